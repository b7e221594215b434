/** Both credentials work in n8n's own HTTP Request node. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chain, play, world } from './lib/shared.mts';

/** One HTTP Request with a credential of ours picked in it. */
async function request(
	id: string,
	type: 'ivvyApi' | 'leadSquaredApi',
	parameters: Record<string, unknown>,
) {
	const node = {
		name: 'Request',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			authentication: 'predefinedCredentialType',
			nodeCredentialType: type,
			options: {},
			...parameters,
		},
		credentials: { [type]: world().credentials[type] },
	};
	return await play(chain(id, [node]));
}

describe('iVvy', () => {
	const post = (body: string) => ({
		method: 'POST',
		sendBody: true,
		contentType: 'json',
		specifyBody: 'json',
		jsonBody: body,
	});

	test('signs a JSON body', async () => {
		const { run, calls } = await request('httpIvvy', 'ivvyApi', {
			url: `${world().sandbox.ivvyUrl}/api/1.0/crm?action=getTaskList`,
			...post('{ "perPage": 5, "start": 0 }'),
		});
		assert.equal(run.error?.message, undefined);
		assert.deepEqual(
			calls.map((call) => [call.action, call.status]),
			[['crm/getTaskList', 200]],
		);
		const reply = run.nodes.Request.outputs[0][0].json as { results: unknown[] };
		assert.equal(reply.results.length, 5);
	});

	test('signs a query that the node builds, and text outside ASCII', async () => {
		const body = JSON.stringify({
			name: 'Menü für Zoë – 20 °C',
			description: '<p>é</p>',
			subType: 1,
			contactId: 10002,
		});
		const { run, calls } = await request('httpIvvyText', 'ivvyApi', {
			url: `${world().sandbox.ivvyUrl}/api/1.0/crm`,
			sendQuery: true,
			queryParameters: { parameters: [{ name: 'action', value: 'addOrUpdateActivity' }] },
			...post(body),
		});
		assert.equal(run.error?.message, undefined);
		assert.deepEqual(
			calls.map((call) => [call.action, call.status]),
			[['crm/addOrUpdateActivity', 200]],
		);
	});
});

describe('LeadSquared', () => {
	test('sends the keys in headers, not in the URL', async () => {
		const { run, calls } = await request('httpLeadSquared', 'leadSquaredApi', {
			url: `${world().sandbox.leadSquaredUrl}/v2/Authentication.svc/UserByAccessKey.Get`,
		});
		assert.equal(run.error?.message, undefined);
		assert.deepEqual(
			calls.map((call) => [call.path, call.status]),
			[['/v2/Authentication.svc/UserByAccessKey.Get', 200]],
		);
	});
});
