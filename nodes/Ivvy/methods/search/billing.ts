import type { IDataObject } from 'n8n-workflow';

import { searcher, type Searches } from '../../../shared/wire/search';
import { ivvy } from '../../wire/vendor';
import { source, text } from '../source';

const label = (kind: string) => (row: IDataObject) =>
	[text(row.reference) || `${kind} ${text(row.id)}`, text(row.title), text(row.toContactName)]
		.filter(Boolean)
		.join(' · ');

/** Searches over invoices and credit notes. iVvy has no condition on their numbers or titles. */
export const billingSearches: Searches = {
	searchInvoices: searcher(ivvy, [
		source({ call: 'invoice/getInvoiceList', matchLabels: true, label: label('Invoice') }),
	]),
	searchCreditNotes: searcher(ivvy, [
		source({ call: 'invoice/getCreditNoteList', matchLabels: true, label: label('Credit Note') }),
	]),
};
