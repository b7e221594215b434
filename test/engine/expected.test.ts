import { forgetBatchTimes, learnBatchTime } from '../../nodes/shared/engine/batchTimes';
import { expectedTime, type Noted } from '../../nodes/shared/engine/expected';
import type { Lane, Limit } from '../../nodes/shared/wire/vendor';

beforeEach(forgetBatchTimes);

const one: Noted = { lane: 'normal', way: 'single', items: 1, keys: [] };
const many = (count: number, more: Partial<Noted> = {}) =>
	Array.from({ length: count }, () => ({ ...one, ...more }));
const withKeys = (...keys: string[][]) => keys.map((own) => ({ ...one, keys: own }));

interface Account {
	/** How long its calls take, in ms. */
	took?: Partial<Record<Lane, number>>;
	limit?: Limit;
	width?: number;
	planned?: number;
}

function expected(
	calls: Noted[],
	{ took = { normal: 100 }, limit, width = 20, planned }: Account = {},
) {
	const line = {
		account: 'one',
		limits: limit ? { normal: limit } : {},
		usualMs: (lane: Lane = 'normal') => took[lane],
	};
	const widths = { before: width, single: width, bulk: width, batch: width };
	return expectedTime(calls, line, widths, planned === undefined ? {} : { normal: planned });
}

/** The same for calls of which the time is known. */
const msOf = (...given: Parameters<typeof expected>): number => {
	const { ms, isLeast } = expected(...given);
	expect(isLeast).toBe(false);
	return Math.round(ms * 10) / 10;
};

describe('without a limit', () => {
	it('nothing takes no time', () => expect(msOf([])).toBe(0));

	it.each([
		{ count: 2, ms: 100 },
		{ count: 3, ms: 200 },
		{ count: 5, ms: 300 },
	])('$count calls, two at a time, take $ms ms', ({ count, ms }) => {
		expect(msOf(many(count), { width: 2 })).toBe(ms);
	});

	it('a call takes the place that is free first', () => {
		const [long] = many(1, { lane: 'bulk' });
		const took = { normal: 100, bulk: 300 };
		expect(msOf([long, one, one, one], { took, width: 2 })).toBe(300);
		expect(msOf([one, long, one, one], { took, width: 2 })).toBe(300);
	});

	it.each<{ lane: Lane; took: Account['took']; ms: number }>([
		{ lane: 'normal', took: {}, ms: 300 },
		{ lane: 'bulk', took: {}, ms: 300 },
		{ lane: 'normal', took: { bulk: 500 }, ms: 500 },
		{ lane: 'bulk', took: { normal: 400 }, ms: 400 },
		{ lane: 'bulk', took: { normal: 400, bulk: 700 }, ms: 700 },
	])('a $lane call where calls took $took is taken to last $ms ms', ({ lane, took, ms }) => {
		expect(msOf(many(1, { lane }), { took })).toBe(ms);
	});

	it('calls of one record follow each other, and those of others do not', () => {
		expect(msOf(withKeys(['a'], ['a'], ['a']))).toBe(300);
		expect(msOf(withKeys(['a'], ['b'], ['c']))).toBe(100);
		expect(msOf(withKeys(['a'], ['b'], ['a']))).toBe(200);
		// After the later one of the two.
		expect(msOf(withKeys(['a'], ['a'], ['b'], ['a', 'b']))).toBe(300);
		expect(msOf(withKeys(['a', 'b'], ['b'], ['a'], ['b']))).toBe(300);
	});

	it('what travels in another way waits for all before it', () => {
		const [before] = many(1, { way: 'before' });
		expect(msOf([before, one, one])).toBe(200);
		expect(msOf([...many(3, { way: 'before' }), one], { width: 2 })).toBe(300);
		expect(msOf([...many(2, { way: 'bulk' }), one, ...many(2, { way: 'bulk' })])).toBe(300);
	});

	it('each way has its own width', () => {
		const line = { account: 'one', limits: {}, usualMs: () => 100 };
		const widths = { before: 1, single: 2, bulk: 3, batch: 4 };
		const calls = [...many(2, { way: 'before' }), ...many(4), ...many(6, { way: 'bulk' })];
		expect(expectedTime(calls, line, widths, {}).ms).toBe(600);
	});
});

describe('a batch', () => {
	const batch = many(1, { way: 'batch', items: 10 });

	it('lasts as the one in the middle of its size, with the call that fetches its results', () => {
		for (const ms of [500, 700, 9_000]) learnBatchTime('one', { jobs: 10, ms, atOnce: false });
		expect(msOf(batch)).toBe(100 + 700 + 100);
		expect(msOf([...batch, one])).toBe(100 + 700 + 100 + 100);
	});

	it('that nothing is known of takes two calls at least, also when others are known', () => {
		expect(expected(batch)).toEqual({ ms: 200, isLeast: true });
		expect(expected([...batch, one])).toEqual({ ms: 300, isLeast: true });
	});

	it('that is known does not make up for one that is not', () => {
		learnBatchTime('one', { jobs: 10, ms: 500, atOnce: false });
		const line = { account: 'one', limits: {}, usualMs: () => 100 };
		const widths = { before: 1, single: 1, bulk: 1, batch: 1 };
		expect(expectedTime(batch, { ...line, account: 'two' }, widths, {}).isLeast).toBe(true);
		expect(expectedTime(batch, line, widths, {}).isLeast).toBe(false);
	});
});

// A window is 40 ms longer than the vendor's.
const tenIn5s = { calls: 10, windowMs: 5_000 };

describe('under a limit of 10 calls in 5 s', () => {
	it.each([
		{ count: 10, ms: 100 },
		{ count: 11, ms: 5_140 },
		{ count: 20, ms: 5_140 },
		{ count: 21, ms: 10_180 },
	])('$count calls that were not planned start as soon as it allows: $ms ms', ({ count, ms }) => {
		expect(msOf(many(count), { limit: tenIn5s, width: 100 })).toBe(ms);
		expect(msOf(many(count), { limit: tenIn5s, width: 100, planned: 10 })).toBe(ms);
	});

	it('calls of the other limit are not held up', () => {
		const calls = many(25, { lane: 'bulk' });
		expect(msOf(calls, { limit: tenIn5s, width: 100, planned: 25 })).toBe(100);
	});

	it('a call starts after those that were asked for before it', () => {
		const limit = { calls: 100, windowMs: 5_000 };
		expect(msOf(withKeys(['a'], ['a'], ['b'], ['b']), { limit })).toBe(300);
	});

	it.each([
		{ count: 3, ms: 100 },
		{ count: 4, ms: 453.6 + 100 },
		{ count: 5, ms: 907.2 + 100 },
		{ count: 6, ms: 1_360.8 + 100 },
		{ count: 7, ms: 1_814.4 + 100 },
		{ count: 10, ms: 3_175.2 + 100 },
		{ count: 11, ms: 5_040 + 100 },
		{ count: 12, ms: 5_493.6 + 100 },
	])('$count calls of a long run begin with a third of them: $ms ms', ({ count, ms }) => {
		expect(msOf(many(count), { limit: tenIn5s, planned: 11 })).toBe(ms);
	});

	it.each([
		{ tookMs: 1_000, count: 3, begins: 0 },
		// Answers are waited for while all that may be open are.
		{ tookMs: 1_000, count: 4, begins: 1_000 },
		{ tookMs: 1_000, count: 5, begins: 1_500 },
		{ tookMs: 1_000, count: 6, begins: 1_953.6 },
		// But not for longer than a while.
		{ tookMs: 3_000, count: 4, begins: 1_500 },
		{ tookMs: 3_000, count: 5, begins: 1_953.6 },
		{ tookMs: 453.6, count: 4, begins: 453.6 },
		{ tookMs: 454, count: 4, begins: 454 },
	])(
		'where calls take $tookMs ms, number $count of a long run begins after $begins ms',
		({ tookMs, count, begins }) => {
			const took = { normal: tookMs };
			expect(msOf(many(count), { limit: tenIn5s, planned: 11, took })).toBe(begins + tookMs);
		},
	);
});

it('a long run begins slowly whenever it begins', () => {
	const took = { normal: 1_000, bulk: 2_000 };
	const calls = [...many(1, { lane: 'bulk', way: 'before' }), ...many(4)];
	expect(msOf(calls, { limit: tenIn5s, planned: 11, took })).toBe(2_000 + 1_000 + 1_000);
});

it.each([
	{ count: 6, begins: 0 },
	{ count: 7, begins: 1_000 },
	// Two may be open then: one of six is.
	{ count: 8, begins: 1_226.8 },
	{ count: 9, begins: 1_500 },
	{ count: 10, begins: 1_726.8 },
])('under a limit of 20 calls, number $count begins after $begins ms', ({ count, begins }) => {
	const limit = { calls: 20, windowMs: 5_000 };
	const took = { normal: 1_000 };
	expect(msOf(many(count), { limit, planned: 21, took })).toBe(begins + 1_000);
});

it.each([
	{ count: 3, begins: 0 },
	{ count: 4, begins: 1_040 },
	{ count: 6, begins: 1_040 },
	// A window later it begins slowly once more.
	{ count: 7, begins: 2_080 },
])('in a window of 1 s, number $count begins after $begins ms', ({ count, begins }) => {
	const limit = { calls: 10, windowMs: 1_000 };
	const took = { normal: 2_000 };
	expect(msOf(many(count), { limit, planned: 11, took })).toBe(begins + 2_000);
});

it.each([
	{ calls: 1, begins: [0, 5_040, 10_080] },
	{ calls: 2, begins: [0, 2_268, 5_040, 7_308] },
])('under a limit of $calls in 5 s, calls begin after $begins ms', ({ calls, begins }) => {
	const limit = { calls, windowMs: 5_000 };
	begins.forEach((ms, index) =>
		expect(msOf(many(index + 1), { limit, planned: 9 })).toBe(ms + 100),
	);
});
