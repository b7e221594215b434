import type { Call } from '../../sandbox/index.mts';

/** The most of these calls that were under way at the same time. */
export function mostAtOnce(calls: Call[]): number {
	const events = calls.flatMap(({ began, ended }) => [
		{ at: began, change: 1 },
		{ at: ended, change: -1 },
	]);
	events.sort((one, other) => one.at - other.at);
	let now = 0;
	let most = 0;
	for (const { change } of events) {
		now += change;
		most = Math.max(most, now);
	}
	return most;
}
