import type { Row } from '../../types.mts';
import type { Handler } from '../wire/handler.mts';
import { bookingMoney } from './bookingMoney.mts';
import { bookingRecords } from './bookingRecords.mts';
import { seedBookingRecords } from './bookingRecordsSeed.mts';
import { addOrUpdateBooking } from './bookingSave.mts';
import { seedBookings } from './bookingSeed.mts';
import { changeBookingStatus } from './bookingStatus.mts';
import { bookingReads } from './bookingStore.mts';
import { bookingUpload } from './bookingUpload.mts';

export const seed = (): Record<string, Row[]> => ({
	bookings: seedBookings(),
	...seedBookingRecords(),
});

export const handlers: Record<string, Handler> = {
	...bookingUpload,
	...bookingReads,
	...bookingMoney,
	...bookingRecords,
	'venue/addOrUpdateBooking': addOrUpdateBooking,
	'venue/changeBookingStatus': changeBookingStatus,
};
