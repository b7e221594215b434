import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { resources } from '../../nodes/LeadSquared/operations';
import { isWrite } from '../../nodes/shared/table/writes';
import { seedIds } from '../../sandbox/seed.mts';
import {
	heldBy,
	previewed,
	previewOf,
	withoutQuestions,
	type ShownCall,
} from '../harness/previews.mts';
import { createTask, named } from '../harness/tasks.mts';
import { useVendors } from '../harness/vendors.mts';
import { bulkRows } from '../leadSquared/bulk';

// Calls that several items share: bulk rows, single writes in bulk, batches.

const vendors = useVendors();

interface Shared {
	node: 'ivvy' | 'leadSquared';
	parameters: INodeParameters;
	items: IDataObject[];
}

/** Previews a run, makes it in earnest, and compares the two. @returns what the items of the preview show */
async function compare({ node, parameters, items }: Shared): Promise<ShownCall[]> {
	const before = heldBy(vendors.sandbox);
	const { sendOptions = {}, ...form } = parameters;
	const run = async (previewOnly: boolean) =>
		await vendors[node]({
			parameters: { ...form, sendOptions: { ...(sendOptions as object), previewOnly } },
			items,
			onError: 'continueErrorOutput',
		});
	const { output, failed } = await run(true);
	const questions = [...vendors.sandbox.calls];
	expect(failed).toEqual([]);
	expect(heldBy(vendors.sandbox) === before).toBe(true);
	expect(output.map(({ pairedItem }) => pairedItem)).toEqual(items.map((_, item) => ({ item })));
	vendors.sandbox.clearCalls();
	await run(false);
	// Calls that are under way side by side may arrive in any order.
	const sent = withoutQuestions(vendors.sandbox.calls, questions);
	expect([...previewed(output)].sort()).toEqual([...sent].sort());
	return output.map(previewOf);
}

/** Each call is shown whole at its first item and nowhere else, and says how many items it has. */
function expectWhole(shown: ShownCall[]): void {
	const calls = new Map<number, ShownCall[]>();
	for (const one of shown) calls.set(one.call, [...(calls.get(one.call) ?? []), one]);
	expect([...calls.keys()].sort((one, other) => one - other)).toEqual(
		Array.from({ length: calls.size }, (_, index) => index + 1),
	);
	for (const items of calls.values()) {
		expect(items.map((item) => item.items)).toEqual(items.map(() => items.length));
		expect(items.map((item) => 'body' in item)).toEqual(items.map((_, index) => index === 0));
		for (const { part } of items) expect(part).toBeDefined();
	}
}

const operations = resources.flatMap(({ value, operations: all }) =>
	all.map((operation) => ({ name: `${value}.${operation.value}`, operation })),
);
const bulkWrites = bulkRows.filter((row) =>
	operations.some(({ name, operation }) => name === row.operation && isWrite(operation)),
);

describe.each(bulkWrites)('$operation', ({ operation: name, form, groups = 1, prepare, item }) => {
	it('60 items of mixed kinds', async () => {
		prepare?.(vendors.sandbox.state.leadSquared, 60);
		const items = Array.from({ length: 60 }, (_, index) => item(index, index % groups, false));
		const [resource, operation] = name.split('.');
		expectWhole(
			await compare({
				node: 'leadSquared',
				parameters: { resource, operation, ...form },
				items,
			}),
		);
	});
});

const mapper = (value: INodeParameters) =>
	({ mappingMode: 'defineBelow', value }) as unknown as INodeParameters;
const createLead: INodeParameters = {
	resource: 'lead',
	operation: 'create',
	attributes: mapper({ EmailAddress: '={{ $json.email }}', FirstName: '={{ $json.name }}' }),
};
const newLeads = (count: number) =>
	Array.from({ length: count }, (_, index) => ({
		email: `new${index}@x.com`,
		name: `New ${index}`,
	}));

it('60 leads to create go in bulk, each with its row as its part', async () => {
	const shown = await compare({
		node: 'leadSquared',
		parameters: createLead,
		items: newLeads(60),
	});
	expectWhole(shown);
	expect(shown.map(({ call, items }) => [call, items])).toEqual(
		shown.map((_, index) => (index < 50 ? [1, 50] : [2, 10])),
	);
	expect(shown[0].path).toBe('/v2/LeadManagement.svc/Lead/Bulk/Create');
	const rows = shown[0].body as unknown as unknown[];
	expect(rows).toHaveLength(50);
	expect(shown.slice(0, 50).map(({ part }) => part)).toEqual(rows.map((row) => [row]));
});

it('49 leads go one by one, without parts', async () => {
	const shown = await compare({
		node: 'leadSquared',
		parameters: createLead,
		items: newLeads(49),
	});
	expect(shown.map(({ call }) => call)).toEqual(shown.map((_, index) => index + 1));
	expect(shown.map((one) => 'items' in one || 'part' in one)).toEqual(shown.map(() => false));
});

it('activities of one lead, some of which change one that others change, too', async () => {
	const items = Array.from({ length: 60 }, (_, index) => ({
		id: seedIds.leads[index % 7],
		note: `Note ${index}`,
	}));
	const update = {
		resource: 'lead',
		operation: 'update',
		leadId: '={{ $json.id }}',
		attributes: mapper({ FirstName: '={{ $json.note }}' }),
	};
	expectWhole(await compare({ node: 'leadSquared', parameters: update, items }));
});

it.each([
	[60, 1],
	[450, 3],
])('%i tasks of iVvy go in %i batches, each with its job as its part', async (count, batches) => {
	const create = { ...createTask, sendAsBatch: 'automatic' };
	const shown = await compare({ node: 'ivvy', parameters: create, items: named(count) });
	expectWhole(shown);
	expect(new Set(shown.map(({ call }) => call)).size).toBe(batches);
	expect(shown[0].path).toContain('batch');
	const { jobs } = shown[0].body as unknown as { jobs: unknown[] };
	const parts = shown.slice(0, jobs.length).map(({ part }) => (part as { jobs: unknown[] }).jobs);
	expect(parts).toEqual(jobs.map((job) => [job]));
});

it('the same tasks twice go in two rounds of batches', async () => {
	const tasks = vendors.sandbox.state.ivvy.tasks.slice(0, 5).map(({ id }) => Number(id));
	const items = Array.from({ length: 10 }, (_, index) => ({
		id: tasks[index % 5],
		name: `Name ${index}`,
	}));
	const update = {
		resource: 'task',
		operation: 'update',
		id: '={{ $json.id }}',
		updateFields: { name: '={{ $json.name }}' },
		sendOptions: { sendAsBatch: 'always' },
	};
	const shown = await compare({ node: 'ivvy', parameters: update, items });
	expectWhole(shown);
	expect(shown.map(({ call }) => call)).toEqual(items.map((_, index) => (index < 5 ? 1 : 2)));
});

it.each([
	['bulk rows', 'leadSquared', createLead, newLeads],
	['batches', 'ivvy', { ...createTask, sendAsBatch: 'automatic' }, named],
] as const)('twice as many items show twice as much: %s', async (_what, node, parameters, make) => {
	const sizeOf = async (count: number) => {
		const { output } = await vendors[node]({
			parameters: { ...parameters, sendOptions: { previewOnly: true } },
			items: make(count),
		});
		expect(output).toHaveLength(count);
		return JSON.stringify(output).length;
	};
	const few = await sizeOf(200);
	expect(await sizeOf(1_600)).toBeLessThan(8.5 * few);
	// The whole bodies and the parts, with what stands around each part.
	expect(few / 200).toBeLessThan(1_000);
});
