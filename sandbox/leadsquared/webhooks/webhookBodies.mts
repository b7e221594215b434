import type { Row } from '../../types.mts';
import { opportunityAsActivity, typeOf } from '../activity/activityRows.mts';
import type { LeadSquaredState } from '../state.mts';
import { fullRow } from '../task/taskRows.mts';

/** What a webhook tells, before it is wrapped: what the record is and was. */
export interface Change {
	/** Event code of create. */
	code: string;
	after?: Row;
	before?: Row;
	/** Columns that changed. */
	columns: string[];
	/** Of activities: the code of their type. */
	activityEvent?: string;
}

const isGiven = (value: unknown) => value !== undefined && value !== null && value !== '';

/** A flat map of schema names with text values: mandatory fields and those that are filled in. */
function leadBody(lead: Row): Row {
	const shown = Object.entries(lead).filter(
		([name, value]) => !name.startsWith('_') && isGiven(value),
	);
	return {
		Phone: null,
		DoNotEmail: '0',
		...Object.fromEntries(shown.map(([name, value]) => [name, String(value)])),
	};
}

const activityColumns = [
	'ProspectActivityId',
	'RelatedProspectId',
	'ActivityEvent',
	'ActivityEvent_Note',
	'Score',
	'CreatedOn',
	'CreatedBy',
	'ModifiedOn',
	'ModifiedBy',
];

/** The documented keys of an activity; its fields stand in Data. */
function activityBody(state: LeadSquaredState, row: Row): Row {
	const own = Object.entries(row).filter(
		([name]) => !name.startsWith('_') && !activityColumns.includes(name),
	);
	return {
		ProspectActivityId: row.ProspectActivityId,
		RelatedProspectId: row.RelatedProspectId,
		ActivityEvent: String(row.ActivityEvent),
		ActivityEventName: typeOf(state, row.ActivityEvent)?.DisplayName ?? '',
		CreatedBy: row.CreatedBy,
		Data: { Note: row.ActivityEvent_Note ?? '', ...Object.fromEntries(own) },
	};
}

/** Seen: an opportunity comes as an activity without a name and without its fields. */
function opportunityBody(state: LeadSquaredState, row: Row): Row {
	const { ActivityEventName: _name, ...body } = activityBody(
		state,
		opportunityAsActivity(state, row),
	);
	return { ...body, Data: {} };
}

/** No page shows one either: the fields that a task is read with. */
const taskBody = (state: LeadSquaredState, row: Row): Row => fullRow(state, row);

/** Seen in a public contract: the lead comes along, beside the activity. */
function leadBeside(state: LeadSquaredState, { RelatedProspectId }: Row): Row {
	const lead = state.leads.find(({ ProspectID }) => ProspectID === RelatedProspectId);
	return { Current: lead ? leadBody(lead) : null };
}

const grouped = ['2', '15'];
const pairs = ['4', '5', '6', '9', '26'];
/** Other receivers were seen to read Current: it takes the place of the pair in these. */
const current = ['16', '17'];

/** Activities come as a list even when there is one. */
export const isGrouped = (code: string) => grouped.includes(code);

/** The change as one element of a body. */
export function bodyOf(
	state: LeadSquaredState,
	{ code, after, before }: Change,
	withLead = false,
): unknown {
	const shape = (row: Row): Row => {
		if (isGrouped(code))
			return { ...activityBody(state, row), ...(withLead ? leadBeside(state, row) : {}) };
		if (row.OpportunityId !== undefined) return opportunityBody(state, row);
		return row.UserTaskId === undefined ? leadBody(row) : taskBody(state, row);
	};
	const now = (after ?? before) as Row;
	if (pairs.includes(code)) return { Before: shape(before ?? now), After: shape(now) };
	return current.includes(code) ? { Current: shape(now) } : shape(now);
}
