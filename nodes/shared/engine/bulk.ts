import { replyFailure } from './errors';
import type { Bulk, RowResult, Values } from '../table/operation';
import { shape } from './output';
import { isRepeatable } from './request';
import type { Job, Outcome, Run } from './run';
import { inFlight, sideBySide } from './sideBySide';

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
function outcomeOf(
	run: Run,
	job: Job,
	result: RowResult | undefined,
	repeatable: boolean,
): Outcome {
	if (result && 'data' in result)
		return { records: [shape(run.attempt.operation, job, result.data)] };
	const failed = result
		? ({
				kind: 'refused',
				message: result.refused,
				code: result.code ?? 'row refused',
				status: 200,
			} as const)
		: ({ kind: 'unclear', message: 'the answer does not mention this row' } as const);
	return { failure: replyFailure(run.attempt, failed, repeatable) };
}

/** An answer of a form that nobody knows says nothing of any row, though the call was made. */
function readRows(bulk: Bulk, data: unknown, values: Values[]): ReturnType<Bulk['results']> {
	try {
		return bulk.results(data, values);
	} catch {
		return [];
	}
}

/** Sends one call and settles its rows. Returns those that are worth another try with other values. */
async function sendRows(run: Run, bulk: Bulk, rows: Job[]): Promise<Job[]> {
	const { vendor, operation } = run.attempt;
	const values = rows.map((job) => job.values);
	const repeatable = values.every((row) => isRepeatable(operation, row));
	const request = vendor.request(operation, values[0], bulk.body(values));
	const reply = await run.line.send(request, { repeatable, lane: operation.lane ?? 'bulk' });
	if (reply.kind !== 'done') {
		for (const { item } of rows)
			run.settle(item, { failure: replyFailure(run.attempt, reply, repeatable) });
		return [];
	}
	const results = readRows(bulk, reply.data, values);
	const again: Job[] = [];
	rows.forEach((job, index) => {
		const result = results[index];
		const other =
			result && 'refused' in result
				? operation.fallback?.(job.values, result.code ?? '')
				: undefined;
		if (other) again.push({ ...job, values: other });
		else run.settle(job.item, outcomeOf(run, job, result, repeatable));
	});
	return again;
}

/**
 * Sends many items with few calls and gives every row's answer back to the item it came from. Groups are sent side by
 * side, the calls of one group one after the other.
 * A refused call fails its own rows only; a refused row fails alone.
 */
export async function sendBulk(run: Run, bulk: Bulk, jobs: Job[]): Promise<void> {
	const again: Job[] = [];
	const groups = chunk(jobs, bulk);
	run.line.plan(
		groups.reduce((calls, chunks) => calls + chunks.length, 0),
		run.attempt.operation.lane ?? 'bulk',
	);
	await sideBySide(groups, inFlight.calls, run.isOver, async (chunks) => {
		for (const rows of chunks) {
			if (run.isOver()) return;
			for (const job of await sendRows(run, bulk, rows)) again.push(job);
		}
	});
	again.sort((one, other) => one.item - other.item);
	if (again.length > 0 && !run.isOver()) await sendBulk(run, bulk, again);
}
