import type { IDataObject } from 'n8n-workflow';

import { saysMoreThanWords } from '../table/answer';
import { isObject } from '../table/json';
import type { Operation } from '../table/operation';
import { isWrite } from '../table/writes';
import { readAnswer, Unreadable } from '../wire/answer';
import type { NotDone, Reply } from '../wire/vendor';
import { replyFailure } from './errors';
import { isRepeatable } from './request';
import type { Job, Outcome, Run } from './run';
import { shape } from './shape';

/** Does the answer to a write say that it was done, or that to a read what was asked for? */
function confirms({ answerHas }: Operation, record: Record<string, unknown>): boolean {
	return answerHas
		? answerHas.some((name) => record[name] !== undefined)
		: saysMoreThanWords(record);
}

/** The records of an accepted answer. @throws Unreadable when they are none, or do not say what they have to */
function recordsIn(operation: Operation, data: unknown): IDataObject[] {
	const records: unknown[] = Array.isArray(data) ? data : [data];
	if (!records.every(isObject))
		throw new Unreadable('its answer holds something that is no record');
	const writes = isWrite(operation);
	// Without a word from its page on what it has, a read may find nothing.
	const mayBeNone = !writes && operation.answerHas === undefined && records.length === 0;
	if (!mayBeNone && !(records.length > 0 && records.every((one) => confirms(operation, one)))) {
		throw new Unreadable(
			writes
				? 'its answer does not say that it was done'
				: 'its answer has nothing of the record that was asked for',
		);
	}
	return records;
}

/** The refusal that an accepted answer is; `undefined` when it is none. */
function refusalAmong({ refusalIn }: Operation, records: IDataObject[]): NotDone | undefined {
	if (!refusalIn) return undefined;
	for (const record of records) {
		const message = refusalIn(record);
		const hint = 'Check the ID and the values of this item.';
		if (message !== undefined) return { kind: 'refused', message, status: 200, hint };
	}
	return undefined;
}

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
	const answer = readAnswer(reply, (data) => {
		const records = recordsIn(operation, data);
		const shaped = () => records.map((record) => shape(operation, job, record));
		return refusalAmong(operation, records) ?? { records: shaped() };
	});
	const outcome = answer.kind === 'done' ? answer.data : answer;
	if ('kind' in outcome) return { failure: replyFailure(attempt, outcome, repeatable) };
	if (outcome.records.length === 0 && operation.absent) {
		const absent = { kind: 'refused', ...operation.absent, status: 200 } as const;
		return { failure: replyFailure(attempt, absent, repeatable) };
	}
	return outcome;
}
