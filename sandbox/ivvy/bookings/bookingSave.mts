import type { Row } from '../../types.mts';
import type { Handler, HandlerInput } from '../wire/handler.mts';
import { nextId } from '../state.mts';
import { findIn, refuse, rowsOf } from '../wire/tables.mts';
import { later } from '../wire/time.mts';
import { logBookingChange } from './bookingLog.mts';
import { blankBooking } from './bookingSeed.mts';
import { bookingOf, isKnown, midnight, unknownValue } from './bookingStore.mts';
import { saveCompany } from '../contacts/companySave.mts';
import { saveContact } from '../contacts/contactSave.mts';
import { NotSaved } from '../contacts/savedFields.mts';

const invalid = (...why: string[]) => refuse(24297, 'Invalid data', why);

const emptyValue = (name: string) => `${name}: *Value is required and can't be empty*`;

/** No effect once the booking exists. */
const addOnly = [
	'bookingType',
	'currentStatus',
	'leadId',
	'totalAttendees',
	'packageId',
	'packagePrice',
];

const dateColumns = [
	'dateEventStart',
	'dateEventEnd',
	'dateAccomStart',
	'dateAccomEnd',
	'accommCutOffDate',
	'accommCancellationDate',
];

const roles = [1, 2, 3, 4, 5].map((number) => `bookingRoleUserId${number}`);

function checkReferences({ body, state }: HandlerInput): void {
	const others: Array<[name: string, table: string, venueId?: unknown]> = [
		['venueId', 'venues'],
		['leadId', 'opportunities', body.venueId],
		['companyId', 'companies'],
		['contactId', 'contacts'],
		['industryId', 'industries'],
		['eventTypeId', 'eventTypes'],
		['bookedById', 'users'],
		['packageId', 'packages', body.venueId],
	];
	for (const [name, table, venueId] of others) {
		if (body[name] !== undefined && !isKnown(state, table, body[name], venueId))
			throw invalid(unknownValue(name));
	}
	for (const name of roles) {
		if (
			body[name] !== undefined &&
			body[name] !== '' &&
			!isKnown(state, 'users', Number(body[name]))
		) {
			throw invalid(unknownValue(name));
		}
	}
}

function checkSubType({ state }: HandlerInput, row: Row): void {
	const subTypes =
		(findIn(state, 'eventTypes', row.eventTypeId)?.subTypes as Row[] | undefined) ?? [];
	if (subTypes.length === 0) return;
	if (!row.eventSubTypeId) throw invalid(emptyValue('eventSubTypeId'));
	if (!subTypes.some(({ id }) => id === row.eventSubTypeId))
		throw invalid(unknownValue('eventSubTypeId'));
}

/** Custom fields of the account that a new booking needs. */
function checkCustomFields({ body, state }: HandlerInput, isNew: boolean): void {
	const sent = (body.customFields as Row[] | undefined) ?? [];
	for (const { fieldId } of sent) {
		if (!isKnown(state, 'bookingCustomFields', fieldId))
			throw invalid(unknownValue('customFields'));
	}
	const missing = rowsOf(state, 'bookingCustomFields').find((field) => {
		const value = sent.find(({ fieldId }) => fieldId === field.id)?.fieldValue;
		return field.isRequired === true && isNew && (value === undefined || value === '');
	});
	if (missing) throw invalid(`customFields: *'${String(missing.displayName)}' is required*`);
}

const dayOf = (value: unknown) => Date.parse(String(value).slice(0, 10)) / 86_400_000;

function checkPair(row: Row, start: string, end: string, needed: boolean): void {
	for (const name of [start, end]) {
		if (!row[name] && (needed || row[start] || row[end])) throw invalid(emptyValue(name));
	}
	if (row[start] && dayOf(row[end]) < dayOf(row[start]))
		throw invalid(`${end}: *Must not be before ${start}*`);
}

/** Dates after the request was laid over the booking. */
function checkDates({ body, state }: HandlerInput, row: Row, isNew: boolean): void {
	const venue = findIn(state, 'venues', row.venueId) as Row;
	const isDetailed = row.bookingType === 1;
	const hasRooms = !isDetailed || row.isAccommIncluded === true;
	if (isDetailed && isNew && !hasRooms && !venue.hasSpaces)
		throw invalid('venueId: *The venue has no function space*');
	if (hasRooms && !venue.hasAccommodation)
		throw invalid('isAccommIncluded: *The venue has no accommodation*');
	checkPair(row, 'dateEventStart', 'dateEventEnd', isDetailed);
	checkPair(row, 'dateAccomStart', 'dateAccomEnd', hasRooms);
	if (!isNew || body.packageId === undefined) return;
	if (!isDetailed || !venue.hasSpaces)
		throw invalid('packageId: *Needs a detailed booking and function space*');
	const days = dayOf(row.dateEventEnd) - dayOf(row.dateEventStart) + 1;
	if (days > 7) throw invalid('dateEventEnd: *At most 7 event days with a package*');
}

/** Merged by key: a null address deletes one link, null deletes all. */
function links(before: Row[], sent: unknown): Row[] {
	if (sent === null) return [];
	const merged = new Map(before.map((link) => [link.ref, link]));
	for (const { ref, url, label } of (sent as Row[] | undefined) ?? []) {
		const old = merged.get(ref);
		if (url === null) merged.delete(ref);
		else merged.set(ref, { ref, url: url ?? old?.url, label: label ?? old?.label ?? '' });
	}
	const all = [...merged.values()];
	if (!all.every(({ url }) => String(url).startsWith('https://')))
		throw invalid('externalUrls: *url must be https*');
	if (all.length > 3) throw invalid('externalUrls: *At most 3 entries are allowed*');
	return all;
}

const pick = (row: Row | undefined, ...names: string[]) =>
	row ? Object.fromEntries(names.map((name) => [name, row[name] ?? null])) : null;

const person = (row: Row | undefined) => pick(row, 'id', 'firstName', 'lastName', 'email', 'phone');

/** The company and contact of the booking; nested ones are added or updated. An opportunity keeps its own. */
function parties(input: HandlerInput, row: Row): Row {
	const { body, state } = input;
	const opportunity = row.opportunityId
		? findIn(state, 'opportunities', row.opportunityId)
		: undefined;
	if (opportunity) {
		const { contact, company } = opportunity as { contact: Row | null; company: Row | null };
		return { contact, contactId: contact?.id ?? null, company, companyId: company?.id ?? null };
	}
	const companyId = body.companyId ?? row.companyId;
	const member = findIn(state, 'contacts', body.contactId ?? row.contactId);
	if (
		body.contactId !== undefined &&
		companyId &&
		!(member?.companies as unknown[]).includes(companyId)
	) {
		throw invalid('contactId: *The contact does not belong to the company*');
	}
	try {
		const company = body.company
			? saveCompany(input, body.company as Row)
			: findIn(state, 'companies', companyId);
		const contact = body.contact ? saveContact(input, body.contact as Row) : member;
		return {
			company: pick(company, 'id', 'businessName'),
			companyId: company?.id ?? null,
			contact: person(contact),
			contactId: contact?.id ?? null,
		};
	} catch (error) {
		throw error instanceof NotSaved ? invalid(error.message) : error;
	}
}

export const addOrUpdateBooking: Handler = (input) => {
	const { body, state, now } = input;
	const { id, ...sent } = body;
	const existing = id === undefined ? undefined : bookingOf(state, id, body.venueId);
	if (id !== undefined && !existing) throw invalid(unknownValue('id'));
	const isNew = !existing;
	if (existing) for (const name of addOnly) delete sent[name];
	checkReferences(isNew ? input : { ...input, body: sent });
	checkCustomFields(input, isNew);
	const base = existing ?? blankBooking(body.venueId as number);
	const row: Row = {
		...base,
		...sent,
		externalUrls: links(base.externalUrls as Row[], sent.externalUrls),
	};
	for (const name of dateColumns)
		if (sent[name] !== undefined) row[name] = sent[name] === null ? '' : midnight(sent[name]);
	checkSubType(input, row);
	checkDates(input, row, isNew);
	const isTaken = (other: Row) => other.id !== id && other.code === row.code;
	if (sent.code && rowsOf(state, 'bookings').some(isTaken))
		throw invalid('code: *Value is in use*');

	if (isNew)
		Object.assign(row, {
			opportunityId: body.leadId ?? null,
			hasPackages: body.packageId !== undefined,
		});
	Object.assign(row, parties(input, row), {
		eventType: findIn(state, 'eventTypes', row.eventTypeId)?.name ?? null,
		bookedByUser: person(findIn(state, 'users', row.bookedById)),
	});
	if (existing) {
		Object.assign(existing, row);
		logBookingChange(
			input,
			existing,
			'booking',
			existing.id,
			`Changed: ${Object.keys(sent).join(', ')}`,
		);
		return { success: true, id };
	}
	const createdDate = later(undefined, now);
	const newId = nextId(state);
	Object.assign(row, {
		id: newId,
		code: body.code || `BK${newId}`,
		leadBccEmail: `booking.${newId}@example.com`,
		convertedToTentative: [2, 3].includes(body.currentStatus as number) ? createdDate : '',
		convertedToConfirmed: body.currentStatus === 3 ? createdDate : '',
		createdDate,
		modifiedDate: createdDate,
		lastModifiedDate: createdDate,
	});
	rowsOf(state, 'bookings').push(row);
	return { success: true, id: newId };
};
