import { createHash } from 'node:crypto';
import type { Row } from '../../types.mts';
import type { Handler, HandlerInput } from '../wire/handler.mts';
import { page, visible } from '../wire/paging.mts';
import { list, refuse, rowsOf, upsert } from '../wire/tables.mts';
import { withUtc } from '../wire/time.mts';
import { bookingOf, noSuchBooking, unknownValue } from './bookingStore.mts';

// Notes, attendees, documents, taxes and release schedules of bookings.

const ofBooking = ['venueId', 'bookingId'];

const noNote = () => refuse(24442, 'Booking note does not exist');

const noteInvalid = (why: string) => refuse(24445, 'Invalid data', [why]);

/** What a note may be about → the table it is in. */
const subjects: Record<string, string> = {
	accommodationIds: 'accommodations',
	sessionIds: 'bookingSessions',
	menuIds: 'sessionMenus',
	beverageIds: 'sessionBeverages',
	resourceIds: 'sessionResources',
};

function checkNote({ body, state }: HandlerInput, existing: Row | undefined): void {
	const booking = bookingOf(state, body.bookingId, body.venueId);
	if (!booking) throw noteInvalid(unknownValue('bookingId'));
	if (existing && existing.bookingId !== booking.id) throw noNote();
	for (const [name, table] of Object.entries(subjects)) {
		const own = (state.tables[table] ?? []).filter(({ bookingId }) => bookingId === booking.id);
		const isForeign = (id: unknown) => !own.some((row) => row.id === id);
		if (((body[name] ?? []) as unknown[]).some(isForeign)) throw noteInvalid(unknownValue(name));
	}
	const days = booking.dateEventStart
		? (day(booking.dateEventEnd) - day(booking.dateEventStart)) / 86_400_000 + 1
		: 1;
	const given = (body.bookingDays ?? []) as number[];
	if (given.some((one) => one < 1 || one > days)) throw noteInvalid(unknownValue('bookingDays'));
}

const day = (value: unknown) => Date.parse(String(value).slice(0, 10));

const saveNote = upsert('bookingNotes', {
	missing: noNote,
	blank: { isPrivate: false, typeId: 0 },
	check: checkNote,
	derive: (row, { state }) => ({ createdBy: row.createdBy ?? state.users[0].id }),
});

/** The two dates stand beside the filter, not in it. */
const getNotes: Handler = (input) => {
	const { createdDate, modifiedDate, filter = {}, ...rest } = input.body;
	const given = Object.entries({ createdDate, modifiedDate }).filter(
		([, value]) => value !== undefined,
	);
	const dates = Object.fromEntries(
		given.map(([name, value]) => [name, withUtc(value as string).replace(' UTC', '')]),
	);
	return list(
		'bookingNotes',
		ofBooking,
	)({ ...input, body: { ...rest, filter: { ...(filter as Row), ...dates } } });
};

const noAttendee = () => refuse(24411, 'Booking attendee does not exist');

const attendeeInvalid = (why: string) => refuse(24413, 'Invalid data', [why]);

const saveAttendeeRow = upsert('bookingAttendees', {
	missing: noAttendee,
	blank: { isFromCateringWebsite: false, dietaryRequirement: '', menuItems: [] },
	check: ({ body, state }, existing) => {
		const booking = bookingOf(state, body.bookingId, body.venueId);
		if (!booking) throw refuse(24410, 'Booking does not exist');
		if (existing && existing.bookingId !== booking.id) throw noAttendee();
		if (!/^[^\s@]+@[^\s@]+$/.test(String(body.email)))
			throw attendeeInvalid('email: *Not an email address*');
		const sessions = (state.tables.bookingSessions ?? []).filter(
			({ bookingId }) => bookingId === booking.id,
		);
		const menus = state.tables.sessionMenus ?? [];
		for (const { sessionId, menuId, inventoryId } of (body.menuItems ?? []) as Row[]) {
			if (!sessions.some(({ id }) => id === sessionId))
				throw attendeeInvalid(unknownValue('sessionId'));
			const menu = menus.find((one) => one.id === menuId && one.sessionId === sessionId);
			if (!menu) throw attendeeInvalid(unknownValue('menuId'));
			if (!(menu.items as Row[]).some(({ id }) => id === inventoryId))
				throw attendeeInvalid(unknownValue('inventoryId'));
		}
	},
	derive: (row) => ({
		_hash:
			row._hash ??
			createHash('md5')
				.update(`attendee ${String(row.id)}`)
				.digest('hex'),
	}),
});

/** An attendee is found by id, or by hash where no id is given. */
const saveAttendee: Handler = (input) => {
	const { hash, ...body } = input.body;
	if (body.id !== undefined || hash === undefined) return saveAttendeeRow({ ...input, body });
	const row = rowsOf(input.state, 'bookingAttendees').find(({ _hash }) => _hash === hash);
	if (!row) throw noAttendee();
	return saveAttendeeRow({ ...input, body: { ...body, id: row.id } });
};

/** iVvy answers the ids of attendees as text. */
const asText = (row: Row, names: string[]): Row => ({
	...row,
	...Object.fromEntries(names.map((name) => [name, String(row[name])])),
});

const shownAttendee = (row: Row): Row => ({
	...asText(row, ['id', 'venueId', 'bookingId']),
	menuItems: (row.menuItems as Row[]).map((item) =>
		asText(item, ['sessionId', 'menuId', 'inventoryId']),
	),
});

const isOf = (body: Row) => (row: Row) =>
	row.venueId === body.venueId && row.bookingId === body.bookingId;

const getAttendees: Handler = ({ action, body, state, settings }) => {
	const rows = rowsOf(state, 'bookingAttendees').filter(isOf(body)).map(shownAttendee);
	const name = (row: Row) => `${String(row.firstName)} ${String(row.lastName)}`;
	if (body.orderBy === 'name') rows.sort((a, b) => name(a).localeCompare(name(b)));
	return page(action, rows, body, settings.ivvy.pageCap);
};

const getAttendeeByHash: Handler = ({ action, body, state }) => {
	const row = rowsOf(state, 'bookingAttendees').find(
		(one) => isOf(body)(one) && one._hash === body.hash,
	);
	if (!row) throw noSuchBooking();
	return visible(action, shownAttendee(row));
};

/**
 * Documents or BEOs of a booking.
 * @param number the column that the versions of one document share
 * @param latest shows only the newest version of each
 */
const documents =
	(table: string, number: string, latest: boolean): Handler =>
	({ action, body, state, settings }) => {
		const isGenerated = ({ status }: Row) => (status as number) >= 4;
		const all = rowsOf(state, table)
			.filter(isOf(body))
			.filter((row) => body.onlyGenerated !== true || isGenerated(row));
		const isNewest = (row: Row) =>
			row[number] === null ||
			!all.some(
				(other) =>
					other[number] === row[number] && (other.version as number) > (row.version as number),
			);
		const isAsked = (row: Row) => body[number] === undefined || row[number] === body[number];
		const rows = all.filter(latest ? isNewest : isAsked);
		return page(action, rows, body, settings.ivvy.pageCap);
	};

export const bookingRecords: Record<string, Handler> = {
	'venue/addOrUpdateBookingNote': saveNote,
	'venue/getBookingNoteList': getNotes,
	'venue/addOrUpdateBookingAttendee': saveAttendee,
	'venue/getBookingAttendeeList': getAttendees,
	'venue/getBookingAttendeeByHash': getAttendeeByHash,
	'venue/getBookingDocumentList': documents('bookingDocuments', 'documentNumber', true),
	'venue/getBookingDocumentVersionList': documents('bookingDocuments', 'documentNumber', false),
	'venue/getBookingBeoList': documents('bookingBeos', 'beoNumber', true),
	'venue/getBookingBeoVersionList': documents('bookingBeos', 'beoNumber', false),
	'venue/getBookingTaxList': list('bookingTaxes', ofBooking),
	'venue/getBookingChangelogList': list('bookingChangelog', ofBooking),
	'venue/getBookingReleaseSchedule': list('bookingReleases', ofBooking),
};
