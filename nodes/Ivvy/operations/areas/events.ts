import type { Resource } from '../../../shared/operation';

/** Resources for events and what belongs to them. */
export const events: Resource[] = [];
