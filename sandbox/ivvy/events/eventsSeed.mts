import type { Row } from '../../types.mts';
import { seedNameOf } from '../contacts/seedPeople.mts';

const site = 'https://events.example.com';

/** What a contact's row says of the person. */
const personOf = (contactId: number) => {
	const name = seedNameOf(contactId - 10001);
	return {
		contactId,
		...name,
		email: `${name.firstName}.${name.lastName}.${contactId}@example.com`.toLowerCase(),
		phone: `+61 4 5550 ${1000 + contactId - 10001}`,
	};
};

const consent = { source: 4, dateTime: '2026-01-12 03:20:00 UTC' };

/** An event with nothing set up. */
export const blankEvent = (): Row => ({
	domainName: null,
	capacity: 0,
	numRegistered: 0,
	currentStatus: 0,
	contactName: '',
	contactEmail: '',
	websiteUrl: null,
	websiteTemplateBannerImageUrl: '',
	venue: null,
	tickets: [],
	information: [],
	homepageContent: '',
	eventTags: [],
	appTitle: '',
	twitter: '',
	appBanner: 0,
	map: 0,
	includeSpeakers: false,
	displaySpeakers: false,
	includeSponsors: false,
	displaySponsors: false,
	includeBooths: false,
	displayExhibitors: false,
	includeAbstracts: false,
	displayAbstracts: false,
	useMultipleSessions: false,
	includeHotels: false,
	includeTravel: false,
	includeMembership: false,
});

const ticket = (id: number, title: string, capacity: number, amount: number): Row => ({
	id, title, capacity, description: '', amount, isTaxFree: false, subscriptionGroups: [],
});

const events = (): Row[] => [
	{
		...blankEvent(),
		id: 6501,
		code: 'CATER26',
		eventType: 7,
		title: 'Catering Futures Conference',
		timezone: 'Australia/Sydney',
		capacity: 300,
		domainName: 'cateringfutures.example.com',
		startDateTime: '2026-09-09 22:30:00 UTC',
		endDateTime: '2026-09-11 07:00:00 UTC',
		numRegistered: 3,
		currentStatus: 3,
		contactName: 'Priya Raman',
		contactEmail: 'priya.raman@example.com',
		websiteUrl: `${site}/CATER26`,
		venue: {
			name: 'Harbour View Convention Centre',
			description: '<p>Beside the harbour</p>',
			address: { line1: '1 Quay Street', city: 'Sydney', stateCode: 'NSW', countryCode: 'AU', postalCode: '2000' },
			imageUrl: `${site}/venue.png`,
		},
		tickets: [
			ticket(41, 'Standard', 250, 420),
			ticket(42, 'Student', 50, 90),
		],
		information: [{ description: 'Getting here', information: '<p>Ferry stop 4</p>', fileUrl: null, sortOrder: 1 }],
		homepageContent: '<h1>Catering Futures</h1>',
		eventTags: [{ id: 3, name: 'Food' }],
		includeSpeakers: true,
		displaySpeakers: true,
		includeSponsors: true,
		displaySponsors: true,
		useMultipleSessions: true,
		createdDate: '2025-11-03 00:10:00 UTC',
		modifiedDate: '2026-03-02 04:00:00 UTC',
	},
	{
		...blankEvent(),
		id: 6502,
		code: 'STAFF26X',
		eventType: 12,
		title: 'Larkspur Staff Open Day',
		timezone: 'Australia/Brisbane',
		capacity: 60,
		startDateTime: '2026-07-14 23:00:00 UTC',
		endDateTime: '2026-07-15 05:00:00 UTC',
		contactName: 'Tom Wheeler',
		contactEmail: 'tom.wheeler@example.com',
		createdDate: '2026-02-01 01:00:00 UTC',
		modifiedDate: '2026-02-10 05:15:00 UTC',
	},
	{
		...blankEvent(),
		id: 6503,
		code: 'BARN25',
		eventType: 1,
		title: 'Millstone Barn Harvest Party',
		timezone: 'Australia/Melbourne',
		capacity: 120,
		startDateTime: '2025-04-26 08:00:00 UTC',
		endDateTime: '2025-04-26 13:00:00 UTC',
		numRegistered: 1,
		currentStatus: 1,
		websiteUrl: `${site}/BARN25`,
		createdDate: '2025-01-20 02:00:00 UTC',
		modifiedDate: '2025-04-28 00:30:00 UTC',
	},
];

const registration = (id: number, eventId: number, contactId: number, columns: Row): Row => {
	const { firstName, lastName, phone } = personOf(contactId);
	return {
		id,
		eventId,
		eventName: events().find((event) => event.id === eventId)?.title,
		currentStatus: 2,
		isExhibitor: false,
		completedDate: '2026-01-12 03:20:00 UTC',
		mainContactId: contactId,
		firstName,
		lastName,
		phone,
		privacyConsentData: consent,
		invoiceTotalCost: 420,
		invoiceTotalPaid: 420,
		createdDate: '2026-01-12 03:05:00 UTC',
		modifiedDate: '2026-01-12 03:20:00 UTC',
		...columns,
	};
};

const attendee = (id: number, eventId: number, registrationId: number, contactId: number, columns: Row = {}): Row => ({
	id,
	eventId,
	registrationId,
	registrationStatus: 2,
	...personOf(contactId),
	ticketTitle: 'Standard',
	privacyConsentData: consent,
	hasAttended: false,
	sessionHasAttended: false,
	isPublic: true,
	barcode: `0${id}`,
	barcodeUrl: `${site}/barcode/${id}.png`,
	ticketUrl: `${site}/ticket/${id}.pdf`,
	attendedDatetime: null,
	sessionAttendedTimestamp: null,
	cost: 420,
	customFields: [],
	sessions: [],
	createdDate: '2026-01-12 03:05:00 UTC',
	modifiedDate: '2026-01-12 03:20:00 UTC',
	...columns,
});

const invited = (eventId: number, contactId: number, columns: Row): Row => ({
	eventId,
	...personOf(contactId),
	response: 'U',
	registrationId: null,
	modifiedDate: '2026-01-08 22:00:00 UTC',
	...columns,
});

const session = (id: number, columns: Row): Row => ({
	id,
	eventId: 6501,
	description: '',
	roomId: 1,
	isOptional: false,
	maxCapacity: 300,
	costAmount: 0,
	isTaxFree: false,
	autoCloseDate: null,
	setupTime: 30,
	breakdownTime: 15,
	speakers: [],
	showInAgenda: true,
	showTime: true,
	onlyForCertainTickets: false,
	tickets: [],
	notes: '',
	setupNotes: '',
	createdDate: '2025-12-01 00:00:00 UTC',
	modifiedDate: '2026-02-20 06:45:00 UTC',
	allowGuests: false,
	...columns,
});

/** Ids of speakers, sponsors and amounts are texts, as in iVvy's examples. */
export const seedEvents = (): Record<string, Row[]> => ({
	events: events(),
	registrations: [
		registration(6531, 6501, 10001, { invoiceTotalCost: 510, invoiceTotalPaid: 510 }),
		registration(6532, 6501, 10004, {
			currentStatus: 4, completedDate: null, invoiceTotalPaid: 0, modifiedDate: '2026-02-03 01:00:00 UTC',
		}),
		registration(6533, 6503, 10003, {
			completedDate: '2025-03-01 09:41:00 UTC', invoiceTotalCost: 0, invoiceTotalPaid: 0,
			createdDate: '2025-03-01 09:40:00 UTC', modifiedDate: '2025-03-01 09:41:00 UTC',
		}),
	],
	attendees: [
		attendee(6511, 6501, 6531, 10001, {
			customFields: [{ name: 'Diet', value: 'Vegetarian' }],
			sessions: [
				{
					sessionId: 6551, sessionName: 'Opening', isOptional: false, hasAttended: false, attendedDatetime: null,
					isSessionReserved: true,
				},
			],
		}),
		attendee(6512, 6501, 6531, 10002, { ticketTitle: 'Student', cost: 90 }),
		attendee(6513, 6501, 6532, 10004, { registrationStatus: 4, modifiedDate: '2026-02-03 01:00:00 UTC' }),
		attendee(6514, 6503, 6533, 10003, {
			ticketTitle: 'Guest', cost: 0, hasAttended: true, attendedDatetime: '2025-04-26 08:12:00 UTC',
			createdDate: '2025-03-01 09:40:00 UTC', modifiedDate: '2025-04-26 08:12:00 UTC',
		}),
	],
	invitedContacts: [
		invited(6501, 10001, { response: 'Y', registrationId: 6531, modifiedDate: '2026-01-12 03:20:00 UTC' }),
		invited(6501, 10005, {}),
		invited(6503, 10003, { response: 'Y', registrationId: 6533, modifiedDate: '2025-03-01 09:41:00 UTC' }),
		invited(6503, 10006, { response: 'N', modifiedDate: '2025-02-11 20:30:00 UTC' }),
	],
	eventSessions: [
		session(6551, {
			name: 'Opening', startDate: '2026-09-09 23:00:00 UTC', endDate: '2026-09-10 00:00:00 UTC', speakers: [6571],
		}),
		session(6552, {
			name: 'Low-waste kitchens', startDate: '2026-09-10 00:30:00 UTC', endDate: '2026-09-10 02:00:00 UTC',
			isOptional: true, maxCapacity: 40, costAmount: 55, speakers: [6572], onlyForCertainTickets: true, tickets: [41],
		}),
		session(6553, {
			eventId: 6503, name: 'Dinner', startDate: '2025-04-26 09:00:00 UTC', endDate: '2025-04-26 12:00:00 UTC',
		}),
	],
	speakers: [
		{
			id: '6571', fullName: 'Dr Anneke Vos', organisation: 'Saltwater Institute', position: 'Director',
			profileDescription: 'Studies food systems.', profileImageUrl: `${site}/speaker/6571.png`, _event: 6501,
		},
		{
			id: '6572', fullName: 'Marcus Bell', organisation: 'Ironbark Catering', position: 'Head Chef',
			profileDescription: '', profileImageUrl: null, _event: 6501,
		},
		{
			id: '6573', fullName: 'Nadia Fell', organisation: 'Larkspur Hotel', position: 'Trainer',
			profileDescription: '', profileImageUrl: null, _event: 6502,
		},
	],
	sponsorships: [
		{
			id: '6591', name: 'Coral Staging', description: 'Stage and light', websiteAddress: 'www.coral.example.com',
			logoImageUrl: `${site}/sponsor/6591.png`, level: '1', customLevelId: null, sponsorshipAmount: '5000',
			sponsorshipAmountPaid: '2500', _event: 6501,
		},
		{
			id: '6592', name: 'Lantern Patisserie', description: '', websiteAddress: '', logoImageUrl: null, level: '3',
			customLevelId: 12, sponsorshipAmount: '800', sponsorshipAmountPaid: '800', _event: 6502,
		},
	],
	loginTokens: [],
});
