import type { Row } from '../../types.mts';
import { nextId } from '../state.mts';
import { findIn, rowsOf } from '../wire/tables.mts';
import { later } from '../wire/time.mts';
import {
	checkEmail,
	checkReference,
	customFields,
	existing,
	externalUrls,
	NotSaved,
	pick,
	type Now,
} from './savedFields.mts';

const blankContact: Row = {
	externalId: null,
	phone: '',
	status: 1,
	smsStatus: 1,
	privacyConsentData: null,
	customFields: [],
	groups: [],
	companies: [],
	companiesData: [],
	isAnonymised: false,
	externalUrls: [],
	_venueIds: [],
	_venueGroupId: 1,
};

/** Works for nested contacts too: the row that was added or updated. Throws before it changes anything. */
export function saveContact({ state, now }: Now, body: Row): Row {
	const {
		id,
		updateIfExists,
		groups,
		customFields: fields,
		externalUrls: links,
		privacyConsent,
		...sent
	} = body;
	checkEmail(sent.email, 'email');
	const names = ['firstName', 'lastName', 'email'];
	const text = (row: Row) => names.map((name) => String(row[name]).toLowerCase()).join('\n');
	let row = existing(state.contacts, id, 'Contact');
	const twin = state.contacts.find((one) => one !== row && text(one) === text({ ...row, ...sent }));
	if (twin && (row || updateIfExists !== true)) throw new NotSaved('The contact already exists');
	row ??= twin;

	const base = row ?? blankContact;
	const given = (groups as Row[] | undefined)?.map(({ groupId }) => groupId);
	for (const groupId of given ?? [])
		checkReference(state, 'subscriptionGroups', groupId, 'Subscription group');
	const companies = (sent.companies ?? base.companies) as unknown[];
	for (const companyId of companies) checkReference(state, 'companies', companyId, 'Company');
	const changes: Row = {
		...sent,
		customFields: customFields(rowsOf(state, 'contactCustomFields'), base, fields),
		externalUrls: externalUrls(base, links, 3),
		companies: [...companies],
		companiesData: companies.map((companyId) =>
			pick(findIn(state, 'companies', companyId) ?? {}, 'id', 'businessName'),
		),
		...(privacyConsent === true
			? { privacyConsentData: { source: 5, dateTime: later(undefined, now) } }
			: {}),
		// Seeded rows do not have it until they change.
		createdDate: row?.createdDate ?? row?.modifiedDate ?? later(undefined, now),
		modifiedDate: later(row?.modifiedDate as string | undefined, now),
	};
	if (!row) {
		row = { ...blankContact, id: nextId(state) };
		state.contacts.push(row);
	}
	const before = base.groups as Row[];
	const joined = given?.map(
		(groupId) => before.find((one) => one.groupId === groupId) ?? membership(row, groupId, now),
	);
	Object.assign(row, changes, { groups: joined ?? [...before] });
	for (const company of state.companies) {
		if ((company.primaryContact as Row | null)?.id === row.id)
			company.primaryContact = primary(row);
	}
	return row;
}

/** iVvy gives this date without ' UTC'. */
export const membership = (contact: Row, groupId: unknown, now: number): Row => ({
	contactId: contact.id,
	groupId,
	joinDate: later(undefined, now).replace(' UTC', ''),
});

/** A contact as its company shows it. */
export const primary = (contact: Row) =>
	pick(contact, 'id', 'firstName', 'lastName', 'email', 'phone');
