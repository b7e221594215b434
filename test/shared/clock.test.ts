import { clock, unlessAborted } from '../../nodes/shared/wire/clock';
import { isForgotten } from '../harness/garbage.mts';
import { keepingTimers } from '../harness/timers.mts';
import { unhandledIn } from '../harness/unhandled.mts';

// The clock as it is, which tests of runs replace.

const endless = async (): Promise<never> => await new Promise(() => undefined);

it('tells the time', () => {
	const before = Date.now();
	const now = clock.now();
	expect(now).toBeGreaterThanOrEqual(before);
	expect(now).toBeLessThanOrEqual(Date.now());
});

it('tells for how long this process has had nothing to do', async () => {
	const before = clock.idleMs();
	expect(before).toBeGreaterThanOrEqual(0);
	for (let round = 0; round < 200 && clock.idleMs() === before; round++) await clock.sleep(5);
	expect(clock.idleMs()).toBeGreaterThan(before);
});

describe('a sleep', () => {
	it('takes its time', async () => {
		const before = performance.now();
		await clock.sleep(30);
		// A timer counts whole ms.
		expect(performance.now() - before).toBeGreaterThan(28);
	});

	it('ends with the reason when the signal aborts', async () => {
		const stop = new AbortController();
		const sleep = clock.sleep(100, stop.signal);
		stop.abort(new Error('stopped'));
		await expect(sleep).rejects.toThrow('stopped');
	});

	it('does not begin when the signal has aborted before', async () => {
		const before = keepingTimers();
		const stopped = AbortSignal.abort(new Error('stopped'));
		await expect(clock.sleep(100, stopped)).rejects.toThrow('stopped');
		expect(keepingTimers()).toBe(before);
	});
});

describe('what is done later', () => {
	it('is done', async () => {
		await new Promise<void>((resolve) => void clock.after(5, resolve));
	});

	it('is not when it was called off', async () => {
		const done: string[] = [];
		const off = clock.after(5, () => done.push('off'));
		off();
		await new Promise<void>((resolve) => void clock.after(40, resolve));
		expect(done).toEqual([]);
	});

	it('keeps no process alive', () => {
		const before = keepingTimers();
		const off = clock.after(60_000, () => undefined);
		expect(keepingTimers()).toBe(before);
		off();
	});
});

describe('what is waited for unless a signal aborts', () => {
	it.each([
		['without a signal', undefined],
		['with one', new AbortController().signal],
	])('comes %s, and so does its error', async (_what, signal) => {
		expect(await unlessAborted(Promise.resolve(7), signal)).toBe(7);
		const broken = Promise.reject(new Error('broken'));
		await expect(unlessAborted(broken, signal)).rejects.toThrow('broken');
	});

	it('ends with the reason for all who wait, by one listener', async () => {
		const stop = new AbortController();
		const listen = jest.spyOn(stop.signal, 'addEventListener');
		const all = Array.from({ length: 20 }, async () => await unlessAborted(endless(), stop.signal));
		const other = new AbortController();
		const elsewhere = unlessAborted(endless(), other.signal);
		stop.abort(new Error('stopped'));
		for (const { status, reason } of (await Promise.allSettled(all)) as PromiseRejectedResult[])
			expect([status, (reason as Error).message]).toEqual(['rejected', 'stopped']);
		expect(listen).toHaveBeenCalledTimes(1);
		other.abort(new Error('stopped later'));
		await expect(elsewhere).rejects.toThrow('stopped later');
	});

	it('does not come when the signal has aborted before', async () => {
		const stopped = AbortSignal.abort(new Error('stopped'));
		await expect(unlessAborted(Promise.resolve(7), stopped)).rejects.toThrow('stopped');
	});

	it('is heard of by nobody when it breaks after that', async () => {
		const stop = new AbortController();
		const unhandled = await unhandledIn(async () => {
			let breakLate = (): void => undefined;
			const late = new Promise<never>((_resolve, reject) => {
				breakLate = () => reject(new Error('late'));
			});
			const waiting = unlessAborted(late, stop.signal);
			stop.abort(new Error('stopped'));
			await expect(waiting).rejects.toThrow('stopped');
			breakLate();
		});
		expect(unhandled).toEqual([]);
	});

	it('is not held on to after it has ended, as long as the signal lives', async () => {
		const stop = new AbortController();
		const ended = async (): Promise<Array<WeakRef<object>>> => {
			const value = { of: 'a run' };
			await unlessAborted(Promise.resolve(value), stop.signal);
			const error = new Error('broken');
			await unlessAborted(Promise.reject(error), stop.signal).catch(() => undefined);
			return [new WeakRef(value), new WeakRef(error)];
		};
		for (const one of await ended()) expect(await isForgotten(one)).toBe(true);
		expect(stop.signal.aborted).toBe(false);
	});
});
