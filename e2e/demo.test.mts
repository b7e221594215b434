/** The demo workflows give what demo/expected.json says, and every output item knows its input item. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoWorkflows, differences, measured } from '../demo/demo.mts';
import type { Result } from '../demo/demo.mts';
import type { Item } from './lib/api.mts';
import { demoResults, world } from './lib/shared.mts';

async function result(file: string): Promise<Result> {
	const found = (await demoResults()).get(file);
	assert.ok(found, `no demo workflow ${file}`);
	return found;
}

/** The measured node's outputs. */
const outputs = (demo: Result): Item[][] => demo.run.nodes[measured(demo.workflow)].outputs;

/** The index of the input item that each output item names. */
function pairs(items: Item[]): number[] {
	return items.map(({ pairedItem }) => {
		assert.ok(pairedItem !== undefined && !Array.isArray(pairedItem), 'one paired item for each');
		return typeof pairedItem === 'number' ? pairedItem : pairedItem.item;
	});
}

const count = (from: number, to: number) =>
	Array.from({ length: to - from }, (_, index) => from + index);

for (const { file, workflow } of demoWorkflows()) {
	test(`${workflow.name}: the expected numbers`, async () => {
		assert.deepEqual(
			differences([await result(file)])
				.filter((line) => line.startsWith(`${file}:`))
				.filter((line) => !line.endsWith('no such workflow')),
			[],
		);
	});
}

test("n8n's list has them in the order of the table", async () => {
	await demoResults();
	const names = demoWorkflows().map(({ workflow }) => workflow.name);
	const listed = await world().api.call<Array<{ name: string }>>(
		'GET',
		'/rest/workflows?sortBy=updatedAt:desc',
	);
	assert.deepEqual(
		listed.map(({ name }) => name).filter((name) => names.includes(name)),
		names,
	);
});

test('add an activity: one signed write with the times in UTC', async () => {
	const demo = await result('1-add-ivvy-activity');
	assert.deepEqual(pairs(outputs(demo)[0]), [0]);
	assert.ok(Number(outputs(demo)[0][0].json.id) > 0);
	const body = demo.calls[0].body as Record<string, unknown>;
	assert.equal(demo.calls[0].action, 'crm/addOrUpdateActivity');
	// 10:00 in Sydney in June.
	assert.deepEqual(
		[body.startDatetime, body.endDatetime],
		['2026-06-01 00:00:00', '2026-06-01 00:30:00'],
	);
	assert.deepEqual([body.contactId, body.subType, body.priority], [10001, 2, 'high']);
});

test('update tasks: each item writes its own task and pairs with itself', async () => {
	const demo = await result('2-update-ivvy-tasks');
	assert.deepEqual(pairs(outputs(demo)[0]), [0, 1, 2, 3]);
	const sent = demo.calls.map((call) => call.body as Record<string, unknown>);
	assert.deepEqual(sent.map((body) => [body.id, body.status, body.progress]).sort(), [
		[7001, 1, 50],
		[7002, 1, 75],
		[7004, 1, 90],
		[7005, 1, 10],
	]);
});

test('60 activities: 59 posted, row 17 alone on the error output with its reason', async () => {
	const demo = await result('4-bulk-opportunity-activities');
	const [posted, failed] = outputs(demo);
	assert.deepEqual([posted.length, failed.length], [59, 1]);
	assert.deepEqual(
		pairs(posted),
		count(0, 60).filter((index) => index !== 16),
	);
	assert.deepEqual(pairs(failed), [16]);
	const { error, ...own } = failed[0].json;
	const { message, outcome, nextStep } = error as Record<string, string>;
	assert.match(message, /nobody@example\.com/);
	assert.equal(outcome, 'refused');
	assert.match(nextStep, /\w/);
	assert.deepEqual(own, demo.run.nodes['One Item per Row'].outputs[0][16].json);
	assert.equal(own.row, 17, 'the fields of the input item stay with the failed row');
});

test('60 activities: three calls, one for each opportunity, 20 rows in input order', async () => {
	const { calls } = await result('4-bulk-opportunity-activities');
	assert.equal(calls.length, 3);
	const byOpportunity = calls.map((call) =>
		new URL(call.path, 'http://vendor').searchParams.get('opportunityId'),
	);
	assert.equal(new Set(byOpportunity).size, 3);
	calls.forEach((call) => {
		const rows = call.body as Array<{ ActivityNote: string }>;
		const numbers = rows.map((row) => Number(row.ActivityNote.replace('Follow-up ', '')));
		assert.equal(rows.length, 20);
		assert.deepEqual(
			numbers,
			[...numbers].sort((a, b) => a - b),
		);
	});
});

test('each posted row got the id that the vendor gave to exactly its activity', async () => {
	const demo = await result('4-bulk-opportunity-activities');
	const idOf = new Map<string, string>();
	for (const call of demo.calls) {
		const rows = call.body as Array<{ ActivityNote: string }>;
		const { Response } = call.reply as {
			Response: Array<{ ProspectActivityId: string; RowNumber: number }>;
		};
		for (const { RowNumber, ProspectActivityId } of Response)
			idOf.set(rows[RowNumber - 1].ActivityNote, ProspectActivityId);
	}
	assert.equal(idOf.size, 60);
	const [posted] = outputs(demo);
	const indexes = pairs(posted);
	posted.forEach((item, index) => {
		const wanted = idOf.get(`Follow-up ${indexes[index] + 1}`);
		assert.ok(
			Object.values(item.json).includes(wanted),
			`item ${indexes[index]} should carry ${wanted}`,
		);
	});
});

test('chain: every task becomes one activity, in one call', async () => {
	const demo = await result('5-tasks-to-activities');
	const tasks = demo.run.nodes['Get Tasks'].outputs[0];
	assert.deepEqual(
		pairs(tasks),
		tasks.map(() => 0),
	);
	assert.deepEqual(pairs(outputs(demo)[0]), count(0, 12));
	const bulk = demo.calls.filter((call) => call.vendor === 'leadSquared');
	assert.equal(bulk.length, 1);
	const notes = (bulk[0].body as Array<{ ActivityNote: string }>).map((row) => row.ActivityNote);
	assert.deepEqual(
		notes,
		tasks.map(({ json }) => `${json.name} (${json.priority})`),
	);
});
