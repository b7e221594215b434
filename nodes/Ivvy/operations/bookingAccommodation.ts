import { choice, date, decimal, flag, id, ids, locator, whole } from '../../shared/fields';
import { resource, type Field, type Operation } from '../../shared/operation';
import { list, remove, upsert } from './build';
import { checkValues, gone } from './explain';
import { booking, owningVenue, ratePlan, room, roomVenue } from './locators';
import { requiredWhen } from './rules';
import { formRows, typedJson } from './typedJson';

const blockId = locator('id', 'Room Block', 'searchRoomBlocks', { example: '1432' });
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

/** Nightly rates; the same for the plain, actual, forecast and net ones, with or without occupancy. */
function dayRates(wire: string, displayName: string): Field {
	const required = wire.endsWith('MultiOcc') ? [night, occupancy, numRooms, cost] : [night, numRooms, cost];
	const optional = wire.startsWith('dayRatesNet') ? [discount, paidByGuest] : [paidByGuest];
	return formRows(wire, displayName, 'Night', { required, optional });
}

const plainRates = dayRates('dayRates', 'Day Rates');

function moreRates(wire: string, displayName: string): Field {
	const rates = dayRates(wire, displayName);
	return typedJson(rates, `Nights with ${(rates.fields ?? []).map((field) => field.wire).join(', ')}`);
}

/** The nights stand open in all three operations, and only a new block has to have some. */
const needsNights = (operation: Operation): Operation =>
	operation.value === 'create' ? { ...operation, required: [...operation.required, plainRates.wire] } : operation;

const optionRows = formRows('roomOptions', 'Room Options', 'Option', {
	required: [
		night,
		id('roomOptionId', 'Room Option ID'),
		numRooms,
		decimal('price', 'Price'),
	],
	optional: [
		choice('priceType', 'Charged', [
			[1, 'Per Room'],
			[2, 'Per Guest'],
		]),
		whole('numOptions', 'Options per Room or Guest'),
		whole('numOptionsPerRoom', 'Options per Room'),
		ids('excludedTaxIds', 'Excluded Tax IDs'),
		id('costcenterId', 'Cost Center ID'),
		paidByGuest,
	],
});

const roomOptions = typedJson(
	optionRows,
	`Nights with ${(optionRows.fields ?? []).map((field) => field.wire).join(', ')}; numRooms 0 removes an option`,
);

/** Rooms that a booking holds, night by night (a room block). */
export const bookingAccommodation = resource(
	'bookingAccommodation',
	'Booking Accommodation',
	...upsert('venue/addOrUpdateBookingAccommodation', {
		noun: 'room block',
		idField: blockId,
		always: [owningVenue, booking, roomVenue, room, date('startDate', 'Arrival Date'), date('endDate', 'Departure Date')],
		required: [],
		mapped: [plainRates],
		optional: [
			ratePlan,
			flag('overrideCapacity', 'Override Capacity', { description: 'Whether the block may exceed the rooms available' }),
			date('cutOffDate', 'Cut-Off Date', { description: 'Last day for changes to the block' }),
			moreRates('dayRatesActual', 'Day Rates (Actual)'),
			moreRates('dayRatesForecast', 'Day Rates (Forecast)'),
			moreRates('dayRatesNet', 'Day Rates (Net)'),
			moreRates('dayRatesMultiOcc', 'Day Rates by Occupancy'),
			moreRates('dayRatesActualMultiOcc', 'Day Rates by Occupancy (Actual)'),
			moreRates('dayRatesForecastMultiOcc', 'Day Rates by Occupancy (Forecast)'),
			moreRates('dayRatesNetMultiOcc', 'Day Rates by Occupancy (Net)'),
			ids('excludedTaxIds', 'Excluded Tax IDs'),
			roomOptions,
			flag('includeInPackage', 'Include in Package', {
				description: 'Whether the block is part of a booking package. Not in the public API pages, so iVvy may ignore it.',
			}),
		],
		rules: [requiredWhen(plainRates, 'no ID is given', ({ id: given }) => given === undefined)],
		errors: { '24248': checkValues },
		page: 'venues/accommodation/add-or-update-booking-accommodation',
	}).map(needsNights),
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
		required: [owningVenue, booking, blockId],
		errors: { '1': gone('Room Block'), '2': 'The block has room reservations. Remove or cancel them first.' },
		page: 'venues/accommodation/remove-booking-accommodation',
	}),
);
