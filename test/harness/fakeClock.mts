import { clock } from '../../nodes/shared/wire/clock';
import { settle } from './settle.mts';

interface Sleeper {
	at: number;
	wake: () => void;
	/** Nobody waits for it. */
	isAside?: boolean;
}

/** A clock that stands still until everyone sleeps, and then jumps to the first one who wakes up. */
export interface FakeClock {
	now(): number;
	/** Lets time pass in which this process is at work. */
	work(ms: number): void;
	/** Lets time pass until `work` is done; rejects as `work` does, or when nobody is left to wake up. */
	until<T>(work: Promise<T>): Promise<T>;
	/** Lets everything happen that needs no time. */
	settle(): Promise<void>;
	restore(): void;
}

/** Puts a fake clock into the place of the one that the code under test reads. */
export function fakeClock(): FakeClock {
	const real = { ...clock };
	let now = 1_000_000;
	let workedMs = 0;
	let sleepers: Sleeper[] = [];
	clock.now = () => now;
	clock.idleMs = () => now - workedMs;
	clock.sleep = async (ms, signal) => {
		signal?.throwIfAborted();
		await new Promise<void>((resolve, reject) => {
			const sleeper: Sleeper = { at: now + ms, wake: resolve };
			sleepers.push(sleeper);
			signal?.addEventListener('abort', () => {
				sleepers = sleepers.filter((other) => other !== sleeper);
				reject(signal.reason as Error);
			});
		});
	};
	clock.after = (ms, then) => {
		const aside: Sleeper = { at: now + ms, wake: then, isAside: true };
		sleepers.push(aside);
		return () => {
			sleepers = sleepers.filter((other) => other !== aside);
		};
	};
	return {
		now: clock.now,
		work: (ms) => {
			now += ms;
			workedMs += ms;
		},
		settle,
		async until(work) {
			let isDone = false;
			const end = () => {
				isDone = true;
			};
			work.then(end, end);
			for (await settle(); !isDone; await settle()) {
				if (sleepers.every(({ isAside }) => isAside))
					throw new Error('Everyone waits and nobody will wake up');
				const first = sleepers.reduce((one, other) => (other.at < one.at ? other : one));
				sleepers = sleepers.filter((sleeper) => sleeper !== first);
				now = Math.max(now, first.at);
				first.wake();
			}
			return await work;
		},
		restore: () => void Object.assign(clock, real),
	};
}
