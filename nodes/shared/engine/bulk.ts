import type { Bulk, RowResult } from '../table/operation';
import { changedRecordsOf, isWrite } from '../table/writes';
import { readAnswer } from '../wire/answer';
import type { Reply } from '../wire/vendor';
import { replyFailure } from './errors';
import { sendAhead } from './sendAhead';
import { outcomeOf } from './records';
import { isRepeatable } from './request';
import { roundsAcross } from './rounds';
import { trackedBy, writesAtATime, type Job, type Run } from './run';
import { inFlight } from './sideBySide';

/**
 * Groups jobs by what one call shares, in the order in which the groups appear, and cuts each group at the vendor's
 * limit in input order.
 * @returns for each group its chunks
 */
export function chunk(
	jobs: Job[],
	{ groupKey, maxRows }: Pick<Bulk, 'groupKey' | 'maxRows'>,
): Job[][][] {
	const groups = new Map<string, Job[][]>();
	for (const job of jobs) {
		const key = groupKey(job.values);
		const chunks = groups.get(key) ?? [];
		groups.set(key, chunks);
		const open = chunks.at(-1);
		if (open && open.length < maxRows) open.push(job);
		else chunks.push([job]);
	}
	return [...groups.values()];
}

/** What the answer says about one row: a row that it does not mention may have been processed or not. */
function rowReply(result: RowResult | undefined): Reply {
	if (!result) return { kind: 'unclear', message: 'the answer does not mention this row' };
	if ('data' in result) return { kind: 'done', data: result.data };
	return { kind: 'refused', message: result.refused, code: result.code, status: 200 };
}

/** Sends one call and settles its rows. Returns those that are worth another try with other values. */
async function sendRows(run: Run, bulk: Bulk, rows: Job[]): Promise<Job[]> {
	const { vendor, operation } = run.attempt;
	const [first] = rows;
	if (!first) return [];
	const values = rows.map((job) => job.values);
	const repeatable = values.every((row) => isRepeatable(operation, row));
	// What does not stand in the body is the same for all rows of a call.
	const request = vendor.request(operation, first.values, bulk.body(values));
	const lane = operation.lane ?? 'bulk';
	const reply = readAnswer(
		await run.line.send(request, { repeatable, lane, ...trackedBy(run, rows) }),
		(data) => bulk.results(data, values),
	);
	if (reply.kind !== 'done') {
		const failure = replyFailure(run.attempt, reply, repeatable);
		for (const { item } of rows) run.settle(item, { failure });
		return [];
	}
	const again: Job[] = [];
	rows.forEach((job, index) => {
		const row = rowReply(reply.data[index]);
		const other =
			row.kind === 'refused' ? operation.fallback?.(job.values, row.code ?? '') : undefined;
		if (other) again.push({ ...job, values: other });
		else run.settle(job.item, outcomeOf(run, job, row, repeatable));
	});
	return again;
}

/**
 * Sends many items with few calls and gives every row's answer back to the item it came from. Groups are sent side by
 * side, the calls of one group one after the other. Items that change the same record keep their order across groups.
 * A refused call fails its own rows only; a refused row fails alone.
 */
export async function sendBulk(run: Run, bulk: Bulk, jobs: Job[]): Promise<void> {
	const recordKeys = changedRecordsOf(run.attempt.operation) ?? (() => []);
	for (const round of roundsAcross(jobs, recordKeys, bulk.groupKey)) {
		if (run.isOver()) return;
		await sendGroups(run, bulk, round);
	}
}

async function sendGroups(run: Run, bulk: Bulk, jobs: Job[]): Promise<void> {
	const again: Job[] = [];
	const groups = chunk(jobs, bulk);
	run.line.plan(
		groups.reduce((calls, chunks) => calls + chunks.length, 0),
		run.attempt.operation.lane ?? 'bulk',
	);
	const width = isWrite(run.attempt.operation) ? writesAtATime(run, 'bulk') : inFlight.calls;
	await sendAhead(run, groups, width, async (through, chunks) => {
		for (const rows of chunks) {
			if (through.isOver()) return;
			for (const job of await sendRows(through, bulk, rows)) again.push(job);
		}
	});
	if (run.counts) run.counts.sentOtherwise += again.length;
	again.sort((one, other) => one.item - other.item);
	if (again.length > 0 && !run.isOver()) await sendGroups(run, bulk, again);
}
