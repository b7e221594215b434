import { isEmpty } from '../../shared/table/field';
import type { Field } from '../../shared/table/operation';

/** The same list or date, which iVvy can empty: with null, or with a list without rows that replaces the current one. */
export function canBeEmptied(field: Field, emptied: null | [], description: string): Field {
	return { ...field, emptied, property: { ...field.property, description } };
}

/** `{}` is what the form has of a list that was added and got no rows. */
function hasNoRows(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return Object.values(value).every((rows) => Array.isArray(rows) && rows.length === 0);
}

const isBlank = (value: unknown): boolean => typeof value === 'string' && isEmpty(value);

/**
 * A list or a date under "Add Field" as an update takes it: without rows, or as an empty text, it empties what iVvy has.
 * Rows that are there but blank send nothing, as everywhere.
 */
export function emptying(field: Field): Field {
	const { emptied, property, read } = field;
	if (emptied === undefined) return field;
	const isEmptied = property.type === 'dateTime' ? isBlank : hasNoRows;
	return {
		...field,
		read: (value, context) => (isEmptied(value) ? emptied : read(value, context)),
	};
}
