import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

/** One record of a polled list, as far as polling needs to know it. */
export interface PolledRecord {
	id: string;
	/** Its place in the order that polling follows: seconds since 1970, or a growing number. `undefined` where it does not say. */
	order?: number;
	/** When the reading began in which it came, in seconds. */
	seenAt: number;
	/** Its fields, as the vendor gives them. */
	fields: IDataObject;
	/** The row that they were read from. */
	raw: IDataObject;
}

/**
 * The order under which a record was seen. The hash of its content stands beside it as long as the vendor's clock may still
 * be in that second: then one more change would not show in the time.
 */
type Mark = number | [order: number, hash: string];

/** What was seen, by record. Plain JSON, since n8n stores it. */
export type Memory = Record<string, Mark>;

/** Most records that are remembered between two polls. */
export const mostRemembered = 5_000;

const hashOf = (value: string, length: number) =>
	createHash('sha1').update(value).digest('base64url').slice(0, length);

const contentOf = (fields: IDataObject) => hashOf(JSON.stringify(fields), 8);

const orderOf = (mark: Mark): number => (typeof mark === 'number' ? mark : mark[0]);

/** A GUID takes more room than its hash. */
export const keyOf = (id: string): string => (id.length > 12 ? hashOf(id, 12) : id);

/**
 * Notes a record.
 * @param once a record counts once, however often it changes
 * @param newest the highest order that the vendor has shown so far, this record included
 * @returns whether it is new, or changed since it was seen last
 */
export function notice(
	memory: Memory,
	{ id, order, seenAt, fields }: Omit<PolledRecord, 'raw'>,
	{ once, newest }: { once: boolean; newest: number },
): boolean {
	const key = keyOf(id);
	const before = Object.hasOwn(memory, key) ? memory[key] : undefined;
	if (once) {
		memory[key] ??= order ?? seenAt;
		return before === undefined;
	}
	if (order === undefined) {
		// Only its content tells.
		const content = contentOf(fields);
		const isKnown = typeof before === 'object' && before[1] === content;
		if (!isKnown) memory[key] = [seenAt, content];
		return !isKnown;
	}
	// Older than what is known: an answer that lags behind.
	if (before !== undefined && order < orderOf(before)) return false;
	const isSame =
		before !== undefined &&
		order === orderOf(before) &&
		(typeof before === 'number' || before[1] === contentOf(fields));
	// What was complete when it was seen stays so.
	if (isSame && typeof before === 'number') return false;
	memory[key] = order < newest ? order : [order, contentOf(fields)];
	return !isSame;
}

/** Drops what lies below `order`, except the records in `kept`. */
export function forgetBelow(memory: Memory, order: number, kept: string[] = []): void {
	const staying = new Set(kept);
	for (const [key, mark] of Object.entries(memory)) {
		if (orderOf(mark) < order && !staying.has(key)) delete memory[key];
	}
}

/**
 * Keeps the memory within its bounds by forgetting the lowest orders.
 * @returns where the next look may begin so that nothing that was forgotten looks new
 */
export function bounded(memory: Memory, from: number): number {
	const orders = Object.values(memory).map(orderOf);
	const [highestForgotten] = orders.sort((a, b) => b - a).slice(mostRemembered);
	if (highestForgotten === undefined) return from;
	const next = highestForgotten + 1;
	forgetBelow(memory, next);
	return Math.max(from, next);
}
