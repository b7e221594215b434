import { date, inQuery, inside, text } from '../../../shared/table/fields';
import { isObject } from '../../../shared/table/json';
import { mappedObject } from '../../../shared/table/mapper';
import { resource, type Field } from '../../../shared/table/operation';
import { rule } from '../../../shared/table/rule';
import { create, read, update } from '../../parts/build';
import { record, user as userId } from '../../parts/common';
import { untypedFields } from '../../parts/namedFields';
import { checkIns } from './userCheckIn';
import { notices } from './userNotices';
import {
	bit,
	changeable,
	dateFormat,
	email,
	firstName,
	holidayCalendar,
	lastName,
	managedGroups,
	manager,
	password,
	phoneAgent,
	phones,
	role,
	teamId,
	timeZone,
	userErrors,
	userType,
	workDayTemplate,
} from './userParts';
import { userReads } from './userReads';
import { makesNoRecord } from '../../../shared/table/lookUp';

const mapped = mappedObject('user', 'Fields', 'mapUserFields', changeable);

/** LeadSquared wants the object even when only settings change. */
const changes: Field = {
	...mapped,
	fields: undefined,
	read: (value, context) => mapped.read(value, context) ?? {},
};

const isEmptyObject = (value: unknown) => !isObject(value) || Object.keys(value).length === 0;

/** @param name of a setting, which LeadSquared takes as 1 or 0 */
const setting = (name: string, displayName: string, description: string) =>
	inside('userSettings', bit(name, displayName, { description }));

export const user = resource(
	'user',
	'User',
	create('POST /v2/UserManagement.svc/User/Create', {
		value: 'create',
		lookUp:
			'The list of users does not tell when one was made. LeadSquared takes no second user with the same email address.',
		name: 'Create',
		action: 'Create user',
		changes: { email: ['EmailAddress'] },
		required: [firstName, email, role],
		optional: [
			lastName,
			untypedFields(
				'CustomFields',
				'Custom Fields',
				'Fields of the user by schema name, such as mx_Custom_1',
			),
			phones,
			phoneAgent,
			userType,
			manager,
			text('PhoneMobile', 'Mobile Phone', { placeholder: 'e.g. +91-9988776655' }),
			timeZone,
			dateFormat,
			password,
			teamId,
			workDayTemplate,
			holidayCalendar,
			managedGroups,
		],
		errors: userErrors,
		page: 'create-a-user',
	}),
	update('POST /v2/UserManagement.svc/User/Update', {
		value: 'update',
		name: 'Update',
		action: 'Update user',
		changes: { user: ['UserId'] },
		required: [inQuery(userId('UserId'))],
		open: [changes],
		optional: [
			setting(
				'IgnoreIPRestrictionForLogin',
				'Ignore IP Restriction',
				'Whether the user may log in from any address',
			),
			setting(
				'RestrictMobileLogin',
				'Restrict Mobile Login',
				'Whether the user may not log in on a phone',
			),
			setting('IsSoftPhoneEnabled', 'Soft Phone', 'Whether the user has the soft phone'),
			setting(
				'ApplyOnlyUserSpecificPT',
				"Only User's Own Templates",
				'Whether only the permission templates of the user apply',
			),
			setting(
				'AllowUpdatingManagerInHierarchy',
				'Allow Updating Manager',
				'Whether the manager may be changed in the hierarchy',
			),
		],
		rules: [
			rule('At least one field or setting is needed', ({ body: { user: fields, ...settings } }) =>
				isEmptyObject(fields) && isEmptyObject(settings)
					? {
							message: 'No field of the user is given',
							hint: 'Fill in at least one field or setting.',
						}
					: undefined,
			),
		],
		errors: userErrors,
		page: 'update-a-user',
	}),
	...userReads,
	...checkIns,
	...notices,
	read('GET /v2/UserManagement.svc/User/GetWorkDayDetails', {
		value: 'getWorkDayDetails',
		name: 'Get Work Day Details',
		action: 'Get work day details of user',
		required: [inQuery(userId('userId')), inQuery(date('date', 'Date'))],
		errors: userErrors,
		page: 'get-work-day-details',
	}),
	create('GET /v2/UserManagement.svc/User/MarkObsolete', {
		value: 'markObsolete',
		lookUp: makesNoRecord,
		name: 'Mark as Obsolete',
		action: 'Mark user as obsolete',
		description: 'Free the email address of a deactivated user for a new one',
		changes: { user: ['userid'] },
		required: [inQuery(record('userid', 'Deactivated User', 'searchInactiveUserIds'))],
		errors: {
			...userErrors,
			MXInvalidInputException: 'Check the user: only a deactivated one can be marked as obsolete.',
		},
		page: 'mark-a-user-obsolete',
	}),
);
