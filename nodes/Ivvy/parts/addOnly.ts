import type { Field } from '../../shared/table/operation';

/** The same field, which iVvy ignores in updates: it is not offered there, and a create-or-update says so. */
export function addOnly(field: Field, description = 'Ignored on updates'): Field {
	return { ...field, addOnly: true, property: { ...field.property, description } };
}
