import { recordsOf, textOf } from '../../../shared/table/answer';
import { isObject } from '../../../shared/table/json';
import { searcher, type Searches, type Source } from '../../../shared/wire/search';
import { noteTypes } from '../../operations/bookings/noteTypes';
import { recordsIn } from '../../wire/answer';
import { ivvy } from '../../wire/vendor';
import { known, person, source } from '../source';

const needs = { venueId: 'venue' };
const ofBooking = { venueId: 'venue', bookingId: 'booking' };

/** Notes are HTML of any length: the list shows how they begin. */
function beginning(html: string): string {
	const words = html
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

const eventTypes = source({ call: 'venue/getEventTypeList', label: (row) => textOf(row.name) });

/** Sub types stand in the rows of the event types; several types may have one of the same name. */
const eventSubTypes: Source = {
	...eventTypes,
	matchLabels: true,
	async page(ask, _typed, start, context) {
		const entries: Array<{ name: string; value: string }> = [];
		const page = await eventTypes.page(
			async (request) => {
				const data = await ask(request);
				for (const type of recordsIn(data)) {
					for (const subType of recordsOf(type.subTypes, 'subTypes')) {
						entries.push({
							name: `${textOf(type.name)} · ${textOf(subType.name)}`,
							value: String(subType.id),
						});
					}
				}
				return data;
			},
			'',
			start,
			context,
		);
		return { ...page, entries };
	},
};

/** Searches over the bookings of a venue and what belongs to them. */
export const bookingSearches: Searches = {
	searchBookings: searcher(ivvy, [
		source({
			call: 'venue/getBookingList',
			needs,
			filter: (typed) => ({ name__CONTAINS: typed }),
			label: (row) =>
				[textOf(row.name), textOf(row.code)].filter(Boolean).join(' · ') ||
				`Booking ${textOf(row.id)}`,
		}),
	]),
	searchEventSubTypes: searcher(ivvy, [eventSubTypes]),
	searchBookingNotes: searcher(ivvy, [
		source({
			call: 'venue/getBookingNoteList',
			needs: ofBooking,
			filter: (typed) => ({ description__CONTAINS: typed }),
			label: (row) => beginning(textOf(row.description)) || `Note ${textOf(row.id)}`,
		}),
	]),
	searchNoteTypes: searcher(ivvy, [
		known(noteTypes.map(([value, name]) => ({ name, value: String(value) }))),
	]),
	searchBookingAttendees: searcher(ivvy, [
		source({
			call: 'venue/getBookingAttendeeList',
			needs: ofBooking,
			matchLabels: true,
			label: (row) =>
				textOf(row.firstName) || textOf(row.lastName) ? person(row) : `Attendee ${textOf(row.id)}`,
		}),
	]),
	searchBookingBeos: searcher(ivvy, [
		source({
			call: 'venue/getBookingBeoList',
			needs: ofBooking,
			matchLabels: true,
			label: (row) => `BEO ${textOf(row.beoNumber)} · ${textOf(row.templateName)}`,
			value: (row) => row.beoNumber,
		}),
	]),
	searchBookingSessions: searcher(ivvy, [
		source({
			call: 'venue/getBookingSessionList',
			needs: ofBooking,
			filter: (typed) => ({ name__CONTAINS: typed }),
			label: (row) =>
				[textOf(row.name) || `Session ${textOf(row.id)}`, textOf(row.startDate)]
					.filter(Boolean)
					.join(' · '),
		}),
	]),
	searchSessionMenus: searcher(ivvy, [
		source({
			call: 'venue/getBookingSessionMenuList',
			needs: ofBooking,
			filter: (typed) => ({ name__CONTAINS: typed }),
			label: (row) => textOf(row.name) || `Session menu ${textOf(row.id)}`,
		}),
	]),
	searchRoomBlocks: searcher(ivvy, [
		source({
			call: 'venue/getBookingAccommodationList',
			needs: ofBooking,
			isWhole: true,
			matchLabels: true,
			label: (row) =>
				`${textOf(row.startDate)} to ${textOf(row.endDate)} · room type ${textOf(row.roomId)}`,
		}),
	]),
	searchRoomReservations: searcher(ivvy, [
		source({
			call: 'venue/getBookingRoomReservationList',
			needs: ofBooking,
			matchLabels: true,
			label: ({ reference, mainGuest }) => {
				const guest = isObject(mainGuest) ? mainGuest.guestContact : undefined;
				return [isObject(guest) ? person(guest) : '', `reservation ${textOf(reference)}`]
					.filter(Boolean)
					.join(' · ');
			},
		}),
	]),
};
