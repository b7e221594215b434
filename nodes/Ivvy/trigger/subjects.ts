/** What iVvy notifies of. https://developer.ivvy.com/notifications/notifications */

export interface Subject {
	/** iVvy's own name. */
	value: string;
	name: string;
	/** As n8n's node panel lists it, such as "On booking added". */
	action: string;
	endpoint: Endpoint;
	/** The resource of the node that the record is of. */
	resource: string;
	/** Has its record an id? The days of rates and availability have none. */
	hasId: boolean;
	/** False for those that only iVvy's own library knows. */
	isDocumented: boolean;
}

/** The kinds of URLs that iVvy sends to, and what they are called in iVvy's answers. */
export const endpoints = ['companies', 'contacts', 'crm', 'payments', 'venues', 'ari'] as const;

export type Endpoint = (typeof endpoints)[number];

const endpointNames: Record<Endpoint, string> = {
	companies: 'Companies',
	contacts: 'Contacts',
	crm: 'CRM',
	payments: 'Invoices',
	venues: 'Bookings',
	ari: 'Availability and Rates',
};

/** Resources of the node that iVvy's notifications call otherwise. */
const resourceNames: Record<string, string> = {
	CrmEventActivity: 'activity',
	CrmEventTask: 'task',
	CrmLeadNote: 'leadNote',
	RatePlanBookingRules: 'ratePlanRule',
	RoomRates: 'roomRate',
	// A guest is a contact.
	VenueGuest: 'contact',
};

const resourceOf = (record: string): string =>
	resourceNames[record] ?? record.charAt(0).toLowerCase() + record.slice(1);

type Kind = [record: string, name: string, documented: string, others?: string];

const kinds: Record<Endpoint, Kind[]> = {
	companies: [['Company', 'Company', 'Added Deleted Updated']],
	contacts: [
		['Contact', 'Contact', 'Added Deleted Updated'],
		['ContactNote', 'Contact Note', 'Added Deleted Updated'],
	],
	crm: [
		['CrmEventActivity', 'Activity', 'Added Deleted Updated'],
		['CrmEventTask', 'Task', 'Added Deleted Updated'],
		['CrmLeadNote', 'Lead Note', 'Added Deleted Updated'],
		['Opportunity', 'Opportunity', 'Added Deleted Updated'],
	],
	payments: [['Invoice', 'Invoice', 'Added Updated']],
	venues: [
		['Booking', 'Booking', 'Added Deleted Moved Updated'],
		['BookingAccommodation', 'Booking Accommodation', 'Added Deleted Updated', 'Moved'],
		['BookingBeo', 'Booking BEO', 'Deleted Generated'],
		['BookingDocument', 'Booking Document', 'Deleted Generated'],
		['BookingNote', 'Booking Note', 'Added Deleted Updated'],
		[
			'BookingRoomReservation',
			'Booking Room Reservation',
			'Added Deleted Updated',
			'Cancelled Confirmed',
		],
		['BookingSession', 'Booking Session', 'Added Deleted Updated'],
		['SpaceBlockout', 'Space Blockout', 'Added Deleted Updated'],
		['VenueGuest', 'Venue Guest', '', 'Anonymised'],
	],
	ari: [
		['RatePlanBookingRules', 'Rate Plan Booking Rules', 'Updated'],
		['RoomInventory', 'Room Inventory', 'Updated'],
		['RoomRates', 'Room Rates', 'Updated'],
	],
};

/** In the middle of a sentence: abbreviations stay. */
const inSentence = (name: string): string =>
	name.replace(/[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase());

function subjectsOf(endpoint: Endpoint, [record, name, documented, others = '']: Kind): Subject[] {
	const of = (verbs: string, isDocumented: boolean) =>
		verbs
			.split(' ')
			.filter(Boolean)
			.map((verb) => ({
				value: `${record}${verb}`,
				name: `${endpointNames[endpoint]}: ${name} ${verb}`,
				action: `On ${inSentence(name)} ${verb.toLowerCase()}`,
				endpoint,
				resource: resourceOf(record),
				hasId: endpoint !== 'ari',
				isDocumented,
			}));
	return [...of(documented, true), ...of(others, false)];
}

/** Sorted by what the user reads. */
export const subjects: readonly Subject[] = endpoints
	.flatMap((endpoint) => kinds[endpoint].flatMap((kind) => subjectsOf(endpoint, kind)))
	.sort((one, other) => one.name.localeCompare(other.name));

const byValue = new Map(subjects.map((subject) => [subject.value, subject]));

/** A subject by iVvy's name; nothing for one that this version does not know. */
export const subjectNamed = (value: string): Subject | undefined => byValue.get(value);

/** How iVvy's notifications call records of a resource, also one that they do not tell of. */
export function recordName(resource: string): string {
	const records = endpoints.flatMap((endpoint) => kinds[endpoint].map(([record]) => record));
	const known = records.find((record) => resourceOf(record) === resource);
	return known ?? resource.charAt(0).toUpperCase() + resource.slice(1);
}

/** The endpoints that send these subjects. */
export function endpointsFor(values: readonly string[]): Endpoint[] {
	const wanted = new Set(values.map((value) => byValue.get(value)?.endpoint));
	return endpoints.filter((endpoint) => wanted.has(endpoint));
}
