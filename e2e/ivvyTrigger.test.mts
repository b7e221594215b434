/** The iVvy Trigger in an n8n of its own, which is ended and started again in between. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { notificationKinds } from '../sandbox/ivvy/notificationBodies.mts';
import { startSandbox } from '../sandbox/index.mts';
import type { Delivery } from '../sandbox/ivvy/notifications.mts';
import { Api } from './lib/api.mts';
import { freePort, n8nModule, startN8n } from './lib/n8n.mts';
import type { N8n } from './lib/n8n.mts';
import { build, pack, unpack } from './lib/pack.mts';
import { publicEnvironment, publicOrigin } from './lib/public.mts';
import { credentialData, packageName } from './lib/world.mts';
import type { Sandbox } from './lib/world.mts';

const subjects = [...notificationKinds.keys()];
const id = 'ivvyTriggerFlow';
const liveUrl = `${publicOrigin}/webhook/${id}-hook/ivvy`;

let folder: string;
let sandbox: Sandbox;
let n8n: N8n;
let api: Api;
let start: () => Promise<void>;

const workflow = (name: string, parameters: Record<string, unknown>) => ({
	id: name,
	name,
	nodes: [
		{ id: `${name}-1`, name: 'iVvy Trigger', type: `${packageName}.ivvyTrigger`, typeVersion: 1, position: [0, 0], webhookId: `${name}-hook`, parameters, credentials: { ivvyApi: { id: '', name: '' } } },
		{ id: `${name}-2`, name: 'End', type: 'n8n-nodes-base.noOp', typeVersion: 1, position: [220, 0], parameters: {} },
	],
	connections: { 'iVvy Trigger': { main: [[{ node: 'End', type: 'main', index: 0 }]] } },
	settings: { executionOrder: 'v1' },
});

const subscribed = (url: string) => sandbox.state.ivvy.tables.subscriptions.filter((row) => row.url === url);

/** Waits for what happens in another process. */
async function until<T>(what: string, read: () => Promise<T | undefined> | T | undefined, seconds = 60): Promise<T> {
	for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; ) {
		const found = await read();
		if (found) return found;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`${what}: not within ${seconds} s`);
}

async function activate(name: string): Promise<void> {
	const { versionId } = await api.call<{ versionId: string }>('GET', `/rest/workflows/${name}`);
	await api.call('POST', `/rest/workflows/${name}/activate`, { versionId });
}

interface Execution {
	id: string;
	status: string;
}

/** All finished executions of a workflow. */
async function executions(name: string): Promise<Execution[]> {
	const found: Execution[] = [];
	for (let cursor: string | undefined; ; ) {
		const filter = encodeURIComponent(JSON.stringify({ workflowId: name }));
		const page = await api.call<{ results: Execution[]; nextCursor?: string | null }>('GET', `/rest/executions?limit=100&filter=${filter}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
		found.push(...page.results);
		if (!page.nextCursor) return found;
		cursor = page.nextCursor;
	}
}

/** What started an execution. */
async function startedBy({ id: execution }: Execution): Promise<{ messageId: string; subject: string }> {
	const flatted = n8nModule('flatted') as { parse(text: string): unknown };
	const { data } = await api.call<{ data: string }>('GET', `/rest/executions/${execution}`);
	const { resultData } = flatted.parse(data) as { resultData: { runData: Record<string, Array<{ data: { main: Array<Array<{ json: { messageId: string; subject: string } }>> } }>> } };
	const items = resultData.runData.End[0].data.main[0];
	assert.equal(items.length, 1);
	return items[0].json;
}

const ours = (deliveries: Delivery[][]) => deliveries.flat().filter(({ url }) => url === liveUrl);

async function allEnded(count: number, seconds = 120): Promise<Execution[]> {
	return await until(`${count} executions`, async () => {
		const found = await executions(id);
		return found.length >= count && found.every(({ status }) => status === 'success') ? found : undefined;
	}, seconds);
}

describe('the iVvy Trigger', () => {
	before(async () => {
		folder = mkdtempSync(join(tmpdir(), 'ivvy-trigger-'));
		await build();
		unpack(await pack(join(folder, 'pack')), join(folder, 'n8n'), packageName);
		sandbox = await startSandbox();
		sandbox.settings.ivvy.notifications = { repeats: 200, everyMs: 250 };
		const port = await freePort();
		const env = { ...(await publicEnvironment(sandbox, folder, port)), N8N_ENCRYPTION_KEY: 'only-for-this-test' };
		start = async () => {
			n8n = await startN8n({ userFolder: join(folder, 'n8n'), port, env });
			api = await Api.login(n8n);
		};
		await start();
		await api.addCredential('ivvyApi', 'iVvy sandbox', credentialData(sandbox).ivvyApi);
		await api.addWorkflow(workflow(id, { mode: 'notifications', subjects }));
	});

	after(async () => {
		await n8n?.stop();
		await sandbox?.stop();
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	});

	test('activating subscribes all endpoints and confirms them', async () => {
		await activate(id);
		await until('confirmation', () => subscribed(liveUrl).length === 6 && subscribed(liveUrl).every((row) => row.isConfirmed));
	});

	test('200 notifications of all subjects start 200 executions', async () => {
		const events = Array.from({ length: 200 }, (_, index) => ({ subject: subjects[index % subjects.length], version: index % 2 ? ('1' as const) : ('2' as const) }));
		const deliveries = ours(await Promise.all(events.map(async (event) => await sandbox.notifications.fire(event))));
		assert.deepEqual([deliveries.length, deliveries.filter(({ status }) => status === 200).length], [200, 200]);
		const found = await allEnded(200);
		const started = await Promise.all(found.map(startedBy));
		assert.deepEqual(started.map(({ messageId }) => messageId).sort(), deliveries.map(({ messageId }) => messageId).sort());
		assert.equal(new Set(started.map(({ subject }) => subject)).size, subjects.length);
	});

	test('a forged message gets a 4xx and starts nothing', async () => {
		const already = (await executions(id)).length;
		const local = liveUrl.replace(publicOrigin, n8n.url);
		const genuine = await sandbox.notifications.compose({ subject: 'CompanyAdded' });
		const forged = [
			{ ...genuine, Message: genuine.Message.replace('CompanyAdded', 'CompanyUpdated') },
			{ ...genuine, SigningCertURL: 'https://sns.ap-southeast-2.amazonaws.com.evil.example/SimpleNotificationService-1.pem' },
			'broken {',
		];
		for (const body of forged) {
			for (const type of ['text/plain', 'application/json']) {
				const { status } = await fetch(local, { method: 'POST', headers: { 'content-type': type }, body: typeof body === 'string' ? body : JSON.stringify(body) });
				assert.ok(status >= 400 && status < 500, `${status}`);
			}
		}
		assert.equal((await executions(id)).length, already);
	});

	test('listening for a test event gets the event, beside the active workflow', async () => {
		const already = (await executions(id)).length;
		const { waitingForWebhook } = await api.call<{ waitingForWebhook?: boolean }>('POST', `/rest/workflows/${id}/run`, { triggerToStartFrom: { name: 'iVvy Trigger' } });
		assert.equal(waitingForWebhook, true);
		const testUrl = liveUrl.replace('/webhook/', '/webhook-test/');
		await until('confirmation of the test', () => subscribed(testUrl).length === 6 && subscribed(testUrl).every((row) => row.isConfirmed));
		await sandbox.notifications.fire({ subject: 'ContactAdded' });
		const found = await allEnded(already + 2);
		const started = await Promise.all(found.slice(0, 2).map(startedBy));
		assert.deepEqual(started.map(({ subject }) => subject), ['ContactAdded', 'ContactAdded']);
		await until('the end of the test subscription', () => subscribed(testUrl).length === 0);
		assert.equal(subscribed(liveUrl).length, 6);
	});

	test('1,000 notifications with duplicates, out of order, while n8n is started anew: each starts one execution', async (t) => {
		const already = (await executions(id)).length;
		const messages = await Promise.all(Array.from({ length: 1_000 }, async (_, index) => await sandbox.notifications.compose({ subject: subjects[index % subjects.length] })));
		const shuffled = [...messages, ...messages.slice(0, 300)].map((message, index) => ({ message, at: (index * 7919) % 1_300 })).sort((one, other) => one.at - other.at);
		const waiting = shuffled.map(({ message }) => message);
		const accepted = new Set<string>();
		// Cut off while n8n ended: n8n may have started the run without getting to answer or to note it.
		const repeated = new Set<string>();
		let pause = Promise.resolve();
		const lane = async () => {
			for (let message = waiting.pop(); message; message = waiting.pop()) {
				await pause;
				const { status, attempts } = await sandbox.notifications.deliver(liveUrl, message);
				if (attempts > 1) repeated.add(message.MessageId);
				// n8n listens for a moment before it knows its addresses, and SNS does not repeat after a 404.
				assert.ok(status === 200 || status === 404, `${status}`);
				if (status === 200) accepted.add(message.MessageId);
			}
		};
		const lanes = Promise.all(Array.from({ length: 32 }, lane));
		await until('the first half', () => waiting.length < 650, 400);
		// What is on its way is repeated until n8n is there again; the rest of the day's events come later.
		let goOn = () => {};
		pause = new Promise((resolve) => {
			goOn = resolve;
		});
		await n8n.stop();
		await start();
		goOn();
		await lanes;
		assert.ok(accepted.size >= 936, `${accepted.size} accepted`);
		const found = (await allEnded(already + accepted.size, 400)).slice(0, already === 0 ? undefined : -already);
		const started = (await Promise.all(found.map(startedBy))).map(({ messageId }) => messageId);
		const twice = started.filter((messageId, index) => started.indexOf(messageId) !== index);
		t.diagnostic(`${accepted.size} accepted, ${repeated.size} repeated across the restart, ${twice.length} of them started twice`);
		assert.deepEqual([...new Set(started)].sort(), [...accepted].sort());
		assert.deepEqual(twice.filter((messageId) => !repeated.has(messageId)), []);
	});

	test('deactivating unsubscribes', async () => {
		await api.call('POST', `/rest/workflows/${id}/deactivate`, {});
		// n8n does it after it has answered.
		await until('the end of the subscription', () => subscribed(liveUrl).length === 0);
	});

	test('in the polling mode nothing is subscribed', async () => {
		await api.addWorkflow(workflow('ivvyPolling', { mode: 'polling', resource: 'contact' }));
		await activate('ivvyPolling');
		assert.deepEqual(subscribed(`${publicOrigin}/webhook/ivvyPolling-hook/ivvy`), []);
		await api.call('POST', '/rest/workflows/ivvyPolling/deactivate', {});
	});
});
