import { integer, isEmpty, make, recordId, shown, trimmed, type Looks } from './field';
import { FieldProblem, type Field } from './operation';
import { readDay, readTimestamp } from './time';

export { choice, choices, locator, unwrapLocator } from './choices';
export { parameterName } from './field';

/** Free text. An empty text is sent as it is: that is how a field is cleared. */
export function text(
	wire: string,
	displayName: string,
	looks: Looks & { rows?: number } = {},
): Field {
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

/** A text that tells one record from others, such as an email address or an id: nothing at its ends counts. */
export function key(wire: string, displayName: string, looks: Looks = {}): Field {
	const field = text(wire, displayName, looks);
	return {
		...field,
		read: (value, context) =>
			isEmpty(value) ? undefined : trimmed(String(field.read(value, context))),
	};
}

/** A colour as hexadecimal text, e.g. `#FF8800`. */
export function color(wire: string, displayName: string, looks: Looks = {}): Field {
	const field = text(wire, displayName, looks);
	return { ...field, property: { ...field.property, type: 'color' } };
}

/** A number with decimals, such as a price. */
export function decimal(wire: string, displayName: string, looks: Looks = {}): Field {
	return make(wire, displayName, { type: 'number', default: 0, ...looks }, (value) => {
		if (isEmpty(value)) return undefined;
		const number = typeof value === 'number' ? value : Number(trimmed(String(value)));
		if (typeof value === 'object' || typeof value === 'boolean' || !Number.isFinite(number)) {
			throw new FieldProblem(
				`'${displayName}' must be a number, got ${shown(value)}`,
				'Enter a number with a point for decimals, or an expression that returns one.',
			);
		}
		return number;
	});
}

/** A whole number such as an id or a count. */
export function whole(wire: string, displayName: string, looks: Looks = {}): Field {
	return make(wire, displayName, { type: 'number', default: 0, ...looks }, integer(displayName));
}

/** The id of a record, typed or mapped. Empty means "no id". */
export function id(wire: string, displayName: string, looks: Looks = {}): Field {
	return make(wire, displayName, { type: 'string', default: '', ...looks }, recordId(displayName));
}

/** True or false; text and 0/1 from expressions are understood. */
export function flag(wire: string, displayName: string, looks: Looks = {}): Field {
	return make(wire, displayName, { type: 'boolean', default: false, ...looks }, (value) => {
		if (isEmpty(value)) return undefined;
		const known = new Map<unknown, boolean>([
			[true, true],
			[false, false],
			[1, true],
			[0, false],
			['true', true],
			['false', false],
			['1', true],
			['0', false],
		]);
		const found = known.get(typeof value === 'string' ? trimmed(value).toLowerCase() : value);
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
	return make(
		wire,
		displayName,
		{ type: 'dateTime', default: '', ...looks },
		(value, { timeZone }) =>
			isEmpty(value) ? undefined : readTimestamp(value, timeZone, displayName),
	);
}

/** A calendar day that never shifts with a time zone. */
export function date(wire: string, displayName: string, looks: Looks = {}): Field {
	return make(
		wire,
		displayName,
		{ type: 'dateTime', typeOptions: { dateOnly: true }, default: '', ...looks },
		(value, { timeZone }) => (isEmpty(value) ? undefined : readDay(value, timeZone, displayName)),
	);
}

/** A time of day, `hh:mm:ss` on a 24-hour clock, as it stands at the venue. */
export function time(wire: string, displayName: string, looks: Looks = {}): Field {
	const property = { type: 'string', default: '', placeholder: 'e.g. 18:30:00', ...looks } as const;
	return make(wire, displayName, property, (value) => {
		if (isEmpty(value)) return undefined;
		const found = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(trimmed(String(value)));
		if (!found) {
			throw new FieldProblem(
				`'${displayName}' must be a time of day, got ${shown(value)}`,
				'Use a form like 18:30 or 18:30:00 on a 24-hour clock.',
			);
		}
		const [, hours = '', minutes, seconds = '00'] = found;
		return `${hours.padStart(2, '0')}:${minutes}:${seconds}`;
	});
}

/** Several ids: typed with commas, or a list from an expression. An empty list is sent as such. */
export function ids(wire: string, displayName: string, looks: Looks = {}): Field {
	const property = { type: 'string', default: '', placeholder: 'e.g. 12, 15', ...looks } as const;
	const one = recordId(displayName);
	return make(wire, displayName, property, (value, context) => {
		if (isEmpty(value)) return undefined;
		const list = Array.isArray(value) ? value : String(value).split(',');
		return list.map((entry) => one(entry, context)).filter((entry) => entry !== undefined);
	});
}

/** Several texts: typed with commas, or a list from an expression. */
export function textList(wire: string, displayName: string, looks: Looks = {}): Field {
	return make(wire, displayName, { type: 'string', default: '', ...looks }, (value) => {
		if (isEmpty(value)) return undefined;
		const entries = (
			Array.isArray(value) ? value : typeof value === 'object' ? [value] : String(value).split(',')
		) as unknown[];
		const wrong = entries.find((entry) => typeof entry === 'object' && entry !== null);
		if (wrong !== undefined) {
			throw new FieldProblem(
				`'${displayName}' must be a list of texts, got ${shown(wrong)}`,
				'Use an expression that returns a list of texts, or type them with commas between them.',
			);
		}
		const list = entries
			.map((entry) => trimmed(String(entry ?? '')))
			.filter((entry) => entry !== '');
		return list.length > 0 ? list : undefined;
	});
}

/** A structure that the vendor leaves open, as JSON. */
export function json(wire: string, displayName: string, looks: Looks = {}): Field {
	return make(wire, displayName, { type: 'json', default: '{}', ...looks }, (value) => {
		if (isEmpty(value)) return undefined;
		if (typeof value !== 'string') return value;
		try {
			return JSON.parse(value) as unknown;
		} catch (cause) {
			return notJson(displayName, cause);
		}
	});
}

function notJson(displayName: string, cause: unknown): never {
	throw new FieldProblem(
		`'${displayName}' is not valid JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
		'Check quotes, commas and brackets, or use an expression that returns an object.',
	);
}

/** The item's binary field whose file is sent. */
export function binary(wire: string, displayName: string, looks: Looks = {}): Field {
	const property = {
		type: 'string',
		default: 'data',
		hint: 'The name of the input binary field containing the file to be uploaded',
		...looks,
	} as const;
	return {
		...make(wire, displayName, property, (value) => (isEmpty(value) ? undefined : String(value))),
		place: 'file',
	};
}

/** The same field, sent in the query string. */
export function inQuery(field: Field): Field {
	return { ...field, place: 'query' };
}

/** The same field, used by the form only and not sent. */
export function formOnly(field: Field): Field {
	return { ...field, place: 'form' };
}

/** The same field, read by the operation and not sent as such. */
export function asOption(field: Field): Field {
	return { ...field, place: 'option' };
}

/** The same field where another one says what kind of value it holds, so that a text may be no name: nothing is looked up. */
export function asGiven(field: Field): Field {
	return {
		...field,
		read: (value, context) => field.read(value, { ...context, idOf: undefined }),
	};
}

/** The same field, at a place inside the vendor's body, e.g. `Parameter`. */
export function inside(path: string, field: Field): Field {
	return { ...field, wire: `${path}.${field.wire}` };
}

/** The same field under another parameter name, for values that share one wire name. */
export function named(name: string, field: Field): Field {
	return { ...field, name, property: { ...field.property, name } };
}
