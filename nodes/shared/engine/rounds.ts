import type { Batchable } from '../table/operation';
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
