import { ManualExecutionCancelledError } from 'n8n-workflow';

import { clock } from '../../nodes/shared/wire/clock';
import { callLimits } from '../../nodes/shared/wire/send';
import type { Lane, Reply } from '../../nodes/shared/wire/vendor';
import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';
import { toldVendor, type Told } from '../harness/toldVendor.mts';

let time: FakeClock;
let begin: number;
beforeEach(() => {
	time = fakeClock();
	begin = time.now();
	// Waits are as long as they may be.
	jest.spyOn(Math, 'random').mockReturnValue(1);
});
afterEach(() => {
	time.restore();
	jest.restoreAllMocks();
});

const request = { method: 'POST' as const, path: '/x', body: '{}' };
const done: Reply = { kind: 'done', data: {} };
const refused: Reply = { kind: 'refused', message: 'no', status: 400 };
const unclear: Reply = { kind: 'unclear', message: 'lost' };
const passing: Reply = { kind: 'unavailable', message: 'not now', passing: true };
const closed: Reply = { kind: 'unavailable', message: 'closed', passing: false };
const throttled = (retryAfterMs?: number): Reply => ({
	...{ kind: 'throttled', message: 'later', status: 429, retryAfterMs },
});

/** Answers like these, one after the other; the last one ever again. */
const inOrder =
	(...replies: Reply[]) =>
	(_url: string, nth: number): Reply =>
		replies[Math.min(nth, replies.length - 1)];

/** Sends one call; tells its end, when it went out, and what was told of it meanwhile. */
async function sent(told: Told, repeatable = false) {
	const { line, calls, counts } = await toldVendor(told);
	const underWay: boolean[] = [];
	const isUnderWay = (now: boolean) => void underWay.push(now);
	const reply = await time.until(line.send(request, { repeatable, isUnderWay }));
	return { reply, at: calls.map(({ at }) => at - begin), underWay, counts };
}

describe('an open line', () => {
	it('knows where it goes, and asks each host for its address once', async () => {
		const { line, calls, hosts } = await toldVendor();
		expect(line.address).toBe('https://main.example.com');
		for (const host of [undefined, 'files', 'files', undefined])
			await time.until(line.send({ ...request, host }, { repeatable: false }));
		expect(calls.map(({ url }) => new URL(url).host)).toEqual([
			'main.example.com',
			'files.example.com',
			'files.example.com',
			'main.example.com',
		]);
		expect(hosts).toEqual([undefined, 'files']);
	});

	it('tells accounts apart without their names, and knows their limits', async () => {
		const limits = { bulk: { calls: 1, windowMs: 5_000 } };
		const one = await toldVendor({ account: 'line one', limits });
		const same = await toldVendor({ account: 'line one' });
		const other = await toldVendor({ account: 'line two' });
		expect(one.line.account).toBe(same.line.account);
		expect(one.line.account).not.toBe(other.line.account);
		expect(one.line.account).not.toContain('line');
		expect(one.line.limits).toEqual(limits);
	});

	it('counts what is planned, and tells how long calls took, for each lane', async () => {
		const { line, counts } = await toldVendor({ takesMs: 300 });
		line.plan(4);
		line.plan(2, 'bulk');
		expect(counts.expectedCalls).toBe(4);
		await time.until(line.send(request, { repeatable: false, lane: 'bulk' }));
		expect([line.usualMs(), line.usualMs('normal'), line.usualMs('bulk')]).toEqual([
			...[undefined, undefined, 300],
		]);
		await time.until(line.send(request, { repeatable: false }));
		expect([line.usualMs(), counts.calls]).toEqual([300, 2]);
	});

	it.each<[string, Lane | undefined]>([
		['bulk', 'bulk'],
		['normal', undefined],
	])('spreads a lane of which a long run was planned, and no other: %s', async (long, planned) => {
		const limit = { calls: 3, windowMs: 5_000 };
		const { line, calls } = await toldVendor({ limits: { normal: limit, bulk: limit } });
		line.plan(4, planned);
		const send = async (lane: Lane) =>
			await line.send({ ...request, path: `/${lane}` }, { repeatable: false, lane });
		const lanes: Lane[] = ['bulk', 'bulk', 'normal', 'normal'];
		await time.until(Promise.all(lanes.map(send)));
		for (const lane of lanes) {
			const last = calls.findLast(({ url }) => url.endsWith(lane));
			expect(last?.at !== begin).toBe(lane === long);
		}
	});

	it('waits when it is told to', async () => {
		const { line } = await toldVendor();
		await time.until(line.pause(700));
		expect(time.now() - begin).toBe(700);
	});
});

describe('a call', () => {
	it.each([
		['is done', done, [true]],
		['is refused', refused, [true]],
		['is unclear', unclear, [true]],
		['was not let in', closed, [true, false]],
	])('that %s goes out once', async (_what, answer, underWay) => {
		const all = await sent({ answer: () => answer });
		expect(all).toMatchObject({ reply: answer, at: [0], underWay, counts: { calls: 1 } });
	});

	it.each([
		['could not be made', passing, false, [true, false]],
		['is unclear, and may be repeated', unclear, true, [true]],
	])('that %s goes out four times, ever later', async (_what, answer, repeatable, once) => {
		const all = await sent({ answer: () => answer }, repeatable);
		const underWay = Array.from({ length: 4 }, () => once).flat();
		expect(all).toMatchObject({ reply: answer, at: [0, 1_000, 3_000, 7_000], underWay });
	});

	it('that could not be made at first is done in the end', async () => {
		const all = await sent({ answer: inOrder(passing, done) });
		expect(all).toMatchObject({ reply: done, at: [0, 1_000], underWay: [true, false, true] });
	});

	it('that is unclear waits for as long as the vendor asks, but no longer than it may', async () => {
		const answer = (): Reply => ({ kind: 'unclear', message: 'lost', retryAfterMs: 200_000 });
		expect(await sent({ answer }, true)).toMatchObject({ reply: answer(), at: [0, 200_000] });
	});

	it('that is throttled waits for as long as the vendor asks, or ever longer', async () => {
		const answer = inOrder(throttled(5_000), throttled(), throttled(), done);
		const all = await sent({ answer });
		// For 5 s nothing was let through by the second time, which is as long as three tries take.
		expect(all.at).toEqual([0, 5_000, 9_000, 17_000]);
		expect(all).toMatchObject({ reply: done, counts: { calls: 4, waitedMs: 17_000 } });
		expect(all.underWay).toEqual([true, false, true, false, true, false, true]);
	});
});

it('a call whose answer does not end is unclear', async () => {
	const { wholeMs } = callLimits;
	callLimits.wholeMs = 100;
	try {
		const { line } = await toldVendor({ takesMs: 1_000 });
		// On the clock of the machine, since the answer's own stands still.
		expect(await line.send(request, { repeatable: false })).toEqual({
			kind: 'unclear',
			message: expect.stringContaining('the answer did not end within'),
		});
	} finally {
		callLimits.wholeMs = wholeMs;
	}
});

describe('calls of a run that are throttled side by side', () => {
	/** Three calls, of which the first one is throttled before the others come. */
	const sendThree = async (answer: Told['answer']) => {
		const { line, calls } = await toldVendor({ answer });
		const send = async () => await line.send(request, { repeatable: false });
		const first = send();
		await time.until(clock.sleep(1));
		const replies = await time.until(Promise.all([first, send(), send()]));
		return { replies, at: calls.map((call) => call.at - begin) };
	};

	it('wait together: each further time is one more for all of them', async () => {
		const answer = (_url: string, nth: number) => (nth < 3 ? throttled() : done);
		const { replies, at } = await sendThree(answer);
		expect(replies).toEqual([done, done, done]);
		expect(at.slice(0, 4)).toEqual([0, 1_000, 3_000, 7_000]);
	});

	it('are no tries of another one that could not be made', async () => {
		const plan: Record<string, Reply[]> = {
			'/x': [throttled(8_000), throttled(8_000)],
			'/y': [passing],
		};
		const answer = (url: string) => plan[new URL(url).pathname].shift() ?? done;
		const { line } = await toldVendor({ answer });
		const send = async (path: string) =>
			await line.send({ ...request, path }, { repeatable: false });
		const first = send('/x');
		await time.until(clock.sleep(1));
		expect(await time.until(Promise.all([first, send('/y')]))).toEqual([done, done]);
		expect(plan).toEqual({ '/x': [], '/y': [] });
	});

	it('give up together, after what one of them may wait', async () => {
		const { replies, at } = await sendThree(() => throttled(100_000));
		expect(at).toEqual([0, 100_000, 200_000, 300_000]);
		const message = 'later. The run has waited 5 minutes for it and gave up';
		for (const reply of replies) expect(reply).toMatchObject({ kind: 'throttled', message });
	});

	it.each([
		['nothing', [300_001], 0, 'later'],
		['a second', [1_000, 300_000], 1_000, '1 minute'],
		['89 s', [89_000, 300_000], 89_000, '1 minute'],
		['90 s', [90_000, 300_000], 90_000, '2 minutes'],
		['all it may', [150_000, 150_000, 1], 300_000, '5 minutes'],
	])('give up after %s', async (_what, asked, waitedMs, words) => {
		const { line, calls } = await toldVendor({ answer: inOrder(...asked.map(throttled)) });
		const reply = await time.until(line.send(request, { repeatable: false }));
		const message =
			waitedMs === 0 ? words : `later. The run has waited ${words} for it and gave up`;
		expect(reply).toMatchObject({ kind: 'throttled', message, status: 429 });
		expect(time.now() - begin).toBe(waitedMs);
		// And nothing more is sent of the run.
		const made = calls.length;
		expect(await time.until(line.send(request, { repeatable: false }))).toEqual(reply);
		expect(calls).toHaveLength(made);
		expect(time.now() - begin).toBe(waitedMs);
	});

	it.each([
		[300_001, '6 minutes'],
		[360_000, '6 minutes'],
	])('leave the account alone for %d ms, other runs included', async (ms, words) => {
		const account = `line alone ${ms}`;
		const one = await toldVendor({ account, answer: () => throttled(ms) });
		await time.until(one.line.send(request, { repeatable: false }));
		const other = await toldVendor({ account });
		expect(await time.until(other.line.send(request, { repeatable: false }))).toEqual({
			...{ kind: 'throttled', status: 429 },
			message: `it has asked for a pause, of which ${words} are left`,
		});
		expect(other.calls).toEqual([]);
	});
});

describe('an execution that is cancelled', () => {
	const isCancelled = async (work: Promise<unknown>, executionId = ''): Promise<void> => {
		const reason: unknown = await time.until(work).catch((error: unknown) => error);
		expect(reason).toBeInstanceOf(ManualExecutionCancelledError);
		expect(reason).toHaveProperty(
			'message',
			'The execution was canceled before all items were sent',
		);
		expect(reason).toHaveProperty('extra', { executionId });
	};

	it.each<[string, Told]>([
		['while a call is under way', { takesMs: 1_000 }],
		['while it waits for the next try', { answer: () => passing }],
		['while it waits for its turn', { answer: () => throttled(10_000) }],
	])('ends %s', async (_what, told) => {
		const stop = new AbortController();
		const { line, calls } = await toldVendor({ ...told, signal: stop.signal, executionId: '17' });
		const work = line.send(request, { repeatable: false });
		await time.settle();
		stop.abort(new Error('stopped'));
		await isCancelled(work, '17');
		expect(calls).toHaveLength(1);
		expect(time.now()).toBe(begin);
	});

	it('ends while it pauses, though n8n tells no execution', async () => {
		const stop = new AbortController();
		const { line } = await toldVendor({ signal: stop.signal });
		const work = line.pause(10_000);
		stop.abort(new Error('stopped'));
		await isCancelled(work);
	});
});
