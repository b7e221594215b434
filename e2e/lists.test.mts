/** Every "From list" of both nodes fills itself through n8n, with names and not only ids. Accounts need their type first. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { world } from './lib/shared.mts';
import { packageName } from './lib/world.mts';

interface Entry {
	name: string;
	value: unknown;
}

/** The search methods that a node's description names, wherever they stand in it. */
function methodsIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(methodsIn);
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => (key === 'searchListMethod' ? [String(inner)] : methodsIn(inner)));
}

for (const [type, credential, at] of [
	['ivvy', 'ivvyApi', { resource: 'task', operation: 'create' }],
	['leadSquared', 'leadSquaredApi', { resource: 'accountActivity', operation: 'create', companyTypeName: 'Customers' }],
] as const) {
	describe(type, () => {
		test('all lists of the form give names', async () => {
			const { api, credentials } = world();
			const name = `${packageName}.${type}`;
			const node = (await api.nodeTypes()).find((one) => one.name === name);
			const methods = [...new Set(methodsIn(node?.properties))];
			assert.ok(methods.length >= 3, methods.join(', '));
			for (const methodName of methods) {
				const { results } = await api.call<{ results: Entry[] }>('POST', '/rest/dynamic-node-parameters/resource-locator-results', {
					path: 'parameters.any',
					methodName,
					nodeTypeAndVersion: { name, version: 1 },
					currentNodeParameters: at,
					credentials: { [credential]: credentials[credential] },
				});
				assert.ok(results.length > 0, `${methodName} gives nothing`);
				for (const entry of results) assert.ok(entry.name !== '' && entry.name !== String(entry.value), `${methodName}: ${JSON.stringify(entry)}`);
			}
		});
	});
}
