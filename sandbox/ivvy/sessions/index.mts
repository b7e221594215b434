import type { Row } from '../../types.mts';
import { doesNotValidate, IvvyError } from '../wire/errors.mts';
import type { Handler, HandlerInput } from '../wire/handler.mts';
import { page } from '../wire/paging.mts';
import { findIn, refuse, remove, rowsOf, upsert } from '../wire/tables.mts';
import { logBookingChange } from '../bookings/bookingLog.mts';
import { bookingOf, isKnown, noSuchBooking, unknownValue } from '../bookings/bookingStore.mts';
import { sessionLines } from './sessionLines.mts';
import { blankSession, seedSessions, sessionTotals } from './sessionSeed.mts';

export const seed = seedSessions;

const invalid = (name: string) =>
	refuse(24363, 'Request contains invalid data', [unknownValue(name)]);
const noSession = () => refuse(24361, 'Session does not exist');

/** The space must be at the space's venue, have the layout, and hold the guests unless that is overridden. */
function checkSpace({ body, state }: HandlerInput, row: Row): void {
	if (!findIn(state, 'venues', row.spaceVenueId)) throw invalid('spaceVenueId');
	if (row.spaceId === null || row.spaceId === undefined) return;
	const space = findIn(state, 'functionSpaces', row.spaceId);
	if (!space || space.venueId !== row.spaceVenueId) throw invalid('spaceId');
	const layouts = space.layouts as Row[];
	if (body.spaceLayout !== undefined && !layouts.some(({ id }) => id === body.spaceLayout))
		throw invalid('spaceLayout');
	if (row.overridePax !== true && Number(row.minAttendeesGuaranteed) > Number(space.maxPax)) {
		throw refuse(24363, 'Request contains invalid data', [
			'minAttendeesGuaranteed: *More than the space holds*',
		]);
	}
}

const saveSession = upsert('bookingSessions', {
	missing: noSession,
	blank: blankSession,
	references: {
		contactId: ['contacts', () => invalid('contactId')],
		tariffId: ['hirePlans', () => invalid('tariffId')],
		sessionTypeId: ['sessionTypes', () => invalid('sessionTypeId')],
	},
	check: (input, existing) => {
		const { body, state } = input;
		const booking = bookingOf(state, body.bookingId, body.venueId);
		if (!booking) throw refuse(24360, 'Booking does not exist');
		if (existing && existing.bookingId !== booking.id) throw noSession();
		checkSpace(input, { ...existing, ...body });
		if (
			body.costcenterId !== undefined &&
			!isKnown(state, 'venueCostCenters', body.costcenterId, body.venueId)
		) {
			throw invalid('costcenterId');
		}
		const taken = findIn(state, 'bookingPackages', body.bookingPackageId);
		if (body.bookingPackageId !== undefined && taken?.bookingId !== booking.id)
			throw invalid('bookingPackageId');
		if (
			((body.excludedTaxIds ?? []) as unknown[]).some(
				(id) => !isKnown(state, 'taxes', id, body.venueId),
			)
		) {
			throw invalid('excludedTaxIds');
		}
	},
	derive: (row, { body, state }) => {
		const layouts = (findIn(state, 'functionSpaces', row.spaceId)?.layouts ?? []) as Row[];
		const ofType = layouts.find(({ layoutType }) => layoutType === body.layoutType);
		return {
			...sessionTotals(row),
			spaceLayout: body.spaceLayout ?? ofType?.id ?? row.spaceLayout,
		};
	},
});

const addOrUpdateSession: Handler = (input) => {
	const { body, state } = input;
	const reply = saveSession(input);
	const booking = bookingOf(state, body.bookingId, body.venueId) as Row;
	logBookingChange(
		input,
		booking,
		'session',
		reply.id,
		`Session ${body.id === undefined ? 'added' : 'updated'}`,
	);
	return { ...reply, warnings: null };
};

const named = (row: Row | undefined, ...columns: string[]) =>
	row ? Object.fromEntries(columns.map((name) => [name, row[name]])) : null;

/** Rows in the order that was asked for. */
export function ordered({ action, body }: HandlerInput, rows: Row[]): Row[] {
	const { orderBy, orderDir } = body as { orderBy?: string; orderDir?: string };
	if (orderBy === undefined) return rows;
	if (!action.response.fields.some(({ name }) => name === orderBy))
		throw doesNotValidate('orderBy', 'Unknown column');
	const sign = orderDir === 'desc' ? -1 : 1;
	const compare = (a: unknown, b: unknown) =>
		typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
	return [...rows].sort((a, b) => sign * compare(a[orderBy], b[orderBy]));
}

const getSessions: Handler = (input) => {
	const { action, body, state, settings } = input;
	const rows = rowsOf(state, 'bookingSessions').filter(
		(row) =>
			row.venueId === body.venueId &&
			(body.bookingId === undefined || row.bookingId === body.bookingId),
	);
	const shown = rows.map((row) => {
		const person = (id: unknown) =>
			named(findIn(state, 'contacts', id), 'id', 'firstName', 'lastName', 'email', 'phone');
		const booking = findIn(state, 'bookings', row.bookingId) ?? {};
		return {
			...row,
			contact: person(row.contactId),
			space: named(findIn(state, 'functionSpaces', row.spaceId), 'id', 'name'),
			sessionType: named(findIn(state, 'sessionTypes', row.sessionTypeId), 'id', 'name'),
			booking: body.includeBookingDetails
				? { name: booking.name, code: booking.code, contact: person(booking.contactId) }
				: null,
		};
	});
	return page(action, ordered(input, shown), body, settings.ivvy.pageCap);
};

const dropSession = remove('bookingSessions', () => refuse(24366, 'Session does not exist'), [
	'id',
	'venueId',
	'bookingId',
]);

/** What a session serves and uses goes with it. */
const removeSession: Handler = (input) => {
	const { body, state } = input;
	const booking = bookingOf(state, body.bookingId, body.venueId);
	if (!booking) throw refuse(24365, 'Booking does not exist');
	const reply = dropSession(input);
	for (const table of ['sessionMenus', 'sessionBeverages', 'sessionResources']) {
		state.tables[table] = rowsOf(state, table).filter(({ sessionId }) => sessionId !== body.id);
	}
	logBookingChange(input, booking, 'session', body.id, 'Session removed');
	return reply;
};

const text = (value: unknown) => (value === null || value === undefined ? null : String(value));

/** The vendor gives the ids of session menus as text. */
const getSessionMenus: Handler = (input) => {
	const { action, body, state, settings } = input;
	if (!bookingOf(state, body.bookingId, body.venueId)) throw noSuchBooking();
	const rows = rowsOf(state, 'sessionMenus')
		.filter(
			(row) =>
				row.bookingId === body.bookingId &&
				(body.sessionId === undefined || row.sessionId === body.sessionId),
		)
		.map((row) => {
			const ids = ['id', 'venueId', 'bookingId', 'sessionId', 'menuId', 'menuVenueId'];
			return { ...row, ...Object.fromEntries(ids.map((name) => [name, text(row[name])])) };
		});
	return page(action, ordered(input, rows), body, settings.ivvy.pageCap);
};

const savePackage = upsert('bookingPackages', {
	missing: () => refuse(24459, 'Booking package does not exist'),
	blank: {
		bookingDate: null,
		numberAttendees: 0,
		price: null,
		costcenters: [],
		smallDescription: null,
		isAccommIncluded: false,
	},
	check: ({ body, state }, existing) => {
		const booking = bookingOf(state, body.bookingId, body.venueId);
		if (!booking) throw refuse(23026, 'Booking does not exist');
		if (!isKnown(state, 'packages', body.packageId, body.venueId))
			throw refuse(24458, 'Package does not exist');
		if (existing && existing.bookingId !== booking.id)
			throw refuse(24459, 'Booking package does not exist');
		const wrong = (name: string) =>
			new IvvyError(400, 'Request contains invalid data', 24462, [unknownValue(name)]);
		for (const { id } of (body.costcenters ?? []) as Row[]) {
			if (!isKnown(state, 'venueCostCenters', id, body.venueId)) throw wrong('costcenters');
		}
		if (
			body.mainSpaceId !== undefined &&
			!isKnown(state, 'functionSpaces', body.mainSpaceId, body.mainSpaceVenueId)
		) {
			throw wrong('mainSpaceId');
		}
	},
	derive: (row, { state }) => {
		const origin = findIn(state, 'packages', row.packageId) as Row;
		const isSplit = (row.costcenters as Row[]).length > 0;
		return {
			packageName: origin.name,
			priceMethod: origin.priceMethod,
			largeDescription: origin.largeDescription,
			price: row.price ?? origin.cost,
			...(isSplit ? {} : { costcenters: origin.costcenters }),
		};
	},
});

/** First day and space are those of the first call. */
const addOrUpdatePackage: Handler = (input) => {
	const addOnly = ['bookingDate', 'mainSpaceVenueId', 'mainSpaceId', 'spaceLayoutId'];
	const { body } = input;
	const isNew = body.id === undefined;
	const kept = Object.fromEntries(
		Object.entries(body).filter(([name]) => isNew || !addOnly.includes(name)),
	);
	const reply = savePackage({ ...input, body: kept });
	const booking = bookingOf(input.state, body.bookingId, body.venueId) as Row;
	logBookingChange(input, booking, 'package', reply.id, `Package ${isNew ? 'added' : 'updated'}`);
	return { ...reply, warnings: null };
};

export const handlers: Record<string, Handler> = {
	...sessionLines,
	'venue/addOrUpdateBookingSession': addOrUpdateSession,
	'venue/getBookingSessionList': getSessions,
	'venue/removeBookingSession': removeSession,
	'venue/getBookingSessionMenuList': getSessionMenus,
	'venue/addOrUpdateBookingPackage': addOrUpdatePackage,
};
