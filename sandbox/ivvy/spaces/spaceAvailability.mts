import type { Row } from '../../types.mts';
import { doesNotValidate } from '../wire/errors.mts';
import type { Handler, HandlerInput } from '../wire/handler.mts';
import { page } from '../wire/paging.mts';
import { findIn } from '../wire/tables.mts';
import { askedSpaces, busyRows, endOf, startOf } from './functionSpaces.mts';
import { checkRange, daysFrom, localOf, utcOf, venueOf } from './spaceChecks.mts';

type Slot = { date: string; startTime: string; endTime: string };

const covers = (row: Row, from: string, to: string) => startOf(row) < to && endOf(row) > from;

/** Free parts of one day: no blockout, and fewer sessions at once than the space takes. */
function freeSlots(input: HandlerInput, space: Row, date: string): Slot[] {
	const blockouts = busyRows(input, 'spaceBlockouts', space);
	const sessions = busyRows(input, 'bookingSessions', space);
	const [dayStart, dayEnd] = [`${date} 00:00:00`, `${date} 23:59:59`];
	const cuts = [...blockouts, ...sessions].flatMap((row) => [startOf(row), endOf(row)]);
	const points = [
		...new Set([dayStart, ...cuts.filter((at) => at > dayStart && at < dayEnd), dayEnd]),
	].sort();
	const slots: Slot[] = [];
	points.slice(1).forEach((to, index) => {
		const from = points[index];
		const isBusy = (row: Row) => covers(row, from, to);
		if (blockouts.some(isBusy) || sessions.filter(isBusy).length >= Number(space.maxNumBookings))
			return;
		const last = slots.at(-1);
		if (last && `${date} ${last.endTime}` === from) last.endTime = to.slice(11);
		else slots.push({ date, startTime: from.slice(11), endTime: to.slice(11) });
	});
	return slots;
}

function availability(input: HandlerInput): Row {
	const { body } = input;
	const venue = venueOf(input);
	// 14 days in total.
	checkRange(body, 13);
	const days = daysFrom(body.startDate, body.endDate);
	return {
		availability: askedSpaces(input, venue).map((space) => ({
			spaceId: space.id,
			timeSlots: days.flatMap((date) => freeSlots(input, space, date)),
		})),
	};
}

/** One row of getAvailableFunctionSpaces: free, or why not. */
function judged(input: HandlerInput, venue: Row, space: Row, from: string, to: string): Row {
	const { id, name, maxPax } = space;
	const free: Row = { id, name, isAvailable: true, reason: null, conflict: null };
	const taken = (reason: number, conflict: Row | null = null) => ({
		...free,
		isAvailable: false,
		reason,
		conflict,
	});
	if (busyRows(input, 'spaceBlockouts', space).some((row) => covers(row, from, to)))
		return taken(1);
	if (Number(input.body.pax ?? 0) > Number(maxPax)) return taken(2);
	const sessions = busyRows(input, 'bookingSessions', space).filter((row) => covers(row, from, to));
	if (sessions.length < Number(space.maxNumBookings)) return free;
	const [session] = sessions;
	return taken(3, {
		venueId: venue.id,
		bookingId: session.bookingId,
		sessionId: session.id,
		spaceId: session.spaceId,
		startDate: utcOf(startOf(session), venue),
		endDate: utcOf(endOf(session), venue),
		pax: session.expectedAttendees ?? null,
	});
}

function available(input: HandlerInput): Row {
	const { action, body, state, settings } = input;
	const venue = venueOf(input);
	const [from, to] = [localOf(body.startDatetime, venue), localOf(body.endDatetime, venue)];
	const [start, end] = [from, to].map((local) =>
		Date.parse(utcOf(local, venue).replace(' UTC', 'Z').replace(' ', 'T')),
	);
	if (end < start) throw doesNotValidate('endDatetime', 'Value must not be before startDatetime');
	if (end - start > 24 * 60 * 60 * 1000)
		throw doesNotValidate('endDatetime', 'The range must not exceed 24 hours');
	if (body.eventType !== undefined && !findIn(state, 'eventTypes', body.eventType)) {
		throw doesNotValidate('eventType', 'Event type does not exist');
	}
	// A space without event types takes all of them.
	const takesType = (space: Row) => {
		const types = space.eventTypes as unknown[];
		return body.eventType === undefined || types.length === 0 || types.includes(body.eventType);
	};
	const hasLayout = (space: Row) =>
		body.layoutType === undefined ||
		(space.layouts as Row[]).some(({ layoutType }) => layoutType === body.layoutType);
	const spaces = askedSpaces(input, venue).filter((space) => takesType(space) && hasLayout(space));
	return page(
		action,
		spaces.map((space) => judged(input, venue, space, from, to)),
		body,
		settings.ivvy.pageCap,
	);
}

export const handlers: Record<string, Handler> = {
	'venue/getFunctionSpaceAvailability': availability,
	'venue/getAvailableFunctionSpaces': available,
};
