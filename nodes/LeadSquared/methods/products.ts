import { textOf } from '../../shared/table/answer';
import type { Source } from '../../shared/wire/search';
import { rowsIn } from '../wire/rows';
import { largestPage, nextPage } from './sources';

/** Products by what is typed; LeadSquared wants a search text, and an empty one is in all of them. */
export const products = (key: 'ProductId' | 'ProductSku'): Source => ({
	first: 1,
	async page(ask, typed, page) {
		const data = await ask({
			method: 'POST',
			path: '/v2/SalesActivity.svc/RetrieveProducts',
			body: JSON.stringify({
				Parameter: { SearchText: typed ?? '' },
				Sorting: { ColumnName: 'CreatedOn', Direction: '1' },
				Paging: { PageIndex: page, PageSize: largestPage },
			}),
		});
		const rows = rowsIn(data, 'List');
		const entries = rows.map((row) => ({
			name: [textOf(row.Name), textOf(row.ProductSku)].filter(Boolean).join(' · '),
			value: textOf(row[key]),
		}));
		return { entries, next: nextPage(rows, page, largestPage) };
	},
});
