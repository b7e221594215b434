import type { Resource } from '../../../shared/table/operation';
import { booking } from './booking';
import { bookingAttendee } from './bookingAttendee';
import { bookingBeo } from './bookingBeo';
import { bookingDocument } from './bookingDocument';
import { bookingNote } from './bookingNote';

/** Resources for bookings and what belongs to them. */
export const bookings: Resource[] = [
	booking,
	bookingAttendee,
	bookingBeo,
	bookingDocument,
	bookingNote,
];
