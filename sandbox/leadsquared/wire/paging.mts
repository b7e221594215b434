import type { Row } from '../../types.mts';
import { invalidInput } from './errors.mts';

interface Wanted {
	Paging?: { PageIndex?: number | string; PageSize?: number | string };
	Sorting?: { ColumnName?: string; Direction?: string | number };
	Columns?: { Include_CSV?: string };
}

/** Documented for activities of an opportunity; assumed for the others, whose pages are silent. */
const defaultPageSize = 25;
/** Larger pages are clamped silently. */
const maxPageSize = 1000;

let tiesMove = true;

/** Runs a handler, which is over when it returns, with the account's setting. */
export function whereTies<T>(move: boolean, run: () => T): T {
	tiesMove = move;
	return run();
}

/**
 * Seen on live accounts: rows that are equal in the column by which they are sorted change places from page to page, so
 * that one comes twice and another one never. Each page but the first has an order of its own here.
 * @param sorted by what `valueOf` gives
 */
export function tiesMoved(sorted: Row[], valueOf: (row: Row) => unknown, page: number): Row[] {
	if (!tiesMove || page <= 1) return sorted;
	const moved = [...sorted];
	for (let from = 0, to = 0; from < moved.length; from = to) {
		const value = valueOf(moved[from]);
		for (to = from + 1; to < moved.length && valueOf(moved[to]) === value; ) to++;
		// Shuffled by numbers that only depend on the page.
		for (let last = to - 1, seed = page; last > from; last--) {
			seed = (seed * 48_271) % 2_147_483_647;
			const other = from + (seed % (last - from + 1));
			[moved[last], moved[other]] = [moved[other], moved[last]];
		}
	}
	return moved;
}

/** Sorts and cuts rows as Sorting and Paging of `body` say. PageIndex counts from 1. `largest`: an endpoint's own page limit. */
export function page(rows: Row[], body: unknown, largest = maxPageSize): Row[] {
	const { Paging, Sorting: sorting } = (body ?? {}) as Wanted;
	const paging = Paging ?? {};
	const index = Number(paging.PageIndex ?? 1);
	const size = Math.min(Number(paging.PageSize ?? defaultPageSize), largest);
	if (index < 1 || size < 1) throw invalidInput('PageIndex and PageSize start at 1');
	let sorted = [...rows];
	if (sorting?.ColumnName) {
		const column = sorting.ColumnName;
		const sign = String(sorting.Direction) === '1' ? -1 : 1;
		// Dates have the same order either way, and long lists are sorted for every page.
		const isDate = /^\d{4}-\d\d-\d\d/.test(String(rows[0]?.[column]));
		const compare = (a: string, b: string) =>
			isDate ? Number(a > b) - Number(a < b) : a.localeCompare(b);
		const valueOf = (row: Row) => String(row[column] ?? '');
		sorted.sort((a, b) => sign * compare(valueOf(a), valueOf(b)));
		sorted = tiesMoved(sorted, valueOf, index);
	}
	return sorted.slice((index - 1) * size, index * size);
}

/** Only the columns that Include_CSV names, all of them without it. */
export function columns(row: Row, body: unknown): Row {
	const names = ((body ?? {}) as Wanted).Columns?.Include_CSV?.split(',')
		.map((name) => name.trim())
		.filter(Boolean);
	if (!names?.length) return row;
	return Object.fromEntries(names.filter((name) => name in row).map((name) => [name, row[name]]));
}
