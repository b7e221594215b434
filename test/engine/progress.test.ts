import { clock } from '../../nodes/shared/wire/clock';
import { sandboxKeys } from '../../sandbox/index.mts';
import { read } from '../harness/sources.mts';
import { logLines } from '../harness/logLines.mts';
import { createTask, named } from '../harness/tasks.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const { now } = clock;
let log: ReturnType<typeof logLines>;
let begun: number;

// Only what is waited for takes time here.
const waited = () => vendors.waits.reduce((sum, ms) => sum + ms, 0);

beforeEach(() => {
	log = logLines();
	begun = Date.UTC(2026, 11, 1, 10, 0, 0);
	clock.now = () => begun + waited();
});

afterEach(() => {
	log.restore();
	clock.now = now;
});

/** Creates leads one by one under the limits of Pro, which allows 10 calls in 5 seconds. */
const createLeads = async (count: number, onConsole?: (line: string) => void) =>
	await vendors.leadSquared({
		parameters: {
			resource: 'lead',
			operation: 'create',
			attributes: {
				mappingMode: 'defineBelow',
				value: { LastName: '={{ $json.name }}' },
			},
			sendOptions: { callsAtATime: 1, sendAsBatch: 'never' },
		},
		items: named(count),
		credentials: { plan: 'pro' },
		onConsole,
	});

const by = 'LeadSquared node "Node" of workflow "w", execution e';

it('of a long run stands in the log each half minute, with what is left to do', async () => {
	const shown: string[] = [];
	const { output } = await createLeads(240, (text) => shown.push(text));
	expect(output).toHaveLength(240);
	expect(log.lines).toEqual([
		`${by}: 120 of 240 items done in 120 calls; about 60 seconds left, expected to end at 2026-12-01 10:02 UTC`,
		`${by}: 180 of 240 items done in 180 calls; about 30 seconds left, expected to end at 2026-12-01 10:02 UTC`,
	]);
	expect(waited()).toBeGreaterThan(118_000);
	expect(waited()).toBeLessThan(122_000);
	// As the guide shows it.
	const names = { '"Node"': '"Write Leads"', '"w"': '"Leads of the night"', ' e:': ' 412:' };
	expect(read('docs/many-items.md')).toContain(
		Object.entries(names).reduce((text, [ours, told]) => text.replace(ours, told), log.lines[0]),
	);
	// n8n passes it on to the browser that has started the run.
	expect(shown).toEqual(log.lines);
});

it('holds no keys and nothing of the items', async () => {
	await createLeads(150);
	expect(log.lines.length).toBeGreaterThan(0);
	for (const secret of [...Object.values(sandboxKeys.leadSquared), 'Row'])
		expect(log.lines.join()).not.toContain(secret);
});

it('of a run under a minute is told to nobody, and neither is anything after its end', async () => {
	await createLeads(100);
	expect(waited()).toBeGreaterThan(40_000);
	await clock.sleep(120_000);
	expect(log.lines).toEqual([]);
});

it('ends with a run that throws', async () => {
	vendors.sandbox.fault({ vendor: 'ivvy', kind: 'throttle', times: -1 });
	const { error } = await vendors.ivvy({ parameters: createTask, items: named(2) });
	expect(error?.message).toContain('allows no more calls');
	const told = log.lines.length;
	expect(told).toBeGreaterThan(0);
	expect(log.lines[0]).toContain('0 of 2 items done');
	await clock.sleep(120_000);
	expect(log.lines).toHaveLength(told);
});

it('ends with a run that is cancelled', async () => {
	let cancel = () => {};
	const { sleep } = clock;
	clock.sleep = async (ms, signal) => {
		await sleep(ms, signal);
		if (log.lines.length === 1) cancel();
	};
	const { run } = await vendors.leadSquared({
		parameters: {
			resource: 'lead',
			operation: 'create',
			attributes: { mappingMode: 'defineBelow', value: { LastName: '={{ $json.name }}' } },
			sendOptions: { callsAtATime: 1, sendAsBatch: 'never' },
		},
		items: named(400),
		credentials: { plan: 'pro' },
		onStart: (stop) => (cancel = stop),
	});
	clock.sleep = sleep;
	expect(run.status).toBe('canceled');
	await clock.sleep(120_000);
	expect(log.lines).toHaveLength(1);
});

describe('of one long list', () => {
	// One call in 5 s.
	const readAll = async (resource: string, lead: Record<string, unknown>) =>
		await vendors.leadSquared({
			parameters: { resource, operation: 'getAll', returnAll: true, output: 'raw', ...lead },
			credentials: { plan: 'custom', callsPerWindow: 1 },
		});

	it('is told by its pages', async () => {
		const { leads, activities } = vendors.sandbox.state.leadSquared;
		const [{ ProspectID: leadId }] = leads;
		const [own] = activities;
		while (activities.length < 15_000)
			activities.push({
				...own,
				ProspectActivityId: `activity-${activities.length}`,
				RelatedProspectId: leadId,
			});
		const { output } = await readAll('activity', { leadId });
		expect(output.length).toBeGreaterThan(14_900);
		expect(log.lines).toEqual([
			expect.stringMatching(/: 0 of 1 item done in 1[123] calls; about [12]\d seconds left, /),
		]);
	});

	it('that does not say how long it is, leaves its end open', async () => {
		const { leads, notes } = vendors.sandbox.state.leadSquared;
		const [{ ProspectID: relatedId }] = leads;
		const [note] = notes;
		// 14 pages.
		while (notes.length < 2_800)
			notes.push({
				...note,
				ProspectNoteId: `note-${notes.length}`,
				RelatedProspectId: relatedId,
			});
		await readAll('leadNote', { relatedId });
		expect(log.lines[0]).toMatch(/: 0 of 1 item done in 1[23] calls; its end cannot be told yet$/);
		expect(log.lines.filter((one) => !one.endsWith('cannot be told yet'))).toEqual([]);
	});
});
