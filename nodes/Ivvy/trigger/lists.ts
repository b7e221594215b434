import type { IDataObject } from 'n8n-workflow';

import { itemOf } from '../../shared/trigger/item';
import type { PollSource } from '../../shared/trigger/pollSource';
import { utcTimestampOf } from '../../shared/table/time';
import { gone } from '../parts/explain';
import { labels } from '../parts/labels';
import { post } from '../wire/action';
import { pageIn, recordsIn } from '../wire/answer';
import { idIn, recordOf } from './item';
import { recordName } from './subjects';

/** A list of iVvy that can be polled. */
export interface List {
	name: string;
	plural: string;
	call: string;
	/** The condition that leaves out what has not changed since; without it the whole list is read at each poll. */
	since?: string;
	/** How a new record is known; not at all where this is missing. */
	created?: 'date' | 'id';
	/** Where the chosen venue goes. */
	venue?: (venueId: number) => { filter?: IDataObject; [name: string]: unknown };
	/** The list that is read instead when a venue is chosen. */
	venueCall?: string;
	ofEvent?: boolean;
	errors?: Record<string, string>;
}

/** The condition by iVvy's general rule for filters; the pages of these lists name no conditions of their own. */
const byRule = 'modifiedDate__GREATERTHAN';

const inBody = (venueId: number) => ({ venueId });
const inFilter = (venueId: number) => ({ filter: { venueId } });

/** By the value of the node's `resource`. */
export const lists: Record<string, List> = {
	activity: {
		name: 'Activity',
		plural: 'activities',
		call: 'crm/getActivityList',
		since: byRule,
		created: 'date',
		venue: inBody,
	},
	attendee: {
		name: 'Attendee',
		plural: 'attendees',
		call: 'event/getAttendeeList',
		created: 'date',
		ofEvent: true,
		errors: { '24210': gone('Event') },
	},
	booking: {
		name: 'Booking',
		plural: 'bookings',
		call: 'venue/getBookingListForAccount',
		venueCall: 'venue/getBookingList',
		since: 'modifiedDateAfter',
		created: 'date',
		venue: inBody,
	},
	company: {
		name: 'Company',
		plural: 'companies',
		call: 'contact/getCompanyList',
		since: 'fromModifiedDate',
		venue: inFilter,
	},
	contact: {
		name: 'Contact',
		plural: 'contacts',
		call: 'contact/getContactList',
		since: 'fromModifiedDate',
		venue: inFilter,
	},
	event: {
		name: 'Event',
		plural: 'events',
		call: 'event/getEventList',
		since: byRule,
		created: 'id',
	},
	invoice: {
		name: 'Invoice',
		plural: 'invoices',
		call: 'invoice/getInvoiceList',
		since: 'fromModifiedDate',
		created: 'date',
		venue: inFilter,
	},
	lead: { name: 'Lead', plural: 'leads', call: 'crm/getLeadList', since: byRule, created: 'date' },
	opportunity: {
		name: 'Opportunity',
		plural: 'opportunities',
		call: 'crm/getOpportunityList',
		since: byRule,
		created: 'date',
		venue: (venueId) => ({ venueIds: [venueId] }),
	},
	registration: {
		name: 'Registration',
		plural: 'registrations',
		call: 'event/getRegistrationList',
		since: byRule,
		created: 'date',
		ofEvent: true,
		errors: { '24206': gone('Event') },
	},
	task: {
		name: 'Task',
		plural: 'tasks',
		call: 'crm/getTaskList',
		since: byRule,
		created: 'date',
		venue: inBody,
	},
};

/** @throws Error for a resource that this version does not know */
export function listOf(resource: string): List {
	const list = Object.hasOwn(lists, resource) ? lists[resource] : undefined;
	if (list) return list;
	throw new Error(`There is no list '${resource}' to poll. Choose one in the field 'Resource'.`);
}

const perPage = 100;

/** 'yyyy-mm-dd HH:mm:ss', with or without ' UTC', as ISO 8601. */
function moment(value: unknown): string | undefined {
	const text = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?: UTC)?$/.exec(String(value));
	const at = text ? Date.parse(`${text[1]}T${text[2]}Z`) : NaN;
	return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

const seconds = (at: string | undefined): number | undefined =>
	at === undefined ? undefined : Date.parse(at) / 1000;

/** When a record changed last. Bookings of one venue tell it twice, and either may be the later one. */
function changedAt({
	createdDate,
	modifiedDate,
	lastModifiedDate,
}: IDataObject): string | undefined {
	const times = [modifiedDate, lastModifiedDate].map(moment).filter((at) => at !== undefined);
	return times.sort().at(-1) ?? moment(createdDate);
}

/** What is to be polled. */
export interface Choice {
	resource: string;
	change: 'created' | 'updated';
	venueId?: number;
	eventId?: number;
}

export function sourceOf(
	{ resource, change, venueId, eventId }: Choice,
	includeRaw: boolean,
): PollSource {
	const list = listOf(resource);
	const byId = change === 'created' && list.created === 'id';
	const call = venueId === undefined ? list.call : (list.venueCall ?? list.call);
	const { filter: fixed, ...body } = {
		...(venueId === undefined ? {} : list.venue?.(venueId)),
		...(eventId === undefined ? {} : { eventId }),
	};
	return {
		plural: list.plural,
		orderedBy: byId ? 'id' : 'time',
		once: change === 'created',
		pageSize: perPage,
		startsAnywhere: true,
		errors: list.errors,
		request: ({ from, position, size }) => {
			const since =
				from === undefined || list.since === undefined
					? undefined
					: { [list.since]: utcTimestampOf(from) };
			const filter = { ...fixed, ...since };
			const conditions = Object.keys(filter).length > 0 ? { filter } : {};
			return post(call, { ...body, ...conditions, perPage: size, start: position });
		},
		read: (data) => ({ rows: recordsIn(data), total: pageIn(data).total }),
		id: (row) => String(row.id),
		order: (row) => {
			if (byId) return Number(row.id);
			return seconds(change === 'created' ? moment(row.createdDate) : changedAt(row));
		},
		item: ({ fields, raw }) =>
			itemOf({
				event: `${recordName(resource)}${change === 'created' ? 'Added' : 'AddedOrUpdated'}`,
				time: (change === 'created' ? moment(fields.createdDate) : changedAt(fields)) ?? null,
				resource,
				ids: idIn(resource, fields),
				record: recordOf(fields, labels[call]),
				...(includeRaw ? { raw } : {}),
			}),
	};
}
