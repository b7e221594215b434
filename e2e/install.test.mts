/** What is published, installed as its users install it: by n8n's own routes, with npm, from a registry. */

import assert from 'node:assert/strict';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { manifest } from '../scripts/lib/manifest.mjs';
import { packPublished } from '../scripts/lib/vendorPackages.mts';
import type { Workflow } from './lib/api.mts';
import { createLead, register } from './lib/happenings.mts';
import { Lasting } from './lib/lasting.mts';
import { activate, executions, itemsAt, triggerWorkflow, until } from './lib/live.mts';
import {
	isOurs,
	ivvy,
	laterVersion,
	leadSquared,
	owners,
	withPublished,
} from './lib/published.mts';
import { startRegistry } from './lib/registry.mts';
import type { Registry } from './lib/registry.mts';
import { world } from './lib/shared.mts';
import { ways } from './lib/versions.mts';
import { packageName } from './lib/world.mts';

const route = '/rest/community-packages';
const first = manifest.version as string;
const later = '99.0.0';
/** What n8n takes for granted today, and will have to be told from 3.0 on. */
const unverified = (enabled: boolean) => ({ N8N_UNVERIFIED_PACKAGES_ENABLED: String(enabled) });
const both = [ivvy, leadSquared];

interface Installed {
	packageName: string;
	installedVersion: string;
	installedNodes: Array<{ type: string }>;
	updateAvailable?: string;
	failedLoading?: boolean;
}

/** A workflow of one trigger, whose End is a node of the other vendor. */
function flow(
	id: string,
	trigger: { type: string; parameters: object },
	end: { type: string; parameters: Record<string, unknown> },
): Workflow {
	const workflow = triggerWorkflow(id, [
		{
			...{ name: 'Trigger', type: trigger.type, hook: `${id}-hook` },
			parameters: { ...trigger.parameters },
		},
	]);
	Object.assign(workflow.nodes.find(({ name }) => name === 'End')!, {
		type: `${packageName}.${end.type}`,
		parameters: end.parameters,
		credentials: { [`${end.type}Api`]: { id: '', name: '' } },
	});
	return withPublished(workflow);
}

const flows = {
	leads: flow(
		'installedLeads',
		{ type: 'leadSquaredTrigger', parameters: { mode: 'webhook', event: 'leadCreated' } },
		{
			type: 'ivvy',
			parameters: {
				resource: 'task',
				operation: 'create',
				name: '={{ $json.id }}',
				endDatetime: '2026-12-01T09:00:00',
				additionalFields: { contactId: { __rl: true, mode: 'id', value: '10001' } },
			},
		},
	),
	registrations: flow(
		'installedPolling',
		{
			type: 'ivvyTrigger',
			parameters: {
				mode: 'polling',
				pollTimes: { item: [{ mode: 'everyMinute' }] },
				resource: 'registration',
				change: 'created',
				eventId: { __rl: true, mode: 'id', value: '6501' },
			},
		},
		{
			type: 'leadSquared',
			parameters: {
				resource: 'activity',
				operation: 'create',
				relatedProspectId: '1ead0000-0000-4000-8000-000000000001',
				activityEvent: 201,
				additionalFields: { activityNote: '={{ $json.id }}' },
			},
		},
	),
};

const own = new Lasting();
const folder = mkdtempSync(join(tmpdir(), 'ivvy-leadsquared-install-'));
let registry: Registry;
let archives: Map<string, string>;

const listed = async () => await own.api.call<Installed[]>('GET', route);
const install = async (name: string) => await own.api.call<Installed>('POST', route, { name });

/** The versions that n8n says are installed, and those it could not load. */
const versions = async () =>
	Object.fromEntries(
		(await listed()).map(({ packageName: name, installedVersion, failedLoading }) => [
			name,
			failedLoading ? 'not loaded' : installedVersion,
		]),
	) as Record<string, string>;

const ofBoth = (what: string) => Object.fromEntries(both.map((name) => [name, what]));

/** While n8n writes its list anew, it may answer with something else for a moment. */
const nodeTypes = async () => {
	const all = await until('the list of node types', async () => {
		const answer: unknown = await own.api.nodeTypes().catch(() => undefined);
		return Array.isArray(answer) ? (answer as Array<{ name: string }>) : undefined;
	});
	return all
		.filter(isOurs)
		.map(({ name }) => name)
		.sort();
};

const allTypes = Object.entries(owners)
	.map(([node, owner]) => `${owner}.${node}`)
	.sort();

/** How often a vendor was told of one lead or one registration. */
const told = (part: string, key: string | number) =>
	own.sandbox.calls.filter(
		({ action, rawBody, status }) =>
			action.includes(part) && rawBody.includes(`"${key}"`) && status === 200,
	).length;

/** Waits until a workflow has gone well so many times; answers the version whose node ended the last run. */
async function ranWith({ id }: Workflow, count: number): Promise<unknown> {
	const [last] = await until(
		`${count} executions of ${id}`,
		async () => {
			const good = (await executions(own.api, id)).filter(({ status }) => status === 'success');
			return good.length >= count ? good : undefined;
		},
		90,
	);
	const [item] = await itemsAt(own.api, last, 'End');
	return item.packageVersion ?? first;
}

/** A lead is created, and its workflow has told iVvy of it, once; `count` is the number of leads by then. */
async function leadArrives(name: string, count: number, version: string): Promise<void> {
	const lead = await createLead(own.sandbox, name);
	assert.equal(await ranWith(flows.leads, count), version);
	assert.equal(told('addOrUpdateTask', lead), 1);
}

/** The same of a registration, of which LeadSquared is told. */
async function registrationArrives(
	id: number,
	count: number,
	...versions: string[]
): Promise<void> {
	assert.ok(versions.includes(String(await ranWith(flows.registrations, count))));
	assert.equal(told('ProspectActivity', id), 1);
}

describe('the packages in an n8n that installs them', () => {
	before(async () => {
		registry = await startRegistry();
		archives = await packPublished(folder);
		for (const archive of archives.values()) registry.publish(archive);
		await own.open({ bare: true, env: { ...registry.env, ...unverified(false) } });
		registry.settle(own.n8n.userFolder);
	});

	after(async () => {
		await own.close();
		await registry.stop();
		rmSync(folder, { recursive: true, force: true });
	});

	test('an n8n that takes verified packages only refuses them, until it is told otherwise', async () => {
		for (const name of both)
			await assert.rejects(install(name), /unverified community packages is forbidden/);
		assert.deepEqual(await listed(), []);
		await own.n8n.stop();
		await own.start(unverified(true));
		assert.deepEqual(await nodeTypes(), []);
	});

	test('both install, side by side, and n8n knows their four nodes at once', async () => {
		for (const name of both) {
			const { packageName: its, installedVersion, installedNodes } = await install(name);
			assert.deepEqual([its, installedVersion], [name, first]);
			assert.deepEqual(
				installedNodes.map(({ type }) => type).sort(),
				allTypes.filter((type) => type.startsWith(`${name}.`)),
			);
		}
		assert.deepEqual(await versions(), ofBoth(first));
		assert.deepEqual(await nodeTypes(), allTypes);
	});

	test('workflows with nodes of both run', async () => {
		await own.addCredentials();
		for (const one of Object.values(flows)) {
			await own.api.addWorkflow(one);
			await activate(own.api, one.id);
		}
		await leadArrives('Installed', 1, first);
	});

	test('n8n tells of a later version', async () => {
		assert.deepEqual(
			(await listed()).map(({ updateAvailable }) => updateAvailable),
			[undefined, undefined],
		);
		for (const archive of archives.values())
			registry.publish(await laterVersion(archive, later, folder));
		assert.deepEqual(
			(await listed()).map(({ updateAvailable }) => updateAvailable),
			[later, later],
		);
	});

	test('an update under active workflows: they go on with the later version and the same credentials, and nothing is lost', async () => {
		const registration = register(own.sandbox);
		for (const name of both) await own.api.call('PATCH', route, { name });
		assert.deepEqual(await versions(), ofBoth(later));
		assert.deepEqual(await nodeTypes(), allTypes);
		await leadArrives('Updated', 2, later);
		// Polled for before, during or after the update, with the version of then.
		await registrationArrives(registration, 1, first, later);
	});

	test('uninstalled, nothing of them is left but the workflows and the credentials', async () => {
		for (const name of both) await own.api.call('DELETE', `${route}?name=${name}`);
		assert.deepEqual(await listed(), []);
		assert.deepEqual(await nodeTypes(), []);
		const nodes = join(own.n8n.userFolder, '.n8n', 'nodes', 'node_modules');
		assert.deepEqual(globSync('n8n-nodes-*', { cwd: nodes }), []);
		const saved = await own.api.call<unknown[]>('GET', '/rest/credentials');
		assert.equal(saved.length, 2);
	});

	test('installed again, the workflow that stayed active runs', async () => {
		for (const name of both) assert.equal((await install(name)).installedVersion, later);
		assert.deepEqual(await nodeTypes(), allTypes);
		await leadArrives('Again', 3, later);
	});

	test('after a restart the packages are there, both workflows run, and what was polled for is known', async () => {
		await own.n8n.stop();
		const registration = register(own.sandbox);
		await own.start(unverified(true));
		assert.deepEqual(await versions(), ofBoth(later));
		assert.deepEqual(await nodeTypes(), allTypes);
		await leadArrives('Restarted', 4, later);
		await registrationArrives(registration, 2, later);
	});

	test('the package with both vendors is refused beside them, since its nodes have the same names', async () => {
		const [combined] = globSync('pack/*.tgz', { cwd: world().folder });
		registry.publish(join(world().folder, combined));
		await assert.rejects(install(packageName), ways.sameNodes);
		assert.deepEqual(await versions(), ofBoth(later));
	});

	test('nothing else was asked of a registry, such as what they only want n8n to have', () => {
		const asked = registry.requests
			.map(({ url }) => new URL(url))
			// Its makers are asked whether a package is banned.
			.filter(({ hostname }) => !hostname.endsWith('.n8n.io'))
			.map(({ pathname }) => pathname.split('/')[1]);
		assert.deepEqual([...new Set(asked)].sort(), [...both, packageName].sort());
	});
});
