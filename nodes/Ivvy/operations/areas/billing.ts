import type { Resource } from '../../../shared/operation';

/** Resources for invoices, credit notes, payments. */
export const billing: Resource[] = [];
