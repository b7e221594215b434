/** What people type who do not know a vendor's name: n8n's node panel finds the node by the aliases of its codex file. */

import { after, before, describe, test } from 'node:test';
import { openEditor } from './lib/editor.mts';
import type { Editor } from './lib/editor.mts';
import { world } from './lib/shared.mts';

const creator = '[data-test-id="node-creator"]';
const bar = '[data-test-id="node-creator-search-bar"]';

describe('a search in the node panel', () => {
	let editor: Editor;

	before(async () => {
		editor = await openEditor(world().n8n);
	});

	after(async () => {
		await editor?.close();
	});

	for (const [words, node] of [
		['banquet', 'iVvy'],
		['create booking', 'iVvy'],
		['sales', 'LeadSquared'],
	] as const) {
		test(`for "${words}" finds ${node}`, async () => {
			const { page } = editor;
			await page.goto(`${world().n8n.url}/workflow/new`);
			// The first node is a trigger; only the ones after it can be any node.
			await page.locator('[data-test-id="canvas-plus-button"]').first().click();
			await page.locator(bar).first().fill('manual');
			await page.locator(`${creator} >> text=/^Trigger manually$/`).first().click();
			await page.locator('[data-test-id="canvas-handle-plus"]').first().click();
			await page.locator(bar).first().fill(words);
			await page.locator(`${creator} >> text=/^${node}$/`).first().waitFor();
		});
	}
});
