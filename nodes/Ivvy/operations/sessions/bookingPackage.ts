import { date, decimal, flag, id, ids, text, whole } from '../../../shared/table/fields';
import { fixedCollection } from '../../../shared/table/nested';
import { resource } from '../../../shared/table/operation';
import { addOnly } from '../../parts/addOnly';
import { checkValues, gone, noCause } from '../../parts/explain';
import { ofBooking } from '../../parts/inside';
import { booking, owningVenue, record, venuePackage } from '../../parts/locators';
import { upsert } from '../../parts/upsert';

/** Packages of a venue that a booking takes. */
export const bookingPackage = resource(
	'bookingPackage',
	'Booking Package',
	...upsert('venue/addOrUpdateBookingPackage', {
		noun: 'booking package',
		alsoChanges: ofBooking,
		always: [owningVenue, booking, venuePackage],
		required: [],
		mapped: [
			fixedCollection(
				'costcenters',
				'Cost Split',
				'Cost Center',
				{
					required: [
						record('id', 'Cost Center', 'searchCostCenters'),
						decimal('value', 'Cost per Person'),
					],
					optional: [ids('excludedTaxIds', 'Excluded Tax IDs')],
				},
				{ description: "Without a price, the package's own split applies" },
			),
		],
		optional: [
			addOnly(date('bookingDate', 'First Day')),
			decimal('price', 'Price'),
			// For a package that has no space of its own.
			addOnly(record('mainSpaceVenueId', 'Space Venue', 'searchVenues')),
			addOnly(record('mainSpaceId', 'Function Space', 'searchFunctionSpaces')),
			addOnly(id('spaceLayoutId', 'Space Layout ID')),
			whole('numberAttendees', 'Attendees'),
			whole('agreedAttendees', 'Agreed Attendees', {
				description: 'Needed where the venue shows additional attendee numbers',
			}),
			whole('expectedAttendees', 'Expected Attendees'),
			whole('guaranteedAttendees', 'Guaranteed Attendees'),
			whole('setAttendees', 'Set Attendees'),
			whole('actualAttendees', 'Actual Attendees'),
			flag('isAccommIncluded', 'Include Accommodation'),
			text('smallDescription', 'Short Description'),
		],
		errors: {
			'23026': gone('Booking'),
			'24458': gone('Package'),
			'24459': gone('Booking Package ID'),
			'24460': noCause,
			'24461': checkValues,
			'24462': checkValues,
		},
		lookUp: 'iVvy has no list of booking packages.',
		page: 'venues/getoraddbookingdata/add-or-update-booking-package',
	}),
);
