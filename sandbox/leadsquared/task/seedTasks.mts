import type { Row } from '../../types.mts';
import { guid, kinds, seedIds } from '../wire/ids.mts';

/** What an empty date looks like; lists add '.000'. */
export const noDate = '0001-01-01 00:00:00';

const column = (
	SchemaName: string,
	DisplayName: string,
	DataType: number,
	Mandatory: boolean,
): Row => ({
	DataType,
	DisplayName,
	InternalSchemaName: SchemaName,
	IsDefault: !SchemaName.startsWith('mx_'),
	IsMandatoryConfigurable: SchemaName.startsWith('mx_'),
	Mandatory,
	Options: null,
	RenderType: 0,
	SchemaName,
});

/** Default duration in minutes; whether other appointments may overlap. */
type Rules = [minutes: number, conflicts: boolean];

function taskType(
	index: number,
	Name: string,
	Category: number,
	Color: string,
	rules: Rules,
	custom: string[],
): Row {
	const fields = custom.map((label, at) => column(`mx_Custom_${at + 1}`, label, 0, false));
	const ColumnConfiguration = [column('OwnerId', 'Owner', 8, true), ...fields];
	return {
		Category,
		Color,
		ColumnConfiguration,
		CreatedBy: 'System',
		CreatedOn: `/Date(${Date.UTC(2025, 4, 1) + index * 1000}+0000)/`,
		FormLayout: JSON.stringify({
			Sections: [{ Name: 'Details', Fields: ColumnConfiguration.map((one) => one.SchemaName) }],
		}),
		Id: seedIds.taskTypes[index],
		Name,
		_minutes: rules[0],
		_allowsConflicts: rules[1],
	};
}

/** Category 0 is an appointment, 1 a to-do. */
export const seedTaskTypes = (): Row[] => [
	taskType(0, 'Call Back', 1, '#FFE0B2', [1440, true], ['Call reason']),
	taskType(1, 'Meeting', 0, '#F8BBD0', [60, false], ['Agenda', 'Room']),
	taskType(2, 'Site Tour', 0, '#C8E6C9', [30, true], ['Spaces to show']),
];

const [maya, daniel, sofia] = seedIds.users;
const [lead, otherLead] = seedIds.leads;
const [opportunity, otherOpportunity] = seedIds.opportunities;

type Seed = [
	type: number,
	name: string,
	owner: string,
	entity: number,
	entityId: string,
	due: string,
	end: string,
];

const tasks: Seed[] = [
	[1, 'Meeting: Venue walk through', daniel, 1, lead, '2025-09-01 10:00:00', '2025-09-01 11:00:00'],
	[
		2,
		'Site Tour: Garden terrace',
		sofia,
		5,
		opportunity,
		'2025-09-01 11:00:00',
		'2025-09-01 11:30:00',
	],
	[0, 'Call Back: Menu questions', daniel, 1, lead, '2025-09-02 09:00:00', '2025-09-03 09:00:00'],
	[0, 'Call Back: Brochure', sofia, 0, '', '2025-09-03 08:00:00', '2025-09-04 08:00:00'],
	[1, 'Meeting: Contract', daniel, 1, otherLead, '2025-09-02 14:00:00', '2025-09-02 15:00:00'],
	[
		0,
		'Call Back: Deposit',
		maya,
		5,
		otherOpportunity,
		'2025-09-05 08:00:00',
		'2025-09-06 08:00:00',
	],
];

/** The third one is done. Names of owners and types are looked up when a task is read. */
export const seedTasks = (): Row[] =>
	tasks.map(([type, Name, OwnerId, RelatedEntity, RelatedEntityId, DueDate, EndDate], index) => ({
		UserTaskId: guid(kinds.task, index + 1),
		Name,
		Description: '',
		TaskTypeId: seedIds.taskTypes[type],
		Category: type === 0 ? 1 : 0,
		RelatedEntity,
		RelatedEntityId,
		DueDate,
		EndDate,
		Location: '',
		Reminder: type === 0 ? 0 : 15,
		ReminderBeforeDays: 0,
		ReminderTime: '',
		NotifyBy: '1000',
		StatusCode: index === 2 ? 1 : 0,
		OwnerId,
		CreatedBy: maya,
		CreatedOn: `2025-08-2${index} 09:30:00`,
		ModifiedBy: maya,
		ModifiedOn: `2025-08-2${index} 09:30:00`,
		CompletedOn: index === 2 ? '2025-09-02 10:05:00' : noDate,
		CustomFields: {},
		_autoId: index + 1,
	}));
