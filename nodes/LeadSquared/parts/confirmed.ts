import type { IDataObject } from 'n8n-workflow';

import { objectOf } from '../../shared/table/answer';
import { Unreadable } from '../../shared/wire/answer';

/** What LeadSquared answers to a write that went through has one of these at its top. */
export const confirmations = [
	'Status',
	'IsSuccessful',
	'Id',
	'ID',
	'RequestID',
	'MessageID',
	'uploadedFile',
	'result',
];

/** The answer to a call that says the same for all its rows. @throws Unreadable when it does not say that they were taken */
export function confirmed(data: unknown): IDataObject {
	const answer = objectOf(data);
	// A bare number or boolean, which is read as a result, says nothing of rows.
	if (confirmations.some((name) => name !== 'result' && answer[name] !== undefined)) return answer;
	throw new Unreadable('its answer does not say that it was done');
}
