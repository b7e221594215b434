import type { IDataObject } from 'n8n-workflow';

import { numberOf, objectOf, recordsOf } from '../../shared/table/answer';
import { isObject } from '../../shared/table/json';

/** The records of a list's answer: under `results`, under the one list it has, or the answer itself. */
export function recordsIn(data: unknown): IDataObject[] {
	if (Array.isArray(data)) return recordsOf(data);
	const answer = objectOf(data);
	if (answer.results !== undefined && answer.results !== null)
		return recordsOf(answer.results, 'results');
	return recordsOf(Object.values(answer).find(Array.isArray));
}

/** What a list's answer says about its page: how many records there are in all, and which is the first of these. */
export function pageIn(data: unknown): { total?: number; start?: number } {
	if (!isObject(data) || data.meta === undefined) return {};
	const { totalResults, start } = objectOf(data.meta, 'meta');
	return { total: numberOf(totalResults, 'totalResults'), start: numberOf(start, 'start') };
}

/** Where the next page begins; nothing after the last one, which a list without a total is. */
export function nextStart(data: unknown, start: number): number | undefined {
	const count = recordsIn(data).length;
	const { total = 0 } = pageIn(data);
	return count === 0 || start + count >= total ? undefined : start + count;
}
