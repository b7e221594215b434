import { isWrite, changedRecordsOf } from '../table/writes';
import type { Reply, VendorRequest } from '../wire/vendor';
import { mayBeSent } from './checkFirst';
import { inputFailure } from './errors';
import { outcomeOf } from './records';
import { sendAhead } from './sendAhead';
import { isRepeatable } from './request';
import { trackedBy, writesAtATime, type Job, type Run } from './run';
import { inFlight, sideBySide } from './sideBySide';
import { settleFound } from './whenEmpty';

/** The request of one item, with its file where the operation sends one. */
async function requestOf(
	{ attempt, readFile }: Run,
	{ item, values }: Job,
): Promise<VendorRequest> {
	const { vendor, operation } = attempt;
	const [file] = Object.entries(values.file ?? {});
	if (!file || !vendor.upload) return vendor.request(operation, values);
	return vendor.upload(operation, values, await readFile(item, String(file[1]), file[0]));
}

/** How many single calls of different records may be under way at the same time. */
export function singlesAtATime(run: Run): number {
	const { operation } = run.attempt;
	if (!isWrite(operation)) return inFlight.calls;
	return changedRecordsOf(operation) ? writesAtATime(run) : 1;
}

/**
 * Sends one call per item, side by side. Writes of one record follow each other in input order; where nothing tells which
 * records a write changes, all of them do.
 */
export async function sendSingly(run: Run, jobs: Job[]): Promise<void> {
	const { operation } = run.attempt;
	run.line.plan(jobs.length, operation.lane);
	const recordKeys = isWrite(operation) ? changedRecordsOf(operation) : undefined;
	const keysOf = ({ values }: Job) => recordKeys?.(values) ?? [];
	const width = singlesAtATime(run);
	// A file is read only when it can go, and what was looked up before a write should be news when it is sent.
	if (operation.checkFirst || jobs.some(({ values }) => values.file)) {
		const send = async (job: Job) => await sendOne(run, job);
		await sideBySide(jobs, width, run.isOver, send, keysOf);
	} else await sendAhead(run, jobs, width, sendOne, keysOf);
}

/** Does a look-up say that there is no such record? Some accounts say so with HTTP 404. */
function foundNothing(reply: Reply): boolean {
	if (reply.kind === 'done') return Array.isArray(reply.data) && reply.data.length === 0;
	return reply.kind === 'refused' && reply.status === 404;
}

async function sendOne(run: Run, job: Job): Promise<void> {
	const { vendor, operation } = run.attempt;
	const { item } = job;
	const [values = job.values, ...otherSpellings] = operation.spellings?.(job.values) ?? [];
	let request: VendorRequest;
	try {
		request = await requestOf(run, { ...job, values });
	} catch (error) {
		run.settle(item, { failure: inputFailure(run.attempt, error) });
		return;
	}
	if (!(await mayBeSent(run, job))) return;
	const how = {
		repeatable: isRepeatable(operation, values),
		lane: operation.lane,
		...trackedBy(run, [job]),
	};
	let reply = await run.line.send(request, how);
	// What has begun is finished, also when the run is over meanwhile.
	const further = { ...how, isOff: undefined };
	const other =
		reply.kind === 'refused' ? operation.fallback?.(values, reply.code ?? '') : undefined;
	if (other) {
		if (run.counts) run.counts.sentOtherwise++;
		reply = await run.line.send(vendor.request(operation, other), further);
	}
	for (const spelling of otherSpellings) {
		if (!foundNothing(reply)) break;
		const next = await run.line.send(vendor.request(operation, spelling), further);
		if (next.kind === 'done' || !foundNothing(next)) reply = next;
	}
	await settleFound(run, job, outcomeOf(run, job, reply));
}
