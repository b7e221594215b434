import { sleep } from 'n8n-workflow';

/** Who waits for something unless a signal aborts. One listener for all of them costs a fraction of one for each. */
const waiting = new WeakMap<AbortSignal, Set<() => void>>();

function waitingWith(signal: AbortSignal): Set<() => void> {
	const known = waiting.get(signal);
	if (known) return known;
	const all = new Set<() => void>();
	signal.addEventListener('abort', () => all.forEach((stop) => stop()), { once: true });
	waiting.set(signal, all);
	return all;
}

/** The promise, or a rejection with the signal's reason as soon as it aborts. */
export async function unlessAborted<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
	if (!signal) return await promise;
	signal.throwIfAborted();
	const all = waitingWith(signal);
	return await new Promise<T>((resolve, reject) => {
		const stop = (): void => reject(signal.reason);
		all.add(stop);
		const ended = (): boolean => all.delete(stop);
		promise.then(
			(value) => (ended(), resolve(value)),
			(reason: Error) => (ended(), reject(reason)),
		);
	});
}

/** The one place that reads and spends time, so that tests can do without waiting. Milliseconds. */
export const clock = {
	now: (): number => Date.now(),
	/** For how long this process has had nothing to do since it began, which tells waiting from work. */
	idleMs: (): number => performance.eventLoopUtilization().idle,
	/** Resolves after `ms`; rejects with the signal's reason as soon as it aborts. */
	sleep: async (ms: number, signal?: AbortSignal): Promise<void> => {
		signal?.throwIfAborted();
		await unlessAborted(sleep(ms), signal);
	},
	/** Does something after `ms`, unless what it gives back is called before. No process is kept alive for it. */
	after: (ms: number, then: () => void): (() => void) => {
		const timer = AbortSignal.timeout(ms);
		timer.addEventListener('abort', then, { once: true });
		return () => timer.removeEventListener('abort', then);
	},
};
