import type { IDataObject } from 'n8n-workflow';

import { objectOf } from '../../shared/table/answer';
import { simplify } from '../wire/simplify';
import { changedFields, type Happening } from './body';
import type { Entity, TriggerEvent } from './events';

/** Where a record's own id stands, best first, and its lead's. */
const idsOf: Record<Entity, { id: string[]; lead: string[] }> = {
	activity: {
		id: ['ProspectActivityId', 'Id'],
		lead: ['RelatedProspectId', 'ProspectID', 'ProspectId'],
	},
	landingPage: { id: ['ProspectID', 'ProspectId', 'Id'], lead: ['ProspectID', 'ProspectId', 'Id'] },
	lead: {
		id: ['ProspectID', 'ProspectId', 'LeadId', 'Id'],
		lead: ['ProspectID', 'ProspectId', 'LeadId', 'Id'],
	},
	// An opportunity is an activity to LeadSquared.
	opportunity: {
		id: ['ProspectOpportunityId', 'OpportunityId', 'ProspectActivityId', 'Id'],
		lead: ['RelatedProspectId', 'ProspectID', 'ProspectId'],
	},
	task: {
		id: ['UserTaskId', 'TaskId', 'Id'],
		lead: ['RelatedProspectId', 'RelatedEntityId', 'ProspectID', 'ProspectId'],
	},
};

/** What LeadSquared adds to the address: which webhook sent the message, and its name of the event. */
export interface Origin {
	entityId?: unknown;
	eventType?: unknown;
}

function firstOf({ data, previousData }: Happening, names: string[]): IDataObject[string] {
	for (const record of [data, previousData ?? {}]) {
		for (const name of names)
			if (record[name] !== undefined && record[name] !== null && record[name] !== '')
				return record[name];
	}
	return null;
}

/**
 * The one form in which every event comes out: `data` and `previousData` with LeadSquared's field names, moments as
 * ISO 8601, and `raw`, the part of the body that tells of it, as LeadSquared sent it.
 */
export function toItem(
	happening: Happening,
	event: TriggerEvent,
	{ entityId, eventType }: Origin,
): IDataObject {
	const { previousData } = happening;
	const names = idsOf[event.entity];
	return {
		event: event.value,
		eventCode: event.code,
		eventType: typeof eventType === 'string' ? eventType : event.vendorName,
		entity: event.entity,
		id: firstOf(happening, names.id),
		leadId: firstOf(happening, names.lead),
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
