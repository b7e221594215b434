/** The LeadSquared Trigger's webhook mode in an n8n of its own, which is ended and started again in between. */

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { webhookEvents } from '../sandbox/leadsquared/webhooks/webhookEvents.mts';
import type { Item } from './lib/api.mts';
import { createLead } from './lib/happenings.mts';
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
import { ways } from './lib/versions.mts';

const flow = 'leadFlow';
const name = 'LeadSquared Trigger';
const own = new Lasting();
const many = ways.events(1_000);
const repeats = Math.round(many / 3);

const workflow = (
	id: string,
	triggers: Array<{ name: string; hook: string; parameters: Record<string, unknown> }>,
) =>
	triggerWorkflow(
		id,
		triggers.map((trigger) => ({ ...trigger, type: 'leadSquaredTrigger' })),
	);

const values = [
	...[
		'activityCreated',
		'activityUpdated',
		'landingPageSubmitted',
		'leadCreated',
		'leadFieldUpdated',
		'leadOwnerChanged',
		'leadScoreChanged',
	],
	...[
		'leadStageChanged',
		'leadUpdated',
		'opportunityCreated',
		'opportunityDeleted',
		'opportunityFieldUpdated',
		'opportunityStageChanged',
	],
	...['opportunityUpdated', 'taskCompleted', 'taskCreated', 'taskReminder', 'taskUpdated'],
];

describe('the LeadSquared Trigger', () => {
	before(async () => {
		await own.open({ leadSquaredApi: { callsPerWindow: 1_000 } });
		await own.api.addWorkflow(
			workflow('leadPolling', [{ name, hook: 'polling-hook', parameters: { mode: 'polling' } }]),
		);
		await own.api.addWorkflow(
			workflow('otherFlow', [
				{ name, hook: 'other-hook', parameters: { mode: 'webhook', event: 'taskCreated' } },
			]),
		);
		await own.api.addWorkflow(
			workflow(flow, [
				{ name, hook: 'lead-hook', parameters: { mode: 'webhook', event: 'leadCreated' } },
			]),
		);
	});

	after(async () => await own.close());

	const webhooks = () => own.sandbox.state.leadSquared.webhooks;
	const liveUrl = () => `${own.n8n.url}/webhook/lead-hook/leadsquared`;
	const testUrl = () => `${own.n8n.url}/webhook-test/lead-hook/leadsquared`;
	const urls = () => webhooks().map(({ URL }) => URL);
	const log = () => readFileSync(own.n8n.logFile, 'utf8');

	test('activating creates the webhook, once the address has answered HEAD and an empty POST', async () => {
		await activate(own.api, flow);
		assert.deepEqual(urls(), [liveUrl()]);
		assert.deepEqual(webhooks()[0]._verified, [200, 200]);
		assert.equal((await executions(own.api, flow)).length, 0);
	});

	test('a lead that is created in LeadSquared starts the workflow', async () => {
		const lead = await createLead(own.sandbox, 'Webhook');
		const [execution] = await allEnded(own.api, flow, 1);
		const [item] = await itemsAt(own.api, execution, 'End');
		assert.deepEqual(
			[item.event, item.id, (item.record as Item['json']).FirstName],
			['leadCreated', lead, 'Webhook'],
		);
	});

	test('a message with a bad secret is answered with 200, starts nothing, and stands in the log', async () => {
		for (const headers of [{}, { 'x-n8n-secret': 'guess' }]) {
			const answer = await fetch(liveUrl(), {
				method: 'POST',
				headers: { 'content-type': 'application/json', ...headers },
				body: '{"ProspectID":"forged"}',
			});
			assert.equal(answer.status, 200);
		}
		const [{ Key, Value }] = webhooks()[0].CustomHeaders as Array<{ Key: string; Value: string }>;
		const good = await fetch(liveUrl(), {
			method: 'POST',
			headers: { 'content-type': 'application/json', [Key]: Value },
			body: '{"ProspectID":"genuine"}',
		});
		assert.deepEqual(
			[good.status, await good.json()],
			[200, { Status: 'Success', StatusReason: '' }],
		);
		await until('the log', () => log().includes("without the webhook's secret was dropped"));
		const [newest] = await allEnded(own.api, flow, 2);
		assert.equal((await itemsAt(own.api, newest, 'End'))[0].id, 'genuine');
	});

	test('listening for a test event has a webhook of its own, beside that of the active workflow', async () => {
		const { waitingForWebhook } = await own.api.start(flow, name);
		assert.equal(waitingForWebhook, true);
		assert.deepEqual(urls(), [liveUrl(), testUrl()]);
		const deliveries = await own.sandbox.webhooks.fire({ event: '3' });
		assert.deepEqual(
			deliveries.map(({ statuses }) => statuses),
			[[200], [200]],
		);
		const found = await allEnded(own.api, flow, 4);
		const started = await Promise.all(
			found.slice(0, 2).map(async (one) => (await itemsAt(own.api, one, 'End'))[0].event),
		);
		assert.deepEqual(started, ['leadCreated', 'leadCreated']);
		await until('the end of the test webhook', () => urls().length === 1);
		assert.deepEqual(urls(), [liveUrl()]);
	});

	test('every event starts its own trigger, with the documented item', async () => {
		const parameters = {
			activityEvent: { __rl: true, mode: 'id', value: '208' },
			field: { __rl: true, mode: 'id', value: 'LastName' },
			opportunityEventCode: { __rl: true, mode: 'id', value: '12000' },
			opportunityField: 'mx_Custom_1',
		};
		const triggers = values.map((event) => ({
			name: event,
			hook: `hook-${event}`,
			parameters: { mode: 'webhook', event, ...parameters },
		}));
		await deactivate(own.api, flow);
		await own.api.addWorkflow(workflow('everyEvent', triggers));
		await activate(own.api, 'everyEvent');
		assert.equal(webhooks().length, values.length);
		for (const { code } of webhookEvents)
			await own.sandbox.webhooks.fire({ event: code, times: 2 });
		await allEnded(own.api, 'everyEvent', values.length);
		const items = await allItems(own.api, 'everyEvent');
		assert.deepEqual(items.map(({ event }) => event).sort(), values);
		for (const item of items) {
			const { record, message } = item as Record<string, Item['json']>;
			assert.ok(record && item.id && item.leadId && !('raw' in item), JSON.stringify(item));
			const { eventType, eventCode } = message;
			assert.equal(eventType, webhookEvents.find(({ code }) => code === eventCode)?.name);
			// As the LeadSquared node gives it, and not as the text "0", which n8n takes for true.
			if (item.resource === 'lead') assert.equal(record.DoNotEmail, false);
		}
		await deactivate(own.api, 'everyEvent');
		assert.deepEqual(webhooks(), []);
	});

	test('what started a run is stored with it, and a form with files is no message', async () => {
		await activate(own.api, flow);
		const before = (await executions(own.api, flow)).length;
		const [{ Key, Value }] = webhooks()[0].CustomHeaders as Array<{ Key: string; Value: string }>;
		const post = async (body: string | FormData) => {
			const json = typeof body === 'string' ? { 'content-type': 'application/json' } : {};
			const headers = { ...json, [Key]: Value };
			const answer = await fetch(liveUrl(), { method: 'POST', headers, body });
			return ((await answer.json()) as { StatusReason: string }).StatusReason;
		};
		// For a form n8n looks at the node's answer before it starts the run: too early to note anything.
		const form = new FormData();
		form.set('ProspectID', 'in a form');
		assert.equal(await post(form), '');
		assert.equal(await post('{"ProspectID":"noted"}'), '');
		await allEnded(own.api, flow, before + 1);
		// Only what n8n stored is known after that.
		await own.n8n.stop();
		await own.start();
		assert.equal(await post('{"ProspectID":"noted"}'), 'received before');
		assert.equal(await post('{"ProspectID":"another"}'), '');
		const found = await allEnded(own.api, flow, before + 2);
		const started = await Promise.all(found.map(async (one) => await itemsAt(own.api, one, 'End')));
		assert.deepEqual(started.map(([{ id }]) => id).slice(0, 2), ['another', 'noted']);
	});

	test(`${many} events with duplicates, out of order, while n8n is started anew: each that LeadSquared could deliver starts one execution`, async (t) => {
		own.sandbox.settings.leadSquared.webhooks = { attempts: 3, everyMs: 10_000, groupMs: 0 };
		await activate(own.api, flow);
		const before = (await executions(own.api, flow)).length;
		const ids = Array.from({ length: many }, (): string => randomUUID());
		// A third comes twice, and not one after the other.
		const waiting = [...ids, ...ids.slice(0, repeats)]
			.map((id, index) => ({ id, at: (index * 7919) % (many + repeats) }))
			.sort((one, other) => one.at - other.at)
			.map(({ id }) => id);
		const delivered = new Set<string>();
		const lost = new Set<string>();
		/** Not answered with 200 at least once. */
		const refused = new Set<string>();
		let underWay = 0;
		let pause = Promise.resolve();
		let goOn = () => {};
		const sent = lanes(8, waiting, async (id) => {
			await pause;
			underWay++;
			// A disabled webhook is told nothing, so the event waits for the time when it is enabled again.
			await until(
				'an enabled webhook',
				() => webhooks().some(({ StatusCode }) => StatusCode === 0),
				120,
			);
			const [delivery] = await own.sandbox.webhooks.fire({
				event: '3',
				change: {
					ProspectID: id,
					CreatedOn: '2026-01-02 03:04:05',
					ModifiedOn: '2026-01-02 03:04:05',
				},
			});
			if (delivery?.statuses.some((status) => status !== 200)) refused.add(id);
			(delivery?.statuses.includes(200) ? delivered : lost).add(id);
			underWay--;
		});
		await until('the first half', () => waiting.length < (many + repeats) / 2, 400);
		if (ways.losesRunsAtItsEnd) {
			pause = new Promise((resolve) => {
				goOn = resolve;
			});
			await until('a pause', () => underWay === 0);
			await allEnded(own.api, flow, before + delivered.size);
		}
		await own.n8n.stop();
		await own.start();
		goOn();
		await sent;
		const found = (await allEnded(own.api, flow, before + delivered.size, 180)).slice(
			0,
			-before || undefined,
		);
		const crashed = found.filter(({ status }) => status === 'crashed').length;
		const started = (await allItems(own.api, flow))
			.slice(0, -before || undefined)
			.map(({ id }) => String(id));
		const twice = started.filter((id, index) => started.indexOf(id) !== index);
		t.diagnostic(
			`${delivered.size} delivered, ${lost.size} lost, ${refused.size} refused, ${crashed} crashed, ${twice.length} started twice`,
		);
		// An n8n that is shutting down may answer 500 and run what it stored once it is started again: nobody can tell that it did.
		assert.deepEqual(
			twice.filter((id) => !refused.has(id)),
			[],
			'none twice that was answered with 200',
		);
		assert.deepEqual(
			started.filter((id) => !delivered.has(id) && !lost.has(id)),
			[],
		);
		const missing = [...delivered].filter((id) => !started.includes(id));
		assert.ok(
			missing.length <= crashed && crashed <= 8,
			`${missing.length} missing, ${crashed} crashed`,
		);
		assert.ok(delivered.size > many * 0.9, `${delivered.size} delivered, ${lost.size} lost`);
		assert.deepEqual(urls(), [liveUrl()]);
	});

	test('a webhook that LeadSquared disabled is enabled again when n8n starts, and one that was left behind is used', async () => {
		webhooks()[0].StatusCode = 2;
		await own.n8n.stop();
		await own.start();
		await until('an enabled webhook', () => webhooks()[0]?.StatusCode === 0);
		assert.deepEqual(urls(), [liveUrl()]);
		const [{ WebhookId }] = webhooks();
		// As if n8n had crashed while it deactivated the workflow.
		own.sandbox.fault({
			vendor: 'leadSquared',
			match: 'Webhook.svc/Delete',
			kind: 'respond',
			status: 500,
			body: { Status: 'Error', ExceptionType: 'MXException', ExceptionMessage: 'no' },
		});
		await deactivate(own.api, flow);
		assert.deepEqual(
			webhooks().map((row) => row.WebhookId),
			[WebhookId],
		);
		await activate(own.api, flow);
		assert.deepEqual(
			webhooks().map((row) => row.WebhookId),
			[WebhookId],
		);
		const count = (await executions(own.api, flow)).length;
		await own.sandbox.webhooks.fire({ event: '3' });
		await allEnded(own.api, flow, count + 1);
	});

	test('a used-up quota is explained', async () => {
		await deactivate(own.api, flow);
		own.sandbox.settings.leadSquared.webhookQuota = 1;
		await activate(own.api, 'otherFlow');
		await assert.rejects(
			activate(own.api, flow),
			/LeadSquared did not create the webhook: The quota of 1 webhook\(s\) is used up. The account has 1 webhook, as many as its plan allows/,
		);
		own.sandbox.settings.leadSquared.webhookQuota = null;
		await deactivate(own.api, 'otherFlow');
	});

	test('deactivating deletes the webhook', async () => {
		await activate(own.api, flow);
		assert.deepEqual(urls(), [liveUrl()]);
		await deactivate(own.api, flow);
		await until('the end of the webhook', () => webhooks().length === 0);
	});

	test('in the polling mode there is no webhook', async () => {
		await activate(own.api, 'leadPolling');
		assert.deepEqual(
			urls().filter((url) => String(url).includes('polling-hook')),
			[],
		);
		await deactivate(own.api, 'leadPolling');
	});
});
