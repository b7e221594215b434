import type { IDataObject } from 'n8n-workflow';

import { id } from '../../shared/fields';
import type { Field, Operation, Paging, Rule } from '../../shared/operation';

function docsOf(page: string): string {
	return `https://developer.ivvy.com/${page}`;
}

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "a task", "an activity". */
function a(noun: string): string {
	return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** A field that iVvy wants when no id is given, which only a create-or-update can break. */
function requiredWithoutId(fields: Field[]): Rule {
	return ({ body }) => {
		if (body.id !== undefined) return undefined;
		const missing = fields.find(({ wire }) => body[wire] === undefined);
		if (!missing) return undefined;
		return {
			message: `'${missing.property.displayName}' is required when no ID is given`,
			hint: 'Fill in the field to create the record, or give the ID to update one.',
		};
	};
}

/**
 * The field as a create-or-update shows it. A list must not come with a value chosen in advance:
 * it would overwrite the record's own.
 */
function withoutDefault(field: Field): Field {
	const { property } = field;
	if (property.type !== 'options') return field;
	const options = [{ name: 'Not Set', value: '' }, ...(property.options ?? [])];
	return { ...field, property: { ...property, options, default: '' } as Field['property'] };
}

/**
 * The three operations of an iVvy `addOrUpdateX`: create, update, and create-or-update.
 * @param call namespace and action, e.g. `crm/addOrUpdateTask`
 * @param noun what it makes, in lower case
 */
export function upsert(
	call: string,
	spec: {
		noun: string;
		required: Field[];
		optional: Field[];
		rules?: Rule[];
		errors?: Record<string, string>;
		page: string;
	},
): Operation[] {
	const { noun, required, optional, rules = [], errors = {}, page } = spec;
	const idField = id('id', `${capitalised(noun)} ID`);
	const shared = { call, errors, docs: docsOf(page) };
	return [
		{
			...shared,
			value: 'create',
			name: 'Create',
			action: `Create ${a(noun)}`,
			description: `Create a new ${noun}`,
			repeat: 'never',
			fields: required,
			required: required.map(({ wire }) => wire),
			collection: { name: 'additionalFields', fields: optional },
			rules,
		},
		{
			...shared,
			value: 'upsert',
			name: 'Create or Update',
			action: `Create or update ${a(noun)}`,
			description: 'Create a new record, or update the current one if it already exists (upsert)',
			repeat: { with: 'id' },
			fields: [
				{
					...idField,
					property: { ...idField.property, description: `Leave empty to create a new ${noun}` },
				},
				...required.map(withoutDefault),
			],
			required: [],
			collection: { name: 'additionalFields', fields: optional },
			rules: [requiredWithoutId(required), ...rules],
		},
		{
			...shared,
			value: 'update',
			name: 'Update',
			action: `Update ${a(noun)}`,
			description: `Update ${a(noun)}. Fields that are not added stay as they are.`,
			repeat: 'always',
			fields: [idField],
			required: ['id'],
			collection: { name: 'updateFields', fields: [...required, ...optional] },
			rules,
		},
	];
}

/** iVvy counts records, not pages, and silently answers with fewer than asked for. */
const paging: Paging = {
	first: 0,
	pageSize: 100,
	ask: ({ body, query }, start, perPage) => ({ query, body: { ...body, perPage, start } }),
	rows: (data) => {
		const { meta = {}, results = [] } = data as { meta?: IDataObject; results?: unknown[] };
		const number = (value: unknown) => (value === undefined || value === null ? undefined : Number(value));
		return { rows: results, total: number(meta.totalResults), start: number(meta.start) };
	},
	next: (start, received) => start + received,
};

/** A "Get Many" over one of iVvy's list actions. */
export function list(
	call: string,
	spec: { plural: string; filters: Field[]; page: string },
): Operation {
	return {
		call,
		value: 'getAll',
		name: 'Get Many',
		action: `Get many ${spec.plural}`,
		description: `Get a list of ${spec.plural}`,
		repeat: 'always',
		fields: [],
		required: [],
		collection: { name: 'filters', fields: spec.filters },
		rules: [],
		paging,
		errors: {},
		docs: docsOf(spec.page),
	};
}
