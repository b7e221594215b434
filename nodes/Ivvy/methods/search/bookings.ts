import { searcher, type Searches } from '../../../shared/search';
import { ivvy } from '../../vendor';
import { source, text } from '../source';

const needs = { venueId: 'venue' };

/** Searches over the bookings of a venue and what belongs to them. */
export const bookingSearches: Searches = {
	searchBookings: searcher(ivvy, [
		source({
			call: 'venue/getBookingList',
			needs,
			filter: (typed) => ({ name__CONTAINS: typed }),
			label: (row) => [text(row.name), text(row.code)].filter(Boolean).join(' · ') || `Booking ${text(row.id)}`,
		}),
	]),
};
