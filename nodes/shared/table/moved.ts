import type { Field } from './operation';

/**
 * An optional field that has moved to the top of the form. Workflows that were saved earlier still have it in the collection,
 * where it is read and no longer offered. What stands at the top counts, since nobody sees the other one.
 */
function moved(field: Field): Field {
	const { displayName, name } = field.property;
	return { ...field, property: { displayName, name, type: 'hidden', default: '' } };
}

/** The optional fields of a form, of which the usual ones stand at its top. */
export const withMoved = (optional: Field[], usual: Field[]): Field[] =>
	optional.map((field) => (usual.includes(field) ? moved(field) : field));

export const isMoved = ({ property }: Field): boolean => property.type === 'hidden';
