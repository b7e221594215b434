/** Active workflows: what starts them, switching them on and off, and what their executions were started by. */

import assert from 'node:assert/strict';
import { idOf } from './api.mts';
import type { Api, Item, Workflow, WorkflowNode } from './api.mts';
import { n8nModule } from './n8n.mts';
import { ways } from './versions.mts';
import type { Execution } from './versions.mts';
import { packageName } from './world.mts';

interface Trigger {
	name: string;
	/** ivvyTrigger or leadSquaredTrigger */
	type: string;
	hook: string;
	parameters: Record<string, unknown>;
}

/** A workflow whose triggers all lead to the node "End". */
export function triggerWorkflow(id: string, triggers: Trigger[]): Workflow {
	const node = (
		{ name, type, hook, parameters }: Trigger,
		index: number,
	): WorkflowNode & { webhookId: string } => ({
		...{
			id: `${id}-${index}`,
			name,
			type: `${packageName}.${type}`,
			typeVersion: 1,
			position: [0, index * 100],
			webhookId: hook,
			parameters,
		},
		credentials: { [type.replace('Trigger', 'Api')]: { id: '', name: '' } },
	});
	return {
		id,
		name: id,
		nodes: [
			...triggers.map(node),
			{
				id: `${id}-end`,
				name: 'End',
				type: 'n8n-nodes-base.noOp',
				typeVersion: 1,
				position: [220, 0],
				parameters: {},
			},
		],
		connections: Object.fromEntries(
			triggers.map(({ name }) => [name, { main: [[{ node: 'End', type: 'main', index: 0 }]] }]),
		),
		settings: { executionOrder: 'v1' },
	};
}

/** Waits for what happens in another process. */
export async function until<T>(
	what: string | (() => string),
	read: () => Promise<T | undefined> | T | undefined,
	seconds = 60,
): Promise<T> {
	for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; ) {
		const found = await read();
		if (found) return found;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`${typeof what === 'string' ? what : what()}: not within ${seconds} s`);
}

/** Takes what is waiting from its end, so much at a time, until nothing is left. */
export async function lanes<T>(
	width: number,
	waiting: T[],
	work: (one: T) => Promise<void>,
): Promise<void> {
	const lane = async () => {
		for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) await work(one);
	};
	await Promise.all(Array.from({ length: width }, lane));
}

/** Throws what the triggers say when one of them could not be started. */
export async function activate(api: Api, workflow: string): Promise<void> {
	const id = idOf(workflow);
	const { versionId } = await api.call<{ versionId: string }>('GET', `/rest/workflows/${id}`);
	await api.call('POST', `/rest/workflows/${id}/activate`, { versionId });
	await ways.switched(api, id, true);
}

export async function deactivate(api: Api, workflow: string): Promise<void> {
	const id = idOf(workflow);
	await api.call('POST', `/rest/workflows/${id}/deactivate`, {});
	await ways.switched(api, id, false);
}

/** All executions of a workflow, the newest first. */
export async function executions(api: Api, workflow: string): Promise<Execution[]> {
	const found: Execution[] = [];
	for (let next: string | undefined = ''; next !== undefined; ) {
		const page = await ways.executions(api, idOf(workflow), next);
		found.push(...page.results);
		next = page.next;
	}
	return found;
}

/**
 * Waits until a workflow has so many executions and all have ended. Only those that n8n itself was ended in the middle of may not
 * have gone well: it calls them crashed, and nobody can tell what they were started by.
 */
export async function allEnded(
	api: Api,
	workflow: string,
	count: number,
	seconds = 120,
): Promise<Execution[]> {
	const counts: Record<string, number> = {};
	return await until(
		() => `${count} executions of ${workflow}, and not only ${JSON.stringify(counts)}`,
		async () => {
			const found = await executions(api, workflow);
			for (const status in counts) delete counts[status];
			for (const { status } of found) counts[status] = (counts[status] ?? 0) + 1;
			return found.length >= count &&
				found.every(({ status }) => ['success', 'crashed'].includes(status))
				? found
				: undefined;
		},
		seconds,
	);
}

/** The items that reached a node of an execution. */
export async function itemsAt(
	api: Api,
	{ id }: Execution,
	node: string,
): Promise<Array<Item['json']>> {
	const flatted = n8nModule('flatted') as { parse(text: string): unknown };
	const { data } = await api.ended(id);
	const { resultData } = flatted.parse(data) as {
		resultData: { runData: Record<string, Array<{ data: { main: Item[][] } }>> };
	};
	assert.ok(resultData.runData[node], `${node} did not run`);
	return resultData.runData[node][0].data.main[0].map(({ json }) => json);
}

/** The items that all finished executions of a workflow passed on, the newest execution's first. */
export async function allItems(api: Api, workflow: string): Promise<Array<Item['json']>> {
	const found = (await executions(api, workflow)).filter(({ status }) => status === 'success');
	return (await Promise.all(found.map(async (one) => await itemsAt(api, one, 'End')))).flat();
}
