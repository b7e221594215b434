import type { Row } from '../../types.mts';
import { doesNotValidate } from '../wire/errors.mts';
import type { HandlerInput } from '../wire/handler.mts';
import { nextId } from '../state.mts';
import type { IvvyState } from '../state.mts';
import { findIn, rowsOf } from '../wire/tables.mts';
import { later } from '../wire/time.mts';

/** Thrown for what these actions answer with HTTP 200 and `success: false`. */
export class NotSaved extends Error {}

type Now = Pick<HandlerInput, 'state' | 'now'>;

const isText = (value: unknown) => typeof value === 'string';

/** Per field type: does a value fit? Files and static texts cannot be set. */
const fits: Record<number, (value: unknown, options: Row) => boolean> = {
	0: isText,
	1: isText,
	2: (value, options) => isText(value) && (value as string) in options,
	3: (value, options) => [value].flat().every((one) => isText(one) && (one as string) in options),
	4: (value) => typeof value === 'object',
	5: (value) => isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value as string),
	8: (value) => Number.isInteger(value),
	9: (value, options) => isText(value) && (value as string) in options,
};

/** The custom fields of a row after this request, with their labels. */
function customFields(definitions: Row[], row: Row, sent: unknown): Row[] {
	const merged = new Map((row.customFields as Row[]).map((field) => [field.fieldId, field]));
	for (const { fieldId, value } of (sent as Row[] | undefined) ?? []) {
		const field = definitions.find((one) => one.fieldId === fieldId && one.isActive);
		if (!field) throw new NotSaved(`Custom field ${String(fieldId)} does not exist`);
		const isCleared = value === '' || value === null;
		if (
			!isCleared &&
			!fits[field.fieldType as number]?.(value, (field.selectValues as Row | null) ?? {})
		) {
			throw new NotSaved(`Custom field '${String(field.displayName)}' has an invalid value`);
		}
		merged.set(fieldId, { fieldId, displayName: field.displayName, value });
	}
	return [...merged.values()];
}

/** The links of a row after this request: merged by their key, a null address deletes one, null deletes all. */
function externalUrls(row: Row, sent: unknown, most: number): Row[] {
	if (sent === null) return [];
	const merged = new Map(
		((row.externalUrls as Row[] | undefined) ?? []).map((link) => [link.ref, link]),
	);
	for (const { ref, url, label } of (sent as Row[] | undefined) ?? []) {
		const before = merged.get(ref);
		if (url === null) merged.delete(ref);
		else
			merged.set(ref, {
				ref,
				url: url ?? before?.url ?? null,
				label: label ?? before?.label ?? '',
			});
	}
	const links = [...merged.values()];
	if (links.some(({ url }) => !isText(url) || !(url as string).startsWith('https://'))) {
		throw doesNotValidate('externalUrls', 'url must begin with https://');
	}
	if (links.length > most) throw new NotSaved(`At most ${most} external URLs are allowed`);
	return links;
}

function checkEmail(email: unknown, name: string): void {
	if (email !== undefined && email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(email))) {
		throw doesNotValidate(name, 'Value must be an email address');
	}
}

function checkReference(state: IvvyState, table: string, id: unknown, what: string): void {
	if (id === undefined || id === null) return;
	const isKnown = table in state || table in state.tables;
	if (isKnown && !findIn(state, table, id))
		throw new NotSaved(`${what} ${String(id)} does not exist`);
}

function existing(rows: Row[], id: unknown, what: string): Row | undefined {
	const row = rows.find((one) => one.id === id);
	if (id !== undefined && !row) throw new NotSaved(`${what} does not exist`);
	return row;
}

const pick = (row: Row, ...names: string[]): Row =>
	Object.fromEntries(names.map((name) => [name, row[name] ?? null]));

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

const primary = (contact: Row) => pick(contact, 'id', 'firstName', 'lastName', 'email', 'phone');

const parts = ['Space', 'Food', 'Beverage', 'AudioVisual', 'Accommodation'];

const blankCompany: Row = {
	externalId: null,
	tradingName: '',
	businessNumber: '',
	phone: '',
	otherPhone: '',
	fax: '',
	website: '',
	email: '',
	address: {
		line1: '',
		line2: '',
		line3: '',
		line4: '',
		city: '',
		stateCode: '',
		countryCode: '',
		postalCode: '',
	},
	primaryAccountManager: null,
	secondaryAccountManager: null,
	industry: null,
	primaryContact: null,
	isAgent: 0,
	parentCompanyId: 0,
	leftValue: 1,
	rightValue: 2,
	depth: 0,
	iataNumber: null,
	customFields: [],
	externalUrls: [],
	...Object.fromEntries(
		parts.flatMap((part) => [
			[`commission${part}`, null],
			[`commission${part}Type`, null],
		]),
	),
	_venueIds: [],
	_venueGroupId: 1,
};

/** Parameters that name another record → the column that shows it, and the table it is in. */
const shown: Record<string, [column: string, table: string, what: string, ...names: string[]]> = {
	primaryAccountManagerId: [
		'primaryAccountManager',
		'users',
		'User',
		'id',
		'firstName',
		'lastName',
		'email',
	],
	secondaryAccountManagerId: [
		'secondaryAccountManager',
		'users',
		'User',
		'id',
		'firstName',
		'lastName',
		'email',
	],
	industryId: ['industry', 'industries', 'Industry', 'id', 'name'],
	primaryContactId: [
		'primaryContact',
		'contacts',
		'Contact',
		'id',
		'firstName',
		'lastName',
		'email',
		'phone',
	],
};

/** Works for nested companies too: the row that was added or updated. Throws before it changes anything. */
export function saveCompany(input: Now, body: Row): Row {
	const { state, now } = input;
	const {
		id,
		updateIfExists,
		customFields: fields,
		externalUrls: links,
		primaryContact,
		...rest
	} = body;
	checkEmail(rest.email, 'email');
	let row = existing(state.companies, id, 'Company');
	if (!row && updateIfExists === true)
		row = state.companies.find((one) => one.businessName === rest.businessName);
	const base = row ?? blankCompany;
	const changes: Row = {
		customFields: customFields(rowsOf(state, 'companyCustomFields'), base, fields),
		externalUrls: externalUrls(base, links, Infinity),
		modifiedDate: later(row?.modifiedDate as string | undefined, now),
	};
	for (const [name, value] of Object.entries(rest)) {
		const [column, table, what, ...names] = shown[name] ?? [];
		if (!column)
			changes[name] = name === 'address' ? { ...(base.address as Row), ...(value as Row) } : value;
		else {
			checkReference(state, table, value, what);
			const target =
				table in state || table in state.tables ? findIn(state, table, value) : undefined;
			changes[column] = target ? pick(target, ...names) : null;
		}
	}
	const contact =
		primaryContact === undefined ? undefined : saveContact(input, primaryContact as Row);
	if (contact) changes.primaryContact = primary(contact);
	if (!row) {
		const companyId = nextId(state);
		row = { ...blankCompany, id: companyId, rootId: companyId };
		state.companies.push(row);
	}
	Object.assign(row, changes);
	mirror(state, row);
	return row;
}

/** A primary contact works for the company, and contacts show its name. */
function mirror(state: IvvyState, company: Row): void {
	for (const contact of state.contacts) {
		const companies = contact.companies as unknown[];
		const data = contact.companiesData as Row[];
		if (
			(company.primaryContact as Row | null)?.id === contact.id &&
			!companies.includes(company.id)
		) {
			companies.push(company.id);
			data.push(pick(company, 'id', 'businessName'));
		}
		for (const one of data) if (one.id === company.id) one.businessName = company.businessName;
	}
}
