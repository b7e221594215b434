/** Connections are opened ahead in a real n8n: while ten calls are at the vendor, those of the next twenty wait for their turn. */

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { watchConnections } from '../test/harness/connections.mts';
import { createTask } from '../test/harness/tasks.mts';
import { mostAtOnce } from '../test/harness/widths.mts';
import { chain, world } from './lib/shared.mts';
import { credentialData, packageName } from './lib/world.mts';

const items = 40;

after(() => {
	world().sandbox.gate = undefined;
});

test('forty tasks: thirty connections, ten requests, and each task once', async () => {
	const { sandbox, api } = world();
	const line = await watchConnections(sandbox.ivvyUrl);
	const credential = await api.addCredential('ivvyApi', 'Watched iVvy', {
		...credentialData(sandbox).ivvyApi,
		baseUrl: line.url,
	});
	let answer = (): void => undefined;
	const open = new Promise<void>((resolve) => (answer = resolve));
	sandbox.gate = async () => await open;
	const rows = Array.from({ length: items }, (_, row) => ({ name: `Ahead ${row}` }));
	const workflow = await api.addWorkflow(
		chain('openedAhead', [
			{
				name: 'Rows',
				type: 'n8n-nodes-base.set',
				typeVersion: 3.4,
				parameters: { mode: 'raw', jsonOutput: JSON.stringify({ rows }), options: {} },
			},
			{
				name: 'Each Row',
				type: 'n8n-nodes-base.splitOut',
				typeVersion: 1,
				parameters: { fieldToSplitOut: 'rows', options: {} },
			},
			{
				name: 'Create Task',
				type: `${packageName}.ivvy`,
				typeVersion: 1,
				parameters: createTask as Record<string, unknown>,
				credentials: { ivvyApi: credential },
			},
		]),
	);
	sandbox.clearCalls();
	const running = api.run(workflow);
	await line.until((all) => all.length >= 30);
	assert.equal(line.connections.filter(({ hasSent }) => hasSent).length <= 10, true);
	answer();
	const run = await running;
	assert.equal(run.status, 'success');
	assert.equal(run.nodes['Create Task'].outputs[0].length, items);
	const names = sandbox.calls.map(({ body }) => (body as { name: string }).name);
	assert.deepEqual([...names].sort(), rows.map(({ name }) => name).sort());
	assert.ok(mostAtOnce(sandbox.calls) <= 10);
	assert.equal(line.connections.length, items);
	await line.stop();
});
