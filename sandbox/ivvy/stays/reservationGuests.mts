import type { Row } from '../../types.mts';
import type { Handler, HandlerInput } from '../wire/handler.mts';
import { nextId, type IvvyState } from '../state.mts';
import { findIn, refuse, rowsOf } from '../wire/tables.mts';
import { later } from '../wire/time.mts';

// Guests of room reservations and their contacts.

export const invalid = (why: string) => refuse(24257, 'Request contains invalid data', [why]);

const identity = ({ email, firstName, lastName }: Row) =>
	[email, firstName, lastName].join('\n').toLowerCase();

const contactLike = (state: IvvyState, given: Row) =>
	rowsOf(state, 'guestContacts').find((row) => identity(row) === identity(given));

/** A guest that may be written: a new one needs personal data, an anonymised one cannot be named by its id. */
export function checkGuest({ state }: HandlerInput, given: Row, name: string): void {
	if (given.id === undefined) {
		if (given.guestContact === undefined)
			throw invalid(`${name}.guestContact: *Value is required*`);
		return;
	}
	const guest = findIn(state, 'guests', given.id);
	if (!guest) throw invalid(`${name}.id: *Value does not exist*`);
	if (guest.isAnonymised) throw invalid(`${name}.id: *The guest is anonymised*`);
}

/** Updates the guest that is meant, by id or by name and email, or adds one. */
export function saveGuest({ state, now }: Pick<HandlerInput, 'state' | 'now'>, given: Row): Row {
	const { id, guestContact, ...sent } = given;
	const stamp = later(undefined, now);
	const personal = (guestContact ?? {}) as Row;
	let contact = guestContact === undefined ? undefined : contactLike(state, personal);
	let guest =
		id === undefined
			? rowsOf(state, 'guests').find(
					(row) => contact && row.guestContactId === contact.id && !row.isAnonymised,
				)
			: findIn(state, 'guests', id);
	contact ??= guest && findIn(state, 'guestContacts', guest.guestContactId);
	if (!contact) {
		contact = {
			id: nextId(state),
			firstName: '',
			lastName: '',
			email: '',
			phone: '',
			createdDate: stamp,
		};
		rowsOf(state, 'guestContacts').push(contact);
	}
	if (guestContact !== undefined) Object.assign(contact, personal, { modifiedDate: stamp });
	if (!guest) {
		guest = {
			id: nextId(state),
			primaryPhone: '',
			address: null,
			isAnonymised: false,
			createdDate: stamp,
		};
		rowsOf(state, 'guests').push(guest);
	}
	return Object.assign(guest, sent, { guestContactId: contact.id, modifiedDate: stamp });
}

const blank = { firstName: '', lastName: '', email: '', phone: '' };

/** A guest as the list shows it. */
export function shownGuest(state: IvvyState, id: unknown): Row {
	const { guestContactId, ...guest } = findIn(state, 'guests', id) as Row;
	const contact = findIn(state, 'guestContacts', guestContactId) as Row;
	return { ...guest, guestContact: guest.isAnonymised ? { ...contact, ...blank } : contact };
}

const updateContact: Handler = ({ body, state, now }) => {
	const { id, ...sent } = body;
	const contact = id === undefined ? contactLike(state, body) : findIn(state, 'guestContacts', id);
	if (!contact) throw refuse(24421, 'Contact not found');
	const isAnonymised = rowsOf(state, 'guests').some(
		(row) => row.guestContactId === contact.id && row.isAnonymised,
	);
	if (isAnonymised)
		throw refuse(24425, 'Request contains invalid data', ['id: *The guest is anonymised*']);
	if (!/^[^\s@]+@[^\s@]+$/.test(String(sent.email))) {
		throw refuse(24424, 'Request contains invalid data', ['email: *Not an email address*']);
	}
	Object.assign(contact, sent, { modifiedDate: later(contact.modifiedDate as string, now) });
	return { success: true, id: contact.id };
};

export const guestHandlers: Record<string, Handler> = {
	'venue/updateBookingRoomReservationGuestContact': updateContact,
};
