import { LeadSquaredTrigger } from '../../nodes/LeadSquared/LeadSquaredTrigger.node';
import { liveUrl, testUrl } from '../harness/leadSquaredTrigger.mts';
import { useWebhooks } from '../harness/leadSquaredWebhooks.mts';

const { sandbox, host, webhooks, secretOf, asked, fire, left, stored } = useWebhooks();

it('cannot be used without a credential', () => {
	expect(new LeadSquaredTrigger().description.credentials).toEqual([
		{ name: 'leadSquaredApi', required: true },
	]);
});

describe('activating', () => {
	it('creates one webhook with a secret header, after LeadSquared could try the address', async () => {
		await host.activate();
		expect(webhooks()).toMatchObject([
			{
				URL: liveUrl,
				WebhookEvent: '3',
				ContentType: 'application/json',
				LandingPageUrls: null,
				IsSpecificLandingPage: false,
				NotifyOnFailure: true,
				WebhookProperties: null,
			},
		]);
		expect(webhooks()[0].CustomHeaders).toEqual([
			{ Key: 'x-n8n-secret', Value: expect.stringMatching(/^[0-9a-f]{64}$/) },
		]);
		expect(host.calls).toEqual(['HEAD 200', 'POST 200']);
		expect(host.runs).toBe(0);
	});

	it('stores no secret', async () => {
		await host.activate();
		expect(stored().webhook).toMatchObject({ id: webhooks()[0].WebhookId });
		expect(JSON.stringify(host.stored.data)).not.toContain(secretOf().Value);
	});

	it.each([
		[
			'activityCreated',
			{ activityEvent: { __rl: true, mode: 'list', value: '208' } },
			{
				WebhookEvent: '2',
				ActivityEvent: '208',
				WebhookProperties: '{"ActivityEvent":"208","ActivityData":"[]","WebPageNames":"[]"}',
			},
		],
		[
			'leadStageChanged',
			{},
			{
				WebhookEvent: '26',
				ChangedLeadField: 'ProspectStage',
				WebhookProperties: '{"ChangedLeadField":"ProspectStage"}',
			},
		],
		[
			'leadFieldUpdated',
			{ field: { __rl: true, mode: 'id', value: 'mx_City' } },
			{
				WebhookEvent: '26',
				ChangedLeadField: 'mx_City',
				WebhookProperties: '{"ChangedLeadField":"mx_City"}',
			},
		],
		[
			'opportunityFieldUpdated',
			{
				opportunityEventCode: { __rl: true, mode: 'id', value: ' 12000 ' },
				opportunityField: 'mx_Custom_2',
			},
			{
				WebhookEvent: '33',
				OpportunityEvents: ['12000'],
				WebhookProperties:
					'{"OpportunityEvents":["12000"],"IsAsyncEnable":false,"SchemaName":"mx_Custom_2"}',
			},
		],
		[
			'opportunityCreated',
			{ opportunityEventCode: { __rl: true, mode: 'list', value: '12001' } },
			{
				WebhookEvent: '31',
				OpportunityEvents: ['12001'],
				WebhookProperties: '{"OpportunityEvents":["12001"],"IsAsyncEnable":false}',
			},
		],
		[
			'landingPageSubmitted',
			{ landingPageUrls: 'https://example.com/a' },
			{ WebhookEvent: '1', LandingPageUrls: 'https://example.com/a', IsSpecificLandingPage: true },
		],
		[
			'leadFieldUpdated',
			{
				field: { __rl: true, mode: 'id', value: 'mx_City' },
				options: {
					webhookProperties: '{ "ChangedLeadField": "mx_City", "More": 1 }',
					notifyOnFailure: false,
				},
			},
			{
				ChangedLeadField: 'mx_City',
				WebhookProperties: '{"ChangedLeadField":"mx_City","More":1}',
				NotifyOnFailure: false,
			},
		],
	])('asks for what %s needs', async (event, parameters, sent) => {
		host.parameters = { mode: 'webhook', event, ...parameters };
		await host.activate();
		expect(webhooks()).toMatchObject([sent]);
	});

	it.each([
		[
			{ event: 'activityCreated', activityEvent: { __rl: true, mode: 'list', value: '' } },
			"Fill in 'Activity Type'",
		],
		[
			{ event: 'leadFieldUpdated', field: { __rl: true, mode: 'list', value: '' } },
			"Fill in 'Field'",
		],
		[
			{
				event: 'opportunityFieldUpdated',
				opportunityEventCode: { __rl: true, mode: 'id', value: '12000' },
				opportunityField: ' ',
			},
			"Fill in 'Field'",
		],
		[
			{ event: 'opportunityUpdated', opportunityEventCode: { __rl: true, mode: 'id', value: '' } },
			"Fill in 'Opportunity Type'",
		],
		[
			{ event: 'leadCreated', options: { webhookProperties: '{' } },
			"'Webhook Properties' is not valid JSON",
		],
	])('says what is missing: %j', async (parameters, message) => {
		host.parameters = { mode: 'webhook', ...parameters };
		await expect(host.activate()).rejects.toThrow(message);
		expect(webhooks()).toEqual([]);
	});

	it('does nothing at LeadSquared in the polling mode', async () => {
		host.parameters = { mode: 'polling' };
		await host.activate();
		await host.deactivate();
		expect(sandbox.calls).toEqual([]);
	});

	it('changes nothing when the webhook is there', async () => {
		await host.activate();
		const before = structuredClone(webhooks());
		sandbox.clearCalls();
		host.restart();
		await host.activate('init');
		expect(webhooks()).toEqual(before);
		expect(asked()).toEqual(['Retrieve']);
	});

	it.each([
		['the event', { event: 'leadUpdated' }, '6'],
		['an option', { event: 'leadCreated', options: { notifyOnFailure: false } }, '3'],
	])('sets it up again when %s changed while n8n was down', async (_what, parameters, code) => {
		await host.activate();
		const id = webhooks()[0].WebhookId;
		host.restart();
		host.parameters = { mode: 'webhook', ...parameters };
		await host.activate();
		expect(webhooks()).toMatchObject([{ WebhookId: id, WebhookEvent: code }]);
		await fire(code);
		expect(host.runs).toBe(1);
	});
});

describe('what LeadSquared refuses', () => {
	it('explains a used-up quota', async () => {
		sandbox.settings.leadSquared.webhookQuota = 1;
		await left({ URL: 'https://other.example.com/hook' });
		// Of a workflow that could not be activated n8n 2.x shows the message only, 1.x the description only.
		const all = expect.stringMatching(
			/^LeadSquared did not create the webhook: The quota of 1 webhook\(s\) is used up. The account has 1 webhook, .*Sales Pro 3, Super 30.*Polling".$/,
		);
		await expect(host.activate()).rejects.toMatchObject({ message: all, description: all });
	});

	it('needs no place in the quota beside its own disabled one', async () => {
		sandbox.settings.leadSquared.webhookQuota = 1;
		await host.activate();
		webhooks()[0].StatusCode = 2;
		await host.activate('init');
		expect(webhooks()).toMatchObject([{ StatusCode: 0 }]);
	});

	it('names the address when it cannot be reached', async () => {
		host.fails = 0;
		await expect(host.activate()).rejects.toMatchObject({
			description: expect.stringContaining(liveUrl),
		});
		expect(webhooks()).toEqual([]);
	});

	it('leaves the workflow active when LeadSquared cannot be asked while n8n starts', async () => {
		await host.activate();
		sandbox.fault({ vendor: 'leadSquared', kind: 'respond', status: 503, times: -1 });
		await host.activate('init');
		expect(host.log.join()).toContain('could not be checked');
		await expect(host.activate('activate')).rejects.toThrow(
			'LeadSquared did not list its webhooks',
		);
	});
});

describe('listening for a test event', () => {
	it('has a webhook of its own beside the active workflow, and both get the event', async () => {
		await host.activate();
		await host.activate('manual');
		expect(webhooks().map(({ URL }) => URL)).toEqual([liveUrl, testUrl]);
		await fire();
		expect(host.runs).toBe(2);
		await host.deactivate('manual');
		expect(webhooks().map(({ URL }) => URL)).toEqual([liveUrl]);
		await fire();
		expect(host.runs).toBe(3);
	});

	it.each(['manual', 'webhook'] as const)(
		'a run (%s) begins with the items that the webhook received, in whatever process it is',
		async (mode) => {
			const items = ['t1', 't2'].map((id) => ({
				json: { id, resource: 'task', record: { UserTaskId: id } },
			}));
			expect(await host.run(mode, items)).toEqual(items);
			expect(asked()).toEqual([]);
		},
	);

	it('says that it needs one more webhook when the quota is used up by the active workflow', async () => {
		sandbox.settings.leadSquared.webhookQuota = 1;
		await host.activate();
		await expect(host.activate('manual')).rejects.toMatchObject({
			message: 'LeadSquared did not create the webhook: The quota of 1 webhook(s) is used up',
			description: expect.stringContaining(
				'Testing needs a webhook beside that of the active workflow.',
			),
		});
		await fire();
		expect(host.runs).toBe(1);
	});
});
