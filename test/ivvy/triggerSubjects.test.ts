import { resources } from '../../nodes/Ivvy/operations';
import { subjects } from '../../nodes/Ivvy/trigger/subjects';
import { bodyOf, notificationKinds } from '../../sandbox/ivvy/notifications/notificationBodies.mts';
import { topicOf } from '../../sandbox/ivvy/notifications/notifications.mts';
import { signInner, type Inner } from '../../sandbox/ivvy/notifications/sns.mts';
import { sandboxKeys } from '../../sandbox/index.mts';
import { url, useNotifications } from '../harness/ivvyNotifications.mts';
import { notificationItems } from '../harness/notificationItem.mts';

const { vendors, host, activate, fire } = useNotifications();

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
