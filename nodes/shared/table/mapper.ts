import type { FieldType, INodePropertyOptions, ResourceMapperField } from 'n8n-workflow';

import { choice } from './choices';
import { checkName, isEmpty, make, shown, type Looks } from './field';
import { isObject } from './json';
import { FieldProblem, type Field, type ReadContext } from './operation';

type Given = Record<string, unknown>;

/** What an empty value among mapped fields, or fields given by name, means. */
export const emptyValues: Field = {
	...choice(
		'emptyValues',
		'Empty Values',
		[
			['leaveOut', 'Leave Out'],
			['clear', 'Clear the Field'],
		],
		{ description: 'What an empty text among the fields does to the record' },
	),
	place: 'form',
};

/**
 * The fields at the top of a form, with "Empty Values" where one of them, or of the others, may hold some.
 * @param others fields that stand elsewhere in the form
 */
export function withEmptyValues(top: Field[], others: Field[] = []): Field[] {
	return [...top, ...others].some(({ mayHoldEmpty }) => mayHoldEmpty) ? [...top, emptyValues] : top;
}

/** What n8n keeps of the mapped fields beside their values, by id. It has none of fields that an expression names. */
export type MappedFields = ReadonlyMap<
	string,
	Pick<ResourceMapperField, 'displayName' | 'removed' | 'type'>
>;

function mappedFields(value: unknown): MappedFields {
	const schema =
		isObject(value) && Array.isArray(value.schema) ? (value.schema as ResourceMapperField[]) : [];
	return new Map(schema.map((field) => [field.id, field]));
}

function parsed(displayName: string, name: string, value: unknown): unknown {
	if (typeof value !== 'string' || isEmpty(value)) return value;
	const hint = 'Check quotes, commas and brackets, or use an expression that returns an object.';
	try {
		const object = JSON.parse(value) as unknown;
		if (isObject(object)) return object;
	} catch {
		// Told below, as for JSON that is no object.
	}
	throw new FieldProblem(
		`'${name}' in '${displayName}' must be an object, got ${shown(value)}`,
		hint,
	);
}

/** However people write a name: `First Name`, `first_name` and `FirstName` are one. */
const plainName = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

/**
 * "Map Automatically": the item's own fields that are called like one of the vendor's, by the vendor's ids.
 * @param keepsOthers those that are called otherwise go with them, under their own names
 */
function fromItem(
	displayName: string,
	json: Given,
	fields: MappedFields,
	keepsOthers: boolean,
	leftOut: ReadContext['leftOut'],
): Given {
	if (fields.size === 0 && !keepsOthers) {
		throw new FieldProblem(
			`'${displayName}' does not know the fields to map to`,
			'Open the node and have the list of fields loaded once, or map each field manually.',
		);
	}
	const ids = new Map<string, string>();
	// A label may have the id behind it.
	for (const [id, { displayName: label = id }] of fields)
		ids.set(plainName(label.replace(` (${id})`, '')), id);
	for (const id of fields.keys()) ids.set(plainName(id), id);
	const mapped: Given = {};
	const from = new Map<string, string>();
	for (const [name, value] of Object.entries(json)) {
		const id = ids.get(plainName(name)) ?? (keepsOthers ? name : undefined);
		if (id === undefined) {
			leftOut?.(`${displayName}: ${name}`, 'no such field');
			continue;
		}
		const other = from.get(id);
		if (other !== undefined) {
			throw new FieldProblem(
				`'${other}' and '${name}' of the item both are the field '${id}'`,
				'Remove or rename one of them before this node, or map the fields manually.',
			);
		}
		checkName(id, displayName);
		from.set(id, name);
		mapped[id] = value;
	}
	return mapped;
}

/**
 * Fields that n8n asks for when the form opens, so that they weigh nothing in the node's description: tenant-defined
 * ones, or a long list that the code knows (`knownFields`).
 * @param method name in `methods.resourceMapping`
 * @param looks `dependsOn` names the parameter whose change asks for the fields anew; with `keepsOthers`, "Map Automatically"
 * takes the item's fields that no field of the vendor is called like, too
 * @param read turns the filled-in fields, by their ids and with what n8n knows of them, into the wire value; `undefined` sends nothing
 */
export function mapper(
	wire: string,
	displayName: string,
	method: string,
	read: (given: Given, context: ReadContext, fields: MappedFields) => unknown,
	{
		dependsOn,
		keepsOthers = false,
		...looks
	}: Looks & { dependsOn?: string; keepsOthers?: boolean } = {},
): Field {
	const resourceMapper = {
		resourceMapperMethod: method,
		mode: 'add' as const,
		// n8n shows this in place of the display name.
		valuesLabel: displayName,
		fieldWords: { singular: 'field', plural: 'fields' },
		addAllFields: false,
		// Without it n8n hides the fields, its reason and its "Retry" when it could not load them.
		supportAutoMap: true,
	};
	const field = make(
		wire,
		displayName,
		{
			type: 'resourceMapper',
			noDataExpression: true,
			default: { mappingMode: 'defineBelow', value: null },
			typeOptions: { ...(dependsOn ? { loadOptionsDependsOn: [dependsOn] } : {}), resourceMapper },
			...looks,
		},
		(value, context) => {
			const isMapped = isObject(value) && 'mappingMode' in value;
			const isAutomatic = isMapped && value.mappingMode === 'autoMapInputData';
			const filledIn = isMapped ? value.value : value;
			if (!isAutomatic && isEmpty(filledIn)) return undefined;
			const fields = mappedFields(value);
			const given = isAutomatic
				? fromItem(displayName, context.json ?? {}, fields, keepsOthers, context.leftOut)
				: filledIn;
			if (!isObject(given)) {
				throw new FieldProblem(
					`'${displayName}' must be an object, got ${shown(given)}`,
					'Map its fields in the form.',
				);
			}
			// n8n drops such a name of the form without a word, but not from its list of fields.
			for (const [id, { removed }] of fields) if (!removed) checkName(id, displayName);
			// The mapper keeps fields that were added and then left empty as null.
			const filled = Object.entries<unknown>(given).filter(([id, one]) => {
				if (!isEmpty(one) || (context.clearsEmpty && typeof one === 'string')) return true;
				context.leftOut?.(fields.get(id)?.displayName ?? id, 'empty');
				return false;
			});
			for (const entry of filled) {
				checkName(entry[0], displayName);
				if (isEmpty(entry[1])) entry[1] = '';
			}
			// The form gives the JSON of objects as text.
			for (const entry of filled)
				if (fields.get(entry[0])?.type === 'object') entry[1] = parsed(displayName, ...entry);
			return filled.length > 0 ? read(Object.fromEntries(filled), context, fields) : undefined;
		},
	);
	return { ...field, mayHoldEmpty: true };
}

const types: Partial<Record<Field['property']['type'], FieldType>> = {
	boolean: 'boolean',
	dateTime: 'dateTime',
	number: 'number',
	options: 'options',
};

/** The mapper's list for fields that the code knows. A sub-form's fields follow with its name before a dot. */
export function knownFields(fields: Field[], prefix = '', label = ''): ResourceMapperField[] {
	return fields.flatMap((field) => {
		const { name, property } = field;
		if (property.type === 'collection' && field.fields) {
			return knownFields(field.fields, `${prefix}${name}.`, `${label}${property.displayName} `);
		}
		return {
			id: prefix + name,
			displayName: label + property.displayName,
			required: false,
			defaultMatch: false,
			canBeUsedToMatch: false,
			display: true,
			type: types[property.type] ?? 'string',
			...(property.type === 'options'
				? { options: property.options as INodePropertyOptions[] }
				: {}),
		};
	});
}

/** An object of the vendor whose many fields the code knows, such as a contact inside a booking. */
export function mappedObject(
	wire: string,
	displayName: string,
	method: string,
	fields: Field[],
	looks: Looks = {},
): Field {
	const read = (
		given: Given,
		context: ReadContext,
		level: Field[],
		prefix: string,
		where: string,
	): Given => {
		const sent: Given = {};
		for (const field of level) {
			const key = prefix + field.name;
			const inner = field.property.type === 'collection' ? field.fields : undefined;
			if (inner) {
				const object = read(
					given,
					context,
					inner,
					`${key}.`,
					`${where}, ${field.property.displayName}`,
				);
				if (Object.keys(object).length > 0) sent[field.wire] = object;
			} else if (key in given) {
				const value = field.read(given[key], context);
				if (value !== undefined) sent[field.wire] = value;
			}
		}
		return sent;
	};
	const field = mapper(
		wire,
		displayName,
		method,
		(given, context) => {
			const known = new Set(knownFields(fields).map(({ id }) => id));
			const unknown = Object.keys(given).find((key) => !known.has(key));
			if (unknown !== undefined) {
				throw new FieldProblem(
					`'${displayName}' has no field '${unknown}'`,
					'Refresh the field list of the form, or remove the field.',
				);
			}
			const sent = read(given, context, fields, '', displayName);
			return Object.keys(sent).length > 0 ? sent : undefined;
		},
		looks,
	);
	return { ...field, fields };
}
