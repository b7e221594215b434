/** A large n8n in queue mode: what its processes share holds, and a process that dies takes nothing of the others with it. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { keepFigures } from '../test/harness/matrix.mts';
import { addCounts, noCounts } from '../test/harness/mixed/count.mts';
import type { MixedCounts } from '../test/harness/mixed/count.mts';
import { mixedKinds } from '../test/harness/mixed/kinds.mts';
import type { MixedKind } from '../test/harness/mixed/kinds.mts';
import { mixedMishaps } from '../test/harness/mixed/mishaps.mts';
import { Cluster } from './lib/cluster.mts';
import { createLead } from './lib/happenings.mts';
import {
	activate,
	allEnded,
	allItems,
	deactivate,
	lanes,
	triggerWorkflow,
	until,
} from './lib/live.mts';
import { MixedRuns } from './lib/mixedRuns.mts';
import type { Batch, Ended } from './lib/mixedRuns.mts';
import { publicOrigin } from './lib/public.mts';
import { allItemsFlag } from './lib/versions.mts';

const cluster = new Cluster();
/** Of the LeadSquared account; it refuses what comes faster. */
const limits = { calls: 100, bulk: 50, windowMs: 5_000 };
const leadSquared = mixedKinds.filter(({ vendor }) => vendor === 'leadSquared');
const isBulk = ({ name }: MixedKind) => /bulk|shared/.test(name);
const isAll = process.argv.includes(allItemsFlag);

let runs: MixedRuns;

const sum = (list: Ended['counted']): MixedCounts =>
	list.reduce((all, { counts }) => addCounts(all, counts), noCounts());

/** Hands batches over, some at a time. */
const startAll = async (batches: Batch[]): Promise<void> =>
	await lanes(5, [...batches], async (batch) => await runs.start(cluster.url, batch));

const triggers = [
	{
		...{ id: 'clusterIvvy', type: 'ivvyTrigger' },
		parameters: { mode: 'notifications', subjects: ['ContactAdded'] },
	},
	{
		...{ id: 'clusterLeads', type: 'leadSquaredTrigger' },
		parameters: { mode: 'webhook', event: 'leadCreated' },
	},
];

const nothingWrong = { lost: 0, doubled: 0, falseDone: 0, falseNot: 0 };

describe('a cluster', () => {
	before(async () => {
		await cluster.open({ callsPerWindow: limits.calls, bulkCallsPerWindow: limits.bulk });
		const { api, sandbox } = cluster.main;
		runs = new MixedRuns(api, sandbox);
		await runs.activate(mixedKinds);
	});

	after(async () => await cluster.close());

	const { main } = cluster;
	const figures: Record<string, number> = {};
	after(() => keepFigures('cluster', [figures]));

	test('20 executions over 4,500 items share one LeadSquared account within its limits', async () => {
		const bulk = leadSquared.filter(isBulk);
		const single = leadSquared.filter((kind) => !isBulk(kind)).slice(0, 4);
		const batches = [
			...bulk.flatMap((kind) => Array.from({ length: 4 }, () => runs.batch(kind, 300))),
			...single.flatMap((kind) => [runs.batch(kind, 113), runs.batch(kind, 112)]),
		];
		main.sandbox.settings.leadSquared.rateLimit = limits;
		main.sandbox.clearCalls();
		await startAll(batches);
		const { counted, unreported } = await runs.ended(batches, 400);
		main.sandbox.settings.leadSquared.rateLimit = null;
		const all = sum(counted);
		const { calls } = main.sandbox;
		const throttled = calls.filter(({ status }) => status === 429).length;
		Object.assign(figures, { executions: counted.length, ...all, calls: calls.length, throttled });
		assert.deepEqual(unreported, []);
		assert.deepEqual([counted.length, all.items], [20, 4_500]);
		assert.deepEqual({ ...all, ...nothingWrong, done: all.items }, all);
		for (const worker of cluster.workers)
			assert.ok(cluster.begun(worker).length > 0, 'a worker without work');
		assert.ok(throttled <= calls.length / 10, `${throttled} of ${calls.length} calls throttled`);
	});

	test('a worker that is killed and started again: nothing twice, and all other executions whole', async () => {
		const batches = leadSquared.flatMap((kind) => [runs.batch(kind, 60), runs.batch(kind, 60)]);
		// So that executions are under way when the worker is killed.
		main.sandbox.settings.delayMs = 200;
		const before = main.sandbox.made.length;
		await startAll(batches);
		await until(
			'executions in the middle of their items',
			() =>
				main.sandbox.made.length > before + 200 && cluster.running(cluster.workers[0]).length > 0,
			200,
		);
		const interrupted = await cluster.killAndRestart(0);
		main.sandbox.settings.delayMs = 0;
		const { counted, unreported, statuses } = await runs.ended(batches, 400);
		const all = sum(counted);
		Object.assign(figures, { interrupted: interrupted.length });
		assert.ok(interrupted.length > 0);
		assert.equal(unreported.length, interrupted.length, statuses.join(', '));
		assert.equal(counted.length, batches.length - interrupted.length);
		assert.deepEqual({ ...all, ...nothingWrong, done: all.items }, all);
		// What the killed worker had sent is there, once: n8n does not run the execution again.
		let there = 0;
		for (const { kind, rows } of unreported) {
			const marks = main.sandbox.made
				.filter(({ table }) => table === kind.table)
				.map(({ row }) => kind.markOf(row));
			for (const mark of new Set(rows.map((row) => row.mark))) {
				const wanted = rows.filter((row) => row.mark === mark).length;
				const made = marks.filter((one) => one === mark).length;
				assert.ok(made <= wanted, `${mark} is there ${made} times`);
				there += made;
			}
		}
		Object.assign(figures, { sentWithoutReport: there });
		assert.deepEqual(new Set(statuses), new Set(['error']));
		const [restarted] = cluster.workers;
		const had = cluster.begun(restarted).length;
		const further = leadSquared.flatMap((kind) => [runs.batch(kind, 5), runs.batch(kind, 5)]);
		await startAll(further);
		const { counted: alive } = await runs.ended(further, 200);
		assert.equal(sum(alive).done, 5 * further.length);
		assert.ok(cluster.begun(restarted).length > had, 'the worker that was started again works');
	});

	test('events that come to both webhook processors each start a workflow once', async () => {
		const { api, sandbox } = main;
		const many = 40;
		sandbox.settings.ivvy.notifications = { repeats: 200, everyMs: 250 };
		for (const { id, type, parameters } of triggers) {
			await api.addWorkflow(
				triggerWorkflow(id, [{ name: 'Trigger', type, hook: `${id}-hook`, parameters }]),
			);
			await activate(api, id);
		}
		const address = `${publicOrigin}/webhook/clusterIvvy-hook/ivvy`;
		await until('the confirmation of iVvy', () =>
			sandbox.state.ivvy.tables.subscriptions.some(
				({ url, isConfirmed }) => url === address && isConfirmed,
			),
		);
		const leads: string[] = [];
		const names = Array.from({ length: many }, (_, index) => `Cluster${index}`);
		await lanes(8, names, async (name) => {
			leads.push(await createLead(sandbox, name));
			await sandbox.notifications.fire({ subject: 'ContactAdded' });
		});
		for (const { id } of triggers) await allEnded(api, id, many);
		const heard = (await allItems(api, 'clusterLeads')).map(({ id }) => String(id));
		assert.deepEqual(heard.sort(), leads.sort());
		const messages = (await allItems(api, 'clusterIvvy')).map(({ message }) =>
			JSON.stringify(message),
		);
		assert.equal(messages.length, many);
		assert.equal(new Set(messages).size, many);
		Object.assign(figures, { events: 2 * many });
		for (const { id } of triggers) await deactivate(api, id);
	});

	describe('creates of all kinds, of whose calls 10 % go wrong', () => {
		const mixed: object[] = [];
		after(() => keepFigures('mixedQueue', mixed));

		for (const seed of isAll ? [1, 2, 3] : [1]) {
			const items = isAll ? 10_000 : 420;
			test(`${items} items, seed ${seed}: none lost, none doubled, nothing said that is not so`, async () => {
				const { sandbox } = main;
				for (const vendor of ['ivvy', 'leadSquared'] as const)
					sandbox.chance({ vendor, rate: 0.1, seed, mishaps: mixedMishaps });
				let left = items;
				const batches = mixedKinds.flatMap((kind, index) => {
					const size = Math.ceil(left / (mixedKinds.length - index));
					left -= size;
					const half = Math.floor(size / 2);
					return [runs.batch(kind, half), runs.batch(kind, size - half)];
				});
				await startAll(batches);
				const { counted, unreported } = await runs.ended(batches, 1_200);
				sandbox.clearFaults();
				const all = sum(counted);
				const kinds = mixedKinds.map((kind) => ({
					vendor: kind.vendor,
					name: kind.name,
					counts: sum(counted.filter((one) => one.kind === kind)),
				}));
				mixed.push({ what: 'faults', seed, all, kinds });
				assert.deepEqual(unreported, []);
				assert.deepEqual({ ...all, ...nothingWrong, items }, all);
				const { done, found, unknownHappened, unknownNot, notDone } = all;
				assert.equal(done + found + unknownHappened + unknownNot + notDone, items);
				assert.ok(found + unknownHappened > 0 && unknownNot + notDone > 0, JSON.stringify(all));
			});
		}
	});
});
