/** Both nodes and both triggers in an n8n that is set as n8n 3.0 will be, and what n8n's own report says of our workflows. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { snsHost } from '../sandbox/ivvy/notifications/sns.mts';
import { demoWorkflows, differences, runDemo, triggerWorkflows } from '../demo/demo.mts';
import { exampleFiles, readExample } from './examples/stage.mts';
import type { WorkflowNode } from './lib/api.mts';
import { Lasting } from './lib/lasting.mts';
import { activate, allEnded, deactivate, itemsAt, triggerWorkflow, until } from './lib/live.mts';
import { nextEnvironment } from './lib/next.mts';
import { publicOrigin } from './lib/public.mts';
import { chain } from './lib/shared.mts';
import { credentialData, packageName } from './lib/world.mts';

const own = new Lasting();

interface Report {
	totalWorkflows: number;
	report: Record<'workflowResults' | 'instanceResults', Array<{ ruleId: string }>>;
}

interface Failed {
	message: string;
	outcome: string;
	nextStep: string;
}

const storage = () => join(own.n8n.userFolder, '.n8n', 'storage');

const node = (
	name: string,
	type: string,
	typeVersion: number,
	parameters: object,
): WorkflowNode => ({
	...{ name, type, typeVersion, parameters: { ...parameters } },
});

const core = (name: string, type: string, typeVersion: number, parameters: object) =>
	node(name, `n8n-nodes-base.${type}`, typeVersion, parameters);

const ours = (
	name: string,
	type: 'ivvy' | 'leadSquared',
	operation: string,
	parameters: object,
	credential = { id: '', name: '' },
): WorkflowNode => {
	const [resource, verb] = operation.split('.');
	return {
		...node(name, `${packageName}.${type}`, 1, { resource, operation: verb, ...parameters }),
		credentials: { [`${type}Api`]: credential },
	};
};

/** Some files, as nodes before ours hand them over. */
const filesOf = (count: number): WorkflowNode[] => [
	core('Texts', 'set', 3.4, {
		mode: 'raw',
		jsonOutput: JSON.stringify({ rows: Array.from({ length: count }, (_, n) => ({ n })) }),
		options: {},
	}),
	core('Rows', 'splitOut', 1, { fieldToSplitOut: 'rows', options: {} }),
	core('Code', 'code', 2, {
		jsCode:
			'return $input.all().map(({ json: { n } }) => ({ json: { n, text: `File ${n} – €` } }));',
	}),
	core('File', 'convertToFile', 1.1, {
		operation: 'toText',
		sourceProperty: 'text',
		binaryPropertyName: 'contract',
		options: { fileName: '=file-{{ $json.n }}.txt' },
	}),
];

const textOf = (n: number) => `File ${n} – €`;

/** An address that n8n may not ask; the sandbox would answer there. */
const forbidden = (url: string) => url.replace('127.0.0.1', '127.0.0.2');

const refusal = /blocked because it resolves to a restricted IP address/;

describe('with the settings of n8n 3.0', () => {
	before(async () => await own.open({ isPublic: true, env: nextEnvironment }));
	after(async () => await own.close());

	test("n8n's own report names no workflow of ours", async () => {
		const all = [
			...[...demoWorkflows(), ...triggerWorkflows()].map(({ workflow }) => workflow),
			...exampleFiles.map(readExample),
		];
		assert.equal(all.length, 7 + exampleFiles.length);
		for (const workflow of all) await own.api.addWorkflow(workflow);
		// Without these nobody would know whether the report looks at anything.
		const upset = chain('upset', [
			core('Gone', 'functionItem', 1, {}),
			{
				...ours('Both Outputs', 'ivvy', 'task.getAll', { returnAll: true }),
				...{ alwaysOutputData: true, onError: 'continueErrorOutput' },
			},
		]);
		const { id } = await own.api.addWorkflow(upset);
		const { report, totalWorkflows } = await own.api.call<Report>(
			'POST',
			'/rest/breaking-changes/report/refresh?version=v3',
		);
		assert.equal(totalWorkflows, all.length + 1);
		for (const { ruleId } of report.workflowResults) {
			const { affectedWorkflows } = await own.api.call<{
				affectedWorkflows: Array<{ id: string }>;
			}>('GET', `/rest/breaking-changes/report/${ruleId}`);
			assert.deepEqual(
				affectedWorkflows.map((one) => one.id),
				[id],
				ruleId,
			);
		}
		assert.deepEqual(report.workflowResults.map(({ ruleId }) => ruleId).sort(), [
			'always-output-data-multi-output-v3',
			'function-item-removed-v3',
		]);
		// Everything else is as n8n 3.0 has it. Whether this is a container is not for the test to say.
		const left = report.instanceResults.map(({ ruleId }) => ruleId);
		assert.deepEqual(
			left.filter((ruleId) => ruleId !== 'docker-only-deployment-v3'),
			['workflow-import-url-removed-v3'],
		);
	});

	test('the demo workflows give the same numbers', async () => {
		const results = [];
		for (const [index, { file, workflow }] of demoWorkflows().entries()) {
			const saved = await own.api.addWorkflow({ ...workflow, id: `demoAgain${index}` });
			results.push(await runDemo(own.api, own.sandbox, file, saved));
		}
		assert.deepEqual(differences(results), []);
	});

	for (const [type, operation, parameters] of [
		[
			'ivvy',
			'bookingDocument.upload',
			{ venueId: 101, bookingId: 5001, fileId: 'contract', type: 4, status: 4 },
		],
		['leadSquared', 'file.upload', { uploadFiles: 'contract', fileType: 0, fileStorageType: 0 }],
	] as const)
		test(`${operation} of ${type} sends files that n8n keeps on its disk`, async () => {
			own.sandbox.clearCalls();
			const upload = ours('Upload', type, operation, { ...parameters, additionalFields: {} });
			const run = await own.api.run(
				await own.api.addWorkflow(chain(`files-${type}`, [...filesOf(3), upload])),
			);
			assert.equal(run.status, 'success', run.error?.message);
			assert.equal(run.nodes.Upload.outputs[0].length, 3);
			const kept = run.nodes.File.outputs[0].map(
				(item) => (item as { binary?: Record<string, { id?: string }> }).binary?.contract.id ?? '',
			);
			for (const [n, where] of kept.entries()) {
				assert.match(where, /^filesystem-v2:/);
				const file = join(storage(), where.replace('filesystem-v2:', ''));
				assert.equal(readFileSync(file, 'utf8'), textOf(n));
			}
			const bodies = own.sandbox.calls.map(({ rawBody }) => rawBody);
			for (const n of kept.keys())
				assert.ok(
					bodies.some(
						(body) => body.includes(`file-${n}.txt`) && body.includes(`\r\n\r\n${textOf(n)}\r\n--`),
					),
					`file ${n}`,
				);
		});

	for (const type of ['ivvyApi', 'leadSquaredApi'] as const)
		test(`the test button of ${type}: green for an address that is allowed, and says why for another one`, async () => {
			const data: Record<string, unknown> = credentialData(own.sandbox)[type];
			const saved = await own.api.addCredential(type, `Test of ${type}`, data);
			const press = async (baseUrl: unknown) =>
				await own.api.testCredential(type, saved, { ...data, baseUrl });
			assert.equal((await press(data.baseUrl)).status, 'OK');
			own.sandbox.clearCalls();
			const refused = await press(forbidden(String(data.baseUrl)));
			assert.equal(refused.status, 'Error');
			assert.match(refused.message, refusal);
			assert.equal(own.sandbox.calls.length, 0);
		});

	for (const [type, methodName, operation, parameters] of [
		['ivvy', 'searchVenues', 'contact.create', { firstName: 'A', lastName: 'B', email: 'a@b.co' }],
		[
			'leadSquared',
			'searchUsers',
			'lead.create',
			{ attributes: { mappingMode: 'defineBelow', value: { EmailAddress: 'a@b.co' } } },
		],
	] as const)
		test(`a list and a write of ${type}: done where it is allowed, else refused before anything is sent`, async () => {
			const data: Record<string, unknown> = credentialData(own.sandbox)[`${type}Api`];
			const baseUrl = forbidden(String(data.baseUrl));
			const credential = `${type}Api`;
			const [good, bad] = [
				await own.api.addCredential(credential, `Allowed ${type}`, data),
				await own.api.addCredential(credential, `Forbidden ${type}`, { ...data, baseUrl }),
			];
			const list = async (saved: { id: string; name: string }) =>
				await own.api.call<{ results: unknown[] }>(
					'POST',
					'/rest/dynamic-node-parameters/resource-locator-results',
					{
						path: 'parameters.any',
						methodName,
						nodeTypeAndVersion: { name: `${packageName}.${type}`, version: 1 },
						currentNodeParameters: {},
						credentials: { [credential]: saved },
					},
				);
			assert.ok((await list(good)).results.length > 0);
			await assert.rejects(list(bad), refusal);
			own.sandbox.clearCalls();
			const failing = { ...ours('Write', type, operation, parameters, bad) };
			const run = await own.api.run(
				await own.api.addWorkflow(
					chain(`refused-${type}`, [{ ...failing, onError: 'continueErrorOutput' }]),
				),
			);
			const [{ error }] = run.nodes.Write.outputs[1].map(({ json }) => json as { error: Failed });
			assert.match(error.message, refusal);
			assert.equal(error.outcome, 'notSent');
			assert.match(error.nextStep, /N8N_SSRF_ALLOWED/);
			assert.equal(own.sandbox.calls.length, 0);
		});

	test('the iVvy Trigger confirms and takes messages: certificates and keys are downloaded', async () => {
		const id = 'nextIvvy';
		const url = (kind: string) => `${publicOrigin}/${kind}/${id}-hook/ivvy`;
		const rows = (kind: string) =>
			own.sandbox.state.ivvy.tables.subscriptions.filter((row) => row.url === url(kind));
		const confirmed = async (kind: string) =>
			await until('confirmation', () => {
				const found = rows(kind);
				return found.length === 1 && found.every(({ isConfirmed }) => isConfirmed);
			});
		own.sandbox.settings.ivvy.notifications = { repeats: 200, everyMs: 250 };
		await own.api.addWorkflow(
			triggerWorkflow(id, [
				{
					...{ name: 'Trigger', type: 'ivvyTrigger', hook: `${id}-hook` },
					parameters: { mode: 'notifications', subjects: ['ContactAdded'] },
				},
			]),
		);
		await activate(own.api, id);
		await confirmed('webhook');
		assert.equal((await own.api.start(id, 'Trigger')).waitingForWebhook, true);
		await confirmed('webhook-test');
		await own.sandbox.notifications.fire({ subject: 'ContactAdded' });
		const found = await allEnded(own.api, id, 2);
		for (const one of found)
			assert.equal((await itemsAt(own.api, one, 'End'))[0].event, 'ContactAdded');
		assert.ok(own.requests.some(({ url: asked }) => asked.includes(snsHost)));
		await until('the end of the test', () => rows('webhook-test').length === 0);
		await deactivate(own.api, id);
		await until('the end of the subscription', () => rows('webhook').length === 0);
	});

	test('the LeadSquared Trigger makes its webhooks, and takes what comes', async () => {
		const id = 'nextLeads';
		const urls = () => own.sandbox.state.leadSquared.webhooks.map(({ URL }) => URL);
		const url = (kind: string) => `${publicOrigin}/${kind}/${id}-hook/leadsquared`;
		await own.api.addWorkflow(
			triggerWorkflow(id, [
				{
					...{ name: 'Trigger', type: 'leadSquaredTrigger', hook: `${id}-hook` },
					parameters: { mode: 'webhook', event: 'leadCreated' },
				},
			]),
		);
		await activate(own.api, id);
		assert.equal((await own.api.start(id, 'Trigger')).waitingForWebhook, true);
		assert.deepEqual(urls(), [url('webhook'), url('webhook-test')]);
		await own.sandbox.webhooks.fire({ event: '3' });
		for (const one of await allEnded(own.api, id, 2))
			assert.equal((await itemsAt(own.api, one, 'End'))[0].event, 'leadCreated');
		await until('the end of the test webhook', () => urls().length === 1);
		await deactivate(own.api, id);
		assert.deepEqual(urls(), []);
	});
});
