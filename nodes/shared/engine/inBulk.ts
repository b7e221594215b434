import { sendBulk } from './bulk';
import type { InBulk } from '../table/operation';
import { rounds } from './rounds';
import type { Job, Run } from './run';
import { sendSingly } from './single';

/**
 * Sends many items of a single-record operation by the bulk call that does the same. Two items of the same record never
 * share a call, and keep their order. When an item wants something that the bulk call cannot do, all go one by one, so
 * that none overtakes another.
 */
export async function sendInBulk(
	run: Run,
	{ call, bulk, row, recordKeys }: InBulk,
	jobs: Job[],
): Promise<void> {
	const rows: Job[] = [];
	for (const job of jobs) {
		const values = row(job.values);
		if (values) rows.push({ ...job, values });
	}
	if (rows.length < jobs.length) return await sendSingly(run, jobs);
	const operation = { ...run.attempt.operation, call, bulk, body: undefined };
	const asBulk = { ...run, attempt: { ...run.attempt, operation } };
	for (const round of rounds(rows, recordKeys)) {
		if (run.isOver()) return;
		await sendBulk(asBulk, bulk, round);
	}
}
