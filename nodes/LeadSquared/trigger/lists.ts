import type { IDataObject } from 'n8n-workflow';

import { objectOf } from '../../shared/table/answer';
import { clock } from '../../shared/wire/clock';
import type { PollSource } from '../../shared/trigger/pollSource';
import { utcTimestampOf } from '../../shared/table/time';
import { rowsIn, totalIn } from '../wire/rows';
import { flatPairs, readMoment, simplify, withoutQuery } from '../wire/simplify';

/** What is to be polled. */
export interface Choice {
	resource: string;
	change: 'created' | 'updated';
	/** Code of the activity type, or of the opportunity type. */
	code?: string;
	accountType?: string;
	/** ID or email address. */
	owner?: string;
}

interface Page {
	from: string;
	/** LeadSquared wants an end: one that no record reaches while the list is read. */
	to: string;
	sorting: IDataObject;
	position: number;
	size: number;
	paging: IDataObject;
}

/** A list of LeadSquared that can be polled. Windows are inclusive and know the milliseconds that no row shows. */
interface List {
	name: string;
	plural: string;
	path: string;
	/** Counts against the lower limit for bulk calls. */
	isBulk?: true;
	/** A column without equal values, where one is known: rows with equal dates change places between pages. */
	sortedBy: string;
	startsAnywhere?: true;
	/** No column without equal values is known to sort it. */
	mayTie?: true;
	body(choice: Choice, page: Page): IDataObject;
	rows(data: IDataObject): IDataObject[];
	id(row: IDataObject): unknown;
	/** The dates that tell of a change; the latest one counts. */
	changed: string[];
	description?: string;
}

const day = 86_400;

/** A record whose fields come as a list of name and value. */
const flat = (record: unknown) => withoutQuery(flatPairs(record) ?? {});

/** By the value of the node's `resource`. */
export const lists: Record<string, List> = {
	account: {
		name: 'Account',
		plural: 'accounts',
		path: '/v2/CompanyManagement.svc/Company.Get',
		sortedBy: 'CompanyId',
		body: ({ accountType }, { from, to, sorting, paging }) => ({
			Query: {
				CompanyType: { CompanyTypeName: accountType },
				DateRange: { DateField: 'ModifiedOn', FromDate: from, ToDate: to },
			},
			Sorting: sorting,
			Paging: paging,
		}),
		rows: (data) =>
			rowsIn(data, 'Companies').map(({ companyPropertyList }) => flat(companyPropertyList)),
		id: ({ CompanyId }) => CompanyId,
		changed: ['ModifiedOn', 'CreatedOn'],
	},
	activity: {
		name: 'Activity',
		plural: 'activities',
		path: '/v2/ProspectActivity.svc/CustomActivity/RetrieveByActivityEvent',
		isBulk: true,
		sortedBy: 'ProspectActivityId',
		body: ({ code }, { from, to, sorting, paging }) => ({
			Parameter: { FromDate: from, ToDate: to, ActivityEvent: Number(code) },
			Sorting: sorting,
			Paging: paging,
		}),
		rows: (data) => rowsIn(data, 'List'),
		id: ({ ProspectActivityId }) => ProspectActivityId,
		changed: ['ModifiedOn'],
	},
	lead: {
		name: 'Lead',
		plural: 'leads',
		path: '/v2/LeadManagement.svc/Leads.RecentlyModified',
		sortedBy: 'ProspectID',
		body: (_choice, { from, to, sorting, paging }) => ({
			Parameter: { FromDate: from, ToDate: to },
			Sorting: sorting,
			Paging: paging,
		}),
		rows: (data) => rowsIn(data, 'Leads').map(({ LeadPropertyList }) => flat(LeadPropertyList)),
		id: ({ ProspectID }) => ProspectID,
		changed: ['LeadLastModifiedOn', 'ModifiedOn'],
	},
	opportunity: {
		name: 'Opportunity',
		plural: 'opportunities',
		path: '/v2/ProspectActivity.svc/RetrieveRecentlyModified',
		sortedBy: 'ProspectActivityId',
		body: ({ code }, { from, to, sorting, paging }) => ({
			Parameter: {
				FromDate: from,
				ToDate: to,
				ActivityEvent: Number(code),
				IncludeCustomFields: 1,
			},
			Sorting: sorting,
			Paging: paging,
		}),
		rows: (data) => rowsIn(data, 'ProspectActivities'),
		id: ({ Id }) => Id,
		changed: ['ModifiedOn'],
	},
	task: {
		name: 'Task',
		plural: 'tasks',
		path: '/v2/Task.svc/Retrieve',
		sortedBy: 'CreatedOn',
		startsAnywhere: true,
		mayTie: true,
		// Its window is over the due date, so that the owner's tasks are read without one.
		body: ({ owner = '' }, { sorting, position, size }) => ({
			Parameter: {
				LookupName: owner.includes('@') ? 'OwnerEmailAddress' : 'OwnerId',
				LookupValue: owner,
			},
			Sorting: { ...sorting, Direction: '1' },
			Paging: { Offset: position, RowCount: size },
		}),
		rows: (data) => rowsIn(data, 'List'),
		id: ({ UserTaskId }) => UserTaskId,
		changed: ['ModifiedOn', 'CompletedOn', 'CreatedOn'],
		description:
			"Tasks of one user. LeadSquared's list tells of new and of completed tasks, not of other changes.",
	},
};

/** @throws Error for a resource that this version does not know */
function listOf(resource: string): List {
	const list = Object.hasOwn(lists, resource) ? lists[resource] : undefined;
	if (list) return list;
	throw new Error(`There is no list '${resource}' to poll. Choose one in the field 'Resource'.`);
}

/** Seconds since 1970 of a date in any of LeadSquared's forms. */
function seconds(value: unknown): number | undefined {
	const at = typeof value === 'string' ? readMoment(value) : undefined;
	return at ? Math.floor(Date.parse(at) / 1000) : undefined;
}

const pageSize = 200;

export function sourceOf(choice: Choice): PollSource {
	const list = listOf(choice.resource);
	const isNew = choice.change === 'created';
	const changedAt = (row: IDataObject) => {
		const times = list.changed.map((name) => seconds(row[name])).filter((at) => at !== undefined);
		return times.length > 0 ? Math.max(...times) : undefined;
	};
	const sortings = {
		newest: { ColumnName: choice.resource === 'task' ? 'CreatedOn' : 'ModifiedOn', Direction: '1' },
		stable: { ColumnName: list.sortedBy, Direction: '0' },
	};
	return {
		plural: list.plural,
		orderedBy: 'time',
		once: isNew,
		pageSize,
		startsAnywhere: list.startsAnywhere === true,
		...(list.mayTie ? { largestPage: 1000 } : {}),
		lane: list.isBulk ? 'bulk' : 'normal',
		// Changes of old tasks may stand on any page.
		newestFirst: choice.resource === 'task' && isNew,
		sorts: true,
		request: ({ from = 0, position, size, newest }) => ({
			method: 'POST',
			path: list.path,
			body: JSON.stringify(
				list.body(choice, {
					from: newest ? '2000-01-01 00:00:00' : utcTimestampOf(from),
					to: utcTimestampOf(Math.floor(clock.now() / 1000) + day),
					sorting: newest ? sortings.newest : sortings.stable,
					position,
					size,
					paging: { PageIndex: Math.floor(position / size) + 1, PageSize: size },
				}),
			),
		}),
		read: (data) => {
			const answer = objectOf(data);
			return { rows: list.rows(answer), total: totalIn(answer) };
		},
		id: (row) => String(list.id(row)),
		order: (row) => (isNew ? seconds(row.CreatedOn) : changedAt(row)),
		shape: (row) => objectOf(simplify(row)),
	};
}
