/** The first ten minutes of somebody new: new workflows only, nodes from the panel, and at first no credential. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sandboxKeys } from '../sandbox/index.mts';
import { openEditor } from './lib/editor.mts';
import type { Editor } from './lib/editor.mts';
import { newMember } from './lib/member.mts';
import { until } from './lib/live.mts';
import { world } from './lib/shared.mts';
import { addNode, addTool, ndv } from './lib/walk.mts';

/** How many items and calls are sent is nobody's first question. */
const aboutSending = ['Send as Batch', 'Batch From', 'Calls at a Time', 'Simplify'];

describe('somebody new', () => {
	let editor: Editor;

	const dialog = '[data-test-id="editCredential-modal"]';

	/**
	 * Has the fields asked for once more, unless n8n did so by itself when it got the credential. A click before the form
	 * has taken the credential over asks without it: a person clicks once more.
	 * @param shown what stands there once they came
	 */
	async function retryUntil(shown: RegExp): Promise<void> {
		const found = editor.page.locator(`${ndv} >> text=${shown}`).first();
		const link = editor.page.locator(`${ndv} >> text="Retry"`).first();
		await until(`${shown} in the form`, async () => {
			if (await found.isVisible()) return true;
			await link.click({ timeout: 1_000 }).catch(() => undefined);
			return undefined;
		});
	}

	/** Fills in the credential that the open form asks for. */
	async function connect(to: string, fields: Record<string, string>): Promise<void> {
		const { page } = editor;
		await page.locator(`${ndv} >> text="Connect to ${to}"`).first().click();
		for (const [name, value] of Object.entries(fields))
			await page
				.locator(`${dialog} [data-test-id="parameter-input-${name}"] input`)
				.first()
				.fill(value);
		await page.locator(`${dialog} [data-test-id="credential-save-button"]`).first().click();
		await page.locator(dialog).first().waitFor({ state: 'hidden' });
	}

	before(async () => {
		const { member } = await newMember('walker');
		editor = await openEditor({ ...world().n8n, owner: member });
	});

	after(async () => {
		await editor?.close();
	});

	test('sees the fields of a new lead before there is a credential, and all of them after', async () => {
		const { page } = editor;
		const form = await addNode(editor, 'LeadSquared', 'Create lead');
		await page.locator(`${ndv} >> text="Retry"`).first().waitFor();
		const text = await form.text();
		for (const label of ['First Name', 'Last Name', 'Email', 'Phone', 'No fields found'])
			assert.ok(text.includes(label), `"${label}" is not in the form:\n${text}`);
		await editor.screenshot('walk-no-credential');
		const { accessKey, secretKey } = sandboxKeys.leadSquared;
		await connect('LeadSquared', { accessKey, secretKey, baseUrl: world().sandbox.leadSquaredUrl });
		await retryUntil(/Company \(Company\)|Add field to send/);
		await editor.screenshot('walk-credential');
		await form.type('firstName', 'Nina');
		await form.execute();
	});

	test('finds custom fields of iVvy the same way', async () => {
		const { page } = editor;
		await addNode(editor, 'iVvy', 'Create contact');
		await page.locator(`${ndv} >> text="Retry"`).first().waitFor();
		await connect('iVvy', { ...sandboxKeys.ivvy, baseUrl: world().sandbox.ivvyUrl });
		await retryUntil(/Preferred Name|Add field to send/);
	});

	test('leaves a record alone that was added to the form', async () => {
		const form = await addNode(editor, 'iVvy', 'Create task');
		await form.type('name', 'Untouched');
		await form.date('endDatetime', '2027-03-01 10:00:00');
		await form.pick('contactId');
		await form.add('Add Field', 'Assigned User');
		await form.execute();
	});

	test('is told which fields of a booking are required', async () => {
		const { page } = editor;
		await addNode(editor, 'iVvy', 'Create booking');
		await page.locator('[data-test-id="node-execute-button"]').first().click();
		for (const field of ['Venue', 'Name', 'Event Type', 'Coordinator', 'Attendees'])
			await page.locator(`text=Parameter "${field}" is required`).first().waitFor();
	});

	test('is told what a task belongs to, and picks the one to update from a list', async () => {
		const form = await addNode(editor, 'iVvy', 'Create or update task');
		const text = await form.text();
		assert.match(text, /What the task belongs to: set Contact, or Company/);
		await form.pick('id');
	});

	test('lets the model fill in the description of an activity', async () => {
		const { page } = editor;
		const form = await addTool(editor, 'iVvy Tool');
		await form.choose('resource', 'Activity');
		await form.choose('operation', 'Create');
		const field = `${ndv} [data-test-id="parameter-item"]:has([data-test-id="parameter-input-recordDescription"])`;
		await page.locator(field).first().hover();
		await page.locator(`${field} [data-test-id="from-ai-override-button"]`).first().click();
		await page.locator(`${ndv} >> text=Defined automatically by the`).first().waitFor();
		await editor.screenshot('walk-sparkle');
	});

	for (const [node, action] of [
		['LeadSquared', 'Create lead'],
		['iVvy', 'Get contact'],
	] as const)
		test(`is not asked how many calls to send: ${node}, ${action}`, async () => {
			const text = await (await addNode(editor, node, action)).text();
			for (const label of aboutSending) assert.ok(!text.includes(label), `"${label}"`);
			assert.equal(text.includes('Options'), action.startsWith('Create'));
		});

	test('the page reported no error', () => {
		assert.deepEqual(editor.errors, []);
	});
});
