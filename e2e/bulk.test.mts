/** What 60 activities over three opportunities cost. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seedIds } from '../sandbox/seed.mts';
import { nodeOf, play, variant } from './lib/shared.mts';

/** Posts as many activities on each of the first opportunities as `sizes` says, in mixed order. */
async function post(id: string, sizes: number[]) {
	const owed = sizes.map((size, index) => ({
		opportunityId: seedIds.opportunities[index],
		left: size,
	}));
	const rows: object[] = [];
	while (owed.some(({ left }) => left > 0)) {
		for (const one of owed) {
			if (one.left <= 0) continue;
			one.left -= 1;
			rows.push({
				row: rows.length + 1,
				opportunityId: one.opportunityId,
				owner: seedIds.activeEmail,
				note: `${id} ${rows.length + 1}`,
			});
		}
	}
	const workflow = variant('4-bulk-opportunity-activities', id);
	nodeOf(workflow, '60 Follow-ups').parameters.jsonOutput = JSON.stringify({ rows });
	const { run, calls } = await play(workflow);
	return {
		calls: calls.map((call) => (call.body as unknown[]).length),
		outputs: run.nodes['Post Activities'].outputs,
		status: run.status,
	};
}

test('20 each: exactly 3 bulk calls', async () => {
	const { calls, outputs, status } = await post('bulk20', [20, 20, 20]);
	assert.equal(status, 'success');
	assert.deepEqual(calls, [20, 20, 20]);
	assert.deepEqual([outputs[0].length, outputs[1]?.length ?? 0], [60, 0]);
});

test('26, 17 and 17: exactly 4 bulk calls', async () => {
	const { calls, outputs } = await post('bulk26', [26, 17, 17]);
	assert.deepEqual(
		[...calls].sort((a, b) => a - b),
		[1, 17, 17, 25],
	);
	assert.deepEqual([outputs[0].length, outputs[1]?.length ?? 0], [60, 0]);
});
