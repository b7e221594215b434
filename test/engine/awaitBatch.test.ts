import { awaitBatch } from '../../nodes/shared/engine/awaitBatch';
import {
	batchTimes,
	forgetBatchTimes,
	learnBatchTime,
	wasDoneAtOnce,
} from '../../nodes/shared/engine/batchTimes';
import type { Run } from '../../nodes/shared/engine/run';
import { clock } from '../../nodes/shared/wire/clock';
import type { BatchAnswers, Batches, Reply } from '../../nodes/shared/wire/vendor';

const { now } = clock;
let time = 0;
beforeEach(() => {
	time = 5_000_000;
	clock.now = () => time;
	forgetBatchTimes();
});
afterEach(() => {
	clock.now = now;
});

const calls = Array.from({ length: 10 }, () => ({ call: 'change', body: {} }));
const answers: BatchAnswers = calls.map(() => ({ status: 200, body: {} }));

const at = (percent: number): Reply => ({ kind: 'done', data: percent });
const done: Reply = { kind: 'done', data: answers };
const refused = (code: string): Reply => ({ kind: 'refused', message: 'no', code, status: 400 });
const notReady = refused('later');
const unclear: Reply = { kind: 'unclear', message: 'cut off' };

interface Asked {
	/** When each question is asked, in ms from the beginning; as the node wants it where that is not said. */
	times?: number[];
	/** What the vendor says about the progress, by question; the last one stays. */
	progress: Reply[];
	results?: Reply[];
	mayRestart?: boolean;
	width?: number;
	/** How long a call of this account usually takes, and how long the questions about progress take here. */
	usualMs?: number;
	takesMs?: number;
}

/** Waits for a batch of 10 calls. */
async function wait({ times, progress, results = [done], ...more }: Asked) {
	const begin = time;
	const asked: Array<[what: string, at: number]> = [];
	const pauses: number[] = [];
	const count = { progress: 0, results: 0 };
	const next = (what: keyof typeof count, list: Reply[]): Reply =>
		list[Math.min(count[what]++, list.length - 1)];
	const run = {
		width: more.width ?? 1,
		attempt: {
			vendor: { name: 'Vendor', errors: {} },
			resource: { name: 'Record' },
			operation: { name: 'Change', call: 'change', docs: 'a page', errors: {} },
		},
		line: {
			account: 'one',
			usualMs: () => more.usualMs,
			async pause(ms: number) {
				if (pauses.push(ms) > 200) throw new Error('It is asked for without end');
				time = times ? begin + times[pauses.length - 1] : time + ms;
			},
			async send({ path }: { path: string }, how: object) {
				expect(how).toEqual({ repeatable: true });
				asked.push([path, time - begin]);
				if (path === 'restart b') return { kind: 'done', data: {} };
				if (path === 'results b') return next('results', results);
				time += more.takesMs ?? 0;
				return next('progress', progress);
			},
		},
	} as unknown as Run;
	const batches = {
		notReady: 'later',
		progress: (id: string) => ({ path: `progress ${id}` }),
		results: (id: string) => ({ path: `results ${id}` }),
		restart: (id: string) => ({ path: `restart ${id}` }),
		percentIn: (data: unknown) => data as number,
		answersIn: (data: unknown, of: unknown) => (of === calls ? data : undefined),
	} as unknown as Batches;
	const ending = await awaitBatch(run, batches, 'b', calls, more.mayRestart ?? false);
	return { ending, asked: asked.map(([what, ms]) => `${what.slice(0, -2)} ${ms}`), pauses };
}

const learned = () => batchTimes('one', 10);
const learn = (ms: number, atOnce = false) => learnBatchTime('one', { jobs: 10, ms, atOnce });
const gaveUp = (words: RegExp) => ({ gaveUp: expect.stringMatching(words) as string });

describe('a batch that nothing is known of', () => {
	it('is asked for its progress until it is done, and then for its results', async () => {
		const { ending, asked } = await wait({ progress: [at(10), at(60), at(100)] });
		expect(ending).toEqual({ answers });
		expect(asked).toEqual(['progress 200', 'progress 400', 'progress 600', 'results 600']);
		expect([learned(), wasDoneAtOnce('one', 10)]).toEqual([[600], false]);
	});

	it('that is done when first asked for was done at once', async () => {
		await wait({ progress: [at(100)] });
		expect([learned(), wasDoneAtOnce('one', 10)]).toEqual([[200], true]);
	});

	it('has the way of its question count as waiting', async () => {
		const { asked, pauses } = await wait({
			progress: [at(0), at(0), at(100)],
			usualMs: 150,
			takesMs: 300,
		});
		// The next one would have been due before this one was answered.
		expect(pauses).toEqual([50, 0, 0]);
		expect(asked).toEqual(['progress 50', 'progress 350', 'progress 650', 'results 950']);
		expect(learned()).toEqual([650]);
	});
});

describe('results that are asked for together with the progress', () => {
	it.each([
		{ width: 9, questions: 3 },
		{ width: 10, questions: 2 },
	])('need room for two calls of each batch: $width at a time', async ({ width, questions }) => {
		learn(1_000);
		const { ending, asked } = await wait({ progress: [at(0), at(50), at(100)], width });
		expect(ending).toEqual({ answers });
		expect(asked.filter((one) => one.startsWith('progress'))).toHaveLength(questions);
		expect(asked.at(-1)).toMatch(/^results/);
	});

	it('end the wait, whatever the progress says', async () => {
		learn(1_000);
		const { ending, asked } = await wait({ progress: [at(50)], width: 10 });
		expect(ending).toEqual({ answers });
		expect(asked).toEqual(['progress 900', 'progress 1000', 'results 1000']);
		expect(learned()).toEqual([1_000, 1_000]);
		expect(wasDoneAtOnce('one', 10)).toBe(false);
	});

	it('are asked for with the first question where the batch before was done by then, and not with the next', async () => {
		learn(9_000);
		learn(5_000, true);
		const { asked } = await wait({
			progress: [at(0), at(0), at(100)],
			results: [notReady, done],
			width: 10,
		});
		expect(asked.slice(0, 3)).toEqual(['progress 4500', 'results 4500', 'progress 5000']);
	});

	it('and then show a batch to be done at once', async () => {
		learn(5_000, true);
		const { ending, asked } = await wait({ progress: [at(0)], width: 10 });
		expect([ending, asked]).toEqual([{ answers }, ['progress 4500', 'results 4500']]);
		expect([learned(), wasDoneAtOnce('one', 10)]).toEqual([[4_500, 5_000], true]);
	});

	it.each<{ what: string; early: Reply }>([
		{ what: 'lack a call', early: { kind: 'done', data: [...answers.slice(1), undefined] } },
		{
			what: 'have a call without a word',
			early: { kind: 'done', data: [...answers.slice(1), { status: 200 }] },
		},
		{
			what: 'have a call with nothing',
			early: { kind: 'done', data: [...answers.slice(1), { status: 200, body: null }] },
		},
		{ what: 'are not there yet', early: notReady },
		{ what: 'did not come', early: unclear },
	])('that $what do not count', async ({ early }) => {
		learn(1_000);
		const { ending, asked } = await wait({
			progress: [at(0), at(50), at(100)],
			results: [early, early, done],
			width: 10,
		});
		expect(ending).toEqual({ answers });
		expect(asked.filter((one) => one.startsWith('results'))).toHaveLength(3);
	});
});

describe('a batch whose results are not there when it is done', () => {
	it('is asked again, and is learned once, as it was seen done first', async () => {
		const { ending } = await wait({
			progress: [at(100)],
			results: [notReady, unclear, done],
		});
		expect(ending).toEqual({ answers });
		expect(learned()).toEqual([200]);
	});

	it('is never restarted, and given up after 10 minutes', async () => {
		const { ending, asked } = await wait({
			times: [1_000, 301_000, 600_999, 601_000],
			progress: [at(100)],
			results: [notReady],
			mayRestart: true,
		});
		expect(ending).toEqual(gaveUp(/^its batch has stood at 100 percent for 10 minutes$/));
		expect(asked.filter((one) => one.startsWith('restart'))).toEqual([]);
		expect(asked).toHaveLength(8);
	});
});

describe('a question that is answered', () => {
	it.each<{ what: string; reply: Reply }>([
		{ what: 'by a refusal', reply: refused('gone') },
		{ what: 'for good', reply: { kind: 'unavailable', message: 'no address', passing: false } },
	])('$what ends the wait, be it about progress or results', async ({ reply }) => {
		const one = await wait({ progress: [reply] });
		expect(one.ending).toEqual(gaveUp(/^its batch was started, but then Vendor /));
		expect(one.asked).toEqual(['progress 200']);
		const other = await wait({ progress: [at(100)], results: [reply] });
		expect(other.ending).toEqual(gaveUp(/^its batch was started, but then Vendor /));
		expect(other.asked).toHaveLength(2);
	});

	it.each<{ what: string; reply: Reply }>([
		{ what: 'that it is not ready', reply: notReady },
		{ what: 'not at all', reply: unclear },
		{ what: 'for now', reply: { kind: 'unavailable', message: 'closed', passing: true } },
		{ what: 'that it came too soon', reply: { kind: 'throttled', message: 'slow', status: 429 } },
	])('$what is asked again', async ({ reply }) => {
		expect((await wait({ progress: [reply, at(100)] })).ending).toEqual({ answers });
		const other = await wait({ progress: [at(100)], results: [reply, done] });
		expect(other.ending).toEqual({ answers });
	});

	it('not at all is asked again for 10 minutes, and no batch is restarted for it', async () => {
		const { ending, asked } = await wait({
			times: [1_000, 300_000, 599_999, 600_000],
			progress: [unclear],
			mayRestart: true,
		});
		expect(ending).toEqual(gaveUp(/has stood at 0 percent for 10 minutes$/));
		expect(asked).toEqual([
			'progress 1000',
			'progress 300000',
			'progress 599999',
			'progress 600000',
		]);
	});
});

describe('a batch that stands still', () => {
	const isRestart = (one: string) => one.startsWith('restart');

	it.each([
		{ mayRestart: true, restarts: ['restart 301000'] },
		{ mayRestart: false, restarts: [] },
	])('for 5 minutes is restarted if it may be: $mayRestart', async ({ mayRestart, restarts }) => {
		const { ending, asked } = await wait({
			times: [1_000, 300_999, 301_000, 302_000],
			progress: [at(50), at(50), at(50), at(100)],
			mayRestart,
		});
		expect(ending).toEqual({ answers });
		expect(asked.filter(isRestart)).toEqual(restarts);
		// How long a restarted one took says nothing.
		expect(learned()).toHaveLength(mayRestart ? 0 : 1);
	});

	it('is restarted only once, and begins its 10 minutes anew with what it then does', async () => {
		const { ending, asked } = await wait({
			times: [1_000, 301_000, 302_000, 602_000, 901_999, 902_000],
			progress: [at(50), at(50), at(20), at(20)],
			mayRestart: true,
		});
		expect(ending).toEqual(gaveUp(/has stood at 20 percent for 10 minutes$/));
		expect(asked.filter(isRestart)).toEqual(['restart 301000']);
		expect(asked).toHaveLength(7);
	});

	it('is given up after 10 minutes, told in whole ones', async () => {
		const { ending, asked } = await wait({
			times: [1_000, 601_000 - 1, 1_000 + 630_000],
			progress: [at(33)],
		});
		expect(ending).toEqual(gaveUp(/^its batch has stood at 33 percent for 11 minutes$/));
		expect(asked).toHaveLength(3);
	});

	it('and then moves on is waited for', async () => {
		const { ending } = await wait({
			times: [1_000, 600_000, 1_199_000, 1_700_000],
			progress: [at(1), at(2), at(3), at(100)],
		});
		expect(ending).toEqual({ answers });
	});
});
