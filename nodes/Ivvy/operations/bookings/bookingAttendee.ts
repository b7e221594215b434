import { choice, id, key, text } from '../../../shared/table/fields';
import { fixedCollection } from '../../../shared/table/nested';
import { resource } from '../../../shared/table/operation';
import { get, getMany } from '../../parts/build';
import { canBeEmptied } from '../../parts/emptied';
import { checkNamed, checkValues, gone, noCause } from '../../parts/explain';
import { ofBooking } from '../../parts/inside';
import { booking, owningVenue, record } from '../../parts/locators';
import { upsert } from '../../parts/upsert';
import { pages } from './bookingFields';
import { code } from '../../parts/identity';

const session = record('sessionId', 'Session', 'searchBookingSessions');

const byHash = get('venue/getBookingAttendeeByHash', {
	value: 'getByHash',
	name: 'Get by Hash',
	action: 'Get booking attendee by hash',
	required: [
		owningVenue,
		booking,
		code('hash', 'Hash', { description: 'No list of iVvy shows it' }),
	],
	page: `${pages}/get-booking-attendee-by-hash`,
});

/** Attendees of a booking, as its catering website collects them. */
export const bookingAttendee = resource(
	'bookingAttendee',
	'Booking Attendee',
	...upsert('venue/addOrUpdateBookingAttendee', {
		noun: 'booking attendee',
		alsoChanges: ofBooking,
		idField: record('id', 'Booking Attendee', 'searchBookingAttendees'),
		always: [
			owningVenue,
			booking,
			code('firstName', 'First Name'),
			code('lastName', 'Last Name'),
			text('phone', 'Phone'),
			code('email', 'Email', { placeholder: 'name@email.com' }),
		],
		required: [],
		foundBy: ['hash'],
		optional: [
			key('hash', 'Hash', {
				description: 'Updates the attendee with this hash when no ID is given',
			}),
			text('dietaryRequirement', 'Dietary Requirement'),
			canBeEmptied(
				fixedCollection('menuItems', 'Menu Items', 'Menu Item', {
					required: [session, id('menuId', 'Session Menu ID'), id('inventoryId', 'Menu Item ID')],
				}),
				[],
				'Replaces the current items. An update without rows removes all.',
			),
		],
		errors: {
			'24410': gone('Booking'),
			'24411': gone('Booking Attendee and Hash'),
			'24412': noCause,
			'24413': checkNamed,
			'24414': checkValues,
		},
		lookUp:
			'The list of booking attendees does not tell when one was made, so that it could be an older equal one.',
		page: `${pages}/add-or-update-booking-attendee`,
	}),
	getMany('venue/getBookingAttendeeList', {
		plural: 'booking attendees',
		required: [owningVenue, booking],
		filters: [choice('orderBy', 'Sort By', [['name', 'Name']])],
		page: `${pages}/get-booking-attendee-list`,
	}),
	byHash,
);
