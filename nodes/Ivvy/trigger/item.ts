import type { GenericValue, IDataObject } from 'n8n-workflow';

import { objectOf } from '../../shared/table/answer';
import { isObject } from '../../shared/table/json';
import { itemOf, type Told } from '../../shared/trigger/item';
import { withLabels, type Labels } from '../../shared/table/labels';
import { simplify } from '../wire/simplify';
import type { Message } from './message';
import { subjectNamed } from './subjects';

/** A row as a record, whatever it is. */
const asRecord = (row: unknown): IDataObject =>
	isObject(row) ? row : { value: row as GenericValue };

/** A record as the node gives it, with moments as ISO 8601 and the meanings of codes. */
export const recordOf = (row: unknown, meanings: Labels = {}): IDataObject =>
	objectOf(withLabels(objectOf(simplify(asRecord(row))), meanings));

/** The venues that a message is about; none for contacts, for example. */
export function venuesOf({ body }: Message): number[] {
	const records: unknown[] = [body, ...(Array.isArray(body.data) ? body.data : [body.data])];
	const ids = records.flatMap((record) => (isObject(record) ? [record.venueId] : []));
	return [...new Set(ids.filter((id) => id !== undefined && id !== null).map(Number))];
}

/** Under which of these names a message has the id of its record: a deletion has nothing but ids. */
export function idIn(resource: string, record: IDataObject): IDataObject {
	// Of a booking note, `noteId`.
	const last = resource.replace(/^.*(?=[A-Z])/, '').toLowerCase();
	const names = ['id', `${resource}Id`, `${last}Id`, 'guestContactId'];
	const name = names.find((one) => record[one] !== undefined);
	return { id: name === undefined ? null : record[name] };
}

/** What changed, where the message tells how the record was before. */
function changeIn(previousData: unknown): Told['change'] {
	if (!isObject(previousData)) return undefined;
	const previous = recordOf(previousData);
	return { fields: Object.keys(previous), previous };
}

/** Who made the change. The API key that did is not part of it: keys do not belong into outputs. */
const sourceOf = ({ sourceType }: Message, isThisKey: boolean): IDataObject =>
	sourceType === 1 ? { type: 'api', isThisKey } : { type: 'unknown' };

/** A message as items, one for each record that it tells of. */
export function toItems(
	message: Message,
	messageId: string,
	{ isOwn, raw }: { isOwn: boolean; raw: boolean },
): IDataObject[] {
	const { body, subject, txnId, accountId, region } = message;
	const { data = body, previousData, ...beside } = body;
	const extra = body.data === undefined ? {} : recordOf(beside);
	const { resource = '', hasId = true } = subjectNamed(subject) ?? {};
	const rows: unknown[] = Array.isArray(data) ? data : [data];
	return rows.map((row) => {
		const record = recordOf(row);
		return itemOf({
			event: subject,
			time: new Date(message.timestamp * 1000).toISOString(),
			resource,
			ids: hasId ? idIn(resource, record) : {},
			record,
			change: changeIn(previousData),
			message: {
				id: messageId,
				transactionId: txnId,
				account: accountId,
				region,
				source: sourceOf(message, isOwn),
				...(Object.keys(extra).length > 0 ? { extra } : {}),
			},
			...(raw ? { raw: Array.isArray(data) ? asRecord(row) : body } : {}),
		});
	});
}
