/** What is published, both packages side by side in an n8n that does not know the one with both vendors. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { demoWorkflows, differences, runDemo } from '../demo/demo.mts';
import type { Result } from '../demo/demo.mts';
import { saveInOrder } from '../demo/welcome.mts';
import { packageName } from '../scripts/lib/manifest.mjs';
import type { NodeType } from './lib/api.mts';
import { Lasting } from './lib/lasting.mts';
import { isOurs, ivvy, leadSquared, owners, withPublished } from './lib/published.mts';
import { world } from './lib/shared.mts';

const lasting = new Lasting();

/** A description without what n8n fills in about its package. */
function withoutAddresses(type: NodeType): NodeType {
	return JSON.parse(
		JSON.stringify(type).replaceAll(
			new RegExp(`(icons/)?(${packageName}|${ivvy}(?!-)|${leadSquared})`, 'g'),
			'package',
		),
	) as NodeType;
}

// Hooks outside of a group would keep this n8n through the files of all others.
describe('the packages that are published', () => {
	before(async () => await lasting.open({ published: true }));
	after(async () => await lasting.close());

	test('n8n loads the four nodes, each from its package, as it loads those of the combined one', async () => {
		const types = (await lasting.api.nodeTypes()).filter(isOurs);
		assert.deepEqual(
			types.map(({ name }) => name).sort(),
			Object.entries(owners)
				.map(([node, owner]) => `${owner}.${node}`)
				.sort(),
		);
		const combined = (await world().api.nodeTypes()).filter(isOurs);
		for (const type of types) {
			const twin = combined.find(({ name }) => name.split('.')[1] === type.name.split('.')[1]);
			assert.ok(twin);
			// n8n puts the package into these.
			const { name: _name, ...rest } = withoutAddresses(type);
			const { name: _twinName, ...others } = withoutAddresses(twin);
			assert.deepEqual(rest, others);
		}
	});

	test('each node has its icons and its output schemas', async () => {
		for (const { name, iconUrl } of (await lasting.api.nodeTypes()).filter(isOurs) as Array<
			NodeType & { iconUrl: Record<string, string> }
		>) {
			assert.equal(Object.values(iconUrl).length, 2, name);
			for (const url of Object.values(iconUrl)) {
				const answer = await fetch(`${lasting.n8n.url}/${url}`);
				assert.match(await answer.text(), /<svg/);
			}
		}
		for (const path of [
			`${ivvy}.ivvy/1.0.0/task/getAll.json`,
			`${leadSquared}.leadSquared/1.0.0/lead/getAll.json`,
		]) {
			const schema = await lasting.api.call<{ type: string }>('GET', `/schemas/${path}`);
			assert.equal(schema.type, 'object');
		}
	});

	test('n8n knows both credential types, and which node takes which', async () => {
		const types = await lasting.api.call<Array<{ name: string; supportedNodes?: string[] }>>(
			'GET',
			'/types/credentials.json',
		);
		for (const [credential, owner] of [
			['ivvyApi', ivvy],
			['leadSquaredApi', leadSquared],
		]) {
			const found = types.find(({ name }) => name === credential);
			const nodes = Object.keys(owners).filter((node) => owners[node] === owner);
			assert.deepEqual(
				found?.supportedNodes?.toSorted(),
				nodes.map((node) => `${owner}.${node}`),
			);
		}
	});

	test('the demo workflows give the same numbers', async () => {
		const { api, sandbox } = lasting;
		const workflows = demoWorkflows().map(({ file, workflow }) => ({
			file,
			workflow: withPublished(workflow),
		}));
		const results: Result[] = [];
		for (const { file, workflow } of await saveInOrder(api, workflows)) {
			sandbox.clearCalls();
			results.push(await runDemo(api, sandbox, file, workflow));
		}
		assert.equal(results.length, 5);
		assert.deepEqual(differences(results), []);
	});
});
