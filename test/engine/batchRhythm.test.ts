import type { IDataObject } from 'n8n-workflow';

import type { Answer } from '../../sandbox/types.mts';
import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';
import { ivvyLine, type IvvyLine } from '../harness/ivvyLine.mts';

let time: FakeClock;
let line: IvvyLine;
beforeEach(() => {
	time = fakeClock();
	line = ivvyLine();
});
afterEach(() => time.restore());

type Sent = Awaited<ReturnType<IvvyLine['send']>>;

const send = async (...given: Parameters<IvvyLine['send']>): Promise<Sent> =>
	await time.until(line.send(...given));

const of = ({ calls }: Sent, action: string) =>
	calls.filter((call) => call.action === `batch/${action}`);

/** When each question about the only batch was sent, in ms from the answer that gave its id. */
function questions(sent: Sent): number[] {
	const [run] = of(sent, 'run');
	return of(sent, 'progress').map(({ sentAt }) => sentAt - run.endedAt);
}

const othersPerRun = (sent: Sent) => {
	const runs = of(sent, 'run').length;
	return (sent.calls.length - runs) / runs;
};

const failures = ({ outcomes }: Sent) => outcomes.filter((outcome) => 'failure' in outcome);

function expectAllDone(sent: Sent, items: number): void {
	expect([sent.outcomes.length, failures(sent).slice(0, 1)]).toEqual([items, []]);
}

describe('while nothing is known of an account', () => {
	it.each([50, 100, 700, 5_000, 40_000])(
		'a batch of %i ms is seen done at most a third late, or 200 ms, and is not asked for sooner than after 200 ms',
		async (batchMs) => {
			line.settings.jobMs = batchMs / 20;
			const sent = await send(20);
			expectAllDone(sent, 20);
			expect(questions(sent)[0]).toBe(200);
			expect(sent.tookMs).toBeGreaterThanOrEqual(batchMs);
			expect(sent.tookMs).toBeLessThanOrEqual(batchMs + Math.max(200, batchMs / 3));
			expect(of(sent, 'results')).toHaveLength(1);
		},
	);

	it('questions grow rare with the time, down to one in 10 seconds', async () => {
		line.settings.jobMs = 600;
		const sent = await send(200);
		expectAllDone(sent, 200);
		const asked = questions(sent);
		const gaps = asked.slice(1).map((at, index) => at - asked[index]);
		expect(gaps).toEqual([...gaps].sort((one, other) => one - other));
		expect([gaps[0], gaps.at(-1)]).toEqual([200, 10_000]);
		expect(asked.filter((at) => at < 30_000).length).toBeLessThanOrEqual(18);
	});
});

it('a batch that had to be restarted teaches nothing', async () => {
	Object.assign(line.settings, { jobMs: 100, stuckAfter: 10 });
	expect((await send(20)).tookMs).toBeGreaterThan(300_000);
	line.settings.stuckAfter = null;
	expect((await send(20)).tookMs).toBeLessThan(2_700);
});

it('a batch that hangs is given up after 10 minutes also where batches take longer', async () => {
	line.settings.jobMs = 60_000;
	await send(20);
	line.settings.stuckAfter = 0;
	const sent = await send(20, { operation: 'create' });
	expect(failures(sent)).toHaveLength(20);
	expect(sent.tookMs).toBeGreaterThanOrEqual(600_000);
	expect(sent.tookMs).toBeLessThan(665_000);
});

describe('the second batch of an account', () => {
	it.each([
		{ items: 20, batchMs: 100 },
		{ items: 20, batchMs: 1_000 },
		{ items: 200, batchMs: 4_000 },
		{ items: 200, batchMs: 50_000 },
		{ items: 200, batchMs: 300_000 },
	])('of $items jobs and $batchMs ms costs fewer questions', async ({ items, batchMs }) => {
		line.settings.jobMs = batchMs / items;
		const first = await send(items);
		const second = await send(items);
		expectAllDone(second, items);
		expect(second.tookMs).toBeLessThanOrEqual(first.tookMs);
		expect(questions(second).length).toBeLessThanOrEqual(questions(first).length);
		expect(othersPerRun(second)).toBeLessThanOrEqual(batchMs > 100_000 ? 8 : 5);
	});

	it('is seen done ever sooner, until little time is lost', async () => {
		line.settings.jobMs = 40.5;
		const lost: number[] = [];
		for (let run = 0; run < 6; run++) lost.push((await send(200)).tookMs / 8_100 - 1);
		expect(lost[0]).toBeGreaterThan(0.3);
		expect(lost.at(-1)).toBeLessThan(0.11);
		expect(lost).toEqual([...lost].sort((one, other) => other - one));
	});

	it('asks for both with its first question where the one before was done by then', async () => {
		line.callMs = 100;
		line.settings.jobMs = 1;
		// Each call, and the wait for the first question, which comes a little sooner the second time.
		expect((await send(40)).tookMs).toBe(100 + 100 + 100 + 100);
		expect((await send(40)).tookMs).toBe(100 + 90 + 100);
		line.settings.jobMs = 30;
		const slower = await send(40);
		expectAllDone(slower, 40);
	});

	it('asks for progress and results at once when it should be done', async () => {
		line.callMs = 100;
		line.settings.jobMs = 100;
		for (let run = 0; run < 4; run++) await send(40);
		const sent = await send(40);
		const last = of(sent, 'progress').at(-1);
		expect(of(sent, 'results').map(({ sentAt }) => sentAt)).toEqual([last?.sentAt]);
	});

	it('that has fewer jobs is asked for sooner', async () => {
		line.settings.jobMs = 100;
		await send(200);
		const sent = await send(20);
		expect(sent.tookMs).toBeGreaterThanOrEqual(2_000);
		expect(sent.tookMs).toBeLessThanOrEqual(2_700);
		expect(questions(sent)[0]).toBeGreaterThan(1_500);
	});

	it('is asked for by those of its size where there are any', async () => {
		// Most of the time of the small one is the vendor's queue.
		line.settings.jobMs = 400;
		await send(10);
		line.settings.jobMs = 20;
		await send(200);
		line.settings.jobMs = 400;
		expect(questions(await send(10)).length).toBeLessThanOrEqual(3);
	});

	it('is asked for by the quickest one of late', async () => {
		const took = async (batchMs: number) => {
			line.settings.jobMs = batchMs / 20;
			return await send(20);
		};
		await took(4_000);
		await took(8_000);
		expect((await took(4_000)).tookMs).toBeLessThan(4_500);
		// What was 20 batches ago is forgotten.
		for (let run = 0; run < 20; run++) await took(8_000);
		expect(questions(await took(8_000))[0]).toBeGreaterThan(6_000);
	});

	it('that has very many more jobs is not waited for as much longer', async () => {
		line.settings.jobMs = 1_000;
		await send(2);
		line.settings.jobMs = 20;
		expect((await send(200)).tookMs).toBeLessThanOrEqual(4_000 * 1.34);
	});

	it.each([
		{ what: 'much faster', before: 120_000, after: 1_000, mostMs: 10_000 },
		{ what: 'faster', before: 120_000, after: 20_000, mostMs: 60_000 },
		{ what: 'much slower', before: 1_000, after: 120_000, mostMs: 130_000 },
	])('that is $what is noticed', async ({ before, after, mostMs }) => {
		line.settings.jobMs = before / 100;
		await send(100);
		line.settings.jobMs = after / 100;
		expect((await send(100)).tookMs).toBeLessThanOrEqual(mostMs);
	});

	it('of another account starts from nothing', async () => {
		line.settings.jobMs = 500;
		const first = await send(20);
		const other = await send(20, { account: 'somebody else' });
		expect(questions(other)).toEqual(questions(first));
		const own = await send(20);
		expect(questions(own)).not.toEqual(questions(first));
	});
});

it.each([
	{ jobMs: 2, before: 0 },
	{ jobMs: 20, before: 0 },
	{ jobMs: 200, before: 10 },
])(
	'10,000 items of $jobMs ms each take at most 6 other calls for each run call, after a run of $before',
	async ({ jobMs, before }) => {
		line.callMs = 300;
		line.settings.jobMs = jobMs;
		await send(before);
		const sent = await send(10_000);
		expectAllDone(sent, 10_000);
		expect(of(sent, 'run')).toHaveLength(50);
		expect(othersPerRun(sent)).toBeLessThanOrEqual(6);
	},
);

describe('on a slow line', () => {
	beforeEach(() => {
		line.callMs = 300;
	});

	it('the way of a question counts as waiting', async () => {
		line.settings.jobMs = 10;
		// Run, progress, results, one right after the other.
		expect((await send(20)).tookMs).toBe(3 * 300);
		// Progress and results side by side.
		expect((await send(20)).tookMs).toBe(2 * 300);
	});

	it('nothing is waited for between questions that take longer than their pause', async () => {
		line.settings.jobMs = 35;
		// Done 700 ms after it was begun, and asked at 300, 600 and 900 ms.
		expect((await send(20)).tookMs).toBe(300 + 3 * 300 + 300);
	});
});

describe('results that are asked for early', () => {
	const progress = (percent: number) => (given: Answer) => ({
		...given,
		body: { progress: percent },
	});
	const changeFirst = (change: (results: IDataObject[]) => void) => {
		let isChanged = false;
		return (given: Answer): Answer => {
			if (given.status !== 200 || isChanged) return given;
			isChanged = true;
			const body = given.body as { results: IDataObject[] };
			change(body.results);
			return given;
		};
	};

	beforeEach(async () => {
		line.settings.jobMs = 100;
		for (let run = 0; run < 4; run++) await send(20, { operation: 'create' });
	});

	it('are taken although progress does not say yet that all is done', async () => {
		line.change('batch/progress', progress(99));
		const sent = await send(20, { operation: 'create' });
		expectAllDone(sent, 20);
		expect(sent.tookMs).toBeLessThan(2_400);
	});

	it.each([
		{
			what: 'lack a call',
			change: (results: IDataObject[]) => void results.splice(3, 1),
		},
		{
			what: 'have a call without its answer',
			change: (results: IDataObject[]) => void (results[3].response = null),
		},
	])('and $what are not there yet', async ({ change }) => {
		line.change('batch/progress', progress(95));
		line.change('batch/results', changeFirst(change));
		const sent = await send(20, { operation: 'create' });
		expectAllDone(sent, 20);
		const answered = of(sent, 'results').filter(({ status }) => status === 200);
		expect(answered).toHaveLength(2);
		expect(of(sent, 'run')).toHaveLength(1);
	});

	it('and are not there yet although progress says so are asked for again at once', async () => {
		line.change('batch/progress', progress(100));
		const sent = await send(20, { operation: 'create' });
		expect(of(sent, 'run')).toHaveLength(1);
		expectAllDone(sent, 20);
	});

	it('lack a call for good once progress says that all is done: its outcome is unknown', async () => {
		line.change('batch/results', (given) => {
			(given.body as { results?: IDataObject[] }).results?.splice(3, 1);
			return given;
		});
		const sent = await send(20, { operation: 'create' });
		expect(failures(sent)).toEqual([
			{ failure: expect.objectContaining({ outcome: 'unknown' }) as unknown },
		]);
		expect(sent.tookMs).toBeLessThan(2_400);
	});

	it('are given up as ever when the batch hangs', async () => {
		line.settings.stuckAfter = 10;
		const sent = await send(20, { operation: 'create' });
		expect(failures(sent)).toHaveLength(20);
		expect(JSON.stringify(sent.outcomes[0])).toContain('has stood at 50 percent for 10 minutes');
		expect(sent.tookMs).toBeLessThan(615_000);
		expect(of(sent, 'results').length).toBeLessThanOrEqual(5);
		// It teaches nothing.
		line.settings.stuckAfter = null;
		expect((await send(20, { operation: 'create' })).tookMs).toBeLessThan(2_400);
	});

	it('of a batch that hangs come after the restart, which teaches nothing', async () => {
		line.settings.stuckAfter = 10;
		const sent = await send(20);
		expectAllDone(sent, 20);
		expect(of(sent, 'restart')).toHaveLength(1);
		expect(sent.tookMs).toBeGreaterThanOrEqual(300_000);
		expect(sent.tookMs).toBeLessThan(320_000);
		line.settings.stuckAfter = null;
		expect((await send(20)).tookMs).toBeLessThan(2_400);
	});
});
