import { inQuery, inside, named, text, time } from '../../../shared/table/fields';
import { resource, type Values } from '../../../shared/table/operation';
import { independent } from '../../../shared/table/recordKeys';
import { checkId } from '../../../shared/wire/reply';
import { nest } from '../../wire/nest';
import { bulk, create, read, update } from '../../parts/build';
import { changesOneOf, guid, statusWebhook } from '../../parts/common';
import { deletedResults, queuedResults } from '../../parts/bulkResults';
import { taskLists } from './taskLists';
import {
	details,
	isRelated,
	newDue,
	notifyBy,
	optionalFields,
	owner,
	ownerEmail,
	relatedEntity,
	relatedRecord,
	reminder,
	simplifiedTask,
	subject,
	taskErrors,
	taskLabels,
	taskType,
} from './taskParts';
import { taskSlots } from './taskSlots';
import { taskLookUp, taskRowLookUp } from './taskLookUp';
import { makesNoRecord } from '../../../shared/table/lookUp';

const queued =
	'LeadSquared queues it and tells the result on its page Request History and to the status webhook.';

/** The tasks of one call, with what they share. */
function manyTasks(rows: Values[], { body: { StatusWebhookURL } }: Values) {
	const TaskList = rows.map(({ body }) => nest(body).TaskList);
	return { TaskList, ...(StatusWebhookURL === undefined ? {} : { StatusWebhookURL }) };
}

const changes = [
	subject,
	details,
	relatedEntity,
	relatedRecord,
	newDue,
	reminder,
	notifyBy,
	owner,
	ownerEmail,
];

const distinct = (rows: Values[]) => [...new Set(rows.map(({ body }) => String(body.TaskIds)))];

export const task = resource(
	'task',
	'Task',
	create('POST /v2/Task.svc/Create', {
		value: 'createAppointment',
		lookUp: taskLookUp,
		name: 'Create Appointment',
		action: 'Create appointment',
		changes: independent,
		required: [subject, taskType('searchAppointmentTypes'), relatedEntity],
		open: [relatedRecord],
		optional: [...optionalFields, owner, reminder],
		rules: [isRelated()],
		errors: taskErrors,
		page: 'create-task-appointment',
	}),
	create('POST /v2/Task.svc/Create', {
		value: 'createTodo',
		lookUp: taskLookUp,
		name: 'Create To-Do',
		action: 'Create to do',
		changes: independent,
		required: [subject, taskType('searchTodoTypes'), relatedEntity],
		open: [relatedRecord],
		optional: [
			...optionalFields,
			owner,
			text('ReminderBeforeDays', 'Reminder Days', {
				placeholder: 'e.g. 1',
				description: 'Days before the due date',
			}),
			time('ReminderTime', 'Reminder Time', {
				placeholder: 'e.g. 10:00:00',
				description: 'Time of that day',
			}),
		],
		rules: [isRelated()],
		errors: taskErrors,
		page: 'create-a-to-do',
	}),
	bulk('POST /v2/Task.svc/Bulk/Create', {
		value: 'createBulk',
		lookUp: taskRowLookUp,
		name: 'Create Many',
		action: 'Create many tasks',
		description: [
			'Create one appointment or to-do per input item, up to 50 with one call.',
			queued,
		].join(' '),
		changes: independent,
		required: [subject, taskType('searchTaskTypes'), relatedEntity].map((field) =>
			inside('TaskList', field),
		),
		open: [inside('TaskList', relatedRecord)],
		optional: [
			...[...optionalFields, reminder].map((field) => inside('TaskList', field)),
			statusWebhook,
		],
		rules: [isRelated('TaskList.')],
		rows: {
			maxRows: 50,
			share: ({ body }) => body.StatusWebhookURL,
			body: manyTasks,
			results: (data, rows) =>
				queuedResults(data, rows, ({ body }) => ({ Name: body['TaskList.Name'] })),
		},
		errors: taskErrors,
		page: 'create-tasks-in-bulk',
	}),
	update('POST /v2/Task.svc/Update', {
		value: 'update',
		name: 'Update',
		action: 'Update task',
		changes: { task: ['UserTaskId'] },
		required: [guid('UserTaskId', 'Task ID')],
		optional: changes,
		rules: [changesOneOf(...changes)],
		errors: taskErrors,
		page: 'update-task',
	}),
	create('GET /v2/Task.svc/MarkComplete', {
		value: 'complete',
		lookUp: makesNoRecord,
		name: 'Complete',
		action: 'Complete task',
		changes: { task: ['id'] },
		required: [inQuery(guid('id', 'Task ID'))],
		errors: {
			...taskErrors,
			MXInvalidInputException: 'Check the task: it may be completed already.',
		},
	}),
	read('GET /v2/Task.svc/Retrieve.GetById', {
		simplified: simplifiedTask,
		labels: taskLabels,
		value: 'get',
		name: 'Get',
		action: 'Get task',
		required: [inQuery(guid('id', 'Task ID'))],
		absent: { message: 'no task has this ID. It may have been deleted', hint: checkId },
	}),
	bulk('POST /v2/Task.svc/DeleteTasks', {
		value: 'deleteBulk',
		lookUp: 'It removes records, so that there are none to be found.',
		name: 'Delete Many',
		action: 'Delete many tasks',
		description: 'Delete one task per input item, up to 5,000 with one call',
		changes: { task: ['TaskIds'] },
		lane: 'normal',
		required: [named('taskId', guid('TaskIds', 'Task ID'))],
		optional: [statusWebhook],
		rows: {
			maxRows: 5000,
			share: ({ body }) => body.StatusWebhookURL,
			body: (rows, { body: { StatusWebhookURL } }) => ({
				TaskIds: distinct(rows),
				...(StatusWebhookURL === undefined ? {} : { StatusWebhookURL }),
			}),
			results: (data, rows) =>
				deletedResults(data, rows, distinct(rows).length, ({ body }) => ({
					UserTaskId: body.TaskIds,
				})),
		},
		errors: taskErrors,
		page: 'delete-tasks-in-bulk',
	}),
	...taskLists,
	...taskSlots,
);
