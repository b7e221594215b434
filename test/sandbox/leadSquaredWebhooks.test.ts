import { otherNumbers } from '../../sandbox/leadsquared/webhooks/webhookEvents.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { leadSquared } from './client.mts';

const sandbox = useSandbox();

const webhook = (change: object = {}) => ({
	Description: 'For a workflow',
	URL: 'https://n8n.example.com/webhook/x',
	Method: 'POST',
	ContentType: 'application/json',
	WebhookEvent: '3',
	IsSpecificLandingPage: false,
	NotifyOnFailure: true,
	WebhookProperties: null,
	CustomHeaders: [{ Key: 'x-secret', Value: 'y' }],
	...change,
});
const create = (change: object = {}) =>
	leadSquared(sandbox, '/v2/Webhook.svc/Create', webhook(change));
const update = (body: object) => leadSquared(sandbox, '/v2/Webhook.svc/Update', body);
const remove = (id: string) => leadSquared(sandbox, `/v2/Webhook.svc/Delete?webhookId=${id}`);
const list = async (Parameter: object, more: object = {}) =>
	(await leadSquared(sandbox, '/v2/Webhook.svc/Retrieve', { Parameter, ...more })).body;
const rows = () => sandbox.state.leadSquared.webhooks;
const activity = {
	WebhookEvent: '2',
	ActivityEvent: '22',
	WebhookProperties: '{"ActivityEvent":"22","ActivityData":"[]","WebPageNames":"[]"}',
};
const unknownId = '3eb00000-0000-4000-8000-000000999999';

it('is created, listed by each filter, updated and deleted', async () => {
	const { body } = await create();
	expect(body).toEqual({ Status: 'Success', Message: { Id: expect.any(String) } });
	const { Id } = body.Message;
	await create({ ...activity, Description: 'Calls' });
	expect(rows()[0]).toMatchObject({
		StatusCode: 0,
		CustomHeaders: [{ Key: 'x-secret', Value: 'y' }],
		_failures: 0,
	});

	const row = {
		WebhookId: Id,
		EventName: 'Lead Creation',
		EventCode: 'Lead_Post_Create',
		Description: 'For a workflow',
		URL: 'https://n8n.example.com/webhook/x',
		StatusCode: 0,
		WebhookProperties: null,
	};
	for (const filter of [
		{ WebhookEvent: 'Lead_Post_Create' },
		{ WebhookId: Id },
		{ SearchText: 'WORKFLOW' },
		{ WebhookEvent: 'Lead_Post_Create', StatusCode: 0, WebhookId: '' },
	]) {
		expect(await list(filter)).toEqual({ RecordCount: 1, Response: [row] });
	}
	expect(await list({ Type: 'Lapp' })).toEqual({ RecordCount: 0, Response: [] });
	expect(await list({ StatusCode: 1 })).toEqual({ RecordCount: 0, Response: [] });
	const sorted = await list(
		{ Type: 'Webhook' },
		{
			Sorting: { ColumnName: 'Description', Direction: '1' },
			Paging: { PageIndex: 2, PageSize: 1 },
		},
	);
	expect([sorted.RecordCount, sorted.Response[0].Description]).toEqual([2, 'Calls']);

	rows()[0].StatusCode = 2;
	const changed = webhook({
		WebhookId: Id,
		WebhookEvent: '6',
		Description: 'Changed',
		CustomHeaders: undefined,
	});
	expect((await update(changed)).body).toEqual({ Status: 'Success' });
	expect((await list({ WebhookId: Id })).Response[0]).toMatchObject({
		EventCode: 'Lead_Post_Update',
		Description: 'Changed',
		StatusCode: 2,
	});
	expect(rows()[0].CustomHeaders).toEqual([]);

	expect((await remove(Id)).body).toEqual({ Status: 'Success' });
	expect(rows().map((one) => one.Description)).toEqual(['Calls']);
});

it.each([
	['MXInvalidDataTypeException', 500, { WebhookEvent: '2' }],
	['MXInvalidInputException', 500, { ...activity, ActivityEvent: '299', WebhookProperties: null }],
	['MXInvalidInputException', 500, { ...activity, ActivityEvent: '21' }],
	['MXInvalidInputException', 400, { WebhookProperties: { ActivityEvent: '22' } }],
	['MXInvalidInputException', 400, { WebhookProperties: '{' }],
	['MXInvalidInputException', 500, { WebhookEvent: '5' }],
	['MXInvalidInputException', 500, { WebhookEvent: '5', WebhookProperties: '{"a":1}' }],
	['MXInvalidInputException', 500, { WebhookEvent: '26' }],
	['MXInvalidInputException', 500, { ActivityEvent: '22' }],
	['MXInvalidInputException', 500, { WebhookEvent: 'Lead_Post_Create' }],
	['MXInvalidInputException', 500, { WebhookEvent: '10' }],
	['MXInvalidInputException', 500, { Method: 'PUT' }],
	['MXInvalidDataTypeException', 500, { URL: 'ftp://example.com' }],
	['MXInvalidInputException', 500, { URL: 'https://' }],
	[
		'MXInvalidInputException',
		500,
		{ LandingPageUrls: 'https://x.example.com', IsSpecificLandingPage: true },
	],
	['MXInvalidInputException', 500, { WebhookEvent: '1', IsSpecificLandingPage: true }],
	['MXInvalidInputException', 500, { CustomHeaders: Array(11).fill({ Key: 'a', Value: 'b' }) }],
	['MXInvalidInputException', 500, { CustomHeaders: [{ Value: 'b' }] }],
	['MXInvalidInputException', 500, { StatusCode: 0 }],
])('%s, HTTP %i, for %j', async (type, status, change) => {
	const reply = await create(change);
	expect([reply.status, reply.body.ExceptionType]).toEqual([status, type]);
	expect(rows()).toEqual([]);
});

it('says which activity is missing in the words seen in the field', async () => {
	expect((await create({ WebhookEvent: '15' })).body.ExceptionMessage).toBe(
		'You have not passed ActivityEvent.',
	);
});

it('takes landing pages, ten headers and fields to watch', async () => {
	expect(
		(
			await create({
				WebhookEvent: '1',
				LandingPageUrls: 'https://x.example.com',
				IsSpecificLandingPage: true,
			})
		).status,
	).toBe(200);
	expect((await create({ CustomHeaders: Array(10).fill({ Key: 'a', Value: 'b' }) })).status).toBe(
		200,
	);
	expect(
		(
			await create({
				WebhookEvent: '26',
				ChangedLeadField: 'ProspectStage',
				WebhookProperties: '{"ChangedLeadField":"ProspectStage"}',
			})
		).status,
	).toBe(200);
});

describe('what was seen of live accounts', () => {
	const field = (name: string, properties: object = { ChangedLeadField: name }) => ({
		WebhookEvent: '26',
		ChangedLeadField: name,
		WebhookProperties: JSON.stringify(properties),
	});
	const types = (...codes: string[]) => ({
		WebhookEvent: '31',
		OpportunityEvents: codes,
		WebhookProperties: JSON.stringify({ OpportunityEvents: codes, IsAsyncEnable: false }),
	});

	it.each([
		['a field in the properties alone', { ...field('mx_City'), ChangedLeadField: undefined }],
		['a field at the top alone', { ...field('mx_City'), WebhookProperties: null }],
		['properties of another form', field('mx_City', { SchemaName: 'mx_City' })],
		['a field that is not there', field('mx_Nowhere')],
		['a type in the properties alone', { ...types('12000'), OpportunityEvents: undefined }],
		['a type at the top alone', { ...types('12000'), WebhookProperties: null }],
		['a type that is not there', types('12999')],
		['no field of an opportunity', { ...types('12000'), WebhookEvent: '33' }],
		['a number without an event', { WebhookEvent: '29' }],
	])('%s is refused', async (_what, change) => {
		const reply = await create(change);
		expect([reply.status, reply.body.ExceptionType]).toEqual([500, 'MXInvalidInputException']);
		expect(rows()).toEqual([]);
	});

	it('takes one webhook for each field, and as many for a type of opportunity', async () => {
		const { Id } = (await create(field('mx_City'))).body.Message;
		expect((await create(field('mx_Country'))).status).toBe(200);
		expect((await create(field('mx_City'))).body.ExceptionType).toBe('MXDuplicateEntryException');
		expect((await update(webhook({ WebhookId: Id, ...field('mx_City') }))).status).toBe(200);
		expect((await update(webhook({ WebhookId: Id, ...field('mx_Country') }))).status).toBe(500);
		for (const body of [types('12000'), types('12000', '12001')])
			expect((await create(body)).status).toBe(200);
	});

	it.each(['3001', '3002'])(
		'has no webhooks for activities %s, and gives no reason',
		async (code) => {
			for (const WebhookEvent of ['2', '15']) {
				const reply = await create({ ...activity, WebhookEvent, ActivityEvent: code });
				expect([reply.status, reply.body]).toEqual([500, { Message: 'An error has occurred.' }]);
			}
		},
	);

	it('may have other numbers and names', async () => {
		sandbox.settings.leadSquared.webhookNumbers = { ...otherNumbers };
		sandbox.settings.leadSquared.webhookNames = { Opportunity_Post_Delete: '' };
		const statuses: Record<string, number> = {};
		for (const number of Object.keys(otherNumbers)) {
			const properties = {
				OpportunityEvents: ['12000'],
				...(number === '32' ? { SchemaName: 'mx_Custom_1' } : {}),
			};
			const reply = await create({
				WebhookEvent: number,
				OpportunityEvents: ['12000'],
				WebhookProperties: JSON.stringify(properties),
			});
			statuses[number] = reply.status;
		}
		expect(Object.values(statuses)).toEqual([200, 200, 200, 200, 200, 500, 500, 500]);
		const { Response } = await list({ Type: 'Webhook' });
		expect(Response.map((row: { EventCode?: string }) => row.EventCode)).toEqual([
			'Task_Delete',
			'Opportunity_Post_Create',
			'Opportunity_Post_Update',
			undefined,
			'OpportunityField_Post_Update',
		]);
	});
});

it('refuses more than the quota, and names it', async () => {
	sandbox.settings.leadSquared.webhookQuota = 1;
	const { body } = await create();
	const refused = await create();
	expect(refused.body).toMatchObject({
		ExceptionType: 'MXInvalidInputException',
		ExceptionMessage: 'The quota of 1 webhook(s) is used up',
	});
	await remove(body.Message.Id);
	expect((await create()).status).toBe(200);
});

it('refuses unknown ids, an update that leaves out what create needs, and a list without a filter', async () => {
	expect((await remove(unknownId)).body.ExceptionType).toBe('MXInvalidEntityException');
	expect((await update(webhook({ WebhookId: unknownId }))).body.ExceptionType).toBe(
		'MXInvalidEntityException',
	);
	const { Id } = (await create()).body.Message;
	expect((await update({ WebhookId: Id, Description: 'x' })).body.ExceptionType).toBe(
		'MXMandatoryAttributeMissingException',
	);
	expect((await list({})).ExceptionType).toBe('MXInvalidInputException');
	expect((await list({ WebhookEvent: '3' })).ExceptionType).toBe('MXInvalidInputException');
	expect((await leadSquared(sandbox, `/v2/Webhook.svc/Delete?webhookId=${Id}`, {})).status).toBe(
		405,
	);
	expect(rows()).toHaveLength(1);
});
