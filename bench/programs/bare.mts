/** The least that a node can do for the activities: the expert's calls through n8n's own request helper, and nothing else. */

import type {
	IExecuteFunctions,
	IHttpRequestOptions,
	INodeExecutionData,
	INodeType,
} from 'n8n-workflow';
import { activityType } from '../lib/data.mts';
import type { ActivityItem } from '../lib/data.mts';

const width = 20;

async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = this.getInputData().map(({ json }) => json as unknown as ActivityItem);
	const { baseUrl } = await this.getCredentials<{ baseUrl: string }>('leadSquaredApi');
	const output: INodeExecutionData[] = [];
	const chunks: Array<{ id: string; rows: number[] }> = [];
	for (const [id, indexes] of Map.groupBy(items.keys(), (index) => items[index].opportunityId)) {
		for (let at = 0; at < indexes.length; at += 25)
			chunks.push({ id, rows: indexes.slice(at, at + 25) });
	}
	const send = async ({ id, rows }: { id: string; rows: number[] }) => {
		const options: IHttpRequestOptions = {
			method: 'POST',
			url: `${baseUrl}/v2/ProspectActivity.svc/Bulk/CustomActivity/Add/ByOpportunityId?opportunityId=${id}`,
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify(
				rows.map((index) => ({
					ActivityEvent: activityType,
					ActivityOwnerEmail: items[index].owner,
					ActivityNote: items[index].note,
				})),
			),
		};
		const answer = (await this.helpers.httpRequestWithAuthentication.call(
			this,
			'leadSquaredApi',
			options,
		)) as { Response: Array<{ ActivityCreated: boolean }> };
		answer.Response.forEach((row, place) => {
			output[rows[place]] = { json: row, pairedItem: { item: rows[place] } };
		});
	};
	const lane = async () => {
		for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) await send(chunk);
	};
	await Promise.all(Array.from({ length: width }, lane));
	return [output];
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
		credentials: [{ name: 'leadSquaredApi' }],
		properties: [],
	},
	execute,
} as INodeType;
