import { choice, date, decimal, flag, id, ids } from '../../../shared/table/fields';
import { mappedObject } from '../../../shared/table/mapper';
import { collection, fixedCollection } from '../../../shared/table/nested';
import { resource } from '../../../shared/table/operation';
import { allOf, keysOf } from '../../../shared/table/recordKeys';
import { command, getMany, remove } from '../../parts/build';
import { canBeEmptied, emptying } from '../../parts/emptied';
import { checkNamed, noCause } from '../../parts/explain';
import { contactsAt, ofBooking } from '../../parts/inside';
import { filter, modifiedSince } from '../../parts/filters';
import { upsert } from '../../parts/upsert';
import {
	completeMainGuest,
	completeRooms,
	email,
	firstName,
	guestFields,
	lastName,
	openRows,
	person,
	phone,
} from './guests';
import { booking, owningVenue, record } from '../../parts/locators';
import { code } from '../../parts/identity';
import { exactNumber } from '../../parts/known';
import { makesNoRecord } from '../../../shared/table/lookUp';

const reservation = record('id', 'Room Reservation', 'searchRoomReservations');
const target = [owningVenue, booking, reservation];
const roomIds = ids('roomIds', 'Reserved Room IDs', {
	description: 'Leave out for all rooms of the reservation',
});

const arrivalDate = date('arrivalDate', 'Arrival Date');
const departureDate = date('departureDate', 'Departure Date');
const guest = collection('guest', 'Guest', guestFields);
const guestType = choice('guestType', 'Guest Type', [
	[1, 'Sharer'],
	[2, 'Accompanying'],
]);

/** They stand in the rows of the rooms, where a list is there only when it was added. */
const additionalGuests = emptying(
	canBeEmptied(
		fixedCollection('additionalGuests', 'Additional Guests', 'Guest', {
			required: [],
			optional: [
				id('guestId', 'Additional Guest ID', {
					description: 'Leave out for a new additional guest',
				}),
				guest,
				arrivalDate,
				departureDate,
				guestType,
			],
		}),
		[],
		'Replaces the current additional guests. Without rows, all are removed.',
	),
);

const ofNewRoom = [
	record('groupId', 'Room Block', 'searchRoomBlocks'),
	arrivalDate,
	departureDate,
	id('numAdultGuests', 'Adults', { placeholder: 'e.g. 2' }),
	id('numChildGuests', 'Children', { placeholder: 'e.g. 0' }),
	guest,
	fixedCollection('dayRates', 'Day Rates', 'Night', {
		required: [date('dayDate', 'Night'), decimal('cost', 'Rate')],
	}),
];

const mainGuest = mappedObject('mainGuest', 'Main Guest', 'mapGuest', guestFields);

const rooms = openRows('rooms', 'Rooms', 'Room', ofNewRoom, [
	id('id', 'Reserved Room ID', { description: 'Leave out for a new room' }),
	additionalGuests,
	ids('excludedTaxIds', 'Excluded Tax IDs'),
	flag('overrideBlockCapacity', 'Override Capacity'),
	code('externalReference', 'External Reference'),
	choice('occType', 'Occupancy', [
		[1, 'Single'],
		[2, 'Double'],
		[3, 'Triple'],
		[4, 'Quad'],
	]),
]);

/** Guests are contacts, whom other bookings may have, too. */
const guests = contactsAt(
	'mainGuest.guestContact',
	'rooms.guest.guestContact',
	'rooms.additionalGuests.guest.guestContact',
);

/** For an answer that names rooms in `failedRooms`, each with a code: 1 for the first of these reasons, and so on. */
function seeRooms(...reasons: string[]): string {
	const codes = reasons.map((reason, index) => `${index + 1} ${reason}`).join(', ');
	return `iVvy refused some of the rooms. Their codes in failedRooms mean: ${codes}. Check the states of all rooms with 'Get Many', then try again with those that can be done.`;
}

const editing = 'the reservation cannot be edited';
const roomsToConfirm = seeRooms(
	'confirmed already',
	'cancelled',
	'too few rooms in the room block',
	'the room cannot be booked',
	editing,
);
const roomsToCancel = seeRooms('cancelled already', 'cannot be cancelled', editing);
const roomsToCheck = seeRooms(
	'has this status already',
	'its status does not allow this one',
	'no such status',
	editing,
);

const notEditable = "The reservation is locked: its 'canBeEdited' is off.";
const channel =
	'The channel that the reservation came from gave no cause. Try again later, or change it there.';

/** Rooms of a booking, reserved for guests by name. */
export const bookingRoomReservation = resource(
	'bookingRoomReservation',
	'Booking Room Reservation',
	...upsert('venue/addOrUpdateBookingRoomReservation', {
		noun: 'room reservation',
		alsoChanges: allOf(keysOf(ofBooking), guests),
		idField: reservation,
		always: [owningVenue, booking],
		required: [],
		mapped: [mainGuest, rooms],
		mappedOfNew: [mainGuest, rooms],
		optional: [
			flag('canBeEdited', 'Can Be Edited', { default: true }),
			ids('removeRooms', 'Remove Reserved Room IDs'),
		],
		rules: [completeMainGuest, completeRooms(ofNewRoom, [guest, guestType])],
		errors: { '24257': checkNamed },
		lookUp:
			'The list of room reservations gives guests and rooms in another form than they are sent in, so that nothing tells two of one booking apart.',
		page: 'venues/accommodation/add-or-update-booking-room-reservation',
	}),
	getMany('venue/getBookingRoomReservationList', {
		plural: 'room reservations',
		required: [owningVenue],
		filters: [
			booking,
			exactNumber('reference', 'Reference'),
			{ ...filter, fields: [id('id', 'ID')] },
			modifiedSince(),
		],
		simplified: [
			'id',
			'bookingId',
			'reference',
			'mainGuest',
			'currentStatus',
			'currentStatusName',
			'totalAmount',
			'rooms',
			'cancelledDate',
			'modifiedDate',
		],
		page: 'venues/accommodation/get-booking-room-reservation-list',
	}),
	remove('venue/removeBookingRoomReservation', {
		noun: 'room reservation',
		alsoChanges: ofBooking,
		required: target,
		errors: {
			'1': noCause,
			'2': "Only reservations that are not confirmed can be deleted. Use 'Cancel' instead.",
		},
		page: 'venues/accommodation/remove-booking-room-reservation',
	}),
	command('venue/confirmBookingRoomReservation', {
		value: 'confirm',
		name: 'Confirm',
		action: 'Confirm room reservation',
		description: 'Confirm a room reservation or some of its rooms',
		repeat: 'never',
		lookUp: makesNoRecord,
		alsoChanges: ofBooking,
		required: target,
		optional: [roomIds],
		errors: {
			'0': noCause,
			'1': 'The reservation is confirmed already.',
			'2': 'The reservation was cancelled. Create a new one.',
			'3': 'The reservation has no rooms to confirm. Add some first.',
			'4': 'The room block cannot confirm availability. Check its dates and its capacity.',
			'5': 'The room block has too few rooms. Enlarge it, or remove rooms from the reservation.',
			'6': channel,
			'7': roomsToConfirm,
			'8': channel,
			'9': notEditable,
			'10': roomsToConfirm,
		},
		page: 'venues/accommodation/confirm-booking-room-reservation',
	}),
	command('venue/cancelBookingRoomReservation', {
		value: 'cancel',
		name: 'Cancel',
		action: 'Cancel room reservation',
		description: 'Cancel a room reservation or some of its rooms',
		repeat: 'never',
		lookUp: makesNoRecord,
		alsoChanges: ofBooking,
		required: target,
		optional: [
			id('roomId', 'Reserved Room ID', { description: 'Retired: use Reserved Room IDs' }),
			roomIds,
		],
		errors: {
			'0': noCause,
			'1': 'The reservation is cancelled already.',
			'2': 'The reservation is obsolete and cannot be cancelled.',
			'3': channel,
			'4': channel,
			'5': roomsToCancel,
			'6': 'The status of the reservation does not allow it to be cancelled.',
			'7': notEditable,
			'8': roomsToCancel,
		},
		page: 'venues/accommodation/cancel-booking-room-reservation',
	}),
	command('venue/changeStatusOfBookingRoomReservation', {
		value: 'changeStatus',
		name: 'Change Status',
		action: 'Change status of room reservation',
		description: 'Check the guests of a room reservation in or out',
		repeat: 'never',
		lookUp: makesNoRecord,
		alsoChanges: ofBooking,
		required: [
			...target,
			choice('status', 'Status', [
				[4, 'Checked In'],
				[5, 'Checked Out'],
			]),
		],
		optional: [roomIds],
		errors: {
			'0': noCause,
			'1': 'The reservation has this status already.',
			'2': 'Only confirmed reservations can be checked in or out. Confirm it first.',
			'3': 'Use Checked In or Checked Out.',
			'4': notEditable,
			'5': roomsToCheck,
		},
		page: 'venues/accommodation/change-status-of-booking-room-reservation',
	}),
	command('venue/updateBookingRoomReservationGuestContact', {
		value: 'updateGuest',
		name: 'Update Guest',
		action: 'Update contact details of guest',
		repeat: 'never',
		lookUp: makesNoRecord,
		changes: [['id'], person.map(({ wire }) => wire)],
		// In the order of the other forms that have these fields.
		required: [firstName, lastName, phone, email],
		optional: [
			id('id', 'Guest Contact ID', {
				description: 'Without it, iVvy finds the guest by name and email',
			}),
		],
		errors: {
			'24421': 'Check the name and email, or Guest Contact ID: iVvy has no such guest.',
			'24422': 'Set Guest Contact ID, or the name and email of the guest.',
			'24423': noCause,
			'24424': checkNamed,
			'24425': checkNamed,
		},
		page: 'venues/accommodation/update-booking-room-reservation-guest-contact',
	}),
);
