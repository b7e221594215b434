import type { Row } from '../../types.mts';
import { shown } from '../activity/activityRows.mts';
import { readSearch } from '../wire/advancedSearch.mts';
import { invalidInput } from '../wire/errors.mts';
import type { Handler } from '../wire/handler.mts';
import { leadByField, requireLead, searchField } from '../lead/leadWrites.mts';
import { settingsOf } from './opportunityRows.mts';
import { columns, page } from '../wire/paging.mts';

const search: Handler = ({ body, state }) => {
	const { OpportunityEventCode: code, AdvancedSearch: text } = body as {
		OpportunityEventCode: number;
		AdvancedSearch: string;
	};
	settingsOf(state, code);
	const fits = readSearch(text, code);
	const rows = state.opportunities.filter((row) => row._eventCode === code && fits(row)).map(shown);
	return { RecordCount: rows.length, List: page(rows, body).map((row) => columns(row, body)) };
};

const asksColumns = (body: unknown) =>
	Boolean((body as { Columns?: { Include_CSV?: string } }).Columns?.Include_CSV);

/** Rows of one lead: who it is and the opportunity's id always, the other columns as asked. */
const listByLead: Handler = ({ query, body, state }) => {
	const lead = requireLead(state, query.get('leadId'));
	// Optional in the docs; required according to field notes.
	const code = query.get('opportunityType');
	if (!code) throw invalidInput('opportunityType is mandatory');
	const settings = settingsOf(state, code);
	const person = {
		ProspectId: lead.ProspectID,
		FirstName: lead.FirstName ?? null,
		EmailAddress: lead.EmailAddress ?? null,
	};
	const rows = state.opportunities.filter(
		(row) => row.RelatedProspectId === lead.ProspectID && row._eventCode === settings.EventCode,
	);
	const one = (row: Row) => ({
		...person,
		OpportunityId: row.OpportunityId,
		RelatedProspectId: row.RelatedProspectId,
		...columns(row, body),
	});
	return { RecordCount: rows.length, List: page(rows.map(shown), body).map(one) };
};

interface LookUp {
	LookupName: string;
	LookupValue: string;
}

/** Columns may be of the opportunity and of the lead; all of the opportunity's without any. */
const listByLeadField: Handler = ({ body, state }) => {
	const { LookupName, LookupValue } = (body as { Parameter: LookUp }).Parameter;
	const lead = leadByField(
		state,
		searchField(state, LookupName, `'${LookupName}' is not a unique lead field`),
		LookupValue,
	);
	const found = state.opportunities.filter(
		(row) => lead && row.RelatedProspectId === lead.ProspectID,
	);
	const rows = found.map(
		(row): Row => ({
			...shown(row),
			OpportunityEvent: String(row._eventCode),
			OpportunityEventType: '2',
		}),
	);
	const one = (row: Row): Row => ({
		ProspectId: row.RelatedProspectId,
		FirstName: lead?.FirstName ?? null,
		RelatedProspectId: row.RelatedProspectId,
		OpportunityEvent: row.OpportunityEvent,
		OpportunityEventType: row.OpportunityEventType,
		...(asksColumns(body) ? columns({ ...shown(lead ?? {}), ...row }, body) : row),
	});
	return { RecordCount: rows.length, List: page(rows, body).map(one) };
};

export const opportunityListHandlers: Record<string, Handler> = {
	'/v2/OpportunityManagement.svc/Retrieve/BySearchParameter': search,
	'/v2/OpportunityManagement.svc/GetOpportunitiesOfLead': listByLead,
	'/v2/OpportunityManagement.svc/GetOpportunitiesByUniqueLeadField': listByLeadField,
};
