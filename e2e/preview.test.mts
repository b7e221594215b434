/** "Preview Only" in the editor: nothing is written, each item has its call, and a hint tells of the run. The pictures are for docs/images/preview. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openEditor } from './lib/editor.mts';
import type { Editor } from './lib/editor.mts';
import { chain, play, world } from './lib/shared.mts';
import { ndv } from './lib/walk.mts';
import { packageName } from './lib/world.mts';

/** 60 rows as they come from a sheet: one has no city, one an address that is none. */
const rows = Array.from({ length: 60 }, (_, index) => ({
	email: `guest${index + 1}@example.com`,
	firstName: ['Asha', 'Liam', 'Noor', 'Mateo', 'Ingrid'][index % 5],
	city: index === 0 ? '' : ['Pune', 'Perth', 'Leeds'][index % 3],
}));

const workflowOf = (id: string) =>
	chain(id, [
		{
			name: 'Sheet',
			type: 'n8n-nodes-base.set',
			typeVersion: 3.4,
			parameters: { mode: 'raw', jsonOutput: JSON.stringify({ rows }), options: {} },
		},
		{
			name: 'Rows',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			parameters: { fieldToSplitOut: 'rows', options: {} },
		},
		{
			name: 'Create Leads',
			type: `${packageName}.leadSquared`,
			typeVersion: 1,
			parameters: {
				resource: 'lead',
				operation: 'create',
				attributes: {
					mappingMode: 'defineBelow',
					value: {
						EmailAddress: '={{ $json.email }}',
						FirstName: '={{ $json.firstName }}',
						mx_City: '={{ $json.city }}',
					},
					schema: [
						['EmailAddress', 'Email'],
						['FirstName', 'First Name'],
						['mx_City', 'City'],
					].map(([id, displayName]) => ({
						id,
						displayName,
						required: false,
						defaultMatch: false,
						display: true,
						type: 'string',
					})),
				},
				sendOptions: { previewOnly: true },
			},
			credentials: { leadSquaredApi: { id: 'leadSquaredSandbox', name: 'LeadSquared sandbox' } },
		},
	]);

const isWrite = ({ method, action }: { method: string; action: string }) =>
	method === 'POST' && /Create/.test(action);

describe('a preview', () => {
	let editor: Editor;
	before(async () => {
		editor = await openEditor(world().n8n);
	});
	after(async () => await editor?.close());

	test('gives each item its call and writes nothing', async () => {
		const { run, calls } = await play(workflowOf('previewRun'));
		const [items] = run.nodes['Create Leads'].outputs;
		assert.equal(items.length, 60);
		assert.deepEqual(calls.filter(isWrite), []);
		const shown = items.map(({ json }) => json.preview as { sent: boolean; call: number });
		assert.deepEqual([...new Set(shown.map(({ sent }) => sent))], [false]);
		assert.equal(new Set(shown.map(({ call }) => call)).size, 2);
	});

	test('shows its hint and its calls in the editor', async () => {
		const { page } = editor;
		const workflow = await world().api.addWorkflow(workflowOf('previewEditor'));
		world().sandbox.clearCalls();
		await page.setViewportSize({ width: 1440, height: 900 });
		await editor.openNode(workflow.id, 'Create Leads');
		await page.locator('[data-test-id="node-execute-button"]').first().click();
		const output = page.locator('[data-test-id="output-panel"]').first();
		await page
			.locator('[data-test-id="output-panel"] >> text=/Preview: 60 items, 2 calls/')
			.first()
			.waitFor();
		assert.match(await output.innerText(), /Nothing was written/);
		assert.deepEqual(world().sandbox.calls.filter(isWrite), []);
		await page.locator('[data-test-id="output-panel"] >> text=/leftOut/').first().waitFor();
		await page.locator('.el-notification__closeBtn').first().click();
		await page.locator('.el-notification__closeBtn').first().waitFor({ state: 'hidden' });
		// So that the option is in the picture, too.
		await page.locator(`${ndv} >> text="Preview Only"`).first().hover();
		await editor.screenshot('preview');
	});

	test('stands among the options, and says what it is for', async () => {
		const text = await editor.page.locator(ndv).first().innerText();
		assert.match(text, /Preview Only/);
	});

	test('the page reported no error', () => {
		assert.deepEqual(editor.errors, []);
	});
});
