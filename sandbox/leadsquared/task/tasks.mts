import type { Row } from '../../types.mts';
import { invalidEntity, invalidInput, LeadSquaredError } from '../wire/errors.mts';
import { dateTime } from '../wire/handler.mts';
import type { Handler } from '../wire/handler.mts';
import { kinds } from '../wire/ids.mts';
import { ownerOf } from '../user/people.mts';
import { newId } from '../state.mts';
import type { LeadSquaredState } from '../state.mts';
import { movedDates, newTask, relatedId, reminderOf } from './taskChecks.mts';
import type { SentTask } from './taskChecks.mts';
import { fullRow } from './taskRows.mts';

function store(state: LeadSquaredState, task: Row): string {
	const UserTaskId = newId(state, kinds.task);
	const _autoId = Math.max(0, ...state.tasks.map((one) => Number(one._autoId))) + 1;
	state.tasks.push({ ...task, UserTaskId, _autoId });
	return UserTaskId;
}

const create: Handler = ({ body, state, now }) => ({
	Status: 'Success',
	Message: { Id: store(state, newTask(state, body as SentTask, now)) },
});

/**
 * Queued by the vendor, done at once here. A task that is refused does not show in the answer, as it does not there:
 * the reason comes later, on the page Request History, which is state.taskRequests.
 */
const createBulk: Handler = ({ body, state, now }) => {
	const { TaskList, StatusWebhookURL = '' } = body as {
		TaskList: SentTask[];
		StatusWebhookURL?: string;
	};
	if (!TaskList.length) throw invalidInput('TaskList is empty');
	const Created: string[] = [];
	const Failed: Row[] = [];
	TaskList.forEach((sent, index) => {
		try {
			Created.push(store(state, newTask(state, sent, now)));
		} catch (error) {
			if (!(error instanceof LeadSquaredError)) throw error;
			Failed.push({ RowNumber: index + 1, Reason: error.message });
		}
	});
	state.taskRequests.push({ TasksCount: TaskList.length, Created, Failed, StatusWebhookURL });
	// No copy of the page holds the answer: this is the least that every answer has.
	return { Status: 'Success' };
};

function taskOf(state: LeadSquaredState, id: string): Row {
	const task = state.tasks.find((one) => one.UserTaskId === id.toLowerCase());
	if (!task) throw invalidEntity(`The Task Id '${id}' does not exist in the system`);
	return task;
}

/** RelatedEntity and RelatedEntityId of a changed task: one of them alone keeps the other. */
function relation(state: LeadSquaredState, task: Row, sent: SentTask): Row {
	if ((sent.RelatedEntity ?? null) === null && (sent.RelatedEntityId ?? null) === null) return {};
	const RelatedEntity = sent.RelatedEntity ?? Number(task.RelatedEntity);
	const RelatedEntityId = relatedId(
		state,
		RelatedEntity,
		sent.RelatedEntityId ?? (RelatedEntity === 0 ? '' : String(task.RelatedEntityId)),
	);
	return { RelatedEntity, RelatedEntityId };
}

const update: Handler = ({ body, state, now }) => {
	const { UserTaskId, ...sent } = body as SentTask & { UserTaskId: string };
	const task = taskOf(state, UserTaskId);
	if (typeof sent.Name === 'string' && !sent.Name.trim())
		throw new LeadSquaredError('MXMandatoryAttributeMissingException', "'Name' is mandatory");
	const owner = ownerOf(state, sent);
	const texts = (['Name', 'Description', 'NotifyBy'] as const).flatMap((name) =>
		typeof sent[name] === 'string' ? [[name, sent[name]]] : [],
	);
	const change = {
		...Object.fromEntries(texts),
		...relation(state, task, sent),
		...reminderOf(sent, task.Category),
		...movedDates(task, sent.DueDate),
		...(owner ? { OwnerId: owner.ID } : {}),
	};
	Object.assign(task, change, { ModifiedOn: dateTime(now), ModifiedBy: state.users[0].ID });
	return { Status: 'Success', Message: { AffectedRows: 1, AutoId: task._autoId } };
};

/** Queued as well. Ids that do not exist only make the counts differ. */
const deleteBulk: Handler = ({ body, state }) => {
	const ids = (body as { TaskIds: string[] }).TaskIds.map((id) => id.toLowerCase());
	if (!ids.length) throw invalidInput('TaskIds is empty');
	const kept = state.tasks.filter((task) => !ids.includes(task.UserTaskId as string));
	const DeletedTasksCount = state.tasks.length - kept.length;
	state.tasks.splice(0, state.tasks.length, ...kept);
	const FailureReason = DeletedTasksCount === ids.length ? null : 'Some tasks do not exist';
	return {
		Status: 'Success',
		Operation: 'Bulk Delete Tasks',
		TasksCount: ids.length,
		DeletedTasksCount,
		FailureReason,
	};
};

/** No page describes a second time: it is refused. */
const complete: Handler = ({ query, state, now }) => {
	const task = taskOf(state, query.get('id') ?? '');
	if (task.StatusCode === 1) throw invalidInput('Task is already completed');
	const at = dateTime(now);
	Object.assign(task, {
		StatusCode: 1,
		CompletedOn: at,
		ModifiedOn: at,
		ModifiedBy: state.users[0].ID,
	});
	return { Status: 'Success' };
};

/** An array like other reads by id; empty for an unknown one, as leads and users have it. */
const get: Handler = ({ query, state }) =>
	state.tasks
		.filter((task) => task.UserTaskId === query.get('id')?.toLowerCase())
		.map((task) => fullRow(state, task));

export const taskHandlers: Record<string, Handler> = {
	'/v2/Task.svc/Create': create,
	'/v2/Task.svc/Bulk/Create': createBulk,
	'/v2/Task.svc/Update': update,
	'/v2/Task.svc/DeleteTasks': deleteBulk,
	'/v2/Task.svc/MarkComplete': complete,
	'/v2/Task.svc/Retrieve.GetById': get,
};
