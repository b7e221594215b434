import type { Attempt, Failure } from './errors';
import type { FieldTypes, ReadContext, Values } from '../table/operation';
import { inFlight } from './sideBySide';
import { defaultCallsAtATime } from '../table/writes';
import { clock } from '../wire/clock';
import type { Counts } from '../wire/counts';
import type { Line, Sending } from '../wire/send';
import type { FilePart } from '../wire/vendor';

/** How the answer to an item comes out: simplified, as the vendor gave it, or with the fields of these names. */
export type Output = 'simple' | 'raw' | string[];

/** One item that could be read, ready to be sent. */
export interface Job {
	/** Index of the input item. */
	item: number;
	values: Values;
	/** Most records a list operation may give for this item; `Infinity` for all. */
	limit: number;
	output: Output;
	/** The account's own fields, where the operation asked for them. */
	types?: FieldTypes;
}

/** What became of one input item. */
export type Outcome =
	/** `isFound`: its answer was lost, and the vendor's list has its record. */
	{ records: Array<Record<string, unknown>>; isFound?: true } | { failure: Failure };

/** What the single, list, bulk and batch ways of sending share. */
export interface Run {
	attempt: Attempt;
	line: Line;
	/** Where it is counted what the report tells. */
	counts?: Counts;
	/** "Calls at a Time", where it is said. */
	width?: number;
	readContext: ReadContext;
	/** Notes the outcome of an item. */
	settle(item: number, outcome: Outcome): void;
	/** For each item whether its call is on its way, or may have been processed without an answer. */
	underWay: boolean[];
	/** For each item when its call went out last, in ms by this machine's clock. */
	sentAt?: number[];
	/** Has an item failed and is the node set to stop then? No further call is started. */
	isOver(): boolean;
	/** Reads a file of an item. @throws Error when the item has no such binary field */
	readFile(item: number, binaryField: string, wire: string): Promise<FilePart>;
}

/** How many of the run's writes may be under way at the same time when they go in this way. */
export function writesAtATime(
	{ width }: Run,
	way: keyof typeof defaultCallsAtATime = 'singles',
): number {
	return Math.min(width ?? defaultCallsAtATime[way], inFlight.calls);
}

/** Batches that may be under way at the same time, for one node. */
const batchesInFlight = 5;

/** How many of the run's batches may be under way at the same time. */
export const batchesAtATime = (run: Run): number => Math.min(batchesInFlight, writesAtATime(run));

/**
 * Ties the call of these items to the run: it is noted while it is on its way, for the case that the run ends before it is
 * answered, and called off when the run is over before its turn comes.
 */
export function trackedBy(
	{ attempt, underWay, sentAt, isOver }: Run,
	jobs: Job[],
): Pick<Sending, 'isUnderWay' | 'isOff' | 'of'> {
	return {
		of: { operation: attempt.operation, jobs },
		isOff: isOver,
		isUnderWay(now) {
			for (const { item } of jobs) underWay[item] = now;
			if (!now || !sentAt) return;
			const at = clock.now();
			for (const { item } of jobs) sentAt[item] = at;
		},
	};
}
