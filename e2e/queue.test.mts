/** Queue mode as n8n 3.0 has it: whatever somebody runs by hand runs on a worker, too. PostgreSQL and Redis between the processes. */

import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { demoWorkflows, differences, runDemo } from '../demo/demo.mts';
import { idOf } from './lib/api.mts';
import { encryptionKey, Lasting } from './lib/lasting.mts';
import { activate, allEnded, deactivate, itemsAt, triggerWorkflow, until } from './lib/live.mts';
import { startN8n } from './lib/n8n.mts';
import type { N8n } from './lib/n8n.mts';
import { nextEnvironment } from './lib/next.mts';
import { publicOrigin } from './lib/public.mts';
import { Servers } from './lib/servers.mts';

const own = new Lasting();
const servers = new Servers(own.folder);
let worker: N8n | undefined;

/** Which executions the worker says to have taken, and which the main process says to have run itself. */
const taken = () =>
	[...readFileSync(worker!.logFile, 'utf8').matchAll(/Worker started execution (\d+)/g)].map(
		([, execution]) => execution,
	);

const flows = {
	ivvy: {
		...{ id: 'queuedIvvy', type: 'ivvyTrigger', path: 'ivvy', event: 'ContactAdded' },
		parameters: { mode: 'notifications', subjects: ['ContactAdded'] },
		addresses: () =>
			own.sandbox.state.ivvy.tables.subscriptions
				.filter(({ isConfirmed }) => isConfirmed)
				.map(({ url }) => String(url)),
		fire: async () => void (await own.sandbox.notifications.fire({ subject: 'ContactAdded' })),
	},
	leadSquared: {
		...{ id: 'queuedLeads', type: 'leadSquaredTrigger', path: 'leadsquared', event: 'leadCreated' },
		parameters: { mode: 'webhook', event: 'leadCreated' },
		addresses: () => own.sandbox.state.leadSquared.webhooks.map(({ URL }) => String(URL)),
		fire: async () => void (await own.sandbox.webhooks.fire({ event: '3' })),
	},
};

type Flow = (typeof flows)[keyof typeof flows];

const addressOf = ({ id, path }: Flow, kind: 'webhook' | 'webhook-test') =>
	`${publicOrigin}/${kind}/${id}-hook/${path}`;

describe('in queue mode', () => {
	before(async () => {
		const env = {
			...nextEnvironment,
			// n8n refuses the disk here: the processes need not share one.
			N8N_DEFAULT_BINARY_DATA_MODE: 'database',
			EXECUTIONS_MODE: 'queue',
			OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
			N8N_LOG_LEVEL: 'debug',
			...(await servers.open()),
		};
		await own.open({ isPublic: true, env });
		const userFolder = join(own.folder, 'worker');
		const packages = join('.n8n', 'nodes');
		cpSync(join(own.n8n.userFolder, packages), join(userFolder, packages), { recursive: true });
		worker = await startN8n({
			...{ userFolder, command: 'worker' },
			env: { ...env, N8N_ENCRYPTION_KEY: encryptionKey },
		});
		own.sandbox.settings.ivvy.notifications = { repeats: 200, everyMs: 250 };
		for (const { id, type, parameters } of Object.values(flows))
			await own.api.addWorkflow(
				triggerWorkflow(id, [{ name: 'Trigger', type, hook: `${id}-hook`, parameters }]),
			);
	});

	after(async () => {
		await worker?.stop();
		await own.close();
		await servers.close();
	});

	test('the demo workflows give the same numbers, run by hand on the worker', async () => {
		const results = [];
		for (const { file, workflow } of demoWorkflows())
			results.push(await runDemo(own.api, own.sandbox, file, await own.api.addWorkflow(workflow)));
		assert.deepEqual(differences(results), []);
		for (const { run } of results) assert.ok(taken().includes(run.id), run.id);
	});

	for (const [name, flow] of Object.entries(flows))
		describe(`the trigger of ${name}`, () => {
			let ended = 0;

			/** Waits for one execution more, on the worker, with the event. */
			const oneMore = async (node: string) => {
				const [newest] = await allEnded(own.api, flow.id, ++ended);
				assert.equal((await itemsAt(own.api, newest, node))[0].event, flow.event);
				assert.ok(taken().includes(newest.id), `${newest.id} on the worker`);
			};

			const heard = async (kind: 'webhook' | 'webhook-test', on: boolean) =>
				await until(
					`${kind} of ${flow.id}`,
					() => flow.addresses().includes(addressOf(flow, kind)) === on,
				);

			test('a test event starts the workflow', async () => {
				assert.equal((await own.api.start(flow.id, 'Trigger')).waitingForWebhook, true);
				await heard('webhook-test', true);
				await flow.fire();
				await oneMore('End');
				await heard('webhook-test', false);
			});

			test('"Execute step" gets the event, and nothing runs after it', async () => {
				const answer = await own.api.call<{ waitingForWebhook?: boolean }>(
					'POST',
					`/rest/workflows/${idOf(flow.id)}/run`,
					{ destinationNode: { nodeName: 'Trigger', mode: 'inclusive' } },
				);
				assert.equal(answer.waitingForWebhook, true);
				await heard('webhook-test', true);
				await flow.fire();
				await oneMore('Trigger');
				await heard('webhook-test', false);
				const [newest] = await allEnded(own.api, flow.id, ended);
				await assert.rejects(itemsAt(own.api, newest, 'End'), /did not run/);
			});

			test('while it is active each event starts the workflow', async () => {
				await activate(own.api, flow.id);
				await heard('webhook', true);
				await flow.fire();
				await oneMore('End');
				await deactivate(own.api, flow.id);
				await heard('webhook', false);
			});
		});
});
