import type { Row } from '../../types.mts';
import type { Handler } from '../wire/handler.mts';
import type { IvvyState } from '../state.mts';
import { findIn, rowsOf } from '../wire/tables.mts';
import { later } from '../wire/time.mts';

export const status = { notConfirmed: 1, confirmed: 2, cancelled: 3, checkedIn: 4, checkedOut: 5 };

const success: Row = { success: true, errorType: null };
const failed = (errorType: number, rooms: Row[] = []): Row => ({
	success: false,
	errorType,
	failedRooms: rooms,
});

/** A reservation has the status of its rooms while they agree; those that were cancelled do not count. */
function statusOf(rooms: Row[]): unknown {
	const active = rooms.filter(({ currentStatus }) => currentStatus !== status.cancelled);
	return active.length === 0
		? status.cancelled
		: Math.min(...active.map(({ currentStatus }) => currentStatus as number));
}

/** Are there more rooms reserved in a night than its block holds? */
export function isOverbooked(state: IvvyState, room: Row): boolean {
	if (room.overrideBlockCapacity === true) return false;
	const block = findIn(state, 'accommodations', room.groupId) as Row;
	const counted = [status.confirmed, status.checkedIn, status.checkedOut];
	const rooms = rowsOf(state, 'reservations').flatMap((row) => row.rooms as Row[]);
	return (block.dayRates as Row[]).some(({ bookingDate, numRooms }) => {
		const isIn = (one: Row) =>
			String(one.arrivalDate) <= String(bookingDate) &&
			String(bookingDate) < String(one.departureDate);
		const held = rooms.filter(
			(one) =>
				one.id !== room.id &&
				one.groupId === room.groupId &&
				counted.includes(one.currentStatus as number) &&
				isIn(one),
		);
		return isIn(room) && held.length >= Number(numRooms);
	});
}

interface Change {
	to: (body: Row) => number;
	/** Error types of a whole reservation: not found, without rooms, locked, and some of its rooms were refused. */
	types: { unknown: number; empty: number; locked: number; some: number };
	/** Why a room or the whole reservation cannot be changed: the error type of either. */
	refusal: (state: IvvyState, row: Row, body: Row) => { whole: number; room: number } | undefined;
}

function change({ to, types, refusal }: Change): Handler {
	return ({ body, state, now }) => {
		const row = rowsOf(state, 'reservations').find(
			(one) =>
				one.id === body.id && one.venueId === body.venueId && one.bookingId === body.bookingId,
		);
		if (!row) return failed(types.unknown);
		if (!row.canBeEdited) return failed(types.locked);
		const rooms = row.rooms as Row[];
		const named = (body.roomIds ?? (body.roomId === undefined ? undefined : [body.roomId])) as
			| unknown[]
			| undefined;
		const meant = rooms.filter(({ id }) => !named || named.includes(id));
		if (named && meant.length < named.length) return failed(types.unknown);
		if (!named) {
			const why = rooms.length === 0 ? { whole: types.empty } : refusal(state, row, body);
			if (why) return failed(why.whole);
		}
		const refused = meant.flatMap((room) => {
			const why = refusal(state, room, body);
			// Without names, rooms that were cancelled before stay as they are.
			return why && (named || room.currentStatus !== status.cancelled)
				? [{ id: room.id, errorCode: why.room }]
				: [];
		});
		if (refused.length > 0) return failed(types.some, refused);
		const at = later(row.modifiedDate as string, now);
		for (const room of meant) {
			if (!named && room.currentStatus === status.cancelled) continue;
			room.currentStatus = to(body);
			room.modifiedDate = at;
			if (to(body) === status.cancelled) room.cancelledDate = at;
		}
		row.currentStatus = statusOf(rooms);
		row.modifiedDate = at;
		if (row.currentStatus === status.cancelled) row.cancelledDate = at;
		return success;
	};
}

const confirm = change({
	to: () => status.confirmed,
	types: { unknown: 0, empty: 3, locked: 9, some: 10 },
	refusal: (state, row) => {
		if (row.currentStatus === status.cancelled) return { whole: 2, room: 2 };
		if (row.currentStatus !== status.notConfirmed) return { whole: 1, room: 1 };
		const rooms = (row.rooms ?? [row]) as Row[];
		return rooms.some((room) => isOverbooked(state, room)) ? { whole: 5, room: 3 } : undefined;
	},
});

const cancel = change({
	to: () => status.cancelled,
	types: { unknown: 0, empty: 0, locked: 7, some: 8 },
	refusal: (_state, row) =>
		row.currentStatus === status.cancelled ? { whole: 1, room: 1 } : undefined,
});

const changeStatus = change({
	to: (body) => body.status as number,
	types: { unknown: 0, empty: 0, locked: 4, some: 5 },
	refusal: (_state, row, body) => {
		if (row.currentStatus === body.status) return { whole: 1, room: 1 };
		const isStaying = [status.confirmed, status.checkedIn, status.checkedOut].includes(
			row.currentStatus as number,
		);
		return isStaying ? undefined : { whole: 2, room: 2 };
	},
});

export const statusHandlers: Record<string, Handler> = {
	'venue/confirmBookingRoomReservation': confirm,
	'venue/cancelBookingRoomReservation': cancel,
	'venue/changeStatusOfBookingRoomReservation': changeStatus,
};
