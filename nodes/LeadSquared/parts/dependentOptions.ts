import type { IDataObject } from 'n8n-workflow';

import { recordsOf } from '../../shared/table/answer';
import type { Paging } from '../../shared/table/operation';
import { entriesIn, unknownForm } from '../wire/rows';
import { pages } from './paging';

/** The values of one field, beside what else is said about it. */
function options({ Options, ...field }: IDataObject): IDataObject[] {
	return entriesIn({ Options }, 'Options').map((Option) => ({ ...field, Option }));
}

/** One row for each value: in a list for each dependent field, or in one list of bare texts. */
function rows(data: unknown): ReturnType<Paging['read']> {
	const answer = unknownForm(data);
	const { DependentFieldsOptionSet: sets, Options: all } = answer;
	if (Array.isArray(sets)) return { records: recordsOf(sets).flatMap(options) };
	if (Array.isArray(all)) return { records: options({ Options: all }) };
	// Where no page shows the answer, another form comes as it is.
	return { records: [answer], total: 1 };
}

/** The values of a dependent drop-down. No page tells how many a page of them holds at most: the last one is empty. */
export const dependentOptions = (first: 0 | 1): Paging => ({
	...pages({ size: 100 }),
	first,
	shortPageEnds: false,
	read: rows,
});
