import { sendBatches } from '../../nodes/shared/engine/batch';
import { forgetBatchTimes } from '../../nodes/shared/engine/batchTimes';
import type { Job } from '../../nodes/shared/engine/run';
import type { Operation, Values } from '../../nodes/shared/table/operation';
import { clock } from '../../nodes/shared/wire/clock';
import type { Batches, Reply, Vendor } from '../../nodes/shared/wire/vendor';
import { jobsFor, recordOf, runByHand } from '../harness/runByHand.mts';
import { settle } from '../harness/settle.mts';

// Batches whose calls are answered by the test, in whatever order.

// What is known of other batches would have results asked for together with the progress.
beforeEach(forgetBatchTimes);

const batches = {
	maxJobs: 10,
	run: (calls: unknown) => ({ method: 'POST', path: 'run', body: JSON.stringify(calls) }),
	idIn: (data: unknown) => data as string,
	progress: (id: string) => ({ method: 'POST', path: `progress ${id}`, body: '1' }),
	percentIn: (data: unknown) => data as number,
	results: (id: string) => ({ method: 'POST', path: `results ${id}`, body: '1' }),
	answersIn: (data: unknown) => data,
	restart: (id: string) => ({ method: 'POST', path: `restart ${id}`, body: '1' }),
	notReady: 'later',
	nextStep: (id: string) => `Ask for ${id}.`,
	trace: (id: string) => ({ asyncId: id }),
	traces: (ids: string[]) => ids.join(' and '),
} as unknown as Batches;

const recordKeys = (values: Values) => [recordOf(values)];
// An answer of a batch is what it means.
const vendor = { read: (_status: number, _headers: unknown, body: unknown) => body } as Vendor;

/** Sends items in batches, and goes on after a failure. */
function start(jobs: Job[], operation: Partial<Operation> = {}, maxJobs = 10, batchFrom = 1) {
	const { run, sent, outcomes } = runByHand(operation, { stops: false, vendor });
	const all = sendBatches(run, { batches: { ...batches, maxJobs }, recordKeys, batchFrom }, jobs);
	// It is awaited at the end; where it fails before, the test fails on its way there.
	all.catch(() => undefined);
	const answered = new Set<unknown>();
	/** The first call of this path that has no answer. */
	const next = (path: string) => {
		const call = sent.find((one) => one.path === path && !answered.has(one));
		if (!call) throw new Error(`No ${path}: ${sent.map((one) => one.path).join(', ')}`);
		answered.add(call);
		return call;
	};
	const begin = async (id: string) => await next('run').answer({ kind: 'done', data: id });
	const end = async (id: string, ...replies: Array<Reply | undefined>) => {
		await next(`progress ${id}`).answer({ kind: 'done', data: 100 });
		const answers = replies.map((reply) => reply && { status: 200, body: reply });
		await next(`results ${id}`).answer({ kind: 'done', data: answers });
	};
	/** The records that went by themselves, each answered as done. */
	const singles = async (): Promise<unknown[]> => {
		const records: unknown[] = [];
		while (sent.some((one) => one.path === '/' && !answered.has(one))) {
			const call = next('/');
			records.push((call.records as { record: string }).record);
			await call.answer(done);
		}
		return records;
	};
	const became = () =>
		jobs.map(({ item }) => {
			const outcome = outcomes.get(item);
			return outcome && ('failure' in outcome ? outcome.failure.outcome : 'done');
		});
	return { all, sent, outcomes, next, begin, end, singles, became };
}

const done: Reply = { kind: 'done', data: { id: 1 } };
const refused: Reply = { kind: 'refused', message: 'no', code: 'C', status: 400 };
const unclear: Reply = { kind: 'unclear', message: 'cut off' };
const throttled: Reply = { kind: 'throttled', message: 'slow', status: 429 };
const closed = (passing: boolean): Reply => ({ kind: 'unavailable', message: 'closed', passing });

const letters = (count: number) => [...'abcdefghij'].slice(0, count).map((record) => ({ record }));
const failure = (more: object) => ({ failure: expect.objectContaining(more) as unknown });

describe('what the results say of an item', () => {
	const of = async (reply: Reply | undefined, operation: Partial<Operation> = {}) => {
		const { all, begin, end, singles, outcomes } = start(jobsFor(...letters(2)), operation);
		await begin('x');
		await end('x', done, reply);
		const alone = await singles();
		await all;
		expect(outcomes.get(0)).toEqual({ records: [{ id: 1 }] });
		return { alone, outcome: outcomes.get(1) };
	};
	const again = { alone: ['b'], outcome: { records: [{ id: 1 }] } };
	const fallback: Operation['fallback'] = (values, code) => (code === 'C' ? values : undefined);

	it.each<{ what: string; reply: Reply; operation?: Partial<Operation> }>([
		{ what: 'came too soon', reply: throttled },
		{ what: 'cannot be made now', reply: closed(true) },
		{ what: 'is unclear, and may be made twice', reply: unclear, operation: { repeat: 'always' } },
		{ what: 'is refused, and may go with other values', reply: refused, operation: { fallback } },
	])('it goes by itself where it $what', async ({ reply, operation }) => {
		expect(await of(reply, operation)).toEqual(again);
	});

	it.each<{ what: string; reply: Reply; operation?: Partial<Operation>; outcome: string }>([
		{ what: 'can never be made', reply: closed(false), outcome: 'notSent' },
		{ what: 'is refused', reply: refused, outcome: 'refused' },
		{
			what: 'is refused for what other values do not help',
			reply: { ...refused, code: undefined },
			operation: { fallback },
			outcome: 'refused',
		},
	])('it fails where it $what, and nothing leads to its batch', async (one) => {
		const { alone, outcome } = await of(one.reply, one.operation);
		expect(alone).toEqual([]);
		expect(outcome).toEqual(failure({ outcome: one.outcome }));
		expect(outcome).not.toEqual(failure({ trace: expect.anything() as unknown }));
	});

	it.each<{ what: string; reply: Reply | undefined; says: RegExp }>([
		{ what: 'an unclear answer', reply: unclear, says: /cut off/ },
		{ what: 'no word', reply: undefined, says: /results of its batch do not mention it/ },
	])('it is not known with $what, and its batch is named', async ({ reply, says }) => {
		const { alone, outcome } = await of(reply);
		expect(alone).toEqual([]);
		const message = expect.stringMatching(says) as string;
		expect(outcome).toEqual(
			failure({ message, outcome: 'unknown', mayRepeat: false, trace: { asyncId: 'x' } }),
		);
	});
});

describe('the call that gives a batch in', () => {
	it('holds its items in order, counts as the operation says and is never repeated', async () => {
		const { sent } = start(jobsFor(...letters(3)), { lane: 'bulk', repeat: 'always' });
		const records = letters(3).map((body) => ({ call: 'change', body }));
		expect(sent.map(({ path, lane, repeatable }) => [path, lane, repeatable])).toEqual([
			['run', 'bulk', false],
		]);
		expect(sent[0].records).toEqual(records);
	});

	it.each<{ what: string; reply: Reply; outcome: string }>([
		{ what: 'comes too soon', reply: throttled, outcome: 'notSent' },
		{ what: 'cannot be made now', reply: closed(true), outcome: 'notSent' },
		{ what: 'is unclear', reply: unclear, outcome: 'unknown' },
	])('that $what fails its items', async ({ reply, outcome }) => {
		const { all, next, became, outcomes } = start(jobsFor(...letters(2)));
		await next('run').answer(reply);
		await all;
		expect(became()).toEqual([outcome, outcome]);
		expect(outcomes.get(1)).not.toEqual(failure({ trace: expect.anything() as unknown }));
	});

	it('that is refused leaves its items to go by themselves, in input order, whichever was answered first', async () => {
		const { all, sent, next, singles, became } = start(jobsFor(...letters(4)), {}, 2);
		expect(sent).toHaveLength(2);
		const [first, second] = [next('run'), next('run')];
		await second.answer(refused);
		await first.answer(refused);
		expect(await singles()).toEqual(['a', 'b', 'c', 'd']);
		await all;
		expect(became()).toEqual(['done', 'done', 'done', 'done']);
	});
});

it('what its batch is given up for is not known, and the next step leads to its results', async () => {
	const { all, begin, next, outcomes } = start(jobsFor(...letters(2)));
	await begin('x');
	await next('progress x').answer(refused);
	await all;
	const told = { outcome: 'unknown', hint: 'Ask for x.', trace: { asyncId: 'x' } };
	expect([...outcomes.values()]).toEqual([failure(told), failure(told)]);
});

it.each([
	{ what: 'each of its items may', ids: [1, 2], restarts: 1 },
	{ what: 'one of them may not', ids: [1, undefined], restarts: 0 },
])(
	'a batch that stands still is restarted where $what be done twice',
	async ({ ids, restarts }) => {
		const { now } = clock;
		const jobs = jobsFor(...letters(2)).map((job, index) => ({
			...job,
			values: { ...job.values, body: { ...job.values.body, id: ids[index] } },
		}));
		const { sent, begin, next } = start(jobs, { repeat: { with: 'id' } });
		await begin('x');
		await next('progress x').answer({ kind: 'done', data: 10 });
		clock.now = () => now() + 301_000;
		await next('progress x').answer({ kind: 'done', data: 10 });
		clock.now = now;
		expect(sent.filter(({ path }) => path === 'restart x')).toHaveLength(restarts);
	},
);

describe('after a batch of which nobody knows what became', () => {
	// Two rounds: a and b once more.
	const jobs = () => jobsFor(...letters(4), ...letters(2), { record: 'e' });

	it.each(['the call is unclear', 'it is given up'])('%s: its records wait', async (what) => {
		const { all, sent, begin, end, next, became } = start(jobs(), {}, 1);
		// Batches of one item: a, b, c and d, and e of the second item's round.
		expect(sent).toHaveLength(5);
		for (const id of ['a', 'b', 'c', 'd', 'e']) {
			if (id !== 'a') await begin(id);
			else if (what === 'the call is unclear') await next('run').answer(unclear);
			else await begin(id);
		}
		if (what === 'it is given up') await next('progress a').answer(refused);
		for (const id of ['b', 'c', 'd', 'e']) await end(id, done);
		// Only b goes again.
		expect(sent.filter(({ path }) => path === 'run').length).toBe(6);
		await begin('again');
		await end('again', done);
		await all;
		expect(became()).toEqual(['unknown', 'done', 'done', 'done', 'notSent', 'done', 'done']);
	});
});

describe('rounds that are too short for a batch', () => {
	it('go by themselves, after the batch before them', async () => {
		const jobs = jobsFor(...letters(3), ...letters(2));
		const { all, sent, begin, end, singles, became } = start(jobs, {}, 10, 3);
		expect(sent).toHaveLength(1);
		await begin('x');
		await end('x', done, done, done);
		expect(await singles()).toEqual(['a', 'b']);
		await all;
		expect(became()).toEqual(['done', 'done', 'done', 'done', 'done']);
	});

	it('hold up no other records where all of them are', async () => {
		const jobs = jobsFor(...letters(2), { record: 'a' });
		const { sent, next } = start(jobs, { recordKeys }, 10, 3);
		await settle();
		expect(sent.map(({ records }) => records)).toEqual(letters(2));
		// The second one of a, while b has no answer.
		await next('/').answer(done);
		expect(sent[2].records).toEqual({ record: 'a' });
	});

	it('make no batch at all where all of them are', async () => {
		const { all, sent, singles } = start(jobsFor(...letters(2), ...letters(2)), {}, 10, 3);
		await settle();
		expect(sent.map(({ path }) => path)).toEqual(['/']);
		expect(await singles()).toEqual(['a', 'b', 'a', 'b']);
		await all;
	});
});

describe('a run that is cancelled', () => {
	it('names the batches that the vendor is at work on, and no others', async () => {
		const { all, begin, end, next } = start(jobsFor(...letters(3)), {}, 1);
		for (const id of ['x', 'y', 'z']) await begin(id);
		await end('x', done);
		await next('progress y').breakOff(new Error('cancelled'));
		await next('progress z').breakOff(new Error('cancelled'));
		await expect(all).rejects.toThrow(/^cancelled\. Vendor goes on .*: y and z$/);
	});

	it('names none before one has begun', async () => {
		const { all, next } = start(jobsFor(...letters(1)));
		await next('run').breakOff(new Error('cancelled'));
		await expect(all).rejects.toThrow(/^cancelled$/);
	});
});

it('no items make no call', async () => {
	const { all, sent } = start([]);
	await all;
	await settle();
	expect(sent).toEqual([]);
});
