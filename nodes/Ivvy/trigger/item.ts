import type { IDataObject } from 'n8n-workflow';

import { objectOf } from '../../shared/table/answer';
import { isObject } from '../../shared/table/json';
import { simplify } from '../wire/simplify';
import type { Message } from './message';
import { subjectNamed } from './subjects';

/** The venues that a message is about; none for contacts, for example. */
export function venuesOf({ body }: Message): number[] {
	const records: unknown[] = [body, ...(Array.isArray(body.data) ? body.data : [body.data])];
	const ids = records.flatMap((record) => (isObject(record) ? [record.venueId] : []));
	return [...new Set(ids.filter((id) => id !== undefined && id !== null).map(Number))];
}

/**
 * One message as one item, with moments as ISO 8601. A deletion has only ids, which become the data.
 * The API key that made the change is not part of it: keys do not belong into outputs.
 */
export function toItem(message: Message, messageId: string, ownKey: boolean): IDataObject {
	const { sourceType } = message;
	const body = objectOf(simplify(message.body));
	const { data = body, previousData, ...beside } = body;
	const extra = body.data === undefined ? {} : beside;
	const isUpdate = subjectNamed(message.subject)?.isUpdate ?? false;
	return {
		subject: message.subject,
		account: message.accountId,
		time: new Date(message.timestamp * 1000).toISOString(),
		source: {
			type: sourceType === 1 ? 'api' : 'unknown',
			...(sourceType === 1 ? { isThisKey: ownKey } : {}),
		},
		data,
		...(previousData === undefined ? {} : { previousData }),
		...(isUpdate ? { changedFields: isObject(previousData) ? Object.keys(previousData) : [] } : {}),
		...(Object.keys(extra).length > 0 ? { extra } : {}),
		region: message.region,
		transactionId: message.txnId,
		messageId,
	};
}
