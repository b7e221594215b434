import { readAnswer } from '../wire/answer';
import type { Reply } from '../wire/vendor';
import { inputFailure } from './errors';
import type { Job, Outcome, Run } from './run';

/** What each run has asked so far, by request: ten thousand items with one condition ask once. */
const asked = new WeakMap<Run, Map<string, Promise<Reply>>>();

/** The vendor's answer to the question behind an empty answer; `undefined` when there is nothing to ask. */
async function answerTo(run: Run, job: Job): Promise<Reply | undefined> {
	const { whenEmpty, lane } = run.attempt.operation;
	const request = whenEmpty?.request(job.values);
	if (request === undefined) return undefined;
	const answers = asked.get(run) ?? new Map<string, Promise<Reply>>();
	asked.set(run, answers);
	const key = JSON.stringify([request.path, request.body]);
	const answer = answers.get(key) ?? run.line.send(request, { repeatable: true, lane });
	answers.set(key, answer);
	return await answer;
}

/**
 * Notes what became of an item that was looked up. Where nothing was found, the operation may ask whether that can be
 * true; if the field of the condition does not exist, the item fails by its name. Without an answer, nothing found it is.
 */
export async function settleFound(run: Run, job: Job, outcome: Outcome): Promise<void> {
	const { whenEmpty } = run.attempt.operation;
	const isEmpty = 'records' in outcome && outcome.records.length === 0;
	if (!whenEmpty || !isEmpty || run.isOver()) return run.settle(job.item, outcome);
	const reply = await answerTo(run, job);
	const reading = reply && readAnswer(reply, (data) => whenEmpty.why(data, job.values));
	const problem = reading?.kind === 'done' ? reading.data : undefined;
	if (problem === undefined) return run.settle(job.item, outcome);
	const failure = inputFailure(run.attempt, problem);
	run.settle(job.item, { failure: { ...failure, outcome: 'refused' } });
}
