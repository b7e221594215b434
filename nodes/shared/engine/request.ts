import { isEmpty } from '../table/field';
import { isObject } from '../table/json';
import { emptyValues } from '../table/mapper';
import {
	FieldProblem,
	type Field,
	type Operation,
	type ReadContext,
	type Values,
} from '../table/operation';

/** Gives the resolved value of one parameter for the item at hand. */
export type GetParameter = (name: string, fallback: unknown) => unknown;

/** Puts one wire value in its place; objects under the same name (filter conditions) are joined. */
function put(values: Values, field: Field, value: unknown, noun: 'field' | 'condition'): void {
	if (value === undefined || field.place === 'form') return;
	const target = (values[field.place] ??= {});
	const present = target[field.wire];
	if (isObject(present) && isObject(value)) {
		const known = new Set(Object.keys(present).map((key) => key.toLowerCase()));
		const twice = Object.keys(value).find((key) => known.has(key.toLowerCase()));
		if (twice !== undefined) {
			throw new FieldProblem(
				`'${field.property.displayName}' sets the ${noun} ${twice} that another field sets too`,
				`The vendor takes each ${noun} once: keep one of them.`,
			);
		}
		target[field.wire] = { ...present, ...value };
		return;
	}
	target[field.wire] = value;
}

function labelOf(operation: Operation, wire: string): string {
	const all = [...operation.fields, ...(operation.collection?.fields ?? [])];
	return all.find((field) => field.wire === wire)?.property.displayName ?? wire;
}

/**
 * Reads every field of an operation for one item. Pure: no I/O, no state.
 * @throws FieldProblem naming the field that is missing, malformed or against a rule
 */
export function readValues(operation: Operation, get: GetParameter, given: ReadContext): Values {
	const values: Values = { body: {}, query: {} };
	const empty = operation.fields.find(({ name }) => name === emptyValues.name);
	const clearsEmpty = empty?.read(get(empty.name, undefined), given) === 'clear';
	const context = clearsEmpty ? { ...given, clearsEmpty } : given;
	for (const field of operation.fields) {
		const raw = get(field.name, undefined);
		// A top-level field is always there, so an empty one means "nothing given", not "clear it".
		const isBlank = typeof raw === 'string' && isEmpty(raw);
		if (!isBlank) put(values, field, field.read(raw, context), 'field');
	}
	if (operation.collection) {
		const { name, fields } = operation.collection;
		const added = get(name, {}) ?? {};
		if (!isObject(added)) {
			throw new FieldProblem(
				`'${name}' must be an object with fields, got ${Array.isArray(added) ? 'a list' : typeof added}`,
				'Add its fields in the form.',
			);
		}
		for (const [key, raw] of Object.entries(added)) {
			const field = fields.find((candidate) => candidate.name === key);
			if (!field) {
				throw new FieldProblem(
					`'${key}' is not a field of this operation`,
					`Remove it, or use one of: ${fields.map((known) => known.name).join(', ')}.`,
				);
			}
			put(values, field, field.read(raw, context), name === 'filters' ? 'condition' : 'field');
		}
	}
	for (const wire of operation.required) {
		const { body, query, file } = values;
		const isGiven =
			body[wire] !== undefined || query[wire] !== undefined || file?.[wire] !== undefined;
		if (!isGiven) {
			throw new FieldProblem(
				`'${labelOf(operation, wire)}' is required`,
				'Fill in the field, or check that its expression gives a value for this item.',
			);
		}
	}
	for (const rule of operation.rules) {
		const broken = rule(values);
		if (broken) throw new FieldProblem(broken.message, broken.hint);
	}
	return values;
}

/** A switch, also as the text that an expression may give. */
export function isTrue(value: unknown): boolean {
	return typeof value === 'string'
		? value.trim().toLowerCase() === 'true'
		: value === true || value === 1;
}

/**
 * How many records a list operation may give for one item: `Infinity` with "Return All".
 * @throws FieldProblem when the limit is not a whole number of at least 1
 */
export function readLimit(get: GetParameter): number {
	if (isTrue(get('returnAll', false))) return Infinity;
	const limit = Number(get('limit', 50));
	if (!Number.isInteger(limit) || limit < 1) {
		throw new FieldProblem(
			"'Limit' must be a whole number of at least 1",
			"Enter a number, or switch on 'Return All'.",
		);
	}
	return limit;
}

/**
 * How many writes may be under way at the same time; `undefined` where the user does not say it.
 * @throws FieldProblem when the number is not a whole one of at least 1
 */
export function readCallsAtATime(get: GetParameter): number | undefined {
	const options = get('sendOptions', {});
	const given = isObject(options) ? options.callsAtATime : undefined;
	if (given === undefined) return undefined;
	const width = Number(given);
	if (!Number.isInteger(width) || width < 1) {
		throw new FieldProblem(
			"'Calls at a Time' must be a whole number of at least 1",
			'Enter a number; 1 sends one call after the other.',
		);
	}
	return width;
}

/** May this item's call be repeated although it may have been processed already? */
export function isRepeatable({ repeat }: Operation, values: Values): boolean {
	if (typeof repeat === 'object') return values.body[repeat.with] !== undefined;
	return repeat === 'always';
}
