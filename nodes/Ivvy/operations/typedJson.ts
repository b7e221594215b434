import { id, json } from '../../shared/fields';
import { list } from '../../shared/nested';
import type { Field, Operation } from '../../shared/operation';

/** Rows of a form, where rows that were left blank are no rows: an empty list would clear what iVvy has. */
export function formRows(...given: Parameters<typeof list>): Field {
	const field = list(...given);
	const read: Field['read'] = (value, context) => {
		const sent = field.read(value, context);
		return Array.isArray(sent) && sent.length === 0 ? undefined : sent;
	};
	return { ...field, read };
}

/**
 * A sub-form that few need, as JSON in the vendor's names: it weighs a tenth and is checked all the same.
 * Unlike a form, it can send an empty list.
 */
export function typedJson(field: Field, description: string): Field {
	const { wire, property, fields } = field;
	const isGroup = property.type === 'collection';
	const open = json(wire, property.displayName, { default: isGroup ? '{}' : '[]', description });
	const read: Field['read'] = (value, context) => {
		const given = open.read(value, context);
		return Array.isArray(given) && given.length === 0 ? [] : field.read(given, context);
	};
	return { ...open, fields, read };
}

/** The same operation, with plain ids in place of the lists of these records, which an update seldom changes. */
export function idsOnUpdate(...wires: string[]): (operation: Operation) => Operation {
	return (operation) => {
		const { value, collection } = operation;
		if (value !== 'update' || !collection) return operation;
		const fields = collection.fields.map((field) =>
			wires.includes(field.wire) ? id(field.wire, `${field.property.displayName} ID`) : field,
		);
		return { ...operation, collection: { ...collection, fields } };
	};
}
