import { batchTimes, middle } from './batchTimes';
import type { Run } from './run';

/** A batch has to be clearly cheaper, so that a run of the same size does not go now this way and now that. */
const clearly = 0.8;

/**
 * A batch that is smaller than those that were measured is taken to last at least this share of their time: how much of
 * it is the vendor's queue nobody knows, and a batch for nothing costs more than it can save.
 */
const leastShare = 0.5;

/** How calls may go side by side. */
interface Ways {
	singlesAtATime: number;
	batchesAtATime: number;
	/** Calls in one batch. */
	maxJobs: number;
}

/**
 * Would so many items, no two of which change the same record, be done clearly sooner in batches than by single calls?
 * Goes by what was measured of this account in this process; `false` while that is not enough to tell.
 * Singles: as many calls after each other as there have to be. Batches: the call that gives it in, its time, and the
 * call that fetches its results.
 */
export function isCheaperAsBatch(
	{ line, attempt }: Run,
	items: number,
	{ singlesAtATime, batchesAtATime, maxJobs }: Ways,
): boolean {
	const callMs = line.usualMs(attempt.operation.lane);
	const batchMs = middle(batchTimes(line.account, Math.min(items, maxJobs), leastShare));
	if (callMs === undefined || batchMs === undefined) return false;
	const singles = Math.ceil(items / singlesAtATime) * callMs;
	const turns = Math.ceil(Math.ceil(items / maxJobs) / batchesAtATime);
	return turns * (2 * callMs + batchMs) <= clearly * singles;
}
