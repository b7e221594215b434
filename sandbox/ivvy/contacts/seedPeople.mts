import type { Row } from '../../types.mts';
import { ivvySeedIds } from '../wire/ids.mts';
import { seedUserNames } from '../venues/seedVenues.mts';
import { timestamp } from '../wire/time.mts';

const firstNames = [
	'Amelia',
	'Noah',
	'Isla',
	'Ethan',
	'Mei',
	'Oscar',
	'Zara',
	'Hugo',
	'Leila',
	'Jack',
];
const lastNames = [
	'Hartley',
	'Nguyen',
	'Doyle',
	'Rossi',
	'Bennett',
	'Singh',
	'Kowalski',
	'Tran',
	'Abbott',
	'Moreau',
];
const trades = [
	'Catering',
	'Events',
	'Florals',
	'Audio Visual',
	'Weddings',
	'Conferences',
	'Staging',
	'Patisserie',
];
const places = ['Bayside', 'Coral', 'Ironbark', 'Lantern', 'Saltwater'];

const firstModified = Date.UTC(2025, 0, 6, 1, 0, 0);
const hourMs = 3600_000;

/** Modification dates rise with the index, so that a modified-since filter cuts where one expects. */
const modified = (index: number, stepHours: number) =>
	timestamp(firstModified + index * stepHours * hourMs);

export const seedNameOf = (index: number) => ({
	firstName: firstNames[index % 10],
	lastName: `${lastNames[Math.floor(index / 10) % 10]}${index < 100 ? '' : `-${lastNames[Math.floor(index / 100) + 4]}`}`,
});

const venueOf = (index: number) => [ivvySeedIds.venues[index % 3]];

const manager = (index: number) => ({
	id: ivvySeedIds.users[index],
	firstName: seedUserNames[index][0],
	lastName: seedUserNames[index][1],
	email: seedUserNames[index].join('.').toLowerCase() + '@example.com',
});

const commissions = Object.fromEntries(
	['Space', 'Food', 'Beverage', 'AudioVisual', 'Accommodation'].flatMap((part) => [
		[`commission${part}`, null],
		[`commission${part}Type`, null],
	]),
);

export const seedCompanies = (): Row[] =>
	ivvySeedIds.companies.map((id, index) => {
		const businessName = `${places[Math.floor(index / 8)]} ${trades[index % 8]}`;
		return {
			id,
			externalId: index % 4 === 0 ? `ERP-${id}` : null,
			businessName,
			tradingName: businessName,
			businessNumber: `ABN${51000000000 + id}`,
			phone: `+61 3 5550 1${100 + index}`,
			otherPhone: '',
			fax: '',
			website: `https://company${id}.example.com`,
			email: `office.${id}@example.com`,
			address: {
				line1: `${index + 3} Market Lane`,
				line2: '',
				line3: '',
				line4: '',
				city: 'Melbourne',
				stateCode: 'VIC',
				countryCode: 'AU',
				postalCode: '3000',
			},
			modifiedDate: modified(index, 24),
			primaryAccountManager: manager(index % 3),
			secondaryAccountManager: null,
			industry: { id: 369, name: 'Hospitality' },
			primaryContact: null,
			isAgent: 0,
			parentCompanyId: 0,
			leftValue: 1,
			rightValue: 2,
			depth: 0,
			rootId: id,
			...commissions,
			iataNumber: null,
			customFields: [],
			_venueIds: venueOf(index),
			_venueGroupId: 1,
		};
	});

/** Every fifth contact works for a company; it stands in both rows. */
export const seedContacts = (companies: Row[]): Row[] =>
	ivvySeedIds.contacts.map((id, index) => {
		const name = seedNameOf(index);
		const company = index % 5 === 0 ? companies[(index / 5) % companies.length] : undefined;
		const contact = {
			id,
			...name,
			email: `${name.firstName}.${name.lastName}.${id}@example.com`.toLowerCase(),
			phone: `+61 4 5550 ${1000 + index}`,
		};
		if (company && company.primaryContact === null) company.primaryContact = { ...contact };
		return {
			...contact,
			privacyConsentData: { source: 5, dateTime: modified(index, 6) },
			customFields: [],
			groups: [],
			companies: company ? [company.id] : [],
			companiesData: company ? [{ id: company.id, businessName: company.businessName }] : [],
			externalId: index % 10 === 0 ? `CRM-${id}` : null,
			modifiedDate: modified(index, 6),
			isAnonymised: false,
			_venueIds: venueOf(index),
			_venueGroupId: 1,
		};
	});
