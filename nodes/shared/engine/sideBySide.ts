/**
 * Calls that may be under way at the same time, for one node: enough to cover the connection that n8n opens for each, and
 * no more than a vendor's window takes anyway. Tests that look at the order of calls set it to one.
 */
export const inFlight = { calls: 20 };

/**
 * Does `run` for each entry, `width` of them at a time, started in order. No further one is started once `isOver`.
 * All that were started are waited for, also when one of them throws.
 */
export async function sideBySide<T>(
	list: T[],
	width: number,
	isOver: () => boolean,
	run: (entry: T) => Promise<void>,
): Promise<void> {
	const entries = list.values();
	let firstError: { reason: unknown } | undefined;
	const work = async (): Promise<void> => {
		while (!firstError && !isOver()) {
			const { value, done } = entries.next();
			if (done) return;
			await run(value).catch((reason: unknown) => {
				firstError ??= { reason };
			});
		}
	};
	await Promise.all(Array.from({ length: Math.min(width, list.length) }, work));
	if (firstError) await Promise.reject(firstError.reason);
}
