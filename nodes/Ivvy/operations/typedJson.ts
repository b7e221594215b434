import { id, json } from '../../shared/fields';
import { FieldProblem, type Field, type Operation } from '../../shared/operation';

type Given = Record<string, unknown>;

const isObject = (value: unknown): value is Given => typeof value === 'object' && value !== null && !Array.isArray(value);

function checkKnown(fields: Field[], value: unknown, where: string): void {
	for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
		for (const [key, inner] of isObject(one) ? Object.entries(one) : []) {
			const field = fields.find(({ name }) => name === key);
			if (!field) {
				const known = fields.map(({ name }) => name).join(', ');
				throw new FieldProblem(`'${where}' has no field '${key}'`, `Use these: ${known}.`);
			}
			if (field.fields) checkKnown(field.fields, inner, field.property.displayName);
		}
	}
}

/** Rows as the form of a list keeps them, of rows in the vendor's own shape. */
export function asFormRows(rows: unknown[]): unknown[] {
	return rows.map((row) => {
		if (!isObject(row)) return row;
		const { additionalFields, ...rest } = row;
		return { ...rest, additionalFields: { ...rest, ...(isObject(additionalFields) ? additionalFields : {}) } };
	});
}

/**
 * A sub-form that few need, as JSON in the vendor's names: it weighs a tenth and is checked all the same.
 * Unlike a form, it can send an empty list.
 */
export function typedJson(field: Field, description: string): Field {
	const { wire, property, fields = [] } = field;
	const isGroup = property.type === 'collection';
	const open = json(wire, property.displayName, { default: isGroup ? '{}' : '[]', description });
	const read: Field['read'] = (value, context) => {
		const given = open.read(value, context);
		checkKnown(fields, given, property.displayName);
		if (!Array.isArray(given)) return field.read(given, context);
		return given.length > 0 ? field.read(asFormRows(given), context) : [];
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
