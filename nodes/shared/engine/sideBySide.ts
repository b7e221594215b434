import { CalledOff } from '../wire/send';
import { Waiting } from './waiting';

/**
 * Calls that may be under way at the same time, for one node, whatever "Calls at a Time" says: enough to cover the
 * connection that n8n opens for each, and no more than a vendor's window takes anyway. Tests that look at the order of
 * calls set it to one.
 */
export const inFlight = { calls: 20 };

/**
 * Does `run` for each entry, `width` of them at a time, started in order. Those that have a key in common follow each
 * other in their order. No further one is started once `isOver`.
 * All that were started are waited for, also when one of them throws. One that was called off does not count as thrown.
 */
export async function sideBySide<T>(
	list: T[],
	width: number | (() => number),
	isOver: () => boolean,
	run: (entry: T) => Promise<void>,
	keysOf: (entry: T) => string[] = () => [],
): Promise<void> {
	const waiting = new Waiting(list.map(keysOf));
	let firstError: { reason: unknown } | undefined;
	let underWay = 0;
	await new Promise<void>((resolve) => {
		const work = async (index: number): Promise<void> => {
			await run(list[index] as T).catch((reason: unknown) => {
				if (!(reason instanceof CalledOff)) firstError ??= { reason };
			});
			waiting.ended(index);
			underWay--;
			startMore();
		};
		const startMore = (): void => {
			const most = typeof width === 'number' ? width : width();
			// One may always go: with none under way, nobody would come back for the others.
			while ((underWay < most || underWay === 0) && !firstError && !isOver()) {
				const index = waiting.next();
				if (index === undefined) break;
				underWay++;
				void work(index);
			}
			if (underWay === 0) resolve();
		};
		startMore();
	});
	if (firstError) await Promise.reject((firstError as { reason: unknown }).reason);
}
