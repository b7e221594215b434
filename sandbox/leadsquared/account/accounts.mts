import type { Row } from '../../types.mts';
import { invalidInput, invalidType } from '../wire/errors.mts';
import type { Handler } from '../wire/handler.mts';
import { columns, page } from '../wire/paging.mts';
import type { LeadSquaredState } from '../state.mts';

interface Query {
	CompanyType: { CompanyTypeName: string };
	SearchText?: string;
	DateRange?: { DateField?: string; FromDate?: string; ToDate?: string };
	FilterBy?: { LookupName?: string; LookupValue?: string; SqlOperator?: string };
}

const operators: Record<string, (value: string, wanted: string) => boolean> = {
	'=': (value, wanted) => value.toLowerCase() === wanted.toLowerCase(),
	'<>': (value, wanted) => value.toLowerCase() !== wanted.toLowerCase(),
	LIKE: (value, wanted) => value.toLowerCase().includes(wanted.replaceAll('%', '').toLowerCase()),
	'>': (value, wanted) => value > wanted,
	'<': (value, wanted) => value < wanted,
	'>=': (value, wanted) => value >= wanted,
	'<=': (value, wanted) => value <= wanted,
};

/** An unknown column has no value: seen with leads, a misspelt LookupName gives zero rows, no error. */
function matches(
	state: LeadSquaredState,
	row: Row,
	{ SearchText, DateRange: range, FilterBy: filter }: Query,
): boolean {
	const text = (name: string) =>
		row[name] === undefined || row[name] === null ? undefined : String(row[name]);
	if (SearchText && !operators.LIKE(text('CompanyName') ?? '', SearchText)) return false;
	if (range?.DateField) {
		const at = text(range.DateField) ?? '';
		if ((range.FromDate && at < range.FromDate) || (range.ToDate && at > range.ToDate))
			return false;
	}
	if (!filter?.LookupName) return true;
	const test = operators[filter.SqlOperator ?? '='];
	if (!test) throw invalidInput(`Invalid SqlOperator '${filter.SqlOperator}'`);
	const field = state.accountFields.find((one) => one.SchemaName === filter.LookupName);
	// Seen with leads: a search for "true" ends in HTTP 500.
	if (field?.DataType === 'Boolean' && !/^[01]$/.test(filter.LookupValue ?? ''))
		throw invalidType(`'${filter.LookupValue}' is not a valid Boolean`);
	const value = text(filter.LookupName);
	return value !== undefined && test(value, filter.LookupValue ?? '');
}

const search: Handler = ({ body, state }) => {
	const query = (body as { Query: Query }).Query;
	const typeName = query.CompanyType.CompanyTypeName;
	if (!state.accountTypes.includes(typeName))
		throw invalidInput(`Invalid CompanyTypeName '${typeName}'`);
	const rows = state.accounts.filter(
		(row) => row.CompanyTypeName === typeName && matches(state, row, query),
	);
	return {
		RecordCount: rows.length,
		Companies: page(rows, body).map((row) => ({
			companyPropertyList: Object.entries(columns(row, body)).map(([Attribute, Value]) => ({
				Attribute,
				Value,
			})),
		})),
	};
};

export const accountHandlers: Record<string, Handler> = {
	'/v2/CompanyManagement.svc/Company.Get': search,
};
