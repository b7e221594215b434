import { clock } from '../../nodes/shared/wire/clock';
import { marginMs, Pacer } from '../../nodes/shared/wire/pace';
import type { Limit } from '../../nodes/shared/wire/vendor';
import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';

// When a pacer whose share was cut tries one call more, and what becomes of its share; share.test.ts has several of
// them beside each other.

let time: FakeClock;
beforeEach(() => {
	time = fakeClock();
	// Beyond 2 ** 22: nothing is rounded on the way from one power of two to the next, as it is not today.
	time.work(4_000_000);
	// In the middle of what may be.
	jest.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
	time.restore();
	jest.restoreAllMocks();
});

const limit: Limit = { calls: 10, windowMs: 5_000 };
const windowMs = limit.windowMs + marginMs;

/** A pacer that has been cut to some of the limit. It was cut at 0, and calls go on since 6 s. */
class Cut {
	readonly pacer = new Pacer(limit);
	private readonly starts: number[] = [];
	private begin = 0;

	/** @param share fewer than eight, as more are cut for more than one */
	static async to(share: number): Promise<Cut> {
		const cut = new Cut();
		for (let call = 0; call < share; call++) await cut.start();
		cut.refuse(await cut.start());
		cut.begin = time.now();
		time.work(6_000);
		return cut;
	}

	/** Since the cut, in ms. */
	get now(): number {
		return Math.round(time.now() - this.begin);
	}

	async start(): Promise<number> {
		const start = (await time.until(this.pacer.take())) as number;
		this.starts.push(start);
		return start;
	}

	/** The vendor refuses a call for coming too early. */
	refuse(start: number, said?: Limit): void {
		this.starts.splice(this.starts.indexOf(start), 1);
		this.pacer.throttled(start, said, undefined, 0);
	}

	/** When the next calls start. */
	async next(count: number): Promise<number[]> {
		const times: number[] = [];
		for (let call = 0; call < count; call++) {
			await this.start();
			times.push(this.now);
		}
		return times;
	}

	/** Calls until one more than the share has started within a window; that one. */
	async probe(share: number): Promise<number> {
		for (let call = 0; call < 1_000; call++) {
			const start = await this.start();
			// Those that start in the same ms are a little apart.
			const inWindow = this.starts.filter((at) => at > start - windowMs + 1).length;
			if (inWindow > share) return start;
		}
		throw new Error('No call more was tried');
	}
}

const firstMs = 18 * windowMs;

it.each([1, 2, 5, 7])('with a share of %d, one more is tried 18 windows later', async (share) => {
	const cut = await Cut.to(share);
	await cut.probe(share);
	expect(cut.now).toBe(firstMs);
});

it.each([
	[0, 0.75],
	[1, 1.25],
])('at a random moment: %d', async (random, part) => {
	jest.spyOn(Math, 'random').mockReturnValue(random);
	const cut = await Cut.to(5);
	await cut.probe(5);
	expect(cut.now).toBe(firstMs * part);
});

describe('a try that succeeds', () => {
	it('adds one to the share, the next one follows a window later, and then one at once', async () => {
		const cut = await Cut.to(5);
		cut.pacer.passed(await cut.probe(5));
		cut.pacer.passed(await cut.probe(6));
		expect(cut.now).toBe(firstMs + limit.windowMs);
		for (const share of [7, 8, 9]) cut.pacer.passed(await cut.probe(share));
		expect(cut.now).toBe(firstMs + limit.windowMs);
		// More than the limit there is not.
		await expect(cut.probe(10)).rejects.toThrow('No call more was tried');
	});

	it('is told from other calls that do', async () => {
		const cut = await Cut.to(5);
		for (const start of [await cut.start(), await cut.start()]) cut.pacer.passed(start);
		time.work(windowMs + 1);
		// It is alone in its window.
		cut.pacer.passed(await cut.start());
		const probe = await cut.probe(5);
		expect(cut.now).toBe(firstMs);
		cut.pacer.passed(await cut.start());
		const others = await cut.next(5);
		expect(others.map((at) => at - firstMs)).toEqual([961, 961, 961, windowMs, 6_001]);
		cut.pacer.passed(probe);
		await cut.probe(6);
	});
});

describe('a try that fails', () => {
	it.each([
		[1, 18],
		[2, 72],
		[4, 50],
		[5, 40],
	])('with a share of %d, is followed by the next one %d windows later', async (share, windows) => {
		const cut = await Cut.to(share);
		cut.refuse(await cut.probe(share));
		await cut.probe(share);
		expect(cut.now).toBe(firstMs + windows * windowMs);
	});

	it('is as well where the vendor names the limit that is known', async () => {
		const cut = await Cut.to(5);
		cut.refuse(await cut.probe(5), { ...limit });
		await cut.probe(5);
		expect(cut.now).toBe(firstMs + 40 * windowMs);
	});
});

describe('a try', () => {
	it('is the only one until it has ended', async () => {
		const cut = await Cut.to(5);
		await cut.probe(5);
		const others = await cut.next(6);
		expect(others[5] - others[0]).toBe(windowMs);
	});

	it('that was lost is made again a window later', async () => {
		const cut = await Cut.to(5);
		cut.pacer.lost(await cut.probe(5));
		await cut.probe(5);
		expect(cut.now).toBe(firstMs + limit.windowMs);
	});

	it('that was cancelled as its turn came is made again a window later', async () => {
		const cut = await Cut.to(5);
		const probe = await cut.probe(5);
		cut.pacer.unused(probe);
		const stop = new AbortController();
		const { now } = clock;
		clock.now = () => {
			stop.abort(new Error('stopped'));
			return now();
		};
		await expect(cut.pacer.take(stop.signal)).rejects.toThrow('stopped');
		clock.now = now;
		await time.settle();
		await cut.probe(5);
		expect(cut.now).toBe(firstMs + limit.windowMs);
	});

	it('that was not sent is made at once', async () => {
		const cut = await Cut.to(5);
		cut.pacer.unused(await cut.probe(5));
		expect(await cut.next(1)).toEqual([firstMs]);
	});

	it('goes on when another call was not sent or was lost', async () => {
		const cut = await Cut.to(5);
		const plain = await cut.start();
		cut.pacer.lost(plain);
		await cut.probe(5);
		expect(cut.now).toBe(firstMs);
		const other = await cut.start();
		cut.pacer.lost(other);
		cut.pacer.unused(other);
		const others = await cut.next(6);
		expect(others[5] - others[0]).toBe(windowMs);
	});
});

it('is tried at once when the clock was set back', async () => {
	const cut = await Cut.to(5);
	const { now } = clock;
	clock.now = () => now() - 3_600_000;
	const begin = clock.now();
	for (let call = 0; call < 6; call++) await time.until(cut.pacer.take());
	expect(clock.now()).toBe(begin);
});

describe('the share', () => {
	/** How many of ten start at once. */
	const shareOf = async (pacer: Pacer): Promise<number> => {
		time.work(10_000);
		let started = 0;
		for (let call = 0; call < 10; call++) void pacer.take().then(() => started++);
		await time.settle();
		return started;
	};

	const startMany = async (pacer: Pacer, count: number): Promise<number[]> => {
		const all: number[] = [];
		for (let call = 0; call < count; call++) all.push((await time.until(pacer.take())) as number);
		return all;
	};

	it.each([
		[10, 7],
		[8, 7],
		[7, 6],
		[3, 2],
		[2, 1],
	])('of a window in which %d calls came and one was refused is %d', async (calls, share) => {
		const pacer = new Pacer(limit);
		const [first] = await startMany(pacer, calls);
		pacer.throttled(first, undefined, undefined, 0);
		expect(await shareOf(pacer)).toBe(share);
	});

	it('is what was let through, where it is half of the limit', async () => {
		const pacer = new Pacer(limit);
		pacer.throttled((await startMany(pacer, 6))[5], undefined, undefined, 0);
		time.work(10_000);
		pacer.throttled((await startMany(pacer, 5))[4], undefined, undefined, 0);
		expect(await shareOf(pacer)).toBe(4);
	});

	it('is of the last window only', async () => {
		const pacer = new Pacer(limit);
		await startMany(pacer, 10);
		time.work(10_000);
		pacer.throttled((await startMany(pacer, 4))[3], undefined, undefined, 0);
		expect(await shareOf(pacer)).toBe(3);
	});
});
