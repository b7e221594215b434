import { choice, date, flag, id, text, whole } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import {
	attendees,
	bookingPackageId,
	cost,
	endTime,
	excludedTaxIds,
	includeInPackage,
	name,
	orderBy,
	orderDir,
	paidBy,
	startTime,
} from './bookingLine';
import { getMany, remove } from '../../parts/build';
import { checkNamed, checkValues, gone, noCause } from '../../parts/explain';
import { ofBooking } from '../../parts/inside';
import { filter, modifiedSince } from '../../parts/filters';
import { byName } from '../../parts/known';
import {
	booking,
	contact,
	costCenter,
	functionSpace,
	hirePlan,
	owningVenue,
	record,
	sessionType,
} from '../../parts/locators';
import { upsert } from '../../parts/upsert';
import { everything, inList } from '../../parts/lookUp';

const sessionId = record('id', 'Session', 'searchBookingSessions');

const roomHireType = whole('roomHireType', 'Room Hire Type', {
	description:
		"A number; iVvy documents no list, but 'Get Many' shows it. Needed inside a package.",
});

export const bookingSession = resource(
	'bookingSession',
	'Booking Session',
	...upsert('venue/addOrUpdateBookingSession', {
		noun: 'booking session',
		alsoChanges: ofBooking,
		idField: sessionId,
		always: [
			owningVenue,
			booking,
			record('spaceVenueId', 'Space Venue', 'searchVenues', {
				description: 'Venue that owns the function space',
			}),
			contact,
			name,
			date('startDate', 'Date', { description: 'The day at the venue' }),
		],
		required: [attendees, costCenter],
		optional: [
			whole('agreedAttendees', 'Agreed Attendees'),
			whole('expectedAttendees', 'Expected Attendees'),
			whole('guaranteedAttendees', 'Guaranteed Attendees'),
			whole('setAttendees', 'Set Attendees'),
			whole('actualAttendees', 'Actual Attendees'),
			functionSpace,
			id('spaceLayout', 'Space Layout ID'),
			choice(
				'layoutType',
				'Layout Type',
				[
					[1, 'Theatre'],
					[2, 'Classroom'],
					[3, 'U-Shape'],
					[4, 'Cabaret'],
					[5, 'Boardroom'],
					[6, 'Banquet'],
					[7, 'Cocktail'],
					[8, 'Hollow Square'],
					[9, 'Exhibition'],
				],
				{},
			),
			text('customLayoutName', 'Custom Layout Name'),
			startTime,
			endTime,
			whole('setupTime', 'Setup Minutes'),
			whole('setdownTime', 'Takedown Minutes'),
			includeInPackage,
			bookingPackageId,
			hirePlan,
			roomHireType,
			cost,
			excludedTaxIds,
			sessionType,
			flag('overridePax', 'Override Capacity'),
			flag('isSignageVisible', 'Show on Signage'),
			text('signage', 'Signage Text'),
		],
		rules: paidBy({
			package: [bookingPackageId, hirePlan, roomHireType],
			price: [cost, excludedTaxIds],
		}),
		errors: {
			'24335': noCause,
			'24337': checkNamed,
			'24360': gone('Booking'),
			'24361': gone('Session'),
			'24362': noCause,
			'24363': checkValues,
			'24364': checkValues,
		},
		lookUp: inList('bookingSession.getAll', {
			tells: ['name', 'startDate'],
			also: [
				...[
					'spaceVenueId',
					'contactId',
					'minAttendeesGuaranteed',
					'spaceId',
					'startTime',
					'endTime',
				],
				...['customLayoutName', 'tariffId', 'setupTime', 'setdownTime', 'costcenterId'],
				...['sessionTypeId', 'signage', 'isSignageVisible', 'includeInPackage', 'bookingPackageId'],
			],
			of: ['venueId', 'bookingId'],
			since: everything,
		}),
		page: 'venues/getoraddbookingdata/add-or-update-booking-session',
	}),
	getMany('venue/getBookingSessionList', {
		plural: 'booking sessions',
		description:
			'Retrieve sessions. Their days and times are local to the venue, whose zone Get of a booking gives as venueTimezone.',
		required: [owningVenue],
		filters: [
			booking,
			filter,
			flag('includeBookingDetails', 'Include Booking Details', {
				description: 'Whether each session comes with its booking. Not kept by Simplified.',
			}),
			byName,
			modifiedSince(),
			orderBy,
			orderDir,
		],
		simplified: [
			'id',
			'bookingId',
			'name',
			'startDate',
			'endDate',
			'startTime',
			'endTime',
			'spaceId',
			'expectedAttendees',
			'modifiedDate',
		],
		page: 'venues/getoraddbookingdata/get-booking-session-list',
	}),
	remove('venue/removeBookingSession', {
		noun: 'booking session',
		alsoChanges: ofBooking,
		required: [owningVenue, booking, sessionId],
		errors: { '24365': gone('Booking'), '24366': gone('Session') },
		page: 'venues/getoraddbookingdata/remove-booking-session',
	}),
);
