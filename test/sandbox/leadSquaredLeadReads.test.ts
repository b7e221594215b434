import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { leadSquared } from './client.mts';

const sandbox = useSandbox();

const base = '/v2/LeadManagement.svc';
const [first, second] = seedIds.leads;
const unknown = '1ead0000-0000-4000-8000-999999999999';
const get = (path: string) => leadSquared(sandbox, `${base}/${path}`);
const post = (path: string, body: unknown) => leadSquared(sandbox, `${base}/${path}`, body);
const ids = (rows: Array<{ ProspectID: string }>) => rows.map((row) => row.ProspectID);

describe('look-ups', () => {
	it.each([
		[`Leads.GetById?id=${first}`, [first]],
		[`Leads.GetById?id=${first.toUpperCase()}`, [first]],
		[`Leads.GetById?id=${unknown}`, []],
		['Leads.GetByEmailaddress?emailaddress=ASHA.desai@example.com', [first]],
		['Leads.GetByEmailaddress?emailaddress=asha', []],
		['RetrieveLeadByPhoneNumber?phone=9855510000', [first]],
		['RetrieveLeadByPhoneNumber?phone=919855510000', [first]],
		['RetrieveLeadByPhoneNumber?phone=%2B919855510000', [first]],
		['RetrieveLeadByPhoneNumber?phone=+919855510000', []],
		['RetrieveLeadByPhoneNumber?phone=%2B91-9855510000', []],
		['RetrieveLeadByPhoneNumber?phone=985551', []],
		['Leads.GetByQuickSearch?key=asha%20desai', [first]],
		['Leads.GetByQuickSearch?key=liam.desai%40', [second]],
		['Leads.GetByQuickSearch?key=9855510001', [second]],
		['Leads.GetByQuickSearch?key=nothing', []],
	])('%s finds %j', async (path, expected) => {
		const { status, body } = await get(path);
		expect([status, ids(body)]).toEqual([200, expected]);
	});

	it('gives the lead with the latest activity when a number is shared', async () => {
		const { leads } = sandbox.state.leadSquared;
		Object.assign(leads[1], {
			Mobile: '+91-9855510000',
			ProspectActivityDate_Max: '2026-01-01 10:00:00',
		});
		const { body } = await get('RetrieveLeadByPhoneNumber?phone=9855510000');
		expect(body).toMatchObject([
			{ ProspectID: second, ProspectActivityDate_Max: '2026-01-01 10:00:00.000' },
		]);
	});

	it('asks for what identifies the lead', async () => {
		for (const path of [
			'Leads.GetById?id=x',
			'Leads.GetById',
			'Leads.GetByEmailaddress',
			'RetrieveLeadByPhoneNumber',
			'Leads.GetByQuickSearch?key=',
		]) {
			expect((await get(path)).status).toBe(500);
		}
	});

	it('shows the owner as a user', async () => {
		const { body } = await get(
			'LeadOwner.Get?LeadIdentifier=EmailAddress&value=liam.desai@example.com',
		);
		expect(body).toEqual([
			{
				UserId: seedIds.users[1],
				FirstName: 'Daniel',
				LastName: 'Kerr',
				EmailAddress: 'daniel.kerr@example.com',
				TimeZone: 'Asia/Kolkata',
				IsAdministrator: false,
				Role: 'Sales_Manager',
				UserType: 0,
				StatusCode: 0,
				AutoUserId: expect.any(Number),
				CreatedOn: expect.any(String),
				TeamId: seedIds.teams[0],
				TeamName: 'Root Team',
			},
		]);
		expect((await get('LeadOwner.Get?LeadIdentifier=Phone&value=1')).body).toEqual([]);
		expect(
			(await get('LeadOwner.Get?LeadIdentifier=FirstName&value=Asha')).body.ExceptionType,
		).toBe('MXInvalidInputException');
	});
});

describe('Leads.Get', () => {
	const search = (
		LookupName: string,
		SqlOperator: string | undefined,
		LookupValue: string,
		more = {},
	) => post('Leads.Get', { Parameter: { LookupName, LookupValue, SqlOperator }, ...more });

	it.each([
		['FirstName', undefined, 'asha', 4],
		['FirstName', '=', 'Asha', 4],
		['firstname', '=', 'Asha', 0],
		['ProspectId', '=', first, 0],
		['ProspectID', '=', first, 1],
		['Nothing', '<>', 'x', 0],
		['FirstName', '<>', 'Asha', 36],
		['Company', '<>', 'Asha', 0],
		['FirstName', 'LIKE', 'ash', 0],
		['FirstName', 'LIKE', '%sh%', 4],
		['FirstName', 'IN', 'Asha, Liam', 8],
		['ProspectAutoId', '>', '1038', 2],
		['ProspectAutoId', '<=', '1001', 1],
		['CreatedOn', '>=', '2025-07-10 05:30:00', 2],
		['CreatedOn', '>', '2025-07-10', 2],
		['DoNotEmail', '=', '0', 40],
		['DoNotEmail', '=', '1', 0],
	])('%s %s %j finds %i', async (name, operator, value, count) => {
		const { status, body } = await search(name, operator, value, {
			Paging: { PageIndex: 1, PageSize: 1000 },
		});
		expect([status, body.length]).toEqual([200, count]);
	});

	it.each([
		['DoNotEmail', '=', 'true', {}, 'MXInvalidDataTypeException'],
		['CreatedOn', '>', '10/07/2025', {}, 'MXInvalidDataTypeException'],
		['Score', '>', 'high', {}, 'MXInvalidDataTypeException'],
		['Score', 'BETWEEN', '1', {}, 'MXInvalidInputException'],
		[
			'Score',
			'=',
			'0',
			{ Sorting: { ColumnName: 'Nothing', Direction: '1' } },
			'MXInvalidInputException',
		],
		['Score', '=', '0', { Paging: { PageIndex: 0, PageSize: 5 } }, 'MXInvalidInputException'],
		['Score', '=', '0', { Attribute: 'LeadType', Value: 'OT_0' }, 'MXInvalidInputException'],
		['Score', '=', '0', { Query: {} }, 'MXInvalidInputException'],
	])('refuses %s %s %j %j', async (name, operator, value, more, type) => {
		const { status, body } = await search(name, operator, value, more);
		expect([status, body.ExceptionType]).toEqual([500, type]);
	});

	it('sorts, pages and selects, with the total in each row', async () => {
		const { body } = await search('FirstName', '=', 'Asha', {
			Columns: { Include_CSV: 'ProspectAutoId, Company, Nothing' },
			Sorting: { ColumnName: 'ProspectAutoId', Direction: '1' },
			Paging: { PageIndex: 2, PageSize: 1 },
		});
		expect(body).toEqual([
			{ ProspectAutoId: '1021', Company: null, IsLead: true, NotableEvent: 'Modified', Total: 4 },
		]);
		expect((await search('Score', '=', '0')).body).toHaveLength(25);
	});

	it('sorts numbers as numbers, and finds children of custom field sets', async () => {
		const { leads } = sandbox.state.leadSquared;
		leads
			.slice(0, 3)
			.forEach((lead, index) =>
				Object.assign(lead, { mx_Budget: ['9', '100', '20'][index], 'mx_KYC~Status': 'Pending' }),
			);
		const { body } = await search('mx_KYC~Status', '=', 'pending', {
			Sorting: { ColumnName: 'mx_Budget', Direction: '0' },
		});
		expect(body.map((row: { mx_Budget: string }) => row.mx_Budget)).toEqual(['9', '20', '100']);
	});
});

describe('Leads.RecentlyModified', () => {
	const at = '2025-06-13 05:30:00';
	const recent = (FromDate: string, ToDate: string, more = {}) =>
		post('Leads.RecentlyModified', { Parameter: { FromDate, ToDate }, ...more });

	it.each([
		['2025-06-12 05:30:00', at, 2],
		[at, at, 1],
		['2025-06-13 05:30:01', '2025-06-14 05:29:59', 0],
		['2025-01-01 00:00:00', '2026-01-01 00:00:00', 40],
	])('from %s to %s: %i', async (from, to, count) => {
		const { body } = await recent(from, to, { Paging: { PageIndex: 1, PageSize: 5000 } });
		expect([body.RecordCount, body.Leads?.length ?? 0]).toEqual([count, count]);
		expect('Leads' in body).toBe(count > 0);
	});

	it('gives attributes and values, with the right to update and the total', async () => {
		const { body } = await recent('2025-06-12 05:30:00', at, {
			Columns: { Include_CSV: 'ProspectID,Company,LeadLastModifiedOn' },
			Sorting: { ColumnName: 'ProspectAutoId', Direction: '1' },
			Paging: { PageIndex: 1, PageSize: 1 },
		});
		const LeadPropertyList = [
			{ Attribute: 'ProspectID', Value: second },
			{ Attribute: 'Company', Value: null },
			{ Attribute: 'LeadLastModifiedOn', Value: '2025-06-13 05:30:00.000' },
			{ Attribute: 'CanUpdate', Value: 'true' },
			{ Attribute: 'Total', Value: '2' },
		];
		expect(body).toEqual({ RecordCount: 2, Leads: [{ LeadPropertyList }] });
		expect(
			(await recent('2025-06-12 05:30:00', at, { Paging: { PageIndex: 3, PageSize: 1 } })).body,
		).toEqual({ RecordCount: 2 });
	});

	it('keeps milliseconds that it does not show', async () => {
		const now = Date.UTC(2026, 0, 1, 10, 0, 0, 400);
		Object.assign(sandbox.state.leadSquared.leads[0], {
			LeadLastModifiedOn: '2026-01-01 10:00:00',
			_modifiedAt: now,
		});
		expect((await recent('2026-01-01 09:59:59', '2026-01-01 10:00:00')).body).toEqual({
			RecordCount: 0,
		});
		expect((await recent('2026-01-01 10:00:00', '2026-01-01 10:00:01')).body.RecordCount).toBe(1);
	});

	it.each([
		['2025-06-13', at, {}, "'2025-06-13' is not a valid date"],
		['2025-06-14 00:00:00', at, {}, 'FromDate can not be after ToDate'],
		[at, at, { Paging: { PageIndex: 1, PageSize: 5001 } }, 'PageSize can not be more than 5000'],
	])('refuses %s to %s %j', async (from, to, more, ExceptionMessage) => {
		expect((await recent(from, to, more)).body).toEqual({
			Status: 'Error',
			ExceptionType: 'MXInvalidInputException',
			ExceptionMessage,
		});
	});
});

describe('Leads/Retrieve/ByIds', () => {
	const byIds = (LeadIds: string[], Include_CSV?: string) =>
		post('Leads/Retrieve/ByIds', {
			SearchParameters: { LeadIds },
			...(Include_CSV ? { Columns: { Include_CSV } } : {}),
		});

	it('gives flat rows of those that exist', async () => {
		const { body } = await byIds([second, unknown, first, second], 'FirstName,CreatedOn');
		expect(body).toEqual({
			RecordCount: 2,
			Leads: [
				{ FirstName: 'Liam', CreatedOn: '2025-06-03 05:30:00.000' },
				{ FirstName: 'Asha', CreatedOn: '2025-06-02 05:30:00.000' },
			],
		});
	});

	it('wants columns and at most 10000 ids', async () => {
		expect((await byIds([first])).body.ExceptionType).toBe('MXMandatoryAttributeMissingException');
		expect((await byIds([], 'FirstName')).body.ExceptionType).toBe('MXInvalidInputException');
		expect((await byIds(Array(10_001).fill(first), 'FirstName')).body.ExceptionType).toBe(
			'MXInvalidInputException',
		);
	});
});
