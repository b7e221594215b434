import type { Row } from '../../types.mts';
import { seedNameOf } from '../contacts/seedPeople.mts';

const stamps = (index: number): Row => ({
	createdDate: `2026-04-1${index} 01:00:00 UTC`,
	modifiedDate: `2026-05-1${index} 05:00:00 UTC`,
});

export const blankBlock: Row = {
	barId: null,
	overrideCapacity: false,
	costcenterId: 2204,
	includeInPackage: false,
	cutOffDate: null,
	dayRates: [],
	dayRatesActual: [],
	dayRatesForecast: [],
	dayRatesNet: [],
	dayRatesMultiOcc: [],
	dayRatesActualMultiOcc: [],
	dayRatesForecastMultiOcc: [],
	dayRatesNetMultiOcc: [],
	excludedTaxIds: [],
	roomOptions: [],
};

const night = (bookingDate: string, numRooms: number, cost: number): Row => ({
	bookingDate,
	numRooms,
	cost,
	discount: 0,
	numPayableByGuest: 0,
});

const blocks: Array<
	[
		bookingId: number,
		roomId: number,
		barId: number | null,
		nights: string[],
		numRooms: number,
		cost: number,
	]
> = [
	[5002, 1101, 1201, ['2026-10-07', '2026-10-08'], 6, 180],
	[5002, 1102, null, ['2026-10-07', '2026-10-08'], 2, 160],
	[5008, 1101, 1202, ['2026-10-19', '2026-10-20'], 3, 175],
	[5006, 1102, 1201, ['2026-10-15'], 4, 165],
];

const dayAfter = (date: string) =>
	new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

const contactId = (index: number) => 5601 + index;
const guestId = (index: number) => 5501 + index;
const guests = [0, 1, 2, 3, 4];

/** Booking, block, status, and whether it may be changed. */
const reservations: Array<
	[bookingId: number, groupId: number, status: number, canBeEdited: boolean]
> = [
	[5002, 5301, 1, true],
	[5002, 5301, 2, true],
	[5008, 5303, 4, true],
	[5008, 5303, 2, false],
	[5008, 5303, 1, true],
];

/** Room blocks at venue 102, the reservations out of them, and their guests. */
export const seedStays = (): Record<string, Row[]> => ({
	accommodations: blocks.map(([bookingId, roomId, barId, nights, numRooms, cost], index) => ({
		...blankBlock,
		id: 5301 + index,
		venueId: 102,
		bookingId,
		roomVenueId: 102,
		barId,
		roomId,
		startDate: nights[0],
		endDate: dayAfter(nights[nights.length - 1]),
		cutOffDate: '2026-09-15',
		dayRates: nights.map((date) => night(date, numRooms, cost)),
		...stamps(index),
	})),
	guestContacts: guests.map((index) => {
		const name = seedNameOf(index + 20);
		const email = `${name.firstName}.${name.lastName}@guest.example.com`.toLowerCase();
		return {
			id: contactId(index),
			...name,
			email,
			phone: `+61 4 5551 200${index}`,
			...stamps(index),
		};
	}),
	guests: guests.map((index) => ({
		id: guestId(index),
		guestContactId: contactId(index),
		primaryPhone: `+61 4 5551 200${index}`,
		address: null,
		isAnonymised: index === 3,
		...stamps(index),
	})),
	reservations: reservations.map(([bookingId, groupId, currentStatus, canBeEdited], index) => {
		const [, roomId, barId, nights, , cost] = blocks[groupId - 5301];
		return {
			id: 5401 + index,
			venueId: 102,
			bookingId,
			canBeEdited,
			reference: 160 + index,
			mainGuestId: guestId(index),
			currentStatus,
			cancelledDate: null,
			isFromGroup: true,
			...stamps(index),
			rooms: [
				{
					id: 5701 + index,
					guestId: guestId(index),
					barId,
					roomId,
					groupId,
					currentStatus,
					numRooms: 1,
					arrivalDate: nights[0],
					departureDate: dayAfter(nights[1]),
					excludedTaxIds: [],
					numAdultGuests: 2,
					numChildGuests: 0,
					dayRates: nights.map((dayDate) => ({ dayDate, cost })),
					additionalGuests: [],
					overrideBlockCapacity: false,
					occType: null,
					externalReference: null,
					cancelledDate: null,
					...stamps(index),
				},
			],
		};
	}),
});
