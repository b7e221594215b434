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
	return Object.entries(value).flatMap(([key, inner]) =>
		key === 'searchListMethod' ? [String(inner)] : methodsIn(inner),
	);
}

// Some lists hang on what the form holds above them. Rooms are at one venue of the sandbox, menus at the other.
const ivvyForm = {
	resource: 'task',
	operation: 'create',
	eventId: 6501,
	tariffId: 1371,
	barId: 1201,
};

/** A time zone is called what it is, and LeadSquared knows types of tasks by their names. */
const namedByValue = [
	'searchTimeZones',
	'searchAppointmentTypes',
	'searchTaskTypes',
	'searchTodoTypes',
];

for (const [type, credential, forms] of [
	[
		'ivvy',
		'ivvyApi',
		[
			{ ...ivvyForm, venueId: 101, bookingId: 5001 },
			{ ...ivvyForm, venueId: 102, bookingId: 5008 },
		],
	],
	[
		'leadSquared',
		'leadSquaredApi',
		[
			{
				resource: 'accountActivity',
				operation: 'create',
				companyTypeName: 'Customers',
				relatedEntity: '1',
				lookupName: 'OwnerId',
			},
		],
	],
] as const) {
	describe(type, () => {
		test('all lists of the form give names', async () => {
			const { api, credentials, sandbox } = world();
			// The only list that an account has to fill first.
			const { webhooks } = sandbox.state.leadSquared;
			if (webhooks.length === 0)
				webhooks.push({
					WebhookId: '3eb00000-0000-4000-8000-000000000001',
					Type: 'Webhook',
					EventName: 'Lead Creation',
					Description: 'To the CRM',
					StatusCode: 0,
				});
			const name = `${packageName}.${type}`;
			const node = (await api.nodeTypes()).find((one) => one.name === name);
			const methods = [...new Set(methodsIn(node?.properties))];
			assert.ok(methods.length >= 3, methods.join(', '));
			const entries = async (methodName: string, currentNodeParameters: object) => {
				const { results } = await api.call<{ results: Entry[] }>(
					'POST',
					'/rest/dynamic-node-parameters/resource-locator-results',
					{
						path: 'parameters.any',
						methodName,
						nodeTypeAndVersion: { name, version: 1 },
						currentNodeParameters,
						credentials: { [credential]: credentials[credential] },
					},
				);
				return results;
			};
			for (const methodName of methods) {
				const answers = await Promise.allSettled(forms.map((form) => entries(methodName, form)));
				const results = answers.flatMap((answer) =>
					answer.status === 'fulfilled' ? answer.value : [],
				);
				assert.ok(
					results.length > 0,
					`${methodName} gives nothing: ${answers.map((answer) => (answer.status === 'rejected' ? answer.reason : '')).join('\n')}`,
				);
				const isNamed = ({ name, value }: Entry) =>
					name !== '' && (name !== String(value) || namedByValue.includes(methodName));
				assert.deepEqual(
					results.filter((entry) => !isNamed(entry)),
					[],
					methodName,
				);
			}
		});
	});
}
