import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { callLimits } from '../../nodes/shared/wire/send';
import { ivvySeedIds, seedIds } from '../../sandbox/seed.mts';
import { sandboxKeys, type Fault } from '../../sandbox/index.mts';
import { oneAndTenAtATime, useVendors } from '../harness/vendors.mts';

// `notSent`, `refused`, `unknown` and done: each only when it is so.

const vendors = useVendors('report');

const createTask = {
	resource: 'task',
	operation: 'create',
	name: 'Call back',
	endDatetime: '2026-12-01T10:00:00',
	additionalFields: { contactId: ivvySeedIds.contacts[0] },
};
const createActivity = {
	resource: 'accountActivity',
	operation: 'create',
	relatedCompanyId: seedIds.accounts[0],
	activityEvent: 10001,
};
const getTasks = { resource: 'task', operation: 'getAll', limit: 5 };
const nodes = [
	{ node: 'ivvy', parameters: createTask },
	{ node: 'leadSquared', parameters: createActivity },
] as const;

const errorOf = ({ json }: INodeExecutionData) => json.error as IDataObject;

const answers = (vendor: Fault['vendor'], fault: Partial<Fault>) =>
	vendors.sandbox.fault({ vendor, kind: 'respond', status: 200, ...fault });

oneAndTenAtATime(vendors, () => {
	describe.each(nodes)('$node: the answer to a write', ({ node, parameters }) => {
		it.each([
			['an empty list', []],
			['an empty object', {}],
			['a number in a list', [1]],
			['nothing in a list', [null]],
			['null', null],
			['words of a gateway', { message: 'Service under maintenance' }],
		])('%s: says nothing of what was done', async (_what, body) => {
			answers(node, { body: JSON.stringify(body) });
			const { output, failed } = await vendors[node]({
				parameters,
				items: [{}],
				onError: 'continueErrorOutput',
			});
			expect([output.length, failed.length]).toEqual([0, 1]);
			expect(errorOf(failed[0])).toMatchObject({ outcome: 'unknown' });
		});

		it.each([503, 303, 408, 504])(
			'HTTP %d is no proof: unknown, and not sent again',
			async (status) => {
				answers(node, { status, body: '', times: 3 });
				const { failed } = await vendors[node]({
					parameters,
					items: [{}],
					onError: 'continueErrorOutput',
				});
				expect(errorOf(failed[0])).toMatchObject({ outcome: 'unknown' });
				expect(JSON.stringify(failed)).not.toContain('not repeated');
				expect(vendors.sandbox.calls.length).toBe(1);
			},
		);
	});

	it('what cannot be read was sent all the same', async () => {
		const errorCode = { toString: 1, valueOf: 1 };
		answers('ivvy', { status: 400, body: { errorCode, message: 'No' } });
		const { failed } = await vendors.ivvy({
			parameters: createTask,
			items: [{}],
			onError: 'continueErrorOutput',
		});
		expect(errorOf(failed[0])).toMatchObject({ outcome: 'unknown' });
		expect(JSON.stringify(failed)).not.toContain('Nothing was sent');
	});

	it('a read that failed changed nothing, and says no word about being processed', async () => {
		answers('ivvy', { status: 502, body: '<h1>Bad gateway</h1>', times: 9 });
		const { failed } = await vendors.ivvy({
			parameters: getTasks,
			items: [{}],
			onError: 'continueErrorOutput',
		});
		expect(String(errorOf(failed[0]).message)).toMatch(
			/^iVvy gave no usable answer to Task → Get Many: /,
		);
		expect(JSON.stringify(failed)).not.toContain('not known whether');
	});

	it.each(['Error', 'ERROR', 'error', 'Failure', 'failed'])(
		'LeadSquared: Status "%s" is a refusal',
		async (Status) => {
			answers('leadSquared', { body: { Status, ExceptionMessage: 'No' } });
			const { failed } = await vendors.leadSquared({
				parameters: createActivity,
				items: [{}],
				onError: 'continueErrorOutput',
			});
			expect(errorOf(failed[0])).toMatchObject({ outcome: 'refused' });
		},
	);

	it.each([{ AffectedRows: 0 }, { AffectedRows: '0' }, { IsSuccessful: false }])(
		'LeadSquared: a success that says %j is a refusal',
		async (Message) => {
			answers('leadSquared', { body: { Status: 'Success', Message } });
			const { failed } = await vendors.leadSquared({
				parameters: createActivity,
				items: [{}],
				onError: 'continueErrorOutput',
			});
			expect(errorOf(failed[0])).toMatchObject({ outcome: 'refused' });
		},
	);

	it('a throttle that does not end is waited for once in a run, not by each item', async () => {
		vendors.sandbox.fault({ vendor: 'ivvy', kind: 'throttle', times: -1 });
		const credentials = { baseUrl: vendors.sandbox.ivvyUrl.replace('127.0.0.1', 'localhost') };
		const { failed } = await vendors.ivvy({
			parameters: createTask,
			items: Array.from({ length: 20 }, () => ({})),
			onError: 'continueErrorOutput',
			credentials,
		});
		expect(failed).toHaveLength(20);
		expect(errorOf(failed[19])).toMatchObject({ outcome: 'notSent' });
		expect(String(errorOf(failed[19]).message)).toMatch(/The run has waited \d+ minutes/);
		expect(vendors.sandbox.calls.length).toBeLessThan(40);
	});

	it.each(['hang', 'drip'] as const)(
		'an answer that does not end is given up: %s',
		async (kind) => {
			const whole = callLimits.wholeMs;
			callLimits.wholeMs = 300;
			vendors.sandbox.fault({ vendor: 'ivvy', kind });
			const { failed } = await vendors.ivvy({
				parameters: createTask,
				items: [{}],
				onError: 'continueErrorOutput',
			});
			callLimits.wholeMs = whole;
			expect(errorOf(failed[0])).toMatchObject({ outcome: 'unknown' });
			expect(String(errorOf(failed[0]).message)).toContain('did not end within');
		},
	);

	/** What a write of each kind leaves at the vendor. */
	const effects = {
		ivvy: () => vendors.sandbox.state.ivvy.tasks.length,
		leadSquared: () => vendors.sandbox.state.leadSquared.accountActivities.length,
	};

	it.each(nodes.flatMap((one) => [503, 502, 408, 303].map((status) => ({ ...one, status }))))(
		'$node: HTTP $status from a gateway after the vendor wrote: written once, and unknown',
		async ({ node, parameters, status }) => {
			const before = effects[node]();
			const headers = { 'Retry-After': '1', Location: 'https://elsewhere.example/' };
			vendors.sandbox.fault({ vendor: node, kind: 'respondAfter', status, headers, times: -1 });
			const { failed } = await vendors[node]({
				parameters,
				items: [{}],
				onError: 'continueErrorOutput',
			});
			expect(errorOf(failed[0])).toMatchObject({ outcome: 'unknown' });
			expect(effects[node]()).toBe(before + 1);
		},
	);

	it('keys are masked in codes and in hints, too', async () => {
		const { secretKey } = sandboxKeys.leadSquared;
		answers('leadSquared', {
			status: 500,
			body: {
				Status: 'Error',
				ExceptionType: `MX${secretKey}`,
				ExceptionMessage: `No ${secretKey}`,
			},
		});
		const { failed } = await vendors.leadSquared({
			parameters: createActivity,
			items: [{}],
			onError: 'continueErrorOutput',
		});
		expect(JSON.stringify(failed)).not.toContain(secretKey);
		expect(JSON.stringify(failed)).toContain('MX***');
	});
});
