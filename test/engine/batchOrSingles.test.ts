import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';
import { ivvyLine, type IvvyLine } from '../harness/ivvyLine.mts';

let time: FakeClock;
let line: IvvyLine;
beforeEach(() => {
	time = fakeClock();
	line = ivvyLine();
	line.callMs = 100;
});
afterEach(() => time.restore());

/** Sends so many items with "Automatic" and 50 as the number. */
const send = async (items: number, options: Parameters<IvvyLine['send']>[1] = {}) =>
	await time.until(line.send(items, { batchFrom: 50, ...options }));

/** The sizes of a run's batches, and its single calls. */
function wayOf({ calls }: Awaited<ReturnType<IvvyLine['send']>>) {
	const batches = calls.filter(({ action }) => action === 'batch/run');
	const singles = calls.filter(({ action }) => action === 'crm/addOrUpdateTask');
	return { batches: batches.length, singles: singles.length };
}

const inBatches = { batches: 1, singles: 0 };
const singly = (singles: number) => ({ batches: 0, singles });

describe('fewer items than the number', () => {
	it('go one by one while no batch of the account was measured', async () => {
		line.settings.jobMs = 0;
		expect(wayOf(await send(49))).toEqual(singly(49));
		expect(wayOf(await send(49))).toEqual(singly(49));
	});

	it('go in a batch once batches were seen to be clearly sooner', async () => {
		// 40 singles, 10 at a time, take 400 ms; a batch takes two calls and 40 ms.
		line.settings.jobMs = 1;
		await send(50);
		expect(wayOf(await send(40))).toEqual(inBatches);
		// 11 singles take two calls, as the batch does at least.
		expect(wayOf(await send(11))).toEqual(singly(11));
	});

	it('go one by one where batches were seen to take longer', async () => {
		line.settings.jobMs = 10;
		await send(50);
		expect(wayOf(await send(40))).toEqual(singly(40));
	});

	it.each([
		{ what: 'clearly sooner', jobMs: 0.5, way: inBatches },
		// 390 ms against 400 ms.
		{ what: 'hardly sooner', jobMs: 4.75, way: singly(40) },
	])('that would be done $what in a batch go so', async ({ jobMs, way }) => {
		line.settings.jobMs = jobMs;
		for (let run = 0; run < 25; run++) await send(40, { batchFrom: 1 });
		expect(wayOf(await send(40))).toEqual(way);
	});

	it('change their way when the answers become slower or faster', async () => {
		line.settings.jobMs = 10;
		await send(50);
		expect(wayOf(await send(40))).toEqual(singly(40));
		// Singles take 8 s now, the batch 4 s and a little.
		line.callMs = 2_000;
		for (let run = 0; run < 2; run++) await send(49);
		expect(wayOf(await send(40))).toEqual(inBatches);
		line.callMs = 100;
		for (let run = 0; run < 60; run++) await send(50);
		expect(wayOf(await send(40))).toEqual(singly(40));
	});

	it('of another account go by the number', async () => {
		line.settings.jobMs = 1;
		await send(50);
		expect(wayOf(await send(40, { account: 'another' }))).toEqual(singly(40));
		expect(wayOf(await send(40))).toEqual(inBatches);
	});

	it('are not taken for as quick as their share of a far larger batch', async () => {
		// 200 jobs take 400 ms. Were all of it the vendor's queue, 40 jobs would take as long.
		line.settings.jobMs = 2;
		await send(200);
		expect(wayOf(await send(40))).toEqual(singly(40));
	});

	it('never go in a batch with "Never"', async () => {
		line.settings.jobMs = 0;
		await send(50);
		expect(wayOf(await send(200, { batchFrom: Infinity }))).toEqual(singly(200));
	});
});

it('as many items as the number go in a batch however slow it is', async () => {
	line.settings.jobMs = 1_000;
	await send(50);
	expect(wayOf(await send(50))).toEqual(inBatches);
	expect(wayOf(await send(49))).toEqual(singly(49));
});

it('items that change records of others are judged round by round', async () => {
	line.settings.jobMs = 1;
	await send(50);
	// Two rounds: 40 records, and 3 of them once more.
	const records = [...Array.from({ length: 40 }, (_, index) => index), 0, 1, 2];
	expect(wayOf(await send(43, { records }))).toEqual({ batches: 1, singles: 3 });
});
