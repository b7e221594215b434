import { readAnswer } from '../wire/answer';
import { clock } from '../wire/clock';
import type { BatchAnswers, BatchCall, Batches, Reply } from '../wire/vendor';
import { replyFailure } from './errors';
import type { Run } from './run';

/** The rhythm in which a batch is asked for, and how long it may stand still. Times in ms. */
const pollPolicy = {
	/** Wait before the first question; doubles with each one. */
	firstWaitMs: 200,
	maxWaitMs: 10_000,
	/** Without progress for this long a batch is taken as stuck and restarted, where that does no harm. */
	restartAfterMs: 300_000,
	/** Without progress for this long its results are given up. */
	giveUpAfterMs: 600_000,
};

/** What a batch gave for each of its calls, or why it gave nothing. */
export type Ending = { answers: BatchAnswers } | { gaveUp: string };

/** Asking again would give the same answer. */
function isFinal(reply: Reply, notReady: string): boolean {
	if (reply.kind === 'refused') return reply.code !== notReady;
	return reply.kind === 'unavailable' && !reply.passing;
}

/**
 * Waits until a batch is done and reads its results. Questions that fail for a passing reason are asked again as long
 * as the batch may still be at work.
 * @param mayRestart whether all of its calls may be processed twice
 */
export async function awaitBatch(
	run: Run,
	batches: Batches,
	id: string,
	calls: BatchCall[],
	mayRestart: boolean,
): Promise<Ending> {
	const ask = async (request: ReturnType<Batches['progress']>) =>
		await run.line.send(request, { repeatable: true });
	const { firstWaitMs, maxWaitMs, restartAfterMs, giveUpAfterMs } = pollPolicy;
	let percent = 0;
	let lastNews = clock.now();
	let isRestarted = false;
	for (let wait = firstWaitMs; ; wait = Math.min(wait * 2, maxWaitMs)) {
		await run.line.pause(wait);
		const progress = readAnswer(await ask(batches.progress(id)), batches.percentIn);
		let reply: Reply = progress;
		if (progress.kind === 'done') {
			if (progress.data > percent) lastNews = clock.now();
			percent = progress.data;
			if (percent >= 100) {
				const results = readAnswer(await ask(batches.results(id)), (data) =>
					batches.answersIn(data, calls),
				);
				if (results.kind === 'done') return { answers: results.data };
				reply = results;
			}
		}
		if (reply.kind !== 'done' && isFinal(reply, batches.notReady)) {
			return {
				gaveUp: `its batch was started, but then ${replyFailure(run.attempt, reply, true).message}`,
			};
		}
		const idleMs = clock.now() - lastNews;
		if (idleMs >= giveUpAfterMs) {
			return {
				gaveUp: `its batch has stood at ${percent} percent for ${Math.round(idleMs / 60_000)} minutes`,
			};
		}
		// Whether it stands still is known only if it said so just now; one that is done is never done again.
		const isStuck = reply.kind === 'done' && percent < 100;
		if (idleMs >= restartAfterMs && isStuck && mayRestart && !isRestarted) {
			isRestarted = true;
			percent = 0;
			await ask(batches.restart(id));
		}
	}
}
