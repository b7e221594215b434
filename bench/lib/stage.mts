/** Where programs run: a sandbox of their own and, where asked for, a line in front of it. */

import type { Counts } from '../programs/sandbox.mts';
import type { Urls } from '../programs/parameters.mts';
import { startChild } from './child.mts';
import type { Child } from './child.mts';
import type { Measured } from './measure.mts';
import { trust } from './trust.mts';
import type { Way } from './ways.mts';

export interface Stage {
	sandbox: Child;
	/** The sandbox's own addresses. */
	urls: Urls;
	/** Its addresses at the end of this way; for the programs that are asked next. */
	over(way: Way): Promise<Urls>;
	end(): Promise<void>;
}

/** A sandbox of its own, and a line in front of it when one is asked for. */
export async function openStage(): Promise<Stage> {
	const sandbox = startChild('../programs/sandbox.mts');
	const urls = await sandbox.ask<Urls>('urls');
	let line: { child: Child; urls: Urls } | undefined;
	const openLine = async () => {
		const child = startChild('../programs/line.mts');
		return { child, urls: await child.ask<Urls>('open', urls, trust().certificate) };
	};
	return {
		sandbox,
		urls,
		async over({ roundTripMs }) {
			if (roundTripMs === undefined) return urls;
			line ??= await openLine();
			await line.child.ask('roundTrip', roundTripMs);
			return line.urls;
		},
		async end() {
			await Promise.all([sandbox.end(), line?.child.end()]);
		},
	};
}

/** @param isQuiet for runs that are expected to fail: n8n prints every error */
export const startNode = (isQuiet = false) =>
	startChild('../programs/node.mts', ['--expose-gc'], isQuiet);
export const startScript = () => startChild('../programs/script.mts', ['--expose-gc']);

export type Ran = Measured & { counts: Counts };

/** What the sandbox is set to before a run: its settings, and how many rows more it has. */
export interface How {
	settings: object;
	rows: object;
}

/** One run against fresh state. */
export async function once(
	{ sandbox }: Stage,
	{ settings, rows }: How,
	work: () => Promise<Measured>,
): Promise<Ran> {
	await sandbox.ask('prepare', settings, rows);
	const measure = await work();
	const counts = await sandbox.ask<Counts>('counts');
	if (counts.failed > 0)
		throw new Error(`${counts.failed} calls failed: ${JSON.stringify(counts.actions)}`);
	return { ...measure, counts };
}
