import { retryPolicy, waitBeforeRepeat } from '../../nodes/shared/wire/retry';
import type { Reply } from '../../nodes/shared/wire/vendor';

const replies = {
	done: { kind: 'done', data: {} },
	refused: { kind: 'refused', message: 'no', code: '400', status: 400 },
	throttled: { kind: 'throttled', message: 'later', status: 429 },
	'not processed for a passing reason': {
		kind: 'unavailable',
		message: '503',
		status: 503,
		passing: true,
	},
	'not processed for a lasting reason': {
		kind: 'unavailable',
		message: 'wrong host',
		passing: false,
	},
	unclear: { kind: 'unclear', message: 'connection lost' },
} satisfies Record<string, Reply>;

const wait = (reply: Reply, parts: Partial<Parameters<typeof waitBeforeRepeat>[1]> = {}) =>
	waitBeforeRepeat(reply, { repeatable: false, tries: 1, waitedMs: 0, random: 1, ...parts });

describe('a call that was', () => {
	it.each<[keyof typeof replies, 'may be repeated' | 'must not be repeated', 'again' | 'given up']>(
		[
			['done', 'may be repeated', 'given up'],
			['done', 'must not be repeated', 'given up'],
			['refused', 'may be repeated', 'given up'],
			['refused', 'must not be repeated', 'given up'],
			['throttled', 'may be repeated', 'again'],
			['throttled', 'must not be repeated', 'again'],
			['not processed for a passing reason', 'may be repeated', 'again'],
			['not processed for a passing reason', 'must not be repeated', 'again'],
			['not processed for a lasting reason', 'may be repeated', 'given up'],
			['not processed for a lasting reason', 'must not be repeated', 'given up'],
			['unclear', 'may be repeated', 'again'],
			['unclear', 'must not be repeated', 'given up'],
		],
	)('%s and %s is sent or given up: %s', (kind, may, expected) => {
		const ms = wait(replies[kind], { repeatable: may === 'may be repeated' });
		expect(ms === undefined ? 'given up' : 'again').toBe(expected);
	});
});

describe('the wait', () => {
	it.each([
		[1, 500, 1_000],
		[2, 1_000, 2_000],
		[3, 2_000, 4_000],
	])(
		'doubles with every try, half of it by chance: after try %d from %d to %d ms',
		(tries, least, most) => {
			for (const reply of [
				replies.unclear,
				replies.throttled,
				replies['not processed for a passing reason'],
			]) {
				expect(wait(reply, { repeatable: true, tries, random: 0 })).toBe(least);
				expect(wait(reply, { repeatable: true, tries, random: 1 })).toBe(most);
			}
		},
	);

	it('is another one each time, so that several workers do not come back together', () => {
		const waits = Array.from({ length: 20 }, () =>
			wait(replies.throttled, { random: undefined, tries: 5 }),
		);
		expect(new Set(waits).size).toBeGreaterThan(1);
		for (const ms of waits) {
			expect(ms).toBeGreaterThanOrEqual(8_000);
			expect(ms).toBeLessThanOrEqual(16_000);
		}
	});

	it('is never longer than half a minute of our own accord', () => {
		expect(wait(replies.throttled, { tries: 40 })).toBe(30_000);
	});

	it.each<[string, Partial<Extract<Reply, { kind: 'throttled' }>>, number]>([
		['the vendor asks for', { retryAfterMs: 7_000 }, 7_000],
		["the vendor's window lasts", { limit: { calls: 10, windowMs: 5_000 } }, 5_000],
		[
			'the vendor asks for, rather than its window',
			{ retryAfterMs: 2_000, limit: { calls: 10, windowMs: 5_000 } },
			2_000,
		],
		['we would wait ourselves', { retryAfterMs: 10 }, 1_000],
	])('after a throttled call is as long as %s', (_what, said, expected) => {
		expect(wait({ ...replies.throttled, ...said })).toBe(expected);
	});
});

describe('the last try', () => {
	it.each(['not processed for a passing reason', 'unclear'] as const)(
		'is the fourth for a call that was %s',
		(kind) => {
			const again = [1, 2, 3, 4, 5].map(
				(tries) => wait(replies[kind], { repeatable: true, tries }) !== undefined,
			);
			expect(again).toEqual([true, true, true, false, false]);
		},
	);

	it('of a throttled call depends on the time it took, not on the number of tries', () => {
		const budget = retryPolicy.throttledBudgetMs;
		expect(budget).toBeGreaterThanOrEqual(60_000);
		expect(wait(replies.throttled, { tries: 50, waitedMs: budget - 30_000 })).toBe(30_000);
		expect(wait(replies.throttled, { tries: 50, waitedMs: budget - 29_999 })).toBeUndefined();
		expect(wait({ ...replies.throttled, retryAfterMs: budget + 1 })).toBeUndefined();
	});
});
