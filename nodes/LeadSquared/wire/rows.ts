import type { GenericValue, IDataObject } from 'n8n-workflow';

import {
	listOf,
	numberOf,
	objectOf,
	recordsOf,
	saysMoreThanWords,
} from '../../shared/table/answer';
import { Unreadable } from '../../shared/wire/answer';

/** The total that an answer names. @throws Error for anything but a number */
export const totalIn = (answer: IDataObject): number | undefined =>
	numberOf(answer.RecordCount, 'RecordCount');

/**
 * The list in an answer. LeadSquared leaves its key out where nothing was found, and then counts the records (seen).
 * @param key of the list; the answer is the list when there is none
 * @throws Error for any other answer: it may come from a gateway, and is no empty list
 */
export function entriesIn(data: unknown, key?: string): GenericValue[] {
	const answer = key === undefined ? { list: data as GenericValue } : objectOf(data);
	const list = answer[key ?? 'list'];
	if (list !== undefined && list !== null) return listOf(list, key);
	if (key === undefined || totalIn(answer) === undefined)
		throw new Unreadable('its answer has no list');
	return [];
}

/** The same for a list of records. @throws Error for any other answer, also inside the list */
export const rowsIn = (data: unknown, key?: string): IDataObject[] =>
	recordsOf(entriesIn(data, key), key);

/**
 * An answer whose form no page shows.
 * @throws Unreadable when there is nothing in it but words
 */
export function unknownForm(data: unknown): IDataObject {
	const answer = objectOf(data);
	// A bare number or boolean is read as a result.
	if (saysMoreThanWords(answer, 'result')) return answer;
	throw new Unreadable('its answer has no list');
}
