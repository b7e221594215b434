import type { INodeProperties } from 'n8n-workflow';

import { FieldProblem, type Field, type ReadContext } from './operation';

/** What the form may add to any field. */
export interface Looks {
	description?: string;
	placeholder?: string;
	default?: INodeProperties['default'];
}

/** `ActivityEvent` → `activityEvent`; names that start in lower case stay. */
export function parameterName(wire: string): string {
	return wire.charAt(0).toLowerCase() + wire.slice(1);
}

/** Blanks, line breaks and characters without a width: copied along with a value, and seen by nobody. */
const invisible = '\\s\\u200B-\\u200D\\u2060\\uFEFF';
const atEnds = new RegExp(`^[${invisible}]+|[${invisible}]+$`, 'g');

const visible = new RegExp(`[^${invisible}]`);

/** Is the character at that place one of ASCII that everybody sees, as nearly all ends of texts are? */
function isSeenAt(text: string, place: number): boolean {
	const code = text.charCodeAt(place);
	return code > 0x20 && code < 0x7f;
}

/** A text without what nobody sees at its ends: for ids, keys and values that a record is looked up by. */
export const trimmed = (text: string): string =>
	// A pattern for the end of a text is tried at each of its characters.
	isSeenAt(text, 0) && isSeenAt(text, text.length - 1) ? text : text.replace(atEnds, '');

export function isEmpty(value: unknown): boolean {
	return (
		value === undefined || value === null || (typeof value === 'string' && !visible.test(value))
	);
}

/** Says an added field nothing? People clear a field with an empty text; a model has no other way to give none. */
export const isLeftOut = (
	value: unknown,
	{ isTool = false }: Pick<ReadContext, 'isTool'>,
): boolean => isTool && isEmpty(value);

/** Names that every object of JavaScript has already: a value under one of them would be lost or do harm. */
const reserved = new Set(['__proto__', 'constructor', 'prototype']);

/** @throws FieldProblem for a name that no vendor's field has and JavaScript does not keep */
export function checkName(name: string, displayName: string): void {
	if (!reserved.has(trimmed(name))) return;
	throw new FieldProblem(
		`'${displayName}' names a field '${name}', which cannot be sent`,
		'Remove the field, or check the expression that gives its name.',
	);
}

export function shown(value: unknown): string {
	const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

export function make(
	wire: string,
	displayName: string,
	property: Partial<INodeProperties> & Pick<INodeProperties, 'type' | 'default'>,
	read: Field['read'],
): Field {
	const name = parameterName(wire);
	// The key order is what the lint rules and people expect: name first, description last.
	const { description, ...rest } = property;
	return {
		name,
		wire,
		place: 'body',
		property: { displayName, name, ...rest, ...(description ? { description } : {}) },
		read,
	};
}

/** Reads an integer from a number or its decimal text, as expressions often give text. */
export function integer(
	displayName: string,
	hint = 'Enter digits only, or an expression that returns a whole number.',
): Field['read'] {
	return (value) => {
		if (isEmpty(value)) return undefined;
		const written = typeof value === 'number' ? String(value) : value;
		const number =
			typeof written === 'string' && /^-?\d+$/.test(trimmed(written))
				? Number(trimmed(written))
				: NaN;
		if (!Number.isSafeInteger(number)) {
			throw new FieldProblem(`'${displayName}' must be a whole number, got ${shown(value)}`, hint);
		}
		return number;
	};
}

/** The same for the id of a record, in whose place people often give the record's name. */
export const recordId = (displayName: string): Field['read'] =>
	integer(displayName, "Give the record's ID, not its name: Get Many finds it.");

/** A required number that starts empty: a 0 that nobody entered would look as if it had been. */
export function withoutZero(field: Field): Field {
	const { property } = field;
	if (property.type !== 'number' || property.default !== 0) return field;
	return { ...field, property: { ...property, type: 'string', default: '' } };
}
