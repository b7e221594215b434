import type { Row } from '../../types.mts';
import type { TypeField } from '../state.mts';

/** Settings of an opportunity type; Fields also name the system's own. */
export interface OpportunitySettings extends Row {
	EventCode: number;
	DisplayName: string;
	Description: string;
	AllowAttachments: boolean;
	CanDelete: boolean;
	Fields: TypeField[];
	/** A rule is set up by which equal names of one lead are duplicates. */
	_detectsDuplicates: boolean;
	/** A status needs a comment, mx_Custom_19. */
	_statusComments: boolean;
}

const custom = (
	number: number,
	DisplayName: string,
	DataType = 'String',
	more: Partial<TypeField> = {},
): TypeField => ({
	SchemaName: `mx_Custom_${number}`,
	DisplayName,
	DataType,
	IsMandatory: false,
	...more,
});

const readOnly = (SchemaName: string, DisplayName: string, DataType: string): TypeField => ({
	SchemaName,
	DisplayName,
	DataType,
	IsMandatory: false,
	IsReadOnly: true,
});

const fields = (...own: TypeField[]): TypeField[] => [
	{
		SchemaName: 'Status',
		DisplayName: 'Status',
		DataType: 'SearchableDropdown',
		IsMandatory: true,
		Options: ['Open', 'Won', 'Lost'],
	},
	{ SchemaName: 'Owner', DisplayName: 'Owner', DataType: 'ActiveUsers', IsMandatory: false },
	custom(1, 'Opportunity Name', 'String', { IsMandatory: true }),
	// Text rather than a drop-down: the seeded opportunities hold numbers in it.
	custom(2, 'Stage'),
	...own,
	readOnly('CreatedOn', 'Created On', 'DateTime'),
	readOnly('CreatedBy', 'Created By', 'ActiveUsers'),
	readOnly('ModifiedOn', 'Modified On', 'DateTime'),
	readOnly('ModifiedBy', 'Modified By', 'ActiveUsers'),
];

export const seedOpportunitySettings = (): OpportunitySettings[] => [
	{
		EventCode: 12000,
		DisplayName: 'Wedding',
		Description: 'Weddings and receptions',
		AllowAttachments: true,
		CanDelete: true,
		_detectsDuplicates: true,
		_statusComments: false,
		Fields: fields(
			custom(3, 'Event Date', 'DateTime'),
			custom(4, 'Package', 'Dropdown', { Options: ['Gold', 'Silver', 'Bronze'] }),
			custom(5, 'Guests', 'Number'),
			custom(6, 'Quoted Amount'),
			custom(8, 'Follow Up On', 'DateTime'),
		),
	},
	{
		EventCode: 12001,
		DisplayName: 'Corporate Event',
		Description: '',
		AllowAttachments: false,
		CanDelete: false,
		_detectsDuplicates: false,
		_statusComments: true,
		Fields: fields(custom(3, 'Delegates', 'Number'), custom(19, 'Status Comment')),
	},
];
