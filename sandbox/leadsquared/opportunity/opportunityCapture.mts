import type { Row } from '../../types.mts';
import { bulkRows, ownerByEmail } from '../activity/activityCreate.mts';
import type { SchemaValue } from '../activity/activityFields.mts';
import { touch } from '../activity/activityRows.mts';
import { invalidEntity, invalidInput, LeadSquaredError } from '../wire/errors.mts';
import type { Handler, HandlerInput } from '../wire/handler.mts';
import { addSystemActivity } from '../lead/leadAudits.mts';
import { planLead } from '../lead/leadDetails.mts';
import type { AttributeValue } from '../lead/leadValues.mts';
import { leadByField, searchField } from '../lead/leadWrites.mts';
import {
	addOpportunity,
	duplicateOf,
	readOpportunity,
	settingsOf,
	taken,
} from './opportunityRows.mts';
import type { Resolution } from './opportunityRows.mts';

const capturedEvent = '33';

interface Sent extends Resolution {
	OpportunityEventCode: number;
	OpportunityNote?: string;
	OpportunityDateTime?: string;
	DoNotPostDuplicateActivity?: boolean;
	Fields?: SchemaValue[];
}

/** HTTP 200 with Status 1, which clients saw for what is wrong with the fields; nothing was written. */
const failure = ({ exceptionType, message }: LeadSquaredError) => ({
	Status: 1,
	CreatedOpportunityId: null,
	RequestId: '',
	AdditionalDetails: [],
	IsUnique: false,
	RelatedProspectId: null,
	ExceptionType: exceptionType,
	ExceptionMessage: message,
});

interface Outcome {
	created: Row | undefined;
	conflict: Row | undefined;
}

/** Creates the opportunity, or treats the duplicate as told. */
function store({ state, now }: HandlerInput, lead: Row, sent: Sent, values: Row): Outcome {
	const settings = settingsOf(state, sent.OpportunityEventCode);
	const conflict = duplicateOf(state, lead, settings, values);
	const note = sent.OpportunityNote;
	const created = conflict
		? undefined
		: addOpportunity(state, { lead, settings, values, note, at: sent.OpportunityDateTime }, now);
	if (conflict) {
		const changes = taken(conflict, values, sent);
		if (Object.keys(changes).length) {
			Object.assign(conflict, changes);
			touch(state, conflict, now);
		}
	}
	// "Always", says the reference; the switch against it belongs to duplicates.
	if (created || !sent.DoNotPostDuplicateActivity) {
		addSystemActivity(
			state,
			capturedEvent,
			lead.ProspectID,
			{ NotableEventDescription: note ?? '' },
			now,
		);
	}
	return { created, conflict };
}

const success = (lead: Row, { created, conflict }: Outcome) => {
	const id = created?.OpportunityId ?? null;
	const details = {
		ActivityId: id,
		// 1 created, 3 duplicate found and no new record; other numbers are not documented.
		PostDeDupActionPerformed: created ? 1 : 3,
		ConflictedOpportunityId: conflict?.OpportunityId ?? null,
	};
	return {
		Status: 0,
		CreatedOpportunityId: id,
		RequestId: '',
		AdditionalDetails: [details],
		IsUnique: conflict === undefined,
		RelatedProspectId: lead.ProspectID,
		ExceptionType: null,
		ExceptionMessage: null,
	};
};

/** What is wrong with the request or the lead is an error; what is wrong with the opportunity's fields an answer. */
const capture: Handler = (input) => {
	const { state, now } = input;
	const { LeadDetails, Opportunity: sent } = input.body as {
		LeadDetails: AttributeValue[];
		Opportunity: Sent;
	};
	if (sent.OverwriteFields && sent.UpdateEmptyFields)
		throw invalidInput('OverwriteFields and UpdateEmptyFields both cannot be true');
	const settings = settingsOf(state, sent.OpportunityEventCode);
	const plan = planLead(state, LeadDetails);
	let values: Row;
	try {
		values = readOpportunity(state, settings, sent.Fields ?? []);
	} catch (error) {
		if (error instanceof LeadSquaredError) return failure(error);
		throw error;
	}
	const lead = plan.carryOut(now);
	return success(lead, store(input, lead, sent, values));
};

type BulkRow = Sent & { SearchByValue: string; OpportunityOwnerEmail?: string };

/**
 * No page shows the answer: its form is that of the bulk creation of activities. A duplicate whose blank fields are to be
 * filled answers with its own id; any other duplicate is a refused row, because nothing was created.
 */
const createBulk: Handler = (input) => {
	const { state, query } = input;
	const field = searchField(state, query.get('SearchBy') ?? '', 'Invalid SearchBy value provided');
	const one = (sent: BulkRow): Row => {
		const lead = leadByField(state, field, sent.SearchByValue);
		if (!lead) throw invalidEntity('Lead does not exist');
		const settings = settingsOf(state, sent.OpportunityEventCode);
		const owner = sent.OpportunityOwnerEmail
			? { Owner: ownerByEmail(state, sent.OpportunityOwnerEmail).ID }
			: {};
		const values = { ...owner, ...readOpportunity(state, settings, sent.Fields ?? []) };
		if (!sent.UpdateEmptyFields && duplicateOf(state, lead, settings, values))
			throw invalidInput('Duplicate opportunity');
		const { created, conflict } = store(input, lead, sent, values);
		return { ProspectActivityId: (created ?? conflict)?.OpportunityId };
	};
	return bulkRows(
		input.body as BulkRow[],
		'ActivityCreated',
		one,
		input.settings.leadSquared.rowErrorAs,
	);
};

export const opportunityCaptureHandlers: Record<string, Handler> = {
	'/v2/OpportunityManagement.svc/Capture': capture,
	'/v2/OpportunityManagement.svc/Bulk/Add/ByLeadField': createBulk,
};
