import type { IExecuteFunctions, INode } from 'n8n-workflow';

import { nothingKnown, readItem, readNamed, type NamedItem } from '../../nodes/shared/engine/names';
import type { GetParameter } from '../../nodes/shared/engine/request';
import type { Job, Outcome } from '../../nodes/shared/engine/run';
import { FieldProblem, type WantedId } from '../../nodes/shared/table/operation';
import type { Entry, Form, Search, Searches } from '../../nodes/shared/wire/search';
import { plainRun } from '../harness/plainVendor.mts';

// How items are read that call records by their names, with searches that are functions. test/names.test.ts has whole runs.

const wanted = (name: string, more: Partial<WantedId> = {}): WantedId => ({
	...{ search: 'people', field: 'contact', displayName: 'Contact', name },
	...more,
});

const node = { name: 'Node' } as INode;

/** A search that gives these entries, and notes what it asks the form for. */
function searchOf(entries: Entry[], asks: (form: Form) => unknown = () => undefined) {
	const asked: unknown[] = [];
	const page = async (_ask: unknown, _typed: unknown, _position: number, form: Form) => {
		asked.push(asks(form));
		return { entries };
	};
	return { search: { sources: [{ first: 0, page }] } as unknown as Search, asked };
}

interface Item {
	/** The form, filled in with its values. */
	form?: Record<string, unknown>;
	/** Names that it calls records by, in their order. */
	names: WantedId[];
	/** Reads it with the ids of them. */
	read?(ids: string[]): unknown;
}

/** Reads items. Gives what came of each: the values that it is sent with, or why it is not. */
async function readAll(searches: Searches, items: Item[]) {
	const taken: Job[] = [];
	const outcomes: Outcome[][] = items.map(() => []);
	const reads = items.map(() => 0);
	await plainRun(
		{ vendor: 'ivvy', operation: {}, answers: () => ({}) },
		items.map(() => ({ body: {}, query: {} })),
		async (run) => {
			const named = items.map(({ form = {}, names, read }, item): NamedItem => {
				// n8n throws where the form has no such field and nothing is given to fall back on.
				const get: GetParameter = (name, fallback) => {
					if (fallback === undefined) throw new Error(`No ${name}`);
					return form[name] ?? fallback;
				};
				return {
					...{ item, get },
					read: (idOf) => {
						reads[item]++;
						const ids = names.map((name) => idOf(name));
						return {
							item,
							values: { body: { ids, ...(read?.(ids) ?? {}) }, query: {} },
						} as unknown as Job;
					},
				};
			});
			const context = { getNode: () => node } as unknown as IExecuteFunctions;
			const reading = {
				...run,
				settle: (item: number, one: Outcome) => void outcomes[item].push(one),
			};
			await readNamed(reading, { context, searches }, named, (job) => taken.push(job));
		},
	);
	taken.sort((one, other) => one.item - other.item);
	return { taken, outcomes, reads };
}

const ada = { name: 'Ada', value: '7' };
const rosa = { name: 'Rosa', value: '8' };

it('an item is read with the ids of all that it names, and says so', async () => {
	const people = searchOf([ada, rosa]);
	const { taken, outcomes, reads } = await readAll({ people: people.search }, [
		{ names: [wanted('Ada'), wanted('ROSA', { field: 'owner', displayName: 'Owner' })] },
	]);
	expect(taken.map(({ values }) => values)).toEqual([
		{
			body: { ids: ['7', '8'] },
			query: {},
			note: {
				lookedUp: [
					{ field: 'Contact', name: 'Ada', id: '7', record: 'Ada' },
					{ field: 'Owner', name: 'ROSA', id: '8', record: 'Rosa' },
				],
			},
		},
	]);
	expect(outcomes).toEqual([[]]);
	expect(reads).toEqual([3]);
});

it('a name is that of its search and its field', async () => {
	const people = searchOf([ada, rosa]);
	const places = searchOf([{ name: 'Ada', value: '9' }]);
	const { taken } = await readAll({ people: people.search, places: places.search }, [
		{
			names: [
				wanted('Ada'),
				wanted('Ada', { search: 'places' }),
				wanted('Ada', { field: 'owner' }),
				wanted('Rosa'),
				wanted('Ada'),
			],
		},
	]);
	expect(taken[0].values.body.ids).toEqual(['7', '9', '7', '8', '7']);
	expect((taken[0].values.note?.lookedUp as unknown[]).length).toBe(4);
});

it('an item fails alone where its name stands for no record', async () => {
	const people = searchOf([ada]);
	const { taken, outcomes } = await readAll({ people: people.search }, [
		{ names: [wanted('Nobody')] },
		{ names: [wanted('Ada')] },
	]);
	expect(taken.map(({ item }) => item)).toEqual([1]);
	expect(outcomes).toEqual([
		[
			{
				failure: expect.objectContaining({
					message: expect.stringContaining("no record is called 'Nobody'") as string,
					outcome: 'notSent',
				}) as unknown,
			},
		],
		[],
	]);
});

it('an item fails that cannot be read with the id', async () => {
	const people = searchOf([ada]);
	const { taken, outcomes } = await readAll({ people: people.search }, [
		{
			names: [wanted('Ada')],
			read: () => {
				throw new FieldProblem('Too short', 'Make it longer.');
			},
		},
	]);
	expect(taken).toEqual([]);
	expect(outcomes).toEqual([
		[
			{
				failure: expect.objectContaining({
					message: 'Too short',
					hint: 'Make it longer.',
				}) as unknown,
			},
		],
	]);
});

describe('a search sees the form', () => {
	const seen = async (form: Record<string, unknown>, path: string, names = [wanted('Ada')]) => {
		const people = searchOf([ada, rosa], (given) => given.getCurrentNodeParameter(path));
		await readAll({ people: people.search }, [{ form, names }]);
		return people.asked;
	};

	it.each([
		['a field', { venue: 5 }, 'venue', 5],
		['a locator by what it holds', { venue: { __rl: true, mode: 'id', value: '5' } }, 'venue', '5'],
		['a field in a collection', { filters: { venue: '5' } }, 'filters.venue', '5'],
		['a field further down', { filters: { by: { venue: '5' } } }, 'filters.by.venue', '5'],
		['nothing where there is no such field', {}, 'venue', undefined],
		['nothing where there is no such collection', {}, 'filters.venue', undefined],
		['nothing where the collection is none', { filters: 'text' }, 'filters.length', undefined],
		[
			'nothing within a locator that is empty',
			{ venue: { __rl: true, value: null } },
			'venue',
			undefined,
		],
	])('%s', async (_what, form, path, value) => {
		expect(await seen(form, path)).toEqual([value]);
	});

	it('with the ids of names that are known already', async () => {
		const form = { filters: { contact: ' x ', owner: 'Ada' }, contact: 'Ada', mine: 'Ada' };
		const names = [wanted('Ada'), wanted('Rosa', { field: 'owner' })];
		expect(await seen(form, 'contact', names)).toEqual(['Ada', '7']);
		expect(await seen({ filters: { contact: 'Ada' } }, 'filters.contact', names)).toEqual([
			'Ada',
			'7',
		]);
		// Another field with the same text, and the same field with another one.
		expect(await seen(form, 'mine', names)).toEqual(['Ada', 'Ada']);
		expect(await seen(form, 'filters.owner', names)).toEqual(['Ada', 'Ada']);
		expect(await seen({ contact: 'Eve' }, 'contact', names)).toEqual(['Eve', 'Eve']);
	});

	it('of its node', async () => {
		const people = searchOf([ada], (given) => given.getNode().name);
		await readAll({ people: people.search }, [{ names: [wanted('Ada')] }]);
		expect(people.asked).toEqual(['Node']);
	});
});

describe('reading an item without sending anything', () => {
	const attempt = { vendor: { name: 'iVvy' }, resource: { name: 'Task' }, operation: {} };
	const read = (how: () => Job) => readItem(attempt as Parameters<typeof readItem>[0], how);

	it('gives the item, the name that is wanted first, or why it cannot be read', () => {
		const job = { item: 0 } as Job;
		expect(read(() => job)).toEqual({ job });
		expect(read(() => nothingKnown(wanted('Ada')) as never)).toEqual({ wanted: wanted('Ada') });
		expect(
			read(() => {
				throw new Error('bad expression');
			}),
		).toMatchObject({ failure: { message: 'bad expression', outcome: 'notSent' } });
	});
});
