import type { IDataObject } from 'n8n-workflow';

import type { RowResult } from '../../shared/operation';

/**
 * Gives each row of a bulk answer back to its place. LeadSquared numbers rows from 1 within a call.
 * A row that is not mentioned stays `undefined`.
 * @param flag the property that says whether the row went through, e.g. `ActivityCreated`
 */
export function rowResults(data: unknown, count: number, flag: string): Array<RowResult | undefined> {
	const answer = data as { Response?: unknown };
	const rows = (Array.isArray(data) ? data : Array.isArray(answer.Response) ? answer.Response : []) as IDataObject[];
	const results = new Array<RowResult | undefined>(count).fill(undefined);
	for (const row of rows) {
		const index = Number(row.RowNumber) - 1;
		if (!(index in results)) continue;
		const words = row.ErrorMessage ?? row.ExceptionMessage;
		const isRefused = row[flag] === false || (typeof words === 'string' && words !== '');
		results[index] = isRefused
			? { refused: String(words ?? 'no reason given'), code: String(row.ExceptionType ?? `row ${index + 1}`) }
			: { data: row };
	}
	return results;
}
