/** The editor with each node open; the screenshots are for looking at. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { openEditor } from './lib/editor.mts';
import type { Editor } from './lib/editor.mts';
import { demoResults, world } from './lib/shared.mts';

let editor: Editor;

before(async () => {
	await demoResults();
	editor = await openEditor(world().n8n);
});

after(async () => {
	await editor?.close();
});

for (const [name, file, node, labels] of [
	['ivvy-activity-create', '1-add-ivvy-activity', 'Add Activity', ['Resource', 'Operation', 'Name', 'Description']],
	['ivvy-task-update', '2-update-ivvy-tasks', 'Update Task', ['Resource', 'Operation']],
	['ivvy-task-get-many', '5-tasks-to-activities', 'Get Tasks', ['Resource', 'Operation', 'Return All']],
	['leadsquared-account-activity', '3-post-account-activity', 'Post Activity', ['Resource', 'Operation', 'Account']],
	['leadsquared-bulk', '4-bulk-opportunity-activities', 'Post Activities', ['Resource', 'Operation', 'Opportunity']],
] as const) {
	test(`the form of ${node} opens with its fields`, async () => {
		const demo = (await demoResults()).get(file);
		assert.ok(demo);
		await editor.openNode(demo.workflow.id, node);
		const path = join(import.meta.dirname, 'screenshots', `${name}.png`);
		await editor.page.screenshot({ path });
		assert.ok(statSync(path).size > 20_000);
		const text = await editor.page.locator('[data-test-id="ndv"]').first().innerText();
		for (const label of labels) assert.ok(text.includes(label), `"${label}" is not in the form:\n${text}`);
		assert.doesNotMatch(text, /unknown|not installed|community node is missing/i);
	});
}

test('the page reported no error', () => {
	assert.deepEqual(editor.errors, []);
});
