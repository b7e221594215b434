/** 3. Single writes and batches of iVvy tasks over a line: 40, 1,000 and 10,000. */

import type { TaskWrite } from './lib/data.mts';
import type { Child } from './lib/child.mts';
import { busyCores } from './lib/cores.mts';
import type { Measured } from './lib/measure.mts';
import { atLeast, atMost, bar, count, seconds, times } from './lib/report.mts';
import type { Check, Headline, Section } from './lib/report.mts';
import { requestsRun } from './lib/requests.mts';
import { once, openStage, startNode, startScript } from './lib/stage.mts';
import type { Ran } from './lib/stage.mts';
import { msOf, ratioOf, takeTurns } from './lib/turns.mts';
import type { Program } from './lib/turns.mts';
import { far, otherLines } from './lib/ways.mts';
import type { Way } from './lib/ways.mts';
import { jobMs } from './tasks.mts';

/** Calls at a time: of the script, and by default of the node. */
const width = 10;

const programs = {
	single: 'this node, single calls',
	before: 'this node, *Calls at a Time* 1',
	automatic: 'this node, all defaults',
	batches: 'this node, in batches',
	bare: `n8n's request helper alone, ${width} at a time`,
	script: `axios script, ${width} at a time`,
	scriptInTurn: 'axios script, one after the other',
	scriptBatches: 'axios script, in batches',
};
type Name = keyof typeof programs;

/** What ran, of one kind of writes over one way. */
interface Result {
	write: TaskWrite;
	way: Way;
	items: number;
	name: Name;
	runs: Ran[];
	/** How many it was measured with, where that is fewer. */
	from: number;
}

interface Lane {
	write: TaskWrite;
	way: Way;
	/** What takes turns, one group after the other. */
	groups: Array<{ items: number; turns: number; names: Name[]; from?: number }>;
}

function runner(node: Child, script: Child, urls: object, write: TaskWrite, items: number) {
	const asked: Record<Name, [Child, string, ...unknown[]]> = {
		single: [node, 'tasks', 'never'],
		before: [node, 'tasks', 'never', 1],
		automatic: [node, 'tasks', 'automatic'],
		batches: [node, 'tasks', 'always'],
		bare: [node, 'tasksBare'],
		script: [script, 'tasks', width],
		scriptInTurn: [script, 'tasks', 1],
		scriptBatches: [script, 'taskBatches'],
	};
	return async (name: Name) => {
		const [child, task, ...more] = asked[name];
		return await child.ask<Measured>(task, urls, write, items, ...more);
	};
}

/** Gets ready to run a lane against a sandbox and a line of its own. */
async function ready({ write, way, groups }: Lane): Promise<() => Promise<Result[]>> {
	const stage = await openStage();
	const [node, script] = [startNode(), startScript()];
	const urls = await stage.over(way);
	const programsOf = (items: number, names: Name[]) => {
		const how = {
			settings: { delayMs: way.delayMs, ivvy: { batch: { jobMs } } },
			rows: { tasks: items },
		};
		const ask = runner(node, script, urls, write, items);
		return Object.fromEntries(
			names.map((name) => [name, async () => await once(stage, how, async () => await ask(name))]),
		) as Record<Name, Program>;
	};
	// The first calls of a process take longest.
	await takeTurns(1, programsOf(width, ['single', 'bare', 'script', 'batches', 'scriptBatches']));
	return async () => {
		const results: Result[] = [];
		for (const { items, turns, names, from = items } of groups) {
			const runs = await takeTurns(turns, programsOf(from, names));
			results.push(...names.map((name) => ({ write, way, items, name, runs: runs[name], from })));
		}
		await Promise.all([node.end(), script.end(), stage.end()]);
		return results;
	};
}

const writes: TaskWrite[] = ['update', 'create'];

/** What waits nearly all the time, side by side. */
function lanesFor(quick: boolean): Lane[] {
	const all: Name[] = ['single', 'script', 'scriptInTurn', 'bare', 'batches', 'scriptBatches'];
	if (quick)
		return [
			{
				write: 'update',
				way: far,
				groups: [
					{ items: 40, turns: 1, names: [...all, 'before'] },
					{ items: 1_000, turns: 1, names: ['automatic', 'script'] },
				],
			},
			{ write: 'create', way: far, groups: [{ items: 40, turns: 1, names: all }] },
		];
	const quickOnes: Name[] = ['batches', 'scriptBatches', 'automatic'];
	return [
		...writes.flatMap((write): Lane[] => [
			{ write, way: far, groups: [{ items: 10_000, turns: 1, names: ['single'] }] },
			{
				write,
				way: far,
				groups: [
					{ items: 40, turns: 3, names: ['single', 'script', 'bare', 'batches', 'scriptBatches'] },
					{ items: 40, turns: 1, names: ['before', 'scriptInTurn'] },
					{ items: 1_000, turns: 3, names: quickOnes },
					{ items: 1_000, turns: 1, names: ['single', 'script', 'bare'] },
					{ items: 1_000, turns: 1, names: ['scriptInTurn'], from: 100 },
					{ items: 10_000, turns: 1, names: [...quickOnes, 'script'] },
					{ items: 10_000, turns: 1, names: ['bare'], from: 1_000 },
				],
			},
		]),
		...otherLines.map(
			(way): Lane => ({ write: 'update', way, groups: [{ items: 100, turns: 1, names: all }] }),
		),
	];
}

export async function writesOverLine(
	quick: boolean,
	say: (text: string) => void,
): Promise<Section> {
	const items = quick ? 1_000 : 10_000;
	say('starting');
	const lanes = await Promise.all(lanesFor(quick).map(ready));
	say(`${lanes.length} lanes side by side`);
	const busy = busyCores();
	const results = (await Promise.all(lanes.map(async (lane) => await lane()))).flat();
	const cores = busy();
	say('the HTTP Request node');
	const stage = await openStage();
	const how = { settings: { delayMs: far.delayMs }, rows: { tasks: items } };
	const http = await requestsRun(stage, how, await stage.over(far), 'tasksHttp', items);
	await stage.end();

	const find = (write: TaskWrite, way: Way, made: number, name: Name) =>
		results.find(
			(one) => one.write === write && one.way === way && one.items === made && one.name === name,
		);
	const ms = ({ runs, items: all, from }: Result) => (msOf(runs) / from) * all;
	const row = (one: Result): string[] => {
		const script = find(one.write, one.way, one.items, 'script');
		return [
			`${count(one.items)} ${one.write}s`,
			one.way.name,
			`${programs[one.name]}${one.from < one.items ? ` (from ${count(one.from)})` : ''}`,
			count((one.runs[0].counts.calls / one.from) * one.items),
			seconds(ms(one)),
			script ? times(ms(one) / ms(script)) : '–',
		];
	};
	const order = Object.keys(programs);
	const ways = [far, ...otherLines];
	const rank = (one: Result) =>
		[writes.indexOf(one.write), ways.indexOf(one.way), one.items, order.indexOf(one.name)].reduce(
			(sum, part) => sum * 20_000 + part,
		);
	results.sort((one, other) => rank(one) - rank(other));

	const checks: Check[] = [];
	const headline: Headline[] = [];
	const goal = (what: string, ours?: Result, theirs?: Result, limit = 2) => {
		if (!ours || !theirs) return;
		const ratio =
			ours.runs.length === theirs.runs.length && ours.runs.length > 1
				? ratioOf(ours.runs, theirs.runs)
				: ms(ours) / ms(theirs);
		checks.push(atMost(`${what}, ${far.name}`, ratio, limit, times));
	};
	for (const write of writes) {
		for (const made of [40, 1_000, 10_000]) {
			const of = (name: Name) => find(write, far, made, name);
			const what = `${count(made)} ${write}s`;
			goal(
				`${what}, single calls: time against the script with ${width} at a time`,
				of('single'),
				of('script'),
				// Three round trips against one; among few the script's own connections count.
				made === 40 ? 2 : 3,
			);
			goal(
				`${what}, all defaults: time against the script with ${width} at a time`,
				of('automatic'),
				of('script'),
			);
			goal(
				`${what}, in batches: time against the script in batches`,
				of('batches'),
				of('scriptBatches'),
				1.15,
			);
			const [before, single] = [of('before'), of('single')];
			if (before && single)
				checks.push(
					atLeast(
						`${what}: how many times faster than one call after the other, ${far.name}`,
						ms(before) / ms(single),
						7,
						times,
					),
				);
		}
	}
	const [ours, script] = [
		find('update', far, items, 'automatic'),
		find('update', far, items, 'script'),
	];
	if (ours && script)
		headline.push({
			what: `${count(items)} iVvy task updates, ${far.name}`,
			more: false,
			bars: [
				bar('this node', ours.runs[0]),
				bar('axios script', script.runs[0]),
				bar('HTTP Request node', http.run),
			],
		});
	const share = `${cores.toFixed(1)} cores`;
	return {
		title: '3. Single writes and batches over a line (iVvy)',
		words: `Updates and creates of tasks, which all travel over a line with TLS (see section 1). These runs wait nearly all the time and so run side by side in ${lanes.length} lanes, each against a sandbox and a line of its own; all together kept ${share} busy. The script keeps its connections and has ${width} calls under way, the node as many by default (*Send as Batch: Never*, *Calls at a Time* ${width}): by arithmetic three round trips against one, less where the script's own connections count. One call after the other is what the node did before. All defaults: the node chooses batches by itself. Batches: as in section 2, ${jobMs} ms a task. n8n's request helper alone: the same single calls from a node that does nothing else. The HTTP Request node: all at once or in the bursts named, which a real account would hardly bear.`,
		head: ['Writes', 'Way', 'Program', 'Calls', 'Time', `Against the script, ${width} at a time`],
		rows: [
			...results.map(row),
			[
				`${count(items)} updates`,
				far.name,
				http.name,
				count(http.run.counts.calls),
				seconds(http.run.ms),
				script ? times(http.run.ms / ms(script)) : '–',
			],
		],
		checks,
		headline,
	};
}
