/** 1. Opportunity activities of LeadSquared: calls and time. */

import { opportunitiesFor } from './lib/data.mts';
import type { Measured } from './lib/measure.mts';
import { atMost, bar, count, exactly, seconds, times } from './lib/report.mts';
import type { Check, Headline, Section } from './lib/report.mts';
import { requestsRun } from './lib/requests.mts';
import { once, openStage, startNode, startScript } from './lib/stage.mts';
import type { Ran } from './lib/stage.mts';
import { msOf, ratioOf, takeTurns } from './lib/turns.mts';
import { aboutLines, delays, far, here, otherLines } from './lib/ways.mts';
import type { Way } from './lib/ways.mts';

/** Calls under way at a time: of the node, and of the script that the goals name. */
const nodeWidth = 20;
const scriptWidth = 10;
/** At most so much of the script's time, where the vendor has a delay. */
const asked = 1.15;

interface Amount {
	items: number;
	way: Way;
	turns: number;
}

/** What is sent over which way, and how often. */
function amounts(quick: boolean): Amount[] {
	if (quick) return [here, far].map((way) => ({ items: 1_000, way, turns: 1 }));
	const turns = (way: Way, items: number) => {
		if (way.roundTripMs !== undefined) return items > 1_000 ? 1 : 2;
		return way === here ? 9 : way.delayMs === 200 && items > 1_000 ? 2 : 5;
	};
	const few = [...delays, far, ...otherLines].map((way) => ({ items: 1_000, way }));
	const many = [...delays, far].map((way) => ({ items: 10_000, way }));
	return [...few, ...many].map((amount) => ({
		...amount,
		turns: turns(amount.way, amount.items),
	}));
}

export async function activities(quick: boolean, say: (text: string) => void): Promise<Section> {
	const stage = await openStage();
	const [node, script] = [startNode(), startScript()];
	const rows: string[][] = [];
	const checks: Check[] = [];
	const headline: Headline[] = [];
	for (const { items, way, turns } of amounts(quick)) {
		say(`${count(items)} items, ${way.name}`);
		const urls = await stage.over(way);
		const how = {
			settings: { delayMs: way.delayMs },
			rows: { opportunities: opportunitiesFor(items) },
		};
		const run =
			(child: typeof node, task: string, ...more: unknown[]) =>
			async () =>
				await once(stage, how, async () => await child.ask<Measured>(task, urls, items, ...more));
		const programs = {
			ours: run(node, 'activities'),
			script: run(script, 'activities', scriptWidth),
			wide: run(script, 'activities', nodeWidth),
			unkept: run(script, 'activities', nodeWidth, false),
			bare: run(node, 'activitiesBare'),
		};
		const isFar = way.roundTripMs !== undefined;
		// The first calls of a process take longest.
		if (!isFar) await takeTurns(1, programs);
		const runs = await takeTurns(turns, programs);
		const http = await requestsRun(stage, how, urls, 'activitiesHttp', items);
		const row = (name: string, made: Ran[], against = times(ratioOf(made, runs.script))) => [
			count(items),
			way.name,
			name,
			count(made[0].counts.calls),
			seconds(msOf(made)),
			against,
		];
		const least = items / 25;
		const leastMs = Math.ceil(least / nodeWidth) * ((way.roundTripMs ?? 0) + way.delayMs);
		rows.push(
			row('this node', runs.ours),
			row(`axios script, ${scriptWidth} at a time`, runs.script),
			row(`axios script, ${nodeWidth} at a time`, runs.wide),
			row(`axios script, ${nodeWidth} at a time, new connections`, runs.unkept),
			row("n8n's request helper alone", runs.bare),
		);
		if (isFar && items <= 1_000)
			rows.push(row('axios script, one after the other', [await run(script, 'activities', 1)()]));
		rows.push(row(http.name, [http.run]), [
			count(items),
			way.name,
			'least possible',
			count(least),
			seconds(leastMs),
			leastMs > 0 ? times(leastMs / msOf(runs.script)) : '–',
		]);
		const { calls } = runs.ours[0].counts;
		const what = `${count(items)} activities, ${way.name}`;
		if (items === 10_000 && way === here) {
			checks.push(exactly('10,000 activities over 100 opportunities: calls', calls, 400));
			checks.push(
				atMost(
					`${what}: time against n8n's request helper alone`,
					ratioOf(runs.ours, runs.bare),
					1.25,
					times,
				),
			);
		}
		if (!isFar && way !== here)
			checks.push(
				atMost(
					`${what}: time against the axios script`,
					ratioOf(runs.ours, runs.script),
					asked,
					times,
				),
			);
		if (way === far)
			headline.splice(0, 1, {
				what: `${count(items)} LeadSquared opportunity activities, ${way.name}`,
				more: false,
				bars: [
					bar('this node', runs.ours[0]),
					bar('axios script', runs.script[0]),
					bar('HTTP Request node', http.run),
				],
			});
	}
	await Promise.all([node.end(), script.end()]);
	await stage.end();
	return {
		title: '1. Opportunity activities (LeadSquared)',
		words: `Activities of up to 100 opportunities (25 each, or 100 of 10,000), in mixed order, without a rate limit. ${aboutLines} The script: axios, kept connections, bulk calls of 25, ${scriptWidth} at a time, which the goals name; beside it the same with ${nodeWidth}, as many bulk calls as the node has under way by default. With new connections: each call gets an agent and a connection of its own, as n8n makes them. n8n's request helper alone: the script's calls from inside a node that does nothing else, ${nodeWidth} at a time and in any order, with what n8n does around axios (agents for proxies, credentials); without delay it is what no node can go below. The HTTP Request node posts each item to the same endpoint, all at once (its default, and its fastest; where so many connections break, in bursts as named). Least possible: full bulk calls, ${nodeWidth} at a time over kept connections, and nothing but the way.`,
		head: ['Items', 'Way', 'Program', 'Calls', 'Time', 'Against the script'],
		rows,
		checks,
		headline,
	};
}
