/** The test button of both credentials: green with good keys, and the cause by name with bad ones. What n8n hands out of LeadSquared's. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chain, play, world } from './lib/shared.mts';
import { credentialData, packageName } from './lib/world.mts';
import { freePort } from './lib/n8n.mts';
import { ways } from './lib/versions.mts';

type Type = 'ivvyApi' | 'leadSquaredApi';

/** Presses the button with the good fields, some of them changed. */
async function press(
	type: Type,
	change: Record<string, unknown> = {},
): Promise<{ status: string; message: string }> {
	const { api, credentials, sandbox } = world();
	return await api.testCredential(type, credentials[type], {
		...credentialData(sandbox)[type],
		...change,
	});
}

for (const [type, secret, key] of [
	['ivvyApi', 'apiSecret', 'apiKey'],
	['leadSquaredApi', 'secretKey', 'accessKey'],
] as const) {
	describe(type, () => {
		test('good keys are green', async () => {
			const answer = await press(type);
			assert.equal(answer.status, 'OK', answer.message);
		});

		for (const name of [secret, key]) {
			test(`a wrong ${name} is named as the cause`, async () => {
				const answer = await press(type, { [name]: 'wrong-on-purpose' });
				assert.equal(answer.status, 'Error');
				assert.match(answer.message, ways.refusedKeys);
				assert.doesNotMatch(answer.message, /wrong-on-purpose/);
			});
		}

		test('a server that is not there is named as the cause', async () => {
			const answer = await press(type, { baseUrl: `http://127.0.0.1:${await freePort()}` });
			assert.equal(answer.status, 'Error');
			assert.match(answer.message, /refused|connect|reach/i);
		});

		test('http to another machine is refused before anything is sent', async () => {
			const answer = await press(type, { baseUrl: 'http://vendor.example.com' });
			assert.equal(answer.status, 'Error');
			assert.match(answer.message, /https/i);
		});
	});
}

test('hosts and keys that were entered count also where More is off, or was never there', async () => {
	const { api, sandbox } = world();
	const { more, plan, ...before } = credentialData(sandbox).leadSquaredApi;
	assert.deepEqual([more, plan], [true, 'custom']);
	const nodes = [];
	for (const [name, data, parameters] of [
		['Queue', before, { resource: 'async', operation: 'getMetrics' }],
		[
			'Report',
			{ ...before, more: false },
			{
				...{ resource: 'analytics', operation: 'getLeadDistribution' },
				...{ reportOutput: '{ "Type": "aggregate" }', output: 'raw' },
			},
		],
	] as const) {
		const saved = await api.addCredential('leadSquaredApi', `${name} without More`, data);
		const type = `${packageName}.leadSquared`;
		nodes.push({ name, type, typeVersion: 1, parameters, credentials: { leadSquaredApi: saved } });
	}
	const { run, calls } = await play(chain('withoutMore', nodes));
	assert.equal(run.error?.message, undefined);
	assert.deepEqual(
		calls.map((call) => [call.action, call.status]),
		[
			['/activity/createcustom/metrics', 200],
			['/Leads/LeadDistribution/FilterByLeadField', 200],
		],
	);
});
