import type { IDataObject } from 'n8n-workflow';

import type { Paging } from '../../shared/table/operation';
import { pages } from './paging';

const options = (list: unknown, field: IDataObject): IDataObject[] =>
	Array.isArray(list) ? list.map((Option) => ({ ...field, Option: Option as string })) : [];

/** One row for each value: in a list for each dependent field, or in one list of bare texts. */
function rows(data: unknown): ReturnType<Paging['read']> {
	const { DependentFieldsOptionSet: sets, Options: all } = data as IDataObject;
	if (Array.isArray(sets))
		return {
			records: (sets as IDataObject[]).flatMap(({ Options: own, ...field }) => options(own, field)),
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
