import { Tally } from '../../nodes/shared/engine/tally';
import type { ListPage, Order } from '../../nodes/shared/table/operation';

const byId = { id: (record: unknown) => record as string };
const moving = { isStable: false };
const standing = { isStable: true };

/** A list of which these pages came. The records are their ids. */
function tallied(
	pages: Array<Partial<ListPage> & { isBehind?: boolean }>,
	order: Pick<Order, 'isStable' | 'repeats'> = moving,
	paging: { id?: (record: unknown) => string | undefined } = byId,
) {
	const tally = new Tally(paging, order);
	const fresh = pages.map(({ isBehind, records = [], ...page }) =>
		tally.fresh({ ...page, records }, isBehind),
	);
	return { tally, fresh };
}

const changed = 'the list changed while it was read';
const places =
	'records that are equal in what the list is sorted by changed places from page to page';

describe('the records of a page', () => {
	it('are those that have not come yet', () => {
		const { tally, fresh } = tallied([
			{ records: ['a', 'b'] },
			{ records: ['b', 'c', 'a'] },
			{ records: ['d'] },
		]);
		expect(fresh).toEqual([['a', 'b'], ['c'], ['d']]);
		const { rows, different, again, hasIds } = tally;
		expect({ rows, different, again, hasIds }).toEqual({
			rows: 6,
			different: 4,
			again: 2,
			hasIds: true,
		});
	});

	it('are counted apart where one stands twice on the same page', () => {
		const { tally, fresh } = tallied([{ records: ['a', 'b', 'a'] }]);
		expect(fresh).toEqual([['a', 'b']]);
		expect([tally.rows, tally.different, tally.again]).toEqual([3, 2, 0]);
	});

	it('say nothing when they come again on purpose', () => {
		const { tally, fresh } = tallied([
			{ records: ['a', 'b'] },
			{ records: ['b', 'c'], isBehind: true },
		]);
		expect(fresh).toEqual([['a', 'b'], ['c']]);
		expect([tally.different, tally.again]).toEqual([3, 0]);
	});

	it.each([
		{ what: 'the list has no ids', paging: {} },
		{ what: 'it has none', paging: { id: () => undefined } },
	])('are all of them where $what', ({ paging }) => {
		const { tally, fresh } = tallied([{ records: ['a'] }, { records: ['a'] }], moving, paging);
		expect(fresh).toEqual([['a'], ['a']]);
		expect([tally.different, tally.again, tally.hasIds]).toEqual([2, 0, false]);
	});
});

describe('a list that was read to its end and counted', () => {
	it('lacks nothing where no record came again, also when its total is larger', () => {
		expect(tallied([{ records: ['a'], total: 5 }]).tally.lack(true)).toBeUndefined();
	});

	it('lacks what came less often than its total', () => {
		const pages = [
			{ records: ['a', 'b'], total: 4 },
			{ records: ['b', 'c'], total: 4 },
		];
		expect(tallied(pages).tally.lack(true)).toBe(
			`only 3 of 4 records came, 1 of them more than once: ${places}`,
		);
		expect(tallied(pages, standing).tally.lack(true)).toBe(
			`only 3 of 4 records came, 1 of them more than once: ${changed}`,
		);
	});

	it('lacks nothing where so many different ones came as it has', () => {
		const pages = [
			{ records: ['a', 'b'], total: 3 },
			{ records: ['b', 'c'], total: 3 },
		];
		expect(tallied(pages).tally.lack(true)).toBeUndefined();
	});

	it('is measured by the smallest of its totals, whichever came first', () => {
		const [first, second] = [
			{ records: ['a', 'b'], total: 3 },
			{ records: ['b', 'c'], total: 4 },
		];
		expect(tallied([first, second]).tally.lack(true)).toBeUndefined();
		expect(
			tallied([
				{ ...first, total: 4 },
				{ ...second, total: 3 },
			]).tally.lack(true),
		).toBeUndefined();
	});

	it('keeps what a page told where the next one tells nothing', () => {
		const pages = [{ records: ['a', 'b'], total: 4 }, { records: ['b', 'c'] }];
		expect(tallied(pages).tally.lack(true)).toMatch(/^only 3 of 4 records came/);
		const grown = [{ records: ['a'], total: 1 }, { records: ['a'], total: 2 }, { records: ['b'] }];
		expect(tallied(grown).tally.lack(false)).toBeUndefined();
	});

	it('need not bring twice what stands twice on one page of it', () => {
		const pages = [
			{ records: ['a', 'a', 'b'], total: 5 },
			{ records: ['b', 'c'], total: 5 },
		];
		// Four different ones are wanted, and three came.
		expect(tallied(pages).tally.lack(true)).toMatch(/^only 3 of 4 records came, 1 of them/);
		const more = [pages[0], { records: ['b', 'c', 'd'], total: 5 }];
		expect(tallied(more).tally.lack(true)).toBeUndefined();
	});

	it('lacks nothing where its records come for several users', () => {
		const pages = [{ records: ['a'], total: 4 }, { records: ['a'] }];
		const { tally } = tallied(pages, { isStable: false, repeats: true });
		expect(tally.lack(true)).toBeUndefined();
	});
});

describe('a list that was not counted, or not read to its end', () => {
	const twoPages = [{ records: ['a', 'b'] }, { records: ['b', 'c'] }];

	it('lacks as many as came again, where records may change places', () => {
		const { tally } = tallied(twoPages);
		const lack = `1 records came on more than one page, so that others are missing: ${places}`;
		expect([tally.lack(true), tally.lack(false)]).toEqual([lack, lack]);
	});

	it('lacks nothing where no record can change its place', () => {
		const { tally } = tallied(twoPages, standing);
		expect([tally.lack(true), tally.lack(false)]).toEqual([undefined, undefined]);
	});

	it.each([
		{ what: 'one was added', totals: [4, 5], lacks: false },
		{ what: 'two were added', totals: [4, 6], lacks: false },
		{ what: 'none was added', totals: [4, 4], lacks: true },
		{ what: 'the total came only once', totals: [4, undefined], lacks: true },
	])('before its end, where $what: lacks some: $lacks', ({ totals, lacks }) => {
		const pages = twoPages.map((page, index) => ({ ...page, total: totals[index] }));
		expect(tallied(pages).tally.lack(false) !== undefined).toBe(lacks);
	});

	it('compares the last total with the first one', () => {
		const pages = [4, 9, 4].map((total) => ({ records: ['a'], total }));
		expect(tallied(pages).tally.lack(false)).toMatch(/^2 records came on more than one page/);
	});

	it.each([
		{ what: 'before the end', counts: [5, 6], isAll: false, lacks: false },
		{ what: 'that fits what came', counts: [3, 4], isAll: true, lacks: false },
		{ what: 'that does not fit what came', counts: [5, 6], isAll: true, lacks: true },
	])('believes a count that is not documented $what: $counts', ({ counts, isAll, lacks }) => {
		const pages = twoPages.map((page, index) => ({ ...page, count: counts[index] }));
		expect(tallied(pages).tally.lack(isAll) !== undefined).toBe(lacks);
	});

	it('goes by the total where a page tells both', () => {
		const pages = twoPages.map((page, index) => ({ ...page, total: 4, count: 4 + index }));
		expect(tallied(pages).tally.lack(false)).toBeDefined();
	});
});
