/** Nothing that the run left behind contains a key or a signature. Runs last. */

import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { sandboxKeys } from '../sandbox/index.mts';
import { allCalls, allRuns, world } from './lib/shared.mts';

const secrets = [...Object.values(sandboxKeys.ivvy), ...Object.values(sandboxKeys.leadSquared)];

/** The signatures that really went over the wire. */
function signatures(): string[] {
	const calls = [...allCalls, ...world().sandbox.calls];
	return [
		...new Set(
			calls.map(
				(call) =>
					/^IWS [^:]+:([0-9a-f]{40})$/.exec(call.headers['x-api-authorization'] ?? '')?.[1] ?? '',
			),
		),
	].filter(Boolean);
}

/** Each secret as it might be written down: plain, as base64, as hex. */
const spellings = (text: string) => [
	text,
	Buffer.from(text).toString('base64').replace(/=+$/, ''),
	Buffer.from(text).toString('hex'),
];

function found(bytes: Buffer): string[] {
	return [...secrets.flatMap(spellings), ...signatures()].filter((text) => bytes.includes(text));
}

/** Every file under n8n's user folder: database with its journal, logs, event log, stored data. */
function files(): string[] {
	const folder = world().n8n.userFolder;
	return globSync('**/*', { cwd: folder, exclude: (name) => name === 'node_modules' })
		.concat(globSync('.n8n/**/*', { cwd: folder, exclude: (name) => name === 'node_modules' }))
		.map((file) => join(folder, file))
		.filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

describe('the search itself', () => {
	test('would find a secret', () => {
		for (const secret of secrets) {
			assert.equal(found(Buffer.from(`x ${secret} y`)).length, 1);
			assert.ok(found(Buffer.from(Buffer.from(secret).toString('base64'))).length > 0);
		}
		assert.equal(secrets.length, 5);
	});

	test('has signatures to look for', () => {
		assert.ok(signatures().length >= 5, `${signatures().length} signatures`);
	});

	test('reads the database, its journal and the log', () => {
		const database = files().filter((file) => file.includes('database.sqlite'));
		assert.ok(
			database.some((file) => readFileSync(file).includes('demoBulkActivities')),
			'a workflow should be in there',
		);
		assert.ok(
			database.some((file) => readFileSync(file).includes('nobody@example.com')),
			"an execution's data should be in there",
		);
		assert.match(readFileSync(world().n8n.logFile, 'utf8'), /n8n ready/);
	});
});

test('no execution holds one', async () => {
	assert.ok(allRuns.length >= 10, `${allRuns.length} runs`);
	for (const run of allRuns)
		assert.deepEqual(found(Buffer.from(run.raw)), [], `execution ${run.id}`);
	for (const run of allRuns) {
		const record = await world().api.call('GET', `/rest/executions/${run.id}`);
		assert.deepEqual(found(Buffer.from(JSON.stringify(record))), [], `execution ${run.id}`);
	}
});

test('no error output holds one', () => {
	const failures = allRuns
		.flatMap((run) => [
			run.error,
			...Object.values(run.nodes).flatMap((node) => [node.error, ...node.outputs.slice(1).flat()]),
		])
		.filter(Boolean);
	assert.ok(failures.length >= 4, `${failures.length} failures`);
	assert.deepEqual(found(Buffer.from(JSON.stringify(failures))), []);
});

test('no file of n8n holds one: database, journal, logs', () => {
	for (const file of files()) assert.deepEqual(found(readFileSync(file)), [], file);
});

test('no URL that reached a vendor holds one', () => {
	const calls = [...allCalls, ...world().sandbox.calls];
	assert.ok(calls.length >= 15, `${calls.length} calls`);
	assert.deepEqual(found(Buffer.from(calls.map((call) => call.path).join('\n'))), []);
});
