import type { IDataObject, INodeParameters, OnError } from 'n8n-workflow';

import { seedIds } from '../../sandbox/seed.mts';
import type { Fault } from '../../sandbox/index.mts';
import { messageOf } from '../harness/failed.mts';
import { random, seeds } from '../harness/random.mts';
import { createTask, named } from '../harness/tasks.mts';
import { oneAndTenAtATime, useVendors } from '../harness/vendors.mts';

// n8n's "Retry On Fail" runs the whole node again. A further try sends only what was refused or not sent.

const vendors = useVendors('report');

const inBatches = { ...createTask, sendAsBatch: 'always' };
const inBulk: INodeParameters = {
	resource: 'opportunityActivity',
	operation: 'createBulk',
	opportunityId: seedIds.opportunities[0],
	activityEvent: { __rl: true, mode: 'id', value: '208' },
	activityOwnerEmail: seedIds.activeEmail,
	additionalFields: { activityNote: '={{ $json.name }}' },
};

const taskNames = () => vendors.sandbox.state.ivvy.tasks.map(({ name }) => String(name));
const notes = () =>
	vendors.sandbox.state.leadSquared.opportunityActivities.map((row) =>
		String(row.ActivityEvent_Note),
	);

/** How often each of the names is at the vendor. */
const counts = (items: IDataObject[], all: string[]) =>
	items.map(({ name }) => all.filter((one) => one === name).length);

const refused = { errorCode: 400, message: 'The database is being moved', specificCode: 12345 };
const refuse = (skip: number): Fault => ({
	vendor: 'ivvy',
	match: 'addOrUpdateTask',
	kind: 'respond',
	status: 400,
	body: refused,
	skip,
});

oneAndTenAtATime(vendors, () => {
	describe.each([undefined, 'continueRegularOutput', 'continueErrorOutput'] as Array<
		OnError | undefined
	>)('On Error: %s', (onError) => {
		it.each([0, 2])(
			'one refused item (%d of 5) is sent once more, the others never',
			async (skip) => {
				vendors.sandbox.fault(refuse(skip));
				const items = named(5);
				const { output, error } = await vendors.ivvy({
					parameters: createTask,
					items,
					onError,
					maxTries: 3,
				});
				// With an error output, n8n tries again only if the first item has failed.
				const isRetried = onError === undefined || skip === 0;
				expect(error).toBeUndefined();
				expect(output.filter(({ json }) => !json.error)).toHaveLength(isRetried ? 5 : 4);
				expect(counts(items, taskNames())).toEqual(isRetried ? [1, 1, 1, 1, 1] : [1, 1, 0, 1, 1]);
			},
		);

		it('an item of unknown outcome is not sent again', async () => {
			vendors.sandbox.fault({ vendor: 'ivvy', match: 'addOrUpdateTask', kind: 'resetAfter' });
			const items = named(3);
			const { error } = await vendors.ivvy({
				parameters: createTask,
				items,
				onError,
				maxTries: 3,
			});
			expect(counts(items, taskNames())[0]).toBe(1);
			if (onError === undefined) expect(error?.message).toContain('It is not known');
			else expect(counts(items, taskNames())).toEqual([1, 1, 1]);
		});
	});

	it('an item is not sent again after a later one of its record is done', async () => {
		vendors.sandbox.fault(refuse(0));
		const id = vendors.sandbox.state.ivvy.tasks[0].id as number;
		const { output, failed } = await vendors.ivvy({
			parameters: {
				resource: 'task',
				operation: 'update',
				id: '={{ $json.id }}',
				updateFields: { name: '={{ $json.name }}' },
				sendAsBatch: 'never',
			},
			items: [
				{ id, name: 'First' },
				{ id, name: 'Second' },
			],
			onError: 'continueErrorOutput',
			maxTries: 3,
		});
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }]);
		expect(failed.map(messageOf)).toEqual([
			'Not sent: a later item has changed the same record since [item 0]',
		]);
		expect(vendors.sandbox.state.ivvy.tasks[0].name).toBe('Second');
	});

	it('a list that was read is not read again, and gives its records once', async () => {
		vendors.sandbox.fault({ ...refuse(0), match: 'getTaskList' });
		const { output } = await vendors.ivvy({
			parameters: { resource: 'task', operation: 'getAll', limit: 2 },
			items: [{}, {}, {}],
			onError: 'continueErrorOutput',
			maxTries: 5,
		});
		expect(output).toHaveLength(6);
		expect(vendors.sandbox.calls).toHaveLength(4);
	});

	it('a second run of the node sends everything again, also with the same items', async () => {
		const items = named(2);
		for (let run = 0; run < 2; run++)
			await vendors.ivvy({ parameters: createTask, items, maxTries: 3 });
		expect(counts(items, taskNames())).toEqual([2, 2]);
	});

	const ways = [
		{
			way: 'one by one',
			vendor: 'ivvy',
			parameters: createTask,
			match: 'addOrUpdateTask',
			count: 60,
			calls: 60,
		},
		{ way: 'in batches', vendor: 'ivvy', parameters: inBatches, match: '', count: 120, calls: 6 },
		{
			way: 'in bulk',
			vendor: 'leadSquared',
			parameters: inBulk,
			match: 'Bulk',
			count: 60,
			calls: 6,
		},
	] as const;

	const kinds: Array<Pick<Fault, 'kind' | 'status' | 'body'>> = [
		{ kind: 'reset' },
		{ kind: 'resetAfter' },
		{ kind: 'respond', status: 503, body: '' },
		{ kind: 'respond', status: 502, body: '<h1>Bad gateway</h1>' },
		{ kind: 'throttle' },
		{ kind: 'respond', status: 400, body: refused },
		{ kind: 'respond', status: 200, body: {} },
	];

	const modes = [undefined, 'continueRegularOutput', 'continueErrorOutput'] as const;

	describe.each(ways)('random faults, $way', ({ vendor, parameters, match, count, calls }) => {
		it.each(seeds(10))(
			'seed %d: one effect for each item that is reported done, never two',
			async (seed) => {
				const next = random(seed);
				const onError = modes[Math.floor(next() * modes.length)];
				for (let fault = 0; fault < 1 + next() * 4; fault++) {
					const kind = kinds[Math.floor(next() * kinds.length)];
					vendors.sandbox.fault({ vendor, match, skip: Math.floor(next() * calls), ...kind });
				}
				const items = named(count, seed * 1_000);
				const run = { parameters, items, onError, maxTries: 3 };
				const { output, failed } = await vendors[vendor](run);
				const effects = counts(items, vendor === 'ivvy' ? taskNames() : notes());
				expect(Math.max(...effects)).toBeLessThanOrEqual(1);
				const told = [...output, ...failed].map(({ json, pairedItem }) => ({
					json,
					item: (pairedItem as { item: number }).item,
				}));
				// Nothing is lost: where the node goes on, each item comes out once.
				if (onError !== undefined)
					expect(told.map(({ item }) => item).sort((a, b) => a - b)).toEqual(
						items.map((_, i) => i),
					);
				for (const { json, item } of told) {
					const outcome = (json.error as IDataObject | undefined)?.outcome ?? 'done';
					if (outcome === 'done') expect([item, effects[item]]).toEqual([item, 1]);
					else if (outcome !== 'unknown') expect([item, effects[item]]).toEqual([item, 0]);
				}
			},
		);
	});
});
