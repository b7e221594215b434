import type { GenericValue, IDataObject } from 'n8n-workflow';

import { objectOf, recordsOf, textOf } from '../../shared/table/answer';
import { isObject } from '../../shared/table/json';
import type { ListPage, Order, Paging, Values } from '../../shared/table/operation';
import { entriesIn, totalIn } from '../wire/rows';

/** How a list pages, under which name its records come, and what tells them apart. */
export interface Pages {
	/** Key of the records; a bare list when absent. */
	key?: string;
	/** Records in a page, at most what the vendor documents. */
	size?: number;
	/** The column by which the list is sorted where the user does not choose one. */
	sortBy?: string;
	/** A column without equal values, beside that of the id. */
	unique?: string;
	/** A column without equal values that no page names as one to sort by: tried when records are missing. */
	insteadBy?: string;
	/** How a column to sort by is given, where it is not `Sorting: { ColumnName, Direction }`. */
	sorting?(column: string): Record<string, unknown>;
	/** Key of a record's id; without one, records that come twice are not noticed. */
	id?: string;
	/** Key in each row of how many the list has. */
	count?: string;
	/** May the list have a record more than once, as that of several users? */
	repeats?(values: Values): boolean;
	/** Makes a record of an entry of the list that is none. */
	each?(entry: GenericValue): IDataObject;
}

function recordsIn(data: unknown, { key, each, count }: Pages): ListPage {
	const entries = entriesIn(data, key);
	const records = each ? entries.map(each) : recordsOf(entries, key);
	const total = key === undefined ? undefined : totalIn(objectOf(data));
	const told = count === undefined ? undefined : records[0]?.[count];
	return { records, total, ...(typeof told === 'number' ? { count: told } : {}) };
}

const propertyLists = ['LeadPropertyList', 'companyPropertyList'];

/** The id of a row, whose values may stand in a list of name and value. */
function idIn(row: unknown, name: string): string | undefined {
	if (!isObject(row)) return undefined;
	const list = propertyLists.map((key) => row[key]).find(Array.isArray);
	const pair = list?.find((one: unknown) => isObject(one) && one.Attribute === name) as
		| IDataObject
		| undefined;
	return textOf(list ? pair?.Value : row[name]).toLowerCase() || undefined;
}

const columnsKey = 'Columns.Include_CSV';

/** The same columns and the id among them; `undefined` when it is there already. */
function columnsWith(id: string, { body }: Values): Values['body'] | undefined {
	const names = textOf(body[columnsKey]);
	const isThere = names.split(',').some((name) => name.trim().toLowerCase() === id.toLowerCase());
	return names === '' || names === '*' || isThere
		? undefined
		: { ...body, [columnsKey]: `${names},${id}` };
}

const bySorting = (column: string): Record<string, unknown> => ({
	'Sorting.ColumnName': column,
	'Sorting.Direction': '0',
});

/** How the pages of a list follow each other, as the user wants it sorted. */
function orderOf(spec: Pages, values: Values, size: number | undefined): Order {
	const { sortBy, unique, insteadBy, sorting = bySorting, id, repeats } = spec;
	const { body } = values;
	const own = body['Sorting.ColumnName'] ?? body.Sorting;
	const isUnique = (column: unknown) =>
		[unique, insteadBy, id].some(
			(name) => name && name.toLowerCase() === textOf(column).toLowerCase(),
		);
	const withId = (id === undefined ? undefined : columnsWith(id, values)) ?? body;
	const isOwnFault = own !== undefined && (isUnique(sortBy) || insteadBy !== undefined);
	const few = size === undefined ? '' : ` until it has at most ${size} records: those come at once`;
	return {
		isStable: isUnique(own ?? sortBy),
		repeats: repeats?.(values) ?? false,
		...(withId === body ? {} : { withIds: { ...values, body: withId } }),
		...(own === undefined && insteadBy !== undefined
			? { instead: { ...values, body: { ...withId, ...sorting(insteadBy) } } }
			: {}),
		advice: isOwnFault
			? "Nothing was changed. Remove 'Sort By': the list is then read in an order in which no record can be missed, and a Sort node can order it afterwards."
			: `Nothing was changed. Narrow the list with filters or a shorter time${few}.`,
	};
}

/** What all lists with pages have in common. */
const listing = (spec: Pages, size?: number) => ({
	read: (data: unknown) => recordsIn(data, spec),
	...(spec.id === undefined ? {} : { id: (row: unknown) => idIn(row, spec.id ?? '') }),
	order: (values: Values) => orderOf(spec, values, size),
});

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
		...listing(spec, pageSize),
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
		...listing(spec, pageSize),
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
		...listing(spec),
		next: (position) => position + 1,
	};
}

/** A list that LeadSquared gives whole. */
export function whole(spec: Pages = {}): Paging {
	return {
		first: 1,
		pageSize: 1000,
		ask: (values) => values,
		...listing(spec),
		read: (data) => {
			const { records } = recordsIn(data, spec);
			return { records, total: records.length };
		},
		next: (position) => position + 1,
	};
}
