import { LeadSquaredTrigger } from '../../nodes/LeadSquared/LeadSquaredTrigger.node';
import { clock } from '../../nodes/shared/wire/clock';
import { leadSquared } from '../sandbox/client.mts';
import { liveUrl, testUrl, useLeadSquaredHost } from '../harness/leadSquaredTrigger.mts';

const { sandbox, host } = useLeadSquaredHost();
const realSleep = clock.sleep;
beforeAll(() => {
	clock.sleep = async () => undefined;
});
beforeEach(() => {
	host.parameters = { mode: 'webhook', event: 'leadCreated' };
});
afterAll(() => {
	clock.sleep = realSleep;
});

const webhooks = () => sandbox.state.leadSquared.webhooks;
const secretOf = (index = 0) =>
	(webhooks()[index].CustomHeaders as Array<{ Key: string; Value: string }>)[0];
const asked = () => sandbox.calls.map(({ action }) => action.split('/').pop());
const fire = async (event = '3') => await sandbox.webhooks.fire({ event });
const left = async (more: object = {}) =>
	await leadSquared(sandbox, '/v2/Webhook.svc/Create', {
		URL: liveUrl,
		Method: 'POST',
		ContentType: 'application/json',
		WebhookEvent: '3',
		CustomHeaders: [],
		...more,
	});
const stored = () =>
	(host.stored.data['node:LeadSquared Trigger'] ?? {}) as {
		webhook?: { id: string; secret: string };
	};

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

describe('left-over webhooks', () => {
	it('are taken over with a new secret when n8n lost what it stored', async () => {
		await host.activate();
		const [before, id] = [secretOf().Value, webhooks()[0].WebhookId];
		host.restart();
		host.stored.data = {};
		await host.activate();
		expect(webhooks().map(({ WebhookId }) => WebhookId)).toEqual([id]);
		expect(secretOf().Value).not.toBe(before);
		await fire();
		expect(host.runs).toBe(1);
	});

	it('one is kept of several, the one of the same event first; those of others stay', async () => {
		await left({ WebhookEvent: '6' });
		await left();
		await left();
		await left({ URL: 'https://other.example.com/hook' });
		const ids = webhooks().map(({ WebhookId }) => WebhookId);
		await host.activate();
		expect(webhooks().map(({ WebhookId }) => WebhookId)).toEqual([ids[1], ids[3]]);
	});

	it('are found behind the first page', async () => {
		for (let index = 0; index < 205; index++)
			await left({ URL: `https://other.example.com/${index}` });
		await left();
		await host.activate();
		expect(webhooks()).toHaveLength(206);
	});

	it('give way to a new one when LeadSquared does not change them', async () => {
		await left();
		const [{ WebhookId }] = webhooks();
		sandbox.fault({
			vendor: 'leadSquared',
			match: 'Webhook.svc/Update',
			kind: 'respond',
			status: 500,
			body: { Status: 'Error', ExceptionType: 'MXInvalidInputException', ExceptionMessage: 'no' },
		});
		await host.activate();
		expect(webhooks()).toHaveLength(1);
		expect(webhooks()[0].WebhookId).not.toBe(WebhookId);
	});

	describe('of another address', () => {
		const original = 'https://original.example.org/webhook/hook-1/leadsquared';
		/** As a copy of n8n's database, or an imported workflow, has it. */
		const copy = async () => {
			await left({ URL: original });
			host.stored.data = {
				'node:LeadSquared Trigger': {
					webhook: {
						id: String(webhooks()[0].WebhookId),
						url: original,
						secret: 'a'.repeat(64),
						spec: '{}',
					},
				},
			};
		};
		const isNamed = () =>
			expect(host.log).toContainEqual(
				expect.stringContaining(
					`${String(webhooks()[0].WebhookId)} that sends to ${original} was left alone`,
				),
			);

		it('stays, since the workflow may be a copy, and is named in the log', async () => {
			await copy();
			await host.activate('init');
			expect(webhooks().map(({ URL }) => URL)).toEqual([original, liveUrl]);
			isNamed();
			await host.deactivate();
			expect(webhooks().map(({ URL }) => URL)).toEqual([original]);
		});

		it('stays also when the activation fails, after which n8n deactivates', async () => {
			await copy();
			await host.deactivate();
			expect(webhooks().map(({ URL }) => URL)).toEqual([original]);
			isNamed();
		});
	});

	it('is the one whose creation was not answered', async () => {
		sandbox.fault({ vendor: 'leadSquared', match: 'Webhook.svc/Create', kind: 'resetAfter' });
		await host.activate();
		expect(webhooks()).toHaveLength(1);
		await fire();
		expect(host.runs).toBe(1);
	});
});

describe('a disabled webhook', () => {
	it('after ten failures is enabled again when n8n starts', async () => {
		await host.activate();
		host.fails = 0;
		for (let event = 0; event < 4; event++) await fire();
		expect(webhooks()).toMatchObject([{ StatusCode: 2, _failures: 10 }]);
		expect(await fire()).toEqual([]);
		host.fails = undefined;
		host.restart();
		await host.activate('init');
		expect(webhooks()).toMatchObject([{ StatusCode: 0, URL: liveUrl }]);
		await fire();
		expect(host.runs).toBe(1);
		expect(host.log.join()).toContain('had disabled the webhook');
	});

	it('by hand stays so when n8n starts, and is enabled when the workflow is activated', async () => {
		await host.activate();
		webhooks()[0].StatusCode = 1;
		await host.activate('init');
		expect(webhooks()).toMatchObject([{ StatusCode: 1 }]);
		expect(host.log.join()).toContain('somebody disabled the webhook');
		await host.activate('activate');
		expect(webhooks()).toMatchObject([{ StatusCode: 0 }]);
	});

	it('is one that LeadSquared says to be so: without a word about it, it is not', async () => {
		await host.activate();
		delete webhooks()[0].StatusCode;
		await host.activate('init');
		await host.activate();
		expect(webhooks()).toHaveLength(1);
		expect(host.log).toEqual([]);
	});

	it('that somebody deleted is created again', async () => {
		await host.activate();
		webhooks().length = 0;
		await host.activate('init');
		expect(webhooks()).toHaveLength(1);
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

describe('deactivating', () => {
	it('deletes its own webhook only', async () => {
		await left({ URL: 'https://other.example.com/hook' });
		await host.activate();
		await host.deactivate();
		expect(webhooks().map(({ URL }) => URL)).toEqual(['https://other.example.com/hook']);
		expect(stored().webhook).toBeUndefined();
	});

	it('does not mind one that is gone', async () => {
		await host.activate();
		webhooks().length = 0;
		await host.deactivate();
		expect(stored().webhook).toBeUndefined();
		expect(host.log).toEqual([]);
	});

	it('finds it by its address when n8n lost what it stored', async () => {
		await host.activate();
		host.restart();
		host.stored.data = {};
		await host.deactivate();
		expect(webhooks()).toEqual([]);
	});

	it('says in the log that it is left when LeadSquared cannot be reached, and takes it over later', async () => {
		await host.activate();
		const [{ WebhookId }] = webhooks();
		sandbox.fault({ vendor: 'leadSquared', kind: 'respond', status: 503, times: 10 });
		await host.deactivate();
		expect(host.log.join()).toContain('is still in LeadSquared');
		sandbox.reset();
		host.log.length = 0;
		await left();
		webhooks()[0].WebhookId = WebhookId;
		await host.activate();
		expect(webhooks()).toHaveLength(1);
	});
});

describe('a message', () => {
	const lead = { ProspectID: 'l1', FirstName: 'Asha' };

	it.each([
		['no secret', {}],
		['a wrong one', { 'x-n8n-secret': 'x'.repeat(64) }],
		['an empty one', { 'x-n8n-secret': '' }],
		['a longer one', { 'x-n8n-secret': 'x'.repeat(640) }],
	])('with %s is answered with 200, starts nothing, and is logged', async (_what, headers) => {
		await host.activate();
		const answer = await host.post(lead, headers as Record<string, string>);
		expect(answer).toEqual({
			status: 200,
			body: '{"Status":"Success","StatusReason":"the secret is missing or wrong"}',
		});
		expect(host.runs).toBe(0);
		expect(host.log).toEqual([expect.stringContaining("without the webhook's secret was dropped")]);
	});

	it.each([
		['set the webhook up', []],
		['checked the webhook as n8n started', ['init']],
	] as const)(
		'with another secret of the same form is answered with 200 by the process that %s',
		async (_what, [activation]) => {
			await host.activate();
			if (activation) {
				host.restart();
				await host.activate(activation);
			}
			expect((await host.post(lead, { 'x-n8n-secret': 'f'.repeat(64) })).status).toBe(200);
			expect(host.log).toEqual([
				expect.stringContaining("without the webhook's secret was dropped"),
			]);
		},
	);

	describe('in a process that neither set the webhook up nor checked it', () => {
		it('with a secret that another one has just set is sent again by LeadSquared, and starts the workflow when the secret is stored', async () => {
			await host.activate();
			const old = structuredClone(host.stored.data);
			webhooks()[0].StatusCode = 2;
			await host.activate('init');
			const [fresh, { Key, Value }] = [host.stored.data, secretOf()];
			host.restart();
			host.stored.data = old;
			expect((await host.post(lead, { [Key]: Value })).status).toBe(503);
			expect(host.log).toContainEqual(expect.stringContaining('its secret is not known yet'));
			host.stored.data = fresh;
			expect((await host.post(lead, { [Key]: Value })).status).toBe(200);
			expect(host.runs).toBe(1);
		});

		it.each([
			['no secret', {}],
			['one of another form', { 'x-n8n-secret': 'F'.repeat(64) }],
			['a longer one', { 'x-n8n-secret': 'f'.repeat(65) }],
		])('with %s is answered with 200', async (_what, headers) => {
			await host.activate();
			host.restart();
			expect((await host.post(lead, headers as Record<string, string>)).status).toBe(200);
			expect(host.runs).toBe(0);
		});
	});

	it('with the secret of its hash starts nothing: what n8n stores is not what LeadSquared sends', async () => {
		await host.activate();
		await host.post(lead, { 'x-n8n-secret': stored().webhook?.secret ?? '' });
		expect(host.runs).toBe(0);
	});

	it('is answered in the form that LeadSquared wants', async () => {
		await host.activate();
		const { Key, Value } = secretOf();
		expect(await host.post(lead, { [Key]: Value })).toEqual({
			status: 200,
			body: '{"Status":"Success","StatusReason":""}',
		});
		expect(host.runs).toBe(1);
	});

	it('that is empty is answered with 200 without a secret', async () => {
		await host.activate();
		expect((await host.post('')).status).toBe(200);
		expect(host.log).toEqual([]);
	});

	it('that is not JSON is answered with 200 and logged', async () => {
		await host.activate();
		const { Key, Value } = secretOf();
		expect((await host.post('{"a":', { [Key]: Value })).status).toBe(200);
		expect(host.log).toEqual([expect.stringContaining('not JSON')]);
	});

	it('is sent again by LeadSquared while no webhook is known yet', async () => {
		expect((await host.post(lead)).status).toBe(503);
		expect(host.runs).toBe(0);
	});

	it('that comes before n8n has stored the webhook starts the workflow', async () => {
		await host.activate();
		host.stored.data = {};
		await fire();
		expect(host.runs).toBe(1);
	});

	it('of a deactivated workflow starts nothing', async () => {
		await host.activate();
		const { Key, Value } = secretOf();
		await host.deactivate();
		expect((await host.post(lead, { [Key]: Value })).status).toBe(503);
		expect(host.runs).toBe(0);
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
