import { isDue, nextQuestion } from '../../nodes/shared/engine/batchRhythm';

// When a batch is asked for next, in ms from the answer that gave its id.

describe('while nothing is known, the first question', () => {
	it.each([
		{ callMs: 0, next: 200 },
		{ callMs: 50, next: 150 },
		{ callMs: 200, next: 0 },
		{ callMs: 300, next: 0 },
	])('comes after 200 ms, less the $callMs ms of its own way', ({ callMs, next }) =>
		expect(nextQuestion(undefined, [], callMs)).toBe(next),
	);
});

describe('while nothing is known, the next question', () => {
	it.each([
		{ asked: 0, next: 200 },
		{ asked: 300, next: 500 },
		{ asked: 600, next: 800 },
		{ asked: 900, next: 1_200 },
		{ asked: 30_000, next: 40_000 },
		{ asked: 60_000, next: 70_000 },
	])('after $asked ms comes at $next ms, however long its way', ({ asked, next }) => {
		expect(nextQuestion(asked, [], 0)).toBe(next);
		expect(nextQuestion(asked, [], 500)).toBe(next);
	});
});

describe('before the shortest known time', () => {
	it.each([
		{ what: 'the first one comes a little before it', times: [1_000, 5_000], next: 900 },
		{ what: 'or at once', times: [0], next: 0 },
		{ what: 'or at 10 s, where it is far off', times: [20_000], next: 10_000 },
		{ what: 'but not at 10 s for little', times: [12_000], next: 10_800 },
	])('$what', ({ times, next }) => {
		expect(nextQuestion(undefined, times, 0)).toBe(next);
		expect(nextQuestion(undefined, times, 300)).toBe(next);
	});

	it.each([
		{ what: '10 s at the soonest', asked: 2_000, next: 10_000 },
		{ what: 'three times as late as the one before', asked: 10_000, next: 30_000 },
		{ what: 'a minute after it at the latest', asked: 40_000, next: 100_000 },
		{ what: 'a little before that time, where it is near', asked: 150_000, next: 180_000 },
	])('the next one comes $what', ({ asked, next }) =>
		expect(nextQuestion(asked, [200_000, 500_000], 0)).toBe(next),
	);
});

describe('from a little before the shortest known time on', () => {
	it.each([
		{ what: 'the next known time', asked: 900, times: [1_000, 1_100], next: 1_000 },
		{ what: 'one that is a tenth later', asked: 1_000, times: [1_000, 1_100], next: 1_100 },
		{ what: 'none that is hardly later', asked: 1_000, times: [1_000, 1_099, 1_200], next: 1_200 },
		{ what: 'one that is a third later', asked: 900, times: [900, 1_200], next: 1_200 },
		{ what: 'also where that is very late', asked: 60_000, times: [60_000, 80_000], next: 80_000 },
		{ what: 'or very soon', asked: 300, times: [300, 400], next: 400 },
		{
			what: 'a third later where the next one is later',
			asked: 900,
			times: [900, 1_300],
			next: 1_200,
		},
		{ what: 'a third later where none is left', asked: 3_000, times: [900, 3_000], next: 4_000 },
		{ what: 'never the same time again', asked: 0, times: [0], next: 200 },
	])('$what', ({ asked, times, next }) => expect(nextQuestion(asked, times, 0)).toBe(next));
});

describe('a batch is due', () => {
	it.each([
		{ at: 199, due: false },
		{ at: 200, due: true },
		{ at: 800, due: true },
		{ at: 801, due: false },
	])(
		'from its usual time on, until twice its longest and a little: at $at ms $due',
		({ at, due }) => expect(isDue(at, [100, 200, 300])).toBe(due),
	);

	it.each([
		{ at: 0, due: true },
		{ at: 200, due: true },
		{ at: 201, due: false },
	])('that takes no time at all: at $at ms $due', ({ at, due }) =>
		expect(isDue(at, [0])).toBe(due),
	);

	it('never while nothing is known', () => expect(isDue(1_000, [])).toBe(false));
});
