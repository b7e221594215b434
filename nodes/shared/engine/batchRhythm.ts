import { middle } from './batchTimes';

/** When a batch is asked for. Times in ms, counted from the answer that gave its id. */
const rhythm = {
	/** The first question while nothing is known. */
	firstMs: 200,
	/** Of the time passed, until the next question: what a batch may be done for without anybody noticing. */
	share: 1 / 3,
	leastGapMs: 200,
	mostGapMs: 10_000,
	/** The first question comes a little before the shortest known time, so that a vendor that gets faster is noticed. */
	early: 0.9,
	/** Before the known times it is asked rarely: a vendor may have become very much faster, and one may hang. */
	rareFromMs: 10_000,
	rareGrowth: 3,
	rareMostGapMs: 60_000,
	/** From one question to a known time that is worth another one. */
	step: 1.1,
	/** For so many times as long as ever, the known times say something. */
	overdue: 2,
};

/**
 * When to ask next: first shortly before the shortest of the known times, then at the known times, and where they do
 * not help after a share of the time passed.
 * @param askedMs when the last question was asked, if there was one
 * @param times how long such batches took, the shortest first
 * @param callMs how long a call is under way: the vendor works meanwhile
 */
export function nextQuestion(askedMs: number | undefined, times: number[], callMs: number): number {
	const { firstMs, share, leastGapMs, mostGapMs, early, step } = rhythm;
	const { rareFromMs, rareGrowth, rareMostGapMs } = rhythm;
	const [shortest] = times;
	if (shortest === undefined && askedMs === undefined) return Math.max(0, firstMs - callMs);
	const passed = askedMs ?? 0;
	const begin = early * (shortest ?? 0);
	if (askedMs === undefined || passed < begin) {
		const rare = Math.min(Math.max(rareFromMs, rareGrowth * passed), passed + rareMostGapMs);
		return rare * step < begin ? rare : begin;
	}
	const known = times.find((time) => time >= step * passed && time > passed);
	if (known !== undefined && known <= (1 + share) * passed) return known;
	return passed + Math.min(Math.max(share * passed, leastGapMs), mostGapMs);
}

/** Is a batch most likely done by then, as far as the known times can tell? */
export function isDue(askedMs: number, times: number[]): boolean {
	const usual = middle(times);
	const longest = times.at(-1);
	if (usual === undefined || longest === undefined) return false;
	// Batches that are done at once take next to nothing, of which twice as much is nothing either.
	return askedMs >= usual && askedMs <= rhythm.overdue * longest + rhythm.leastGapMs;
}
