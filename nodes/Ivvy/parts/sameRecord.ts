import type { Batchable, Operation } from '../../shared/table/operation';

/** The values that these names have, as one text; none unless the item has all of them. */
function keysOf(body: Record<string, unknown>, wires: string[]): string[] {
	const isWhole = wires.length > 0 && wires.every((wire) => body[wire] !== undefined);
	// Where iVvy looks for a text, it may not tell upper from lower case.
	return isWhole ? [JSON.stringify(wires.map((wire) => [wire, body[wire]])).toLowerCase()] : [];
}

/**
 * Items with the same values under these names change the same record.
 * @param ways each of them tells a record by itself, such as its id, or a name and an email by which iVvy finds it
 */
export function sameRecord(...ways: string[][]): Batchable {
	return { recordKeys: ({ body }) => ways.flatMap((wires) => keysOf(body, wires)) };
}

/** An operation that has to be a call of its own, never a job of a batch. */
export function alone(operation: Operation): Operation {
	return { ...operation, batchable: undefined };
}
