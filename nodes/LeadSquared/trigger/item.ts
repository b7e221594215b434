import type { IDataObject } from 'n8n-workflow';

import { objectOf } from '../../shared/table/answer';
import { simplify } from '../wire/simplify';
import { asRecord, changedFields, valueOf, type Happening } from './body';
import type { Entity, TriggerEvent } from './events';

/** Where a record's own id stands, best first, and its lead's; in lower case. */
const idsOf: Record<Entity, { id: string[]; lead: string[] }> = {
	activity: {
		id: ['prospectactivityid', 'id'],
		lead: ['relatedprospectid', 'prospectid'],
	},
	landingPage: { id: ['prospectid', 'id'], lead: ['prospectid', 'id'] },
	lead: { id: ['prospectid', 'leadid', 'id'], lead: ['prospectid', 'leadid', 'id'] },
	// An opportunity is an activity to LeadSquared.
	opportunity: {
		id: ['prospectopportunityid', 'opportunityid', 'prospectactivityid', 'id'],
		lead: ['relatedprospectid', 'prospectid'],
	},
	task: {
		id: ['usertaskid', 'taskid', 'id'],
		lead: ['relatedprospectid', 'relatedentityid', 'prospectid'],
	},
};

/** What is known of a message beside its body. */
export interface Origin {
	/** What LeadSquared adds to the address: which webhook sent the message, and its name of the event. */
	query: IDataObject;
	/** The number of the event in this account. */
	code?: string;
}

function firstOf(records: IDataObject[], names: string[]): IDataObject[string] {
	for (const record of records) {
		for (const name of names) {
			const value = valueOf(record, name);
			if (value !== undefined && value !== null && value !== '')
				return value as IDataObject[string];
		}
	}
	return null;
}

/** The id of the lead: its record may come beside an activity. */
function leadIdOf(records: IDataObject[], names: string[]): IDataObject[string] {
	const beside = records.map((record) => asRecord(valueOf(record, 'current', 'after')) ?? {});
	return firstOf(records, names) ?? firstOf(beside, idsOf.lead.lead);
}

/**
 * The one form in which every event comes out: `data` and `previousData` with LeadSquared's field names, moments as
 * ISO 8601, and `raw`, the part of the body that tells of it, as LeadSquared sent it.
 */
export function toItem(
	happening: Happening,
	event: TriggerEvent,
	{ query, code }: Origin,
): IDataObject {
	const [entityId, eventType] = ['entityid', 'eventtype'].map((name) => valueOf(query, name));
	const { previousData } = happening;
	const names = idsOf[event.entity];
	const records = [happening.data, previousData ?? {}];
	return {
		event: event.value,
		eventCode: code ?? event.code,
		eventType: typeof eventType === 'string' ? eventType : event.vendorName,
		entity: event.entity,
		id: firstOf(records, names.id),
		leadId: leadIdOf(records, names.lead),
		data: objectOf(simplify(happening.data)),
		...(previousData
			? {
					previousData: objectOf(simplify(previousData)),
					changedFields: changedFields(happening),
				}
			: {}),
		webhookId: typeof entityId === 'string' ? entityId : null,
		raw: happening.raw,
	};
}
