import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { resources } from '../../nodes/Ivvy/operations';
import { listSearch } from '../../nodes/Ivvy/methods/listSearch';
import { sandboxKeys } from '../../sandbox/index.mts';
import { actions } from '../../sandbox/ivvy/wire/actions.mts';
import { ivvyExamples } from '../examples/ivvy';
import { confirmed, publicOrigin, useIvvyHost } from '../harness/ivvyTrigger.mts';
import { usePolling } from '../harness/polling.mts';

// A list is empty, and a record has nothing to say, only in the form that iVvy documents.

const { vendors, host } = useIvvyHost();
const world = usePolling();

const reads = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		name: `${resource.value}.${operation.value}`,
		resource: resource.value,
		operation,
	})),
);
const isBare = (call: string) =>
	Array.isArray(
		(actions.get(call) as unknown as { response: { example: unknown } }).response.example,
	);

/** Answers of nobody's documentation, as a gateway or a broken server gives them. */
const odd: Array<[string, unknown]> = [
	['words of a gateway', { message: 'Service under maintenance' }],
	['an empty object', {}],
	['null', null],
	['a success without anything', { success: true }],
	['a number in a list', [1]],
	['nothing in a list', [null]],
	['a list that is none', { meta: { totalResults: 0 }, results: null }],
	['an object for a list', { meta: { totalResults: 0 }, results: {} }],
	['a list under another name', { meta: { totalResults: 0 }, records: [] }],
	['a row that is none', { meta: { totalResults: 1 }, results: [null] }],
];
const bareOnly: Array<[string, unknown]> = [
	['the form of other lists', { meta: { totalResults: 0 }, results: [] }],
];
const othersOnly: Array<[string, unknown]> = [['a bare list', []]];

const answer = (body: unknown, match = '') =>
	vendors.sandbox.fault({
		vendor: 'ivvy',
		kind: 'respond',
		status: 200,
		match,
		// A body of null would be the sandbox's own.
		body: JSON.stringify(body),
		headers: { 'content-type': 'application/json' },
		times: -1,
	});

const errorOf = ({ json }: INodeExecutionData) => json.error as IDataObject;

const run = async (name: string, resource: string, more: object) => {
	const example = ivvyExamples.find((one) => one.operation === name)?.items[0];
	const parameters = { ...example, resource, operation: name.split('.')[1], ...more };
	return await vendors.ivvy({
		parameters: parameters as unknown as INodeParameters,
		items: [{}],
		onError: 'continueErrorOutput',
	});
};

const isUnreadable = ({ output, failed }: { output: unknown[]; failed: INodeExecutionData[] }) => {
	expect([output.length, failed.length]).toEqual([0, 1]);
	expect(String(errorOf(failed[0]).message)).toMatch(/^iVvy gave no usable answer to /);
};

const lists = reads.filter(({ operation }) => operation.paging);
describe.each(lists)('$name', ({ name, resource, operation }) => {
	const special = isBare(operation.call) ? bareOnly : othersOnly;

	// All of them where it costs little.
	const tried = name === 'task.getAll' || isBare(operation.call) ? odd : odd.slice(0, 2);

	it.each([...tried, ...special])('is not empty by %s', async (_what, body) => {
		answer(body);
		isUnreadable(await run(name, resource, { returnAll: true }));
	});

	it('is empty in its own form', async () => {
		answer(isBare(operation.call) ? [] : { meta: { totalResults: 0 }, results: [] });
		const { output, failed } = await run(name, resource, { returnAll: false, limit: 5 });
		expect([output, failed]).toEqual([[], []]);
	});
});

describe.each(reads.filter(({ operation }) => operation.reads))(
	'$name',
	({ name, resource, operation }) => {
		it.each([...odd.slice(0, 3), ['an empty list', []] as const])(
			'is not answered by %s',
			async (_what, body) => {
				answer(body);
				isUnreadable(await run(name, resource, {}));
			},
		);

		it('is not answered so in a batch either', async () => {
			answer({ asyncId: 'a' }, 'batch/run');
			answer({ progress: 100 }, 'batch/progress');
			const [namespace, action] = operation.call.split('/');
			const request = ivvyExamples.find((one) => one.operation === name)?.requests[0].body;
			const response = { message: 'Service under maintenance' };
			const results = [{ namespace, action, request, response }];
			answer({ results }, 'batch/results');
			if (namespace === 'batch') return;
			isUnreadable(await run(name, resource, { sendAsBatch: 'always' }));
		});
	},
);

/** What a list in the form may depend on. */
const chosen = { venueId: 102, bookingId: 5002, eventId: 1, tariffId: 1, barId: 1 };

describe.each(Object.keys(listSearch))('%s', (method) => {
	it.each([odd[0], odd[7]])('does not show an empty list for %s', async (_what, body) => {
		answer(body);
		const search = vendors.search('ivvy', { method, parameters: chosen });
		const known = ['searchTimeZones', 'searchNoteTypes'];
		if (known.includes(method)) expect((await search).results).not.toEqual([]);
		else await expect(search).rejects.toThrow('iVvy answered, but its answer has ');
	});
});

it.each(['mapContactCustomFields', 'mapCompanyCustomFields', 'mapBookingCustomFields'])(
	'%s does not say that there are no fields',
	async (method) => {
		answer({ message: 'Service under maintenance' });
		await expect(vendors.mapping(method)).rejects.toThrow(
			'iVvy answered, but its answer has no list of records',
		);
	},
);

it.each(odd)('a poll does not take %s for an empty list', async (_what, body) => {
	const trigger = world.ivvy({ resource: 'task', change: 'created' }, sandboxKeys.ivvy);
	await trigger.activate();
	world.sandbox.fault({
		vendor: 'ivvy',
		kind: 'respond',
		status: 200,
		body: JSON.stringify(body),
		times: -1,
	});
	await expect(trigger.poll()).rejects.toThrow('iVvy did not list tasks');
});

describe('the subscriptions of the trigger', () => {
	const url = `${publicOrigin}/webhook/hook-1/ivvy`;
	beforeEach(() => {
		host.parameters = { mode: 'notifications', subjects: ['CompanyAdded', 'RoomRatesUpdated'] };
	});

	it.each(odd)('are not made by %s', async (_what, body) => {
		answer(body);
		await expect(host.activate()).rejects.toThrow('iVvy did not send notifications');
	});

	it.each(odd)('are not ended by %s', async (_what, body) => {
		await host.activate();
		await confirmed(vendors.sandbox, url);
		answer(body);
		await host.deactivate();
		expect(host.log.join()).toContain('iVvy did not end the notifications');
		expect(host.stored.data['node:iVvy Trigger']).toMatchObject({
			subscription: { url, endpoints: ['companies', 'ari'] },
		});
	});
});
