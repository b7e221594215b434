import type { Resource } from '../../../shared/operation';
import { bookingAccommodation } from '../bookingAccommodation';

/** Resources for rooms of bookings. */
export const stays: Resource[] = [bookingAccommodation];
