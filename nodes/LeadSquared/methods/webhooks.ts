import type { IDataObject } from 'n8n-workflow';

import type { Source } from '../../shared/wire/search';
import { nextPage, pageSize, text } from './sources';

/** Webhooks by what they are for and where they lead. */
export const webhooks: Source = {
	first: 1,
	async page(ask, typed, page) {
		const data = (await ask({
			method: 'POST',
			path: '/v2/Webhook.svc/Retrieve',
			body: JSON.stringify({
				Parameter: { Type: 'Webhook', ...(typed ? { SearchText: typed } : {}) },
				Paging: { PageIndex: page, PageSize: pageSize },
			}),
		})) as { Response?: IDataObject[] };
		const rows = data.Response ?? [];
		const entries = rows.map((row) => ({
			name:
				[text(row.EventName), text(row.Description) || text(row.URL)].filter(Boolean).join(' · ') ||
				text(row.WebhookId),
			value: text(row.WebhookId),
		}));
		return { entries, next: nextPage(rows, page) };
	},
};
