import type { Resource } from '../../../shared/operation';

/** Resources for the account, batches, partner venues. */
export const account: Resource[] = [];
