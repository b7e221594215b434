import type { Row } from '../../types.mts';
import { userName } from '../user/people.mts';
import type { LeadSquaredState } from '../state.mts';
import { typeOfTask } from './taskTypes.mts';

/** Most lists give dates with milliseconds. */
const ms = (date: unknown) => `${date}.000`;

const emailOf = (state: LeadSquaredState, id: unknown) =>
	state.users.find((user) => user.ID === id)?.EmailAddress ?? '';

const pick = (row: Row, names: string[]): Row =>
	Object.fromEntries(names.map((name) => [name, row[name]]));

/** Every system and custom field of a task. */
export function fullRow(state: LeadSquaredState, task: Row): Row {
	const { TaskTypeId: _type, CustomFields, _autoId, ...plain } = task;
	const type = typeOfTask(state, task);
	return {
		...plain,
		...(CustomFields as Row),
		DueDate: ms(task.DueDate),
		EndDate: ms(task.EndDate),
		OwnerName: userName(state, task.OwnerId),
		OwnerEmailAddress: emailOf(state, task.OwnerId),
		CreatedByName: userName(state, task.CreatedBy),
		CreatedOn: ms(task.CreatedOn),
		ModifiedByName: userName(state, task.ModifiedBy),
		ModifiedOn: ms(task.ModifiedOn),
		CompletedOn: ms(task.CompletedOn),
		TaskType: { Id: type.Id, Name: type.Name, Category: type.Category },
	};
}

/** Keys that clients were seen to read in Task.svc/Retrieve; no page shows a row. */
export function ownerListRow(state: LeadSquaredState, task: Row): Row {
	const names = [
		...['UserTaskId', 'Name', 'StatusCode', 'OwnerName', 'OwnerEmailAddress', 'RelatedEntityId'],
		...['DueDate', 'CreatedOn', 'CompletedOn', 'ModifiedByName'],
	];
	return { ...pick(fullRow(state, task), names), TaskType: { Name: typeOfTask(state, task).Name } };
}

const categoryOnly = (task: Row): Row => ({ TaskType: { Category: task.Category } });

const start = [
	'Description',
	'RelatedEntity',
	'DueDate',
	'Reminder',
	'ReminderBeforeDays',
	'NotifyBy',
	'StatusCode',
	'OwnerId',
	'OwnerName',
];
const audit = [
	'CreatedBy',
	'CreatedByName',
	'CreatedOn',
	'ModifiedBy',
	'ModifiedByName',
	'ModifiedOn',
];

/** Appointments by user id and by search: exactly the keys of their sample, no custom fields. */
export const appointmentRow = (state: LeadSquaredState, task: Row): Row => ({
	...pick(fullRow(state, task), ['UserTaskId', 'Name', 'Category', ...start, 'CompletedOn']),
	...categoryOnly(task),
});

/** Appointments by email address: without Category at the top, with who wrote them. */
export const appointmentByEmailRow = (state: LeadSquaredState, task: Row): Row => ({
	...pick(fullRow(state, task), ['UserTaskId', 'Name', ...start, ...audit, 'CompletedOn']),
	...categoryOnly(task),
});

/** To-dos come with all fields, says their page; TaskType holds the category alone. */
export function todoRow(state: LeadSquaredState, task: Row): Row {
	const { OwnerEmailAddress: _email, ...row } = fullRow(state, task);
	return { ...row, ...categoryOnly(task) };
}

/** Tasks of an opportunity: fixed keys, dates without milliseconds, the id under another name. */
export const opportunityRow = (state: LeadSquaredState, task: Row): Row => ({
	TaskID: task.UserTaskId,
	...pick(task, ['Name', 'Description', 'DueDate', 'CreatedOn']),
	OwnerID: task.OwnerId,
	OwnerName: userName(state, task.OwnerId),
});

export const leadRow = (state: LeadSquaredState, task: Row): Row => ({
	...opportunityRow(state, task),
	CreatedBy: task.CreatedBy,
	CreatedByName: userName(state, task.CreatedBy),
	Status: task.StatusCode === 1 ? 'Completed' : 'Pending',
	Reminder: String(task.Reminder),
});
