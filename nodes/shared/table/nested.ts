import type { INodeProperties } from 'n8n-workflow';

import { isEmpty, isLeftOut, make, shown, withoutZero, type Looks } from './field';
import { isObject } from './json';
import { FieldProblem, type Field, type ReadContext } from './operation';

type Given = Record<string, unknown>;

const byLabel = (a: INodeProperties, b: INodeProperties) =>
	a.displayName.localeCompare(b.displayName);

/** Reads the fields of a sub-form; `where` names the sub-form in messages. */
function readFields(fields: Field[], given: Given, context: ReadContext, where: string): Given {
	const sent: Given = {};
	for (const field of fields) {
		if (!Object.hasOwn(given, field.name)) continue;
		const one = given[field.name];
		const value = isLeftOut(one, context)
			? undefined
			: inForm(where, () => field.read(one, context));
		if (value !== undefined) sent[field.wire] = value;
		else if (isEmpty(one)) context.leftOut?.(`${where}: ${field.property.displayName}`, 'empty');
	}
	return sent;
}

function inForm<T>(where: string, read: () => T): T {
	try {
		return read();
	} catch (cause) {
		return located(where, cause);
	}
}

function located(where: string, cause: unknown): never {
	throw cause instanceof FieldProblem
		? new FieldProblem(`${where}: ${cause.message}`, cause.hint)
		: cause;
}

/** An object of the vendor as a sub-form of optional fields. Only what was added is sent. */
export function collection(
	wire: string,
	displayName: string,
	fields: Field[],
	looks: Looks & { required?: string[] } = {},
): Field {
	const { required = [], ...rest } = looks;
	const offered = fields.map((field) =>
		required.includes(field.wire) ? withoutZero(field) : field,
	);
	const options = offered.map(({ property }) => property).sort(byLabel);
	const property = {
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options,
		...rest,
	} as const;
	const field = make(wire, displayName, property, (value, context) => {
		if (isEmpty(value)) return undefined;
		if (!isObject(value)) {
			throw new FieldProblem(
				`'${displayName}' must be an object, got ${shown(value)}`,
				'Add its fields in the form.',
			);
		}
		checkKnown(fields, Object.keys(value), displayName);
		const sent = readFields(fields, value, context, displayName);
		if (Object.keys(sent).length === 0) return undefined;
		checkRequired(fields, required, sent, displayName);
		return sent;
	});
	return { ...field, fields };
}

/** Refuses what would otherwise be lost without a word. */
function checkKnown(fields: Field[], keys: string[], where: string): void {
	const unknown = keys.find((key) => !fields.some(({ name }) => name === key));
	if (unknown === undefined) return;
	throw new FieldProblem(
		`${where}: '${unknown}' is not a field of this form`,
		`Remove it, or use one of: ${fields.map(({ name }) => name).join(', ')}.`,
	);
}

function checkRequired(fields: Field[], required: string[], sent: Given, where: string): void {
	const missing = fields.find(({ wire }) => required.includes(wire) && isEmpty(sent[wire]));
	if (!missing) return;
	throw new FieldProblem(
		`${where}: '${missing.property.displayName}' is required`,
		'Fill in the field, or check that its expression gives a value for this item.',
	);
}

/**
 * A list of objects as rows of a sub-form: the required fields of a row stand open, the optional ones under
 * "Add Field". A row that was left blank is no row, and blank rows alone send nothing: an empty list would clear what
 * the vendor has.
 * @param one label of one row, e.g. "Day Rate"
 * @param check throws a FieldProblem for a row that breaks a rule over several of its fields
 */
export function fixedCollection(
	wire: string,
	displayName: string,
	one: string,
	{
		required,
		optional = [],
		check,
	}: { required: Field[]; optional?: Field[]; check?: (row: Given) => void },
	looks: Looks = {},
): Field {
	const more = collection('additionalFields', 'Additional Fields', optional);
	const values = [
		...required.map((field) => withoutZero(field).property),
		...(optional.length > 0 ? [more.property] : []),
	];
	// n8n's house style: short rows in their own order, longer ones by label.
	if (values.length > 4) values.sort(byLabel);
	const fields = [...required, ...optional];
	const read = (row: Given, context: ReadContext, where: string): Given | undefined => {
		// Rows from an expression may hold the optional fields beside the required ones.
		const { additionalFields, ...open } = row;
		const added = isObject(additionalFields) ? additionalFields : {};
		checkKnown(fields, [...Object.keys(open), ...Object.keys(added)], where);
		// A field that stands open in each row is always there, so an empty one means "nothing given".
		const filled = Object.fromEntries(Object.entries(open).filter(([, value]) => !isEmpty(value)));
		const sent = readFields(fields, { ...added, ...filled }, context, where);
		if (Object.keys(sent).length === 0) return undefined;
		checkRequired(
			required,
			required.map((field) => field.wire),
			sent,
			where,
		);
		inForm(where, () => check?.(sent));
		return sent;
	};
	const field = customFixedCollection(
		wire,
		displayName,
		{ name: 'row', displayName: one, button: `Add ${one}`, values },
		(given, context) => {
			const sent = given
				.map((row, index) => read(row, context, `${displayName}, row ${index + 1}`))
				.filter((row) => row !== undefined);
			return sent.length > 0 ? sent : undefined;
		},
		looks,
	);
	return { ...field, fields };
}

/** Rows of a sub-form with a reading of their own. `read` gets the rows; return `undefined` to send nothing. */
export function customFixedCollection(
	wire: string,
	displayName: string,
	row: { name: string; displayName: string; button: string; values: INodeProperties[] },
	read: (rows: Given[], context: ReadContext) => unknown,
	looks: Looks = {},
): Field {
	const property: Parameters<typeof make>[2] = {
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		placeholder: row.button,
		options: [{ displayName: row.displayName, name: row.name, values: row.values }],
		...looks,
	};
	return make(wire, displayName, property, (value, context) => {
		if (isEmpty(value)) return undefined;
		const given = isObject(value) ? (value[row.name] ?? []) : value;
		if (!Array.isArray(given) || !given.every(isObject)) {
			throw new FieldProblem(
				`'${displayName}' must be a list of objects, got ${shown(value)}`,
				'Add rows in the form, or use an expression that returns a list of objects.',
			);
		}
		return given.length > 0 ? read(given, context) : undefined;
	});
}
