import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { Made } from '../../../sandbox/index.mts';
import type { MixedKind } from './kinds.mts';

/** What became of items, as the vendor knows it and as the items say. */
export interface MixedCounts {
	items: number;
	/** Happened, and the vendor's answer says so. */
	done: number;
	/** Happened, its answer was lost, and a look-up found it. */
	found: number;
	/** Happened, and the item says that nobody knows. */
	unknownHappened: number;
	/** Did not happen, and the item says that nobody knows. */
	unknownNot: number;
	/** Did not happen, and the item says so. */
	notDone: number;
	/** Reported as done, and did not happen, or is somebody else's record. */
	falseDone: number;
	/** Reported as not done, and happened. */
	falseNot: number;
	/** Happened more often than there are items. */
	doubled: number;
	/** Items that did not come out exactly once. */
	lost: number;
}

export const noCounts = (): MixedCounts => ({
	items: 0,
	done: 0,
	found: 0,
	unknownHappened: 0,
	unknownNot: 0,
	notDone: 0,
	falseDone: 0,
	falseNot: 0,
	doubled: 0,
	lost: 0,
});

export function addCounts(all: MixedCounts, more: MixedCounts): MixedCounts {
	const names = Object.keys(all) as Array<keyof MixedCounts>;
	return Object.fromEntries(names.map((name) => [name, all[name] + more[name]])) as never;
}

/** Of the creates that happened though their answer was lost, the share that is reported as found; 1 when there are none. */
export const foundShare = ({ found, unknownHappened }: MixedCounts): number =>
	found + unknownHappened === 0 ? 1 : found / (found + unknownHappened);

/** Every text and number in a value. */
function* leaves(value: unknown): Generator<unknown> {
	if (typeof value !== 'object' || value === null) yield value;
	else for (const inner of Object.values(value)) yield* leaves(inner);
}

const outcomeOf = ({ json }: INodeExecutionData) =>
	(json.error as IDataObject | undefined)?.outcome ?? (json.error ? 'refused' : 'done');

/** A note anywhere in a done item says that it was looked up. */
const isFound = ({ json }: INodeExecutionData) =>
	JSON.stringify(json).includes('"outcome":"found"');

/** The ids of a record: the first column of a LeadSquared row is its id. */
const idsOf = ({ vendor, row }: Made) => (vendor === 'ivvy' ? row.id : Object.values(row)[0]);

/**
 * Compares what came out with what the vendor has.
 * @param items as they went in, each with its `mark`
 * @param out all that came out, of both outputs
 * @param made all that was made since the run began
 * @param isTold does the vendor's list tell who made a record of this kind?
 */
export function countMixed(
	kind: MixedKind,
	items: IDataObject[],
	out: INodeExecutionData[],
	made: Made[],
	isTold = true,
): MixedCounts {
	const counts = { ...noCounts(), items: items.length };
	const { table, markOf } = kind;
	const rows = made.filter((one) => one.table === table);
	const others = new Map(
		rows.filter(({ by }) => by === 'other').map((one) => [idsOf(one), markOf(one.row)]),
	);
	const happened = new Map<unknown, number>();
	for (const { row, by } of rows) {
		if (by !== 'caller') continue;
		const mark = markOf(row);
		happened.set(mark, (happened.get(mark) ?? 0) + 1);
	}
	const times = items.map(() => 0);
	const groups = new Map<unknown, { size: number; said: Record<string, number> }>();
	for (const { mark } of items) {
		const group = groups.get(mark) ?? { size: 0, said: {} };
		group.size++;
		groups.set(mark, group);
	}
	for (const one of out) {
		const { item } = one.pairedItem as { item: number };
		times[item]++;
		const { mark } = items[item];
		const { said } = groups.get(mark) as { said: Record<string, number> };
		const outcome = String(outcomeOf(one));
		const namesOthers =
			outcome === 'done' && [...leaves(one.json)].some((leaf) => others.has(leaf));
		// Where no list tells who made a record, one that stands where ours is not cannot be told from ours.
		const isNotOurs = namesOthers && (isTold || (happened.get(mark) ?? 0) > 0);
		const word = outcome === 'done' && isFound(one) ? 'found' : outcome;
		if (isNotOurs) counts.falseDone++;
		else said[word] = (said[word] ?? 0) + 1;
	}
	counts.lost = times.filter((count) => count !== 1).length;
	for (const [mark, { size, said }] of groups) {
		const { done = 0, found = 0, unknown = 0 } = said;
		const count = happened.get(mark) ?? 0;
		// Twins are one group: which of them it was, nobody can tell.
		const claimed = done + found;
		counts.doubled += Math.max(0, count - size);
		const mistaken = isTold ? 0 : [...others.values()].filter((other) => other === mark).length;
		counts.falseDone += Math.max(0, claimed - count - mistaken);
		counts.falseNot += Math.max(0, Math.min(count, size) - claimed - unknown);
		const unknownHappened = Math.min(unknown, Math.max(0, count - claimed));
		counts.unknownHappened += unknownHappened;
		counts.unknownNot += unknown - unknownHappened;
		counts.done += Math.min(done, count);
		counts.found += Math.min(found, Math.max(0, count + mistaken - done));
		counts.notDone += (said.refused ?? 0) + (said.notSent ?? 0);
	}
	return counts;
}
