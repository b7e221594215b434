import type { FieldType } from 'n8n-workflow';

import { date, id, text, whole } from '../../shared/table/fields';
import { isObject } from '../../shared/table/json';
import { mapper, type MappedFields } from '../../shared/table/mapper';
import { fixedCollection } from '../../shared/table/nested';
import type { Field, ReadContext } from '../../shared/table/operation';
import { isMoment, toDay, toUtcTimestamp } from '../../shared/table/time';
import { mayBeEmpty } from './identity';

/** The wire name beside `fieldId`; iVvy is not of one mind. */
type ValueName = 'value' | 'fieldValue';

/** Is it midnight where it was written, or in the zone of the workflow where nothing is written? */
function isMidnight(moment: unknown, timeZone: string): boolean {
	const written =
		typeof moment === 'object' && moment !== null && 'toISO' in moment
			? (moment as { toISO(): string }).toISO()
			: moment;
	return typeof written === 'string'
		? /[T\s]0?0:00(:00([.,]0+)?)?(?![\d:])/i.test(written)
		: toUtcTimestamp(toDay(moment, timeZone), timeZone) === toUtcTimestamp(moment, timeZone);
}

/**
 * A moment as iVvy writes them, or the day alone where it is midnight: that is how days come out of n8n, and iVvy's own date
 * fields keep days. Any other value as it is.
 */
function dateAsText(value: unknown, { timeZone }: ReadContext): unknown {
	if (!isMoment(value)) return value;
	return isMidnight(value, timeZone) ? toDay(value, timeZone) : toUtcTimestamp(value, timeZone);
}

/**
 * A value as it is given, but for dates: its form depends on the field, and iVvy documents none. A multiple select may take
 * a list.
 */
const anyValue = (wire: ValueName): Field =>
	mayBeEmpty({
		...text(wire, 'Value'),
		read: (value, context) => dateAsText(value ?? undefined, context),
	});

/** Custom fields by their ids: for records whose definitions no action lists, and inside mapped objects. */
function rowsWith(valueName: ValueName): Field {
	const names = ['customFields', 'Custom Fields', 'Custom Field'] as const;
	const fieldId = id('fieldId', 'Field ID');
	const value = anyValue(valueName);
	const form = fixedCollection(...names, { required: [fieldId, value] });
	// The value stands open, so that it is always there; whether an empty one counts is up to "Empty Values".
	const rows = fixedCollection(...names, { required: [fieldId], optional: [value] });
	const apart = (row: unknown) => {
		if (!isObject(row) || !Object.hasOwn(row, valueName)) return row;
		const { [valueName]: given, additionalFields, ...open } = row;
		const added = isObject(additionalFields) ? additionalFields : {};
		return { ...open, additionalFields: { ...added, [valueName]: given } };
	};
	return {
		...form,
		mayHoldEmpty: true,
		read: (given, context) => {
			const list = isObject(given) && 'row' in given ? given.row : given;
			const sent = rows.read(Array.isArray(list) ? list.map(apart) : given, context);
			const filled = Array.isArray(sent)
				? sent.filter((row) => isObject(row) && row[valueName] !== undefined)
				: [];
			return filled.length > 0 ? filled : undefined;
		},
	};
}

/** The form's fields whose values iVvy wants in a form of their own; all others are sent as they are given. */
const typed: Partial<Record<FieldType, (wire: string, label: string) => Field>> = {
	dateTime: date,
	number: whole,
};

/** A date of n8n as text. */
const ofMapper = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(Z|[+-]\d\d:\d\d)$/;

/** A value as its field wants it: a calendar day, a number. An empty text clears the field. */
function valueOf(
	fieldId: string,
	value: unknown,
	fields: MappedFields,
	context: ReadContext,
): unknown {
	const { type, displayName = fieldId } = fields.get(fieldId) ?? {};
	const field = type && typed[type]?.(fieldId, displayName);
	if (field && value !== '') return field.read(value, context);
	// A text is sent as it was typed, but what n8n's mapper makes of its dates nobody has typed.
	return typeof value !== 'string' || ofMapper.test(value) ? dateAsText(value, context) : value;
}

/**
 * Custom fields whose definitions iVvy lists: a mapper with their names.
 * @param method name in `methods.resourceMapping`
 */
export function customFields(method: string, valueName: ValueName): Field {
	const fieldId = id('fieldId', 'Custom Fields: the ID of a field');
	const field = mapper('customFields', 'Custom Fields', method, (given, context, fields) =>
		Object.entries(given).map(([name, value]) => ({
			fieldId: fieldId.read(name, context),
			[valueName]: valueOf(name, value, fields, context),
		})),
	);
	return { ...field, fields: rowsWith(valueName).fields };
}

/** As contacts and companies take them. */
export const customFieldValues = rowsWith('value');

/** As leads, opportunities and bookings take them. */
export const customFieldRows = rowsWith('fieldValue');
