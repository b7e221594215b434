import { sendBatches } from '../../nodes/shared/engine/batch';
import { sendBulk } from '../../nodes/shared/engine/bulk';
import { mayBeSent } from '../../nodes/shared/engine/checkFirst';
import { sendInBulk } from '../../nodes/shared/engine/inBulk';
import type { Bulk, RowResult, Values } from '../../nodes/shared/table/operation';
import { CalledOff } from '../../nodes/shared/wire/send';
import type { Batches, Reply } from '../../nodes/shared/wire/vendor';
import { jobsFor, recordOf, runByHand } from '../harness/runByHand.mts';

const bulk: Bulk = {
	maxRows: 10,
	groupKey: ({ body }) => String(body.kind),
	body: (rows) => rows.map(recordOf),
	results: (data) => data as RowResult[],
};

const refusal: Reply = { kind: 'refused', message: 'no', code: 'no', status: 400 };

describe('a bulk call', () => {
	it('that is refused row by row has its rows tried again in input order, whichever call was answered first', async () => {
		const { run, sent } = runByHand({
			fallback: ({ body, query }) => ({ body: { ...body, kind: 'other' }, query }),
		});
		const jobs = jobsFor(
			{ record: 'a', kind: 'one' },
			{ record: 'b', kind: 'two' },
			{ record: 'c', kind: 'one' },
		);
		const all = sendBulk(run, bulk, jobs);
		expect(sent.map(({ records }) => records)).toEqual([['a', 'c'], ['b']]);
		await sent[1].answer({ kind: 'done', data: [{ refused: 'no' }] });
		await sent[0].answer({ kind: 'done', data: [{ refused: 'no' }, { refused: 'no' }] });
		expect(sent[2].records).toEqual(['a', 'b', 'c']);
		await sent[2].answer({ kind: 'done', data: [{ data: {} }, { data: {} }, { data: {} }] });
		await all;
	});

	it.each([
		{ what: 'that its operation names', lane: 'normal' as const, counted: 'normal' },
		{ what: 'of bulk calls where it names none', lane: undefined, counted: 'bulk' },
	])('counts against the limit $what', async ({ lane, counted }) => {
		const { run, sent, planned } = runByHand({ lane });
		void sendBulk(run, bulk, jobsFor({ record: 'a' }));
		expect(planned).toEqual([[1, counted]]);
		expect(sent.map((one) => one.lane)).toEqual([counted]);
	});
});

describe('after an item that stops the run, the next round', () => {
	const recordKeys = (values: Values) => [recordOf(values)];
	/** Two rounds, since both items change the same record. */
	const jobs = jobsFor({ record: 'a' }, { record: 'a' });

	it('of bulk calls is not begun', async () => {
		const { run, sent, planned, outcomes } = runByHand();
		const inBulk = { call: 'changeMany', bulk, row: (values: Values) => values, recordKeys };
		const all = sendInBulk(run, inBulk, jobs);
		await sent[0].answer(refusal);
		await all;
		expect(planned).toEqual([[1, 'bulk']]);
		expect(sent).toHaveLength(1);
		expect([...outcomes.keys()]).toEqual([0]);
	});

	it('nor is the look-up before a write, and nothing is said of its item', async () => {
		const { run, sent, outcomes } = runByHand({
			checkFirst: async (_values, ask) => void (await ask({ method: 'GET', path: '/', body: '1' })),
		});
		const looking = mayBeSent({ ...run, isOver: () => true }, jobs[0]);
		await expect(looking).rejects.toBeInstanceOf(CalledOff);
		expect([sent.length, outcomes.size]).toEqual([0, 0]);
	});

	it('of batches is not begun, nor said to be held back', async () => {
		const { run, sent, outcomes } = runByHand();
		const batches = {
			maxJobs: 10,
			run: (calls: unknown[]) => ({ method: 'POST', path: '/', body: JSON.stringify(calls) }),
		} as unknown as Batches;
		const all = sendBatches(run, { batches, recordKeys, batchFrom: 1 }, jobs);
		// Nobody knows whether the record was changed: what comes after it must not be sent.
		await sent[0].answer({ kind: 'unclear', message: 'no answer came' });
		await all;
		expect(sent).toHaveLength(1);
		expect([...outcomes.keys()]).toEqual([0]);
	});
});
