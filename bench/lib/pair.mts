/** Lets two programs take turns, so that whatever else the machine does hits both. */

import type { Counts } from '../programs/sandbox.mts';
import type { Batching, Urls } from '../programs/parameters.mts';
import { startChild } from './child.mts';
import type { Child } from './child.mts';
import type { Measured } from './measure.mts';
import { median } from './report.mts';

export interface Stage {
	sandbox: Child;
	urls: Urls;
	end(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
	const sandbox = startChild('../programs/sandbox.mts');
	return { sandbox, urls: await sandbox.ask<Urls>('urls'), end: async () => await sandbox.end() };
}

/** @param isQuiet for runs that are expected to fail: n8n prints every error */
export const startNode = (isQuiet = false) =>
	startChild('../programs/node.mts', ['--expose-gc'], isQuiet);
export const startScript = () => startChild('../programs/script.mts', ['--expose-gc']);

export type Ran = Measured & { counts: Counts };

/** One run against fresh state. */
export async function once(
	{ sandbox }: Stage,
	{ settings, rows }: { settings: object; rows: object },
	work: () => Promise<Measured>,
): Promise<Ran> {
	await sandbox.ask('prepare', settings, rows);
	const measure = await work();
	const counts = await sandbox.ask<Counts>('counts');
	if (counts.failed > 0)
		throw new Error(`${counts.failed} calls failed: ${JSON.stringify(counts.actions)}`);
	return { ...measure, counts };
}

interface Paired {
	ours: Ran[];
	theirs: Ran[];
	/** Median of the pairs' ratios, ours to theirs. */
	ratio: number;
	oursMs: number;
	theirsMs: number;
}

/** Runs a pair so many times, the first one changing with each turn. `ours` and `theirs` make one run each. */
export async function pair(
	turns: number,
	ours: () => Promise<Ran>,
	theirs: () => Promise<Ran>,
): Promise<Paired> {
	const result = { ours: [] as Ran[], theirs: [] as Ran[] };
	for (let turn = 0; turn < turns; turn++) {
		const sides = [
			async () => void result.ours.push(await ours()),
			async () => void result.theirs.push(await theirs()),
		];
		for (const side of turn % 2 === 0 ? sides : sides.reverse()) await side();
	}
	const ms = (list: Ran[]) => list.map((run) => run.ms);
	return {
		...result,
		ratio: median(result.ours.map((run, index) => run.ms / result.theirs[index].ms)),
		oursMs: median(ms(result.ours)),
		theirsMs: median(ms(result.theirs)),
	};
}

/** Settings of the HTTP Request node's batching without a limit, the fastest first: all at once, then ever smaller bursts. */
const bursts: Array<Batching | undefined> = [
	undefined,
	{ batchSize: 500, batchInterval: 250 },
	{ batchSize: 100, batchInterval: 100 },
];

/** The HTTP Request node's run with the first setting that ends well: many thousand connections at once may break. */
export async function requestsRun(
	stage: Stage,
	how: { settings: object; rows: object },
	task: string,
	items: number,
): Promise<{ run: Ran; name: string }> {
	for (const batching of bursts) {
		const http = startNode(true);
		try {
			const work = async () => await http.ask<Measured>(task, stage.urls, items, batching);
			await once(stage, how, async () => await http.ask<Measured>(task, stage.urls, 100));
			const run = await once(stage, how, work);
			return {
				run,
				name: batching
					? `HTTP Request node, ${batching.batchSize} every ${batching.batchInterval} ms`
					: 'HTTP Request node',
			};
		} catch (error) {
			if (batching === bursts.at(-1)) throw error;
		} finally {
			await http.end();
		}
	}
	throw new Error('There is no setting to try');
}
