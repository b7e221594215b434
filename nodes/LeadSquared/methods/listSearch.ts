import type { IDataObject } from 'n8n-workflow';

import { textOf } from '../../shared/table/answer';
import {
	searcher,
	type Ask,
	type Entry,
	type Searches,
	type Source,
} from '../../shared/wire/search';
import { rowsIn } from '../wire/rows';
import { leadSquared } from '../wire/vendor';
import { opportunities } from './opportunities';
import { owners, permissionTemplates, salesGroups, teams, users } from './people';
import { products } from './products';
import { accounts, leadLists, nextPage, pageSize, whole } from './sources';
import { categories, related, taskTypes } from './tasks';
import { webhooks } from './webhooks';

const activityTypes = whole('/v2/ProspectActivity.svc/ActivityTypes.Get', (row) => {
	const code = textOf(row.ActivityEvent);
	return code
		? { name: `${textOf(row.DisplayName) || textOf(row.ActivityEventName)} (${code})`, value: code }
		: undefined;
});

const opportunityTypes = whole('/v2/OpportunityManagement.svc/GetOpportunityTypes', (row) => {
	const code = textOf(row.EventCode) || textOf(row.OpportunityEventTypeId);
	return code
		? { name: `${textOf(row.DisplayName) || textOf(row.Name) || 'Type'} (${code})`, value: code }
		: undefined;
});

const leadFields = whole('/v2/LeadManagement.svc/LeadsMetaData.Get?excludeOptionSets=1', (row) => {
	const name = textOf(row.SchemaName);
	return name ? { name: `${textOf(row.DisplayName) || name} (${name})`, value: name } : undefined;
});

type LeadKey = 'ProspectID' | 'ProspectAutoId';

const leadColumns = (key: LeadKey) => `${key},FirstName,LastName,EmailAddress,Phone`;

const leadEntry =
	(key: LeadKey) =>
	(row: IDataObject): Entry => {
		const name = [textOf(row.FirstName), textOf(row.LastName)].filter(Boolean).join(' ');
		const value = textOf(row[key]);
		return {
			name:
				[name, textOf(row.EmailAddress) || textOf(row.Phone)].filter(Boolean).join(' · ') || value,
			value,
		};
	};

/** The search by text gives few columns, the lead's number not among them. */
async function withKey(ask: Ask, found: IDataObject[], key: LeadKey): Promise<IDataObject[]> {
	if (key === 'ProspectID' || found.length === 0) return found;
	const data = await ask({
		method: 'POST',
		path: '/v2/LeadManagement.svc/Leads/Retrieve/ByIds',
		body: JSON.stringify({
			SearchParameters: { LeadIds: found.map(({ ProspectID }) => ProspectID) },
			Columns: { Include_CSV: leadColumns(key) },
			Paging: { PageIndex: 1, PageSize: 1000 },
		}),
	});
	return rowsIn(data, 'Leads');
}

/** Leads by name, e-mail or phone as typed; the latest ones as long as nothing is typed. */
const leadsBy = (key: LeadKey): Source => ({
	first: 1,
	async page(ask, typed, page) {
		if (typed) {
			const path = `/v2/LeadManagement.svc/Leads.GetByQuickSearch?key=${encodeURIComponent(typed)}`;
			const found = rowsIn(await ask({ method: 'GET', path }));
			return { entries: (await withKey(ask, found, key)).map(leadEntry(key)) };
		}
		const data = await ask({
			method: 'POST',
			path: '/v2/LeadManagement.svc/Leads.Get',
			body: JSON.stringify({
				Parameter: {
					LookupName: 'CreatedOn',
					LookupValue: '2000-01-01 00:00:00',
					SqlOperator: '>',
				},
				Columns: { Include_CSV: leadColumns(key) },
				// As new as CreatedOn tells, and no two are equal.
				Sorting: { ColumnName: 'ProspectAutoId', Direction: '1' },
				Paging: { PageIndex: page, PageSize: pageSize },
			}),
		});
		const rows = rowsIn(data);
		return { entries: rows.map(leadEntry(key)), next: nextPage(rows, page) };
	},
});

const leads = leadsBy('ProspectID');

/** The searches behind "From List", by the names that the operation tables use. */
export const listSearch: Searches = {
	searchAccounts: searcher(leadSquared, [accounts]),
	searchActivityTypes: searcher(leadSquared, [activityTypes]),
	searchAppointmentTypes: searcher(leadSquared, [taskTypes('Name', categories.appointment)]),
	searchInactiveUserIds: searcher(leadSquared, [users('ID', false)]),
	searchLeadFields: searcher(leadSquared, [leadFields]),
	searchLeadNumbers: searcher(leadSquared, [leadsBy('ProspectAutoId')]),
	searchLeads: searcher(leadSquared, [leads]),
	searchLists: searcher(leadSquared, [leadLists()]),
	searchOpportunities: searcher(leadSquared, [opportunities]),
	searchOpportunityTypes: searcher(leadSquared, [opportunityTypes]),
	searchOwners: searcher(leadSquared, [owners]),
	searchPermissionTemplates: searcher(leadSquared, [permissionTemplates]),
	searchProductSkus: searcher(leadSquared, [products('ProductSku')]),
	searchProducts: searcher(leadSquared, [products('ProductId')]),
	searchRelatedRecords: searcher(leadSquared, [related(leads, opportunities)]),
	searchSalesGroups: searcher(leadSquared, [salesGroups]),
	searchStaticLists: searcher(leadSquared, [leadLists('static')]),
	searchTaskTypeIds: searcher(leadSquared, [taskTypes('Id')]),
	searchTaskTypes: searcher(leadSquared, [taskTypes('Name')]),
	searchTeamCodes: searcher(leadSquared, [teams('Code')]),
	searchTeams: searcher(leadSquared, [teams('TeamId')]),
	searchTodoTypes: searcher(leadSquared, [taskTypes('Name', categories.todo)]),
	searchUserIds: searcher(leadSquared, [users('ID')]),
	searchUsers: searcher(leadSquared, [users('EmailAddress')]),
	searchWebhooks: searcher(leadSquared, [webhooks]),
};
