import type { Row } from '../../types.mts';
import type { IvvyState } from '../state.mts';

const site = 'https://events.example.com';

/** The events of one contact, as the read of a contact shows them. */
export function eventsOf(state: IvvyState, contactId: unknown, inEventOrder: boolean): Row {
	const { events = [], invitedContacts = [], registrations = [], attendees = [] } = state.tables;
	const eventOf = (eventId: unknown): Row => {
		const event = events.find((one) => one.id === eventId);
		return {
			eventId,
			eventCode: event?.code ?? null,
			eventStartDateTime: event?.startDateTime ?? null,
		};
	};
	const ordered = (rows: Row[]) =>
		inEventOrder
			? rows.sort((a, b) =>
					String(a.eventStartDateTime).localeCompare(String(b.eventStartDateTime)),
				)
			: rows;
	const invitation = ({ eventId, response }: Row): Row => ({
		...eventOf(eventId),
		inviteLinkYes: `${site}/invite/${String(eventId)}/${String(contactId)}/Y`,
		inviteLinkNo: `${site}/invite/${String(eventId)}/${String(contactId)}/N`,
		response,
	});
	const registration = (row: Row): Row => {
		const guests = attendees.filter((one) => one.registrationId === row.id);
		const page = `${site}/registration/${String(row.id)}`;
		return {
			...eventOf(row.eventId),
			registrationId: row.id,
			currentStatus: row.currentStatus,
			confirmedDate: row.completedDate,
			isPaymentWaiting: row.currentStatus === 4,
			printTicketUrl: `${page}/ticket`,
			printTicketUrlPdf: `${page}/ticket.pdf`,
			attendeeCount: guests.length,
			invoiceUrl: `${page}/invoice`,
			invoiceUrlPdf: `${page}/invoice.pdf`,
			guestDetails: guests.map((guest) => ({
				contactId: guest.contactId,
				fullName: `${String(guest.firstName)} ${String(guest.lastName)}`,
				email: guest.email,
				attended: guest.hasAttended,
				attendedDateTime: guest.attendedDatetime,
			})),
			invoices: [],
		};
	};
	return {
		eventInvitations: ordered(
			invitedContacts.filter((row) => row.contactId === contactId).map(invitation),
		),
		eventRegistrations: ordered(
			registrations.filter((row) => row.mainContactId === contactId).map(registration),
		),
	};
}
