import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { judge, judgeStop, tooMany } from './cell';
import { faults } from './faults';
import { kinds } from './kinds';

// The oracle of the matrix: it must see what it is there to see.

const out = (json: IDataObject): INodeExecutionData => ({ json, pairedItem: { item: 0 } });
const failed = (outcome: string) => out({ error: { message: 'No', outcome } });
const done = out({ id: 1 });
const baseline = new Map([[0, '{"id":1}']]);

it.each([
	['a done item that is done', [done], 1, []],
	['an unknown one that is done', [failed('unknown')], 1, []],
	['an unknown one that is not', [failed('unknown')], 0, []],
	['a refused one that is not', [failed('refused')], 0, []],
	['a lost one', [], 0, ['item 0 is lost']],
	['a lost one that is done', [], 1, ['item 0 is lost']],
	['one that comes out twice', [done, done], 1, ['item 0 comes out more than once']],
	['a done one that is not', [done], 0, ['item 0 is said to be done and is not']],
	[
		'a refused one that is done',
		[failed('refused')],
		1,
		['item 0 is said to be refused and is done'],
	],
	[
		'one not sent that is done',
		[failed('notSent')],
		1,
		['item 0 is said to be notSent and is done'],
	],
	['a read with its records', [done], undefined, []],
	['a read that failed', [failed('unknown')], undefined, []],
	[
		'a read without its records',
		[out({})],
		undefined,
		['item 0 has not the records that there are'],
	],
	[
		'a read with some of them twice',
		[done, done],
		undefined,
		['item 0 has not the records that there are'],
	],
	[
		'a read with some of them, and failed',
		[done, failed('unknown')],
		undefined,
		['item 0 comes out more than once'],
	],
] as Array<[string, INodeExecutionData[], number | undefined, string[]]>)(
	'%s',
	(_what, entries, effects, wrong) => {
		expect(judge(0, entries, baseline, effects)).toEqual(wrong);
	},
);

it.each([
	['It is not known whether', 0, 1, 0],
	['The vendor refused it', 0, 0, 0],
	['The vendor refused it', 0, 1, 1],
	['The vendor refused it', undefined, 0, 1],
] as Array<[string, number | undefined, number, number]>)(
	'a run that stops with "%s", item %s, done %s: %s wrong',
	(message, itemIndex, effects, wrong) => {
		const error = { message, context: { itemIndex } };
		expect(judgeStop(error, [effects])).toHaveLength(wrong);
	},
);

it('one call is the fault of its own items, and of nobody when it was provably not done', () => {
	const create = kinds.find(({ name }) => name === 'create');
	const bulk = kinds.find(({ name }) => name === 'bulk');
	const [throttle] = faults;
	const cut = faults.find(({ done }) => done === 'yes');
	if (!create || !bulk || !cut) throw new Error('The matrix has lost a row or a column');
	const fail = (count: number) => Array.from({ length: count }, () => failed('unknown'));
	expect(tooMany(create, cut, 'once', fail(1))).toEqual([]);
	expect(tooMany(create, cut, 'once', fail(2))).toHaveLength(1);
	expect(tooMany(bulk, cut, 'once', fail(3))).toEqual([]);
	expect(tooMany(create, throttle, 'once', fail(1))).toHaveLength(1);
	expect(tooMany(create, throttle, 'always', fail(6))).toEqual([]);
});
