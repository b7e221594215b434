import type { Resource } from '../../../shared/table/operation';
import { bookingPackage } from './bookingPackage';
import { bookingSession } from './bookingSession';
import { bookingSessionBeverage } from './bookingSessionBeverage';
import { bookingSessionMenu } from './bookingSessionMenu';
import { bookingSessionResource } from './bookingSessionResource';

/** Resources for sessions of bookings. */
export const sessions: Resource[] = [
	bookingPackage,
	bookingSession,
	bookingSessionBeverage,
	bookingSessionMenu,
	bookingSessionResource,
];
