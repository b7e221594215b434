/** 8. Thousands of executions in one process: what it holds on to. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from './lib/child.mts';
import { atLeast, atMost, count, exactly, times } from './lib/report.mts';
import type { Check, Section } from './lib/report.mts';
import type { Sample } from './programs/soak.mts';
import type { Urls } from './programs/parameters.mts';

/** What the whole soak comes to, as soak.json has it where MATRIX_OUT names a folder. */
export interface SoakFigures {
	items: number;
	executions: number;
	/** By the line through the samples after the warm-up, at its two ends. */
	heapStartMb: number;
	heapEndMb: number;
	handlesStart: number;
	handlesEnd: number;
}

const accounts = 200;
/** Executions between two samples, each time with fresh records. */
const perEpoch = 250;

/** Share of the executions that only warm the process up. */
const warmUp = (quick: boolean) => (quick ? 0.5 : 0.2);
/** A smoke run is too short for its heap to say much. */
const mostGrowth = (quick: boolean) => (quick ? 1.15 : 1.1);

const megabytes = (value: number) => `${value.toFixed(1)} MB`;

/** The straight line that comes closest to the values, at the first and at the last place. */
function line(at: number[], values: number[]): { start: number; end: number } {
	const mean = (list: number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
	const [x, y] = [mean(at), mean(values)];
	const spread = at.reduce((sum, one) => sum + (one - x) ** 2, 0);
	const slope = at.reduce((sum, one, index) => sum + (one - x) * (values[index] - y), 0) / spread;
	const on = (place: number) => y + slope * (place - x);
	return { start: on(at[0]), end: on(at[at.length - 1]) };
}

async function samplesOf(quick: boolean, say: (text: string) => void): Promise<Sample[]> {
	const epochs = quick ? 4 : 20;
	const sandbox = startChild('../programs/soakSandbox.mts', ['--expose-gc']);
	// n8n logs every failed node; here some have to fail.
	const program = startChild('../programs/soak.mts', ['--expose-gc'], true);
	try {
		await program.ask('use', await sandbox.ask<Urls[]>('accounts', quick ? 20 : accounts));
		const samples: Sample[] = [];
		for (let epoch = 0; epoch < epochs; epoch++) {
			await sandbox.ask('prepare', epoch);
			await program.ask('run', epoch, perEpoch);
			const sample = await program.ask<Sample>('sample');
			samples.push(sample);
			say(`${count(sample.executions)} executions, ${megabytes(sample.heapMb)}`);
		}
		return samples;
	} finally {
		await Promise.all([program.end(), sandbox.end()]);
	}
}

function figuresOf(samples: Sample[], quick: boolean): SoakFigures {
	const last = samples[samples.length - 1];
	// Before that modules are loaded and the memories of accounts filled.
	const warm = samples.filter(({ executions }) => executions >= warmUp(quick) * last.executions);
	const heap = line(
		warm.map(({ executions }) => executions),
		warm.map(({ heapMb }) => heapMb),
	);
	return {
		items: last.items,
		executions: last.executions,
		heapStartMb: heap.start,
		heapEndMb: heap.end,
		handlesStart: warm[0].handles,
		handlesEnd: last.handles,
	};
}

export async function soak(quick: boolean, say: (text: string) => void): Promise<Section> {
	const samples = await samplesOf(quick, say);
	const figures = figuresOf(samples, quick);
	const { MATRIX_OUT: folder } = process.env;
	if (folder !== undefined) {
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, 'soak.json'), JSON.stringify(figures));
	}
	const { executions, items, heapStartMb, heapEndMb, handlesStart, handlesEnd } = figures;
	const checks: Check[] = [
		exactly('Soak: executions in one process', executions, samples.length * perEpoch),
		atLeast('Soak: items of these', items, quick ? 8_000 : 200_000, count),
		atMost(
			'Soak: heap at the end against that after the warm-up',
			heapEndMb / heapStartMb,
			mostGrowth(quick),
			times,
		),
		exactly('Soak: handles at the end, as after the warm-up', handlesEnd, handlesStart),
	];
	return {
		title: `8. ${count(executions)} executions in one process`,
		words: [
			`The built nodes, triggers and credentials in n8n's workflow engine, over HTTP to the sandbox in a process of its own, ${quick ? 20 : accounts} accounts in turn and four executions side by side: single calls, batches and bulk calls, reads, lists, uploads of files, previews, polls and messages to triggers, of one item to 250. Some items are refused, some executions stop; now and then the line breaks before or after a call was done, a gateway answers 502, or a call is throttled, so that calls are sent again or looked up. Every ${perEpoch} executions all records have new ids. Waits of the nodes are shortened.`,
			'Heap: in use after a garbage collection. Its goal is judged by the straight line through all samples after the warm-up, which is the first fifth: a sample by itself may have what a collection has not reached yet. Handles: what would keep the process alive, such as sockets, timers and requests, beside the pipe to the bench. None of the goals depends on the speed of the machine.',
		].join('\n\n'),
		head: [
			'Executions',
			'Items',
			'Came out',
			'Failed of these',
			'Of triggers',
			'Heap',
			'Buffers',
			'Handles',
			'Resident',
		],
		rows: samples.map((one) => [
			count(one.executions),
			count(one.items),
			count(one.out),
			count(one.failed),
			count(one.started),
			megabytes(one.heapMb),
			megabytes(one.externalMb),
			count(one.handles),
			megabytes(one.rssMb),
		]),
		checks,
	};
}
