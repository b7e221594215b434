import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seedIds } from '../../sandbox/seed.mts';
import { messageOf } from '../harness/failed.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const [first, second] = seedIds.tasks;
const [lead] = seedIds.leads;

const run = async (operation: string, form: INodeParameters, items: IDataObject[] = [{}]) =>
	await vendors.leadSquared({
		parameters: { resource: 'task', operation, ...form },
		items,
		onError: 'continueErrorOutput',
	});

/** The answer of LeadSquared to the next call, in place of the sandbox's. */
const answer = (body: IDataObject) =>
	vendors.sandbox.fault({ vendor: 'leadSquared', kind: 'respond', status: 200, body });

const appointment = { name: 'Meeting', taskType: 'Meeting', additionalFields: {} };

describe('what a task belongs to', () => {
	it.each([
		['createAppointment', { ...appointment, relatedEntity: 1 }, "'Related Record' is required"],
		[
			'createTodo',
			{ ...appointment, taskType: 'Call Back', relatedEntity: 5 },
			"'Related Record' is required",
		],
		[
			'createAppointment',
			{ ...appointment, relatedEntity: 0, relatedEntityId: lead },
			"'Related To' says Nothing",
		],
		['createBulk', { ...appointment, relatedEntity: 1 }, "'Related Record' is required"],
		[
			'createBulk',
			{ ...appointment, relatedEntity: 0, relatedEntityId: lead },
			"'Related To' says Nothing",
		],
	])('%s is not sent when it is unclear', async (operation, form, message) => {
		const { failed } = await run(operation, form);
		expect(messageOf(failed[0])).toContain(message);
		expect(vendors.sandbox.calls).toEqual([]);
	});
});

describe('tasks that are deleted', () => {
	const form = { taskId: '={{ $json.id }}', additionalFields: {} };
	const items = [{ id: first }, { id: second }];
	const remove = async () => await run('deleteBulk', form, items);

	it('are those of the answer', async () => {
		answer({ Status: 'Success', TasksCount: 2, DeletedTasksCount: 2, FailureReason: null });
		expect((await remove()).output.map(({ json }) => json)).toEqual([
			{ UserTaskId: first, deleted: true },
			{ UserTaskId: second, deleted: true },
		]);
	});

	it('are only queued as long as it does not count them', async () => {
		answer({ Status: 'Success', Message: { RequestId: 'r1' } });
		expect((await remove()).output.map(({ json }) => json)).toEqual([
			{ UserTaskId: first, RequestId: 'r1', Queued: true },
			{ UserTaskId: second, RequestId: 'r1', Queued: true },
		]);
	});

	it('are refused in its words when there are none', async () => {
		answer({
			Status: 'Success',
			TasksCount: 2,
			DeletedTasksCount: 0,
			FailureReason: 'No permission',
		});
		const { failed } = await remove();
		expect(failed.map(({ json }) => json)).toEqual(
			items.map(({ id }) =>
				expect.objectContaining({
					id,
					error: expect.objectContaining({
						message: expect.stringContaining('No permission'),
						outcome: 'refused',
					}),
				}),
			),
		);
	});

	it('are not known when only some were deleted', async () => {
		answer({
			Status: 'Success',
			TasksCount: 2,
			DeletedTasksCount: 1,
			FailureReason: 'Some do not exist',
		});
		const { failed } = await remove();
		expect(failed.map(({ json }) => (json.error as IDataObject).outcome)).toEqual([
			'unknown',
			'unknown',
		]);
	});

	it('are asked for once, even when two items name the same one', async () => {
		const { output } = await run('deleteBulk', form, [{ id: first }, { id: first }]);
		expect(output).toHaveLength(2);
		expect(JSON.parse(vendors.sandbox.calls[0].rawBody)).toEqual({ TaskIds: [first] });
	});
});

it('a task that does not exist is said to be missing', async () => {
	const { failed } = await run('get', { id: 'ffffffff-0000-4000-8000-000000000001' });
	expect(messageOf(failed[0])).toContain('no task has this ID');
});

it('tasks of an owner are read to their end', async () => {
	const { state } = vendors.sandbox;
	const [task] = state.leadSquared.tasks;
	for (let index = 0; index < 2_100; index++)
		state.leadSquared.tasks.push({ ...task, UserTaskId: `many-${index}`, _autoId: 100 + index });
	const { output } = await run('getAll', {
		lookupName: 'OwnerId',
		lookupValue: String(task.OwnerId),
		returnAll: true,
		filters: { statusCode: 0 },
	});
	const own = state.leadSquared.tasks.filter(
		({ OwnerId, StatusCode }) => OwnerId === task.OwnerId && StatusCode === 0,
	);
	expect(output.map(({ json }) => json.UserTaskId)).toEqual(
		own.map(({ UserTaskId }) => UserTaskId),
	);
	expect(
		vendors.sandbox.calls.map(({ rawBody }) => (JSON.parse(rawBody) as IDataObject).Paging),
	).toEqual([
		{ Offset: 0, RowCount: 1000 },
		{ Offset: 1000, RowCount: 1000 },
		{ Offset: 2000, RowCount: 1000 },
	]);
});

it('a filter of task types needs field and value', async () => {
	const { failed } = await vendors.leadSquared({
		parameters: {
			resource: 'taskType',
			operation: 'getAll',
			returnAll: true,
			filters: { columnValue: 'Meeting' },
		},
		onError: 'continueErrorOutput',
	});
	expect(messageOf(failed[0])).toContain("'Field' and 'Value' belong together");
});

describe('From List', () => {
	const values = async (method: string, parameters: INodeParameters = {}, typed?: string) =>
		(await vendors.search('leadSquared', { method, parameters, typed })).results.map(
			({ value }) => value,
		);

	it.each<[string, unknown[]]>([
		['searchAppointmentTypes', ['Meeting', 'Site Tour']],
		['searchTodoTypes', ['Call Back']],
		['searchTaskTypes', ['Call Back', 'Meeting', 'Site Tour']],
		['searchTaskTypeIds', seedIds.taskTypes],
	])('%s', async (method, expected) => {
		expect(await values(method)).toEqual(expected);
	});

	it.each([{ relatedEntity: 1 }, { updateFields: { relatedEntity: 1 } }])(
		'related records are leads with %j',
		async (form) => {
			const found = await values('searchRelatedRecords', form);
			expect(found).toHaveLength(seedIds.leads.length);
			expect(found).toContain(lead);
		},
	);

	it('related records are opportunities with 5, and can be searched', async () => {
		const found = await values('searchRelatedRecords', { relatedEntity: 5 });
		expect(found).toContain(seedIds.opportunities[0]);
		expect(await values('searchRelatedRecords', { relatedEntity: 5 }, 'Qqxyzzy')).toEqual([]);
		expect(await values('searchRelatedRecords', { relatedEntity: 1 }, 'Asha')).toContain(lead);
	});

	it('a task on its own has no related record', async () => {
		expect(await values('searchRelatedRecords', { relatedEntity: 0 })).toEqual([]);
	});

	it('related records need to know of what', async () => {
		await expect(
			values('searchRelatedRecords', { relatedEntity: '={{ $json.kind }}' }),
		).rejects.toThrow('Choose Lead or Opportunity');
	});
});
