import { findByName } from '../../nodes/shared/wire/byName';
import type { Entry, Form, Page, Source } from '../../nodes/shared/wire/search';

const form = {} as Form;
const ask = async () => await Promise.reject(new Error('Nothing is asked here'));

/** A list with these labels, so many on a page; an entry's value is its label unless it is said. */
function listOf(entries: Array<string | Entry>, perPage = 100, asked: unknown[] = []): Source {
	const all = entries.map((one) => (typeof one === 'string' ? { name: one, value: one } : one));
	return {
		first: 0,
		page: async (_ask, typed, position): Promise<Page> => {
			asked.push([typed, position]);
			const next = position + perPage;
			const page = { entries: all.slice(position, next) };
			return next < all.length ? { ...page, next } : page;
		},
	};
}

const find = async (name: string, ...sources: Source[]) =>
	await findByName(sources, name, ask, form);

const valuesOf = (entries: Entry[]) => entries.map(({ value }) => value);

describe('an entry is called', () => {
	it.each([
		['by its whole label', 'Anna Smith · Sales · Open', 'Anna Smith · Sales · Open'],
		['by the beginning of it', 'Anna Smith · Sales', 'Anna Smith'],
		['whatever its case', 'Anna SMITH · Sales', 'anna Smith'],
		['by its email address', 'Anna Smith · anna@example.com', 'anna@example.com'],
		['by a code with digits', 'Gala · Sales · E-17', 'e-17'],
		['by the name before an address in brackets', 'Anna (anna@example.com)', 'Anna'],
		['by an address in brackets', 'Anna (anna@example.com) · Sales', 'anna@example.com'],
		['by a name that has brackets itself', 'Anna (old) (anna@example.com)', 'Anna (old)'],
	])('%s', async (_what, label, name) => {
		const entry = { name: label, value: 'x' };
		expect(await find(name, listOf([entry]))).toEqual({
			called: [entry],
			similar: [],
			isWhole: true,
		});
	});

	it('by the value in brackets, and by the name before it', async () => {
		const entry = { name: 'Hall (7)', value: '7' };
		expect((await find('7', listOf([entry]))).called).toEqual([entry]);
		expect((await find('Hall', listOf([entry]))).called).toEqual([entry]);
		expect((await find('Hall (7)', listOf([entry]))).called).toEqual([entry]);
	});
});

describe('an entry is not called', () => {
	it.each([
		['by part of its name', 'Anna Smith', 'Anna'],
		['by what does not tell it from others', 'Anna Smith · Sales', 'Sales'],
		['by nothing', 'Anna Smith · Sales', ''],
		['by a name before brackets that hold neither an address nor the value', 'Hall (old)', 'Hall'],
		['by what stands in such brackets', 'Hall (old)', 'old'],
		['by a name before empty brackets', 'Hall ()', 'Hall'],
		['by a name before brackets that something follows', 'Hall (a@b) west', 'Hall'],
		['by a name in which brackets stand apart', 'Hall(a@b)', 'Hall'],
	])('%s', async (_what, label, name) => {
		const entry = { name: label, value: 'x' };
		expect(await find(name, listOf([entry]))).toEqual({
			called: [],
			similar: [entry],
			isWhole: true,
		});
	});

	it('by the beginning of a name of two lines, of which only the last has brackets', async () => {
		const entry = { name: 'West\nHall (a@b)', value: 'x' };
		expect((await find('Hall', listOf([entry]))).called).toEqual([]);
	});

	it('by empty brackets, where it has no value', async () => {
		const entry = { name: 'Hall ()', value: '' };
		expect((await find('Hall', listOf([entry]))).called).toEqual([]);
	});
});

describe('the lists', () => {
	it('are read one after the other to their ends, with the name as it was typed', async () => {
		const asked: unknown[] = [];
		const found = await find('Bo', listOf(['Anna', 'Bo', 'Bob'], 2, asked), {
			...listOf(['x', 'Boris', 'Bo '], 2, asked),
			first: 1,
		});
		expect(asked).toEqual([
			['Bo', 0],
			['Bo', 2],
			['Bo', 1],
		]);
		expect(valuesOf(found.called)).toEqual(['Bo']);
		expect(valuesOf(found.similar)).toEqual(['Anna', 'Bob', 'Boris', 'Bo ']);
		expect(found.isWhole).toBe(true);
	});

	it('give an entry once that stands in several', async () => {
		const found = await find('Bo', listOf(['Bo', 'Bob']), listOf(['Bob', 'Bo']));
		expect(valuesOf(found.called)).toEqual(['Bo']);
		expect(valuesOf(found.similar)).toEqual(['Bob']);
	});

	it('give both of two that are called the same', async () => {
		const two = [
			{ name: 'Bo', value: '1' },
			{ name: 'bo', value: '2' },
		];
		expect((await find('Bo', listOf(two))).called).toEqual(two);
	});

	it.each([
		{ pages: 10, read: 10, isWhole: true },
		{ pages: 11, read: 10, isWhole: false },
	])('with $pages pages are read to page $read', async ({ pages, read, isWhole }) => {
		const asked: unknown[] = [];
		const labels = Array.from({ length: pages }, (_, page) => `Bo ${page}`);
		const found = await find('Bo 3', listOf(labels, 1, asked));
		expect(asked).toHaveLength(read);
		expect(valuesOf(found.called)).toEqual(['Bo 3']);
		expect(found.similar).toHaveLength(read - 1);
		expect(found.isWhole).toBe(isWhole);
	});

	it('share the pages that are read for a name', async () => {
		const asked: unknown[] = [];
		const six = listOf(['a', 'b', 'c', 'd', 'e', 'f'], 1, asked);
		expect((await find('a', six, six)).isWhole).toBe(false);
		expect(asked).toHaveLength(10);
	});
});
