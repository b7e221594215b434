import { choice, flag, key, text } from '../../../shared/table/fields';
import type { Looks } from '../../../shared/table/field';
import { meaningsOf, type Labels, type Meanings } from '../../../shared/table/labels';
import { fixedCollection } from '../../../shared/table/nested';
import type { Field } from '../../../shared/table/operation';
import { record, user } from '../../parts/common';

/** True and false as 1 and 0. */
export function bit(wire: string, displayName: string, looks: Looks = {}): Field {
	const field = flag(wire, displayName, looks);
	return {
		...field,
		read: (value, context) => {
			const given = field.read(value, context);
			return given === undefined ? undefined : Number(given);
		},
	};
}

type Flag = typeof flag;

/** What a user may do in a sales group, in the form that the call takes. */
export const groupRights = (make: Flag): Field[] => [
	make('ViewAllLeadsOfGroup', 'View All Leads', {
		description: 'Whether the user may see all leads of the group',
	}),
	make('ModifyAllLeadsOfGroup', 'Modify All Leads', {
		description: 'Whether the user may change all leads of the group',
	}),
	make('AddUsersToGroup', 'Add Users', {
		description: 'Whether the user may add users to the group',
	}),
	make('ViewAllAccountsOfGroup', 'View All Accounts', {
		description: 'Whether the user may see all accounts of the group',
	}),
	make('ModifyAllAccountsOfGroup', 'Modify All Accounts', {
		description: 'Whether the user may change all accounts of the group',
	}),
];

export const roleValues = [
	['Sales_User', 'Sales User'],
	['Sales_Manager', 'Sales Manager'],
	['Marketing_User', 'Marketing User'],
	['Administrator', 'Administrator'],
] as const;

export const role = choice('Role', 'Role', roleValues);
export const userType = choice('UserType', 'User Type', [
	[0, 'Web'],
	[1, 'Mobile'],
]);
/** LeadSquared's numbers for whether a user may sign in. https://apidocs.leadsquared.com/get-users/ */
export const userStatus: Meanings = { 0: 'Active', 1: 'Inactive' };

/** What the codes of a user mean. */
export const userLabels: Labels = { StatusCode: userStatus, UserType: meaningsOf(userType) };

/** What "Simplified" keeps of a user. */
export const simplifiedUser = [
	'UserId',
	'FirstName',
	'LastName',
	'EmailAddress',
	'Role',
	'StatusCode',
	'StatusCodeName',
	'ManagerUserId',
	'TeamName',
	'AvailabilityStatus',
];

export const phones = text('AssociatedPhoneNumbers', 'Phone Numbers', {
	placeholder: 'e.g. +91-9988776655',
});
export const phoneAgent = flag('IsPhoneCallAgent', 'Phone Call Agent', {
	description: 'Whether the user sees the agent popup for calls',
});
export const timeZone = text('TimeZone', 'Time Zone', { placeholder: 'e.g. Asia/Kolkata' });
export const dateFormat = text('DateFormat', 'Date Format', { placeholder: 'e.g. MM/dd/yyyy' });
export const teamId = record('TeamId', 'Team', 'searchTeams');
export const workDayTemplate = text('WorkDayTemplateId', 'Work Day Template ID');
export const holidayCalendar = text('HolidayCalendarId', 'Holiday Calendar ID');
export const firstName = text('FirstName', 'First Name');
export const lastName = text('LastName', 'Last Name');
export const email = key('EmailAddress', 'Email', { placeholder: 'e.g. maya@example.com' });
export const manager = user('ManagerUserId', 'Manager');

const secret = text('Password', 'Password');
export const password: Field = {
	...secret,
	property: { ...secret.property, typeOptions: { password: true } },
};

export const managedGroups = fixedCollection(
	'AssociatedGroups',
	'Sales Groups',
	'Sales Group',
	{ required: [record('GroupId', 'Sales Group', 'searchSalesGroups')], optional: groupRights(bit) },
	{ description: 'Groups that the user manages' },
);

/** What can be changed of a user: known to the code, so that the form asks for it only when it opens. */
export const changeable: Field[] = [
	firstName,
	text('MiddleName', 'Middle Name'),
	lastName,
	role,
	userType,
	phones,
	text('PhoneMain', 'Main Phone'),
	text('PhoneOthers', 'Other Phones'),
	text('Address', 'Address'),
	text('City', 'City'),
	text('State', 'State'),
	text('Country', 'Country'),
	text('ZipCode', 'Zip Code'),
	text('Department', 'Department'),
	text('Designation', 'Designation'),
	text('OfficeLocationName', 'Office Location'),
	text('SalesRegions', 'Sales Regions'),
	text('Skills', 'Skills'),
	text('Team', 'Team Name'),
	text('TeamId', 'Team ID'),
	text('TelephonyAgentId', 'Telephony Agent ID'),
	text('TemplateNames', 'Permission Template Names'),
	timeZone,
	dateFormat,
	workDayTemplate,
	holidayCalendar,
	text('AvailabilityStatus', 'Availability Status'),
	choice('DeletionStatusCode', 'Deletion Status Code', [
		[0, '0'],
		[1, '1'],
	]),
	flag('IsEmailSender', 'Email Sender'),
	phoneAgent,
	flag('IsWorkingToday', 'Working Today'),
	text('Signature_Html', 'Signature (HTML)'),
	text('Signature_Text', 'Signature (Text)'),
	...Array.from({ length: 10 }, (_, index) =>
		text(`mx_Custom_${index + 1}`, `Custom ${index + 1}`),
	),
];

export const userErrors = {
	MXDuplicateEntryException:
		'Another user has this email address. A deactivated one gives it up when marked as obsolete.',
	MXInvalidEntityException: 'Check the user ID: the user may be marked as obsolete.',
};
