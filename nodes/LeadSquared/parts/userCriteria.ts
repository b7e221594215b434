import { choice, text } from '../../shared/table/fields';
import { isObject } from '../../shared/table/json';
import { fixedCollection } from '../../shared/table/nested';
import type { Field } from '../../shared/table/operation';

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
