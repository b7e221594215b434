import { events } from '../../nodes/LeadSquared/trigger/events';
import { clock } from '../../nodes/shared/wire/clock';
import { otherNumbers } from '../../sandbox/leadsquared/webhooks/webhookEvents.mts';
import { leadSquared } from '../sandbox/client.mts';
import { liveUrl, useLeadSquaredHost } from '../harness/leadSquaredTrigger.mts';

const { sandbox, host } = useLeadSquaredHost();
const realSleep = clock.sleep;
beforeAll(() => {
	clock.sleep = async () => undefined;
});
afterAll(() => {
	clock.sleep = realSleep;
});

const webhooks = () => sandbox.state.leadSquared.webhooks;
const settings = () => sandbox.settings.leadSquared;
const byId = (value: string) => ({ __rl: true, mode: 'id', value });
const choose = (event: string) => {
	host.parameters = {
		mode: 'webhook',
		event,
		activityEvent: byId('208'),
		field: byId('mx_City'),
		opportunityEventCode: byId('12000'),
		opportunityField: 'mx_Custom_1',
	};
};
const activate = async (event: string, more: object = {}) => {
	choose(event);
	Object.assign(host.parameters, more);
	await host.activate();
};
const sent = () =>
	sandbox.calls
		.filter(({ action }) => /Webhook.svc\/(Create|Update|Delete)/.test(action))
		.map(({ action, body }) => [
			action.split('/').pop(),
			(body as { WebhookEvent?: string } | undefined)?.WebhookEvent,
		]);
const post = async (body: unknown, query: string) => {
	const [{ Key, Value }] = webhooks()[0].CustomHeaders as Array<{ Key: string; Value: string }>;
	return await host.post(body, { [Key]: Value }, query);
};
const stored = () =>
	(host.stored.data['node:LeadSquared Trigger'] ?? {}) as { webhook?: { code?: string } };

describe('an account with other numbers', () => {
	beforeEach(() => {
		settings().webhookNumbers = { ...otherNumbers };
	});

	it.each([
		['opportunityCreated', '29', 'Opportunity_Post_Create'],
		['opportunityUpdated', '30', 'Opportunity_Post_Update'],
		['opportunityDeleted', '31', 'Opportunity_Post_Delete'],
		['opportunityFieldUpdated', '32', 'OpportunityField_Post_Update'],
	])('has %s under %s, which is found and proven', async (event, number, name) => {
		await activate(event);
		expect(webhooks()).toMatchObject([{ WebhookEvent: number, EventCode: name, URL: liveUrl }]);
		const documented = events.find(({ value }) => value === event)?.code ?? '';
		await sandbox.webhooks.fire({ event: documented });
		expect(host.started.map(({ json }) => json)).toMatchObject([
			{ event, message: { eventCode: number, eventType: name } },
		]);
	});

	it('asks for the number that was found first, once it is known', async () => {
		await activate('opportunityCreated');
		expect(sent()).toEqual([
			['Create', '31'],
			['Delete', undefined],
			['Create', '29'],
		]);
		webhooks()[0].StatusCode = 2;
		sandbox.clearCalls();
		await host.activate('init');
		expect(sent()).toEqual([
			['Delete', undefined],
			['Create', '29'],
		]);
		expect(webhooks()).toHaveLength(1);
	});

	it('is told from the documented ones when a left-over webhook is taken over', async () => {
		await activate('opportunityCreated');
		host.stored.data = {};
		host.restart();
		await activate('opportunityCreated');
		expect(webhooks()).toMatchObject([{ WebhookEvent: '29' }]);
		await sandbox.webhooks.fire({ event: '31' });
		expect(host.runs).toBe(1);
	});

	it('without the event refuses it, and leaves nothing behind', async () => {
		await expect(activate('opportunityStageChanged')).rejects.toThrow(
			/Try again in a few minutes. If it stays so, the account may not have this event/,
		);
		expect(webhooks()).toEqual([]);
	});

	it.each<[string, Record<string, string | null>, RegExp]>([
		[
			'opportunityCreated',
			{ '31': 'Opportunity_Post_Delete', '29': 'Task_Delete' },
			/it calls 31 'Opportunity_Post_Delete', it calls 29 'Task_Delete'/,
		],
		[
			'opportunityUpdated',
			{ '32': 'Lead_Merge', '30': '' },
			/it calls 32 'Lead_Merge', it refuses 30 \(/,
		],
		['opportunityStageChanged', { '34': 'Opportunity_Post_Update' }, /it calls 34 'Opport/],
		['leadCreated', { '3': 'Lead_Delete' }, /it calls 3 'Lead_Delete'/],
		[
			'taskCreated',
			{ '7': 'Task_Complete' },
			/the event Task_Create under none .* it calls 7 'Task_Complete'/,
		],
	])('that knows %s by no known number says its own names: %j', async (event, numbers, words) => {
		settings().webhookNumbers = numbers;
		choose(event);
		const refusal = host.activate();
		await expect(refusal).rejects.toThrow(words);
		await expect(refusal).rejects.toMatchObject({
			description: expect.stringMatching(/differ between accounts.*left behind.*Polling/),
		});
		expect(webhooks()).toEqual([]);
		expect(stored().webhook).toBeUndefined();
	});

	it('says so when the wrong webhook cannot be deleted', async () => {
		choose('opportunityCreated');
		sandbox.fault({
			vendor: 'leadSquared',
			match: 'Delete',
			kind: 'respond',
			status: 503,
			times: -1,
		});
		await expect(host.activate()).rejects.toThrow(
			/did not delete the webhook .* which listens to 'Opportunity_Post_Delete'/,
		);
	});
});

describe('the name that is read back', () => {
	it.each([
		['opportunityDeleted', 'Opportunity_Post_Delete', 'Opportunity Deletion'],
		['opportunityCreated', 'Opportunity_Post_Create', 'OpportunityCreated'],
		['activityUpdated', 'LeadActivity_Post_Update', 'SalesActivity_Post_Update'],
		['leadFieldUpdated', 'Lead_Field_Change', 'lead_field_update'],
		['landingPageSubmitted', 'Landing_Page_submission', 'LandingPage_Submit'],
		['taskReminder', 'Task_Reminder', 'Task_Post_Reminder'],
	])('%s may be written %s or %s', async (event, name, other) => {
		settings().webhookNames = { [name]: other };
		await activate(event);
		expect(webhooks()).toMatchObject([{ EventCode: other }]);
		expect(host.log).toEqual([]);
		await sandbox.webhooks.fire({ event: events.find(({ value }) => value === event)?.code ?? '' });
		expect(host.runs).toBe(1);
	});

	it.each(['', '31'])('that tells nothing (%j) is taken, with a word in the log', async (name) => {
		settings().webhookNames = { Opportunity_Post_Create: name };
		await activate('opportunityCreated');
		expect(webhooks()).toHaveLength(1);
		expect(host.log).toEqual([expect.stringContaining('does not tell which event')]);
		await host.activate('init');
		expect(webhooks()).toHaveLength(1);
		await sandbox.webhooks.fire({ event: '31' });
		expect(host.runs).toBe(1);
	});

	it('is that of another event in the end: set up again when the workflow is activated, left alone while n8n starts', async () => {
		await activate('leadCreated');
		webhooks()[0].EventCode = 'Lead_Merge';
		await host.activate('init');
		expect(webhooks()).toMatchObject([{ EventCode: 'Lead_Merge' }]);
		expect(host.log).toEqual([expect.stringContaining("listens to 'Lead_Merge'")]);
		await host.activate();
		expect(webhooks()).toMatchObject([{ EventCode: 'Lead_Post_Create' }]);
	});
});

describe('a message whose address names another event', () => {
	it.each(
		events.flatMap(({ value }) =>
			events
				.filter((one) => one.value === 'opportunityDeleted' || one.value === 'leadUpdated')
				.filter((one) => one.value !== value)
				.map(({ vendorName }) => [value, vendorName] as const),
		),
	)('%s starts nothing by %s, is answered with 200, and is logged', async (event, name) => {
		await activate(event);
		const answer = await post({ ProspectID: 'l1' }, `?entityType=webhook&eventType=${name}`);
		expect(answer.status).toBe(200);
		expect(host.runs).toBe(0);
		expect(host.log).toEqual([expect.stringMatching(new RegExp(`the event ${name} was dropped`))]);
	});

	it.each([
		['leadCreated', 'EventType=Lead_Post_Update', 0],
		['leadCreated', 'eventType=Lead%20Deletion', 0],
		['leadCreated', 'eventType=Lead_Post_Create&eventType=Lead_Merge', 0],
		['leadCreated', 'eventtype=lead_created', 1],
		['leadCreated', 'eventType=SomethingElse', 1],
		['leadCreated', 'eventType=', 1],
		['leadCreated', 'eventType=6', 1],
		['leadStageChanged', 'eventType=Lead_Post_Stage_Change', 1],
		['leadFieldUpdated', 'eventType=Lead_Post_Stage_Change', 0],
		['activityUpdated', 'eventType=SalesActivity_Post_Update', 1],
		['activityUpdated', 'eventType=AccountActivity_Post_Update', 0],
	])('%s: ?%s starts %i', async (event, query, runs) => {
		await activate(event);
		await post({ ProspectID: 'l1' }, `?${query}`);
		expect(host.runs).toBe(runs);
	});
});

describe('one webhook for each field', () => {
	const field = async (URL: string, ChangedLeadField = 'mx_City') =>
		await leadSquared(sandbox, '/v2/Webhook.svc/Create', {
			URL,
			Method: 'POST',
			ContentType: 'application/json',
			WebhookEvent: '26',
			ChangedLeadField,
			WebhookProperties: JSON.stringify({ ChangedLeadField }),
		});
	const other = 'https://other.example.com/hook';
	const moved = 'https://before.example.com/webhook/hook-1/leadsquared';

	it.each([
		['leadFieldUpdated', 'mx_City'],
		['leadStageChanged', 'ProspectStage'],
	])('%s: names the webhook that is in the way', async (event, name) => {
		await field('https://elsewhere.example.com/hook', 'mx_Country');
		await field(other, name);
		choose(event);
		await expect(host.activate()).rejects.toThrow(
			new RegExp(
				`one webhook for each field of a lead, and ${name} has one, which sends to ${other}.*Polling`,
			),
		);
		expect(webhooks()).toHaveLength(2);
		expect(sent().filter(([call]) => call === 'Create')).toHaveLength(3);
	});

	it('says that the active workflow has it where a test cannot have another', async () => {
		await activate('leadFieldUpdated');
		await expect(host.activate('manual')).rejects.toMatchObject({
			description: expect.stringMatching(
				`${liveUrl}. It is that of this workflow, which is active: deactivate it while you test`,
			),
		});
		await sandbox.webhooks.fire({ event: '26' });
		expect(host.runs).toBe(1);
	});

	it('says that a test has it where the workflow is activated meanwhile', async () => {
		choose('leadFieldUpdated');
		await host.activate('manual');
		await expect(host.activate()).rejects.toThrow('stop listening there');
		await host.deactivate('manual');
		await host.activate();
		expect(webhooks()).toMatchObject([{ URL: liveUrl }]);
	});

	it('names the one of the former address after n8n has moved', async () => {
		await field(moved);
		choose('leadFieldUpdated');
		await expect(host.activate()).rejects.toThrow(
			`which sends to ${moved}. This workflow set it up while n8n had another address`,
		);
	});

	it('says the rule where no webhook of the list tells its field', async () => {
		await field(other);
		webhooks()[0].EventCode = 'Lead_Post_Update';
		choose('leadFieldUpdated');
		await expect(host.activate()).rejects.toThrow('mx_City has one, which is not among');
		webhooks()[0].EventCode = 'Lead_Field_Change';
		webhooks()[0]._code = '26';
		webhooks()[0].WebhookProperties = '{"ChangedLeadField":"mx_City","Other":[]}';
		await expect(host.activate()).rejects.toThrow(other);
	});

	it('watches another field beside it, and its own again after a change', async () => {
		await field(other, 'mx_Country');
		await activate('leadFieldUpdated');
		await activate('leadStageChanged');
		expect(webhooks().map(({ ChangedLeadField }) => ChangedLeadField)).toEqual([
			'mx_Country',
			'ProspectStage',
		]);
	});
});

it('blanks and characters without a width around codes and names are not sent', async () => {
	for (const [event, name] of [
		['activityCreated', 'activityEvent'],
		['leadFieldUpdated', 'field'],
		['opportunityCreated', 'opportunityEventCode'],
	] as const) {
		choose(event);
		const before = host.parameters[name] as { value: string };
		host.parameters[name] = byId(`\u200B ${before.value}\u2060\n`);
		await host.activate();
		const { body } = sandbox.calls.filter(({ action }) => action.endsWith('/Create')).at(-1) ?? {};
		expect(JSON.stringify(body)).toContain(`"${before.value}"`);
		expect(JSON.stringify(body)).not.toMatch(/[\u200B\u2060]/);
		await host.deactivate();
	}
});

describe('activities that LeadSquared writes itself', () => {
	it.each(['3001', '3002', ' 3999 '])(
		'%s have no webhook, and the message says so',
		async (code) => {
			for (const event of ['activityCreated', 'activityUpdated']) {
				choose(event);
				host.parameters.activityEvent = byId(code);
				const refusal = host.activate();
				await expect(refusal).rejects.toThrow(
					/no webhooks for activities with codes from 3000 to 3999/,
				);
				await expect(refusal).rejects.toThrow(/Lead Stage Changed.*Polling/);
				await expect(refusal).rejects.not.toThrow('Try again in a few minutes');
			}
			expect(webhooks()).toEqual([]);
		},
	);
});

describe('opportunities', () => {
	it('come as an activity without fields: id, lead, and no name', async () => {
		await activate('opportunityCreated', { options: { includeRaw: true } });
		await sandbox.webhooks.fire({ event: '31' });
		const [{ json }] = host.started;
		const { Data, ActivityEvent, ProspectActivityId, RelatedProspectId } = json.raw as never;
		expect([Data, ActivityEvent]).toEqual([{}, '12000']);
		expect([json.id, json.leadId]).toEqual([ProspectActivityId, RelatedProspectId]);
	});

	it('of another type start nothing', async () => {
		await activate('opportunityCreated');
		const opportunity = { ProspectActivityId: 'o1', RelatedProspectId: 'l1', Data: {} };
		for (const ActivityEvent of [12001, '12001', ' 12003', 12000])
			await post({ ...opportunity, ActivityEvent, CreatedOn: String(ActivityEvent) }, '');
		expect(host.started.map(({ json }) => json.id)).toEqual(['o1']);
	});
});

it('an activity comes with its lead in some accounts', async () => {
	settings().activityMessages = 'withLead';
	await activate('activityCreated');
	await sandbox.webhooks.fire({ event: '2' });
	const [{ json }] = host.started;
	expect(json.record).toMatchObject({
		ProspectActivityId: json.id,
		ActivityEvent: '208',
		Current: { ProspectID: json.leadId },
	});
});

it('an activity has the names of its fields that README tells, in a message and in both lists', async () => {
	await activate('activityCreated');
	const [{ ProspectID }] = sandbox.state.leadSquared.leads;
	await leadSquared(sandbox, '/v2/ProspectActivity.svc/Create', {
		RelatedProspectId: ProspectID,
		ActivityEvent: 208,
		ActivityNote: 'Tasting',
		ActivityDateTime: '2026-01-02 03:04:05',
	});
	await sandbox.delivered();
	const id = host.started[0].json.id;
	expect(host.started[0].json.record).toMatchObject({
		ProspectActivityId: id,
		ActivityEvent: '208',
		ActivityEvent_Note: 'Tasting',
	});
	const { body: got } = await leadSquared(
		sandbox,
		`/v2/ProspectActivity.svc/Retrieve?leadId=${String(ProspectID)}`,
		{ Parameter: { ActivityEvent: 208 } },
	);
	expect(got.ProspectActivities).toContainEqual(
		expect.objectContaining({
			Id: id,
			EventCode: 208,
			ActivityFields: expect.objectContaining({ ActivityEvent_Note: 'Tasting' }),
		}),
	);
	const { body: polled } = await leadSquared(
		sandbox,
		'/v2/ProspectActivity.svc/CustomActivity/RetrieveByActivityEvent',
		{
			Parameter: {
				FromDate: '2020-01-01 00:00:00',
				ToDate: '2099-01-01 00:00:00',
				ActivityEvent: 208,
			},
			Paging: { PageIndex: 1, PageSize: 1000 },
		},
	);
	const row = (polled.List as Array<Record<string, unknown>>).find(
		(one) => one.ProspectActivityId === id,
	);
	expect(row).toMatchObject({ ActivityEvent: '208', ActivityEvent_Note: 'Tasting' });
	expect(row).not.toHaveProperty('Data');
});
