/** 2. Updates of iVvy tasks: calls and time. */

import type { Measured } from './lib/measure.mts';
import { once, openStage, pair, requestsRun, startNode, startScript } from './lib/pair.mts';
import { atMost, count, exactly, seconds, times } from './lib/report.mts';
import type { Check, Headline, Section } from './lib/report.mts';
import { delays } from './activities.mts';

const batchesInFlight = 5;
/** A batch is done at the second question. */
const polls = 2;
const limits: Record<number, number> = { 0: 1.5, 20: 1.15, 200: 1.15 };
/** One call after the other: so many tell the time of all. */
const singles: Record<number, number> = { 0: 1_000, 20: 300, 200: 50 };

export async function tasks(quick: boolean, say: (text: string) => void): Promise<Section> {
	const stage = await openStage();
	const [node, script] = [startNode(), startScript()];
	const rows: string[][] = [];
	const checks: Check[] = [];
	const headline: Headline[] = [];
	for (const items of quick ? [1_000] : [1_000, 10_000]) {
		for (const delayMs of delays) {
			say(`${count(items)} items, ${delayMs} ms`);
			const how = { settings: { delayMs, ivvy: { batch: { polls } } }, rows: { tasks: items } };
			const run =
				(child: typeof node, task: string, made: number, ...more: unknown[]) =>
				async () =>
					await once(
						stage,
						how,
						async () => await child.ask<Measured>(task, stage.urls, made, ...more),
					);
			const [ours, theirs] = [run(node, 'tasks', items, 'always'), run(script, 'tasks', items)];
			if (items === 1_000) await pair(1, ours, theirs);
			const both = await pair(quick ? 1 : items > 1_000 ? 2 : 3, ours, theirs);
			const single = await run(node, 'tasks', singles[delayMs], 'never')();
			const singleMs = (single.ms / singles[delayMs]) * items;
			const { run: requests, name: requestsName } = await requestsRun(
				stage,
				how,
				'tasksHttp',
				items,
			);
			const batches = Math.ceil(items / 200);
			const leastMs = Math.ceil(batches / batchesInFlight) * (2 + polls) * delayMs;
			const { calls, actions } = both.ours[0].counts;
			const line = (name: string, made: number, ms: number, text = seconds(ms)) => [
				count(items),
				`${delayMs} ms`,
				name,
				count(made),
				text,
				times(ms / both.theirsMs),
			];
			rows.push(
				[...line('this node, in batches', calls, both.oursMs).slice(0, 5), times(both.ratio)],
				line(
					'this node, one by one',
					items,
					singleMs,
					singles[delayMs] === items
						? undefined
						: `${seconds(singleMs)} (from ${count(singles[delayMs])})`,
				),
				line('axios script, in batches', both.theirs[0].counts.calls, both.theirsMs),
				line(requestsName, requests.counts.calls, requests.ms),
				[
					count(items),
					`${delayMs} ms`,
					'least possible',
					count(batches * (2 + polls)),
					seconds(leastMs),
					leastMs > 0 ? times(leastMs / both.theirsMs) : '–',
				],
			);
			if (items === 10_000 && delayMs === 0) {
				checks.push(exactly('10,000 iVvy updates: run calls', actions['batch/run'] ?? 0, batches));
				checks.push(
					atMost(
						'10,000 iVvy updates: other calls for each run call',
						(calls - actions['batch/run']) / actions['batch/run'],
						6,
						(value) => value.toFixed(1),
					),
				);
			}
			checks.push(
				atMost(
					`${count(items)} iVvy updates, ${delayMs} ms delay: time against the axios script`,
					both.ratio,
					limits[delayMs],
					times,
				),
			);
			if (delayMs === 20) {
				const bar = (name: string, ms: number, made: number) => ({
					name,
					value: ms,
					text: `${seconds(ms)}, ${count(made)} calls`,
				});
				headline.splice(0, 1, {
					what: `${count(items)} iVvy task updates, 20 ms delay`,
					more: false,
					bars: [
						bar('this node', both.oursMs, calls),
						bar('axios script', both.theirsMs, both.theirs[0].counts.calls),
						bar('HTTP Request node', requests.ms, requests.counts.calls),
					],
				});
			}
		}
	}
	await Promise.all([node.end(), script.end()]);
	await stage.end();
	return {
		title: '2. Updates of tasks (iVvy)',
		words:
			"One update for each task. A batch is done at the second question for its progress. The script: axios, kept connections, batches of 200, 5 at a time, and asks in the same rhythm as the node (after 200 ms, then twice as long each time): what batches cost is mostly waiting, and the HTTP Request node does not wait. It sends each item by itself, all at once or in the bursts named, without regard for the vendor; its calls are signed by this package's credential. The node sends single writes one after the other; their time is from a smaller number where it says so. Least possible: run, two questions, results for each batch, 5 at a time, no waiting between them.",
		head: ['Items', 'Delay', 'Program', 'Calls', 'Time', 'Against the script'],
		rows,
		checks,
		headline,
	};
}
