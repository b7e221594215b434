import type { Paging } from '../../shared/table/operation';
import { pageIn, recordsIn, type ListForm } from '../wire/answer';

/** iVvy counts records, not pages, and silently answers with fewer than asked for. */
export const offsetPaging: Paging = {
	first: 0,
	pageSize: 100,
	ask: ({ body, query }, start, perPage) => ({ query, body: { ...body, perPage, start } }),
	read: (data) => ({ records: recordsIn(data), ...pageIn(data) }),
	next: (start, received) => start + received,
};

/** A list that comes whole: iVvy takes no paging parameters there. */
export const onePage = (form?: ListForm): Paging => ({
	first: 0,
	pageSize: Infinity,
	ask: (values) => values,
	read: (data) => {
		const records = recordsIn(data, form);
		return { records, total: records.length };
	},
	next: (start) => start,
});
