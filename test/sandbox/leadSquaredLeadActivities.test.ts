import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { leadSquared } from './client.mts';

const sandbox = useSandbox();

const service = '/v2/ProspectActivity.svc';
const call = (path: string, body?: unknown) => leadSquared(sandbox, `${service}/${path}`, body);
const state = () => sandbox.state.leadSquared;
const field = (SchemaName: string, Value: string) => ({ SchemaName, Value });
const attribute = (Attribute: string, Value: string) => ({ Attribute, Value });
const [lead, other] = seedIds.leads;
const nobody = '1ead0000-0000-4000-8000-000000009999';
const [, , owner] = seedIds.users;
const inactive = seedIds.users[5];
const last = () => state().activities.at(-1);
const expectUntouched = (before: unknown) => expect(JSON.stringify(state())).toBe(before);

describe('Create', () => {
	const valid = { RelatedProspectId: lead, ActivityEvent: 208 };

	it('stores the activity on the lead and makes it the last one', async () => {
		const body = {
			...valid,
			ActivityNote: 'Liked the soup',
			ActivityDateTime: '2026-01-02 03:04:05',
			Fields: [
				field('mx_Custom_3', '12'),
				field('mx_Custom_5', 'Accepted'),
				field('Owner', owner),
				field('Status', 'Inactive'),
			],
		};
		const reply = await call('Create', body);
		expect(reply.body).toEqual({ Status: 'Success', Message: { Id: expect.any(String) } });
		expect(last()).toMatchObject({
			ProspectActivityId: reply.body.Message.Id,
			RelatedProspectId: lead,
			ActivityEvent: '208',
			ActivityEvent_Note: 'Liked the soup',
			CreatedOn: '2026-01-02 03:04:05',
			Status: 'Inactive',
			Owner: owner,
			mx_Custom_3: '12',
		});
		expect(state().leads[0]).toMatchObject({
			ProspectActivityId_Max: reply.body.Message.Id,
			ProspectActivityName_Max: 'Menu Tasting',
			ProspectActivityDate_Max: '2026-01-02 03:04:05',
		});
	});

	it('is not idempotent', async () => {
		const ids = [await call('Create', valid), await call('Create', valid)].map(
			(reply) => reply.body.Message.Id,
		);
		expect(new Set(ids).size).toBe(2);
	});

	it('adds the score of the type to the lead and tells it when asked', async () => {
		const { body } = await call('Create', {
			...valid,
			ActivityEvent: seedIds.referralType,
			IncludeLeadScore: true,
		});
		expect(body.Message.LeadScore).toBe('5');
		expect(state().leads[0].Score).toBe('5');
	});

	it('by email finds the lead without changing it, or makes one', async () => {
		const { EmailAddress } = state().leads[1];
		const found = await call('Create', { EmailAddress, ActivityEvent: 201, FirstName: 'Changed' });
		expect(found.status).toBe(200);
		expect(last()?.RelatedProspectId).toBe(other);
		expect(state().leads[1].FirstName).toBe('Liam');
		await call('Create', {
			EmailAddress: 'new@example.com',
			ActivityEvent: 201,
			FirstName: 'Zoe',
			Phone: '+91-9845098450',
		});
		expect(state().leads).toHaveLength(41);
		expect(state().leads.at(-1)).toMatchObject({
			EmailAddress: 'new@example.com',
			FirstName: 'Zoe',
			ProspectID: last()?.RelatedProspectId,
		});
	});

	it.each([
		['MXInvalidEntityException', { RelatedProspectId: nobody }],
		['MXInvalidDataTypeException', { RelatedProspectId: 'x' }],
		['MXInvalidDataTypeException', { ActivityEvent: undefined }],
		['MXInvalidInputException', { ActivityEvent: 21 }],
		['MXInvalidInputException', { ActivityEvent: 30 }],
		['MXInvalidInputException', { ActivityEvent: 12000 }],
		['MXInvalidInputException', { ActivityEvent: 3002 }],
		['MXInvalidActivityFieldsException', { Fields: [field('mx_Custom_9', 'x')] }],
		['MXInvalidActivityFieldsException', { Fields: [field('mx_Custom_3', 'many')] }],
		[
			'MXInvalidActivityFieldsException',
			{ Fields: [field('mx_Custom_1', 'x'), field('mx_Custom_1', 'y')] },
		],
		['MXInvalidActivityFieldsException', { Fields: [field('mx_Custom_5', 'Maybe')] }],
		['MXInvalidActivityFieldsException', { Fields: [field('Status', 'Open')] }],
		['MXInvalidActivityFieldsException', { ActivityEvent: 209 }],
		[
			'MXInvalidActivityFieldsException',
			{ ActivityEvent: 209, Fields: [field('mx_Custom_1', '')] },
		],
		['MXInvalidActivityFieldsException', { Fields: [field('Owner', 'nobody')] }],
		['MXInvalidInputException', { Fields: [field('Owner', inactive)] }],
		['MXInvalidDataTypeException', { ActivityDateTime: '02/01/2026' }],
		['MXInvalidInputException', { ActivityOwnerEmail: seedIds.activeEmail }],
		['MXInvalidInputException', { EmailAddress: 'a@example.com' }],
		[
			'MXDuplicateEntryException',
			{ RelatedProspectId: undefined, EmailAddress: 'new@example.com', Phone: '+91-9855510000' },
		],
	])('%s for %j', async (type, change) => {
		const before = JSON.stringify(state());
		const { status, body } = await call('Create', { ...valid, ...change });
		expect([status, body.ExceptionType]).toEqual([500, type]);
		expectUntouched(before);
	});

	it('names the inactive owner', async () => {
		const { body } = await call('Create', { ...valid, Fields: [field('Owner', inactive)] });
		expect(body.ExceptionMessage).toBe(`'${inactive}' is not an active user`);
	});

	it('takes any option when told to skip the check', async () => {
		const { status } = await call('Create', {
			...valid,
			ValidateDropDownOptions: true,
			Fields: [field('mx_Custom_5', 'Maybe')],
		});
		expect(status).toBe(200);
		expect(last()?.mx_Custom_5).toBe('Maybe');
	});

	it.each([
		[[field('mx_Custom_1', 'Agency'), field('mx_Custom_2', 'Planner')], 200],
		[[field('mx_Custom_1', 'Guest'), field('mx_Custom_2', 'Planner')], 500],
		[[field('mx_Custom_2', 'Planner')], 500],
		[
			[
				field(
					'mx_Custom_3',
					JSON.stringify({ mx_CustomObject_1: other, mx_CustomObject_2: 'None' }),
				),
			],
			200,
		],
		[[field('mx_Custom_3', JSON.stringify({ mx_CustomObject_9: 'x' }))], 500],
		[[field('mx_Custom_3', JSON.stringify({ mx_CustomObject_1: nobody }))], 500],
		[[field('mx_Custom_3', 'x')], 500],
	])('dependent options and field sets: %j gives %i', async (Fields, status) => {
		expect(
			(
				await call('Create', {
					RelatedProspectId: lead,
					ActivityEvent: seedIds.referralType,
					Fields,
				})
			).status,
		).toBe(status);
	});
});

describe('CreateCustom', () => {
	const Activity = { ActivityEvent: 201, ActivityNote: 'n' };
	const details = (...more: object[]) => [attribute('SearchBy', 'EmailAddress'), ...more];

	it('changes the lead that is found and creates one that is not', async () => {
		const email = attribute('EmailAddress', state().leads[0].EmailAddress as string);
		const { body } = await call('CreateCustom', {
			LeadDetails: details(email, attribute('mx_City', 'Pune')),
			Activity,
		});
		expect(body.Message.Id).toBe(last()?.ProspectActivityId);
		expect(state().leads[0].mx_City).toBe('Pune');
		expect(last()?.RelatedProspectId).toBe(lead);
		await call('CreateCustom', {
			LeadDetails: details(attribute('EmailAddress', 'new@example.com')),
			Activity,
		});
		expect(state().leads).toHaveLength(41);
		expect(last()?.RelatedProspectId).toBe(state().leads[40].ProspectID);
	});

	it.each([
		[
			'MXMandatoryAttributeMissingException',
			[attribute('EmailAddress', 'new@example.com')],
			Activity,
		],
		['MXMandatoryAttributeMissingException', details(attribute('FirstName', 'Zoe')), Activity],
		[
			'MXInvalidInputException',
			[attribute('SearchBy', 'emailaddress'), attribute('EmailAddress', 'new@example.com')],
			Activity,
		],
		[
			'MXInvalidInputException',
			[attribute('SearchBy', 'FirstName'), attribute('FirstName', 'Zoe')],
			Activity,
		],
		[
			'MXUnknownAttributeException',
			details(attribute('EmailAddress', 'new@example.com'), attribute('mx_Nothing', 'x')),
			Activity,
		],
		[
			'MXDuplicateEntryException',
			details(attribute('EmailAddress', 'new@example.com'), attribute('Phone', '+91-9855510000')),
			Activity,
		],
		[
			'MXInvalidInputException',
			details(attribute('EmailAddress', 'new@example.com')),
			{ ActivityEvent: 299 },
		],
		[
			'MXInvalidActivityFieldsException',
			details(attribute('EmailAddress', 'new@example.com')),
			{ ...Activity, Fields: [field('x', 'y')] },
		],
	])('%s for %j, and no lead is made', async (type, LeadDetails, activity) => {
		const before = JSON.stringify(state());
		const { status, body } = await call('CreateCustom', { LeadDetails, Activity: activity });
		expect([status, body.ExceptionType]).toEqual([500, type]);
		expectUntouched(before);
	});
});

describe('bulk', () => {
	const refused = (RowNumber: number, flag = 'ActivityCreated', reason = 'ExceptionMessage') => ({
		RowNumber,
		[flag]: false,
		[reason]: expect.any(String),
	});
	const created = (RowNumber: number) => ({
		ProspectActivityId: expect.any(String),
		RowNumber,
		ActivityCreated: true,
	});

	it('by id: a wrong row fails alone', async () => {
		const row = {
			RelatedProspectId: lead,
			ActivityEvent: 201,
			ActivityOwnerEmail: seedIds.activeEmail,
		};
		const rows = [
			row,
			{ ...row, RelatedProspectId: nobody },
			{ ...row, ActivityOwnerEmail: seedIds.inactiveEmail },
			{ ...row, ActivityOwnerEmail: undefined },
		];
		const { body } = await call('Bulk/CustomActivity/Add/ByLeadId', rows);
		expect(body).toEqual({ Response: [created(1), refused(2), refused(3), created(4)] });
		expect(state().activities).toHaveLength(7);
	});

	it('by field: finds leads by phone only as it is stored', async () => {
		const rows = ['+919855510001', '+91-9855510002', '9855510001'].map((SearchByValue) => ({
			SearchByValue,
			ActivityEvent: 201,
		}));
		const { body } = await call('Bulk/CustomActivity/Add/ByLeadField?searchBy=Phone', rows);
		expect(body).toEqual({ Response: [refused(1), created(2), refused(3)] });
		expect(last()?.RelatedProspectId).toBe(seedIds.leads[2]);
	});

	it.each([
		['ByLeadField?searchBy=FirstName', 1],
		['ByLeadField?searchBy=phone', 1],
		['ByLeadField', 1],
		['ByLeadField?searchBy=Phone', 26],
	])('%s with %i rows is refused as a whole', async (path, count) => {
		const { status } = await call(
			`Bulk/CustomActivity/Add/${path}`,
			Array(count).fill({ SearchByValue: '+919855510001', ActivityEvent: 201 }),
		);
		expect(status).toBe(500);
		expect(state().activities).toHaveLength(5);
	});

	it('update: each row changes its own activity', async () => {
		const rows = [
			{
				ProspectActivityId: seedIds.activities[0],
				ActivityNote: 'changed',
				Fields: [field('mx_Custom_1', 'Booked')],
			},
			{ ProspectActivityId: seedIds.activities[2], ActivityNote: 'system' },
			{ ProspectActivityId: nobody },
		];
		const { body } = await call('Bulk/CustomActivity/Update', rows);
		expect(body).toEqual({
			Response: [
				{ ProspectActivityId: seedIds.activities[0], RowNumber: 1, ActivityUpdated: true },
				refused(2, 'ActivityUpdated', 'ErrorMessage'),
				refused(3, 'ActivityUpdated', 'ErrorMessage'),
			],
		});
		expect(state().activities[0]).toMatchObject({
			ActivityEvent_Note: 'changed',
			mx_Custom_1: 'Booked',
		});
	});
});
