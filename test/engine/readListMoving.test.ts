import type { Order } from '../../nodes/shared/table/operation';
import { scriptedList as list, withIds } from '../harness/scriptedList.mts';

// What becomes of a list whose records move while it is read, page by page.

describe('a list that records have left', () => {
	const pages = [
		{ rows: 'a b', total: 5 },
		{ rows: 'd e', total: 4 },
		{ rows: 'a b', total: 4 },
		{ rows: 'd e', total: 4 },
	];

	it('is read again from further up, and gives each of its records once', async () => {
		const { names, asked } = await list({ pages });
		expect(asked).toEqual(['0+2', '2+2', '0+2', '2+2']);
		expect(names).toBe('a b d e');
	});

	it('is read on by its newest total where nothing tells its records apart', async () => {
		const dashed = pages.map((page) => ({ ...page, rows: page.rows.replace(/\b(?=\w)/g, '-') }));
		for (const paging of [{}, { id: undefined }]) {
			const { names, asked } = await list({ pages: dashed, paging });
			expect(asked).toEqual(['0+2', '2+2']);
			expect(names).toBe('-a -b -d -e');
		}
	});

	it('again and again fails with the advice of its order', async () => {
		const moving = Array.from({ length: 13 }, (_none, index) => ({
			rows: index % 2 === 0 ? 'a b' : 'c d',
			total: 20 - Math.ceil(index / 2),
		}));
		const { failure, asked } = await list({ pages: moving });
		expect(failure).toMatchObject({
			message: expect.stringContaining('the list changed while it was read') as string,
			hint: 'Sort it.',
			outcome: 'unknown',
			httpStatus: 200,
		});
		expect(asked).toHaveLength(12);
	});
});

describe('records that come again', () => {
	const pages = [
		{ rows: 'a b', total: 4 },
		{ rows: 'b c', total: 4 },
	];

	it('hide others: the list fails, and says how many came', async () => {
		const { read, failure } = await list({ pages, order: { isStable: false } });
		expect(failure).toMatchObject({
			message: expect.stringContaining('only 3 of 4 records came, 1 of them') as string,
			hint: 'Sort it.',
			outcome: 'unknown',
		});
		expect(read?.shortWith).toBe(3);
	});

	it('are read on from in order, since the list is moving', async () => {
		const rows = ['a b', 'c d', 'd e', 'f g', 'h i', 'f g', 'h i'];
		const moving = rows.map((one) => ({ rows: one, total: 10 }));
		const { message, asked } = await list({ pages: moving, most: 20 });
		expect(message).toContain('only 9 of 10 records came');
		// The last two were asked ahead, which does not count.
		expect(asked).toEqual(['0+2', '2+2', '4+2', '6+2', '8+2', '6+2', '8+2']);
	});

	it('hide others at the end, too, where a count does not fit what came', async () => {
		const counted = ['a b', 'b c', 'b c'].map((rows, index) => ({ rows, count: 5 + index }));
		const { message } = await list({ pages: counted, order: { isStable: false } });
		expect(message).toContain('1 records came on more than one page');
	});

	it('are not looked for where a list may have them', async () => {
		const { names } = await list({ pages, order: { isStable: false, repeats: true } });
		expect(names).toBe('a b c');
	});
});

describe('a list whose records came without their ids', () => {
	const order = { isStable: false, withIds };

	it('is begun again with them, once it is known that there are more pages', async () => {
		const pages = [{ rows: '-a -b' }, { rows: 'a b' }, { rows: 'b c' }, {}];
		const { message, asked } = await list({ pages, order });
		expect(asked).toEqual(['0+2', '0+2 ids', '2+2 ids', '4+2 ids']);
		expect(message).toContain('1 records came on more than one page');
		// What came without ids counts for nothing.
		const counted = pages.slice(0, 3).map((page) => ({ ...page, total: 4 }));
		expect((await list({ pages: counted, order })).message).toContain('only 3 of 4 records came');
		const clean = [{ rows: '-a -b' }, { rows: 'a b' }, { rows: 'c' }, {}];
		expect((await list({ pages: clean, order })).names).toBe('a b c');
	});

	it('is begun again once only, where they do not come then either', async () => {
		const pages = [{ rows: '-a -b' }, { rows: '-a -b' }, { rows: '-c' }, {}];
		const { names, asked } = await list({ pages, order });
		expect(asked).toEqual(['0+2', '0+2 ids', '2+2 ids', '3+2 ids']);
		expect(names).toBe('-a -b -c');
	});

	it.each<[string, Partial<Order>, string[], number[]]>([
		['one page is all', order, ['-a -b'], [2]],
		['they have them', order, ['a b', 'c'], [3, 3]],
		['no record changes its place', { withIds }, ['-a -b', '-c'], [3, 3]],
		['there is no way to ask for them', { isStable: false }, ['-a -b', '-c'], [3, 3]],
	])('is not begun again where %s', async (_what, own, rows, totals) => {
		const pages = rows.map((one, index) => ({ rows: one, total: totals[index] }));
		const { names, asked } = await list({ pages, order: own });
		expect(names).toBe(rows.join(' '));
		expect(asked.join()).not.toContain('ids');
	});
});
