/** The part of docs/reliability.md that crosses faults with kinds of operations. */

import { table, unique, vendorNames } from './markdown.mts';
import { outcomeWords, type CellRow } from './figures.mts';

const processed = { no: 'no', yes: 'yes', late: 'later', answered: 'yes, and it says so' };

/** What the items said in these cells, and whether one of them was red. */
function cellText(rows: CellRow[]): string {
	const words = outcomeWords.filter((word) => rows.some((row) => row.words.includes(word)));
	const red = rows.some((row) => row.red > 0) ? '**red** ' : '';
	return `${red}${words.join(' or ')}`;
}

/** Faults down, kinds of operation across. */
function matrixOf(rows: CellRow[]): string {
	const kinds = unique(rows.map(({ kind }) => kind));
	const faults = unique(rows.map(({ fault, done }) => JSON.stringify([fault, done])));
	const lines = faults.map((key) => {
		const [fault, done] = JSON.parse(key) as [string, CellRow['done']];
		const own = rows.filter((row) => row.fault === fault && row.done === done);
		const columns = kinds.map((kind) => cellText(own.filter((row) => row.kind === kind)));
		return [fault, processed[done], ...columns];
	});
	return table(['what goes wrong', 'processed?', ...kinds], lines);
}

/** Both tables of a vendor. */
export function cellsSection(vendor: CellRow['vendor'], rows: CellRow[]): string {
	const of = (lasts: CellRow['lasts']) =>
		matrixOf(rows.filter((row) => row.vendor === vendor && row.lasts === lasts));
	return [
		`### ${vendorNames[vendor]}: one call goes wrong`,
		of('once'),
		`### ${vendorNames[vendor]}: every call from then on goes wrong`,
		of('always'),
	].join('\n\n');
}
