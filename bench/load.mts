/** 7. What loading the built nodes costs, beside n8n's ten largest own nodes. */

import { startChild } from './lib/child.mts';
import { atMost, median } from './lib/report.mts';
import type { Section } from './lib/report.mts';

interface Loaded {
	ms: number;
	size: number;
	name: string;
}

const ours = ['Ivvy', 'LeadSquared'].map((name) => `dist/nodes/${name}/${name}.node.js`);
const kilobytes = (size: number) => `${Math.round(size / 1000)} KB`;

async function loaded(base: boolean, path: string, turns: number): Promise<Loaded> {
	const runs: Loaded[] = [];
	for (let turn = 0; turn < turns; turn++) {
		const child = startChild('../programs/load.mts');
		runs.push(await child.ask<Loaded>('time', base, path));
		await child.end();
	}
	return { ...runs[0], ms: median(runs.map(({ ms }) => ms)) };
}

export async function load(quick: boolean, say: (text: string) => void): Promise<Section> {
	say('sizing the nodes of n8n');
	const child = startChild('../programs/load.mts');
	const paths = await child.ask<string[]>('largest', 10);
	await child.end();
	const all: Array<Loaded & { base: boolean }> = [];
	for (const [base, path] of [
		...ours.map((own) => [false, own] as const),
		...paths.map((own) => [true, own] as const),
	]) {
		say(path);
		all.push({ ...(await loaded(base, path, quick ? 1 : 5)), base });
	}
	const theirs = all.filter(({ base }) => base);
	const largest = Math.max(...theirs.map(({ ms }) => ms));
	const rows = [...all]
		.sort((one, other) => other.size - one.size)
		.map(({ name, base, ms, size }) => [
			base ? name : `**${name}** (this package)`,
			`${ms.toFixed(0)} ms`,
			kilobytes(size),
		]);
	rows.push([
		'Median of the ten of n8n',
		`${median(theirs.map(({ ms }) => ms)).toFixed(0)} ms`,
		kilobytes(median(theirs.map(({ size }) => size))),
	]);
	return {
		title: '7. Loading',
		words:
			'Time from `require` of the built file to an instance of the class, each in a fresh process in which n8n-workflow is loaded; description of the newest version as JSON. No figure was asked for; the goal here is to load no slower than the slowest of the ten.',
		head: ['Node', 'Time to load', 'Description'],
		rows,
		checks: all
			.filter(({ base }) => !base)
			.map(({ name, ms }) =>
				atMost(
					`Loading ${name}, against n8n's slowest of its ten largest nodes`,
					ms,
					largest,
					(value) => `${value.toFixed(0)} ms`,
				),
			),
	};
}
