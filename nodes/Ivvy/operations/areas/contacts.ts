import type { Resource } from '../../../shared/operation';

/** Resources for contacts, companies, their notes, subscription groups. */
export const contacts: Resource[] = [];
