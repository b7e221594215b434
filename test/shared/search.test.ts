import {
	NodeApiError,
	NodeOperationError,
	type ILoadOptionsFunctions,
	type INode,
} from 'n8n-workflow';

import { leadSquared } from '../../nodes/LeadSquared/wire/vendor';
import { Unreadable } from '../../nodes/shared/wire/answer';
import { lookUp, pageOf, searcher, type Page, type Source } from '../../nodes/shared/wire/search';
import type { VendorRequest } from '../../nodes/shared/wire/vendor';
import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';

let time: FakeClock;
beforeEach(() => {
	time = fakeClock();
});
afterEach(() => time.restore());

const node = { name: 'LeadSquared', type: 'leadSquared' } as INode;
const request: VendorRequest = { method: 'GET', path: '/list' };

let accounts = 0;

/** A form whose vendor gives these answers one after the other, the last one ever again. */
function formWith(...answers: Array<[status: number, body: unknown]>) {
	const asked: string[] = [];
	const credentials = {
		...{ region: 'api.leadsquared.com', secretKey: 'secret' },
		accessKey: `search ${++accounts}`,
	};
	const context = {
		getCredentials: async () => credentials,
		getNode: () => node,
		helpers: {
			httpRequestWithAuthentication: async (_type: string, { url }: { url: string }) => {
				asked.push(new URL(url).pathname);
				const [statusCode, body] = answers[Math.min(asked.length, answers.length) - 1];
				return await Promise.resolve({ statusCode, headers: {}, body: JSON.stringify(body) });
			},
		},
	} as unknown as ILoadOptionsFunctions;
	return { context, asked };
}

/** What it is refused with. */
async function refusal(work: Promise<unknown>): Promise<NodeApiError> {
	const error: unknown = await time.until(work).catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(NodeApiError);
	return error as NodeApiError;
}

describe('what is looked up while a form is filled in', () => {
	it('is the data of the answer', async () => {
		const { context, asked } = formWith([200, [{ Id: 1 }]]);
		const read = lookUp(context, leadSquared, async (ask) => await ask(request));
		expect(await time.until(read)).toEqual([{ Id: 1 }]);
		expect(asked).toEqual(['/list']);
	});

	it('is asked for again where its answer was lost', async () => {
		const { context, asked } = formWith([502, 'bad gateway'], [200, []]);
		const read = lookUp(context, leadSquared, async (ask) => await ask(request));
		expect(await time.until(read)).toEqual([]);
		expect(asked).toHaveLength(2);
	});

	it("is refused with the vendor's words and what can be done about them", async () => {
		const { context } = formWith([
			400,
			{ Status: 'Error', ExceptionType: 'MXX', ExceptionMessage: 'Lead not found' },
		]);
		const error = await refusal(lookUp(context, leadSquared, async (ask) => await ask(request)));
		expect(error.message).toContain('Lead not found');
		expect(error.description).toContain('Check the ID');
		expect(error.node).toBe(node);
	});

	it('is refused with the way out where nobody knows more', async () => {
		const { context } = formWith([502, 'Origin not found']);
		const error = await refusal(lookUp(context, leadSquared, async (ask) => await ask(request)));
		expect(error.message).toContain('Origin not found');
		expect(error.description).toBe('Try again in a moment, or type the value in.');
	});

	it.each([
		['it has no list', new Unreadable('it has no list')],
		['its answer has a form that the node does not know', new TypeError('x is undefined')],
	])('says why an answer cannot be read: %s', async (why, thrown) => {
		const { context } = formWith([200, {}]);
		const error = await refusal(
			lookUp(context, leadSquared, async () => await Promise.reject(thrown)),
		);
		expect(error.message).toBe(`LeadSquared answered, but ${why}`);
		expect(error.description).toBe('Try again in a moment, or type the value in.');
	});

	it('is told by the reader itself where it knows better', async () => {
		const { context } = formWith([200, {}]);
		const told = new NodeOperationError(node, 'Choose a venue first');
		const read = lookUp(context, leadSquared, async () => await Promise.reject(told));
		await expect(time.until(read)).rejects.toBe(told);
	});
});

const ask = async () => await Promise.reject(new Error('Nothing is asked here'));
const entry = (name: string) => ({ name, value: name });
const { context: form } = formWith([200, {}]);

/** A list with these pages of labels, from a position on; notes what it was asked for. */
function sourceOf(pages: string[][], more: Partial<Source> = {}) {
	const asked: unknown[] = [];
	const first = more.first ?? 0;
	const source: Source = {
		first,
		page: async (_ask, typed, position): Promise<Page> => {
			asked.push([typed, position]);
			const entries = pages[position - first].map(entry);
			const isLast = position - first === pages.length - 1;
			return await Promise.resolve(isLast ? { entries } : { entries, next: position + 1 });
		},
		...more,
	};
	return { source, asked };
}

describe('a page', () => {
	it('has what the vendor gives for what was typed', async () => {
		const { source, asked } = sourceOf([['Anna', 'Bo'], ['x']]);
		expect(await pageOf(source, ask, 'bo', 0, form)).toEqual({
			...{ entries: [entry('Anna'), entry('Bo')], next: 1 },
		});
		expect(asked).toEqual([['bo', 0]]);
	});

	it.each([
		['BO', ['Bo', 'Jimbo', 'Bo · Sales']],
		['o · s', ['Bo · Sales']],
		['x', []],
		[undefined, ['Anna', 'Bo', 'Jimbo', 'Bo · Sales']],
	])('has the labels with %j where the vendor cannot filter: %j', async (typed, labels) => {
		const all = ['Anna', 'Bo', 'Jimbo', 'Bo · Sales'];
		const { source } = sourceOf([all], { matchLabels: true });
		const { entries } = await pageOf(source, ask, typed, 0, form);
		expect(entries).toEqual(labels.map(entry));
	});

	it('is empty, and not asked for, until something is typed where that is needed', async () => {
		const { source, asked } = sourceOf([['Anna']], { onlyTyped: true });
		expect(await pageOf(source, ask, undefined, 0, form)).toEqual({ entries: [] });
		expect(asked).toEqual([]);
		expect((await pageOf(source, ask, 'a', 0, form)).entries).toEqual([entry('Anna')]);
	});
});

describe('a search', () => {
	const searchIn = async (sources: Source[], typed?: string, token?: string) => {
		const { context } = formWith([200, {}]);
		const found = searcher(leadSquared, sources).call(context, typed, token);
		const { results, paginationToken } = await time.until(found);
		return [results.map(({ name }) => name), paginationToken];
	};

	it('has the lists that it reads', () => {
		const { source } = sourceOf([]);
		expect(searcher(leadSquared, [source]).sources).toEqual([source]);
	});

	it('reads page after page and list after list as the user scrolls', async () => {
		const one = sourceOf([['a', 'b'], ['c']], { first: 1 });
		const other = sourceOf([['d'], ['e']], { first: 5 });
		const sources = [one.source, other.source];
		expect(await searchIn(sources)).toEqual([['a', 'b'], '0:2']);
		expect(await searchIn(sources, '', '0:2')).toEqual([['c'], '1:5']);
		expect(await searchIn(sources, '', '1:5')).toEqual([['d'], '1:6']);
		expect(await searchIn(sources, '', '1:6')).toEqual([['e'], undefined]);
		expect(one.asked).toEqual([
			[undefined, 1],
			[undefined, 2],
		]);
		expect(other.asked).toEqual([
			[undefined, 5],
			[undefined, 6],
		]);
	});

	it.each([
		[undefined, undefined],
		['', undefined],
		['  ', undefined],
		[' Bo ', 'Bo'],
	])('asks for what was typed, %j, as %j', async (typed, asked) => {
		const list = sourceOf([['a']]);
		await searchIn([list.source], typed);
		expect(list.asked).toEqual([[asked, 0]]);
	});

	it('has nothing where there is no list any more', async () => {
		expect(await searchIn([])).toStrictEqual([[], undefined]);
		expect(await searchIn([sourceOf([['a']]).source], '', '1:0')).toStrictEqual([[], undefined]);
	});

	it('reads on until something matches, over the ends of lists', async () => {
		const one = sourceOf([['a'], ['b']], { matchLabels: true });
		const other = sourceOf([['c'], ['Bo'], ['d']], { matchLabels: true });
		expect(await searchIn([one.source, other.source], 'bo')).toEqual([['Bo'], '1:2']);
	});

	it('is empty at the end where nothing matches', async () => {
		const list = sourceOf([['a'], ['b']], { matchLabels: true });
		const last = sourceOf([['c']], { matchLabels: true });
		expect(await searchIn([list.source, last.source], 'x')).toEqual([[], undefined]);
		expect(last.asked).toHaveLength(1);
	});

	it('reads ten pages without a match, and more when the user scrolls on', async () => {
		const pages = Array.from({ length: 30 }, (_, page) => [page === 12 ? 'Bo' : 'a']);
		const list = sourceOf(pages, { matchLabels: true });
		expect(await searchIn([list.source], 'bo')).toEqual([[], '0:10']);
		expect(list.asked).toHaveLength(10);
		expect(await searchIn([list.source], 'bo', '0:10')).toEqual([['Bo'], '0:13']);
	});
});
