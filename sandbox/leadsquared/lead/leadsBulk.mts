import type { Row } from '../../types.mts';
import { invalidInput, LeadSquaredError } from '../wire/errors.mts';
import type { Handler } from '../wire/handler.mts';
import { attribute, createOrUpdateLead } from './leads.mts';
import { idNames, readAttributes } from './leadValues.mts';
import type { AttributeValue } from './leadValues.mts';
import {
	addLead,
	changeLead,
	checkChange,
	checkNew,
	leadByField,
	leadById,
	searchField,
} from './leadWrites.mts';
import type { LeadSquaredState } from '../state.mts';

type Write = (sent: AttributeValue[]) => { lead: Row; created: boolean };

/** Runs each row by itself: a refused one changes nothing and leaves the others alone. */
function eachRow(body: unknown, write: Write): Row[] {
	const rows = body as AttributeValue[][];
	if (!rows.length) throw invalidInput('No leads are passed');
	return rows.map((sent, index) => {
		const RowNumber = index + 1;
		try {
			const { lead, created } = write(sent);
			const LeadId = lead.ProspectID;
			return {
				RowNumber,
				LeadId,
				LeadCreated: created,
				LeadUpdated: !created,
				AffectedRows: 1,
				ErrorMessage: null,
			};
		} catch (error) {
			if (!(error instanceof LeadSquaredError)) throw error;
			return { RowNumber, ExceptionType: error.exceptionType, ErrorMessage: error.message };
		}
	});
}

const createBulk: Handler = ({ body, state, now }) =>
	eachRow(body, (sent) => {
		const values = readAttributes(state, sent);
		checkNew(state, values);
		return { lead: addLead(state, values, now), created: true };
	});

const createOrUpdateBulk: Handler = ({ body, state, now }) =>
	eachRow(body, (sent) => createOrUpdateLead(state, sent, now));

interface SingleField {
	LeadIds: string[];
	LeadFields: AttributeValue;
	Attribute?: string;
	Value?: string;
}

/** Ids that do not exist are left out, which only AffectedRows tells; any other refusal is one of the whole call. */
const updateSingleField: Handler = ({ body, state, now }) => {
	const { LeadIds, LeadFields, Attribute, Value } = body as SingleField;
	if (Attribute !== undefined && Attribute !== 'LeadType')
		throw invalidInput("Only 'LeadType' may stand beside LeadFields");
	const objectType = Attribute === undefined ? [] : [{ Attribute, Value: Value ?? '' }];
	const values = readAttributes(state, [LeadFields, ...objectType]);
	const leads = [...new Set(LeadIds.map((id) => leadById(state, id)))].filter(
		(lead) => lead !== undefined,
	);
	for (const lead of leads) checkChange(state, lead, values);
	if (
		leads.length > 1 &&
		values[LeadFields.Attribute] !== null &&
		isUnique(state, LeadFields.Attribute)
	) {
		throw new LeadSquaredError(
			'MXDuplicateEntryException',
			`Several leads cannot have the same ${LeadFields.Attribute}.`,
		);
	}
	for (const lead of leads) changeLead(state, lead, values, now);
	return { Status: 'Success', Message: { AffectedRows: leads.length } };
};

const isUnique = (state: LeadSquaredState, name: string) =>
	state.leadFields.some((field) => field.SchemaName === name && field._unique === true);

interface UpdateBulk {
	SearchByKey?: string;
	Options?: { PushNonExistentLeadsToUnProcessedList?: boolean };
	LeadPropertiesList: Array<{ Fields: AttributeValue[] }>;
}

const noLead = 'Lead does not exist in the system or You do not have permission to update the lead';

const updateBulk: Handler = ({ body, state, now }) => {
	const {
		SearchByKey: key = 'ProspectId',
		Options: options = {},
		LeadPropertiesList: list,
	} = body as UpdateBulk;
	const field = searchField(state, key, 'Invalid SearchByKey value provided');
	if (!list.length) throw invalidInput('LeadPropertiesList cannot be empty');
	const byId = field.SchemaName === 'ProspectID';
	const failed: Row[] = [];
	const unprocessed: Row[] = [];
	let successes = 0;
	for (const { Fields: sent } of list) {
		const value = attribute(sent, ...(byId ? idNames : [key]));
		const refuse = (Reason: string, into = failed) =>
			into.push({ Identifier: key, IdentifierValue: value ?? null, Reason });
		const lead = leadByField(state, field, value);
		if (!sent.length) refuse('Fields cannot be empty');
		// Without SearchByKey, a row without an id is skipped: it counts neither as done nor as failed.
		else if (byId && !value) continue;
		else if (!lead)
			refuse(noLead, options.PushNonExistentLeadsToUnProcessedList ? unprocessed : failed);
		else {
			try {
				const values = readAttributes(state, sent, byId ? idNames : []);
				checkChange(state, lead, values);
				changeLead(state, lead, values, now);
				successes++;
			} catch (error) {
				if (!(error instanceof LeadSquaredError)) throw error;
				refuse(error.message);
			}
		}
	}
	const withOption = options.PushNonExistentLeadsToUnProcessedList === true;
	return {
		Status: {
			TotalCount: list.length,
			SuccessCount: successes,
			FailureCount: failed.length,
			...(withOption ? { UnProcessedCount: unprocessed.length } : {}),
			// Only the failed call is documented; success is assumed to say so.
			Message: failed.length ? 'Error' : 'Success',
		},
		Details: { FailedLeads: failed, ...(withOption ? { UnProcessedLeads: unprocessed } : {}) },
	};
};

export const leadBulkHandlers: Record<string, Handler> = {
	'/v2/LeadManagement.svc/Lead/Bulk/Create': createBulk,
	'/v2/LeadManagement.svc/Lead/Bulk/CreateOrUpdate': createOrUpdateBulk,
	'/v2/LeadManagement.svc/Lead/Bulk/Update': updateSingleField,
	'/v2/LeadManagement.svc/Lead/Bulk/UpdateV2': updateBulk,
};
