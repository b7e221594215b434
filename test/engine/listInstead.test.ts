import { listAll } from '../../nodes/shared/engine/list';
import type { Job, Outcome, Run } from '../../nodes/shared/engine/run';
import type { Order, Paging, Values } from '../../nodes/shared/table/operation';
import type { Lane, Reply } from '../../nodes/shared/wire/vendor';

// A list in whose order records may change places is read once more, in another order, where records are missing.

const valuesOf = (order: string): Values => ({ body: {}, query: { order } });

const paging = (order?: Order): Paging => ({
	first: 0,
	pageSize: 2,
	ask: ({ query }, position) => ({ body: {}, query: { ...query, position } }),
	read: (data) => data as { records: unknown[]; total: number },
	id: (row) => (row as { id?: string }).id,
	...(order ? { order: () => order } : {}),
	next: (position, received) => position + received,
});

const other: Order = { isStable: false, instead: valuesOf('other'), advice: 'Sort it.' };

type Lists = Record<string, { total: number; rows: string[] } | Reply>;

/** Reads the list of one item. @param isOver by the pages that were asked for */
async function read(
	lists: Lists,
	order?: Order,
	isOver: (asked: string[]) => boolean = () => false,
) {
	const asked: string[] = [];
	const planned: Array<[number, Lane | undefined]> = [];
	const outcomes: Outcome[] = [];
	const run = {
		attempt: {
			vendor: {
				name: 'Vendor',
				errors: {},
				request: (_operation: unknown, { query }: Values) => ({ path: query }),
			},
			resource: { name: 'Row' },
			operation: { name: 'Get Many', call: 'rows', errors: {}, paging: {}, lane: 'bulk' },
		},
		line: {
			plan: (calls: number, lane?: Lane) => void planned.push([calls, lane]),
			async send({ path }: { path: { order: string; position: number } }): Promise<Reply> {
				asked.push(`${path.order} ${path.position}`);
				const list = lists[path.order];
				if ('kind' in list) return list;
				const rows = list.rows.slice(path.position, path.position + 2);
				const records = rows.map((id) => (id.startsWith('no id') ? { text: id } : { id }));
				return { kind: 'done', data: { records, total: list.total } };
			},
		},
		settle: (item: number, outcome: Outcome) => void (outcomes[item] = outcome),
		underWay: [],
		isOver: () => isOver(asked),
	} as unknown as Run;
	const job: Job = { item: 0, values: valuesOf('own'), limit: Infinity, output: 'raw' };
	await listAll(run, paging(order), [job]);
	const [outcome] = outcomes;
	const ids = outcome && 'records' in outcome ? outcome.records.map(({ id }) => id) : undefined;
	return { asked, planned, outcome, ids };
}

/** One record comes twice, and the fourth one never. */
const lacking = { total: 4, rows: ['a', 'b', 'b', 'c'] };
const whole = { total: 4, rows: ['a', 'b', 'c', 'd'] };
const missing = {
	failure: expect.objectContaining({
		message: expect.stringContaining('only 3 of 4 records came') as string,
	}) as unknown,
};
const inOwnOrder = ['own 0', 'own 2'];
const inBoth = [...inOwnOrder, 'other 0', 'other 2'];

it('a list that lacks nothing is read once', async () => {
	const { asked, planned, ids } = await read({ own: whole, other: whole }, other);
	expect([asked, ids]).toEqual([inOwnOrder, whole.rows]);
	// One call for the item, and then one for the page that is left.
	expect(planned).toEqual([
		[1, 'bulk'],
		[1, 'bulk'],
	]);
});

it('one that lacks records is read in the other order', async () => {
	const { asked, ids } = await read({ own: lacking, other: whole }, other);
	expect([asked, ids]).toEqual([inBoth, whole.rows]);
});

it('one that has no other order says that records are missing', async () => {
	const { asked, outcome } = await read({ own: lacking }, { ...other, instead: undefined });
	expect([asked, outcome]).toEqual([inOwnOrder, missing]);
});

it('one that has records with equal places in no order says so, too', async () => {
	const { asked, outcome } = await read({ own: lacking, other: whole });
	expect(asked.slice(0, 2)).toEqual(inOwnOrder);
	expect(asked).not.toContain('other 0');
	expect(outcome).toMatchObject({
		failure: { message: expect.stringContaining('the list changed while it was read') as string },
	});
});

it.each<{ what: string; list: Lists[string] }>([
	{ what: 'lacks some, too', list: lacking },
	{ what: 'has even fewer', list: { total: 2, rows: ['a', 'b'] } },
	{ what: 'is refused', list: { kind: 'refused', message: 'unknown order', status: 400 } },
])('the other order does not count where it $what', async ({ list }) => {
	const { asked, outcome } = await read({ own: lacking, other: list }, other);
	expect(asked).toContain('other 0');
	expect(outcome).toEqual(missing);
});

it('the other order counts where it has as many, since others may have gone', async () => {
	const list = { total: 3, rows: ['a', 'b', 'c'] };
	expect((await read({ own: lacking, other: list }, other)).ids).toEqual(list.rows);
});

it('the other order is read as it is, also where its records have no ids', async () => {
	const order = { ...other, withIds: valuesOf('with ids') };
	const list = { total: 4, rows: [1, 2, 3, 4].map((row) => `no id ${row}`) };
	const { asked, ids } = await read({ own: lacking, other: list, 'with ids': whole }, order);
	expect(asked).toEqual(inBoth);
	expect(ids).toHaveLength(4);
});

it('a run that ends in the middle of the other order has what the first one gave', async () => {
	const isOver = (asked: string[]) => asked.includes('other 0');
	const { asked, outcome } = await read({ own: lacking, other: whole }, other, isOver);
	expect(asked).toEqual([...inOwnOrder, 'other 0']);
	expect(outcome).toEqual(missing);
});

it('a run that ends in the middle of the first order says nothing of the item', async () => {
	const { asked, outcome } = await read({ own: whole }, other, (sent) => sent.includes('own 0'));
	expect([asked, outcome]).toEqual([['own 0'], undefined]);
});
