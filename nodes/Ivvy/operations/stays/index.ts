import type { Resource } from '../../../shared/table/operation';
import { bookingAccommodation } from './bookingAccommodation';
import { bookingRoomReservation } from './bookingRoomReservation';

/** Resources for rooms of bookings. */
export const stays: Resource[] = [bookingAccommodation, bookingRoomReservation];
