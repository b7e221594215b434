/** The expert's script for iVvy: tasks one call each or in batches, and a list of them. */

import { createHash, createHmac } from 'node:crypto';
import type { AxiosInstance } from 'axios';
import { sandboxKeys } from '../../../sandbox/keys.mts';
import { taskItems } from '../../lib/data.mts';
import type { TaskItem, TaskWrite } from '../../lib/data.mts';
import type { Urls } from '../parameters.mts';
import { cut, pause, pool, withClient } from './http.mts';
import { allPages } from './pages.mts';

const batchesInFlight = 5;

async function call<T>(
	client: AxiosInstance,
	{ ivvyUrl }: Urls,
	action: string,
	body: unknown,
): Promise<T> {
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

/** The body of one write. */
const bodyOf = ({ row: _row, ...body }: TaskItem) => body;

/** @param width calls under way at a time */
export const tasks = async (
	urls: Urls,
	write: TaskWrite,
	count: number,
	width: number,
): Promise<unknown[]> =>
	await withClient(async (client) => {
		const all = taskItems(count, write);
		const results = new Array<unknown>(count);
		await pool([...all.keys()], width, async (index) => {
			results[index] = await call(client, urls, 'crm/addOrUpdateTask', bodyOf(all[index]));
		});
		return results;
	});

interface BatchResult {
	request: { name: string };
	response: { success: boolean };
}

/** In batches of 200, 5 at a time. */
export const taskBatches = async (
	urls: Urls,
	write: TaskWrite,
	count: number,
): Promise<unknown[]> =>
	await withClient(async (client) => {
		const all = taskItems(count, write);
		const results = new Array<unknown>(count);
		await pool(cut([...all.keys()], 200), batchesInFlight, async (rows) => {
			const jobs = rows.map((index) => ({
				namespace: 'crm',
				action: 'addOrUpdateTask',
				params: bodyOf(all[index]),
			}));
			const { asyncId } = await call<{ asyncId: string }>(client, urls, 'batch/run', {
				jobs,
				callbackUrl: 'https://example.com/',
			});
			const of = { async: asyncId };
			// A simple rhythm: soon at first, then ever more patient.
			for (let wait = 200; ; wait *= 2) {
				await pause(wait);
				const { progress } = await call<{ progress: number }>(client, urls, 'batch/progress', of);
				if (progress >= 100) break;
			}
			const done = await call<{ results: BatchResult[] }>(client, urls, 'batch/results', of);
			const byName = new Map(done.results.map(({ request, response }) => [request.name, response]));
			for (const index of rows) {
				const response = byName.get(all[index].name);
				if (!response?.success) throw new Error('row refused');
				results[index] = response;
			}
		});
		return results;
	});

const pageSize = 100;

/** @param width pages under way at a time */
export const listTasks = async (urls: Urls, width: number): Promise<unknown[]> =>
	await withClient(
		async (client) =>
			await allPages(width, pageSize, async (index) => {
				const { meta, results } = await call<{
					meta: { totalResults: number };
					results: unknown[];
				}>(client, urls, 'crm/getTaskList', { perPage: pageSize, start: index * pageSize });
				return { total: meta.totalResults, records: results };
			}),
	);
