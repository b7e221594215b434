/** 1. Opportunity activities of LeadSquared: calls and time. */

import { opportunitiesFor } from './lib/data.mts';
import type { Measured } from './lib/measure.mts';
import { once, openStage, pair, requestsRun, startNode, startScript } from './lib/pair.mts';
import { atMost, count, exactly, seconds, times } from './lib/report.mts';
import type { Check, Headline, Section } from './lib/report.mts';

export const delays = [0, 20, 200];
/** Calls under way at a time: of the node, and of the script that the goals name. */
const nodeWidth = 20;
const scriptWidth = 10;
const limits: Record<number, number> = { 0: 1.5, 20: 1.15, 200: 1.15 };

export async function activities(quick: boolean, say: (text: string) => void): Promise<Section> {
	const stage = await openStage();
	const [node, script] = [startNode(), startScript()];
	const rows: string[][] = [];
	const checks: Check[] = [];
	const headline: Headline[] = [];
	for (const items of quick ? [1_000] : [1_000, 10_000]) {
		for (const delayMs of delays) {
			say(`${count(items)} items, ${delayMs} ms`);
			const how = { settings: { delayMs }, rows: { opportunities: opportunitiesFor(items) } };
			const ours = async () =>
				await once(
					stage,
					how,
					async () => await node.ask<Measured>('activities', stage.urls, items),
				);
			const scriptRun =
				(width: number, isKept = true) =>
				async () =>
					await once(
						stage,
						how,
						async () => await script.ask<Measured>('activities', stage.urls, items, width, isKept),
					);
			const theirs = scriptRun(scriptWidth);
			await pair(1, ours, theirs);
			const wide = await pair(quick ? 1 : 3, ours, scriptRun(nodeWidth));
			const both = await pair(quick ? 1 : delayMs === 200 && items > 1_000 ? 2 : 5, ours, theirs);
			const unkept = await pair(quick || delayMs > 0 ? 1 : 5, scriptRun(nodeWidth, false), theirs);
			const bareRun = async () =>
				await once(
					stage,
					how,
					async () => await node.ask<Measured>('activitiesBare', stage.urls, items),
				);
			const bare = await pair(quick || delayMs > 0 ? 1 : 5, bareRun, theirs);
			const { run: requests, name: requestsName } = await requestsRun(
				stage,
				how,
				'activitiesHttp',
				items,
			);
			const least = items / 25;
			const leastMs = Math.ceil(least / nodeWidth) * delayMs;
			const { calls } = both.ours[0].counts;
			const line = (name: string, made: number, ms: number) => [
				count(items),
				`${delayMs} ms`,
				name,
				count(made),
				seconds(ms),
				times(ms / both.theirsMs),
			];
			rows.push(
				[...line('this node', calls, both.oursMs).slice(0, 5), times(both.ratio)],
				line(`axios script, ${scriptWidth} at a time`, both.theirs[0].counts.calls, both.theirsMs),
				[
					...line(
						`axios script, ${nodeWidth} at a time`,
						wide.theirs[0].counts.calls,
						wide.theirsMs,
					).slice(0, 5),
					`the node takes ${times(wide.ratio)} of it`,
				],
				[
					...line(
						`axios script, ${nodeWidth} at a time, new connections`,
						unkept.ours[0].counts.calls,
						unkept.oursMs,
					).slice(0, 5),
					times(unkept.ratio),
				],
				[
					...line("n8n's request helper alone", bare.ours[0].counts.calls, bare.oursMs).slice(0, 5),
					times(bare.ratio),
				],
				line(requestsName, requests.counts.calls, requests.ms),
				[
					count(items),
					`${delayMs} ms`,
					'least possible',
					count(least),
					seconds(leastMs),
					leastMs > 0 ? times(leastMs / both.theirsMs) : '–',
				],
			);
			if (items === 10_000 && delayMs === 0)
				checks.push(exactly('10,000 activities over 100 opportunities: calls', calls, 400));
			checks.push(
				atMost(
					`${count(items)} activities, ${delayMs} ms delay: time against the axios script`,
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
					what: `${count(items)} LeadSquared opportunity activities, 20 ms delay`,
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
		title: '1. Opportunity activities (LeadSquared)',
		words: `Activities of up to 100 opportunities (25 each, or 100 of 10,000), in mixed order, without a rate limit. The script: axios, kept connections, bulk calls of 25, ${scriptWidth} at a time, which the goals name; beside it the same with ${nodeWidth}, as many as the node has under way to make up for the connection that n8n opens for each call. With new connections: each call gets an agent and a connection of its own, as n8n makes them. n8n's request helper alone: the script's calls from inside a node that does nothing else, ${nodeWidth} at a time and in any order, with what n8n does around axios (agents for proxies, credentials); without delay it is what no node can go below. The HTTP Request node posts each item to the same endpoint, all at once (its default, and its fastest; where so many connections break, in bursts as named). Least possible: full bulk calls, ${nodeWidth} at a time, and nothing but the delay.`,
		head: ['Items', 'Delay', 'Program', 'Calls', 'Time', 'Against the script'],
		rows,
		checks,
		headline,
	};
}
