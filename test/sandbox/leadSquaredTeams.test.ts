import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { leadSquared } from './client.mts';

const sandbox = useSandbox();

const call = (path: string, body?: unknown) => leadSquared(sandbox, `/v2/${path}`, body);
const [maya, daniel, , , , oliver] = seedIds.users;
const unknown = '05e20000-0000-4000-8000-999999999999';
const userOf = async (id: string) =>
	(await call(`UserManagement.svc/User/Retrieve/ByUserId?userId=${id}`)).body[0];

describe('sales groups', () => {
	const [everyone, desk] = seedIds.salesGroups;
	const list = async (query = '') => (await call(`UserGroup.svc/Retrieve${query}`)).body;
	const counts = async (query = '') =>
		(await list(query)).UserGroups.map((group: { UserCount: string }) => group.UserCount);

	it('are listed, also for one user', async () => {
		const { RecordCount, UserGroups } = await list();
		expect(RecordCount).toBe(2);
		expect(UserGroups[0]).toEqual({
			GroupId: everyone,
			Name: 'Venue Sales',
			Description: '',
			CreatedOn: '2025-05-01 08:00:00',
			UserCount: '6',
		});
		expect(await counts(`?UserId=${daniel}`)).toEqual(['6']);
		expect((await list(`?UserId=${unknown}`)).ExceptionType).toBe('MXInvalidEntityException');
	});

	it('take users in and let them go, which users show', async () => {
		const GroupUsers = [{ UserId: daniel, ViewAllLeadsOfGroup: true }, { UserId: maya }];
		expect((await call('UserGroup.svc/AddUsers', { GroupId: desk, GroupUsers })).body).toEqual({
			Status: 'Success',
		});
		await call('UserGroup.svc/AddUsers', { GroupId: desk, GroupUsers: [{ UserId: maya }] });
		expect(await counts()).toEqual(['6', '2']);
		expect(sandbox.state.leadSquared.salesGroups[1]._users).toMatchObject([
			{ UserId: daniel, IsManager: true },
			{ UserId: maya, IsManager: false },
		]);
		expect((await call('UserManagement.svc/Users.Get')).body[1].MemberOfGroups).toEqual([
			'Venue Sales',
			'Corporate Desk',
		]);
		expect(
			(await call('UserGroup.svc/RemoveUsers', { GroupId: desk, UserIds: [daniel] })).body,
		).toEqual({ Status: 'Success' });
		expect(await counts()).toEqual(['6', '1']);
		expect((await userOf(daniel)).Groups).toEqual([{ Id: everyone, Name: 'Venue Sales' }]);
		expect((await call('UserGroup.svc/Delete', { groupId: everyone })).body).toEqual({
			Status: 'Success',
		});
		expect((await list()).RecordCount).toBe(1);
		expect((await userOf(daniel)).Groups).toEqual([]);
		expect((await call('UserManagement.svc/Users.Get')).body[1].MemberOfGroups).toEqual([]);
	});

	it.each([
		['MXInvalidEntityException', 'AddUsers', { GroupId: unknown, GroupUsers: [{ UserId: maya }] }],
		['MXInvalidInputException', 'AddUsers', { GroupId: desk, GroupUsers: [] }],
		[
			'MXInvalidInputException',
			'AddUsers',
			{ GroupId: desk, GroupUsers: [{ UserId: maya }, { UserId: oliver }] },
		],
		['MXInvalidEntityException', 'RemoveUsers', { GroupId: everyone, UserIds: [maya, unknown] }],
		['MXInvalidInputException', 'RemoveUsers', { GroupId: desk, UserIds: [maya] }],
		['MXInvalidEntityException', 'Delete', { groupId: unknown }],
		['MXInvalidInputException', 'Delete', { GroupId: desk }],
	])('%s: %s %j', async (type, operation, body) => {
		expect((await call(`UserGroup.svc/${operation}`, body)).body.ExceptionType).toBe(type);
		expect(await counts()).toEqual(['6', '0']);
	});
});

describe('teams', () => {
	const list = async (query = '') => (await call(`TeamManagement.svc/Retrieve${query}`)).body;
	const create = (body: object) => call('TeamManagement.svc/Create', body);

	it('come flat or nested', async () => {
		const flat = await list();
		expect([flat.RecordCount, flat.Teams.map((team: { Depth: number }) => team.Depth)]).toEqual([
			4,
			[0, 1, 1, 2],
		]);
		expect(flat.FetchedOn).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
		expect(flat.Teams[0]).toMatchObject({
			Code: 1,
			ParentId: null,
			ParentCode: 0,
			ParentName: null,
			UserCount: 2,
			IsWorkDayTemplateOverridden: true,
		});
		expect(flat.Teams[3]).toMatchObject({
			ParentName: 'Weddings',
			WorkdayTemplateCode: 10,
			SmartViewName: 'All Tasks',
			IsSmartViewOverridden: false,
			ChildTeams: [],
		});
		const { RecordCount, Teams } = await list('?getHierarchical=true');
		expect(RecordCount).toBe(4);
		expect(Teams).toMatchObject([
			{
				Name: 'Root Team',
				ChildTeams: [
					{ Name: 'Weddings', ChildTeams: [{ Name: 'Garden Weddings' }] },
					{ Name: 'Corporate', ChildTeams: [] },
				],
			},
		]);
	});

	it.each([
		[{}, 1, 2, ['Weddings', 'Corporate', 'New']],
		[
			{
				ParentCode: 0,
				Sequence: 0,
				WorkdayTemplateCode: 0,
				HolidayCalendarCode: 0,
				SmartViewCode: 0,
				DashboardCodes: [1, 2],
				DefaultDashboardCode: 1,
			},
			1,
			0,
			['New', 'Weddings', 'Corporate'],
		],
		[
			{ ParentCode: 1, Sequence: 1, WorkdayTemplateCode: 10 },
			1,
			1,
			['Weddings', 'New', 'Corporate'],
		],
	])('takes %j', async (extra, ParentCode, Sequence, order) => {
		const { body } = await create({ Name: 'New', ...extra });
		expect(body).toEqual({ Status: 'Success', Message: { Id: expect.any(String) } });
		const { Teams } = await list('?getHierarchical=true');
		expect(Teams[0].ChildTeams.map((team: { Name: string }) => team.Name)).toEqual(order);
		const own = (await list()).Teams[4];
		expect(own).toMatchObject({
			TeamId: body.Message.Id,
			Code: 5,
			ParentCode,
			Sequence,
			WorkdayTemplateCode: 10,
			UserCount: 0,
		});
		expect(own.IsWorkDayTemplateOverridden).toBe(
			'WorkdayTemplateCode' in extra && extra.WorkdayTemplateCode === 10,
		);
	});

	it.each([
		['MXDuplicateEntityNameException', { Name: 'weddings' }],
		['MXMandatoryAttributeMissingException', { Name: ' ' }],
		['MXInvalidInputException', { ParentCode: 9 }],
		['MXInvalidInputException', { Sequence: 3 }],
		['MXInvalidInputException', { ParentCode: 3, Sequence: 1 }],
		['MXInvalidInputException', { WorkdayTemplateCode: 11 }],
		['MXInvalidInputException', { HolidayCalendarCode: 11 }],
		['MXInvalidInputException', { SmartViewCode: 11 }],
		['MXInvalidInputException', { DashboardCodes: [3] }],
		['MXInvalidInputException', { DashboardCodes: [1], DefaultDashboardCode: 2 }],
		['MXInvalidInputException', { WorkDayTemplateCode: 10 }],
	])('%s for %j', async (type, change) => {
		const before = structuredClone(sandbox.state.leadSquared.teams);
		expect((await create({ Name: 'New', ...change })).body.ExceptionType).toBe(type);
		expect(sandbox.state.leadSquared.teams).toEqual(before);
	});
});

describe('permission templates', () => {
	const [first, second] = seedIds.permissionTemplates;
	const access = [
		{
			Entity: 'Lead',
			Permissions: [
				{
					Action: 'Create',
					Access: 'PartialAccess',
					Properties: { RestrictedFields: ['FirstName'] },
				},
				{ Action: 'Delete', Access: 'NoAccess' },
			],
		},
	];
	const list = async (Parameter: object = { SearchText: '' }, more: object = {}) =>
		(await call('PermissionTemplate.svc/Retrieve', { Parameter, ...more })).body;
	const templates = () => sandbox.state.leadSquared.permissionTemplates;

	it('are created and changed', async () => {
		const { body } = await call('PermissionTemplate.svc/Create', {
			Name: 'Narrow',
			Description: 'd',
			EntityPermissions: access,
		});
		expect(body).toEqual({ Status: 'Success', Message: { Id: expect.any(String) } });
		const [create, remove] = access[0].Permissions;
		const shown = [
			{
				Entity: 'Lead',
				Permissions: [
					{ ...create, Properties: { RestrictedFields: ['FirstName'], Restrictions: [] } },
					remove,
				],
			},
		];
		const { Id } = body.Message;
		expect(await list({ TemplateId: Id })).toEqual({
			RecordCount: 1,
			List: [{ Id, Name: 'Narrow', Description: 'd', EntityPermissions: shown }],
		});
		const change = {
			Name: 'Wide',
			EntityPermissions: [
				{ Entity: 'Activity', Permissions: [{ Action: 'View', Access: 'FullAccess' }] },
			],
		};
		expect((await call(`PermissionTemplate.svc/Update?Id=${Id}`, change)).body).toEqual({
			Status: 'Success',
		});
		expect((await list({ TemplateId: Id })).List).toEqual([{ Id, Description: 'd', ...change }]);
		await call(`PermissionTemplate.svc/Update?Id=${first}`, { EntityPermissions: access });
		const latest = await list(
			{ SearchText: 'o' },
			{ Sorting: { ColumnName: 'ModifiedOn', Direction: 1 } },
		);
		expect(latest.List[0]).toMatchObject({ Id: first, Name: 'No deletes' });
	});

	it.each([
		[{ SearchText: '' }, {}, [first, second]],
		[{}, { Sorting: { ColumnName: 'ModifiedOn', Direction: 1 } }, [second, first]],
		[{ SearchText: 'DELETES' }, {}, [first]],
		[{ TemplateId: unknown }, {}, []],
		[{}, { Paging: { PageIndex: 2, PageSize: 1 } }, [second]],
	])('found by %j %j', async (parameter, more, expected) => {
		expect((await list(parameter, more)).List.map((one: { Id: string }) => one.Id)).toEqual(
			expected,
		);
	});

	it.each([
		['MXDuplicateEntityNameException', 'Create', { Name: 'no deletes', EntityPermissions: access }],
		['MXMandatoryAttributeMissingException', 'Create', { Name: '', EntityPermissions: access }],
		['MXMandatoryAttributeMissingException', 'Create', { Name: 'x', EntityPermissions: [] }],
		[
			'MXMandatoryAttributeMissingException',
			'Create',
			{ Name: 'x', EntityPermissions: [{ Entity: 'Lead' }] },
		],
		[
			'MXMandatoryAttributeMissingException',
			'Create',
			{ Name: 'x', EntityPermissions: [{ Entity: 'Lead', Permissions: [{ Action: 'View' }] }] },
		],
		[
			'MXInvalidInputException',
			'Create',
			{ Name: 'x', EntityPermissions: [{ Entity: 'Task', Permissions: [] }] },
		],
		[
			'MXDuplicateEntityNameException',
			`Update?Id=${seedIds.permissionTemplates[0]}`,
			{ Name: 'Read only activities', EntityPermissions: access },
		],
		['MXInvalidEntityException', `Update?Id=${unknown}`, { EntityPermissions: access }],
		[
			'MXInvalidInputException',
			'Retrieve',
			{ Parameter: { SearchText: 'x', TemplateId: unknown } },
		],
	])('%s: %s %j', async (type, path, body) => {
		const before = structuredClone(templates());
		expect((await call(`PermissionTemplate.svc/${path}`, body)).body.ExceptionType).toBe(type);
		expect(templates()).toEqual(before);
	});

	const names = async (id: string) => (await userOf(id)).TemplateNames;

	it('are applied, overwritten and removed', async () => {
		const apply = (Id: string) =>
			call('PermissionTemplate.svc/Apply', { Id, UserIds: [daniel, maya] });
		expect((await apply(first)).body).toEqual({
			Status: 'Success',
			Message: { IsSuccessful: true },
		});
		await apply(second);
		expect(await names(daniel)).toBe('No deletes,Read only activities');
		const { body } = await call('PermissionTemplate.svc/OverridePermissionTemplate', {
			Id: second,
			UserIds: [daniel],
		});
		expect(body).toEqual({
			Status: 'Success',
			Message: { AffectedRows: 1, IsSuccessful: true, AffectedUserIds: [daniel] },
		});
		expect([await names(daniel), await names(maya)]).toEqual([
			'Read only activities',
			'No deletes,Read only activities',
		]);
		const removed = await call('PermissionTemplate.svc/Apply?overWriteAll=true', { Id: second });
		expect(removed.body).toEqual({ Status: 'Success', Message: { IsSuccessful: true } });
		expect([await names(daniel), await names(maya)]).toEqual(['', 'No deletes']);
	});

	it.each([
		['MXMandatoryAttributeMissingException', 'Apply', { Id: seedIds.permissionTemplates[0] }],
		['MXInvalidEntityException', 'Apply', { Id: unknown, UserIds: [daniel] }],
		[
			'MXInvalidInputException',
			'Apply',
			{ Id: seedIds.permissionTemplates[0], UserIds: [daniel, oliver] },
		],
		['MXInvalidInputException', 'Apply?overWriteAll=false', { Id: seedIds.permissionTemplates[0] }],
		[
			'MXInvalidInputException',
			'Apply?overWriteAll=true',
			{ Id: seedIds.permissionTemplates[0], UserIds: [daniel] },
		],
		[
			'MXInvalidInputException',
			'OverridePermissionTemplate',
			{ Id: seedIds.permissionTemplates[0], UserIds: [daniel, oliver] },
		],
	])('%s: %s %j', async (type, path, body) => {
		expect((await call(`PermissionTemplate.svc/${path}`, body)).body.ExceptionType).toBe(type);
		expect(await names(daniel)).toBe('');
	});
});
