import { json } from '../../shared/table/fields';
import type { Field } from '../../shared/table/operation';

/**
 * A list inside a mapped object, where n8n has one line for it and turns a mapped list into its JSON. It is checked
 * as the form of the list would be, and can be empty.
 */
export function typedJson(field: Field, description: string): Field {
	const { wire, property, fields } = field;
	const open = json(wire, property.displayName, { default: '[]', description });
	const read: Field['read'] = (value, context) => {
		const given = open.read(value, context);
		return Array.isArray(given) && given.length === 0 ? [] : field.read(given, context);
	};
	return { ...open, fields, read };
}
