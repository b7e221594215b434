import { readAnswer } from '../wire/answer';
import type { Reply } from '../wire/vendor';
import { replyFailure } from './errors';
import { shape } from './output';
import { isRepeatable } from './request';
import type { Job, Outcome, Run } from './run';

/**
 * What the answer to one item's call makes of the item: its records, or its failure. Where a record was asked for by its
 * id, having none is a failure, and so is an answer of a form that the node does not know.
 * @param repeatable whether the call was sent again when its outcome was unclear
 */
export function outcomeOf(
	{ attempt }: Run,
	job: Job,
	reply: Reply,
	repeatable = isRepeatable(attempt.operation, job.values),
): Outcome {
	const { operation } = attempt;
	const answer = readAnswer(reply, (data) =>
		[data].flat().map((record) => shape(operation, job, record as Record<string, unknown>)),
	);
	if (answer.kind !== 'done') return { failure: replyFailure(attempt, answer, repeatable) };
	if (answer.data.length === 0 && operation.absent) {
		const refused = { kind: 'refused', message: operation.absent, status: 200 } as const;
		return { failure: replyFailure(attempt, refused, repeatable) };
	}
	return { records: answer.data };
}
