/** Ends the shared world as the last test: node:test goes on until nothing is open any more. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { world } from './lib/shared.mts';

test('n8n and the vendor sandbox stop when asked to', async () => {
	const { close, n8n, sandbox } = world();
	await close();
	for (const url of [n8n.url, sandbox.ivvyUrl, sandbox.leadSquaredUrl, sandbox.controlUrl])
		await assert.rejects(fetch(url), url);
});
