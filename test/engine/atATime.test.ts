import { messageOf } from '../harness/failed.mts';
import { gathered } from '../harness/gate.mts';
import { createTask, leadsWithCities, named, setCompany } from '../harness/tasks.mts';
import { useVendors } from '../harness/vendors.mts';
import { mostAtOnce } from '../harness/widths.mts';

// "Calls at a Time": how many writes are under way, and what that means for a run that stops.

const vendors = useVendors();

const namesSent = () =>
	vendors.sandbox.calls
		.filter(({ action }) => action === 'crm/addOrUpdateTask')
		.map(({ body }) => (body as { name: string }).name);
const refuse = (skip: number) =>
	vendors.sandbox.fault({
		vendor: 'ivvy',
		kind: 'respond',
		status: 400,
		body: { errorCode: 400, message: 'No', specificCode: 12345 },
		skip,
	});

it.each([
	[undefined, 10],
	[4, 4],
	[50, 20],
	['3', 3],
	[1, 1],
])('with %s, %d writes are under way', async (callsAtATime, most) => {
	// So many come, and the answers take long enough for one more to be seen.
	vendors.sandbox.gate = gathered(most);
	vendors.sandbox.settings.delayMs = 20;
	const options = callsAtATime === undefined ? {} : { sendOptions: { callsAtATime } };
	const { output } = await vendors.ivvy({
		parameters: { ...createTask, ...options },
		items: named(60),
	});
	expect(output.map(({ json }) => json.id)).toHaveLength(60);
	expect(output.map(({ pairedItem }) => pairedItem)).toEqual(
		named(60).map((_, item) => ({ item })),
	);
	expect(mostAtOnce(vendors.sandbox.calls)).toBe(most);
});

it('with 1, items follow each other in input order, whatever they change', async () => {
	vendors.sandbox.settings.delayMs = [8, 0, 4, 1];
	vendors.callsAtATime = 1;
	await vendors.ivvy({ parameters: createTask, items: named(12) });
	expect(namesSent()).toEqual(named(12).map(({ name }) => name));
});

it.each([0, -1, 2.5, 'many', ''])('%j is refused before anything is sent', async (callsAtATime) => {
	const { error } = await vendors.ivvy({
		parameters: { ...createTask, sendOptions: { callsAtATime } },
		items: named(2),
	});
	expect(error?.message).toContain("'Calls at a Time' must be a whole number of at least 1");
	expect(vendors.sandbox.calls).toEqual([]);
});

describe('Stop Workflow', () => {
	it('starts nothing new after the first failure, finishes what is under way and tells it', async () => {
		// The third call is refused at once, while the others of the first ten are still under way.
		vendors.sandbox.settings.delayMs = [700, 700, 700, 0, 700, 700, 700, 700, 700, 700];
		refuse(2);
		const { error } = await vendors.ivvy({ parameters: createTask, items: named(30) });
		expect(error?.message).toMatch(/12345\) \[item 2\]$/);
		expect(error?.description).toContain('9 of 30 items were processed and stay so');
		expect(namesSent().sort()).toEqual(
			named(10)
				.map(({ name }) => name)
				.sort(),
		);
	});

	it('goes on otherwise', async () => {
		refuse(2);
		const { output, failed } = await vendors.ivvy({
			parameters: createTask,
			items: named(30),
			onError: 'continueErrorOutput',
		});
		expect(output).toHaveLength(29);
		expect(failed.map(messageOf)).toEqual([expect.stringContaining('[item ')]);
	});
});

it.each([
	[2, 2],
	[undefined, 20],
])('of bulk calls, with %s, %d are under way', async (callsAtATime, most) => {
	vendors.sandbox.gate = gathered(most);
	vendors.sandbox.settings.delayMs = 20;
	vendors.callsAtATime = callsAtATime;
	await vendors.leadSquared({
		parameters: setCompany,
		items: leadsWithCities(vendors.sandbox.state.leadSquared.leads, 40),
	});
	expect(vendors.sandbox.calls).toHaveLength(40);
	expect(mostAtOnce(vendors.sandbox.calls)).toBe(most);
});

it('a throttled call of iVvy cuts how many are under way', async () => {
	vendors.sandbox.settings.delayMs = 15;
	vendors.sandbox.fault({ vendor: 'ivvy', kind: 'throttle', skip: 12 });
	// An account of its own, since what was learned of one is kept.
	const credentials = { baseUrl: vendors.sandbox.ivvyUrl.replace('127.0.0.1', 'localhost') };
	const { output } = await vendors.ivvy({ parameters: createTask, items: named(40), credentials });
	expect(output).toHaveLength(40);
	const { calls } = vendors.sandbox;
	const throttled = calls.find(({ status }) => status === 429);
	const later = calls.filter(({ began }) => began > (throttled?.ended ?? Infinity));
	// Those that were under way with it have ended by the fifth call after it.
	expect(mostAtOnce(later.slice(5, 10))).toBeLessThanOrEqual(5);
});
