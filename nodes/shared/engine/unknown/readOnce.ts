import type { Operation, Resource, Values } from '../../table/operation';
import { listAll } from '../list';
import type { Job, Outcome, Run } from '../run';
import { sendSingly } from '../single';

type Named = Record<string, unknown>;

/** What a list gave, or why it gave nothing. */
export type Answer = { records: Named[] } | { failed: string };

/** The list of a look-up. @throws Error when the tables have none of this name */
export function listNamed(resources: Resource[], name: string): Operation {
	const [resourceValue, value] = name.split('.');
	const resource = resources.find((one) => one.value === resourceValue);
	const found = resource?.operations.find((one) => one.value === value);
	if (!found) throw new Error(`There is no list '${name}'`);
	return { ...found, whenEmpty: undefined };
}

/**
 * Reads a list whole, or the one record of a read, over the run's line.
 * @param most records: a longer list is none to look something up in
 */
export async function readOnce(
	run: Run,
	operation: Operation,
	asked: Pick<Values, 'body' | 'query'>,
	most: number,
): Promise<Answer> {
	let outcome: Outcome = { records: [] };
	// What is asked here is no item of the run: its end calls nothing off, and nothing of it is under way.
	const reading: Run = {
		...run,
		attempt: { ...run.attempt, operation },
		settle: (_item, read) => (outcome = read),
		underWay: [],
		sentAt: undefined,
		isOver: () => false,
	};
	const job: Job = { item: 0, values: { ...asked }, limit: most, output: 'raw' };
	if (operation.paging) await listAll(reading, operation.paging, [job]);
	else await sendSingly(reading, [job]);
	const read = outcome as Outcome;
	if ('failure' in read) return { failed: read.failure.message };
	if (read.records.length >= most)
		return { failed: `the list has more than ${most} records since then` };
	return { records: read.records };
}
