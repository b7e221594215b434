import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';

import { withoutZero } from '../../shared/table/field';
import { id } from '../../shared/table/fields';
import type { Field, Operation, Paging, Rule } from '../../shared/table/operation';
import { emptying } from './emptied';
import { sameRecord } from './sameRecord';

function docsOf(page: string): string {
	return `https://developer.ivvy.com/${page}`;
}

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Get many tasks" of "Get Many" and "tasks". */
function sentence(name: string, rest: string): string {
	return `${capitalised(name.toLowerCase())} ${rest}`;
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

function sorted(options: INodePropertyOptions[]): INodePropertyOptions[] {
	return options.sort((one, other) => one.name.localeCompare(other.name));
}

/**
 * The field as a create-or-update shows it. A list, a switch or a number must not come with a value chosen in
 * advance: it would overwrite the record's own.
 */
function withoutDefault(field: Field): Field {
	const { property } = field;
	const notSet = { name: 'Not Set', value: '' };
	const yesOrNo = [notSet, { name: 'No', value: 'false' }, { name: 'Yes', value: 'true' }];
	const empty: Record<string, Partial<Field['property']>> = {
		options: { options: sorted([notSet, ...((property.options ?? []) as INodePropertyOptions[])]) },
		boolean: { type: 'options', options: yesOrNo },
		number: { type: 'string' },
	};
	const changes = empty[property.type];
	return changes
		? { ...field, property: { ...property, ...changes, default: '' } as Field['property'] }
		: field;
}

/**
 * The id of a create-or-update. It comes from data rather than from a list, and is the same for all resources, so that the
 * description holds it once.
 */
const anyId = id('id', 'ID', {
	description: 'Of the record to update. Leave empty to create a new one.',
});

/**
 * The three operations of an iVvy `addOrUpdateX`: create, update, and create-or-update.
 * @param call namespace and action, e.g. `crm/addOrUpdateTask`
 * @param noun what it makes, in lower case
 */
export function upsert(
	call: string,
	spec: {
		noun: string;
		/** What iVvy wants in every call, such as the venue and the booking a record belongs to. */
		always?: Field[];
		/** What iVvy wants when a record is added. */
		required: Field[];
		optional: Field[];
		/** Mappers, which n8n shows at the top of the form only. */
		mapped?: Field[];
		rules?: Rule[];
		errors?: Record<string, string>;
		page: string;
		/** The record's id, where it can be picked from a list. */
		idField?: Field;
		/** The names by which iVvy finds a record that is given without its id. */
		foundBy?: string[];
	},
): Operation[] {
	const {
		noun,
		always = [],
		required,
		optional,
		mapped = [],
		rules = [],
		errors = {},
		page,
	} = spec;
	const idField = spec.idField ?? id('id', 'ID');
	const changeable = [...required, ...optional].filter((field) => !field.addOnly).map(emptying);
	const wires = (fields: Field[]) => fields.map(({ wire }) => wire);
	const shared = {
		call,
		errors,
		docs: docsOf(page),
		batchable: sameRecord(['id'], spec.foundBy ?? []),
	};
	return [
		{
			...shared,
			value: 'create',
			name: 'Create',
			action: `Create ${noun}`,
			repeat: 'never',
			fields: [...[...always, ...required].map(withoutZero), ...mapped],
			required: wires([...always, ...required]),
			...(optional.length > 0
				? { collection: { name: 'additionalFields', fields: optional } }
				: {}),
			rules,
		},
		{
			...shared,
			value: 'upsert',
			name: 'Create or Update',
			action: `Create or update ${noun}`,
			repeat: { with: 'id' },
			fields: [anyId, ...always, ...required.map(withoutDefault), ...mapped],
			required: wires(always),
			...(optional.length > 0
				? { collection: { name: 'additionalFields', fields: optional } }
				: {}),
			rules: [requiredWithoutId(required), ...rules],
		},
		{
			...shared,
			value: 'update',
			name: 'Update',
			action: `Update ${noun}`,
			repeat: 'always',
			fields: [...always, idField, ...mapped],
			required: wires([...always, idField]),
			...(changeable.length > 0
				? { collection: { name: 'updateFields', fields: changeable } }
				: {}),
			rules,
		},
	];
}

/** Options of a read: what "Simplify" keeps, and the codes that only this action explains. */
interface Reading {
	page: string;
	/** Ten or fewer names of the answer, for answers with more than ten. */
	simplified?: string[];
	errors?: Record<string, string>;
}

/** A read of one record. */
export function get(
	call: string,
	spec: Reading & {
		noun: string;
		required: Field[];
		optional?: Field[];
		value?: string;
		name?: string;
	},
): Operation {
	const {
		noun,
		required,
		optional = [],
		value = 'get',
		name = 'Get',
		page,
		simplified,
		errors = {},
	} = spec;
	return {
		call,
		value,
		name,
		action: sentence(name, noun),
		repeat: 'always',
		reads: true,
		batchable: sameRecord(),
		fields: required,
		required: required.map(({ wire }) => wire),
		...(optional.length > 0 ? { collection: { name: 'additionalFields', fields: optional } } : {}),
		rules: [],
		simplified,
		errors,
		docs: docsOf(page),
	};
}

/** iVvy counts records, not pages, and silently answers with fewer than asked for. */
const offsetPaging: Paging = {
	first: 0,
	pageSize: 100,
	ask: ({ body, query }, start, perPage) => ({ query, body: { ...body, perPage, start } }),
	rows: (data) => {
		const { meta = {} } = data as { meta?: IDataObject };
		const number = (value: unknown) =>
			value === undefined || value === null ? undefined : Number(value);
		return { rows: rowsOf(data), total: number(meta.totalResults), start: number(meta.start) };
	},
	next: (start, received) => start + received,
};

/** A list that comes whole: iVvy takes no paging parameters there. */
const onePage: Paging = {
	first: 0,
	pageSize: Infinity,
	ask: (values) => values,
	rows: (data) => {
		const rows = rowsOf(data);
		return { rows, total: rows.length };
	},
	next: (start) => start,
};

/** The records of an answer: under `results`, under the one list it has, or the answer itself. */
function rowsOf(data: unknown): unknown[] {
	if (Array.isArray(data)) return data;
	const answer = data as IDataObject;
	const found = answer.results ?? Object.values(answer).find(Array.isArray);
	return Array.isArray(found) ? found : [];
}

/** A "Get Many" over one of iVvy's list actions. */
export function getMany(
	call: string,
	spec: Reading & {
		plural: string;
		required?: Field[];
		filters: Field[];
		/** The action takes no `perPage` and `start`. */
		isWhole?: true;
		value?: string;
		name?: string;
		rules?: Rule[];
	},
): Operation {
	const {
		plural,
		required = [],
		filters,
		isWhole,
		value = 'getAll',
		name = 'Get Many',
		rules = [],
		errors = {},
	} = spec;
	return {
		call,
		value,
		name,
		action: sentence(name, plural),
		repeat: 'always',
		fields: required,
		required: required.map(({ wire }) => wire),
		...(filters.length > 0 ? { collection: { name: 'filters', fields: filters } } : {}),
		rules,
		paging: isWhole ? onePage : offsetPaging,
		simplified: spec.simplified,
		errors,
		docs: docsOf(spec.page),
	};
}

/**
 * Any other action, by the vendor's own verb.
 * @param spec.repeat `always` only where a second processing changes nothing, such as a removal by id
 */
export function command(
	call: string,
	spec: {
		value: string;
		name: string;
		action: string;
		description?: string;
		repeat: Operation['repeat'];
		required: Field[];
		optional?: Field[];
		rules?: Rule[];
		errors?: Record<string, string>;
		page: string;
		/** Names that tell which record it changes, where that is not its id; no way where it changes none. */
		changes?: string[][];
	},
): Operation {
	const {
		value,
		name,
		action,
		description,
		repeat,
		changes = [['id']],
		required,
		optional = [],
		rules = [],
		errors = {},
		page,
	} = spec;
	return {
		call,
		value,
		name,
		action,
		description,
		repeat,
		// A file cannot travel in a batch.
		...(required.some(({ place }) => place === 'file')
			? {}
			: { batchable: sameRecord(...changes) }),
		fields: required.map(withoutZero),
		required: required.map(({ wire }) => wire),
		...(optional.length > 0 ? { collection: { name: 'additionalFields', fields: optional } } : {}),
		rules,
		errors,
		docs: docsOf(page),
	};
}

/** That it is done, in n8n's own words, and what else iVvy tells. */
function deleted(record: Record<string, unknown>): Record<string, unknown> {
	const more = Object.entries(record).filter(
		([name]) => !['success', 'Success', 'errorType'].includes(name),
	);
	return { deleted: true, ...Object.fromEntries(more) };
}

/** A removal. Removing twice leaves the same state, but iVvy then answers that the record does not exist. */
export function remove(
	call: string,
	spec: {
		noun: string;
		required: Field[];
		optional?: Field[];
		errors?: Record<string, string>;
		page: string;
		changes?: string[][];
	},
): Operation {
	const { noun, ...rest } = spec;
	const shared = { value: 'delete', name: 'Delete', action: `Delete ${noun}` };
	return { ...command(call, { ...shared, ...rest, repeat: 'never' }), output: deleted };
}
