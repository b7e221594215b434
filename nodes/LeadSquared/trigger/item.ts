import type { IDataObject } from 'n8n-workflow';

import { itemOf } from '../../shared/trigger/item';
import { asRecord, changeIn, valueOf, type Happening } from './body';
import { resourceOf, type TriggerEvent } from './events';
import { firstOf, kindOf, momentIn, type TriggerResource } from './records';

/** What is known of a message beside its body. */
export interface Origin {
	/** What LeadSquared adds to the address: which webhook sent the message, and its name of the event. */
	query: IDataObject;
	/** The number of the event in this account. */
	code?: string;
}

/** Tasks are about leads or other records. */
const isOfLead = (record: IDataObject) =>
	/^(1|lead)$/i.test(String(valueOf(record, 'relatedentity')));

/** The id of a record, and of the lead that it belongs to: the lead's record may come beside an activity. */
export function idsIn(resource: TriggerResource, records: IDataObject[]): IDataObject {
	const { id, lead } = kindOf(resource);
	const ownId = { id: firstOf(records, id) };
	if (!lead) return ownId;
	const beside = records.map((record) => asRecord(valueOf(record, 'current', 'after')) ?? {});
	const related = records.filter(isOfLead);
	const leadId =
		firstOf(records, lead) ??
		firstOf(related, ['relatedentityid']) ??
		firstOf(beside, kindOf('lead').id);
	return { ...ownId, leadId };
}

/** The names of an activity's fields in a message that are others everywhere else. */
const activityNames: Record<string, string> = { Note: 'ActivityEvent_Note' };

/**
 * A message has the fields of an activity apart, under `Data`; lists of activities have them beside the ids, and so has the
 * item. Where that would put one value over another, they stay where they are.
 */
function withOwnFields(record: IDataObject): IDataObject {
	const apart = Object.keys(record).find((name) => name.toLowerCase() === 'data');
	const data = apart === undefined ? undefined : asRecord(record[apart]);
	if (apart === undefined || !data) return record;
	const fields = Object.entries(data).map(([name, value]) => [activityNames[name] ?? name, value]);
	if (fields.some(([name]) => Object.hasOwn(record, String(name)))) return record;
	const beside = Object.entries(record).filter(([name]) => name !== apart);
	return Object.fromEntries([...beside, ...fields]) as IDataObject;
}

/** An opportunity is an activity to LeadSquared. */
const isActivity = (resource: TriggerResource) =>
	resource === 'activity' || resource === 'opportunity';

/** When it happened. Neither a reminder nor a deletion changes the record, so that its dates say nothing of them. */
function timeOf({ value }: TriggerEvent, resource: TriggerResource, record: IDataObject) {
	if (/(Reminder|Deleted)$/.test(value)) return null;
	const names = value.endsWith('Created') ? ['createdon'] : kindOf(resource).changed;
	return momentIn(record, names) ?? null;
}

/**
 * What a message tells, in the form of all triggers, with the record still as LeadSquared sent it: the run reads that,
 * see `received.ts`.
 */
export function toItem(
	happening: Happening,
	event: TriggerEvent,
	{ query, code }: Origin,
	includeRaw: boolean,
): IDataObject {
	const resource = resourceOf(event);
	const read = (fields: IDataObject) => (isActivity(resource) ? withOwnFields(fields) : fields);
	const record = read(happening.record);
	const before = happening.before && read(happening.before);
	const [entityId, eventType] = ['entityid', 'eventtype'].map((name) => valueOf(query, name));
	return itemOf({
		event: event.value,
		time: timeOf(event, resource, record),
		resource,
		ids: idsIn(resource, [record, before ?? {}]),
		record,
		change: changeIn(record, before),
		message: {
			webhookId: typeof entityId === 'string' ? entityId : null,
			eventType: typeof eventType === 'string' ? eventType : event.vendorName,
			eventCode: code ?? event.code,
		},
		...(includeRaw ? { raw: happening.raw } : {}),
	});
}
