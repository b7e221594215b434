import type { INodePropertyOptions } from 'n8n-workflow';

import { isEmpty, make, parameterName, recordId, shown, trimmed, type Looks } from './field';
import { isObject } from './json';
import { FieldProblem, type Field } from './operation';

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
		{ type: 'options', options, default: values[0]?.[0] ?? '', ...looks },
		(value) => {
			if (isEmpty(value)) return undefined;
			const found =
				typeof value === 'object' ? undefined : byText.get(trimmed(String(value)).toLowerCase());
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

/**
 * The value behind a resource locator, which expressions may also give directly. One that was added to a form and left as
 * it was may lack n8n's mark.
 */
export function unwrapLocator(value: unknown): unknown {
	const isLocator = isObject(value) && ('__rl' in value || ('mode' in value && 'value' in value));
	return isLocator ? value.value : value;
}

const letter = /\p{L}/u;

/** Label of the mode beside "From List" → its permanent name. */
const directModes = {
	ID: 'id',
	Code: 'id',
	Email: 'email',
	Name: 'name',
	SKU: 'sku',
	Value: 'id',
} as const;

/**
 * A record picked from a searchable list, or given by its id (or another `by`). What cannot be that is its name, which is
 * looked up in the list.
 * @param looks `looksLikeId` tells the two apart; without it only a number and an email address are told from a name
 */
export function locator(
	wire: string,
	displayName: string,
	search: string | undefined,
	looks: Looks & {
		by?: keyof typeof directModes;
		idType?: 'integer' | 'text';
		looksLikeId?: (text: string) => boolean;
		example: string;
		initial?: string;
	},
): Field {
	const { by = 'ID', idType = 'integer', example, initial = '', looksLikeId, ...rest } = looks;
	const isId =
		looksLikeId ?? (idType === 'integer' ? () => false : by === 'Email' ? isEmail : () => true);
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
		// An id is digits; only other forms need an example.
		...(idType === 'integer' ? {} : { placeholder: `e.g. ${example}` }),
	};
	const read = idType === 'integer' ? recordId(displayName) : readText(displayName);
	const isName = (given: unknown): given is string =>
		typeof given === 'string' && !isId(trimmed(given)) && letter.test(given);
	return make(
		wire,
		displayName,
		{
			type: 'resourceLocator',
			default: { mode: search && initial === '' ? 'list' : direct.name, value: initial },
			modes: search ? [list, direct] : [direct],
			...rest,
		},
		(value, context) => {
			const given = unwrapLocator(value);
			if (!search || !context.idOf || !isName(given)) return read(given, context);
			const wanted = { field: parameterName(wire), displayName, search, name: trimmed(given) };
			return read(context.idOf(wanted), context);
		},
	);
}

const isEmail = (text: string): boolean => text.includes('@');

function readText(displayName: string): Field['read'] {
	return (value) => {
		if (isEmpty(value)) return undefined;
		if (typeof value === 'object') {
			throw new FieldProblem(
				`'${displayName}' must be text, got ${shown(value)}`,
				'Pick an entry from the list, or use an expression that returns text.',
			);
		}
		return trimmed(String(value));
	};
}

/** Several of the vendor's values. An expression may give a list, or text with commas, of values or names. */
export function choices<V extends string | number>(
	wire: string,
	displayName: string,
	values: ReadonlyArray<readonly [value: V, name: string]>,
	looks: Looks = {},
): Field {
	const one = choice(wire, displayName, values);
	const { options } = one.property;
	return make(
		wire,
		displayName,
		{ type: 'multiOptions', options, default: [], ...looks },
		(value, context) => {
			if (isEmpty(value)) return undefined;
			const list = Array.isArray(value) ? value : String(value).split(',');
			return list.map((entry) => one.read(entry, context)).filter((entry) => entry !== undefined);
		},
	);
}
