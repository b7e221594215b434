import type { IDataObject } from 'n8n-workflow';

import { resources } from '../../nodes/Ivvy/operations';
import { ivvySeedIds } from '../../sandbox/seed.mts';
import type { Call } from '../../sandbox/index.mts';
import { messageOf } from '../harness/failed.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors('report');

const { contacts } = ivvySeedIds;
const rename = {
	resource: 'task',
	operation: 'update',
	id: '={{ $json.taskId }}',
	updateFields: { name: '={{ $json.name }}' },
	sendAsBatch: 'always',
};
const create = {
	resource: 'task',
	operation: 'create',
	name: '={{ $json.name }}',
	endDatetime: '2026-12-01T10:00:00',
	additionalFields: { contactId: '={{ $json.contactId }}' },
	sendAsBatch: 'always',
};
const get = {
	resource: 'contact',
	operation: 'get',
	contactId: '={{ $json.id }}',
	id: '={{ $json.id }}',
	sendAsBatch: 'always',
};
const continues = { onError: 'continueErrorOutput' as const };

const newTasks = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ name: `Task ${index}`, contactId: contacts[0] }));

/** Tasks of the account, as many as are asked for. */
function knownTasks(count: number): Array<{ taskId: number; name: string }> {
	const { ivvy } = vendors.sandbox.state;
	const [first] = ivvy.tasks;
	while (ivvy.tasks.length < count) ivvy.tasks.push({ ...first, id: 700_000 + ivvy.tasks.length });
	return ivvy.tasks
		.slice(0, count)
		.map(({ id }, index) => ({ taskId: id as number, name: `New ${index}` }));
}

const actions = () => vendors.sandbox.calls.map(({ action }) => action);
const count = (action: string) => actions().filter((one) => one === action).length;
const runs = () => vendors.sandbox.calls.filter(({ action }) => action === 'batch/run');
const jobsOf = ({ body }: Call) => (body as { jobs: Array<{ params: IDataObject }> }).jobs;
const asyncIdOf = ({ reply }: Call) => String((reply as { asyncId: string }).asyncId);
const nameOf = (id: number) => vendors.sandbox.state.ivvy.tasks.find((row) => row.id === id)?.name;
const paired = (list: Array<{ pairedItem?: unknown }>) =>
	list.map(({ pairedItem }) => (pairedItem as { item: number }).item);
const waited = () => vendors.waits.reduce((sum, ms) => sum + ms, 0);

describe('what may go into a batch', () => {
	const operations = resources.flatMap((resource) =>
		resource.operations.map((operation) => ({
			name: `${resource.value}.${operation.value}`,
			operation,
		})),
	);

	it('is every operation with one JSON call an item, but those about batches and the subscription of the account', () => {
		const single = operations.filter(
			({ operation: { paging, fields } }) =>
				!paging && fields.every(({ place }) => place !== 'file'),
		);
		const without = single.filter(({ operation }) => !operation.batchable).map(({ name }) => name);
		expect(without.sort()).toEqual([
			'batch.getProgress',
			'batch.getResults',
			'batch.repost',
			'batch.restart',
			'batch.run',
			'notification.subscribe',
			'notification.unsubscribe',
		]);
		expect(operations.filter(({ operation }) => operation.batchable).length).toBe(
			single.length - without.length,
		);
	});

	it('tells its record, unless it only reads or adds one', () => {
		const body = new Proxy({}, { get: (_target, name) => `any ${String(name)}`, has: () => true });
		const none = operations.filter(
			({ operation }) => operation.batchable?.recordKeys({ body, query: {} }).length === 0,
		);
		const changing = none
			.filter(({ operation }) => !operation.reads && operation.repeat !== 'always')
			.map(({ name }) => name);
		expect(changing.sort()).toEqual(['errorReport.create', 'event.createLoginToken']);
		const wires = operations.flatMap(({ operation }) => {
			const known = [
				...operation.fields,
				...(operation.collection?.fields ?? []),
				{ wire: 'id' },
			].map(({ wire }) => wire);
			const used = operation.batchable
				?.recordKeys({ body, query: {} })
				.flatMap((key) => (JSON.parse(key) as string[][]).map(([wire]) => wire));
			return (used ?? []).filter((wire) => !known.some((one) => one.toLowerCase() === wire));
		});
		expect(wires).toEqual([]);
	});
});

describe('which way', () => {
	it.each([
		{
			what: 'automatic below the number',
			parameters: { sendAsBatch: 'automatic', batchFrom: 4 },
			items: 3,
			batches: 0,
		},
		{
			what: 'automatic from the number on',
			parameters: { sendAsBatch: 'automatic', batchFrom: 3 },
			items: 3,
			batches: 1,
		},
		{
			what: 'as it comes, 49 items',
			parameters: { sendAsBatch: undefined },
			items: 49,
			batches: 0,
		},
		{
			what: 'as it comes, 50 items',
			parameters: { sendAsBatch: undefined },
			items: 50,
			batches: 1,
		},
		{ what: 'always', parameters: { sendAsBatch: 'always' }, items: 1, batches: 1 },
		{ what: 'never', parameters: { sendAsBatch: 'never' }, items: 60, batches: 0 },
		{
			what: 'never in the options, whatever was saved beside them',
			parameters: { sendAsBatch: 'always', sendOptions: { sendAsBatch: 'never' } },
			items: 3,
			batches: 0,
		},
		{
			what: 'automatic in the options, from the number on that stands there',
			parameters: { sendAsBatch: 'never', sendOptions: { sendAsBatch: 'automatic', batchFrom: 3 } },
			items: 3,
			batches: 1,
		},
		{
			what: 'what was saved beside the options, which are about something else',
			parameters: { sendAsBatch: 'always', sendOptions: { callsAtATime: 5 } },
			items: 3,
			batches: 1,
		},
	])('$what', async ({ parameters, items, batches }) => {
		const { output } = await vendors.ivvy({
			parameters: { ...create, ...parameters },
			items: newTasks(items),
		});
		expect(output).toHaveLength(items);
		expect(count('batch/run')).toBe(batches);
		expect(count('crm/addOrUpdateTask')).toBe(batches === 0 ? items : 0);
	});

	it.each([0, 2.5, 'many'])('a number of %s is no number of items', async (batchFrom) => {
		const { error } = await vendors.ivvy({
			parameters: { ...create, sendAsBatch: 'automatic', batchFrom },
			items: newTasks(2),
		});
		expect(error?.message).toBe("'Batch From' must be a whole number of at least 1 [item 0]");
		expect(actions()).toEqual([]);
	});

	it('lists and batches themselves are never put into a batch', async () => {
		await vendors.ivvy({
			parameters: { resource: 'task', operation: 'getAll', limit: 1, sendAsBatch: 'always' },
		});
		await vendors.ivvy({
			parameters: {
				resource: 'batch',
				operation: 'getProgress',
				async: 'e35e06ee592d17a42dc9e6252a058617',
				sendAsBatch: 'always',
			},
		});
		expect(actions()).toEqual(['crm/getTaskList', 'batch/progress']);
	});
});

describe('the calls', () => {
	it.each([
		{ items: 1, sizes: [1] },
		{ items: 200, sizes: [200] },
		{ items: 201, sizes: [200, 1] },
		{ items: 1_000, sizes: [200, 200, 200, 200, 200] },
	])('$items items go in as few batches as possible', async ({ items, sizes }) => {
		vendors.sandbox.settings.ivvy.batch.polls = 5;
		const { output } = await vendors.ivvy({ parameters: rename, items: knownTasks(items) });
		expect(output).toHaveLength(items);
		expect(
			runs()
				.map((call) => jobsOf(call).length)
				.sort((one, other) => other - one),
		).toEqual(sizes);
	});

	it('hand the results to nobody but the vendor', async () => {
		await vendors.ivvy({ parameters: create, items: newTasks(2) });
		const { callbackUrl } = runs()[0].body as { callbackUrl: string };
		expect(new URL(callbackUrl).origin).toBe(vendors.sandbox.ivvyUrl);
	});

	it('ask again for results that are not there yet', async () => {
		vendors.sandbox.fault({
			vendor: 'ivvy',
			match: 'batch/results',
			kind: 'respond',
			status: 400,
			body: { errorCode: 400, specificCode: 24114, message: 'Not completed' },
		});
		const { output } = await vendors.ivvy({ parameters: create, items: newTasks(2) });
		expect(output).toHaveLength(2);
		expect(actions()).toEqual([
			'batch/run',
			'batch/progress',
			'batch/results',
			'batch/progress',
			'batch/results',
		]);
	});
});

describe.each(['asSent', 'reversed'] as const)('results that come %s', (order) => {
	beforeEach(() => {
		vendors.sandbox.settings.ivvy.batch.order = order;
	});

	it('go back to their items, in input order', async () => {
		const items = newTasks(450);
		const { output } = await vendors.ivvy({ parameters: create, items });
		expect(paired(output)).toEqual(items.map((_, index) => index));
		items.forEach(({ name }, index) => expect(nameOf(output[index].json.id as number)).toBe(name));
	});

	it.each([0, 13, 29])(
		'a job that fails, number %i, fails alone and as a single call would',
		async (bad) => {
			const items = knownTasks(30).map((item, index) =>
				index === bad ? { ...item, taskId: 999_999 } : item,
			);
			const { output, failed } = await vendors.ivvy({ parameters: rename, items, ...continues });
			expect(paired(output)).toEqual(
				items.map((_, index) => index).filter((index) => index !== bad),
			);
			expect(output.map(({ json }) => json.id)).toEqual(
				items.map(({ taskId }) => taskId).filter((id) => id !== 999_999),
			);
			vendors.sandbox.clearCalls();
			const alone = await vendors.ivvy({
				parameters: { ...rename, sendAsBatch: 'never' },
				items,
				...continues,
			});
			expect(actions()).toHaveLength(30);
			expect(failed).toEqual(alone.failed);
			expect(failed[0].json.error).toMatchObject({
				code: '24392',
				httpStatus: 400,
				outcome: 'refused',
				nextStep: 'Check Task ID: the task may have been deleted.',
			});
		},
	);

	it('reads are read and simplified as single ones are', async () => {
		const some = contacts.slice(0, 5);
		const items = [...some, ...some].map((id) => ({ id }));
		const batched = await vendors.ivvy({ parameters: get, items });
		expect(count('batch/run')).toBe(1);
		const alone = await vendors.ivvy({ parameters: { ...get, sendAsBatch: 'never' }, items });
		expect(batched.output).toEqual(alone.output);
		expect(batched.output).toHaveLength(items.length);
	});
});

it('with "Stop Workflow" all of the batch are settled, and the first that failed is the error', async () => {
	const items = knownTasks(10).map((item, index) =>
		[3, 7].includes(index) ? { ...item, taskId: 999_990 + index } : item,
	);
	const { error } = await vendors.ivvy({ parameters: rename, items });
	expect(error?.message).toMatch(/24392\) \[item 3\]$/);
	expect(error?.description).toContain('8 of 10 items were processed and stay so');
});

describe('the same record', () => {
	const items = () => {
		const [one, two, three] = knownTasks(3).map(({ taskId }) => taskId);
		return [one, two, one, three, one, two].map((taskId, index) => ({
			taskId,
			name: `Name ${index}`,
		}));
	};

	it('never shares a batch, and its items keep their order', async () => {
		vendors.sandbox.settings.ivvy.batch.polls = 2;
		const list = items();
		const { output } = await vendors.ivvy({ parameters: rename, items: list });
		expect(paired(output)).toEqual([0, 1, 2, 3, 4, 5]);
		expect(runs().map((call) => jobsOf(call).map(({ params }) => params.name))).toEqual([
			['Name 0', 'Name 1', 'Name 3'],
			['Name 2', 'Name 5'],
			['Name 4'],
		]);
		// Each starts after the one before has ended.
		const ends = actions().filter((action) => action !== 'batch/progress');
		expect(ends).toEqual(new Array(3).fill(['batch/run', 'batch/results']).flat());
		expect([list[4], list[5], list[3]].map(({ taskId }) => nameOf(taskId))).toEqual([
			'Name 4',
			'Name 5',
			'Name 3',
		]);
	});

	it('goes by itself where too few would be left for a batch', async () => {
		const list = items();
		await vendors.ivvy({
			parameters: { ...rename, sendAsBatch: 'automatic', batchFrom: 3 },
			items: list,
		});
		expect(actions()).toEqual([
			'batch/run',
			'batch/progress',
			'batch/results',
			...new Array(3).fill('crm/addOrUpdateTask'),
		]);
		expect([list[4], list[5]].map(({ taskId }) => nameOf(taskId))).toEqual(['Name 4', 'Name 5']);
	});

	it('is known by the name and email by which iVvy finds a contact, however they are written', async () => {
		const person = {
			resource: 'contact',
			operation: 'create',
			lastName: 'Park',
			email: '={{ $json.email }}',
			firstName: 'Mina',
			sendAsBatch: 'always',
		};
		await vendors.ivvy({
			parameters: { ...person, additionalFields: { updateIfExists: true } },
			items: [
				{ email: 'm@example.com' },
				{ email: 'other@example.com' },
				{ email: 'M@Example.com' },
			],
		});
		expect(runs().map((call) => jobsOf(call).length)).toEqual([2, 1]);
	});

	it('is not sent on while nobody knows whether its earlier batch has ended', async () => {
		vendors.sandbox.fault({ vendor: 'ivvy', match: 'batch/run', kind: 'resetAfter' });
		const { output, failed } = await vendors.ivvy({
			parameters: rename,
			items: items(),
			...continues,
		});
		expect(output).toEqual([]);
		expect(failed.map(({ json }) => (json.error as IDataObject).outcome)).toEqual([
			'unknown',
			'unknown',
			'notSent',
			'unknown',
			'notSent',
			'notSent',
		]);
		expect(actions()).toEqual(['batch/run']);
	});
});

describe('a run call', () => {
	it.each([
		{ what: 'whose connection breaks', fault: { kind: 'resetAfter' as const } },
		{ what: 'that gets HTTP 502', fault: { kind: 'respond' as const, status: 502, body: '' } },
		{
			what: 'that gets no id',
			fault: { kind: 'respond' as const, status: 200, body: { asyncId: null } },
		},
	])('$what is not sent again, also where every item could be', async ({ fault }) => {
		vendors.sandbox.fault({ vendor: 'ivvy', match: 'batch/run', ...fault });
		const { failed, output } = await vendors.ivvy({
			parameters: rename,
			items: knownTasks(3),
			...continues,
		});
		expect(output).toEqual([]);
		expect(actions()).toEqual(['batch/run']);
		for (const { json } of failed) {
			expect(json.error).toMatchObject({
				message: expect.stringMatching(
					/^It is not known whether iVvy processed Task → Update: /,
				) as string,
				outcome: 'unknown',
				nextStep: expect.stringContaining('Look the item up in iVvy'),
			});
		}
	});

	it.each(['throttle', 'reset'] as const)(
		'that was certainly not processed (%s) is sent again, or reported',
		async (kind) => {
			vendors.sandbox.fault({ vendor: 'ivvy', match: 'batch/run', kind, times: 2 });
			const { output } = await vendors.ivvy({
				parameters: create,
				items: newTasks(3),
				...continues,
			});
			// A reset says nothing about what was done before it.
			expect(output).toHaveLength(kind === 'throttle' ? 3 : 0);
			expect(count('batch/run')).toBe(kind === 'throttle' ? 3 : 1);
		},
	);

	it('that is refused leaves its items to be sent one by one', async () => {
		vendors.sandbox.fault({
			vendor: 'ivvy',
			match: 'batch/run',
			kind: 'respond',
			status: 403,
			body: { errorCode: 403, message: 'Forbidden' },
		});
		const { output } = await vendors.ivvy({ parameters: create, items: newTasks(3) });
		expect(paired(output)).toEqual([0, 1, 2]);
		expect(actions()).toEqual(['batch/run', ...new Array(3).fill('crm/addOrUpdateTask')]);
	});

	it('that iVvy keeps on throttling fails its items unsent', async () => {
		vendors.sandbox.fault({ vendor: 'ivvy', match: 'batch/run', kind: 'throttle', times: -1 });
		const { failed } = await vendors.ivvy({ parameters: create, items: newTasks(2), ...continues });
		expect(failed.map(({ json }) => json.error)).toEqual(
			new Array(2).fill(expect.objectContaining({ outcome: 'notSent' })),
		);
	});
});

describe('a job', () => {
	const answerOf = (index: number, response: unknown) => {
		const { batches } = vendors.sandbox.state.ivvy.tables;
		(batches.at(-1)?.results as IDataObject[])[index].response = response as IDataObject;
	};

	/** Changes the results before they are asked for. */
	const beforeResults = (change: () => void) => {
		const { calls } = vendors.sandbox;
		const push = calls.push.bind(calls);
		calls.push = (...added) => {
			if (added[0].action === 'batch/progress') change();
			return push(...added);
		};
		return () => {
			calls.push = push;
		};
	};

	it.each([
		{
			what: 'that met another write of its booking',
			response: { errorCode: 400, specificCode: 24299, message: 'Busy' },
		},
		{ what: 'that came too soon', response: { errorCode: 429, message: 'Too Many Requests' } },
	])('$what was not processed and goes by itself afterwards', async ({ response }) => {
		const restore = beforeResults(() => answerOf(1, response));
		const { output, failed } = await vendors.ivvy({
			parameters: create,
			items: newTasks(3),
			...continues,
		});
		restore();
		expect([paired(output), failed]).toEqual([[0, 1, 2], []]);
		expect(count('crm/addOrUpdateTask')).toBe(1);
	});

	it.each([
		{
			what: 'with an unclear answer',
			change: () => answerOf(1, { errorCode: 500, message: 'Internal Server Error' }),
		},
		{
			what: 'that the results leave out',
			change: () =>
				(vendors.sandbox.state.ivvy.tables.batches.at(-1)?.results as unknown[]).splice(1, 1),
		},
	])('$what is not created again', async ({ change }) => {
		let times = 0;
		const restore = beforeResults(() => times++ === 0 && change());
		const { output, failed } = await vendors.ivvy({
			parameters: create,
			items: newTasks(3),
			...continues,
		});
		restore();
		expect([paired(output), paired(failed)]).toEqual([[0, 2], [1]]);
		expect(failed[0].json.error).toMatchObject({
			outcome: 'unknown',
			asyncId: expect.stringMatching(/^[0-9a-f]{32}$/),
		});
		expect(count('crm/addOrUpdateTask')).toBe(0);
	});

	it('that the results leave out is sent again where that does no harm', async () => {
		const restore = beforeResults(() =>
			(vendors.sandbox.state.ivvy.tables.batches.at(-1)?.results as unknown[]).splice(1, 1),
		);
		const { output } = await vendors.ivvy({ parameters: rename, items: knownTasks(3) });
		restore();
		expect(paired(output)).toEqual([0, 1, 2]);
		expect(count('crm/addOrUpdateTask')).toBe(1);
	});
});

describe('a batch that hangs', () => {
	beforeEach(() => {
		Object.assign(vendors.sandbox.settings.ivvy.batch, { polls: 3, stuckAfter: 2 });
	});

	it('is restarted once where its jobs may be done twice', async () => {
		const items = knownTasks(6);
		const { output } = await vendors.ivvy({ parameters: rename, items });
		expect(paired(output)).toEqual([0, 1, 2, 3, 4, 5]);
		expect(count('batch/restart')).toBe(1);
		expect(items.map(({ taskId }) => nameOf(taskId))).toEqual(items.map(({ name }) => name));
	});

	it('is given up where they may not, with the way to its results', async () => {
		const before = vendors.sandbox.state.ivvy.tasks.length;
		const { failed } = await vendors.ivvy({ parameters: create, items: newTasks(6), ...continues });
		expect(failed).toHaveLength(6);
		expect(count('batch/restart')).toBe(0);
		expect(waited()).toBeGreaterThanOrEqual(600_000);
		expect(waited()).toBeLessThan(640_000);
		const { asyncId, nextStep, outcome } = failed[0].json.error as Record<string, string>;
		expect(messageOf(failed[0])).toContain('its batch has stood at 33 percent for 10 minutes');
		expect([outcome, nextStep]).toEqual([
			'unknown',
			expect.stringContaining(`Get Results and Batch ID ${asyncId}`),
		]);
		expect(vendors.sandbox.state.ivvy.tasks.length).toBe(before + 2);

		// What the next step says works.
		const byHand = async (operation: string) =>
			(await vendors.ivvy({ parameters: { resource: 'batch', operation, async: asyncId } }))
				.output[0].json;
		vendors.sandbox.settings.ivvy.batch.polls = 0;
		expect(await byHand('restart')).toEqual({ restarted: true });
		expect((await byHand('getResults')).results).toHaveLength(6);
	});

	it('is given up where the restart does not help', async () => {
		vendors.sandbox.fault({
			vendor: 'ivvy',
			match: 'batch/restart',
			kind: 'respond',
			status: 200,
			body: { restarted: false },
			times: -1,
		});
		const { failed } = await vendors.ivvy({
			parameters: rename,
			items: knownTasks(6),
			...continues,
		});
		expect(failed).toHaveLength(6);
		expect(count('batch/restart')).toBe(1);
	});

	it('but moves on slowly is waited for', async () => {
		Object.assign(vendors.sandbox.settings.ivvy.batch, { polls: 100, stuckAfter: null });
		const { output } = await vendors.ivvy({ parameters: create, items: newTasks(100) });
		expect(output).toHaveLength(100);
		expect(waited()).toBeGreaterThan(800_000);
	});
});

describe('questions about a batch', () => {
	it.each([
		{ what: 'throttled', fault: { kind: 'throttle' as const, times: 3 } },
		{
			what: 'answered by HTTP 503',
			fault: { kind: 'respond' as const, status: 503, body: '', times: 6 },
		},
		{ what: 'cut off', fault: { kind: 'resetAfter' as const, times: 6 } },
	])('that are $what are asked again', async ({ fault }) => {
		vendors.sandbox.fault({ vendor: 'ivvy', match: 'batch/progress', ...fault });
		vendors.sandbox.fault({ vendor: 'ivvy', match: 'batch/results', ...fault });
		const { output } = await vendors.ivvy({ parameters: create, items: newTasks(3) });
		expect(output).toHaveLength(3);
		expect(count('batch/run')).toBe(1);
	});

	it('that are refused end the wait, with the id of the batch', async () => {
		vendors.sandbox.fault({
			vendor: 'ivvy',
			match: 'batch/progress',
			kind: 'respond',
			status: 400,
			body: { errorCode: 400, specificCode: 24105, message: 'Batch not found' },
		});
		const { failed } = await vendors.ivvy({ parameters: create, items: newTasks(2), ...continues });
		expect(failed).toHaveLength(2);
		expect(messageOf(failed[0])).toContain('Batch not found (24105)');
		expect(failed[0].json.error).toMatchObject({
			outcome: 'unknown',
			asyncId: expect.any(String),
		});
		expect(actions()).toEqual(['batch/run', 'batch/progress']);
	});
});

it('a batch that fails marks its own items only', async () => {
	vendors.sandbox.fault({ vendor: 'ivvy', match: 'batch/run', kind: 'resetAfter', skip: 1 });
	const { output, failed } = await vendors.ivvy({
		parameters: create,
		items: newTasks(450),
		...continues,
	});
	expect([output.length + failed.length, [50, 200].includes(failed.length)]).toEqual([450, true]);
	expect(count('batch/run')).toBe(3);
});

it('cancelling the execution stops before the next call', async () => {
	vendors.sandbox.settings.ivvy.batch.polls = 50;
	vendors.sandbox.settings.delayMs = 5;
	let cancel = () => {};
	const { calls } = vendors.sandbox;
	const push = calls.push.bind(calls);
	const asked = new Promise<void>((resolve) => {
		calls.push = (...added) => {
			if (added[0].action === 'batch/progress') resolve();
			return push(...added);
		};
	});
	const running = vendors.ivvy({
		parameters: create,
		items: newTasks(50),
		...continues,
		onStart: (stop) => (cancel = stop),
	});
	await asked;
	cancel();
	const { run } = await running;
	calls.push = push;
	expect(run.status).toBe('canceled');
	expect(actions().length).toBeLessThanOrEqual(4);
	// Each item says what leads to its results.
	const given = JSON.stringify(run.data.resultData.runData.Node);
	expect(given.split(`Batch ID ${String(asyncIdOf(runs()[0]))}`)).toHaveLength(51);
});

it('one that is done is not restarted, however long the results do not come', async () => {
	vendors.sandbox.fault({
		vendor: 'ivvy',
		match: 'batch/results',
		kind: 'respond',
		status: 503,
		body: '',
		times: -1,
	});
	const { failed } = await vendors.ivvy({ parameters: rename, items: knownTasks(2), ...continues });
	expect(failed).toHaveLength(2);
	expect(count('batch/restart')).toBe(0);
});

describe("with 'Stop Workflow'", () => {
	it('an unknown outcome is never told as not processed', async () => {
		vendors.sandbox.fault({ vendor: 'ivvy', match: 'batch/run', kind: 'resetAfter' });
		const { error } = await vendors.ivvy({ parameters: create, items: newTasks(3) });
		expect(error?.message).toContain('It is not known whether');
		expect(error?.description).toContain(
			'Of 2 other items it is not known whether they were processed.',
		);
		expect(error?.description).not.toContain('No item was processed');
	});

	it('the error also tells of the items of other batches, and leads to their results', async () => {
		vendors.sandbox.fault({
			vendor: 'ivvy',
			match: 'batch/results',
			skip: 1,
			kind: 'respond',
			status: 400,
			body: { errorCode: 400, specificCode: 24105, message: 'Batch not found' },
		});
		const items = knownTasks(400).map((item, index) =>
			index % 200 === 3 ? { ...item, taskId: 999_990 + index } : item,
		);
		const { error } = await vendors.ivvy({ parameters: rename, items });
		expect(error?.description).toContain('199 of 400 items were processed and stay so.');
		expect(error?.description).toMatch(
			/Of (199|200) other items it is not known whether they were processed \(asyncId [\w-]+\)\./,
		);
	});
});
