import type { IDataObject } from 'n8n-workflow';

import { numberOf, objectOf, recordsOf } from '../../shared/table/answer';
import { isObject } from '../../shared/table/json';
import { Unreadable } from '../../shared/wire/answer';

/**
 * How a list answers: nearly all under `results`, with what the page is under `meta`; a few are a bare list.
 * https://developer.ivvy.com/getting-started/interpreting-the-response
 */
export type ListForm = 'results' | 'bare';

/**
 * The records of a list's answer, which is empty in its documented form only: whoever syncs by it would take everything
 * for gone.
 * @throws Unreadable for an answer that is not that list, Error for an entry that is no record
 */
export function recordsIn(data: unknown, form: ListForm = 'results'): IDataObject[] {
	const list = form === 'bare' ? data : isObject(data) ? data.results : undefined;
	if (!Array.isArray(list)) throw new Unreadable('its answer has no list of records');
	return recordsOf(list, form);
}

/** What a list's answer says about its page: how many records there are in all, and which is the first of these. */
export function pageIn(data: unknown): { total?: number; start?: number } {
	if (!isObject(data) || data.meta === undefined) return {};
	const { totalResults, start } = objectOf(data.meta, 'meta');
	return { total: numberOf(totalResults, 'totalResults'), start: numberOf(start, 'start') };
}

/** Where the next page begins; nothing after the last one, which a list without a total is. */
export function nextStart(data: unknown, start: number, form?: ListForm): number | undefined {
	const count = recordsIn(data, form).length;
	const { total = 0 } = pageIn(data);
	return count === 0 || start + count >= total ? undefined : start + count;
}
