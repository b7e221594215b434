import { accountId } from '../../sandbox/ivvy/notifications/notifications.mts';
import { bodyOf, notificationKinds } from '../../sandbox/ivvy/notifications/notificationBodies.mts';

type Row = Record<string, unknown>;

/** What the node calls the records that iVvy tells of, and where a deletion has their id. */
const records: Record<string, [resource: string, id?: string]> = {
	Booking: ['booking', 'bookingId'],
	BookingAccommodation: ['bookingAccommodation', 'accommodationId'],
	BookingBeo: ['bookingBeo', 'beoId'],
	BookingDocument: ['bookingDocument', 'documentId'],
	BookingNote: ['bookingNote', 'noteId'],
	BookingRoomReservation: ['bookingRoomReservation', 'reservationId'],
	BookingSession: ['bookingSession', 'sessionId'],
	Company: ['company', 'companyId'],
	Contact: ['contact', 'contactId'],
	ContactNote: ['contactNote', 'noteId'],
	CrmEventActivity: ['activity', 'activityId'],
	CrmEventTask: ['task', 'taskId'],
	CrmLeadNote: ['leadNote', 'noteId'],
	Invoice: ['invoice', 'invoiceId'],
	Opportunity: ['opportunity', 'opportunityId'],
	RatePlanBookingRules: ['ratePlanRule'],
	RoomInventory: ['roomInventory'],
	RoomRates: ['roomRate'],
	SpaceBlockout: ['spaceBlockout', 'spaceBlockoutId'],
	VenueGuest: ['contact', 'guestContactId'],
};

/**
 * The items that iVvy's documented message becomes: one, or one for each day of rates and availability. Moments are
 * ISO 8601.
 * @param at when it happened, in epoch milliseconds
 */
export function notificationItems(
	subject: string,
	at: number,
	message: { id: string; transactionId: unknown },
): Row[] {
	const kind = notificationKinds.get(subject);
	const [resource, idName] = records[subject.replace(/[A-Z][a-z]+$/, '')] ?? [];
	if (!kind || !resource) throw new Error(`Unknown subject '${subject}'`);
	const text = JSON.stringify(bodyOf(kind));
	const body = JSON.parse(
		text.replace(/"(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)( UTC)?"/g, '"$1T$2.000Z"'),
	) as Row;
	const { data, previousData, ...beside } = body;
	const hasExtra = data !== undefined && Object.keys(beside).length > 0;
	return ([data ?? body].flat() as Row[]).map((record) => ({
		event: subject,
		time: new Date(Math.floor(at / 1000) * 1000).toISOString(),
		resource,
		...(idName ? { id: record.id ?? record[idName] } : {}),
		record,
		...(previousData
			? { changedFields: Object.keys(previousData as Row), previous: previousData }
			: {}),
		message: {
			...message,
			...{ account: accountId, region: 'ap-southeast-2', source: { type: 'unknown' } },
			...(hasExtra ? { extra: beside } : {}),
		},
	}));
}
