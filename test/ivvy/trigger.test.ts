import { IvvyTrigger } from '../../nodes/Ivvy/IvvyTrigger.node';
import { topicOf } from '../../sandbox/ivvy/notifications/notifications.mts';
import { testUrl, url, useNotifications } from '../harness/ivvyNotifications.mts';

const { vendors, host, ours, activate, fire } = useNotifications();
const subscriptions = () => vendors.sandbox.state.ivvy.tables.subscriptions;
const calls = () => vendors.sandbox.calls.map(({ action, body }) => [action, body]);

/** One answer of a vendor who is out of order. */
const outage = { errorCode: 400, message: 'The database is being moved', specificCode: 12345 };

describe('subscribing', () => {
	it('asks for the endpoints that the subjects need, confirms, and unsubscribes the same', async () => {
		await activate();
		const body = { companiesEndpoint: url, venuesEndpoint: url };
		expect(calls()).toEqual([['account/subscribeToNotifications', body]]);
		expect(ours().map((row) => [row.kind, row.isConfirmed])).toEqual([
			['companies', true],
			['venues', true],
		]);
		await host.deactivate();
		expect(calls()[1]).toEqual(['account/unsubscribeFromNotifications', body]);
		expect(ours()).toEqual([]);
		expect(host.stored.data['node:iVvy Trigger']).toEqual({});
	});

	it('asks iVvy again when n8n starts anew, and subscribes nothing twice', async () => {
		await activate();
		host.restart();
		await activate();
		expect(ours()).toHaveLength(2);
		expect(calls().map(([action]) => action)).toEqual([
			'account/subscribeToNotifications',
			'account/subscribeToNotifications',
		]);
	});

	it('takes over what an n8n left behind that ended before it stored anything', async () => {
		await activate();
		host.stored.data = {};
		host.restart();
		await activate();
		expect(ours()).toHaveLength(2);
		await fire('CompanyAdded');
		expect(host.started).toHaveLength(1);
	});

	it('subscribes again what has gone at iVvy', async () => {
		await activate();
		vendors.sandbox.state.ivvy.tables.subscriptions = [];
		host.restart();
		await activate();
		expect(ours()).toHaveLength(2);
	});

	it.each([
		['n8n starts', 'init'],
		['another process of n8n takes over', 'leadershipChange'],
	] as const)('stays active when iVvy cannot be asked while %s', async (_what, activation) => {
		await activate();
		host.restart();
		vendors.sandbox.fault({
			vendor: 'ivvy',
			kind: 'respond',
			status: 400,
			body: outage,
			times: -1,
		});
		await host.activate(activation);
		expect(host.log.join()).toContain(
			'could not be checked whether iVvy still sends notifications',
		);
		// n8n ends the subscription of a trigger that it could not activate.
		await fire('CompanyAdded');
		expect(host.started).toHaveLength(1);
		await expect(host.activate('update')).rejects.toThrow('The database is being moved');
	});

	it('stays active when its credential cannot be used while n8n starts, and can be deactivated then', async () => {
		await activate();
		host.credentials = { baseUrl: 'http://elsewhere.example.org' };
		await host.activate('init');
		expect(host.log).toContainEqual(expect.stringMatching(/^warn: .*could not be checked/));
		await host.deactivate();
		expect(host.log).toContainEqual(
			expect.stringMatching(/^error: The iVvy subscription of .* was not ended: /),
		);
		// A later try still may.
		host.credentials = {};
		await host.deactivate();
		expect(ours()).toEqual([]);
	});

	it('does not start when iVvy cannot be asked and its topics are not known', async () => {
		await activate();
		vendors.sandbox.fault({
			vendor: 'ivvy',
			kind: 'respond',
			status: 400,
			body: outage,
			times: -1,
		});
		await host.deactivate();
		await expect(host.activate('init')).rejects.toThrow('The database is being moved');
	});

	it('lets SNS try again when only a subscription is known that could not be ended', async () => {
		await activate();
		vendors.sandbox.fault({
			vendor: 'ivvy',
			kind: 'respond',
			status: 400,
			body: outage,
			times: -1,
		});
		await host.deactivate();
		// Another process activates the workflow and has not stored the topics yet.
		host.restart();
		expect(
			await host.post(await vendors.sandbox.notifications.compose({ subject: 'CompanyAdded' })),
		).toBe(503);
		expect(host.started).toEqual([]);
	});

	it('ends what is no longer chosen', async () => {
		await activate();
		host.parameters = { ...host.parameters, subjects: ['BookingUpdated', 'ContactAdded'] };
		await activate();
		expect(ours().map((row) => row.kind)).toEqual(['venues', 'contacts']);
	});

	describe('leaves the subscription of another address alone, since the workflow may be a copy,', () => {
		const original = 'https://original.example.org/webhook/hook-1/ivvy';
		/** As a copy of n8n's database, or an imported workflow, has it. */
		const copy = () => {
			subscriptions().push({
				url: original,
				kind: 'companies',
				isConfirmed: true,
				topicId: topicOf('companies'),
			});
			host.stored.data = {
				'node:iVvy Trigger': {
					subscription: {
						url: original,
						endpoints: ['companies'],
						topics: { companies: topicOf('companies') },
					},
				},
			};
		};
		const isNamed = () =>
			expect(host.log).toContainEqual(
				expect.stringContaining(`the subscription of ${original} (companies) was left alone`),
			);

		it('when it is activated', async () => {
			copy();
			await activate();
			expect([ours(original).length, ours().length]).toEqual([1, 2]);
			isNamed();
			await host.deactivate();
			expect([ours(original).length, ours().length]).toEqual([1, 0]);
		});

		it('when the activation fails, after which n8n deactivates', async () => {
			copy();
			await host.deactivate();
			expect(ours(original)).toHaveLength(1);
			isNamed();
		});
	});

	it('explains which key is needed when iVvy answers 403', async () => {
		vendors.sandbox.fault({
			vendor: 'ivvy',
			kind: 'respond',
			status: 403,
			body: { errorCode: 403, message: 'Forbidden' },
		});
		// Of a workflow that could not be activated n8n 2.x shows the message only, 1.x the description only.
		const all = expect.stringMatching(
			/^iVvy did not send notifications: Forbidden\. .*Use a key of the primary user, or one that belongs to no user/,
		);
		await expect(host.activate()).rejects.toMatchObject({ message: all, description: all });
	});

	it('fails when iVvy did not subscribe an endpoint', async () => {
		vendors.sandbox.fault({
			vendor: 'ivvy',
			kind: 'respond',
			status: 200,
			body: {
				companiesSuccess: true,
				companiesTopicId: topicOf('companies'),
				venuesSuccess: false,
				venuesTopicId: null,
			},
		});
		await expect(host.activate()).rejects.toThrow('iVvy did not subscribe: venues');
	});

	it('asks for a subject', async () => {
		host.parameters = { mode: 'notifications', subjects: [] };
		await expect(host.activate()).rejects.toThrow('Choose at least one subject');
	});

	it('asks nothing of iVvy in the polling mode', async () => {
		host.parameters = { mode: 'polling' };
		await host.activate();
		await host.deactivate();
		expect(calls()).toEqual([]);
	});

	it.each([
		{ result: 2, what: 'not requested', left: true, said: 'iVvy says that this was not requested' },
		{ result: 3, what: 'unknown error', left: true, said: 'iVvy reports an unknown error' },
		{ result: 4, what: 'not found', left: false, said: undefined },
		{ result: 5, what: 'another key', left: false, said: 'it was made with another API key' },
		{ result: 6, what: 'not confirmed', left: false, said: 'it was never confirmed' },
		{ result: 7, what: 'not documented', left: true, said: 'iVvy answers 7' },
	])(
		'result $result of unsubscribing ($what) lets the workflow be deactivated',
		async ({ result, left, said }) => {
			host.parameters = { mode: 'notifications', subjects: ['CompanyAdded'] };
			await activate();
			vendors.sandbox.fault({
				vendor: 'ivvy',
				kind: 'respond',
				status: 200,
				body: { companiesResult: result },
			});
			await host.deactivate();
			const ending = host.log.filter((text) => text.includes('was not ended'));
			expect(ending).toEqual(
				said === undefined ? [] : [expect.stringContaining(`was not ended: ${said}`)],
			);
			const kept = (
				host.stored.data['node:iVvy Trigger'] as { subscription?: { endpoints: string[] } }
			).subscription;
			// What a later try may still end is remembered.
			expect(kept?.endpoints).toEqual(left ? ['companies'] : undefined);
			if (!left) return;
			host.parameters = { mode: 'notifications', subjects: ['ContactAdded'] };
			await activate();
			expect(ours().map((row) => row.kind)).toEqual(['contacts']);
		},
	);
});

it('cannot be used without a credential', () => {
	expect(new IvvyTrigger().description.credentials).toEqual([{ name: 'ivvyApi', required: true }]);
});

describe('listening for a test event', () => {
	it('subscribes an address of its own and leaves the active workflow alone', async () => {
		await activate();
		const live = structuredClone(host.stored.data);
		// A test has static data of its own.
		host.stored.data = {};
		await activate('manual');
		expect([ours().length, ours(testUrl).length]).toEqual([2, 2]);
		await fire('CompanyAdded');
		expect(host.started).toHaveLength(2);
		await host.deactivate('manual');
		expect([ours().length, ours(testUrl).length]).toEqual([2, 0]);
		host.stored.data = live;
		await fire('CompanyAdded');
		expect(host.started).toHaveLength(3);
	});

	it.each(['manual', 'webhook'] as const)(
		'a run (%s) begins with the items that the webhook received, in whatever process it is',
		async (mode) => {
			const items = [{ json: { event: 'CompanyAdded' } }, { json: { event: 'CompanyUpdated' } }];
			expect(await host.run(mode, items)).toEqual(items);
			expect(calls()).toEqual([]);
		},
	);
});
