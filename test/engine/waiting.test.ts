import { Waiting } from '../../nodes/shared/engine/waiting';

/** What may start now, in order. */
function startable(waiting: Waiting): number[] {
	const started: number[] = [];
	for (let next = waiting.next(); next !== undefined; next = waiting.next()) started.push(next);
	return started;
}

it('entries without a key in common may all start, in the order of the list', () => {
	const waiting = new Waiting([['a'], [], ['b'], []]);
	expect(startable(waiting)).toEqual([0, 1, 2, 3]);
	waiting.ended(0);
	expect(startable(waiting)).toEqual([]);
});

it('an entry waits for the last one before it that has its key, and for no other', () => {
	const waiting = new Waiting([['a'], ['a'], ['a'], ['b']]);
	expect(startable(waiting)).toEqual([0, 3]);
	waiting.ended(3);
	expect(startable(waiting)).toEqual([]);
	waiting.ended(0);
	expect(startable(waiting)).toEqual([1]);
	waiting.ended(1);
	expect(startable(waiting)).toEqual([2]);
});

it('an entry with several keys waits until all of those before it have ended', () => {
	const waiting = new Waiting([['a'], ['b'], ['c'], ['a', 'b', 'c'], ['d']]);
	expect(startable(waiting)).toEqual([0, 1, 2, 4]);
	waiting.ended(1);
	waiting.ended(0);
	expect(startable(waiting)).toEqual([]);
	waiting.ended(2);
	expect(startable(waiting)).toEqual([3]);
});

it('two keys in common with the same entry are waited for once', () => {
	const waiting = new Waiting([
		['a', 'b'],
		['b', 'a'],
	]);
	expect(startable(waiting)).toEqual([0]);
	waiting.ended(0);
	expect(startable(waiting)).toEqual([1]);
});

it('all that wait for one entry may start when it has ended', () => {
	const waiting = new Waiting([['a', 'b', 'c'], ['a'], ['b'], ['c']]);
	expect(startable(waiting)).toEqual([0]);
	waiting.ended(0);
	expect(startable(waiting)).toEqual([1, 2, 3]);
});

it('what was passed over and may go comes before what was not looked at yet, the first one first', () => {
	const waiting = new Waiting([['a'], ['b'], ['b'], ['a'], [], []]);
	expect([waiting.next(), waiting.next(), waiting.next()]).toEqual([0, 1, 4]);
	waiting.ended(0);
	waiting.ended(1);
	expect(startable(waiting)).toEqual([2, 3, 5]);
});

it('what may go before it was looked at starts once, in its turn', () => {
	const waiting = new Waiting([['a'], ['a'], ['a', 'b'], ['c']]);
	expect(waiting.next()).toBe(0);
	// The next one to be looked at is free by then.
	waiting.ended(0);
	expect(startable(waiting)).toEqual([1, 3]);
	waiting.ended(1);
	expect(startable(waiting)).toEqual([2]);
});

it('an entry further on that is freed before it was looked at is not drawn forward', () => {
	const waiting = new Waiting([['a'], [], ['a'], []]);
	expect(waiting.next()).toBe(0);
	waiting.ended(0);
	expect(startable(waiting)).toEqual([1, 2, 3]);
});
