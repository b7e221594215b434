import { readAnswer, readReply } from '../wire/answer';
import { replyFailure, type Failure } from './errors';
import { overtakes } from './holdBack';
import { FieldProblem, type Batchable } from '../table/operation';
import { awaitBatch } from './awaitBatch';
import { isCheaperAsBatch } from './batchOrSingles';
import { outcomeOf } from './records';
import { isRepeatable, readSendOption, type GetParameter } from './request';
import { rounds } from './rounds';
import { batchesAtATime, trackedBy, type Job, type Run } from './run';
import { sideBySide } from './sideBySide';
import { sendSingly, singlesAtATime } from './single';
import type { BatchAnswers, Batches, Reply } from '../wire/vendor';

/** How the items of a run travel in batches. */
export interface Batching {
	batches: Batches;
	recordKeys: Batchable['recordKeys'];
	/** From so many items on they go in batches whatever it costs; `Infinity` when they never do. */
	batchFrom: number;
}

/**
 * From how many items on a run always shares calls; `Infinity` when it never does.
 * @throws FieldProblem when the number is not a whole one of at least 1
 */
export function readBatchFrom(get: GetParameter): number {
	const choice = readSendOption(get, 'sendAsBatch', 'automatic');
	if (choice === 'always') return 1;
	if (choice === 'never') return Infinity;
	const from = Number(readSendOption(get, 'batchFrom', 50));
	if (!Number.isInteger(from) || from < 1) {
		throw new FieldProblem(
			"'Batch From' must be a whole number of at least 1",
			"Enter a number, or set 'Send as Batch' to Never.",
		);
	}
	return from;
}

function cut(jobs: Job[], size: number): Job[][] {
	return Array.from({ length: Math.ceil(jobs.length / size) }, (_, index) =>
		jobs.slice(index * size, (index + 1) * size),
	);
}

/** Was the job certainly not processed, or would a second time do no harm, so that it may be sent by itself? */
function maySendAgain({ attempt: { operation } }: Run, { values }: Job, reply: Reply): boolean {
	switch (reply.kind) {
		case 'throttled':
			return true;
		case 'unavailable':
			return reply.passing;
		case 'unclear':
			return isRepeatable(operation, values);
		case 'refused':
			return operation.fallback?.(values, reply.code ?? '') !== undefined;
		case 'done':
			return false;
	}
}

/** A batch of which nobody knows what became: its id, where it has one, leads to its results. */
function lost(run: Run, batches: Batches, message: string, id?: string): Failure {
	const { vendor } = run.attempt;
	const failure = replyFailure(run.attempt, { kind: 'unclear', message }, false);
	if (id !== undefined) return { ...failure, hint: batches.nextStep(id), trace: batches.trace(id) };
	const hint = `${vendor.name} may be at work on the batch of this item. It was not sent again, because that could process its items twice. Look the item up in ${vendor.name} before you run it again.`;
	return { ...failure, hint };
}

/** What is left to do after a batch. */
interface Rest {
	/** Jobs to send by themselves. */
	singles: Job[];
	/** Jobs of which nobody knows whether they are still to be processed. */
	open: Job[];
}

/** Gives each job its answer. Returns those to send by themselves. */
function spread(run: Run, batches: Batches, jobs: Job[], answers: BatchAnswers, id: string): Job[] {
	return jobs.filter((job, index) => {
		const answer = answers[index];
		const reply: Reply = answer
			? readReply(run.attempt.vendor, answer.status, {}, answer.body)
			: { kind: 'unclear', message: 'the results of its batch do not mention it' };
		if (maySendAgain(run, job, reply)) return true;
		const outcome = outcomeOf(run, job, reply, false);
		const isUnknown = 'failure' in outcome && outcome.failure.outcome === 'unknown';
		run.settle(
			job.item,
			isUnknown ? { failure: { ...outcome.failure, trace: batches.trace(id) } } : outcome,
		);
		return false;
	});
}

/**
 * Runs one batch and settles its jobs.
 * @param underWay the ids of the batches that the vendor is at work on
 */
async function sendBatch(
	run: Run,
	batches: Batches,
	jobs: Job[],
	underWay: Set<string>,
): Promise<Rest> {
	const { operation } = run.attempt;
	const calls = jobs.map(({ values }) => ({ call: operation.call, body: values.body }));
	const failAll = (failure: Failure) => jobs.forEach(({ item }) => run.settle(item, { failure }));
	// Never repeated: the first of two could overtake what comes after the second.
	const how = { repeatable: false, lane: operation.lane, ...trackedBy(run, jobs) };
	const answer = await run.line.send(batches.run(calls, run.line.address), how);
	const reply = readAnswer(answer, batches.idIn);
	if (reply.kind === 'refused') return { singles: jobs, open: [] };
	if (reply.kind === 'throttled' || reply.kind === 'unavailable') {
		failAll(replyFailure(run.attempt, reply, false));
		return { singles: [], open: [] };
	}
	if (reply.kind === 'unclear') {
		failAll(lost(run, batches, reply.message));
		return { singles: [], open: jobs };
	}
	const id = reply.data;
	const mayRestart = jobs.every(({ values }) => isRepeatable(operation, values));
	underWay.add(id);
	const ending = await awaitBatch(run, batches, id, calls, mayRestart);
	underWay.delete(id);
	if ('gaveUp' in ending) {
		failAll(lost(run, batches, ending.gaveUp, id));
		return { singles: [], open: jobs };
	}
	return { singles: spread(run, batches, jobs, ending.answers, id), open: [] };
}

/** Do so many items, no two of which change the same record, go in batches? */
function goInBatches(run: Run, { batches, batchFrom }: Batching, items: number): boolean {
	if (batchFrom === Infinity || items === 0) return false;
	const ways = {
		singlesAtATime: singlesAtATime(run),
		batchesAtATime: batchesAtATime(run),
		maxJobs: batches.maxJobs,
	};
	return items >= batchFrom || isCheaperAsBatch(run, items, ways);
}

/**
 * Sends many items in few batches and gives every job's answer back to the item it came from, as if it had been called
 * alone. Items that change the same record follow each other; batches of different records run side by side.
 * What a batch did not process goes by itself afterwards, and so do rounds that are too short for a batch.
 */
export async function sendBatches(run: Run, batching: Batching, jobs: Job[]): Promise<void> {
	const { batches, recordKeys } = batching;
	const open = new Set<string>();
	const underWay = new Set<string>();
	const all = rounds(jobs, recordKeys);
	if (!all.some(({ length }) => goInBatches(run, batching, length)))
		return await sendSingly(run, jobs);
	for (const round of all) {
		const isHeld = ({ values }: Job) => recordKeys(values).some((key) => open.has(key));
		if (run.isOver()) return;
		for (const { item } of round.filter(isHeld)) run.settle(item, { failure: overtakes(run) });
		const ready = round.filter((job) => !isHeld(job));
		let singles: Job[] = [];
		if (!goInBatches(run, batching, ready.length)) singles = ready;
		else {
			await sideBySide(
				cut(ready, batches.maxJobs),
				batchesAtATime(run),
				run.isOver,
				async (chunk) => {
					const rest = await sendBatch(run, batches, chunk, underWay);
					singles = [...singles, ...rest.singles];
					for (const key of rest.open.flatMap(({ values }) => recordKeys(values))) open.add(key);
				},
			).catch((reason: Error) => {
				// Such as a cancelled run, which has no output to tell it in.
				if (underWay.size > 0)
					reason.message += `. ${run.attempt.vendor.name} goes on with what it was given: ${batches.traces([...underWay])}`;
				throw reason;
			});
		}
		singles.sort((one, other) => one.item - other.item);
		await sendSingly(run, singles);
	}
}
