/** 2. Updates of iVvy tasks in batches: calls and time. */

import { jobMs } from './lib/data.mts';
import type { Measured } from './lib/measure.mts';
import { atMost, count, exactly, seconds, times } from './lib/report.mts';
import type { Check, Section } from './lib/report.mts';
import { requestsRun } from './lib/requests.mts';
import { once, openStage, startNode, startScript } from './lib/stage.mts';
import { msOf, ratioOf, takeTurns } from './lib/turns.mts';
import { delays, here } from './lib/ways.mts';

const batchesInFlight = 5;
const batchSize = 200;
/** So many single calls tell the time of all, by the way's delay. */
const singles: Record<number, number> = { 0: 1_000, 20: 1_000, 200: 200 };

export async function tasks(quick: boolean, say: (text: string) => void): Promise<Section> {
	const stage = await openStage();
	const [node, script] = [startNode(), startScript()];
	const rows: string[][] = [];
	const checks: Check[] = [];
	for (const items of quick ? [1_000] : [1_000, 10_000]) {
		for (const way of quick ? delays.slice(0, 2) : delays) {
			say(`${count(items)} items, ${way.name}`);
			const { delayMs } = way;
			const how = { settings: { delayMs, ivvy: { batch: { jobMs } } }, rows: { tasks: items } };
			const run =
				(child: typeof node, task: string, made: number, ...more: unknown[]) =>
				async () =>
					await once(
						stage,
						how,
						async () => await child.ask<Measured>(task, stage.urls, 'update', made, ...more),
					);
			const programs = {
				ours: run(node, 'tasks', items, 'always'),
				script: run(script, 'taskBatches', items),
			};
			if (items === 1_000) await takeTurns(1, programs);
			const runs = await takeTurns(quick ? 1 : items > 1_000 ? 2 : 3, programs);
			const made = Math.min(items, quick ? 100 : singles[delayMs]);
			const single = await run(node, 'tasks', made, 'never')();
			const http = await requestsRun(stage, how, stage.urls, 'tasksHttp', items);
			const batches = Math.ceil(items / batchSize);
			const leastMs = Math.ceil(batches / batchesInFlight) * (3 * delayMs + batchSize * jobMs);
			const { calls, actions } = runs.ours[0].counts;
			const line = (name: string, calls: number, ms: number, ratio = ms / msOf(runs.script)) => [
				count(items),
				way.name,
				name,
				count(calls),
				seconds(ms),
				times(ratio),
			];
			rows.push(
				line('this node, in batches', calls, msOf(runs.ours), ratioOf(runs.ours, runs.script)),
				line(
					`this node, single calls${made < items ? ` (from ${count(made)})` : ''}`,
					items,
					(single.ms / made) * items,
				),
				line('axios script, in batches', runs.script[0].counts.calls, msOf(runs.script)),
				line(http.name, http.run.counts.calls, http.run.ms),
				line('least possible', batches * 3, leastMs),
			);
			if (items === 10_000 && way === here) {
				const runCalls = actions['batch/run'] ?? 0;
				checks.push(exactly('10,000 iVvy updates: run calls', runCalls, batches));
				checks.push(
					atMost(
						'10,000 iVvy updates: other calls for each run call',
						(calls - runCalls) / runCalls,
						6,
						(value) => value.toFixed(1),
					),
				);
			}
			checks.push(
				atMost(
					`${count(items)} iVvy updates in batches, ${way.name}: time against the axios script`,
					ratioOf(runs.ours, runs.script),
					way === here ? 1.5 : 1.15,
					times,
				),
			);
		}
	}
	await Promise.all([node.end(), script.end()]);
	await stage.end();
	return {
		title: '2. Updates of tasks in batches (iVvy)',
		words: `One update for each task, over plain HTTP; section 3 has the line. iVvy works on a batch for ${jobMs} ms a task, whether anybody asks or not. The script: axios, kept connections, batches of ${batchSize}, ${batchesInFlight} at a time, and asks after 200 ms, then after twice as long each time; the node learns how long batches of this account take. The HTTP Request node sends each item by itself, all at once or in the bursts named, without regard for the vendor; its calls are signed by this package's credential. What would take long is computed from a smaller number where it says so. Least possible: run, one question and results for each batch, ${batchesInFlight} at a time, asked at the right moment.`,
		head: ['Items', 'Way', 'Program', 'Calls', 'Time', 'Against the script'],
		rows,
		checks,
	};
}
