import type { Row } from '../../types.mts';
import { doesNotValidate } from '../wire/errors.mts';
import type { Action } from '../wire/actions.mts';
import type { HandlerInput } from '../wire/handler.mts';
import { visible } from '../wire/paging.mts';
import type { IvvyState } from '../state.mts';
import { findIn } from '../wire/tables.mts';

// What the handlers for spaces, rates and inventory share. These actions document no code for unknown ids and
// broken limits, so the general one (23016) is used.

const msOfDay = 24 * 60 * 60 * 1000;

/** The venue of the request. */
export function venueOf({ state, body }: Pick<HandlerInput, 'state' | 'body'>): Row {
	const venue = findIn(state, 'venues', body.venueId);
	if (!venue) throw doesNotValidate('venueId', 'Venue does not exist');
	return venue;
}

/** A record of the request's venue, or the refusal that names the parameter. */
export function ofVenue(
	state: IvvyState,
	table: string,
	id: unknown,
	venueId: unknown,
	name: string,
): Row {
	const row = findIn(state, table, id);
	if (!row || (row.venueId ?? row._venueId) !== venueId) {
		throw doesNotValidate(name, `${String(id)} does not exist at this venue`);
	}
	return row;
}

/** The date and time at the venue, 'yyyy-mm-dd HH:mm:ss', of a UTC timestamp. */
export function localOf(utc: unknown, venue: Row): string {
	const at = Date.parse(`${String(utc).replace(' UTC', '').replace(' ', 'T')}Z`);
	return localAt(at, venue);
}

const localAt = (at: number, { timezone }: Row): string =>
	new Intl.DateTimeFormat('sv-SE', {
		timeZone: String(timezone),
		dateStyle: 'short',
		timeStyle: 'medium',
	}).format(at);

/** The UTC timestamp of a date and time at the venue. */
export function utcOf(local: string, venue: Row): string {
	const asIfUtc = Date.parse(`${local.replace(' ', 'T')}Z`);
	const offset = Date.parse(`${localAt(asIfUtc, venue).replace(' ', 'T')}Z`) - asIfUtc;
	return `${new Date(asIfUtc - offset).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** Every day from the first to the last. */
export function daysFrom(first: unknown, last: unknown): string[] {
	const days: string[] = [];
	for (let at = Date.parse(String(first)); at <= Date.parse(String(last)); at += msOfDay) {
		days.push(new Date(at).toISOString().slice(0, 10));
	}
	return days;
}

/** Refuses a range that ends before it starts, or lasts longer than documented. */
export function checkRange(body: Row, maxDays = Infinity, prefix = ''): void {
	const length = (Date.parse(String(body.endDate)) - Date.parse(String(body.startDate))) / msOfDay;
	if (length < 0) throw doesNotValidate(`${prefix}endDate`, 'Value must not be before startDate');
	if (length > maxDays)
		throw doesNotValidate(`${prefix}endDate`, `The range must not exceed ${maxDays} days`);
}

/** The same for the lists by day, which take no past dates. */
export function checkComingRange(body: Row, venue: Row, now: number): void {
	checkRange(body, 31);
	if (String(body.startDate) < localAt(now, venue).slice(0, 10)) {
		throw doesNotValidate('startDate', 'Value must not be in the past');
	}
}

/** A collection that comes whole. */
export function whole(action: Action, rows: Row[]): Row {
	const count = rows.length;
	const results = rows.map((row) => visible(action, row));
	return { meta: { totalResults: count, start: 0, perPage: count, count }, results };
}
