import fc from 'fast-check';

import { batches } from '../../nodes/Ivvy/wire/batching';
import { sendBatches } from '../../nodes/shared/engine/batch';
import { sideBySide } from '../../nodes/shared/engine/sideBySide';
import { sendSingly } from '../../nodes/shared/engine/single';
import type { Values } from '../../nodes/shared/table/operation';
import { clock } from '../../nodes/shared/wire/clock';
import { CalledOff } from '../../nodes/shared/wire/send';
import { fakeClock } from '../harness/fakeClock.mts';
import { plainRun, type PlainCall } from '../harness/plainVendor.mts';
import { propertiesOf } from '../harness/property.mts';

// Side by side, and yet one after the other for each record. test/engine/order.test.ts has the same over real HTTP.

const property = propertiesOf('order');

interface Entry {
	keys: string[];
	/** How long it takes, in ms. */
	ms: number;
	end: 'done' | 'calledOff' | 'broken';
}
const entries = (ends: Array<Entry['end']>) =>
	fc.array(
		fc.record<Entry>({
			keys: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 3 }),
			ms: fc.nat(5),
			end: fc.constantFrom(...ends),
		}),
		{ maxLength: 25 },
	);

/** Runs the entries, and notes when each began and ended, in the order in which it happened. */
async function ran(list: Entry[], width: number | (() => number)) {
	const time = fakeClock();
	const spans: Array<{ began: number; ended: number } | undefined> = list.map(() => undefined);
	let now = 0;
	let under = 0;
	let most = 0;
	const all = sideBySide(
		list.map((_entry, index) => index),
		width,
		() => false,
		async (index) => {
			const span = { began: ++now, ended: Infinity };
			expect(spans[index]).toBeUndefined();
			spans[index] = span;
			most = Math.max(most, ++under);
			if (list[index].ms > 0) await clock.sleep(list[index].ms);
			under--;
			span.ended = ++now;
			if (list[index].end === 'calledOff') throw new CalledOff('over');
			if (list[index].end === 'broken') throw new Error('broken');
		},
		(index) => list[index].keys,
	);
	const error = await time
		.until(
			all.then(
				() => undefined,
				(reason: Error) => reason,
			),
		)
		.finally(time.restore);
	return { spans, most, error };
}

property(
	'entries of one key follow each other in order, so many at a time, each once',
	[entries(['done', 'done', 'done', 'calledOff', 'broken']), fc.integer({ min: 1, max: 20 })],
	async (list, width) => {
		const { spans, most, error } = await ran(list, width);
		expect(most).toBeLessThanOrEqual(width);
		const isBroken = list.some(({ end }, index) => end === 'broken' && spans[index]);
		expect(error?.message).toBe(isBroken ? 'broken' : undefined);
		if (!isBroken) expect(spans).not.toContain(undefined);
		list.forEach(({ keys }, later) => {
			const span = spans[later];
			if (!span) return;
			// All that were started are waited for.
			expect(span.ended).toBeLessThan(Infinity);
			for (const [earlier, one] of list.slice(0, later).entries())
				if (one.keys.some((key) => keys.includes(key)))
					expect(spans[earlier]!.ended).toBeLessThan(span.began);
		});
	},
);

property(
	'a width that changes holds as well, and no width leaves anything undone',
	[entries(['done']), fc.array(fc.constantFrom(0, 1, 2, 5, 20, -1, NaN), { minLength: 1 })],
	async (list, widths) => {
		let asked = 0;
		const { spans, most } = await ran(list, () => widths[asked++ % widths.length]);
		expect(most).toBeLessThanOrEqual(Math.max(1, ...widths.filter((one) => one > 0)));
		expect(spans).not.toContain(undefined);
	},
);

interface Fault {
	/** Which calls it meets. */
	every: number;
	answer: 'throttled' | 'reset' | 'unavailable' | 'refused' | 'notConnected' | 'garbage';
}
const faults = fc.array(
	fc.record<Fault>({
		every: fc.integer({ min: 1, max: 7 }),
		answer: fc.constantFrom(
			'throttled',
			'reset',
			'unavailable',
			'refused',
			'notConnected',
			'garbage',
		),
	}),
	{ maxLength: 3 },
);

const networkError = (code: string) => Object.assign(new Error('network'), { code });

/** Answers a call, unless one of the faults meets it. */
function answering(given: Fault[], done: (call: PlainCall) => unknown) {
	return (call: PlainCall, nth: number) => {
		switch (given.find(({ every }) => nth % every === every - 1)?.answer) {
			case 'throttled':
				return { statusCode: 429, headers: { 'retry-after': '1' }, body: '' };
			case 'reset':
				throw networkError('ECONNRESET');
			case 'notConnected':
				throw networkError('ECONNREFUSED');
			case 'unavailable':
				return { statusCode: 503, body: '' };
			case 'refused':
				return { statusCode: 400, body: '{"errorCode":400,"message":"No"}' };
			case 'garbage':
				return { body: '<html>' };
			default:
				return { body: JSON.stringify(done(call)) };
		}
	};
}

const items = fc.array(fc.record({ records: fc.uniqueArray(fc.nat(4), { maxLength: 2 }) }), {
	maxLength: 20,
});
const widths = fc.integer({ min: 1, max: 20 });
const delays = fc.array(fc.nat(9), { minLength: 1, maxLength: 5 });
const recordKeys = ({ body }: Values) => (body.records as number[]).map(String);
const valuesOf = ({ records }: { records: number[] }, number: number): Values => ({
	body: { records, number },
	query: {},
});

/** No call with an item comes before the calls with earlier items of its record have ended, however often they are sent. */
function expectOrder(given: Values[], calls: PlainCall[], carried: (call: PlainCall) => number[]) {
	calls.forEach((call, nth) => {
		for (const item of carried(call)) {
			const keys = recordKeys(given[item]);
			for (const before of calls.slice(0, nth))
				for (const other of carried(before)) {
					if (!recordKeys(given[other]).some((key) => keys.includes(key))) continue;
					expect([other, item]).toEqual([Math.min(other, item), item]);
					expect(before.ended).toBeLessThan(call.began);
				}
		}
	});
}

property(
	'items sent one by one reach each of their records in input order, whatever goes wrong',
	[items, widths, delays, faults, fc.constantFrom('never' as const, 'always' as const)],
	async (given, width, slow, wrong, repeat) => {
		const values = given.map(valuesOf);
		const { calls, outcomes } = await plainRun(
			{
				...{ vendor: 'ivvy', width, takesMs: (nth) => slow[nth % slow.length] },
				operation: { call: 'crm/addOrUpdateTask', repeat, recordKeys },
				answers: answering(wrong, () => ({ success: true, id: 1 })),
			},
			values,
			sendSingly,
		);
		for (const told of outcomes) expect(told).toHaveLength(1);
		expectOrder(values, calls, ({ body }) => [(JSON.parse(body) as { number: number }).number]);
	},
);

interface Jobs {
	jobs: Array<{ params: { number: number } }>;
}

property(
	'items sent in batches and by themselves reach each of their records in input order, whatever goes wrong',
	[items, widths, delays, faults, fc.integer({ min: 1, max: 7 })],
	async (given, width, slow, wrong, maxJobs) => {
		const values = given.map(valuesOf);
		const carried = ({ url, body }: PlainCall): number[] => {
			if (url.endsWith('=run'))
				return (JSON.parse(body) as Jobs).jobs.map(({ params }) => params.number);
			return url.endsWith('=addOrUpdateTask')
				? [(JSON.parse(body) as { number: number }).number]
				: [];
		};
		const { calls, outcomes } = await plainRun(
			{
				...{ vendor: 'ivvy', width, takesMs: (nth) => slow[nth % slow.length] },
				operation: { call: 'crm/addOrUpdateTask', batchable: { recordKeys } },
				answers: answering(wrong, ({ url, body }) => {
					if (url.endsWith('=run')) return { asyncId: body };
					if (url.endsWith('=progress')) return { progress: 100 };
					if (!url.endsWith('=results')) return { success: true, id: 1 };
					const { async } = JSON.parse(body) as { async: string };
					const results = (JSON.parse(async) as Jobs).jobs.map(({ params }, index) => ({
						...{ namespace: 'crm', action: 'addOrUpdateTask', request: params },
						// Every third is to be sent by itself.
						response:
							index % 3 === 2 ? { errorCode: 429, message: 'later' } : { success: true, id: 1 },
					}));
					return { results };
				}),
			},
			values,
			async (run, jobs) =>
				await sendBatches(
					run,
					{ batches: { ...batches, maxJobs }, recordKeys, batchFrom: 1 },
					jobs,
				),
		);
		for (const told of outcomes) expect(told).toHaveLength(1);
		expectOrder(values, calls, carried);
		// Of a batch without an answer nobody knows when it ends: nothing may follow it.
		calls.forEach((call, nth) => {
			if (!call.url.endsWith('=run')) return;
			const after = calls.slice(nth + 1).flatMap(carried);
			for (const item of carried(call)) {
				const [outcome] = outcomes[item];
				const isOpen = 'failure' in outcome && outcome.failure.outcome === 'unknown';
				if (!isOpen || after.includes(item)) continue;
				const keys = recordKeys(values[item]);
				const isHeld = (later: number) =>
					recordKeys(values[later]).some((key) => keys.includes(key));
				expect(after.filter(isHeld)).toEqual([]);
			}
		});
	},
);
