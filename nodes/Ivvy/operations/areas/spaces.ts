import type { Resource } from '../../../shared/operation';

/** Resources for function spaces, rates and inventory. */
export const spaces: Resource[] = [];
