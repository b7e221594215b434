import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { leadSquared } from './client.mts';

const sandbox = useSandbox();

const call = (path: string, body?: unknown) =>
	leadSquared(sandbox, `/v2/UserManagement.svc/${path}`, body);
const users = () => sandbox.state.leadSquared.users;
const [maya, daniel, sofia, arjun, ruth, oliver] = seedIds.users;
const unknown = '05e20000-0000-4000-8000-999999999999';
const get = async (id: string) => (await call(`User/Retrieve/ByUserId?userId=${id}`)).body;

describe('reading', () => {
	it('lists the documented keys only', async () => {
		const { body } = await call('Users.Get');
		expect(body[1]).toEqual({
			ID: daniel,
			FirstName: 'Daniel',
			LastName: 'Kerr',
			EmailAddress: 'daniel.kerr@example.com',
			Role: 'Sales_Manager',
			StatusCode: 0,
			MemberOfGroups: ['Venue Sales'],
			Tag: null,
			IsPhoneCallAgent: false,
		});
	});

	it('gets one by id or address, none for inactive and unknown ones', async () => {
		const [user] = await get(sofia);
		expect(user).toMatchObject({
			UserId: sofia,
			FirstName: 'Sofia',
			ManagerUserId: daniel,
			TeamId: seedIds.teams[1],
			TeamName: 'Weddings',
			mx_Custom_1: '',
			Groups: [{ Id: seedIds.salesGroups[0], Name: 'Venue Sales' }],
		});
		expect(Object.keys(user).filter((name) => name.startsWith('_'))).toEqual([]);
		expect(
			(await call('User/Retrieve/ByEmailAddress?emailAddress=Sofia.Lindqvist@example.com')).body,
		).toEqual([user]);
		expect([await get(oliver), await get(unknown)]).toEqual([[], []]);
		expect(
			(await call(`User/Retrieve/ByEmailAddress?emailAddress=${seedIds.inactiveEmail}`)).body,
		).toEqual([]);
	});

	it.each([
		['', [daniel, sofia, arjun, oliver, ruth]],
		[`?UserId=${daniel}`, [sofia, arjun, oliver]],
		[`?UserId=${sofia}`, []],
	])('hierarchy%s', async (query, expected) => {
		expect((await call(`ReportingHierarchy/RetrieveAllReportingUsers${query}`)).body).toEqual(
			expected,
		);
	});

	it('tells the hours of a work day', async () => {
		const { body } = await call(`User/GetWorkDayDetails?userId=${daniel}&date=2025-09-01`);
		expect(body).toEqual({
			IsAvailable: 1,
			StatusReason: '',
			UserId: daniel,
			WorkingHours: [{ StartTime: '09:00:00', EndTime: '17:00:00' }],
		});
		expect(
			(await call(`User/GetWorkDayDetails?userId=${unknown}&date=2025-09-01`)).body.ExceptionType,
		).toBe('MXInvalidEntityException');
		expect(
			(await call(`User/GetWorkDayDetails?userId=${daniel}&date=2025-09-31`)).body.ExceptionType,
		).toBe('MXInvalidDataTypeException');
	});
});

describe('search', () => {
	const condition = (
		LookupName: string,
		Operator: string,
		LookupValue: string,
		ConditionOperator: string | null = null,
	) => ({ LookupName, Operator, LookupValue, ConditionOperator });
	const group = (conditions: object[], GroupOperator: string | null = null) => ({
		Condition: conditions,
		GroupOperator,
	});
	const everyone = group([condition('EmailAddress', 'lik', '@')]);
	const search = (groups: object[], more: object = {}) =>
		call('User/AdvancedSearch', { GroupConditions: groups, GroupOperator: null, ...more });
	const ids = (body: { Users: Array<{ UserId: string }> }) => body.Users.map((user) => user.UserId);

	it.each([
		[[everyone], seedIds.users],
		[[group([condition('FirstName', 'eq', 'maya')])], [maya]],
		[[group([condition('FirstName', 'lik', 'i')])], [daniel, sofia, oliver]],
		[[group([condition('FirstName', 'lik_s', 'a')])], [arjun]],
		[
			[group([condition('Role', 'eq', 'Sales_User', 'AND'), condition('StatusCode', 'eq', '0')])],
			[sofia, arjun],
		],
		[
			[group([condition('FirstName', 'eq', 'Ruth', 'OR'), condition('FirstName', 'eq', 'Maya')])],
			[maya, ruth],
		],
		[
			[
				group([condition('Role', 'eq', 'Sales_User')], 'AND'),
				group([condition('StatusCode', 'eq', '1')]),
			],
			[oliver],
		],
	])('%j', async (groups, expected) => {
		const { body } = await search(groups);
		expect([body.RecordCount, ids(body)]).toEqual([expected.length, expected]);
	});

	it('sorts, pages, and leaves unselected attributes null', async () => {
		const { body } = await search([everyone], {
			Columns: { Include_CSV: 'UserID,FirstName' },
			Sorting: [{ ColumnName: 'FirstName', Direction: 1 }],
			Paging: { PageIndex: 2, PageSize: 2 },
		});
		expect([body.RecordCount, ids(body)]).toEqual([6, [oliver, maya]]);
		expect(body.Users[0]).toMatchObject({
			FirstName: 'Oliver',
			LastName: null,
			Role: null,
			StatusCode: null,
			ManagerName: null,
			mx_Custom_1: null,
		});
	});

	it('gives texts, and the manager’s name with the id', async () => {
		const { body } = await search([everyone], { Columns: { Include_CSV: '*' } });
		expect(body.Users[5]).toMatchObject({
			StatusCode: '1',
			Groups: 'Venue Sales',
			ManagerUserId: daniel,
			ManagerName: 'Daniel Kerr',
			TeamName: null,
		});
	});

	it.each([
		[
			'User search has some invalid Attributes',
			[everyone],
			{ Columns: { Include_CSV: 'UserId,ManagerName' } },
		],
		[
			'User search has some invalid Attributes',
			[everyone],
			{ Columns: { Include_CSV: 'TeamName' } },
		],
		['User search has some invalid Attributes', [group([condition('Nickname', 'eq', 'x')])], {}],
		[
			"PageSize can't be greater than 1000",
			[everyone],
			{ Paging: { PageIndex: 1, PageSize: 1001 } },
		],
		["Invalid Operator 'like'", [group([condition('FirstName', 'like', 'x')])], {}],
		[
			'Conditions must be joined with AND or OR',
			[group([condition('FirstName', 'eq', 'x'), condition('FirstName', 'eq', 'y')])],
			{},
		],
		['The last condition has no operator', [group([condition('FirstName', 'eq', 'x', 'AND')])], {}],
		['GroupConditions is empty', [], {}],
		['A group holds no Condition', [group([])], {}],
	])('refuses: %s', async (message, groups, more) => {
		const { status, body } = await search(groups, more);
		expect([status, body.ExceptionType, body.ExceptionMessage]).toEqual([
			500,
			'MXInvalidInputException',
			message,
		]);
	});
});

describe('creating', () => {
	const valid = {
		FirstName: 'Chris',
		LastName: 'Harris',
		EmailAddress: 'chris@example.com',
		Role: 'Sales_User',
	};
	const create = (change: object = {}) => call('User/Create', { ...valid, ...change });

	it('shows everywhere', async () => {
		const groups = [{ GroupId: seedIds.salesGroups[1], ViewAllLeadsOfGroup: 1 }];
		const { body } = await create({
			ManagerUserId: sofia,
			CustomFields: { mx_Custom_2: 'blue' },
			TeamId: seedIds.teams[2],
			AssociatedGroups: groups,
		});
		expect(body).toEqual({ Status: 'Success', Message: { Id: expect.any(String) } });
		const id = body.Message.Id;
		expect(seedIds.users).not.toContain(id);
		expect((await get(id))[0]).toMatchObject({
			FirstName: 'Chris',
			mx_Custom_2: 'blue',
			TeamName: 'Corporate',
			Groups: [{ Name: 'Corporate Desk' }],
		});
		expect((await call('Users.Get')).body.at(-1)).toMatchObject({
			ID: id,
			StatusCode: 0,
			MemberOfGroups: ['Corporate Desk'],
		});
		expect(
			(await call(`ReportingHierarchy/RetrieveAllReportingUsers?UserId=${daniel}`)).body,
		).toContain(id);
	});

	it.each([
		['MXDuplicateEntryException', { EmailAddress: 'Maya.Patel@example.com' }],
		['MXDuplicateEntryException', { EmailAddress: seedIds.inactiveEmail }],
		['MXInvalidInputException', { EmailAddress: 'chris' }],
		['MXInvalidInputException', { Role: 'Owner' }],
		['MXInvalidInputException', { FirstName: ' ' }],
		['MXInvalidInputException', { TimeZone: 'Mars/Olympus' }],
		['MXInvalidInputException', { ManagerUserId: oliver }],
		['MXInvalidInputException', { TeamId: unknown }],
		['MXInvalidInputException', { AssociatedPhoneNumbers: '9998887777' }],
		['MXInvalidInputException', { CustomFields: { mx_Custom_11: 'x' } }],
		['MXInvalidInputException', { CustomFields: { FirstName: 'x' } }],
		[
			'MXInvalidInputException',
			{ AssociatedGroups: [{ GroupId: seedIds.salesGroups[0], AddUsersToGroup: 2 }] },
		],
		['MXInvalidEntityException', { AssociatedGroups: [{ GroupId: unknown }] }],
		['MXMandatoryAttributeMissingException', { EmailAddress: undefined }],
	])('%s for %j', async (type, change) => {
		const { body } = await create(change);
		expect(body.ExceptionType).toBe(type);
		expect(users()).toHaveLength(6);
	});
});

describe('updating', () => {
	const update = (user: object, more: object = {}, id = sofia) =>
		call(`User/Update?UserId=${id}`, { user, ...more });

	it('stores attributes and settings', async () => {
		const change = {
			LastName: 'Kant',
			Team: 'Corporate',
			TemplateNames: 'No deletes',
			mx_Custom_3: 'z',
			PhoneMain: '1',
		};
		const { body } = await update(change, { userSettings: { IsSoftPhoneEnabled: 1 } });
		expect(body).toEqual({ Status: 'Success', ExceptionMessage: '' });
		expect((await get(sofia))[0]).toMatchObject({
			LastName: 'Kant',
			TeamId: seedIds.teams[2],
			TemplateNames: 'No deletes',
			mx_Custom_3: 'z',
			PhoneMain: '1',
		});
		expect(users()[2]._settings).toEqual({ IsSoftPhoneEnabled: 1 });
	});

	it.each([
		['MXInvalidInputException', { EmailAddress: 'new@example.com' }, {}, sofia],
		['MXInvalidInputException', { ManagerUserId: maya }, {}, sofia],
		['MXInvalidInputException', { PhoneMobile: '+91-9876543210' }, {}, sofia],
		['MXInvalidInputException', { Role: 'Boss' }, {}, sofia],
		['MXInvalidInputException', { Team: 'Nobody' }, {}, sofia],
		['MXInvalidInputException', { TemplateNames: 'Nothing' }, {}, sofia],
		['MXInvalidInputException', { City: 5 }, {}, sofia],
		['MXInvalidInputException', {}, {}, sofia],
		['MXInvalidInputException', {}, { userSettings: { IsSoftPhoneEnabled: 2 } }, sofia],
		['MXInvalidEntityException', {}, {}, unknown],
	])('%s for %j %j', async (type, change, more, id) => {
		const before = structuredClone(users());
		const { body } = await update(
			type === 'MXInvalidEntityException' ? { LastName: 'x' } : change,
			more,
			id,
		);
		expect(body.ExceptionType).toBe(type);
		expect(users()).toEqual(before);
	});
});

describe('coming and going', () => {
	it('deactivates, activates, and frees the address of an obsolete user', async () => {
		expect((await call(`User/Deactivate?UserId=${sofia}`)).body).toEqual({ Status: 'Success' });
		expect(await get(sofia)).toEqual([]);
		const task = { Name: 'x', RelatedEntity: 0, OwnerId: sofia, TaskType: { Name: 'Meeting' } };
		const { body } = await leadSquared(sandbox, '/v2/Task.svc/Create', task);
		expect(body.ExceptionMessage).toBe(`'${sofia}' is not an active user`);
		expect((await call(`User/Activate?UserId=${sofia}`)).body).toEqual({ Status: 'Success' });
		expect(await get(sofia)).toHaveLength(1);
		const again = { FirstName: 'Oliver', EmailAddress: seedIds.inactiveEmail, Role: 'Sales_User' };
		expect((await call(`User/MarkObsolete?userid=${oliver}`)).body).toEqual({ Status: 'Success' });
		expect((await call('User/Create', again)).status).toBe(200);
		expect((await call('Users.Get')).body.map((user: { ID: string }) => user.ID)).not.toContain(
			oliver,
		);
	});

	it.each([
		['MXInvalidInputException', `User/Deactivate?UserId=${oliver}`],
		['MXInvalidInputException', `User/Activate?UserId=${sofia}`],
		['MXInvalidInputException', `User/MarkObsolete?userid=${sofia}`],
		['MXInvalidInputException', `User/MarkObsolete?UserId=${oliver}`],
		['MXInvalidEntityException', `User/Deactivate?UserId=${unknown}`],
	])('%s: %s', async (type, path) => {
		const before = structuredClone(users());
		expect((await call(path)).body.ExceptionType).toBe(type);
		expect(users()).toEqual(before);
	});

	it('lets the keys die with their owner', async () => {
		await call(`User/Deactivate?UserId=${maya}`);
		expect((await call('Users.Get')).status).toBe(401);
		expect((await leadSquared(sandbox, '/v2/Authentication.svc/UserByAccessKey.Get')).status).toBe(
			401,
		);
	});
});

describe('check-in', () => {
	const status = async (query = '') => (await call(`User/CheckinStatus${query}`)).body;
	const history = (change: object = {}) =>
		call('User/GetCheckinCheckoutHistory', {
			UserAttributeType: 'UserId',
			Users: [maya, daniel],
			FromDate: '2025-08-01 00:00:00',
			ToDate: '2099-01-01 00:00:00',
			...change,
		});

	it('goes in and out', async () => {
		expect(await status()).toEqual({ IsCheckedIn: false, LastCheckedOn: '2025-08-01 12:30:00' });
		const { body } = await call('User/CheckIn', { Source: 'API', Location: 'Pune' });
		const { LastCheckedOn: at, IsCheckedIn } = await status();
		expect(body).toEqual({
			Status: 'Success',
			Message: { ResponseText: `User successfully checked in on ${at}` },
		});
		expect(IsCheckedIn).toBe(true);
		expect((await get(maya))[0].AvailabilityStatus).toBe('online');
		const out = await call('User/CheckOut', { Source: 'Kiosk' });
		expect(out.body.Message.ResponseText).toMatch(
			/^User successfully checked out on \d{4}-\d\d-\d\d ([1-9]|1\d|2[0-3]|0):/,
		);
		expect((await status()).IsCheckedIn).toBe(false);
		expect((await get(maya))[0].AvailabilityStatus).toBe('offline');
		expect(
			(await history()).body.Details.map((row: { IsCheckIn: boolean }) => row.IsCheckIn),
		).toEqual([true, false, true, false]);
	});

	it('has no time for who never came', async () => {
		expect(await status(`?UserId=${daniel}`)).toEqual({
			IsCheckedIn: false,
			LastCheckedOn: '0001-01-01 00:00:00',
		});
	});

	it.each([
		['CheckIn', { Source: 'Kiosk' }],
		['CheckIn', { Source: 'API', AvailabilityStatus: 'Busy' }],
	])('%s refuses %j', async (way, body) => {
		expect((await call(`User/${way}`, body)).body.ExceptionType).toBe('MXInvalidInputException');
		expect(sandbox.state.leadSquared.checkIns).toHaveLength(2);
	});

	it('refuses a position that no phone sent', async () => {
		await call('User/CheckIn', { Source: 'MobileApp', Latitude: 18.5, Longitude: 73.8 });
		expect(
			(await call('User/CheckOut', { Source: 'API', Latitude: 18.5 })).body.ExceptionType,
		).toBe('MXInvalidInputException');
		expect((await call('User/CheckOut', { Source: 'MobileApp', Latitude: 18.5 })).status).toBe(200);
	});

	it.each([
		[{}, 2, '2025-08-01 03:45:00'],
		[{ UserAttributeType: 'UserEmail', Users: [seedIds.activeEmail] }, 2, '2025-08-01 03:45:00'],
		[{ FromDate: '2025-08-01 12:30:00' }, 1, '2025-08-01 12:30:00'],
		[{ Paging: { PageIndex: 2, PageSize: 1 } }, 2, '2025-08-01 12:30:00'],
		[{ Users: [daniel] }, 0, undefined],
	])('history %j: %i, %s', async (change, count, first) => {
		const { body } = await history(change);
		expect([body.RecordCount, body.Details[0]?.CheckedOn]).toEqual([count, first]);
		if (count)
			expect(Object.keys(body.Details[0])).toEqual([
				'UserId',
				'CheckedOn',
				'EmailAddress',
				'IsCheckIn',
				'Location',
			]);
	});

	it.each([
		['MXInvalidInputException', { Users: [] }],
		['MXInvalidEntityException', { Users: [unknown] }],
		['MXInvalidEntityException', { UserAttributeType: 'UserEmail' }],
		['MXInvalidInputException', { ToDate: '2025-07-01 00:00:00' }],
	])('history: %s for %j', async (type, change) => {
		expect((await history(change)).body.ExceptionType).toBe(type);
	});
});

describe('notifying', () => {
	const EmailContent = { From: 'noreply@example.com', Subject: 'Test', ContentHTML: 'hello' };
	const sent = () => sandbox.state.leadSquared.userNotifications;

	it.each([
		[
			{ Roles: ['Sales_User'], UserEmailAddresses: [] },
			['sofia.lindqvist@example.com', 'arjun.menon@example.com'],
		],
		[{ UserEmailAddresses: [seedIds.activeEmail] }, [seedIds.activeEmail]],
	])('%j', async (to, expected) => {
		expect((await call('NotifyUsers', { EmailContent, ...to })).body).toEqual({
			Status: 'Success',
		});
		expect(sent()).toEqual([{ ...EmailContent, To: expected }]);
	});

	it.each([
		['MXInvalidInputException', {}],
		[
			'MXInvalidInputException',
			{ Roles: ['Sales_User'], UserEmailAddresses: [seedIds.activeEmail] },
		],
		['MXInvalidInputException', { Roles: ['Boss'] }],
		['MXInvalidInputException', { UserEmailAddresses: [seedIds.inactiveEmail] }],
		['MXInvalidEntityException', { UserEmailAddresses: ['nobody@example.com'] }],
	])('%s for %j', async (type, to) => {
		expect((await call('NotifyUsers', { EmailContent, ...to })).body.ExceptionType).toBe(type);
		expect(sent()).toEqual([]);
	});
});

describe('notifying in the browser', () => {
	const push = (body: object) => leadSquared(sandbox, '/v2/Notifier.svc/Browser.Push', body);
	const shown = () => sandbox.state.leadSquared.browserPushes;
	const notice = { Title: 'Signal', Content: 'Call Asha' };

	it.each([
		['the one that is named', { UserId: daniel }, daniel],
		['the owner of the keys', {}, maya],
		['the owner of the keys, by an empty name', { UserId: '', ClickURL: '', IconURL: '' }, maya],
	])('reaches %s', async (_who, to, UserId) => {
		expect((await push({ ...notice, ...to })).body).toEqual({
			Status: 'Success',
			Message: { Message: 'Message broadcasted successfully' },
		});
		expect(shown()).toEqual([{ ...notice, ...to, UserId }]);
	});

	it.each([
		['MXMandatoryAttributeMissingException', { Content: 'x' }],
		['MXMandatoryAttributeMissingException', { Title: ' ', Content: 'x' }],
		['MXInvalidInputException', { Title: 'é', Content: 'x'.repeat(2047) }],
		['MXInvalidInputException', { ...notice, Body: 'x' }],
		['MXInvalidInputException', { ...notice, UserId: unknown }],
		['MXInvalidInputException', { ...notice, UserId: oliver }],
		['MXInvalidDataTypeException', { ...notice, ClickURL: 'deal' }],
	])('%s for %j', async (type, body) => {
		expect((await push(body)).body.ExceptionType).toBe(type);
		expect(shown()).toEqual([]);
	});
});
