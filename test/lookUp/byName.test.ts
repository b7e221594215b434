import { NodeOperationError, type INode } from 'n8n-workflow';

import { finderOf } from '../../nodes/shared/engine/lookUp';
import type { Run } from '../../nodes/shared/engine/run';
import type { WantedId } from '../../nodes/shared/table/operation';
import { Unreadable } from '../../nodes/shared/wire/answer';
import type { Entry, Form, Searches, Source } from '../../nodes/shared/wire/search';
import { CalledOff, type Sending } from '../../nodes/shared/wire/send';
import type { Reply } from '../../nodes/shared/wire/vendor';

// What an item gets for the name of a record, with a search that is thought up.

const wanted = (name: string, search = 'leads'): WantedId => ({
	field: 'leadId',
	displayName: 'Lead',
	search,
	name,
});

const question = { method: 'GET' as const, path: '/leads' };

/** A form with these parameters. */
const formOf = (given: Record<string, unknown> = {}) =>
	({ getCurrentNodeParameter: (path: string) => given[path] }) as unknown as Form;

/** A run whose search reads one list, in the way that `page` says. */
function finder(page: Source['page'], reply: Reply | Error = { kind: 'done', data: {} }) {
	const sent: Array<[unknown, Sending]> = [];
	const isOver = () => false;
	const run = {
		attempt: {
			vendor: { name: 'Vendor', errors: {} },
			resource: { name: 'Record' },
			operation: { name: 'Change', call: 'change' },
		},
		line: {
			async send(request: unknown, how: Sending) {
				sent.push([request, how]);
				return reply instanceof Error ? await Promise.reject(reply) : reply;
			},
		},
		isOver,
	} as unknown as Run;
	const searches = {
		leads: { sources: [{ first: 0, page }] },
		others: { sources: [] },
	} as unknown as Searches;
	return { find: finderOf(run, searches), sent, isOver };
}

const entry = (name: string, value: string): Entry => ({ name, value });
const many = (name: string, count: number) =>
	Array.from({ length: count }, (_none, index) => entry(name, String(index + 1)));

/** What comes of a name among these entries. */
const among = async (entries: Entry[], name = 'Ada', next?: number) =>
	await finder(async () => await Promise.resolve({ entries, next })).find(wanted(name), formOf());

/** A failed look-up: nothing was sent for the item. */
const notFound = (message: unknown, more: object = {}) => ({
	failure: expect.objectContaining({ outcome: 'notSent', message, ...more }) as unknown,
});

describe('a name', () => {
	const hint = "Give the record's ID: Get Many finds it, and the form has it under 'From List'.";

	it('stands for the one record that is called so', async () => {
		expect(await among([entry('Ada', '7'), entry('Adam', '8')])).toEqual({
			entry: entry('Ada', '7'),
		});
	});

	it.each<[number, string]>([
		[2, 'Ada (ID 1), Ada (ID 2)'],
		[5, 'Ada (ID 1), Ada (ID 2), Ada (ID 3), Ada (ID 4), Ada (ID 5)'],
		[6, 'Ada (ID 1), Ada (ID 2), Ada (ID 3), Ada (ID 4), Ada (ID 5), 1 more'],
	])('of %d records is refused with their ids', async (count, listed) => {
		expect(await among(many('Ada', count))).toEqual(
			notFound(`'Lead': ${count} records are called 'Ada': ${listed}`, {
				hint: 'Give the ID of the one that is meant.',
			}),
		);
	});

	it('that no record has is refused, with those that have it in theirs', async () => {
		expect(await among([])).toEqual(notFound("'Lead': no record is called 'Ada'", { hint }));
		expect(await among([entry('Adam', '8')])).toEqual(
			notFound("'Lead': no record is called 'Ada'. Similar: Adam (ID 8)", { hint }),
		);
	});

	it('of a list that is too long stands for nobody, not even for the one that was seen', async () => {
		const why = "'Lead': too many records have 'Ada' in their names to tell which one is meant";
		expect(await among([], 'Ada', 1)).toEqual(notFound(why, { hint }));
		expect(await among([entry('Adam', '8'), entry('Ada', '7')], 'Ada', 1)).toEqual(
			notFound(`${why}. Similar: Ada (ID 7), Adam (ID 8)`, { hint }),
		);
	});
});

describe('the call of a search', () => {
	const asking: Source['page'] = async (ask) => {
		const data = await ask(question);
		return { entries: [entry('Ada', String(data))] };
	};

	it('may be repeated, ends with the run, and gives its data to the search', async () => {
		const { find, sent, isOver } = finder(asking, { kind: 'done', data: 7 });
		expect(await find(wanted('Ada'), formOf())).toEqual({ entry: entry('Ada', '7') });
		expect(sent).toEqual([[question, { repeatable: true, isOff: isOver }]]);
	});

	it.each<[Reply, object]>([
		[{ kind: 'refused', message: 'no access', status: 403, code: 'N1' }, { code: 'N1' }],
		[{ kind: 'unclear', message: 'cut off', status: 502 }, { httpStatus: 502 }],
	])('that is answered with %j fails the item in those words', async (reply, more) => {
		const { find } = finder(asking, reply);
		const { message } = reply as { message: string };
		expect(await find(wanted('Ada'), formOf())).toEqual(
			notFound(
				`'Lead' was given by its name, and the list of records could not be read: ${message}`,
				more,
			),
		);
	});

	it.each([new CalledOff('over'), new Error('canceled')])(
		'that ends by %p ends the item',
		async (reason) => {
			const { find } = finder(asking, reason);
			await expect(find(wanted('Ada'), formOf())).rejects.toBe(reason);
		},
	);
});

describe('a search that cannot be made', () => {
	const unread = "'Lead' was given by its name, and the list of records could not be read: ";

	it.each([
		[new Unreadable('its answer has no list'), 'its answer has no list'],
		[new TypeError('x is undefined'), 'its answer has a form that the node does not know'],
	])('by %p fails the item', async (error, why) => {
		const { find } = finder(async () => await Promise.reject(error));
		expect(await find(wanted('Ada'), formOf())).toEqual(notFound(unread + why));
	});

	it('since the node has none of this kind fails the item', async () => {
		const { find } = finder(async () => await Promise.resolve({ entries: [] }));
		expect(await find(wanted('Ada', 'none'), formOf())).toEqual(
			notFound(`${unread}its answer has a form that the node does not know`),
		);
	});

	it('since another field is not filled in is told in its words', async () => {
		const error = new NodeOperationError({ name: 'Node' } as INode, 'Choose a list first');
		const { find } = finder(async () => await Promise.reject(error));
		expect(await find(wanted('Ada'), formOf())).toEqual(
			notFound("'Lead' cannot be looked up by its name: Choose a list first", {
				hint: "Or give the record's ID.",
			}),
		);
	});
});

describe('a name that several items have', () => {
	/** Searches that hang on the field "list" of the form; each finds a record of its own. */
	const hanging = () => {
		let searched = 0;
		const { find } = finder(async (_ask, typed, _position, form) => {
			const list = form.getCurrentNodeParameter('list');
			await Promise.resolve();
			return { entries: [entry(String(typed), `${++searched} in ${JSON.stringify(list)}`)] };
		});
		const idFor = async (name: string, given: Record<string, unknown>, search?: string) => {
			const finding = await find(wanted(name, search), formOf(given));
			return 'entry' in finding ? finding.entry.value : undefined;
		};
		return { idFor, searched: () => searched };
	};

	it('is looked up once, in any case, also while it is looked up', async () => {
		const { idFor, searched } = hanging();
		const both = await Promise.all([idFor('Ada', { list: 1 }), idFor('ADA', { list: 1 })]);
		expect([...both, await idFor('ada', { list: 1 })]).toEqual(Array(3).fill('1 in 1'));
		expect(searched()).toBe(1);
	});

	it('is another one where only capitals are the same', async () => {
		const { idFor } = hanging();
		await idFor('Straße', {});
		expect(await idFor('Strasse', {})).toBe('2 in undefined');
	});

	it('is looked up once where the forms differ in what the search does not ask', async () => {
		const { idFor } = hanging();
		await idFor('Ada', { list: 1, other: 1 });
		expect(await idFor('Ada', { list: 1, other: 2 })).toBe('1 in 1');
	});

	it.each<[unknown, unknown]>([
		[1, 2],
		[1, undefined],
		[undefined, 1],
		[{ id: 1 }, { id: 2 }],
	])('is looked up for each form, %j and %j, and no more', async (one, other) => {
		const { idFor, searched } = hanging();
		const lists = [one, other, one, other];
		const ids = await Promise.all(lists.map(async (list) => await idFor('Ada', { list })));
		expect(ids[0]).toBe(`1 in ${JSON.stringify(one)}`);
		expect(ids[1]).toBe(`2 in ${JSON.stringify(other)}`);
		expect(ids.slice(2)).toEqual(ids.slice(0, 2));
		expect(searched()).toBe(2);
	});

	it('is looked up once where its search asks nothing of the form', async () => {
		let searched = 0;
		const { find } = finder(async () => {
			searched++;
			return await Promise.resolve({ entries: [entry('Ada', '7')] });
		});
		for (const list of [1, 2]) await find(wanted('Ada'), formOf({ list }));
		expect(searched).toBe(1);
	});

	it('is looked up anew where one of several things that its search asks differs', async () => {
		let searched = 0;
		const { find } = finder(async (_ask, _typed, _position, form) => {
			for (const path of ['list', 'kind']) form.getCurrentNodeParameter(path);
			return await Promise.resolve({ entries: [entry('Ada', String(++searched))] });
		});
		for (const kind of [1, 2, 1]) await find(wanted('Ada'), formOf({ list: 1, kind }));
		expect(searched).toBe(2);
	});

	it('is looked up in each search', async () => {
		const { idFor } = hanging();
		await idFor('Ada', {});
		expect(await idFor('Ada', {}, 'others')).toBeUndefined();
		expect(await idFor('Eve', {})).toBe('2 in undefined');
	});
});
