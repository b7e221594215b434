import { clock } from '../../nodes/shared/wire/clock';
import { marginMs, Pacer } from '../../nodes/shared/wire/pace';
import type { Limit } from '../../nodes/shared/wire/vendor';
import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';

// When each call of a pacer starts, by what became of those before it.

let time: FakeClock;
let begin: number;
beforeEach(() => {
	time = fakeClock();
	begin = time.now();
	jest.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
	time.restore();
	jest.restoreAllMocks();
});

const two: Limit = { calls: 2, windowMs: 5_000 };
const ten: Limit = { calls: 10, windowMs: 5_000 };
const windowMs = 5_000 + marginMs;

/** Calls that want to start; each is noted with its time since the beginning as soon as it does, in ms. */
function wanting(pacer: Pacer, count: number, isLong = false) {
	const starts: number[] = [];
	const times: number[] = [];
	const all = Array.from({ length: count }, async () => {
		starts.push((await pacer.take(undefined, isLong)) as number);
		times.push(Math.round(time.now() - begin));
	});
	return { starts, times, all: Promise.all(all) };
}

/** The times of so many more calls, in ms. */
async function timesOf(pacer: Pacer, count: number, isLong = false): Promise<number[]> {
	const { times, all } = wanting(pacer, count, isLong);
	await time.until(all);
	return times;
}

describe('a call that was not sent', () => {
	it('leaves its own place, and no other one', async () => {
		const pacer = new Pacer(two);
		const { starts } = wanting(pacer, 2);
		await time.settle();
		pacer.unused(starts[0]);
		expect(await timesOf(pacer, 2)).toEqual([0, windowMs]);
	});

	it('leaves it at once to who waits', async () => {
		const pacer = new Pacer(two);
		const { starts } = wanting(pacer, 2);
		const { times } = wanting(pacer, 1);
		await time.settle();
		pacer.unused(starts[0]);
		await time.settle();
		expect(times).toEqual([0]);
	});
});

describe('a call that was long on its way', () => {
	const startsOf = async (pacer: Pacer, count: number): Promise<number[]> => {
		const { starts, all } = wanting(pacer, count);
		await time.until(all);
		return starts;
	};

	it.each<[string, 'passed' | 'lost', number]>([
		['let through after 600 ms', 'passed', 500],
		['lost after 600 ms', 'lost', 500],
	])(
		'is counted as much later as it was slower than the fastest: %s',
		async (_what, how, later) => {
			const pacer = new Pacer(two);
			const [fast, slow] = await startsOf(pacer, 2);
			time.work(100);
			pacer.passed(fast);
			time.work(500);
			pacer[how](slow);
			expect(await timesOf(pacer, 2)).toEqual([windowMs, windowMs + later]);
		},
	);

	it('is no earlier when the clock was set back meanwhile', async () => {
		const pacer = new Pacer(two);
		const [fast, slow] = await startsOf(pacer, 2);
		time.work(100);
		pacer.passed(fast);
		time.work(-200);
		pacer.lost(slow);
		time.work(100);
		expect(await timesOf(pacer, 2)).toEqual([windowMs, windowMs]);
	});
});

describe('a long run', () => {
	const evenlyMs = (0.9 * windowMs) / ten.calls;

	it('begins with a third of a window, waits for its first answers, and then goes on evenly', async () => {
		const times = await timesOf(new Pacer(ten), 6, true);
		expect(times).toEqual([
			...[0, 0, 0, 1_500, Math.round(1_500 + evenlyMs), Math.round(1_500 + 2 * evenlyMs)],
		]);
	});

	it.each(['passed', 'lost'] as const)('goes on when its first calls have %s', async (how) => {
		const pacer = new Pacer(ten);
		const { starts, times } = wanting(pacer, 5, true);
		await time.settle();
		expect(starts).toHaveLength(3);
		time.work(100);
		for (const start of [...starts]) pacer[how](start);
		await time.until(clock.sleep(evenlyMs));
		expect(times).toEqual([0, 0, 0, Math.round(evenlyMs)]);
	});

	it('of a limit of two begins with one, and goes on when that was answered', async () => {
		const pacer = new Pacer(two);
		const { starts, times } = wanting(pacer, 2, true);
		await time.settle();
		expect(starts).toHaveLength(1);
		time.work(100);
		pacer.passed(starts[0]);
		await time.until(clock.sleep(3_000));
		expect(times).toEqual([0, Math.round((0.9 * windowMs) / 2)]);
	});
});

describe('a call that was refused for coming too early', () => {
	it('lets who waits already start as early as the limit allows that it names', async () => {
		const pacer = new Pacer({ calls: 3, windowMs: 5_000 });
		const { starts } = wanting(pacer, 3);
		const { times, all } = wanting(pacer, 1);
		await time.settle();
		expect(starts).toHaveLength(3);
		pacer.throttled(starts[2], { calls: 3, windowMs: 1_000 }, undefined, 0);
		await time.until(all);
		expect(times).toEqual([1_000 + marginMs]);
	});

	it('takes no other place when its own was forgotten', async () => {
		const pacer = new Pacer(ten);
		const { starts } = wanting(pacer, 1);
		await time.settle();
		time.work(6_000);
		expect(await timesOf(pacer, 1)).toEqual([6_000]);
		pacer.throttled(starts[0], undefined, undefined, 0);
		expect(await timesOf(pacer, 1)).toEqual([6_000 + windowMs]);
	});

	it('waits half a window where nothing else was let through', async () => {
		const pacer = new Pacer(ten);
		const { starts } = wanting(pacer, 1);
		await time.settle();
		pacer.throttled(starts[0], undefined, undefined, 0);
		expect(await timesOf(pacer, 1)).toEqual([2_500]);
	});

	it('has no other wait where the limit is known', async () => {
		const pacer = new Pacer(ten);
		const { starts } = wanting(pacer, 2);
		await time.settle();
		pacer.throttled(starts[0], undefined, undefined, 9_000);
		expect(pacer.blockedMs()).toBeLessThanOrEqual(0);
	});

	it.each<[string, Limit, number]>([
		['of a minute is learnt', { calls: 2, windowMs: 60_000 }, 3],
		['of the same calls in another time is learnt', { calls: 10, windowMs: 10_000 }, 11],
	])('a limit %s', async (_what, said, calls) => {
		const pacer = new Pacer(ten);
		const { starts } = wanting(pacer, 1);
		await time.settle();
		pacer.throttled(starts[0], said, 0, 0);
		expect(pacer.isLong(calls)).toBe(true);
		time.work(100_000);
		const from = time.now() - begin;
		const times = await timesOf(pacer, 2);
		expect(times[1] - from).toBe(said.windowMs + marginMs);
	});

	it.each<[string, Limit]>([
		['of no calls', { calls: 0, windowMs: 5_000 }],
		['of more than a minute', { calls: 2, windowMs: 60_001 }],
	])('a limit %s is no pace, and leaves the share as it is', async (_what, said) => {
		const pacer = new Pacer(ten);
		const { starts } = wanting(pacer, 1);
		await time.settle();
		pacer.throttled(starts[0], said, undefined, 700);
		expect(await timesOf(pacer, 10)).toEqual(Array(10).fill(0));
	});
});
