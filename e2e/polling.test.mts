/** Both triggers in their polling mode, in an n8n of its own, which is ended and started again in between. */

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Item } from './lib/api.mts';
import { register as registered, stamp } from './lib/happenings.mts';
import { Lasting } from './lib/lasting.mts';
import { activate, allItems, triggerWorkflow, until } from './lib/live.mts';

const own = new Lasting();

const flows = {
	ivvy: {
		id: 'pollRegistrations',
		type: 'ivvyTrigger',
		parameters: {
			resource: 'registration',
			change: 'created',
			eventId: { __rl: true, mode: 'id', value: '6501' },
		},
		keys: ['event', 'time', 'resource', 'id', 'record'],
	},
	leadSquared: {
		id: 'pollLeads',
		type: 'leadSquaredTrigger',
		parameters: { resource: 'lead', change: 'updated' },
		keys: ['event', 'time', 'resource', 'id', 'leadId', 'record'],
	},
};

type Flow = (typeof flows)[keyof typeof flows];

const workflow = ({ id, type, parameters }: Flow) =>
	triggerWorkflow(id, [
		{
			name: 'Trigger',
			type,
			hook: `${id}-hook`,
			parameters: {
				mode: 'polling',
				pollTimes: { item: [{ mode: 'everyMinute' }] },
				...parameters,
			},
		},
	]);

/** As if somebody registered for the event. */
const register = () => registered(own.sandbox);

function addLead(): string {
	const { leads } = own.sandbox.state.leadSquared;
	const ProspectID = randomUUID();
	leads.push({
		...leads[0],
		ProspectID,
		EmailAddress: `${ProspectID}@example.com`,
		CreatedOn: stamp(),
		ModifiedOn: stamp(),
		_modifiedAt: Date.now(),
	});
	return ProspectID;
}

/** The items that all executions of a workflow got so far. */
const items = async ({ id }: Flow) => await allItems(own.api, id);

const ids = (list: Item['json'][]) => list.map(({ id }) => id).sort();

/** Waits until the workflow has got so many items; more than that is wrong as well. */
const untilItems = async (flow: Flow, count: number, seconds: number) =>
	await until(
		`${count} items of ${flow.id}`,
		async () => {
			const found = await items(flow);
			return found.length >= count ? found : undefined;
		},
		seconds,
	);

const polls = (part: string) => own.sandbox.calls.filter(({ path }) => path.includes(part)).length;

const seen = { ivvy: [] as number[], leadSquared: [] as string[] };

describe('polling', () => {
	before(async () => {
		await own.open();
		for (const flow of Object.values(flows)) await own.api.addWorkflow(workflow(flow));
	});

	after(async () => await own.close());

	test('a test in the editor gives samples, without a webhook', async () => {
		for (const flow of Object.values(flows)) {
			const run = await own.api.run(workflow(flow));
			assert.equal(run.status, 'success', run.raw);
			const [samples] = run.nodes.Trigger.outputs;
			assert.ok(samples.length > 0, `${flow.id} shows samples`);
			assert.deepEqual(Object.keys(samples[0].json), flow.keys);
			// As Lead > Get gives it: "0" would be true in the next node.
			const { DoNotEmail } = samples[0].json.record as Record<string, unknown>;
			if (flow === flows.leadSquared) assert.equal(DoNotEmail, false);
		}
	});

	test('activating starts nothing for what is there already, and sets up no webhook', async () => {
		const counts = async () => [
			(await items(flows.ivvy)).length,
			(await items(flows.leadSquared)).length,
		];
		const before = {
			counts: await counts(),
			subscriptions: structuredClone(own.sandbox.state.ivvy.tables.subscriptions),
		};
		register();
		addLead();
		await activate(own.api, flows.ivvy.id);
		await activate(own.api, flows.leadSquared.id);
		assert.deepEqual(await counts(), before.counts);
		assert.deepEqual(own.sandbox.state.ivvy.tables.subscriptions, before.subscriptions);
		assert.deepEqual(own.sandbox.state.leadSquared.webhooks, []);
	});

	test('at the poll times new records start the workflows', async () => {
		const before = {
			ivvy: (await items(flows.ivvy)).length,
			leadSquared: (await items(flows.leadSquared)).length,
		};
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
		const before = {
			ivvy: (await items(flows.ivvy)).length,
			leadSquared: (await items(flows.leadSquared)).length,
		};
		await own.n8n.stop();
		const registration = register();
		const lead = addLead();
		await own.start();
		const registrations = await untilItems(flows.ivvy, before.ivvy + 1, 60);
		const leads = await untilItems(flows.leadSquared, before.leadSquared + 1, 60);
		assert.equal(registrations.length, before.ivvy + 1);
		assert.equal(leads.length, before.leadSquared + 1);
		assert.ok(ids(registrations).includes(registration));
		assert.ok(ids(leads).includes(lead));
		// One more tick finds nothing.
		const calls = [polls('getRegistrationList'), polls('Leads.RecentlyModified')];
		await until(
			'the next polls',
			() => polls('getRegistrationList') > calls[0] && polls('Leads.RecentlyModified') > calls[1],
			90,
		);
		assert.equal((await items(flows.ivvy)).length, before.ivvy + 1);
		assert.equal((await items(flows.leadSquared)).length, before.leadSquared + 1);
	});

	test('what happened while n8n was down comes at the next poll time, if the vendors are out of order as it starts', async () => {
		const before = {
			ivvy: (await items(flows.ivvy)).length,
			leadSquared: (await items(flows.leadSquared)).length,
		};
		await own.n8n.stop();
		const [registration, lead] = [register(), addLead()];
		own.sandbox.fault({
			vendor: 'ivvy',
			kind: 'respond',
			status: 400,
			body: { errorCode: 400, message: 'The database is being moved', specificCode: 12345 },
			times: -1,
		});
		own.sandbox.fault({
			vendor: 'leadSquared',
			kind: 'respond',
			status: 500,
			body: {
				Status: 'Error',
				ExceptionType: 'MXException',
				ExceptionMessage: 'The database is being moved',
			},
			times: -1,
		});
		await own.start();
		const isSaid = (text: string) => readFileSync(own.n8n.logFile, 'utf8').includes(text);
		await until(
			'both warnings',
			() =>
				isSaid('iVvy did not list registrations: The database is being moved') &&
				isSaid('LeadSquared did not list leads: The database is being moved'),
		);
		own.sandbox.clearFaults();
		const [registrations, leads] = [
			await untilItems(flows.ivvy, before.ivvy + 1, 90),
			await untilItems(flows.leadSquared, before.leadSquared + 1, 90),
		];
		assert.ok(ids(registrations).includes(registration));
		assert.ok(ids(leads).includes(lead));
	});
});
