import type { Row } from '../../types.mts';
import { readFields } from '../activity/activityFields.mts';
import type { SchemaValue } from '../activity/activityFields.mts';
import { invalidEntity, invalidFields, invalidInput } from '../wire/errors.mts';
import { dateTime } from '../wire/handler.mts';
import { kinds } from '../wire/ids.mts';
import { newId } from '../state.mts';
import type { LeadSquaredState } from '../state.mts';
import type { OpportunitySettings } from './seedOpportunityTypes.mts';

export function settingsOf(state: LeadSquaredState, code: unknown): OpportunitySettings {
	const settings = state.opportunitySettings.find((one) => one.EventCode === Number(code));
	if (!settings) throw invalidInput(`Invalid OpportunityEventCode ${String(code)}`);
	return settings;
}

export function requireOpportunity(state: LeadSquaredState, id: string): Row {
	const row = state.opportunities.find((one) => one.OpportunityId === id.toLowerCase());
	if (!row) throw invalidEntity(`The Opportunity Id '${id}' does not exist in the system`);
	return row;
}

/** The columns that Fields mean, checked. `present`: the row before an update. */
export function readOpportunity(
	state: LeadSquaredState,
	settings: OpportunitySettings,
	sent: SchemaValue[],
	present?: Row,
): Row {
	const values = readFields(state, settings.Fields, sent, { dropDowns: true, present });
	if (settings._statusComments && 'Status' in values && !values.mx_Custom_19) {
		throw invalidFields("Field name : 'mx_Custom_19' of datatype : 'String' is mandatory.");
	}
	return values;
}

interface New {
	lead: Row;
	settings: OpportunitySettings;
	values: Row;
	note?: string;
	/** OpportunityDateTime becomes CreatedOn: no read shows another key for it. */
	at?: string;
}

/** Without an owner it has none: taking the key's owner needs a switch that support sets. */
export function addOpportunity(
	state: LeadSquaredState,
	{ lead, settings, values, note, at }: New,
	now: number,
): Row {
	const user = state.users[0].ID;
	const row: Row = {
		OpportunityId: newId(state, kinds.opportunity),
		RelatedProspectId: lead.ProspectID,
		Owner: '',
		...values,
		CreatedOn: at?.slice(0, 19) ?? dateTime(now),
		CreatedBy: user,
		ModifiedOn: dateTime(now),
		ModifiedBy: user,
		_eventCode: settings.EventCode,
		_note: note ?? '',
		_modifiedAt: now,
	};
	state.opportunities.push(row);
	return row;
}

/** By the rule of the type: the same lead has one of the same name. Types without a rule never find any. */
export function duplicateOf(
	state: LeadSquaredState,
	lead: Row | undefined,
	settings: OpportunitySettings,
	values: Row,
): Row | undefined {
	if (!settings._detectsDuplicates || !lead) return undefined;
	const name = String(values.mx_Custom_1).trim().toLowerCase();
	return state.opportunities.find(
		(row) =>
			row.RelatedProspectId === lead.ProspectID &&
			row._eventCode === settings.EventCode &&
			String(row.mx_Custom_1 ?? '')
				.trim()
				.toLowerCase() === name,
	);
}

export interface Resolution {
	OverwriteFields?: boolean;
	UpdateEmptyFields?: boolean;
	DoNotChangeOwner?: boolean;
}

/** What a duplicate takes over from the values of a capture. */
export function taken(
	row: Row,
	values: Row,
	{ OverwriteFields, UpdateEmptyFields, DoNotChangeOwner }: Resolution,
): Row {
	if (!OverwriteFields && !UpdateEmptyFields) return {};
	const isBlank = (name: string) =>
		row[name] === undefined || row[name] === null || row[name] === '';
	const passes = ([name]: [string, unknown]) =>
		(OverwriteFields || isBlank(name)) && !(DoNotChangeOwner && name === 'Owner');
	return Object.fromEntries(Object.entries(values).filter(passes));
}
