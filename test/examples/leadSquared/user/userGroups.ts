import type { Example } from '../../example';

const template = 'be240000-0000-4000-8000-00000000000';
const user = '05e20000-0000-4000-8000-00000000000';
const group = '5a1e6000-0000-4000-8000-00000000000';

/** What stands above every team of the seed data. */
const fromRoot = {
	Description: '',
	ModifiedBy: `${user}1`,
	ModifiedByName: 'Maya Patel',
	WorkDayTemplateId: 'da400000-0000-4000-8000-000000000010',
	WorkdayTemplateCode: 10,
	WorkDayTemplateName: 'Weekdays 9 to 5',
	HolidayCalendarId: 'ca1e0000-0000-4000-8000-000000000037',
	HolidayCalendarCode: 37,
	HolidayCalendarName: 'Public holidays',
	SmartViewId: '5ee00000-0000-4000-8000-000000000028',
	SmartViewCode: 28,
	SmartViewName: 'All Tasks',
	ReplaceUserSmartView: '5ee00000-0000-4000-8000-000000000028',
};

const overridden = {
	IsWorkDayTemplateOverridden: true,
	IsHolidayCalendarOverridden: true,
	IsSmartViewOverridden: true,
	IsReplaceUserSmartViewOverridden: true,
};

const inherited = {
	IsWorkDayTemplateOverridden: false,
	IsHolidayCalendarOverridden: false,
	IsSmartViewOverridden: false,
	IsReplaceUserSmartViewOverridden: false,
};

const root = {
	...fromRoot,
	...overridden,
	TeamId: '7ea30000-0000-4000-8000-000000000001',
	Code: 1,
	Name: 'Root Team',
	Sequence: 0,
	ParentId: null,
	ParentCode: 0,
	ParentName: null,
	Depth: 0,
	UserCount: 2,
};

const weddings = {
	...fromRoot,
	...inherited,
	TeamId: '7ea30000-0000-4000-8000-000000000002',
	Code: 2,
	Name: 'Weddings',
	Sequence: 0,
	ParentId: '7ea30000-0000-4000-8000-000000000001',
	ParentCode: 1,
	ParentName: 'Root Team',
	Depth: 1,
	UserCount: 2,
};

/** Examples of permission templates, sales groups and teams. */
export const userGroupExamples: Example[] = [
	{
		operation: 'permissionTemplate.create',
		items: [
			{
				name: 'Careful',
				entityPermissions: {
					row: [
						{
							entity: 'Lead',
							permissions: {
								row: [
									{
										action: 'Create',
										access: 'PartialAccess',
										additionalFields: { properties: { restrictedFields: 'FirstName, Phone' } },
									},
									{ action: 'Delete', access: 'NoAccess' },
								],
							},
						},
					],
				},
				additionalFields: { description: 'For new colleagues' },
			},
			{
				name: 'No exports',
				entityPermissions: {
					row: [
						{
							entity: 'activity',
							permissions: { row: [{ action: 'export', access: 'NoAccess' }] },
						},
						{ entity: 'lead', permissions: { row: [{ action: 'Edit', access: 'NoAccess' }] } },
					],
				},
				additionalFields: {},
			},
		],
		requests: [
			{
				call: 'POST /v2/PermissionTemplate.svc/Create',
				body: {
					Name: 'Careful',
					Description: 'For new colleagues',
					EntityPermissions: [
						{
							Entity: 'Lead',
							Permissions: [
								{
									Action: 'Create',
									Access: 'PartialAccess',
									Properties: { RestrictedFields: ['FirstName', 'Phone'] },
								},
								{ Action: 'Delete', Access: 'NoAccess' },
							],
						},
					],
				},
			},
			{
				call: 'POST /v2/PermissionTemplate.svc/Create',
				body: {
					Name: 'No exports',
					EntityPermissions: [
						{ Entity: 'Activity', Permissions: [{ Action: 'Export', Access: 'NoAccess' }] },
						{ Entity: 'Lead', Permissions: [{ Action: 'Edit', Access: 'NoAccess' }] },
					],
				},
			},
		],
		output: [
			{ json: { Id: 'be240000-0000-4000-8000-000000001001' }, item: 0 },
			{ json: { Id: 'be240000-0000-4000-8000-000000001002' }, item: 1 },
		],
	},
	{
		operation: 'permissionTemplate.update',
		items: [
			{
				id: { __rl: true, mode: 'list', value: `${template}1` },
				entityPermissions: {
					row: [
						{ entity: 'Lead', permissions: { row: [{ action: 'Import', access: 'NoAccess' }] } },
					],
				},
				updateFields: { name: 'No imports', description: '' },
			},
			{
				id: `${template}2`,
				entityPermissions: {
					row: [
						{
							entity: 'Activity',
							permissions: { row: [{ action: 'Update', access: 'NoAccess' }] },
						},
					],
				},
				updateFields: {},
			},
		],
		requests: [
			{
				call: `POST /v2/PermissionTemplate.svc/Update?Id=${template}1`,
				body: {
					Name: 'No imports',
					Description: '',
					EntityPermissions: [
						{ Entity: 'Lead', Permissions: [{ Action: 'Import', Access: 'NoAccess' }] },
					],
				},
			},
			{
				call: `POST /v2/PermissionTemplate.svc/Update?Id=${template}2`,
				body: {
					EntityPermissions: [
						{ Entity: 'Activity', Permissions: [{ Action: 'Update', Access: 'NoAccess' }] },
					],
				},
			},
		],
		output: [
			{ json: { success: true }, item: 0 },
			{ json: { success: true }, item: 1 },
		],
	},
	{
		operation: 'permissionTemplate.getAll',
		items: [
			{ filters: { searchText: 'del', columnName: 'ModifiedOn', direction: '1' }, returnAll: true },
			{
				filters: { templateId: { __rl: true, mode: 'list', value: `${template}2` } },
				returnAll: false,
				limit: 3,
			},
			{ filters: {}, returnAll: false, limit: 1 },
		],
		requests: [
			{
				call: 'POST /v2/PermissionTemplate.svc/Retrieve',
				body: {
					Parameter: { SearchText: 'del' },
					Sorting: { ColumnName: 'ModifiedOn', Direction: '1' },
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
			{
				call: 'POST /v2/PermissionTemplate.svc/Retrieve',
				body: { Parameter: { TemplateId: `${template}2` }, Paging: { PageIndex: 1, PageSize: 3 } },
			},
			{
				call: 'POST /v2/PermissionTemplate.svc/Retrieve',
				body: { Parameter: {}, Paging: { PageIndex: 1, PageSize: 1 } },
			},
		],
		output: [
			{
				json: {
					Id: `${template}1`,
					Name: 'No deletes',
					Description: 'Leads stay',
					EntityPermissions: [
						{ Entity: 'Lead', Permissions: [{ Action: 'Delete', Access: 'NoAccess' }] },
					],
				},
				item: 0,
			},
			{
				json: {
					Id: `${template}2`,
					Name: 'Read only activities',
					Description: '',
					EntityPermissions: [
						{ Entity: 'Activity', Permissions: [{ Action: 'Create', Access: 'NoAccess' }] },
					],
				},
				item: 1,
			},
			{
				json: {
					Id: `${template}1`,
					Name: 'No deletes',
					Description: 'Leads stay',
					EntityPermissions: [
						{ Entity: 'Lead', Permissions: [{ Action: 'Delete', Access: 'NoAccess' }] },
					],
				},
				item: 2,
			},
		],
	},
	{
		operation: 'permissionTemplate.apply',
		items: [
			{
				id: { __rl: true, mode: 'list', value: `${template}1` },
				userId: { __rl: true, mode: 'list', value: `${user}2` },
			},
			{ id: `${template}2`, userId: `${user}2` },
			{ id: `${template}1`, userId: `${user}4` },
		],
		requests: [
			{
				call: 'POST /v2/PermissionTemplate.svc/Apply',
				body: { Id: `${template}1`, UserIds: [`${user}2`, `${user}4`] },
			},
			{
				call: 'POST /v2/PermissionTemplate.svc/Apply',
				body: { Id: `${template}2`, UserIds: [`${user}2`] },
			},
		],
		output: [
			{ json: { UserId: `${user}2`, IsSuccessful: true }, item: 0 },
			{ json: { UserId: `${user}2`, IsSuccessful: true }, item: 1 },
			{ json: { UserId: `${user}4`, IsSuccessful: true }, item: 2 },
		],
	},
	{
		operation: 'permissionTemplate.overwriteForUsers',
		items: [
			{
				id: { __rl: true, mode: 'list', value: `${template}2` },
				userId: { __rl: true, mode: 'list', value: `${user}3` },
			},
			{ id: `${template}2`, userId: `${user}5` },
			{ id: `${template}1`, userId: `${user}2` },
		],
		requests: [
			{
				call: 'POST /v2/PermissionTemplate.svc/OverridePermissionTemplate',
				body: { Id: `${template}2`, UserIds: [`${user}3`, `${user}5`] },
			},
			{
				call: 'POST /v2/PermissionTemplate.svc/OverridePermissionTemplate',
				body: { Id: `${template}1`, UserIds: [`${user}2`] },
			},
		],
		output: [
			{ json: { UserId: `${user}3`, IsSuccessful: true }, item: 0 },
			{ json: { UserId: `${user}5`, IsSuccessful: true }, item: 1 },
			{ json: { UserId: `${user}2`, IsSuccessful: true }, item: 2 },
		],
	},
	{
		operation: 'permissionTemplate.remove',
		items: [
			{
				id: { __rl: true, mode: 'list', value: `${template}1` },
				overWriteAll: true,
				simplify: true,
			},
			{ id: `${template}2`, overWriteAll: 'true', simplify: false },
		],
		requests: [
			{
				call: 'POST /v2/PermissionTemplate.svc/Apply?overWriteAll=true',
				body: { Id: `${template}1` },
			},
			{
				call: 'POST /v2/PermissionTemplate.svc/Apply?overWriteAll=true',
				body: { Id: `${template}2` },
			},
		],
		output: [
			{ json: { IsSuccessful: true }, item: 0 },
			{ json: { Status: 'Success', Message: { IsSuccessful: true } }, item: 1 },
		],
	},
	{
		operation: 'salesGroup.getAll',
		items: [
			{ filters: { userId: { __rl: true, mode: 'list', value: `${user}2` } }, returnAll: true },
			{ filters: {}, returnAll: true },
		],
		requests: [
			{ call: `GET /v2/UserGroup.svc/Retrieve?UserId=${user}2` },
			{ call: 'GET /v2/UserGroup.svc/Retrieve' },
		],
		output: [
			{
				json: {
					GroupId: `${group}1`,
					Name: 'Venue Sales',
					Description: '',
					CreatedOn: '2025-05-01T08:00:00.000Z',
					UserCount: '6',
				},
				item: 0,
			},
			{
				json: {
					GroupId: `${group}1`,
					Name: 'Venue Sales',
					Description: '',
					CreatedOn: '2025-05-01T08:00:00.000Z',
					UserCount: '6',
				},
				item: 1,
			},
			{
				json: {
					GroupId: `${group}2`,
					Name: 'Corporate Desk',
					Description: '',
					CreatedOn: '2025-05-02T08:00:00.000Z',
					UserCount: '0',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'salesGroup.addUsers',
		items: [
			{
				groupId: { __rl: true, mode: 'list', value: `${group}2` },
				userId: { __rl: true, mode: 'list', value: `${user}2` },
				additionalFields: {
					viewAllLeadsOfGroup: true,
					modifyAllLeadsOfGroup: 'false',
					addUsersToGroup: true,
					viewAllAccountsOfGroup: true,
					modifyAllAccountsOfGroup: false,
					createGroupAutomation: true,
					callbackURL: 'https://example.com/hook',
				},
			},
			{
				groupId: `${group}2`,
				userId: `${user}3`,
				additionalFields: { callbackURL: 'https://example.com/hook' },
			},
			{ groupId: `${group}2`, userId: `${user}4`, additionalFields: {} },
		],
		requests: [
			{
				call: 'POST /v2/UserGroup.svc/AddUsers',
				body: {
					GroupId: `${group}2`,
					GroupUsers: [
						{
							UserId: `${user}2`,
							ViewAllLeadsOfGroup: true,
							ModifyAllLeadsOfGroup: false,
							AddUsersToGroup: true,
							ViewAllAccountsOfGroup: true,
							ModifyAllAccountsOfGroup: false,
							CreateGroupAutomation: true,
						},
						{ UserId: `${user}3` },
					],
					CallbackURL: 'https://example.com/hook',
				},
			},
			{
				call: 'POST /v2/UserGroup.svc/AddUsers',
				body: { GroupId: `${group}2`, GroupUsers: [{ UserId: `${user}4` }] },
			},
		],
		output: [
			{ json: { GroupId: `${group}2`, UserId: `${user}2`, Queued: true }, item: 0 },
			{ json: { GroupId: `${group}2`, UserId: `${user}3`, Queued: true }, item: 1 },
			{ json: { GroupId: `${group}2`, UserId: `${user}4`, Queued: true }, item: 2 },
		],
	},
	{
		operation: 'salesGroup.removeUsers',
		prepare: ({ salesGroups: [, events] }) =>
			Object.assign(events, { _users: [2, 3, 4].map((index) => ({ UserId: `${user}${index}` })) }),
		items: [
			{
				groupId: { __rl: true, mode: 'list', value: `${group}2` },
				userId: { __rl: true, mode: 'list', value: `${user}2` },
				additionalFields: { callbackURL: 'https://example.com/hook' },
			},
			{
				groupId: `${group}2`,
				userId: `${user}3`,
				additionalFields: { callbackURL: 'https://example.com/hook' },
			},
			{ groupId: `${group}2`, userId: `${user}4`, additionalFields: {} },
		],
		requests: [
			{
				call: 'POST /v2/UserGroup.svc/RemoveUsers',
				body: {
					GroupId: `${group}2`,
					CallbackURL: 'https://example.com/hook',
					UserIds: [`${user}2`, `${user}3`],
				},
			},
			{
				call: 'POST /v2/UserGroup.svc/RemoveUsers',
				body: { GroupId: `${group}2`, UserIds: [`${user}4`] },
			},
		],
		output: [2, 3, 4].map((index) => ({
			json: { GroupId: `${group}2`, UserId: `${user}${index}`, Queued: true },
			item: index - 2,
		})),
	},
	{
		operation: 'salesGroup.delete',
		items: [
			{ groupId: { __rl: true, mode: 'list', value: `${group}2` } },
			{ groupId: `${group}1` },
		],
		requests: [
			{ call: 'POST /v2/UserGroup.svc/Delete', body: { groupId: `${group}2` } },
			{ call: 'POST /v2/UserGroup.svc/Delete', body: { groupId: `${group}1` } },
		],
		output: [
			{ json: { deleted: true }, item: 0 },
			{ json: { deleted: true }, item: 1 },
		],
	},
	{
		operation: 'team.create',
		items: [
			{
				name: 'India Sales Team',
				additionalFields: {
					description: 'South',
					sequence: 0,
					parentCode: { __rl: true, mode: 'list', value: '2' },
					workdayTemplateCode: 10,
					holidayCalendarCode: '37',
					smartViewCode: 28,
					dashboardCodes: '1, 2',
					defaultDashboardCode: 2,
				},
			},
			{ name: 'Events', additionalFields: { parentCode: 3 } },
		],
		requests: [
			{
				call: 'POST /v2/TeamManagement.svc/Create',
				body: {
					Name: 'India Sales Team',
					Description: 'South',
					Sequence: 0,
					ParentCode: 2,
					WorkdayTemplateCode: 10,
					HolidayCalendarCode: 37,
					SmartViewCode: 28,
					DashboardCodes: [1, 2],
					DefaultDashboardCode: 2,
				},
			},
			{ call: 'POST /v2/TeamManagement.svc/Create', body: { Name: 'Events', ParentCode: 3 } },
		],
		output: [
			{ json: { Id: '7ea30000-0000-4000-8000-000000001001' }, item: 0 },
			{ json: { Id: '7ea30000-0000-4000-8000-000000001002' }, item: 1 },
		],
	},
	{
		operation: 'team.getAll',
		items: [
			{ filters: { getHierarchical: true }, returnAll: true, output: 'simple' },
			{ filters: {}, returnAll: false, limit: 2, output: 'raw' },
		],
		requests: [
			{ call: 'GET /v2/TeamManagement.svc/Retrieve?getHierarchical=true' },
			{ call: 'GET /v2/TeamManagement.svc/Retrieve' },
		],
		output: [
			{
				json: {
					TeamId: '7ea30000-0000-4000-8000-000000000001',
					Code: 1,
					Name: 'Root Team',
					Description: '',
					ParentId: null,
					ParentName: null,
					Depth: 0,
					UserCount: 2,
					ModifiedOn: '2025-05-01T08:00:00.000Z',
					ChildTeams: [
						{
							TeamId: '7ea30000-0000-4000-8000-000000000002',
							Code: 2,
							Name: 'Weddings',
							Description: '',
							Sequence: 0,
							ParentId: '7ea30000-0000-4000-8000-000000000001',
							ParentCode: 1,
							ParentName: 'Root Team',
							ModifiedBy: '05e20000-0000-4000-8000-000000000001',
							ModifiedByName: 'Maya Patel',
							ModifiedOn: '2025-05-01T08:00:00.000Z',
							WorkDayTemplateId: 'da400000-0000-4000-8000-000000000010',
							WorkdayTemplateCode: 10,
							WorkDayTemplateName: 'Weekdays 9 to 5',
							IsWorkDayTemplateOverridden: false,
							HolidayCalendarId: 'ca1e0000-0000-4000-8000-000000000037',
							HolidayCalendarCode: 37,
							HolidayCalendarName: 'Public holidays',
							IsHolidayCalendarOverridden: false,
							UserCount: 2,
							Depth: 1,
							SmartViewId: '5ee00000-0000-4000-8000-000000000028',
							SmartViewCode: 28,
							SmartViewName: 'All Tasks',
							IsSmartViewOverridden: false,
							ReplaceUserSmartView: '5ee00000-0000-4000-8000-000000000028',
							IsReplaceUserSmartViewOverridden: false,
							ChildTeams: [
								{
									TeamId: '7ea30000-0000-4000-8000-000000000004',
									Code: 4,
									Name: 'Garden Weddings',
									Description: '',
									Sequence: 0,
									ParentId: '7ea30000-0000-4000-8000-000000000002',
									ParentCode: 2,
									ParentName: 'Weddings',
									ModifiedBy: '05e20000-0000-4000-8000-000000000001',
									ModifiedByName: 'Maya Patel',
									ModifiedOn: '2025-05-01T08:00:00.000Z',
									WorkDayTemplateId: 'da400000-0000-4000-8000-000000000010',
									WorkdayTemplateCode: 10,
									WorkDayTemplateName: 'Weekdays 9 to 5',
									IsWorkDayTemplateOverridden: false,
									HolidayCalendarId: 'ca1e0000-0000-4000-8000-000000000037',
									HolidayCalendarCode: 37,
									HolidayCalendarName: 'Public holidays',
									IsHolidayCalendarOverridden: false,
									UserCount: 0,
									Depth: 2,
									SmartViewId: '5ee00000-0000-4000-8000-000000000028',
									SmartViewCode: 28,
									SmartViewName: 'All Tasks',
									IsSmartViewOverridden: false,
									ReplaceUserSmartView: '5ee00000-0000-4000-8000-000000000028',
									IsReplaceUserSmartViewOverridden: false,
									ChildTeams: [],
								},
							],
						},
						{
							TeamId: '7ea30000-0000-4000-8000-000000000003',
							Code: 3,
							Name: 'Corporate',
							Description: '',
							Sequence: 1,
							ParentId: '7ea30000-0000-4000-8000-000000000001',
							ParentCode: 1,
							ParentName: 'Root Team',
							ModifiedBy: '05e20000-0000-4000-8000-000000000001',
							ModifiedByName: 'Maya Patel',
							ModifiedOn: '2025-05-01T08:00:00.000Z',
							WorkDayTemplateId: 'da400000-0000-4000-8000-000000000010',
							WorkdayTemplateCode: 10,
							WorkDayTemplateName: 'Weekdays 9 to 5',
							IsWorkDayTemplateOverridden: false,
							HolidayCalendarId: 'ca1e0000-0000-4000-8000-000000000037',
							HolidayCalendarCode: 37,
							HolidayCalendarName: 'Public holidays',
							IsHolidayCalendarOverridden: false,
							UserCount: 1,
							Depth: 1,
							SmartViewId: '5ee00000-0000-4000-8000-000000000028',
							SmartViewCode: 28,
							SmartViewName: 'All Tasks',
							IsSmartViewOverridden: false,
							ReplaceUserSmartView: '5ee00000-0000-4000-8000-000000000028',
							IsReplaceUserSmartViewOverridden: false,
							ChildTeams: [],
						},
					],
				},
				item: 0,
			},
			{ json: { ...root, ModifiedOn: '2025-05-01 08:00:00', ChildTeams: [] }, item: 1 },
			{ json: { ...weddings, ModifiedOn: '2025-05-01 08:00:00', ChildTeams: [] }, item: 1 },
		],
	},
];
