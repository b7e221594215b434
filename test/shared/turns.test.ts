import { clock } from '../../nodes/shared/wire/clock';
import { Counts } from '../../nodes/shared/wire/counts';
import { pacerOf } from '../../nodes/shared/wire/pace';
import { Turns } from '../../nodes/shared/wire/turns';
import type { Limit, Reply } from '../../nodes/shared/wire/vendor';
import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';

let time: FakeClock;
beforeEach(() => {
	time = fakeClock();
});
afterEach(() => time.restore());

let accounts = 0;
const limit: Limit = { calls: 2, windowMs: 5_000 };
const done: Reply = { kind: 'done', data: {} };
const refused: Reply = { kind: 'refused', message: 'no', status: 400 };
const throttled: Reply = { kind: 'throttled', message: 'later', status: 429 };
const unclear: Reply = { kind: 'unclear', message: 'lost' };

type Turn = NonNullable<Awaited<ReturnType<Turns['take']>>>;

/** The turns of a run in an account of its own, or in one that others have used. */
function turnsWith(limit?: Limit, account = `turns ${++accounts}`) {
	const counts = new Counts();
	const turns = new Turns(account, 'normal', limit, counts);
	const take = async (signal?: AbortSignal) => (await time.until(turns.take(signal))) as Turn;
	return { turns, counts, account, take };
}

/** Those of so many calls that may start while no time passes. */
async function mayStart(turns: Turns, count: number): Promise<Turn[]> {
	const started: Turn[] = [];
	for (let call = 0; call < count; call++)
		void turns.take().then((turn) => turn && started.push(turn));
	await time.settle();
	return started;
}

describe('a turn', () => {
	it('is that of the account where it has a limit, and its waiting is counted', async () => {
		const { turns, counts } = turnsWith(limit);
		expect(await mayStart(turns, 2)).toHaveLength(2);
		const begin = time.now();
		await time.until(turns.take());
		expect(time.now() - begin).toBeGreaterThanOrEqual(limit.windowMs);
		expect(counts.waitedMs).toBe(time.now() - begin);
	});

	it('has a number of its own where no limit is documented', async () => {
		const { turns } = turnsWith();
		expect((await mayStart(turns, 3)).map(({ call }) => call)).toEqual([1, 2, 3]);
	});

	it('knows when it began and for how long this process was idle then', async () => {
		const { take } = turnsWith(limit);
		time.work(700);
		expect(await take()).toEqual({ start: time.now(), call: 0, idleMs: time.now() - 700 });
	});

	it.each([
		['without a limit', undefined, 1],
		['with one', limit, 2],
	])('is none while it is to be left alone for too long, %s', async (_what, own, expected) => {
		const { turns, counts, take } = turnsWith(own);
		turns.ended(await take(), { ...throttled, retryAfterMs: 300_001 }, 0);
		expect(turns.blockedMs()).toBe(300_001);
		expect(await take()).toBeUndefined();
		expect(counts.waitedMs).toBe(0);
		// It took nobody's place.
		time.work(300_001);
		expect(await mayStart(turns, 3)).toHaveLength(expected);
	});

	it.each([
		['without a limit', undefined],
		['with one', limit],
	])("that is cancelled is nobody else's loss, %s", async (_what, own) => {
		const { turns, take } = turnsWith(own);
		turns.ended(await take(), { ...throttled, retryAfterMs: 10_000 }, 0);
		const stop = new AbortController();
		const waiting = turns.take(stop.signal);
		await time.settle();
		stop.abort(new Error('stopped'));
		await expect(waiting).rejects.toThrow('stopped');
		time.work(10_000);
		expect(await mayStart(turns, 3)).toHaveLength(1);
	});
});

describe('what becomes of a call where no limit is documented', () => {
	/** How many of five may start after one of two under way was throttled, and the other one ended like that. */
	const after = async (end: (turns: Turns, turn: Turn) => void): Promise<number> => {
		const { turns } = turnsWith();
		const [one, other] = await mayStart(turns, 2);
		turns.ended(one, throttled, 0);
		const later = await mayStart(turns, 5);
		expect(later).toHaveLength(0);
		end(turns, other);
		await time.settle();
		return later.length;
	};

	it.each<[string, (turns: Turns, turn: Turn) => void]>([
		['that was not sent', (turns, turn) => turns.unused(turn)],
		['that was given up', (turns, turn) => turns.lost(turn)],
		['of which nobody knows', (turns, turn) => turns.ended(turn, unclear, 0)],
		['that was let through', (turns, turn) => turns.ended(turn, done, 0)],
		['that was refused', (turns, turn) => turns.ended(turn, refused, 0)],
		['that was throttled', (turns, turn) => turns.ended(turn, throttled, 0)],
	])('%s: the next one starts', async (_what, end) => {
		expect(await after(end)).toBe(1);
	});

	it.each<[string, Reply, number]>([
		['let through', done, 2],
		['refused', refused, 2],
		['of which nobody knows', unclear, 1],
	])('%s after a throttled one: so many may be under way', async (_what, reply, expected) => {
		const { turns } = turnsWith();
		const [one, other] = await mayStart(turns, 2);
		turns.ended(one, throttled, 0);
		turns.ended(other, unclear, 0);
		const [next] = await mayStart(turns, 1);
		turns.ended(next, reply, 0);
		expect(await mayStart(turns, 5)).toHaveLength(expected);
	});
});

describe('what becomes of a call within a limit', () => {
	it('that was not sent: its place is free at once', async () => {
		const { turns } = turnsWith(limit);
		const [one] = await mayStart(turns, 2);
		turns.unused(one);
		expect(await mayStart(turns, 1)).toHaveLength(1);
	});

	it.each<[string, (turns: Turns, turn: Turn) => void]>([
		['was given up', (turns, turn) => turns.lost(turn)],
		['is unclear', (turns, turn) => turns.ended(turn, unclear, 0)],
		['was let through', (turns, turn) => turns.ended(turn, done, 0)],
	])('that %s: its place is taken for a window', async (_what, end) => {
		const { turns } = turnsWith(limit);
		const [one] = await mayStart(turns, 2);
		end(turns, one);
		expect(await mayStart(turns, 1)).toHaveLength(0);
	});

	it('tells how long it took where the vendor has spoken', async () => {
		const { turns, take } = turnsWith(limit);
		expect(turns.usualMs()).toBeUndefined();
		const ends: Array<[number, Reply]> = [
			[300, done],
			[100, refused],
			[20, unclear],
			[200, done],
		];
		for (const [ms, reply] of ends) {
			const turn = await take();
			time.work(ms);
			turns.ended(turn, reply, 0);
		}
		expect(turns.usualMs()).toBe(200);
	});
});

describe('a throttled call', () => {
	it.each<[string, Reply, Limit | undefined, number]>([
		// Longer than what the pacer chooses itself at random.
		['as long as the vendor asks', { ...throttled, retryAfterMs: 4_000 }, limit, 4_000],
		['as long as the line says, without a limit', throttled, undefined, 700],
	])('blocks the account for %s', async (_what, reply, limit, ms) => {
		const { turns, take } = turnsWith(limit);
		turns.ended(await take(), reply, 700);
		expect(turns.blockedMs()).toBe(ms);
	});

	it('teaches the limit that it names', async () => {
		const { turns, account, take } = turnsWith();
		turns.ended(await take(), { ...throttled, limit, retryAfterMs: 0 }, 0);
		expect(pacerOf(account, 'normal', undefined).isLong(3)).toBe(true);
		turns.plan(2);
		expect(turns.isLong).toBe(false);
	});

	it('holds the run until one is let through', async () => {
		const { turns } = turnsWith({ calls: 10, windowMs: 5_000 });
		const [one, two, three, four, five] = await mayStart(turns, 5);
		expect([turns.heldMs(), turns.heldTries()]).toEqual([0, 1]);
		turns.ended(one, throttled, 0);
		expect([turns.heldMs(), turns.heldTries()]).toEqual([0, 1]);
		time.work(1_000);
		turns.ended(two, throttled, 0);
		turns.ended(three, unclear, 0);
		expect([turns.heldMs(), turns.heldTries()]).toEqual([1_000, 2]);
		time.work(1_999);
		expect([turns.heldMs(), turns.heldTries()]).toEqual([2_999, 2]);
		time.work(1);
		expect([turns.heldMs(), turns.heldTries()]).toEqual([3_000, 3]);
		turns.ended(four, refused, 0);
		expect(turns.heldMs()).toBe(0);
		turns.ended(five, throttled, 0);
		time.work(200);
		expect(turns.heldMs()).toBe(200);
	});
});

it('a run is long once more calls are told than a window has, and stays so', () => {
	const { turns } = turnsWith(limit);
	turns.plan(2);
	expect(turns.isLong).toBe(false);
	turns.plan(3);
	turns.plan(1);
	expect(turns.isLong).toBe(true);
	const { turns: unlimited } = turnsWith();
	unlimited.plan(1_000);
	expect(unlimited.isLong).toBe(false);
});

describe('a connection is worth opening ahead', () => {
	/** A run in an account whose last call took so long, of which this process was at work for some time. */
	const afterCall = async (idleMs: number, workMs = 0, limit?: Limit) => {
		const given = turnsWith(limit);
		const turn = await given.take();
		await time.until(waited(idleMs));
		time.work(workMs);
		given.turns.ended(turn, done, 0);
		return given;
	};
	const waited = async (ms: number) => await clock.sleep(ms);

	it.each([
		[51, 0, true],
		[50, 0, false],
		[26, 100, true],
		[25, 100, false],
		[26, 24, false],
	])('after %d ms of waiting and %d ms of work: %s', async (idleMs, workMs, expected) => {
		const { turns } = await afterCall(idleMs, workMs);
		expect(turns.isWorthOpening).toBe(expected);
	});

	it('by the quickest of the last calls', async () => {
		const { turns, take } = await afterCall(100);
		expect(turns.isWorthOpening).toBe(true);
		turns.ended(await take(), done, 0);
		expect(turns.isWorthOpening).toBe(false);
	});

	it('not in a long run, nor in one that gave up', async () => {
		const { turns } = await afterCall(100, 0, limit);
		expect(turns.isWorthOpening).toBe(true);
		turns.gaveUp = throttled;
		expect(turns.isWorthOpening).toBe(false);
		turns.gaveUp = undefined;
		turns.isLong = true;
		expect(turns.isWorthOpening).toBe(false);
	});

	it('not while the vendor wants to be left alone', async () => {
		const { turns, take } = await afterCall(100, 0, { calls: 10, windowMs: 5_000 });
		turns.ended(await take(), { ...throttled, retryAfterMs: 500 }, 0);
		time.work(499);
		expect(turns.isWorthOpening).toBe(false);
		time.work(1);
		expect(turns.isWorthOpening).toBe(true);
	});

	it('not while as many are under way as may be', async () => {
		const { turns, take } = await afterCall(100);
		turns.ended(await take(), throttled, 0);
		expect(turns.isWorthOpening).toBe(true);
		const turn = await take();
		expect(turns.isWorthOpening).toBe(false);
		turns.unused(turn);
		expect(turns.isWorthOpening).toBe(true);
	});
});
