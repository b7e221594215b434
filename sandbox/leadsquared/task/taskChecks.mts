import type { Row } from '../../types.mts';
import { invalidEntity, invalidInput, invalidType, LeadSquaredError } from '../wire/errors.mts';
import { dateTime } from '../wire/handler.mts';
import { ownerOf } from '../user/people.mts';
import { noDate } from './seedTasks.mts';
import type { LeadSquaredState } from '../state.mts';

/** A task as create, bulk create and update send it. */
export interface SentTask {
	Name?: string;
	Description?: string;
	RelatedEntity?: number;
	RelatedEntityId?: string;
	DueDate?: string;
	EndDate?: string;
	NotifyBy?: string;
	OwnerId?: string;
	OwnerEmailAddress?: string;
	Location?: string;
	TaskType?: { Name: string };
	CustomFields?: Row;
	Reminder?: number;
	ReminderBeforeDays?: string;
	ReminderTime?: string;
}

const isGiven = (value: unknown) => value !== undefined && value !== null && value !== '';

const missing = (name: string) =>
	new LeadSquaredError('MXMandatoryAttributeMissingException', `'${name}' is mandatory`);

/** The lead or opportunity of a task: 0 has none, 1 and 5 must have one that exists. Gives the id, '' for none. */
export function relatedId(
	state: LeadSquaredState,
	entity: number,
	sent: string | undefined,
): string {
	const id = (sent ?? '').toLowerCase();
	if (entity === 0) {
		if (id) throw invalidInput('RelatedEntityId must be empty when RelatedEntity is 0');
		return '';
	}
	if (!id) throw missing('RelatedEntityId');
	if (entity === 1 && !state.leads.some((lead) => lead.ProspectID === id))
		throw invalidEntity('Lead does not exist');
	if (entity === 5 && !state.opportunities.some((one) => one.OpportunityId === id)) {
		throw invalidEntity(`The Opportunity Id '${sent}' does not exist in the system`);
	}
	return id;
}

/** Appointments are reminded minutes before, to-dos on a day and at a time. */
export function reminderOf(
	{ Reminder, ReminderBeforeDays: days, ReminderTime: time }: SentTask,
	category: unknown,
): Row {
	const wrong = category === 0 ? isGiven(days) || isGiven(time) : isGiven(Reminder);
	if (wrong)
		throw invalidInput(
			category === 0
				? 'An appointment takes Reminder'
				: 'A to-do takes ReminderBeforeDays and ReminderTime',
		);
	if (isGiven(Reminder) && Number(Reminder) < 0) throw invalidInput('Reminder can not be negative');
	if (isGiven(days) && !/^\d+$/.test(days as string))
		throw invalidType("'ReminderBeforeDays' must be a number of days");
	if (isGiven(time) && !/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time as string))
		throw invalidType("'ReminderTime' must be HH:MM:SS");
	return {
		...(isGiven(Reminder) ? { Reminder } : {}),
		...(isGiven(days) ? { ReminderBeforeDays: Number(days) } : {}),
		...(isGiven(time) ? { ReminderTime: time } : {}),
	};
}

interface Column {
	SchemaName: string;
	Mandatory: boolean;
}

/** Custom fields are those of the task type; all have texts as values. */
function customFields(type: Row, sent: Row): Row {
	const known = (type.ColumnConfiguration as Column[]).filter((one) =>
		one.SchemaName.startsWith('mx_'),
	);
	for (const [name, value] of Object.entries(sent)) {
		if (!known.some((one) => one.SchemaName === name))
			throw invalidInput(`Invalid field '${name}' for task type '${type.Name}'`);
		if (typeof value !== 'string')
			throw invalidType(`'CustomFields.${name}' must be of type string`);
	}
	const absent = known.find((one) => one.Mandatory && !isGiven(sent[one.SchemaName]));
	if (absent) throw missing(absent.SchemaName);
	return sent;
}

const toTime = (text: string) => Date.parse(`${text.slice(0, 19).replace(' ', 'T')}Z`);

/** Missing dates: now, and the type's default duration. */
function dates(
	type: Row,
	{ DueDate, EndDate }: SentTask,
	now: number,
): { DueDate: string; EndDate: string } {
	const due = DueDate ? toTime(DueDate) : now;
	const end = EndDate ? toTime(EndDate) : due + Number(type._minutes) * 60_000;
	if (end < due) throw invalidInput('EndDate is before DueDate');
	return { DueDate: dateTime(due), EndDate: dateTime(end) };
}

/** A new task from what was sent, still without its ids. The owner of the keys owns it unless another is named. */
export function newTask(state: LeadSquaredState, sent: SentTask, now: number): Row {
	if (!sent.Name?.trim()) throw missing('Name');
	const type = state.taskTypes.find((one) => one.Name === sent.TaskType?.Name);
	if (!type) throw invalidInput(`Invalid TaskType '${sent.TaskType?.Name}'`);
	const entity = sent.RelatedEntity ?? 0;
	const at = dateTime(now);
	const by = state.users[0].ID;
	return {
		UserTaskId: '',
		Name: sent.Name,
		Description: sent.Description ?? '',
		TaskTypeId: type.Id,
		Category: type.Category,
		RelatedEntity: entity,
		RelatedEntityId: relatedId(state, entity, sent.RelatedEntityId),
		...dates(type, sent, now),
		Location: sent.Location ?? '',
		Reminder: 0,
		ReminderBeforeDays: 0,
		ReminderTime: '',
		...reminderOf(sent, type.Category),
		NotifyBy: sent.NotifyBy ?? '1000',
		StatusCode: 0,
		OwnerId: (ownerOf(state, sent) ?? state.users[0]).ID,
		CreatedBy: by,
		CreatedOn: at,
		ModifiedBy: by,
		ModifiedOn: at,
		CompletedOn: noDate,
		CustomFields: customFields(type, sent.CustomFields ?? {}),
	};
}

/** EndDate can not be updated: a new DueDate moves it along. */
export function movedDates(task: Row, due: string | undefined): Row {
	if (!due) return {};
	const length = toTime(task.EndDate as string) - toTime(task.DueDate as string);
	return { DueDate: dateTime(toTime(due)), EndDate: dateTime(toTime(due) + length) };
}
