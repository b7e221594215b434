import {
	ManualExecutionCancelledError,
	type ICredentialDataDecryptedObject,
	type IExecuteFunctions,
	type IHookFunctions,
	type ILoadOptionsFunctions,
	type IPollFunctions,
	type IWebhookFunctions,
} from 'n8n-workflow';

import { trimmed } from '../table/field';
import { readReply } from './answer';
import { clock, unlessAborted } from './clock';
import { parsedJson } from '../table/json';
import { accountHash } from './pace';
import { waitBeforeRepeat } from './retry';
import { Turns } from './turns';
import type { Lane, Reply, Vendor, VendorRequest } from './vendor';

/** How one request is sent. */
export interface Sending {
	/** A second time would change nothing, so that it may be repeated when its outcome is unclear. */
	repeatable: boolean;
	lane?: Lane;
	/** Asked when the turn of the call has come: is it not to be sent any more? A further try of a call is sent all the same. */
	isOff?(): boolean;
	/** Told `true` before each time the request goes out, and `false` once the vendor has certainly not processed it. */
	isUnderWay?(now: boolean): void;
}

/** An open line to one vendor account, with its credentials read once. */
export interface Line {
	/** Tells accounts apart without holding a key. */
	account: string;
	/** Scheme and host of the vendor, or of what the credential has in its place. */
	address: string;
	/** Tells how many calls of a lane will follow, so that a long run is spread from its start. */
	plan(calls: number, lane?: Lane): void;
	/** @throws CalledOff when `isOff` says so */
	send(request: VendorRequest, how: Sending): Promise<Reply>;
	/** How long the last calls of this account took in this process, the one in the middle, in ms; `undefined` before the first. */
	usualMs(lane?: Lane): number | undefined;
	/** Waits, unless the execution is cancelled. */
	pause(ms: number): Promise<void>;
}

/** Limits of one call, in ms; README names them. */
export const callLimits = {
	/** Without a sign of life for this long, a call is given up. */
	silentMs: 120_000,
	/** A whole answer, however slowly it comes. */
	wholeMs: 300_000,
};

/** What a call ends with that was called off before it was sent. */
export class CalledOff extends Error {}

/** What a call ends with that goes on for ever. */
class TooLong extends Error {}

/** The promise, or a rejection when it takes longer than a whole answer may. */
async function withinLimit<T>(answer: Promise<T>): Promise<T> {
	const limit = AbortSignal.timeout(callLimits.wholeMs);
	return await unlessAborted(answer, limit).catch((reason: Error) => {
		if (!limit.aborted) throw reason;
		throw new TooLong(`the answer did not end within ${callLimits.wholeMs / 60_000} minutes`);
	});
}

/** Where n8n may have a node speak with a vendor. */
type LineContext =
	| IExecuteFunctions
	| ILoadOptionsFunctions
	| IHookFunctions
	| IPollFunctions
	| IWebhookFunctions;

/** n8n's own error of a cancelled execution: by its class n8n tells it from a failed one. */
function cancelled(context: LineContext): Error {
	const error = new ManualExecutionCancelledError(
		'getExecutionId' in context ? context.getExecutionId() : '',
	);
	error.message = 'The execution was canceled before all items were sent';
	return error;
}

/**
 * Errors of a connection that was never made, so that the vendor cannot have seen the request, and whether they may pass
 * by themselves.
 */
const notConnected = new Map([
	['ECONNREFUSED', true],
	['EAI_AGAIN', true],
	['EHOSTUNREACH', true],
	['ENETUNREACH', true],
	['ENOTFOUND', false],
]);

/**
 * n8n wraps what the network said; the code sits somewhere along the causes. n8n 1.x drops the cause, and has the code as
 * if it were an HTTP status.
 */
function networkCode(error: unknown): string | undefined {
	for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
		const { code, httpCode } = at as { code?: unknown; httpCode?: unknown };
		if (typeof code === 'string') return code;
		if (typeof httpCode === 'string' && /^[A-Z]/.test(httpCode)) return httpCode;
	}
	return undefined;
}

function fromNetwork(error: unknown): Reply {
	const code = networkCode(error);
	if (code === undefined) {
		// Not a network fault: signing refused, for example. Nothing was sent.
		const message =
			error instanceof Error ? deepest(error).message || error.message : String(error);
		return { kind: 'unavailable', message, passing: false, from: 'credential' };
	}
	const passing = notConnected.get(code);
	if (passing !== undefined) {
		return { kind: 'unavailable', message: `connection failed (${code})`, passing };
	}
	if (/^(CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(code)) {
		return {
			kind: 'unavailable',
			message: `the certificate is not trusted (${code})`,
			passing: false,
		};
	}
	return { kind: 'unclear', message: `the connection ended without an answer (${code})` };
}

/** Nothing is sent while the vendor wants to be left alone for longer than anybody would wait. */
function leftAlone(ms: number): Reply {
	return {
		kind: 'throttled',
		message: `it has asked for a pause, of which ${Math.ceil(ms / 60_000)} minutes are left`,
		status: 429,
	};
}

/** The run has waited for as long as it may: its other calls fail at once, with the vendor's words. */
function endless(reply: Extract<Reply, { kind: 'throttled' }>, waitedMs: number): Reply {
	if (waitedMs === 0) return reply;
	const minutes = Math.max(1, Math.round(waitedMs / 60_000));
	const message = `${reply.message}. The run has waited ${minutes} minute${minutes === 1 ? '' : 's'} for it and gave up`;
	return { ...reply, message };
}

/** The vendor's words without the keys that it may have repeated. */
function withoutKeys(reply: Reply, secrets: string[]): Reply {
	if (reply.kind === 'done') return reply;
	const masked = (words: string) =>
		secrets.reduce((text, secret) => text.replaceAll(secret, '***'), words);
	const { message } = reply;
	const code = 'code' in reply && reply.code !== undefined ? { code: masked(reply.code) } : {};
	const hint = 'hint' in reply && reply.hint !== undefined ? { hint: masked(reply.hint) } : {};
	return { ...reply, ...code, ...hint, message: masked(message) };
}

function deepest(error: Error): Error {
	return error.cause instanceof Error ? deepest(error.cause) : error;
}

function parsed(body: unknown): unknown {
	// What is no JSON, for example an HTML page of a proxy, is judged by the vendor module as text.
	return typeof body === 'string' ? (parsedJson(body) ?? body) : body;
}

/**
 * Opens a line with the node's credential. Reads the credential once.
 * @throws Error when the credential is missing or its base URL cannot be used
 */
export async function openLine(context: LineContext, vendor: Vendor): Promise<Line> {
	const credentials = await context.getCredentials(vendor.credential);
	// Found out before anything is read or sent.
	const address = vendor.baseUrl(credentials);
	const limits = vendor.limits(credentials);
	const account = accountHash(vendor.name, vendor.account(credentials));
	const secrets = vendor.keys
		.map((name) => trimmed(String(credentials[name] ?? '')))
		.filter((key) => key !== '');
	const lanes: Partial<Record<Lane, Turns>> = {};
	const turnsOf = (lane: Lane): Turns => (lanes[lane] ??= new Turns(account, lane, limits[lane]));
	const signal =
		'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;

	/** Waits; a cancelled execution ends the wait and the run, whatever "On Error" says. */
	const cancellable = async <T>(waiting: Promise<T>): Promise<T> =>
		await waiting.catch((reason: Error) => {
			throw signal?.aborted ? cancelled(context) : reason;
		});

	const once = async ({
		method,
		path,
		host,
		body,
		contentType = 'application/json',
		headers,
	}: VendorRequest): Promise<Reply> => {
		let answer: { statusCode: number; headers: Record<string, unknown>; body: unknown };
		try {
			const sending = context.helpers.httpRequestWithAuthentication.call(
				context,
				vendor.credential,
				{
					method,
					url: `${vendor.baseUrl(credentials, host)}${path}`,
					// Always text or bytes, never `{}` or an object: n8n would drop or re-serialise it and break the signature.
					body,
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
			);
			answer = (await withinLimit(sending)) as typeof answer;
		} catch (error) {
			if (signal?.aborted) throw cancelled(context);
			if (error instanceof TooLong) return { kind: 'unclear', message: error.message };
			return fromNetwork(error);
		}
		return readReply(vendor, answer.statusCode, answer.headers, parsed(answer.body));
	};

	return {
		account,
		address,
		pause: async (ms) => await cancellable(clock.sleep(ms, signal)),
		plan: (calls, lane = 'normal') => turnsOf(lane).plan(calls),
		usualMs: (lane = 'normal') => turnsOf(lane).usualMs(),
		async send(request, { repeatable, lane = 'normal', isUnderWay, isOff }) {
			const turns = turnsOf(lane);
			let waitedMs = 0;
			for (let tries = 1; ; tries++) {
				if (turns.gaveUp) return turns.gaveUp;
				const turn = await cancellable(turns.take(signal));
				if (turn === undefined) return leftAlone(turns.blockedMs());
				// Others may have given up while it waited.
				if (turns.gaveUp) {
					turns.unused(turn);
					return turns.gaveUp;
				}
				if (tries === 1 && isOff?.()) {
					turns.unused(turn);
					throw new CalledOff('The run was over before the call was sent');
				}
				isUnderWay?.(true);
				const answer = await once(request).catch((reason: Error) => {
					turns.lost(turn);
					throw reason;
				});
				const reply = withoutKeys(answer, secrets);
				// The calls of a run that are held back side by side wait once, not each for itself.
				const held =
					reply.kind === 'throttled'
						? { tries: turns.heldTries(), waitedMs: turns.heldMs() }
						: { tries, waitedMs: 0 };
				waitedMs = Math.max(waitedMs, held.waitedMs);
				const wait = waitBeforeRepeat(reply, {
					repeatable,
					tries: Math.max(tries, held.tries),
					waitedMs,
				});
				// Everyone who shares the account here has to wait when it is throttled, so the turns do that waiting.
				turns.ended(turn, reply, wait ?? 0);
				if (reply.kind === 'throttled' || reply.kind === 'unavailable') isUnderWay?.(false);
				if (reply.kind === 'throttled' && wait === undefined) {
					// The other calls of the run would wait as long, and get no further.
					return (turns.gaveUp = endless(reply, waitedMs));
				}
				if (wait === undefined) return reply;
				waitedMs += wait;
				if (reply.kind !== 'throttled') await cancellable(clock.sleep(wait, signal));
			}
		},
	};
}

/** n8n reads the credential from its database at each call unless it is handed over. */
function handedOver(vendor: Vendor, credentials: ICredentialDataDecryptedObject) {
	return { id: '', name: vendor.credential, type: vendor.credential, data: { ...credentials } };
}
