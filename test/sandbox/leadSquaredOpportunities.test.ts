import { endpointNamed } from '../../sandbox/leadsquared/wire/endpoints.mts';
import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { leadSquared } from './client.mts';

const sandbox = useSandbox();

const call = (path: string, body?: unknown) =>
	leadSquared(sandbox, `/v2/OpportunityManagement.svc/${path}`, body);
const state = () => sandbox.state.leadSquared;
const field = (SchemaName: string, Value: string) => ({ SchemaName, Value });
const [wedding] = seedIds.opportunities;
const corporate = seedIds.opportunities[45];
const [lead] = seedIds.leads;
const nobody = '1ead0000-0000-4000-8000-000000009999';
const name = (text: string) => field('mx_Custom_1', text);
const open = field('Status', 'Open');
const seededName = 'Desai Garden Wedding 1';
const example = (operation: string) =>
	endpointNamed(operation).exampleResponse as Record<string, never>;
const expectUntouched = (before: string) => expect(JSON.stringify(state())).toBe(before);

describe('bulk', () => {
	it('adds to existing leads only, row by row', async () => {
		const row = {
			SearchByValue: '+91-9855510001',
			OpportunityEventCode: 12000,
			OpportunityOwnerEmail: seedIds.activeEmail,
			Fields: [name('Murphy Ball'), open],
		};
		const rows = [
			row,
			{ ...row, SearchByValue: '+91-111111111' },
			row,
			{ ...row, UpdateEmptyFields: true },
			{ ...row, Fields: [name('x')] },
		];
		const { body } = await call('Bulk/Add/ByLeadField?SearchBy=Phone', rows);
		const refused = (RowNumber: number) => ({
			RowNumber,
			ActivityCreated: false,
			ErrorMessage: expect.any(String),
		});
		const created = state().opportunities[60];
		expect(body).toEqual({
			Response: [
				{ ProspectActivityId: created.OpportunityId, RowNumber: 1, ActivityCreated: true },
				refused(2),
				refused(3),
				{ ProspectActivityId: created.OpportunityId, RowNumber: 4, ActivityCreated: true },
				refused(5),
			],
		});
		expect(created).toMatchObject({ Owner: seedIds.users[0], RelatedProspectId: seedIds.leads[1] });
		expect([state().opportunities.length, state().leads.length]).toEqual([61, 40]);
	});

	it('changes row by row and checks the code', async () => {
		const row = {
			ProspectOpportunityId: wedding,
			OpportunityEventCode: 12000,
			Fields: [field('Status', 'Won')],
		};
		const { body } = await call('Bulk/Update/ByOpportunityId', [
			row,
			{ ...row, OpportunityEventCode: 12001 },
			{ ...row, ProspectOpportunityId: nobody },
		]);
		expect(body.Response).toEqual([
			{ ProspectActivityId: wedding, RowNumber: 1, ActivityUpdated: true },
			{ RowNumber: 2, ActivityUpdated: false, ErrorMessage: 'Invalid OpportunityEventCode 12001' },
			{
				RowNumber: 3,
				ActivityUpdated: false,
				ErrorMessage: expect.stringContaining('does not exist'),
			},
		]);
		expect(state().opportunities[0].Status).toBe('Won');
	});

	it.each([
		[
			'Bulk/Add/ByLeadField?SearchBy=FirstName',
			{ SearchByValue: 'Asha', OpportunityEventCode: 12000 },
			1,
		],
		[
			'Bulk/Add/ByLeadField?SearchBy=Phone',
			{ SearchByValue: 'x', OpportunityEventCode: 12000 },
			26,
		],
		[
			'Bulk/Update/ByOpportunityId',
			{ ProspectOpportunityId: wedding, OpportunityEventCode: 12000 },
			26,
		],
		['Bulk/Update/ByOpportunityId', { ProspectOpportunityId: wedding }, 1],
	])('%s of %j, %i times, is refused as a whole', async (path, row, count) => {
		const before = JSON.stringify(state());
		expect((await call(path, Array(count).fill(row))).status).toBe(500);
		expectUntouched(before);
	});
});

describe('Update', () => {
	const update = (Fields: object[], id = wedding, more: object = {}) =>
		call('Update', { ProspectOpportunityId: id, Fields, ...more });

	it('changes only passed fields', async () => {
		const { body } = await update(
			[field('mx_Custom_2', 'Proposal'), field('mx_Custom_6', '200,000')],
			wedding,
			{ OpportunityNote: 'n' },
		);
		expect(body).toEqual({ Status: 'Success', Message: { Id: wedding } });
		expect(state().opportunities[0]).toMatchObject({
			Status: 'Open',
			mx_Custom_1: seededName,
			mx_Custom_2: 'Proposal',
			mx_Custom_6: '200,000',
		});
	});

	it.each([
		['MXInvalidEntityException', [open], nobody],
		['MXInvalidActivityFieldsException', [field('ModifiedOn', '2026-01-01 00:00:00')], wedding],
		['MXInvalidActivityFieldsException', [name('')], wedding],
		['MXInvalidActivityFieldsException', [field('mx_Custom_4', 'Platinum')], wedding],
		['MXInvalidActivityFieldsException', [field('mx_Custom_5', 'many')], wedding],
		['MXInvalidActivityFieldsException', [field('Status', 'Won')], corporate],
		['MXInvalidInputException', [field('Owner', seedIds.users[5])], wedding],
	])('%s for %j', async (type, fields, id) => {
		const before = JSON.stringify(state());
		const { status, body } = await update(fields, id);
		expect([status, body.ExceptionType]).toEqual([500, type]);
		expectUntouched(before);
	});

	it('needs a comment with a status where comments are on', async () => {
		expect(
			(await update([field('Status', 'Won'), field('mx_Custom_19', 'Signed')], corporate)).status,
		).toBe(200);
		expect((await update([field('mx_Custom_3', '12')], corporate)).status).toBe(200);
	});
});

describe('reading', () => {
	it('describes one with dates of their own format', async () => {
		const { body } = await call(`GetOpportunityDetails?OpportunityId=${wedding}`);
		expect(Object.keys(body)).toEqual(Object.keys(example('opportunity.get')));
		expect(Object.keys(body.Fields[0])).toEqual(Object.keys(example('opportunity.get').Fields[0]));
		expect(body).toMatchObject({
			ID: wedding,
			Name: 'Wedding',
			CreatedByName: 'Maya Patel',
			CreatedOn: `/Date(${Date.UTC(2025, 5, 2, 5, 30)}+0000)/`,
		});
		expect(body.Fields[2]).toMatchObject({
			SchemaName: 'mx_Custom_1',
			Value: seededName,
			IsMandatory: true,
		});
		expect(JSON.parse(body.Fields[0].OptionSet)[2]).toMatchObject({
			Value: 'Lost',
			BackgroundColor: '#FFFB83',
		});
	});

	it('by ids: groups by code, with US dates and the columns asked for', async () => {
		const one = (
			EventCode: string,
			ids: string[],
			Include_CSV = 'CreatedOn,Status,mx_Custom_3',
		) => ({ EventCode, ProspectActivityId: ids, Columns: { Include_CSV } });
		await call('Update', {
			ProspectOpportunityId: wedding,
			Fields: [field('mx_Custom_3', '2026-09-12 15:00:00')],
		});
		const { body } = await call('GetOpportunitiesById', {
			SearchParameters: [one('12000', [wedding, corporate, nobody]), one('12001', [corporate])],
		});
		expect(body).toEqual([
			{
				EventCode: '12000',
				RecordCount: 1,
				Opportunities: [
					{
						ProspectId: lead,
						EmailAddress: 'asha.desai@example.com',
						ProspectActivityId: wedding,
						CreatedOn: '6/2/2025 5:30:00 AM',
						Status: 'Open',
						mx_Custom_3: '9/12/2026 3:00:00 PM',
					},
				],
			},
			expect.objectContaining({ EventCode: '12001', RecordCount: 1 }),
		]);
		expect(
			(await call('GetOpportunitiesById', { SearchParameters: [one('12000', [wedding], '')] }))
				.status,
		).toBe(500);
		expect(
			(
				await call('GetOpportunitiesById', {
					SearchParameters: [one('12000', Array(2001).fill(wedding))],
				})
			).status,
		).toBe(500);
		expect(
			(await call('GetOpportunitiesById', { SearchParameters: [one('12099', [wedding])] })).status,
		).toBe(500);
	});

	it('of a lead: flat rows, the type being required', async () => {
		const list = (query: string, body: object = {}) =>
			call(`GetOpportunitiesOfLead?leadId=${query}`, body);
		const { body } = await list(`${lead}&opportunityType=12000`, {
			Columns: { Include_CSV: 'mx_Custom_2,Status' },
			Sorting: { ColumnName: 'CreatedOn', Direction: '1' },
		});
		const person = {
			ProspectId: lead,
			FirstName: 'Asha',
			EmailAddress: 'asha.desai@example.com',
			RelatedProspectId: lead,
		};
		expect(body).toEqual({
			RecordCount: 2,
			List: [
				{ ...person, OpportunityId: seedIds.opportunities[40], mx_Custom_2: '220', Status: 'Open' },
				{ ...person, OpportunityId: wedding, mx_Custom_2: '20', Status: 'Open' },
			],
		});
		expect((await list(`${lead}&opportunityType=12001`)).body).toEqual({
			RecordCount: 0,
			List: [],
		});
		for (const query of [lead, `${nobody}&opportunityType=12000`, `${lead}&opportunityType=12099`])
			expect((await list(query)).status).toBe(500);
	});

	it('by a unique field of the lead', async () => {
		const list = async (parameter: object, more: object = {}) =>
			(
				await call('GetOpportunitiesByUniqueLeadField', {
					Parameter: {
						LookupName: 'Phone',
						LookupValue: '+91-9855510000',
						SqlOperator: '=',
						...parameter,
					},
					...more,
				})
			).body;
		const [row] = (await list({}, { Columns: { Include_CSV: 'ProspectId,FirstName' } })).List;
		expect(row).toEqual({
			ProspectId: lead,
			FirstName: 'Asha',
			RelatedProspectId: lead,
			OpportunityEvent: '12000',
			OpportunityEventType: '2',
		});
		const all = await list({});
		expect(all.RecordCount).toBe(2);
		expect(all.List[0]).toMatchObject({ OpportunityId: wedding, mx_Custom_1: seededName });
		expect(await list({ LookupValue: '+91-111111111' })).toEqual({ RecordCount: 0, List: [] });
		expect((await list({ LookupName: 'FirstName' })).ExceptionType).toBe('MXInvalidInputException');
		expect((await list({ SqlOperator: 'LIKE' })).ExceptionType).toBe('MXInvalidInputException');
	});

	it('metadata has the documented keys and the read-only fields', async () => {
		const { body } = await call('GetOpportunityTypeMetadata?code=12001');
		expect(Object.keys(body)).toEqual(Object.keys(example('opportunityType.get')));
		expect(body).toMatchObject({
			EventCode: 12001,
			DisplayName: 'Corporate Event',
			CanDelete: false,
		});
		const readOnly = body.Fields.filter((one: { IsReadOnly: boolean }) => one.IsReadOnly).map(
			(one: { SchemaName: string }) => one.SchemaName,
		);
		expect(readOnly).toEqual(['CreatedOn', 'CreatedBy', 'ModifiedOn', 'ModifiedBy']);
		expect((await call('GetOpportunityTypeMetadata?code=208')).status).toBe(500);
	});

	it('is enabled for this account number only', async () => {
		expect((await call('IsOpportunityEnabled?orgId=70001')).body).toEqual({
			OpportunityManagement: 'Enabled',
		});
		expect((await call('IsOpportunityEnabled?orgId=70002')).status).toBe(500);
	});

	it('search takes the range of a custom date', async () => {
		await call('Update', {
			ProspectOpportunityId: wedding,
			Fields: [field('mx_Custom_3', '2026-09-12 15:00:00')],
		});
		const row = (more: object) => ({
			LSO_Type: 'DateTime',
			Operator: 'between',
			RSO: '2026-09-12 02:00:00 PM TO 2026-09-12 04:00:00 PM',
			...more,
		});
		const event = { LSO: 'ActivityEvent', LSO_Type: 'PAEvent', Operator: 'eq', RSO: '12000' };
		const search = async (zone: string) => {
			const AdvancedSearch = JSON.stringify({
				GrpConOp: 'And',
				Conditions: [{ RowCondition: [event, row({ LSO: 'mx_Custom_3' })] }],
				QueryTimeZone: zone,
			});
			return (
				await call('Retrieve/BySearchParameter', { OpportunityEventCode: 12000, AdvancedSearch })
			).body;
		};
		expect((await search('UTC')).List).toMatchObject([{ OpportunityId: wedding }]);
		expect(await search('India Standard Time')).toEqual({ RecordCount: 0, List: [] });
	});
});

describe('Delete', () => {
	it('takes what belongs to the opportunity along', async () => {
		const row = { ActivityEvent: 208, ActivityOwnerEmail: seedIds.activeEmail };
		await leadSquared(
			sandbox,
			`/v2/ProspectActivity.svc/Bulk/CustomActivity/Add/ByOpportunityId?opportunityId=${wedding}`,
			[row],
		);
		const related = () => state().tasks.filter((task) => task.RelatedEntityId === wedding).length;
		expect([state().opportunityActivities.length, related()]).toEqual([1, 1]);
		expect((await call(`Delete?Id=${wedding}`)).body).toEqual({
			Status: 'Success',
			Message: { IsSuccessful: true },
		});
		expect([state().opportunities.length, state().opportunityActivities.length, related()]).toEqual(
			[59, 0, 0],
		);
		expect((await call(`GetOpportunityDetails?OpportunityId=${wedding}`)).body.ExceptionType).toBe(
			'MXInvalidEntityException',
		);
	});

	it.each([`Id=${corporate}`, `Id=${nobody}`, `opportunityId=${wedding}`])(
		'%s is refused',
		async (query) => {
			expect((await call(`Delete?${query}`)).status).toBe(500);
			expect(state().opportunities).toHaveLength(60);
		},
	);
});
