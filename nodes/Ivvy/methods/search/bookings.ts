import type { IDataObject } from 'n8n-workflow';

import { searcher, type Searches, type Source } from '../../../shared/wire/search';
import { noteTypes } from '../../operations/bookings/noteTypes';
import { ivvy } from '../../wire/vendor';
import { known, person, source, text } from '../source';

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

const eventTypes = source({ call: 'venue/getEventTypeList', label: (row) => text(row.name) });

/** Sub types stand in the rows of the event types; several types may have one of the same name. */
const eventSubTypes: Source = {
	...eventTypes,
	matchLabels: true,
	async page(ask, _typed, start, context) {
		const entries: Array<{ name: string; value: string }> = [];
		const page = await eventTypes.page(
			async (request) => {
				const data = (await ask(request)) as { results?: IDataObject[] };
				for (const type of data.results ?? []) {
					for (const subType of (type.subTypes ?? []) as IDataObject[]) {
						entries.push({
							name: `${text(type.name)} · ${text(subType.name)}`,
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
				[text(row.name), text(row.code)].filter(Boolean).join(' · ') || `Booking ${text(row.id)}`,
		}),
	]),
	searchEventSubTypes: searcher(ivvy, [eventSubTypes]),
	searchBookingNotes: searcher(ivvy, [
		source({
			call: 'venue/getBookingNoteList',
			needs: ofBooking,
			filter: (typed) => ({ description__CONTAINS: typed }),
			label: (row) => beginning(text(row.description)) || `Note ${text(row.id)}`,
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
				text(row.firstName) || text(row.lastName) ? person(row) : `Attendee ${text(row.id)}`,
		}),
	]),
	searchBookingBeos: searcher(ivvy, [
		source({
			call: 'venue/getBookingBeoList',
			needs: ofBooking,
			matchLabels: true,
			label: (row) => `BEO ${text(row.beoNumber)} · ${text(row.templateName)}`,
			value: (row) => row.beoNumber,
		}),
	]),
	searchBookingSessions: searcher(ivvy, [
		source({
			call: 'venue/getBookingSessionList',
			needs: ofBooking,
			filter: (typed) => ({ name__CONTAINS: typed }),
			label: (row) =>
				[text(row.name) || `Session ${text(row.id)}`, text(row.startDate)]
					.filter(Boolean)
					.join(' · '),
		}),
	]),
	searchSessionMenus: searcher(ivvy, [
		source({
			call: 'venue/getBookingSessionMenuList',
			needs: ofBooking,
			filter: (typed) => ({ name__CONTAINS: typed }),
			label: (row) => text(row.name) || `Session menu ${text(row.id)}`,
		}),
	]),
	searchRoomBlocks: searcher(ivvy, [
		source({
			call: 'venue/getBookingAccommodationList',
			needs: ofBooking,
			isWhole: true,
			matchLabels: true,
			label: (row) =>
				`${text(row.startDate)} to ${text(row.endDate)} · room type ${text(row.roomId)}`,
		}),
	]),
	searchRoomReservations: searcher(ivvy, [
		source({
			call: 'venue/getBookingRoomReservationList',
			needs: ofBooking,
			matchLabels: true,
			label: ({ reference, mainGuest }) => {
				const guest = (mainGuest as IDataObject | null)?.guestContact as
					| IDataObject
					| null
					| undefined;
				return [guest ? person(guest) : '', `reservation ${text(reference)}`]
					.filter(Boolean)
					.join(' · ');
			},
		}),
	]),
};
