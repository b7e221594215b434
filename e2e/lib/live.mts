/** Active workflows: switching them on and off, and what their executions were started by. */

import assert from 'node:assert/strict';
import { n8nModule } from './n8n.mts';
import type { Api, Item } from './api.mts';

/** Waits for what happens in another process. */
export async function until<T>(what: string, read: () => Promise<T | undefined> | T | undefined, seconds = 60): Promise<T> {
	for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; ) {
		const found = await read();
		if (found) return found;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`${what}: not within ${seconds} s`);
}

export async function activate(api: Api, workflow: string): Promise<void> {
	const { versionId } = await api.call<{ versionId: string }>('GET', `/rest/workflows/${workflow}`);
	await api.call('POST', `/rest/workflows/${workflow}/activate`, { versionId });
}

export async function deactivate(api: Api, workflow: string): Promise<void> {
	await api.call('POST', `/rest/workflows/${workflow}/deactivate`, {});
}

export interface Execution {
	id: string;
	status: string;
}

/** All executions of a workflow, the newest first. */
export async function executions(api: Api, workflow: string): Promise<Execution[]> {
	const found: Execution[] = [];
	for (let lastId: string | undefined; ; ) {
		const filter = encodeURIComponent(JSON.stringify({ workflowId: workflow }));
		const { results } = await api.call<{ results: Execution[] }>('GET', `/rest/executions?limit=100&filter=${filter}${lastId ? `&lastId=${lastId}` : ''}`);
		if (results.length === 0) return found;
		found.push(...results);
		lastId = results.at(-1)?.id;
	}
}

/** Waits until a workflow has so many executions and all went well. */
export async function allEnded(api: Api, workflow: string, count: number, seconds = 120): Promise<Execution[]> {
	return await until(
		`${count} executions of ${workflow}`,
		async () => {
			const found = await executions(api, workflow);
			return found.length >= count && found.every(({ status }) => status === 'success') ? found : undefined;
		},
		seconds,
	);
}

/** The items that reached a node of an execution. */
export async function itemsAt(api: Api, { id }: Execution, node: string): Promise<Array<Item['json']>> {
	const flatted = n8nModule('flatted') as { parse(text: string): unknown };
	const { data } = await api.call<{ data: string }>('GET', `/rest/executions/${id}`);
	const { resultData } = flatted.parse(data) as { resultData: { runData: Record<string, Array<{ data: { main: Item[][] } }>> } };
	assert.ok(resultData.runData[node], `${node} did not run`);
	return resultData.runData[node][0].data.main[0].map(({ json }) => json);
}
