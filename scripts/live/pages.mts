/** Pages of a list: their size, what the vendor says of the whole, and whether each record comes once. */

import { requestOf, type Check } from './check.mts';
import type { DocumentedCall } from './documentedForm.mts';
import type { Answer, Difference, Operation, Values } from './types.mts';

/** So few rows that also a small account has several pages. */
export const fewRows = 2;

/** More is not asked for at once, so that a check stays small. */
const mostRows = 200;

export interface Pages {
	answers: unknown[];
	differences: Difference[];
	notes: string[];
}

/** Its id, or all of it: no two records are quite the same. */
const keyOf = (operation: Operation, record: unknown) =>
	operation.paging?.id?.(record) ?? JSON.stringify(record);

/** @param first the answer to the first small page */
export async function readPages(
	check: Check,
	operation: Operation,
	values: Values,
	first: Answer,
	documented?: DocumentedCall,
): Promise<Pages> {
	const paging = operation.paging!;
	const found: Pages = { answers: [first.body], differences: [], notes: [] };
	const differs = (where: string, say: string, seen: string) =>
		found.differences.push({ where, documented: say, seen });

	const ask = async (position: number, size: number) => {
		const answer = await check.account.call(
			requestOf(check, operation, paging.ask(values, position, size)),
		);
		return answer.reply.kind === 'done' ? answer.body : undefined;
	};
	const readable = (body: unknown) => {
		try {
			return paging.read(body);
		} catch {
			return undefined;
		}
	};

	const page = readable(first.body);
	if (!page || page.records.length === 0) return found;
	const asked = JSON.stringify(paging.ask(values, paging.first, fewRows));
	const hasSize = asked !== JSON.stringify(paging.ask(values, paging.first, fewRows + 1));
	if (hasSize && page.records.length > fewRows)
		differs('size of a page', 'as many records as asked for', 'more');
	const isWhole = asked === JSON.stringify(values);
	if (isWhole || (page.total !== undefined && page.total <= page.records.length)) return found;

	const second = await ask(paging.next(paging.first, page.records.length), fewRows);
	const next = readable(second);
	if (next) {
		found.answers.push(second);
		const known = new Set(page.records.map((record) => keyOf(operation, record)));
		const again = next.records.some((record) => known.has(keyOf(operation, record)));
		const isStable = paging.order?.(values).isStable ?? true;
		if (again && isStable) differs('order', 'each record on one page', 'a record on two pages');
		else if (again) found.notes.push('A record came on two pages, as its order may');
		if (next.total !== page.total) found.notes.push('The total changed from page to page');
		if (page.total !== undefined && next.records.length === 0)
			differs('total', 'as many records as pages have', 'more than they have');
	}

	const { pageCap } = documented ?? {};
	if (!hasSize || pageCap === undefined) return found;
	// One more than the vendor says it gives; a very large page is not asked for.
	const size = pageCap < mostRows ? pageCap + 1 : mostRows;
	const cap = Math.min(pageCap, size);
	const large = await ask(paging.first, size);
	const all = readable(large);
	if (!all) {
		if (large === undefined && size > pageCap)
			found.notes.push('A page above the largest one is refused');
		return found;
	}
	found.answers.push(large);
	const { records, total } = all;
	if (records.length > cap) differs('largest page', `${pageCap} records`, 'more');
	else if (records.length < Math.min(cap, total ?? (await atLeast(records.length))))
		differs('largest page', `${pageCap} records`, `${records.length} records`);
	return found;

	/** How many records a list without a total has at least: a short page should be its last. */
	async function atLeast(received: number): Promise<number> {
		if (received >= cap) return received;
		const after = readable(await ask(paging.next(paging.first, received), size));
		return received + (after?.records.length ?? 0);
	}
}
