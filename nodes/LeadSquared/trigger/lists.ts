import type { IDataObject } from 'n8n-workflow';

import { objectOf } from '../../shared/table/answer';
import { clock } from '../../shared/wire/clock';
import { itemOf } from '../../shared/trigger/item';
import type { PollSource } from '../../shared/trigger/pollSource';
import { utcTimestampOf } from '../../shared/table/time';
import { rowsIn, totalIn } from '../wire/rows';
import { flatPairs, withoutQuery } from '../wire/simplify';
import { leadSquared } from '../wire/vendor';
import { idsIn } from './item';
import {
	firstOf,
	kindOf,
	momentIn,
	noValues,
	readRecord,
	typesFor,
	type TriggerResource,
} from './records';

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
	/** A column without equal values, where one is known: rows with equal dates change places between pages. */
	sortedBy: string;
	startsAnywhere?: true;
	/** No column without equal values is known to sort it. */
	mayTie?: true;
	body(choice: Choice, page: Page): IDataObject;
	/** Where the answer has the records. */
	key: string;
	/** Where a record has its fields, as a list of name and value. */
	pairs?: string;
	description?: string;
}

const day = 86_400;

/** By the value of the node's `resource`. */
export const lists: Record<TriggerResource, List> = {
	account: {
		name: 'Account',
		plural: 'accounts',
		sortedBy: 'CompanyId',
		body: ({ accountType }, { from, to, sorting, paging }) => ({
			Query: {
				CompanyType: { CompanyTypeName: accountType },
				DateRange: { DateField: 'ModifiedOn', FromDate: from, ToDate: to },
			},
			Sorting: sorting,
			Paging: paging,
		}),
		key: 'Companies',
		pairs: 'companyPropertyList',
	},
	activity: {
		name: 'Activity',
		plural: 'activities',
		sortedBy: 'ProspectActivityId',
		body: ({ code }, { from, to, sorting, paging }) => ({
			Parameter: { FromDate: from, ToDate: to, ActivityEvent: Number(code) },
			Sorting: sorting,
			Paging: paging,
		}),
		key: 'List',
	},
	lead: {
		name: 'Lead',
		plural: 'leads',
		sortedBy: 'ProspectID',
		body: (_choice, { from, to, sorting, paging }) => ({
			Parameter: { FromDate: from, ToDate: to },
			Sorting: sorting,
			Paging: paging,
		}),
		key: 'Leads',
		pairs: 'LeadPropertyList',
	},
	opportunity: {
		name: 'Opportunity',
		plural: 'opportunities',
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
		key: 'ProspectActivities',
	},
	task: {
		name: 'Task',
		plural: 'tasks',
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
		key: 'List',
		description:
			"Tasks of one user. LeadSquared's list tells of new and of completed tasks, not of other changes.",
	},
};

const isPolled = (resource: string): resource is TriggerResource => Object.hasOwn(lists, resource);

/** Seconds since 1970. */
const seconds = (at: string | undefined): number | undefined =>
	at === undefined ? undefined : Math.floor(Date.parse(at) / 1000);

const pageSize = 200;

/** @throws Error for a resource that this version does not know */
export function sourceOf(choice: Choice, includeRaw: boolean): PollSource {
	const { resource } = choice;
	if (!isPolled(resource))
		throw new Error(`There is no list '${resource}' to poll. Choose one in the field 'Resource'.`);
	const list = lists[resource];
	const { reads, id, changed } = kindOf(resource);
	const isNew = choice.change === 'created';
	const happenedAt = (fields: IDataObject) => momentIn(fields, isNew ? ['createdon'] : changed);
	const { pairs } = list;
	const sortings = {
		newest: { ColumnName: resource === 'task' ? 'CreatedOn' : 'ModifiedOn', Direction: '1' },
		stable: { ColumnName: list.sortedBy, Direction: '0' },
	};
	return {
		plural: list.plural,
		orderedBy: 'time',
		once: isNew,
		pageSize,
		startsAnywhere: list.startsAnywhere === true,
		...(list.mayTie ? { largestPage: 1000 } : {}),
		lane: reads.lane,
		// Changes of old tasks may stand on any page.
		newestFirst: resource === 'task' && isNew,
		sorts: true,
		request: ({ from = 0, position, size, newest }) =>
			leadSquared.request(
				reads,
				noValues,
				list.body(choice, {
					from: newest ? '2000-01-01 00:00:00' : utcTimestampOf(from),
					to: utcTimestampOf(Math.floor(clock.now() / 1000) + day),
					sorting: newest ? sortings.newest : sortings.stable,
					position,
					size,
					paging: { PageIndex: Math.floor(position / size) + 1, PageSize: size },
				}),
			),
		read: (data) => ({ rows: rowsIn(data, list.key), total: totalIn(objectOf(data)) }),
		...(pairs ? { fields: (row) => withoutQuery(flatPairs(row[pairs]) ?? {}) } : {}),
		id: (fields) => String(firstOf([fields], id)),
		order: (fields) => seconds(happenedAt(fields)),
		types: typesFor(resource),
		item: ({ fields, raw }, types) =>
			itemOf({
				event: `${resource}${isNew ? 'Created' : 'CreatedOrUpdated'}`,
				time: happenedAt(fields) ?? null,
				resource,
				ids: idsIn(resource, [fields]),
				record: readRecord(resource, fields, types),
				...(includeRaw ? { raw } : {}),
			}),
	};
}
