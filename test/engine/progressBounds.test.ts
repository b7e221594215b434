import type { IExecuteFunctions } from 'n8n-workflow';

import type { Attempt } from '../../nodes/shared/engine/errors';
import { watchProgress } from '../../nodes/shared/engine/progress';
import type { Outcome } from '../../nodes/shared/engine/run';
import { clock } from '../../nodes/shared/wire/clock';
import { Counts } from '../../nodes/shared/wire/counts';
import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';

// When and what a long run tells, number by number. A run through the node stands in progress.test.ts.

let time: FakeClock;
beforeEach(() => {
	time = fakeClock();
});
afterEach(() => time.restore());

const pass = async (ms: number) => await time.until(clock.sleep(ms));

/** A run of so many items, some of which are done already. */
function watched(count: number, done = 0, signal?: AbortSignal) {
	const outcomes: Array<Outcome | undefined> = Array<undefined>(count).fill(undefined);
	const settle = (upTo: number) => outcomes.fill({ records: [] }, 0, upTo);
	settle(done);
	const counts = new Counts();
	const logged: string[] = [];
	const shown: string[] = [];
	const context = {
		...(signal ? { getExecutionCancelSignal: () => signal } : {}),
		getNode: () => ({ name: 'Write' }),
		getWorkflow: () => ({ name: 'Night' }),
		getExecutionId: () => '412',
		logger: { info: (line: string) => void logged.push(line) },
		sendMessageToUI: (line: string) => void shown.push(line),
	} as unknown as IExecuteFunctions;
	const attempt = { vendor: { name: 'Vendor' } } as Attempt;
	const stop = watchProgress(context, attempt, outcomes, counts);
	return { settle, counts, logged, shown, stop };
}

/** The part of a line that says how far it is. */
const said = (lines: string[]) => lines.map((line) => line.split(', execution 412: ')[1]);

it('tells after a minute and then each half minute, in the log and in the browser', async () => {
	const { logged, shown } = watched(4);
	await pass(59_999);
	expect(logged).toEqual([]);
	await pass(1);
	expect(logged).toEqual([
		'Vendor node "Write" of workflow "Night", execution 412: 0 of 4 items done in 0 calls; its end cannot be told yet',
	]);
	await pass(29_999);
	expect(logged).toHaveLength(1);
	await pass(1);
	await pass(30_000);
	expect(logged).toHaveLength(3);
	expect(shown).toEqual(logged);
});

describe('the time that is left', () => {
	it('goes by the items that were done since the run began', async () => {
		const { settle, counts, logged } = watched(10, 2);
		settle(4);
		counts.calls = 1_234;
		await pass(60_000);
		// A quarter of the eight took a minute, which began at 00:16:40.
		expect(said(logged)).toEqual([
			'4 of 10 items done in 1,234 calls; about 3 minutes left, expected to end at 1970-01-01 00:20 UTC',
		]);
		await pass(30_000);
		expect(said(logged)[1]).toContain(
			'; about 5 minutes left, expected to end at 1970-01-01 00:22',
		);
	});

	it('goes by the calls as long as no further item is done', async () => {
		const { counts, logged } = watched(3, 1);
		counts.plan(4);
		counts.calls = 3;
		await pass(60_000);
		expect(said(logged)).toEqual([
			'1 of 3 items done in 3 calls; about 20 seconds left, expected to end at 1970-01-01 00:18 UTC',
		]);
	});

	it.each([4, 5])('is not told where %d calls of 4 were made', async (calls) => {
		const { counts, logged } = watched(3, 1);
		counts.plan(4);
		counts.calls = calls;
		await pass(60_000);
		expect(said(logged)).toEqual([
			`1 of 3 items done in ${calls} calls; its end cannot be told yet`,
		]);
	});
});

describe('nothing is told any more', () => {
	it('after the end, be it before or after the first time', async () => {
		const short = watched(1);
		const long = watched(1);
		await pass(59_000);
		short.stop();
		await pass(1_000);
		long.stop();
		await pass(100_000);
		expect([short.logged.length, long.logged.length]).toEqual([0, 1]);
	});

	it('once the execution is cancelled', async () => {
		const cancel = new AbortController();
		const { logged } = watched(1, 0, cancel.signal);
		await pass(60_000);
		cancel.abort();
		await pass(100_000);
		expect(logged).toHaveLength(1);
	});
});
