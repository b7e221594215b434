/** The part of docs/reliability.md about the tests themselves: what turns red when the code is broken. */

import type { BreakFigure } from './figures.mts';
import { digits, table } from './markdown.mts';

export function breaksTable(breaks: BreakFigure[]): string {
	const rows = breaks.map(({ what, file, red }) => [what, `\`${file}\``, digits(red)]);
	return table(['what is broken', 'where', 'tests that turn red'], rows);
}
