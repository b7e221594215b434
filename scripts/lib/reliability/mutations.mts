/** The part of docs/reliability.md about small breaks of the shared code, made from test/mutations.json. */

import { scoreOf, type MutatedFile } from '../mutations.mts';
import { digits, table } from './markdown.mts';

/** @param all how many files of the wire and the engine there are */
export function mutationsSection(rows: MutatedFile[], all: number): string {
	const lines = rows.map(({ file, killed, timedOut, survivors }) => [
		`\`${file}\``,
		digits(killed + timedOut + survivors.length),
		digits(killed + timedOut),
		digits(survivors.length),
	]);
	return `Small breaks that nobody chose, such as a condition turned round (Stryker): ${(scoreOf(rows) * 100).toFixed(1)} % turn tests red. Each of the others has its reason in
[test/mutations.json](../test/mutations.json), such as that nothing can tell the difference. So far ${rows.length} of the ${all} files of the engine and the wire have been run through.

${table(['file', 'breaks', 'noticed', 'not noticed'], lines)}`;
}
