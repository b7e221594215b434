import type { Row } from '../../types.mts';
import { nextId } from '../state.mts';
import type { IvvyState } from '../state.mts';
import { findIn, rowsOf } from '../wire/tables.mts';
import { later } from '../wire/time.mts';
import { primary, saveContact } from './contactSave.mts';
import {
	checkEmail,
	checkReference,
	customFields,
	existing,
	externalUrls,
	pick,
	type Now,
} from './savedFields.mts';

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
		const reference = shown[name];
		if (!reference) {
			changes[name] = name === 'address' ? { ...(base.address as Row), ...(value as Row) } : value;
			continue;
		}
		const [column, table, what, ...names] = reference;
		checkReference(state, table, value, what);
		const target =
			table in state || table in state.tables ? findIn(state, table, value) : undefined;
		changes[column] = target ? pick(target, ...names) : null;
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
