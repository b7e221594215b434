/** What a person does in n8n's editor who has nothing yet: a new workflow, nodes from the panel, a user without credentials. */

import type { Editor } from './editor.mts';
import { openEditor } from './editor.mts';
import { world } from './shared.mts';

const ndv = '[data-test-id="ndv"]';
const search = '[data-test-id="node-creator-search-bar"]';

/** A new workflow that begins with a Manual Trigger. */
export async function newWorkflow({ page }: Editor): Promise<void> {
	await page.goto(`${world().n8n.url}/workflow/new`, { waitUntil: 'domcontentloaded' });
	await page.locator('[data-test-id="canvas-plus-button"]').first().click();
	await page.locator(search).first().fill('manual');
	await page.locator('[data-test-id="node-creator"] >> text=/^Trigger manually$/').first().click();
	await page.locator('[data-test-id="canvas-handle-plus"]').first().waitFor();
}

/** Types into the panel of nodes that can follow the last one. */
export async function searchNodes({ page }: Editor, words: string): Promise<void> {
	await page.locator('[data-test-id="canvas-handle-plus"]').first().click();
	await page.locator(search).first().fill(words);
}

/** Adds a node behind the last one by one of its actions; its form opens. */
export async function addNode(editor: Editor, node: string, action: string): Promise<void> {
	const { page } = editor;
	await searchNodes(editor, node);
	await page.locator(`[data-test-id="node-creator"] >> text=/^${node}$/`).first().click();
	await page.locator(search).first().fill(action);
	await page.locator(`[data-test-id="node-creator"] >> text="${action}"`).first().click();
	await page.locator(`${ndv} [data-test-id="parameter-input-operation"]`).first().waitFor();
}

interface Invitation {
	user: { email: string; inviteAcceptUrl: string };
}

/** The editor of a user who has just come, and so has no credential. */
export async function openNewcomersEditor(name: string): Promise<Editor> {
	const { api, n8n } = world();
	const email = `${name}@example.com`;
	const [{ user }] = await api.call<Invitation[]>('POST', '/rest/invitations', [
		{ email, role: 'global:member' },
	]);
	const token = new URL(user.inviteAcceptUrl, n8n.url).searchParams.get('token');
	const { password } = n8n.owner;
	const person = { firstName: 'New', lastName: 'Comer' };
	await fetch(`${n8n.url}/rest/invitations/accept`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'browser-id': name },
		body: JSON.stringify({ token, ...person, password }),
	});
	return await openEditor({ ...n8n, owner: { email, password } });
}
