import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Lane, Operation, Values, VendorRequest } from './operation';

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
export type Reply =
	| { kind: 'done'; data: unknown }
	/** The vendor looked at the request and said no. */
	| { kind: 'refused'; message: string; code: string; status: number; hint?: string }
	/** Too many calls: not processed. */
	| { kind: 'throttled'; message: string; status: number; limit?: Limit; retryAfterMs?: number }
	/** Not processed for another passing reason (503, connection refused). */
	| { kind: 'unavailable'; message: string; status?: number; passing: boolean }
	/** Sent, but nobody knows whether it was processed (time-out, connection lost, 5xx without the vendor's words). */
	| { kind: 'unclear'; message: string; status?: number };

/** Everything the engine needs to know about a vendor. */
export interface Vendor {
	name: string;
	/** Credential type. */
	credential: string;
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
	/** Builds the request of an operation; `body` replaces the values' own body (bulk). */
	request(operation: Operation, values: Values, body?: unknown): VendorRequest;
	/** Builds the request that sends a file; only vendors that take files have it. */
	upload?(operation: Operation, values: Values, file: FilePart): VendorRequest;
	read(status: number, headers: Record<string, unknown>, body: unknown): Reply;
	/** Turns an accepted answer of a single-record call into the item's JSON. */
	result(data: unknown): Record<string, unknown> | Array<Record<string, unknown>>;
	/** What the user can do about a vendor code that any operation may give. */
	errors: Record<string, string>;
}
