import type { Row } from '../types.mts';
import { dateTime } from './handler.mts';
import { kinds } from './ids.mts';
import { newId } from './state.mts';
import type { LeadSquaredState } from './state.mts';

export const stageChangeEvent = '3002';
export const mergeEvent = '3003';

/** Adds an activity that the system writes by itself: it has Data, but no fields. Gives its id. */
export function addSystemActivity(state: LeadSquaredState, event: string, leadId: unknown, data: Row, now: number): string {
	const at = dateTime(now);
	const user = state.users[0].ID;
	const id = newId(state, kinds.activity);
	state.activities.push({
		ProspectActivityId: id,
		RelatedProspectId: leadId,
		ActivityEvent: event,
		ActivityEvent_Note: '',
		Score: '0',
		CreatedOn: at,
		CreatedBy: user,
		ModifiedOn: at,
		ModifiedBy: user,
		_modifiedAt: now,
		_autoId: Math.max(0, ...state.activities.map((one) => Number(one._autoId ?? 0))) + 1,
		_data: data,
	});
	return id;
}

/** Keeps a record of a new stage, as an activity, and of a new owner; call it before the values are written. */
export function auditChange(state: LeadSquaredState, lead: Row, values: Row, now: number): void {
	const changes = (name: string) => name in values && values[name] !== lead[name];
	if (changes('ProspectStage')) {
		const { FirstName, LastName } = state.users[0];
		const stages = { PreviousStage: lead.ProspectStage, CurrentStage: values.ProspectStage };
		const data = { ...stages, CreatedBy: `${FirstName} ${LastName}`, Comment: '' };
		addSystemActivity(state, stageChangeEvent, lead.ProspectID, data, now);
	}
	if (changes('OwnerId')) {
		const Id = newId(state, kinds.audit);
		state.leadAudits.push({ Id, ProspectId: lead.ProspectID, From: lead.OwnerId, To: values.OwnerId, CreatedOn: dateTime(now) });
	}
}
