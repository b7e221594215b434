import { isEmpty, shown, trimmed } from '../table/field';
import { withLabels } from '../table/labels';
import { FieldProblem, type Operation } from '../table/operation';
import { simplifyingOf } from '../table/simplified';
import { isTrue, readSendOption, type GetParameter } from './request';
import type { Job, Output } from './run';

/** The names of "Fields": text with commas, or a list that an expression gives. @throws FieldProblem when there are none */
function readNames(given: unknown): string[] {
	const names = (Array.isArray(given) ? given : String(given ?? '').split(','))
		.filter((name) => !isEmpty(name))
		.map((name) => trimmed(String(name)));
	if (names.length > 0) return names;
	throw new FieldProblem(
		"'Fields' is required for the output Selected Fields",
		'Name the fields with commas between them, or choose another output.',
	);
}

/**
 * How the answer to one item is wanted.
 * @throws FieldProblem for an output that there is not
 */
export function readOutput(operation: Operation, get: GetParameter): Output {
	const asked = simplifyingOf(operation);
	if (asked === undefined) return 'simple';
	if (asked === 'simplify') return isTrue(readSendOption(get, 'simplify', true)) ? 'simple' : 'raw';
	const given = get('output', 'simple');
	if (isEmpty(given)) return 'simple';
	if (given === 'fields') return readNames(get('selectedFields', ''));
	if (given === 'simple' || given === 'raw') return given;
	throw new FieldProblem(
		`'Output' has no option ${shown(given)}`,
		'Use one of: Simplified (simple), Raw (raw), Selected Fields (fields).',
	);
}

type Given = Record<string, unknown>;

/** The record with only the named fields. */
function keep(record: Given, names: string[]): Given {
	return Object.fromEntries(
		names.filter((name) => Object.hasOwn(record, name)).map((name) => [name, record[name]]),
	);
}

/** The fields that a user or an AI tool named, whatever their case; the record's id is always among them. */
function keepNamed(record: Given, names: string[], id: string): Given {
	const own = new Map(Object.keys(record).map((name) => [name.toLowerCase(), name]));
	return keep(record, [id, ...names.map((name) => own.get(name.toLowerCase()) ?? name)]);
}

/** The fields of "Simplified". A record that has none of them is of another kind, and stays whole. */
function keepSimplified(record: Given, names: string[]): Given {
	const kept = keep(record, names);
	return Object.keys(kept).length > 0 ? kept : record;
}

/** The record as it is wanted, without more. */
function simplifiedAs({ values, output, types }: Job, operation: Operation, record: Given): Given {
	if (output === 'raw') return record;
	const { simplify, simplified, labels, namesFields } = operation;
	const readable = simplify ? simplify(record, types) : record;
	const whole = labels ? withLabels(readable, labels) : readable;
	if (Array.isArray(output)) return keepNamed(whole, output, simplified?.[0] ?? 'id');
	return simplified && !namesFields?.(values) ? keepSimplified(whole, simplified) : whole;
}

/** A record of the vendor as the item's user wants it, with what is to be said about how it was sent. */
export function shape(operation: Operation, job: Job, given: Given): Given {
	const record = operation.output ? operation.output(given) : given;
	const shaped = simplifiedAs(job, operation, record);
	const { note } = job.values;
	return note ? { ...shaped, ...note } : shaped;
}
