/** Nested record fields in the real editor: as an expression, and with the sparkle of a tool. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { Workflow, WorkflowNode } from './lib/api.mts';
import { openEditor } from './lib/editor.mts';
import type { Editor } from './lib/editor.mts';
import { chain, world } from './lib/shared.mts';
import { sparkle } from './lib/sparkle.mts';
import { packageName } from './lib/world.mts';

let editor: Editor;

const ndv = '[data-test-id="ndv"]';
const user = `${ndv} [data-test-id="resource-locator-assignedUserId"]`;
const options = `${ndv} [data-test-id="assignedUserId-parameter-input-options-container"]`;

/** What the form has of a record that was just added. */
const untouched = { __rl: true, mode: 'list', value: '' };

before(async () => {
	editor = await openEditor(world().n8n);
});

after(async () => {
	await editor?.close();
});

/** A new task whose assigned user was added to the form and left as it is. */
function task(type: 'ivvy' | 'ivvyTool'): WorkflowNode {
	return {
		name: 'Create Task',
		type: `${packageName}.${type}`,
		typeVersion: 1,
		parameters: {
			resource: 'task',
			operation: 'create',
			additionalFields: { assignedUserId: untouched },
		},
		credentials: { ivvyApi: world().credentials.ivvyApi },
	};
}

/** The assigned user as the editor saves it, once it has. */
async function saved(id: string): Promise<unknown> {
	await editor.page.keyboard.press('Escape');
	await editor.page.keyboard.press('Control+s');
	for (const deadline = Date.now() + 30_000; ; ) {
		const { nodes } = await world().api.call<Workflow>('GET', `/rest/workflows/${id}`);
		const node = nodes.find(({ name }) => name === 'Create Task');
		const { assignedUserId } = node?.parameters.additionalFields as Record<string, unknown>;
		if (!isDeepStrictEqual(assignedUserId, untouched)) return assignedUserId;
		assert.ok(Date.now() < deadline, 'The editor did not save the change');
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
}

test('a record in a group that is switched to Expression is an empty one', async () => {
	const { page } = editor;
	const { id } = await world().api.addWorkflow(chain('nestedExpression', [task('ivvy')]));
	await editor.openNode(id, 'Create Task');
	await page.locator(user).first().hover();
	await page.locator(`${options} [data-test-id="radio-button-expression"]`).first().click();
	await page.locator(`${ndv} >> text="[empty]"`).first().waitFor();
	assert.doesNotMatch(await page.locator(ndv).first().innerText(), /\[object/);
	await editor.screenshot('nested-expression');
	assert.deepEqual(await saved(id), { __rl: true, mode: 'id', value: '=' });
});

test('the sparkle on a record in a group leaves what the agent test builds', async () => {
	const { page } = editor;
	const workflow = chain('nestedSparkle', [task('ivvyTool')]);
	const { id } = await world().api.addWorkflow({ ...workflow, connections: {} });
	await editor.openNode(id, 'Create Task');
	await page.locator(user).first().hover();
	await page.locator(`${user} [data-test-id="from-ai-override-button"]`).first().click();
	await page.locator(`${ndv} >> text=Defined automatically by the`).first().waitFor();
	await editor.screenshot('nested-sparkle');
	assert.deepEqual(await saved(id), {
		__rl: true,
		mode: 'id',
		value: sparkle('parameters.additionalFields.assignedUserId', 'Assigned User'),
	});
});

test('a required description at the top of a form has the sparkle', async () => {
	const { page } = editor;
	const activity = {
		...task('ivvyTool'),
		parameters: { resource: 'activity', operation: 'create' },
	};
	const workflow = chain('topSparkle', [activity]);
	const { id } = await world().api.addWorkflow({ ...workflow, connections: {} });
	await editor.openNode(id, 'Create Task');
	const field = `${ndv} [data-test-id="parameter-item"]:has([data-test-id="parameter-input-recordDescription"])`;
	await page.locator(field).first().hover();
	await page.locator(`${field} [data-test-id="from-ai-override-button"]`).first().waitFor();
});

test('the page reported no error', () => {
	assert.deepEqual(editor.errors, []);
});
