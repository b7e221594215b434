/**
 * Forms as a newcomer opens them: fresh nodes, one after the other, with nothing filled in. A sample that the commit
 * chooses; `npm run test:e2e -- forms --all-forms` opens all of them.
 */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openEditor } from './lib/editor.mts';
import type { Editor } from './lib/editor.mts';
import { allForms, everyForm, isSettled, missingIn, onOneCanvas } from './lib/forms.mts';
import { sampleOf } from './lib/sample.mts';
import type { Form } from './lib/forms.mts';
import { world } from './lib/shared.mts';

/** A busy machine takes seconds for what a form fetches; one that never gets it takes for ever. In ms. */
const longest = 30_000;

/** Also how many nodes stand on one canvas. */
const sampleSize = 60;

let editor: Editor;

const formText = async () => await editor.page.locator('[data-test-id="ndv"]').first().innerText();

/** What is wrong with the form that has just been opened; each is given time to fetch what it shows. */
async function faultsOf({ node: { name }, labels }: Form): Promise<string[]> {
	const wanted = [name, ...labels];
	const deadline = performance.now() + longest;
	let text = await formText();
	while (performance.now() < deadline && !(isSettled(text) && missingIn(text, wanted).length === 0))
		text = await formText();
	return [
		...missingIn(text, wanted).map((label) => `has no "${label}"`),
		...(isSettled(text) ? [] : ['still fetches something']),
		...(/\[object Object\]|Error fetching/i.exec(text) ?? []),
		...editor.takeErrors(),
	].map((fault) => `${name}: ${fault}`);
}

describe('forms', () => {
	before(async () => {
		editor = await openEditor(world().n8n);
	});

	after(async () => {
		await editor?.close();
	});

	test('each form opens with its fields, without an error', async () => {
		const all = await everyForm();
		const chosen = process.argv.includes(allForms)
			? all
			: sampleOf(all, sampleSize, ({ node }) => node.name);
		const faults: string[] = [];
		const start = performance.now();
		for (let from = 0; from < chosen.length; from += sampleSize) {
			const forms = chosen.slice(from, from + sampleSize);
			const { id } = await world().api.addWorkflow(onOneCanvas(`forms${from}`, forms));
			for (const [index, form] of forms.entries()) {
				await (index === 0 ? editor.openNode(id, form.node.name) : editor.openNext(form.node.name));
				faults.push(...(await faultsOf(form)));
			}
		}
		console.log(
			`forms: ${chosen.length} opened in ${Math.round((performance.now() - start) / 1000)} s`,
		);
		assert.deepEqual(faults, []);
	});
});
