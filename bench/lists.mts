/** 3. Return All of 100,000 records: time and memory. */

import type { Measured } from './lib/measure.mts';
import { once, openStage, pair, startNode } from './lib/pair.mts';
import type { Ran } from './lib/pair.mts';
import { atMost, count, median, seconds, times } from './lib/report.mts';
import type { Check, Section } from './lib/report.mts';

const lists = [
	{ name: 'tasks', title: 'iVvy tasks, pages of 100' },
	{ name: 'activities', title: 'LeadSquared activities, pages of 1,000' },
];

const grown = (runs: Ran[]) => median(runs.map(({ peakMb, baseMb }) => peakMb - baseMb));
const megabytes = (value: number) => `${Math.round(value)} MB`;

export async function allRecords(quick: boolean, say: (text: string) => void): Promise<Section> {
	const records = quick ? 10_000 : 100_000;
	const stage = await openStage();
	const rows: string[][] = [];
	const checks: Check[] = [];
	for (const { name, title } of lists) {
		const runs = { ours: [] as Ran[], theirs: [] as Ran[] };
		for (const delayMs of [0, 20]) {
			say(`${title}, ${delayMs} ms`);
			// The sandbox has seeded tasks of its own.
			const seeded = name === 'tasks' ? await seededTasks() : 0;
			const how = { settings: { delayMs }, rows: { [name]: records - seeded } };
			// A process for each run: a peak is one of the process.
			const run = (task: string) => async () => {
				const child = startNode();
				await child.ask('ready');
				const result = await once(
					stage,
					how,
					async () => await child.ask<Measured>(task, stage.urls, name, records),
				);
				await child.end();
				return result;
			};
			const both = await pair(
				quick ? 1 : delayMs > 0 && name === 'tasks' ? 2 : 3,
				run('list'),
				run('listByScript'),
			);
			runs.ours.push(...both.ours);
			runs.theirs.push(...both.theirs);
			const line = (program: string, made: Ran[], ms: number) => [
				title,
				`${delayMs} ms`,
				program,
				count(made[0].counts.calls),
				seconds(ms),
				megabytes(grown(made)),
				megabytes(median(made.map(({ peakMb }) => peakMb))),
			];
			rows.push(
				line('this node', both.ours, both.oursMs),
				line('axios script', both.theirs, both.theirsMs),
			);
			rows.push([
				title,
				`${delayMs} ms`,
				'ratio',
				'',
				times(both.ratio),
				times(grown(both.ours) / grown(both.theirs)),
				'',
			]);
			checks.push(
				atMost(
					`Return All of ${count(records)} (${title}), ${delayMs} ms delay: time against the script`,
					both.ratio,
					1.3,
					times,
				),
			);
		}
		checks.push(
			atMost(
				`Return All of ${count(records)} (${title}): memory against the script`,
				grown(runs.ours) / grown(runs.theirs),
				1.5,
				times,
			),
		);
	}
	await stage.end();
	return {
		title: `3. Return All of ${count(records)} records`,
		words:
			'Not simplified, so that both hold the same records; page after page, since a page tells whether there is another. Every run in a fresh, cold process, in which n8n is loaded for the script as well: V8 lets a process that is large already put off its collections, and the figures would tell of that. Memory: how much the resident memory grew from before the run to its peak, judged over all runs of a list; the peak of the whole process stands beside it.',
		head: [
			'List',
			'Delay',
			'Program',
			'Calls',
			'Time',
			'Memory for the run',
			'Peak of the process',
		],
		rows,
		checks,
	};

	async function seededTasks(): Promise<number> {
		await stage.sandbox.ask('prepare', {}, {});
		return await stage.sandbox.ask<number>('size', 'tasks');
	}
}
