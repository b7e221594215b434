import { Course, type Place } from '../../nodes/shared/engine/course';

const byRow = { first: 0, pageSize: 10, next: (position: number, rows: number) => position + rows };
const byPage = { first: 1, pageSize: 10, byPage: true, next: (position: number) => position + 1 };

const known = { isNew: true, hasIds: true };

/** Takes pages of so many rows each, all as expected. */
function passed(course: Course, total: number | undefined, ...pages: number[]): Course {
	for (const rows of pages) {
		expect(course.pass(course.place(course.covered), rows, total, known)).toBe(true);
	}
	return course;
}

/** Where pages begin, and how many records are asked for: 0+10 10+10. */
const shown = (places: Place[]) =>
	places.map(({ position, size }) => `${position}+${size}`).join(' ');
const ahead = (course: Course, have = course.covered) => shown([...course.following(have)]);
const placeOf = (course: Course, have = course.covered) => shown([course.place(have)]);

describe('the place of the first page', () => {
	it.each([
		{ paging: byRow, limit: Infinity, place: '0+10' },
		{ paging: byRow, limit: 7, place: '0+7' },
		{ paging: byPage, limit: Infinity, place: '1+10' },
		{ paging: byPage, limit: 7, place: '1+7' },
	])('up to $limit records is $place', ({ paging, limit, place }) => {
		const course = new Course(paging, limit);
		expect(placeOf(course)).toEqual(place);
		expect([course.covered, course.isBehind, course.pagesLeft(0), ahead(course)]).toEqual([
			0,
			false,
			0,
			'',
		]);
	});
});

describe('behind pages that are as expected', () => {
	it.each([
		{ limit: Infinity, places: '10+10 20+10 30+10' },
		{ limit: 25, places: '10+10 20+5' },
		{ limit: 20, places: '10+10' },
		{ limit: 10, places: '' },
	])('rows are asked for up to $limit: $places', ({ limit, places }) => {
		const count = places === '' ? 0 : places.split(' ').length;
		const course = passed(new Course(byRow, limit), 35, 10);
		expect([course.covered, course.pagesLeft(10), ahead(course)]).toEqual([10, count, places]);
	});

	it('as many rows are asked for as are still wanted, where some came more than once', () => {
		const course = passed(new Course(byRow, 25), 60, 10, 10);
		expect([placeOf(course, 18), ahead(course, 18)]).toEqual(['20+7', '20+7']);
		expect(ahead(course, 12)).toEqual('20+10 30+3');
	});

	it.each([
		{ limit: Infinity, places: '2+10 3+10 4+10' },
		// A last page of another size would start at another row.
		{ limit: 25, places: '2+10 3+10' },
	])('counted pages keep their size up to $limit records: $places', ({ limit, places }) => {
		const course = passed(new Course(byPage, limit), 35, 10);
		expect([placeOf(course), ahead(course)]).toEqual(['2+10', places]);
	});

	it('rows are asked for in pages as small as the vendor gives them', () => {
		const course = passed(new Course(byRow, Infinity), 10, 4);
		expect([placeOf(course), ahead(course)]).toEqual(['4+4', '4+4 8+4']);
		expect(ahead(passed(course, 10, 4))).toEqual('8+4');
	});

	it('rows are asked for in pages as large as they were asked for, where the vendor gives more', () => {
		const course = passed(new Course(byRow, Infinity), 40, 12);
		expect(ahead(course)).toEqual('12+10 22+10 32+10');
	});

	it('counted pages that are smaller than asked for have no place ahead', () => {
		const course = passed(new Course(byPage, Infinity), 40, 9);
		expect([placeOf(course), course.pagesLeft(9), ahead(course)]).toEqual(['2+10', 0, '']);
	});

	it('counted pages that are larger than asked for are fewer', () => {
		expect(ahead(passed(new Course(byPage, Infinity), 36, 12))).toEqual('2+10 3+10');
	});

	it('rows are asked for in whole pages where no total says whether a small one is the last', () => {
		expect(placeOf(passed(new Course(byRow, Infinity), undefined, 4))).toBe('4+10');
	});

	it('nothing has a place ahead without a total, or behind a page without rows', () => {
		for (const paging of [byRow, byPage])
			expect(ahead(passed(new Course(paging, Infinity), undefined, 10, 10))).toBe('');
		expect(ahead(passed(new Course(byRow, Infinity), 5, 0))).toBe('');
	});
});

describe('the second page', () => {
	const second = (
		rows: number,
		total: number | undefined,
		how: Partial<typeof known> = {},
		paging = byRow,
	) => {
		const course = passed(new Course(paging, Infinity), 35, 10);
		const isSteady = course.pass(course.place(10), rows, total, { ...known, ...how });
		expect(course.covered).toBe(10 + rows);
		// Nothing counts ahead of a list that moves.
		if (!isSteady)
			expect([course.pagesLeft(course.covered), course.place(20).size]).toEqual([0, 10]);
		return isSteady;
	};

	it.each<{
		what: string;
		rows?: number;
		total?: number;
		how?: Partial<typeof known>;
		is: boolean;
	}>([
		{ what: 'with new records and the same total', is: true },
		{ what: 'with records that came before', how: { isNew: false }, is: false },
		{ what: 'with a smaller total', total: 34, is: false },
		{ what: 'with a larger total', total: 36, is: true },
		{
			what: 'with a larger total and a record that was pushed on',
			total: 36,
			how: { isNew: false },
			is: true,
		},
		{
			what: 'with a larger total where nothing tells records apart',
			total: 36,
			how: { hasIds: false },
			is: false,
		},
		{ what: 'with fewer rows', rows: 9, is: false },
		{ what: 'with more rows', rows: 11, is: false },
		{ what: 'with fewer rows and a larger total', rows: 9, total: 36, is: false },
	])('$what is as expected: $is', ({ rows = 10, total = 35, how, is }) => {
		expect(second(rows, total, how)).toBe(is);
		expect(second(rows, total, how, byPage)).toBe(is);
	});

	it('without a total is as expected only where the first one had none', () => {
		expect(second(10, undefined)).toBe(false);
		passed(new Course(byRow, Infinity), undefined, 10, 10);
		// What has grown is known only against another total.
		const course = passed(new Course(byRow, Infinity), undefined, 10);
		expect(course.pass(course.place(10), 10, 35, known)).toBe(false);
	});

	it.each([byRow, byPage])('that is the last one has the rest of the rows', (paging) => {
		const of = (rows: number) => {
			const course = passed(new Course(paging, Infinity), 15, 10);
			return course.pass(course.place(10), rows, 15, known);
		};
		expect([of(5), of(4), of(6)]).toEqual([true, false, false]);
	});

	it('is as large as it was asked for', () => {
		const course = passed(new Course(byRow, 16), 35, 10);
		expect([placeOf(course), course.pass(course.place(10), 6, 35, known)]).toEqual(['10+6', true]);
	});

	it('of counted pages is as large as the first one', () => {
		const course = passed(new Course(byPage, Infinity), 60, 12);
		expect(course.pass(course.place(12), 10, 60, known)).toBe(false);
		passed(passed(new Course(byPage, Infinity), 60, 12), 60, 12);
	});
});

it('behind a page that was not as expected, the next one tells again how large they are', () => {
	const course = passed(new Course(byRow, Infinity), 60, 10);
	expect(course.pass(course.place(10), 5, 60, known)).toBe(false);
	expect([placeOf(course), ahead(course)]).toEqual(['15+10', '']);
	passed(course, 60, 8);
	expect(ahead(course)).toEqual('23+8 31+8 39+8 47+8 55+8');
});

describe('whether a list has changed', () => {
	it('is not known before its first page', () => {
		const course = new Course(byRow, Infinity);
		expect([course.hasShrunk(0), course.hasShrunk(-1), course.hasGrown(99, 1)]).toEqual([
			false,
			false,
			false,
		]);
	});

	it('is told by its total', () => {
		const course = passed(new Course(byRow, Infinity), 35, 10);
		const totals = [34, 35, 36, undefined];
		expect(totals.map((total) => course.hasShrunk(total))).toEqual([true, false, false, false]);
		const grown = [44, 45, 46, undefined];
		expect(grown.map((total) => course.hasGrown(total, 10))).toEqual([false, true, true, false]);
	});

	it('is not told where there was no total', () => {
		const course = passed(new Course(byRow, Infinity), undefined, 10);
		expect([course.hasShrunk(0), course.hasGrown(99, 10)]).toEqual([false, false]);
		expect(course.hasShrunk(-1)).toBe(true);
	});
});

describe('going back in a list that has shrunk', () => {
	const thirty = () => passed(new Course(byRow, Infinity), 60, 10, 10, 10);

	it.each([
		{ total: 59, to: 20 },
		{ total: 50, to: 20 },
		{ total: 49, to: 10 },
		{ total: 40, to: 10 },
		{ total: 31, to: 0 },
		{ total: 30, to: 0 },
		{ total: 5, to: 0 },
		{ total: 60, to: 30 },
	])('to $total of 60, after 30, begins again at $to', ({ total, to }) => {
		const course = thirty();
		expect(course.goBack(total)).toBe(true);
		expect([course.covered, placeOf(course)]).toEqual([to, `${to}+10`]);
		expect([course.isBehind, course.hasShrunk(total), course.hasShrunk(total - 1)]).toEqual([
			to < 30,
			false,
			to > 0,
		]);
	});

	it('goes by pages where those are counted', () => {
		const course = passed(new Course(byPage, Infinity), 60, 10, 10, 10);
		course.goBack(55);
		expect(placeOf(course)).toEqual('3+10');
		course.goBack(35);
		expect(placeOf(course)).toEqual('1+10');
	});

	it('forgets how large the pages were', () => {
		const course = passed(new Course(byRow, Infinity), 60, 4, 4);
		expect(placeOf(course)).toEqual('8+4');
		course.goBack(59);
		expect([placeOf(course), ahead(course)]).toEqual(['4+10', '']);
	});

	it('is behind until it is as far as it was', () => {
		const course = thirty();
		course.goBack(45);
		const behind = [course.isBehind];
		for (let page = 0; page < 2; page++) behind.push(passed(course, 45, 10).isBehind);
		expect(behind).toEqual([true, true, false]);
	});

	it('takes no page for the first one of all, so that one with records that came is not as expected', () => {
		const course = thirty();
		course.goBack(30);
		expect(course.pass(course.place(30), 10, 30, { ...known, isNew: false })).toBe(false);
		const other = thirty();
		other.goBack(30);
		expect(other.pass(other.place(30), 10, 30, known)).toBe(true);
	});

	it('stays where it is where there was no total', () => {
		const course = passed(new Course(byRow, Infinity), undefined, 10);
		course.goBack(-1);
		expect(placeOf(course)).toEqual('10+10');
	});

	it('is done five times', () => {
		const course = thirty();
		const may = Array.from({ length: 6 }, (_, index) => course.goBack(59 - index));
		expect(may).toEqual([true, true, true, true, true, false]);
	});
});
