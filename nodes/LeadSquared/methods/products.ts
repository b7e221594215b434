import type { IDataObject } from 'n8n-workflow';

import type { Source } from '../../shared/wire/search';
import { nextPage, pageSize, text } from './sources';

/** Products by what is typed; LeadSquared wants a search text, and an empty one is in all of them. */
export const products = (key: 'ProductId' | 'ProductSku'): Source => ({
	first: 1,
	async page(ask, typed, page) {
		const data = (await ask({
			method: 'POST',
			path: '/v2/SalesActivity.svc/RetrieveProducts',
			body: JSON.stringify({
				Parameter: { SearchText: typed ?? '' },
				Sorting: { ColumnName: 'CreatedOn', Direction: '1' },
				Paging: { PageIndex: page, PageSize: pageSize },
			}),
		})) as { List?: IDataObject[] };
		const rows = data.List ?? [];
		const entries = rows.map((row) => ({
			name: [text(row.Name), text(row.ProductSku)].filter(Boolean).join(' · '),
			value: text(row[key]),
		}));
		return { entries, next: nextPage(rows, page) };
	},
});
