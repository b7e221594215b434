/** 3. Single writes and batches of iVvy tasks over a line: 40, 1,000 and 10,000. */

import type { TaskWrite } from './lib/data.mts';
import { jobMs } from './lib/data.mts';
import { busyCores } from './lib/cores.mts';
import { fewLanes, manyLanes, programs, ready, width, writes } from './lib/lanes.mts';
import type { Name, Result } from './lib/lanes.mts';
import { atLeast, atMost, bar, count, seconds, times } from './lib/report.mts';
import type { Check, Headline, Section } from './lib/report.mts';
import { requestsRun } from './lib/requests.mts';
import { openStage } from './lib/stage.mts';
import { msOf, ratioOf } from './lib/turns.mts';
import { far, otherLines } from './lib/ways.mts';
import type { Way } from './lib/ways.mts';

export async function writesOverLine(
	quick: boolean,
	say: (text: string) => void,
): Promise<Section> {
	const items = quick ? 1_000 : 10_000;
	const results: Result[] = [];
	for (const lane of fewLanes(quick)) {
		say(`few ${lane.write}s`);
		const run = await ready(lane);
		results.push(...(await run()));
	}
	const lanes = await Promise.all(manyLanes(quick).map(ready));
	say(`many, in ${lanes.length} lanes`);
	const busy = busyCores();
	results.push(...(await Promise.all(lanes.map(async (lane) => await lane()))).flat());
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
		words: `Updates and creates of tasks, which all travel over a line with TLS (see section 1). Those of 40 run alone. All others wait nearly all the time and so run side by side in ${lanes.length} lanes, each against a sandbox and a line of its own; the machine had ${share} busy meanwhile. The script keeps its connections and has ${width} calls under way, the node as many by default (*Send as Batch: Never*, *Calls at a Time* ${width}): the connections of its next calls are opened meanwhile. One call after the other is what the node did before. All defaults: the node chooses batches by itself. Batches: as in section 2, ${jobMs} ms a task. n8n's request helper alone: the same single calls from a node that does nothing else. The HTTP Request node: all at once or in the bursts named, which a real account would hardly bear.`,
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
