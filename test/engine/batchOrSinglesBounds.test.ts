import { isCheaperAsBatch } from '../../nodes/shared/engine/batchOrSingles';
import { forgetBatchTimes, learnBatchTime } from '../../nodes/shared/engine/batchTimes';
import type { Run } from '../../nodes/shared/engine/run';
import type { Lane } from '../../nodes/shared/wire/vendor';

beforeEach(forgetBatchTimes);

/** A run of an account whose calls take so long, in ms. */
const runWith = (callMs: number | undefined, lane?: Lane) =>
	({
		line: { account: 'one', usualMs: (of?: Lane) => (of === lane ? callMs : 1) },
		attempt: { operation: { lane } },
	}) as unknown as Run;

const ways = { singlesAtATime: 10, batchesAtATime: 1, maxJobs: 200 };
const learn = (jobs: number, ms: number, account = 'one') =>
	learnBatchTime(account, { jobs, ms, atOnce: false });

// 40 items, 10 at a time, are four calls one after the other, 400 ms; a batch is worth it for 320 ms.
it.each([
	{ batchMs: 120, is: true },
	{ batchMs: 121, is: false },
])('a batch of $batchMs ms and two calls is cheaper than four calls: $is', ({ batchMs, is }) => {
	learn(40, batchMs);
	expect(isCheaperAsBatch(runWith(100), 40, ways)).toBe(is);
});

it('one item more may need a call more, which counts as whole', () => {
	learn(40, 130);
	expect(isCheaperAsBatch(runWith(100), 40, ways)).toBe(false);
	expect(isCheaperAsBatch(runWith(100), 41, ways)).toBe(true);
});

it.each([
	{ items: 400, batchesAtATime: 1, batchMs: 1_400, is: true },
	{ items: 400, batchesAtATime: 1, batchMs: 1_401, is: false },
	{ items: 400, batchesAtATime: 2, batchMs: 1_401, is: true },
	// Three batches, and two at a time: two turns.
	{ items: 401, batchesAtATime: 2, batchMs: 1_500, is: false },
	{ items: 401, batchesAtATime: 3, batchMs: 1_500, is: true },
])(
	'$items items go in batches of 200 jobs and $batchMs ms, $batchesAtATime at a time: $is',
	({ items, batchesAtATime, batchMs, is }) => {
		learn(200, batchMs);
		expect(isCheaperAsBatch(runWith(100), items, { ...ways, batchesAtATime })).toBe(is);
	},
);

it('a smaller batch is taken to last half as long at least', () => {
	// 40 of 200 jobs: 120 ms by their share, 300 ms as the half.
	learn(200, 600);
	expect(isCheaperAsBatch(runWith(100), 40, ways)).toBe(false);
	learn(200, 200);
	learn(200, 200);
	expect(isCheaperAsBatch(runWith(100), 40, ways)).toBe(true);
});

it("goes by the calls of the operation's own limit", () => {
	learn(40, 120);
	expect(isCheaperAsBatch(runWith(100, 'bulk'), 40, ways)).toBe(true);
});

it('does not know while no call, or no batch of the account, was measured', () => {
	expect(isCheaperAsBatch(runWith(100), 40, ways)).toBe(false);
	learn(40, 0, 'other');
	expect(isCheaperAsBatch(runWith(100), 40, ways)).toBe(false);
	learn(40, 0);
	expect(isCheaperAsBatch(runWith(100), 40, ways)).toBe(true);
	expect(isCheaperAsBatch(runWith(undefined), 40, ways)).toBe(false);
});
