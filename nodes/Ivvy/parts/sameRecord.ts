import type { Batchable, Operation } from '../../shared/table/operation';
import {
	allOf,
	keysOf,
	recordKey,
	type Changes,
	type RecordKeys,
} from '../../shared/table/recordKeys';

/**
 * Items with the same values under these names change the same record.
 * @param ways each of them tells a record by itself, such as its id, or a name and an email by which iVvy finds it
 */
export function sameRecord(...ways: string[][]): Batchable {
	return {
		recordKeys: ({ body }) =>
			ways.flatMap((wires) =>
				recordKey(...wires.map((wire): [string, unknown] => [wire, body[wire]])),
			),
	};
}

/** Further records that items have in common: calls by themselves wait for them, jobs of a batch do not. */
export type AlsoChanges = Changes | RecordKeys;

/** Which records an operation changes, by itself and in a batch. */
export function changing(
	ways: string[][],
	also: AlsoChanges = {},
): Required<Pick<Operation, 'batchable' | 'recordKeys'>> {
	const batchable = sameRecord(...ways);
	const more = typeof also === 'function' ? also : keysOf(also);
	return { batchable, recordKeys: allOf(batchable.recordKeys, more) };
}

/** An operation that has to be a call of its own, one after the other, never a job of a batch. */
export function alone(operation: Operation): Operation {
	return { ...operation, batchable: undefined, recordKeys: undefined };
}
