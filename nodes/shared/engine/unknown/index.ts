import type { Resource } from '../../table/operation';
import type { Failure } from '../errors';
import { isRepeatable, readSendOption, type GetParameter } from '../request';
import type { Job, Outcome, Run } from '../run';
import { shape } from '../shape';
import { idsIn, idText, mostIds, rememberIds } from './ids';
import { LookingUp } from './lookUp';
import type { Finding, Looking } from './looking';

/** Is an item to be looked up whose answer was lost? */
export const readIfUnknown = (get: GetParameter): boolean =>
	readSendOption(get, 'ifUnknown', 'lookUp') !== 'report';

/** What the look-up takes from the engine. */
export interface Unknowns {
	isOn: boolean;
	resources: Resource[];
	outcomes: Array<Outcome | undefined>;
	aheadMs: Looking['aheadMs'];
	/** Can the run go on, now that other outcomes are known? */
	goesOn(): boolean;
}

/** Is it the outcome of a call that may have made a record, and that nobody may send again? */
function isLost({ attempt }: Run, { item, values }: Job, outcomes: Unknowns['outcomes']): boolean {
	const outcome = outcomes[item];
	if (!outcome || !('failure' in outcome) || isRepeatable(attempt.operation, values)) return false;
	return outcome.failure.outcome === 'unknown' && !outcome.failure.mayRepeat;
}

const notSeen =
	'It was looked up and is not certain to be there, which does not say that it was not done: it may still be processed.';

function told(failure: Failure, finding: Exclude<Finding, { record: unknown }>): Failure {
	const { lookedFor, seen } = finding;
	return { ...failure, hint: `${failure.hint} ${notSeen}`, lookUp: { lookedFor, seen } };
}

/** The item as its usual answer would have made it, and a note. */
function found(
	{ attempt: { operation } }: Run,
	job: Job,
	record: Record<string, unknown>,
): Outcome {
	const answer = operation.lookUp?.answer(record, job.values) ?? record;
	const note = { ...job.values.note, outcome: 'found' };
	const shaped = shape(operation, { ...job, values: { ...job.values, note } }, answer);
	return { records: [shaped], isFound: true };
}

async function lookUpLost(run: Run, unknowns: Unknowns, jobs: Job[], key: string): Promise<void> {
	const { outcomes, resources, aheadMs } = unknowns;
	const { lookUp } = run.attempt.operation;
	const lost = jobs.filter((job) => isLost(run, job, outcomes));
	if (!lookUp || lost.length === 0) return;
	const looking = { run, resources, jobs, outcomes, sentAt: run.sentAt ?? [], aheadMs };
	const findings = await new LookingUp(lookUp, looking, key).find(lost);
	for (const job of lost) {
		const outcome = outcomes[job.item];
		const finding = findings.get(job.item);
		if (!finding || !outcome || !('failure' in outcome)) continue;
		if ('record' in finding) {
			run.settle(job.item, found(run, job, finding.record));
			rememberIds(key, [idText(lookUp.id(finding.record)) ?? '']);
		} else run.settle(job.item, { failure: told(outcome.failure, finding) });
	}
}

/**
 * Sends jobs, and looks up those that may have been processed without an answer. A run that stops at the first failed item
 * goes on when it turns out to be done.
 * @param send sends jobs in their way until all are settled or the run is over
 */
export async function sendAndLookUp(
	run: Run,
	unknowns: Unknowns,
	jobs: Job[],
	send: (jobs: Job[]) => Promise<void>,
): Promise<void> {
	const { outcomes, isOn, goesOn } = unknowns;
	if (!isOn || !run.attempt.operation.lookUp) return await send(jobs);
	const key = `${run.line.account} ${run.attempt.operation.call}`;
	for (let open = jobs; open.length > 0; ) {
		await send(open);
		await lookUpLost(run, unknowns, jobs, key);
		if (!run.isOver() || !goesOn()) break;
		open = jobs.filter(({ item }) => !outcomes[item]);
	}
	const done = jobs.slice(-mostIds).map(({ item }) => outcomes[item]);
	rememberIds(
		key,
		done.flatMap((outcome) => (outcome && 'records' in outcome ? idsIn(outcome.records) : [])),
	);
}
