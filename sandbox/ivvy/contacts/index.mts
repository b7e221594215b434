import type { Row } from '../../types.mts';
import { doesNotValidate } from '../wire/errors.mts';
import type { Handler, HandlerInput } from '../wire/handler.mts';
import { ivvySeedIds } from '../wire/ids.mts';
import { visible } from '../wire/paging.mts';
import type { IvvyState } from '../state.mts';
import { findIn, list, refuse, rowsOf, upsert } from '../wire/tables.mts';
import { saveCompany } from './companySave.mts';
import { eventsOf } from './contactEvents.mts';
import { membership, saveContact } from './contactSave.mts';
import { NotSaved } from './savedFields.mts';

const definition = (
	fieldId: number,
	fieldType: number,
	displayName: string,
	...options: string[]
): Row => ({
	fieldId,
	fieldType,
	displayName,
	isRequired: false,
	isActive: true,
	sortOrder: fieldId,
	selectValues:
		options.length > 0 ? Object.fromEntries(options.map((option) => [option, option])) : null,
	fileTypes: fieldType === 6 ? ['pdf', 'jpg'] : null,
});

const note = (id: number, parent: Row, noteText: string, day: string): Row => ({
	id,
	...parent,
	noteText: `<p>${noteText}</p>\n`,
	createdByUserId: ivvySeedIds.users[0],
	createdDate: `${day} 03:10:00 UTC`,
	// iVvy gives this one without ' UTC'.
	modifiedDate: `${day} 03:10:00`,
});

export const seed = (): Record<string, Row[]> => ({
	contactNotes: [
		note(2401, { contactId: 10001 }, 'Prefers a call in the morning', '2026-01-12'),
		note(2402, { contactId: 10001 }, 'Vegetarian', '2026-02-03'),
		note(2403, { contactId: 10002 }, 'Met at the wedding fair', '2026-02-20'),
	],
	companyNotes: [
		note(2451, { companyId: 2001 }, 'Pays within 14 days', '2026-01-15'),
		note(2452, { companyId: 2002 }, 'Annual conference in October', '2026-02-08'),
		note(2453, { companyId: 2002 }, 'Asked for a corporate rate', '2026-03-01'),
	],
	subscriptionGroups: [
		{ id: 2481, groupName: 'Newsletter', tagColour: '#7EE546' },
		{ id: 2482, groupName: 'Wedding Offers', tagColour: '#E5467E' },
		{ id: 2483, groupName: 'Corporate Updates', tagColour: '#467EE5' },
	],
	contactCustomFields: [
		definition(41, 0, 'Preferred Name'),
		definition(42, 2, 'Meal Preference', 'Vegan', 'Vegetarian', 'No Preference'),
		definition(43, 3, 'Interests', 'Weddings', 'Conferences', 'Tastings'),
		definition(44, 5, 'Birthday'),
		definition(45, 6, 'Signed Consent'),
	],
	companyCustomFields: [
		definition(61, 2, 'Account Tier', 'Gold', 'Silver', 'Standard'),
		definition(62, 8, 'Credit Limit'),
		definition(63, 1, 'Billing Notes'),
		definition(64, 9, 'Region', 'Asia Pacific', 'Europe', 'Americas'),
	],
});

/** These pages document no code: what cannot be saved is answered with `success: false` and a message. */
const saving =
	(save: (input: HandlerInput) => Row): Handler =>
	(input) => {
		try {
			return save(input);
		} catch (error) {
			if (error instanceof NotSaved) return { success: false, id: null, message: error.message };
			throw error;
		}
	};

/** A bare JSON array, which iVvy gives for some actions. */
const bare = (rows: Row[]) => rows as unknown as Row;

const all =
	(rows: (state: IvvyState) => Row[]): Handler =>
	({ action, state }) =>
		bare(rows(state).map((row) => visible(action, row)));

const isMember = (contact: Row, groupId: unknown) =>
	(contact.groups as Row[]).some((one) => one.groupId === groupId);

const withMembers = (state: IvvyState): Row[] =>
	rowsOf(state, 'subscriptionGroups').map((group) => ({
		...group,
		memberCount: state.contacts.filter((contact) => isMember(contact, group.id)).length,
	}));

/** Changes the contacts' membership; the status of a contact that does not exist is false. */
const eachMember =
	(change: (contact: Row, group: unknown, now: number) => void): Handler =>
	({ body, state, now }) => {
		const { group, contacts } = body as { group: unknown; contacts: unknown[] };
		if (!findIn(state, 'subscriptionGroups', group))
			throw doesNotValidate('group', 'Value does not exist');
		return bare(
			contacts.map((contactId) => {
				const contact = findIn(state, 'contacts', contactId);
				if (contact) change(contact, group, now);
				return { contactId, status: contact !== undefined };
			}),
		);
	};

/** Notes belong to one contact or company for good. */
const saveNote = (table: string, key: string, owners: string): Handler =>
	upsert(table, {
		missing: () => doesNotValidate('id', 'Value does not exist'),
		references: { [key]: [owners, () => doesNotValidate(key, 'Value does not exist')] },
		check: ({ body }, existing) => {
			if (existing && existing[key] !== body[key])
				throw doesNotValidate('id', 'Value does not exist');
		},
		derive: ({ modifiedDate, createdByUserId }, { state }) => ({
			createdByUserId: createdByUserId ?? state.users[0].id,
			modifiedDate: String(modifiedDate).replace(' UTC', ''),
		}),
	});

/** Columns that only the read of one record shows, as they are for seeded rows. */
const readOnly = (row: Row): Row => ({
	status: 1,
	smsStatus: 1,
	externalUrls: [],
	createdDate: row.modifiedDate,
	...row,
});

const readOne =
	(table: string, code: number, what: string): Handler =>
	({ action, body, state }) => {
		const row = findIn(state, table, body.id);
		if (!row) throw refuse(code, `${what} not found`);
		return visible(action, {
			...readOnly(row),
			...eventsOf(state, row.id, body.useEventSortOrder === true),
		});
	};

export const handlers: Record<string, Handler> = {
	'contact/addOrUpdateContact': saving((input) => ({
		success: true,
		id: saveContact(input, input.body).id,
	})),
	'contact/getContact': readOne('contacts', 24096, 'Contact'),
	'contact/getCustomFieldDefinition': all((state) => rowsOf(state, 'contactCustomFields')),
	// The page shows success for an add, and the id alone for an update.
	'contact/addOrUpdateCompany': saving((input) => {
		const { id } = saveCompany(input, input.body);
		return input.body.id === undefined ? { success: true, id } : { id };
	}),
	'contact/getCompany': readOne('companies', 24153, 'Company'),
	'contact/getCompanyCustomFieldDefinition': all((state) => rowsOf(state, 'companyCustomFields')),
	'contact/addOrUpdateContactNote': saveNote('contactNotes', 'contactId', 'contacts'),
	'contact/getContactNoteList': list('contactNotes', ['contactId']),
	'contact/addOrUpdateCompanyNote': saveNote('companyNotes', 'companyId', 'companies'),
	'contact/getCompanyNoteList': list('companyNotes', ['companyId']),
	'contact/getSubscriptionGroupList': all(withMembers),
	'contact/addContactsToSubscriptionGroup': eachMember((contact, group, now) => {
		if (!isMember(contact, group)) (contact.groups as Row[]).push(membership(contact, group, now));
	}),
	'contact/removeContactsFromSubscriptionGroup': eachMember((contact, group) => {
		contact.groups = (contact.groups as Row[]).filter((one) => one.groupId !== group);
	}),
};
