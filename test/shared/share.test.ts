import { clock } from '../../nodes/shared/wire/clock';
import { Pacer } from '../../nodes/shared/wire/pace';
import type { Limit } from '../../nodes/shared/wire/vendor';
import { RollingWindow } from '../../sandbox/rate.mts';
import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';

let time: FakeClock;
beforeEach(() => {
	time = fakeClock();
	// The same "random" moments in each run.
	let state = 42;
	jest.spyOn(Math, 'random').mockImplementation(() => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return state / 2_147_483_648;
	});
});
afterEach(() => {
	time.restore();
	jest.restoreAllMocks();
});

interface Client {
	/** ms after the first client. */
	startsAt: number;
	calls: number;
}

interface Result {
	accepted: number[];
	throttled: number[];
	/** When each client had made all its calls. */
	ends: number[];
}

/** Several processes, each with a pacer of its own, that use one account: the vendor counts for all of them together. */
async function share(
	limit: Limit,
	clients: Client[],
	travelMs: () => number = () => 10,
): Promise<Result> {
	const window = new RollingWindow();
	const result: Result = { accepted: [], throttled: [], ends: [] };
	const begin = time.now();
	const call = async (pacer: Pacer, isLong: boolean): Promise<void> => {
		for (;;) {
			const start = (await pacer.take(undefined, isLong)) as number;
			const travel = travelMs();
			await clock.sleep(travel);
			const isIn = window.accept('account', limit.calls, limit.windowMs, clock.now());
			result[isIn ? 'accepted' : 'throttled'].push(clock.now() - begin);
			await clock.sleep(travel);
			if (isIn) return pacer.passed(start);
			pacer.throttled(start, undefined, undefined, 0);
		}
	};
	const run = async ({ startsAt, calls }: Client): Promise<void> => {
		if (startsAt > 0) await clock.sleep(startsAt);
		const pacer = new Pacer(limit);
		const isLong = pacer.isLong(calls);
		let left = calls;
		const worker = async () => {
			while (left-- > 0) await call(pacer, isLong);
		};
		await Promise.all(Array.from({ length: Math.min(10, calls) }, worker));
		result.ends.push(clock.now() - begin);
	};
	await time.until(Promise.all(clients.map(run)));
	return result;
}

/** Share of the allowed calls that were made until the first client had no more to do. */
function used({ accepted, ends }: Result, { calls, windowMs }: Limit): number {
	const end = Math.min(...ends);
	return accepted.filter((at) => at <= end).length / ((end / windowMs) * calls);
}

const limits: Limit[] = [
	{ calls: 10, windowMs: 5_000 },
	{ calls: 20, windowMs: 5_000 },
	{ calls: 25, windowMs: 5_000 },
];

/** Ways of different length, up to a fifth of a second and now and then far longer. */
function uneven(): () => number {
	let count = 0;
	return () => (++count % 40 === 0 ? 400 : 10 + ((count * 37) % 60));
}

it.each(limits)(
	'$calls calls: one process uses at least 97 % and is never throttled',
	async (limit) => {
		const result = await share(limit, [{ startsAt: 0, calls: limit.calls * 40 }]);
		expect(result.throttled).toEqual([]);
		expect(used(result, limit)).toBeGreaterThanOrEqual(0.97);
	},
);

it.each(limits)('$calls calls: ways of different length cost little', async (limit) => {
	const result = await share(limit, [{ startsAt: 0, calls: limit.calls * 40 }], uneven());
	expect(result.throttled.length).toBeLessThanOrEqual(limit.calls * 40 * 0.01);
	expect(used(result, limit)).toBeGreaterThanOrEqual(0.94);
});

it.each(limits)(
	'$calls calls: the first calls of a process, which are slow, cost nothing later',
	async (limit) => {
		let count = 0;
		const result = await share(limit, [{ startsAt: 0, calls: limit.calls * 20 }], () =>
			++count <= 6 ? 300 : 10,
		);
		expect(result.throttled).toEqual([]);
		expect(used(result, limit)).toBeGreaterThanOrEqual(0.95);
	},
);

it.each(limits.slice(1))(
	'$calls calls: three processes that start together use at least 90 %, with less than 2 % throttled',
	async (limit) => {
		const clients = [0, 0, 0].map((startsAt) => ({ startsAt, calls: limit.calls * 20 }));
		const result = await share(limit, clients);
		expect(
			result.throttled.length / (result.accepted.length + result.throttled.length),
		).toBeLessThan(0.02);
		expect(used(result, limit)).toBeGreaterThanOrEqual(0.9);
	},
);

it.each([
	{ calls: 10, first: 6 },
	{ calls: 20, first: 9 },
])(
	'$calls calls: three processes that start together, with answers that take long, lose few calls until they know',
	async ({ calls, first }) => {
		const limit = { calls, windowMs: 5_000 };
		const clients = [0, 0, 0].map((startsAt) => ({ startsAt, calls: calls * 30 }));
		const result = await share(limit, clients, () => 400);
		expect(result.throttled.filter((at) => at < 5_000).length).toBeLessThanOrEqual(first);
		expect(
			result.throttled.length / (result.accepted.length + result.throttled.length),
		).toBeLessThan(0.02);
		expect(used(result, limit)).toBeGreaterThanOrEqual(0.9);
	},
);

it('10 calls: three processes find their shares with few throttled calls, and keep to them', async () => {
	const [limit] = limits;
	const all = { accepted: 0, throttled: 0 };
	for (const apart of [0, 40, 80, 120]) {
		let count = 0;
		const clients = [0, 1, 2].map((index) => ({
			startsAt: index * apart,
			calls: limit.calls * 30,
		}));
		const result = await share(limit, clients, () => 10 + ((++count * 37) % 13));
		all.accepted += result.accepted.length;
		all.throttled += result.throttled.length;
		expect(used(result, limit)).toBeGreaterThanOrEqual(0.9);
	}
	expect(all.throttled / (all.accepted + all.throttled)).toBeLessThan(0.02);
});

it.each(limits)('$calls calls: who comes later gets a share, and nobody starves', async (limit) => {
	const result = await share(limit, [
		{ startsAt: 0, calls: limit.calls * 30 },
		{ startsAt: 12_345, calls: limit.calls * 5 },
	]);
	const [second, first] = [...result.ends].sort((one, other) => one - other);
	expect(first).toBeGreaterThan(second);
	expect(used({ ...result, ends: [first] }, limit)).toBeGreaterThanOrEqual(0.75);
});

it('a share grows back to the whole limit when the others have gone', async () => {
	const limit = { calls: 20, windowMs: 5_000 };
	const result = await share(limit, [
		{ startsAt: 0, calls: 600 },
		{ startsAt: 0, calls: 40 },
	]);
	const end = Math.max(...result.ends);
	const last = result.accepted.filter((at) => at > end - 20_000);
	expect(last.length).toBeGreaterThanOrEqual(0.95 * 4 * limit.calls);
});

/**
 * One process, while others leave it `theirs` of the calls.
 * @param took how long each call takes, by its number
 */
async function besideOthers(
	pacer: Pacer,
	theirs: number,
	took: (call: number) => number,
	spanMs = 3_600_000,
): Promise<{ accepted: number; throttled: number }> {
	const window = new RollingWindow();
	const result = { accepted: 0, throttled: 0 };
	const end = clock.now() + spanMs;
	let calls = 0;
	const work = async (): Promise<void> => {
		while (clock.now() < end) {
			const start = (await pacer.take()) as number;
			const ms = took(calls++);
			await clock.sleep(ms - 25);
			const isIn = window.accept('account', theirs, 5_000, clock.now());
			await clock.sleep(25);
			result[isIn ? 'accepted' : 'throttled']++;
			if (isIn) pacer.passed(start);
			else pacer.throttled(start, undefined, undefined, 0);
		}
	};
	await time.until(Promise.all(Array.from({ length: 6 }, work)));
	return result;
}

it.each([
	[1, 50],
	[3, 2_500],
	[10, 1_500],
	[20, 1_000],
])(
	'one of %d calls takes %d ms: a share of three is kept with few throttled calls',
	async (every, slow) => {
		const { accepted, throttled } = await besideOthers(new Pacer(limits[0]), 3, (call) =>
			call % every === 0 ? slow : 50,
		);
		expect(throttled / (accepted + throttled)).toBeLessThan(0.02);
		expect(accepted / (3 * 720)).toBeGreaterThan(0.75);
	},
);

it('a call that was never answered, or not by the vendor, does not slow down those after it', async () => {
	const pacer = new Pacer(limits[0]);
	const refused = (await time.until(pacer.take())) as number;
	await time.until(clock.sleep(1));
	pacer.lost(refused);
	// Until its place in the window is free again.
	await time.until(clock.sleep(10_000));
	const { accepted } = await besideOthers(pacer, 10, () => 1_500, 60_000);
	const without = await besideOthers(new Pacer(limits[0]), 10, () => 1_500, 60_000);
	expect(accepted).toBe(without.accepted);
});

it('a way that becomes slower costs no more than a short while', async () => {
	const { accepted } = await besideOthers(new Pacer(limits[0]), 10, (call) =>
		call < 100 ? 50 : 1_500,
	);
	expect(accepted / (10 * 720)).toBeGreaterThan(0.97);
});

it('a share grows back although the call that tried it was given up', async () => {
	const pacer = new Pacer(limits[0]);
	const calls: number[] = [];
	for (let call = 0; call < 10; call++) calls.push((await pacer.take()) as number);
	for (const call of calls.slice(0, 3)) pacer.passed(call);
	for (const call of calls.slice(3)) pacer.throttled(call, undefined, undefined, 0);
	// Whichever of them tries for one more, it is given up.
	const until = clock.now() + 600_000;
	const cancelled = async () => {
		while (clock.now() < until) {
			const start = (await pacer.take()) as number;
			await clock.sleep(20);
			pacer.lost(start);
		}
	};
	await time.until(cancelled());
	const { accepted } = await besideOthers(pacer, 10, () => 50);
	expect(accepted / (10 * 720)).toBeGreaterThan(0.9);
});

it('a limit for a whole day is no pace', async () => {
	const pacer = new Pacer(limits[0]);
	pacer.throttled(
		(await pacer.take()) as number,
		{ calls: 10_000, windowMs: 86_400_000 },
		undefined,
		0,
	);
	const { accepted } = await besideOthers(pacer, 10, () => 50);
	expect(accepted / (10 * 720)).toBeGreaterThan(0.97);
});
