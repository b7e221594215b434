import type { IWebhookFunctions } from 'n8n-workflow';

import { IvvyTrigger } from '../../nodes/Ivvy/IvvyTrigger.node';
import { resources } from '../../nodes/Ivvy/operations';
import { certificateKey } from '../../nodes/Ivvy/trigger/keys';
import { subjects } from '../../nodes/Ivvy/trigger/subjects';
import { bodyOf, notificationKinds } from '../../sandbox/ivvy/notifications/notificationBodies.mts';
import { topicOf } from '../../sandbox/ivvy/notifications/notifications.mts';
import { signInner, type Inner } from '../../sandbox/ivvy/notifications/sns.mts';
import { sandboxKeys } from '../../sandbox/index.mts';
import { confirmed, publicOrigin, useIvvyHost } from '../harness/ivvyTrigger.mts';
import { notificationItems } from '../harness/notificationItem.mts';

const { vendors, network, host } = useIvvyHost();
beforeEach(() => {
	host.parameters = {
		mode: 'notifications',
		subjects: ['CompanyAdded', 'CompanyUpdated', 'BookingUpdated'],
	};
});

const url = `${publicOrigin}/webhook/hook-1/ivvy`;
const testUrl = `${publicOrigin}/webhook-test/hook-1/ivvy`;
const subscriptions = () => vendors.sandbox.state.ivvy.tables.subscriptions;
const ours = (address = url) => subscriptions().filter((row) => row.url === address);
const calls = () => vendors.sandbox.calls.map(({ action, body }) => [action, body]);

async function activate(mode?: 'manual'): Promise<void> {
	await host.activate(mode);
	await confirmed(vendors.sandbox, mode ? testUrl : url);
}

const fire = async (subject: string, more: object = {}) =>
	await vendors.sandbox.notifications.fire({ subject, ...more });

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

describe('every subject', () => {
	it('is offered', () => {
		expect(subjects.map(({ value }) => value).sort()).toEqual([...notificationKinds.keys()].sort());
		for (const { value, endpoint, isDocumented } of subjects) {
			const kind = notificationKinds.get(value);
			expect([value, `${endpoint}Endpoint`, isDocumented]).toEqual([
				value,
				kind?.endpoint,
				kind?.from === 'docs',
			]);
		}
		expect(subjects.filter(({ isDocumented }) => isDocumented)).toHaveLength(49);
	});

	it.each(
		[...notificationKinds.keys()].map((subject, index) => ({
			subject,
			version: index % 2 ? '2' : '1',
		})),
	)('$subject comes in the form of all triggers', async ({ subject, version }) => {
		host.parameters = { mode: 'notifications', subjects: [subject] };
		await activate();
		const at = Date.now() - 60_000;
		const deliveries = await fire(subject, { version, at });
		const [delivery] = deliveries.filter((one) => one.url === url);
		expect(delivery).toMatchObject({ status: 200, attempts: 1 });
		const items = host.started.map(({ json }) => json);
		const message = { id: delivery.messageId, transactionId: expect.any(String) as string };
		const expected = notificationItems(subject, at, message);
		expect(items).toEqual(expected);
		expect(items.map(Object.keys)).toEqual(expected.map(Object.keys));
		if ('id' in expected[0]) expect(items[0].id).toEqual(expect.any(Number));
	});

	it('is about a record that the node has', () => {
		const known = resources.map(({ value }) => value);
		expect(known).toEqual(expect.arrayContaining(subjects.map(({ resource }) => resource)));
	});
});

describe('what iVvy sent', () => {
	const itemsOf = async (subject: string, options: object) => {
		host.parameters = { mode: 'notifications', subjects: [subject], options } as never;
		await activate();
		await fire(subject);
		return host.started.map(({ json }) => json);
	};

	it.each(['BookingUpdated', 'BookingRoomReservationAdded', 'ContactDeleted'])(
		'comes along where it is wanted, unchanged and last: %s',
		async (subject) => {
			const [item] = await itemsOf(subject, { includeRaw: true });
			const kind = notificationKinds.get(subject);
			expect(item.raw).toEqual(JSON.parse(JSON.stringify(kind && bodyOf(kind))));
			expect(Object.keys(item).at(-1)).toBe('raw');
		},
	);

	it('comes row by row where it is about several', async () => {
		const items = await itemsOf('RoomRatesUpdated', { includeRaw: true });
		expect(items).toHaveLength(2);
		expect(items.map(({ raw }) => raw)).toEqual(items.map(({ record }) => record));
	});

	it('does not come along otherwise', async () => {
		const [item] = await itemsOf('BookingUpdated', { includeRaw: false });
		expect(item).toMatchObject({ event: 'BookingUpdated' });
		expect(item).not.toHaveProperty('raw');
	});

	it('is not the key that made the change', async () => {
		host.parameters = { ...host.parameters, options: { includeRaw: true } };
		await activate();
		await fire('CompanyAdded', { apiKey: 'another-key' });
		expect(host.started).toMatchObject([{ json: { message: { source: { type: 'api' } } } }]);
		expect(JSON.stringify(host.started)).not.toContain('another-key');
	});

	it('starts nothing where it names no record', async () => {
		host.parameters = { mode: 'notifications', subjects: ['RoomRatesUpdated'] };
		await activate();
		const { notifications } = vendors.sandbox;
		const message = await notifications.compose({ subject: 'RoomRatesUpdated' }, topicOf('ari'));
		const inner = { ...(JSON.parse(message.Message) as Inner), Body: '{"data":[]}' };
		const wrapped = await notifications.wrap(signInner(inner, notifications.ivvy), topicOf('ari'));
		expect(await host.post(wrapped)).toBe(200);
		expect(host.started).toEqual([]);
	});
});

describe('what starts the workflow', () => {
	it('only the chosen subjects', async () => {
		await activate();
		expect((await fire('CompanyDeleted')).find((one) => one.url === url)?.status).toBe(200);
		expect(host.started).toEqual([]);
		await fire('CompanyAdded');
		expect(host.started).toHaveLength(1);
	});

	it('only the chosen venues, where a message names one', async () => {
		host.parameters = { ...host.parameters, venues: [402] };
		await activate();
		await fire('BookingUpdated', { change: { venueId: 401 } });
		await fire('BookingUpdated', { change: { venueId: 402 } });
		await fire('CompanyAdded');
		expect(host.started.map(({ json }) => json.event)).toEqual(['BookingUpdated', 'CompanyAdded']);
	});

	it.each([
		{ apiChanges: 'keep', expected: [1, 2, 3] },
		{ apiChanges: 'dropOwn', expected: [1, 2] },
		{ apiChanges: 'dropAll', expected: [1] },
	])('changes made through the API: $apiChanges', async ({ apiChanges, expected }) => {
		host.parameters = { ...host.parameters, apiChanges };
		await activate();
		await fire('CompanyAdded', { change: { id: 1 } });
		await fire('CompanyAdded', { change: { id: 2 }, apiKey: 'another-key' });
		await fire('CompanyAdded', { change: { id: 3 }, apiKey: sandboxKeys.ivvy.apiKey });
		expect(host.started.map(({ json }) => json.id)).toEqual(expected);
		expect(JSON.stringify(host.started)).not.toMatch(/another-key|sandbox-ivvy-key/);
	});

	describe('availability and rates, whose topic iVvy does not name,', () => {
		const rates = async (account?: string, topic = topicOf('ari')) => {
			const { notifications } = vendors.sandbox;
			const message = await notifications.compose({ subject: 'RoomRatesUpdated' }, topic);
			if (account === undefined) return message;
			const inner = { ...(JSON.parse(message.Message) as Inner), AccountId: account };
			return await notifications.wrap(signInner(inner, notifications.ivvy), topic);
		};
		const strangers = async () => await rates('somebody-else', topicOf('of-somebody-else'));

		it('alone', async () => {
			host.parameters = { mode: 'notifications', subjects: ['RoomRatesUpdated'] };
			await activate();
			await fire('RoomRatesUpdated');
			expect(host.runs).toBe(1);
			host.restart();
			await fire('RoomRatesUpdated');
			expect(host.runs).toBe(2);
		});

		it('whatever came first from another topic', async () => {
			host.parameters = { mode: 'notifications', subjects: ['RoomRatesUpdated'] };
			await activate();
			expect(await host.post(await strangers())).toBe(200);
			expect(await host.post(await rates())).toBe(200);
		});

		it('of this account only, once a message from a topic with a name has shown it', async () => {
			host.parameters = { mode: 'notifications', subjects: ['RoomRatesUpdated', 'CompanyAdded'] };
			await activate();
			// Not chosen, but from a topic that is.
			await fire('CompanyDeleted');
			const started = [await host.post(await strangers()), await host.post(await rates())];
			expect(started).toEqual([403, 200]);
			// It stays known as n8n starts anew and subscribes again.
			host.restart();
			await host.activate('init');
			expect(await host.post(await strangers())).toBe(403);
			expect(await host.post(await rates())).toBe(200);
			host.restart();
			expect(await host.post(await strangers())).toBe(403);
			expect(host.runs).toBe(2);
		});

		it('of another account, once the credential is one of that', async () => {
			host.parameters = { mode: 'notifications', subjects: ['RoomRatesUpdated', 'CompanyAdded'] };
			await activate();
			await fire('CompanyAdded');
			const { subscription } = host.stored.data['node:iVvy Trigger'] as {
				subscription: { topics: Record<string, string>; accounts: string[] };
			};
			expect(subscription.accounts).toHaveLength(1);
			// As another account's topics would have been stored.
			Object.assign(subscription, {
				topics: { companies: topicOf('of-before'), ari: null },
				accounts: ['of-before'],
			});
			host.restart();
			await host.activate('init');
			expect(await host.post(await rates())).toBe(200);
		});

		it('not from another region or another owner than the topics that have a name', async () => {
			host.parameters = { mode: 'notifications', subjects: ['RoomRatesUpdated', 'CompanyAdded'] };
			await activate();
			expect(
				await host.post(
					await rates(undefined, topicOf('ari').replace(':000000000000:', ':000000000001:')),
				),
			).toBe(403);
			expect(
				await host.post(
					await rates(undefined, topicOf('ari').replace('ap-southeast-2', 'us-west-2')),
				),
			).toBe(403);
			expect(host.started).toEqual([]);
		});

		it('not any other message', async () => {
			host.parameters = { mode: 'notifications', subjects: ['RoomRatesUpdated', 'CompanyAdded'] };
			await activate();
			expect(
				await host.post(
					await vendors.sandbox.notifications.compose(
						{ subject: 'CompanyAdded' },
						topicOf('others'),
					),
				),
			).toBe(403);
			expect(host.started).toEqual([]);
		});
	});
});

describe('a message of a staging server', () => {
	const stagingHost = (baseUrl: string) => void (host.credentials = { baseUrl });
	const post = async (event: object) =>
		await host.post(
			await vendors.sandbox.notifications.compose({ subject: 'CompanyAdded', ...event }),
		);

	it.each([
		'https://api.stageau.ap-southeast-2.ivvy.com',
		'https://api.stage.ivvy.com',
		'https://api-staging.ivvy.com/',
	])('starts the workflow of a credential for %s, as a production one does', async (baseUrl) => {
		await activate();
		stagingHost(baseUrl);
		expect(await post({ isStaging: true })).toBe(200);
		expect(await post({})).toBe(200);
		expect(host.started.map(({ json }) => (json.message as { region: string }).region)).toEqual([
			'stage',
			'ap-southeast-2',
		]);
	});

	it.each(['', 'https://backstage.example.com', 'https://api.us-west-2.ivvy.com'])(
		'starts nothing where the base URL is "%s"',
		async (baseUrl) => {
			await activate();
			stagingHost(baseUrl);
			expect(await post({ isStaging: true })).toBe(403);
			expect(host.log.join()).toContain('it is of a staging server, and the credential is not');
			expect(host.started).toEqual([]);
		},
	);

	it('has to be signed by the key of the staging servers', async () => {
		await activate();
		stagingHost('https://api.stage.ivvy.com');
		const { Message, TopicArn } = await vendors.sandbox.notifications.compose({
			subject: 'CompanyAdded',
			isStaging: true,
		});
		const inner = signInner(JSON.parse(Message) as Inner, vendors.sandbox.notifications.ivvy);
		expect(await host.post(await vendors.sandbox.notifications.wrap(inner, TopicArn))).toBe(403);
	});
});

describe('a message that comes twice', () => {
	const compose = async () =>
		await vendors.sandbox.notifications.compose({ subject: 'CompanyAdded' });

	it('starts the workflow once', async () => {
		await activate();
		const message = await compose();
		expect([await host.post(message), await host.post(message)]).toEqual([200, 200]);
		expect(await Promise.all([1, 2, 3].map(async () => await host.post(message)))).toEqual([
			200, 200, 200,
		]);
		expect(host.started).toHaveLength(1);
	});

	it('starts the workflow once, although all come at the same moment', async () => {
		await activate();
		const message = await compose();
		await Promise.all(Array.from({ length: 10 }, async () => await host.post(message)));
		expect(host.started).toHaveLength(1);
	});

	it('starts the workflow once, although n8n was started anew in between', async () => {
		await activate();
		const messages = await Promise.all(Array.from({ length: 30 }, compose));
		await Promise.all(messages.map(async (message) => await host.post(message)));
		host.restart();
		await Promise.all(messages.map(async (message) => await host.post(message)));
		expect(host.started).toHaveLength(30);
	});

	describe('while the first copy is starting', () => {
		const both = async () => {
			await activate();
			const message = await compose();
			host.starts.hold();
			const answers = [host.post(message)];
			await host.starts.looked(1);
			answers.push(host.post(message));
			await host.starts.looked(2);
			return { message, answers };
		};

		it('is answered with 200 once that has started', async () => {
			const { answers } = await both();
			host.starts.release();
			expect(await Promise.all(answers)).toEqual([200, 200]);
			expect(host.started).toHaveLength(1);
		});

		it('is put off when that could not be started, so that SNS sends it again', async () => {
			const { message, answers } = await both();
			host.refuseRuns = true;
			host.starts.release();
			expect(await Promise.all(answers)).toEqual([500, 503]);
			host.refuseRuns = false;
			expect(await host.post(message)).toBe(200);
			expect(host.started).toHaveLength(1);
		});
	});

	it('starts the workflow at the second time if n8n could not start it at the first', async () => {
		await activate();
		const message = await compose();
		host.refuseRuns = true;
		expect(await host.post(message)).toBe(500);
		host.refuseRuns = false;
		expect(await host.post(message)).toBe(200);
		expect(host.started).toHaveLength(1);
	});
});

it('cannot be used without a credential', () => {
	expect(new IvvyTrigger().description.credentials).toEqual([{ name: 'ivvyApi', required: true }]);
});

describe('keys', () => {
	it('are kept by the fifty, the oldest go first', async () => {
		const { published } = await vendors.sandbox.notifications.sns();
		const asked: string[] = [];
		const httpRequest = async ({ url }: { url: string }) => {
			asked.push(url);
			return { statusCode: 200, body: published };
		};
		const context = { helpers: { httpRequest } } as unknown as IWebhookFunctions;
		const askFor = async (...numbers: number[]) => {
			for (const number of numbers)
				await certificateKey(context, `https://sns.example/${number}.pem`);
			return asked.splice(0).map((url) => Number(/(\d+)\.pem$/.exec(url)?.[1]));
		};
		const fifty = Array.from({ length: 50 }, (_, index) => index);
		expect(await askFor(...fifty, 0)).toEqual(fifty);
		expect(await askFor(50, 1, 49)).toEqual([50]);
		expect(await askFor(0)).toEqual([0]);
	});

	it('are fetched once for many messages', async () => {
		await activate();
		for (let count = 0; count < 5; count++) await fire('CompanyAdded');
		expect(host.started).toHaveLength(5);
		expect(network.requests.filter((request) => request.url.endsWith('.pem'))).toHaveLength(2);
	});

	it('that cannot be fetched make SNS try again', async () => {
		await activate();
		host.restart();
		network.cut();
		const message = await vendors.sandbox.notifications.compose({ subject: 'CompanyAdded' });
		expect(await host.post(message)).toBe(503);
		network.mend();
		expect(await host.post(message)).toBe(200);
		expect(host.started).toHaveLength(1);
	});
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
