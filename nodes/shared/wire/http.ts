import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHookFunctions,
	ILoadOptionsFunctions,
	IPollFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';

import { clock, unlessAborted } from './clock';
import type { HeldBody } from './heldBody';
import type { Vendor, VendorRequest } from './vendor';

/** Where n8n may have a node speak with a vendor. */
export type LineContext =
	| IExecuteFunctions
	| ILoadOptionsFunctions
	| IHookFunctions
	| IPollFunctions
	| IWebhookFunctions;

/** Limits of one call, in ms; README names them. */
export const callLimits = {
	/** Without a sign of life for this long, a call is given up. */
	silentMs: 120_000,
	/** A whole answer, however slowly it comes. */
	wholeMs: 300_000,
};

/** Of a body whose request does not say another one. */
export const jsonType = 'application/json';

/** An answer as n8n's helper gives it. */
export interface HttpAnswer {
	statusCode: number;
	headers: Record<string, unknown>;
	body: unknown;
}

/** What a call ends with that goes on for ever. */
export class TooLong extends Error {}

/** The limit of the calls that begin about now: a timer for each would cost more than all else of the waiting. */
let shared: { wholeMs: number; until: number; limit: AbortSignal } | undefined;

/** Aborts when a call that begins now has taken as long as a whole answer may, or up to a hundredth later. */
function limitFromNow(): AbortSignal {
	const { wholeMs } = callLimits;
	const now = clock.now();
	if (shared?.wholeMs !== wholeMs || now >= shared.until || shared.limit.aborted) {
		const laterMs = wholeMs / 100;
		shared = {
			wholeMs,
			until: now + laterMs,
			limit: AbortSignal.timeout(wholeMs + laterMs),
		};
	}
	return shared.limit;
}

/** The promise, or a rejection with `TooLong` when it takes longer than a whole answer may. */
export async function withinLimit<T>(answer: Promise<T>): Promise<T> {
	const limit = limitFromNow();
	return await unlessAborted(answer, limit).catch((reason: Error) => {
		if (!limit.aborted) throw reason;
		throw new TooLong(`the answer did not end within ${callLimits.wholeMs / 60_000} minutes`);
	});
}

/** n8n reads the credential from its database at each call unless it is handed over. */
function handedOver(vendor: Vendor, credentials: ICredentialDataDecryptedObject) {
	return { id: '', name: vendor.credential, type: vendor.credential, data: { ...credentials } };
}

/**
 * Hands one request to n8n's helper, which has it signed and opens a connection of its own for it.
 * @param address scheme and host
 * @param held goes in place of the body when its connection is opened ahead
 */
export async function exchange(
	context: LineContext,
	vendor: Vendor,
	credentials: ICredentialDataDecryptedObject,
	address: string,
	{ method, path, body, contentType = jsonType, headers }: VendorRequest,
	held?: HeldBody,
): Promise<HttpAnswer> {
	return (await context.helpers.httpRequestWithAuthentication.call(
		context,
		vendor.credential,
		{
			method,
			url: address + path,
			// Always text or bytes, never `{}` or an object: n8n would drop or re-serialise it and break the signature.
			body: held ?? body,
			headers: {
				Accept: 'application/json',
				...(body === undefined ? {} : { 'Content-Type': contentType }),
				...headers,
			},
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			// A redirect would carry the keys to another host.
			disableFollowRedirect: true,
			timeout: callLimits.silentMs,
		},
		{ credentialsDecrypted: handedOver(vendor, credentials) },
	)) as HttpAnswer;
}
