import type { IDataObject } from 'n8n-workflow';

import { sandboxKeys } from '../../sandbox/index.mts';
import { ivvySeedIds } from '../../sandbox/seed.mts';
import { useVendors } from '../harness/vendors.mts';

const [task1, task2, task3] = ivvySeedIds.tasks;

const updateTask = {
	resource: 'task',
	operation: 'update',
	id: '={{ $json.taskId }}',
	updateFields: { status: '={{ $json.status }}' },
};

const vendors = useVendors();

describe('items', () => {
	it('reads every parameter for its own item and pairs each answer with it', async () => {
		const { output } = await vendors.ivvy({
			parameters: updateTask,
			items: [
				{ taskId: task3, status: 4 },
				{ taskId: task1, status: 0 },
				{ taskId: task2, status: 2 },
			],
		});
		expect(vendors.sandbox.calls.map((call) => call.body)).toEqual([
			{ id: task3, status: 4 },
			{ id: task1, status: 0 },
			{ id: task2, status: 2 },
		]);
		expect(output).toEqual([
			{ json: { success: true, id: task3 }, pairedItem: { item: 0 } },
			{ json: { success: true, id: task1 }, pairedItem: { item: 1 } },
			{ json: { success: true, id: task2 }, pairedItem: { item: 2 } },
		]);
	});

	it('pairs all records of a list with the item that asked for it', async () => {
		const { output } = await vendors.ivvy({
			parameters: { resource: 'task', operation: 'getAll', limit: '={{ $json.limit }}' },
			items: [{ limit: 1 }, { limit: 3 }, { limit: 2 }],
		});
		expect(output.map((item) => item.pairedItem)).toEqual(
			[0, 1, 1, 1, 2, 2].map((item) => ({ item })),
		);
	});

	it('reads the credential once, however many items there are', async () => {
		const { credentialReads } = await vendors.ivvy({
			parameters: updateTask,
			items: Array.from({ length: 10 }, () => ({ taskId: task1, status: 1 })),
		});
		expect(credentialReads).toBe(1);
	});

	it('gives no items for no items and makes no call', async () => {
		const { output, error } = await vendors.ivvy({ parameters: updateTask, items: [] });
		expect({ output, error, calls: vendors.sandbox.calls }).toEqual({
			output: [],
			error: undefined,
			calls: [],
		});
	});
});

describe('a bad item', () => {
	const items = [
		{ taskId: task1, status: 1, name: 'first' },
		{ taskId: 999999, status: 1, name: 'second' },
		{ taskId: task3, status: 1, name: 'third' },
	];

	it('fails alone on the error output, with its own input, what was tried, and the next step', async () => {
		const { output, failed, error } = await vendors.ivvy({
			parameters: updateTask,
			items,
			onError: 'continueErrorOutput',
		});
		expect(error).toBeUndefined();
		expect(output.map((item) => [item.json.id, item.pairedItem])).toEqual([
			[task1, { item: 0 }],
			[task3, { item: 2 }],
		]);
		expect(failed).toHaveLength(1);
		expect(failed[0].pairedItem).toEqual({ item: 1 });
		expect(failed[0].json).toEqual({
			...items[1],
			error: {
				message: expect.stringMatching(/^iVvy refused Task → Update: .+ \(24392\) \[item 1\]$/),
				code: '24392',
				httpStatus: 400,
				outcome: 'refused',
				attempted: 'iVvy Task → Update (crm/addOrUpdateTask)',
				nextStep: 'Check Task ID: the task may have been deleted.',
			},
		});
	});

	it('fails alone on the regular output too', async () => {
		const { output } = await vendors.ivvy({
			parameters: updateTask,
			items,
			onError: 'continueRegularOutput',
		});
		expect(output.map((item) => [item.json.id ?? 'failed', item.pairedItem])).toEqual([
			[task1, { item: 0 }],
			['failed', { item: 1 }],
			[task3, { item: 2 }],
		]);
	});

	it('stops the node otherwise, and says how far it came', async () => {
		vendors.callsAtATime = 1;
		const { error } = await vendors.ivvy({ parameters: updateTask, items });
		expect(error?.message).toMatch(/24392\) \[item 1\]$/);
		expect(error?.description).toContain('1 of 3 items were processed and stay so');
		expect(error?.context.itemIndex).toBe(1);
		expect(vendors.sandbox.calls).toHaveLength(2);
	});

	it('that cannot be read stops the node before anything is sent', async () => {
		const { error } = await vendors.ivvy({
			parameters: updateTask,
			items: [items[0], { taskId: 1.5, status: 1 }],
		});
		expect(error?.message).toBe("'Task' must be a whole number, got 1.5 [item 1]");
		expect(error?.description).toContain('No item was processed.');
		expect(vendors.sandbox.calls).toEqual([]);
	});

	it('that cannot be read fails alone on the error output', async () => {
		const { output, failed } = await vendors.ivvy({
			parameters: updateTask,
			items: [items[0], { taskId: task2, status: 'asleep' }, items[2]],
			onError: 'continueErrorOutput',
		});
		expect(output.map((item) => item.pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(failed[0].json).toMatchObject({
			error: {
				message: "'Status' has no option asleep [item 1]",
				outcome: 'notSent',
				nextStep: expect.stringContaining('On Hold (2)'),
			},
		});
		expect(failed[0].pairedItem).toEqual({ item: 1 });
	});

	it('whose expression cannot be evaluated fails alone', async () => {
		const { output, failed } = await vendors.ivvy({
			parameters: { ...updateTask, id: '={{ $json.ids.first }}' },
			items: [
				{ ids: { first: task1 }, status: 1 },
				{ status: 1 },
				{ ids: { first: task3 }, status: 1 },
			],
			onError: 'continueErrorOutput',
		});
		expect(output.map((item) => item.pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(failed.map((item) => item.pairedItem)).toEqual([{ item: 1 }]);
	});

	it('with a refusal that mentions an errno name keeps its words', async () => {
		const message = 'approvePERMISSIONS EPERM ENOENT';
		vendors.sandbox.fault({
			vendor: 'ivvy',
			kind: 'respond',
			status: 400,
			body: { errorCode: 400, message, specificCode: 24395 },
		});
		const { error } = await vendors.ivvy({ parameters: updateTask, items: [items[0]] });
		expect(error?.message).toBe(`iVvy refused Task → Update: ${message} (24395) [item 0]`);
		expect(error?.description).toContain('Check the values of this item');
	});
});

describe('secrets', () => {
	it('stay out of errors and outputs, whatever goes wrong', async () => {
		const { apiKey, apiSecret } = sandboxKeys.ivvy;
		const wrong = { apiSecret: `${apiSecret}x` };
		const runs = [
			await vendors.ivvy({
				parameters: updateTask,
				items: [{ taskId: task1, status: 1 }],
				credentials: wrong,
			}),
			await vendors.ivvy({
				parameters: updateTask,
				items: [{ taskId: task1, status: 1 }],
				credentials: wrong,
				onError: 'continueErrorOutput',
			}),
		];
		vendors.sandbox.fault({ vendor: 'ivvy', kind: 'reset', times: -1 });
		runs.push(
			await vendors.ivvy({ parameters: updateTask, items: [{ taskId: task1, status: 1 }] }),
		);
		expect(runs[0].error).toBeDefined();
		expect(runs[1].failed).toHaveLength(1);
		expect(runs[2].error).toBeDefined();
		for (const { run, error } of runs) {
			const everything = JSON.stringify(run) + JSON.stringify(error) + String(error?.stack);
			for (const secret of [apiKey, apiSecret]) expect(everything).not.toContain(secret);
		}
	});

	it('are not sent on when the vendor redirects', async () => {
		vendors.sandbox.fault({
			vendor: 'leadSquared',
			kind: 'respond',
			status: 307,
			headers: { location: `${vendors.sandbox.ivvyUrl}/stolen` },
			body: '',
		});
		const { error } = await vendors.leadSquared({
			parameters: {
				resource: 'accountActivity',
				operation: 'create',
				relatedCompanyId: 'a',
				activityEvent: 10001,
			},
		});
		expect(error?.message).toContain('HTTP 307');
		expect(vendors.sandbox.calls.filter((call) => call.vendor === 'ivvy')).toEqual([]);
	});
});

it('cancelling the execution stops before the next call', async () => {
	vendors.sandbox.settings.delayMs = 20;
	let cancel = () => {};
	const firstCall = new Promise<void>((resolve) => {
		const { calls } = vendors.sandbox;
		const push = calls.push.bind(calls);
		calls.push = (...added) => {
			calls.push = push;
			resolve();
			return push(...added);
		};
	});
	const running = vendors.ivvy({
		parameters: updateTask,
		items: Array.from({ length: 20 }, () => ({ taskId: task1, status: 1 })),
		onError: 'continueRegularOutput',
		onStart: (stop) => (cancel = stop),
	});
	await firstCall;
	cancel();
	const { run } = await running;
	expect(run.status).toBe('canceled');
	expect(vendors.sandbox.calls.length).toBeLessThanOrEqual(2);
	// What was not sent does not look done; what was on its way is not known.
	const items = run.data.resultData.runData.Node[0].data?.main[0] ?? [];
	const outcomes = items.map(({ json }) => (json.error as IDataObject | undefined)?.outcome);
	expect(outcomes.filter((outcome) => outcome === 'notSent').length).toBeGreaterThanOrEqual(18);
	expect(outcomes.filter((outcome) => outcome !== 'notSent').length).toBeLessThanOrEqual(2);
	expect(outcomes).toHaveLength(20);
});
