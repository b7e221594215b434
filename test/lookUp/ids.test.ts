import type { Job, Outcome } from '../../nodes/shared/engine/run';
import {
	forgetIds,
	idsIn,
	idText,
	jobsById,
	mostIds,
	recentIds,
	rememberIds,
} from '../../nodes/shared/engine/unknown/ids';
import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';

let time: FakeClock;
beforeEach(() => {
	time = fakeClock();
	forgetIds();
});
afterEach(() => time.restore());

it.each([
	[7, '7'],
	[' AB-7 ', 'ab-7'],
	['', undefined],
	['  ', undefined],
	[true, undefined],
	[{ id: 7 }, undefined],
	[null, undefined],
	[undefined, undefined],
])('%j as an ID is %j', (value, text) => {
	expect(idText(value)).toBe(text);
});

it.each([
	[{ id: 1, contactId: 'B', LeadID: 'c' }, ['1', 'b', 'c']],
	[{ idle: 1, hidden: 2, name: 'x', id: '' }, []],
	[
		[{ id: 1 }, { id: 2 }],
		['1', '2'],
	],
	[{ Message: { Id: 'A' } }, ['a']],
	[{ Message: { Details: { Id: 'A' } } }, ['a']],
	[{ Message: { Details: { More: { Id: 'A' } } } }, []],
	[[[{ Id: 'A' }]], ['a']],
	[[[[{ Id: 'A' }]]], []],
	[{ leadId: { id: 5 } }, ['5']],
	['id', []],
	[{ none: null, id: null }, []],
	[null, []],
	[undefined, []],
])('the IDs in %j are %j', (value, ids) => {
	expect(idsIn(value)).toEqual(ids);
});

it('a job that is done is known by each ID that its answer told', () => {
	const jobs = [0, 1, 2, 3].map((item) => ({ item }) as Job);
	const failure = { message: 'No' } as unknown as Extract<Outcome, { failure: unknown }>['failure'];
	const outcomes: Array<Outcome | undefined> = [
		{ records: [{ id: 1, noteId: 2 }] },
		{ failure },
		undefined,
		{ records: [{ id: 'A' }, { id: 'B' }] },
	];
	expect([...jobsById(jobs, outcomes)]).toEqual([
		['1', jobs[0]],
		['2', jobs[0]],
		['a', jobs[3]],
		['b', jobs[3]],
	]);
});

describe('IDs of earlier runs', () => {
	it('are known for two minutes, each by its own time', () => {
		rememberIds('one', ['1', '2']);
		time.work(60_000);
		rememberIds('one', ['3']);
		expect([...recentIds('one')]).toEqual(['1', '2', '3']);
		time.work(60_000);
		expect([...recentIds('one')]).toEqual(['1', '2', '3']);
		time.work(1);
		expect([...recentIds('one')]).toEqual(['3']);
		rememberIds('one', ['4']);
		time.work(60_000);
		expect([...recentIds('one')]).toEqual(['4']);
	});

	it('are those of one call of one account', () => {
		rememberIds('one', ['1']);
		expect([...recentIds('other')]).toEqual([]);
	});

	it('are the latest ones where there are very many', () => {
		rememberIds('one', ['first']);
		rememberIds(
			'one',
			Array.from({ length: mostIds - 1 }, (_, index) => String(index)),
		);
		expect(recentIds('one').has('first')).toBe(true);
		rememberIds('one', ['last']);
		expect(recentIds('one').size).toBe(mostIds);
		expect(recentIds('one').has('first')).toBe(false);
		expect(recentIds('one').has('last')).toBe(true);
	});

	it('do not push out those of other calls when there are none', () => {
		rememberIds('mine', ['1']);
		for (let index = 0; index < 200; index++) rememberIds(`other ${index}`, []);
		expect([...recentIds('mine')]).toEqual(['1']);
		for (let index = 0; index < 200; index++) rememberIds(`other ${index}`, ['1']);
		expect([...recentIds('mine')]).toEqual([]);
	});

	it('can be forgotten', () => {
		rememberIds('one', ['1']);
		forgetIds();
		expect([...recentIds('one')]).toEqual([]);
	});
});
