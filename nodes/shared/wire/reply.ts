import { trimmed } from '../table/field';
import { clock } from './clock';
import { retryPolicy } from './retry';
import type { Limit, NotDone, Reply, Vendor } from './vendor';

/**
 * What the user can do about a refusal; `undefined` when nothing is known about it.
 * @param own the advice of the operation or list at hand, by code
 */
export function adviceOn(
	{ errors, adviceOnWords }: Vendor,
	{ message, code = '', hint }: Extract<NotDone, { kind: 'refused' }>,
	own: Record<string, string> = {},
): string | undefined {
	const known = adviceOnWords?.(message) ?? own[code] ?? hint ?? errors[code];
	return known ?? (isStaleId(message) ? checkId : undefined);
}

/** What the user can do about an id that stands for no record. */
export const checkId =
	'Check the ID: the record may have been deleted or merged. Get Many finds it.';

/** Words in which vendors say that there is no such record. */
const isStaleId = (message: string): boolean =>
	/\b(not found|(does not|doesn't) exist|no such|(invalid|not a valid) ([a-z]+ )*id)\b/i.test(
		message,
	);

/** Text of an answer that is not the vendor's own JSON, short enough for a message. */
function shortText(body: unknown): string {
	const words = typeof body === 'string' ? body : messageOf(body);
	const text = trimmed(words.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '));
	return text === '' ? '' : `: ${text.slice(0, 120)}`;
}

/** The sentence of a JSON answer in a form that no vendor documents, such as a gateway's. */
function messageOf(body: unknown): string {
	if (typeof body !== 'object' || body === null) return '';
	const { message, Message, error } = body as Record<string, unknown>;
	return [message, Message, error].find((one) => typeof one === 'string') ?? '';
}

/** The Retry-After header in ms from now: it gives seconds, or the time as an HTTP date. */
export function retryAfterMs(headers: Record<string, unknown>): number | undefined {
	const text = String(headers['retry-after'] ?? '').trim();
	if (text === '') return undefined;
	const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - clock.now();
	return ms > 0 ? ms : undefined;
}

const unitsMs: Record<string, number> = {
	second: 1_000,
	minute: 60_000,
	hour: 3_600_000,
	day: 86_400_000,
};

/** Reads "… exceeded the limit of 25 in 5 second(s)", and the same of minutes, hours and days. */
export function limitIn(message: string): Limit | undefined {
	const found = /limit of (\d+) in (\d+) (second|minute|hour|day)/i.exec(message);
	const [, calls, count, unit = ''] = found ?? [];
	const unitMs = unitsMs[unit.toLowerCase()];
	return unitMs === undefined
		? undefined
		: { calls: Number(calls), windowMs: Number(count) * unitMs };
}

/** What the user can do about a limit that nobody waits out, such as one for a day; nothing for a shorter one. */
export function usedUp(limit: Limit | undefined): { hint?: string } {
	if (!limit || limit.windowMs <= retryPolicy.throttledBudgetMs) return {};
	const hours = limit.windowMs / 3_600_000;
	const time =
		hours >= 1 ? `${hours} hour${hours === 1 ? '' : 's'}` : `${limit.windowMs / 60_000} minutes`;
	return {
		hint: `The item was not processed. The allowance of ${limit.calls} calls in ${time} is used up: run it again when this time has passed, or have the allowance raised.`,
	};
}

/** A gateway that stopped waiting: for the request, or for the vendor's answer to it. */
const gaveUpWaiting = new Set([408, 499]);

/**
 * What an HTTP status alone says, for answers without the vendor's own words. A 2xx that carries no JSON
 * comes from something between n8n and the vendor, so it is as unclear as a 502. So is a 503: a gateway may give it after
 * the vendor has written.
 */
export function replyFromStatus(
	status: number,
	headers: Record<string, unknown>,
	body: unknown,
): Reply {
	const message = `HTTP ${status}${shortText(body)}`;
	if (status === 429) {
		return {
			kind: 'throttled',
			message,
			status,
			limit: limitIn(message),
			retryAfterMs: retryAfterMs(headers),
			...usedUp(limitIn(message)),
		};
	}
	if (status >= 300 && status < 400) {
		// A gateway may answer so after the vendor has written (303).
		return {
			kind: 'unclear',
			message: `HTTP ${status}: the address leads elsewhere, and keys are not sent on to another host`,
			status,
			isFinal: true,
			hint: 'Check the region or base URL in the credential.',
		};
	}
	if (status >= 400 && status < 500 && !gaveUpWaiting.has(status))
		return { kind: 'refused', message, code: `HTTP ${status}`, status };
	return { kind: 'unclear', message, status, retryAfterMs: retryAfterMs(headers) };
}
