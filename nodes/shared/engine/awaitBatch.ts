import { readAnswer } from '../wire/answer';
import { clock } from '../wire/clock';
import type { BatchAnswers, BatchCall, Batches, Reply } from '../wire/vendor';
import { isDue, nextQuestion } from './batchRhythm';
import { batchTimes, learnBatchTime, wasDoneAtOnce } from './batchTimes';
import { replyFailure } from './errors';
import { batchesAtATime, writesAtATime, type Run } from './run';

/** How long a batch may stand still, in ms. */
const patience = {
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

/** Results that came before the batch was known to be done: they count only if no call is without its answer. */
function wholeIn(reply: Reply<BatchAnswers>): BatchAnswers | undefined {
	const isWhole =
		reply.kind === 'done' &&
		reply.data.every((answer) => answer?.body !== undefined && answer.body !== null);
	return isWhole ? reply.data : undefined;
}

/**
 * Waits until a batch is done and reads its results. Questions that fail for a passing reason are asked again as long
 * as the batch may still be at work. Once the batches before it say that it should be done, its results are asked for
 * together with its progress, if so many calls may be under way.
 * @param mayRestart whether all of its calls may be processed twice
 */
export async function awaitBatch(
	run: Run,
	batches: Batches,
	id: string,
	calls: BatchCall[],
	mayRestart: boolean,
): Promise<Ending> {
	const { account } = run.line;
	// Two questions at a time are two calls.
	const mayAskBoth = writesAtATime(run) >= 2 * batchesAtATime(run);
	const { restartAfterMs, giveUpAfterMs } = patience;
	const begin = clock.now();
	const ask = async (request: ReturnType<Batches['progress']>) =>
		await run.line.send(request, { repeatable: true });
	const askForResults = async () =>
		readAnswer(await ask(batches.results(id)), (data) => batches.answersIn(data, calls));
	let percent = 0;
	let lastNews = begin;
	let isRestarted = false;
	let isLearned = false;
	let questions = 0;
	const seenDone = (ms: number): void => {
		const took = { jobs: calls.length, ms, atOnce: questions === 1 };
		if (!isRestarted && !isLearned) learnBatchTime(account, took);
		isLearned = true;
	};
	for (let asked: number | undefined; ; ) {
		const times = batchTimes(account, calls.length);
		// The one before may have been done long before it was asked for.
		const isLikely = questions++ === 0 && wasDoneAtOnce(account, calls.length);
		const next = nextQuestion(asked, times, run.line.usualMs() ?? 0);
		await run.line.pause(Math.max(0, begin + next - clock.now()));
		asked = Math.max(next, clock.now() - begin);
		const [answer, early] = await Promise.all([
			ask(batches.progress(id)),
			mayAskBoth && (isLikely || isDue(asked, times)) ? askForResults() : undefined,
		]);
		const answers = early && wholeIn(early);
		if (answers) {
			seenDone(asked);
			return { answers };
		}
		const progress = readAnswer(answer, batches.percentIn);
		let reply: Reply = progress;
		if (progress.kind === 'done') {
			if (progress.data > percent) lastNews = clock.now();
			percent = progress.data;
			if (percent >= 100) {
				seenDone(asked);
				const results = await askForResults();
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
