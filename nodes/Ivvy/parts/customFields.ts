import type { FieldType } from 'n8n-workflow';

import { date, id, text, whole } from '../../shared/table/fields';
import { mapper, type MappedFields } from '../../shared/table/mapper';
import { fixedCollection } from '../../shared/table/nested';
import type { Field, ReadContext } from '../../shared/table/operation';

/** The wire name beside `fieldId`; iVvy is not of one mind. */
type ValueName = 'value' | 'fieldValue';

/** A value as it is given: its form depends on the field, and iVvy documents none. A multiple select may take a list. */
const anyValue = (wire: ValueName): Field => ({
	...text(wire, 'Value'),
	read: (value) => value ?? undefined,
});

/** Custom fields by their ids: for records whose definitions no action lists, and inside mapped objects. */
const rowsWith = (valueName: ValueName) =>
	fixedCollection('customFields', 'Custom Fields', 'Custom Field', {
		required: [id('fieldId', 'Field ID'), anyValue(valueName)],
	});

/** The form's fields whose values iVvy wants in a form of their own; all others are sent as they are given. */
const typed: Partial<Record<FieldType, (wire: string, label: string) => Field>> = {
	dateTime: date,
	number: whole,
};

/** A value as its field wants it: a calendar day, a number. An empty text clears the field. */
function valueOf(
	fieldId: string,
	value: unknown,
	fields: MappedFields,
	context: ReadContext,
): unknown {
	const { type, displayName = fieldId } = fields.get(fieldId) ?? {};
	const field = type && typed[type]?.(fieldId, displayName);
	return field && value !== '' ? field.read(value, context) : value;
}

/**
 * Custom fields whose definitions iVvy lists: a mapper with their names.
 * @param method name in `methods.resourceMapping`
 */
export function customFields(method: string, valueName: ValueName): Field {
	const field = mapper('customFields', 'Custom Fields', method, (given, context, fields) =>
		Object.entries(given).map(([fieldId, value]) => ({
			fieldId: Number(fieldId),
			[valueName]: valueOf(fieldId, value, fields, context),
		})),
	);
	return { ...field, fields: rowsWith(valueName).fields };
}

/** As contacts and companies take them. */
export const customFieldValues = rowsWith('value');

/** As leads, opportunities and bookings take them. */
export const customFieldRows = rowsWith('fieldValue');
