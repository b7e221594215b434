/** Failures as a user meets them: in the middle of several items, and where the workflow stops. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeOf, play, variant, world } from './lib/shared.mts';

test('the second of three tasks fails alone on the error output', async () => {
	const workflow = variant('2-update-ivvy-tasks', 'errorSecond');
	const rows = [7001, 999999, 7002].map((taskId) => ({ taskId, progress: 5 }));
	nodeOf(workflow, 'Progress Report').parameters.jsonOutput = JSON.stringify({ rows });
	nodeOf(workflow, 'Update Task').onError = 'continueErrorOutput';
	const { run } = await play(workflow);
	const [out, failed] = run.nodes['Update Task'].outputs;
	assert.deepEqual(
		out.map((item) => item.pairedItem),
		[{ item: 0 }, { item: 2 }],
	);
	assert.deepEqual(
		failed.map((item) => item.pairedItem),
		[{ item: 1 }],
	);
	const { message, code } = failed[0].json.error as { message: string; code: string };
	assert.match(message, /task/i);
	assert.equal(code, '24392', "the vendor's code");
	assert.equal(failed[0].json.taskId, 999999);
});

test('a workflow that stops says what the vendor said', async () => {
	const workflow = variant('3-post-account-activity', 'errorStops');
	nodeOf(workflow, 'The Enquiry').parameters.jsonOutput = JSON.stringify({
		accountId: 'acc00000-0000-4000-8000-999999999999',
		note: 'x',
	});
	const { run } = await play(workflow);
	assert.equal(run.status, 'error');
	assert.match(`${run.error?.message} ${run.error?.description}`, /Not a valid Company Id/);
});

test('an answer that never came is not written twice', async () => {
	world().sandbox.fault({ vendor: 'leadSquared', match: 'ByOpportunityId', kind: 'resetAfter' });
	const workflow = variant('5-tasks-to-activities', 'errorAmbiguous');
	nodeOf(workflow, 'Post Activities').parameters.sendOptions = { ifUnknown: 'report' };
	const { run, calls } = await play(workflow);
	assert.equal(run.status, 'error');
	assert.match(`${run.error?.message}`, /^It is not known whether LeadSquared processed/);
	assert.equal(calls.filter((call) => call.vendor === 'leadSquared').length, 1);
});

test('an answer that never came is looked up, and the workflow goes on', async () => {
	world().sandbox.fault({ vendor: 'leadSquared', match: 'ByOpportunityId', kind: 'resetAfter' });
	const workflow = variant('5-tasks-to-activities', 'errorLookedUp');
	// Other ones than those of the test before, of which nobody knows either whose they are.
	nodeOf(workflow, 'Post Activities').parameters.activityNote = '={{ $json.name }}, looked up';
	const { run, calls } = await play(workflow);
	assert.equal(run.status, 'success', run.error?.message);
	const [out] = run.nodes['Post Activities'].outputs;
	assert.ok(out.some((item) => item.json.outcome === 'found'));
	assert.deepEqual(
		out.filter((item) => item.json.error),
		[],
	);
	const posted = calls.filter(({ action }) => action.includes('ByOpportunityId'));
	assert.equal(posted.flatMap(({ body }) => body as unknown[]).length, out.length);
});

test('a throttled call is repeated and nobody notices', async () => {
	world().sandbox.fault({ vendor: 'leadSquared', match: 'CompanyActivity', kind: 'throttle' });
	const { run, calls } = await play(variant('3-post-account-activity', 'errorThrottled'));
	assert.equal(run.status, 'success', run.error?.message);
	assert.equal(calls.length, 2);
});
