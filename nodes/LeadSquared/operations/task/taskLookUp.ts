import type { ListQuestion, LookUp } from '../../../shared/table/lookUp';
import type { Values } from '../../../shared/table/operation';
import { lagMs, madeOne, pick } from '../../parts/lookUp';

type Named = Record<string, unknown>;

const id = ({ TaskID, UserTaskId }: Named): unknown => TaskID ?? UserTaskId;

/** The list of the record that a task belongs to, or of the user who owns it. */
function listOf({ body }: Values, prefix: string): ListQuestion | undefined {
	const related = body[`${prefix}RelatedEntityId`];
	const owner = body[`${prefix}OwnerEmailAddress`];
	switch (body[`${prefix}RelatedEntity`]) {
		case 1:
			return { list: 'task.getByLead', query: { leadId: related }, body: {} };
		case 5:
			return { list: 'task.getByOpportunity', query: { opportunityId: related }, body: {} };
		default:
			if (owner === undefined) return undefined;
			return {
				list: 'task.getAll',
				query: {},
				body: { 'Parameter.LookupName': 'OwnerEmailAddress', 'Parameter.LookupValue': owner },
			};
	}
}

/** @param prefix where the task stands in the body */
const ofRecord = (prefix: string): Omit<LookUp, 'answer'> => ({
	ask: (values) => listOf(values, prefix),
	sent: (values) => pick(values, ['Name', 'Description', 'DueDate', 'Reminder', 'OwnerId'], prefix),
	seen: ({ OwnerID, ...task }) => ({ ...task, OwnerId: task.OwnerId ?? OwnerID }),
	tells: ['Name'],
	id,
	createdAt: ({ CreatedOn }) => CreatedOn,
	createdBy: ({ CreatedBy }) => CreatedBy,
	self: { read: 'user.getCurrent', id: ({ Id }) => Id },
	lagMs,
});

export const taskLookUp: LookUp = { ...ofRecord(''), answer: (task) => madeOne(id(task)) };

/** Tasks of a bulk call are queued, and the answer has no ids of them. */
export const taskRowLookUp: LookUp = {
	...ofRecord('TaskList.'),
	answersWithoutId: true,
	answer: (task) => ({ Name: task.Name, UserTaskId: id(task), Queued: true }),
};
