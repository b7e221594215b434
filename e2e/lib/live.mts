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

interface Publication {
	status: 'in_progress' | 'published' | 'partial' | 'failed' | 'not_published';
	triggers: Array<{ errorMessage?: string | null }>;
}

/** n8n answers before it has done what it was asked for. */
async function settled(api: Api, workflow: string): Promise<Publication> {
	return await until(`the publication of ${workflow}`, async () => {
		const publication = await api.call<Publication>('GET', `/rest/workflows/${workflow}/publication-status`);
		return publication.status === 'in_progress' ? undefined : publication;
	});
}

/** Throws what the triggers say when one of them could not be started. */
export async function activate(api: Api, workflow: string): Promise<void> {
	const { versionId } = await api.call<{ versionId: string }>('GET', `/rest/workflows/${workflow}`);
	await api.call('POST', `/rest/workflows/${workflow}/activate`, { versionId });
	const { status, triggers } = await settled(api, workflow);
	if (status !== 'published') throw new Error(`${status}: ${triggers.map(({ errorMessage }) => errorMessage ?? '').join(', ')}`);
}

export async function deactivate(api: Api, workflow: string): Promise<void> {
	await api.call('POST', `/rest/workflows/${workflow}/deactivate`, {});
	await settled(api, workflow);
}

export interface Execution {
	id: string;
	status: string;
}

/** All executions of a workflow, the newest first. */
export async function executions(api: Api, workflow: string): Promise<Execution[]> {
	const found: Execution[] = [];
	const filter = encodeURIComponent(JSON.stringify({ workflowId: workflow }));
	for (let cursor = ''; ; ) {
		const page = await api.call<{ results: Execution[]; nextCursor?: string | null }>('GET', `/rest/executions?limit=100&filter=${filter}${cursor}`);
		found.push(...page.results);
		if (!page.nextCursor) return found;
		cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
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
