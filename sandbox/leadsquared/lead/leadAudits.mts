import type { Row } from '../../types.mts';
import { addActivity } from '../activity/activityRows.mts';
import { dateTime } from '../wire/handler.mts';
import { kinds } from '../wire/ids.mts';
import { newId } from '../state.mts';
import type { LeadSquaredState } from '../state.mts';

export const stageChangeEvent = '3002';
export const mergeEvent = '3003';

/** Adds an activity that the system writes by itself: it has Data, but no fields. Gives its id. */
export function addSystemActivity(
	state: LeadSquaredState,
	event: string,
	leadId: unknown,
	data: Row,
	now: number,
): string {
	const type = state.activityTypes.find((one) => one.ActivityEvent === Number(event));
	const lead = state.leads.find((one) => one.ProspectID === leadId);
	if (!type || !lead) throw new Error(`Activity ${event} needs a type and a lead`);
	return addActivity({ state, now }, { lead, type, more: { _data: data } })
		.ProspectActivityId as string;
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
		state.leadAudits.push({
			Id,
			ProspectId: lead.ProspectID,
			From: lead.OwnerId,
			To: values.OwnerId,
			CreatedOn: dateTime(now),
		});
	}
}
