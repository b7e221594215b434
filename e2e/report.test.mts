/** What a run says about itself: in the output panel of the editor, and while it is under way in n8n's log. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { executions } from './lib/live.mts';
import { openEditor } from './lib/editor.mts';
import type { Editor } from './lib/editor.mts';
import { n8nModule } from './lib/n8n.mts';
import { chain, world } from './lib/shared.mts';
import { credentialData, packageName } from './lib/world.mts';

const rows = Array.from({ length: 30 }, (_, index) => ({
	email: index === 7 ? 'no address' : `row${index}@report.example.com`,
	region: index < 3 ? 'North' : '',
}));

const node = 'Write Leads';

const hint =
	/^30 items: 28 done, 1 refused, 1 unknown, in \d+ calls\. Calls waited \d+ seconds for LeadSquared's limit; 2 items went without fields that the account does not have \(mx_Sales_Region\)\.$/;

/** Two calls in five seconds: thirty rows take more than a minute. */
async function slowWorkflow() {
	const { api, sandbox } = world();
	const slow = await api.addCredential('leadSquaredApi', 'LeadSquared, slow', {
		...credentialData(sandbox).leadSquaredApi,
		callsPerWindow: 2,
	});
	const { id } = await api.addWorkflow(
		chain('report', [
			{
				name: 'Sheet',
				type: 'n8n-nodes-base.set',
				typeVersion: 3.4,
				parameters: { mode: 'raw', jsonOutput: JSON.stringify({ rows }), options: {} },
			},
			{
				name: 'Row',
				type: 'n8n-nodes-base.splitOut',
				typeVersion: 1,
				parameters: { fieldToSplitOut: 'rows', options: {} },
			},
			{
				name: node,
				type: `${packageName}.leadSquared`,
				typeVersion: 1,
				parameters: {
					resource: 'lead',
					operation: 'create',
					attributes: {
						mappingMode: 'defineBelow',
						value: {
							EmailAddress: '={{ $json.email }}',
							mx_Sales_Region: '={{ $json.region }}',
						},
						schema: [],
					},
					additionalFields: { skipUnknownFields: true },
					sendOptions: { callsAtATime: 1, sendAsBatch: 'never' },
				},
				credentials: { leadSquaredApi: slow },
				onError: 'continueErrorOutput',
			},
		]),
	);
	return id;
}

describe('a long run with news', () => {
	let editor: Editor;
	let workflow: string;
	const shown: string[] = [];

	before(async () => {
		workflow = await slowWorkflow();
		editor = await openEditor(world().n8n);
		editor.page.on('console', (message) => shown.push(message.text()));
		await editor.page.setViewportSize({ width: 1300, height: 800 });
	});

	after(async () => {
		await editor?.close();
	});

	test('says in the log and in the browser how far it is', async () => {
		const { page } = editor;
		world().sandbox.fault({ vendor: 'leadSquared', match: 'Lead.Create', kind: 'reset' });
		await page.goto(`${world().n8n.url}/workflow/${workflow}`);
		await page.locator('[data-test-id="execute-workflow-button"]').first().click();
		await page
			.locator(
				`[data-test-id="canvas-node"][data-node-name="${node}"] [data-test-id="canvas-node-status-success"]`,
			)
			.first()
			.waitFor({ timeout: 240_000 });
		const line = new RegExp(
			`LeadSquared node "${node}" of workflow "report", execution \\d+: \\d+ of 30 items done in \\d+ calls; about \\d+ seconds left, expected to end at [\\d-]+ [\\d:]+ UTC`,
		);
		assert.match(readFileSync(world().n8n.logFile, 'utf8'), line);
		assert.match(shown.join('\n'), line);
	});

	test('has a hint in the data of its execution', async () => {
		const { api } = world();
		const [{ id }] = await executions(api, workflow);
		const { data } = await api.ended(id);
		const { resultData } = (
			n8nModule('flatted') as {
				parse(text: string): {
					resultData: { runData: Record<string, Array<{ hints?: Array<{ message: string }> }>> };
				};
			}
		).parse(data);
		const [{ hints = [] }] = resultData.runData[node];
		assert.equal(hints.length, 1);
		assert.match(hints[0].message, hint);
	});

	test('shows it above its output', async () => {
		const { page } = editor;
		await page.locator(`[data-test-id="canvas-node"][data-node-name="${node}"]`).first().dblclick();
		// It would lie upon the picture.
		await page.locator('.el-notification').first().waitFor({ state: 'hidden' });
		const shownHint = page.locator('[data-test-id="ndv"] [data-test-id="node-hint"]').first();
		await shownHint.waitFor();
		assert.match((await shownHint.innerText()).trim(), hint);
		await editor.screenshot('report-hint');
	});

	test('shows of an unknown item what to do', async () => {
		const { page } = editor;
		await page.locator('[data-test-id="ndv"] >> text=/^Error Branch/').first().click();
		const panel = '[data-test-id="output-panel"]';
		await page.locator(`${panel} >> text="JSON"`).first().click();
		await page.locator(`${panel} >> text=/not known whether/`).first().waitFor();
		const text = await page.locator(panel).first().innerText();
		for (const words of ['unknown', 'nextStep', 'look it up in LeadSquared'])
			assert.ok(text.includes(words), `"${words}" is not shown:\n${text}`);
		await editor.screenshot('report-unknown');
	});

	test('the page reported no error', () => {
		assert.deepEqual(editor.errors, []);
	});
});
