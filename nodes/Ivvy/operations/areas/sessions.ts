import type { Resource } from '../../../shared/operation';

/** Resources for sessions of bookings. */
export const sessions: Resource[] = [];
