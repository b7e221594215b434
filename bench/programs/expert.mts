/** What an expert would write instead of using a node: axios with kept connections, bulk calls, several at a time. */

import { createHash, createHmac } from 'node:crypto';
import { Agent } from 'node:http';
import axios from 'axios';
import { sandboxKeys } from '../../sandbox/keys.mts';
import { activityType, taskItems } from '../lib/data.mts';
import type { ActivityItem } from '../lib/data.mts';
import type { Urls } from './parameters.mts';

const httpAgent = new Agent({ keepAlive: true, maxSockets: 50 });
const client = axios.create({ httpAgent, headers: { 'Content-Type': 'application/json' } });
const batchesInFlight = 5;

const pause = async (ms: number) => await new Promise((resolve) => setTimeout(resolve, ms));

async function pool<T>(list: T[], width: number, work: (entry: T) => Promise<void>): Promise<void> {
	let next = 0;
	await Promise.all(
		Array.from({ length: Math.min(width, list.length) }, async () => {
			while (next < list.length) await work(list[next++]);
		}),
	);
}

function cut<T>(list: T[], size: number): T[][] {
	const chunks: T[][] = [];
	for (let at = 0; at < list.length; at += size) chunks.push(list.slice(at, at + size));
	return chunks;
}

const { accessKey, secretKey } = sandboxKeys.leadSquared;
const leadSquaredHeaders = { 'x-LSQ-AccessKey': accessKey, 'x-LSQ-SecretKey': secretKey };

/**
 * @param width calls under way at a time
 * @param isKept false: a new agent and connection for each call, as n8n makes them
 */
export async function activities(
	{ leadSquaredUrl }: Urls,
	items: ActivityItem[],
	width: number,
	isKept = true,
): Promise<unknown[]> {
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
			{
				params: { opportunityId: id },
				headers: leadSquaredHeaders,
				...(isKept ? {} : { httpAgent: new Agent() }),
			},
		);
		data.Response.forEach((row, place) => {
			if (!row.ActivityCreated) throw new Error('row refused');
			results[rows[place]] = row;
		});
	});
	return results;
}

async function ivvy<T>({ ivvyUrl }: Urls, action: string, body: unknown): Promise<T> {
	const [namespace, name] = action.split('/');
	const path = `/api/1.0/${namespace}?action=${name}`;
	const text = JSON.stringify(body);
	const date = new Date().toISOString().slice(0, 19).replace('T', ' ');
	const md5 = createHash('md5').update(text).digest('hex');
	const signed = `POST${md5}application/json${path}1.0ivvydate=${date}`.toLowerCase();
	const { apiKey, apiSecret } = sandboxKeys.ivvy;
	const { data } = await client.post<T & { errorCode?: unknown }>(`${ivvyUrl}${path}`, text, {
		headers: {
			'Content-MD5': md5,
			'IVVY-Date': date,
			'X-Api-Version': '1.0',
			'X-Api-Authorization': `IWS ${apiKey}:${createHmac('sha1', apiSecret).update(signed).digest('hex')}`,
		},
	});
	if (data.errorCode !== undefined) throw new Error(JSON.stringify(data));
	return data;
}

export async function tasks(urls: Urls, count: number): Promise<unknown[]> {
	const all = taskItems(count);
	const results = new Array<unknown>(count);
	await pool(cut([...all.keys()], 200), batchesInFlight, async (rows) => {
		const jobs = rows.map((index) => ({
			namespace: 'crm',
			action: 'addOrUpdateTask',
			params: { id: all[index].id, name: all[index].name, status: all[index].status },
		}));
		const { asyncId } = await ivvy<{ asyncId: string }>(urls, 'batch/run', {
			jobs,
			callbackUrl: 'https://example.com/',
		});
		// The same rhythm as the node's, so that the comparison is not one of patience.
		for (let wait = 200; ; wait *= 2) {
			await pause(wait);
			if (
				(await ivvy<{ progress: number }>(urls, 'batch/progress', { async: asyncId })).progress >=
				100
			)
				break;
		}
		const done = await ivvy<{
			results: Array<{ request: { id: number }; response: { success: boolean } }>;
		}>(urls, 'batch/results', { async: asyncId });
		const byId = new Map(done.results.map(({ request, response }) => [request.id, response]));
		for (const index of rows) {
			const response = byId.get(all[index].id);
			if (!response?.success) throw new Error('row refused');
			results[index] = response;
		}
	});
	return results;
}

/** Page after page: each one says whether there is another. */
async function listTasks(urls: Urls): Promise<unknown[]> {
	const records: unknown[] = [];
	for (;;) {
		const { meta, results } = await ivvy<{ meta: { totalResults: number }; results: unknown[] }>(
			urls,
			'crm/getTaskList',
			{ perPage: 100, start: records.length },
		);
		for (const record of results) records.push(record);
		if (results.length === 0 || records.length >= meta.totalResults) return records;
	}
}

async function listActivities({ leadSquaredUrl }: Urls): Promise<unknown[]> {
	const url = `${leadSquaredUrl}/v2/OpportunityManagement.svc/GetActivitiesOfOpportunity`;
	const records: unknown[] = [];
	for (let PageIndex = 1; ; PageIndex++) {
		const body = {
			Paging: { PageIndex, PageSize: 1000 },
			Sorting: { ColumnName: 'CreatedOn', Direction: '0' },
		};
		const params = { opportunityId: '0bb00000-0000-4000-8000-000000000001' };
		const { data } = await client.post<{ RecordCount: number; List: unknown[] }>(url, body, {
			params,
			headers: leadSquaredHeaders,
		});
		for (const record of data.List) records.push(record);
		if (data.List.length === 0 || records.length >= data.RecordCount) return records;
	}
}

export const list = async (urls: Urls, name: string): Promise<unknown[]> =>
	await (name === 'tasks' ? listTasks(urls) : listActivities(urls));
