import { createHash } from 'node:crypto';

import type { Row } from '../../types.mts';
import { actions } from '../wire/actions.mts';
import { doesNotValidate, IvvyError } from '../wire/errors.mts';
import type { Handler, HandlerInput } from '../wire/handler.mts';
import { refuse, rowsOf } from '../wire/tables.mts';

const maxJobs = 200;
const keptMs = 2 * 24 * 60 * 60 * 1000;

const asyncId = (seed: string) => createHash('md5').update(seed).digest('hex');

const stuckJob = { namespace: 'account', action: 'getIndustryList', params: { perPage: 1 } };

const ping = (asyncId: string, ack: string): Row => ({
	asyncId,
	progress: 100,
	jobs: [],
	results: [{ namespace: 'test', action: 'ping', request: {}, response: { ack } }],
});

/** One batch that hangs at a third, two that are done and one whose results are no longer kept. */
export const seed = (): Record<string, Row[]> => ({
	batches: [
		{ asyncId: 'a7ec88af7d710bf51b188004bb532d77', progress: 33, jobs: [stuckJob], results: null },
		ping('e35e06ee592d17a42dc9e6252a058617', '2026-01-05 02:11:47 UTC'),
		ping('7b8b965ad4bca0e41ab51de7b31363a1', '2026-01-06 09:30:00 UTC'),
		{
			asyncId: '0d5be854a2e5f7ea0a1f3a52c1d4e9b6',
			progress: 100,
			jobs: [],
			results: [],
			_endedAt: Date.UTC(2026, 0, 2),
		},
	],
});

/** The answer to one job, as a call of its own would get it. A batch inside a batch is not allowed. */
function answer(job: Row, input: HandlerInput): Row {
	const name = `${String(job.namespace)}/${String(job.action)}`;
	try {
		if (job.namespace === 'batch' && actions.has(name)) throw new IvvyError(403, 'Forbidden');
		return input.perform(name, job.params as Row);
	} catch (error) {
		if (error instanceof IvvyError) return error.answer().body as Row;
		throw error;
	}
}

/** Does some more of the batch's jobs; with the last one its results are there. */
function work(batch: Row, input: HandlerInput, count: number): void {
	const jobs = batch.jobs as Row[];
	const done = (batch._done ??= []) as Row[];
	const { stuckAfter, order } = input.settings.ivvy.batch;
	const end = Math.min(
		done.length + count,
		batch._restarted ? jobs.length : (stuckAfter ?? jobs.length),
		jobs.length,
	);
	for (const job of jobs.slice(done.length, end)) {
		// A copy: the answer of then must not change with the records.
		const response = structuredClone(answer(job, input));
		done.push({ namespace: job.namespace, action: job.action, request: job.params, response });
	}
	batch.progress = Math.floor((100 * done.length) / jobs.length);
	if (done.length < jobs.length) return;
	batch.results = order === 'reversed' ? [...done].reverse() : done;
	batch._endedAt = input.now;
}

/** How many jobs are done between two questions. */
const atOnce = ({ jobs }: Row, polls: number) =>
	polls === 0 ? Infinity : Math.ceil((jobs as Row[]).length / polls);

/** Does the jobs whose time is over, as if they had been done one after the other since the batch was given in. */
function catchUp(batch: Row, input: HandlerInput, jobMs: number): void {
	const passedMs = input.now - (batch._startedAt as number);
	const count = (batch.jobs as Row[]).length;
	const due = passedMs >= count * jobMs ? count : Math.floor(passedMs / jobMs);
	work(batch, input, due - ((batch._done as Row[] | undefined)?.length ?? 0));
}

/** What happens to a batch before a question about it is answered. */
function workBefore(question: 'progress' | 'results', batch: Row, input: HandlerInput): void {
	// The seeded one that hangs was not run here.
	if (batch.results !== null || !batch._runHere) return;
	const { jobMs, polls } = input.settings.ivvy.batch;
	if (jobMs !== null) catchUp(batch, input, jobMs);
	else if (question === 'progress') work(batch, input, atOnce(batch, polls));
}

const isDoneAtOnce = ({ settings }: HandlerInput) =>
	settings.ivvy.batch.jobMs === null && settings.ivvy.batch.polls === 0;

function find({ body, state, now }: HandlerInput): Row | undefined {
	const batch = rowsOf(state, 'batches').find((row) => row.asyncId === body.async);
	return batch && now - ((batch._endedAt as number | undefined) ?? now) <= keptMs
		? batch
		: undefined;
}

export const handlers: Record<string, Handler> = {
	'batch/run': (input) => {
		const { body, state } = input;
		const jobs = body.jobs as Row[];
		if (jobs.length === 0) throw refuse(24093, 'Empty job parameter found');
		if (jobs.length > maxJobs) throw refuse(24448, `More than ${maxJobs} jobs in one request`);
		if (!URL.canParse(body.callbackUrl as string))
			throw doesNotValidate('callbackUrl', 'Value must be a URL');
		const batches = rowsOf(state, 'batches');
		const batch: Row = {
			asyncId: asyncId(`batch ${batches.length + 1}`),
			progress: 0,
			jobs,
			results: null,
			_runHere: true,
			_startedAt: input.now,
		};
		batches.push(batch);
		if (isDoneAtOnce(input)) work(batch, input, Infinity);
		return { asyncId: batch.asyncId };
	},
	'batch/progress': (input) => {
		const batch = find(input);
		if (!batch) throw refuse(24105, 'Batch not found');
		workBefore('progress', batch, input);
		return { progress: batch.progress };
	},
	'batch/results': (input) => {
		const batch = find(input);
		if (!batch) throw refuse(24115, 'Batch not found');
		workBefore('results', batch, input);
		if (batch.results === null) throw refuse(24114, 'Batch job not completed');
		return { asyncId: batch.asyncId, results: batch.results };
	},
	'batch/restart': (input) => {
		const batch = find(input);
		const restarted = batch !== undefined && batch.results === null;
		// Whether what was done is done again, no page says: the worse case.
		if (restarted)
			Object.assign(batch, {
				_done: [],
				_restarted: true,
				_runHere: true,
				_startedAt: input.now,
				progress: 0,
			});
		if (restarted && isDoneAtOnce(input)) work(batch, input, Infinity);
		return { restarted };
	},
	'batch/repost': (input) => ({ reposted: Array.isArray(find(input)?.results) }),
};
