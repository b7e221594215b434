/** The part of docs/reliability.md about runs of mixed creates, in one process and in queue mode. */

import type { MixedRun } from './figures.mts';
import { digits, sum, table } from './markdown.mts';

/** In words what became of all items. */
export function mixedWords(runs: MixedRun[]): string {
	const all = (of: (counts: MixedRun['all']) => number) =>
		digits(sum(runs.map((run) => of(run.all))));
	const said = all(({ falseDone, falseNot }) => falseDone + falseNot);
	return `**${all(({ items }) => items)} items** in ${runs.length} runs. **Lost: ${all(({ lost }) => lost)}. Doubled: ${all(({ doubled }) => doubled)}. Said what is not so: ${said}.**`;
}

export function mixedTable(runs: MixedRun[]): string {
	const head = [
		'what goes wrong',
		'seed',
		'items',
		'done',
		'done, found by looking it up',
		'unknown, and done',
		'unknown, and not done',
		'refused or not sent',
		'lost',
		'doubled',
		'said what is not so',
	];
	const rows = runs.map(({ what, seed, all }) => [
		what,
		String(seed),
		...[
			...[all.items, all.done, all.found, all.unknownHappened, all.unknownNot, all.notDone],
			...[all.lost, all.doubled, all.falseDone + all.falseNot],
		].map(digits),
	]);
	return table(head, rows);
}
