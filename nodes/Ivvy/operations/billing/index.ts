import type { Resource } from '../../../shared/table/operation';
import { creditNote } from './creditNote';
import { invoice } from './invoice';

/** Resources for invoices, credit notes, payments. */
export const billing: Resource[] = [invoice, creditNote];
