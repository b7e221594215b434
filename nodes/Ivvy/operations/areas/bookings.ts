import type { Resource } from '../../../shared/operation';

/** Resources for bookings and what belongs to them. */
export const bookings: Resource[] = [];
