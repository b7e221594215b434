import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { seedIds } from '../../sandbox/seed.mts';
import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';
import { leadSquaredLine, type LeadSquaredLine } from '../harness/leadSquaredLine.mts';

// How long a preview says that the run takes, against how long it then takes, on a clock that stands still in between.

let time: FakeClock;
beforeEach(() => {
	time = fakeClock();
});
afterEach(() => time.restore());

const mapper = (value: INodeParameters) =>
	({ mappingMode: 'defineBelow', value }) as unknown as INodeParameters;

interface Work {
	parameters: INodeParameters;
	item(index: number): IDataObject;
}

const works: Record<string, Work> = {
	'leads one by one': {
		parameters: {
			resource: 'lead',
			operation: 'create',
			attributes: mapper({ EmailAddress: '={{ $json.email }}' }),
			sendOptions: { sendAsBatch: 'never' },
		},
		item: (index) => ({ email: `new${index}@example.com` }),
	},
	'leads in bulk': {
		parameters: {
			resource: 'lead',
			operation: 'create',
			attributes: mapper({ EmailAddress: '={{ $json.email }}' }),
			sendOptions: { sendAsBatch: 'always' },
		},
		item: (index) => ({ email: `new${index}@example.com` }),
	},
	'leads that are updated in turn': {
		parameters: {
			resource: 'lead',
			operation: 'update',
			leadId: '={{ $json.id }}',
			attributes: mapper({ FirstName: '={{ $json.name }}' }),
			sendOptions: { sendAsBatch: 'never' },
		},
		item: (index) => ({ id: seedIds.leads[index % 3], name: `Name ${index}` }),
	},
	'leads that are looked for before they are sent': {
		parameters: {
			resource: 'lead',
			operation: 'upsert',
			searchBy: 'Phone',
			attributes: mapper({ Phone: '={{ $json.phone }}' }),
			sendOptions: { sendAsBatch: 'never' },
		},
		item: (index) => ({ phone: `+91-98450${String(10_000 + index)}` }),
	},
	'a field of leads, a call for each value': {
		parameters: {
			resource: 'lead',
			operation: 'updateFieldBulk',
			leadId: '={{ $json.id }}',
			attribute: 'Company',
			value: '={{ $json.city }}',
		},
		item: (index) => ({ id: seedIds.leads[index % 40], city: `City ${index}` }),
	},
};

/** The time in a hint, in ms; `undefined` for less than a second. */
function saidMs(message: string): number | undefined {
	if (message.includes('less than a second under your limits')) return undefined;
	const [, number, unit] =
		/about ([\d.]+) (second|minute|hour)s? under your limits/.exec(message) ?? [];
	return Number(number) * { second: 1_000, minute: 60_000, hour: 3_600_000 }[unit]!;
}

async function previewAndRun(
	line: LeadSquaredLine,
	{ parameters, item }: Work,
	count: number,
): Promise<{ said: number | undefined; took: number }> {
	const items = Array.from({ length: count }, (_, index) => item(index));
	const { sendOptions = {} } = parameters as { sendOptions?: object };
	const preview = await time.until(
		line.run({ ...parameters, sendOptions: { ...sendOptions, previewOnly: true } }, items),
	);
	expect(preview.output).toHaveLength(count);
	for (const { json } of preview.output) expect(json).toHaveProperty('preview');
	// What the preview asked is out of the window again.
	time.work(10_000);
	const run = await time.until(line.run(parameters, items));
	expect(run.statuses).not.toContain(429);
	return { said: saidMs(preview.hints[0].message), took: run.tookMs };
}

describe.each(['pro', 'super'] as const)('under the limits of the plan %s', (plan) => {
	describe.each(Object.entries(works))('%s', (_name, work) => {
		it.each([
			// A long run that begins slowly.
			{ count: 18, callMs: 300 },
			{ count: 60, callMs: 300 },
			{ count: 60, callMs: 1_500 },
			{ count: 230, callMs: 80 },
			// Nearly all of it is the limit.
			{ count: 1_000, callMs: 300, within: 0.06 },
		])('$count items with answers after $callMs ms', async ({ count, callMs, within = 0.2 }) => {
			const line = leadSquaredLine(plan);
			line.callMs = () => callMs;
			// Earlier calls of the account tell how quick its answers are.
			const few = { ...work.parameters, sendOptions: { sendAsBatch: 'never' } };
			await time.until(line.run(few, [work.item(count)]));
			time.work(10_000);
			const { said, took } = await previewAndRun(line, work, count);
			expect(said ?? 0.8 * took).toBeGreaterThanOrEqual((1 - within) * took);
			expect(said ?? 1_000).toBeLessThanOrEqual(said === undefined ? 1_000 : (1 + within) * took);
			if (said === undefined) expect(took).toBeLessThan(1_000);
		});
	});
});
