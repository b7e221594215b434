import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { seedIds } from '../../sandbox/seed.mts';
import { createTask, named } from '../harness/tasks.mts';
import { useVendors } from '../harness/vendors.mts';

// In whatever way an item is sent and whatever "On Error" says, its lost answer is looked up once all are sent.

const vendors = useVendors();

const outcomes = (items: INodeExecutionData[]) => items.map(({ json }) => json.outcome);
const errorOf = ({ json }: INodeExecutionData) => json.error as IDataObject;
const asked = (part: string) => vendors.sandbox.calls.filter(({ action }) => action.includes(part));

const activities = {
	resource: 'activity',
	operation: 'createBulk',
	relatedProspectId: seedIds.leads[0],
	activityEvent: 201,
	activityNote: '={{ $json.name }}',
};
const byLead = 'Bulk/CustomActivity/Add/ByLeadId';

describe('rows of a bulk call', () => {
	it('are found after a lost answer, 30 of them in two calls with one look-up', async () => {
		vendors.sandbox.fault({ vendor: 'leadSquared', match: byLead, kind: 'resetAfter', times: 2 });
		const { output, failed } = await vendors.leadSquared({
			parameters: activities,
			items: named(30),
			onError: 'continueErrorOutput',
		});
		expect(failed).toEqual([]);
		expect(outcomes(output)).toEqual(Array(30).fill('found'));
		expect(asked('RetrieveByActivityEvent')).toHaveLength(1);
		expect(asked(byLead)).toHaveLength(2);
	});

	it('are found when the answer does not mention them', async () => {
		vendors.sandbox.fault({
			vendor: 'leadSquared',
			match: byLead,
			kind: 'respondAfter',
			status: 200,
			body: {
				Response: [
					{
						RowNumber: 2,
						ActivityCreated: true,
						// The second id that the sandbox gives.
						ProspectActivityId: 'ac700000-0000-4000-8000-000000001002',
					},
				],
			},
		});
		const { output, failed } = await vendors.leadSquared({
			parameters: activities,
			items: named(3),
			onError: 'continueErrorOutput',
		});
		expect(failed).toEqual([]);
		expect(outcomes(output)).toEqual(['found', undefined, 'found']);
	});
});

it('single items in the bulk call that does the same', async () => {
	vendors.sandbox.fault({ vendor: 'leadSquared', match: 'Lead/Bulk/Create', kind: 'resetAfter' });
	const { output, failed } = await vendors.leadSquared({
		parameters: {
			resource: 'lead',
			operation: 'create',
			emailAddress: '={{ $json.email }}',
			sendOptions: { sendAsBatch: 'always' },
		},
		items: [{ email: 'One@example.org' }, { email: 'two@example.org' }],
		onError: 'continueErrorOutput',
	});
	expect(failed).toEqual([]);
	expect(outcomes(output)).toEqual(['found', 'found']);
	expect(output.every(({ json }) => typeof json.Id === 'string')).toBe(true);
	expect(asked('Lead/Bulk/Create')).toHaveLength(1);
	expect(asked('Leads.Get')).toHaveLength(1);
});

it('jobs of a batch whose start was not confirmed', async () => {
	vendors.sandbox.fault({ vendor: 'ivvy', match: 'batch/run', kind: 'resetAfter' });
	const { output, failed } = await vendors.ivvy({
		parameters: { ...createTask, sendAsBatch: 'always' },
		items: named(60),
		onError: 'continueErrorOutput',
	});
	expect(failed).toEqual([]);
	expect(outcomes(output)).toEqual(Array(60).fill('found'));
	expect(asked('getTaskList')).toHaveLength(1);
	expect(asked('batch/run')).toHaveLength(1);
});

describe('Stop Workflow', () => {
	const run = async (more: object = {}) =>
		await vendors.ivvy({
			parameters: { ...createTask, sendOptions: { callsAtATime: 1 }, ...more },
			items: named(4),
		});

	it('goes on when the item turns out to be done', async () => {
		vendors.sandbox.fault({
			vendor: 'ivvy',
			match: 'addOrUpdateTask',
			kind: 'resetAfter',
			skip: 1,
		});
		const { output, error } = await run();
		expect(error).toBeUndefined();
		expect(outcomes(output)).toEqual([undefined, 'found', undefined, undefined]);
		expect(asked('addOrUpdateTask')).toHaveLength(4);
	});

	it('stops when it does not, and sends nothing more', async () => {
		vendors.sandbox.fault({ vendor: 'ivvy', match: 'addOrUpdateTask', kind: 'reset', skip: 1 });
		const { error } = await run();
		expect(error?.message).toContain('It is not known whether iVvy processed Task');
		expect(error?.description).toContain('It was looked up');
		expect(error?.context.data).toMatchObject({ outcome: 'unknown', lookedFor: { name: 'Row 1' } });
		expect(asked('addOrUpdateTask')).toHaveLength(2);
	});

	it('with Retry On Fail never sends again what was found', async () => {
		vendors.sandbox.fault({ vendor: 'ivvy', match: 'addOrUpdateTask', kind: 'resetAfter' });
		vendors.sandbox.fault({
			vendor: 'ivvy',
			match: 'addOrUpdateTask',
			kind: 'respond',
			status: 400,
			body: { errorCode: 400, message: 'No', specificCode: 24394 },
		});
		const { output, error } = await vendors.ivvy({
			parameters: { ...createTask, sendOptions: { callsAtATime: 1 } },
			items: named(2),
			maxTries: 2,
		});
		expect(error).toBeUndefined();
		expect(outcomes(output)).toEqual(['found', undefined]);
		expect(vendors.sandbox.state.ivvy.tasks.filter(({ name }) => name === 'Row 0')).toHaveLength(1);
	});
});

it('Continue gives the item that stays unknown as it is', async () => {
	vendors.sandbox.fault({ vendor: 'ivvy', match: 'addOrUpdateTask', kind: 'reset' });
	const { output } = await vendors.ivvy({
		parameters: createTask,
		items: [{ name: 'A' }],
		onError: 'continueRegularOutput',
	});
	expect(errorOf(output[0])).toMatchObject({ outcome: 'unknown', lookedFor: { name: 'A' } });
});

it('Report looks nothing up', async () => {
	vendors.sandbox.fault({ vendor: 'ivvy', match: 'addOrUpdateTask', kind: 'resetAfter' });
	const { failed } = await vendors.ivvy({
		parameters: { ...createTask, sendOptions: { ifUnknown: 'report' } },
		items: [{ name: 'A' }],
		onError: 'continueErrorOutput',
	});
	expect(Object.keys(errorOf(failed[0])).sort()).toEqual([
		'attempted',
		'message',
		'nextStep',
		'outcome',
	]);
	expect(vendors.sandbox.calls).toHaveLength(1);
});

it('a cancelled run looks nothing up', async () => {
	let cancel = (): void => undefined;
	vendors.sandbox.fault({ vendor: 'ivvy', match: 'addOrUpdateTask', kind: 'resetAfter' });
	vendors.sandbox.gate = ({ body }) => {
		if ((body as { name?: string }).name === 'Row 1') cancel();
	};
	await vendors.ivvy({
		parameters: { ...createTask, sendOptions: { callsAtATime: 1 } },
		items: named(3),
		onError: 'continueErrorOutput',
		onStart: (stop) => (cancel = stop),
	});
	expect(asked('getTaskList')).toEqual([]);
});

it('an update by ID needs no look-up: it may be sent again', async () => {
	vendors.sandbox.fault({ vendor: 'ivvy', match: 'addOrUpdateTask', kind: 'resetAfter' });
	const [task] = vendors.sandbox.state.ivvy.tasks;
	const { output } = await vendors.ivvy({
		parameters: { resource: 'task', operation: 'upsert', id: task.id as number, name: 'Renamed' },
		items: [{}],
	});
	expect(output[0].json).toEqual({ success: true, id: task.id });
	expect(asked('getTaskList')).toEqual([]);
});
