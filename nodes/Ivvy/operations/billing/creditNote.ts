import { resource } from '../../../shared/table/operation';
import { get, getMany } from '../../parts/build';
import { condition } from '../../parts/condition';
import { gone } from '../../parts/explain';
import { filter, modifiedSince } from '../../parts/filters';
import { byReference, byTitle } from '../../parts/known';
import { owningVenue, record } from '../../parts/locators';

const simplified = [
	'id',
	'reference',
	'title',
	'currency',
	'totalAmount',
	'amountAllocated',
	'amountRefunded',
	'contactId',
	'invoiceId',
	'modifiedDate',
];

/** Credit notes, set off against invoices or refunded. */
export const creditNote = resource(
	'creditNote',
	'Credit Note',
	get('invoice/getCreditNote', {
		noun: 'credit note',
		required: [record('id', 'Credit Note', 'searchCreditNotes')],
		simplified,
		errors: { '24406': gone('Credit Note') },
		page: 'invoice/get-credit-note',
	}),
	getMany('invoice/getCreditNoteList', {
		plural: 'credit notes',
		filters: [condition(owningVenue), byReference, byTitle, modifiedSince(), filter],
		simplified,
		page: 'invoice/get-credit-note-list',
	}),
);
