/** Runs against an account with a limit, in one or several processes. */

import type { Limits } from '../programs/parameters.mts';
import type { Counts } from '../programs/sandbox.mts';
import type { Child } from './child.mts';
import type { Measured } from './measure.mts';
import { openStage, startNode } from './stage.mts';
import type { Stage } from './stage.mts';
import type { Way } from './ways.mts';

export const windowMs = 5_000;

export interface Outcome extends Counts {
	ms: number;
	/** When the first process ended, in ms since the epoch. */
	firstEnd: number;
}

type Runner = () => Promise<Outcome>;

/** Gets ready to run a task in so many processes of their own against one account of their own. */
export async function ready(
	way: Way,
	limits: Limits,
	processes: number,
	task: string,
	...args: unknown[]
): Promise<Runner> {
	const stage = await openStage();
	const nodes = Array.from({ length: processes }, () => startNode(true));
	await Promise.all(nodes.map(async (node) => await node.ask('ready')));
	return async () => await run(stage, nodes, way, limits, task, args);
}

/** Runs side by side what waits nearly all the time; begins when all are ready, since starting n8n takes the whole processor. */
export async function together<T>(getReady: Array<Promise<() => Promise<T>>>): Promise<T[]> {
	const runners = await Promise.all(getReady);
	return await Promise.all(runners.map(async (runner) => await runner()));
}

async function run(
	stage: Stage,
	nodes: Child[],
	way: Way,
	limits: Limits,
	task: string,
	args: unknown[],
): Promise<Outcome> {
	try {
		await stage.sandbox.ask(
			'prepare',
			{ delayMs: way.delayMs, leadSquared: { rateLimit: { ...limits, windowMs } } },
			{ opportunities: 100 },
		);
		const urls = await stage.over(way);
		let firstEnd = Infinity;
		const runs = await Promise.all(
			nodes.map(async (node) => {
				const measure = await node.ask<Measured>(task, urls, ...args);
				firstEnd = Math.min(firstEnd, Date.now());
				return measure;
			}),
		);
		return {
			...(await stage.sandbox.ask<Counts>('counts', true)),
			ms: Math.max(...runs.map(({ ms }) => ms)),
			firstEnd,
		};
	} finally {
		await Promise.all([...nodes.map(async (node) => await node.end()), stage.end()]);
	}
}
