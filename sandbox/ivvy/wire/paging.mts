import type { Row } from '../../types.mts';
import type { Action } from './actions.mts';
import { readFilter } from './filter.mts';
import { doesNotValidate } from './errors.mts';

/** A row as this action shows it: the documented columns only. getActivityList, for one, hides the priority. */
export const visible = (action: Action, row: Row): Row =>
	Object.fromEntries(action.response.fields.map(({ name }) => [name, row[name] ?? null]));

/** One page of a collection. `perPage` is capped silently, as documented; the default is the cap. */
export function page(action: Action, rows: Row[], body: Row, usualCap: number): Row {
	const cap = Math.min(usualCap, action.pageCap ?? Infinity);
	const start = (body.start as number | undefined) ?? 0;
	const asked = (body.perPage as number | undefined) ?? cap;
	if (start < 0) throw doesNotValidate('start', 'Value must be at least 0');
	if (asked < 1) throw doesNotValidate('perPage', 'Value must be at least 1');
	const perPage = Math.min(asked, cap);
	const filter = (body.filter as Row | undefined) ?? {};
	const test = readFilter(action, filter);
	// Long lists are paged often without one.
	const matching = Object.keys(filter).length === 0 ? rows : rows.filter(test);
	const results = matching.slice(start, start + perPage).map((row) => visible(action, row));
	return {
		meta: { totalResults: matching.length, start, perPage, count: results.length },
		results,
	};
}
