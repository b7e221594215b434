/** n8n's editor in a headless Chromium. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../scripts/chromium.mts';
import { n8nModule } from './n8n.mts';
import type { N8n } from './n8n.mts';

/** The little of playwright-core that is used here; it lives in n8n's folder, where its types cannot be looked up. */
interface Locator {
	isVisible(): Promise<boolean>;
	first(): Locator;
	last(): Locator;
	click(options?: { timeout: number }): Promise<void>;
	dblclick(): Promise<void>;
	hover(): Promise<void>;
	fill(text: string): Promise<void>;
	waitFor(options?: { state?: 'visible' | 'hidden'; timeout?: number }): Promise<void>;
	allInnerTexts(): Promise<string[]>;
	innerText(): Promise<string>;
	inputValue(): Promise<string>;
	count(): Promise<number>;
}

interface ConsoleMessage {
	type(): string;
	text(): string;
	location(): { url: string };
}

interface Response {
	url(): string;
	request(): { method(): string };
}

export interface Page {
	goto(url: string, options?: { waitUntil: 'domcontentloaded' }): Promise<unknown>;
	waitForURL(test: (url: URL) => boolean): Promise<void>;
	waitForResponse(test: (response: Response) => boolean): Promise<unknown>;
	locator(selector: string): Locator;
	getByRole(role: string, options: { name: string | RegExp }): Locator;
	screenshot(options: {
		path: string;
		clip?: { x: number; y: number; width: number; height: number };
		style?: string;
	}): Promise<unknown>;
	setViewportSize(size: { width: number; height: number }): Promise<void>;
	on(event: 'pageerror', listener: (error: Error) => void): void;
	on(event: 'console', listener: (message: ConsoleMessage) => void): void;
	/** @param ms how long */
	waitForTimeout(ms: number): Promise<void>;
	/** Runs a script in the page. */
	evaluate(script: string): Promise<unknown>;
	/** Runs a script in each page before its own. */
	addInitScript(script: string): Promise<void>;
	keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
}

interface Browser {
	newPage(options: { viewport: { width: number; height: number } }): Promise<Page>;
	close(): Promise<void>;
}

const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	// Nothing that the page wants of the Internet is waited for.
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** A style that shows the workflow and nothing of the editor around it. */
const onlyNodes = `
	body * { visibility: hidden }
	.vue-flow__viewport, .vue-flow__viewport * { visibility: visible }
	.vue-flow__viewport button, .vue-flow__viewport button * { visibility: hidden }
`;

export interface Editor {
	page: Page;
	/** What went wrong inside the page. */
	errors: string[];
	/** Opens the form of one node of a saved workflow. */
	openNode(workflowId: string, node: string): Promise<void>;
	/** Takes a picture of a whole saved workflow into e2e/screenshots, 1200 px wide, without the editor around it. */
	picture(workflowId: string, name: string, height: number): Promise<void>;
	/** Closes the form that is open and opens that of another node of the workflow. */
	openNext(node: string): Promise<void>;
	/** What the console and the page have reported since it was asked last. */
	takeErrors(): string[];
	/** Takes a picture into e2e/screenshots, for looking at. @throws AssertionError when there is nothing on it */
	screenshot(name: string): Promise<void>;
	close(): Promise<void>;
}

/** Signs in as the owner, through the form. */
export async function openEditor(n8n: N8n): Promise<Editor> {
	const executablePath = findChromium();
	if (!executablePath)
		throw new Error(
			'No Chromium was found. Install it (Debian: apt-get install chromium), or name one in CHROMIUM_PATH.',
		);
	const { chromium } = n8nModule('playwright-core') as {
		chromium: { launch(options: object): Promise<Browser> };
	};
	// Its own home, so that a browser started as root leaves nothing behind.
	const home = mkdtempSync(join(tmpdir(), 'ivvy-leadsquared-chromium-'));
	const browser = await chromium.launch({
		executablePath,
		args: flags,
		env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
	});
	const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
	const errors: string[] = [];
	const reported: string[] = [];
	page.on('pageerror', (error) => {
		errors.push(error.message);
		reported.push(error.message);
	});
	await page.goto(`${n8n.url}/signin`);
	await page.locator('input[type="email"]').fill(n8n.owner.email);
	await page.locator('input[type="password"]').fill(n8n.owner.password);
	await page.locator('[data-test-id="form-submit-button"]').click();
	await page.waitForURL((url) => !url.pathname.startsWith('/signin'));
	// From here on: before signing in, n8n's editor asks for the user and is refused.
	page.on('console', (message) => {
		if (message.type() === 'error') reported.push(`${message.text()} (${message.location().url})`);
	});
	return {
		page,
		errors,
		async openNode(workflowId, node) {
			await page.goto(`${n8n.url}/workflow/${workflowId}`);
			await page
				.locator(`[data-test-id="canvas-node"][data-node-name="${node}"]`)
				.first()
				.dblclick();
			await page
				.locator(
					'[data-test-id="ndv"] [data-test-id="parameter-item"], [data-test-id="ndv"] .parameter-item',
				)
				.first()
				.waitFor();
		},
		async picture(workflowId, name, height) {
			// The canvas has this much of the window around it, which is left out.
			const edge = { left: 42, top: 84, bottom: 48, right: 6 };
			const size = { width: 1200, height };
			await page.setViewportSize({
				width: size.width + edge.left + edge.right,
				height: size.height + edge.top + edge.bottom,
			});
			await page.goto(`${n8n.url}/workflow/${workflowId}`);
			await page.locator('[data-test-id="canvas-node"]').first().waitFor();
			await page.locator('[data-test-id="zoom-to-fit"]').first().click();
			await page.screenshot({
				path: join(import.meta.dirname, '..', 'screenshots', `${name}.png`),
				clip: { x: edge.left, y: edge.top, ...size },
				style: onlyNodes,
			});
		},
		async openNext(node) {
			await page.keyboard.press('Escape');
			await page
				.locator(`[data-test-id="canvas-node"][data-node-name="${node}"]`)
				.first()
				.dblclick();
		},
		takeErrors: () => reported.splice(0),
		async screenshot(name) {
			const path = join(import.meta.dirname, '..', 'screenshots', `${name}.png`);
			await page.screenshot({ path });
			assert.ok(statSync(path).size > 20_000);
		},
		async close() {
			await browser.close();
			rmSync(home, { recursive: true, force: true, maxRetries: 3 });
		},
	};
}
