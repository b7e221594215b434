/** The expert's script for LeadSquared: activities in bulk calls, and a list of them. */

import type { AxiosInstance } from 'axios';
import { sandboxKeys } from '../../../sandbox/keys.mts';
import { activityType } from '../../lib/data.mts';
import type { ActivityItem } from '../../lib/data.mts';
import type { Urls } from '../parameters.mts';
import { cut, pool, unkept, withClient } from './http.mts';
import { allPages } from './pages.mts';

const { accessKey, secretKey } = sandboxKeys.leadSquared;
const headers = { 'x-LSQ-AccessKey': accessKey, 'x-LSQ-SecretKey': secretKey };

/**
 * @param width calls under way at a time
 * @param isKept false: a new agent and connection for each call, as n8n makes them
 */
export const activities = async (
	{ leadSquaredUrl }: Urls,
	items: ActivityItem[],
	width: number,
	isKept = true,
): Promise<unknown[]> =>
	await withClient(async (client) => {
		const url = `${leadSquaredUrl}/v2/ProspectActivity.svc/Bulk/CustomActivity/Add/ByOpportunityId`;
		const byOpportunity = Map.groupBy(items.keys(), (index) => items[index].opportunityId);
		const chunks = [...byOpportunity].flatMap(([id, indexes]) =>
			cut(indexes, 25).map((rows) => ({ id, rows })),
		);
		const results = new Array<unknown>(items.length);
		await pool(chunks, width, async ({ id, rows }) => {
			const body = rows.map((index) => ({
				ActivityEvent: activityType,
				ActivityOwnerEmail: items[index].owner,
				ActivityNote: items[index].note,
			}));
			const { data } = await client.post<{ Response: Array<{ ActivityCreated: boolean }> }>(
				url,
				body,
				{ params: { opportunityId: id }, headers, ...(isKept ? {} : unkept()) },
			);
			data.Response.forEach((row, place) => {
				if (!row.ActivityCreated) throw new Error('row refused');
				results[rows[place]] = row;
			});
		});
		return results;
	});

const pageSize = 1000;

async function page(client: AxiosInstance, { leadSquaredUrl }: Urls, number: number) {
	const { data } = await client.post<{ RecordCount: number; List: unknown[] }>(
		`${leadSquaredUrl}/v2/OpportunityManagement.svc/GetActivitiesOfOpportunity`,
		{
			Paging: { PageIndex: number, PageSize: pageSize },
			Sorting: { ColumnName: 'CreatedOn', Direction: '0' },
		},
		{ params: { opportunityId: '0bb00000-0000-4000-8000-000000000001' }, headers },
	);
	return { total: data.RecordCount, records: data.List };
}

/** @param width pages under way at a time */
export const listActivities = async (urls: Urls, width: number): Promise<unknown[]> =>
	await withClient(
		async (client) =>
			await allPages(width, pageSize, async (index) => await page(client, urls, index + 1)),
	);
