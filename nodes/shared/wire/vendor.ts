import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Lane, Operation, Values, VendorRequest } from '../table/operation';

export type { Lane, VendorRequest };

/** One file of a request. */
export interface FilePart {
	/** The vendor's name of the form field. */
	wire: string;
	fileName: string;
	mimeType: string;
	content: Buffer;
}

/** Calls allowed in any window of `windowMs`. */
export interface Limit {
	calls: number;
	windowMs: number;
}

/** What a vendor's answer means. */
export type Reply<T = unknown> = { kind: 'done'; data: T } | NotDone;

/** An answer that is no success. */
export type NotDone =
	/** The vendor looked at the request and said no. */
	| { kind: 'refused'; message: string; code?: string; status: number; hint?: string }
	/** Too many calls: not processed. */
	| {
			kind: 'throttled';
			message: string;
			status: number;
			limit?: Limit;
			retryAfterMs?: number;
			hint?: string;
	  }
	/** Not processed: nobody could be reached (connection refused), the vendor itself says "not now", or a setting is in the way. */
	| {
			kind: 'unavailable';
			message: string;
			status?: number;
			passing: boolean;
			from?: 'vendor' | 'credential' | 'n8n';
			code?: string;
	  }
	/** Sent, but nobody knows whether it was processed (time-out, connection lost, 5xx, a redirect, or the vendor itself does not know). */
	| {
			kind: 'unclear';
			message: string;
			code?: string;
			status?: number;
			retryAfterMs?: number;
			/** Asking again would give the same answer. */
			isFinal?: true;
			/** What to look at, where the answer tells. */
			hint?: string;
	  };

/** A call as a job of a batch. */
export interface BatchCall {
	/** As the operation names it. */
	call: string;
	body: Record<string, unknown>;
}

/** The answer to each call of a batch, in the order of the calls. */
export type BatchAnswers = Array<{ status: number; body: unknown } | undefined>;

/** Many calls that the vendor takes at once and works off in the background. */
export interface Batches {
	/** The vendor's limit of calls in one batch. */
	maxJobs: number;
	/** @param address where the credential's calls go */
	run(calls: BatchCall[], address: string): VendorRequest;
	/** The id in the answer to `run`. @throws Error when there is none */
	idIn(data: unknown): string;
	progress(id: string): VendorRequest;
	/** How much is done, in percent. */
	percentIn(data: unknown): number;
	results(id: string): VendorRequest;
	/** What the results say about each call, in the order of the calls; `undefined` where they do not mention it. */
	answersIn(data: unknown, calls: BatchCall[]): BatchAnswers;
	/** The code of the refusal that says that the results are not there yet. */
	notReady: string;
	/** Has a batch that is stuck worked off, from its first call as far as is known. */
	restart(id: string): VendorRequest;
	/** What the user can do to get results that did not come. */
	nextStep(id: string): string;
	/** What goes into the details of an item beside the next step. */
	trace(id: string): Record<string, string>;
	/** How the user gets at the results of batches that are still at work. */
	traces(ids: string[]): string;
}

/** Everything the engine needs to know about a vendor. */
export interface Vendor {
	name: string;
	/** Credential type. */
	credential: string;
	/** The credential's fields that no text may show. */
	keys: string[];
	/**
	 * Scheme and host, without a trailing slash.
	 * @param host which of the vendor's hosts; the main one when absent
	 * @throws Error when the custom base URL cannot be used
	 */
	baseUrl(credentials: ICredentialDataDecryptedObject, host?: string): string;
	/** What identifies the account whose limits are shared. It is hashed before use as a key. */
	account(credentials: ICredentialDataDecryptedObject): string;
	/** Documented limits, where there are any. */
	limits(credentials: ICredentialDataDecryptedObject): Partial<Record<Lane, Limit>>;
	/** How the user has fewer calls made than `limits` says, as a half sentence; only vendors whose credential says it. */
	fewerCalls?: string;
	/** Builds the request of an operation; `body` replaces the values' own body (bulk). */
	request(operation: Operation, values: Values, body?: unknown): VendorRequest;
	/** Builds the request that sends a file; only vendors that take files have it. */
	upload?(operation: Operation, values: Values, file: FilePart): VendorRequest;
	/** How its batches are run; only vendors that have them. */
	batch?: Batches;
	read(status: number, headers: Record<string, unknown>, body: unknown): Reply;
	/** What the user can do about a vendor code that any operation may give. */
	errors: Record<string, string>;
	/** The same about the vendor's words, where they say more than any code; `undefined` where they do not. */
	adviceOnWords?(message: string): string | undefined;
}
