/** Runs the demo workflows and measures what each cost and gave. */

import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Api, Run, Workflow } from '../e2e/lib/api.mts';
import type { Sandbox } from '../e2e/lib/world.mts';

const here = import.meta.dirname;

export interface Row {
	workflow: string;
	status: string;
	itemsIn: number;
	vendorCalls: number;
	itemsOut: number;
	failedRows: number;
}

export interface Result {
	file: string;
	workflow: Workflow;
	run: Run;
	row: Row;
	calls: Sandbox['calls'];
}

function workflowsIn(folder: string): Array<{ file: string; workflow: Workflow }> {
	return globSync('*.json', { cwd: join(here, folder) })
		.sort()
		.map((file) => ({
			file: basename(file, '.json'),
			workflow: JSON.parse(readFileSync(join(here, folder, file), 'utf8')) as Workflow,
		}));
}

/** The demo workflows in the order of their file names. */
export const demoWorkflows = (): Array<{ file: string; workflow: Workflow }> =>
	workflowsIn('workflows');

/** Those that begin with a trigger of ours: they stay active. */
export const triggerWorkflows = (): Array<{ file: string; workflow: Workflow }> =>
	workflowsIn('triggers');

export const expected = JSON.parse(readFileSync(join(here, 'expected.json'), 'utf8')) as Record<
	string,
	Omit<Row, 'workflow'>
>;

/** The node the row is about: the last of ours. */
export function measured(workflow: Workflow): string {
	// Whichever package they are of.
	const ours = workflow.nodes.filter(({ type }) => /\.(ivvy|leadSquared)(Trigger)?$/.test(type));
	return ours[ours.length - 1].name;
}

type Connections = Record<string, { main?: Array<Array<{ node: string }> | null> }>;

/** How many items the nodes before `name` handed to it. */
function itemsInto(workflow: Workflow, run: Run, name: string): number {
	let count = 0;
	for (const [source, { main = [] }] of Object.entries(workflow.connections as Connections)) {
		main.forEach((targets, output) => {
			if (targets?.some((target) => target.node === name))
				count += run.nodes[source]?.outputs[output]?.length ?? 0;
		});
	}
	return count;
}

/** Runs one saved workflow against a sandbox whose call list starts empty. */
export async function runDemo(
	api: Api,
	sandbox: Sandbox,
	file: string,
	workflow: Workflow,
): Promise<Result> {
	sandbox.clearCalls();
	const run = await api.run(workflow);
	const calls = [...sandbox.calls];
	const name = measured(workflow);
	const [out = [], failed = []] = run.nodes[name]?.outputs ?? [];
	const row = {
		workflow: workflow.name,
		status: run.status,
		itemsIn: itemsInto(workflow, run, name),
		vendorCalls: calls.length,
		itemsOut: out.length,
		failedRows: failed.length,
	};
	return { file, workflow, run, row, calls };
}

/** What differs from demo/expected.json, one line each; empty when all is as expected. */
export function differences(results: Result[]): string[] {
	const found: string[] = [];
	for (const { file, row, run } of results) {
		const want = expected[file];
		if (!want) {
			found.push(`${file}: demo/expected.json has no entry for it`);
			continue;
		}
		for (const [key, value] of Object.entries(want)) {
			const actual = row[key as keyof Row];
			if (actual !== value) found.push(`${file}: ${key} is ${actual}, expected ${value}`);
		}
		if (run.error && row.status !== want.status)
			found.push(
				`${file}: ${run.error.message}${run.error.description ? ` (${run.error.description})` : ''}`,
			);
	}
	for (const file of Object.keys(expected))
		if (!results.some((result) => result.file === file))
			found.push(`${file}: expected, but there is no such workflow`);
	return found;
}

/** The results as a table for a terminal. */
export function table(rows: Row[]): string {
	const cells = [
		['workflow', 'items in', 'vendor calls', 'items out', 'failed rows'],
		...rows.map((row) =>
			[row.workflow, row.itemsIn, row.vendorCalls, row.itemsOut, row.failedRows].map(String),
		),
	];
	const widths = cells[0].map((_, column) => Math.max(...cells.map((line) => line[column].length)));
	const lines = cells.map((line) =>
		line
			.map((cell, column) =>
				column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]),
			)
			.join('   '),
	);
	lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('   '));
	return lines.join('\n');
}
