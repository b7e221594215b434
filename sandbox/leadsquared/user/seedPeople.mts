import type { Row } from '../../types.mts';
import { seedIds } from '../wire/ids.mts';

/** Attributes of a user that are plain text, empty until given. */
export const textAttributes = [
	...[
		'MiddleName',
		'Address',
		'City',
		'State',
		'Country',
		'ZipCode',
		'Department',
		'Designation',
		'OfficeLocationName',
	],
	...[
		'PhoneMain',
		'PhoneMobile',
		'PhoneOthers',
		'AssociatedPhoneNumbers',
		'SalesRegions',
		'Skills',
		'TelephonyAgentId',
	],
	...['Signature_Html', 'Signature_Text'],
	...Array.from({ length: 10 }, (_, index) => `mx_Custom_${index + 1}`),
];

/** What a user has beyond Users.Get. Columns starting with '_' are never shown as they are. */
export const userDefaults = (): Row => ({
	...Object.fromEntries(textAttributes.map((name) => [name, ''])),
	TimeZone: 'Asia/Kolkata',
	DateFormat: 'MM/dd/yyyy',
	UserType: 0,
	ManagerUserId: null,
	AvailabilityStatus: 'offline',
	TeamId: seedIds.teams[0],
	WorkDayTemplateId: null,
	HolidayCalendarId: null,
	IsEmailSender: 0,
	IsWorkingToday: 1,
	DeletionStatusCode: 0,
	_settings: {},
	_templateIds: [],
	_obsolete: false,
});

const [maya, daniel] = seedIds.users;
const managers = [null, maya, daniel, daniel, maya, daniel];
/** The fifth has no team, hence no work days. */
const teams = [0, 0, 1, 2, undefined, 1];

export const seedUserDetails = (index: number): Row => {
	const team = teams[index];
	return {
		...userDefaults(),
		ManagerUserId: managers[index],
		TeamId: team === undefined ? null : seedIds.teams[team],
	};
};

/** Everyone is in the first group, nobody in the second. */
export const seedSalesGroups = (): Row[] =>
	['Venue Sales', 'Corporate Desk'].map((Name, index) => ({
		GroupId: seedIds.salesGroups[index],
		Name,
		Description: '',
		CreatedOn: `2025-05-0${index + 1} 08:00:00`,
		_users: index === 0 ? seedIds.users.map((UserId) => ({ UserId })) : [],
	}));

export const seedPermissionTemplates = (): Row[] => [
	{
		Id: seedIds.permissionTemplates[0],
		Name: 'No deletes',
		Description: 'Leads stay',
		EntityPermissions: [
			{ Entity: 'Lead', Permissions: [{ Action: 'Delete', Access: 'NoAccess' }] },
		],
		ModifiedOn: '2025-05-01 08:00:00',
	},
	{
		Id: seedIds.permissionTemplates[1],
		Name: 'Read only activities',
		Description: '',
		EntityPermissions: [
			{ Entity: 'Activity', Permissions: [{ Action: 'Create', Access: 'NoAccess' }] },
		],
		ModifiedOn: '2025-05-02 08:00:00',
	},
];

/** The key owner came and went once. */
export const seedCheckIns = (): Row[] =>
	[
		['2025-08-01 03:45:00', true],
		['2025-08-01 12:30:00', false],
	].map(([CheckedOn, IsCheckIn]) => ({ UserId: maya, CheckedOn, IsCheckIn, Location: 'Pune' }));
