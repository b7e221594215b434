import { choice, inQuery, named, text } from '../../../shared/table/fields';
import { fixedCollection } from '../../../shared/table/nested';
import type { Operation } from '../../../shared/table/operation';
import { Unreadable } from '../../../shared/wire/answer';
import { checkId } from '../../../shared/wire/reply';
import { nest } from '../../wire/nest';
import { columns, getMany, read } from '../../parts/build';
import { user as userId } from '../../parts/common';
import { pages, whole } from '../../parts/paging';
import { groupConditions, groupsOf, isOneSearch, knownUser } from '../../parts/userCriteria';
import { email, simplifiedUser, userErrors, userLabels } from './userParts';

const sortBy = fixedCollection('Sorting', 'Sort By', 'Column', {
	required: [
		text('ColumnName', 'Column', { placeholder: 'e.g. FirstName' }),
		choice('Direction', 'Sort Direction', [
			[0, 'Ascending'],
			[1, 'Descending'],
		]),
	],
});

/** A bare id. @throws Unreadable when it is none */
function guidOf(entry: unknown): string {
	if (typeof entry === 'string' && entry !== '') return entry;
	throw new Unreadable('its answer holds something that is no user ID');
}

export const userReads: Operation[] = [
	read('GET /v2/UserManagement.svc/User/Retrieve/ByUserId', {
		simplified: simplifiedUser,
		labels: userLabels,
		value: 'get',
		name: 'Get',
		action: 'Get user',
		required: [inQuery(userId('userId'))],
		absent: { message: 'no active user has this ID', hint: checkId },
		page: 'get-user-by-id',
	}),
	read('GET /v2/UserManagement.svc/User/Retrieve/ByEmailAddress', {
		simplified: simplifiedUser,
		labels: userLabels,
		value: 'getByEmail',
		name: 'Get by Email',
		action: 'Get user by email',
		description: 'Find the active user with an email address. Gives no item when there is none.',
		required: [inQuery(named('emailAddress', { ...email, wire: 'emailAddress' }))],
		page: 'get-user-by-email-address',
	}),
	getMany('GET /v2/UserManagement.svc/Users.Get', {
		labels: userLabels,
		value: 'getAll',
		name: 'Get Many',
		action: 'Get many users',
		paging: whole(),
		page: 'get-users',
	}),
	getMany('POST /v2/UserManagement.svc/User/AdvancedSearch', {
		simplified: simplifiedUser,
		labels: userLabels,
		value: 'search',
		name: 'Search',
		action: 'Search users',
		description: 'Find users by email, name or other conditions, inactive ones too',
		open: [groupConditions],
		optional: [...knownUser, columns, sortBy],
		rules: [isOneSearch],
		// Without columns LeadSquared leaves most fields empty.
		body: (values) =>
			nest({ 'Columns.Include_CSV': '*', ...values.body, GroupConditions: groupsOf(values) }),
		paging: pages({
			key: 'Users',
			id: 'UserId',
			insteadBy: 'UserId',
			sorting: (ColumnName) => ({ Sorting: [{ ColumnName, Direction: 0 }] }),
		}),
		errors: {
			MXInvalidInputException:
				'Check the field names of conditions and columns: ManagerName and TeamName cannot be asked for.',
		},
		page: 'user-advanced-search',
	}),
	read('GET /v2/Authentication.svc/UserByAccessKey.Get', {
		value: 'getCurrent',
		name: 'Get Current',
		action: 'Get user who owns keys',
		page: 'user-authentication',
	}),
	getMany('GET /v2/UserManagement.svc/ReportingHierarchy/RetrieveAllReportingUsers', {
		value: 'getHierarchy',
		name: 'Get Hierarchy',
		action: 'Get users who report to manager',
		description:
			'Get the IDs of the users who report to a manager, by default to the user who owns the keys',
		optional: [inQuery(userId('UserId', 'Manager'))],
		paging: whole({ each: (id) => ({ UserId: guidOf(id) }) }),
		errors: userErrors,
		page: 'get-user-hierarchy',
	}),
];
