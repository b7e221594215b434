/** Our built nodes and n8n's HTTP Request node, each as a user would set it up: fields mapped from the items. */

import type { IDataObject } from 'n8n-workflow';
import { serve } from '../lib/child.mts';
import { activityItems, taskItems } from '../lib/data.mts';
import type { TaskWrite } from '../lib/data.mts';
import { runNode } from '../lib/host.mts';
import type { NodeRun } from '../lib/host.mts';
import { measured } from '../lib/measure.mts';
import { engineRun } from './engine.mts';
import { listTasks } from './expert/ivvy.mts';
import { listActivities } from './expert/leadSquared.mts';
import {
	accountActivity,
	activityParameters,
	activityRequest,
	httpRequest,
	ivvyApi,
	leadSquaredApi,
	lists,
	taskPagesRequest,
	taskParameters,
} from './parameters.mts';
import type { Batching, Limits, Urls } from './parameters.mts';

const run = async (options: NodeRun) =>
	await measured(options.items.length, async () => await runNode(options));

serve({
	ready: () => process.version,
	activities: async (urls: Urls, count: number, limits?: Limits) =>
		await run({
			node: 'leadSquared',
			parameters: activityParameters,
			items: activityItems(count),
			credentials: leadSquaredApi(urls, limits),
		}),
	activitiesBare: async (urls: Urls, count: number) =>
		await run({
			node: 'bare',
			parameters: { work: 'activities' },
			items: activityItems(count),
			credentials: leadSquaredApi(urls),
		}),
	activitiesHttp: async (
		urls: Urls,
		count: number,
		batching?: Batching,
		endpoint: 'bulk' | 'single' = 'bulk',
	) =>
		await run({
			node: 'httpRequest',
			parameters: activityRequest(urls, endpoint, batching),
			items: activityItems(count),
			credentials: leadSquaredApi(urls),
		}),
	accountActivities: async (urls: Urls, count: number, limits: Limits) =>
		await run({
			node: 'leadSquared',
			parameters: accountActivity,
			items: activityItems(count),
			credentials: leadSquaredApi(urls, limits),
		}),
	tasks: async (
		urls: Urls,
		write: TaskWrite,
		count: number,
		sendAsBatch: string,
		callsAtATime?: number,
	) =>
		await run({
			node: 'ivvy',
			parameters: taskParameters(sendAsBatch, write, callsAtATime),
			items: taskItems(count, write),
			credentials: ivvyApi(urls),
		}),
	tasksBare: async (urls: Urls, write: TaskWrite, count: number) =>
		await run({
			node: 'bare',
			parameters: { work: 'tasks' },
			items: taskItems(count, write),
			credentials: ivvyApi(urls),
		}),
	tasksHttp: async (urls: Urls, count: number, batching?: Batching) =>
		await run({
			node: 'httpRequest',
			items: taskItems(count),
			credentials: ivvyApi(urls),
			parameters: httpRequest(
				`${urls.ivvyUrl}/api/1.0/crm?action=addOrUpdateTask`,
				'ivvyApi',
				'={{ JSON.stringify({ id: $json.id, name: $json.name, status: $json.status }) }}',
				batching,
			),
		}),
	list: async (urls: Urls, name: string, count: number) => {
		const items: IDataObject[] = [{}];
		const credentials = { ...ivvyApi(urls), ...leadSquaredApi(urls) };
		return await measured(count, async () => await runNode({ ...lists[name], items, credentials }));
	},
	listBare: async (urls: Urls, _name: string, count: number) =>
		await measured(
			count,
			async () =>
				await runNode({
					node: 'bare',
					parameters: { work: 'list' },
					items: [{}],
					credentials: ivvyApi(urls),
				}),
		),
	listHttp: async (urls: Urls, _name: string, count: number) => {
		const pageSize = 100;
		const parameters = taskPagesRequest(urls, pageSize);
		return await measured(
			Math.ceil(count / pageSize),
			async () =>
				await runNode({
					node: 'httpRequest',
					parameters,
					items: [{}],
					credentials: ivvyApi(urls),
				}),
		);
	},
	/** The expert's script in a process of n8n's, so that both have the same to carry. */
	listByScript: async (urls: Urls, name: string, count: number, width: number) =>
		await measured(
			count,
			async () => await (name === 'tasks' ? listTasks : listActivities)(urls, width),
		),
	engine: engineRun,
});
