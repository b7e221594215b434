import { holdBack, type Earlier } from '../../nodes/shared/engine/holdBack';
import type { Job, Outcome, Run } from '../../nodes/shared/engine/run';
import type { Values } from '../../nodes/shared/table/operation';

const valuesOf = (keys: string[]): Values => ({ body: { keys }, query: {} });
const recordKeys = ({ body }: Values) => body.keys as string[];

/** An item of an earlier try that is done, or may be, and the records that it changes. */
const done = (item: number, ...keys: string[]): Earlier => ({
	item,
	values: valuesOf(keys),
	isDone: true,
});
const open = (item: number, ...keys: string[]): Earlier => ({
	...done(item, ...keys),
	isDone: false,
});

const job = (item: number, ...keys: string[]): Job => ({
	item,
	values: valuesOf(keys),
	limit: 1,
	output: 'raw',
});

/** The items that may go, and for each other one what is said of it. */
function held(earlier: Earlier[], jobs: Job[]) {
	const said: Record<number, string> = {};
	const run = {
		attempt: {
			vendor: { name: 'Vendor' },
			resource: { name: 'Record' },
			operation: { name: 'Change', call: 'change' },
		},
		settle(item: number, outcome: Outcome) {
			if ('failure' in outcome && outcome.failure.outcome === 'notSent')
				said[item] = outcome.failure.message;
		},
	} as unknown as Run;
	const ready = holdBack(run, recordKeys, earlier, jobs);
	return { ready: ready.map(({ item }) => item), said };
}

const mayBeChanged = expect.stringContaining('it is not known whether that has happened') as string;
const isChangedSince = expect.stringContaining(
	'a later item has changed the same record',
) as string;

it('holds nothing back where no item is known from an earlier try', () => {
	expect(held([], [job(0, 'a'), job(1, 'a')])).toEqual({ ready: [0, 1], said: {} });
});

it.each([
	{ what: 'after', item: 2 },
	{ what: 'before', item: 0 },
])('holds back an item $what one of its record that may still be processed', ({ item }) => {
	expect(held([open(1, 'a')], [job(item, 'a'), job(3, 'b')])).toEqual({
		ready: [3],
		said: { [item]: mayBeChanged },
	});
});

it('holds back an item before one of its record that is done, and lets those after it go', () => {
	expect(held([done(1, 'a')], [job(0, 'a'), job(2, 'a')])).toEqual({
		ready: [2],
		said: { 0: isChangedSince },
	});
});

it('goes by the last item of a record that is done', () => {
	expect(held([done(1, 'a'), done(3, 'a')], [job(0, 'a'), job(2, 'a'), job(4, 'a')])).toEqual({
		ready: [4],
		said: { 0: isChangedSince, 2: isChangedSince },
	});
});

it('lets an item of other records go, also the first one, and one that changes none', () => {
	expect(held([done(2, 'a'), open(3, 'b')], [job(0, 'c'), job(1)])).toEqual({
		ready: [0, 1],
		said: {},
	});
});

it('looks at each of the records that an item changes', () => {
	const earlier = [open(3, 'x', 'a'), done(4, 'y', 'b')];
	const jobs = [job(0, 'c', 'a'), job(1, 'c', 'b'), job(2, 'x', 'c'), job(5, 'y', 'c')];
	expect(held(earlier, jobs)).toEqual({
		ready: [5],
		said: { 0: mayBeChanged, 1: isChangedSince, 2: mayBeChanged },
	});
});

it('says first what is not known', () => {
	expect(held([open(2, 'a'), done(3, 'a')], [job(0, 'a')]).said).toEqual({ 0: mayBeChanged });
});
