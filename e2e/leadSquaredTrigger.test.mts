/** The LeadSquared Trigger's webhook mode in an n8n of its own, which is ended and started again in between. */

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startSandbox } from '../sandbox/index.mts';
import { webhookEvents } from '../sandbox/leadsquared/webhookEvents.mts';
import { Api } from './lib/api.mts';
import type { Item } from './lib/api.mts';
import { activate, allEnded, deactivate, executions, itemsAt, until } from './lib/live.mts';
import { freePort, startN8n } from './lib/n8n.mts';
import type { N8n } from './lib/n8n.mts';
import { build, pack, unpack } from './lib/pack.mts';
import { credentialData, packageName } from './lib/world.mts';
import type { Sandbox } from './lib/world.mts';

const flow = 'leadFlow';
const name = 'LeadSquared Trigger';

let folder: string;
let sandbox: Sandbox;
let n8n: N8n;
let api: Api;
let start: () => Promise<void>;

interface Trigger {
	name: string;
	hook: string;
	parameters: Record<string, unknown>;
}

/** Triggers, each leading to the same node. */
function workflow(id: string, triggers: Trigger[]) {
	return {
		id,
		name: id,
		nodes: [
			...triggers.map((trigger, index) => ({
				id: `${id}-${index}`,
				name: trigger.name,
				type: `${packageName}.leadSquaredTrigger`,
				typeVersion: 1,
				position: [0, index * 100],
				webhookId: trigger.hook,
				parameters: trigger.parameters,
				credentials: { leadSquaredApi: { id: '', name: '' } },
			})),
			{ id: `${id}-end`, name: 'End', type: 'n8n-nodes-base.noOp', typeVersion: 1, position: [220, 0], parameters: {} },
		],
		connections: Object.fromEntries(triggers.map((trigger) => [trigger.name, { main: [[{ node: 'End', type: 'main', index: 0 }]] }])),
		settings: { executionOrder: 'v1' },
	};
}

const values = [
	...['activityCreated', 'activityUpdated', 'landingPageSubmitted', 'leadCreated', 'leadFieldUpdated', 'leadOwnerChanged', 'leadScoreChanged'],
	...['leadStageChanged', 'leadUpdated', 'opportunityCreated', 'opportunityDeleted', 'opportunityFieldUpdated', 'opportunityStageChanged'],
	...['opportunityUpdated', 'taskCompleted', 'taskCreated', 'taskReminder', 'taskUpdated'],
];

describe('the LeadSquared Trigger', () => {
	before(async () => {
		folder = mkdtempSync(join(tmpdir(), 'leadsquared-trigger-'));
		await build();
		unpack(await pack(join(folder, 'pack')), join(folder, 'n8n'), packageName);
		sandbox = await startSandbox();
		const port = await freePort();
		start = async () => {
			n8n = await startN8n({ userFolder: join(folder, 'n8n'), port, env: { N8N_ENCRYPTION_KEY: 'only-for-this-test' } });
			api = await Api.login(n8n);
		};
		await start();
		await api.addCredential('leadSquaredApi', 'LeadSquared sandbox', { ...credentialData(sandbox).leadSquaredApi, callsPerWindow: 1_000 });
		await api.addWorkflow(workflow('leadPolling', [{ name, hook: 'polling-hook', parameters: { mode: 'polling' } }]));
		await api.addWorkflow(workflow('otherFlow', [{ name, hook: 'other-hook', parameters: { mode: 'webhook', event: 'taskCreated' } }]));
		await api.addWorkflow(workflow(flow, [{ name, hook: 'lead-hook', parameters: { mode: 'webhook', event: 'leadCreated' } }]));
	});

	after(async () => {
		await n8n?.stop();
		await sandbox?.stop();
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	});

	const webhooks = () => sandbox.state.leadSquared.webhooks;
	const liveUrl = () => `${n8n.url}/webhook/lead-hook/leadsquared`;
	const testUrl = () => `${n8n.url}/webhook-test/lead-hook/leadsquared`;
	const urls = () => webhooks().map(({ URL }) => URL);
	const log = () => readFileSync(n8n.logFile, 'utf8');

	async function startedBy(id: string): Promise<Array<Item['json']>> {
		const found = await executions(api, id);
		return (await Promise.all(found.map(async (one) => await itemsAt(api, one, 'End')))).flat();
	}

	test('activating creates the webhook, once the address has answered HEAD and an empty POST', async () => {
		await activate(api, flow);
		assert.deepEqual(urls(), [liveUrl()]);
		assert.deepEqual(webhooks()[0]._verified, [200, 200]);
		assert.equal((await executions(api, flow)).length, 0);
	});

	test('a lead that is created in LeadSquared starts the workflow', async () => {
		const { accessKey, secretKey } = credentialData(sandbox).leadSquaredApi as Record<string, string>;
		const headers = { 'content-type': 'application/json', 'x-LSQ-AccessKey': accessKey, 'x-LSQ-SecretKey': secretKey };
		const body = JSON.stringify([{ Attribute: 'FirstName', Value: 'Webhook' }, { Attribute: 'EmailAddress', Value: 'webhook@example.com' }]);
		const answer = await fetch(`${sandbox.leadSquaredUrl}/v2/LeadManagement.svc/Lead.Create`, { method: 'POST', headers, body });
		const { Message } = (await answer.json()) as { Message: { Id: string } };
		await sandbox.delivered();
		const [execution] = await allEnded(api, flow, 1);
		const [item] = await itemsAt(api, execution, 'End');
		assert.deepEqual([item.event, item.id, (item.data as Item['json']).FirstName], ['leadCreated', Message.Id, 'Webhook']);
	});

	test('a message with a bad secret is answered with 200, starts nothing, and stands in the log', async () => {
		for (const headers of [{}, { 'x-n8n-secret': 'guess' }]) {
			const answer = await fetch(liveUrl(), { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{"ProspectID":"forged"}' });
			assert.equal(answer.status, 200);
		}
		const [{ Key, Value }] = webhooks()[0].CustomHeaders as Array<{ Key: string; Value: string }>;
		const good = await fetch(liveUrl(), { method: 'POST', headers: { 'content-type': 'application/json', [Key]: Value }, body: '{"ProspectID":"genuine"}' });
		assert.deepEqual([good.status, await good.json()], [200, { Status: 'Success', StatusReason: '' }]);
		await until('the log', () => (log().includes("without the webhook's secret was dropped") ? true : undefined));
		const [newest] = await allEnded(api, flow, 2);
		assert.equal((await itemsAt(api, newest, 'End'))[0].id, 'genuine');
	});

	test('listening for a test event has a webhook of its own, beside that of the active workflow', async () => {
		const { waitingForWebhook } = await api.call<{ waitingForWebhook?: boolean }>('POST', `/rest/workflows/${flow}/run`, { triggerToStartFrom: { name } });
		assert.equal(waitingForWebhook, true);
		assert.deepEqual(urls(), [liveUrl(), testUrl()]);
		const deliveries = await sandbox.webhooks.fire({ event: '3' });
		assert.deepEqual(deliveries.map(({ statuses }) => statuses), [[200], [200]]);
		const found = await allEnded(api, flow, 4);
		const started = await Promise.all(found.slice(0, 2).map(async (one) => (await itemsAt(api, one, 'End'))[0].event));
		assert.deepEqual(started, ['leadCreated', 'leadCreated']);
		await until('the end of the test webhook', () => (urls().length === 1 ? true : undefined));
		assert.deepEqual(urls(), [liveUrl()]);
	});

	test('every event starts its own trigger, with the documented item', async () => {
		const parameters = { activityEvent: { __rl: true, mode: 'id', value: '208' }, field: { __rl: true, mode: 'id', value: 'LastName' }, opportunityField: 'mx_Custom_1' };
		const triggers = values.map((event) => ({ name: event, hook: `hook-${event}`, parameters: { mode: 'webhook', event, ...parameters } }));
		await deactivate(api, flow);
		await api.addWorkflow(workflow('everyEvent', triggers));
		await activate(api, 'everyEvent');
		assert.equal(webhooks().length, values.length);
		for (const { code } of webhookEvents) await sandbox.webhooks.fire({ event: code, times: 2 });
		await allEnded(api, 'everyEvent', values.length);
		const items = await startedBy('everyEvent');
		assert.deepEqual(items.map(({ event }) => event).sort(), values);
		for (const item of items) {
			assert.ok(item.data && item.raw && item.id && item.leadId, JSON.stringify(item));
			assert.equal(item.eventType, webhookEvents.find(({ code }) => code === item.eventCode)?.name);
		}
		await deactivate(api, 'everyEvent');
		assert.deepEqual(webhooks(), []);
	});

	test('1,000 events with duplicates, out of order, while n8n is started anew: each that LeadSquared could deliver starts one execution', async () => {
		sandbox.settings.leadSquared.webhooks = { attempts: 3, everyMs: 4_000, groupMs: 0 };
		await activate(api, flow);
		const before = (await executions(api, flow)).length;
		const ids = Array.from({ length: 1_000 }, (): string => randomUUID());
		// A third comes twice, and not one after the other.
		const waiting = [...ids, ...ids.slice(0, 330)].map((id, index) => ({ id, at: (index * 7919) % 1_330 })).sort((one, other) => one.at - other.at).map(({ id }) => id);
		const delivered = new Set<string>();
		const lost = new Set<string>();
		/** Not answered with 200 at least once. */
		const refused = new Set<string>();
		const lane = async () => {
			for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
				// A disabled webhook is told nothing, so the event waits for the time when it is enabled again.
				await until('an enabled webhook', () => (webhooks().some(({ StatusCode }) => StatusCode === 0) ? true : undefined), 120);
				const [delivery] = await sandbox.webhooks.fire({ event: '3', change: { ProspectID: id, CreatedOn: '2026-01-02 03:04:05', ModifiedOn: '2026-01-02 03:04:05' } });
				if (delivery?.statuses.some((status) => status !== 200)) refused.add(id);
				(delivery?.statuses.includes(200) ? delivered : lost).add(id);
			}
		};
		const lanes = Promise.all(Array.from({ length: 8 }, lane));
		await until('the first half', () => (waiting.length < 660 ? true : undefined), 400);
		await n8n.stop();
		await start();
		await lanes;
		// n8n calls executions crashed that it was ended in the middle of: they were started, but nobody can tell by what.
		const found = await until('the end of all executions', async () => {
			const all = (await executions(api, flow)).slice(0, -before || undefined);
			const isEnded = all.length >= delivered.size && all.every(({ status }) => ['success', 'crashed'].includes(status));
			return isEnded ? all : undefined;
		}, 180);
		const started = (await Promise.all(found.filter(({ status }) => status === 'success').map(async (one) => await itemsAt(api, one, 'End')))).flat().map(({ id }) => String(id));
		const crashed = found.filter(({ status }) => status === 'crashed').length;
		// An n8n that is shutting down may answer 500 and run what it stored once it is started again: nobody can tell that it did.
		const twice = started.filter((id, index) => started.indexOf(id) !== index);
		assert.deepEqual(twice.filter((id) => !refused.has(id)), [], 'none twice that was answered with 200');
		assert.ok(twice.length <= 8, `${twice.length} of those under way when n8n was ended`);
		assert.deepEqual(started.filter((id) => !delivered.has(id) && !lost.has(id)), []);
		const missing = [...delivered].filter((id) => !started.includes(id));
		assert.ok(missing.length <= crashed, `${missing.length} missing, ${crashed} crashed`);
		assert.ok(delivered.size > 900, `${delivered.size} delivered, ${lost.size} lost`);
		assert.deepEqual(urls(), [liveUrl()]);
	});

	test('a webhook that LeadSquared disabled is enabled again when n8n starts, and one that was left behind is used', async () => {
		webhooks()[0].StatusCode = 2;
		await n8n.stop();
		await start();
		await until('an enabled webhook', () => (webhooks()[0]?.StatusCode === 0 ? true : undefined));
		assert.deepEqual(urls(), [liveUrl()]);
		const [{ WebhookId }] = webhooks();
		// As if n8n had crashed while it deactivated the workflow.
		sandbox.fault({ vendor: 'leadSquared', match: 'Webhook.svc/Delete', kind: 'respond', status: 500, body: { Status: 'Error', ExceptionType: 'MXException', ExceptionMessage: 'no' } });
		await deactivate(api, flow);
		assert.deepEqual(webhooks().map((row) => row.WebhookId), [WebhookId]);
		await activate(api, flow);
		assert.deepEqual(webhooks().map((row) => row.WebhookId), [WebhookId]);
		const count = (await executions(api, flow)).length;
		await sandbox.webhooks.fire({ event: '3' });
		await allEnded(api, flow, count + 1);
	});

	test('a used-up quota is explained', async () => {
		await deactivate(api, flow);
		sandbox.settings.leadSquared.webhookQuota = 1;
		await activate(api, 'otherFlow');
		await assert.rejects(activate(api, flow), /LeadSquared did not create the webhook: The quota of 1 webhook\(s\) is used up. The account has 1 webhook, as many as its plan allows/);
		sandbox.settings.leadSquared.webhookQuota = null;
		await deactivate(api, 'otherFlow');
	});

	test('deactivating deletes the webhook', async () => {
		await activate(api, flow);
		assert.deepEqual(urls(), [liveUrl()]);
		await deactivate(api, flow);
		await until('the end of the webhook', () => (webhooks().length === 0 ? true : undefined));
	});

	test('in the polling mode there is no webhook', async () => {
		await activate(api, 'leadPolling');
		assert.deepEqual(urls().filter((url) => String(url).includes('polling-hook')), []);
		await deactivate(api, 'leadPolling');
	});
});
