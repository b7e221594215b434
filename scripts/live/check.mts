/** What the questions of a run share, and how their results come about. */

import { Stopped, type Account } from './account.mts';
import { allNames, documentedOf, isElsewhere } from './documented.mts';
import { Forms } from './fill.mts';
import { maskedText, namesFor, shownCode, type Names } from './names.mts';
import { Pool } from './pool.mts';
import type { Answer, Difference, Operation, Reply, Resource, Result } from './types.mts';

export interface Check {
	account: Account;
	pool: Pool;
	forms: Forms;
	/** Names of fields that the account defines itself, as its own metadata says. */
	own: Set<string>;
	/** In how many fields a form was seen, of those in which it may vary: times, numbers, booleans. */
	seenForms: Map<string, number>;
}

export const newCheck = (account: Account): Check => {
	const pool = new Pool();
	return { account, pool, forms: new Forms(account, pool), own: new Set(), seenForms: new Map() };
};

/** What may be shown of the names in answers that are not documented. */
export function namesOf({ account, own }: Check): Names {
	const { name } = account.nodes;
	// iVvy's pages list each field; LeadSquared's show examples, and its accounts have fields of their own.
	return namesFor(
		allNames(name),
		(field) => name === 'leadSquared' && (own.has(field) || isElsewhere(field)),
	);
}

export const documentedFor = ({ account }: Check, operation: Operation) =>
	documentedOf(account.nodes.name, operation);

/** Body of a call: some take lists of rows, of which a check sends one. */
export function requestOf(
	{ account }: Check,
	operation: Operation,
	values: ReturnType<Forms['values']>,
) {
	const { vendor } = account.nodes;
	return vendor.request(operation, values, operation.bulk?.body([values]));
}

/** How a refusal is told: its code and a masked form of its words. */
export function refusalOf(
	{ status, reply }: Pick<Answer, 'status' | 'reply'>,
	names: string[] = [],
): string {
	if (reply.kind === 'unavailable' || status === 0) return `No answer (${shownCode(reply.code)})`;
	const { message = '' } = reply;
	return `HTTP ${status}, ${shownCode(reply.code)}: ${maskedText(message, names)}`;
}

/** A call that the vendor does not know at all. */
export const isUnknownCall = ({ status, reply }: { status: number; reply: Reply }): boolean =>
	reply.kind !== 'done' && (status === 404 || reply.code === '404');

export const unknownCall: Difference = {
	where: 'the call',
	documented: 'there',
	seen: 'HTTP 404: not found',
};

export const operationName = (resource: Resource, operation: Operation) =>
	`${resource.name}: ${operation.name}`;

/** A result with what holds for most. */
export function resultOf(
	check: Check,
	kind: Result['kind'],
	name: string,
	{ verdict, differences = [], notes = [], why, call }: Partial<Result>,
): Result {
	return {
		vendor: check.account.nodes.name,
		kind,
		name,
		...(call ? { call } : {}),
		verdict: verdict ?? (differences.length > 0 ? 'differs' : 'ok'),
		...(why ? { why } : {}),
		differences,
		notes,
	};
}

/** The result of something that threw: an error of the node is a refusal, told without its values. */
export function failed(check: Check, kind: Result['kind'], name: string, error: unknown): Result {
	if (error instanceof Stopped) throw error;
	return resultOf(check, kind, name, {
		verdict: 'refused',
		why: maskedText(error instanceof Error ? error.message : String(error)),
	});
}

/** Keeps what an answer gives to ask for records by, and the names of the account's own fields. */
export function remember(check: Check, resource: string, answer: unknown): void {
	check.pool.take(resource, answer);
	namesIn(answer, check.own);
}

/** Definitions of fields have their names under `SchemaName`. */
function namesIn(value: unknown, own: Set<string>): void {
	if (Array.isArray(value)) for (const one of value) namesIn(one, own);
	else if (typeof value === 'object' && value !== null) {
		const { SchemaName } = value as Record<string, unknown>;
		if (typeof SchemaName === 'string') own.add(SchemaName);
		for (const one of Object.values(value)) if (typeof one === 'object') namesIn(one, own);
	}
}
