import { locator } from '../../shared/fields';
import { resource } from '../../shared/operation';
import { get, list } from './build';
import { condition } from './condition';
import { gone } from './explain';
import { filter, modifiedSince } from './filters';
import { owningVenue } from './locators';

const simplified = [
	'id', 'reference', 'title', 'currency', 'totalAmount', 'amountAllocated', 'amountRefunded', 'contactId',
	'invoiceId', 'modifiedDate',
];

/** Credit notes, set off against invoices or refunded. */
export const creditNote = resource(
	'creditNote',
	'Credit Note',
	get('invoice/getCreditNote', {
		noun: 'credit note',
		required: [locator('id', 'Credit Note', 'searchCreditNotes', { example: '716' })],
		simplified,
		errors: { '24406': gone('Credit Note') },
		page: 'invoice/get-credit-note',
	}),
	list('invoice/getCreditNoteList', {
		plural: 'credit notes',
		filters: [condition(owningVenue), modifiedSince(), filter],
		simplified,
		page: 'invoice/get-credit-note-list',
	}),
);
