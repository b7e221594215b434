import type { Reply } from './vendor';

/** How often and how long a call is tried again. Times in ms. */
export const retryPolicy = {
	/** Tries of a call that failed for a passing reason other than throttling. */
	tries: 4,
	/** First wait; doubles with every try. */
	firstWaitMs: 1_000,
	maxWaitMs: 30_000,
	/** Throttling is the vendor's normal way of saying "later", so it is waited out for longer. */
	throttledBudgetMs: 300_000,
};

const withinBudget = (wait: number, waitedMs: number) =>
	waitedMs + wait <= retryPolicy.throttledBudgetMs ? wait : undefined;

/**
 * Decides whether a call is sent again and after how long.
 *
 * A write is repeated only if the vendor provably did not process it. `repeatable` says that a
 * second processing would change nothing, so that an unclear outcome may be repeated as well.
 * @param tries how often the call was sent so far (1 after the first time)
 * @param waitedMs how long it was held back so far for having failed
 * @returns ms to wait, or `undefined` to give up
 */
export function waitBeforeRepeat(
	reply: Reply,
	{
		repeatable,
		tries,
		waitedMs,
		random = Math.random(),
	}: {
		repeatable: boolean;
		tries: number;
		waitedMs: number;
		random?: number;
	},
): number | undefined {
	const doubled = Math.min(retryPolicy.firstWaitMs * 2 ** (tries - 1), retryPolicy.maxWaitMs);
	// Up to half of the wait is random, so that several workers do not come back at the same moment.
	const wait = Math.round(doubled * (0.5 + random / 2));
	switch (reply.kind) {
		case 'throttled': {
			const asked = reply.retryAfterMs ?? reply.limit?.windowMs;
			return withinBudget(Math.max(asked ?? 0, wait), waitedMs);
		}
		case 'unavailable':
			return reply.passing && tries < retryPolicy.tries ? wait : undefined;
		case 'unclear':
			return repeatable && !reply.isFinal && tries < retryPolicy.tries
				? withinBudget(Math.max(reply.retryAfterMs ?? 0, wait), waitedMs)
				: undefined;
		case 'done':
		case 'refused':
			return undefined;
	}
}
