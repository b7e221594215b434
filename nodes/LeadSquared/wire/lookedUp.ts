import { recordsOf, textOf } from '../../shared/table/answer';
import {
	FieldProblem,
	type FieldTypes,
	type Metadata,
	type Operation,
	type Values,
} from '../../shared/table/operation';
import { readingLeads } from './fieldTypes';
import { rowsIn } from './rows';

// Where LeadSquared answers as if all were well although what was asked for cannot be: seen in public clients.

type WhenEmpty = NonNullable<Operation['whenEmpty']>;

/** Why nothing can be found by a name that is not among those that there are. */
function missing(what: string, name: string, names: string[]): FieldProblem | undefined {
	if (names.length === 0 || names.includes(name)) return undefined;
	const similar = names.find((one) => one.toLowerCase() === name.toLowerCase());
	return new FieldProblem(
		`LeadSquared found nothing, and ${what} '${name}'`,
		similar === undefined
			? 'Check the schema name of the field, and that the user of the keys may see it.'
			: `Upper and lower case matter: the field is called '${similar}'.`,
	);
}

/** A search by a lead field that does not exist finds nothing, without an error; so does one in other letter case. */
export const byLeadField = (nameOf: (values: Values) => unknown): WhenEmpty => ({
	request: (values) => (nameOf(values) === undefined ? undefined : readingLeads.request('leads')),
	why: (data, values) =>
		missing(
			'this account has no lead field',
			textOf(nameOf(values)),
			rowsIn(data).map(({ SchemaName }) => textOf(SchemaName)),
		),
});

/** The same for accounts, whose fields no call lists: some accounts of the type show which there are. */
export const byAccountField: WhenEmpty = {
	request: ({ body }) =>
		body['Query.FilterBy.LookupName'] === undefined
			? undefined
			: {
					method: 'POST',
					path: '/v2/CompanyManagement.svc/Company.Get',
					body: JSON.stringify({
						Query: { CompanyType: { CompanyTypeName: body['Query.CompanyType.CompanyTypeName'] } },
						Paging: { PageIndex: 1, PageSize: 25 },
					}),
				},
	why: (data, { body }) => {
		const accounts = rowsIn(data, 'Companies');
		const names = accounts.flatMap(({ companyPropertyList }) =>
			recordsOf(companyPropertyList, 'companyPropertyList').map(({ Attribute }) =>
				textOf(Attribute),
			),
		);
		return missing(
			'no account of this type that was looked at has a field',
			textOf(body['Query.FilterBy.LookupName']),
			names,
		);
	},
};

/** Codes from here on are given to opportunity types on the accounts that were seen; which they are differs. */
const firstOpportunityCode = 12_000;

/**
 * LeadSquared answers success to the update of an activity that is given the code of an opportunity type, and changes
 * nothing. https://apidocs.leadsquared.com/get-list-of-opportunity-types/
 */
export const isNoOpportunity: Metadata = {
	set: ({ body, option }) =>
		Number(body.ActivityEvent ?? option?.ActivityEvent) >= firstOpportunityCode
			? 'opportunity types'
			: undefined,
	request: () => ({ method: 'GET', path: '/v2/OpportunityManagement.svc/GetOpportunityTypes' }),
	read: (data): FieldTypes =>
		new Map(
			rowsIn(data).map((row) => [textOf(row.OpportunityEventTypeId ?? row.EventCode), 'other']),
		),
	fit: (values, codes) => {
		const code = textOf(values.body.ActivityEvent ?? values.option?.ActivityEvent);
		if (!codes.has(code)) return values;
		throw new FieldProblem(
			`'Activity Type' ${code} is an opportunity type: LeadSquared would answer success and change nothing`,
			"Use 'Opportunity > Update' with the ID of the opportunity.",
		);
	},
};
