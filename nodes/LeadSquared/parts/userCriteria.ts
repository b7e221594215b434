import { asOption, choice, key, text } from '../../shared/table/fields';
import { isObject } from '../../shared/table/json';
import { fixedCollection } from '../../shared/table/nested';
import type { Field, Values } from '../../shared/table/operation';
import { listed, rule } from '../../shared/table/rule';

type Row = Record<string, unknown>;

const joints = [
	['AND', 'And'],
	['OR', 'Or'],
] as const;

/** Each row says how it is joined with the next one, the last one that there is none. */
function joined(rows: Row[], key: 'ConditionOperator' | 'GroupOperator'): Row[] {
	return rows.map((row, index) => ({
		...row,
		[key]: index === rows.length - 1 ? null : (row[key] ?? 'AND'),
	}));
}

const rowsIn = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isObject) : []);

const condition = fixedCollection('Condition', 'Conditions', 'Condition', {
	required: [
		text('LookupName', 'Field', { placeholder: 'e.g. FirstName' }),
		choice('Operator', 'Operator', [
			['eq', 'Equals'],
			['lik', 'Contains'],
			['lik_s', 'Starts With'],
		]),
		text('LookupValue', 'Value'),
	],
	optional: [choice('ConditionOperator', 'Join With Next', joints)],
});

const groups = fixedCollection(
	'GroupConditions',
	'Condition Groups',
	'Group',
	{
		required: [condition],
		optional: [choice('GroupOperator', 'Join With Next', joints)],
	},
	{
		description:
			'Which users. Conditions and groups are joined with And unless they say otherwise.',
	},
);

const read: Field['read'] = (value, context) => {
	const rows = groups.read(value, context);
	if (rows === undefined) return undefined;
	const complete = rowsIn(rows).map((row) => ({
		...row,
		Condition: joined(rowsIn(row.Condition), 'ConditionOperator'),
	}));
	return joined(complete, 'GroupOperator');
};

/** Conditions on users, as the search for users takes them. */
export const groupConditions: Field = { ...groups, read };

/** What people know a user by: schema name, comparison and field. */
const known = (
	[
		['EmailAddress', 'eq', key('EmailAddress', 'Email', { placeholder: 'e.g. maya@example.com' })],
		['FirstName', 'lik', key('FirstName', 'First Name Contains')],
		['LastName', 'lik', key('LastName', 'Last Name Contains')],
	] as const
).map(([LookupName, Operator, field]) => ({ LookupName, Operator, field: asOption(field) }));

/** Fields of their own for that, in place of condition groups. */
export const knownUser: Field[] = known.map(({ field }) => field);

const givenOf = ({ option }: Values) =>
	known.filter(({ LookupName }) => option?.[LookupName] !== undefined);

/** The conditions of a search for users, wherever they were filled in. */
export function groupsOf(values: Values): unknown {
	const { body, option } = values;
	if (body.GroupConditions !== undefined) return body.GroupConditions;
	const rows = givenOf(values).map(({ LookupName, Operator }) => ({
		LookupName,
		Operator,
		LookupValue: option?.[LookupName],
	}));
	return [{ Condition: joined(rows, 'ConditionOperator'), GroupOperator: null }];
}

const ways = listed(
	knownUser.map(({ property }) => property.displayName),
	'or',
);

/** How rows and groups are joined is theirs alone: how another condition would be joined with them is not documented. */
export const isOneSearch = rule(
	`Needed without ${ways}, and not together with them`,
	(values) => {
		const hasGroups = values.body.GroupConditions !== undefined;
		if (hasGroups !== givenOf(values).length > 0) return undefined;
		return {
			message: hasGroups
				? `'Condition Groups' goes without ${ways}`
				: 'Nothing says which users are looked for',
			hint: hasGroups
				? 'Keep one way, or make the other one a condition of a group.'
				: `Add one of ${ways} under 'Filters', or a condition group.`,
		};
	},
	{ of: groups.wire },
);

/** The same as one object, as searches for the tasks of users take them. */
export const userCriteria: Field = {
	...groups,
	name: 'userSearchCriteria',
	wire: 'UserSearchCriteria',
	property: { ...groups.property, name: 'userSearchCriteria' },
	// LeadSquared describes what is in it with the search for users.
	fields: undefined,
	read: (value, context) => {
		const GroupConditions = read(value, context);
		return GroupConditions === undefined ? undefined : { GroupConditions };
	},
};
