import type { INodeProperties } from 'n8n-workflow';

import { checkName, isLeftOut, shown, trimmed } from '../../shared/table/field';
import { dateTime, named } from '../../shared/table/fields';
import { customFixedCollection } from '../../shared/table/nested';
import { FieldProblem, type Field, type ReadContext } from '../../shared/table/operation';
import { isMoment, toUtcTimestamp } from '../../shared/table/time';

/** iVvy's condition suffixes; each row of the form becomes one key of the `filter` object. */
const conditions: Record<string, { suffix: string; name: string; fixed?: unknown }> = {
	equals: { suffix: '', name: 'Equals' },
	notEquals: { suffix: '__NOT', name: 'Does Not Equal' },
	contains: { suffix: '__CONTAINS', name: 'Contains' },
	notContains: { suffix: '__NOTCONTAINS', name: 'Does Not Contain' },
	begins: { suffix: '__BEGINS', name: 'Begins With' },
	ends: { suffix: '__ENDS', name: 'Ends With' },
	greaterOrEqual: { suffix: '__GREATERTHAN', name: 'Is Greater Than or Equal' },
	lessOrEqual: { suffix: '__LESSTHAN', name: 'Is Less Than or Equal' },
	empty: { suffix: '__EMPTY', name: 'Is Empty', fixed: true },
	isNull: { suffix: '', name: 'Is Null', fixed: '__ISNULL__' },
};

const isWhole = ({ suffix }: { suffix: string }) => suffix === '' || suffix === '__NOT';

/** A date with a time becomes iVvy's timestamp, whether n8n's form, an expression or a list gave it. Else text is sent as typed. */
function readValue(field: string, value: unknown, timeZone: string): unknown {
	if (isMoment(value)) return toUtcTimestamp(value, timeZone) ?? value;
	if (typeof value !== 'object' || value === null) return value;
	throw new FieldProblem(
		`'Conditions' compares ${field} with one value, got ${shown(value)}`,
		'Use an expression that returns one text, number or date.',
	);
}

function readCondition(
	row: Record<string, unknown>,
	context: ReadContext,
): { key: string; value: unknown } | undefined {
	const field = trimmed(String(row.field ?? ''));
	const wanted = String(row.condition ?? 'equals');
	const condition = Object.hasOwn(conditions, wanted) ? conditions[wanted] : undefined;
	if (field === '') {
		throw new FieldProblem(
			"'Conditions' has a row without a field",
			"Enter the iVvy field name, e.g. 'name'.",
		);
	}
	if (!condition) {
		throw new FieldProblem(
			`'Conditions' has no condition '${String(row.condition)}'`,
			`Use one of: ${Object.keys(conditions).join(', ')}.`,
		);
	}
	checkName(field, 'Conditions');
	if (condition.fixed === undefined && isLeftOut(row.value, context)) return undefined;
	const given = readValue(field, row.value, context.timeZone);
	// A part of a text may end with a blank; a whole one that somebody looks for does not.
	const value = typeof given === 'string' && isWhole(condition) ? trimmed(given) : given;
	if ((value === undefined || value === null) && condition.fixed === undefined) {
		throw new FieldProblem(
			`'Conditions' has no value for ${field}`,
			'Enter a value to compare with.',
		);
	}
	return { key: field + condition.suffix, value: condition.fixed ?? value };
}

const typedName: INodeProperties = {
	displayName: 'Field',
	name: 'field',
	type: 'string',
	default: '',
	placeholder: 'e.g. name',
};

/**
 * Any field of the list, compared with iVvy's own modifiers. Conditions that a page documents have fields of their own
 * (`condition`).
 */
export const filter = customFixedCollection(
	'filter',
	'Conditions',
	{
		name: 'condition',
		displayName: 'Condition',
		button: 'Add Condition',
		values: [
			typedName,
			{
				displayName: 'Condition',
				name: 'condition',
				type: 'options',
				options: Object.entries(conditions)
					.map(([value, { name }]) => ({ name, value }))
					.sort((one, other) => one.name.localeCompare(other.name)),
				default: 'equals',
			},
			{
				displayName: 'Value',
				name: 'value',
				type: 'string',
				default: '',
				displayOptions: { hide: { condition: ['empty', 'isNull'] } },
			},
		],
	},
	(list, context) => {
		const filters: Record<string, unknown> = {};
		for (const row of list) {
			const read = readCondition(row, context);
			if (!read) continue;
			const { key, value } = read;
			if (Object.hasOwn(filters, key)) {
				throw new FieldProblem(
					`'Conditions' sets ${key} twice`,
					'iVvy takes each condition once: keep one of them.',
				);
			}
			filters[key] = value;
		}
		return Object.keys(filters).length > 0 ? filters : undefined;
	},
);

/** Records changed at or after a point in time. Lists with a condition of their own for it name it. */
export function modifiedSince(condition = 'modifiedDate__GREATERTHAN'): Field {
	const field = named('modifiedSince', dateTime('filter', 'Modified Since'));
	return {
		...field,
		read: (value, context) => {
			const since = field.read(value, context);
			return since === undefined ? undefined : { [condition]: since };
		},
	};
}
