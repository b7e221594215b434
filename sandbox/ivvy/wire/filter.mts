import type { Row } from '../../types.mts';
import type { Action } from './actions.mts';
import { doesNotValidate } from './errors.mts';
import { checkType } from './validate.mts';

const nullValue = '__ISNULL__';

const modifiers = [
	'CONTAINS',
	'NOTCONTAINS',
	'BEGINS',
	'ENDS',
	'LESSTHAN',
	'GREATERTHAN',
	'NOT',
	'EMPTY',
];

const empty = (value: unknown) => value === null || value === undefined || value === '';

/** Text to compare: case does not matter (a guess, the docs are silent), nor does a timestamp's ' UTC'. */
const plain = (value: unknown) =>
	empty(value)
		? ''
		: String(value)
				.replace(/^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}) UTC$/, '$1')
				.toLowerCase();

type Compare = (a: unknown, b: unknown) => number;

/** A text is no number, whatever it looks like: the code '0042' is not '42'. */
const asText: Compare = (a, b) => {
	const [left, right] = [plain(a), plain(b)];
	return left < right ? -1 : left > right ? 1 : 0;
};

const compare: Compare = (a, b) => {
	const [left, right] = [plain(a), plain(b)];
	const [x, y] = [Number(left), Number(right)];
	if (left !== '' && right !== '' && !Number.isNaN(x) && !Number.isNaN(y)) return x - y;
	return asText(a, b);
};

const equals = (value: unknown, wanted: unknown, by: Compare): boolean =>
	wanted === nullValue
		? value === null || value === undefined
		: !empty(value) && by(value, wanted) === 0;

const tests: Record<string, (value: unknown, wanted: unknown, by: Compare) => boolean> = {
	'': equals,
	NOT: (value, wanted, by) => !equals(value, wanted, by),
	CONTAINS: (value, wanted) => plain(value).includes(plain(wanted)),
	NOTCONTAINS: (value, wanted) => !plain(value).includes(plain(wanted)),
	BEGINS: (value, wanted) => plain(value).startsWith(plain(wanted)),
	ENDS: (value, wanted) => plain(value).endsWith(plain(wanted)),
	// Both include equality, says the docs' quirk.
	LESSTHAN: (value, wanted, by) => !empty(value) && by(value, wanted) <= 0,
	GREATERTHAN: (value, wanted, by) => !empty(value) && by(value, wanted) >= 0,
	EMPTY: (value) => empty(value),
};

/** Filters that are no column of the row; row columns starting with '_' are the sandbox's own. */
const special: Record<string, (row: Row, wanted: unknown) => boolean> = {
	fromModifiedDate: (row, wanted) => compare(row.modifiedDate, wanted) >= 0,
	toModifiedDate: (row, wanted) => compare(row.modifiedDate, wanted) <= 0,
	venueId: (row, wanted) =>
		(row._venueIds as unknown[] | undefined)?.includes(wanted) ?? row.venueId === wanted,
	venueGroupId: (row, wanted) => row._venueGroupId === wanted,
	companyId: (row, wanted) =>
		(row.companies as unknown[] | undefined)?.includes(wanted) ?? row.companyId === wanted,
};

/** Reads a filter object into one test for a row. Throws for a field the record does not have. */
export function readFilter(action: Action, filter: Row): (row: Row) => boolean {
	const documented = action.params.find((param) => param.name === 'filter')?.fields ?? [];
	const tested = Object.entries(filter).map(([key, wanted]) => {
		const split = key.lastIndexOf('__');
		const modifier = split > 0 ? key.slice(split + 2) : '';
		const name = split > 0 ? key.slice(0, split) : key;
		if (modifier !== '' && !modifiers.includes(modifier)) {
			throw doesNotValidate('filter', `${key}: unknown modifier '__${modifier}'`);
		}
		const own = documented.find((param) => param.name === name);
		const column = action.response.fields.find((field) => field.name === name);
		if (!own && (!column || column.type === 'object' || column.type === 'array')) {
			throw doesNotValidate('filter', `${key}: unknown field`);
		}
		if (typeof wanted === 'object')
			throw doesNotValidate('filter', `${key}: value must be text, a number or a boolean`);
		if (own && modifier === '' && wanted !== nullValue)
			checkType(`filter.${name}`, own.type, wanted);
		// A documented filter that is also a column behaves as the column does once it carries a modifier.
		if (own && modifier === '' && special[name]) return (row: Row) => special[name](row, wanted);
		const by = column?.type === 'string' ? asText : compare;
		return (row: Row) => tests[modifier](row[name], wanted, by);
	});
	return (row) => tested.every((test) => test(row));
}
