import { textOf } from '../../shared/table/answer';
import type { Source } from '../../shared/wire/search';
import { rowsIn } from '../wire/rows';
import { nextPage, pageSize } from './sources';

/** Webhooks by what they are for and where they lead. */
export const webhooks: Source = {
	first: 1,
	async page(ask, typed, page) {
		const data = await ask({
			method: 'POST',
			path: '/v2/Webhook.svc/Retrieve',
			body: JSON.stringify({
				Parameter: { Type: 'Webhook', ...(typed ? { SearchText: typed } : {}) },
				Paging: { PageIndex: page, PageSize: pageSize },
			}),
		});
		const rows = rowsIn(data, 'Response');
		const entries = rows.map((row) => ({
			name:
				[textOf(row.EventName), textOf(row.Description) || textOf(row.URL)]
					.filter(Boolean)
					.join(' · ') || textOf(row.WebhookId),
			value: textOf(row.WebhookId),
		}));
		return { entries, next: nextPage(rows, page) };
	},
};
