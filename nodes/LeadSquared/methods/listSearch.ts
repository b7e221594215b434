import type { IDataObject } from 'n8n-workflow';

import { searcher, type Entry, type Searches, type Source } from '../../shared/search';
import { leadSquared } from '../vendor';
import { opportunities } from './opportunities';
import { accounts, nextPage, pageSize, text, whole } from './sources';

/** An active user; an inactive one cannot own anything. */
function userEntry(key: 'EmailAddress' | 'ID'): (row: IDataObject) => Entry | undefined {
	return (row) => {
		const email = text(row.EmailAddress);
		const name = [text(row.FirstName), text(row.LastName)].filter(Boolean).join(' ');
		const value = text(row[key]);
		if (value === '' || Number(row.StatusCode) !== 0) return undefined;
		return { name: name ? `${name} (${email})` : email, value };
	};
}

const usersPath = '/v2/UserManagement.svc/Users.Get';

const activityTypes = whole('/v2/ProspectActivity.svc/ActivityTypes.Get', (row) => {
	const code = text(row.ActivityEvent);
	return code ? { name: `${text(row.DisplayName) || text(row.ActivityEventName)} (${code})`, value: code } : undefined;
});

const opportunityTypes = whole('/v2/OpportunityManagement.svc/GetOpportunityTypes', (row) => {
	const code = text(row.EventCode) || text(row.OpportunityEventTypeId);
	return code ? { name: `${text(row.DisplayName) || text(row.Name) || 'Type'} (${code})`, value: code } : undefined;
});

const leadFields = whole('/v2/LeadManagement.svc/LeadsMetaData.Get?excludeOptionSets=1', (row) => {
	const name = text(row.SchemaName);
	return name ? { name: `${text(row.DisplayName) || name} (${name})`, value: name } : undefined;
});

function leadEntry(row: IDataObject): Entry {
	const name = [text(row.FirstName), text(row.LastName)].filter(Boolean).join(' ');
	const id = text(row.ProspectID);
	return { name: [name, text(row.EmailAddress) || text(row.Phone)].filter(Boolean).join(' · ') || id, value: id };
}

/** Leads by name, e-mail or phone as typed; the latest ones as long as nothing is typed. */
const leads: Source = {
	first: 1,
	async page(ask, typed, page) {
		if (typed) {
			const found = (await ask({
				method: 'GET',
				path: `/v2/LeadManagement.svc/Leads.GetByQuickSearch?key=${encodeURIComponent(typed)}`,
			})) as IDataObject[];
			return { entries: found.map(leadEntry) };
		}
		const rows = (await ask({
			method: 'POST',
			path: '/v2/LeadManagement.svc/Leads.Get',
			body: JSON.stringify({
				Parameter: { LookupName: 'CreatedOn', LookupValue: '2000-01-01 00:00:00', SqlOperator: '>' },
				Columns: { Include_CSV: 'ProspectID,FirstName,LastName,EmailAddress,Phone' },
				Sorting: { ColumnName: 'CreatedOn', Direction: '1' },
				Paging: { PageIndex: page, PageSize: pageSize },
			}),
		})) as IDataObject[];
		return { entries: rows.map(leadEntry), next: nextPage(rows, page) };
	},
};

/** The searches behind "From List", by the names that the operation tables use. */
export const listSearch: Searches = {
	searchAccounts: searcher(leadSquared, [accounts]),
	searchActivityTypes: searcher(leadSquared, [activityTypes]),
	searchLeadFields: searcher(leadSquared, [leadFields]),
	searchLeads: searcher(leadSquared, [leads]),
	searchOpportunities: searcher(leadSquared, [opportunities]),
	searchOpportunityTypes: searcher(leadSquared, [opportunityTypes]),
	searchUserIds: searcher(leadSquared, [whole(usersPath, userEntry('ID'))]),
	searchUsers: searcher(leadSquared, [whole(usersPath, userEntry('EmailAddress'))]),
};
