import type { Order, Paging } from '../table/operation';
import { readList, type Reading } from './readList';
import type { Job, Outcome, Run } from './run';
import { inFlight, sideBySide } from './sideBySide';
import { settleFound } from './whenEmpty';

const asItComes: Order = { isStable: true, advice: 'Nothing was changed. Run the item again.' };

/** One item's list, in another order where records of it were missing. */
async function listOne(reading: Omit<Reading, 'order'>): Promise<Outcome | undefined> {
	const { paging, job } = reading;
	const order = paging.order?.(job.values) ?? asItComes;
	const first = await readList({ ...reading, order });
	if (first?.shortWith === undefined || !order.instead) return first?.outcome;
	const other = await readList({
		...reading,
		order: { ...order, withIds: undefined },
		job: { ...job, values: order.instead },
	});
	// The vendor may not know that order; the item was to be read in the first one.
	const isBetter =
		other && 'records' in other.outcome && other.outcome.records.length >= first.shortWith;
	return isBetter ? other.outcome : first.outcome;
}

/** Runs a list operation for each item, items side by side. They share how many calls may be under way. */
export async function listAll(run: Run, paging: Paging, jobs: Job[]): Promise<void> {
	run.line.plan(jobs.length, run.attempt.operation.lane);
	let underWay = 0;
	const most = () => Math.floor(inFlight.calls / underWay);
	await sideBySide(jobs, inFlight.calls, run.isOver, async (job) => {
		underWay++;
		const outcome = await listOne({ run, paging, job, most }).finally(() => underWay--);
		if (outcome) await settleFound(run, job, outcome);
	});
}
