import { rounds, roundsAcross } from '../../nodes/shared/engine/rounds';
import type { Job } from '../../nodes/shared/engine/run';
import type { Values } from '../../nodes/shared/table/operation';

/** Items that change records, each with the group that it goes with. */
const jobsOf = (...items: Array<{ keys: string[]; group?: string }>): Job[] =>
	items.map((body, item): Job => ({ item, values: { body, query: {} }, limit: 1, output: 'raw' }));

const keysOf = ({ body }: Values) => body.keys as string[];
const groupOf = ({ body }: Values) => String(body.group);
const itemsOf = (dealt: Job[][]) => dealt.map((round) => round.map(({ item }) => item));

describe('rounds in which no record stands twice', () => {
	const deal = (...keys: string[][]) =>
		itemsOf(rounds(jobsOf(...keys.map((own) => ({ keys: own }))), keysOf));

	it('are none without items, and one where all records are different', () => {
		expect(deal()).toEqual([]);
		expect(deal(['a'], ['b'], [], ['c', 'd'])).toEqual([[0, 1, 2, 3]]);
	});

	it('put each further item of a record into the next one', () => {
		expect(deal(['a'], ['b'], ['a'], ['a'], ['b'])).toEqual([[0, 1], [2, 4], [3]]);
	});

	it('put an item of several records behind all of those before it', () => {
		expect(deal(['a'], ['a'], ['b', 'a'], ['b'], ['c'])).toEqual([[0, 4], [1], [2], [3]]);
	});

	it('leave what changes no record in the first one', () => {
		expect(deal(['a'], ['a'], [], [])).toEqual([[0, 2, 3], [1]]);
	});
});

describe('rounds in which a record stands in one group', () => {
	const deal = (...items: Array<{ keys: string[]; group: string }>) =>
		itemsOf(roundsAcross(jobsOf(...items), keysOf, groupOf));

	it('are none without items, and one where all records are different', () => {
		expect(deal()).toEqual([]);
		expect(deal({ keys: ['a'], group: 'x' }, { keys: ['b'], group: 'y' })).toEqual([[0, 1]]);
	});

	it('keep items of a record and a group together', () => {
		expect(
			deal(
				{ keys: ['a'], group: 'x' },
				{ keys: ['a'], group: 'x' },
				{ keys: ['a'], group: 'y' },
				{ keys: ['a'], group: 'y' },
				{ keys: ['a'], group: 'x' },
			),
		).toEqual([[0, 1], [2, 3], [4]]);
	});

	it('put an item of several records behind all of those before it', () => {
		expect(
			deal(
				{ keys: ['a'], group: 'x' },
				{ keys: ['a'], group: 'y' },
				{ keys: ['b'], group: 'y' },
				{ keys: ['b', 'a'], group: 'x' },
				{ keys: ['b'], group: 'z' },
			),
		).toEqual([[0, 2], [1], [3], [4]]);
	});

	it('leave what changes no record in the first one, also before all others', () => {
		expect(
			deal(
				{ keys: [], group: 'x' },
				{ keys: ['a'], group: 'x' },
				{ keys: ['a'], group: 'y' },
				{ keys: [], group: 'y' },
			),
		).toEqual([[0, 1, 3], [2]]);
	});
});
