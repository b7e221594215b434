import type { Example } from '../../example';
import { userGroupExamples } from './userGroups';

const service = '/v2/UserManagement.svc/';

const maya = '05e20000-0000-4000-8000-000000000001';
const daniel = '05e20000-0000-4000-8000-000000000002';
const sofia = '05e20000-0000-4000-8000-000000000003';
const arjun = '05e20000-0000-4000-8000-000000000004';
const ruth = '05e20000-0000-4000-8000-000000000005';
const oliver = '05e20000-0000-4000-8000-000000000006';

/** Examples of users; ids are those of the sandbox's seed data, new records count on from 1001. */
export const userExamples: Example[] = [
	{
		operation: 'user.create',
		items: [
			{
				firstName: 'Chris',
				emailAddress: 'chris.harris@example.com',
				role: 'Sales_Manager',
				additionalFields: {
					lastName: 'Harris',
					associatedPhoneNumbers: '+91-9988776655',
					isPhoneCallAgent: true,
					userType: 'mobile',
					managerUserId: { __rl: true, mode: 'list', value: maya },
					phoneMobile: '+91-9988776644',
					timeZone: 'Europe/London',
					dateFormat: 'dd/MM/yyyy',
					password: 'correct horse',
					teamId: { __rl: true, mode: 'list', value: '7ea30000-0000-4000-8000-000000000002' },
					workDayTemplateId: 'da400000-0000-4000-8000-000000000010',
					holidayCalendarId: 'ca1e0000-0000-4000-8000-000000000037',
					customFields: { field: [{ schemaName: 'mx_Custom_1', value: 7 }] },
					associatedGroups: {
						row: [
							{
								groupId: {
									__rl: true,
									mode: 'list',
									value: '5a1e6000-0000-4000-8000-000000000002',
								},
								additionalFields: {
									viewAllLeadsOfGroup: true,
									modifyAllLeadsOfGroup: false,
									addUsersToGroup: true,
									viewAllAccountsOfGroup: false,
									modifyAllAccountsOfGroup: 1,
								},
							},
						],
					},
				},
			},
			{
				firstName: 'Ines',
				emailAddress: 'ines@example.com',
				role: 'Sales User',
				additionalFields: { userType: 0 },
			},
		],
		requests: [
			{
				call: `POST ${service}User/Create`,
				body: {
					FirstName: 'Chris',
					EmailAddress: 'chris.harris@example.com',
					Role: 'Sales_Manager',
					LastName: 'Harris',
					AssociatedPhoneNumbers: '+91-9988776655',
					IsPhoneCallAgent: true,
					UserType: 1,
					ManagerUserId: maya,
					PhoneMobile: '+91-9988776644',
					TimeZone: 'Europe/London',
					DateFormat: 'dd/MM/yyyy',
					Password: 'correct horse',
					TeamId: '7ea30000-0000-4000-8000-000000000002',
					WorkDayTemplateId: 'da400000-0000-4000-8000-000000000010',
					HolidayCalendarId: 'ca1e0000-0000-4000-8000-000000000037',
					CustomFields: { mx_Custom_1: '7' },
					AssociatedGroups: [
						{
							GroupId: '5a1e6000-0000-4000-8000-000000000002',
							ViewAllLeadsOfGroup: 1,
							ModifyAllLeadsOfGroup: 0,
							AddUsersToGroup: 1,
							ViewAllAccountsOfGroup: 0,
							ModifyAllAccountsOfGroup: 1,
						},
					],
				},
			},
			{
				call: `POST ${service}User/Create`,
				body: {
					FirstName: 'Ines',
					EmailAddress: 'ines@example.com',
					Role: 'Sales_User',
					UserType: 0,
				},
			},
		],
		output: [
			{ json: { Id: '05e20000-0000-4000-8000-000000001001' }, item: 0 },
			{ json: { Id: '05e20000-0000-4000-8000-000000001002' }, item: 1 },
		],
	},
	{
		operation: 'user.update',
		items: [
			{
				userId: { __rl: true, mode: 'list', value: sofia },
				user: {
					mappingMode: 'defineBelow',
					value: {
						lastName: 'Kant',
						associatedPhoneNumbers: '+91-999999999',
						isEmailSender: true,
						userType: 1,
					},
				},
				updateFields: {
					isSoftPhoneEnabled: true,
					restrictMobileLogin: false,
					applyOnlyUserSpecificPT: 'true',
				},
				simplify: true,
			},
			{
				userId: arjun,
				user: {
					mappingMode: 'defineBelow',
					value: { role: 'Sales Manager', mx_Custom_10: 'x', signature_Html: '<b>Arjun</b>' },
				},
				updateFields: { ignoreIPRestrictionForLogin: 1, allowUpdatingManagerInHierarchy: 0 },
				simplify: true,
			},
			{
				userId: ruth,
				user: { mappingMode: 'defineBelow', value: {} },
				updateFields: { isSoftPhoneEnabled: false },
				simplify: false,
			},
		],
		requests: [
			{
				call: `POST ${service}User/Update?UserId=${sofia}`,
				body: {
					user: {
						LastName: 'Kant',
						AssociatedPhoneNumbers: '+91-999999999',
						IsEmailSender: true,
						UserType: 1,
					},
					userSettings: {
						IsSoftPhoneEnabled: 1,
						RestrictMobileLogin: 0,
						ApplyOnlyUserSpecificPT: 1,
					},
				},
			},
			{
				call: `POST ${service}User/Update?UserId=${arjun}`,
				body: {
					user: { Role: 'Sales_Manager', mx_Custom_10: 'x', Signature_Html: '<b>Arjun</b>' },
					userSettings: { IgnoreIPRestrictionForLogin: 1, AllowUpdatingManagerInHierarchy: 0 },
				},
			},
			{
				call: `POST ${service}User/Update?UserId=${ruth}`,
				body: { user: {}, userSettings: { IsSoftPhoneEnabled: 0 } },
			},
		],
		output: [
			{ json: { success: true }, item: 0 },
			{ json: { success: true }, item: 1 },
			{ json: { Status: 'Success', ExceptionMessage: '' }, item: 2 },
		],
	},
	{
		operation: 'user.get',
		items: [{ userId: { __rl: true, mode: 'list', value: daniel } }, { userId: arjun }],
		requests: [
			{ call: `GET ${service}User/Retrieve/ByUserId?userId=${daniel}` },
			{ call: `GET ${service}User/Retrieve/ByUserId?userId=${arjun}` },
		],
		output: [
			{
				json: {
					UserId: '05e20000-0000-4000-8000-000000000002',
					FirstName: 'Daniel',
					LastName: 'Kerr',
					EmailAddress: 'daniel.kerr@example.com',
					Role: 'Sales_Manager',
					ManagerUserId: '05e20000-0000-4000-8000-000000000001',
					TeamName: 'Root Team',
					AvailabilityStatus: 'offline',
				},
				item: 0,
			},
			{
				json: {
					UserId: '05e20000-0000-4000-8000-000000000004',
					FirstName: 'Arjun',
					LastName: 'Menon',
					EmailAddress: 'arjun.menon@example.com',
					Role: 'Sales_User',
					ManagerUserId: '05e20000-0000-4000-8000-000000000002',
					TeamName: 'Corporate',
					AvailabilityStatus: 'offline',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'user.getByEmail',
		items: [
			{ emailAddress: 'Ruth.Adeyemi@example.com' },
			{ emailAddress: 'nobody+here@example.com' },
		],
		requests: [
			{
				call: `GET ${service}User/Retrieve/ByEmailAddress?emailAddress=Ruth.Adeyemi%40example.com`,
			},
			{
				call: `GET ${service}User/Retrieve/ByEmailAddress?emailAddress=nobody%2Bhere%40example.com`,
			},
		],
		output: [
			{
				json: {
					UserId: '05e20000-0000-4000-8000-000000000005',
					FirstName: 'Ruth',
					LastName: 'Adeyemi',
					EmailAddress: 'ruth.adeyemi@example.com',
					Role: 'Marketing_User',
					ManagerUserId: '05e20000-0000-4000-8000-000000000001',
					TeamName: null,
					AvailabilityStatus: 'offline',
				},
				item: 0,
			},
		],
	},
	{
		operation: 'user.getAll',
		items: [
			{ returnAll: false, limit: 1 },
			{ returnAll: false, limit: 2 },
		],
		requests: [{ call: `GET ${service}Users.Get` }, { call: `GET ${service}Users.Get` }],
		output: [
			{
				json: {
					ID: maya,
					FirstName: 'Maya',
					LastName: 'Patel',
					EmailAddress: 'maya.patel@example.com',
					Role: 'Administrator',
					StatusCode: 0,
					StatusCodeName: 'Active',
					MemberOfGroups: ['Venue Sales'],
					Tag: null,
					IsPhoneCallAgent: false,
				},
				item: 0,
			},
			{
				json: {
					ID: maya,
					FirstName: 'Maya',
					LastName: 'Patel',
					EmailAddress: 'maya.patel@example.com',
					Role: 'Administrator',
					StatusCode: 0,
					StatusCodeName: 'Active',
					MemberOfGroups: ['Venue Sales'],
					Tag: null,
					IsPhoneCallAgent: false,
				},
				item: 1,
			},
			{
				json: {
					ID: daniel,
					FirstName: 'Daniel',
					LastName: 'Kerr',
					EmailAddress: 'daniel.kerr@example.com',
					Role: 'Sales_Manager',
					StatusCode: 0,
					StatusCodeName: 'Active',
					MemberOfGroups: ['Venue Sales'],
					Tag: null,
					IsPhoneCallAgent: false,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'user.search',
		items: [
			{
				groupConditions: {
					row: [
						{
							condition: {
								row: [
									{
										lookupName: 'FirstName',
										operator: 'Starts With',
										lookupValue: 'So',
										additionalFields: { conditionOperator: 'OR' },
									},
									{ lookupName: 'FirstName', operator: 'lik', lookupValue: 'live' },
								],
							},
						},
					],
				},
				filters: {
					include_CSV: 'UserID,FirstName,StatusCode',
					sorting: { row: [{ columnName: 'FirstName', direction: 1 }] },
				},
				returnAll: true,
			},
			{
				groupConditions: {
					row: [
						{
							condition: {
								row: [{ lookupName: 'Role', operator: 'eq', lookupValue: 'Administrator' }],
							},
							additionalFields: { groupOperator: 'AND' },
						},
						{ condition: { row: [{ lookupName: 'StatusCode', operator: 'eq', lookupValue: 0 }] } },
					],
				},
				filters: {},
				returnAll: false,
				limit: 5,
			},
		],
		requests: [
			{
				call: `POST ${service}User/AdvancedSearch`,
				body: {
					Columns: { Include_CSV: 'UserID,FirstName,StatusCode' },
					GroupConditions: [
						{
							Condition: [
								{
									LookupName: 'FirstName',
									Operator: 'lik_s',
									LookupValue: 'So',
									ConditionOperator: 'OR',
								},
								{
									LookupName: 'FirstName',
									Operator: 'lik',
									LookupValue: 'live',
									ConditionOperator: null,
								},
							],
							GroupOperator: null,
						},
					],
					Sorting: [{ ColumnName: 'FirstName', Direction: 1 }],
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
			{
				call: `POST ${service}User/AdvancedSearch`,
				body: {
					Columns: { Include_CSV: '*' },
					GroupConditions: [
						{
							Condition: [
								{
									LookupName: 'Role',
									Operator: 'eq',
									LookupValue: 'Administrator',
									ConditionOperator: null,
								},
							],
							GroupOperator: 'AND',
						},
						{
							Condition: [
								{
									LookupName: 'StatusCode',
									Operator: 'eq',
									LookupValue: '0',
									ConditionOperator: null,
								},
							],
							GroupOperator: null,
						},
					],
					Paging: { PageIndex: 1, PageSize: 5 },
				},
			},
		],
		output: [
			{
				json: {
					UserId: '05e20000-0000-4000-8000-000000000003',
					FirstName: 'Sofia',
					LastName: null,
					EmailAddress: null,
					Role: null,
					StatusCode: '0',
					StatusCodeName: 'Active',
					TeamId: null,
					ManagerUserId: null,
					Groups: null,
					TimeZone: null,
					DateFormat: null,
					UserType: null,
					AvailabilityStatus: null,
					WorkDayTemplateId: null,
					HolidayCalendarId: null,
					IsPhoneCallAgent: null,
					IsEmailSender: null,
					IsWorkingToday: null,
					DeletionStatusCode: null,
					MiddleName: null,
					Address: null,
					City: null,
					State: null,
					Country: null,
					ZipCode: null,
					Department: null,
					Designation: null,
					OfficeLocationName: null,
					PhoneMain: null,
					PhoneMobile: null,
					PhoneOthers: null,
					AssociatedPhoneNumbers: null,
					SalesRegions: null,
					Skills: null,
					TelephonyAgentId: null,
					Signature_Html: null,
					Signature_Text: null,
					mx_Custom_1: null,
					mx_Custom_2: null,
					mx_Custom_3: null,
					mx_Custom_4: null,
					mx_Custom_5: null,
					mx_Custom_6: null,
					mx_Custom_7: null,
					mx_Custom_8: null,
					mx_Custom_9: null,
					mx_Custom_10: null,
					ManagerName: null,
					TeamName: null,
				},
				item: 0,
			},
			{
				json: {
					UserId: '05e20000-0000-4000-8000-000000000006',
					FirstName: 'Oliver',
					LastName: null,
					EmailAddress: null,
					Role: null,
					StatusCode: '1',
					StatusCodeName: 'Inactive',
					TeamId: null,
					ManagerUserId: null,
					Groups: null,
					TimeZone: null,
					DateFormat: null,
					UserType: null,
					AvailabilityStatus: null,
					WorkDayTemplateId: null,
					HolidayCalendarId: null,
					IsPhoneCallAgent: null,
					IsEmailSender: null,
					IsWorkingToday: null,
					DeletionStatusCode: null,
					MiddleName: null,
					Address: null,
					City: null,
					State: null,
					Country: null,
					ZipCode: null,
					Department: null,
					Designation: null,
					OfficeLocationName: null,
					PhoneMain: null,
					PhoneMobile: null,
					PhoneOthers: null,
					AssociatedPhoneNumbers: null,
					SalesRegions: null,
					Skills: null,
					TelephonyAgentId: null,
					Signature_Html: null,
					Signature_Text: null,
					mx_Custom_1: null,
					mx_Custom_2: null,
					mx_Custom_3: null,
					mx_Custom_4: null,
					mx_Custom_5: null,
					mx_Custom_6: null,
					mx_Custom_7: null,
					mx_Custom_8: null,
					mx_Custom_9: null,
					mx_Custom_10: null,
					ManagerName: null,
					TeamName: null,
				},
				item: 0,
			},
			{
				json: {
					UserId: '05e20000-0000-4000-8000-000000000001',
					FirstName: 'Maya',
					LastName: 'Patel',
					EmailAddress: 'maya.patel@example.com',
					Role: 'Administrator',
					StatusCode: '0',
					StatusCodeName: 'Active',
					ManagerUserId: null,
					TeamName: null,
					AvailabilityStatus: 'offline',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'user.getCurrent',
		items: [{ output: 'simple' }, { output: 'raw' }],
		requests: [
			{ call: 'GET /v2/Authentication.svc/UserByAccessKey.Get' },
			{ call: 'GET /v2/Authentication.svc/UserByAccessKey.Get' },
		],
		output: [0, 1].map((item) => ({
			json: {
				Id: maya,
				Name: 'Maya Patel',
				Role: 'Administrator',
				EmailAddress: 'maya.patel@example.com',
				TimeZone: 'Asia/Kolkata',
				Type: 'ApplicationUser',
				OrgDisplayName: 'Sandbox Hospitality Group',
				OrgId: '0c900000-0000-4000-8000-000000000001',
				OrgShortCode: '70001',
				LSQCommonServiceURLs: {
					api: 'api-in21.leadsquared.com',
					app: 'in21.leadsquared.com',
					tracking: 'web-in21.mxradon.com',
				},
			},
			item,
		})),
	},
	{
		operation: 'user.getHierarchy',
		items: [
			{ filters: {}, returnAll: true },
			{
				filters: { userId: { __rl: true, mode: 'list', value: daniel } },
				returnAll: false,
				limit: 2,
			},
		],
		requests: [
			{ call: `GET ${service}ReportingHierarchy/RetrieveAllReportingUsers` },
			{ call: `GET ${service}ReportingHierarchy/RetrieveAllReportingUsers?UserId=${daniel}` },
		],
		output: [
			{ json: { UserId: daniel }, item: 0 },
			{ json: { UserId: sofia }, item: 0 },
			{ json: { UserId: arjun }, item: 0 },
			{ json: { UserId: oliver }, item: 0 },
			{ json: { UserId: ruth }, item: 0 },
			{ json: { UserId: sofia }, item: 1 },
			{ json: { UserId: arjun }, item: 1 },
		],
	},
	{
		operation: 'user.checkIn',
		items: [
			{
				source: 'MobileApp',
				additionalFields: { location: 'Pune', latitude: 18.5204, longitude: 73.8567 },
			},
			{
				source: 'API',
				additionalFields: {
					availabilityStatus: 'away',
					otherDetails: { field: [{ schemaName: 'Device', value: 'Tablet 3' }] },
				},
			},
		],
		requests: [
			{
				call: `POST ${service}User/CheckIn`,
				body: { Source: 'MobileApp', Location: 'Pune', Latitude: 18.5204, Longitude: 73.8567 },
			},
			{
				call: `POST ${service}User/CheckIn`,
				body: { Source: 'API', AvailabilityStatus: 'Away', OtherDetails: { Device: 'Tablet 3' } },
			},
		],
		output: [0, 1].map((item) => ({
			json: {
				ResponseText: expect.stringMatching(/^User successfully checked in on \d{4}-/) as string,
			},
			item,
		})),
	},
	{
		operation: 'user.checkOut',
		prepare: (state) =>
			state.checkIns.push({
				UserId: maya,
				CheckedOn: '2025-08-02 03:45:00',
				IsCheckIn: true,
				Location: 'Pune',
			}),
		items: [
			{ source: 'API', additionalFields: { location: 'Pune', availabilityStatus: 'offline' } },
			{
				source: 'MobileApp',
				additionalFields: {
					latitude: 18.5204,
					longitude: '73.8567',
					otherDetails: { field: [{ schemaName: 'Device', value: 'Tablet 3' }] },
				},
			},
		],
		requests: [
			{
				call: `POST ${service}User/CheckOut`,
				body: { Source: 'API', Location: 'Pune', AvailabilityStatus: 'Offline' },
			},
			{
				call: `POST ${service}User/CheckOut`,
				body: {
					Source: 'MobileApp',
					Latitude: 18.5204,
					Longitude: 73.8567,
					OtherDetails: { Device: 'Tablet 3' },
				},
			},
		],
		// LeadSquared says when.
		output: [0, 1].map((item) => ({
			json: {
				ResponseText: expect.stringMatching(/^User successfully checked out on \d{4}-/) as string,
			},
			item,
		})),
	},
	{
		operation: 'user.getCheckInStatus',
		items: [{ filters: {} }, { filters: { userId: { __rl: true, mode: 'id', value: daniel } } }],
		requests: [
			{ call: `GET ${service}User/CheckinStatus` },
			{ call: `GET ${service}User/CheckinStatus?UserId=${daniel}` },
		],
		output: [
			{ json: { IsCheckedIn: false, LastCheckedOn: '2025-08-01T12:30:00.000Z' }, item: 0 },
			{ json: { IsCheckedIn: false, LastCheckedOn: null }, item: 1 },
		],
	},
	{
		operation: 'user.getCheckInHistory',
		timezone: 'Asia/Kolkata',
		items: [
			{
				userAttributeType: 'UserEmail',
				users: 'maya.patel@example.com, daniel.kerr@example.com',
				fromDate: '2025-08-01T00:00:00',
				toDate: '2025-08-02T00:00:00',
				returnAll: true,
			},
			{
				userAttributeType: 'ID',
				users: maya,
				fromDate: '2025-08-01T10:00:00Z',
				toDate: '2025-08-01T20:00:00Z',
				returnAll: false,
				limit: 7,
			},
		],
		requests: [
			{
				call: `POST ${service}User/GetCheckinCheckoutHistory`,
				body: {
					UserAttributeType: 'UserEmail',
					Users: ['maya.patel@example.com', 'daniel.kerr@example.com'],
					FromDate: '2025-07-31 18:30:00',
					ToDate: '2025-08-01 18:30:00',
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
			{
				call: `POST ${service}User/GetCheckinCheckoutHistory`,
				body: {
					UserAttributeType: 'UserId',
					Users: [maya],
					FromDate: '2025-08-01 10:00:00',
					ToDate: '2025-08-01 20:00:00',
					Paging: { PageIndex: 1, PageSize: 7 },
				},
			},
		],
		output: [
			{
				json: {
					UserId: maya,
					CheckedOn: '2025-08-01T03:45:00.000Z',
					EmailAddress: 'maya.patel@example.com',
					IsCheckIn: true,
					Location: 'Pune',
				},
				item: 0,
			},
			{
				json: {
					UserId: maya,
					CheckedOn: '2025-08-01T12:30:00.000Z',
					EmailAddress: 'maya.patel@example.com',
					IsCheckIn: false,
					Location: 'Pune',
				},
				item: 0,
			},
			{
				json: {
					UserId: maya,
					CheckedOn: '2025-08-01T12:30:00.000Z',
					EmailAddress: 'maya.patel@example.com',
					IsCheckIn: false,
					Location: 'Pune',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'user.notify',
		items: [
			{
				subject: 'New opportunity',
				contentHTML: '<p>Have a look</p>',
				userEmailAddresses: 'daniel.kerr@example.com, sofia.lindqvist@example.com',
				additionalFields: { from: 'noreply@example.com' },
			},
			{
				subject: 'Team meeting',
				contentHTML: 'At noon',
				roles: 'Sales Manager, Sales_User',
				additionalFields: {},
			},
		],
		requests: [
			{
				call: `POST ${service}NotifyUsers`,
				body: {
					EmailContent: {
						Subject: 'New opportunity',
						ContentHTML: '<p>Have a look</p>',
						From: 'noreply@example.com',
					},
					UserEmailAddresses: ['daniel.kerr@example.com', 'sofia.lindqvist@example.com'],
					Roles: [],
				},
			},
			{
				call: `POST ${service}NotifyUsers`,
				body: {
					EmailContent: { Subject: 'Team meeting', ContentHTML: 'At noon' },
					UserEmailAddresses: [],
					Roles: ['Sales_Manager', 'Sales_User'],
				},
			},
		],
		output: [
			{ json: { success: true }, item: 0 },
			{ json: { success: true }, item: 1 },
		],
	},
	{
		operation: 'user.notifyInBrowser',
		items: [
			{
				title: 'Signal',
				content: 'Call Asha',
				additionalFields: {
					userId: { __rl: true, mode: 'list', value: daniel },
					clickURL: 'https://example.com/lead',
					iconURL: 'https://example.com/icon.png',
				},
			},
			{ title: 'Done', content: 'All leads are in', additionalFields: {} },
		],
		requests: [
			{
				call: 'POST /v2/Notifier.svc/Browser.Push',
				body: {
					Title: 'Signal',
					Content: 'Call Asha',
					UserId: daniel,
					ClickURL: 'https://example.com/lead',
					IconURL: 'https://example.com/icon.png',
				},
			},
			{
				call: 'POST /v2/Notifier.svc/Browser.Push',
				body: { Title: 'Done', Content: 'All leads are in' },
			},
		],
		output: [0, 1].map((item) => ({ json: { Message: 'Message broadcasted successfully' }, item })),
	},
	{
		operation: 'user.getWorkDayDetails',
		items: [
			{ userId: { __rl: true, mode: 'list', value: maya }, date: '2025-09-01' },
			{ userId: arjun, date: '2025-12-22T00:00:00' },
		],
		requests: [
			{ call: `GET ${service}User/GetWorkDayDetails?userId=${maya}&date=2025-09-01` },
			{ call: `GET ${service}User/GetWorkDayDetails?userId=${arjun}&date=2025-12-22` },
		],
		output: [
			{
				json: {
					IsAvailable: 1,
					StatusReason: '',
					UserId: maya,
					WorkingHours: [{ StartTime: '09:00:00', EndTime: '17:00:00' }],
				},
				item: 0,
			},
			{ json: { IsAvailable: 0, StatusReason: 'Leave', UserId: arjun, WorkingHours: [] }, item: 1 },
		],
	},
	{
		operation: 'user.markObsolete',
		prepare: (state) => {
			state.users[4].StatusCode = 1;
		},
		items: [{ userid: { __rl: true, mode: 'list', value: oliver } }, { userid: ruth }],
		requests: [
			{ call: `GET ${service}User/MarkObsolete?userid=${oliver}` },
			{ call: `GET ${service}User/MarkObsolete?userid=${ruth}` },
		],
		output: [
			{ json: { success: true }, item: 0 },
			{ json: { success: true }, item: 1 },
		],
	},
	...userGroupExamples,
];
