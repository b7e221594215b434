import type { Row } from '../../types.mts';
import type { SchemaValue } from './activityFields.mts';
import { checkActivity } from './activityCreate.mts';
import { addActivity } from './activityRows.mts';
import { invalidEntity, LeadSquaredError } from '../wire/errors.mts';
import type { Handler, HandlerInput } from '../wire/handler.mts';
import { requireLead } from '../lead/leadWrites.mts';
import { columns, page } from '../wire/paging.mts';

interface BulkRow {
	ActivityEvent: number;
	ActivityNote?: string;
	ActivityOwnerEmail: string;
	Fields?: SchemaValue[];
	ValidateDropDownOptions?: boolean;
}

function opportunityOf({ query, state }: HandlerInput): Row {
	const id = query.get('opportunityId') ?? '';
	const row = state.opportunities.find((one) => one.OpportunityId === id.toLowerCase());
	if (!row) throw invalidEntity(`The Opportunity Id '${id}' does not exist in the system`);
	return row;
}

/** Adds one activity or throws why not. */
function add(input: HandlerInput, opportunity: Row, sent: BulkRow): unknown {
	const { state } = input;
	const lead = requireLead(state, opportunity.RelatedProspectId);
	const more = { OpportunityId: opportunity.OpportunityId, ProspectId: lead.ProspectID };
	return addActivity(
		input,
		{ ...checkActivity(state, sent), lead, more },
		state.opportunityActivities,
	).ProspectActivityId;
}

const createBulk: Handler = (input) => {
	const opportunity = opportunityOf(input);
	const rows = (input.body as BulkRow[]).map((sent, index) => {
		const RowNumber = index + 1;
		try {
			return {
				ProspectActivityId: add(input, opportunity, sent),
				RowNumber,
				ActivityCreated: true,
			};
		} catch (error) {
			if (!(error instanceof LeadSquaredError)) throw error;
			const reason = { [input.settings.leadSquared.rowErrorAs]: error.message };
			return { ProspectActivityId: null, RowNumber, ActivityCreated: false, ...reason };
		}
	});
	return { Response: rows };
};

/** What a row shows when Columns names nothing; Columns extend these. */
const shown = [
	'ProspectId',
	'ProspectActivityId',
	'ActivityEvent',
	'ActivityEvent_Note',
	'CreatedOn',
];

const list: Handler = (input) => {
	const { OpportunityId } = opportunityOf(input);
	const code = input.query.get('activityEventCode');
	const rows = input.state.opportunityActivities.filter(
		(row) => row.OpportunityId === OpportunityId && (!code || row.ActivityEvent === code),
	);
	const basic = (row: Row) => Object.fromEntries(shown.map((name) => [name, row[name]]));
	const asksColumns = (input.body as { Columns?: { Include_CSV?: string } }).Columns?.Include_CSV;
	return {
		RecordCount: rows.length,
		List: page(rows, input.body).map((row) => ({
			...basic(row),
			...(asksColumns ? columns(row, input.body) : {}),
		})),
	};
};

export const opportunityActivityHandlers: Record<string, Handler> = {
	'/v2/ProspectActivity.svc/Bulk/CustomActivity/Add/ByOpportunityId': createBulk,
	'/v2/OpportunityManagement.svc/GetActivitiesOfOpportunity': list,
};
