import { Counts } from '../../nodes/shared/wire/counts';

/** For how long calls waited that waited so, each from one time to another, in ms. */
function waitedMs(...waits: Array<[from: number, until: number]>): number {
	const counts = new Counts();
	for (const [from, until] of waits) counts.waited(from, until);
	return counts.waitedMs;
}

describe('the waiting', () => {
	it('begins with nothing', () => {
		expect(new Counts()).toMatchObject({
			calls: 0,
			expectedCalls: 0,
			sentOtherwise: 0,
			waitedMs: 0,
		});
	});

	it.each<[string, number, Array<[number, number]>]>([
		['of less than 50 ms is not counted', 0, [[1_000, 1_049]]],
		['of 50 ms is', 50, [[1_000, 1_050]]],
		[
			'of one call after the other adds up',
			300,
			[
				[1_000, 1_100],
				[2_000, 2_200],
			],
		],
		[
			'side by side counts once',
			300,
			[
				[1_000, 1_200],
				[1_100, 1_300],
			],
		],
		[
			'of a call within that of another counts once',
			500,
			[
				[1_000, 1_500],
				[1_100, 1_400],
				[1_450, 1_500],
			],
		],
		[
			'of a call within that of another does not make the next one count twice',
			600,
			[
				[1_000, 1_500],
				[1_100, 1_200],
				[1_100, 1_600],
			],
		],
		[
			'that is not counted is no part of what was',
			160,
			[
				[1_000, 1_100],
				[1_101, 1_140],
				[1_100, 1_160],
			],
		],
	])('%s', (_what, expected, waits) => {
		expect(waitedMs(...waits)).toBe(expected);
	});
});

describe('the calls that a run will have made', () => {
	it('are those that were made and those that will follow', () => {
		const counts = new Counts();
		counts.calls = 3;
		counts.plan(4);
		expect(counts.expectedCalls).toBe(7);
	});

	it('are no fewer when fewer follow than was told before, and more when more do', () => {
		const counts = new Counts();
		counts.plan(5);
		counts.calls = 2;
		counts.plan(1);
		expect(counts.expectedCalls).toBe(5);
		counts.plan(4);
		expect(counts.expectedCalls).toBe(6);
	});
});
