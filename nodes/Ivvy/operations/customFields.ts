import { id, text } from '../../shared/fields';
import { mapper } from '../../shared/mapper';
import { list } from '../../shared/nested';
import type { Field } from '../../shared/operation';

/**
 * Custom fields whose definitions iVvy lists: a mapper with their names.
 * @param method name in `methods.resourceMapping`
 * @param valueName the wire name beside `fieldId`; iVvy is not of one mind
 */
export function customFields(method: string, valueName: 'value' | 'fieldValue'): Field {
	return mapper('customFields', 'Custom Fields', method, (given) =>
		Object.entries(given).map(([fieldId, value]) => ({ fieldId: Number(fieldId), [valueName]: value })),
	);
}

/** Custom fields of records whose definitions no action lists: by their ids. */
export const customFieldRows = list('customFields', 'Custom Fields', 'Custom Field', {
	required: [id('fieldId', 'Field ID'), text('fieldValue', 'Value')],
});
