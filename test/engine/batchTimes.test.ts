import {
	batchTimes,
	forgetBatchTimes,
	learnBatchTime,
	middle,
	wasDoneAtOnce,
} from '../../nodes/shared/engine/batchTimes';

beforeEach(forgetBatchTimes);

const learn = (jobs: number, ms: number, atOnce = false, account = 'one') =>
	learnBatchTime(account, { jobs, ms, atOnce });

describe('how long a batch would take', () => {
	it('is not known of an account that has run none', () => {
		learn(10, 100);
		expect(batchTimes('other', 10)).toEqual([]);
		expect(batchTimes('one', 10)).toEqual([100]);
	});

	it('is told by all of its size, the shortest first', () => {
		for (const ms of [900, 100, 1_000, 20]) learn(10, ms);
		expect(batchTimes('one', 10)).toEqual([20, 100, 900, 1_000]);
	});

	it('is told in proportion to its jobs', () => {
		learn(10, 100);
		expect(batchTimes('one', 5)).toEqual([50]);
		expect(batchTimes('one', 15)).toEqual([150]);
	});

	it.each([
		{ what: 'twice as many', jobs: 20, ms: 200 },
		{ what: 'more than twice as many', jobs: 40, ms: 200 },
		{ what: 'half as many', jobs: 5, ms: 50 },
		{ what: 'fewer than half as many', jobs: 1, ms: 10 },
	])('with $what jobs than any before: $ms ms', ({ jobs, ms }) => {
		learn(10, 100);
		expect(batchTimes('one', jobs)).toEqual([ms]);
	});

	it.each([
		{ jobs: 1, ms: 50 },
		{ jobs: 5, ms: 50 },
		{ jobs: 6, ms: 60 },
		{ jobs: 10, ms: 100 },
	])('of $jobs jobs is at least the share that is asked for: $ms ms', ({ jobs, ms }) => {
		learn(10, 100);
		expect(batchTimes('one', jobs, 0.5)).toEqual([ms]);
	});

	it.each([
		{ jobs: 20, alike: [20], what: 'the half' },
		{ jobs: 80, alike: [80], what: 'the double' },
		{ jobs: 40, alike: [40], what: 'the same' },
	])('is told only by those of about its size: $what counts', ({ jobs, alike }) => {
		learn(jobs, jobs);
		learn(19, 1_900);
		learn(81, 8_100);
		expect(batchTimes('one', 40)).toEqual(alike.map((one) => (one * 40) / jobs));
	});

	it('is told by all others where none is of its size', () => {
		learn(19, 190);
		learn(81, 810);
		expect(batchTimes('one', 40)).toEqual([380, 400]);
	});

	it('is told by the last 20 of the account', () => {
		for (let ms = 1; ms <= 21; ms++) learn(10, ms);
		expect(batchTimes('one', 10)).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
	});

	it('is forgotten with all accounts', () => {
		learn(10, 100);
		forgetBatchTimes();
		expect(batchTimes('one', 10)).toEqual([]);
	});
});

describe('whether the last batch was done at once', () => {
	it('is told by the last one, not by those before it', () => {
		expect(wasDoneAtOnce('one', 10)).toBe(false);
		learn(10, 100, true);
		expect(wasDoneAtOnce('one', 10)).toBe(true);
		learn(10, 100, false);
		expect(wasDoneAtOnce('one', 10)).toBe(false);
		learn(10, 100, true);
		expect(wasDoneAtOnce('one', 10)).toBe(true);
		expect(wasDoneAtOnce('other', 10)).toBe(false);
	});

	it.each([
		{ jobs: 4, isTold: false },
		{ jobs: 5, isTold: true },
		{ jobs: 20, isTold: true },
		{ jobs: 21, isTold: false },
	])('of 10 jobs tells of $jobs: $isTold', ({ jobs, isTold }) => {
		learn(10, 100, true);
		expect(wasDoneAtOnce('one', jobs)).toBe(isTold);
	});

	it('is told by the last of about its size, whatever came after it', () => {
		learn(10, 100, true);
		learn(100, 100, false);
		expect(wasDoneAtOnce('one', 10)).toBe(true);
	});
});

it.each([
	{ sorted: [], one: undefined },
	{ sorted: [1], one: 1 },
	{ sorted: [1, 2], one: 2 },
	{ sorted: [1, 2, 3], one: 2 },
	{ sorted: [1, 2, 3, 4], one: 3 },
	{ sorted: [1, 2, 3, 4, 5], one: 3 },
])('the middle one of $sorted is $one', ({ sorted, one }) => expect(middle(sorted)).toBe(one));
