import { choice, date, decimal, flag, id, ids, whole } from '../../shared/fields';
import { list as rowsOf } from '../../shared/nested';
import { resource, type Field } from '../../shared/operation';
import { list, remove, upsert } from './build';
import { checkValues } from './explain';
import { booking, owningVenue, ratePlan, room, roomVenue } from './locators';

const night = date('bookingDate', 'Night');
const numRooms = whole('numRooms', 'Rooms');
const cost = decimal('cost', 'Rate per Room');
const discount = decimal('discount', 'Discount');
const paidByGuest = whole('numPayableByGuest', 'Paid by Guests');
const occupancy = choice('occType', 'Occupancy', [
	[1, 'Single'],
	[2, 'Double'],
	[3, 'Triple'],
	[4, 'Quad'],
]);

/** Nightly rates; the same form for the plain, actual, forecast and net ones, with or without occupancy. */
function dayRates(wire: string, displayName: string): Field {
	const required = wire.endsWith('MultiOcc') ? [night, occupancy, numRooms, cost] : [night, numRooms, cost];
	const optional = wire.startsWith('dayRatesNet') ? [discount, paidByGuest] : [paidByGuest];
	return rowsOf(wire, displayName, 'Night', { required, optional });
}

const roomOptions = rowsOf('roomOptions', 'Room Options', 'Option', {
	required: [
		night,
		id('roomOptionId', 'Room Option ID'),
		{ ...numRooms, property: { ...numRooms.property, description: 'How many rooms get the option; 0 removes it' } },
		decimal('price', 'Price'),
	],
	optional: [
		choice('priceType', 'Charged', [
			[1, 'Per Room'],
			[2, 'Per Guest'],
		]),
		whole('numOptions', 'Options per Room or Guest'),
		whole('numOptionsPerRoom', 'Options per Room', { description: 'Retired: use Options per Room or Guest' }),
		ids('excludedTaxIds', 'Excluded Tax IDs'),
		id('costcenterId', 'Cost Center ID'),
		paidByGuest,
	],
});

/** Rooms that a booking holds, night by night (a room block). */
export const bookingAccommodation = resource(
	'bookingAccommodation',
	'Booking Accommodation',
	...upsert('venue/addOrUpdateBookingAccommodation', {
		noun: 'room block',
		always: [owningVenue, booking, roomVenue, room, date('startDate', 'Arrival Date'), date('endDate', 'Departure Date')],
		required: [dayRates('dayRates', 'Day Rates')],
		optional: [
			ratePlan,
			flag('overrideCapacity', 'Override Capacity', { description: 'Whether the block may exceed the rooms available' }),
			date('cutOffDate', 'Cut-Off Date', { description: 'Last day for changes to the block' }),
			dayRates('dayRatesActual', 'Day Rates (Actual)'),
			dayRates('dayRatesForecast', 'Day Rates (Forecast)'),
			dayRates('dayRatesNet', 'Day Rates (Net)'),
			dayRates('dayRatesMultiOcc', 'Day Rates by Occupancy'),
			dayRates('dayRatesActualMultiOcc', 'Day Rates by Occupancy (Actual)'),
			dayRates('dayRatesForecastMultiOcc', 'Day Rates by Occupancy (Forecast)'),
			dayRates('dayRatesNetMultiOcc', 'Day Rates by Occupancy (Net)'),
			ids('excludedTaxIds', 'Excluded Tax IDs'),
			roomOptions,
			flag('includeInPackage', 'Include in Package', {
				description: 'Whether the block is part of a booking package. Not in the public API pages, so iVvy may ignore it.',
			}),
		],
		errors: { '24248': checkValues },
		page: 'venues/accommodation/add-or-update-booking-accommodation',
	}),
	list('venue/getBookingAccommodationList', {
		plural: 'room blocks',
		required: [owningVenue, booking],
		filters: [],
		isWhole: true,
		simplified: [
			'id', 'bookingId', 'roomVenueId', 'roomId', 'barId', 'startDate', 'endDate', 'cutOffDate', 'dayRates', 'modifiedDate',
		],
		page: 'venues/accommodation/get-booking-accommodation-list',
	}),
	remove('venue/removeBookingAccommodation', {
		noun: 'room block',
		required: [owningVenue, booking, id('id', 'Room Block ID')],
		page: 'venues/accommodation/remove-booking-accommodation',
	}),
);
