import type { IDataObject } from 'n8n-workflow';

import { recordsOf } from '../../../shared/table/answer';
import { inside, json, named } from '../../../shared/table/fields';
import { isObject } from '../../../shared/table/json';
import { resource, type Paging } from '../../../shared/table/operation';
import { readingLeads } from '../../wire/fieldTypes';
import { nest } from '../../wire/nest';
import { unknownForm } from '../../wire/rows';
import { getMany } from '../../parts/build';
import { pages } from '../../parts/paging';

const isRows = (value: unknown): value is IDataObject[] =>
	Array.isArray(value) && value.every(isObject);

/** No page shows an answer: its rows are the list in it, under whatever name, and a record without a list is a row itself. */
function rows(data: unknown): ReturnType<Paging['read']> {
	if (Array.isArray(data)) return { records: recordsOf(data) };
	const { RecordCount: total, ...answer } = unknownForm(data);
	if (total === 0 && Object.keys(answer).length === 0) return { records: [], total };
	const [list, ...others] = Object.values(answer).filter(isRows);
	return list && others.length === 0
		? { records: list, ...(typeof total === 'number' ? { total } : {}) }
		: { records: [data], total: 1 };
}

const paging: Paging = { ...pages(), read: rows };

const part = (wire: string, displayName: string, description: string) =>
	inside('ReportFilter', json(wire, displayName, { description }));

const userFilter = part(
	'UserFilter',
	'User Filter',
	"Groups of conditions for the leads' owners, as LeadSquared's user search has them",
);
const leadFilter = part('LeadFilter', 'Lead Filter', 'Conditions for any field of the leads');
const taskFilter = part(
	'TaskFilters',
	'Task Filter',
	'Task types and statuses. All types by default.',
);
const activityFilter = part(
	'ActivityFilters',
	'Activity Filter',
	'Activities that the leads must not have. Any activity by default.',
);

// How the node gives the answer is called Output, as in every node of n8n.
const output = named(
	'reportOutput',
	json('Output', 'Report Output', {
		default: '{ "Type": "list" }',
		description:
			'Either a list of leads or an aggregate of a field, in the form that the page of LeadSquared shows',
	}),
);

const dateFilter = json('DateFilter', 'Date Filter', { description: 'A date field and its range' });

const shared = {
	host: 'analytics',
	required: [output],
	// LeadSquared wants the filter also when it is empty.
	body: ({ body }: { body: Record<string, unknown> }) => ({ ReportFilter: {}, ...nest(body) }),
	metadata: readingLeads,
	paging,
};

const needsHost =
	"The credential needs the 'Analytics Base URL' (under 'More'), which LeadSquared tells on request";

export const analytics = resource(
	'analytics',
	'Analytics',
	getMany('POST /Leads/LeadDistribution/FilterByLeadField', {
		...shared,
		value: 'getLeadDistribution',
		name: 'Get Lead Distribution',
		action: 'Get distribution of leads',
		description: `Count, sum up or list leads by conditions for users and leads. ${needsHost}.`,
		optional: [dateFilter, leadFilter, userFilter],
		page: 'lead-distribution-analytics',
	}),
	getMany('POST /Leads/LeadsNotContacted', {
		...shared,
		value: 'getLeadsNotContacted',
		name: 'Get Leads Not Contacted',
		action: 'Get leads that were not contacted',
		description: `Leads without certain activities. ${needsHost}.`,
		optional: [activityFilter, dateFilter, leadFilter, userFilter],
		page: 'leads-not-contacted',
	}),
	getMany('POST /Tasks/LeadsWithNoActiveTasks', {
		...shared,
		value: 'getLeadsWithNoActiveTasks',
		name: 'Get Leads With No Active Tasks',
		action: 'Get leads with no active tasks',
		description: `Leads whose tasks are all completed or cancelled. ${needsHost}.`,
		optional: [dateFilter, leadFilter, taskFilter, userFilter],
		page: 'leads-with-no-active-tasks',
	}),
);
