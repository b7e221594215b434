import { FieldProblem, type Batchable, type Values } from '../table/operation';
import { inputFailure, type Failure } from './errors';
import type { Job, Run } from './run';

/** An item of an earlier try of the run that is not sent again. */
export interface Earlier {
	item: number;
	values: Values;
	/** It is done; otherwise it may be. */
	isDone: boolean;
}

/** An earlier item for the same record may still be processed, and then it would undo a later one. */
export function overtakes(run: Run): Failure {
	const message =
		'Not sent: an earlier item changes the same record, and it is not known whether that has happened';
	return inputFailure(
		run.attempt,
		new FieldProblem(message, 'Find out what became of the earlier item, then run this one again.'),
	);
}

/** A later item for the same record is done: what it set is what the record shall have. */
function isLate(run: Run): Failure {
	const message = 'Not sent: a later item has changed the same record since';
	return inputFailure(
		run.attempt,
		new FieldProblem(message, 'Run this item by itself if it is still to be done.'),
	);
}

/**
 * Leaves out the jobs that would reach their record in another order than that of the input: those of a record that an
 * item of an earlier try may still be about to change, and those that come before an item of it that is done.
 */
export function holdBack(
	run: Run,
	recordKeys: Batchable['recordKeys'],
	earlier: Earlier[],
	jobs: Job[],
): Job[] {
	if (earlier.length === 0) return jobs;
	const open = new Set<string>();
	/** Key → the last item of it that is done. */
	const done = new Map<string, number>();
	for (const { item, values, isDone } of earlier) {
		for (const key of recordKeys(values)) {
			if (isDone) done.set(key, item);
			else open.add(key);
		}
	}
	return jobs.filter(({ item, values }) => {
		const keys = recordKeys(values);
		const isHeld = keys.some((key) => open.has(key));
		const comesLate = keys.some((key) => (done.get(key) ?? -1) > item);
		if (isHeld) run.settle(item, { failure: overtakes(run) });
		else if (comesLate) run.settle(item, { failure: isLate(run) });
		return !isHeld && !comesLate;
	});
}
