import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { leadSquared } from './client.mts';

const sandbox = useSandbox();

describe('account activities', () => {
	const [account, other] = seedIds.accounts;
	const valid = { RelatedCompanyId: account, ActivityEvent: 10001, ActivityNote: 'Met the owner' };
	const create = (body: object) => leadSquared(sandbox, '/v2/CompanyActivity.svc/Create', body);
	const everything = {
		Parameter: { FromDate: '2020-01-01 00:00:00', ToDate: '2099-01-01 00:00:00' },
	};
	const list = async (id: string) =>
		(await leadSquared(sandbox, `/v2/CompanyActivity.svc/Retrieve?companyId=${id}`, everything))
			.body;

	it('creates one, which both ways of reading show', async () => {
		const fields = [
			{ SchemaName: 'mx_Custom_1', Value: 'Good' },
			{ SchemaName: 'Owner', Value: seedIds.users[2] },
		];
		const { status, body } = await create({ ...valid, Fields: fields });
		expect(status).toBe(200);
		expect(body).toEqual({ Status: 'Success', Message: { Id: expect.any(String) } });
		const { RecordCount, CompanyActivities } = await list(account);
		expect(RecordCount).toBe(1);
		expect(CompanyActivities[0]).toMatchObject({
			CompanyActivityId: body.Message.Id,
			RelatedCompanyId: account,
			ActivityEvent: 10001,
			ActivityNote: 'Met the owner',
			ActivityDisplayName: 'Supplier Review',
			ActivityFields: { Status: 'Active', Owner: seedIds.users[2], mx_Custom_1: 'Good' },
		});
		const one = (
			await leadSquared(
				sandbox,
				`/v2/CompanyActivity.svc/RetrieveById?activityId=${body.Message.Id}`,
			)
		).body;
		expect(CompanyActivities[0]).toMatchObject(one);
		expect((await list(other)).RecordCount).toBe(0);
	});

	it.each([
		['MXInvalidEntityException', { RelatedCompanyId: 'acc00000-0000-4000-8000-999999999999' }],
		['MXInvalidDataTypeException', { RelatedCompanyId: 'acme' }],
		['MXMandatoryAttributeMissingException', { RelatedCompanyId: undefined }],
		['MXInvalidInputException', { ActivityEvent: 10099 }],
		['MXInvalidInputException', { ActivityEvent: 208 }],
		['MXInvalidDataTypeException', { ActivityEvent: '10001' }],
		['MXInvalidActivityFieldsException', { Fields: [{ SchemaName: 'mx_Custom_9', Value: 'x' }] }],
		[
			'MXInvalidActivityFieldsException',
			{ Fields: [{ SchemaName: 'mx_Custom_3', Value: 'tomorrow' }] },
		],
		['MXInvalidActivityFieldsException', { Fields: [{ SchemaName: 'Owner', Value: 'nobody' }] }],
		['MXMandatoryAttributeMissingException', { Fields: [{ SchemaName: 'mx_Custom_1' }] }],
		['MXInvalidDataTypeException', { Fields: { mx_Custom_1: 'x' } }],
		['MXInvalidInputException', { Note: 'x' }],
	])('%s for %j', async (type, change) => {
		const { status, body } = await create({ ...valid, ...change });
		expect(status).toBe(500);
		expect(body).toMatchObject({ Status: 'Error', ExceptionType: type });
		expect(sandbox.state.leadSquared.accountActivities).toEqual([]);
	});

	it('says what field notes say when the code is missing', async () => {
		const { body } = await create({ RelatedCompanyId: account });
		expect(body).toEqual({
			Status: 'Error',
			ExceptionType: 'MXInvalidDataTypeException',
			ExceptionMessage: 'You have not passed ActivityEvent.',
		});
	});
});

describe('bulk activities of an opportunity', () => {
	const [opportunity] = seedIds.opportunities;
	const path = (id: string) =>
		`/v2/ProspectActivity.svc/Bulk/CustomActivity/Add/ByOpportunityId?opportunityId=${id}`;
	const row = (change: object = {}) => ({
		ActivityEvent: 208,
		ActivityOwnerEmail: seedIds.activeEmail,
		...change,
	});
	const verdict = (Value: string) => [{ SchemaName: 'mx_Custom_5', Value }];
	const send = (rows: object[], id = opportunity) => leadSquared(sandbox, path(id), rows);
	const list = async (body: object = {}, query = '') =>
		(
			await leadSquared(
				sandbox,
				`/v2/OpportunityManagement.svc/GetActivitiesOfOpportunity?opportunityId=${opportunity}${query}`,
				body,
			)
		).body;

	it('answers one row per activity, in order, and stores them', async () => {
		const { status, body } = await send([
			row({ ActivityNote: 'one' }),
			row({ ActivityEvent: 206, ActivityNote: 'two' }),
		]);
		expect(status).toBe(200);
		expect(body.Response.map((one: { RowNumber: number }) => one.RowNumber)).toEqual([1, 2]);
		expect(Object.keys(body.Response[0])).toEqual([
			'ProspectActivityId',
			'RowNumber',
			'ActivityCreated',
		]);
		const { RecordCount, List } = await list({ Columns: { Include_CSV: 'Status' } });
		expect(RecordCount).toBe(2);
		expect(List[0]).toEqual({
			ProspectId: seedIds.leads[0],
			ProspectActivityId: body.Response[0].ProspectActivityId,
			ActivityEvent: '208',
			ActivityEvent_Note: 'one',
			CreatedOn: expect.any(String),
			Status: 'Active',
		});
		expect((await list({}, '&activityEventCode=206')).RecordCount).toBe(1);
	});

	it.each([
		['an unknown owner', { ActivityOwnerEmail: 'nobody@example.com' }],
		['an inactive owner', { ActivityOwnerEmail: seedIds.inactiveEmail }],
		['an unknown type', { ActivityEvent: 299 }],
		['an account activity type', { ActivityEvent: 10001 }],
		['an opportunity type', { ActivityEvent: 12000 }],
		['a system type', { ActivityEvent: 21 }],
		['a system type in the range of custom ones', { ActivityEvent: 3002 }],
		['an unknown field', { Fields: [{ SchemaName: 'mx_Custom_77', Value: 'x' }] }],
		['a text for a number', { Fields: [{ SchemaName: 'mx_Custom_3', Value: 'many' }] }],
		['a missing mandatory field', { ActivityEvent: 209 }],
		['an option that does not exist', { Fields: verdict('Maybe') }],
	])('fails the row of %s alone', async (_what, change) => {
		const { status, body } = await send([row(), row(change), row()]);
		expect(status).toBe(200);
		expect(body.Response).toEqual([
			{ ProspectActivityId: expect.any(String), RowNumber: 1, ActivityCreated: true },
			{
				ProspectActivityId: null,
				RowNumber: 2,
				ActivityCreated: false,
				ErrorMessage: expect.any(String),
			},
			{ ProspectActivityId: expect.any(String), RowNumber: 3, ActivityCreated: true },
		]);
		expect(sandbox.state.leadSquared.opportunityActivities).toHaveLength(2);
	});

	it('names the reason as set', async () => {
		sandbox.settings.leadSquared.rowErrorAs = 'ExceptionMessage';
		const { body } = await send([row({ ActivityEvent: 299 })]);
		expect(body.Response[0]).toMatchObject({ ExceptionMessage: 'Invalid ActivityEvent 299' });
		expect(body.Response[0]).not.toHaveProperty('ErrorMessage');
	});

	it.each([
		['Maybe', undefined, false],
		['Maybe', false, false],
		['Maybe', true, true],
		['Accepted', undefined, true],
	])(
		'option %s with ValidateDropDownOptions %s: created %s',
		async (value, ValidateDropDownOptions, created) => {
			const { body } = await send([row({ Fields: verdict(value), ValidateDropDownOptions })]);
			expect(body.Response[0].ActivityCreated).toBe(created);
		},
	);

	it.each([
		['MXInvalidEntityException', [row()], '0bb00000-0000-4000-8000-000000000999'],
		['MXInvalidEntityException', [row()], 'not-a-guid'],
		['MXInvalidInputException', Array(26).fill(row()), opportunity],
		[
			'MXMandatoryAttributeMissingException',
			[row(), row({ ActivityOwnerEmail: undefined })],
			opportunity,
		],
		['MXInvalidDataTypeException', [row({ ActivityEvent: '208' })], opportunity],
		['MXInvalidDataTypeException', row(), opportunity],
	])('%s refuses the whole call', async (type, rows, id) => {
		const { status, body } = await leadSquared(sandbox, path(id), rows);
		expect(status).toBe(500);
		expect(body.ExceptionType).toBe(type);
		expect(sandbox.state.leadSquared.opportunityActivities).toEqual([]);
	});

	it('takes 25 rows', async () => {
		const { body } = await send(Array(25).fill(row()));
		expect(body.Response).toHaveLength(25);
		expect(
			new Set(body.Response.map((one: { ProspectActivityId: string }) => one.ProspectActivityId))
				.size,
		).toBe(25);
	});
});
