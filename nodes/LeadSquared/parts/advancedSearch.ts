import type { IDataObject } from 'n8n-workflow';

import { asOption, choice, json, text } from '../../shared/table/fields';
import { checkName, isEmpty, trimmed } from '../../shared/table/field';
import { isObject } from '../../shared/table/json';
import { customFixedCollection } from '../../shared/table/nested';
import { FieldProblem, type ReadContext, type Values } from '../../shared/table/operation';
import { rule } from '../../shared/table/rule';
import { readTimestamp } from '../../shared/table/time';
import { wireText } from '../wire/fieldTypes';
import { nest } from '../wire/nest';

type Given = Record<string, unknown>;

// LeadSquared documents only the condition on the type. The others are those that its own search screen sends.
const name = text('Field', 'Field', {
	placeholder: 'e.g. mx_Custom_1',
	description: 'Schema name of the field',
});

const operator = choice('Operator', 'Operator', [
	['eq', 'Equals'],
	['neq', 'Does Not Equal'],
	['gte', 'Is Greater Than or Equals'],
	['between', 'Is Between'],
]);

const type = choice('Type', 'Type', [
	['String', 'Text'],
	['Number', 'Number'],
	['DateTime', 'Date and Time'],
	['SearchableDropdown', 'Drop-Down'],
	['PAEvent', 'Status of an Activity'],
]);

const value = text('Value', 'Value', {
	description:
		'Date and Time takes Is Between with both ends, or Equals with a day such as opt-today',
});

const upTo = text('ValueTo', 'Value To', { description: 'Only for Is Between' });

/** `yyyy-MM-dd hh:mm:ss a`, in UTC. */
function moment(given: unknown, where: string, { timeZone }: ReadContext): string {
	if (isEmpty(given)) {
		throw new FieldProblem(
			`${where}: a date and time is needed`,
			'Fill in both ends, in a form like 2026-11-01T17:00:00.',
		);
	}
	const [day = '', time = ''] = readTimestamp(given, timeZone, where).split(' ');
	const hour = Number(time.slice(0, 2));
	return `${day} ${String(hour % 12 || 12).padStart(2, '0')}${time.slice(2)} ${hour < 12 ? 'AM' : 'PM'}`;
}

function valueOf(
	row: Given,
	wanted: { operator: unknown; type: unknown },
	where: string,
	context: ReadContext,
): string {
	const isRange = wanted.operator === 'between';
	const isDate = wanted.type === 'DateTime';
	const isDay = isDate && wanted.operator === 'eq' && /^opt-/.test(String(row.value));
	if (isDate !== isRange && !isDay) {
		throw new FieldProblem(
			`${where}: Is Between goes with Date and Time, and the other way round`,
			'Choose Is Between and Date and Time, or another operator with another type.',
		);
	}
	if (!isRange)
		return wireText(where, typeof row.value === 'boolean' ? Number(row.value) : row.value, context);
	return `${moment(row.value, where, context)} TO ${moment(row.valueTo, where, context)}`;
}

function condition(row: Given, where: string, context: ReadContext): Given {
	const given = {
		operator: operator.read(row.operator, context) ?? 'eq',
		type: type.read(row.type, context) ?? 'String',
	};
	const schemaName = name.read(row.field, context);
	checkName(String(schemaName), where);
	if (isEmpty(schemaName) || isEmpty(row.value)) {
		throw new FieldProblem(
			`${where}: a field and a value are needed`,
			'Fill in both, or remove the row.',
		);
	}
	return {
		SubConOp: 'And',
		LSO: trimmed(String(schemaName)),
		LSO_Type: given.type,
		Operator: given.operator,
		RSO: valueOf(row, given, where, context),
	};
}

/** Rows of field, operator and value, all of which must hold. */
export const conditions = asOption(
	customFixedCollection(
		'Conditions',
		'Conditions',
		{
			name: 'condition',
			displayName: 'Condition',
			button: 'Add Condition',
			values: [name, operator, type, value, upTo].map(({ property }) => property),
		},
		(list, context) => {
			const isBlank = ({ field, value: given }: Record<string, unknown>) =>
				isEmpty(field) && isEmpty(given);
			const sent = list.flatMap((row, index) =>
				isBlank(row) ? [] : [condition(row, `Conditions, row ${index + 1}`, context)],
			);
			return sent.length > 0 ? sent : undefined;
		},
		{ description: 'All of them must hold. Without any, every record of the type is found.' },
	),
);

/** The search as LeadSquared's own screen sends it. */
export const advancedSearch = asOption(
	json('AdvancedSearch', 'Advanced Search (JSON)', {
		description:
			"In place of Conditions: the AdvancedSearch that LeadSquared's own search screen sends, with its QueryTimeZone",
	}),
);

interface Search {
	GrpConOp?: string;
	Conditions: Array<{ RowCondition?: Given[] }>;
	QueryTimeZone?: string;
}

function isSearch(given: unknown): given is Search {
	return isObject(given) && Array.isArray(given.Conditions);
}

/** The form gives `{}` for a search that was added and not filled in. */
function rawOf({ option }: Values): unknown {
	const raw = option?.AdvancedSearch;
	return typeof raw === 'object' && raw !== null && Object.keys(raw).length === 0 ? undefined : raw;
}

function namesType({ Conditions }: Search): boolean {
	return Conditions.flatMap(({ RowCondition = [] }) => RowCondition).some(
		({ LSO }) => LSO === 'ActivityEvent',
	);
}

/** What has to hold for a search to be sent as it is meant. */
export const isClearSearch = rule(
	'It needs GrpConOp, Conditions and QueryTimeZone, and with Or the type in each group.',
	(values) => {
		const raw = rawOf(values);
		if (raw === undefined) return undefined;
		if (values.option?.Conditions !== undefined) {
			return {
				message: "'Conditions' and 'Advanced Search (JSON)' are both given",
				hint: 'Keep one of them.',
			};
		}
		if (!isSearch(raw)) {
			return {
				message: "'Advanced Search (JSON)' is not a search of LeadSquared",
				hint: 'It needs GrpConOp, Conditions and QueryTimeZone. Copy it from the request that the search screen of LeadSquared sends.',
			};
		}
		if (namesType(raw) || !/^or$/i.test(raw.GrpConOp ?? '')) return undefined;
		return {
			message: "'Advanced Search (JSON)' joins its conditions with Or and does not name the type",
			hint: 'Add the condition on ActivityEvent to each of its groups.',
		};
	},
	{ of: 'AdvancedSearch' },
);

/** LeadSquared wants the type once more among the conditions, and takes times in QueryTimeZone. */
function searchText(values: Values, code: unknown): string {
	const ofType = {
		SubConOp: 'And',
		LSO: 'ActivityEvent',
		LSO_Type: 'PAEvent',
		Operator: 'eq',
		RSO: String(code),
	};
	const group = (more: unknown[]) => ({
		Type: 'Activity',
		ConOp: 'and',
		RowCondition: [ofType, ...more],
	});
	const raw = rawOf(values);
	if (!isSearch(raw)) {
		const conditionRows = values.option?.Conditions;
		const given = Array.isArray(conditionRows) ? conditionRows : [];
		return JSON.stringify({ GrpConOp: 'And', Conditions: [group(given)], QueryTimeZone: 'UTC' });
	}
	const { Conditions, QueryTimeZone, ...rest } = raw;
	return JSON.stringify({
		GrpConOp: 'And',
		...rest,
		Conditions: namesType(raw) ? Conditions : [group([]), ...Conditions],
		QueryTimeZone: QueryTimeZone || 'UTC',
	});
}

/** The body of a search by conditions. @param codeName which field holds the type's code */
export function searchBody(
	codeName: 'ActivityEvent' | 'OpportunityEventCode',
): (values: Values) => IDataObject {
	return (values) =>
		nest({ ...values.body, AdvancedSearch: searchText(values, values.body[codeName]) });
}

/** What LeadSquared's refusals of a search mean here. */
export const searchErrors = {
	MXInvalidInputException:
		'Check field, type and value of each condition. LeadSquared refuses conditions on CreatedOn: sort by it instead, and use Limit.',
	MXUnAuthorizedAccessException: 'Only the keys of an administrator may search.',
};
