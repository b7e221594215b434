/** The iVvy Trigger in an n8n of its own, which is ended and started again in between. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { notificationKinds } from '../sandbox/ivvy/notifications/notificationBodies.mts';
import type { Delivery } from '../sandbox/ivvy/notifications/notifications.mts';
import { snsHost } from '../sandbox/ivvy/notifications/sns.mts';
import { forgeries, Forger } from '../test/harness/forgeries.mts';
import { notificationItems } from '../test/harness/notificationItem.mts';
import type { Item } from './lib/api.mts';
import { Lasting } from './lib/lasting.mts';
import {
	activate,
	allEnded,
	allItems,
	deactivate,
	executions,
	itemsAt,
	lanes,
	triggerWorkflow,
	until,
} from './lib/live.mts';
import { publicOrigin } from './lib/public.mts';
import { ways } from './lib/versions.mts';

const subjects = [...notificationKinds.keys()];
const id = 'ivvyTriggerFlow';
const name = 'iVvy Trigger';
const liveUrl = `${publicOrigin}/webhook/${id}-hook/ivvy`;
const own = new Lasting();
const some = ways.events(200);
const many = ways.events(1_000);
const repeats = Math.round(many * 0.3);

const subscribed = (url: string) =>
	own.sandbox.state.ivvy.tables.subscriptions.filter((row) => row.url === url);

const isConfirmed = (url: string) =>
	subscribed(url).length === 6 && subscribed(url).every((row) => row.isConfirmed);

const ours = (deliveries: Delivery[]) => deliveries.filter(({ url }) => url === liveUrl);

/** Which message an item came in. */
const messageIdOf = ({ message }: Item['json']) => String((message as { id?: unknown }).id);

/** Posts to n8n as anybody may. */
async function post(body: unknown, type = 'text/plain; charset=UTF-8'): Promise<number> {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	return (
		await fetch(liveUrl.replace(publicOrigin, own.n8n.url), {
			method: 'POST',
			headers: { 'content-type': type },
			body: text,
		})
	).status;
}

describe('the iVvy Trigger', () => {
	before(async () => {
		await own.open({ isPublic: true });
		own.sandbox.settings.ivvy.notifications = { repeats: 200, everyMs: 250 };
		await own.api.addWorkflow(
			triggerWorkflow(id, [
				{
					name,
					type: 'ivvyTrigger',
					hook: `${id}-hook`,
					parameters: { mode: 'notifications', subjects },
				},
			]),
		);
		await own.api.addWorkflow(
			triggerWorkflow('ivvyPolling', [
				{
					name,
					type: 'ivvyTrigger',
					hook: 'ivvyPolling-hook',
					parameters: { mode: 'polling', resource: 'contact' },
				},
			]),
		);
	});

	after(async () => await own.close());

	test('activating subscribes all endpoints and confirms them', async () => {
		await activate(own.api, id);
		await until('confirmation', () => isConfirmed(liveUrl));
	});

	test(`${some} notifications of all subjects start ${some} executions, each with its documented item`, async () => {
		const { sandbox, api } = own;
		const at = Date.now();
		const events = Array.from({ length: some }, (_, index) => ({
			subject: subjects[index % subjects.length],
			version: index % 2 ? ('1' as const) : ('2' as const),
			at,
		}));
		const fired: Array<{ subject: string; delivery: Delivery }> = [];
		await lanes(32, [...events], async (event) => {
			for (const delivery of ours(await sandbox.notifications.fire(event)))
				fired.push({ subject: event.subject, delivery });
		});
		assert.deepEqual(
			fired.map(({ delivery }) => delivery.status),
			Array(some).fill(200),
		);
		await allEnded(api, id, some);
		const items = await allItems(api, id);
		assert.equal(new Set(items.map(messageIdOf)).size, some);
		assert.equal(new Set(fired.map(({ subject }) => subject)).size, subjects.length);
		for (const {
			subject,
			delivery: { messageId },
		} of fired) {
			const found = items.filter((item) => messageIdOf(item) === messageId);
			const { transactionId } = (found[0]?.message ?? {}) as Item['json'];
			assert.match(String(transactionId), /^[\da-f-]{36}$/);
			assert.deepEqual(found, notificationItems(subject, at, { id: messageId, transactionId }));
		}
	});

	test(`${forgeries.length} kinds of forgery start nothing`, async (t) => {
		const already = (await executions(own.api, id)).length;
		own.requests.length = 0;
		const forger = await Forger.for(own.sandbox.notifications);
		for (const [what, make, status] of forgeries) {
			await t.test(what, async () => assert.equal(await post(await make(forger)), status));
		}
		// A message sent again unchanged is taken, as SNS may repeat it, and starts nothing more.
		const genuine = await forger.genuine();
		assert.deepEqual(
			[await post(genuine), await post(genuine), await post(genuine, 'application/json')],
			[200, 200, 200],
		);
		// n8n itself refuses what says that it is JSON and is not.
		assert.equal(await post('broken {', 'application/json'), 422);
		const [newest] = await allEnded(own.api, id, already + 1);
		assert.equal(messageIdOf((await itemsAt(own.api, newest, 'End'))[0]), genuine.MessageId);
		assert.equal((await executions(own.api, id)).length, already + 1);
		const asked = own.requests
			.map(({ url }) => new URL(url))
			.filter(({ hostname }) => !/(^|\.)n8n\.io$/.test(hostname));
		const allowed = [snsHost, 's3-ap-southeast-2.amazonaws.com'];
		assert.deepEqual(
			asked
				.filter(({ hostname, search }) => !allowed.includes(hostname) || search !== '')
				.map(({ href }) => href),
			[],
		);
	});

	test('listening for a test event gets the event, beside the active workflow', async () => {
		const { sandbox, api } = own;
		const already = (await executions(api, id)).length;
		const { waitingForWebhook } = await api.start(id, name);
		assert.equal(waitingForWebhook, true);
		const testUrl = liveUrl.replace('/webhook/', '/webhook-test/');
		await until('confirmation of the test', () => isConfirmed(testUrl));
		await sandbox.notifications.fire({ subject: 'ContactAdded' });
		const found = await allEnded(api, id, already + 2);
		const started = (
			await Promise.all(found.slice(0, 2).map(async (one) => await itemsAt(api, one, 'End')))
		).flat();
		assert.deepEqual(
			started.map(({ event }) => event),
			['ContactAdded', 'ContactAdded'],
		);
		await until('the end of the test subscription', () => subscribed(testUrl).length === 0);
		assert.equal(subscribed(liveUrl).length, 6);
	});

	test(`${many} notifications with duplicates, out of order, while n8n is started anew: each starts one execution`, async (t) => {
		const { sandbox } = own;
		const before = new Set((await executions(own.api, id)).map((one) => one.id));
		const messages = await Promise.all(
			Array.from(
				{ length: many },
				async (_, index) =>
					await sandbox.notifications.compose({ subject: subjects[index % subjects.length] }),
			),
		);
		const shuffled = [...messages, ...messages.slice(0, repeats)]
			.map((message, index) => ({ message, at: (index * 7919) % (many + repeats) }))
			.sort((one, other) => one.at - other.at);
		const waiting = shuffled.map(({ message }) => message);
		const accepted = new Set<string>();
		// Cut off while n8n ended: n8n may have started the run without getting to answer or to note it.
		const repeated = new Set<string>();
		let underWay = 0;
		let pause = Promise.resolve();
		const delivered = lanes(32, waiting, async (message) => {
			await pause;
			underWay++;
			const { status, attempts } = await sandbox.notifications.deliver(liveUrl, message);
			underWay--;
			if (attempts > 1) repeated.add(message.MessageId);
			// n8n listens for a moment before it knows its addresses, and SNS does not repeat after a 404.
			assert.ok(status === 200 || status === 404, `${status}`);
			if (status === 200) accepted.add(message.MessageId);
		});
		await until('the first half', () => waiting.length < (many + repeats) / 2, 400);
		// What is on its way is repeated until n8n is there again; the rest of the day's events come later.
		let goOn = () => {};
		pause = new Promise((resolve) => {
			goOn = resolve;
		});
		if (ways.losesRunsAtItsEnd) {
			await until('a pause', () => underWay === 0);
			await allEnded(own.api, id, before.size + accepted.size);
		}
		await own.n8n.stop();
		await own.start();
		goOn();
		await delivered;
		assert.ok(accepted.size >= many - 64, `${accepted.size} accepted`);
		const found = (await allEnded(own.api, id, before.size + accepted.size, 400)).filter(
			(one) => !before.has(one.id),
		);
		const crashed = found.filter(({ status }) => status === 'crashed').length;
		const ended = found.filter(({ status }) => status === 'success');
		const started = (
			await Promise.all(ended.map(async (one) => await itemsAt(own.api, one, 'End')))
		).map(([item]) => messageIdOf(item));
		const twice = started.filter((messageId, index) => started.indexOf(messageId) !== index);
		t.diagnostic(
			`${accepted.size} accepted, ${repeated.size} repeated across the restart, ${crashed} crashed, ${twice.length} started twice`,
		);
		const missing = [...accepted].filter((messageId) => !started.includes(messageId));
		assert.ok(
			missing.length <= crashed && crashed <= 32,
			`${missing.length} missing, ${crashed} crashed`,
		);
		assert.deepEqual(
			started.filter((messageId) => !accepted.has(messageId)),
			[],
		);
		assert.deepEqual(
			twice.filter((messageId) => !repeated.has(messageId)),
			[],
		);
	});

	test('an n8n that starts while iVvy is out of order goes on taking its messages', async () => {
		const before = (await executions(own.api, id)).length;
		await own.n8n.stop();
		own.sandbox.fault({
			vendor: 'ivvy',
			kind: 'respond',
			status: 400,
			body: { errorCode: 400, message: 'The database is being moved', specificCode: 12345 },
			times: -1,
		});
		await own.start();
		await until('the warning', () =>
			readFileSync(own.n8n.logFile, 'utf8').includes(
				'could not be checked whether iVvy still sends notifications',
			),
		);
		own.sandbox.clearFaults();
		assert.equal(subscribed(liveUrl).length, 6);
		assert.deepEqual(
			ours(await own.sandbox.notifications.fire({ subject: 'ContactAdded' })).map(
				({ status }) => status,
			),
			[200],
		);
		await allEnded(own.api, id, before + 1);
	});

	test('deactivating unsubscribes', async () => {
		await deactivate(own.api, id);
		await until('the end of the subscription', () => subscribed(liveUrl).length === 0);
	});

	test('in the polling mode nothing is subscribed', async () => {
		await activate(own.api, 'ivvyPolling');
		assert.deepEqual(subscribed(`${publicOrigin}/webhook/ivvyPolling-hook/ivvy`), []);
		await deactivate(own.api, 'ivvyPolling');
	});
});
