/** The part of docs/reliability.md about small breaks of the shared code, made from test/mutations.json. */

import { scoreOf, type MutatedFile } from '../mutations.mts';
import { digits, table } from './markdown.mts';

export function mutationsSection(rows: MutatedFile[]): string {
	const lines = rows.map(({ file, killed, timedOut, survivors }) => [
		`\`${file}\``,
		digits(killed + timedOut + survivors.length),
		digits(killed + timedOut),
		digits(survivors.length),
	]);
	const all = rows.map(({ survivors, killed, timedOut }) => survivors.length + killed + timedOut);
	return `And ${digits(all.reduce((sum, count) => sum + count, 0))} small breaks of the engine and the wire that nobody chose, such as a condition turned round (Stryker): ${(scoreOf(rows) * 100).toFixed(1)} % turn
tests red. Each of the others has its reason in [test/mutations.json](../test/mutations.json), such as that nothing can tell the difference.

${table(['file', 'breaks', 'noticed', 'not noticed'], lines)}`;
}
