import { CalledOff, type Line } from '../wire/send';
import { Door } from '../wire/door';
import type { Run } from './run';
import { sideBySide } from './sideBySide';

/**
 * Opening a connection with TLS takes two round trips, a call over an open one takes one: with so many connections opened
 * ahead for each call under way, no call waits for its own, however quick the answers are.
 */
const aheadOfEach = 2;

/** No connection is opened so long before its turn is expected, in ms: where answers are slow, few are enough. */
const soonMs = 1_000;

/** A line whose calls go through a door. */
function throughDoor(line: Line, door: Door): Line {
	return { ...line, send: async (request, how) => await line.send(request, { ...how, door }) };
}

/**
 * Does `send` for each entry, so that `width` of their calls are at the vendor at a time, while the connections of some
 * more are opened. With a width of 1, each entry is begun when the one before it has ended.
 * @param keysOf entries that have a key in common follow each other
 */
export async function sendAhead<T>(
	run: Run,
	list: T[],
	width: number,
	send: (run: Run, entry: T) => Promise<void>,
	keysOf?: (entry: T) => string[],
): Promise<void> {
	let hasThrown = false;
	// What has not been sent by then is called off.
	const isOver = (): boolean => hasThrown || run.isOver();
	const through = { ...run, isOver, line: throughDoor(run.line, new Door(width)) };
	const { operation } = run.attempt;
	const lane = operation.lane ?? (operation.bulk ? 'bulk' : 'normal');
	const atATime = (): number => {
		const ahead = Math.min(aheadOfEach, soonMs / (run.line.usualMs(lane) ?? 1));
		return width > 1 ? Math.floor(width * (1 + ahead)) : width;
	};
	const one = async (entry: T): Promise<void> =>
		await send(through, entry).catch((reason: unknown) => {
			hasThrown ||= !(reason instanceof CalledOff);
			throw reason;
		});
	await sideBySide(list, atATime, isOver, one, keysOf);
}
