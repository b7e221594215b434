import { replyFailure } from './errors';
import { shape } from './output';
import { isRepeatable } from './request';
import type { Job, Outcome, Run } from './run';

function shaped(
	{ attempt: { vendor, operation } }: Run,
	job: Job,
	data: unknown,
): Array<Record<string, unknown>> | undefined {
	try {
		const result = vendor.result(data);
		return (Array.isArray(result) ? result : [result]).map((record) =>
			shape(operation, job, record),
		);
	} catch {
		return undefined;
	}
}

/**
 * The records of an accepted answer. Where one was asked for by its id, having none is a failure, and so is an answer of a
 * form that the node does not know.
 */
export function recordsIn(run: Run, job: Job, data: unknown): Outcome {
	const { attempt } = run;
	const { operation } = attempt;
	const records = shaped(run, job, data);
	if (!records) {
		const unread = {
			kind: 'unclear',
			message: 'its answer has a form that the node does not know',
		} as const;
		return { failure: replyFailure(attempt, unread, isRepeatable(operation, job.values)) };
	}
	if (records.length === 0 && operation.absent) {
		const refused = {
			kind: 'refused',
			message: operation.absent,
			code: 'not found',
			status: 200,
		} as const;
		return { failure: replyFailure(attempt, refused, true) };
	}
	return { records };
}
