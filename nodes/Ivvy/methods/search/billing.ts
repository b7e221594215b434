import type { IDataObject } from 'n8n-workflow';

import { textOf } from '../../../shared/table/answer';
import { searcher, type Searches } from '../../../shared/wire/search';
import { ivvy } from '../../wire/vendor';
import { source } from '../source';

const label = (kind: string) => (row: IDataObject) =>
	[
		textOf(row.reference) || `${kind} ${textOf(row.id)}`,
		textOf(row.title),
		textOf(row.toContactName),
	]
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
