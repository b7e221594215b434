/** What somebody does in the editor who builds a workflow by hand, with each click counted. */

import assert from 'node:assert/strict';
import type { Editor, Page } from './editor.mts';
import { world } from './shared.mts';

const creator = '[data-test-id="node-creator"]';
const searchBar = '[data-test-id="node-creator-search-bar"]';
/** What Enter takes: n8n marks it with a class whose name ends otherwise in each version. */
const marked = '[data-keyboard-nav-id][class*="_active_"]';
const plus = '[data-test-id="canvas-handle-plus"]';
export const ndv = '[data-test-id="ndv"]';

/** An open form that is filled in. */
export interface Walk {
	/** Types into a field. */
	type(field: string, text: string): Promise<void>;
	/** Types a date, and confirms it with Enter. */
	date(field: string, text: string): Promise<void>;
	/** Chooses from a list of fixed options. */
	choose(field: string, option: string): Promise<void>;
	/** Opens a list of records with a click, and takes the first one with the keyboard. */
	pick(field: string): Promise<void>;
	/** Fills in the first of the fields that n8n loads. */
	typeLoaded(text: string): Promise<void>;
	/** Adds a field of a group with two clicks. */
	add(button: 'Add Field', field: string): Promise<void>;
	/** Presses "Execute step" and waits for the result. @throws AssertionError with what the output says, when it is no item */
	execute(): Promise<void>;
	/** What the form says. */
	text(): Promise<string>;
	/** Clicks since the node was looked for. */
	clicks(): Promise<number>;
}

/** How long n8n waits for more letters, with room to spare; in ms. */
const typed = 800;

/** How long the panel may take to show something. */
const soon = { timeout: 20_000 };

const counter = 'clicksOfTheWalk';

/** Counts in the page, so that no click that a test forgets to count is left out. */
export async function countClicks(page: Page): Promise<void> {
	await page.addInitScript(`
		window.${counter} = 0;
		addEventListener('pointerdown', () => { window.${counter} += 1; }, true);
	`);
}

/** A new workflow with its manual trigger, from where the next node is looked for. */
async function newWorkflow({ page }: Editor): Promise<void> {
	await page.goto(`${world().n8n.url}/workflow/new`);
	await page.locator('[data-test-id="canvas-plus-button"]').first().click();
	await page.locator(searchBar).first().fill('manual');
	await page.locator(`${creator} >> text=/^Trigger manually$/`).first().click(soon);
	// What is typed while the panel still closes is lost.
	await page.locator(searchBar).first().waitFor({ state: 'hidden' });
	await page.locator(plus).first().waitFor();
}

/** Looks for a node with the keyboard: N opens n8n's panel, and Enter takes the node that was typed. */
async function takeNode(page: Page, node: string): Promise<void> {
	await page.keyboard.press('n');
	await page.locator(searchBar).first().waitFor(soon);
	await page.locator(searchBar).first().fill(node);
	await page.locator(`${marked} >> text=/^${node}$/`).first().waitFor(soon);
	await page.keyboard.press('Enter');
}

/** Opens the form of an action of a node behind the trigger of a new workflow. The actions of a community node have no search. */
async function openForm(editor: Editor, node: string, action: string): Promise<void> {
	const { page } = editor;
	await newWorkflow(editor);
	await page.evaluate(`window.${counter} = 0`);
	await takeNode(page, node);
	await page.locator(`${creator} >> text="${action}"`).first().click(soon);
	await page.locator(`${ndv} >> text="Execute step"`).first().waitFor(soon);
}

/** Opens the form of a tool of an AI Agent in a new workflow, as n8n's panel adds it. */
async function openTool(editor: Editor, node: string): Promise<void> {
	const { page } = editor;
	await newWorkflow(editor);
	await takeNode(page, 'AI Agent');
	await page.locator(`${ndv} >> text="Execute step"`).first().waitFor(soon);
	await page.keyboard.press('Escape');
	await page.locator(`[data-handleid="inputs/ai_tool/0"] ${plus}`).first().click(soon);
	await page.locator(searchBar).first().waitFor(soon);
	await page.locator(searchBar).first().fill(node);
	await page.locator(`${creator} >> text=/^${node}$/`).first().click(soon);
	await page.locator(`${ndv} [data-test-id="parameter-input-resource"]`).first().waitFor(soon);
}

/** Now and then n8n's panel loses a click or a key; whoever sits there begins again. */
async function untilOpen(open: () => Promise<void>): Promise<void> {
	for (let left = 2; ; left--) {
		try {
			await open();
			return;
		} catch (error) {
			if (left === 0) throw error;
		}
	}
}

/** Adds a node to a new workflow by one of its actions, and answers the form. */
export async function addNode(editor: Editor, node: string, action: string): Promise<Walk> {
	await untilOpen(async () => await openForm(editor, node, action));
	return formOn(editor.page);
}

/** Adds a tool to the AI Agent of a new workflow, and answers the form. */
export async function addTool(editor: Editor, node: string): Promise<Walk> {
	await untilOpen(async () => await openTool(editor, node));
	return formOn(editor.page);
}

function formOn(page: Page): Walk {
	const typeAt = async (box: string, text: string) => {
		await page.locator(box).first().click();
		await page.keyboard.type(text);
		// n8n takes over what was typed a moment later, and nothing in the page tells when.
		await page.waitForTimeout(typed);
	};
	const typeInto = async (field: string, text: string) => {
		const box = `${ndv} [data-test-id="parameter-input-${field}"]`;
		await typeAt(`${box} input, ${box} textarea`, text);
	};
	return {
		type: typeInto,
		async typeLoaded(text) {
			const box = `${ndv} [data-test-id="resource-mapper-container"]`;
			await typeAt(`${box} input:not([readonly])`, text);
		},
		async add(button, field) {
			const list = `${ndv} [data-test-id="collection-parameter-add"] input[placeholder="${button}"]`;
			await page.locator(list).first().click();
			const option = `[data-test-id="collection-parameter-option"]:visible`;
			await page.locator(`${option} >> text="${field}"`).first().click();
			await page.locator(option).first().waitFor({ state: 'hidden' });
		},
		async date(field, text) {
			await typeInto(field, text);
			await page.keyboard.press('Enter');
		},
		async choose(field, option) {
			await page.locator(`${ndv} [data-test-id="parameter-input-${field}"] input`).first().click();
			await page.locator(`.el-select-dropdown__item:visible >> text="${option}"`).first().click();
		},
		async pick(field) {
			const box = `${ndv} [data-test-id="resource-locator-${field}"]`;
			await page.locator(`${box} input`).last().click();
			const items = page.locator('[data-test-id="rlc-item"]:visible');
			await items.first().waitFor();
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('Enter');
			await items.first().waitFor({ state: 'hidden' });
		},
		async execute() {
			await page.locator('[data-test-id="node-execute-button"]').first().click();
			const output = page.locator('[data-test-id="output-panel"]').first();
			await page
				.locator('[data-test-id="output-panel"] >> text=/\\d+ items?|Problem in node|Error/')
				.first()
				.waitFor();
			const text = await output.innerText();
			assert.match(text, /\d+ items?/, text);
			assert.doesNotMatch(text, /Problem in node|Error/, text);
		},
		text: async () => await page.locator(ndv).first().innerText(),
		clicks: async () => Number(await page.evaluate(`window.${counter}`)),
	};
}
