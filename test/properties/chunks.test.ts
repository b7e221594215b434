import fc from 'fast-check';

import { batches } from '../../nodes/Ivvy/wire/batching';
import { rowResults } from '../../nodes/LeadSquared/parts/bulkResults';
import { sendBatches } from '../../nodes/shared/engine/batch';
import { chunk, sendBulk } from '../../nodes/shared/engine/bulk';
import { rounds, roundsAcross } from '../../nodes/shared/engine/rounds';
import type { Job } from '../../nodes/shared/engine/run';
import type { Values } from '../../nodes/shared/table/operation';
import { plainRun, type PlainCall } from '../harness/plainVendor.mts';
import { propertiesOf } from '../harness/property.mts';

// How items share calls: each travels once, with its own kind, in its order, and no call has more than it may.

const property = propertiesOf('chunks');

interface Item {
	/** What its call is shared by. */
	group: number;
	/** The records that it changes. */
	records: number[];
}
const items = fc.array(
	fc.record<Item>({
		group: fc.nat(3),
		records: fc.uniqueArray(fc.nat(5), { maxLength: 2 }),
	}),
	{ maxLength: 30 },
);
const sizes = fc.integer({ min: 1, max: 7 });

const valuesOf = ({ group, records }: Item, number: number): Values => ({
	body: { group, records, number },
	query: {},
});
const jobsOf = (given: Item[]) =>
	given.map((one, item): Job => ({ item, values: valuesOf(one, item), limit: 1, output: 'raw' }));
const groupKey = ({ body }: Values) => String(body.group);
const recordKeys = ({ body }: Values) => (body.records as number[]).map(String);
const numbers = (jobs: Job[]) => jobs.map(({ item }) => item);

/** Pairs of items that change the same record, in input order. */
const pairs = (given: Item[]): Array<[number, number]> =>
	given.flatMap(({ records }, later) =>
		given
			.slice(0, later)
			.flatMap(
				(one, earlier): Array<[number, number]> =>
					one.records.some((record) => records.includes(record)) ? [[earlier, later]] : [],
			),
	);

property(
	'groups are cut at their limit: each item once, in its group, in order, in as few calls as can be',
	[items, sizes],
	(given, maxRows) => {
		const groups = chunk(jobsOf(given), { groupKey, maxRows });
		const keys = groups.map(([[first]]) => groupKey(first.values));
		expect(keys).toEqual([...new Set(given.map(({ group }) => String(group)))]);
		groups.forEach((chunks, index) => {
			const own = jobsOf(given).filter(({ values }) => groupKey(values) === keys[index]);
			expect(numbers(chunks.flat())).toEqual(numbers(own));
			expect(chunks).toHaveLength(Math.ceil(own.length / maxRows));
			for (const rows of chunks) expect(rows.length).toBeLessThanOrEqual(maxRows);
		});
	},
);

property(
	'rounds: each item once, those of one record in different ones and in their order',
	[items],
	(given) => {
		const dealt = rounds(jobsOf(given), recordKeys);
		expect(numbers(dealt.flat()).sort((a, b) => a - b)).toEqual(given.map((_one, item) => item));
		for (const round of dealt) expect(round.length).toBeGreaterThan(0);
		const roundOf = (item: number) => dealt.findIndex((round) => numbers(round).includes(item));
		for (const [earlier, later] of pairs(given))
			expect(roundOf(earlier)).toBeLessThan(roundOf(later));
		const across = roundsAcross(jobsOf(given), recordKeys, groupKey);
		expect(numbers(across.flat()).sort((a, b) => a - b)).toEqual(given.map((_one, item) => item));
		const acrossOf = (item: number) => across.findIndex((round) => numbers(round).includes(item));
		for (const [earlier, later] of pairs(given)) {
			const isOneGroup = given[earlier].group === given[later].group;
			expect(acrossOf(earlier)).toBeLessThan(acrossOf(later) + Number(isOneGroup));
			if (acrossOf(earlier) === acrossOf(later)) expect(earlier).toBeLessThan(later);
		}
		for (const round of across)
			expect(numbers(round)).toEqual(numbers(round).sort((a, b) => a - b));
	},
);

/** Which items a call carries. */
type Carried = (call: PlainCall) => number[];

/** The items of a record came one after the other, unless one call carried both in their order. */
function expectOrder(given: Item[], calls: PlainCall[], carried: Carried): void {
	const callOf = new Map(
		calls.flatMap((call) => carried(call).map((item) => [item, call] as const)),
	);
	for (const [earlier, later] of pairs(given)) {
		const [one, other] = [callOf.get(earlier)!, callOf.get(later)!];
		if (one === other)
			expect(carried(one).indexOf(earlier)).toBeLessThan(carried(one).indexOf(later));
		else expect(one.ended).toBeLessThan(other.began);
	}
}

const delays = fc.array(fc.nat(9), { minLength: 1, maxLength: 5 });
const widths = fc.integer({ min: 1, max: 20 });

property(
	'bulk calls, as they are sent: every item once and answered for itself, groups side by side, records in order',
	[items, sizes, widths, delays, fc.integer({ min: 2, max: 9 })],
	async (given, maxRows, width, slow, refusedEvery) => {
		const isRefused = (item: number) => item % refusedEvery === 1;
		const carried: Carried = ({ body }) => JSON.parse(body) as number[];
		const { calls, outcomes } = await plainRun(
			{
				...{ vendor: 'leadSquared', width, takesMs: (nth) => slow[nth % slow.length] },
				operation: {
					...{ call: 'POST /Bulk', recordKeys },
					bulk: {
						...{ maxRows, groupKey },
						body: (rows) => rows.map(({ body }) => body.number),
						results: (data, rows) => rowResults(data, rows.length, 'Id'),
					},
				},
				answers: (call) => ({
					body: JSON.stringify(
						carried(call).map((item, index) => ({
							RowNumber: index + 1,
							...(isRefused(item) ? { ErrorMessage: `no ${item}` } : { Id: item }),
						})),
					),
				}),
			},
			given.map(valuesOf),
			async (run, jobs) => await sendBulk(run, run.attempt.operation.bulk!, jobs),
		);
		expect(calls.flatMap(carried).sort((a, b) => a - b)).toEqual(given.map((_one, item) => item));
		for (const rows of calls.map(carried)) {
			expect(rows.length).toBeLessThanOrEqual(maxRows);
			expect(new Set(rows.map((item) => given[item].group)).size).toBe(1);
			expect(rows).toEqual([...rows].sort((a, b) => a - b));
		}
		expectOrder(given, calls, carried);
		outcomes.forEach((told, item) => {
			expect(told).toHaveLength(1);
			const [outcome] = told;
			if (isRefused(item))
				expect(outcome).toMatchObject({
					failure: { outcome: 'refused', message: expect.stringContaining(`no ${item}`) as string },
				});
			else expect(outcome).toMatchObject({ records: [{ Id: item }] });
		});
	},
);

interface Jobs {
	async: string;
	jobs: Array<{ params: { number: number } }>;
}

property(
	'batches, as they are sent: every item once and answered for itself, no record twice in one, records in order',
	[items, sizes, widths, delays],
	async (given, maxJobs, width, slow) => {
		const carried: Carried = ({ url, body }) =>
			url.endsWith('=run')
				? (JSON.parse(body) as Jobs).jobs.map(({ params }) => params.number)
				: [];
		const results = new Map<string, object[]>();
		const { calls, outcomes } = await plainRun(
			{
				...{ vendor: 'ivvy', width, takesMs: (nth) => slow[nth % slow.length] },
				operation: { call: 'crm/addOrUpdateTask', batchable: { recordKeys } },
				answers: ({ url, body }, nth) => {
					const json = JSON.parse(body) as Jobs;
					if (url.endsWith('=run')) {
						const done = json.jobs.map((job) => ({
							...{ namespace: 'crm', action: 'addOrUpdateTask', request: job.params },
							response: { success: true, of: job.params.number },
						}));
						// In another order.
						results.set(String(nth), done.reverse());
						return { body: JSON.stringify({ asyncId: String(nth) }) };
					}
					if (url.endsWith('=progress')) return { body: '{"progress":100}' };
					return { body: JSON.stringify({ results: results.get(json.async) }) };
				},
			},
			given.map(valuesOf),
			async (one, jobs) =>
				await sendBatches(
					one,
					{ batches: { ...batches, maxJobs }, recordKeys, batchFrom: 1 },
					jobs,
				),
		);
		expect(calls.flatMap(carried).sort((a, b) => a - b)).toEqual(given.map((_one, item) => item));
		for (const jobs of calls.map(carried)) {
			expect(jobs.length).toBeLessThanOrEqual(maxJobs);
			const changed = jobs.flatMap((item) => given[item].records);
			expect(new Set(changed).size).toBe(changed.length);
		}
		// A batch has ended when its results are there.
		const ended = ({ url, body }: PlainCall, id: string) =>
			url.endsWith('=results') && (JSON.parse(body) as Jobs).async === id;
		const whole = calls.map((call, nth) => ({
			...call,
			ended: calls.find((one) => ended(one, String(nth)))?.ended ?? call.ended,
		}));
		expectOrder(given, whole, carried);
		outcomes.forEach((told, item) => expect(told).toMatchObject([{ records: [{ of: item }] }]));
	},
);
