import type { Labels, Meanings } from '../../../shared/table/labels';

const occupancies: Meanings = { 1: 'Single', 2: 'Double', 3: 'Triple', 4: 'Quad' };

const roomOptionPrices: Meanings = { 1: 'Per Room', 2: 'Per Guest' };

const reservationStatus: Meanings = {
	1: 'Not confirmed',
	2: 'Confirmed',
	3: 'Cancelled',
	4: 'Checked In',
	5: 'Checked Out',
};

const guestTypes: Meanings = { 1: 'Sharer', 2: 'Accompanying' };

export const staysLabels: Record<string, Labels> = {
	'venue/getBookingAccommodationList': {
		'dayRatesActualMultiOcc.occType': occupancies,
		'dayRatesForecastMultiOcc.occType': occupancies,
		'dayRatesNetMultiOcc.occType': occupancies,
		'dayRatesMultiOcc.occType': occupancies,
		'roomOptions.priceType': roomOptionPrices,
	},
	'venue/getBookingRoomReservationList': {
		currentStatus: reservationStatus,
		'rooms.currentStatus': reservationStatus,
		'rooms.additionalGuests.guestType': guestTypes,
		'rooms.occType': occupancies,
	},
	'venue/addOrUpdateBookingRoomReservation': {
		'rooms.additionalGuests.guestType': guestTypes,
	},
};
