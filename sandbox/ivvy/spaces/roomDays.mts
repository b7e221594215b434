import type { Row } from '../../types.mts';
import { doesNotValidate, IvvyError, isRequired } from '../wire/errors.mts';
import type { Handler, HandlerInput } from '../wire/handler.mts';
import { page } from '../wire/paging.mts';
import type { IvvyState } from '../state.mts';
import { findIn, rowsOf } from '../wire/tables.mts';
import { checkComingRange, checkRange, daysFrom, ofVenue, venueOf, whole } from './spaceChecks.mts';

/** Season of a rate plan: id, plan, days, lowest rate, weekdays. */
const seasons: Array<[number, number, string, string, number, number[]]> = [
	[1321, 1201, '2031-01-01', '2031-06-30', 160, [0, 1, 2, 3, 4, 5, 6]],
	[1322, 1201, '2031-07-01', '2031-12-31', 190, [5, 6]],
	[1323, 1202, '2031-01-01', '2031-12-31', 140, [0, 1, 2, 3, 4]],
];

/** Season, room, rate for one, for two. */
const rates: Array<[number, number, number, number | null]> = [
	[1321, 1101, 180, 210],
	[1321, 1102, 240, null],
	[1322, 1101, 215, 245],
	[1323, 1101, 155, null],
	[1323, 1103, 320.5, 360],
];

export const seed = (): Record<string, Row[]> => ({
	ratePlanRates: seasons.map(([id, barId, startDate, endDate, minAcceptableRate, daysOfWeek]) => ({
		id,
		venueId: 102,
		barId,
		startDate,
		endDate,
		minAcceptableRate,
		daysOfWeek,
	})),
	roomRates: rates.map(([barRateId, roomId, cost, costDouble], index) => ({
		id: 1331 + index,
		barId: seasons.find(([id]) => id === barRateId)![1],
		barRateId,
		roomId,
		cost,
		costDouble,
		costTriple: null,
		costQuad: null,
		costExcludedTaxIds: [],
		actualCost: cost - 20,
		actualCostDouble: costDouble === null ? null : costDouble - 20,
		actualCostTriple: null,
		actualCostQuad: null,
		actualCostExcludedTaxIds: [],
	})),
	// What a distribution channel has set, one row per room (and rate plan) and day.
	dynamicRates: [],
	bookingRules: [],
	roomCounts: ['2031-02-01', '2031-02-02', '2031-02-03'].map((date, index) => ({
		roomId: 1101 + Math.floor(index / 2),
		date,
		roomCount: 40 + index,
	})),
	/** Venues with a distribution channel. */
	distributionChannels: [{ id: 102 }],
});

const ofThisVenue = (state: IvvyState, table: string, venue: Row) =>
	rowsOf(state, table).filter((row) => (row.venueId ?? row._venueId) === venue.id);

/** The rooms that a request is about: all of the venue, or those it names. */
function askedRooms({ state, body }: HandlerInput, venue: Row): Row[] {
	const ids = body.roomIds as unknown[] | undefined;
	return ids
		? ids.map((id) => ofVenue(state, 'rooms', id, venue.id, 'roomIds'))
		: ofThisVenue(state, 'rooms', venue);
}

const plan = ({ state, body }: HandlerInput, venue: Row) =>
	ofVenue(state, 'ratePlans', body.barId, venue.id, 'barId');

/** What was set for a room and day, and for a rate plan where one is given. */
const setOn = (state: IvvyState, table: string, roomId: unknown, date: string, barId?: unknown) =>
	rowsOf(state, table).find(
		(row) => row.roomId === roomId && row.date === date && row.barId === barId,
	);

const costs = (row: Row | undefined): Row => ({
	cost: row?.cost ?? null,
	costDouble: row?.costDouble ?? null,
	costTriple: row?.costTriple ?? null,
	costQuad: row?.costQuad ?? null,
});

/** The season's rate of a room on a day. */
function seasonRate(
	state: IvvyState,
	barId: unknown,
	roomId: unknown,
	date: string,
): Row | undefined {
	const weekday = new Date(date).getUTCDay();
	const season = rowsOf(state, 'ratePlanRates').find(
		(row) =>
			row.barId === barId &&
			String(row.startDate) <= date &&
			String(row.endDate) >= date &&
			(row.daysOfWeek as number[]).includes(weekday),
	);
	return rowsOf(state, 'roomRates').find(
		(row) => row.barRateId === season?.id && row.roomId === roomId,
	);
}

/** Rooms held by bookings in a night. */
function held(state: IvvyState, roomId: unknown, date: string): number {
	const nights = (state.tables.accommodations ?? [])
		.filter((row) => row.roomId === roomId)
		.flatMap(({ dayRates }) => (dayRates ?? []) as Row[])
		.filter(({ bookingDate }) => bookingDate === date);
	return nights.reduce((sum, { numRooms }) => sum + Number(numRooms), 0);
}

/** A list by room and day, in that order; `rows` gives those of one room and day. */
const byDay =
	(rows: (input: HandlerInput, venue: Row, roomId: unknown, date: string) => Row[]): Handler =>
	(input) => {
		const { action, body, now } = input;
		const venue = venueOf(input);
		checkComingRange(body, venue, now);
		if (body.barId !== undefined) plan(input, venue);
		const days = daysFrom(body.startDate, body.endDate);
		return whole(
			action,
			askedRooms(input, venue).flatMap(({ id }) =>
				days.flatMap((date) => rows(input, venue, id, date)),
			),
		);
	};

function checkChannel(state: IvvyState, venue: Row): void {
	if (!findIn(state, 'distributionChannels', venue.id)) {
		throw new IvvyError(400, 'The venue has no distribution channel');
	}
}

/** Sets values for ranges of days. Every row is checked before the first one is stored. */
const setRanges =
	(table: string): Handler =>
	(input) => {
		const { body, state } = input;
		const venue = venueOf(input);
		checkChannel(state, venue);
		const items = body.items as Row[];
		if (items.length === 0) throw isRequired('items');
		items.forEach((item, index) => {
			ofVenue(state, 'rooms', item.roomId, venue.id, `items[${index}].roomId`);
			if (item.barId !== undefined)
				ofVenue(state, 'ratePlans', item.barId, venue.id, `items[${index}].barId`);
			checkRange(item, Infinity, `items[${index}].`);
		});
		const rows = rowsOf(state, table);
		for (const { startDate, endDate, ...values } of items) {
			for (const date of daysFrom(startDate, endDate)) {
				const present = setOn(state, table, values.roomId, date, values.barId);
				if (present) Object.assign(present, values);
				else rows.push({ ...values, date });
			}
		}
		return { success: true };
	};

export const handlers: Record<string, Handler> = {
	'venue/getRatePlanRateList': (input) => {
		const { action, body, state, settings } = input;
		const { id } = plan(input, venueOf(input));
		return page(
			action,
			rowsOf(state, 'ratePlanRates').filter(({ barId }) => barId === id),
			body,
			settings.ivvy.pageCap,
		);
	},
	'venue/getRoomRateList': (input) => {
		const { action, body, state } = input;
		const venue = venueOf(input);
		const { id } = plan(input, venue);
		const season = ofVenue(state, 'ratePlanRates', body.barRateId, venue.id, 'barRateId');
		if (season.barId !== id)
			throw doesNotValidate('barRateId', 'Rate does not belong to this rate plan');
		if (body.roomId !== undefined) ofVenue(state, 'rooms', body.roomId, venue.id, 'roomId');
		const isAsked = ({ barRateId, roomId }: Row) =>
			barRateId === season.id && (body.roomId === undefined || roomId === body.roomId);
		return whole(action, rowsOf(state, 'roomRates').filter(isAsked));
	},
	'venue/getRoomRates': byDay(({ state, body: { barId } }, _venue, roomId, date) => [
		{
			barId,
			date,
			roomId,
			...costs(
				setOn(state, 'dynamicRates', roomId, date, barId) ?? seasonRate(state, barId, roomId, date),
			),
		},
	]),
	'venue/getRatePlanBookingRules': byDay(({ state, body }, venue, roomId, date) => {
		const all = ofThisVenue(state, 'ratePlans', venue);
		const plans = body.barId === undefined ? all : all.filter(({ id }) => id === body.barId);
		return plans.map(({ id }) => ({
			barId: id,
			date,
			roomId,
			closeOutStatus: setOn(state, 'bookingRules', roomId, date, id)?.closeOutStatus ?? null,
		}));
	}),
	'venue/getRoomInventory': byDay(({ state }, _venue, roomId, date) => {
		const count =
			setOn(state, 'roomCounts', roomId, date)?.roomCount ??
			findIn(state, 'rooms', roomId)?.capacity;
		const inventoryCount = Number(count ?? 0);
		return [
			{
				date,
				roomId,
				inventoryCount,
				availableCount: Math.max(0, inventoryCount - held(state, roomId, date)),
			},
		];
	}),
	'venue/addOrUpdateRoomDynamicRatesCollection': setRanges('dynamicRates'),
	'venue/addOrUpdateRatePlanBookingRulesCollection': setRanges('bookingRules'),
	'venue/addOrUpdateRoomCountsCollection': setRanges('roomCounts'),
	'venue/removeRoomDynamicRates': (input) => {
		const { body, state } = input;
		const venue = venueOf(input);
		checkChannel(state, venue);
		plan(input, venue);
		ofVenue(state, 'rooms', body.roomId, venue.id, 'roomId');
		checkRange(body);
		const days = daysFrom(body.startDate, body.endDate);
		const isRemoved = ({ barId, roomId, date }: Row) =>
			barId === body.barId && roomId === body.roomId && days.includes(String(date));
		state.tables.dynamicRates = rowsOf(state, 'dynamicRates').filter((row) => !isRemoved(row));
		return { success: true };
	},
};
