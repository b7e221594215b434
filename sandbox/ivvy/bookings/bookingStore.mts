import type { Row } from '../../types.mts';
import { IvvyError } from '../wire/errors.mts';
import type { Handler } from '../wire/handler.mts';
import { page, visible } from '../wire/paging.mts';
import type { IvvyState } from '../state.mts';
import { findIn, rowsOf } from '../wire/tables.mts';
import { withUtc } from '../wire/time.mts';

// What the handlers over bookings share, and the reads of bookings.

/** The booking of a request: a booking of another venue does not exist for this one. */
export const bookingOf = (state: IvvyState, id: unknown, venueId?: unknown): Row | undefined =>
	rowsOf(state, 'bookings').find(
		(row) => row.id === id && (venueId === undefined || row.venueId === venueId),
	);

/** Pages that document no code for a booking that does not exist. */
export const noSuchBooking = () =>
	new IvvyError(404, 'Not Found', undefined, ['The booking does not exist']);

export function bookingOrNotFound(state: IvvyState, id: unknown, venueId?: unknown): Row {
	const booking = bookingOf(state, id, venueId);
	if (!booking) throw noSuchBooking();
	return booking;
}

/** The entry of additionalMessages for a reference that leads nowhere. */
export const unknownValue = (name: string) => `${name}: *Value does not exist*`;

/** Is there a row with this id, at this venue where its table says so? */
export function isKnown(state: IvvyState, table: string, id: unknown, venueId?: unknown): boolean {
	const row = findIn(state, table, id);
	return (
		row !== undefined &&
		(venueId === undefined || row.venueId === undefined || row.venueId === venueId)
	);
}

/** A day from a request in the form that booking reads use. */
export const midnight = (day: unknown) =>
	typeof day === 'string' && day !== '' ? `${day.slice(0, 10)} 00:00:00 UTC` : '';

/** Sections of a booking that have a table of their own. */
const sections: Record<string, string> = {
	packages: 'bookingPackages',
	sessions: 'bookingSessions',
	menus: 'sessionMenus',
	beveragePackages: 'sessionBeverages',
	resources: 'sessionResources',
};

const getBooking: Handler = ({ action, body, state }) => {
	const booking = bookingOrNotFound(state, body.id, body.venueId);
	const rows = Object.entries(sections).map(([section, table]) => {
		const field = action.response.fields.find(({ name }) => name === section) as {
			items?: Array<{ name: string }>;
		};
		const columns = field.items ?? [];
		const own = (state.tables[table] ?? []).filter(({ bookingId }) => bookingId === booking.id);
		return [
			section,
			own.map((row) => Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null]))),
		];
	});
	return visible(action, { ...booking, ...Object.fromEntries(rows) });
};

/** Names of conditions that are no column; they mean the modification date. */
const getBookings: Handler = ({ action, body, state, settings }) => {
	const { modifiedDateAfter, modifiedDateBefore, ...filter } = (body.filter ?? {}) as Row;
	const rows = rowsOf(state, 'bookings').filter(({ venueId, modifiedDate }) => {
		const at = modifiedDate as string;
		return (
			(body.venueId === undefined || venueId === body.venueId) &&
			(modifiedDateAfter === undefined || at >= withUtc(modifiedDateAfter as string)) &&
			(modifiedDateBefore === undefined || at <= withUtc(modifiedDateBefore as string))
		);
	});
	return page(action, rows, { ...body, filter }, settings.ivvy.pageCap);
};

export const bookingReads: Record<string, Handler> = {
	'venue/getBooking': getBooking,
	'venue/getBookingList': getBookings,
	'venue/getBookingListForAccount': getBookings,
};
