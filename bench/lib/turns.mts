/** Lets programs take turns, so that whatever else the machine does hits all of them. */

import { median } from './report.mts';
import type { Ran } from './stage.mts';

export type Program = () => Promise<Ran>;

/** Lets the programs run one after the other, so many times; every second time from the last to the first. */
export async function takeTurns<Name extends string>(
	turns: number,
	programs: Record<Name, Program>,
): Promise<Record<Name, Ran[]>> {
	const names = Object.keys(programs) as Name[];
	const runs = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
		Name,
		Ran[]
	>;
	for (let turn = 0; turn < turns; turn++) {
		for (const name of turn % 2 === 0 ? names : names.toReversed())
			runs[name].push(await programs[name]());
	}
	return runs;
}

export const msOf = (runs: Ran[]): number => median(runs.map(({ ms }) => ms));

/** Median of the turns' ratios. */
export const ratioOf = (runs: Ran[], others: Ran[]): number =>
	median(runs.map(({ ms }, turn) => ms / others[turn].ms));
