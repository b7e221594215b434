import { clock } from '../../nodes/shared/wire/clock';
import { keepingTimers } from '../harness/timers.mts';

// The clock as it is, which tests of runs replace.

it('does something later', async () => {
	await new Promise<void>((resolve) => void clock.after(5, resolve));
});

it('does it not when it was called off', async () => {
	const done: string[] = [];
	const off = clock.after(5, () => done.push('off'));
	off();
	await new Promise<void>((resolve) => void clock.after(40, resolve));
	expect(done).toEqual([]);
});

it('keeps no process alive for it', () => {
	const before = keepingTimers();
	const off = clock.after(60_000, () => undefined);
	expect(keepingTimers()).toBe(before);
	off();
});
