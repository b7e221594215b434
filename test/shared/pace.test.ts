import { clock } from '../../nodes/shared/wire/clock';
import { accountHash, Pacer, pacerOf } from '../../nodes/shared/wire/pace';
import type { Limit } from '../../nodes/shared/wire/vendor';
import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';

let time: FakeClock;
beforeEach(() => {
	time = fakeClock();
});
afterEach(() => time.restore());

/** The start of a call that the vendor does not hold back for too long. */
const started = async (pacer: Pacer): Promise<number> => (await time.until(pacer.take())) as number;

/** Starts `count` calls as fast as the pacer lets them; gives the time of each start. */
async function starts(pacer: Pacer, count: number, isLong = false): Promise<number[]> {
	const all = Array.from({ length: count }, async () => {
		await pacer.take(undefined, isLong);
		return clock.now();
	});
	return await time.until(Promise.all(all));
}

/** Most starts in any window, wherever the vendor lets it begin. */
function mostInAnyWindow(times: number[], windowMs: number): number {
	return Math.max(
		...times.map((first) => times.filter((at) => at >= first && at < first + windowMs).length),
	);
}

const tenIn5s: Limit = { calls: 10, windowMs: 5_000 };

describe('a limit', () => {
	it.each<Limit>([
		{ calls: 10, windowMs: 5_000 },
		{ calls: 25, windowMs: 5_000 },
		{ calls: 1, windowMs: 5_000 },
		{ calls: 3, windowMs: 1_000 },
	])('of $calls calls in $windowMs ms holds in any rolling window', async (limit) => {
		const times = await starts(new Pacer(limit), 300);
		expect(times).toHaveLength(300);
		expect(mostInAnyWindow(times, limit.windowMs)).toBe(limit.calls);
	});

	it('holds when calls come in bursts and pauses', async () => {
		const pacer = new Pacer(tenIn5s);
		const times: number[] = [];
		const work = async () => {
			for (let call = 0; call < 300; call++) {
				// Pauses from 0 to 1.6 s, the same in each run.
				if (call % 7 === 0) await clock.sleep((call * 397) % 1_600);
				await pacer.take();
				times.push(clock.now());
			}
		};
		await time.until(work());
		expect(times).toHaveLength(300);
		expect(mostInAnyWindow(times, 5_000)).toBe(10);
	});

	it.each<Limit>([tenIn5s, { calls: 5, windowMs: 5_000 }, { calls: 25, windowMs: 5_000 }])(
		'of $calls calls in $windowMs ms is used to at least 97 % over a long run',
		async (limit) => {
			const calls = limit.calls * 40;
			const times = await starts(new Pacer(limit), calls);
			const windows = (times[calls - 1] - times[0]) / limit.windowMs + 1;
			expect(calls / (windows * limit.calls)).toBeGreaterThanOrEqual(0.97);
		},
	);

	it('does not hold up calls that stay below it', async () => {
		const begin = time.now();
		expect(await starts(new Pacer(tenIn5s), 10)).toEqual(Array(10).fill(begin));
	});
});

describe('without a limit', () => {
	it('all calls start at once', async () => {
		const begin = time.now();
		expect(await starts(new Pacer(undefined), 100)).toEqual(Array(100).fill(begin));
	});

	it('a throttled call holds the next ones back for as long as the vendor asks, or else for as long as the line thinks', async () => {
		const pacer = new Pacer(undefined);
		pacer.throttled(await started(pacer), undefined, 1_500, 9_000);
		pacer.throttled(await started(pacer), undefined, undefined, 700);
		const begin = time.now();
		expect(await starts(pacer, 20)).toEqual(Array(20).fill(begin + 700));
	});

	it('the limit that the vendor names is learnt and kept', async () => {
		const pacer = new Pacer(undefined);
		await starts(pacer, 40);
		const begin = time.now();
		pacer.throttled(await started(pacer), { calls: 4, windowMs: 2_000 }, 2_000, 0);
		const times = await starts(pacer, 60);
		expect(times[0]).toBe(begin + 2_000);
		expect(mostInAnyWindow(times, 2_000)).toBeLessThanOrEqual(4);
	});
});

describe('a throttled call', () => {
	it("replaces the credential's limit by the one that the vendor names", async () => {
		const pacer = new Pacer(tenIn5s);
		const [first] = await starts(pacer, 10);
		pacer.throttled(first, { calls: 4, windowMs: 5_000 }, undefined, 0);
		const times = await starts(pacer, 40);
		expect(mostInAnyWindow(times, 5_000)).toBeLessThanOrEqual(4);
	});

	it('leaves those places that were let through, and each comes back one window later', async () => {
		const pacer = new Pacer(tenIn5s);
		const calls: number[] = [];
		for (let call = 0; call < 10; call++) calls.push(await started(pacer));
		for (const call of calls.slice(0, 4)) pacer.passed(call);
		for (const call of calls.slice(4)) pacer.throttled(call, undefined, undefined, 0);
		const begin = time.now();
		const times = await starts(pacer, 8);
		expect(times.every((at) => at >= begin + 5_000)).toBe(true);
		expect(mostInAnyWindow(times, 5_000)).toBe(4);
	});

	it('never leads to more than the limit, however long nothing was sent after it', async () => {
		const pacer = new Pacer(tenIn5s);
		pacer.throttled(await started(pacer), undefined, undefined, 0);
		await time.until(clock.sleep(3_600_000));
		expect(mostInAnyWindow(await starts(pacer, 40), 5_000)).toBeLessThanOrEqual(10);
	});

	it('that was the only one is followed by the next try a little later, never at once', async () => {
		const pacer = new Pacer(tenIn5s);
		const begin = time.now();
		pacer.throttled(await started(pacer), undefined, undefined, 0);
		const [next] = await starts(pacer, 1);
		expect(next - begin).toBeGreaterThanOrEqual(1_000);
		expect(next - begin).toBeLessThanOrEqual(5_000);
	});

	it('leaves a limit of one call at one call', async () => {
		const pacer = new Pacer({ calls: 1, windowMs: 5_000 });
		pacer.throttled(await started(pacer), undefined, undefined, 0);
		expect(mostInAnyWindow(await starts(pacer, 5), 5_000)).toBe(1);
	});

	it('holds everyone back for as long as the vendor asks', async () => {
		const pacer = new Pacer(tenIn5s);
		const [first] = await starts(pacer, 10);
		const begin = time.now();
		pacer.throttled(first, undefined, 30_000, 0);
		expect((await starts(pacer, 1))[0]).toBe(begin + 30_000);
	});
});

describe('a run that was announced', () => {
	const inFirstSecond = async (calls: number) => {
		const pacer = new Pacer(tenIn5s);
		const begin = time.now();
		const times = await starts(pacer, Math.min(calls, 12), pacer.isLong(calls));
		return times.filter((at) => at < begin + 1_000).length;
	};

	it('goes at once when it fits into a window', async () => {
		expect(await inFirstSecond(10)).toBe(10);
	});

	it('is spread when it does not', async () => {
		expect(await inFirstSecond(100)).toBeLessThanOrEqual(6);
	});
});

describe('the line', () => {
	it('is first come, first served', async () => {
		const pacer = new Pacer({ calls: 2, windowMs: 5_000 });
		const order: number[] = [];
		const all = Array.from({ length: 9 }, async (_, index) => {
			await pacer.take();
			order.push(index);
		});
		await time.until(Promise.all(all));
		expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
	});

	it('cannot be jumped by who comes at the moment when the next place becomes free', async () => {
		const pacer = new Pacer({ calls: 1, windowMs: 5_000 });
		const order: string[] = [];
		const late = async () => {
			// As long as a waiter has to wait, and set up before him.
			await clock.sleep(5_100);
			await pacer.take();
			order.push('late');
		};
		const waiting = [late()];
		await pacer.take();
		waiting.push(pacer.take().then(() => void order.push('early')));
		await time.until(Promise.all(waiting));
		expect(order).toEqual(['early', 'late']);
	});

	it('goes on behind a waiter who was cancelled, and his place is free', async () => {
		const pacer = new Pacer({ calls: 1, windowMs: 5_000 });
		const begin = time.now();
		const cancel = new AbortController();
		await starts(pacer, 1);
		const cancelled = pacer.take(cancel.signal);
		const next = pacer.take();
		await time.settle();
		cancel.abort(new Error('cancelled by the user'));
		await expect(cancelled).rejects.toThrow('cancelled by the user');
		expect(time.now()).toBe(begin);
		await time.until(next);
		expect(time.now() - begin).toBeGreaterThanOrEqual(5_000);
		expect(time.now() - begin).toBeLessThan(5_200);
	});

	it('does not let a waiter start who was cancelled while others were before him', async () => {
		const pacer = new Pacer({ calls: 1, windowMs: 5_000 });
		const cancel = new AbortController();
		await starts(pacer, 1);
		const before = pacer.take();
		const cancelled = pacer.take(cancel.signal);
		const after = pacer.take();
		cancel.abort(new Error('cancelled by the user'));
		const begin = time.now();
		const [, outcome] = await time.until(Promise.allSettled([before, cancelled, after]));
		expect(outcome.status).toBe('rejected');
		expect(time.now() - begin).toBeLessThan(10_400);
	});

	it('lets a cancelled waiter go at once, though others are before him', async () => {
		const pacer = new Pacer({ calls: 1, windowMs: 60_000 });
		await pacer.take();
		void pacer.take().catch(() => undefined);
		const cancel = new AbortController();
		const last = pacer.take(cancel.signal);
		cancel.abort();
		// The clock stands still: without letting him go, this would never end.
		await expect(last).rejects.toBeDefined();
	});

	it('refuses who comes cancelled already, without using up a call', async () => {
		const pacer = new Pacer({ calls: 1, windowMs: 5_000 });
		await expect(pacer.take(AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
		const begin = time.now();
		expect(await starts(pacer, 1)).toEqual([begin]);
	});
});

describe('accounts', () => {
	// Pacers live as long as the process, so each test has its own accounts.
	it('do not wait for each other', async () => {
		const one = pacerOf(accountHash('Vendor', 'account 1'), 'normal', tenIn5s);
		const other = pacerOf(accountHash('Vendor', 'account 2'), 'normal', tenIn5s);
		const begin = time.now();
		await starts(one, 30);
		one.throttled(await started(one), undefined, 60_000, 0);
		expect(time.now()).toBeGreaterThan(begin);
		const now = time.now();
		expect(await starts(other, 10)).toEqual(Array(10).fill(now));
	});

	it('have one pacer each, however often it is asked for', () => {
		const of = (vendor: string, account: string, lane: 'normal' | 'bulk', limit?: Limit) =>
			pacerOf(accountHash(vendor, account), lane, limit);
		const all = [
			of('Vendor', 'account 3', 'normal', tenIn5s),
			of('Vendor', 'account 3', 'bulk', tenIn5s),
			of('Vendor', 'account 3', 'normal', { ...tenIn5s, calls: 20 }),
			of('Vendor', 'account 3', 'normal', undefined),
			of('Vendor 2', 'account 3', 'normal', tenIn5s),
			of('Vendor', '2account 3', 'normal', tenIn5s),
			of('Vendo', 'raccount 3', 'normal', tenIn5s),
		];
		expect(new Set(all).size).toBe(all.length);
		expect(of('Vendor', 'account 3', 'normal', { ...tenIn5s })).toBe(all[0]);
	});

	it('are remembered without any part of their keys', () => {
		const set = jest.spyOn(Map.prototype, 'set');
		pacerOf(accountHash('Vendor', 'https://api.example.com my-access-key'), 'bulk', tenIn5s);
		const remembered = set.mock.calls.map(([key]) => String(key));
		set.mockRestore();
		expect(remembered).toHaveLength(1);
		expect(remembered[0]).toMatch(/^[0-9a-f]{64}:/);
		expect(remembered[0]).not.toMatch(/access|api\.example/);
	});
});

describe("the machine's clock, when it is set back", () => {
	it('holds no call up', async () => {
		const pacer = new Pacer(tenIn5s);
		await starts(pacer, 10);
		const setBack = clock.now() - 3_600_000;
		const { now } = clock;
		const begin = now();
		clock.now = () => now() - begin + setBack;
		const times = await starts(pacer, 11);
		expect(times.filter((at) => at - setBack < 100)).toHaveLength(10);
		expect((times.at(-1) as number) - setBack).toBeLessThan(6_000);
	});

	it('makes no call shorter than nothing', async () => {
		const pacer = new Pacer(tenIn5s);
		const start = await started(pacer);
		const { now } = clock;
		clock.now = () => now() - 3_600_000;
		pacer.passed(start);
		expect(pacer.took.middle).toBe(0);
		expect(pacer.took.least).toBe(0);
	});
});
