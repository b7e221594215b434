/** The editor as somebody meets it who has never used the nodes: new workflows, nodes from the panel, nothing saved before. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openEditor } from './lib/editor.mts';
import type { Editor } from './lib/editor.mts';
import { addNode, newWorkflow } from './lib/newcomer.mts';
import { chain, world } from './lib/shared.mts';
import { credentialData, packageName } from './lib/world.mts';

let editor: Editor;

const ndv = '[data-test-id="ndv"]';
const formText = async () => await editor.page.locator(ndv).first().innerText();

const input = (name: string) =>
	editor.page.locator(`${ndv} [data-test-id="parameter-input-${name}"] input`).first();

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

test('the next node shows the fields of a node that never ran', async () => {
	const { page } = editor;
	const nodes = [
		{
			name: 'Get Bookings',
			type: `${packageName}.ivvy`,
			typeVersion: 1,
			parameters: { resource: 'booking', operation: 'getAll' },
		},
		{ name: 'Next', type: 'n8n-nodes-base.set', typeVersion: 3.4, parameters: {} },
	];
	const workflow = await world().api.addWorkflow(chain('schemas', nodes));
	await editor.openNode(workflow.id, 'Next');
	await page.locator(`${ndv} >> text="currentStatusName"`).first().waitFor();
	await editor.screenshot('newcomer-schema');
});

test('n8n serves the schemas of both nodes', async () => {
	const fieldsOf = async (path: string) => {
		const answer = await fetch(`${world().n8n.url}/schemas/${packageName}.${path}.json`);
		assert.equal(answer.status, 200, path);
		const { properties } = (await answer.json()) as { properties: object };
		return Object.keys(properties);
	};
	assert.ok((await fieldsOf('ivvy/1.0.0/task/getAll')).includes('statusName'));
	assert.ok((await fieldsOf('leadSquared/1.0.0/lead/get')).includes('ProspectID'));
	assert.ok((await fieldsOf('leadSquared/1.0.0/lead/create')).includes('Id'));
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

test('a record in a collection may be left untouched, or become an expression', async () => {
	const { page } = editor;
	await newWorkflow(editor);
	await addNode(editor, 'iVvy', 'Create task');
	await input('name').fill('Call the caterer');
	await input('endDatetime').fill('2031-06-10 12:00:00');
	await page.keyboard.press('Enter');
	await page.locator(`${ndv} >> text="Add Field"`).first().click();
	await page.locator('[role="option"]:has-text("Contact")').first().click();
	await page.locator(`${ndv} >> text="Execute step"`).first().click();
	await page.locator(`${ndv} >> text="1 item"`).first().waitFor();
	await page
		.locator(
			`${ndv} .parameter-item:has([data-test-id="parameter-input-contactId"]) [data-test-id="radio-button-expression"]`,
		)
		.first()
		.click();
	await page.locator(`${ndv} .cm-editor`).first().waitFor();
	await editor.screenshot('newcomer-untouched-record');
	assert.doesNotMatch(await formText(), /\[object Object\]/);
});

test('the page reported no error', () => {
	assert.deepEqual(editor.errors, []);
});
