import type { Resource } from '../../../shared/operation';

/** Resources for what a venue offers. */
export const venues: Resource[] = [];
