/** 5. The engine's own CPU, without a network. */

import type { Measured } from './lib/measure.mts';
import { startNode } from './lib/stage.mts';
import { atMost, count, median, times } from './lib/report.mts';
import type { Check, Section } from './lib/report.mts';
import type { EngineCase } from './programs/engine.mts';

const cases: Array<{ name: EngineCase; title: string }> = [
	{ name: 'bulk', title: 'LeadSquared, bulk calls of 25' },
	{ name: 'batch', title: 'iVvy, batches of 200' },
	{ name: 'single', title: 'iVvy, one call an item' },
];

/** What may be lost to larger memory. */
const tolerance = 1.25;

export async function engine(quick: boolean, say: (text: string) => void): Promise<Section> {
	const sizes = quick ? [1_000, 10_000] : [1_000, 10_000, 100_000];
	const rows: string[][] = [];
	const checks: Check[] = [];
	for (const { name, title } of cases) {
		const node = startNode();
		await node.ask('engine', name, 10_000, 2);
		const perItem: number[] = [];
		for (const size of sizes) {
			say(`${title}, ${count(size)} items`);
			const runs = await node.ask<Measured[]>('engine', name, size, size > 10_000 ? 3 : 7);
			perItem.push(median(runs.map(({ cpuMs }) => (cpuMs * 1e6) / size)));
		}
		await node.end();
		const [first, , last = perItem[1]] = perItem;
		// Compared with the middle size as well: at 1,000 the fixed cost of a run hides what grows.
		const growth = Math.max(last / first, last / perItem[1]);
		rows.push([title, ...perItem.map((ns) => `${count(ns)} ns`), times(growth)]);
		checks.push(
			atMost(
				`Engine, ${title}: CPU per item at ${count(sizes.at(-1) ?? 0)} against that at fewer`,
				growth,
				tolerance,
				times,
			),
		);
	}
	return {
		title: '5. CPU of the engine per item, without network',
		words: `Every request is answered at once inside the process; user and system time of the whole process, n8n's workflow engine and garbage collection included. The fixed cost of a run shows at 1,000. Linear: an item costs no more among many than among few (${times(tolerance)} at most, against the dearer comparison).`,
		head: ['Way', ...sizes.map((size) => `${count(size)} items`), 'Growth'],
		rows,
		checks,
	};
}
