import { sideBySide } from '../../nodes/shared/engine/sideBySide';
import { CalledOff } from '../../nodes/shared/wire/send';
import { settle } from '../harness/settle.mts';

/** Work that ends when it is told to. */
function controlled(
	list: number[],
	width: number | (() => number),
	isOver = () => false,
	keysOf?: (entry: number) => string[],
) {
	const started: number[] = [];
	const ends = new Map<number, { resolve(): void; reject(error: Error): void }>();
	const work = async (entry: number) => {
		started.push(entry);
		await new Promise<void>((resolve, reject) => ends.set(entry, { resolve, reject }));
	};
	const all = sideBySide(list, width, isOver, work, keysOf);
	return {
		all,
		started,
		end: async (entry: number) => {
			ends.get(entry)?.resolve();
			await settle();
		},
		fail: async (entry: number, message: string) => {
			ends.get(entry)?.reject(new Error(message));
			await settle();
		},
	};
}

it('starts as many as may be under way, in order, and the next one when one ends', async () => {
	const work = controlled([1, 2, 3, 4, 5], 2);
	expect(work.started).toEqual([1, 2]);
	await work.end(2);
	expect(work.started).toEqual([1, 2, 3]);
	await work.end(1);
	await work.end(3);
	expect(work.started).toEqual([1, 2, 3, 4, 5]);
	await work.end(4);
	await work.end(5);
	await work.all;
});

it('does one after the other with a width of one', async () => {
	const work = controlled([1, 2], 1);
	expect(work.started).toEqual([1]);
	await work.end(1);
	expect(work.started).toEqual([1, 2]);
	await work.end(2);
	await work.all;
});

it('starts nothing more once it is over, and waits for what is under way', async () => {
	let over = false;
	const work = controlled([1, 2, 3, 4], 2, () => over);
	over = true;
	let ended = false;
	void work.all.then(() => (ended = true));
	await work.end(1);
	expect(work.started).toEqual([1, 2]);
	expect(ended).toBe(false);
	await work.end(2);
	expect(ended).toBe(true);
});

it('throws only after everything that was started has ended', async () => {
	const work = controlled([1, 2, 3], 2);
	let thrown: Error | undefined;
	void work.all.catch((error: Error) => (thrown = error));
	await work.fail(1, 'cancelled');
	expect(thrown).toBeUndefined();
	await work.end(2);
	expect(thrown?.message).toBe('cancelled');
	expect(work.started).toEqual([1, 2]);
});

it('throws what was thrown first', async () => {
	const work = controlled([1, 2], 2);
	let thrown: Error | undefined;
	void work.all.catch((error: Error) => (thrown = error));
	await work.fail(2, 'first');
	await work.fail(1, 'second');
	expect(thrown?.message).toBe('first');
});

it('asks anew how many may be under way each time that one ends', async () => {
	let width = 1;
	const work = controlled([1, 2, 3, 4, 5, 6], () => width);
	expect(work.started).toEqual([1]);
	width = 3;
	await work.end(1);
	expect(work.started).toEqual([1, 2, 3, 4]);
	width = 2;
	await work.end(2);
	expect(work.started).toEqual([1, 2, 3, 4]);
	await work.end(3);
	expect(work.started).toEqual([1, 2, 3, 4, 5]);
	for (const entry of [4, 5, 6]) await work.end(entry);
	await work.all;
});

it('is done at once where there is nothing to do, or where it is over already', async () => {
	await controlled([], 2).all;
	const work = controlled([1], 2, () => true);
	await work.all;
	expect(work.started).toEqual([]);
});

it('lets entries with a key in common follow each other, the earliest that may start first', async () => {
	// 1 and 2 share a key, and 2 and 5 another one.
	const keys: Record<number, string[]> = { 1: ['a'], 2: ['a', 'b'], 3: [], 4: [], 5: ['b'] };
	const work = controlled([1, 2, 3, 4, 5], 2, undefined, (entry) => keys[entry]);
	expect(work.started).toEqual([1, 3]);
	await work.end(1);
	expect(work.started).toEqual([1, 3, 2]);
	await work.end(3);
	expect(work.started).toEqual([1, 3, 2, 4]);
	await work.end(4);
	expect(work.started).toEqual([1, 3, 2, 4]);
	await work.end(2);
	expect(work.started).toEqual([1, 3, 2, 4, 5]);
	await work.end(5);
	await work.all;
});

it('what was called off is no error, and lets the others go on', async () => {
	const done: number[] = [];
	await sideBySide(
		[1, 2, 3],
		1,
		() => false,
		async (entry) => {
			if (entry === 2) throw new CalledOff('over');
			done.push(entry);
		},
	);
	expect(done).toEqual([1, 3]);
});

it('leaves nothing undone where no width makes sense', async () => {
	const done: number[] = [];
	for (const width of [0, -3, NaN])
		await sideBySide(
			[1, 2, 3],
			() => width,
			() => false,
			async (entry) => void done.push(entry),
		);
	expect(done).toEqual([1, 2, 3, 1, 2, 3, 1, 2, 3]);
});
