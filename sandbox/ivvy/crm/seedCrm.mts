import type { Row } from '../../types.mts';
import { ivvySeedIds } from '../wire/ids.mts';
import { seedNameOf } from '../contacts/seedPeople.mts';
import { seedUserNames } from '../venues/seedVenues.mts';

const occasions = [
	'Wedding Reception',
	'Sales Kick-off',
	'Charity Gala',
	'Board Retreat',
	'Product Launch',
	'Winter Ball',
];

const userEmail = (index: number) => `${seedUserNames[index].join('.').toLowerCase()}@example.com`;

const user = (index: number) => ({
	id: ivvySeedIds.users[index],
	firstName: seedUserNames[index][0],
	lastName: seedUserNames[index][1],
	email: userEmail(index),
	phone: '',
});

const contact = (index: number) => {
	const name = seedNameOf(index);
	const id = ivvySeedIds.contacts[index];
	return {
		id,
		...name,
		email: `${name.firstName}.${name.lastName}.${id}@example.com`.toLowerCase(),
		phone: `+61 4 5550 ${1000 + index}`,
	};
};

const two = (value: number) => String(value).padStart(2, '0');

/** Columns that leads and opportunities have in common. */
const leadColumns = (id: number, index: number): Row => ({
	id,
	name: `${occasions[index % 6]} ${seedNameOf(index).lastName}`,
	description: `Enquiry for a ${occasions[index % 6].toLowerCase()}`,
	ownerUser: user(index % 3),
	contact: contact(index),
	company: null,
	currentBookingId: null,
	qualityId: (index % 3) + 1,
	quality: ['A-Grade', 'B-Grade', 'C-Grade'][index % 3],
	stageId: 47 + (index % 3),
	stageName: ['Interested', 'Proposal Sent', 'Site Visit'][index % 3],
	stageReasonId: null,
	stageReasonName: null,
	adminStatusChangedDate: null,
	typeId: 3,
	type: 'Direct',
	subtypeId: null,
	sourceId: 13,
	sourceName: 'Website',
	channelId: 8,
	channelName: 'Direct',
	leadBccEmail: `lead.${id}@example.com`,
	closedDate: null,
	lostToCompetition: null,
	createdDate: `2026-02-${two((index % 28) + 1)} 03:00:00 UTC`,
	modifiedDate: `2026-03-${two((index % 28) + 1)} 04:30:00 UTC`,
});

export const seedLeads = (): Row[] => ivvySeedIds.leads.map((id, index) => leadColumns(id, index));

export const seedOpportunities = (): Row[] =>
	ivvySeedIds.opportunities.map((id, index) => ({
		...leadColumns(id, index + 30),
		venueId: ivvySeedIds.venues[index % 3],
		externalUrls: [],
	}));

export const seedPurposes = (): Row[] =>
	['Site Inspection', 'Menu Tasting', 'Contract Review'].map((name, index) => ({
		id: ivvySeedIds.purposes[index],
		name,
		type: index + 1,
	}));

const assigned = (index: number): Row => ({
	assignedUserId: ivvySeedIds.users[index],
	assignedUserFullName: seedUserNames[index].join(' '),
	assignedUserEmail: userEmail(index),
});

/** The parent of row number `index`: a contact, a lead, or an opportunity; opportunity i belongs to venue i modulo 3. */
const parent = (index: number): Row => ({
	venueId: index % 3 === 0 ? null : ivvySeedIds.venues[index % 3],
	leadId: [null, ivvySeedIds.leads[index], ivvySeedIds.opportunities[index]][index % 3],
	contactId: index % 3 === 0 ? ivvySeedIds.contacts[index] : null,
	companyId: null,
	companyContactId: null,
});

export const seedActivities = (): Row[] =>
	ivvySeedIds.activities.map((id, index) => ({
		id,
		...parent(index),
		subType: (index % 3) + 1,
		name: `${['Site visit', 'Call about menu', 'Proposal mail'][index % 3]} ${index + 1}`,
		description: '<p>Agreed on numbers and dates</p>',
		purposeId: null,
		purposeName: null,
		purposeType: null,
		location: index % 3 === 0 ? 'Foyer' : null,
		...assigned(index % 3),
		startDatetime: `2026-03-1${index} 22:00:00 UTC`,
		endDatetime: `2026-03-1${index} 23:00:00 UTC`,
		createdDate: `2026-03-0${index + 1} 01:00:00 UTC`,
		modifiedDate: `2026-03-0${index + 1} 01:00:00 UTC`,
	}));

const chores = [
	'Send the contract',
	'Confirm final numbers',
	'Chase the deposit',
	'Book the string quartet',
];

export const seedTasks = (): Row[] =>
	ivvySeedIds.tasks.map((id, index) => ({
		id,
		bookingId: null,
		...parent(index),
		name: `${chores[index % 4]} (${index + 1})`,
		description: null,
		status: index % 5,
		...assigned(index % 3),
		priority: ['low', 'medium', 'high'][index % 3],
		endDatetime: `2026-04-${two(index + 1)} 07:00:00 UTC`,
		progress: index % 5 === 4 ? 100 : 0,
		createdDate: `2026-03-${two(index + 1)} 02:00:00 UTC`,
		modifiedDate: `2026-03-${two(index + 1)} 02:00:00 UTC`,
		startDatetime: null,
	}));
