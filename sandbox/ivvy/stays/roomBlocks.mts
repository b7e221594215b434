import type { Row } from '../../types.mts';
import type { Handler, HandlerInput } from '../wire/handler.mts';
import { visible } from '../wire/paging.mts';
import { findIn, refuse, rowsOf, upsert } from '../wire/tables.mts';
import { logBookingChange } from '../bookings/bookingLog.mts';
import { bookingOf, isKnown, noSuchBooking, unknownValue } from '../bookings/bookingStore.mts';
import { blankBlock } from './staySeed.mts';

const invalid = (why: string) => refuse(24248, 'Request contains invalid data', [why]);

const rateLists = ['dayRates', 'dayRatesActual', 'dayRatesForecast', 'dayRatesNet'].flatMap(
	(name) => [name, `${name}MultiOcc`],
);

const nightsOf = ({ startDate, endDate }: Row): string[] => {
	const first = Date.parse(String(startDate));
	const count = (Date.parse(String(endDate)) - first) / 86_400_000;
	return Array.from({ length: count }, (_, index) =>
		new Date(first + index * 86_400_000).toISOString().slice(0, 10),
	);
};

/** What is sent replaces what has the same key; the rest stays while its night does. */
function overlay(before: Row[], sent: Row[], keys: string[], nights: string[]): Row[] {
	const keyOf = (row: Row) => keys.map((name) => row[name]).join();
	const rows = new Map([...before, ...sent].map((row) => [keyOf(row), row]));
	const kept = [...rows.values()].filter((row) => nights.includes(row.bookingDate as string));
	return kept.sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
}

const rate = (row: Row): Row => ({ discount: 0, numPayableByGuest: 0, ...row });

const option = ({ numOptions, numOptionsPerRoom, ...row }: Row): Row => {
	const count = numOptions ?? numOptionsPerRoom ?? 1;
	const rest = { priceType: 1, excludedTaxIds: [], costcenterId: null, numPayableByGuest: 0 };
	const total = Number(row.price) * Number(row.numRooms) * Number(count);
	return {
		...rest,
		...row,
		numOptions: count,
		numOptionsPerRoom: count,
		discount: 0,
		totalAmount: total,
		totalDiscount: 0,
		totalTaxAmount: Math.round((total / 11) * 100) / 100,
		commission: 0,
	};
};

/** The columns of a block after this call. */
function laidOver(body: Row, existing: Row | undefined): Row {
	const before = existing ?? blankBlock;
	const row: Row = { ...before, ...body };
	const nights = nightsOf(row);
	for (const name of rateLists) {
		const keys = name.endsWith('MultiOcc') ? ['bookingDate', 'occType'] : ['bookingDate'];
		row[name] = overlay(
			before[name] as Row[],
			((body[name] ?? []) as Row[]).map(rate),
			keys,
			nights,
		);
	}
	const options = ((body.roomOptions ?? []) as Row[]).map(option);
	const laid = overlay(
		before.roomOptions as Row[],
		options,
		['bookingDate', 'roomOptionId'],
		nights,
	);
	row.roomOptions = laid.filter(({ numRooms }) => numRooms !== 0);
	return row;
}

function checkBlock({ body, state }: HandlerInput, existing: Row | undefined): void {
	const booking = bookingOf(state, body.bookingId, body.venueId);
	if (!booking || (existing && existing.bookingId !== booking.id))
		throw invalid(unknownValue('bookingId'));
	if (!isKnown(state, 'rooms', body.roomId, body.roomVenueId))
		throw invalid(unknownValue('roomId'));
	if (body.barId !== undefined && !isKnown(state, 'ratePlans', body.barId, body.roomVenueId))
		throw invalid(unknownValue('barId'));
	if (String(body.endDate) <= String(body.startDate))
		throw invalid('endDate: *Must be after startDate*');
	const nights = nightsOf(body);
	for (const name of [...rateLists, 'roomOptions']) {
		for (const { bookingDate, numRooms, numPayableByGuest = 0 } of (body[name] ?? []) as Row[]) {
			if (!nights.includes(bookingDate as string))
				throw invalid(`${name}: *bookingDate is outside of the stay*`);
			if (Number(numPayableByGuest) > Number(numRooms))
				throw invalid(`${name}: *numPayableByGuest exceeds numRooms*`);
		}
	}
	const row = laidOver(body, existing);
	const rates = row.dayRates as Row[];
	if (nights.some((date) => !rates.some(({ bookingDate }) => bookingDate === date)))
		throw invalid('dayRates: *A night has no rate*');
	for (const { bookingDate, roomOptionId, numRooms } of row.roomOptions as Row[]) {
		if (!isKnown(state, 'roomOptions', roomOptionId, body.roomVenueId))
			throw invalid(unknownValue('roomOptionId'));
		const held = rates.find((one) => one.bookingDate === bookingDate)?.numRooms;
		if (Number(numRooms) > Number(held))
			throw invalid('roomOptions: *numRooms exceeds the rooms of the night*');
	}
	const capacity = Number(findIn(state, 'rooms', body.roomId)?.capacity);
	if (row.overrideCapacity !== true && rates.some(({ numRooms }) => Number(numRooms) > capacity)) {
		throw invalid('dayRates: *Not enough rooms*');
	}
}

const addOrUpdate: Handler = (input) => {
	const { body, state } = input;
	const existing = findIn(state, 'accommodations', body.id);
	const before = existing && { ...existing };
	const reply = upsert('accommodations', {
		missing: () => invalid(unknownValue('id')),
		check: checkBlock,
		derive: (row) => ({
			...laidOver(body, before),
			id: row.id,
			createdDate: row.createdDate,
			modifiedDate: row.modifiedDate,
		}),
	})(input);
	const booking = bookingOf(state, body.bookingId, body.venueId) as Row;
	logBookingChange(
		input,
		booking,
		'accommodation',
		reply.id,
		`Room block ${existing ? 'updated' : 'added'}`,
	);
	return reply;
};

const isOf = (body: Row) => (row: Row) =>
	row.venueId === body.venueId && row.bookingId === body.bookingId;

/** All blocks of the booking at once, as the page says. */
const getBlocks: Handler = ({ action, body, state }) => {
	if (!bookingOf(state, body.bookingId, body.venueId)) throw noSuchBooking();
	const results = rowsOf(state, 'accommodations')
		.filter(isOf(body))
		.map((row) => visible(action, row));
	return {
		meta: {
			totalResults: results.length,
			start: 0,
			perPage: results.length,
			count: results.length,
		},
		results,
	};
};

const removeBlock: Handler = (input) => {
	const { body, state } = input;
	const rows = rowsOf(state, 'accommodations');
	const index = rows.findIndex((row) => isOf(body)(row) && row.id === body.id);
	if (index === -1) return { success: false, errorType: 1 };
	const isReserved = rowsOf(state, 'reservations').some(({ rooms }) =>
		(rooms as Row[]).some(({ groupId }) => groupId === body.id),
	);
	if (isReserved) return { success: false, errorType: 2 };
	rows.splice(index, 1);
	logBookingChange(
		input,
		bookingOf(state, body.bookingId) as Row,
		'accommodation',
		body.id,
		'Room block removed',
	);
	return { success: true, errorType: null };
};

export const roomBlocks: Record<string, Handler> = {
	'venue/addOrUpdateBookingAccommodation': addOrUpdate,
	'venue/getBookingAccommodationList': getBlocks,
	'venue/removeBookingAccommodation': removeBlock,
};
