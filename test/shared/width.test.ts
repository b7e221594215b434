import { Width, widthOf } from '../../nodes/shared/wire/width';
import { settle } from '../harness/settle.mts';

/** Lets calls in as far as they are; gives the numbers of those that may start. */
async function letIn(width: Width, count: number, signal?: AbortSignal): Promise<number[]> {
	const started: number[] = [];
	for (let call = 0; call < count; call++) {
		void width.begin(signal).then(
			(number) => started.push(number),
			() => undefined,
		);
	}
	await settle();
	return started;
}

it('lets any number start until one is throttled', async () => {
	expect(await letIn(new Width(), 500)).toHaveLength(500);
});

it('lets half of those start that were under way, the others as calls end', async () => {
	const width = new Width();
	const first = await letIn(width, 10);
	for (const call of first) width.end(call, 'throttled');
	const later = await letIn(width, 20);
	expect(later).toHaveLength(5);
	width.end(later[0], 'other');
	width.end(later[1], 'other');
	await settle();
	expect(later).toHaveLength(7);
});

it('is cut once for all that were under way, again for one that started later, and never below one', async () => {
	const width = new Width();
	for (const call of await letIn(width, 8)) width.end(call, 'throttled');
	const started = await letIn(width, 30);
	const sizes: number[] = [];
	for (let ended = 0; sizes.length < 4; ended += sizes.at(-1) ?? 0) {
		sizes.push(started.length - ended);
		for (const call of started.slice(ended)) width.end(call, 'throttled');
		await settle();
	}
	expect(sizes).toEqual([4, 2, 1, 1]);
});

it('grows by one when as many as may be under way were let through', async () => {
	const width = new Width();
	const [first, second] = await letIn(width, 2);
	width.end(first, 'throttled');
	width.end(second, 'other');
	const started = await letIn(width, 30);
	expect(started).toHaveLength(1);
	// One gets through: two may be under way; two more: three; three more: four.
	const sizes = [2, 2, 3, 3, 3, 4, 4];
	for (const [ended, size] of sizes.entries()) {
		width.end(started[ended], 'passed');
		await settle();
		expect([ended, started.length - ended - 1]).toEqual([ended, size]);
	}
});

it('a call that is cancelled while it waits leaves its place to the next one', async () => {
	const width = new Width();
	const [call] = await letIn(width, 1);
	width.end(call, 'throttled');
	const [held] = await letIn(width, 1);
	const cancel = new AbortController();
	const cancelled = await letIn(width, 3, cancel.signal);
	const waiting = await letIn(width, 1);
	cancel.abort();
	await settle();
	width.end(held, 'other');
	await settle();
	expect([cancelled, waiting]).toEqual([[], [expect.any(Number)]]);
});

it('says whether a call would have to wait', async () => {
	const width = new Width();
	const [call] = await letIn(width, 1);
	expect(width.isFull).toBe(false);
	width.end(call, 'throttled');
	await letIn(width, 1);
	expect(width.isFull).toBe(true);
});

it('a call of before the cut that is let through later says nothing about what may be now', async () => {
	const width = new Width();
	const [first, second] = await letIn(width, 2);
	width.end(first, 'throttled');
	width.end(second, 'passed');
	expect(await letIn(width, 5)).toHaveLength(1);
});

it('a call that got no word of the vendor widens nothing', async () => {
	const width = new Width();
	const [first] = await letIn(width, 1);
	width.end(first, 'throttled');
	const started = await letIn(width, 5);
	width.end(started[0], 'other');
	await settle();
	expect(started).toHaveLength(2);
});

it('each lane of an account has one of its own in the process', () => {
	const width = widthOf('account', 'normal');
	expect(width).toBeInstanceOf(Width);
	expect(widthOf('account', 'normal')).toBe(width);
	expect(widthOf('account', 'bulk')).not.toBe(width);
	expect(widthOf('other', 'normal')).not.toBe(width);
});
