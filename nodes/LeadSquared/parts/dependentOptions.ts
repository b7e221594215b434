import type { IDataObject } from 'n8n-workflow';

import { listOf, recordsOf } from '../../shared/table/answer';
import { isObject } from '../../shared/table/json';
import type { Paging } from '../../shared/table/operation';
import { pages } from './paging';

const options = (list: unknown, field: IDataObject): IDataObject[] =>
	listOf(list, 'Options').map((Option) => ({ ...field, Option }));

/** One row for each value: in a list for each dependent field, or in one list of bare texts. */
function rows(data: unknown): ReturnType<Paging['read']> {
	const { DependentFieldsOptionSet: sets, Options: all } = isObject(data) ? data : {};
	if (Array.isArray(sets))
		return {
			records: recordsOf(sets).flatMap(({ Options: own, ...field }) => options(own, field)),
		};
	if (Array.isArray(all)) return { records: options(all, {}) };
	// Where no page shows the answer, another form comes as it is.
	return { records: [data], total: 1 };
}

/** The values of a dependent drop-down. No page tells how many a page of them holds at most: the last one is empty. */
export const dependentOptions = (first: 0 | 1): Paging => ({
	...pages({ size: 100 }),
	first,
	shortPageEnds: false,
	read: rows,
});
