import { sandboxKeys } from '../../sandbox/index.mts';
import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { leadSquared } from './client.mts';

const sandbox = useSandbox();

const usersPath = '/v2/UserManagement.svc/Users.Get';
const testCallPath = '/v2/Authentication.svc/UserByAccessKey.Get';
const { accessKey, secretKey } = sandboxKeys.leadSquared;

describe('keys', () => {
	it.each([
		['x-LSQ-AccessKey', 'wrong'],
		['x-LSQ-SecretKey', 'wrong'],
		['x-LSQ-SecretKey', ''],
	])('refuses %s: %j', async (name, value) => {
		const reply = await leadSquared(sandbox, usersPath, undefined, { [name]: value });
		expect(reply.status).toBe(401);
		expect(reply.body).toEqual({
			Status: 'Error',
			ExceptionType: 'MXInvalidAccessDetailsException',
			ExceptionMessage: 'Invalid Access Details provided.',
		});
	});

	it.each([`accessKey=${accessKey}`, `secretKey=${secretKey}`, `AccessKey=${accessKey}`])(
		'refuses ?%s even with the right headers',
		async (query) => {
			const reply = await leadSquared(sandbox, `${usersPath}?${query}`);
			expect(reply.status).toBe(401);
			expect(reply.body.ExceptionMessage).toContain('keys do not belong into the URL');
		},
	);

	it('names the right host in the wrong region, except to the call that tells the host', async () => {
		sandbox.settings.leadSquared.wrongRegion = true;
		const reply = await leadSquared(sandbox, usersPath);
		expect(reply.status).toBe(401);
		expect(reply.body.ExceptionMessage).toContain('api-in21.leadsquared.com');
		const authenticated = await leadSquared(sandbox, testCallPath);
		expect(authenticated.body.LSQCommonServiceURLs.api).toBe('api-in21.leadsquared.com');
	});
});

describe('HTTP', () => {
	it('answers 404, 405 and 400 as documented', async () => {
		expect((await leadSquared(sandbox, '/v2/Nothing.svc/Get')).status).toBe(404);
		expect((await leadSquared(sandbox, usersPath, {})).status).toBe(405);
		expect(
			(
				await leadSquared(
					sandbox,
					`/v2/OpportunityManagement.svc/GetActivitiesOfOpportunity?opportunityId=${seedIds.opportunities[0]}`,
				)
			).status,
		).toBe(405);
		const form = await leadSquared(sandbox, '/v2/CompanyActivity.svc/Create', 'a=b', {
			'Content-Type': 'application/x-www-form-urlencoded',
		});
		expect(form.status).toBe(400);
		expect((await leadSquared(sandbox, '/v2/CompanyActivity.svc/Create', '{')).status).toBe(400);
	});
});

describe('look-ups', () => {
	it('lists users, the last one inactive', async () => {
		const { body } = await leadSquared(sandbox, usersPath);
		expect(body.map((user: { StatusCode: number }) => user.StatusCode)).toEqual([0, 0, 0, 0, 0, 1]);
		expect(body[0].EmailAddress).toBe(seedIds.activeEmail);
		expect(body[5].EmailAddress).toBe(seedIds.inactiveEmail);
	});

	it('lists activity types without their fields, opportunity types among them', async () => {
		const { body } = await leadSquared(sandbox, '/v2/ProspectActivity.svc/ActivityTypes.Get');
		const codes = body.map((type: { ActivityEvent: number }) => type.ActivityEvent);
		expect(codes).toEqual(
			expect.arrayContaining([...seedIds.activityTypes, ...seedIds.opportunityTypes]),
		);
		expect(codes).not.toContain(10001);
		expect(Object.keys(body[0])).toEqual([
			'ActivityEvent',
			'ActivityEventName',
			'DisplayName',
			'EventType',
			'EventDirection',
			'Tags',
		]);
	});

	it('lists opportunity types', async () => {
		const { body } = await leadSquared(
			sandbox,
			'/v2/OpportunityManagement.svc/GetOpportunityTypes',
		);
		expect(body).toEqual([
			{ OpportunityEventTypeId: 12000, Name: 'Wedding' },
			{ OpportunityEventTypeId: 12001, Name: 'Corporate Event' },
		]);
	});
});

describe('Retrieve/BySearchParameter', () => {
	const path = '/v2/OpportunityManagement.svc/Retrieve/BySearchParameter';
	const condition = (code: number, extra: object[] = []) =>
		JSON.stringify({
			GrpConOp: 'And',
			Conditions: [
				{
					Type: 'Activity',
					ConOp: 'and',
					RowCondition: [
						{
							SubConOp: 'And',
							LSO: 'ActivityEvent',
							LSO_Type: 'PAEvent',
							Operator: 'eq',
							RSO: String(code),
						},
						...extra,
					],
				},
			],
		});
	const search = (body: object) =>
		leadSquared(sandbox, path, {
			OpportunityEventCode: 12000,
			AdvancedSearch: condition(12000),
			...body,
		});

	it('pages through one type, counting all matches', async () => {
		const seen: string[] = [];
		for (const PageIndex of [1, 2, 3]) {
			const { body } = await search({ Paging: { PageIndex, PageSize: 20 } });
			expect(body.RecordCount).toBe(45);
			seen.push(...body.List.map((row: { OpportunityId: string }) => row.OpportunityId));
		}
		expect(seen).toEqual(seedIds.opportunities.slice(0, 45));
		expect((await search({ Paging: { PageIndex: 4, PageSize: 20 } })).body).toEqual({
			RecordCount: 45,
			List: [],
		});
	});

	it('sorts and selects columns', async () => {
		const { body } = await search({
			Paging: { PageIndex: 1, PageSize: 1 },
			Sorting: { ColumnName: 'CreatedOn', Direction: 1 },
			Columns: { Include_CSV: 'OpportunityId,Status' },
		});
		expect(body.List).toEqual([{ OpportunityId: seedIds.opportunities[44], Status: 'Open' }]);
	});

	it.each([
		['another code', condition(12001)],
		['no condition', JSON.stringify({ GrpConOp: 'And', Conditions: [] })],
		['a number for the code', condition(12000).replace('"12000"', '12000')],
	])('refuses a search that restates %s', async (_what, AdvancedSearch) => {
		const reply = await search({ AdvancedSearch });
		expect(reply.status).toBe(500);
		expect(reply.body.ExceptionMessage).toBe(
			'AdvancedSearch criteria does not match ActivityEvent passed',
		);
	});

	it('refuses a condition on CreatedOn with 400, as seen in the field, and any other by name', async () => {
		const created = { LSO: 'CreatedOn', LSO_Type: 'DateTime', Operator: 'between', RSO: 'x' };
		expect((await search({ AdvancedSearch: condition(12000, [created]) })).status).toBe(400);
		const other = { LSO: 'Status', LSO_Type: 'String', Operator: 'eq', RSO: 'Open' };
		expect(
			(await search({ AdvancedSearch: condition(12000, [other]) })).body.ExceptionMessage,
		).toContain("'Status'");
	});

	it.each([
		{ AdvancedSearch: 'x' },
		{ AdvancedSearch: {} },
		{ OpportunityEventCode: 99, AdvancedSearch: condition(99) },
	])('refuses %j', async (body) => {
		expect((await search(body)).status).toBe(500);
	});
});

describe('Company.Get', () => {
	const search = (query: object, body: object = {}) =>
		leadSquared(sandbox, '/v2/CompanyManagement.svc/Company.Get', {
			Query: { CompanyType: { CompanyTypeName: 'Customers' }, ...query },
			...body,
		});

	it('gives property lists and the count', async () => {
		const { body } = await search(
			{},
			{
				Columns: { Include_CSV: 'CompanyId,CompanyName' },
				Paging: { PageIndex: '1', PageSize: '2' },
			},
		);
		expect(body).toEqual({
			RecordCount: 20,
			Companies: [
				{
					companyPropertyList: [
						{ Attribute: 'CompanyId', Value: seedIds.accounts[0] },
						{ Attribute: 'CompanyName', Value: 'Riverside Hotels' },
					],
				},
				{
					companyPropertyList: [
						{ Attribute: 'CompanyId', Value: seedIds.accounts[1] },
						{ Attribute: 'CompanyName', Value: 'Oakfield Hotels' },
					],
				},
			],
		});
	});

	it.each([
		[{ SearchText: 'oakfield' }, 2],
		[
			{ FilterBy: { LookupName: 'CompanyId', LookupValue: seedIds.accounts[3], SqlOperator: '=' } },
			1,
		],
		[
			{ FilterBy: { LookupName: 'companyid', LookupValue: seedIds.accounts[3], SqlOperator: '=' } },
			0,
		],
		[{ CompanyType: { CompanyTypeName: 'Partners' } }, 10],
		[
			{
				DateRange: {
					DateField: 'ModifiedOn',
					FromDate: '2025-07-05 00:00:00',
					ToDate: '2025-07-06 23:59:59',
				},
			},
			2,
		],
	])('%j finds %i', async (query, count) => {
		expect((await search(query)).body.RecordCount).toBe(count);
	});

	it('refuses an account type that does not exist', async () => {
		expect((await search({ CompanyType: { CompanyTypeName: 'Vendors' } })).body.ExceptionType).toBe(
			'MXInvalidInputException',
		);
	});
});
