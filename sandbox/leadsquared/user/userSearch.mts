import type { Row } from '../../types.mts';
import { invalidInput, invalidType } from '../wire/errors.mts';
import type { Handler } from '../wire/handler.mts';
import { page } from '../wire/paging.mts';
import { groupsOf, knownUsers, userName } from './people.mts';
import { textAttributes } from './seedPeople.mts';
import type { LeadSquaredState } from '../state.mts';

interface Condition {
	LookupName?: string;
	Operator?: string;
	LookupValue?: string;
	ConditionOperator?: string | null;
}

interface Group {
	Condition?: Condition[];
	GroupConditions?: Group[];
	GroupOperator?: string | null;
}

interface Search {
	Columns?: { Include_CSV?: string };
	GroupConditions: Group[];
	GroupOperator?: string | null;
	Sorting?: Array<{ ColumnName?: string; Direction?: number }>;
	Paging?: { PageSize?: number | string };
}

/** What can be searched, sorted and selected. */
const attributes = [
	...[
		'UserId',
		'FirstName',
		'LastName',
		'EmailAddress',
		'Role',
		'StatusCode',
		'TeamId',
		'ManagerUserId',
		'Groups',
	],
	...[
		'TimeZone',
		'DateFormat',
		'UserType',
		'AvailabilityStatus',
		'WorkDayTemplateId',
		'HolidayCalendarId',
		'IsPhoneCallAgent',
	],
	...['IsEmailSender', 'IsWorkingToday', 'DeletionStatusCode'],
	...textAttributes,
];

const invalidAttributes = () => invalidInput('User search has some invalid Attributes');

/** The example writes UserID for the column UserId. Throws for names that are none, ManagerName and TeamName among them. */
function attribute(name: string): string {
	const known = attributes.find((one) => one.toLowerCase() === name.trim().toLowerCase());
	if (!known) throw invalidAttributes();
	return known;
}

/** A user as text, as the search compares and shows it. */
const searchable = (state: LeadSquaredState, user: Row): Row => ({
	...user,
	UserId: user.ID,
	StatusCode: String(user.StatusCode),
	Groups: groupsOf(state, user.ID)
		.map((group) => group.Name)
		.join(','),
});

/** Only these are documented. */
const operators: Record<string, (value: string, wanted: string) => boolean> = {
	eq: (value, wanted) => value === wanted,
	lik: (value, wanted) => value.includes(wanted),
	lik_s: (value, wanted) => value.startsWith(wanted),
};

type Test = (user: Row) => boolean;

function test({ LookupName, Operator = '', LookupValue }: Condition): Test {
	const name = attribute(LookupName ?? '');
	const compare = operators[Operator];
	if (!compare) throw invalidInput(`Invalid Operator '${Operator}'`);
	if (typeof LookupValue !== 'string') throw invalidType("'LookupValue' must be of type string");
	return (user) => compare(String(user[name] ?? '').toLowerCase(), LookupValue.toLowerCase());
}

/** Each entry's operator joins it with the next one; the last entry has none. */
function join(tests: Test[], joints: Array<string | null | undefined>): Test {
	joints.forEach((operator, index) => {
		const isLast = index === joints.length - 1;
		const fits = isLast ? (operator ?? null) === null : operator === 'AND' || operator === 'OR';
		if (!fits)
			throw invalidInput(
				isLast ? 'The last condition has no operator' : 'Conditions must be joined with AND or OR',
			);
	});
	return (user) =>
		tests.reduce((left, next, index) => {
			if (index === 0) return next(user);
			return joints[index - 1] === 'OR' ? left || next(user) : left && next(user);
		}, true);
}

const groupKeys = ['Condition', 'GroupConditions', 'GroupOperator'];
const conditionKeys = ['LookupName', 'Operator', 'LookupValue', 'ConditionOperator'];

/** Criteria inside task searches come unchecked: their reference names no fields. */
function checkKeys(value: unknown, known: string[]): void {
	if (typeof value !== 'object' || value === null)
		throw invalidType('GroupConditions must hold objects');
	const odd = Object.keys(value).find((name) => !known.includes(name));
	if (odd) throw invalidInput(`Unknown field '${odd}'`);
}

function groupTest(group: Group): Test {
	checkKeys(group, groupKeys);
	if (group.GroupConditions && group.Condition)
		throw invalidInput('A group holds Condition or GroupConditions, not both');
	if (group.GroupConditions) return groupsTest(group.GroupConditions);
	const conditions = group.Condition;
	if (!Array.isArray(conditions) || !conditions.length)
		throw invalidInput('A group holds no Condition');
	for (const one of conditions) checkKeys(one, conditionKeys);
	return join(
		conditions.map(test),
		conditions.map((one) => one.ConditionOperator),
	);
}

function groupsTest(groups: Group[]): Test {
	if (!Array.isArray(groups) || !groups.length) throw invalidInput('GroupConditions is empty');
	return join(
		groups.map(groupTest),
		groups.map((group) => group.GroupOperator),
	);
}

/** Users that meet GroupConditions, inactive ones too. */
export function usersMatching(
	state: LeadSquaredState,
	criteria: { GroupConditions?: unknown; GroupOperator?: unknown },
): Row[] {
	checkKeys(criteria, ['GroupConditions', 'GroupOperator']);
	// The only example leaves the outermost operator null; another meaning is not described.
	if ((criteria.GroupOperator ?? null) !== null)
		throw invalidInput('GroupOperator has nothing to join');
	const matches = groupsTest(criteria.GroupConditions as Group[]);
	return knownUsers(state).filter((user) => matches(searchable(state, user)));
}

/** Unselected attributes come back null; ManagerName comes with ManagerUserId, TeamName never does. */
function shown(state: LeadSquaredState, user: Row, wanted: string[]): Row {
	const row = searchable(state, user);
	const all = Object.fromEntries(
		attributes.map((name) => [name, wanted.includes(name) ? (row[name] ?? null) : null]),
	);
	const managerName =
		wanted.includes('ManagerUserId') && user.ManagerUserId
			? userName(state, user.ManagerUserId)
			: null;
	return { ...all, ManagerName: managerName, TeamName: null };
}

const search: Handler = ({ body, state }) => {
	const { Columns, GroupConditions, GroupOperator, Sorting = [], Paging } = body as Search;
	if (Number(Paging?.PageSize ?? 1) > 1000)
		throw invalidInput("PageSize can't be greater than 1000");
	const csv = Columns?.Include_CSV?.trim();
	// Without Columns nothing is said; '*' is the documented word for all.
	const wanted = !csv || csv === '*' ? attributes : csv.split(',').map(attribute);
	const users = usersMatching(state, { GroupConditions, GroupOperator });
	if (Sorting.length > 1) throw invalidInput('Sorting takes one column');
	const [by] = Sorting;
	const sorting = by && { ColumnName: attribute(by.ColumnName ?? ''), Direction: by.Direction };
	const rows = users.map((user) => ({ _user: user, ...searchable(state, user) }));
	return {
		RecordCount: rows.length,
		Users: page(rows, { Paging, Sorting: sorting }).map((row) =>
			shown(state, row._user as Row, wanted),
		),
	};
};

export const userSearchHandlers: Record<string, Handler> = {
	'/v2/UserManagement.svc/User/AdvancedSearch': search,
};
