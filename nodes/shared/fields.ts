import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { FieldProblem, type Field } from './operation';
import { toUtcTimestamp } from './time';

/** What the form may add to any field. */
export interface Looks {
	description?: string;
	placeholder?: string;
	default?: INodeProperties['default'];
}

/** `ActivityEvent` → `activityEvent`; iVvy's names start in lower case already. */
export function parameterName(wire: string): string {
	return wire.charAt(0).toLowerCase() + wire.slice(1);
}

function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function shown(value: unknown): string {
	const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function make(
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

/** Free text. An empty text is sent as it is: that is how a field is cleared. */
export function text(wire: string, displayName: string, looks: Looks & { rows?: number } = {}): Field {
	const { rows, ...rest } = looks;
	return make(
		wire,
		displayName,
		{ type: 'string', ...(rows ? { typeOptions: { rows } } : {}), default: '', ...rest },
		(value) => {
			if (value === undefined || value === null) return undefined;
			if (typeof value === 'object') {
				throw new FieldProblem(
					`'${displayName}' must be text, got ${shown(value)}`,
					'Use an expression that returns text, for example by picking one field of the object.',
				);
			}
			return String(value);
		},
	);
}

/** Reads an integer from a number or its decimal text, as expressions often give text. */
function integer(displayName: string): Field['read'] {
	return (value) => {
		if (isEmpty(value)) return undefined;
		const number = typeof value === 'number' ? value : Number(String(value).trim());
		if (typeof value === 'object' || typeof value === 'boolean' || !Number.isSafeInteger(number)) {
			throw new FieldProblem(
				`'${displayName}' must be a whole number, got ${shown(value)}`,
				'Enter digits only, or an expression that returns a whole number.',
			);
		}
		return number;
	};
}

/** A whole number such as an id or a count. */
export function whole(wire: string, displayName: string, looks: Looks = {}): Field {
	return make(wire, displayName, { type: 'number', default: 0, ...looks }, integer(displayName));
}

/** The id of a record, typed or mapped. Empty means "no id". */
export function id(wire: string, displayName: string, looks: Looks = {}): Field {
	return make(
		wire,
		displayName,
		{ type: 'string', default: '', placeholder: 'e.g. 1234', ...looks },
		integer(displayName),
	);
}

/** True or false; text and 0/1 from expressions are understood. */
export function flag(wire: string, displayName: string, looks: Looks = {}): Field {
	return make(wire, displayName, { type: 'boolean', default: false, ...looks }, (value) => {
		if (isEmpty(value)) return undefined;
		const known = new Map<unknown, boolean>([
			[true, true], [false, false], [1, true], [0, false],
			['true', true], ['false', false], ['1', true], ['0', false],
		]);
		const found = known.get(typeof value === 'string' ? value.trim().toLowerCase() : value);
		if (found === undefined) {
			throw new FieldProblem(
				`'${displayName}' must be true or false, got ${shown(value)}`,
				'Switch it on or off, or use an expression that returns true or false.',
			);
		}
		return found;
	});
}

/** A point in time, read in the workflow's time zone and sent as UTC. */
export function dateTime(wire: string, displayName: string, looks: Looks = {}): Field {
	return make(wire, displayName, { type: 'dateTime', default: '', ...looks }, (value, { timeZone }) => {
		if (isEmpty(value)) return undefined;
		const sent = toUtcTimestamp(value, timeZone);
		if (sent === undefined) {
			throw new FieldProblem(
				`'${displayName}' must be a date and time, got ${shown(value)}`,
				`Use a form like 2026-11-01T17:00:00; without an offset it is read in the workflow's time zone (${timeZone}).`,
			);
		}
		return sent;
	});
}

/**
 * One of the vendor's values, picked by its name. An expression may give the value or the name;
 * both are accepted whatever their case, because people and AI tools map labels.
 */
export function choice<V extends string | number>(
	wire: string,
	displayName: string,
	values: ReadonlyArray<readonly [value: V, name: string]>,
	looks: Looks = {},
): Field {
	const options: INodePropertyOptions[] = values.map(([value, name]) => ({ name, value }));
	options.sort((a, b) => a.name.localeCompare(b.name));
	const byText = new Map<string, V>();
	for (const [value, name] of values) byText.set(name.toLowerCase(), value);
	for (const [value] of values) byText.set(String(value).toLowerCase(), value);
	return make(
		wire,
		displayName,
		{ type: 'options', options, default: values[0][0], ...looks },
		(value) => {
			if (isEmpty(value)) return undefined;
			const found = byText.get(String(value).trim().toLowerCase());
			if (found === undefined) {
				throw new FieldProblem(
					`'${displayName}' has no option ${shown(value)}`,
					`Use one of: ${values.map(([option, name]) => `${name} (${option})`).join(', ')}.`,
				);
			}
			return found;
		},
	);
}

/** The value behind a resource locator, which expressions may also give directly. */
export function unwrapLocator(value: unknown): unknown {
	return typeof value === 'object' && value !== null && '__rl' in value
		? (value as { value?: unknown }).value
		: value;
}

/** Label of the mode beside "From List" → its permanent name. */
const directModes = { ID: 'id', Code: 'id', Email: 'email' } as const;

/** A record picked from a searchable list, or given by its id (or another `by`). */
export function locator(
	wire: string,
	displayName: string,
	search: string | undefined,
	looks: Looks & { by?: keyof typeof directModes; idType?: 'integer' | 'text'; example: string },
): Field {
	const { by = 'ID', idType = 'integer', example, ...rest } = looks;
	const list = {
		displayName: 'From List',
		name: 'list',
		type: 'list' as const,
		typeOptions: { searchListMethod: search, searchable: true },
	};
	const direct = {
		displayName: `By ${by}`,
		name: directModes[by],
		type: 'string' as const,
		placeholder: `e.g. ${example}`,
	};
	const read = idType === 'integer' ? integer(displayName) : readText(displayName);
	return make(
		wire,
		displayName,
		{
			type: 'resourceLocator',
			default: { mode: search ? 'list' : direct.name, value: '' },
			modes: search ? [list, direct] : [direct],
			...rest,
		},
		(value, context) => read(unwrapLocator(value), context),
	);
}

function readText(displayName: string): Field['read'] {
	return (value) => {
		if (isEmpty(value)) return undefined;
		if (typeof value === 'object') {
			throw new FieldProblem(
				`'${displayName}' must be text, got ${shown(value)}`,
				'Pick an entry from the list, or use an expression that returns text.',
			);
		}
		return String(value).trim();
	};
}

/** Rows of a small sub-form. `read` gets the rows; return `undefined` to send nothing. */
export function rows(
	wire: string,
	displayName: string,
	row: { name: string; displayName: string; button: string; values: INodeProperties[] },
	read: (rows: Array<Record<string, unknown>>, context: { timeZone: string }) => unknown,
	looks: Looks = {},
): Field {
	return make(
		wire,
		displayName,
		{
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, multipleValueButtonText: row.button },
			default: {},
			placeholder: row.button,
			options: [{ displayName: row.displayName, name: row.name, values: row.values }],
			...looks,
		},
		(value, context) => {
			if (isEmpty(value)) return undefined;
			const list = (value as Record<string, unknown>)[row.name] ?? value;
			if (!Array.isArray(list)) {
				if (typeof list === 'object' && Object.keys(list as object).length === 0) return undefined;
				throw new FieldProblem(
					`'${displayName}' must be a list, got ${shown(value)}`,
					`Add rows in the form, or use an expression that returns a list of objects.`,
				);
			}
			return list.length > 0 ? read(list as Array<Record<string, unknown>>, context) : undefined;
		},
	);
}

/** The same field, used by the form only and not sent. */
export function formOnly(field: Field): Field {
	return { ...field, place: 'form' };
}

/** The same field under another parameter name, for values that share one wire name. */
export function named(name: string, field: Field): Field {
	return { ...field, name, property: { ...field.property, name } };
}

/** The same field, sent in the query string. */
export function inQuery(field: Field): Field {
	return { ...field, place: 'query' };
}
