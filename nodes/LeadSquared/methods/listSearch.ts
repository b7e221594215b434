import { NodeOperationError, type IDataObject } from 'n8n-workflow';

import { searcher, type Entry, type Searches, type Source } from '../../shared/search';
import { leadSquared } from '../vendor';

const pageSize = 100;

function text(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** A list that LeadSquared gives whole, without paging or search. */
function whole(path: string, entry: (row: IDataObject) => Entry | undefined): Source {
	return {
		first: 1,
		matchLabels: true,
		async page(ask) {
			const rows = (await ask({ method: 'GET', path })) as IDataObject[];
			const entries = rows.map(entry).filter((found) => found !== undefined);
			return { entries: entries.sort((a, b) => a.name.localeCompare(b.name)) };
		},
	};
}

/** LeadSquared stops a list with a page that is shorter than asked for. */
function nextPage(rows: unknown[], page: number): number | undefined {
	return rows.length < pageSize ? undefined : page + 1;
}

/** Accounts of the account type that the form names; LeadSquared lists them by type only. */
const accounts: Source = {
	first: 1,
	async page(ask, typed, page, context) {
		const type = text(context.getCurrentNodeParameter('companyTypeName'));
		if (type === '') {
			throw new NodeOperationError(context.getNode(), 'Fill in Account Type to see its accounts here', {
				description: "Or choose 'By ID' and enter the account's ID.",
			});
		}
		const data = (await ask({
			method: 'POST',
			path: '/v2/CompanyManagement.svc/Company.Get',
			body: JSON.stringify({
				Query: { CompanyType: { CompanyTypeName: type }, ...(typed ? { SearchText: typed } : {}) },
				Columns: { Include_CSV: 'CompanyId,CompanyName' },
				Paging: { PageIndex: page, PageSize: pageSize },
			}),
		})) as { Companies?: Array<{ companyPropertyList: Array<{ Attribute: string; Value: unknown }> }> };
		const rows = data.Companies ?? [];
		const entries = rows.map(({ companyPropertyList }) => {
			const company = Object.fromEntries(companyPropertyList.map(({ Attribute, Value }) => [Attribute, Value]));
			return { name: text(company.CompanyName) || text(company.CompanyId), value: text(company.CompanyId) };
		});
		return { entries, next: nextPage(rows, page) };
	},
};

/** How many positions each opportunity type takes up, so that type and page fit into one number. */
const pagesPerType = 100_000;

/** Opportunities of all types, one type after the other: LeadSquared searches them by type. Needs an admin's keys. */
const opportunities: Source = {
	first: 1,
	matchLabels: true,
	async page(ask, _typed, position) {
		const types = (await ask({
			method: 'GET',
			path: '/v2/OpportunityManagement.svc/GetOpportunityTypes',
		})) as IDataObject[];
		const index = Math.floor(position / pagesPerType);
		const page = position % pagesPerType;
		const type = types[index];
		if (type === undefined) return { entries: [] };
		const code = Number(type.EventCode ?? type.OpportunityEventTypeId);
		const data = (await ask({
			method: 'POST',
			path: '/v2/OpportunityManagement.svc/Retrieve/BySearchParameter',
			body: JSON.stringify({
				OpportunityEventCode: code,
				AdvancedSearch: JSON.stringify({
					GrpConOp: 'And',
					Conditions: [
						{
							Type: 'Activity',
							ConOp: 'and',
							RowCondition: [
								{ SubConOp: 'And', LSO: 'ActivityEvent', LSO_Type: 'PAEvent', Operator: 'eq', RSO: String(code) },
							],
						},
					],
					QueryTimeZone: 'UTC',
				}),
				Paging: { PageIndex: page, PageSize: pageSize },
				Sorting: { ColumnName: 'CreatedOn', Direction: '1' },
				Columns: { Include_CSV: 'OpportunityId,mx_Custom_1,Status,CreatedOn' },
			}),
		})) as { List?: IDataObject[] };
		const rows = data.List ?? [];
		const label = text(type.DisplayName) || text(type.Name) || `Type ${code}`;
		const entries = rows.map((row) => ({
			name: [text(row.mx_Custom_1) || text(row.OpportunityId), label, text(row.Status)].filter(Boolean).join(' · '),
			value: text(row.OpportunityId),
		}));
		const more = nextPage(rows, page);
		const nextType = index + 1 < types.length ? (index + 1) * pagesPerType + 1 : undefined;
		return { entries, next: more === undefined ? nextType : index * pagesPerType + more };
	},
};

const users = whole('/v2/UserManagement.svc/Users.Get', (row) => {
	const email = text(row.EmailAddress);
	const name = [text(row.FirstName), text(row.LastName)].filter(Boolean).join(' ');
	// An inactive user cannot own anything.
	return email && Number(row.StatusCode) === 0 ? { name: name ? `${name} (${email})` : email, value: email } : undefined;
});

const activityTypes = whole('/v2/ProspectActivity.svc/ActivityTypes.Get', (row) => {
	const code = text(row.ActivityEvent);
	return code ? { name: `${text(row.DisplayName) || text(row.ActivityEventName)} (${code})`, value: code } : undefined;
});

/** The searches behind "From List", by the names that the operation tables use. */
export const listSearch: Searches = {
	searchAccounts: searcher(leadSquared, [accounts]),
	searchActivityTypes: searcher(leadSquared, [activityTypes]),
	searchOpportunities: searcher(leadSquared, [opportunities]),
	searchUsers: searcher(leadSquared, [users]),
};
