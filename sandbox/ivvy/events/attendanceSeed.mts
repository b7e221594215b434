import type { Row } from '../../types.mts';
import { seedNameOf } from '../contacts/seedPeople.mts';
import { events, site } from './eventRecordsSeed.mts';

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

const attendee = (
	id: number,
	eventId: number,
	registrationId: number,
	contactId: number,
	columns: Row = {},
): Row => ({
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

/** Who comes to the events, and who was asked to. */
export const seedAttendance = (): Record<string, Row[]> => ({
	registrations: [
		registration(6531, 6501, 10001, { invoiceTotalCost: 510, invoiceTotalPaid: 510 }),
		registration(6532, 6501, 10004, {
			currentStatus: 4,
			completedDate: null,
			invoiceTotalPaid: 0,
			modifiedDate: '2026-02-03 01:00:00 UTC',
		}),
		registration(6533, 6503, 10003, {
			completedDate: '2025-03-01 09:41:00 UTC',
			invoiceTotalCost: 0,
			invoiceTotalPaid: 0,
			createdDate: '2025-03-01 09:40:00 UTC',
			modifiedDate: '2025-03-01 09:41:00 UTC',
		}),
	],
	attendees: [
		attendee(6511, 6501, 6531, 10001, {
			customFields: [{ name: 'Diet', value: 'Vegetarian' }],
			sessions: [
				{
					sessionId: 6551,
					sessionName: 'Opening',
					isOptional: false,
					hasAttended: false,
					attendedDatetime: null,
					isSessionReserved: true,
				},
			],
		}),
		attendee(6512, 6501, 6531, 10002, { ticketTitle: 'Student', cost: 90 }),
		attendee(6513, 6501, 6532, 10004, {
			registrationStatus: 4,
			modifiedDate: '2026-02-03 01:00:00 UTC',
		}),
		attendee(6514, 6503, 6533, 10003, {
			ticketTitle: 'Guest',
			cost: 0,
			hasAttended: true,
			attendedDatetime: '2025-04-26 08:12:00 UTC',
			createdDate: '2025-03-01 09:40:00 UTC',
			modifiedDate: '2025-04-26 08:12:00 UTC',
		}),
	],
	invitedContacts: [
		invited(6501, 10001, {
			response: 'Y',
			registrationId: 6531,
			modifiedDate: '2026-01-12 03:20:00 UTC',
		}),
		invited(6501, 10005, {}),
		invited(6503, 10003, {
			response: 'Y',
			registrationId: 6533,
			modifiedDate: '2025-03-01 09:41:00 UTC',
		}),
		invited(6503, 10006, { response: 'N', modifiedDate: '2025-02-11 20:30:00 UTC' }),
	],
});
