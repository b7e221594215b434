import type { INodeParameters } from 'n8n-workflow';

import { listSearch } from '../../nodes/LeadSquared/methods/listSearch';
import { resourceMapping } from '../../nodes/LeadSquared/methods/resourceMapping';
import { resources } from '../../nodes/LeadSquared/operations';
import { lists as polled } from '../../nodes/LeadSquared/trigger/lists';
import { seedIds } from '../../sandbox/leadsquared/wire/ids.mts';
import { leadSquaredExamples } from '../examples/leadSquared';
import { messageOf } from '../harness/failed.mts';
import { usePolling } from '../harness/polling.mts';
import { useVendors } from '../harness/vendors.mts';

// Every list of the node, by its tables: a new one is tried without a line here.

const vendors = useVendors();
const world = usePolling();

/** What something between n8n and LeadSquared may answer, or LeadSquared while it is being repaired: no empty list. */
const noLists: Array<[string, unknown]> = [
	['words', { message: 'Service under maintenance' }],
	['an empty object', {}],
	['a list of nothing', [null]],
	['a list of numbers', [1]],
	['null', null],
	['nothing', ''],
	['a number', 7],
	['text', 'Service under maintenance'],
];

const answer = (body: unknown, match = '') =>
	vendors.sandbox.fault({
		vendor: 'leadSquared',
		match,
		kind: 'respond',
		status: 200,
		times: -1,
		body,
	});

/** Look-ups of many ids in one call are lists, too. */
const isList = ({ value, paging }: { value: string; paging?: unknown }) =>
	paging !== undefined || value === 'getByIds';

const operations = resources.flatMap(({ value, operations: all }) =>
	all.filter(isList).map((operation) => ({
		name: `${value}.${operation.value}`,
		resource: value,
		operation,
		path: (operation.call.split(' ')[1] ?? '').replace(/\{.*/, ''),
	})),
);

it('there are lists to try', () => {
	expect(operations.length).toBeGreaterThan(45);
	expect(Object.keys(listSearch).length).toBeGreaterThan(20);
});

describe.each(operations)('$name', ({ name, resource, operation, path }) => {
	const example = leadSquaredExamples.find((one) => one.operation === name);
	const run = async () => {
		example?.prepare?.(vendors.sandbox.state.leadSquared);
		return await vendors.leadSquared({
			parameters: {
				...example?.items[0],
				resource,
				operation: operation.value,
				output: 'raw',
			} as INodeParameters,
			onError: 'continueErrorOutput',
		});
	};

	it.each(noLists)('%s is no answer to it', async (_what, body) => {
		answer(body, path);
		const { output, failed } = await run();
		expect(output).toEqual([]);
		expect(failed.map(messageOf)).toEqual([
			expect.stringContaining('LeadSquared gave no usable answer to'),
		]);
		expect(failed[0].json.error).toMatchObject({ outcome: 'unknown' });
	});
});

describe.each(Object.keys(listSearch))('%s', (method) => {
	const parameters = {
		companyTypeName: 'Customers',
		lookupName: 'OwnerId',
		relatedEntity: 1,
	};
	it.each(noLists)('%s is no answer to it', async (_what, body) => {
		answer(body);
		for (const typed of [undefined, 'a'])
			await expect(vendors.search('leadSquared', { method, parameters, typed })).rejects.toThrow();
	});
});

describe.each(Object.keys(resourceMapping).filter((method) => method !== 'mapUserFields'))(
	'%s',
	(method) => {
		it.each(noLists)('%s is no answer to it', async (_what, body) => {
			answer(body);
			const parameters = { activityEvent: '208', opportunityEventCode: '12000' };
			await expect(vendors.mapping(method, { node: 'leadSquared', parameters })).rejects.toThrow();
		});
	},
);

describe.each(Object.keys(polled))('polled: %s', (resource) => {
	it.each(noLists)('%s is no answer to it', async (_what, body) => {
		const trigger = world.leadSquared({
			resource,
			change: 'updated',
			companyTypeName: 'Customers',
			opportunityEventCode: 12000,
			activityEvent: 208,
			ownerId: seedIds.users[0],
		} as INodeParameters);
		await trigger.activate();
		world.sandbox.fault({
			vendor: 'leadSquared',
			kind: 'respond',
			status: 200,
			times: -1,
			body,
		});
		await expect(trigger.poll()).rejects.toThrow();
	});
});

describe('bulk calls whose answer says the same for all rows', () => {
	const calls = [
		'list.addLeads',
		'task.createBulk',
		'task.deleteBulk',
		'salesGroup.addUsers',
		'salesGroup.removeUsers',
		'permissionTemplate.apply',
		'permissionTemplate.overwriteForUsers',
		'entityShare.shareLead',
		'entityShare.revokeLead',
		'opportunity.share',
	];
	it.each(calls.flatMap((name) => noLists.map(([what, body]) => ({ name, what, body }))))(
		'$name: $what is no confirmation',
		async ({ name, body }) => {
			const [resource, operation] = name.split('.');
			const table = resources
				.flatMap((one) => one.operations.map((own) => ({ of: one.value, own })))
				.find(({ of, own }) => of === resource && own.value === operation);
			const example = leadSquaredExamples.find((one) => one.operation === name);
			answer(body, table?.own.call.split(' ')[1]);
			const { output, failed } = await vendors.leadSquared({
				parameters: { ...example?.items[0], resource, operation } as INodeParameters,
				onError: 'continueErrorOutput',
			});
			expect(output).toEqual([]);
			expect(failed[0].json.error).toMatchObject({ outcome: 'unknown' });
		},
	);
});
