import { isEmpty, trimmed } from './field';
import type { Batchable, Operation, Values } from './operation';

/** What tells which records an item changes, as texts that are equal for the same record. */
export type RecordKeys = Batchable['recordKeys'];

/**
 * Kinds of records, each with the names on the wire that name one of them: a name by itself, or several together.
 * A name whose value is a list names a record for each entry.
 */
export type Changes = Record<string, Array<string | string[]>>;

/** Of a write whose items never meet, such as a new record that nothing tells apart from others. */
export const independent: Changes = {};

/** Of a write whose items go one after the other, since each may meet each other one. */
export const inOrder = 'inOrder';

/**
 * One text for each record that these values name together, however they are written; none when one of them is empty.
 * @param parts what a value is, so that an id never equals an email, and the value or a list of them
 */
export function recordKey(...parts: Array<[name: string, value: unknown]>): string[] {
	const plain = (value: unknown) => trimmed(String(value)).toLowerCase();
	const named = parts.map(([name, value]) =>
		[value]
			.flat()
			.filter((one) => !isEmpty(one))
			.map((one) => [name.toLowerCase(), plain(one)]),
	);
	const all = named.reduce<string[][][]>(
		(keys, values) => keys.flatMap((key) => values.map((value) => [...key, value])),
		[[]],
	);
	return parts.length > 0 ? all.map((key) => JSON.stringify(key)) : [];
}

const given = ({ body, query, option }: Values, wire: string): unknown =>
	body[wire] ?? query[wire] ?? option?.[wire];

/** The keys of the records that these names name. */
export function keysOf(changes: Changes): RecordKeys {
	const ways = Object.entries(changes).flatMap(([kind, names]) =>
		names.map((name) => ({ kind, wires: [name].flat() })),
	);
	if (ways.length === 0) return () => [];
	return (values) =>
		ways.flatMap(({ kind, wires }) =>
			recordKey(...wires.map((wire): [string, unknown] => [kind, given(values, wire)])),
		);
}

/** The keys of several kinds of records in one. */
export function allOf(...all: RecordKeys[]): RecordKeys {
	return (values) => all.flatMap((one) => one(values));
}

/** What a write's table says of the records that it changes. */
export type Changing = Changes | RecordKeys | typeof inOrder;

/** The same as the engine takes it. */
export function recordKeysOf(changes: Changing): Pick<Operation, 'recordKeys'> {
	if (changes === inOrder) return {};
	return { recordKeys: typeof changes === 'function' ? changes : keysOf(changes) };
}
