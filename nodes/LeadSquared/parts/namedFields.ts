import { checkName, isEmpty, trimmed } from '../../shared/table/field';
import { isObject } from '../../shared/table/json';
import type { MappedFields } from '../../shared/table/mapper';
import { customFixedCollection } from '../../shared/table/nested';
import { FieldProblem, type Field, type ReadContext } from '../../shared/table/operation';
import { isMoment, mayBeDate, readTimestamp } from '../../shared/table/time';
import { readBoolean, readNumber, wireText } from '../wire/fieldTypes';

type Given = Record<string, unknown>;

/**
 * Text for everything but dates, whose form depends on the field's type. What has no value is left out.
 * @param fields what n8n's mapper knows of them
 */
export function values(given: Given, context: ReadContext, fields?: MappedFields): Given {
	const read = ([name, value]: [string, unknown]): [string, unknown] => {
		const type = fields?.get(name)?.type;
		if (type === 'boolean' && !isEmpty(value)) return [name, String(readBoolean(name, value))];
		if (type === 'number' && !isEmpty(value)) return [name, readNumber(name, value)];
		if (type === 'dateTime' && !isEmpty(value)) {
			readTimestamp(value, context.timeZone, name);
			return [name, typeof value === 'number' ? new Date(value) : value];
		}
		if (isMoment(value) || (!fields?.has(name) && mayBeDate(value))) return [name, value];
		return [name, isObject(value) ? values(value, context) : wireText(name, value, context)];
	};
	const isGiven = (value: unknown) =>
		!isEmpty(value) || (context.clearsEmpty && typeof value === 'string');
	for (const name of Object.keys(given)) checkName(name, name);
	const sent = Object.entries(given)
		.filter(([name, value]) => {
			if (!isGiven(value)) context.leftOut?.(name, 'empty');
			return isGiven(value);
		})
		.map(read);
	// A set without fields says nothing.
	return Object.fromEntries(
		sent.filter(
			([, value]) => !isObject(value) || isMoment(value) || Object.keys(value).length > 0,
		),
	);
}

/** As text at once, for records whose fields LeadSquared does not describe. */
export function texts(given: Given, context: ReadContext): Given {
	return Object.fromEntries(
		Object.entries(given).map(([name, value]) => [name, wireText(name, value, context)]),
	);
}

type Read = (given: Given, context: ReadContext) => Given;

/** Fields by schema name, typed row by row: for fields that come from data, or that no list shows. */
export function namedFields(
	wire: string,
	displayName: string,
	example: string,
	description: string,
	read: Read = (given, context) => values(given, context),
): Field {
	const row = {
		name: 'field',
		displayName: 'Field',
		button: 'Add Field',
		values: [
			{
				displayName: 'Schema Name',
				name: 'schemaName',
				type: 'string' as const,
				default: '',
				placeholder: `e.g. ${example}`,
			},
			{ displayName: 'Value', name: 'value', type: 'string' as const, default: '' },
		],
	};
	const field = customFixedCollection(
		wire,
		displayName,
		row,
		(list, context) => {
			const sent: Given = {};
			const names = new Set<string>();
			for (const { schemaName, value } of list) {
				if (isEmpty(value) && !(context.clearsEmpty && typeof value === 'string')) {
					if (!isEmpty(schemaName)) context.leftOut?.(String(schemaName), 'empty');
					continue;
				}
				const name = trimmed(String(schemaName ?? ''));
				checkName(name, displayName);
				if (name === '') {
					throw new FieldProblem(
						`'${displayName}' has a row without a schema name`,
						`Enter the field's schema name, e.g. ${example}, or remove the row.`,
					);
				}
				if (names.has(name.toLowerCase())) {
					throw new FieldProblem(`'${displayName}' sets ${name} twice`, 'Keep one of the rows.');
				}
				names.add(name.toLowerCase());
				sent[name] = isEmpty(value) ? '' : value;
			}
			return Object.keys(sent).length > 0 ? read(sent, context) : undefined;
		},
		{ description },
	);
	return { ...field, mayHoldEmpty: true };
}

/** The same for records whose fields LeadSquared does not describe, so that nobody knows which of them are days. */
export function untypedFields(wire: string, displayName: string, description: string): Field {
	return namedFields(
		wire,
		displayName,
		'mx_Custom_1',
		`${description}. Write a day as 2026-11-01; a date with time is sent in UTC.`,
		texts,
	);
}
