import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { seedIds } from '../../sandbox/seed.mts';
import type { Call, Fault } from '../../sandbox/index.mts';
import { createTask } from '../harness/tasks.mts';
import { useVendors } from '../harness/vendors.mts';

// "Found" is said only where it is as good as certain: as many equal records as were sent, made since, and by us.

const vendors = useVendors();

const tasks = () => vendors.sandbox.state.ivvy.tasks;
const madeOf = (name: string) => tasks().filter((task) => task.name === name);

const lose = (kind: Fault['kind'], more: Partial<Fault> = {}) =>
	vendors.sandbox.fault({ vendor: 'ivvy', match: 'addOrUpdateTask', kind, ...more });

const send = async (names: string[], more: IDataObject = {}) =>
	await vendors.ivvy({
		parameters: { ...createTask, ...(more as object), sendOptions: { callsAtATime: 1 } },
		items: names.map((name) => ({ name })),
		onError: 'continueErrorOutput',
	});

const found = ({ output }: { output: INodeExecutionData[] }) =>
	output.filter(({ json }) => json.outcome === 'found').map(({ json }) => json.id);
const errors = ({ failed }: { failed: INodeExecutionData[] }) =>
	failed.map(({ json }) => json.error as IDataObject);

/** Puts a record into the list beside those of the run: somebody else makes it, or has made it. */
function addTask(given: object): void {
	const [task] = structuredClone(tasks().slice(-1));
	tasks().push({ ...task, id: 800_000 + tasks().length, ...given });
}

const utc = (ms: number) => `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

describe('twins within the run', () => {
	it('are all found when all were made, each with a record of its own', async () => {
		lose('resetAfter', { times: 2 });
		const result = await send(['Twin', 'Twin', 'Twin']);
		expect(result.failed).toEqual([]);
		expect(found(result)).toHaveLength(2);
		const ids = new Set(result.output.map(({ json }) => json.id));
		expect(ids).toEqual(new Set(madeOf('Twin').map(({ id }) => id)));
	});

	it('all stay unknown when fewer were made than sent', async () => {
		lose('resetAfter', { skip: 1 });
		lose('reset');
		const result = await send(['Twin', 'Twin', 'Twin']);
		expect(madeOf('Twin')).toHaveLength(2);
		expect(found(result)).toEqual([]);
		expect(errors(result)).toHaveLength(2);
		expect(errors(result)[0].seen).toMatch(/^1 equal record .*, where 2 may have been made$/);
	});

	it('that have more in common than one of them sent are told apart', async () => {
		lose('reset');
		const parameters = {
			...createTask,
			additionalFields: { contactId: 10001, priority: '={{ $json.priority }}' },
		};
		const { output, failed } = await vendors.ivvy({
			parameters,
			items: [
				{ name: 'Half', priority: '' },
				{ name: 'Half', priority: 'high' },
			],
			onError: 'continueErrorOutput',
		});
		expect(output).toHaveLength(1);
		expect(failed).toHaveLength(1);
		expect(failed[0].json.error).toMatchObject({ outcome: 'unknown' });
	});
});

describe('an equal record from before', () => {
	it.each([60_000, 4_000])('%d ms older is not taken for ours', async (olderMs) => {
		await send(['Old']);
		const [old] = madeOf('Old');
		const at = utc(Date.now() - olderMs);
		Object.assign(old, { createdDate: at, modifiedDate: utc(Date.now()), id: 799_999 });
		lose('reset', { skip: 1 });
		const result = await send(['First', 'Old']);
		expect(errors(result)[0].seen).toMatch(/^no equal record/);
		lose('resetAfter', { skip: 1 });
		const again = await send(['Second', 'Old']);
		expect(found(again)).toEqual([madeOf('Old').find(({ id }) => id !== 799_999)?.id]);
	});

	it('of a run just before, such as in a loop, is not taken for ours', async () => {
		await send(['Again']);
		lose('reset');
		const result = await send(['Again']);
		expect(found(result)).toEqual([]);
		expect(errors(result)).toHaveLength(1);
	});
});

describe("somebody else's equal record", () => {
	/** Adds one while this call is under way. */
	const whileUnderWay = (action: string, add: (call: Call) => void) => {
		let isDone = false;
		vendors.sandbox.gate = (call) => {
			if (isDone || !call.action.includes(action)) return;
			isDone = true;
			add(call);
		};
	};
	const equal = ({ body }: Call) =>
		addTask({
			...(body as object),
			endDatetime: '2026-12-01 10:00:00 UTC',
			createdDate: utc(Date.now()),
		});

	it('beside ours leaves it open which one is ours', async () => {
		whileUnderWay('addOrUpdateTask', equal);
		lose('resetAfter');
		const result = await send(['Both']);
		expect(madeOf('Both')).toHaveLength(2);
		expect(found(result)).toEqual([]);
		expect(errors(result)[0].seen).toContain('somebody else');
	});

	it('of an item that is done makes all others uncertain', async () => {
		whileUnderWay('addOrUpdateTask', equal);
		lose('resetAfter', { skip: 1 });
		const result = await send(['Done', 'Lost']);
		expect(result.output).toHaveLength(1);
		expect(found(result)).toEqual([]);
		expect(errors(result)[0].seen).toContain('somebody else');
	});

	describe('in a list that tells who made a record', () => {
		const createActivity = {
			resource: 'activity',
			operation: 'createBulk',
			relatedProspectId: seedIds.leads[0],
			activityEvent: 201,
			activityNote: '={{ $json.note }}',
		};
		const run = async (notes: string[]) =>
			await vendors.leadSquared({
				parameters: createActivity,
				items: notes.map((note) => ({ note })),
				onError: 'continueErrorOutput',
			});
		const activities = () => vendors.sandbox.state.leadSquared.activities;
		const byOther = () => {
			const [last] = structuredClone(activities().slice(-1));
			const now = utc(Date.now()).slice(0, 19);
			activities().push({
				...last,
				ProspectActivityId: '99999999-0000-4000-8000-000000000001',
				RelatedProspectId: seedIds.leads[0],
				ActivityEvent: '201',
				ActivityEvent_Note: 'Called',
				CreatedBy: seedIds.users[1],
				CreatedOn: now,
				ModifiedOn: now,
				_modifiedAt: Date.now(),
			});
		};
		const match = 'Bulk/CustomActivity/Add/ByLeadId';

		it('is not taken for ours', async () => {
			whileUnderWay(match, byOther);
			vendors.sandbox.fault({ vendor: 'leadSquared', match, kind: 'reset' });
			const result = await run(['Called']);
			expect(result.output).toEqual([]);
			expect(errors(result)[0].seen).toMatch(/^no equal record/);
		});

		it('and one from before is not either, whatever date the run gives its own', async () => {
			const dated = {
				...createActivity,
				additionalFields: { activityDateTime: '={{ $json.at }}' },
			};
			byOther();
			const [old] = activities().slice(-1);
			const ago = Date.now() - 30_000;
			Object.assign(old, { CreatedBy: seedIds.users[0], _modifiedAt: ago });
			Object.assign(old, { CreatedOn: utc(ago).slice(0, 19), ModifiedOn: utc(ago).slice(0, 19) });
			vendors.sandbox.fault({
				vendor: 'leadSquared',
				match: 'ProspectActivity.svc/Create',
				kind: 'reset',
				skip: 1,
			});
			const { failed } = await vendors.leadSquared({
				parameters: { ...dated, operation: 'create', sendOptions: { callsAtATime: 1 } },
				items: [
					{ note: 'Dated', at: '2026-01-01T00:00:00' },
					{ note: 'Called', at: '' },
				],
				onError: 'continueErrorOutput',
			});
			expect(errors({ failed })[0].seen).toMatch(/^no equal record/);
		});

		it('does not hide ours', async () => {
			whileUnderWay(match, byOther);
			vendors.sandbox.fault({ vendor: 'leadSquared', match, kind: 'resetAfter' });
			const { output, failed } = await run(['Called']);
			expect(failed).toEqual([]);
			const own = activities().at(-1)?.ProspectActivityId;
			expect(output.map(({ json }) => json.ProspectActivityId)).toEqual([own]);
		});
	});
});

describe('a list', () => {
	it('that lags is asked again before anything is said', async () => {
		lose('resetAfter', { times: 2 });
		const late: typeof tasks extends () => infer T ? T : never = [];
		let asked = 0;
		vendors.sandbox.gate = ({ action }) => {
			if (!action.includes('getTaskList')) return;
			asked++;
			if (asked === 1) late.push(...tasks().splice(-1));
			else tasks().push(...late.splice(0));
		};
		const result = await send(['Late', 'Later']);
		expect(result.failed).toEqual([]);
		expect(found(result)).toHaveLength(2);
		expect(asked).toBe(2);
		// Twice as long as the list may lag.
		expect(vendors.waits.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(10_000);
	});

	it('that cannot be read leaves the item unknown, and says so', async () => {
		lose('resetAfter');
		vendors.sandbox.fault({
			vendor: 'ivvy',
			match: 'getTaskList',
			kind: 'respond',
			status: 400,
			body: { errorCode: 403, message: 'Not allowed', specificCode: 1 },
			times: -1,
		});
		const result = await send(['Mine']);
		expect(found(result)).toEqual([]);
		const [error] = errors(result);
		expect(error.seen).toMatch(/^the look-up failed: .*Not allowed/);
		expect(error.nextStep).toContain('look it up in iVvy before you run this item again');
	});

	it('is asked once for many items', async () => {
		lose('resetAfter', { times: 40 });
		const names = Array.from({ length: 40 }, (_, index) => `Row ${index}`);
		const result = await send(names);
		expect(found(result)).toHaveLength(40);
		const lists = vendors.sandbox.calls.filter(({ action }) => action.includes('getTaskList'));
		expect(lists).toHaveLength(1);
		expect(result.output.map(({ pairedItem }) => pairedItem)).toEqual(
			names.map((_name, item) => ({ item })),
		);
		expect(result.output.map(({ json }) => json.id)).toEqual(
			names.map((name) => madeOf(name)[0].id),
		);
	});
});
