import fc from 'fast-check';

import { offsetPaging } from '../../nodes/Ivvy/parts/paging';
import { offsets, pages, queryPages } from '../../nodes/LeadSquared/parts/paging';
import { listAll } from '../../nodes/shared/engine/list';
import type { Operation, Paging } from '../../nodes/shared/table/operation';
import { plainRun, type PlainCall, type PlainRun } from '../harness/plainVendor.mts';
import { propertiesOf } from '../harness/property.mts';

// Lists through the readers of both vendors, against a vendor that is a function: page sizes, caps, totals, and lists that
// change while they are read.

const property = propertiesOf('paging');

type Row = Record<string, unknown>;

/** What a call asks for. */
interface Asked {
	/** Rows before the page. */
	from: number;
	size: number;
}

/** A way in which lists page. */
interface Way {
	vendor: PlainRun['vendor'];
	call: string;
	paging(pageSize: number): Paging;
	/** @param pageSize what the vendor gives where it is not asked for a size */
	asked(call: PlainCall, pageSize: number): Asked;
	answer(rows: Row[], total: number, asked: Asked): unknown;
	/** It says how many there are. */
	hasTotal: boolean;
	/** It takes the size that the caller asks for, and may give less. */
	isSized: boolean;
}

const bodyOf = ({ body }: PlainCall) =>
	JSON.parse(body) as { perPage: number; start: number; Paging: Record<string, number> };
const key = 'List';
const byIndex = ({ PageIndex, PageSize }: Record<string, number>): Asked => ({
	from: (PageIndex - 1) * PageSize,
	size: PageSize,
});
const ways: Record<string, Way> = {
	ivvy: {
		...{ vendor: 'ivvy', call: 'crm/getTaskList', hasTotal: true, isSized: true },
		paging: (pageSize) => ({ ...offsetPaging, pageSize, id: (row) => String((row as Row).Id) }),
		asked: (call) => ({ from: bodyOf(call).start, size: bodyOf(call).perPage }),
		answer: (results, totalResults, { from }) => ({ meta: { totalResults, start: from }, results }),
	},
	'ivvy without ids': {
		...{ vendor: 'ivvy', call: 'crm/getTaskList', hasTotal: true, isSized: true },
		paging: (pageSize) => ({ ...offsetPaging, pageSize }),
		asked: (call) => ({ from: bodyOf(call).start, size: bodyOf(call).perPage }),
		answer: (results, totalResults) => ({ meta: { totalResults: String(totalResults) }, results }),
	},
	pages: {
		...{ vendor: 'leadSquared', call: 'POST /List', hasTotal: true, isSized: false },
		paging: (size) => pages({ key, id: 'Id', size, sortBy: 'Id' }),
		asked: (call) => byIndex(bodyOf(call).Paging),
		answer: (rows, RecordCount) => ({ RecordCount, List: rows }),
	},
	'pages of a bare list': {
		...{ vendor: 'leadSquared', call: 'POST /List', hasTotal: false, isSized: false },
		paging: (size) => pages({ id: 'Id', size, sortBy: 'Id' }),
		asked: (call) => byIndex(bodyOf(call).Paging),
		answer: (rows) => rows,
	},
	offsets: {
		...{ vendor: 'leadSquared', call: 'POST /List', hasTotal: true, isSized: true },
		paging: (size) => offsets({ key, id: 'Id', size, sortBy: 'Id' }),
		asked: (call) => ({
			from: Number(bodyOf(call).Paging.Offset),
			size: Number(bodyOf(call).Paging.RowCount),
		}),
		answer: (rows, RecordCount) => ({ RecordCount, List: rows }),
	},
	'pages in the query': {
		...{ vendor: 'leadSquared', call: 'GET /List', hasTotal: false, isSized: false },
		paging: () => queryPages({ id: 'Id', sortBy: 'Id' }),
		asked: ({ url }, size) => ({
			from: (Number(new URL(url).searchParams.get('PageIndex')) - 1) * size,
			size,
		}),
		answer: (rows) => rows,
	},
};

/** A list at the vendor: its records and what happens to it before a call. */
interface List {
	way: keyof typeof ways;
	records: number;
	pageSize: number;
	/** The vendor gives no more, whatever it is asked for. */
	cap: number;
	limit: number;
	/** Lists that are read at the same time share how many calls may be under way. */
	items: number;
	slow: number[];
}
const lists = fc.record<List>({
	way: fc.constantFrom(...Object.keys(ways)),
	records: fc.oneof(fc.nat(12), fc.nat(60)),
	pageSize: fc.integer({ min: 1, max: 12 }),
	cap: fc.integer({ min: 1, max: 12 }),
	limit: fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 60 })),
	items: fc.constantFrom(1, 1, 1, 2, 5, 30),
	slow: fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }),
});

const row = (id: number): Row => ({ Id: id });

/** Reads a list for each item. @param change what happens to the list before a call; the records by their ids */
async function read(
	{ way, records, pageSize, cap, limit, items, slow }: List,
	change?: (ids: number[], nth: number) => void,
) {
	const { vendor, call, paging, asked, answer, isSized } = ways[way];
	const ids = Array.from({ length: records }, (_, index) => index);
	return await plainRun(
		{
			vendor,
			operation: { call, paging: paging(pageSize) } as Partial<Operation>,
			takesMs: (nth) => slow[nth % slow.length],
			answers: (one, nth) => {
				change?.(ids, nth);
				const wanted = asked(one, cap);
				const size = isSized ? Math.min(wanted.size, cap) : wanted.size;
				const rows = ids.slice(wanted.from, wanted.from + size).map(row);
				return { body: JSON.stringify(answer(rows, ids.length, wanted)) };
			},
		},
		Array.from({ length: items }, () => ({ body: {}, query: {} })),
		async (run, jobs) => await listAll(run, run.attempt.operation.paging!, jobs),
		limit,
	);
}

property(
	'a list that stands still comes whole, in order and once, or exactly as much of it as was wanted',
	[lists],
	async (list) => {
		const { outcomes } = await read(list);
		const wanted = Math.min(list.records, list.limit);
		const records = Array.from({ length: wanted }, (_, index) => row(index));
		for (const told of outcomes) expect(told).toEqual([{ records }]);
	},
);

/** What happens to a list before a call. */
interface Change {
	before: number;
	what: 'append' | 'prepend' | 'remove';
	/** Which record goes, from the first to the last. */
	where: number;
	count: number;
}
const changesOf = (...whats: Array<Change['what']>) =>
	fc.array(
		fc.record<Change>({
			before: fc.nat(12),
			what: fc.constantFrom(...whats),
			where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
			count: fc.integer({ min: 1, max: 4 }),
		}),
		{ minLength: 1, maxLength: 4 },
	);

/** Makes the changes that come before a call; notes what left the list. */
function changing(changes: Change[], gone: Set<number>) {
	let added = 1_000;
	return (ids: number[], nth: number): void => {
		for (const { before, what, where, count } of changes) {
			if (before !== nth) continue;
			for (let one = 0; one < count; one++) {
				if (what === 'append') ids.push(added++);
				else if (what === 'prepend') ids.unshift(added++);
				else if (ids.length > 0) gone.add(ids.splice(Math.floor(where * ids.length), 1)[0]);
			}
		}
	};
}

const idsIn = (records: Row[]) => records.map(({ Id }) => Number(Id));

/** Records that were there all the time are in order and once; with all of the list read, each of them. */
function expectWhole(list: List, records: Row[], gone: Set<number>, isAll: boolean): void {
	const ids = idsIn(records);
	expect(new Set(ids).size).toBe(ids.length);
	const stayed = ids.filter((id) => id < 1_000);
	expect(stayed).toEqual([...stayed].sort((one, other) => one - other));
	if (!isAll) return;
	const lasting = Array.from({ length: list.records }, (_, id) => id).filter((id) => !gone.has(id));
	expect(ids).toEqual(expect.arrayContaining(lasting));
}

const withIdsAndTotal = lists.filter(({ way }) => ways[way].hasTotal && way !== 'ivvy without ids');

property(
	'a list that grows at its end while it is read has all that was there, in order and once',
	[lists.filter(({ way }) => ways[way].hasTotal), changesOf('append')],
	async (given, changes) => {
		const list = { ...given, items: 1 };
		const { outcomes } = await read(list, changing(changes, new Set()));
		const wanted = Math.min(list.records, list.limit);
		const [[outcome, ...more]] = outcomes;
		expect(more).toEqual([]);
		expect(outcome).toHaveProperty('records');
		const ids = idsIn((outcome as { records: Row[] }).records);
		expect(ids.slice(0, wanted)).toEqual(Array.from({ length: wanted }, (_, id) => id));
		expect(ids.length).toBeLessThanOrEqual(list.limit);
		expect(new Set(ids).size).toBe(ids.length);
	},
);

// A record that leaves while another one is added at the end changes no total: nothing would tell that one moved up.
property(
	'a list that loses records or gets new ones anywhere has each that stayed, in order and once, or says that it could not be read',
	[withIdsAndTotal, fc.oneof(changesOf('remove'), changesOf('append', 'prepend'))],
	async (given, changes) => {
		const list = { ...given, items: 1 };
		const gone = new Set<number>();
		const { outcomes } = await read(list, changing(changes, gone));
		const [[outcome, ...more]] = outcomes;
		expect(more).toEqual([]);
		if ('failure' in outcome) return expect(outcome.failure.message).toMatch(/the list changed/);
		expect(outcome.records.length).toBeLessThanOrEqual(list.limit);
		return expectWhole(list, outcome.records, gone, outcome.records.length < list.limit);
	},
	{
		examples: [
			// As many new records as a page has move it down whole: it was taken for a list that ignores the position.
			[
				{ way: 'ivvy', records: 2, pageSize: 1, cap: 1, limit: Infinity, items: 1, slow: [0] },
				[{ before: 1, what: 'prepend', where: 0, count: 1 }],
			],
		],
	},
);
