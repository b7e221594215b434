import { choice, date, decimal, flag, ids, whole } from '../../../shared/table/fields';
import { fixedCollection } from '../../../shared/table/nested';
import { FieldProblem, resource, type Field, type Values } from '../../../shared/table/operation';
import { rule } from '../../../shared/table/rule';
import { getMany, remove } from '../../parts/build';
import { checkValues, noCause } from '../../parts/explain';
import { ofBooking } from '../../parts/inside';
import {
	booking,
	costCenter,
	owningVenue,
	ratePlan,
	record,
	room,
	roomOption,
	roomVenue,
} from '../../parts/locators';
import { requiredOfNew } from '../../parts/rules';
import { upsert } from '../../parts/upsert';
import { rowsIn } from './guests';
import { everything, inList } from '../../parts/lookUp';

const blockId = record('id', 'Room Block', 'searchRoomBlocks');
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

const kind = choice('kind', 'Kind', [
	['rate', 'Rate'],
	['actual', 'Actual'],
	['forecast', 'Forecast'],
	['net', 'Net'],
]);

/** What the lists of the kinds are called after `dayRates`. */
const suffixes: Record<string, string> = {
	rate: '',
	actual: 'Actual',
	forecast: 'Forecast',
	net: 'Net',
};

type Night = Values['body'];

const listName = (suffix: string, byOccupancy: boolean) =>
	`dayRates${suffix}${byOccupancy ? 'MultiOcc' : ''}`;

/** A night without a kind is one of a plain rate. */
const listOf = ({ kind: given, occType }: Night) =>
	listName(suffixes[String(given)] ?? '', occType !== undefined);

const withoutKind = (row: Night) =>
	Object.fromEntries(Object.entries(row).filter(([name]) => name !== kind.wire));

const plainNight = 'A new room block also needs a night of kind Rate without Occupancy';

const nights = fixedCollection('dayRates', 'Day Rates', 'Night', {
	required: [night, numRooms, cost],
	optional: [kind, occupancy, discount, paidByGuest],
	check: ({ kind: given, discount: off }) => {
		if (off === undefined || given === 'net') return;
		throw new FieldProblem(
			"'Discount' is for net rates only",
			"Set 'Kind' to Net, or remove 'Discount'.",
		);
	},
});

/**
 * iVvy keeps a list of nights for every kind of rate, and one more for rates by occupancy. The form has them as one:
 * each list takes its own rows.
 */
const dayRates = Object.values(suffixes).flatMap((suffix) =>
	[false, true].map((byOccupancy): Field => {
		const wire = listName(suffix, byOccupancy);
		const extra = [...(byOccupancy ? [occupancy] : []), ...(suffix === 'Net' ? [discount] : [])];
		return {
			...nights,
			wire,
			fields: [night, numRooms, cost, paidByGuest, ...extra],
			read: (value, context) => {
				const rows = rowsIn(nights.read(value, context));
				const own = rows.filter((row) => listOf(row) === wire);
				return own.length > 0 ? own.map(withoutKind) : undefined;
			},
		};
	}),
);

const otherNights = dayRates.map(({ wire }) => wire).filter((wire) => wire !== nights.wire);

/** Nights of other kinds alone are no day rates to iVvy, whatever the form calls them. */
const needsPlainNight = rule(
	plainNight,
	({ body }) =>
		body.id === undefined &&
		body[nights.wire] === undefined &&
		otherNights.some((wire) => body[wire] !== undefined)
			? {
					message: plainNight,
					hint: "Add a row to 'Day Rates' without 'Occupancy', and without 'Kind' or with the kind Rate.",
				}
			: undefined,
	{ of: nights.wire, newOnly: true },
);

const needsNights = { ...requiredOfNew(nights, 'no ID is given'), words: plainNight };

const roomOptions = fixedCollection(
	'roomOptions',
	'Room Options',
	'Option',
	{
		required: [night, roomOption, numRooms, decimal('price', 'Price')],
		optional: [
			choice('priceType', 'Charged', [
				[1, 'Per Room'],
				[2, 'Per Guest'],
			]),
			whole('numOptions', 'Options per Room or Guest'),
			whole('numOptionsPerRoom', 'Options per Room', {
				description: 'Retired: use Options per Room or Guest',
			}),
			ids('excludedTaxIds', 'Excluded Tax IDs'),
			costCenter,
			paidByGuest,
		],
	},
	{ description: 'With 0 rooms, an option is removed' },
);

/** Rooms that a booking holds, night by night (a room block). */
export const bookingAccommodation = resource(
	'bookingAccommodation',
	'Booking Accommodation',
	...upsert('venue/addOrUpdateBookingAccommodation', {
		noun: 'booking accommodation',
		alsoChanges: ofBooking,
		idField: blockId,
		always: [
			owningVenue,
			booking,
			roomVenue,
			room,
			date('startDate', 'Arrival Date'),
			date('endDate', 'Departure Date'),
		],
		required: [],
		mapped: dayRates,
		optional: [
			ratePlan,
			flag('overrideCapacity', 'Override Capacity'),
			date('cutOffDate', 'Cut-Off Date'),
			ids('excludedTaxIds', 'Excluded Tax IDs'),
			roomOptions,
			flag('includeInPackage', 'Include in Package', {
				description:
					'Whether it is part of a booking package. Not in the public API pages, so iVvy may ignore it.',
			}),
		],
		rules: [needsPlainNight, needsNights],
		errors: { '24248': checkValues },
		lookUp: inList('bookingAccommodation.getAll', {
			tells: ['roomId', 'startDate', 'endDate'],
			also: ['roomVenueId', 'barId', 'overrideCapacity', 'includeInPackage', 'cutOffDate'],
			of: ['venueId', 'bookingId'],
			since: everything,
		}),
		page: 'venues/accommodation/add-or-update-booking-accommodation',
	}),
	getMany('venue/getBookingAccommodationList', {
		plural: 'booking accommodations',
		required: [owningVenue, booking],
		filters: [],
		isWhole: true,
		simplified: [
			'id',
			'bookingId',
			'roomVenueId',
			'roomId',
			'barId',
			'startDate',
			'endDate',
			'cutOffDate',
			'dayRates',
			'modifiedDate',
		],
		page: 'venues/accommodation/get-booking-accommodation-list',
	}),
	remove('venue/removeBookingAccommodation', {
		noun: 'booking accommodation',
		alsoChanges: ofBooking,
		required: [owningVenue, booking, blockId],
		errors: { '1': noCause, '2': 'The block has room reservations. Remove or cancel them first.' },
		page: 'venues/accommodation/remove-booking-accommodation',
	}),
);
