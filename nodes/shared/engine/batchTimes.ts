import { BoundedMap } from '../wire/boundedMap';

/** So many of an account's last batches tell how long the next one takes. */
const remembered = 20;

/** A batch that was seen done. */
interface Took {
	jobs: number;
	/** From the answer that gave its id until the question was asked that found it done. */
	ms: number;
	/** It was done when first asked, however long before. */
	atOnce: boolean;
}

/** By account. */
const known = new BoundedMap<string, Took[]>(1_000);

/** Notes how long a batch took. */
export function learnBatchTime(account: string, took: Took): void {
	known.set(account, [...(known.get(account) ?? []), took].slice(-remembered));
}

/** Forgets what was learned of all accounts. */
export function forgetBatchTimes(): void {
	known.clear();
}

const isAlike =
	(jobs: number) =>
	(took: Took): boolean =>
		took.jobs <= 2 * jobs && jobs <= 2 * took.jobs;

/** Was the last batch of about so many jobs done when it was first asked for? */
export function wasDoneAtOnce(account: string, jobs: number): boolean {
	return known.get(account)?.findLast(isAlike(jobs))?.atOnce === true;
}

/**
 * How long a batch of so many jobs would have taken each time, in ms, the shortest first; empty while nothing is known.
 * Those of about its size tell it, where there are any. A larger one takes its time in proportion to its jobs, but at
 * most twice, since nobody knows how much of it was the vendor's queue.
 * @param least a smaller one takes at least this share of the time
 */
export function batchTimes(account: string, jobs: number, least = 0): number[] {
	const all = known.get(account) ?? [];
	const alike = all.filter(isAlike(jobs));
	return (alike.length > 0 ? alike : all)
		.map((took) => took.ms * Math.min(2, Math.max(least, jobs / took.jobs)))
		.sort((one, other) => one - other);
}

/** The middle one of sorted times; `undefined` where there is none. */
export const middle = (sorted: number[]): number | undefined => sorted[sorted.length >> 1];
