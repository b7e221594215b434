import type { Row } from '../../types.mts';
import { activityStatuses, readFields } from './activityFields.mts';
import type { SchemaValue } from './activityFields.mts';
import { addActivity, postableType } from './activityRows.mts';
import { invalidEntity, invalidInput, LeadSquaredError } from '../wire/errors.mts';
import type { Handler, HandlerInput } from '../wire/handler.mts';
import { planLead } from '../lead/leadDetails.mts';
import { readAttributes } from '../lead/leadValues.mts';
import type { AttributeValue } from '../lead/leadValues.mts';
import { addLead, checkNew, leadByField, requireLead, searchField } from '../lead/leadWrites.mts';
import { isActive } from '../user/people.mts';
import type { ActivityType, LeadSquaredState } from '../state.mts';

interface Sent {
	ActivityEvent: number;
	ActivityNote?: string;
	ActivityOwnerEmail?: string;
	ActivityDateTime?: string;
	Fields?: SchemaValue[];
	ValidateDropDownOptions?: boolean;
}

/**
 * Whether options of drop-downs are checked. Against its name, the docs say: pass true to SKIP the check.
 * The reference calls that wording inverted and unverified; this is the one place that decides.
 */
export const checksDropDowns = (sent: { ValidateDropDownOptions?: boolean }) =>
	sent.ValidateDropDownOptions !== true;

export function ownerByEmail(state: LeadSquaredState, email: string): Row {
	const owner = state.users.find((user) => user.EmailAddress === email && isActive(user));
	if (!owner) throw invalidInput(`No active user has the email address '${email}'`);
	return owner;
}

interface Checked {
	type: ActivityType;
	note: string | undefined;
	at: string | undefined;
	fields: Row;
}

/** The parts of an activity, checked against its type; nothing is stored. */
export function checkActivity(
	state: LeadSquaredState,
	sent: Sent,
	dropDowns = checksDropDowns(sent),
): Checked {
	const owner = sent.ActivityOwnerEmail
		? { Owner: ownerByEmail(state, sent.ActivityOwnerEmail).ID }
		: {};
	const type = postableType(state, sent.ActivityEvent);
	const fields = readFields(state, type.Fields, sent.Fields ?? [], {
		dropDowns,
		statuses: activityStatuses,
	});
	return {
		type,
		note: sent.ActivityNote,
		at: sent.ActivityDateTime,
		fields: { ...owner, ...fields },
	};
}

interface ByEmail extends Sent {
	EmailAddress: string;
	FirstName?: string;
	LastName?: string;
	Phone?: string;
	Score?: number;
}

const contactNames = ['EmailAddress', 'FirstName', 'LastName', 'Phone'] as const;

/** An unknown email address makes a lead of what is passed about the person; a known lead stays as it is. */
function leadByEmail({ state, now }: HandlerInput, sent: ByEmail): () => Row {
	const present = leadByField(
		state,
		searchField(state, 'EmailAddress', 'EmailAddress is no unique field'),
		sent.EmailAddress,
	);
	if (present) return () => present;
	const given = contactNames
		.map((Attribute) => ({ Attribute, Value: sent[Attribute] ?? '' }))
		.filter(({ Value }) => Value !== '');
	const values = readAttributes(state, given);
	checkNew(state, values);
	return () => addLead(state, values, now);
}

const create: Handler = (input) => {
	const sent = input.body as ByEmail & { RelatedProspectId?: string; IncludeLeadScore?: boolean };
	const lead = sent.RelatedProspectId
		? () => requireLead(input.state, sent.RelatedProspectId)
		: leadByEmail(input, sent);
	if (sent.RelatedProspectId) lead();
	const checked = checkActivity(input.state, sent);
	const row = addActivity(input, { ...checked, lead: lead(), score: sent.Score });
	// No page shows the key of the score.
	const score = sent.IncludeLeadScore
		? { LeadScore: requireLead(input.state, row.RelatedProspectId).Score ?? '0' }
		: {};
	return { Status: 'Success', Message: { Id: row.ProspectActivityId, ...score } };
};

const createWithLead: Handler = (input) => {
	const sent = input.body as {
		LeadDetails: AttributeValue[];
		Activity: Sent;
		ValidateDropDownOptions?: boolean;
	};
	const plan = planLead(input.state, sent.LeadDetails);
	const checked = checkActivity(input.state, sent.Activity, checksDropDowns(sent));
	const row = addActivity(input, { ...checked, lead: plan.carryOut(input.now) });
	// Whether the id is the lead's or the activity's is not documented; it is the activity's for the sibling above.
	return { Status: 'Success', Message: { Id: row.ProspectActivityId } };
};

/** Gives each row's answer; a refused row carries `reason`, as documented for the creation on leads, and no id. */
export function bulkRows<Sent>(
	rows: Sent[],
	flag: string,
	one: (sent: Sent) => Row,
	reason = 'ExceptionMessage',
): Row {
	const Response = rows.map((sent, index) => {
		const RowNumber = index + 1;
		try {
			return { ProspectActivityId: one(sent).ProspectActivityId, RowNumber, [flag]: true };
		} catch (error) {
			if (!(error instanceof LeadSquaredError)) throw error;
			return { RowNumber, [flag]: false, [reason]: error.message };
		}
	});
	return { Response };
}

const createBulk: Handler = (input) =>
	bulkRows(input.body as Array<Sent & { RelatedProspectId: string }>, 'ActivityCreated', (sent) => {
		const lead = requireLead(input.state, sent.RelatedProspectId);
		return addActivity(input, { ...checkActivity(input.state, sent), lead });
	});

const createBulkByLeadField: Handler = (input) => {
	const { state, query } = input;
	const name = query.get('searchBy') ?? '';
	const field = searchField(state, name, `'${name}' is not a unique lead field`);
	return bulkRows(
		input.body as Array<Sent & { SearchByValue: string }>,
		'ActivityCreated',
		(sent) => {
			const lead = leadByField(state, field, sent.SearchByValue);
			if (!lead) throw invalidEntity('Lead does not exist');
			return addActivity(input, { ...checkActivity(state, sent), lead });
		},
	);
};

export const activityCreateHandlers: Record<string, Handler> = {
	'/v2/ProspectActivity.svc/Create': create,
	'/v2/ProspectActivity.svc/CreateCustom': createWithLead,
	'/v2/ProspectActivity.svc/Bulk/CustomActivity/Add/ByLeadId': createBulk,
	'/v2/ProspectActivity.svc/Bulk/CustomActivity/Add/ByLeadField': createBulkByLeadField,
};
