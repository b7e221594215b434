import type { IExecuteFunctions, NodeExecutionHint } from 'n8n-workflow';

import { ivvy } from '../../nodes/Ivvy/wire/vendor';
import { leadSquared } from '../../nodes/LeadSquared/wire/vendor';
import { lasting } from '../../nodes/shared/engine/amounts';
import { hintOf, reportRun } from '../../nodes/shared/engine/report';
import type { Outcome } from '../../nodes/shared/engine/run';
import { clock } from '../../nodes/shared/wire/clock';
import { Counts } from '../../nodes/shared/wire/counts';
import { resources } from '../../nodes/Ivvy/operations';
import { ivvySeedIds } from '../../sandbox/seed.mts';
import type { NodeResult } from '../harness/n8n.mts';
import { createTask, named } from '../harness/tasks.mts';
import { read } from '../harness/sources.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const continues = { onError: 'continueErrorOutput' as const };
const hintsOf = ({ run }: NodeResult): NodeExecutionHint[] =>
	run.data.resultData.runData.Node[0].hints ?? [];
const wordsOf = (result: NodeResult): string[] => hintsOf(result).map(({ message }) => message);

/** Of what nobody knows nothing is looked up. */
const asItIs = { ...createTask, sendOptions: { ifUnknown: 'report' } };

const createLead = (more: Record<string, string | boolean> = {}, fields: string[] = []) => ({
	resource: 'lead',
	operation: 'upsert',
	searchBy: { __rl: true, mode: 'name', value: 'EmailAddress' },
	attributes: {
		mappingMode: 'defineBelow',
		value: Object.fromEntries(
			['EmailAddress', 'Phone', ...fields].map((name) => [name, `={{ $json.${name} }}`]),
		),
	},
	additionalFields: more,
});

const leads = (count: number, more: object = {}) =>
	Array.from({ length: count }, (_, index) => ({
		EmailAddress: `new${index}@example.com`,
		...more,
	}));

describe('a run without news has no hint', () => {
	it('one item that is done', async () => {
		expect(hintsOf(await vendors.ivvy({ parameters: createTask, items: named(1) }))).toEqual([]);
	});

	it('many that are done', async () => {
		expect(hintsOf(await vendors.ivvy({ parameters: createTask, items: named(30) }))).toEqual([]);
		const result = await vendors.leadSquared({ parameters: createLead(), items: leads(30) });
		expect(hintsOf(result)).toEqual([]);
	});

	it('a list', async () => {
		const parameters = { resource: 'task', operation: 'getAll', returnAll: true };
		expect(hintsOf(await vendors.ivvy({ parameters }))).toEqual([]);
	});

	it('a wait that nobody notices', async () => {
		vendors.sandbox.fault({ vendor: 'ivvy', kind: 'throttle' });
		const result = await vendors.ivvy({ parameters: createTask, items: named(1) });
		expect(vendors.waits).toEqual([expect.any(Number)]);
		expect(hintsOf(result)).toEqual([]);
	});
});

it('tells what was refused, and what was not sent', async () => {
	const items = named(6);
	items[1].name = '';
	vendors.sandbox.fault({
		vendor: 'ivvy',
		match: 'addOrUpdateTask',
		kind: 'respond',
		status: 400,
		body: { errorCode: 400, specificCode: 24100, message: 'Name is odd' },
		times: 2,
	});
	const result = await vendors.ivvy({ parameters: createTask, items, ...continues });
	expect(hintsOf(result)).toEqual([
		{
			message: '6 items: 3 done, 2 refused, 1 not sent, in 5 calls.',
			type: 'info',
			location: 'outputPane',
		},
	]);
});

it('tells of how many nobody knows whether they were done, as a warning', async () => {
	vendors.sandbox.fault({ vendor: 'ivvy', kind: 'resetAfter', skip: 1, times: 2 });
	const result = await vendors.ivvy({ parameters: asItIs, items: named(5), ...continues });
	expect(result.failed).toHaveLength(2);
	expect(hintsOf(result)).toEqual([
		expect.objectContaining({
			message: expect.stringMatching(/^5 items: 3 done, 2 unknown, in \d+ calls\.$/),
			type: 'warning',
		}),
	]);
});

describe('of reads it tells that they were read', () => {
	const parameters = { resource: 'contact', operation: 'get', id: '={{ $json.id }}' };
	const items = [ivvySeedIds.contacts[0], 999_999].map((id) => ({ id }));

	it('or not', async () => {
		const result = await vendors.ivvy({ parameters, items, ...continues });
		expect(wordsOf(result)).toEqual(['2 items: 1 read, 1 refused, in 2 calls.']);
	});

	it('and nobody has to look up what became of them', async () => {
		vendors.sandbox.fault({ vendor: 'ivvy', kind: 'resetAfter', times: -1 });
		const result = await vendors.ivvy({ parameters, items: items.slice(0, 1), ...continues });
		expect(hintsOf(result)).toEqual([
			{
				message: '1 item: 1 without an answer that can be used, in 4 calls.',
				type: 'info',
				location: 'outputPane',
			},
		]);
	});
});

describe('waiting for the limit', () => {
	const { now } = clock;

	// Only what is waited for takes time here.
	beforeEach(() => {
		const start = now();
		clock.now = () => start + waited();
	});

	afterEach(() => {
		clock.now = now;
	});

	const waited = () => vendors.waits.reduce((sum, ms) => sum + ms, 0);

	const post = async (count: number, callsAtATime: number) => {
		vendors.callsAtATime = callsAtATime;
		return await vendors.leadSquared({
			parameters: { ...createLead(), sendOptions: { callsAtATime, sendAsBatch: 'never' } },
			items: leads(count),
			credentials: { plan: 'pro' },
		});
	};

	it.each([1, 10])('%d at a time: as long as the run stood still for it', async (atATime) => {
		const result = await post(40, atATime);
		expect(waited()).toBeGreaterThan(14_000);
		expect(wordsOf(result)).toEqual([
			`40 items done, in 40 calls. Calls waited ${lasting(waited())} for LeadSquared's limit.`,
		]);
		expect(hintsOf(result)[0].type).toBe('info');
	});

	it('that of a vendor without a documented limit, when it throttles', async () => {
		vendors.sandbox.fault({ vendor: 'ivvy', kind: 'throttle', times: 3 });
		const result = await vendors.ivvy({
			parameters: { ...createTask, sendOptions: { callsAtATime: 1 } },
			items: named(2),
		});
		expect(waited()).toBeGreaterThan(2_000);
		expect(wordsOf(result)).toEqual([
			`2 items done, in 5 calls. Calls waited ${lasting(waited())} for iVvy's limit.`,
		]);
	});

	it('of a list, too', async () => {
		const result = await vendors.leadSquared({
			parameters: { resource: 'lead', operation: 'getAll', returnAll: true, output: 'raw' },
			items: Array.from({ length: 30 }, () => ({})),
			credentials: { plan: 'pro' },
		});
		expect(wordsOf(result)).toEqual([
			expect.stringMatching(/^30 items read, in \d+ calls\. Calls waited \d+ seconds for LeadSq/),
		]);
	});
});

it('tells which fields were left out because the account does not have them', async () => {
	const fields = ['mx_Unheard', 'mx_Nothing'];
	const items = leads(3).map((lead, index) =>
		index === 1 ? lead : { ...lead, mx_Unheard: 'x', ...(index === 2 ? { mx_Nothing: 'y' } : {}) },
	);
	const parameters = createLead({ skipUnknownFields: true }, fields);
	expect(wordsOf(await vendors.leadSquared({ parameters, items }))).toEqual([
		expect.stringMatching(
			/^3 items done, in \d calls\. 2 items went without fields that the account does not have \(mx_Unheard, mx_Nothing\)\.$/,
		),
	]);
});

it.each([
	['one by one', 'never'],
	['in bulk', 'always'],
])('%s: tells that a lead was only taken by its second match', async (_how, sendAsBatch) => {
	const [known] = vendors.sandbox.state.leadSquared.leads;
	known.Phone = '+61-411111111';
	const items = [
		{ EmailAddress: 'another@example.com', Phone: String(known.Phone) },
		{ EmailAddress: 'second@example.com' },
	];
	const parameters = {
		...createLead({ secondMatch: 'Phone' }),
		sendOptions: { sendAsBatch },
	};
	const result = await vendors.leadSquared({ parameters, items, ...continues });
	expect(wordsOf(result)).toEqual([
		expect.stringMatching(
			/^2 items done, in \d calls\. 1 item was refused at first and sent again with other values\.$/,
		),
	]);
});

it('a node that stops tells it in its error, which is said once', async () => {
	vendors.sandbox.fault({ vendor: 'ivvy', kind: 'resetAfter' });
	const result = await vendors.ivvy({ parameters: asItIs, items: named(3) });
	expect(result.error?.message).toContain('It is not known whether');
	expect(hintsOf(result)).toEqual([]);
});

it('counts all items in a further try, and says that the calls are those of the last one', async () => {
	vendors.sandbox.fault({
		vendor: 'ivvy',
		match: 'addOrUpdateTask',
		kind: 'respond',
		status: 400,
		body: { errorCode: 400, specificCode: 24100, message: 'Name is odd' },
	});
	const items = named(4);
	items[1].name = '';
	const parameters = { ...createTask, sendOptions: { callsAtATime: 1 } };
	const result = await vendors.ivvy({
		parameters,
		items,
		maxTries: 2,
		onError: 'continueRegularOutput',
	});
	// n8n tries again when the first item has failed.
	expect(wordsOf(result)).toEqual(['4 items: 3 done, 1 not sent, in 1 call of the last try.']);
});

describe('the words', () => {
	const task = resources.find(({ value }) => value === 'task')!;
	const operation = task.operations.find(({ value }) => value === 'create')!;
	const attempt = { vendor: ivvy, resource: task, operation };
	const ended = (outcomes: Outcome[]) => ({ attempt, outcomes, counts: new Counts(), kept: 0 });
	const failure = { message: 'x', hint: 'x', attempted: 'x', outcome: 'unknown' as const };

	it('tell what a look-up has found', () => {
		const outcomes: Outcome[] = [
			{ records: [{ id: 1 }] },
			{ records: [{ id: 2, outcome: 'found' }], isFound: true },
			{ records: [{ id: 3, outcome: 'found' }], isFound: true },
			{ failure },
		];
		expect(hintOf(ended(outcomes))?.message).toBe(
			'4 items: 3 done (2 found by look-up), 1 unknown, in 0 calls.',
		);
		expect(hintOf(ended(outcomes.slice(1, 3)))?.message).toBe(
			'2 items: 2 done (2 found by look-up), in 0 calls.',
		);
	});

	it('are those that the guide shows', () => {
		const counts = Object.assign(new Counts(), { calls: 31, waitedMs: 75_000 });
		const done = { records: [{ Id: 1 }] };
		const skipped = { records: [{ Id: 1, skippedFields: ['mx_Sales_Region'] }] };
		const refused = { failure: { ...failure, outcome: 'refused' as const } };
		const outcomes = [{ failure }, refused, skipped, skipped, ...Array(26).fill(done)] as Outcome[];
		const message = hintOf({
			...ended(outcomes),
			attempt: { ...attempt, vendor: leadSquared },
			counts,
		})?.message;
		expect(read('docs/many-items.md')).toContain(`> ${message}\n`);
	});

	it('hold no markup of names, and not too many of them', () => {
		const skippedFields = ['<img src=x onerror=alert(1)>', 'B & C', 'D', 'E', 'F'];
		const message = hintOf(ended([{ records: [{ skippedFields }] }]))?.message;
		expect(message).toContain('(&lt;img src=x onerror=alert(1)&gt;, B &amp; C, D, 2 more)');
	});

	it('are kept where n8n takes no hints', () => {
		expect(() => reportRun({} as IExecuteFunctions, ended([{ failure }]))).not.toThrow();
	});

	it.each([
		[1_000, '1 second'],
		[76_400, '76 seconds'],
		[119_600, '2 minutes'],
		[3_600_000, '60 minutes'],
		[7_200_000, '2 hours'],
	])('%d ms are %s', (ms, words) => expect(lasting(ms)).toBe(words));
});
