import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { Made } from '../../sandbox/index.mts';
import { countMixed, foundShare, noCounts } from '../harness/mixed/count.mts';
import { mixedKinds } from '../harness/mixed/kinds.mts';
import { tellsWho } from '../harness/mixed/tellsWho.mts';

// The counting of the mixed runs: it must see what it is there to see.

const [task] = mixedKinds;
const made = (mark: string, id: number, by: Made['by'] = 'caller'): Made => ({
	vendor: 'ivvy',
	table: 'tasks',
	row: { id, name: mark },
	by,
	at: 0,
});
const out = (item: number, json: IDataObject): INodeExecutionData => ({
	json,
	pairedItem: { item },
});
const done = (item: number, id = 1) => out(item, { success: true, id });
const failed = (item: number, outcome: string) => out(item, { error: { message: 'No', outcome } });
const found = (item: number, id = 1) =>
	out(item, { success: true, id, note: { outcome: 'found' } });
const count = (marks: string[], rows: Made[], items: INodeExecutionData[]) =>
	countMixed(
		task,
		marks.map((mark) => ({ mark })),
		items,
		rows,
		tellsWho(task),
	);
const counts = (some: object) => ({ ...noCounts(), ...some });

it.each([
	['done', [made('a', 1)], [done(0)], { done: 1 }],
	['found', [made('a', 1)], [found(0)], { found: 1 }],
	['unknown that happened', [made('a', 1)], [failed(0, 'unknown')], { unknownHappened: 1 }],
	['unknown that did not', [], [failed(0, 'unknown')], { unknownNot: 1 }],
	['refused', [], [failed(0, 'refused')], { notDone: 1 }],
	['done that did not happen', [], [done(0)], { falseDone: 1 }],
	['found that did not happen', [], [found(0)], { falseDone: 1 }],
	['refused that happened', [made('a', 1)], [failed(0, 'refused')], { falseNot: 1, notDone: 1 }],
	['made twice', [made('a', 1), made('a', 2)], [done(0)], { done: 1, doubled: 1 }],
	['an item that does not come out', [made('a', 1)], [], { lost: 1, falseNot: 1 }],
	[
		'an item that comes out twice',
		[],
		[failed(0, 'unknown'), failed(0, 'unknown')],
		{ lost: 1, unknownNot: 2 },
	],
	[
		"found, but somebody else's beside ours",
		[made('a', 1), made('a', 2, 'other')],
		[found(0, 2)],
		{ falseDone: 1, falseNot: 1 },
	],
	[
		"found, but somebody else's, where no list tells",
		[made('a', 2, 'other')],
		[found(0, 2)],
		{ found: 1 },
	],
] as Array<[string, Made[], INodeExecutionData[], object]>)(
	'counts: %s',
	(_what, rows, items, expected) => {
		expect(count(['a'], rows, items)).toEqual(counts({ items: 1, ...expected }));
	},
);

it.each([
	[[done(0), failed(1, 'unknown')], 2, { done: 1, unknownHappened: 1 }],
	[[done(0), failed(1, 'unknown')], 1, { done: 1, unknownNot: 1 }],
	[[done(0), found(1, 2)], 2, { done: 1, found: 1 }],
	[[done(0), found(1, 2)], 1, { done: 1, falseDone: 1 }],
] as Array<[INodeExecutionData[], number, object]>)(
	'twins are one group: %#',
	(items, size, expected) => {
		const rows = [made('a', 1), made('a', 2)].slice(0, size);
		expect(count(['a', 'a'], rows, items)).toEqual(counts({ items: 2, ...expected }));
	},
);

it('the share of what was found', () => {
	expect(foundShare(counts({ found: 19, unknownHappened: 1 }))).toBe(0.95);
	expect(foundShare(noCounts())).toBe(1);
});

it("found, but somebody else's, where the list tells who made a record", () => {
	const note = mixedKinds.find(({ name }) => name === 'note of a contact')!;
	const rows = [{ ...made('a', 2, 'other'), table: note.table, row: { id: 2, noteText: 'a' } }];
	expect(countMixed(note, [{ mark: 'a' }], [found(0, 2)], rows, tellsWho(note))).toEqual(
		counts({ items: 1, falseDone: 1 }),
	);
});
