/** The first node of somebody who has no credential yet: what its form says, and what becomes of it once there is one. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Editor } from './lib/editor.mts';
import { addNode, newWorkflow, openNewcomersEditor, searchNodes } from './lib/newcomer.mts';
import { world } from './lib/shared.mts';
import { credentialData } from './lib/world.mts';

let editor: Editor;

const ndv = '[data-test-id="ndv"]';

describe('a first node', () => {
	before(async () => {
		editor = await openNewcomersEditor('first-node');
	});

	after(async () => {
		await editor?.close();
	});

	for (const [words, node] of [
		['banquet', 'iVvy'],
		['hotel', 'iVvy'],
		['create booking', 'iVvy'],
		['sales', 'LeadSquared'],
		['create contact', 'LeadSquared'],
	] as const) {
		test(`a search for "${words}" finds ${node}`, async () => {
			await newWorkflow(editor);
			await searchNodes(editor, words);
			await editor.page
				.locator(`[data-test-id="node-creator"] >> text=/^${node}$/`)
				.first()
				.waitFor();
		});
	}

	test('without a credential the mapper says so and can be asked again', async () => {
		await newWorkflow(editor);
		await addNode(editor, 'LeadSquared', 'Create lead');
		await editor.page.locator(`${ndv} >> text=Retry`).first().waitFor();
		await editor.screenshot('first-node-no-credential');
	});

	test('once the credential is made in the editor, the fields are there', async () => {
		const { page } = editor;
		const { accessKey, secretKey, baseUrl } = credentialData(world().sandbox).leadSquaredApi;
		await page.locator('[data-test-id="node-credentials-empty-state"] button').first().click();
		const dialog = '[data-test-id="editCredential-modal"]';
		for (const [name, value] of Object.entries({ accessKey, secretKey, baseUrl }))
			await page
				.locator(`${dialog} [data-test-id="parameter-input-${name}"] input`)
				.first()
				.fill(String(value));
		await editor.screenshot('first-node-credential');
		await page.locator('[data-test-id="credential-save-button"]').first().click();
		await page.locator(`${dialog} >> text=/Connection tested successfully/`).first().waitFor();
		await page.keyboard.press('Escape');
		await page.locator(`${ndv} >> text=Retry`).first().click();
		await page.locator(`${ndv} >> text=/First Name|Add field to send/`).first().waitFor();
		await page.locator('[data-test-id="mapping-mode-select"]').first().click();
		await page
			.getByRole('option', { name: /Map Automatically/ })
			.first()
			.waitFor();
		await editor.screenshot('first-node-fields');
	});

	test('the page reported no error', () => {
		assert.deepEqual(editor.errors, []);
	});
});
