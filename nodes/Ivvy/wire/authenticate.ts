import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { trimmed } from '../../shared/table/field';
import { targetOf, withoutRedirects } from '../../shared/wire/baseUrl';
import { HeldBody } from '../../shared/wire/heldBody';
import { signedHeaders, signedUploadHeaders } from './sign';
import { fieldsMd5Header } from './upload';

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
	// What is signed is what is sent in the end.
	if (body instanceof HeldBody) return body.content;
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

/** A header's value, whatever the case of its name. */
function headerOf(options: AnyRequestOptions, name: string): string | undefined {
	const found = Object.entries(options.headers ?? {}).find(
		([given]) => given.toLowerCase() === name.toLowerCase(),
	);
	return typeof found?.[1] === 'string' ? found[1] : undefined;
}

/** The signature's headers and the body they cover. */
function sign(options: AnyRequestOptions, url: URL, keys: { apiKey: string; apiSecret: string }) {
	const method = options.method ?? 'GET';
	const requestUri = url.pathname + url.search;
	const contentType = headerOf(options, 'Content-Type') ?? 'application/json';
	const fields = headerOf(options, fieldsMd5Header);
	const file = headerOf(options, 'Content-MD5');
	if (fields !== undefined && file !== undefined) {
		const headers = signedUploadHeaders(
			{ method, requestUri, contentType },
			{ fields, file },
			keys,
			new Date(),
		);
		return { headers, body: options.body as Buffer };
	}
	const body = bytesOf(options);
	return {
		headers: signedHeaders({ method, body, contentType, requestUri }, keys, new Date()),
		body: options.body instanceof HeldBody ? options.body : body,
	};
}

/**
 * Signs one request for iVvy: puts the query into the URL, fixes the body as text, sets the headers, and lets
 * no redirect be followed.
 * Nothing at the ends of the keys counts that was copied along with them.
 * n8n may call it again on its own result, so it replaces what it set before.
 * @throws Error when the address is not https, or the body is not JSON
 */
export function authenticate(
	{ apiKey, apiSecret }: ICredentialDataDecryptedObject,
	options: AnyRequestOptions,
): IHttpRequestOptions {
	const url = addressOf(options);
	const { headers, body } = sign(options, url, {
		apiKey: trimmed(String(apiKey)),
		apiSecret: trimmed(String(apiSecret)),
	});
	const replaced = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
	const kept = Object.entries(options.headers ?? {}).filter(
		([name]) => !replaced.has(name.toLowerCase()),
	);

	const signed: AnyRequestOptions = {
		...options,
		...withoutRedirects,
		headers: { ...Object.fromEntries(kept), ...headers },
		body: body instanceof HeldBody || body.length > 0 ? body : undefined,
		url: url.href,
	};
	delete signed.baseURL;
	delete signed.qs;
	if (signed.uri !== undefined) signed.uri = url.href;
	return signed;
}
