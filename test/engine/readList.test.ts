import type { ListPage } from '../../nodes/shared/table/operation';
import type { Reply } from '../../nodes/shared/wire/vendor';
import { scriptedList as list } from '../harness/scriptedList.mts';

// What each page makes of a list, page by page at a vendor who answers as written here.

describe('a list without a total', () => {
	it('ends with an empty page', async () => {
		const pages = [{ rows: 'a b' }, { rows: 'c' }, {}];
		const { names, asked, plans } = await list({ pages });
		expect(names).toBe('a b c');
		expect(asked).toEqual(['0+2', '2+2', '3+2']);
		// Nothing tells how many pages will follow.
		expect(plans).toEqual([]);
	});

	it.each([
		{ rows: ['a b', 'c'], asked: ['0+2', '2+2'] },
		{ rows: ['a b', 'c d', ''], asked: ['0+2', '2+2', '4+2'] },
	])('ends with a short page where the vendor says so: $rows', async ({ rows, asked }) => {
		const pages = rows.map((one) => ({ rows: one }));
		const run = await list({ pages, paging: { shortPageEnds: true } });
		expect(run.asked).toEqual(asked);
		expect(run.names).toBe(rows.join(' ').trim());
	});

	it.each(['a b', '-a -b', 'a', '-a'])(
		'ends with the page before it once more: %s',
		async (rows) => {
			for (const isStable of [true, false]) {
				const { names, asked } = await list({ pages: [{ rows }, { rows }], order: { isStable } });
				expect(names).toBe(rows);
				expect(asked).toHaveLength(2);
			}
		},
	);

	it.each([
		['-a -b', '-a -c'],
		['-a -b', '-c -b'],
		['-a -b -c', '-a -c'],
		['-a -b -c', '-a -b -d'],
	])('goes on where the page is another one: %s, %s', async (one, other) => {
		const { names } = await list({ pages: [{ rows: one }, { rows: other }, {}] });
		expect(names).toBe(`${one} ${other}`);
	});

	it('has nothing where its first page is empty, however its records come out', async () => {
		const operation = { labels: { name: {} }, simplified: ['id'] };
		const { names } = await list({ pages: [{}], operation, job: { output: 'simple' } });
		expect(names).toBe('');
	});
});

describe('a list with a total', () => {
	it.each([3, 2, 0])(
		'ends with its last record, be there more than the total: %d',
		async (total) => {
			const { names, asked } = await list({ pages: [{ rows: 'a b c', total }] });
			expect(names).toBe('a b c');
			expect(asked).toHaveLength(1);
		},
	);

	it('has nothing where it is 0', async () => {
		expect((await list({ pages: [{ total: 0 }] })).names).toBe('');
	});

	it.each([
		{ pages: [{ total: 3 }], says: 'the page at 0 is empty, although only 0 of 3 records' },
		{
			pages: [{ rows: 'a b', total: 3 }, { total: 3 }],
			says: 'the page at 2 is empty, although only 2 of 3 records',
		},
		{
			pages: [
				{ rows: 'a b', total: 4 },
				{ rows: 'a b', total: 4 },
			],
			says: 'the page at 2 is the same as the one before it',
		},
		{
			pages: [
				{ rows: 'a b', total: 4, start: 0 },
				{ rows: 'c d', total: 4, start: 3 },
			],
			says: 'the page that starts at 2 was asked for, but the one at 3 came back',
		},
	])('that gives no more of it fails: $says', async ({ pages, says }) => {
		const { failure } = await list({ pages });
		expect(failure).toMatchObject({
			message: expect.stringContaining(says) as string,
			outcome: 'refused',
			httpStatus: 200,
		});
	});

	it('may tell where each page starts', async () => {
		const pages = [
			{ rows: 'a b', total: 3, start: 0 },
			{ rows: 'c', total: 3, start: 2 },
		];
		expect((await list({ pages })).names).toBe('a b c');
	});

	it('that grew by a page brings that page again, whose records are known by their ids', async () => {
		const pages = (one: string, other: string) => [
			{ rows: one, total: 4 },
			{ rows: one, total: 6 },
			{ rows: other, total: 6 },
		];
		expect((await list({ pages: pages('a b', 'c d') })).names).toBe('a b c d');
		const without = await list({ pages: pages('-a -b', '-c -d') });
		expect(without.message).toContain('the page at 2 is the same as the one before it');
	});
});

describe('a limit', () => {
	it.each([
		{ limit: 1, names: 'a', asked: ['0+1'] },
		{ limit: 2, names: 'a b', asked: ['0+2'] },
		{ limit: 3, names: 'a b c', asked: ['0+2', '2+1'] },
	])('of $limit is kept, also where pages bring more', async ({ limit, names, asked }) => {
		const run = await list({ pages: [{ rows: 'a b' }, { rows: 'c d' }], job: { limit } });
		expect(run.names).toBe(names);
		expect(run.asked).toEqual(asked);
	});

	it('is not the end of the list: what was not asked for is not missing', async () => {
		const pages = [
			{ rows: 'a b', total: 9 },
			{ rows: 'b c', total: 9 },
		];
		expect((await list({ pages, job: { limit: 3 } })).names).toBe('a b c');
	});
});

describe('the calls of a list', () => {
	it('may be repeated, count against its lane, and are those of its item', async () => {
		let isOver = false;
		const { hows, plans, run } = await list({
			pages: [
				{ rows: 'a b', total: 3 },
				{ rows: 'c', total: 3 },
			],
			operation: { lane: 'bulk' },
			isOver: () => isOver,
		});
		expect(plans).toEqual([[1, 'bulk']]);
		for (const { repeatable, lane, isOff } of hows)
			expect([repeatable, lane, isOff?.()]).toEqual([true, 'bulk', false]);
		isOver = true;
		expect(hows[0].isOff?.()).toBe(true);
		hows[0].isUnderWay?.(true);
		expect({ ...run.underWay }).toEqual({ 1: true });
	});

	it.each([
		[false, 5],
		[true, 1],
	])('go several at a time unless the vendor throttles: %s', async (isThrottled, most) => {
		const pages = Array.from({ length: 6 }, (_none, index) => ({
			rows: `${2 * index} ${2 * index + 1}`,
			total: 12,
		}));
		const { names, mostUnderWay } = await list({ pages, most: 20, isThrottled });
		expect(names).toBe('0 1 2 3 4 5 6 7 8 9 10 11');
		expect(mostUnderWay).toBe(most);
	});

	it('are none any more after one that fails, also while one before it is under way', async () => {
		const pages = Array.from({ length: 30 }, (_none, index) =>
			index === 2
				? { reply: { kind: 'refused', message: 'no access', status: 403 } as const }
				: { rows: `${2 * index} ${2 * index + 1}`, total: 60 },
		);
		const { message, asked } = await list({ pages, most: 20, late: 1 });
		expect(message).toContain('no access');
		expect(asked).toHaveLength(7);
	});

	it.each<[Reply, object]>([
		[{ kind: 'refused', message: 'no access', status: 403 }, { outcome: 'refused' }],
		[
			{ kind: 'unclear', message: 'cut off' },
			{ outcome: 'unknown', mayRepeat: true },
		],
	])('that are answered with %j fail it as a whole', async (reply, expected) => {
		const { failure } = await list({ pages: [{ rows: 'a b', total: 3 }, { reply }] });
		expect(failure).toMatchObject(expected);
	});

	it('whose answer is no page fail it', async () => {
		const read = (data: unknown): ListPage => {
			if ((data as { total: number }).total === 9) throw new TypeError('x is undefined');
			return data as ListPage;
		};
		const { failure } = await list({ pages: [{ rows: 'a', total: 9 }], paging: { read } });
		expect(failure).toMatchObject({ outcome: 'unknown' });
	});

	it('end with the run: nothing is told of the item', async () => {
		const { read, asked } = await list({
			pages: [{ rows: 'a b', total: 3 }],
			isOver: () => true,
		});
		expect(read).toBeUndefined();
		expect(asked).toHaveLength(1);
		// Its last page is told all the same.
		expect((await list({ pages: [{ rows: 'a', total: 1 }], isOver: () => true })).names).toBe('a');
	});
});
