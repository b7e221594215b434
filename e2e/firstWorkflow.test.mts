/** The first workflow of the READMEs, as somebody with nothing but keys builds it; its pictures stand in docs/images. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sandboxKeys } from '../sandbox/index.mts';
import { openEditor } from './lib/editor.mts';
import type { Editor } from './lib/editor.mts';
import { newMember } from './lib/member.mts';
import { world } from './lib/shared.mts';
import { addNode, ndv } from './lib/walk.mts';

const dialog = '[data-test-id="editCredential-modal"]';

const vendors = [
	{
		node: 'iVvy',
		action: 'Get many tasks',
		keys: () => ({ ...sandboxKeys.ivvy, baseUrl: world().sandbox.ivvyUrl }),
	},
	{
		node: 'LeadSquared',
		action: 'Get many leads',
		keys: () => ({
			accessKey: sandboxKeys.leadSquared.accessKey,
			secretKey: sandboxKeys.leadSquared.secretKey,
			baseUrl: world().sandbox.leadSquaredUrl,
		}),
	},
];

describe('the first workflow', () => {
	let editor: Editor;

	before(async () => {
		const { member } = await newMember('first');
		editor = await openEditor({ ...world().n8n, owner: member });
		await editor.page.setViewportSize({ width: 1200, height: 800 });
	});

	after(async () => {
		await editor?.close();
	});

	for (const { node, action, keys } of vendors)
		test(`of ${node} gives five records, from a credential that its form asks for`, async () => {
			const { page } = editor;
			const name = node.toLowerCase();
			const form = await addNode(editor, node, action);
			await page.locator(`${ndv} >> text="Connect to ${node}"`).first().click();
			for (const [field, value] of Object.entries(keys()))
				await page
					.locator(`${dialog} [data-test-id="parameter-input-${field}"] input`)
					.first()
					.fill(value);
			await editor.screenshot(`first-credential-${name}`);
			await page.locator(`${dialog} [data-test-id="credential-save-button"]`).first().click();
			await page.locator(dialog).first().waitFor({ state: 'hidden' });
			await page.locator(`${ndv} [data-test-id="parameter-input-limit"] input`).first().fill('5');
			await form.execute();
			assert.match(
				await page.locator('[data-test-id="output-panel"]').first().innerText(),
				/\b5 items\b/,
			);
			await editor.screenshot(`first-workflow-${name}`);
		});

	test('the page reported no error', () => {
		assert.deepEqual(editor.errors, []);
	});
});
