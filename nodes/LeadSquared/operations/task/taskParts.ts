import {
	choice,
	dateTime,
	inside,
	locator,
	named,
	text,
	whole,
} from '../../../shared/table/fields';
import { meaningsOf, type Labels } from '../../../shared/table/labels';
import type { Field, Rule } from '../../../shared/table/operation';
import { rule } from '../../../shared/table/rule';
import { record, user } from '../../parts/common';
import { untypedFields } from '../../parts/namedFields';

/** LeadSquared takes task types by name. @param search the types that the form offers */
export const taskType = (search: string) =>
	named(
		'taskType',
		inside(
			'TaskType',
			locator('Name', 'Task Type', search, { by: 'Name', idType: 'text', example: 'Meeting' }),
		),
	);

export const subject = text('Name', 'Name', { placeholder: 'e.g. Meeting: Venue walk through' });

export const relatedEntity = choice('RelatedEntity', 'Related To', [
	[1, 'Lead'],
	[5, 'Opportunity'],
	[0, 'Nothing'],
]);

/** Open and completed tasks, by number. */
export const taskStatus = choice('StatusCode', 'Status', [
	[0, 'Open'],
	[1, 'Completed'],
]);

export const relatedRecord = record(
	'RelatedEntityId',
	'Related Record',
	'searchRelatedRecords',
	'Lead or opportunity that the task belongs to',
);

export const details = text('Description', 'Description', { rows: 3 });
export const due = dateTime('DueDate', 'Due Date', {
	description: 'When the task starts. Now when empty.',
});
export const newDue = dateTime('DueDate', 'Due Date', { description: 'When the task starts' });
export const end = dateTime('EndDate', 'End Date', {
	description: 'When the task is overdue. After the usual length of its type when empty.',
});
export const reminder = whole('Reminder', 'Reminder', {
	default: 15,
	description: 'Minutes before the task',
});
export const notifyBy = choice('NotifyBy', 'Notification', [
	['1100', 'Email the Owner'],
	['1000', 'None'],
]);
/** What the codes of a task mean. */
export const taskLabels: Labels = {
	StatusCode: meaningsOf(taskStatus),
	RelatedEntity: meaningsOf(relatedEntity),
	NotifyBy: meaningsOf(notifyBy),
};

/** What "Simplified" keeps of a task. */
export const simplifiedTask = [
	'UserTaskId',
	'Name',
	'TaskType',
	'StatusCode',
	'StatusCodeName',
	'DueDate',
	'CompletedOn',
	'RelatedEntityId',
	'OwnerId',
	'OwnerName',
];

export const owner = user('OwnerId', 'Owner');
export const ownerEmail = locator('OwnerEmailAddress', 'Owner by Email', 'searchUsers', {
	by: 'Email',
	idType: 'text',
	example: 'maya@example.com',
	description: 'In place of Owner',
});
export const location = text('Location', 'Location', { placeholder: 'e.g. Garden terrace' });
export const customFields = untypedFields(
	'CustomFields',
	'Custom Fields',
	'Fields of the task type by schema name, such as mx_Custom_1',
);

/** What every kind of new task may have. */
export const optionalFields: Field[] = [
	details,
	due,
	end,
	notifyBy,
	ownerEmail,
	location,
	customFields,
];

/** @param prefix where the task stands in the body */
export const isRelated = (prefix = ''): Rule =>
	rule(
		'Required, unless Related To says Nothing',
		({ body }) => {
			const isAlone = body[`${prefix}RelatedEntity`] === 0;
			const isGiven = Boolean(body[`${prefix}RelatedEntityId`]);
			if (isAlone !== isGiven) return undefined;
			return isAlone
				? {
						message: "'Related Record' is given, and 'Related To' says Nothing",
						hint: "Choose Lead or Opportunity in 'Related To', or leave the record empty.",
					}
				: {
						message: "'Related Record' is required",
						hint: "Choose the lead or opportunity, or choose Nothing in 'Related To'.",
					};
		},
		{ of: `${prefix}RelatedEntityId` },
	);

export const taskErrors = {
	MXInvalidEntityException:
		'Check the task ID and the lead or opportunity: one of them may have been deleted.',
	MXInvalidInputException:
		'Check the task type, its custom fields and the owner, who must be an active user.',
};
