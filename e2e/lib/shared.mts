/** What all test files of one run share: one world, the demo results, everything the vendors received. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoWorkflows, runDemo } from '../../demo/demo.mts';
import type { Result } from '../../demo/demo.mts';
import { saveInOrder } from '../../demo/welcome.mts';
import { root } from '../../scripts/install.mjs';
import type { Run, Workflow, WorkflowNode } from './api.mts';
import type { Sandbox, World } from './world.mts';

let opened: World | undefined;

export function setWorld(world: World): void {
	opened = world;
}

export function world(): World {
	if (!opened) throw new Error('These tests run through e2e/main.mts: npm run test:e2e');
	return opened;
}

/** Every call of the whole run; the sandbox's own list is emptied between workflows. */
export const allCalls: Sandbox['calls'] = [];

/** What n8n reported for every execution of the run, with the outputs a person would see. */
export const allRuns: Run[] = [];

/** Saves and runs a workflow; answers what the vendors received meanwhile. */
export async function play(workflow: Workflow): Promise<{ run: Run; calls: Sandbox['calls'] }> {
	const { api, sandbox } = world();
	const saved = await api.addWorkflow(workflow);
	allCalls.push(...sandbox.calls);
	sandbox.clearCalls();
	const run = await api.run(saved);
	const calls = [...sandbox.calls];
	allRuns.push(run);
	return { run, calls };
}

let demos: Promise<Map<string, Result>> | undefined;

/** The demo workflows' results by file name; they run once, on first use. */
export async function demoResults(): Promise<Map<string, Result>> {
	demos ??= (async () => {
		const { api, sandbox } = world();
		const results = new Map<string, Result>();
		for (const { file, workflow } of await saveInOrder(api, demoWorkflows())) {
			allCalls.push(...sandbox.calls);
			const result = await runDemo(api, sandbox, file, workflow);
			allRuns.push(result.run);
			results.set(file, result);
		}
		return results;
	})();
	return await demos;
}

/** A fresh copy of a demo workflow under another id, to be changed by a test. */
export function variant(file: string, id: string): Workflow {
	const text = readFileSync(join(root, 'demo', 'workflows', `${file}.json`), 'utf8');
	const workflow = JSON.parse(text) as Workflow;
	return { ...workflow, id, name: `${workflow.name} (${id})` };
}

/** The node of a workflow, to be changed. */
export function nodeOf(workflow: Workflow, name: string): WorkflowNode {
	const node = workflow.nodes.find((one) => one.name === name);
	if (!node) throw new Error(`No node "${name}" in "${workflow.name}"`);
	return node;
}

/** Trigger, then these nodes in a row. */
export function chain(id: string, nodes: WorkflowNode[]): Workflow {
	const all: WorkflowNode[] = [
		{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} },
		...nodes,
	];
	const placed = all.map((node, index) => ({
		...node,
		id: `${id}-${index}`,
		position: [index * 220, 0],
	}));
	const connections = Object.fromEntries(
		all
			.slice(1)
			.map((node, index) => [
				all[index].name,
				{ main: [[{ node: node.name, type: 'main', index: 0 }]] },
			]),
	);
	return { id, name: id, nodes: placed, connections, settings: { executionOrder: 'v1' } };
}
