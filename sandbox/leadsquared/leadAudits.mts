import type { Row } from '../types.mts';
import { dateTime } from './handler.mts';
import { kinds } from './ids.mts';
import { newId } from './state.mts';
import type { LeadSquaredState } from './state.mts';

const audited: Record<string, string> = { ProspectStage: 'StageChange', OwnerId: 'OwnerChange' };

/** Keeps a record of a new stage or owner; call it before the values are written. */
export function stageChanged(state: LeadSquaredState, lead: Row, values: Row, now: number): void {
	for (const [name, Type] of Object.entries(audited)) {
		if (!(name in values) || values[name] === lead[name]) continue;
		const Id = newId(state, kinds.audit);
		state.leadAudits.push({ Id, ProspectId: lead.ProspectID, Type, From: lead[name], To: values[name], CreatedOn: dateTime(now) });
	}
}
