import { isWholeMatrix, keepFigures } from '../harness/matrix.mts';
import { foundShare } from '../harness/mixed/count.mts';
import { mixedKinds } from '../harness/mixed/kinds.mts';
import { runMixed, type MixedOptions } from '../harness/mixed/run.mts';
import { useVendors } from '../harness/vendors.mts';

// Creates of many kinds under faults whose effects are real half of the time: what the vendor has is compared with what the
// items say. `npm run matrix -- mixed` runs 10,000 items of each case with several seeds.

const vendors = useVendors();

/** Of what happened though its answer was lost, so much is found by looking it up. */
const foundAtLeast = isWholeMatrix ? 0.95 : 0.9;

const rate = 0.1;
const lagMs = 5_000;
const cases: Array<Omit<MixedOptions, 'items' | 'seed'> & { what: string; isShareAsked?: true }> = [
	{ what: 'faults', rate, isShareAsked: true },
	{ what: 'faults, and an index that lags 5 s', rate, lagMs, isShareAsked: true },
	{ what: 'faults, a lagging index, and equal records by others', rate, lagMs, othersRate: 0.5 },
	{
		what: 'every other call of many rows goes wrong',
		rate: 0.5,
		kinds: mixedKinds.filter(({ name }) => /bulk|batches|shared/.test(name)),
	},
];

const items = isWholeMatrix ? 10_000 : 300;
const seeds = isWholeMatrix ? [1, 2, 3] : [1];
const figures: unknown[] = [];

afterAll(() => keepFigures('mixed', figures));

it('without faults all is done', async () => {
	const { kinds } = await runMixed(vendors, { items: 8 * mixedKinds.length, seed: 1, rate: 0 });
	const undone = kinds.filter(({ counts }) => counts.done < 8 || counts.doubled > 0);
	expect(undone.map(({ kind, counts }) => ({ name: kind.name, counts }))).toEqual([]);
});

describe.each(cases)('$what', ({ what, isShareAsked, ...options }) => {
	it.each(seeds)(
		`${items} items, seed %d: none lost, none doubled, nothing said that is not so`,
		async (seed) => {
			const { kinds, all } = await runMixed(vendors, { ...options, items, seed });
			figures.push({
				what,
				seed,
				all,
				kinds: kinds.map(({ kind: { vendor, name }, counts }) => ({ vendor, name, counts })),
			});
			expect(all).toMatchObject({ items, falseDone: 0, falseNot: 0, doubled: 0, lost: 0 });
			// Faults there were, and nothing is left over.
			const { done, found, unknownHappened, unknownNot, notDone } = all;
			expect(found + unknownHappened).toBeGreaterThan(items / 100);
			expect(unknownNot + notDone).toBeGreaterThan(items / 100);
			expect(done + found + unknownHappened + unknownNot + notDone).toBe(items);
			if (isShareAsked) expect(foundShare(all)).toBeGreaterThanOrEqual(foundAtLeast);
		},
		600_000,
	);
});
