import {
	choice,
	choices,
	date,
	dateTime,
	decimal,
	inQuery,
	inside,
	named,
	text,
	textList,
} from '../../../shared/table/fields';
import type { Looks } from '../../../shared/table/field';
import { mappedObject } from '../../../shared/table/mapper';
import { list as rowsOf } from '../../../shared/table/nested';
import { resource, type Field } from '../../../shared/table/operation';
import { nest } from '../../wire/nest';
import { columns, create, getMany, pages, read, update, whole } from '../../parts/build';
import { namedFields, record, texts, untypedFields, user as userId } from '../../parts/common';
import { groupConditions } from '../../parts/userCriteria';
import {
	bit,
	changeable,
	dateFormat,
	firstName,
	holidayCalendar,
	lastName,
	managedGroups,
	manager,
	password,
	phoneAgent,
	phones,
	role,
	roleValues,
	teamId,
	timeZone,
	userErrors,
	userType,
	workDayTemplate,
} from './userParts';

const email = text('EmailAddress', 'Email', { placeholder: 'e.g. maya@example.com' });

const mapped = mappedObject('user', 'Fields', 'mapUserFields', changeable);

/** LeadSquared wants the object even when only settings change. */
const changes: Field = {
	...mapped,
	fields: undefined,
	read: (value, context) => mapped.read(value, context) ?? {},
};

const isEmptyObject = (value: unknown) => Object.keys((value ?? {}) as object).length === 0;

/** @param name of a setting, which LeadSquared takes as 1 or 0 */
const setting = (name: string, displayName: string, description: string) =>
	inside('userSettings', bit(name, displayName, { description }));

const sortBy = rowsOf('Sorting', 'Sort By', 'Column', {
	required: [
		text('ColumnName', 'Column', { placeholder: 'e.g. FirstName' }),
		choice('Direction', 'Sort Direction', [
			[0, 'Ascending'],
			[1, 'Descending'],
		]),
	],
});

const place = (looks: Looks = {}) => [
	text('Location', 'Location', { placeholder: 'e.g. Pune' }),
	decimal('Latitude', 'Latitude', looks),
	decimal('Longitude', 'Longitude', looks),
];
const otherDetails = namedFields(
	'OtherDetails',
	'Other Details',
	'Device',
	'Names and values of your own',
	texts,
);

/** As LeadSquared counts them. */
const longestNotice = 2048;

const isGiven = (value: unknown) => Array.isArray(value) && value.length > 0;

export const user = resource(
	'user',
	'User',
	create('POST /v2/UserManagement.svc/User/Create', {
		value: 'create',
		name: 'Create',
		action: 'Create user',
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
		required: [inQuery(userId('UserId')), changes],
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
			({ body: { user: fields, ...settings } }) =>
				isEmptyObject(fields) && isEmptyObject(settings)
					? {
							message: 'No field of the user is given',
							hint: 'Fill in at least one field or setting.',
						}
					: undefined,
		],
		errors: userErrors,
		page: 'update-a-user',
	}),
	read('GET /v2/UserManagement.svc/User/Retrieve/ByUserId', {
		value: 'get',
		name: 'Get',
		action: 'Get user',
		required: [inQuery(userId('userId'))],
		absent: 'no active user has this ID',
		page: 'get-user-by-id',
	}),
	read('GET /v2/UserManagement.svc/User/Retrieve/ByEmailAddress', {
		value: 'getByEmail',
		name: 'Get by Email',
		action: 'Get user by email',
		description: 'Find the active user with an email address. Gives no item when there is none.',
		required: [inQuery(named('emailAddress', { ...email, wire: 'emailAddress' }))],
		page: 'get-user-by-email-address',
	}),
	getMany('GET /v2/UserManagement.svc/Users.Get', {
		value: 'getAll',
		name: 'Get Many',
		action: 'Get many users',
		paging: whole(),
		page: 'get-users',
	}),
	getMany('POST /v2/UserManagement.svc/User/AdvancedSearch', {
		value: 'search',
		name: 'Search',
		action: 'Search users',
		description: 'Find users by conditions, inactive ones too',
		required: [groupConditions],
		optional: [columns, sortBy],
		// Without columns LeadSquared leaves most fields empty.
		body: ({ body }) => nest({ 'Columns.Include_CSV': '*', ...body }),
		paging: pages({ rows: 'Users' }),
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
		paging: whole({ each: (id) => ({ UserId: id as unknown as string }) }),
		errors: userErrors,
		page: 'get-user-hierarchy',
	}),
	create('POST /v2/UserManagement.svc/User/CheckIn', {
		value: 'checkIn',
		name: 'Check In',
		action: 'Check in user who owns keys',
		required: [
			text('Source', 'Source', { default: 'API', description: 'MobileApp, WebApp or API' }),
		],
		optional: [
			...place(),
			choice('AvailabilityStatus', 'Availability Status', [
				['Online', 'Online'],
				['Away', 'Away'],
				['Offline', 'Offline'],
			]),
			otherDetails,
		],
		errors: { MXInvalidInputException: 'Check Source, which must be MobileApp, WebApp or API.' },
		page: 'check-in-user',
	}),
	create('POST /v2/UserManagement.svc/User/CheckOut', {
		value: 'checkOut',
		name: 'Check Out',
		action: 'Check out user who owns keys',
		required: [
			text('Source', 'Source', {
				default: 'API',
				description: 'MobileApp, WebApp, API or another one',
			}),
		],
		optional: [
			...place({ description: 'Only with the source MobileApp' }),
			choice('AvailabilityStatus', 'Availability Status', [['Offline', 'Offline']]),
			otherDetails,
		],
		page: 'check-out-user',
	}),
	read('GET /v2/UserManagement.svc/User/CheckinStatus', {
		value: 'getCheckInStatus',
		name: 'Get Check-In Status',
		action: 'Get check in status of user',
		description: 'Tell whether a user is checked in, by default the one who owns the keys',
		optional: [inQuery(userId('UserId'))],
		errors: userErrors,
		page: 'get-check-in-status-of-a-user',
	}),
	getMany('POST /v2/UserManagement.svc/User/GetCheckinCheckoutHistory', {
		value: 'getCheckInHistory',
		name: 'Get Check-In History',
		action: 'Get check in history of users',
		required: [
			choice('UserAttributeType', 'Users By', [
				['UserEmail', 'Email'],
				['UserId', 'ID'],
			]),
			textList('Users', 'Users', {
				placeholder: 'e.g. maya@example.com',
				description: 'Emails or IDs with commas between them',
			}),
			dateTime('FromDate', 'From'),
			dateTime('ToDate', 'To'),
		],
		paging: pages({ rows: 'Details' }),
		errors: {
			MXInvalidEntityException:
				"Check the users, who have to be given in the way that 'Users By' says.",
		},
		page: 'get-check-in-history-of-users',
	}),
	create('POST /v2/UserManagement.svc/NotifyUsers', {
		value: 'notify',
		name: 'Notify',
		action: 'Notify users by email',
		description: 'Send an email to users, or to all users with a role',
		required: [
			inside('EmailContent', text('Subject', 'Subject')),
			inside('EmailContent', text('ContentHTML', 'Content (HTML)', { rows: 5 })),
		],
		open: [
			textList('UserEmailAddresses', 'To Users', {
				placeholder: 'e.g. maya@example.com',
				description: 'Emails of the users, with commas between them',
			}),
			choices('Roles', 'To Roles', roleValues),
		],
		optional: [
			inside('EmailContent', text('From', 'From', { placeholder: 'e.g. events@example.com' })),
		],
		rules: [
			({ body }) =>
				isGiven(body.UserEmailAddresses) === isGiven(body.Roles)
					? {
							message: "Either 'To Users' or 'To Roles' is needed",
							hint: 'Fill in one of them and leave the other one empty.',
						}
					: undefined,
		],
		body: ({ body }) => nest({ UserEmailAddresses: [], Roles: [], ...body }),
		errors: {
			MXInvalidEntityException: 'Check the email addresses: only those of users can be notified.',
		},
		page: 'notify-users',
	}),
	create('POST /v2/Notifier.svc/Browser.Push', {
		value: 'notifyInBrowser',
		name: 'Notify in Browser',
		action: 'Notify user in browser',
		description:
			'Show a notification in the browser of a user, by default of the one who owns the keys',
		required: [text('Title', 'Title'), text('Content', 'Content', { rows: 3 })],
		optional: [
			userId('UserId'),
			text('ClickURL', 'Click URL', {
				placeholder: 'e.g. https://example.com/deal',
				description: 'What a click on the notification opens',
			}),
			text('IconURL', 'Icon URL', { placeholder: 'e.g. https://example.com/icon.png' }),
		],
		rules: [
			({ body: { Title, Content } }) =>
				Buffer.byteLength(`${String(Title)}${String(Content)}`) > longestNotice
					? {
							message: "'Title' and 'Content' are longer than 2 KB together",
							hint: 'Shorten them.',
						}
					: undefined,
		],
		errors: { MXInvalidInputException: 'Check the user, who must be active.' },
		page: 'push-browser-notifications-to-users',
	}),
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
		name: 'Mark as Obsolete',
		action: 'Mark user as obsolete',
		description: 'Free the email address of a deactivated user for a new one',
		required: [inQuery(record('userid', 'Deactivated User', 'searchInactiveUserIds'))],
		errors: {
			...userErrors,
			MXInvalidInputException: 'Check the user: only a deactivated one can be marked as obsolete.',
		},
		page: 'mark-a-user-obsolete',
	}),
);
