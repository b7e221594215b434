import type { IDataObject } from 'n8n-workflow';

import { clock } from '../../../nodes/shared/wire/clock';
import type { Chance, Other } from '../../../sandbox/index.mts';
import type { Vendors } from '../vendors.mts';
import { addCounts, countMixed, noCounts, type MixedCounts } from './count.mts';
import { mixedKinds, type MixedKind } from './kinds.mts';
import { mixedMishaps } from './mishaps.mts';
import { tellsWho } from './tellsWho.mts';

export interface MixedOptions {
	/** Items of all kinds together. */
	items: number;
	seed: number;
	/** Share of the calls that go wrong. */
	rate: number;
	/** The index of both vendors lags so many ms. */
	lagMs?: number;
	/** Others make equal records beside and in place of so many of the calls. */
	othersRate?: number;
	kinds?: MixedKind[];
}

/** So many items: of each twenty, three have the values of the one before, unless the vendor wants them to be different. */
function itemsOf({ isUnique }: MixedKind, count: number): IDataObject[] {
	return Array.from({ length: count }, (_, index) => {
		const isTwin = !isUnique && [7, 13, 14].includes(index % 20);
		const first = isTwin ? index - (index % 20 === 14 ? 2 : 1) : index;
		return { mark: `row-${first}` };
	});
}

/** One kind in an account of its own. */
async function runKind(
	vendors: Vendors,
	kind: MixedKind,
	count: number,
	{ seed, rate, lagMs = 0, othersRate = 0 }: MixedOptions,
): Promise<MixedCounts> {
	vendors.reset();
	const { sandbox } = vendors;
	const { vendor, parameters } = kind;
	// Waits of the nodes pass by the vendor's clock, too.
	sandbox.now = () => clock.now();
	sandbox.settings[vendor].indexLagMs = lagMs;
	const chance: Chance = { vendor, rate, seed, mishaps: mixedMishaps };
	sandbox.chance(chance);
	if (othersRate > 0) {
		for (const when of ['after', 'instead'] as Array<Other['when']>)
			sandbox.other({ vendor, when, rate: othersRate, seed });
	}
	const items = itemsOf(kind, count);
	const { output, failed, error } = await vendors[vendor]({
		parameters,
		items,
		onError: 'continueErrorOutput',
	});
	if (error) throw error;
	await sandbox.settleLate();
	return countMixed(kind, items, [...output, ...failed], sandbox.made, tellsWho(kind));
}

/** Runs all kinds, each with its share of the items; gives the counts of each kind and of all. */
export async function runMixed(
	vendors: Vendors,
	options: MixedOptions,
): Promise<{ kinds: Array<{ kind: MixedKind; counts: MixedCounts }>; all: MixedCounts }> {
	const kinds: Array<{ kind: MixedKind; counts: MixedCounts }> = [];
	const wanted = options.kinds ?? mixedKinds;
	let left = options.items;
	for (const [index, kind] of wanted.entries()) {
		const count = Math.ceil(left / (wanted.length - index));
		left -= count;
		kinds.push({ kind, counts: await runKind(vendors, kind, count, options) });
	}
	return { kinds, all: kinds.reduce((all, { counts }) => addCounts(all, counts), noCounts()) };
}
