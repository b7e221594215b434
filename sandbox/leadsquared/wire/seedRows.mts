import type { Row } from '../../types.mts';
import { dateTime } from './handler.mts';
import { seedIds } from './ids.mts';
import { seedUserDetails } from '../user/seedPeople.mts';

const people = [
	['Maya', 'Patel', 'Administrator'],
	['Daniel', 'Kerr', 'Sales_Manager'],
	['Sofia', 'Lindqvist', 'Sales_User'],
	['Arjun', 'Menon', 'Sales_User'],
	['Ruth', 'Adeyemi', 'Marketing_User'],
	['Oliver', 'Grant', 'Sales_User'],
];

/** StatusCode 0 is active; the last one is not. */
export const seedUsers = (): Row[] =>
	people.map(([FirstName, LastName, Role], index) => ({
		ID: seedIds.users[index],
		FirstName,
		LastName,
		EmailAddress: `${FirstName}.${LastName}@example.com`.toLowerCase(),
		Role,
		StatusCode: index === people.length - 1 ? 1 : 0,
		MemberOfGroups: ['Venue Sales'],
		Tag: null,
		IsPhoneCallAgent: false,
		...seedUserDetails(index),
	}));

const dayMs = 86_400_000;
const firstDay = Date.UTC(2025, 5, 2, 5, 30, 0);

const owner = (index: number) => index % (people.length - 1);

const towns = [
	'Riverside',
	'Oakfield',
	'Summit',
	'Kingsway',
	'Laurel',
	'Meridian',
	'Juniper',
	'Stonebridge',
	'Willow',
	'Beacon',
];
const businesses = ['Hotels', 'Catering Co', 'Conferences'];

export const seedAccounts = (): Row[] =>
	seedIds.accounts.map((CompanyId, index) => ({
		CompanyId,
		CompanyTypeName: index < 20 ? 'Customers' : 'Partners',
		CompanyName: `${towns[index % 10]} ${businesses[Math.floor(index / 10)]}`,
		Phone: `+91-80555${String(10000 + index)}`,
		Website: `https://account${index + 1}.example.com`,
		Stage: index < 20 ? 'Customer' : 'Partner',
		OwnerId: seedIds.users[owner(index)],
		OwnerName: people[owner(index)].slice(0, 2).join(' '),
		CreatedOn: dateTime(firstDay + index * dayMs),
		ModifiedOn: dateTime(firstDay + (index + 30) * dayMs),
	}));

const firstNames = [
	'Asha',
	'Liam',
	'Chen',
	'Fatima',
	'Marco',
	'Ingrid',
	'Kofi',
	'Elena',
	'Ravi',
	'Nora',
];
const lastNames = ['Desai', 'Murphy', 'Wei', 'Haddad'];

export const seedLeads = (): Row[] =>
	seedIds.leads.map((ProspectID, index) => ({
		ProspectID,
		ProspectAutoId: String(1001 + index),
		FirstName: firstNames[index % 10],
		LastName: lastNames[Math.floor(index / 10)],
		EmailAddress:
			`${firstNames[index % 10]}.${lastNames[Math.floor(index / 10)]}@example.com`.toLowerCase(),
		Phone: `+91-98555${String(10000 + index)}`,
		ProspectStage: 'Prospect',
		OwnerId: seedIds.users[owner(index)],
		CreatedOn: dateTime(firstDay + index * dayMs),
		ModifiedOn: dateTime(firstDay + (index + 10) * dayMs),
		// The last two belong to the last account.
		...(index >= 38 ? { _companyId: seedIds.accounts[29] } : {}),
	}));

const events = [
	'Garden Wedding',
	'Gala Dinner',
	'Sales Offsite',
	'Anniversary',
	'Award Night',
	'Trade Fair',
];

/** mx_Custom_1 is the opportunity's name, as usual in LeadSquared. */
export const seedOpportunities = (): Row[] =>
	seedIds.opportunities.map((OpportunityId, index) => ({
		OpportunityId,
		RelatedProspectId: seedIds.leads[index % seedIds.leads.length],
		Status: ['Open', 'Open', 'Won', 'Lost'][index % 4],
		Owner: seedIds.users[owner(index)],
		CreatedOn: dateTime(firstDay + index * dayMs),
		ModifiedOn: dateTime(firstDay + (index + 5) * dayMs),
		mx_Custom_1: `${lastNames[index % 4]} ${events[index % 6]} ${index + 1}`,
		mx_Custom_2: String(20 + index * 5),
		_eventCode: index < 45 ? 12000 : 12001,
	}));
