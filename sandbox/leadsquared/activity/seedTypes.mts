import type { Row } from '../../types.mts';
import type { ActivityType, TypeField } from '../state.mts';

const field = (
	number: number,
	DisplayName: string,
	DataType = 'String',
	extra: Partial<TypeField> = {},
): TypeField => ({
	SchemaName: `mx_Custom_${number}`,
	DisplayName,
	DataType,
	IsMandatory: false,
	...extra,
});

const type = (
	code: number,
	name: string,
	custom: boolean,
	fields: TypeField[] = [],
): ActivityType => ({
	ActivityEvent: code,
	ActivityEventName: name,
	DisplayName: name,
	EventType: custom ? 2 : 0,
	EventDirection: 0,
	Tags: '',
	Fields: fields,
});

/** What ActivityTypes.Get lists: system, custom and opportunity types in one, as in a real tenant. */
export const seedActivityTypes = (): ActivityType[] => [
	type(21, 'Inbound Phone Call Activity', false),
	type(22, 'Outbound Phone Call Activity', false),
	type(30, 'Sales Activity', false),
	type(3002, 'Stage change', false),
	type(201, 'Phone Call', true, [field(1, 'Outcome')]),
	type(206, 'Site Visit', true, [field(1, 'Room shown'), field(2, 'Visited on', 'DateTime')]),
	type(208, 'Menu Tasting', true, [
		field(1, 'Chef'),
		field(2, 'Feedback'),
		field(3, 'Guests', 'Number'),
		field(4, 'Tasted on', 'DateTime'),
		field(5, 'Verdict', 'Dropdown', { Options: ['Accepted', 'Declined', 'Undecided'] }),
	]),
	type(209, 'Contract Signed', true, [
		field(1, 'Contract number', 'String', { IsMandatory: true }),
	]),
	type(12000, 'Wedding', true),
	type(12001, 'Corporate Event', true),
];

export const seedAccountActivityTypes = (): ActivityType[] => [
	type(10001, 'Supplier Review', true, [
		field(1, 'Summary'),
		field(2, 'Rating', 'Dropdown', { Options: ['Good', 'Fair', 'Poor'] }),
		field(3, 'Reviewed on', 'DateTime'),
	]),
	type(10002, 'Meeting with Stakeholders', true, [field(1, 'Agenda')]),
];

export const seedOpportunityTypes = (): Row[] => [
	{ OpportunityEventTypeId: 12000, Name: 'Wedding' },
	{ OpportunityEventTypeId: 12001, Name: 'Corporate Event' },
];
