import { chunk, sendBulk } from '../../nodes/shared/engine/bulk';
import type { Job } from '../../nodes/shared/engine/run';
import type { Bulk, Operation, RowResult } from '../../nodes/shared/table/operation';
import { Counts } from '../../nodes/shared/wire/counts';
import type { Reply } from '../../nodes/shared/wire/vendor';
import { jobsFor, recordOf, runByHand } from '../harness/runByHand.mts';
import { settle } from '../harness/settle.mts';

// Bulk calls that are answered by the test, in whatever order.

const groupKey: Bulk['groupKey'] = ({ body }) => String(body.kind);

const bulkOf = (maxRows: number): Bulk => ({
	maxRows,
	groupKey,
	body: (rows) => rows.map(recordOf),
	results: (data) => data as RowResult[],
});

const made: Reply = { kind: 'done', data: [{ data: { id: 1 } }, { data: { id: 2 } }] };
const [a, b, c, d] = [...'abcd'].map((record) => ({ record, kind: 'one' }));
const other = { record: 'x', kind: 'other' };
const failure = (more: object) => ({ failure: expect.objectContaining(more) as unknown });

/** Sends items in calls of two rows, and goes on after a failure. */
function start(jobs: Job[], operation: Partial<Operation> = {}, stops = false) {
	const by = runByHand(operation, { stops });
	const counts = new Counts();
	const run = { ...by.run, counts };
	const all = (width?: number) => {
		const ended = sendBulk({ ...run, width }, bulkOf(2), jobs);
		// It is awaited at the end; where it fails before, the test fails on its way there.
		ended.catch(() => undefined);
		return ended;
	};
	return { ...by, all, counts, rows: () => by.sent.map(({ records }) => records) };
}

it.each([
	{ what: 'nothing', jobs: jobsFor(), chunks: [] },
	{ what: 'as many as a call takes', jobs: jobsFor(a, b), chunks: [[[0, 1]]] },
	{ what: 'one more', jobs: jobsFor(a, b, c), chunks: [[[0, 1], [2]]] },
	{
		what: 'twice as many',
		jobs: jobsFor(a, b, c, d),
		chunks: [
			[
				[0, 1],
				[2, 3],
			],
		],
	},
	{ what: 'two groups', jobs: jobsFor(a, other, b, other, c), chunks: [[[0, 2], [4]], [[1, 3]]] },
])('$what is cut into calls of two rows: $chunks', ({ jobs, chunks }) => {
	const cut = chunk(jobs, { groupKey, maxRows: 2 });
	expect(cut.map((group) => group.map((rows) => rows.map(({ item }) => item)))).toEqual(chunks);
});

describe('the calls', () => {
	it('of different groups go side by side, those of one group one after the other', async () => {
		const { all, sent, rows, planned, outcomes } = start(jobsFor(a, other, b, c));
		const ended = all();
		await settle();
		expect([rows(), planned]).toEqual([[['a', 'b'], ['x']], [[3, 'bulk']]]);
		await sent[0].answer(made);
		expect(rows()).toEqual([['a', 'b'], ['x'], ['c']]);
		await sent[1].answer(made);
		await sent[2].answer(made);
		await ended;
		expect([...outcomes.keys()].sort()).toEqual([0, 1, 2, 3]);
		expect(outcomes.get(2)).toEqual({ records: [{ id: 2 }] });
	});

	it.each([
		{ what: 'writes', operation: {}, atOnce: 1 },
		{ what: 'reads', operation: { reads: true }, atOnce: 2 },
	])('of $what go as many at a time as "Calls at a Time" says for writes', async (one) => {
		const { all, sent } = start(jobsFor(a, other), one.operation);
		void all(1);
		await settle();
		expect(sent).toHaveLength(one.atOnce);
	});

	it('of items that change the same record in different groups follow each other', async () => {
		const recordKeys: Operation['recordKeys'] = (values) => [recordOf(values)];
		const again = { record: 'a', kind: 'other' };
		const { all, sent, rows } = start(jobsFor(a, again, b, other), { recordKeys });
		const ended = all();
		await settle();
		expect(rows()).toEqual([['a', 'b'], ['x']]);
		await sent[0].answer(made);
		expect(sent).toHaveLength(2);
		await sent[1].answer(made);
		expect(rows()[2]).toEqual(['a']);
		await sent[2].answer(made);
		await ended;
	});

	it('of the next round are not even planned in a run that is over', async () => {
		const recordKeys: Operation['recordKeys'] = (values) => [recordOf(values)];
		const jobs = jobsFor(a, { record: 'a', kind: 'other' });
		const { all, sent, planned } = start(jobs, { recordKeys }, true);
		const ended = all();
		await settle();
		await sent[0].answer({ kind: 'done', data: [{ refused: 'no' }] });
		await ended;
		expect([sent.length, planned]).toEqual([1, [[1, 'bulk']]]);
	});

	it.each([
		{ what: 'each of its rows may', records: [a, b], repeatable: true },
		{ what: 'one of them may not', records: [{ ...a, id: 7 }, b], repeatable: false },
	])('may be repeated when $what: $repeatable', async ({ records, repeatable }) => {
		const withIds = jobsFor(...records).map((job, item) => ({
			...job,
			values: { ...job.values, body: { ...job.values.body, ...(repeatable && { id: item + 1 }) } },
		}));
		const { all, sent, outcomes } = start(withIds, { repeat: { with: 'id' } });
		const ended = all();
		await settle();
		expect(sent.map((one) => one.repeatable)).toEqual([repeatable]);
		await sent[0].answer({ kind: 'unclear', message: 'cut off' });
		await ended;
		const unknown = failure({ outcome: 'unknown', mayRepeat: repeatable });
		expect([...outcomes.values()]).toEqual([unknown, unknown]);
	});
});

describe('a row', () => {
	const fallback: Operation['fallback'] = ({ body, query }, code) =>
		code === 'C' ? { body: { ...body, record: 'again' }, query } : undefined;

	it('that is refused fails alone, with the words and the code of the vendor', async () => {
		const { all, sent, outcomes, counts } = start(jobsFor(a, b));
		const ended = all();
		await settle();
		await sent[0].answer({ kind: 'done', data: [{ refused: 'no', code: 'C' }, { data: {} }] });
		await ended;
		expect(outcomes.get(0)).toEqual(failure({ outcome: 'refused', code: 'C', httpStatus: 200 }));
		expect(counts.sentOtherwise).toBe(0);
	});

	it('that is not mentioned may have been processed', async () => {
		const { all, sent, outcomes } = start(jobsFor(a, b));
		const ended = all();
		await settle();
		await sent[0].answer({ kind: 'done', data: [{ data: { id: 1 } }] });
		await ended;
		const message = expect.stringContaining('does not mention this row') as string;
		expect(outcomes.get(0)).toEqual({ records: [{ id: 1 }] });
		expect(outcomes.get(1)).toEqual(failure({ outcome: 'unknown', message }));
	});

	it('goes once more with other values where those may help, and is counted', async () => {
		const { all, sent, rows, outcomes, counts } = start(jobsFor(a, b, c), { fallback });
		const ended = all();
		await settle();
		await sent[0].answer({ kind: 'done', data: [{ refused: 'no' }, { refused: 'no', code: 'C' }] });
		await sent[1].answer(made);
		expect(rows()).toEqual([['a', 'b'], ['c'], ['again']]);
		expect(outcomes.get(0)).toEqual(failure({ outcome: 'refused' }));
		await sent[2].answer({ kind: 'done', data: [{ data: { id: 9 } }] });
		await ended;
		expect(outcomes.get(1)).toEqual({ records: [{ id: 9 }] });
		expect(counts.sentOtherwise).toBe(1);
	});

	it('does not go once more in a run that is over meanwhile', async () => {
		const { all, sent, outcomes } = start(jobsFor(a, other), { fallback }, true);
		const ended = all();
		await settle();
		await sent[0].answer({ kind: 'done', data: [{ refused: 'no', code: 'C' }] });
		await sent[1].answer({ kind: 'done', data: [{ refused: 'no' }] });
		await ended;
		expect([sent.length, [...outcomes.keys()]]).toEqual([2, [1]]);
	});
});
