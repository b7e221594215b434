/** 6. Under LeadSquared's limits: speed against the HTTP Request node, and how much of the allowed rate is used. */

import { ready, together, windowMs } from './lib/limited.mts';
import type { Outcome } from './lib/limited.mts';
import { atLeast, atMost, count, exactly, percent, seconds, times } from './lib/report.mts';
import type { Check, Headline, Section } from './lib/report.mts';
import { near, slow } from './lib/ways.mts';
import type { Way } from './lib/ways.mts';
import type { Batching, Limits } from './programs/parameters.mts';

/** Settings of the HTTP Request node's batching by which so many calls should pass, the fastest first. */
function settings(allowed: number): Batching[] {
	const even = windowMs / allowed;
	const full = [0, 50, 100, 200, 1_000].map((more) => ({
		batchSize: allowed,
		batchInterval: windowMs + more,
	}));
	const single = [0, 10].map((more) => ({ batchSize: 1, batchInterval: even + more }));
	return [...full, ...single].sort((one, other) => msEach(one) - msEach(other));
}

const msEach = ({ batchInterval, batchSize }: Batching) => batchInterval / batchSize;

interface Best {
	run: Outcome;
	batching: Batching;
}

/** Of the runs of the HTTP Request node with all settings, the fastest in which nothing was throttled. */
function bestOf(runs: Array<Outcome | undefined>): Best {
	const tried = settings(10).map((batching, index) => ({ batching, run: runs[index] }));
	const fitting = tried.filter((one): one is Best => one.run?.throttled === 0);
	const [best] = fitting.sort((one, other) => one.run.ms - other.run.ms);
	if (!best) throw new Error('Every setting of the HTTP Request node was throttled');
	return best;
}

/**
 * Gets ready to find the best setting for so many calls to an endpoint: all side by side, since a throttled run ends at
 * once (it stops the node).
 */
async function readyForBest(
	limits: Limits,
	calls: number,
	endpoint: 'bulk' | 'single',
): Promise<() => Promise<Best>> {
	const runners = await Promise.all(
		settings(10).map(
			async (batching) => await ready(near, limits, 1, 'activitiesHttp', calls, batching, endpoint),
		),
	);
	return async () =>
		bestOf(await Promise.all(runners.map(async (runner) => await runner().catch(() => undefined))));
}

const plans = { Pro: { calls: 10, bulk: 5 }, Super: { calls: 20, bulk: 10 } };

/** How much of the allowed rate is used: by one process and by three that know nothing of each other. */
const shares = [near, slow].flatMap((way) =>
	[1, 3].flatMap((processes) =>
		(['Pro', 'Super'] as const).map((plan) => ({ way, plan, processes })),
	),
);

/** Share of the allowed rate from the second window on until the first process ended: the first window begins with a burst. */
function share({ accepted, firstEnd }: Outcome, limit: number): number {
	const from = Math.min(...accepted) + windowMs;
	const to = Math.min(firstEnd, Math.max(...accepted));
	const within = accepted.filter((at) => at >= from && at < to).length;
	return within / ((limit * (to - from)) / windowMs);
}

const late = ({ accepted, refused }: Outcome) =>
	refused.filter((at) => at > Math.min(...accepted) + 1_000).length;

export async function limits(quick: boolean, say: (text: string) => void): Promise<Section> {
	const scale = quick ? 0.2 : 1;
	const calls = 200 * scale;
	const pro = plans.Pro;
	const proAsNormal = { calls: 10, bulk: 10 };
	say('the HTTP Request node with several settings');
	const [asBulk, asSingle] = await together([
		readyForBest(proAsNormal, calls, 'bulk'),
		readyForBest(pro, calls, 'single'),
	]);
	say('this node');
	const used = shares.map(({ way, plan, processes }) => {
		const limits = plans[plan];
		const each = (processes === 1 ? 12 : 30) * limits.calls * scale;
		return ready(way, limits, processes, 'accountActivities', each, limits);
	});
	const [oursAsNormal, oursAsBulk, ...shared] = await together([
		ready(near, proAsNormal, 1, 'activities', calls * 25, proAsNormal),
		ready(near, pro, 1, 'activities', (calls / 2) * 25, pro),
		...used,
	]);

	const [httpBulk, httpSingle] = [asBulk.run, asSingle.run];
	const rate = ({ ms }: Outcome, items: number) => items / (ms / 1_000);
	const [ours1, theirs1] = [rate(oursAsNormal, calls * 25), rate(httpBulk, calls)];
	const [ours2, theirs2] = [rate(oursAsBulk, (calls / 2) * 25), rate(httpSingle, calls)];
	const perSecond = (value: number) => `${value.toFixed(2)} items/s`;
	const speed = (
		what: string,
		program: string,
		items: number,
		run: Outcome,
		value: number,
		ratio: string,
	) => [
		what,
		program,
		`${count(items)} items, ${count(run.calls)} calls`,
		seconds(run.ms),
		perSecond(value),
		ratio,
		String(run.throttled),
	];
	const shareRow = (run: Outcome, { plan, processes, way }: (typeof shares)[number]) => [
		`${plan}, ${way.name}`,
		processes === 1 ? 'this node, alone' : 'this node, three processes',
		`${count(run.calls)} calls`,
		seconds(run.ms),
		`${percent(share(run, plans[plan].calls))} of the rate`,
		'',
		`${run.throttled} (${percent(run.throttled / run.calls)})`,
	];
	const shareChecks = (
		run: Outcome,
		{ plan, processes, way }: (typeof shares)[number],
	): Check[] => {
		const what = `${plan}, ${way.name}, ${processes === 1 ? 'alone' : 'three processes'}`;
		const used = share(run, plans[plan].calls);
		if (processes === 1)
			return [
				atLeast(`${what}: share of the allowed rate`, used, way === near ? 0.97 : 0.95, percent),
				exactly(`${what}: throttled calls after the first second`, late(run), 0),
			];
		return [
			atLeast(`${what}: share of the allowed rate`, used, 0.9, percent),
			{
				...atMost(`${what}: throttled calls`, run.throttled / run.calls, 0.02, percent),
				asked: 'under 2 %',
				ok: run.throttled / run.calls < 0.02,
			},
			exactly(`${what}: failed items and calls`, run.failed, 0),
		];
	};
	const setting = [asBulk, asSingle]
		.map(({ batching }) => `${batching.batchSize} every ${batching.batchInterval} ms`)
		.join(' and ');
	const bars = [
		{ name: 'this node', value: ours2, text: perSecond(ours2) },
		{ name: 'axios script', value: ours2, text: '' },
		{ name: 'HTTP Request node', value: theirs2, text: perSecond(theirs2) },
	];
	const headline: Headline[] = [
		{
			what: "Opportunity activities under LeadSquared's Pro limits",
			more: true,
			bars: bars.map((bar, index) =>
				index === 1 ? { ...bar, value: 0, text: 'has no pacing' } : bar,
			),
		},
	];
	return {
		title: '6. Under the limits of LeadSquared',
		words: `Pro: 10 normal and 5 bulk calls in 5 s; Super: 20 and 10. Rolling windows; the way is one of a ${near.name} over plain HTTP or, where it says so, a line with TLS (see section 1) and a slow vendor. Not run whole (10,000 items through the HTTP Request node take 83 minutes): rates are constant, so each runs for about 100 s, and three processes for 450 s. These runs wait nearly all the time and so run side by side, first those of the HTTP Request node, each against a sandbox of its own. The HTTP Request node ran with seven settings; the fastest run in which nothing was throttled stands here (${setting}). By arithmetic the node is 25 times faster where the bulk endpoint counts as a normal call, and 12.5 times where it counts as bulk and the HTTP Request node makes normal calls (one activity of a lead each). The share of the rate is counted from the second window on, with single calls, until the first process ends; three processes start at the same time and know nothing of each other.`,
		head: ['Case', 'Program', 'Amount', 'Time', 'Rate', 'Ratio', 'Throttled'],
		rows: [
			speed(
				'Pro, bulk counts as normal',
				'this node',
				calls * 25,
				oursAsNormal,
				ours1,
				times(ours1 / theirs1),
			),
			speed('Pro, bulk counts as normal', 'HTTP Request node', calls, httpBulk, theirs1, ''),
			speed(
				'Pro, bulk counts as bulk',
				'this node',
				(calls / 2) * 25,
				oursAsBulk,
				ours2,
				times(ours2 / theirs2),
			),
			speed('Pro, bulk counts as bulk', 'HTTP Request node', calls, httpSingle, theirs2, ''),
			...shared.map((run, index) => shareRow(run, shares[index])),
		],
		checks: [
			atLeast(
				'Pro limits, bulk endpoint counts as normal: speed against the HTTP Request node',
				ours1 / theirs1,
				24,
				times,
			),
			atLeast(
				'Pro limits, bulk endpoint counts as bulk: speed against the HTTP Request node',
				ours2 / theirs2,
				12,
				times,
			),
			exactly(
				'Throttled calls of the HTTP Request node at its setting',
				httpBulk.throttled + httpSingle.throttled,
				0,
			),
			...shared.flatMap((run, index) => shareChecks(run, shares[index])),
		],
		headline,
	};
}
