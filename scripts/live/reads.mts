/** Asks for what an operation reads, and holds the answer against its page. */

import { Stopped } from './account.mts';
import {
	documentedFor,
	isUnknownCall,
	namesOf,
	operationName,
	refusalOf,
	remember,
	requestOf,
	resultOf,
	unknownCall,
	type Check,
} from './check.mts';
import { compare } from './compare.mts';
import { searchOf, Unfilled, type Span, type Way } from './fill.mts';
import { maskedText } from './names.mts';
import { fewRows, readPages } from './pages.mts';
import { skipped } from './presets.mts';
import type { Answer, Operation, Resource, Result, Values } from './types.mts';

/** Is it a read? The tables name what reads so; all else that may be repeated changes something. */
export const isRead = ({ value, repeat }: Operation): boolean =>
	repeat === 'always' && /^(get|search|list|quick|check(?!In$|Out)|is|find)/.test(value);

/** Spans of time, in days from now: of late, of the last years, and for what is about the future only. */
const spans: Span[] = [
	[-30, 1],
	[-1000, 1],
	[0, 7],
	[1, 1.4],
];

/** The ways to ask: each entry of the form's first list with the usual span, then other spans with the best of them. */
function waysFor(operation: Operation): { entries: number[]; spans: Span[] } {
	const asked = operation.fields.filter(({ wire }) => operation.required.includes(wire));
	const hasTimes = asked.some(({ property }) => property.type === 'dateTime');
	const hasList = asked.some((field) => searchOf(field) !== undefined);
	return { entries: hasList ? [0, 1, 2] : [0], spans: hasTimes ? spans : spans.slice(0, 1) };
}

/** What came of one way to ask. */
interface Attempt {
	values: Values;
	answer: Answer;
	/** 2 with records, 1 without any, 0 refused. */
	worth: number;
}

function worthOf({ paging }: Operation, { body, reply }: Answer): number {
	if (reply.kind !== 'done') return 0;
	if (!paging) return Array.isArray(body) && body.length === 0 ? 1 : 2;
	try {
		return paging.read(body).records.length > 0 ? 2 : 1;
	} catch {
		return 2;
	}
}

/** Does a list without records say that there are some? Its records stand elsewhere, then. */
function countsSome(body: unknown): boolean {
	const { RecordCount, meta } = (body ?? {}) as {
		RecordCount?: unknown;
		meta?: { totalResults?: unknown };
	};
	return Number(RecordCount ?? meta?.totalResults ?? 0) > 0;
}

/** Asks in one way after the other until records come. @throws Unfilled when the form cannot be filled in at all */
async function ask(check: Check, resource: Resource, operation: Operation): Promise<Attempt> {
	const { account, forms } = check;
	const ways = waysFor(operation);
	let best: (Attempt & { way: Way }) | undefined;
	let why: unknown;

	async function attempt(way: Way): Promise<boolean> {
		let values: Values;
		try {
			values = forms.values(operation, await forms.fill(resource.value, operation, way));
		} catch (error) {
			if (error instanceof Stopped) throw error;
			why ??= error;
			return false;
		}
		const { paging } = operation;
		const paged = paging ? paging.ask(values, paging.first, fewRows) : values;
		const answer = await account.call(requestOf(check, operation, paged));
		const worth = worthOf(operation, answer);
		if (worth > (best?.worth ?? -1)) best = { values, answer, worth, way };
		return worth === 2 || isUnknownCall(answer);
	}

	for (const span of ways.spans)
		for (const entry of span === ways.spans[0] || !best ? ways.entries : [best.way.entry])
			if (await attempt({ entry, span })) return best!;
	if (!best) throw why;
	return best;
}

/**
 * @returns undefined where a later answer may have what the form needs
 * @param isLast nothing else comes after it
 */
export async function readOperation(
	check: Check,
	resource: Resource,
	operation: Operation,
	isLast: boolean,
): Promise<Result | undefined> {
	const name = operationName(resource, operation);
	const { call } = operation;
	const told = (more: Partial<Result>) => resultOf(check, 'operation', name, { call, ...more });
	const skip = skipped[`${check.account.nodes.name} ${resource.value}.${operation.value}`];
	if (skip) return told({ verdict: 'not tried', why: skip });

	const documented = documentedFor(check, operation);
	let attempt: Attempt;
	try {
		attempt = await ask(check, resource, operation);
	} catch (error) {
		if (error instanceof Stopped) throw error;
		if (!isLast) return undefined;
		const { message } = error as Error;
		return told({
			verdict: 'not tried',
			why:
				error instanceof Unfilled ? message : `The form was not accepted: ${maskedText(message)}`,
		});
	}
	const { answer, values, worth } = attempt;
	if (isUnknownCall(answer)) return told({ differences: [unknownCall] });
	if (answer.reply.kind !== 'done')
		return told({ verdict: 'refused', why: refusalOf(answer, documented?.names) });

	const names = namesOf(check);
	const pages = operation.paging
		? await readPages(check, operation, values, answer, documented)
		: { answers: [answer.body], differences: [], notes: [] };
	for (const body of pages.answers) remember(check, resource.value, body);
	if (!documented?.answer)
		return told({
			...pages,
			notes: [...pages.notes, 'No page shows its answer: nothing to compare with'],
		});
	const compared = compare(documented.answer, pages.answers, names, check.seenForms);
	const isEmpty = worth === 1 && !countsSome(answer.body);
	const differences = [...pages.differences, ...compared.differences].filter(
		// Where nothing is found, the key of the list may be missing, too.
		({ seen }) => !(isEmpty && seen === 'missing'),
	);
	const notes = [...pages.notes, ...compared.notes];
	if (isEmpty && differences.length === 0)
		return told({
			verdict: 'not tried',
			why: 'Asked, but the account has none: only the envelope was compared',
			notes,
		});
	return told({ differences, notes });
}
