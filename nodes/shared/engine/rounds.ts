import type { Batchable, Bulk } from '../table/operation';
import type { Job } from './run';

/**
 * Deals the jobs into rounds, in input order, so that no two jobs of a round change the same record: what a batch does
 * first is not known.
 */
export function rounds(jobs: Job[], recordKeys: Batchable['recordKeys']): Job[][] {
	const all: Job[][] = [];
	const next = new Map<string, number>();
	for (const job of jobs) {
		const keys = recordKeys(job.values);
		const round = Math.max(0, ...keys.map((key) => next.get(key) ?? 0));
		for (const key of keys) next.set(key, round + 1);
		(all[round] ??= []).push(job);
	}
	return all;
}

/**
 * Deals the jobs into rounds, in input order, so that jobs of different groups that change the same record are in different
 * rounds, the earlier one first. Within a group they may share one, since a group keeps its order.
 */
export function roundsAcross(
	jobs: Job[],
	recordKeys: Batchable['recordKeys'],
	groupKey: Bulk['groupKey'],
): Job[][] {
	const all: Job[][] = [];
	const latest = new Map<string, { round: number; group: string }>();
	for (const job of jobs) {
		const keys = recordKeys(job.values);
		if (keys.length === 0) {
			(all[0] ??= []).push(job);
			continue;
		}
		const group = groupKey(job.values);
		const after = keys.map((key) => {
			const before = latest.get(key);
			return before ? before.round + Number(before.group !== group) : 0;
		});
		const round = Math.max(...after);
		for (const key of keys) latest.set(key, { round, group });
		(all[round] ??= []).push(job);
	}
	return all;
}
