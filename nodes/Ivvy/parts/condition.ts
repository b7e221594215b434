import { isEmpty } from '../../shared/table/field';
import type { Field } from '../../shared/table/operation';

/**
 * A condition that a list's page documents, with a field of its own: it goes into the `filter` object, beside those
 * of the other fields and of the free conditions.
 */
export function condition(field: Field): Field {
	return {
		...field,
		wire: 'filter',
		fields: [field],
		read: (value, context) => {
			const wanted = field.read(value, context);
			// Nothing to compare with means no condition, rather than none of the records.
			const isOpen = isEmpty(wanted) || (Array.isArray(wanted) && wanted.length === 0);
			return isOpen ? undefined : { [field.wire]: wanted };
		},
	};
}
