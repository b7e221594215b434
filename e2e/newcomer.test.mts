/** The editor as somebody meets it who has never used the nodes: new workflows, nodes from the panel, nothing saved before. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openEditor } from './lib/editor.mts';
import type { Editor } from './lib/editor.mts';
import { chain, world } from './lib/shared.mts';
import { credentialData, packageName } from './lib/world.mts';

let editor: Editor;

const ndv = '[data-test-id="ndv"]';
const formText = async () => await editor.page.locator(ndv).first().innerText();

/** Opens the node panel of a new workflow at one of its nodes. */
async function lookFor(node: string): Promise<void> {
	const { page } = editor;
	await page.goto(`${world().n8n.url}/workflow/new`);
	await page.locator('[data-test-id="canvas-plus-button"]').first().click();
	await page.locator('[data-test-id="node-creator-search-bar"]').first().fill(node);
	await page.locator(`[data-test-id="node-creator"] >> text=/^${node}$/`).first().click();
}

before(async () => {
	editor = await openEditor(world().n8n);
});

after(async () => {
	await editor?.close();
});

test('the panel lists what iVvy notifies of, and the trigger starts with it', async () => {
	const { page } = editor;
	await lookFor('iVvy');
	await page.locator('text="Triggers (53)"').first().waitFor();
	await editor.screenshot('newcomer-ivvy-panel');
	await page.locator('text="On booking added"').first().click();
	await page.locator(`${ndv} >> text="Bookings: Booking Added"`).first().waitFor();
	await page.locator(`${ndv} >> text="Start with what happens in iVvy"`).first().waitFor();
	assert.doesNotMatch(await formText(), /create an event/i);
	await editor.screenshot('newcomer-ivvy-trigger');
});

test('the panel lists what LeadSquared sends', async () => {
	await lookFor('LeadSquared');
	await editor.page.locator('text="Triggers (18)"').first().waitFor();
	await editor.page.locator('text="On lead stage changed"').first().waitFor();
});

test("a first node has the account's fields, mapped manually or automatically", async () => {
	const { page } = editor;
	await lookFor('LeadSquared');
	await page.locator('text=/^Actions \\(/').first().click();
	await page.locator('text="Create lead"').first().click();
	await page.locator(`${ndv} >> text="Add field to send"`).first().click();
	await page.getByRole('menuitem', { name: 'Company' }).first().click();
	await page.locator(`${ndv} >> text=Company`).first().waitFor();
	await page.locator('[data-test-id="mapping-mode-select"]').first().click();
	await page
		.getByRole('option', { name: /Map Automatically/ })
		.first()
		.waitFor();
	await editor.screenshot('newcomer-lead-create');
});

test('fields that cannot be had say so, and can be asked for again', async () => {
	const { page } = editor;
	const data = credentialData(world().sandbox).leadSquaredApi;
	const wrong = await world().api.addCredential('leadSquaredApi', 'Wrong keys', {
		...data,
		secretKey: 'wrong',
	});
	const node = {
		name: 'Create Lead',
		type: `${packageName}.leadSquared`,
		typeVersion: 1,
		parameters: { resource: 'lead', operation: 'create' },
		credentials: { leadSquaredApi: wrong },
	};
	const workflow = await world().api.addWorkflow(chain('wrongKeys', [node]));
	await editor.openNode(workflow.id, 'Create Lead');
	await page.locator(`${ndv} >> text=Retry`).first().waitFor();
	await editor.screenshot('newcomer-no-fields');
});

test("LeadSquared's credential asks for what matters first", async () => {
	const { page } = editor;
	// The editor tests a credential that it opens: what goes out goes to the sandbox.
	const { accessKey, secretKey, baseUrl } = credentialData(world().sandbox).leadSquaredApi;
	const saved = await world().api.addCredential('leadSquaredApi', 'Only keys', {
		accessKey,
		secretKey,
		baseUrl,
	});
	const dialog = '[data-test-id="editCredential-modal"]';
	const labels = async () =>
		(await page.locator(`${dialog} label`).allInnerTexts()).map((text) => text.split('\n')[0]);
	const more = page.locator(`${dialog} [data-test-id="parameter-input-more"] .el-switch`);
	const files = `${dialog} [data-test-id="parameter-input-filesBaseUrl"] input`;
	const before = ['Region', 'Access Key *', 'Secret Key *', 'Plan', 'Custom Base URL'];
	const last = ['More (Async, Analytics, Files)', 'Allowed HTTP Request Domains'];
	await page.goto(`${world().n8n.url}/home/credentials/${saved.id}`);
	await page.locator(`${dialog} >> text="Custom Base URL"`).first().waitFor();
	assert.deepEqual(await labels(), [...before, ...last]);
	await editor.screenshot('newcomer-leadsquared-credential');

	await more.click();
	await page.locator(files).fill('https://files.example.com');
	assert.deepEqual(await labels(), [
		...before,
		last[0],
		...['Async API Key', 'Analytics Base URL', 'Async Base URL', 'Files Base URL'],
		last[1],
	]);
	await editor.screenshot('newcomer-leadsquared-credential-more');
	await more.click();
	const answered = page.waitForResponse(
		(response) => response.request().method() === 'PATCH' && response.url().endsWith(saved.id),
	);
	await page.locator(`${dialog} [data-test-id="credential-save-button"]`).first().click();
	await answered;
	const { data } = await world().api.call<{ data: Record<string, unknown> }>(
		'GET',
		`/rest/credentials/${saved.id}?includeData=true`,
	);
	assert.equal(data.filesBaseUrl, 'https://files.example.com');
	assert.notEqual(data.more, true);
});

test('the page reported no error', () => {
	assert.deepEqual(editor.errors, []);
});
