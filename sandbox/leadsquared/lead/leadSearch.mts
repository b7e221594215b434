import type { Row } from '../../types.mts';
import { invalidInput, invalidType, LeadSquaredError } from '../wire/errors.mts';
import { dateTime } from '../wire/handler.mts';
import type { Handler, HandlerInput } from '../wire/handler.mts';
import { shownLead, shownValue } from './leadReads.mts';
import { fieldOf } from './leadValues.mts';
import { leadById } from './leadWrites.mts';
import { page, tiesMoved } from '../wire/paging.mts';
import type { LeadField } from './seedLeadFields.mts';
import type { LeadSquaredState } from '../state.mts';
import { isDateTime } from '../wire/validate.mts';

interface Wanted {
	Paging?: { PageIndex?: number | string; PageSize?: number | string } | null;
	Sorting?: { ColumnName?: string; Direction?: string | number } | null;
	Columns?: { Include_CSV?: string } | null;
	Attribute?: string;
	Value?: string;
}

export const columnNames = (body: unknown): string[] | undefined => {
	const names = (body as Wanted).Columns?.Include_CSV?.split(',')
		.map((name) => name.trim())
		.filter(Boolean);
	return names?.length ? names : undefined;
};

/** Where the vendor keeps more than the seconds it shows. */
const hidden: Record<string, string> = {
	CreatedOn: '_createdAt',
	ModifiedOn: '_modifiedAt',
	LeadLastModifiedOn: '_modifiedAt',
};

const utc = (text: string) => Date.parse(`${text.replace(' ', 'T')}Z`);

/** Epoch milliseconds of a date of the lead, with the part that reads do not show. */
function exactTime(lead: Row, name: string): number | null {
	const shown = (lead[name] ?? (name === 'LeadLastModifiedOn' ? lead.ModifiedOn : null)) as
		| string
		| null;
	const exact = lead[hidden[name]];
	if (typeof exact === 'number' && dateTime(exact) === shown) return exact;
	return shown === null ? null : utc(shown);
}

type Comparable = string | number | null;

/** A value as the vendor's database compares it. */
function comparable(state: LeadSquaredState, lead: Row, field: LeadField): Comparable {
	if (field.DataType === 'Date') return exactTime(lead, field.SchemaName);
	const value = shownValue(state, lead, field);
	if (value === null) return null;
	return field.DataType === 'Number' ? Number(value) : value.toLowerCase();
}

/** What a condition compares with; throws for what the database could not convert. */
function wanted(field: LeadField, value: string): string | number {
	const bad = () =>
		invalidType(`'${value}' is not a valid ${field.DataType} for '${field.SchemaName}'`);
	if (field.DataType === 'Boolean' && !/^[01]$/.test(value)) throw bad();
	if (field.DataType === 'Number') {
		if (!/^-?\d+(\.\d+)?$/.test(value)) throw bad();
		return Number(value);
	}
	if (field.DataType === 'Date') {
		const text = isDateTime(`${value} 00:00:00`) ? `${value} 00:00:00` : value;
		if (!isDateTime(text)) throw bad();
		return utc(text);
	}
	return value.toLowerCase();
}

/** As in SQL: % stands for any text, without one the whole value must be the same. */
const like = (value: Comparable, pattern: string) =>
	new RegExp(
		`^${pattern
			.toLowerCase()
			.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
			.replaceAll('%', '.*')}$`,
		's',
	).test(String(value));

const operators: Record<string, (value: string | number, other: string | number) => boolean> = {
	'=': (value, other) => value === other,
	'<>': (value, other) => value !== other,
	'>': (value, other) => value > other,
	'<': (value, other) => value < other,
	'>=': (value, other) => value >= other,
	'<=': (value, other) => value <= other,
};

export interface Parameter {
	LookupName: string;
	LookupValue: string;
	SqlOperator?: string;
}

/** A field, or the child of a custom field set joined with ~. */
function lookUp(state: LeadSquaredState, name: string): LeadField | undefined {
	const [set, child] = name.split('~');
	if (child === undefined) return fieldOf(state, name);
	const field = fieldOf(state, set)?._children?.find((one) => one.SchemaName === child);
	return field && { ...field, SchemaName: name };
}

/** A name that is misspelt, also in case, finds nothing and is no error (seen live). An empty value never matches, as in SQL. */
export function condition(
	state: LeadSquaredState,
	{ LookupName, LookupValue, SqlOperator = '=' }: Parameter,
): (lead: Row) => boolean {
	const field = lookUp(state, LookupName);
	if (!field) return () => false;
	const value = (lead: Row) => comparable(state, lead, field);
	if (SqlOperator === 'LIKE')
		return (lead) =>
			value(lead) !== null &&
			like(shownValue(state, lead, field)?.toLowerCase() ?? null, LookupValue);
	if (SqlOperator === 'IN') {
		const all = LookupValue.split(',').map((one) => wanted(field, one.trim()));
		return (lead) => all.some((one) => one === value(lead));
	}
	const other = wanted(field, LookupValue);
	return (lead) => {
		const own = value(lead);
		return own !== null && operators[SqlOperator](own, other);
	};
}

/** Sorted by type, then cut. A column that does not exist is refused: there is nothing to sort by. */
export function leadPage(
	state: LeadSquaredState,
	leads: Row[],
	body: unknown,
	largest?: number,
): Row[] {
	const { Sorting, Paging } = body as Wanted;
	let sorted = [...leads];
	if (Sorting?.ColumnName) {
		const field = fieldOf(state, Sorting.ColumnName);
		if (!field) throw invalidInput(`Invalid ColumnName '${Sorting.ColumnName}' in Sorting`);
		const sign = String(Sorting.Direction) === '1' ? -1 : 1;
		sorted.sort((a, b) => {
			const [one, other] = [comparable(state, a, field) ?? '', comparable(state, b, field) ?? ''];
			return one === other ? 0 : sign * (one > other ? 1 : -1);
		});
		const valueOf = (lead: Row) => comparable(state, lead, field) ?? '';
		sorted = tiesMoved(sorted, valueOf, Number(Paging?.PageIndex ?? 1));
	}
	return page(sorted, { Paging }, largest);
}

/** Attribute and Value beside the search narrow it to one object type, where the account has those. */
function ofObjectType({ body, state }: HandlerInput): Row[] {
	const { Attribute, Value } = body as Wanted;
	if (Attribute === undefined && Value === undefined) return state.leads;
	if (Attribute !== 'LeadType' || !fieldOf(state, 'LeadType'))
		throw invalidInput('Object types are not enabled');
	return state.leads.filter((lead) => (lead.LeadType ?? 'OT_0') === Value);
}

const search: Handler = (input) => {
	const { state, body } = input;
	const rows = ofObjectType(input).filter(
		condition(state, (body as { Parameter: Parameter }).Parameter),
	);
	const extra = { IsLead: true, NotableEvent: 'Modified', Total: rows.length };
	return leadPage(state, rows, body).map((lead) => ({
		...shownLead(state, lead, columnNames(body)),
		...extra,
	}));
};

const maxRecent = 5000;

/** Rows as attribute and value, each with the query's total; no `Leads` at all when there are none. */
const recentlyModified: Handler = (input) => {
	const { state, body } = input;
	const { FromDate, ToDate } = (body as { Parameter: { FromDate: string; ToDate: string } })
		.Parameter;
	for (const date of [FromDate, ToDate])
		if (!isDateTime(date)) throw invalidInput(`'${date}' is not a valid date`);
	if (utc(FromDate) > utc(ToDate)) throw invalidInput('FromDate can not be after ToDate');
	if (Number((body as Wanted).Paging?.PageSize ?? 0) > maxRecent)
		throw invalidInput(`PageSize can not be more than ${maxRecent}`);
	const rows = ofObjectType(input).filter((lead) => {
		const at = exactTime(lead, 'LeadLastModifiedOn');
		return at !== null && at >= utc(FromDate) && at <= utc(ToDate);
	});
	const shown = leadPage(state, rows, body, maxRecent);
	if (!shown.length) return { RecordCount: rows.length };
	const list = (lead: Row) => ({
		...shownLead(state, lead, columnNames(body)),
		CanUpdate: 'true',
		Total: String(rows.length),
	});
	const Leads = shown.map((lead) => ({
		LeadPropertyList: Object.entries(list(lead)).map(([Attribute, Value]) => ({
			Attribute,
			Value,
		})),
	}));
	return { RecordCount: rows.length, Leads };
};

const maxIds = 10_000;

const getByIds: Handler = ({ state, body }) => {
	const ids = (body as { SearchParameters: { LeadIds: string[] } }).SearchParameters.LeadIds;
	const names = columnNames(body);
	if (!names)
		throw new LeadSquaredError(
			'MXMandatoryAttributeMissingException',
			"'Columns.Include_CSV' is mandatory",
		);
	if (!ids.length || ids.length > maxIds) throw invalidInput(`LeadIds takes 1 to ${maxIds} ids`);
	const rows = [...new Set(ids.map((id) => leadById(state, id)))].filter(
		(lead) => lead !== undefined,
	);
	return {
		RecordCount: rows.length,
		Leads: leadPage(state, rows, body).map((lead) => shownLead(state, lead, names)),
	};
};

export const leadSearchHandlers: Record<string, Handler> = {
	'/v2/LeadManagement.svc/Leads.Get': search,
	'/v2/LeadManagement.svc/Leads.RecentlyModified': recentlyModified,
	'/v2/LeadManagement.svc/Leads/Retrieve/ByIds': getByIds,
};
