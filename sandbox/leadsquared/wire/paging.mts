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

/** Sorts and cuts rows as Sorting and Paging of `body` say. PageIndex counts from 1. `largest`: an endpoint's own page limit. */
export function page(rows: Row[], body: unknown, largest = maxPageSize): Row[] {
	const { Paging, Sorting: sorting } = (body ?? {}) as Wanted;
	const paging = Paging ?? {};
	const index = Number(paging.PageIndex ?? 1);
	const size = Math.min(Number(paging.PageSize ?? defaultPageSize), largest);
	if (index < 1 || size < 1) throw invalidInput('PageIndex and PageSize start at 1');
	const sorted = [...rows];
	if (sorting?.ColumnName) {
		const column = sorting.ColumnName;
		const sign = String(sorting.Direction) === '1' ? -1 : 1;
		// Dates have the same order either way, and long lists are sorted for every page.
		const isDate = /^\d{4}-\d\d-\d\d/.test(String(rows[0]?.[column]));
		const compare = (a: string, b: string) =>
			isDate ? Number(a > b) - Number(a < b) : a.localeCompare(b);
		sorted.sort((a, b) => sign * compare(String(a[column] ?? ''), String(b[column] ?? '')));
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
