/** Both triggers in their polling mode, in an n8n of its own, which is ended and started again in between. */

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startSandbox } from '../sandbox/index.mts';
import { Api } from './lib/api.mts';
import { freePort, n8nModule, startN8n } from './lib/n8n.mts';
import type { N8n } from './lib/n8n.mts';
import { build, pack, unpack } from './lib/pack.mts';
import { credentialData, packageName } from './lib/world.mts';
import type { Sandbox } from './lib/world.mts';

type Json = Record<string, unknown>;

let folder: string;
let sandbox: Sandbox;
let n8n: N8n;
let api: Api;
let start: () => Promise<void>;

const flows = {
	ivvy: { id: 'pollRegistrations', type: 'ivvyTrigger', credential: 'ivvyApi', parameters: { resource: 'registration', change: 'created', eventId: { __rl: true, mode: 'id', value: '6501' } } },
	leadSquared: { id: 'pollLeads', type: 'leadSquaredTrigger', credential: 'leadSquaredApi', parameters: { resource: 'lead', change: 'updated' } },
};

type Flow = (typeof flows)[keyof typeof flows];

const workflow = ({ id, type, credential, parameters }: Flow) => ({
	id,
	name: id,
	nodes: [
		{ id: `${id}-1`, name: 'Trigger', type: `${packageName}.${type}`, typeVersion: 1, position: [0, 0], parameters: { mode: 'polling', pollTimes: { item: [{ mode: 'everyMinute' }] }, ...parameters }, credentials: { [credential]: { id: '', name: '' } } },
		{ id: `${id}-2`, name: 'End', type: 'n8n-nodes-base.noOp', typeVersion: 1, position: [220, 0], parameters: {} },
	],
	connections: { Trigger: { main: [[{ node: 'End', type: 'main', index: 0 }]] } },
	settings: { executionOrder: 'v1' },
});

const stamp = () => new Date().toISOString().slice(0, 19).replace('T', ' ');

let made = 0;

/** As if somebody registered for the event. */
function register(): number {
	const { registrations } = sandbox.state.ivvy.tables;
	const row = registrations.find(({ eventId }) => eventId === 6501) as Json;
	const id = 880_000 + ++made;
	registrations.push({ ...row, id, createdDate: `${stamp()} UTC`, modifiedDate: `${stamp()} UTC` });
	return id;
}

function addLead(): string {
	const { leads } = sandbox.state.leadSquared;
	const ProspectID = randomUUID();
	leads.push({ ...leads[0], ProspectID, EmailAddress: `${ProspectID}@example.com`, CreatedOn: stamp(), ModifiedOn: stamp(), _modifiedAt: Date.now() });
	return ProspectID;
}

/** Waits for what happens in another process. */
async function until<T>(what: string, read: () => Promise<T | undefined>, seconds: number): Promise<T> {
	for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; ) {
		const found = await read();
		if (found !== undefined) return found;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`${what}: not within ${seconds} s`);
}

const activate = async ({ id }: Flow) => {
	const { versionId } = await api.call<{ versionId: string }>('GET', `/rest/workflows/${id}`);
	await api.call('POST', `/rest/workflows/${id}/activate`, { versionId });
};

/** The items that all executions of a workflow got so far. */
async function items({ id }: Flow): Promise<Json[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
	const { results } = await api.call<{ results: Array<{ id: string; status: string }> }>('GET', `/rest/executions?limit=100&filter=${filter}`);
	const flatted = n8nModule('flatted') as { parse(text: string): { resultData: { runData: Record<string, Array<{ data: { main: Array<Array<{ json: Json }>> } }>> } } };
	const found: Json[] = [];
	for (const { id: execution } of results) {
		const { data, status } = await api.call<{ data: string; status: string }>('GET', `/rest/executions/${execution}`);
		if (status !== 'success') continue;
		found.push(...flatted.parse(data).resultData.runData.End[0].data.main[0].map(({ json }) => json));
	}
	return found;
}

const ids = (list: Json[]) => list.map(({ id, ProspectID }) => id ?? ProspectID).sort();

/** Waits until the workflow has got so many items; more than that is wrong as well. */
const untilItems = async (flow: Flow, count: number, seconds: number) =>
	await until(`${count} items of ${flow.id}`, async () => {
		const found = await items(flow);
		return found.length >= count ? found : undefined;
	}, seconds);

const polls = (part: string) => sandbox.calls.filter(({ path }) => path.includes(part)).length;

const seen = { ivvy: [] as number[], leadSquared: [] as string[] };

describe('polling', () => {
	before(async () => {
		folder = mkdtempSync(join(tmpdir(), 'ivvy-leadsquared-polling-'));
		await build();
		unpack(await pack(join(folder, 'pack')), join(folder, 'n8n'), packageName);
		sandbox = await startSandbox();
		const port = await freePort();
		start = async () => {
			n8n = await startN8n({ userFolder: join(folder, 'n8n'), port, env: { N8N_ENCRYPTION_KEY: 'only-for-this-test' } });
			api = await Api.login(n8n);
		};
		await start();
		const data = credentialData(sandbox);
		await api.addCredential('ivvyApi', 'iVvy sandbox', data.ivvyApi);
		await api.addCredential('leadSquaredApi', 'LeadSquared sandbox', data.leadSquaredApi);
		for (const flow of Object.values(flows)) await api.addWorkflow(workflow(flow));
	});

	after(async () => {
		await n8n?.stop();
		await sandbox?.stop();
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	});

	test('a test in the editor gives samples, without a webhook', async () => {
		for (const flow of Object.values(flows)) {
			const run = await api.run(workflow(flow));
			assert.equal(run.status, 'success', run.raw);
			assert.ok(run.nodes.Trigger.outputs[0].length > 0, `${flow.id} shows samples`);
		}
	});

	test('activating starts nothing for what is there already, and sets up no webhook', async () => {
		const counts = async () => [(await items(flows.ivvy)).length, (await items(flows.leadSquared)).length];
		const before = { counts: await counts(), subscriptions: structuredClone(sandbox.state.ivvy.tables.subscriptions) };
		register();
		addLead();
		await activate(flows.ivvy);
		await activate(flows.leadSquared);
		assert.deepEqual(await counts(), before.counts);
		assert.deepEqual(sandbox.state.ivvy.tables.subscriptions, before.subscriptions);
		assert.deepEqual(sandbox.state.leadSquared.webhooks, []);
	});

	test('at the poll times new records start the workflows', async () => {
		const before = { ivvy: (await items(flows.ivvy)).length, leadSquared: (await items(flows.leadSquared)).length };
		seen.ivvy.push(register(), register());
		seen.leadSquared.push(addLead(), addLead(), addLead());
		const [registrations, leads] = await Promise.all([
			untilItems(flows.ivvy, before.ivvy + 2, 90),
			untilItems(flows.leadSquared, before.leadSquared + 3, 90),
		]);
		for (const id of seen.ivvy) assert.ok(ids(registrations).includes(id));
		for (const id of seen.leadSquared) assert.ok(ids(leads).includes(id));
	});

	test('what happened while n8n was down comes when it starts, once, and nothing of before again', async () => {
		const before = { ivvy: (await items(flows.ivvy)).length, leadSquared: (await items(flows.leadSquared)).length };
		await n8n.stop();
		const registration = register();
		const lead = addLead();
		await start();
		const registrations = await untilItems(flows.ivvy, before.ivvy + 1, 60);
		const leads = await untilItems(flows.leadSquared, before.leadSquared + 1, 60);
		assert.equal(registrations.length, before.ivvy + 1);
		assert.equal(leads.length, before.leadSquared + 1);
		assert.ok(ids(registrations).includes(registration));
		assert.ok(ids(leads).includes(lead));
		// One more tick finds nothing.
		const calls = [polls('getRegistrationList'), polls('Leads.RecentlyModified')];
		await until('the next polls', async () => (polls('getRegistrationList') > calls[0] && polls('Leads.RecentlyModified') > calls[1] ? true : undefined), 90);
		assert.equal((await items(flows.ivvy)).length, before.ivvy + 1);
		assert.equal((await items(flows.leadSquared)).length, before.leadSquared + 1);
	});
});
