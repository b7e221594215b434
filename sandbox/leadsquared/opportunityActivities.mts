import type { Row } from '../types.mts';
import { readFields } from './activityFields.mts';
import type { SchemaValue } from './activityFields.mts';
import { invalidEntity, invalidInput, LeadSquaredError } from './errors.mts';
import { dateTime } from './handler.mts';
import type { Handler, HandlerInput } from './handler.mts';
import { kinds } from './ids.mts';
import { columns, page } from './paging.mts';
import { newId } from './state.mts';

interface BulkRow {
	ActivityEvent: number;
	ActivityNote?: string;
	ActivityOwnerEmail: string;
	Fields?: SchemaValue[];
	ValidateDropDownOptions?: boolean;
}

/**
 * Whether options of drop-downs are checked. Against its name, the docs say: pass true to SKIP the check.
 * The reference calls that wording inverted and unverified; this is the one place that decides.
 */
const checksDropDowns = (row: BulkRow) => row.ValidateDropDownOptions !== true;

function opportunityOf({ query, state }: HandlerInput): Row {
	const id = query.get('opportunityId') ?? '';
	const row = state.opportunities.find((one) => one.OpportunityId === id.toLowerCase());
	if (!row) throw invalidEntity(`The Opportunity Id '${id}' does not exist in the system`);
	return row;
}

/** Adds one activity or throws why not. Only custom activities of leads (200 to 9999) can be posted. */
function add(input: HandlerInput, opportunity: Row, sent: BulkRow): string {
	const { state, now } = input;
	const owner = state.users.find((user) => user.EmailAddress === sent.ActivityOwnerEmail && user.StatusCode === 0);
	if (!owner) throw invalidInput(`No active user has the email address '${sent.ActivityOwnerEmail}'`);
	const type = state.activityTypes.find((one) => one.ActivityEvent === sent.ActivityEvent);
	if (!type || type.ActivityEvent < 200 || type.ActivityEvent > 9999 || type.EventType !== 2) {
		throw invalidInput(`Invalid ActivityEvent ${sent.ActivityEvent}`);
	}
	const fields = readFields(state, type.Fields, sent.Fields ?? [], checksDropDowns(sent));
	const id = newId(state, kinds.activity);
	state.opportunityActivities.push({
		OpportunityId: opportunity.OpportunityId,
		ProspectId: opportunity.RelatedProspectId,
		ProspectActivityId: id,
		// A text in lists, though a number when posted.
		ActivityEvent: String(type.ActivityEvent),
		ActivityEvent_Note: sent.ActivityNote ?? '',
		CreatedOn: dateTime(now),
		Status: 'Active',
		Owner: owner.ID,
		...fields,
	});
	return id;
}

const createBulk: Handler = (input) => {
	const opportunity = opportunityOf(input);
	const rows = (input.body as BulkRow[]).map((sent, index) => {
		const RowNumber = index + 1;
		try {
			return { ProspectActivityId: add(input, opportunity, sent), RowNumber, ActivityCreated: true };
		} catch (error) {
			if (!(error instanceof LeadSquaredError)) throw error;
			const reason = { [input.settings.leadSquared.rowErrorAs]: error.message };
			return { ProspectActivityId: null, RowNumber, ActivityCreated: false, ...reason };
		}
	});
	return { Response: rows };
};

/** What a row shows when Columns names nothing; Columns extend these. */
const shown = ['ProspectId', 'ProspectActivityId', 'ActivityEvent', 'ActivityEvent_Note', 'CreatedOn'];

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
		List: page(rows, input.body).map((row) => ({ ...basic(row), ...(asksColumns ? columns(row, input.body) : {}) })),
	};
};

export const opportunityActivityHandlers: Record<string, Handler> = {
	'/v2/ProspectActivity.svc/Bulk/CustomActivity/Add/ByOpportunityId': createBulk,
	'/v2/OpportunityManagement.svc/GetActivitiesOfOpportunity': list,
};
