import type { GenericValue, IDataObject } from 'n8n-workflow';

import { listOf, objectOf, recordsOf } from '../../shared/table/answer';
import type { Paging } from '../../shared/table/operation';

/** How a list pages, and under which name its records come. */
export interface Pages {
	/** Key of the records; a bare list when absent. */
	key?: string;
	/** Records in a page, at most what the vendor documents. */
	size?: number;
	/** A column that never changes, so that no record moves between pages while they are read. */
	sortBy?: string;
	/** Makes a record of an entry of the list that is none. */
	each?(entry: GenericValue): IDataObject;
}

function recordsIn(data: unknown, { key, each }: Pages): { records: unknown[]; total?: number } {
	const entries = (list: unknown, name?: string) =>
		each ? listOf(list, name).map(each) : recordsOf(list, name);
	if (Array.isArray(data)) return { records: entries(data) };
	const answer = objectOf(data);
	const total = typeof answer.RecordCount === 'number' ? answer.RecordCount : undefined;
	// LeadSquared leaves the key out when nothing was found.
	return { records: key === undefined ? [] : entries(answer[key], key), total };
}

/** Pages by `Paging: { PageIndex, PageSize }` in the body, counted from 1. */
export function pages(spec: Pages = {}): Paging {
	const { size: pageSize = 1000, sortBy } = spec;
	return {
		first: 1,
		pageSize,
		byPage: true,
		shortPageEnds: true,
		ask: (values, position, size) => {
			const isSorted = values.body['Sorting.ColumnName'] !== undefined || sortBy === undefined;
			const sorting = isSorted
				? {}
				: {
						'Sorting.ColumnName': sortBy,
						'Sorting.Direction': values.body['Sorting.Direction'] ?? '0',
					};
			return {
				...values,
				body: { ...values.body, ...sorting, 'Paging.PageIndex': position, 'Paging.PageSize': size },
			};
		},
		read: (data) => recordsIn(data, spec),
		next: (position) => position + 1,
	};
}

/** Pages by `Paging: { Offset, RowCount }` in the body. */
export function offsets(spec: Pages & { asText?: boolean } = {}): Paging {
	const { size: pageSize = 1000, asText } = spec;
	const written = (value: number) => (asText ? String(value) : value);
	return {
		first: 0,
		pageSize,
		ask: (values, position, size) => ({
			...values,
			body: {
				...values.body,
				'Paging.Offset': written(position),
				'Paging.RowCount': written(size),
			},
		}),
		read: (data) => recordsIn(data, spec),
		next: (position, received) => position + received,
	};
}

/** Pages by `PageIndex` in the query; LeadSquared sets the size of a page. */
export function queryPages(spec: Pages = {}): Paging {
	return {
		first: 1,
		pageSize: 1000,
		byPage: true,
		ask: (values, position) => ({ ...values, query: { ...values.query, PageIndex: position } }),
		read: (data) => recordsIn(data, spec),
		next: (position) => position + 1,
	};
}

/** A list that LeadSquared gives whole. */
export function whole(spec: Pages = {}): Paging {
	return {
		first: 1,
		pageSize: 1000,
		ask: (values) => values,
		read: (data) => {
			const { records } = recordsIn(data, spec);
			return { records, total: records.length };
		},
		next: (position) => position + 1,
	};
}
