import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { leadSquared } from './client.mts';

const sandbox = useSandbox();

const call = (path: string, body?: unknown) =>
	leadSquared(sandbox, `/v2/ProspectActivity.svc/${path}`, body);
const [lead, other] = seedIds.leads;
const [first, second, stage, third, sale] = seedIds.activities;
const always = { FromDate: '2020-01-01 00:00:00', ToDate: '2099-01-01 00:00:00' };
const nobody = '1ead0000-0000-4000-8000-000000009999';
type Reply = {
	body: {
		List: Array<Record<string, unknown>>;
		ProspectActivities: Array<Record<string, unknown>>;
	};
};

describe('Retrieve', () => {
	const list = (body: object = {}, id = lead) => call(`Retrieve?leadId=${id}`, body);
	const ids = ({ body }: Reply) => body.ProspectActivities.map((row) => row.Id);

	it('gives the rows of one lead, opportunities and system events among them', async () => {
		const reply = await list();
		expect(reply.body.RecordCount).toBe(5);
		expect(ids(reply)).toEqual([
			stage,
			second,
			first,
			seedIds.opportunities[40],
			seedIds.opportunities[0],
		]);
		expect(reply.body.ProspectActivities[2]).toEqual({
			Id: first,
			EventCode: 201,
			EventName: 'Phone Call',
			ActivityScore: 0,
			CreatedOn: '2025-08-04 09:00:00',
			ActivityType: 2,
			IsEmailType: false,
			Type: 'Inbound',
			SessionId: '00000000-0000-0000-0000-000000000000',
			TrackLocation: 0,
			RelatedProspectId: lead,
			Data: [{ Key: 'NotableEventDescription', Value: 'Asked for a quote' }],
			ActivityFields: {
				Status: 'Active',
				Owner: seedIds.users[0],
				mx_Custom_1: 'Interested',
				ActivityEvent_Note: 'Asked for a quote',
				CreatedOn: '8/4/2025 9:00:00 AM',
				ProspectActivityAutoId: 1,
			},
		});
	});

	it('shows a stage change with Data and without fields', async () => {
		const [row] = (await list({ Parameter: { ActivityEvent: 3002 } })).body.ProspectActivities;
		expect(row.Data.map((one: { Key: string }) => one.Key)).toEqual([
			'PreviousStage',
			'CurrentStage',
			'CreatedBy',
			'Comment',
		]);
		expect(row).not.toHaveProperty('ActivityFields');
	});

	it('pages by row and counts all; 25 without paging', async () => {
		expect(ids(await list({ Paging: { Offset: '1', RowCount: '2' } }))).toEqual([second, first]);
		expect((await list({ Paging: { Offset: '1', RowCount: '2' } })).body.RecordCount).toBe(5);
		await call(
			'Bulk/CustomActivity/Add/ByLeadId',
			Array(25).fill({ RelatedProspectId: lead, ActivityEvent: 206 }),
		);
		const { body } = await list();
		expect([body.RecordCount, body.ProspectActivities.length]).toEqual([30, 25]);
	});

	it.each([
		[{ Paging: { Offset: 0, RowCount: 10 } }, lead],
		[{ Paging: { Offset: '0', RowCount: '0' } }, lead],
		[{ Paging: { Offset: 'x', RowCount: '1' } }, lead],
		[{ Paging: { PageIndex: 1 } }, lead],
		[{}, nobody],
	])('refuses %j of %s', async (body, id) => {
		expect((await list(body, id)).status).toBe(500);
	});
});

describe('RetrieveByActivityEvent', () => {
	const list = (parameter: object = {}, more: object = {}) =>
		call('CustomActivity/RetrieveByActivityEvent', {
			Parameter: { ...always, ActivityEvent: 201, ...parameter },
			...more,
		});

	it('gives flat rows of texts', async () => {
		const { body } = await list(
			{ RemoveEmptyValue: true },
			{ Sorting: { ColumnName: 'CreatedOn', Direction: 0 } },
		);
		expect(body.RecordCount).toBe(3);
		expect(body.List[0]).toEqual({
			ProspectActivityId: first,
			RelatedProspectId: lead,
			ActivityType: '2',
			ActivityEvent: '201',
			ActivityEvent_Note: 'Asked for a quote',
			Score: '0',
			Status: 'Active',
			Owner: seedIds.users[0],
			mx_Custom_1: 'Interested',
			CreatedOn: '2025-08-04 09:00:00',
			CreatedBy: seedIds.users[0],
			CreatedByName: 'Maya Patel',
			CreatedByEmailAddress: seedIds.activeEmail,
			ModifiedOn: '2025-08-04 09:00:00',
			ModifiedBy: seedIds.users[0],
		});
	});

	it('keeps empty fields unless told to remove them', async () => {
		const rows = async (RemoveEmptyValue: boolean) => (await list({ RemoveEmptyValue })).body.List;
		expect((await rows(false))[1]).toHaveProperty('mx_Custom_1', '');
		expect((await rows(true))[1]).not.toHaveProperty('mx_Custom_1');
	});

	it('has no List when nothing matches, but the total of the window whatever the page', async () => {
		expect((await list({ ActivityEvent: 206 })).body).toEqual({ RecordCount: 0 });
		const { body } = await list({}, { Paging: { PageIndex: 2, PageSize: 2 } });
		expect([body.RecordCount, body.List.length]).toEqual([3, 1]);
	});

	it('sees the milliseconds of a change, which no read shows', async () => {
		const { activities } = sandbox.state.leadSquared;
		activities[0]._modifiedAt = Date.UTC(2025, 7, 4, 9, 0, 0, 400);
		const at = '2025-08-04 09:00:00';
		expect((await list({ FromDate: at, ToDate: at })).body.RecordCount).toBe(0);
		expect((await list({ FromDate: at, ToDate: '2025-08-04 09:00:01' })).body.RecordCount).toBe(1);
	});

	it('takes the date of change, not of creation, and the code of opportunities', async () => {
		await call('CustomActivity/Update', {
			ProspectActivityId: first,
			ActivityEvent: 201,
			ActivityNote: 'x',
		});
		expect((await list({ FromDate: '2026-01-01 00:00:00' })).body.RecordCount).toBe(1);
		const { body } = await list({ ActivityEvent: 12001 });
		expect(body.RecordCount).toBe(15);
		expect(body.List[0]).toMatchObject({
			ProspectActivityId: seedIds.opportunities[45],
			ActivityEvent: '12001',
		});
		expect(body.List[0]).not.toHaveProperty('OpportunityId');
	});

	it.each([
		["FromDate can't be greater than ToDate.", { FromDate: '2099-01-02 00:00:00' }, {}],
		['PageSize can not be more than 1000', {}, { Paging: { PageIndex: 1, PageSize: 1001 } }],
		['You have not passed any ActivityEvent.', { ActivityEvent: undefined }, {}],
		['Invalid ActivityEvent 299', { ActivityEvent: 299 }, {}],
	])('%s', async (message, parameter, more) => {
		const { status, body } = await list(parameter, more);
		expect([status, body]).toEqual([
			500,
			{ Status: 'Error', ExceptionType: 'MXInvalidInputException', ExceptionMessage: message },
		]);
	});
});

describe('BySearchParameter', () => {
	const condition = (code: number, more: object[] = [], zone = 'India Standard Time') =>
		JSON.stringify({
			GrpConOp: 'And',
			Conditions: [
				{
					Type: 'Activity',
					ConOp: 'and',
					RowCondition: [
						{ LSO: 'ActivityEvent', LSO_Type: 'PAEvent', Operator: 'eq', RSO: String(code) },
						...more,
					],
				},
			],
			QueryTimeZone: zone,
		});
	const search = (
		ActivityEvent: number,
		AdvancedSearch = condition(ActivityEvent),
		more: object = {},
	) => call('Activity/Retrieve/BySearchParameter', { ActivityEvent, AdvancedSearch, ...more });

	it('gives the rows of one type with the columns asked for', async () => {
		const { body } = await search(201, undefined, {
			Columns: { Include_CSV: 'ProspectActivityId,mx_Custom_1' },
			Paging: { PageIndex: 1, PageSize: 1 },
		});
		expect(body).toEqual({
			RecordCount: 3,
			List: [{ ProspectActivityId: first, mx_Custom_1: 'Interested' }],
		});
	});

	it.each([
		['2025-08-08 02:29:00 PM', 1],
		['2025-08-08 02:31:00 PM', 0],
	])('reads the range of a custom date in its time zone: from %s', async (from, count) => {
		// 09:00 UTC is 02:30 PM in India.
		const range = {
			LSO: 'mx_Custom_3',
			LSO_Type: 'DateTime',
			Operator: 'between',
			RSO: `${from} TO 2025-08-09 12:00:00 AM`,
		};
		expect((await search(30, condition(30, [range]))).body.RecordCount).toBe(count);
	});

	it.each([
		[500, 201, condition(206)],
		[500, 299, condition(299)],
		[500, 201, 'x'],
		[
			400,
			201,
			condition(201, [{ LSO: 'CreatedOn', LSO_Type: 'DateTime', Operator: 'between', RSO: 'x' }]),
		],
		[
			500,
			201,
			condition(201, [{ LSO: 'Status', LSO_Type: 'String', Operator: 'eq', RSO: 'Active' }]),
		],
		[
			500,
			30,
			condition(30, [
				{
					LSO: 'mx_Custom_3',
					LSO_Type: 'DateTime',
					Operator: 'between',
					RSO: '2025-08-08 TO 2025-08-09',
				},
			]),
		],
		[
			500,
			30,
			condition(
				30,
				[
					{
						LSO: 'mx_Custom_3',
						LSO_Type: 'DateTime',
						Operator: 'between',
						RSO: '2025-08-08 01:00:00 AM TO 2025-08-09 01:00:00 AM',
					},
				],
				'Mars',
			),
		],
	])('%i for type %i and %s', async (status, code, text) => {
		expect((await search(code, text)).status).toBe(status);
	});
});

describe('windows', () => {
	it('RetrieveActivityChange wraps each changed activity', async () => {
		const { body } = await call('RetrieveActivityChange', {
			Parameter: { ...always, ActivityID: third },
		});
		expect(body).toEqual({
			RecordCount: 1,
			Activities: [
				{
					Activity: {
						ProspectActivityId: third,
						RelatedProspectId: other,
						ActivityType: '2',
						ActivityEvent: '201',
						Score: '0',
						CreatedOn: '2025-08-07 09:00:00',
						CreatedBy: seedIds.users[0],
					},
				},
			],
		});
	});

	it.each([
		[{ ActivityEvents: [201, 30] }, 4],
		[{}, 65],
		[{ ToDate: '2025-08-05 00:00:00', FromDate: '2025-08-04 00:00:00' }, 2],
	])('RetrieveActivityChange of %j counts %i', async (parameter, count) => {
		expect(
			(await call('RetrieveActivityChange', { Parameter: { ...always, ...parameter } })).body
				.RecordCount,
		).toBe(count);
	});

	it('RetrieveActivityChange takes types or one activity, never both', async () => {
		expect(
			(
				await call('RetrieveActivityChange', {
					Parameter: { ...always, ActivityEvents: [201], ActivityID: first },
				})
			).status,
		).toBe(500);
	});

	it('RetrieveRecentlyModified adds custom fields on demand', async () => {
		const list = async (more: object) =>
			(
				await call('RetrieveRecentlyModified', {
					Parameter: { ...always, ActivityEvent: 30, ...more },
				})
			).body;
		const plain = await list({});
		expect(plain).toEqual({
			RecordCount: 1,
			ProspectActivities: [
				{
					Id: sale,
					EventCode: 30,
					CreatedOn: '2025-08-08 09:00:00',
					ModifiedOn: '2025-08-08 09:00:00',
					RelatedProspectId: seedIds.leads[2],
					Data: [{ Key: 'NotableEventDescription', Value: '' }],
				},
			],
		});
		expect(
			(await list({ IncludeCustomFields: 1 })).ProspectActivities[0].ActivityFields,
		).toMatchObject({ mx_Custom_2: '1200.00' });
		expect((await list({ ActivityEvent: 12000 })).RecordCount).toBe(45);
		expect((await list({ ActivityEvent: undefined })).RecordCount).toBe(65);
	});
});

describe('one activity', () => {
	it('describes each field with its value', async () => {
		const { body } = await call(`GetActivityDetails?activityId=${first}`);
		expect(body).toMatchObject({ ID: first, Name: 'Phone Call', DisplayName: 'Phone Call' });
		expect(
			body.Fields.map((one: { SchemaName: string; Value: unknown }) => [one.SchemaName, one.Value]),
		).toEqual([
			['ActivityEvent_Note', 'Asked for a quote'],
			['Status', 'Active'],
			['Owner', seedIds.users[0]],
			['mx_Custom_1', 'Interested'],
		]);
		expect(JSON.parse(body.Fields[1].OptionSet).map((one: { Value: string }) => one.Value)).toEqual(
			['Active', 'Inactive'],
		);
	});

	it('works for opportunities, too, whose ids are activity ids', async () => {
		const { body } = await call(`GetActivityDetails?activityId=${seedIds.opportunities[0]}`);
		expect(body).toMatchObject({ ID: seedIds.opportunities[0], Name: 'Wedding' });
	});

	it('refuses an unknown id as noted from the field', async () => {
		const { status, body } = await call(`GetActivityDetails?activityId=${nobody}`);
		expect([status, body]).toEqual([
			500,
			{
				Status: 'Error',
				ExceptionType: 'MXUnknownProspectActivityException',
				ExceptionMessage: 'Activity does not exist.',
			},
		]);
	});
});

it('GetLeadReferences finds activities whose field set names the lead, at most 50 on a page', async () => {
	const Value = JSON.stringify({ mx_CustomObject_1: other });
	const row = {
		RelatedProspectId: lead,
		ActivityEvent: seedIds.referralType,
		Fields: [{ SchemaName: 'mx_Custom_3', Value }],
	};
	for (let index = 0; index < 3; index++)
		await call('Bulk/CustomActivity/Add/ByLeadId', Array(20).fill(row));
	const list = async (id: string, body: object = {}) =>
		(await call(`GetLeadReferences?leadId=${id}`, body)).body;
	const found = await list(other, { Paging: { PageIndex: 1, PageSize: 100 } });
	expect([found.RecordCount, found.ProspectActivities.length]).toEqual([60, 50]);
	expect(found.ProspectActivities[0]).toMatchObject({
		DisplayName: 'Venue Referral',
		Fields: expect.arrayContaining([expect.objectContaining({ SchemaName: 'mx_Custom_3', Value })]),
	});
	expect((await list(lead)).RecordCount).toBe(0);
	expect((await list(other, { Parameter: { ActivityEvent: 201 } })).RecordCount).toBe(0);
});
