import { NodeApiError, type INode, type JsonObject } from 'n8n-workflow';

import { FieldProblem, type Operation, type Resource } from '../table/operation';
import { adviceOn } from '../wire/reply';
import type { NotDone, Vendor } from '../wire/vendor';

/** What stopped one item, in the words the user gets. */
export interface Failure {
	message: string;
	/** The next step. */
	hint: string;
	/** The vendor's code or exception type. */
	code?: string;
	httpStatus?: number;
	/** Vendor, resource, operation and call. */
	attempted: string;
	/**
	 * `notSent`: nothing reached the vendor. `refused`: the vendor said no, nothing was changed.
	 * `unknown`: sent, but whether the vendor processed it is not known.
	 */
	outcome: 'notSent' | 'refused' | 'unknown';
	/** Of an unknown outcome: sending the item again does no harm. */
	mayRepeat?: boolean;
	/** What else helps to find out what became of the item, such as the id of its batch. */
	trace?: Record<string, string>;
	/** Of an unknown outcome that was looked up: what was looked for, and what was seen. */
	lookUp?: { lookedFor: Record<string, unknown>; seen: string };
}

/** Where an item failed: enough to name the operation in every message. */
export interface Attempt {
	vendor: Vendor;
	resource: Resource;
	operation: Operation;
}

function labelOf({ resource, operation }: Attempt): string {
	return `${resource.name} → ${operation.name}`;
}

function attempted(attempt: Attempt): string {
	return `${attempt.vendor.name} ${labelOf(attempt)} (${attempt.operation.call})`;
}

/** A value that could not be read or broke a rule: nothing was sent for this item. */
export function inputFailure(attempt: Attempt, cause: unknown): Failure {
	const base = { attempted: attempted(attempt), outcome: 'notSent' as const };
	if (cause instanceof FieldProblem) {
		return { ...base, message: cause.message, hint: cause.hint };
	}
	// n8n's own words for an expression that cannot be evaluated.
	const message = cause instanceof Error ? cause.message : String(cause);
	return { ...base, message, hint: 'Check the expressions of this item.' };
}

/**
 * What broke off the whole run, for one item.
 * @param when how far the item was
 */
export function brokenOff(
	attempt: Attempt,
	cause: unknown,
	when: 'beforeOpening' | 'beforeSending' | 'underWay',
): Failure {
	const { vendor, operation } = attempt;
	const reads = operation.reads ?? operation.paging !== undefined;
	const hints = {
		beforeOpening: `Nothing was sent. Check the credential of ${vendor.name}.`,
		beforeSending: 'The run ended before this item was sent. Run it again.',
		underWay: reads
			? 'The run ended before the answer came. Nothing was changed; run the item again.'
			: `The run ended before it was known what became of this item. Look it up in ${vendor.name} before you run it again.`,
	};
	return {
		attempted: attempted(attempt),
		message: cause instanceof Error ? cause.message : String(cause),
		hint: hints[when],
		outcome: when === 'underWay' ? 'unknown' : 'notSent',
		mayRepeat: reads,
	};
}

/** A code of the vendor's own, where it gave one. */
const withCode = (code: string | undefined) => (code === undefined ? '' : ` (${code})`);

/** Who said that the call cannot be made now, and what to do about it. */
function notNow(
	attempt: Attempt,
	{ from, message, code }: Extract<NotDone, { kind: 'unavailable' }>,
): Pick<Failure, 'message' | 'hint' | 'code'> {
	const { vendor, operation } = attempt;
	if (from === 'credential') return { message, hint: 'Nothing was sent. Check the credential.' };
	if (from === 'n8n')
		return {
			message,
			hint: 'Nothing was sent. Correct the address in the credential, or have it allowed on the server of n8n: N8N_SSRF_ALLOWED_HOSTNAMES or N8N_SSRF_ALLOWED_IP_RANGES.',
		};
	if (from === 'vendor' && code !== undefined) {
		return {
			message: `${vendor.name} did not take ${labelOf(attempt)} for now: ${message} (${code})`,
			hint:
				operation.errors[code] ??
				vendor.errors[code] ??
				'The item was not processed. Run it again later.',
			code,
		};
	}
	return {
		message: `${vendor.name} could not be reached: ${message}`,
		hint: 'The item was not processed. Check the region or base URL in the credential and try again later.',
	};
}

/**
 * An answer that was not a success, or a row that the vendor left unanswered.
 * @param repeatable whether the call was sent again when its outcome was unclear
 */
export function replyFailure(attempt: Attempt, reply: NotDone, repeatable: boolean): Failure {
	const { vendor, operation } = attempt;
	const label = labelOf(attempt);
	const base = { attempted: attempted(attempt), httpStatus: reply.status };
	switch (reply.kind) {
		case 'refused':
			return {
				...base,
				message: `${vendor.name} refused ${label}: ${reply.message}${withCode(reply.code)}`,
				hint:
					adviceOn(vendor, reply, operation.errors) ??
					`Compare the values with the vendor's documentation: ${operation.docs}`,
				code: reply.code,
				outcome: 'refused',
			};
		case 'throttled':
			return {
				...base,
				message: `${vendor.name} allows no more calls at the moment: ${reply.message}`,
				hint:
					reply.hint ??
					`The item was not processed. Run it again later. If this happens often, ${vendor.fewerCalls ? `${vendor.fewerCalls}, or ` : ''}stop other programs that use the same account.`,
				outcome: 'notSent',
			};
		case 'unavailable':
			return { ...base, ...notNow(attempt, reply), outcome: 'notSent' };
		case 'unclear': {
			const known = reply.code === undefined ? undefined : operation.errors[reply.code];
			if (operation.reads ?? operation.paging) {
				// Nothing can have been changed.
				const message = `${vendor.name} gave no usable answer to ${label}: ${reply.message}`;
				const hint = known ?? reply.hint ?? 'Nothing was changed. Run the item again.';
				return { ...base, message, hint, code: reply.code, outcome: 'unknown', mayRepeat: true };
			}
			return {
				...base,
				message: `It is not known whether ${vendor.name} processed ${label}: ${reply.message}`,
				hint: repeatable
					? `${vendor.name} did not confirm it. Running this item again does no harm.`
					: (known ??
						reply.hint ??
						`The request was sent, but ${vendor.name} did not confirm it. Sending it again could do it twice: look it up in ${vendor.name} before you run this item again.`),
				code: reply.code,
				outcome: 'unknown',
				mayRepeat: repeatable,
			};
		}
	}
}

/** What had to be read before the item could be sent was not; nothing was sent for the item. */
function notRead(attempt: Attempt, reply: NotDone, what: string): Failure {
	const { vendor } = attempt;
	const advice = reply.kind === 'refused' ? adviceOn(vendor, reply) : undefined;
	return {
		attempted: attempted(attempt),
		httpStatus: reply.status,
		message: `${what} could not be read: ${reply.message}`,
		hint: advice ?? 'Nothing was sent for this item. Run it again later.',
		code: 'code' in reply ? reply.code : undefined,
		outcome: 'notSent',
	};
}

/** The account's fields, which the item needs, could not be read. */
export const fieldsFailure = (attempt: Attempt, reply: NotDone): Failure =>
	notRead(attempt, reply, `The fields of the ${attempt.vendor.name} account`);

/** What the item was to be compared with before it is sent could not be read. */
export const lookUpFailure = (attempt: Attempt, reply: NotDone): Failure =>
	notRead(attempt, reply, `The record that the item is matched with in ${attempt.vendor.name}`);

/** The list in which a name was to be looked up could not be read. */
export const nameFailure = (attempt: Attempt, reply: NotDone, displayName: string): Failure =>
	notRead(attempt, reply, `'${displayName}' was given by its name, and the list of records`);

/**
 * An error with exactly these words.
 * Built from a plain object, because n8n ignores the options when it is given one of its own errors.
 */
export function errorWith(
	node: INode,
	message: string,
	description: string,
	{ httpStatus, itemIndex }: { httpStatus?: number; itemIndex?: number } = {},
): NodeApiError {
	const response: JsonObject = { message, description };
	const httpCode = httpStatus === undefined ? undefined : String(httpStatus);
	const error = new NodeApiError(node, response, { message, description, httpCode, itemIndex });
	// n8n replaces a text that happens to contain an errno name such as EPERM.
	error.message = message;
	error.description = description;
	return error;
}

/** The error that n8n shows for a failed item. */
export function toNodeError(
	node: INode,
	failure: Failure,
	itemIndex: number,
	done = '',
): NodeApiError {
	const message = messageFor(failure, itemIndex);
	const description = done ? `${failure.hint} ${done}` : failure.hint;
	const error = errorWith(node, message, description, {
		httpStatus: failure.httpStatus,
		itemIndex,
	});
	error.context.data = details(failure);
	return error;
}

/** n8n's own form of naming the item; its editor does not add it a second time. */
export function messageFor({ message }: Failure, itemIndex: number): string {
	// n8n's own messages may name the item already.
	return /\[item \d+\]/.test(message) ? message : `${message} [item ${itemIndex}]`;
}

/** What a failed item says beside the message. */
export function details(failure: Failure): JsonObject {
	const { attempted: tried, outcome, hint, code, httpStatus, trace, lookUp } = failure;
	return {
		...(code === undefined ? {} : { code }),
		...(httpStatus === undefined ? {} : { httpStatus }),
		outcome,
		...trace,
		attempted: tried,
		nextStep: hint,
		...(lookUp as JsonObject | undefined),
	};
}
