import { replyFailure } from './errors';
import type { Bulk } from './operation';
import { shape } from './output';
import { isRepeatable } from './request';
import type { Job, Run } from './run';

/** Groups jobs by what one call shares and cuts each group at the vendor's limit, in input order. */
export function chunk(jobs: Job[], { groupKey, maxRows }: Pick<Bulk, 'groupKey' | 'maxRows'>): Job[][] {
	const open = new Map<string, Job[]>();
	const chunks: Job[][] = [];
	for (const job of jobs) {
		const key = groupKey(job.values);
		let current = open.get(key);
		if (!current || current.length === maxRows) {
			current = [];
			open.set(key, current);
			chunks.push(current);
		}
		current.push(job);
	}
	return chunks;
}

/**
 * Sends many items with few calls and gives every row's answer back to the item it came from.
 * A refused call fails its own rows only; a refused row fails alone.
 */
export async function sendBulk(run: Run, bulk: Bulk, jobs: Job[]): Promise<void> {
	const { vendor, operation } = run.attempt;
	const again: Job[] = [];
	for (const rows of chunk(jobs, bulk)) {
		const values = rows.map((job) => job.values);
		const repeatable = values.every((row) => isRepeatable(operation, row));
		const request = vendor.request(operation, values[0], bulk.body(values));
		const reply = await run.line.send(request, { repeatable, lane: operation.lane ?? 'bulk' });
		if (reply.kind !== 'done') {
			for (const { item } of rows) run.settle(item, { failure: replyFailure(run.attempt, reply, repeatable) });
			continue;
		}
		const results = bulk.results(reply.data, values);
		const answered = rows.map((job, index) => ({ job, result: results[index] }));
		const settled = answered.filter(({ job, result }) => {
			const other = result && 'refused' in result ? operation.fallback?.(job.values, result.code ?? '') : undefined;
			if (other) again.push({ ...job, values: other });
			return other === undefined;
		});
		// Rows that went through are noted first, so that a node that stops can say how many there were.
		const byOutcome = (wanted: boolean) => settled.filter(({ result }) => isDone(result) === wanted);
		for (const { job, result } of byOutcome(true)) {
			if (isDone(result)) run.settle(job.item, { records: [shape(operation, job, result.data)] });
		}
		for (const { job: { item }, result } of byOutcome(false)) {
			const failed =
				result === undefined || isDone(result)
					? ({ kind: 'unclear', message: 'the answer does not mention this row' } as const)
					: ({ kind: 'refused', message: result.refused, code: result.code ?? 'row refused', status: 200 } as const);
			run.settle(item, { failure: replyFailure(run.attempt, failed, repeatable) });
		}
	}
	if (again.length > 0) await sendBulk(run, bulk, again);
}

function isDone<R extends object>(result: R | undefined): result is R & { data: Record<string, unknown> } {
	return result !== undefined && 'data' in result;
}
