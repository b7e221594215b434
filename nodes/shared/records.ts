import { replyFailure } from './errors';
import { shape, type Outcome } from './output';
import type { Job, Run } from './run';

/** The records of an accepted answer. Where one was asked for by its id, having none is a failure. */
export function recordsIn({ attempt }: Run, job: Job, data: unknown): Outcome {
	const { vendor, operation } = attempt;
	const result = vendor.result(data);
	const records = Array.isArray(result) ? result : [result];
	if (records.length === 0 && operation.absent) {
		const refused = { kind: 'refused', message: operation.absent, code: 'not found', status: 200 } as const;
		return { failure: replyFailure(attempt, refused, true) };
	}
	return { records: records.map((record) => shape(operation, job, record)) };
}
