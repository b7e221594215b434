import type { Row } from '../../types.mts';
import type { Handler, HandlerInput } from '../wire/handler.mts';
import { page } from '../wire/paging.mts';
import { nextId } from '../state.mts';
import { findIn, rowsOf } from '../wire/tables.mts';
import { later } from '../wire/time.mts';
import { bookingOf, unknownValue } from '../bookings/bookingStore.mts';
import { checkGuest, guestHandlers, invalid, saveGuest, shownGuest } from './reservationGuests.mts';
import { isOverbooked, status, statusHandlers } from './reservationStatus.mts';
import { roomBlocks } from './roomBlocks.mts';
import { seedStays } from './staySeed.mts';

export const seed = seedStays;

const needed = [
	'guest',
	'groupId',
	'arrivalDate',
	'departureDate',
	'numAdultGuests',
	'numChildGuests',
	'dayRates',
];

function checkRoom(input: HandlerInput, sent: Row, present: Row[], name: string): void {
	const { body, state } = input;
	const existing = present.find(({ id }) => id === sent.id);
	if (sent.id !== undefined && !existing) throw invalid(unknownValue(`${name}.id`));
	const missing = !existing && needed.find((one) => sent[one] === undefined);
	if (missing) throw invalid(`${name}.${missing}: *Value is required*`);
	if (sent.guest) checkGuest(input, sent.guest as Row, `${name}.guest`);
	for (const { guestId, guest, guestType } of (sent.additionalGuests ?? []) as Row[]) {
		const known = ((existing?.additionalGuests ?? []) as Row[]).some(
			(one) => one.guestId === guestId,
		);
		if (guestId === undefined && !guest)
			throw invalid(`${name}.additionalGuests.guest: *Value is required*`);
		if (guestId !== undefined && !known)
			throw invalid(unknownValue(`${name}.additionalGuests.guestId`));
		if (guestId === undefined && guestType === undefined)
			throw invalid(`${name}.additionalGuests.guestType: *Value is required*`);
		if (guest) checkGuest(input, guest as Row, `${name}.additionalGuests.guest`);
	}
	const room: Row = { ...existing, ...sent };
	const block = findIn(state, 'accommodations', room.groupId);
	if (block?.bookingId !== body.bookingId) throw invalid(unknownValue(`${name}.groupId`));
	if (String(room.departureDate) <= String(room.arrivalDate))
		throw invalid(`${name}.departureDate: *Must be after arrivalDate*`);
	if (!existing && isOverbooked(state, room))
		throw invalid(`${name}.groupId: *Not enough rooms in the group*`);
}

/** Writes one room; gives it with what the reply says of it. */
function saveRoom(input: HandlerInput, sent: Row, present: Row[]): { room: Row; reply: Row } {
	const { state, now } = input;
	const { guest, additionalGuests, ...columns } = sent;
	const existing = present.find(({ id }) => id === sent.id);
	const block = findIn(state, 'accommodations', sent.groupId ?? existing?.groupId) as Row;
	const stamp = later(existing?.modifiedDate as string | undefined, now);
	const room: Row = existing ?? {
		id: nextId(state),
		numRooms: 1,
		currentStatus: status.notConfirmed,
		excludedTaxIds: [],
		additionalGuests: [],
		overrideBlockCapacity: false,
		occType: null,
		externalReference: null,
		cancelledDate: null,
		createdDate: stamp,
	};
	Object.assign(room, columns, { barId: block.barId, roomId: block.roomId, modifiedDate: stamp });
	if (guest) room.guestId = saveGuest(input, guest as Row).id;
	if (additionalGuests) {
		const before = room.additionalGuests as Row[];
		room.additionalGuests = (additionalGuests as Row[]).map(({ guest: other, ...given }) => {
			const kept = before.find(({ guestId }) => guestId === given.guestId);
			const dates = { arrivalDate: room.arrivalDate, departureDate: room.departureDate };
			return {
				...dates,
				...kept,
				...given,
				...(other ? { guestId: saveGuest(input, other as Row).id } : {}),
			};
		});
	}
	const short = (id: unknown) => ({
		id,
		guestContactId: findIn(state, 'guests', id)?.guestContactId,
	});
	const others = (room.additionalGuests as Row[]).map(({ guestId, guestType }) => ({
		guestId,
		guestContactId: short(guestId).guestContactId,
		guestType: guestType ?? null,
	}));
	return { room, reply: { id: room.id, guest: short(room.guestId), additionalGuests: others } };
}

const addOrUpdate: Handler = (input) => {
	const { body, state, now } = input;
	if (!bookingOf(state, body.bookingId, body.venueId)) throw invalid(unknownValue('bookingId'));
	const rows = rowsOf(state, 'reservations');
	const existing = rows.find((row) => row.id === body.id && row.bookingId === body.bookingId);
	if (body.id !== undefined && !existing) throw invalid(unknownValue('id'));
	if (existing && !existing.canBeEdited && body.canBeEdited !== true)
		throw invalid('id: *The reservation cannot be edited*');
	const dropped = (body.removeRooms ?? []) as unknown[];
	const before = (existing?.rooms ?? []) as Row[];
	if (dropped.some((id) => !before.some((room) => room.id === id)))
		throw invalid(unknownValue('removeRooms'));
	// Removals come first, so a room that goes cannot be updated any more.
	const present = before.filter(({ id }) => !dropped.includes(id));
	const sent = (body.rooms ?? []) as Row[];
	if (body.mainGuest) checkGuest(input, body.mainGuest as Row, 'mainGuest');
	sent.forEach((room, index) => checkRoom(input, room, present, `rooms[${index}]`));

	const stamp = later(existing?.modifiedDate as string | undefined, now);
	const row: Row = existing ?? {
		id: nextId(state),
		venueId: body.venueId,
		bookingId: body.bookingId,
		canBeEdited: true,
		reference: 160 + rows.length,
		currentStatus: status.notConfirmed,
		cancelledDate: null,
		isFromGroup: true,
		createdDate: stamp,
	};
	if (body.mainGuest) row.mainGuestId = saveGuest(input, body.mainGuest as Row).id;
	const saved = sent.map((room) => saveRoom(input, room, present));
	const added = saved.map(({ room }) => room).filter((room) => !present.includes(room));
	Object.assign(row, { rooms: [...present, ...added], modifiedDate: stamp });
	if (body.canBeEdited !== undefined) row.canBeEdited = body.canBeEdited;
	if (!existing) rows.push(row);
	const guestContactId = findIn(state, 'guests', row.mainGuestId)?.guestContactId;
	return {
		success: true,
		id: row.id,
		reference: String(row.reference),
		mainGuest: { id: row.mainGuestId, guestContactId },
		rooms: saved.map(({ reply }) => reply),
	};
};

const sum = (values: unknown[]) =>
	values.reduce((total: number, value) => total + Number(value), 0);

function shown({ state }: HandlerInput, row: Row): Row {
	const rooms = (row.rooms as Row[]).map((room) => {
		const dayRates = (room.dayRates as Row[]).map(({ dayDate, cost }) => ({
			dayDate,
			barId: room.barId,
			cost,
			totalAmount: cost,
			totalTaxAmount: Math.round((Number(cost) / 11) * 100) / 100,
		}));
		return {
			...room,
			dayRates,
			guest: shownGuest(state, room.guestId),
			isCancelled: room.currentStatus === status.cancelled,
			totalAmount: sum(dayRates.map(({ totalAmount }) => totalAmount)),
			additionalGuests: (room.additionalGuests as Row[]).map((one) => ({
				...one,
				guest: shownGuest(state, one.guestId),
			})),
		};
	});
	const totalAmount = sum(rooms.map((room) => room.totalAmount));
	return { ...row, rooms, totalAmount, mainGuest: shownGuest(state, row.mainGuestId) };
}

const getReservations: Handler = (input) => {
	const { action, body, state, settings } = input;
	const rows = rowsOf(state, 'reservations').filter(
		(row) =>
			row.venueId === body.venueId &&
			(body.bookingId === undefined || row.bookingId === body.bookingId),
	);
	return page(
		action,
		rows.map((row) => shown(input, row)),
		body,
		settings.ivvy.pageCap,
	);
};

const removeReservation: Handler = ({ body, state }) => {
	const rows = rowsOf(state, 'reservations');
	const index = rows.findIndex(
		(row) => row.id === body.id && row.venueId === body.venueId && row.bookingId === body.bookingId,
	);
	if (index === -1) return { success: false, errorType: 1 };
	if (rows[index].currentStatus !== status.notConfirmed) return { success: false, errorType: 2 };
	rows.splice(index, 1);
	return { success: true, errorType: null };
};

export const handlers: Record<string, Handler> = {
	...roomBlocks,
	...guestHandlers,
	...statusHandlers,
	'venue/addOrUpdateBookingRoomReservation': addOrUpdate,
	'venue/getBookingRoomReservationList': getReservations,
	'venue/removeBookingRoomReservation': removeReservation,
};
