import { ivvy } from '../../nodes/Ivvy/wire/vendor';
import { expectedTime } from '../../nodes/shared/engine/expected';
import type { Operation, Values } from '../../nodes/shared/table/operation';
import type { Limit } from '../../nodes/shared/wire/vendor';
import { jobOf, previewing, write } from '../harness/previewing.mts';

// From what a preview foresees the time of its run: which calls it takes to follow each other, and which to go together.

const recordKeys = ({ body }: Values) => [String(body.id)];
const bulk = {
	maxRows: 9,
	groupKey: ({ body }: Values) => String(body.group),
	body: () => [],
	results: () => [],
};
const batchPath = ivvy.batch!.run([], '').path;

it('calls of different records go side by side, those of one after the other', async () => {
	const apart = previewing({ operation: { recordKeys } });
	for (const item of [0, 1, 2]) await apart.note([jobOf(item)]);
	expect(apart.preview.expected()).toEqual({ ms: 100, isLeast: false });
	const same = previewing({ operation: { recordKeys } });
	for (const item of [0, 0, 2]) await same.note([jobOf(item)]);
	expect(same.preview.expected().ms).toBe(200);
	const unknown = previewing();
	for (const item of [0, 1, 2]) await unknown.note([jobOf(item)]);
	expect(unknown.preview.expected().ms).toBe(300);
	const narrow = previewing({ operation: { recordKeys }, width: 2 });
	for (const item of [0, 1, 2]) await narrow.note([jobOf(item)]);
	expect(narrow.preview.expected().ms).toBe(200);
});

it('bulk calls of one group or of one record follow each other', async () => {
	const msOf = async (operation: Partial<Operation>, ...bodies: object[]) => {
		const { note, preview } = previewing({ operation: { bulk, ...operation } });
		for (const body of bodies) await note([jobOf(0, { body: body as Values['body'] })]);
		return preview.expected().ms;
	};
	expect(await msOf({}, { group: 1, id: 1 }, { group: 2, id: 1 })).toBe(100);
	expect(await msOf({}, { group: 1, id: 1 }, { group: 1, id: 2 })).toBe(200);
	expect(await msOf({ recordKeys }, { group: 1, id: 1 }, { group: 2, id: 1 })).toBe(200);
	expect(await msOf({ recordKeys }, { group: 1, id: 2 }, { group: 2, id: 1 })).toBe(100);
	const narrow = previewing({ operation: { bulk }, width: 1 });
	for (const group of [1, 2]) await narrow.note([jobOf(0, { body: { group } })]);
	expect(narrow.preview.expected().ms).toBe(200);
	const wide = previewing({ operation: { bulk } });
	for (let group = 0; group < 21; group++) await wide.note([jobOf(0, { body: { group } })]);
	expect(wide.preview.expected().ms).toBe(200);
});

it('five batches go at a time, on which the vendor works for a time that is not known', async () => {
	const { note, preview } = previewing({ operation: { recordKeys } });
	for (let item = 0; item < 5; item++) await note([jobOf(item)], {}, { ...write, path: batchPath });
	// The call that begins it and the one that fetches the results.
	expect(preview.expected()).toEqual({ ms: 200, isLeast: true });
	await note([jobOf(5)], {}, { ...write, path: batchPath });
	expect(preview.expected().ms).toBe(400);
});

it('questions go side by side before the writes, and in their turn after them', async () => {
	const before = previewing();
	for (let nth = 0; nth < 20; nth++) await before.ask();
	expect(before.preview.expected().ms).toBe(100);
	await before.note([jobOf(0)]);
	for (let nth = 0; nth < 2; nth++) await before.ask();
	expect(before.preview.expected().ms).toBe(100 + 100 + 200);
	const among = previewing({ operation: { recordKeys } });
	await among.note([jobOf(0)]);
	for (let nth = 0; nth < 2; nth++) await among.ask();
	expect(among.preview.expected().ms).toBe(100);
});

it('a call counts against the usual limit where nothing else is said', async () => {
	const limits = { normal: { calls: 1, windowMs: 10_000 } };
	for (const way of ['ask', 'note'] as const) {
		const { preview, ...ways } = previewing({ limits, operation: { recordKeys } });
		const send = { ask: ways.ask, note: async () => await ways.note([jobOf(0)]) }[way];
		for (let nth = 0; nth < 2; nth++) await send();
		expect(preview.expected().ms).toBeGreaterThan(10_000);
	}
});

it('a vendor without batches is sent single calls', async () => {
	const vendor = { ...ivvy, batch: undefined };
	const { note, preview } = previewing({ vendor, operation: { recordKeys } });
	await note([jobOf(0)], {}, { ...write, path: batchPath });
	expect(preview.expected()).toEqual({ ms: 100, isLeast: false });
});

it('calls of another lane take their own time', async () => {
	const { note, ask, preview } = previewing();
	await ask({ lane: 'bulk' });
	expect(preview.expected().ms).toBe(1_000);
	await note([jobOf(0)], { lane: 'bulk' });
	expect(preview.expected().ms).toBe(2_000);
});

it('a run that is planned to be long is spread from its start', async () => {
	const limit: Limit = { calls: 10, windowMs: 10_000 };
	const limits = { normal: limit };
	const calls = Array.from({ length: 12 }, (_, id) => ({
		...{ lane: 'normal' as const, way: 'single' as const, items: 1, keys: [`record ${id}`] },
	}));
	const foreseen = async (...plans: Array<[number, ('bulk' | 'normal')?]>) => {
		const { note, over, run, preview } = previewing({ operation: { recordKeys }, limits });
		for (const plan of plans) over.line.plan(...plan);
		for (let item = 0; item < 12; item++) await note([jobOf(item)]);
		const widths = { before: 20, single: 10, bulk: 10, batch: 5 };
		const time = (planned: object) => expectedTime(calls, run.line, widths, planned).ms;
		return { ms: preview.expected().ms, short: time({}), long: time({ normal: 12 }) };
	};
	const long = await foreseen([12], [3]);
	expect(long.short).not.toBe(long.long);
	expect(long.ms).toBe(long.long);
	const short = await foreseen([12, 'bulk'], [3]);
	expect(short.ms).toBe(short.short);
});
