import type { IDataObject } from 'n8n-workflow';

import { listOf, numberOf, objectOf, recordsOf, said } from '../../shared/table/answer';
import { isObject } from '../../shared/table/json';
import type { RowResult, Values } from '../../shared/table/operation';
import { confirmed } from './confirmed';

/** A switch that says what became of a row, such as `LeadCreated`. */
const outcome = /(Created|Updated)$/;

/** A text, or nothing where there is none. */
const wordsIn = (text: unknown): string | undefined =>
	typeof text === 'string' ? said(text) : undefined;

/** Has a row such switches, and are all of them off? */
function saysNotDone(row: IDataObject): boolean {
	let isOff = false;
	for (const name in row) {
		const value = row[name];
		if (typeof value !== 'boolean' || !outcome.test(name)) continue;
		if (value) return false;
		isOff = true;
	}
	return isOff;
}

function rowResult(row: IDataObject, id = ''): RowResult {
	const words = wordsIn(row.ErrorMessage) ?? wordsIn(row.ExceptionMessage);
	const isRefused =
		words !== undefined || Boolean(row.ExceptionType) || (!row[id] && saysNotDone(row));
	if (!isRefused) return { data: row };
	return {
		refused: words ?? 'no reason given',
		...(row.ExceptionType ? { code: said(row.ExceptionType) } : {}),
	};
}

/**
 * Gives each row of a bulk answer back to its place. LeadSquared numbers rows from 1 within a call, in a list of its own
 * or under `Response`. A row that is not mentioned, or more than once, stays `undefined`.
 * @param id key of the record's id: a row that carries it went through, even if nothing had to be changed
 */
export function rowResults(
	data: unknown,
	count: number,
	id?: string,
): Array<RowResult | undefined> {
	const answers = Array.isArray(data) ? listOf(data) : listOf(objectOf(data).Response, 'Response');
	const results = new Array<RowResult | undefined>(count).fill(undefined);
	const isAnswered = new Array<boolean>(count).fill(false);
	for (const row of answers) {
		// One of another form tells of no row; the others are answered all the same.
		if (!isObject(row)) continue;
		const place = Number(row.RowNumber) - 1;
		if (!(place >= 0 && place < count && Number.isInteger(place))) continue;
		// Two answers for one row may contradict each other.
		results[place] = isAnswered[place] ? undefined : rowResult(row, id);
		isAnswered[place] = true;
	}
	return results;
}

/**
 * Reads the form `{ Status: { TotalCount, … }, Details: { FailedLeads: [{ IdentifierValue, Reason }] } }`, which names
 * only the rows that failed. When its counts do not fit, the rows that it does not name stay `undefined`, and so do rows of
 * one identifier of which only some failed; when they say that all failed, a reason without a name is that of every row.
 * @param identifierOf what a row was looked up by
 * @param done what to give for a row that went through
 */
export function identifiedResults(
	data: unknown,
	rows: Values[],
	identifierOf: (row: Values) => string,
	done: (row: Values) => Record<string, unknown>,
): Array<RowResult | undefined> {
	const answer = objectOf(data);
	const Status = objectOf(answer.Status ?? {}, 'Status');
	const lists = isObject(answer.Details) ? Object.values(answer.Details) : [];
	const named = lists.filter(Array.isArray).flatMap((list) => recordsOf(list, 'a list of Details'));
	const nameOf = (row: IDataObject) => String(row.IdentifierValue ?? '').toLowerCase();
	const reasons = new Map(named.map((row) => [nameOf(row), said(row.Reason) ?? 'no reason given']));
	const nameSent = (row: Values) => identifierOf(row).toLowerCase();
	const names = rows.map(nameSent);
	const failures = named.map(nameOf).filter((name) => names.includes(name));
	const isOneOfSome = (name: string) => {
		const failed = failures.filter((other) => other === name).length;
		return failed > 0 && failed < names.filter((other) => other === name).length;
	};
	const countOf = (name: string) => numberOf(Status[name], name);
	const succeededRows = countOf('SuccessCount');
	const otherRows = (countOf('FailureCount') ?? 0) + (countOf('UnProcessedCount') ?? 0);
	const allFailed = succeededRows === 0 && otherRows === names.length;
	const reasonOfAll = allFailed ? (reasons.get('') ?? 'no reason given') : undefined;
	const isClear = succeededRows === names.length - failures.length;
	return rows.map((row) => {
		const name = nameSent(row);
		if (isOneOfSome(name) && !allFailed) return undefined;
		const reason = reasons.get(name) ?? reasonOfAll;
		if (reason !== undefined) return { refused: reason };
		return isClear ? { data: done(row) } : undefined;
	});
}

type Named = (row: Values) => Record<string, unknown>;

/** A call that LeadSquared only queued says the same for all its rows; `named` tells which row it was. @throws Unreadable */
export function queuedResults(data: unknown, rows: Values[], named: Named): RowResult[] {
	const { Message } = confirmed(data);
	const more = isObject(Message) ? Message : {};
	return rows.map((row) => ({ data: { ...named(row), ...more, Queued: true } }));
}

/**
 * Reads `{ TasksCount, DeletedTasksCount, FailureReason }`. Fewer than asked for leaves open which ones; without a
 * count, the call was only queued.
 */
export function deletedResults(
	data: unknown,
	rows: Values[],
	asked: number,
	named: Named,
): Array<RowResult | undefined> {
	const { DeletedTasksCount, FailureReason: reason } = objectOf(data);
	const count = numberOf(DeletedTasksCount, 'DeletedTasksCount');
	if (count === undefined) return queuedResults(data, rows, named);
	if (count >= asked) return rows.map((row) => ({ data: { ...named(row), deleted: true } }));
	return rows.map(() =>
		count === 0 && reason ? { refused: said(reason) ?? 'no reason given' } : undefined,
	);
}
