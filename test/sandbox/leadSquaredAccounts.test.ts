import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { leadSquared } from './client.mts';

const sandbox = useSandbox();

const call = (path: string, body?: unknown) =>
	leadSquared(sandbox, `/v2/CompanyManagement.svc/${path}`, body);
const state = () => sandbox.state.leadSquared;
const attribute = (Attribute: string, Value: string) => ({ Attribute, Value });
const [account] = seedIds.accounts;
const nobody = 'acc00000-0000-4000-8000-000000009999';
const partners = { CompanyType: { CompanyTypeName: 'Partners' } };
const create = (CompanyProperties: unknown, more: object = {}) =>
	call('Company.Create', { ...partners, CompanyProperties, ...more });
const update = (CompanyProperties: unknown, id = account) =>
	call(`Company.Update?companyId=${id}`, { CompanyProperties });

it('creates an account, which a search shows', async () => {
	const { body } = await create([
		attribute('CompanyName', 'Lakeside Tours'),
		attribute('City', 'Pune'),
		attribute('OwnerId', seedIds.users[1]),
	]);
	expect(body).toEqual({ Status: 'Success', Message: { Id: expect.any(String) } });
	const found = await call('Company.Get', {
		Query: { ...partners, FilterBy: { LookupName: 'CompanyId', LookupValue: body.Message.Id } },
		Columns: { Include_CSV: 'CompanyName,City,OwnerName' },
	});
	expect(found.body).toEqual({
		RecordCount: 1,
		Companies: [
			{
				companyPropertyList: [
					attribute('CompanyName', 'Lakeside Tours'),
					attribute('City', 'Pune'),
					attribute('OwnerName', 'Daniel Kerr'),
				],
			},
		],
	});
});

it('updates only what is passed', async () => {
	const before = state().accounts[0];
	const { CompanyName, ModifiedOn } = before;
	expect(
		(await update([attribute('City', 'Bangalore'), attribute('OwnerId', seedIds.users[2])])).body,
	).toEqual({ Status: 'Success', Message: { AffectedRows: 1 } });
	expect(state().accounts[0]).toMatchObject({
		CompanyName,
		City: 'Bangalore',
		OwnerName: 'Sofia Lindqvist',
	});
	expect(state().accounts[0].ModifiedOn).not.toBe(ModifiedOn);
});

describe('refusals change nothing', () => {
	const shared: Array<[string, unknown]> = [
		['MXUnknownAttributeException', [attribute('CompanyName', 'x'), attribute('mx_Nothing', 'x')]],
		['MXInvalidInputException', [attribute('CompanyName', 'x'), attribute('CompanyId', nobody)]],
		[
			'MXInvalidInputException',
			[attribute('CompanyName', 'x'), attribute('City', 'a'), attribute('City', 'b')],
		],
		[
			'MXInvalidInputException',
			[attribute('CompanyName', 'x'), attribute('OwnerId', seedIds.users[5])],
		],
		['MXInvalidInputException', [attribute('CompanyName', 'x'), attribute('OwnerId', 'nobody')]],
		[
			'MXInvalidDataTypeException',
			[attribute('CompanyName', 'x'), attribute('mx_Custom_1', 'many')],
		],
		['MXInvalidDataTypeException', [attribute('CompanyName', 'x'), attribute('Phone', 'call me')]],
		[
			'MXInvalidEntityReferenceException',
			[attribute('CompanyName', 'x'), attribute('Stage', 'Unheard of')],
		],
		['MXMandatoryAttributeMissingException', [attribute('CompanyName', '')]],
		['MXInvalidDataTypeException', undefined],
		['MXInvalidDataTypeException', { CompanyName: 'x' }],
	];
	async function refuses(type: string, send: () => ReturnType<typeof call>) {
		const before = JSON.stringify(state());
		const { status, body } = await send();
		expect([status, body.ExceptionType]).toEqual([500, type]);
		expect(JSON.stringify(state())).toBe(before);
	}

	it.each(shared)('%s for %j', async (type, properties) => {
		await refuses(type, () => create(properties));
		await refuses(type, () => update(properties));
	});

	it.each([
		['MXMandatoryAttributeMissingException', () => create([attribute('City', 'Pune')])],
		[
			'MXInvalidInputException',
			() =>
				create([attribute('CompanyName', 'x')], { CompanyType: { CompanyTypeName: 'Vendors' } }),
		],
		[
			'MXDuplicateEntryException',
			() => create([attribute('CompanyName', 'riverside conferences')]),
		],
		['MXDuplicateEntryException', () => update([attribute('CompanyName', 'Oakfield Hotels')])],
		['MXInvalidEntityException', () => update([attribute('City', 'x')], nobody)],
	])('%s (%#)', refuses);

	it('says what field notes say when the wrapper is missing', async () => {
		const { body } = await call(`Company.Update?companyId=${account}`, [attribute('City', 'x')]);
		expect(body.Status).toBe('Error');
		expect((await call(`Company.Update?companyId=${account}`, {})).body.ExceptionMessage).toBe(
			"You're missing Company details.",
		);
	});
});

describe('Company/Bulk/CreateOrUpdate', () => {
	const bulk = (Companies: unknown, options: object = {}, type = 'Customers') =>
		call('Company/Bulk/CreateOrUpdate', {
			CompanyType: { CompanyTypeName: type },
			Options: {
				SearchBy: 'CompanyName',
				CollisionResolutionStrategy: 'FillMissingFields',
				...options,
			},
			Companies,
		});
	const riverside = [
		attribute('CompanyName', 'riverside hotels'),
		attribute('City', 'Pune'),
		attribute('Website', 'https://new.example.com'),
	];
	const oldSite = 'https://account1.example.com';
	const row = (RowNumber: number, created: boolean, updated: boolean) => ({
		RowNumber,
		CompanyId: expect.any(String),
		CompanyCreated: created,
		CompanyUpdated: updated,
		AffectedRows: created || updated ? 1 : 0,
		ErrorMessage: null,
	});

	it.each([
		['FillMissingFields', true, 'Pune', oldSite],
		['OverwriteAllFields', true, 'Pune', 'https://new.example.com'],
		['IgnoreDuplicate', false, undefined, oldSite],
	])('%s', async (CollisionResolutionStrategy, updated, city, site) => {
		const { body } = await bulk([riverside, [attribute('CompanyName', 'Brand New')]], {
			CollisionResolutionStrategy,
		});
		expect(body).toEqual([{ ...row(1, false, updated), CompanyId: account }, row(2, true, false)]);
		expect(state().accounts).toHaveLength(31);
		expect([state().accounts[0].City, state().accounts[0].Website]).toEqual([city, site]);
	});

	it('creates a duplicate where only the type differs', async () => {
		expect((await bulk([riverside], {}, 'Partners')).body).toEqual([row(1, true, false)]);
	});

	it('fails rows alone', async () => {
		const rows = [
			[attribute('City', 'Pune')],
			[attribute('CompanyName', 'x'), attribute('mx_Nothing', 'x')],
			[attribute('CompanyName', 'y')],
		];
		expect((await bulk(rows)).body).toEqual([
			{
				RowNumber: 1,
				ExceptionType: 'MXMandatoryAttributeMissingException',
				ErrorMessage: "'CompanyName' is mandatory",
			},
			{
				RowNumber: 2,
				ExceptionType: 'MXUnknownAttributeException',
				ErrorMessage: expect.any(String),
			},
			row(3, true, false),
		]);
		expect(state().accounts).toHaveLength(31);
	});

	it.each([
		[[riverside], { SearchBy: 'CompanyId' }, 'Customers'],
		[[riverside], { CollisionResolutionStrategy: 'Merge' }, 'Customers'],
		[[riverside], {}, 'Vendors'],
		[riverside, {}, 'Customers'],
		[Array(26).fill(riverside), {}, 'Customers'],
	])('refuses the call %#', async (companies, options, type) => {
		const before = JSON.stringify(state());
		expect((await bulk(companies, options, type)).status).toBe(500);
		expect(JSON.stringify(state())).toBe(before);
	});
});

describe('Company.Delete', () => {
	const last = seedIds.accounts[29];

	it.each([
		[true, 38],
		[false, 40],
	])('withLeadDelete=%s leaves %i leads', async (withLeadDelete, count) => {
		await leadSquared(sandbox, '/v2/CompanyActivity.svc/Create', {
			RelatedCompanyId: last,
			ActivityEvent: 10001,
		});
		const { body } = await call(
			`Company.Delete?companyId=${last}&withLeadDelete=${withLeadDelete}`,
		);
		expect(body).toEqual({ Status: 'Success', Message: {} });
		expect([
			state().accounts.length,
			state().accountActivities.length,
			state().leads.length,
		]).toEqual([29, 0, count]);
		expect(state().leads.filter((lead) => lead._companyId)).toEqual([]);
		// What belonged to a deleted lead is gone with it.
		expect(state().opportunities.some((one) => one.RelatedProspectId === seedIds.leads[39])).toBe(
			!withLeadDelete,
		);
	});

	it.each([
		`companyId=${nobody}&withLeadDelete=false`,
		`companyId=${last}`,
		`companyId=${last}&withLeadDelete=yes`,
	])('%s is refused', async (query) => {
		expect((await call(`Company.Delete?${query}`)).status).toBe(500);
		expect(state().accounts).toHaveLength(30);
	});
});

describe('CompanyActivity.svc/Update', () => {
	const send = (path: string, body: object) =>
		leadSquared(sandbox, `/v2/CompanyActivity.svc/${path}`, body);
	const field = (SchemaName: string, Value: string) => ({ SchemaName, Value });
	async function made(): Promise<string> {
		const { body } = await send('Create', {
			RelatedCompanyId: account,
			ActivityEvent: 10001,
			ActivityNote: 'a',
			Fields: [field('mx_Custom_1', 'b')],
		});
		return body.Message.Id;
	}

	it('changes only what is passed', async () => {
		const CompanyActivityId = await made();
		const { body } = await send('Update', {
			CompanyActivityId,
			Fields: [field('mx_Custom_2', 'Good'), field('Owner', seedIds.users[1])],
		});
		expect(body).toEqual({
			Status: 'Success',
			Message: { Id: CompanyActivityId, IsSuccessful: true },
		});
		const read = await leadSquared(
			sandbox,
			`/v2/CompanyActivity.svc/RetrieveById?activityId=${CompanyActivityId}`,
		);
		expect(read.body).toMatchObject({
			ActivityNote: 'a',
			ActivityFields: {
				Status: 'Active',
				Owner: seedIds.users[1],
				mx_Custom_1: 'b',
				mx_Custom_2: 'Good',
			},
		});
	});

	it.each([
		['MXInvalidEntityException', { CompanyActivityId: nobody }],
		['MXInvalidActivityFieldsException', { Fields: [field('mx_Custom_9', 'x')] }],
		['MXInvalidActivityFieldsException', { Fields: [field('mx_Custom_3', 'soon')] }],
		['MXInvalidInputException', { Fields: [field('Owner', seedIds.users[5])] }],
		['MXInvalidInputException', { ActivityEvent: 10001 }],
	])('%s for %j', async (type, change) => {
		const CompanyActivityId = await made();
		const before = JSON.stringify(state());
		const { status, body } = await send('Update', { CompanyActivityId, ...change });
		expect([status, body.ExceptionType]).toEqual([500, type]);
		expect(JSON.stringify(state())).toBe(before);
	});
});
