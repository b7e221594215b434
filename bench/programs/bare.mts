/** The least that a node can do: the expert's calls through n8n's own request helper, several at a time, and nothing else. */

import type {
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	INodeExecutionData,
	INodeType,
} from 'n8n-workflow';
import { activityType } from '../lib/data.mts';
import type { ActivityItem } from '../lib/data.mts';

type Request = (path: string, body: unknown) => Promise<unknown>;

/** One way of work: its calls, and what to do with the answers. */
interface Work {
	credential: 'ivvyApi' | 'leadSquaredApi';
	run(items: IDataObject[], request: Request): Promise<INodeExecutionData[]>;
}

async function lanes<T>(
	list: T[],
	width: number,
	send: (entry: T) => Promise<void>,
): Promise<void> {
	const entries = list.values();
	const lane = async () => {
		for (const entry of entries) await send(entry);
	};
	await Promise.all(Array.from({ length: width }, lane));
}

/** As many calls at a time as the node has under way. */
const widths = { activities: 20, tasks: 10, list: 5 };

async function activities(given: IDataObject[], request: Request): Promise<INodeExecutionData[]> {
	const items = given as unknown as ActivityItem[];
	const output: INodeExecutionData[] = [];
	const chunks: Array<{ id: string; rows: number[] }> = [];
	for (const [id, indexes] of Map.groupBy(items.keys(), (index) => items[index].opportunityId)) {
		for (let at = 0; at < indexes.length; at += 25)
			chunks.push({ id, rows: indexes.slice(at, at + 25) });
	}
	await lanes(chunks, widths.activities, async ({ id, rows }) => {
		const answer = (await request(
			`/v2/ProspectActivity.svc/Bulk/CustomActivity/Add/ByOpportunityId?opportunityId=${id}`,
			rows.map((index) => ({
				ActivityEvent: activityType,
				ActivityOwnerEmail: items[index].owner,
				ActivityNote: items[index].note,
			})),
		)) as { Response: Array<{ ActivityCreated: boolean }> };
		answer.Response.forEach((row, place) => {
			output[rows[place]] = { json: row, pairedItem: { item: rows[place] } };
		});
	});
	return output;
}

async function tasks(items: IDataObject[], request: Request): Promise<INodeExecutionData[]> {
	const output: INodeExecutionData[] = [];
	await lanes([...items.entries()], widths.tasks, async ([item, { row: _row, ...body }]) => {
		const json = (await request('/api/1.0/crm?action=addOrUpdateTask', body)) as IDataObject;
		output[item] = { json, pairedItem: { item } };
	});
	return output;
}

interface Page {
	meta: { totalResults: number };
	results: IDataObject[];
}

async function list(_items: IDataObject[], request: Request): Promise<INodeExecutionData[]> {
	const page = async (start: number) =>
		(await request('/api/1.0/crm?action=getTaskList', { perPage: 100, start })) as Page;
	const output: INodeExecutionData[] = [];
	const note = ({ results }: Page, start: number) =>
		results.forEach((json, index) => {
			output[start + index] = { json, pairedItem: { item: 0 } };
		});
	const first = await page(0);
	note(first, 0);
	const starts: number[] = [];
	for (let start = 100; start < first.meta.totalResults; start += 100) starts.push(start);
	await lanes(starts, widths.list, async (start) => note(await page(start), start));
	return output;
}

const works: Record<string, Work> = {
	activities: { credential: 'leadSquaredApi', run: activities },
	tasks: { credential: 'ivvyApi', run: tasks },
	list: { credential: 'ivvyApi', run: list },
};

async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const { credential, run } = works[this.getNodeParameter('work', 0) as string];
	const { baseUrl } = await this.getCredentials<{ baseUrl: string }>(credential);
	const request: Request = async (path, body) => {
		const options: IHttpRequestOptions = {
			method: 'POST',
			url: `${baseUrl}${path}`,
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify(body),
		};
		return await this.helpers.httpRequestWithAuthentication.call(this, credential, options);
	};
	return [
		await run(
			this.getInputData().map(({ json }) => json),
			request,
		),
	];
}

export const bareNode = {
	description: {
		displayName: 'Bare',
		name: 'bare',
		group: ['transform'],
		version: 1,
		description: '',
		defaults: { name: 'Bare' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: 'leadSquaredApi' }, { name: 'ivvyApi' }],
		properties: [
			{ displayName: 'Work', name: 'work', type: 'string', default: '', noDataExpression: true },
		],
	},
	execute,
} as INodeType;
