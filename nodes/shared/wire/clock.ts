import { sleep } from 'n8n-workflow';

/** The promise, or a rejection with the signal's reason as soon as it aborts. */
export async function unlessAborted<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
	signal?.throwIfAborted();
	let stop = (): void => undefined;
	const aborted = new Promise<never>((_resolve, reject) => {
		stop = () => reject(signal?.reason);
		signal?.addEventListener('abort', stop, { once: true });
	});
	try {
		return await Promise.race([promise, aborted]);
	} finally {
		signal?.removeEventListener('abort', stop);
	}
}

/** The one place that reads and spends time, so that tests can do without waiting. Milliseconds. */
export const clock = {
	now: (): number => Date.now(),
	/** Resolves after `ms`; rejects with the signal's reason as soon as it aborts. */
	sleep: async (ms: number, signal?: AbortSignal): Promise<void> => {
		signal?.throwIfAborted();
		await unlessAborted(sleep(ms), signal);
	},
};
