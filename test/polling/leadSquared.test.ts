import { randomUUID } from 'node:crypto';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { usePolling } from '../harness/polling.mts';

const world = usePolling();

const state = () => world.sandbox.state.leadSquared;

/** LeadSquared's dates have whole seconds; its windows know more. */
const at = (secondsAgo = 0) =>
	new Date(Date.now() - secondsAgo * 1000).toISOString().slice(0, 19).replace('T', ' ');

interface Kind {
	resource: string;
	table: 'leads' | 'activities' | 'opportunities' | 'accounts' | 'tasks';
	id: string;
	parameters: IDataObject;
	like?: (row: IDataObject) => boolean;
}

const kinds: Kind[] = [
	{ resource: 'lead', table: 'leads', id: 'ProspectID', parameters: {} },
	{
		resource: 'account',
		table: 'accounts',
		id: 'CompanyId',
		parameters: { companyTypeName: 'Customers' },
	},
	{
		resource: 'opportunity',
		table: 'opportunities',
		id: 'OpportunityId',
		parameters: {},
	},
	{
		resource: 'activity',
		table: 'activities',
		id: 'ProspectActivityId',
		parameters: {},
	},
	{ resource: 'task', table: 'tasks', id: 'UserTaskId', parameters: {} },
];

const [leadKind, , opportunityKind, activityKind, taskKind] = kinds;

const rowsOf = ({ table }: Kind) => state()[table] as IDataObject[];

/** Of the seed's first row, which the choice fits. */
function parametersOf(kind: Kind, change: string): INodeParameters {
	const [first] = rowsOf(kind);
	const own: Record<string, IDataObject> = {
		opportunity: { opportunityEventCode: first._eventCode },
		activity: { activityEvent: first.ActivityEvent },
		task: { ownerId: first.OwnerId },
	};
	return {
		resource: kind.resource,
		change,
		...kind.parameters,
		...own[kind.resource],
	} as INodeParameters;
}

/** A row like the seed's first one, new in LeadSquared. */
function add(kind: Kind, more: IDataObject = {}): IDataObject {
	const now = Date.now();
	const row: IDataObject = {
		...rowsOf(kind)[0],
		[kind.id]: randomUUID(),
		CreatedOn: at(),
		ModifiedOn: at(),
		_modifiedAt: now,
		...more,
	};
	if (more.ModifiedOn !== undefined && more._modifiedAt === undefined) delete row._modifiedAt;
	rowsOf(kind).push(row);
	return row;
}

const ids = (kind: Kind, items: IDataObject[]) =>
	items.map((item) => item.id ?? item[kind.id]).sort();

const bodies = () => world.sandbox.calls.map(({ body }) => body as Record<string, IDataObject>);

const refusal = {
	Status: 'Error',
	ExceptionType: 'MXInvalidInputException',
	ExceptionMessage: 'The search is being rebuilt',
};

/** Refuses the second page once, or the largest one that tasks are asked for; which call comes in second is not certain. */
function refuseSecondPage(): void {
	let isLeft = true;
	world.sandbox.gate = ({ body }) => {
		const { PageIndex, RowCount } = (body as { Paging?: IDataObject } | undefined)?.Paging ?? {};
		if (!isLeft || (PageIndex !== 2 && RowCount !== 1000)) return;
		isLeft = false;
		world.sandbox.fault({ vendor: 'leadSquared', kind: 'respond', status: 500, body: refusal });
	};
}

describe.each(kinds)('$resource', (kind) => {
	test('new ones, each once', async () => {
		const trigger = world.leadSquared(parametersOf(kind, 'created'));
		add(kind);
		expect(await trigger.activate()).toEqual([]);
		expect(await trigger.poll()).toEqual([]);
		const made = add(kind);
		expect(ids(kind, await trigger.poll())).toEqual([made[kind.id]]);
		expect(await trigger.poll()).toEqual([]);
	});

	test('late ones, within the overlap', async () => {
		const trigger = world.leadSquared(parametersOf(kind, 'created'));
		await trigger.activate();
		await trigger.poll();
		const late = add(kind, { CreatedOn: at(300), ModifiedOn: at(300) });
		expect(ids(kind, await trigger.poll())).toEqual([late[kind.id]]);
		expect(await trigger.poll()).toEqual([]);
	});

	test('of one second, before and after a poll', async () => {
		const trigger = world.leadSquared(parametersOf(kind, 'updated'));
		await trigger.activate();
		const times = { CreatedOn: at(1), ModifiedOn: at(1) };
		const first = add(kind, { ...times, _modifiedAt: Date.now() - 1_000 });
		expect(ids(kind, await trigger.poll())).toEqual([first[kind.id]]);
		const second = add(kind, { ...times, _modifiedAt: Date.now() - 1_000 });
		expect(ids(kind, await trigger.poll())).toEqual([second[kind.id]]);
		expect(await trigger.poll()).toEqual([]);
	});

	test('450 on several pages, one of which fails in the middle', async () => {
		const trigger = world.leadSquared(parametersOf(kind, 'created'));
		await trigger.activate();
		const made = Array.from({ length: 450 }, () => add(kind));
		refuseSecondPage();
		const first = await trigger.poll();
		expect(first).toHaveLength(200);
		expect(world.warnings).toEqual([
			expect.stringMatching(/The search is being rebuilt.*next poll goes on/),
		]);
		const rest = await trigger.restart();
		expect(ids(kind, [...first, ...rest])).toEqual(ids(kind, made));
		expect(await trigger.poll()).toEqual([]);
	});

	test('a test in the editor gives the newest few', async () => {
		const trigger = world.leadSquared(parametersOf(kind, 'updated'));
		Array.from({ length: 20 }, (_, index) =>
			add(kind, { CreatedOn: at(90 + index), ModifiedOn: at(90 + index) }),
		);
		const newest = add(kind);
		const items = await trigger.sample();
		expect(items).toHaveLength(5);
		expect(ids(kind, items.slice(0, 1))).toEqual([newest[kind.id]]);
	});
});

describe.each(kinds.filter(({ resource }) => resource !== 'task'))(
	'changes of a $resource',
	(kind) => {
		test('each change once, and nothing for the others', async () => {
			const trigger = world.leadSquared(parametersOf(kind, 'updated'));
			await trigger.activate();
			const [row] = rowsOf(kind);
			const seen: IDataObject[] = [];
			for (const secondsAgo of [5, 4, 3]) {
				row.ModifiedOn = at(secondsAgo);
				row._modifiedAt = Date.now() - secondsAgo * 1_000;
				seen.push(...(await trigger.poll()), ...(await trigger.poll()));
			}
			expect(ids(kind, seen)).toEqual([row[kind.id], row[kind.id], row[kind.id]]);
		});

		test('a change of an old one is nothing new', async () => {
			const trigger = world.leadSquared(parametersOf(kind, 'created'));
			await trigger.activate();
			Object.assign(rowsOf(kind)[0], { ModifiedOn: at(), _modifiedAt: Date.now() });
			expect(await trigger.poll()).toEqual([]);
		});

		test('another change within the second that a poll has read', async () => {
			const trigger = world.leadSquared(parametersOf(kind, 'updated'));
			await trigger.activate();
			const row = add(kind, { _modifiedAt: Date.now() });
			expect(await trigger.poll()).toHaveLength(1);
			const field = {
				lead: 'FirstName',
				account: 'Stage',
				opportunity: 'Status',
				activity: 'ActivityEvent_Note',
			}[kind.resource] as string;
			row[field] = 'changed';
			expect(JSON.stringify(await trigger.poll())).toContain('changed');
			expect(await trigger.poll()).toEqual([]);
		});
	},
);

test('pages are sorted by the id, and no record can leave the window while it is read', async () => {
	const columns: Record<string, string> = {
		lead: 'ProspectID',
		account: 'CompanyId',
		opportunity: 'ProspectActivityId',
		activity: 'ProspectActivityId',
	};
	for (const kind of kinds.filter(({ resource }) => resource in columns)) {
		world.sandbox.clearCalls();
		await world.leadSquared(parametersOf(kind, 'created')).activate();
		const [{ Sorting, Parameter, Query }] = bodies();
		expect(Sorting).toEqual({ ColumnName: columns[kind.resource], Direction: '0' });
		const { FromDate, ToDate } = (Parameter ?? Query.DateRange) as {
			FromDate: string;
			ToDate: string;
		};
		expect(ToDate > at(-3_600)).toBe(true);
		expect(FromDate <= at(590)).toBe(true);
	}
});

test('a lead that changed while pages were read comes with the next sweep', async () => {
	const trigger = world.leadSquared(parametersOf(leadKind, 'updated'));
	await trigger.activate();
	const made = Array.from({ length: 250 }, () => add(leadKind));
	refuseSecondPage();
	const first = await trigger.poll();
	const early = made.find((row) => row.ProspectID === first[0].id) as IDataObject;
	Object.assign(early, { ModifiedOn: at(-1), _modifiedAt: Date.now() + 1_000 });
	const rest = await trigger.poll();
	const after = await trigger.poll();
	expect(ids(leadKind, [...first, ...rest])).toEqual(ids(leadKind, made));
	expect(ids(leadKind, after)).toEqual([early.ProspectID]);
});

test('leads that are deleted between two pages push none off its page', async () => {
	const trigger = world.leadSquared(parametersOf(leadKind, 'created'));
	await trigger.activate();
	const made = Array.from({ length: 450 }, () => add(leadKind));
	refuseSecondPage();
	const first = await trigger.poll();
	const gone = first.slice(0, 30).map(({ id }) => id);
	state().leads = state().leads.filter(({ ProspectID }) => !gone.includes(ProspectID as string));
	const rest = await trigger.poll();
	expect(ids(leadKind, [...first, ...rest])).toEqual(ids(leadKind, made));
});

test('a lead comes as a flat record, without what belongs to the query', async () => {
	const trigger = world.leadSquared(parametersOf(leadKind, 'created'));
	await trigger.activate();
	const made = add(leadKind, { FirstName: 'Noor' });
	const [{ time, record }] = await trigger.poll();
	const CreatedOn = `${String(made.CreatedOn).replace(' ', 'T')}.000Z`;
	expect(time).toBe(CreatedOn);
	expect(record).toMatchObject({ ProspectID: made.ProspectID, FirstName: 'Noor', CreatedOn });
	expect(Object.keys(record as object)).not.toEqual(expect.arrayContaining(['Total']));
	expect(Object.keys(record as object)).not.toEqual(expect.arrayContaining(['CanUpdate']));
});

test("a lead's custom field sets come with their fields", async () => {
	const trigger = world.leadSquared(parametersOf(leadKind, 'created'));
	await trigger.activate();
	const Fields = [
		{ Attribute: 'Status', Value: 'Approved' },
		{ Attribute: 'mx_CustomObject_1', Value: 'Passport' },
	];
	const LeadPropertyList = [
		{ Attribute: 'ProspectID', Value: randomUUID(), Fields: null },
		{ Attribute: 'CreatedOn', Value: at(), Fields: null },
		{ Attribute: 'mx_KYC', Value: '', Fields },
	];
	world.sandbox.fault({
		vendor: 'leadSquared',
		kind: 'respond',
		status: 200,
		body: { RecordCount: 1, Leads: [{ LeadPropertyList }] },
	});
	expect(await trigger.poll()).toMatchObject([
		{ record: { mx_KYC: { Status: 'Approved', mx_CustomObject_1: 'Passport' } } },
	]);
});

test('activities count against the limit for bulk calls', async () => {
	const trigger = world.leadSquared(parametersOf(activityKind, 'created'), {
		callsPerWindow: 1_000,
		bulkCallsPerWindow: 1,
	});
	await trigger.activate();
	expect(world.waits).toEqual([]);
	await trigger.poll();
	expect(world.waits).toEqual([expect.closeTo(5_000, -3)]);
});

test('an opportunity of another type starts nothing', async () => {
	const trigger = world.leadSquared(parametersOf(opportunityKind, 'created'));
	await trigger.activate();
	add(opportunityKind, { _eventCode: 99_999 });
	expect(await trigger.poll()).toEqual([]);
});

describe('tasks', () => {
	test('a completed one comes again when changes are asked for, and not among the new ones', async () => {
		const triggers = ['updated', 'created'].map((change) =>
			world.leadSquared(parametersOf(taskKind, change)),
		);
		for (const trigger of triggers) await trigger.activate();
		Object.assign(rowsOf(taskKind)[0], { StatusCode: 1, CompletedOn: at() });
		const [changed, created] = [await triggers[0].poll(), await triggers[1].poll()];
		expect(ids(taskKind, changed)).toEqual([rowsOf(taskKind)[0].UserTaskId]);
		expect(created).toEqual([]);
	});

	test('new ones are read from the newest on; the old ones are left alone', async () => {
		Array.from({ length: 1_000 }, (_, index) =>
			add(taskKind, { CreatedOn: at(90_000 + index), ModifiedOn: at(90_000) }),
		);
		const trigger = world.leadSquared(parametersOf(taskKind, 'created'));
		await trigger.activate();
		expect(world.sandbox.calls).toHaveLength(1);
	});

	test('an owner given by email address', async () => {
		const { EmailAddress } = state().users.find(({ ID }) => ID === rowsOf(taskKind)[0].OwnerId) as {
			EmailAddress: string;
		};
		const trigger = world.leadSquared({
			resource: 'task',
			change: 'created',
			ownerId: EmailAddress,
		});
		await trigger.activate();
		const made = add(taskKind);
		expect(ids(taskKind, await trigger.poll())).toEqual([made.UserTaskId]);
	});
});

test('says what is wrong with the keys, so that the workflow is not activated', async () => {
	const trigger = world.leadSquared(parametersOf(leadKind, 'created'), { secretKey: 'another' });
	// Of a workflow that could not be activated n8n 2.x shows the message only, 1.x the description only.
	const all = expect.stringMatching(
		/^LeadSquared did not list leads: .+\. .*Check the access key/,
	) as string;
	await expect(trigger.activate()).rejects.toMatchObject({ message: all, description: all });
});

test('in the other mode nothing is polled', async () => {
	expect(await world.leadSquared({ mode: 'webhook' }).poll()).toEqual([]);
	expect(world.sandbox.calls).toEqual([]);
});
