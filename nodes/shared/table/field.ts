import type { INodeProperties } from 'n8n-workflow';

import { FieldProblem, type Field } from './operation';

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

export function isEmpty(value: unknown): boolean {
	return (
		value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
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
export function integer(displayName: string): Field['read'] {
	return (value) => {
		if (isEmpty(value)) return undefined;
		const written = typeof value === 'number' ? String(value) : value;
		const number =
			typeof written === 'string' && /^-?\d+$/.test(written.trim()) ? Number(written) : NaN;
		if (!Number.isSafeInteger(number)) {
			throw new FieldProblem(
				`'${displayName}' must be a whole number, got ${shown(value)}`,
				'Enter digits only, or an expression that returns a whole number.',
			);
		}
		return number;
	};
}

/** A required number that starts empty: a 0 that nobody entered would look as if it had been. */
export function withoutZero(field: Field): Field {
	const { property } = field;
	if (property.type !== 'number' || property.default !== 0) return field;
	return { ...field, property: { ...property, type: 'string', default: '' } };
}
