import type { INodePropertyOptions } from 'n8n-workflow';

import { trimmed, withoutZero } from '../../shared/table/field';
import { id } from '../../shared/table/fields';
import { withEmptyValues } from '../../shared/table/mapper';
import { withMoved } from '../../shared/table/moved';
import type { LookUp } from '../../shared/table/lookUp';
import type { Field, Operation, Rule } from '../../shared/table/operation';
import { listed, rule } from '../../shared/table/rule';
import { labels } from './labels';
import { docsOf } from './build';
import { emptying } from './emptied';
import { requiredOfNew } from './rules';
import { changing, type AlsoChanges } from './sameRecord';

/** A field that iVvy wants when no id is given, which only a create-or-update can break. */
function requiredWithoutId(fields: Field[]): Rule[] {
	if (fields.length === 0) return [];
	const labels = fields.map(({ property }) => property.displayName);
	const words = `Without it, ${listed(labels)} ${labels.length > 1 ? 'are' : 'is'} required`;
	const broken: Rule['broken'] = ({ body }) => {
		if (body.id !== undefined) return undefined;
		const missing = fields.find(({ wire }) => body[wire] === undefined);
		if (!missing) return undefined;
		return {
			message: `'${missing.property.displayName}' is required when no ID is given`,
			hint: 'Fill in the field to create the record, or give the ID to update one.',
		};
	};
	return [rule(words, broken, { of: 'id' })];
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
	if (!changes) return field;
	// An expression may give the label, as for any other list.
	const byLabel = new Map(
		((changes.options ?? []) as INodePropertyOptions[]).map(({ name, value }) => [
			name.toLowerCase(),
			value,
		]),
	);
	return {
		...field,
		property: { ...property, ...changes, default: '' } as Field['property'],
		read: (value, context) =>
			field.read(
				(typeof value === 'string' ? byLabel.get(trimmed(value).toLowerCase()) : undefined) ??
					value,
				context,
			),
	};
}

/** The id as a create-or-update takes it: without one, the record is new. */
function optionalId(field: Field): Field {
	const description = 'Of the record to update. Leave empty to create a new one.';
	return { ...field, property: { ...field.property, description } };
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
		/** What iVvy wants in every call, such as the venue and the booking a record belongs to. */
		always?: Field[];
		/** What iVvy wants when a record is added. */
		required: Field[];
		optional: Field[];
		/** Those of them that nearly every new record is given: the form of Create has them from the start. */
		usual?: Field[];
		/** Mappers, which n8n shows at the top of the form only. */
		mapped?: Field[];
		/** Those of them without which iVvy adds no record. */
		mappedOfNew?: Field[];
		rules?: Rule[];
		errors?: Record<string, string>;
		page: string;
		/** The record's id, where it can be picked from a list. */
		idField?: Field;
		/** The names by which iVvy finds a record that is given without its id. */
		foundBy?: string[];
		alsoChanges?: AlsoChanges;
		/** How a new record is looked up whose answer was lost, or in a sentence why it cannot be. */
		lookUp: LookUp | string;
	},
): Operation[] {
	const {
		noun,
		always = [],
		required,
		optional,
		usual = [],
		mapped = [],
		mappedOfNew = [],
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
		labels: labels[call],
		docs: docsOf(page),
		...changing([['id'], spec.foundBy ?? []], spec.alsoChanges),
	};
	const { lookUp } = spec;
	const adding = typeof lookUp === 'string' ? { noLookUp: lookUp } : { lookUp };
	return [
		{
			...shared,
			...adding,
			value: 'create',
			name: 'Create',
			action: `Create ${noun}`,
			repeat: 'never',
			fields: withEmptyValues(
				[...[...always, ...required].map(withoutZero), ...usual, ...mapped],
				optional,
			),
			required: wires([...always, ...required, ...mappedOfNew]),
			...(optional.length > 0
				? { collection: { name: 'additionalFields', fields: withMoved(optional, usual) } }
				: {}),
			rules,
		},
		{
			...shared,
			...adding,
			value: 'upsert',
			name: 'Create or Update',
			action: `Create or update ${noun}`,
			repeat: { with: 'id' },
			fields: withEmptyValues(
				[optionalId(idField), ...always, ...required.map(withoutDefault), ...mapped],
				optional,
			),
			required: wires(always),
			...(optional.length > 0
				? { collection: { name: 'additionalFields', fields: optional } }
				: {}),
			rules: [
				...requiredWithoutId(required),
				...rules,
				...mappedOfNew.map((field) => requiredOfNew(field, 'no ID is given')),
			],
		},
		{
			...shared,
			value: 'update',
			name: 'Update',
			action: `Update ${noun}`,
			repeat: 'always',
			fields: withEmptyValues([...always, idField, ...mapped], changeable),
			required: wires([...always, idField]),
			...(changeable.length > 0
				? { collection: { name: 'updateFields', fields: changeable } }
				: {}),
			rules: rules.filter(({ newOnly }) => !newOnly),
		},
	];
}
