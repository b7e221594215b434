/** Works that go on side by side and end together. */

/** What a work rejects with that could not go on because another one failed. */
export class Ended extends Error {}

/**
 * Runs works side by side. The first that fails ends the others, and its failure is told once all have ended.
 * @param {(go: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>) => void} begin
 *   starts each work with `go`, whose answer other works may wait for; where the work fails, it rejects with `Ended`
 */
export async function together(begin) {
	const stop = new AbortController();
	const works = [];
	begin((work) => {
		const running = work(stop.signal);
		running.catch((error) => stop.abort(error));
		works.push(running);
		const answer = running.catch(() => {
			throw new Ended('What was waited for failed.');
		});
		// Perhaps nobody waits for it.
		answer.catch(() => undefined);
		return answer;
	});
	await Promise.allSettled(works);
	if (stop.signal.aborted) throw stop.signal.reason;
}
