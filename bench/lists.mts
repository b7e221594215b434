/** 4. Return All: time and memory. */

import type { Measured } from './lib/measure.mts';
import { atMost, bar, count, median, seconds, times } from './lib/report.mts';
import type { Check, Headline, Section } from './lib/report.mts';
import { once, openStage, startNode } from './lib/stage.mts';
import type { Ran, Stage } from './lib/stage.mts';
import { msOf, ratioOf, takeTurns } from './lib/turns.mts';
import type { Program } from './lib/turns.mts';
import { delays, far, otherLines } from './lib/ways.mts';
import type { Way } from './lib/ways.mts';

const titles = {
	tasks: 'iVvy tasks, pages of 100',
	activities: 'LeadSquared activities, pages of 1,000',
};
type List = keyof typeof titles;

/** Pages that the script has under way at a time, beside the one that reads them in turn. */
const width = 5;

/** The programs that read a list, each in a process of its own: a peak is one of the process. */
function programsFor(
	stage: Stage,
	list: List,
	records: number,
	way: Way,
	seeded: number,
): Record<'ours' | 'script' | 'wide' | 'bare' | 'http', Program> {
	const how = {
		settings: { delayMs: way.delayMs },
		rows: { [list]: records - (list === 'tasks' ? seeded : 0) },
	};
	const run =
		(task: string, ...more: unknown[]): Program =>
		async () => {
			const child = startNode();
			await child.ask('ready');
			const urls = await stage.over(way);
			const result = await once(
				stage,
				how,
				async () => await child.ask<Measured>(task, urls, list, records, ...more),
			);
			await child.end();
			return result;
		};
	return {
		ours: run('list'),
		script: run('listByScript', 1),
		wide: run('listByScript', width),
		bare: run('listBare'),
		http: run('listHttp'),
	};
}

const grown = (runs: Ran[]) => median(runs.map(({ peakMb, baseMb }) => peakMb - baseMb));
const memoryRatio = (runs: Ran[], others: Ran[]) => grown(runs) / grown(others);
const megabytes = (value: number) => `${Math.round(value)} MB`;

export async function allRecords(quick: boolean, say: (text: string) => void): Promise<Section> {
	const stage = await openStage();
	await stage.sandbox.ask('prepare', {}, {});
	// The sandbox has seeded tasks of its own.
	const seeded = await stage.sandbox.ask<number>('size', 'tasks');
	const rows: string[][] = [];
	const checks: Check[] = [];
	const headline: Headline[] = [];
	const show = (
		list: List,
		records: number,
		way: Way,
		runs: Record<string, Ran[]>,
		names: Array<[string, string]>,
	) => {
		for (const [name, title] of names)
			rows.push([
				`${count(records)} ${titles[list]}`,
				way.name,
				title,
				count(runs[name][0].counts.calls),
				seconds(msOf(runs[name])),
				times(msOf(runs[name]) / msOf(runs.script)),
				megabytes(grown(runs[name])),
				megabytes(median(runs[name].map(({ peakMb }) => peakMb))),
			]);
	};
	const inTurn: Array<[string, string]> = [
		['ours', 'this node'],
		['script', 'axios script, page after page'],
	];
	const allNames: Array<[string, string]> = [
		...inTurn,
		['wide', `axios script, ${width} pages at a time`],
	];
	const withBare: Array<[string, string]> = [
		...allNames,
		['bare', `n8n's request helper alone, ${width} at a time`],
	];

	const many = quick ? 10_000 : 100_000;
	for (const list of ['tasks', 'activities'] as const) {
		const all = { ours: [] as Ran[], script: [] as Ran[] };
		for (const way of delays.slice(0, 2)) {
			say(`${titles[list]}, ${way.name}`);
			const { ours, script } = programsFor(stage, list, many, way, seeded);
			const turns = quick ? 1 : way.delayMs > 0 && list === 'tasks' ? 2 : 3;
			const runs = await takeTurns(turns, { ours, script });
			all.ours.push(...runs.ours);
			all.script.push(...runs.script);
			show(list, many, way, runs, inTurn);
			checks.push(
				atMost(
					`Return All of ${count(many)} (${titles[list]}), ${way.name}: time against the script`,
					ratioOf(runs.ours, runs.script),
					1.3,
					times,
				),
			);
		}
		checks.push(
			atMost(
				`Return All of ${count(many)} (${titles[list]}): memory against the script`,
				memoryRatio(all.ours, all.script),
				1.5,
				times,
			),
		);
	}

	const some = quick ? 2_000 : 20_000;
	for (const list of ['tasks', 'activities'] as const) {
		say(`${titles[list]}, ${far.name}`);
		const { bare, http, ...others } = programsFor(stage, list, some, far, seeded);
		const turns = quick ? 1 : 3;
		if (list === 'activities') {
			show(list, some, far, await takeTurns(turns, others), allNames);
			continue;
		}
		const runs = {
			...(await takeTurns(turns, { ...others, bare })),
			...(await takeTurns(1, { http })),
		};
		show(list, some, far, runs, [...withBare, ['http', 'HTTP Request node, its own pagination']]);
		headline.push({
			what: `${count(some)} iVvy tasks read, ${far.name}`,
			more: false,
			bars: [
				bar('this node', runs.ours[0]),
				bar('axios script', runs.wide[0]),
				bar('HTTP Request node', runs.http[0]),
			],
		});
		const what = `Return All of ${count(some)} (${titles[list]}), ${far.name}`;
		checks.push(
			atMost(
				`${what}: time against the script page after page`,
				ratioOf(runs.ours, runs.script),
				0.5,
				times,
			),
			atMost(
				`${what}: time against the script, ${width} pages at a time`,
				ratioOf(runs.ours, runs.wide),
				1.5,
				times,
			),
			atMost(
				`${what}: memory against the script, ${width} pages at a time`,
				memoryRatio(runs.ours, runs.wide),
				1.5,
				times,
			),
		);
	}
	if (!quick)
		for (const way of otherLines) {
			say(`${titles.tasks}, ${way.name}`);
			const { ours, script, wide } = programsFor(stage, 'tasks', 2_000, way, seeded);
			show('tasks', 2_000, way, await takeTurns(1, { ours, script, wide }), allNames);
		}
	await stage.end();
	return {
		title: '4. Return All',
		words: `Not simplified, so that both hold the same records. The script reads page after page or, over the line (see section 1), ${width} pages at a time as well: the first page tells how many there are. Every run in a fresh, cold process, in which n8n is loaded for the script as well: V8 lets a process that is large already put off its collections, and the figures would tell of that. Memory: how much the resident memory grew from before the run to its peak; the peak of the whole process stands beside it. n8n's request helper alone: the same pages from a node that does nothing else. The HTTP Request node reads page after page with its own pagination; what it gives are pages, not records.`,
		head: [
			'List',
			'Way',
			'Program',
			'Calls',
			'Time',
			'Against the script, page after page',
			'Memory for the run',
			'Peak of the process',
		],
		rows,
		checks,
		headline,
	};
}
