/** 100,000 items through each way of sending, in one execution of a real n8n: time and memory. */

import { version } from '../e2e/lib/versions.mts';
import { LargeN8n } from './largeN8n.mts';
import type { LargeRun } from './largeN8n.mts';
import { startChild } from './lib/child.mts';
import type { Child } from './lib/child.mts';
import { atMost, count, exactly, median, seconds, times } from './lib/report.mts';
import type { Check, Section } from './lib/report.mts';
import type { Done } from './programs/largeSandbox.mts';
import { callsOf, ways } from './programs/largeWays.mts';
import type { Way, WayName } from './programs/largeWays.mts';
import type { Urls } from './programs/parameters.mts';

/** What may be lost to larger memory. */
const tolerance = 1.25;
/** Short runs are measured so often, unless they take so long together. */
const rounds = 3;
const enoughMs = 10_000;

interface Figures {
	ms: number;
	/** CPU of n8n's process. */
	cpuMs: number;
	/** Memory in use. */
	heldMb: number;
}

/** One size of one way. */
interface Size extends Figures {
	items: number;
	peakMb: number;
	/** The same workflow without the node under test. */
	own: Figures;
	/** Items that came out as they should, and were written once where they write. */
	right: number;
}

const megabytes = (value: number) => `${Math.round(value)} MB`;

interface Stage {
	n8n: LargeN8n;
	sandbox: Child;
}

async function run({ n8n, sandbox }: Stage, name: WayName, items: number) {
	const calls = callsOf(ways[name], items);
	await sandbox.ask('prepare', name, items);
	const seen = await n8n.run(name, items, calls);
	const done = await sandbox.ask<Done>('done', name);
	const isSound = seen.digest === done.digest && done.calls === calls;
	const right = isSound ? Math.min(seen.items - seen.strays, done.written ?? items) : 0;
	return { ...seen, right };
}

const own = async ({ n8n }: Stage, name: WayName, items: number) =>
	ways[name].row ? await n8n.run(`${name}-own`, items) : { ms: 0, cpuMs: 0, heldMb: 0 };

const middle = (list: Figures[]): Figures => ({
	ms: median(list.map(({ ms }) => ms)),
	cpuMs: median(list.map(({ cpuMs }) => cpuMs)),
	heldMb: median(list.map(({ heldMb }) => heldMb)),
});

/** Measures a size, up to so many times. */
async function measure(stage: Stage, name: WayName, items: number, most: number): Promise<Size> {
	const runs: Array<LargeRun & { right: number }> = [];
	const owns: Figures[] = [];
	for (let spent = 0; runs.length < most && spent < enoughMs; ) {
		const one = await run(stage, name, items);
		runs.push(one);
		owns.push(await own(stage, name, items));
		spent += one.ms;
	}
	return {
		items,
		...middle(runs),
		own: middle(owns),
		peakMb: Math.max(...runs.map(({ peakMb }) => peakMb)),
		right: Math.min(...runs.map(({ right }) => right)),
	};
}

/** What one item more takes, between each size and the one before it. What a run takes anyhow is in none of them. */
function steps(sizes: Size[], of: (size: Size) => number): number[] {
	return sizes.map((size, index) => {
		const before = sizes[index - 1];
		return before ? (of(size) - of(before)) / (size.items - before.items) : of(size) / size.items;
	});
}

const time = ({ ms, own: { ms: without } }: Size) => ms - without;
const cpu = ({ cpuMs, own: { cpuMs: without } }: Size) => cpuMs - without;
const memory = ({ heldMb }: Size) => heldMb;

/** What one item more takes at the end, against before. */
function growth(sizes: Size[], of: (size: Size) => number): number {
	const [before, last] = steps(sizes, of).slice(-2);
	return last / before;
}

function rowsOf(title: string, sizes: Size[], calls: (items: number) => number): string[][] {
	const [timeSteps, cpuSteps, memorySteps] = [time, cpu, memory].map((of) => steps(sizes, of));
	return sizes.map(({ items, ms, heldMb, peakMb, own: without }, index) => [
		title,
		count(items),
		count(calls(items)),
		`${seconds(ms)} (${seconds(without.ms)})`,
		`${count(timeSteps[index] * 1000)} µs`,
		`${count(cpuSteps[index] * 1000)} µs`,
		`${megabytes(heldMb)} (${megabytes(without.heldMb)})`,
		`${count(memorySteps[index] * 2 ** 20)} bytes`,
		megabytes(peakMb),
	]);
}

function checksOf({ title, row }: Way, sizes: Size[], quick: boolean): Check[] {
	const wrong = sizes.find(({ right, items }) => right !== items);
	const { right, items } = wrong ?? (sizes.at(-1) as Size);
	const grows = (what: string, of: (size: Size) => number) =>
		atMost(`${title}: ${what} of one item more`, growth(sizes, of), tolerance, times);
	return [
		exactly(`${title}: items right in one execution`, right, items),
		// Few items take too little time to judge it by; of a list's time most is the sandbox's, see below.
		...(quick || !row ? [] : [grows('time', time)]),
		grows('CPU', cpu),
		grows('memory', memory),
	];
}

export async function large(quick: boolean, say: (text: string) => void): Promise<Section> {
	const sizes = quick ? [1_000, 10_000] : [1_000, 10_000, 100_000];
	const most = sizes.at(-1) ?? 0;
	const stage = {
		n8n: new LargeN8n(),
		sandbox: startChild('../programs/largeSandbox.mts', ['--expose-gc']),
	};
	const rows: string[][] = [];
	const checks: Check[] = [];
	try {
		say('starting n8n');
		await stage.n8n.open(await stage.sandbox.ask<Urls>('urls'));
		for (const [name, { title }] of Object.entries(ways) as Array<[WayName, { title: string }]>) {
			// A process for each way: a peak is one of the process.
			if (!quick || !stage.n8n.isRunning) await stage.n8n.start();
			// What is loaded and compiled at the first use belongs to no size.
			await run(stage, name, sizes[0]);
			await own(stage, name, sizes[0]);
			const measured: Size[] = [];
			for (const items of sizes) {
				say(`${title}, ${count(items)}`);
				measured.push(await measure(stage, name, items, quick ? 1 : rounds));
			}
			if (!quick) await stage.n8n.stop();
			rows.push(...rowsOf(title, measured, (items) => callsOf(ways[name], items)));
			checks.push(...checksOf(ways[name], measured, quick));
		}
	} finally {
		await stage.n8n.close();
		await stage.sandbox.end();
	}
	return {
		title: `${count(most)} items in one execution of a real n8n`,
		words: [
			`n8n ${version} as it is started, with its default heap, and the packed nodes; ${quick ? 'one n8n for all' : 'an n8n for each way'}. A webhook starts the workflow: Edit Fields makes the rows, Split Out an item of each, then comes the node, and behind it a small node of the bench that looks at what came out. Executions that succeed are not saved (saveDataSuccessExecution is none), as one sets it where so many items run. No delay; the vendor is a process of its own.`,
			'Time: from the call of the webhook to its answer, in brackets that of the same workflow without the node. Memory in use: after a garbage collection, beyond what is in use before the run, at nine tenths of the calls or when the node has ended, whichever is more; in brackets without the node. What those collections take is not in the figures. One item more: what each item takes beyond the size in the row above, so that what a run takes anyhow hides nothing; time and CPU (of the process of n8n) without what the workflow takes without the node. Linear: an item more among many takes no more than one among few (1.25× at most). Lists are judged by CPU alone: for each page the sandbox filters and sorts its whole table, which a vendor has an index for, and among many records most of the time is that.',
			'Peak: resident memory of the process of n8n, garbage included. It has about 0.7 GB from its start, of which it uses 0.2 GB. Where each item is a call, n8n opens a connection for each: Node.js frees what is left of one (about 20 KB) in full collections only, and puts those off as long as the heap may grow.',
			'Right: an item that came out, paired with its own input item and with the record of that, and whose record holds what the item said; with exactly so many calls as they take, none was written twice.',
		].join('\n\n'),
		head: [
			'Way',
			'Items',
			'Calls',
			'Time',
			'Time of one item more',
			'CPU of one item more',
			'Memory in use',
			'Memory of one item more',
			'Peak',
		],
		rows,
		checks,
	};
}
