import type { IDataObject } from 'n8n-workflow';

import type { Paging } from '../../shared/table/operation';

/** iVvy counts records, not pages, and silently answers with fewer than asked for. */
export const offsetPaging: Paging = {
	first: 0,
	pageSize: 100,
	ask: ({ body, query }, start, perPage) => ({ query, body: { ...body, perPage, start } }),
	read: (data) => {
		const { meta = {} } = data as { meta?: IDataObject };
		const number = (value: unknown) =>
			value === undefined || value === null ? undefined : Number(value);
		return { records: rowsOf(data), total: number(meta.totalResults), start: number(meta.start) };
	},
	next: (start, received) => start + received,
};

/** A list that comes whole: iVvy takes no paging parameters there. */
export const onePage: Paging = {
	first: 0,
	pageSize: Infinity,
	ask: (values) => values,
	read: (data) => {
		const rows = rowsOf(data);
		return { records: rows, total: rows.length };
	},
	next: (start) => start,
};

/** The records of an answer: under `results`, under the one list it has, or the answer itself. */
function rowsOf(data: unknown): unknown[] {
	if (Array.isArray(data)) return data;
	const answer = data as IDataObject;
	const found = answer.results ?? Object.values(answer).find(Array.isArray);
	return Array.isArray(found) ? found : [];
}
