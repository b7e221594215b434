import type { Row } from '../../types.mts';
import type { HandlerInput } from '../wire/handler.mts';
import { later } from '../wire/time.mts';

/** What a changelog entry is about, by the vendor's numbers. */
export const changed = {
	booking: 1,
	accommodation: 2,
	session: 3,
	menu: 4,
	beverage: 5,
	resource: 6,
	product: 7,
	contact: 8,
	additionalItem: 9,
	package: 11,
	setupRequirement: 12,
} as const;

/**
 * Adds an entry to the changelog of a booking and moves the booking's modification date.
 * Call it after the change was made.
 * @param refId the session, menu, room block … that changed
 */
export function logBookingChange(
	{ state, now }: Pick<HandlerInput, 'state' | 'now'>,
	booking: Row,
	what: keyof typeof changed,
	refId: unknown,
	noteText: string,
): void {
	const at = later(undefined, now);
	state.tables.bookingChangelog.push({
		// Not the id of a record: those that follow must not depend on how much was logged.
		id: 58000 + state.tables.bookingChangelog.length + 1,
		venueId: booking.venueId,
		bookingId: booking.id,
		beoId: null,
		sessionId: what === 'session' ? String(refId) : null,
		recordedByUserId: '501',
		refType: changed[what],
		refId,
		noteText,
		createdDate: at,
		modifiedDate: at,
	});
	booking.modifiedDate = later(booking.modifiedDate as string | undefined, now);
	booking.lastModifiedDate = booking.modifiedDate;
}
