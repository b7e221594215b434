/** The packed package is what n8n loads, whole. */

import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../scripts/install.mjs';
import type { NodeType } from './lib/api.mts';
import { world } from './lib/shared.mts';
import { packageName } from './lib/world.mts';

const sourceOf = createRequire(join(root, 'package.json'));

interface Built {
	description: NodeType;
}

/** The description that the built file of the package gives. */
function built(folder: string, file: string, className: string): NodeType {
	// The packed file is compared with dist/ first: only there n8n-workflow can be found outside n8n.
	const path = join('dist', 'nodes', folder, file);
	assert.equal(
		readFileSync(join(world().packageFolder, path), 'utf8'),
		readFileSync(join(root, path), 'utf8'),
	);
	const Class = (sourceOf(`./${path}`) as Record<string, new () => Built>)[className];
	return new Class().description;
}

// n8n adds this choice to every resource and operation list of a node that has a credential.
const added = (option: { value?: unknown }) => option.value === '__CUSTOM_API_CALL__';

/** The properties as plain data, without what n8n adds. */
function properties(node: NodeType): NodeType['properties'] {
	const plain = JSON.parse(JSON.stringify(node.properties)) as NodeType['properties'];
	return plain.map((property) =>
		property.options
			? { ...property, options: property.options.filter((option) => !added(option)) }
			: property,
	);
}

for (const [folder, file, className, type, credential] of [
	['Ivvy', 'Ivvy.node.js', 'Ivvy', 'ivvy', 'ivvyApi'],
	['LeadSquared', 'LeadSquared.node.js', 'LeadSquared', 'leadSquared', 'leadSquaredApi'],
]) {
	test(`${className} loads with all its properties`, async () => {
		const own = built(folder, file, className);
		const found = (await world().api.nodeTypes()).find(
			(node) => node.name === `${packageName}.${type}`,
		);
		assert.ok(found, `n8n does not know ${packageName}.${type}`);
		assert.ok(own.properties.length > 5, 'a description this short cannot be right');
		assert.deepEqual(properties(found), properties(own));
		assert.ok(found.credentials?.some((one) => one.name === credential));
	});

	test(`${className} has its icon`, async () => {
		const found = (await world().api.nodeTypes()).find(
			(node) => node.name === `${packageName}.${type}`,
		) as NodeType & { iconUrl?: string | Record<string, string> };
		const urls =
			typeof found.iconUrl === 'string' ? [found.iconUrl] : Object.values(found.iconUrl ?? {});
		assert.equal(urls.length, 2, 'a light and a dark icon');
		for (const url of urls) {
			const answer = await fetch(`${world().n8n.url}/${url}`);
			assert.equal(answer.status, 200);
			assert.match(await answer.text(), /<svg/);
		}
	});
}

test('the seed operations are offered', async () => {
	const types = await world().api.nodeTypes();
	const operations = (type: string) => {
		const node = types.find((one) => one.name === `${packageName}.${type}`);
		assert.ok(node);
		const lists = properties(node).filter((property) => property.name === 'operation');
		return new Set(lists.flatMap((list) => list.options?.map((option) => option.value) ?? []));
	};
	for (const name of ['create', 'update', 'upsert', 'getAll'])
		assert.ok(operations('ivvy').has(name), name);
	for (const name of ['create', 'createBulk']) assert.ok(operations('leadSquared').has(name), name);
});

test('n8n knows both credential types', async () => {
	const types = await world().api.call<Array<{ name: string; properties: unknown[] }>>(
		'GET',
		'/types/credentials.json',
	);
	for (const name of ['ivvyApi', 'leadSquaredApi'])
		assert.ok((types.find((type) => type.name === name)?.properties.length ?? 0) >= 3, name);
});

test('the package ships what it needs and nothing of the workshop', () => {
	const folder = world().packageFolder;
	const files = globSync('**/*', { cwd: folder });
	assert.ok(files.length > 10);
	const stray = files.filter((file) =>
		/^(sandbox|e2e|demo|test|bench|scripts|\.ci|nodes|credentials)(\/|$)|\.test\.|\.mts$|tsbuildinfo/.test(
			file,
		),
	);
	assert.deepEqual(stray, []);
	const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
		n8n: { nodes: string[]; credentials: string[] };
		dependencies?: object;
		overrides?: object;
	};
	for (const file of [...manifest.n8n.nodes, ...manifest.n8n.credentials])
		assert.ok(existsSync(join(folder, file)), file);
	assert.equal(manifest.dependencies, undefined);
	assert.equal(manifest.overrides, undefined);
});
