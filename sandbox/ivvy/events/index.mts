import { createHash } from 'node:crypto';

import type { Row } from '../../types.mts';
import { reference } from '../wire/actions.mts';
import { doesNotValidate } from '../wire/errors.mts';
import type { Handler, HandlerInput } from '../wire/handler.mts';
import { page, visible } from '../wire/paging.mts';
import { nextId } from '../state.mts';
import { findIn, list, read, refuse, rowsOf } from '../wire/tables.mts';
import { later, timestamp, withUtc } from '../wire/time.mts';
import { checkType } from '../wire/validate.mts';
import { blankEvent } from './eventRecordsSeed.mts';
import { seedEvents } from './eventsSeed.mts';

export const seed = seedEvents;

const site = 'https://events.example.com';

/** Some entries of the page hold two names. */
const conventions = reference.conventions as unknown as { timezones: string[] };
const timezones = new Set(conventions.timezones.flatMap((entry) => entry.split(' ')));

/** Does a referred record exist? Other areas seed their tables when they like. */
const isKnown = ({ state }: HandlerInput, table: string, id: unknown) =>
	!(table in state.tables || table in state) || findIn(state, table, id) !== undefined;

/** The page has no error codes: "id and code are null on failure". */
const failed = (): Row => ({ success: false, id: null, code: null });

const addOrUpdateEvent: Handler = (input) => {
	const { body, state, now } = input;
	const { id, ...sent } = body;
	const existing = id === undefined ? undefined : findIn(state, 'events', id);
	if (id !== undefined && !existing) return failed();
	for (const name of ['startDateTime', 'endDateTime'])
		if (name in sent) sent[name] = withUtc(String(sent[name]));
	const row: Row = { ...(existing ?? blankEvent()), ...sent };
	const isRight =
		(!existing || row.eventType === existing.eventType) &&
		timezones.has(String(row.timezone)) &&
		String(row.endDateTime) >= String(row.startDateTime) &&
		Number(row.capacity) >= 0 &&
		(sent.primaryContactUserId === undefined ||
			isKnown(input, 'users', sent.primaryContactUserId)) &&
		(sent.costCenterId === undefined || isKnown(input, 'costCentres', sent.costCenterId)) &&
		((sent.eventTypeIds as unknown[] | undefined) ?? []).every((one) =>
			isKnown(input, 'eventTypes', one),
		);
	if (!isRight) return failed();
	const user = findIn(state, 'users', sent.primaryContactUserId);
	if (user) {
		row.contactName = `${String(user.firstName)} ${String(user.lastName)}`;
		row.contactEmail = user.email;
	}
	row.modifiedDate = later(existing?.modifiedDate as string | undefined, now);
	if (existing) {
		Object.assign(existing, row);
	} else {
		row.id = nextId(state);
		Object.assign(row, { code: `EV${String(row.id)}`, createdDate: row.modifiedDate });
		rowsOf(state, 'events').push(row);
	}
	return { success: true, id: row.id, code: row.code };
};

/** Columns that getEventList gives on request only: flag → column and what stands there otherwise. */
const included = {
	includeVenueDetails: 'venue',
	includeTicketDetails: 'tickets',
	includeInformationDetails: 'information',
	includeHomepageContent: 'homepageContent',
};

const getEventList: Handler = ({ action, body, state, settings }) => {
	const { afterDate, beforeDate, status, ...filter } = (body.filter as Row | undefined) ?? {};
	if (afterDate !== undefined) checkType('filter.afterDate', 'timestamp', afterDate);
	if (beforeDate !== undefined) checkType('filter.beforeDate', 'timestamp', beforeDate);
	if (status !== undefined) checkType('filter.status', 'array', status);
	const statuses = status as unknown[] | undefined;
	for (const one of statuses ?? []) {
		if (![0, 1, 3].includes(one as number))
			throw doesNotValidate('filter.status', 'Value must be one of 0, 1, 3');
	}
	const hidden = Object.entries(included).flatMap(([flag, column]) =>
		body[flag] === true ? [] : [[column, null]],
	);
	const rows = rowsOf(state, 'events')
		.filter(
			(row) => afterDate === undefined || String(row.startDateTime) >= withUtc(String(afterDate)),
		)
		.filter(
			(row) => beforeDate === undefined || String(row.endDateTime) <= withUtc(String(beforeDate)),
		)
		.filter((row) => statuses === undefined || statuses.includes(row.currentStatus))
		.map((row) => ({ ...row, ...(Object.fromEntries(hidden) as Row) }) as Row);
	const direction = body.orderDir === 'desc' ? -1 : 1;
	if (body.orderBy)
		rows.sort((a, b) => direction * String(a.startDateTime).localeCompare(String(b.startDateTime)));
	return page(action, rows, { ...body, filter }, settings.ivvy.pageCap);
};

/** The handler, for an event that exists. Without a documented code the parameter is refused. */
const within =
	(parameter: 'eventId' | 'event', code: number | undefined, handler: Handler): Handler =>
	(input) => {
		if (findIn(input.state, 'events', input.body[parameter])) return handler(input);
		throw code
			? refuse(code, 'Event not found')
			: doesNotValidate(parameter, 'Event does not exist');
	};

const withId =
	(code: number, noun: string, handler: Handler): Handler =>
	(input) => {
		if (Number(input.body.id) < 1) throw refuse(code, `Invalid ${noun} ID`);
		return handler(input);
	};

/** A list that comes whole; an event without any is refused. */
const wholeList =
	(table: string, code: number, noun: string): Handler =>
	({ action, body, state }) => {
		const rows = rowsOf(state, table).filter((row) => row._event === body.event);
		if (rows.length === 0) throw refuse(code, `Event does not have ${noun}`);
		const meta = { totalResults: rows.length, start: 0, perPage: rows.length, count: rows.length };
		return { meta, results: rows.map((row) => visible(action, row)) };
	};

const createLoginToken: Handler = ({ body, state }) => {
	const { event, contact, referrer = null } = body;
	const isRegistered = rowsOf(state, 'attendees').some(
		(row) => row.eventId === event && row.contactId === contact,
	);
	if (!isRegistered) throw refuse(24099, 'Token could not be generated');
	const tokens = rowsOf(state, 'loginTokens');
	const token = createHash('md5')
		.update(`${String(event)}/${String(contact)}/${tokens.length}`)
		.digest('hex');
	tokens.push({ token, event, contact, referrer });
	return { token, loginUrl: `${site}/login/${token}` };
};

const inviteContacts: Handler = ({ body, state, now }) => {
	const { event, contacts } = body as { event: number; contacts: number[] };
	if (contacts.length === 0) throw doesNotValidate('contacts', 'At least one contact is needed');
	const invitations = rowsOf(state, 'invitedContacts');
	const results = contacts.map((contact) => {
		const person = findIn(state, 'contacts', contact);
		if (!person) return { contact, status: false };
		if (!invitations.some((row) => row.eventId === event && row.contactId === contact)) {
			const { firstName, lastName, email, phone } = person;
			invitations.push({
				eventId: event,
				contactId: contact,
				firstName,
				lastName,
				email,
				phone,
				response: 'U',
				registrationId: null,
				modifiedDate: timestamp(now),
			});
		}
		const link = `${site}/invite/${event}/${contact}`;
		return { contact, status: true, inviteLinkYes: `${link}/Y`, inviteLinkNo: `${link}/N` };
	});
	return { results };
};

const ofEvent = ['id', 'eventId'];

export const handlers: Record<string, Handler> = {
	'event/addOrUpdateEvent': addOrUpdateEvent,
	'event/getEvent': read('events', () => refuse(24097, 'Event not found')),
	'event/getEventList': getEventList,
	'event/createLoginToken': within('event', 24098, createLoginToken),
	'event/inviteContacts': within('event', undefined, inviteContacts),
	'event/getInvitedContactList': within('eventId', undefined, list('invitedContacts', ['eventId'])),
	'event/getAttendee': within(
		'eventId',
		24211,
		withId(
			24212,
			'attendee',
			read('attendees', () => refuse(24213, 'Attendee not found'), ofEvent),
		),
	),
	'event/getAttendeeList': within('eventId', 24210, list('attendees', ['eventId'])),
	'event/getRegistration': within(
		'eventId',
		24207,
		withId(
			24208,
			'registration',
			read('registrations', () => refuse(24209, 'Registration not found'), ofEvent),
		),
	),
	'event/getRegistrationList': within('eventId', 24206, list('registrations', ['eventId'])),
	'event/getSessionList': within('eventId', 24456, list('eventSessions', ['eventId'])),
	'event/getSpeakerList': within('event', 24101, wholeList('speakers', 24124, 'speakers')),
	'event/getSponsorshipList': within('event', 24100, wholeList('sponsorships', 24094, 'sponsors')),
};
