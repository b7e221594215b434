import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { targetOf } from '../shared/baseUrl';
import { signedHeaders } from './sign';

/** The HTTP Request node still uses `uri` where n8n's newer helper uses `url`. */
type AnyRequestOptions = IHttpRequestOptions & { uri?: string; form?: unknown; formData?: unknown };

/** The whole address, with the query where n8n would add it only after signing. */
function addressOf(options: AnyRequestOptions): URL {
	const url = targetOf(options);
	for (const [name, value] of Object.entries(options.qs ?? {})) {
		for (const one of Array.isArray(value) ? value : [value]) {
			if (one !== undefined && one !== null) url.searchParams.append(name, String(one));
		}
	}
	return url;
}

/** The body as the exact text or bytes that are sent. */
function bytesOf({ body, form, formData }: AnyRequestOptions): string | Buffer {
	if (body === undefined || body === null || body === '') {
		if (form === undefined && formData === undefined) return '';
	} else if (Buffer.isBuffer(body)) return body;
	if (form !== undefined || formData !== undefined || !isJsonValue(body)) {
		throw new Error('iVvy takes JSON: set the body content type to JSON.');
	}
	// axios trims JSON text before it sends it.
	const text = typeof body === 'string' ? body.trim() : JSON.stringify(body);
	if (!isJson(text)) throw new Error('iVvy takes JSON, and the body is not valid JSON.');
	return text;
}

/** Text, or what JSON can hold; a form or a stream is neither. */
function isJsonValue(body: unknown): boolean {
	if (typeof body !== 'object' || body === null) return typeof body === 'string';
	return Array.isArray(body) || Object.getPrototypeOf(body) === Object.prototype;
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

/**
 * Signs one request for iVvy: puts the query into the URL, fixes the body as text, sets the headers.
 * n8n may call it again on its own result, so it replaces what it set before.
 * @throws Error when the address is not https, or the body is not JSON
 */
export function authenticate(
	{ apiKey, apiSecret }: ICredentialDataDecryptedObject,
	options: AnyRequestOptions,
): IHttpRequestOptions {
	const url = addressOf(options);
	const body = bytesOf(options);
	const given = Object.entries(options.headers ?? {});
	const contentType = given.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
	const headers = signedHeaders(
		{
			method: options.method ?? 'GET',
			body,
			contentType: typeof contentType === 'string' ? contentType : 'application/json',
			requestUri: url.pathname + url.search,
		},
		{ apiKey: String(apiKey), apiSecret: String(apiSecret) },
		new Date(),
	);
	const replaced = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
	const kept = given.filter(([name]) => !replaced.has(name.toLowerCase()));

	const signed: AnyRequestOptions = {
		...options,
		headers: { ...Object.fromEntries(kept), ...headers },
		body: body.length === 0 ? undefined : body,
		url: url.href,
	};
	delete signed.baseURL;
	delete signed.qs;
	if (signed.uri !== undefined) signed.uri = url.href;
	return signed;
}
