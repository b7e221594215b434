import { liveUrl } from '../harness/leadSquaredTrigger.mts';
import { useWebhooks } from '../harness/leadSquaredWebhooks.mts';

const { sandbox, host, webhooks, secretOf, fire, left, stored } = useWebhooks();

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
