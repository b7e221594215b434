import type { Row } from '../../types.mts';
import { invalidInput, LeadSquaredError } from '../wire/errors.mts';
import { dateTime } from '../wire/handler.mts';
import type { Handler } from '../wire/handler.mts';
import { addSystemActivity, mergeEvent, stageChangeEvent } from './leadAudits.mts';
import { shownLead } from './leadReads.mts';
import { requireLead, touchLead } from './leadWrites.mts';
import type { LeadSquaredState } from '../state.mts';

/** Tables whose rows belong to a lead, directly or through an opportunity or activity, and the columns that say so. */
const owned = [
	'opportunities',
	'opportunityActivities',
	'activities',
	'attachments',
	'tasks',
	'notes',
	'leadAudits',
	'leadMerges',
] as const;
const links = [
	'RelatedProspectId',
	'ProspectId',
	'RelatedEntityId',
	'OpportunityId',
	'ProspectActivityId',
	'MasterId',
];

/** Takes rows out of a table in place, so that who holds the table sees it. */
function removeRows(table: Row[], isGone: (row: Row) => boolean): void {
	table.splice(0, table.length, ...table.filter((row) => !isGone(row)));
}

function leaveLists(state: LeadSquaredState, id: unknown): void {
	for (const list of state.lists) {
		const before = list._leadIds.length;
		list._leadIds = list._leadIds.filter((one) => one !== id);
		if (list.ListType === 'static') list.MemberCount -= before - list._leadIds.length;
	}
}

/** Deletes a lead with everything that belongs to it. */
export function removeLead(state: LeadSquaredState, id: unknown): void {
	const ofLead = (row: Row) => row.RelatedProspectId === id || row.ProspectId === id;
	const gone = new Set<unknown>([id]);
	for (const row of state.opportunities.filter(ofLead)) gone.add(row.OpportunityId);
	for (const row of [...state.activities, ...state.opportunityActivities].filter(ofLead))
		gone.add(row.ProspectActivityId);
	for (const name of owned)
		removeRows(state[name], (row) => links.some((link) => gone.has(row[link])));
	removeRows(state.entityShares, (row) => gone.has(row.EntityId) || gone.has(row.ContextEntityId));
	leaveLists(state, id);
	removeRows(state.leads, (row) => row.ProspectID === id);
}

const remove: Handler = ({ query, state, settings }) => {
	if (!settings.leadSquared.leadDeletes) throw invalidInput('Delete is not enabled for you');
	removeLead(state, requireLead(state, query.get('leadId')).ProspectID);
	return { Status: 'Success' };
};

/** The master keeps its values; what belonged to the child is the master's from now on, except for places in lists. */
const merge: Handler = ({ query, state, now }) => {
	const master = requireLead(state, query.get('masterId'));
	const childId = query.get('childId')?.toLowerCase();
	const visitor = state.visitors.find((one) => one.ProspectID === childId);
	const child = visitor ?? requireLead(state, childId);
	if (child === master) throw invalidInput('A lead cannot be merged with itself');
	for (const name of owned) {
		for (const row of state[name]) {
			for (const link of links) if (row[link] === childId) row[link] = master.ProspectID;
		}
	}
	leaveLists(state, childId);
	removeRows(visitor ? state.visitors : state.leads, (row) => row === child);
	const MergeAuditId = addSystemActivity(state, mergeEvent, master.ProspectID, {}, now);
	if (!visitor) state.leadMerges.push({ MergeAuditId, MasterId: master.ProspectID, _child: child });
	touchLead(state, master, now);
	return { Status: 'Success' };
};

const mergedChildren: Handler = ({ body, state }) => {
	const id = (body as { Parameter: { MergeAuditId: string } }).Parameter.MergeAuditId.toLowerCase();
	const children = state.leadMerges
		.filter((one) => one.MergeAuditId === id)
		.map((one) => one._child as Row);
	const isVisitor = state.activities.some(
		(one) => one.ProspectActivityId === id && one.ActivityEvent === mergeEvent,
	);
	if (!children.length && !isVisitor)
		throw new LeadSquaredError('MXUnknownProspectActivityException', 'Activity does not exist.');
	const hidden = state.leadFields.filter(
		(field) => field._unique && !['ProspectID', 'EmailAddress', 'Phone'].includes(field.SchemaName),
	);
	const nulls = Object.fromEntries(hidden.map((field) => [field.SchemaName, null]));
	return children.map((child) => ({ ...shownLead(state, child), ...nulls }));
};

interface Window {
	ProspectId: string;
	FromDate?: string;
	ToDate?: string;
}

/** Whether a row of the lead was created in the window: from the lead's creation until now, unless told otherwise. */
function inWindow(
	state: LeadSquaredState,
	{ ProspectId, FromDate, ToDate }: Window,
	now: number,
): (row: Row) => boolean {
	const lead = requireLead(state, ProspectId);
	const from = FromDate ?? String(lead.CreatedOn);
	const to = ToDate ?? dateTime(now);
	if (from > to) throw invalidInput('FromDate can not be after ToDate');
	return (row) => {
		const isOwn = [row.RelatedProspectId, row.ProspectId, row.RelatedEntityId].includes(
			lead.ProspectID,
		);
		const at = String(row.CreatedOn);
		return isOwn && at >= from && at.slice(0, 19) <= to;
	};
}

interface Reset extends Window {
	TaskTypeList?: string[];
	ActivityEventList?: number[];
	ShouldDeleteProspectNotes?: boolean;
	AuditActivityList?: string[];
}

/** The end of the page is not stored: success is assumed to look as it does for its siblings, unknown types to be refused. */
const reset: Handler = ({ body, state, now }) => {
	const sent = body as Reset;
	const {
		TaskTypeList: types = [],
		ActivityEventList: events = [],
		AuditActivityList: audits = [],
	} = sent;
	if (state.users[0].Role !== 'Administrator') {
		throw new LeadSquaredError(
			'MXUnAuthorizedAccessException',
			'Only administrators may reset a lead',
		);
	}
	const inside = inWindow(state, sent, now);
	if (!types.length && !events.length && !audits.length && !sent.ShouldDeleteProspectNotes) {
		throw invalidInput('Pass at least one of tasks, activities, notes and audits');
	}
	const noType = types.find((id) => !state.taskTypes.some((type) => type.Id === id.toLowerCase()));
	if (noType) throw invalidInput(`Invalid task type '${noType}'`);
	const noEvent = events.find(
		(code) => !state.activityTypes.some((type) => type.ActivityEvent === code),
	);
	if (noEvent !== undefined) throw invalidInput(`Invalid ActivityEvent ${noEvent}`);
	const taskTypes = types.map((id) => id.toLowerCase());
	const codes = [
		...events.map(String),
		...(audits.includes('StageChange') ? [stageChangeEvent] : []),
	];
	removeRows(state.tasks, (row) => inside(row) && taskTypes.includes(taskTypeOf(row)));
	removeRows(state.activities, (row) => inside(row) && codes.includes(String(row.ActivityEvent)));
	if (sent.ShouldDeleteProspectNotes) removeRows(state.notes, inside);
	if (audits.includes('OwnerChange')) removeRows(state.leadAudits, inside);
	return { Status: 'Success' };
};

const taskTypeOf = (task: Row) => String(task.TaskTypeId ?? '');

const queued = (what: string) => ({
	Status: 'Success',
	Message: { Message: `Your request for delete ${what} change history has been queued.` },
});

/** The vendor queues both; here the queue is empty by the time of the next call. */
const deleteOwnerChanges: Handler = ({ body, state, now }) => {
	const inside = inWindow(state, body as Window, now);
	removeRows(state.leadAudits, inside);
	return queued('user assignment');
};

const deleteStageChanges: Handler = ({ body, state, now }) => {
	const inside = inWindow(state, body as Window, now);
	removeRows(state.activities, (row) => row.ActivityEvent === stageChangeEvent && inside(row));
	return queued('stage');
};

export const leadRemovalHandlers: Record<string, Handler> = {
	'/v2/LeadManagement.svc/Lead/Delete/ById': remove,
	'/v2/LeadManagement.svc/Lead.Merge': merge,
	'/v2/LeadManagement.svc/GetMergedChildLeadsByAuditId': mergedChildren,
	'/v2/LeadManagement.svc/Lead.Reset': reset,
	'/v2/LeadManagement.svc/DeleteUserAssignmentChangeHistory': deleteOwnerChanges,
	'/v2/LeadManagement.svc/DeleteStageChangeHistory': deleteStageChanges,
};
