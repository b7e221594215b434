import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { trimmed } from '../../shared/table/field';
import { targetOf, withoutRedirects } from '../../shared/wire/baseUrl';
import { isAsync } from './hosts';

const keyHeaders = ['x-lsq-accesskey', 'x-lsq-secretkey', 'x-api-key'];

/** The upload takes the keys as fields of its form, which stand before the file. https://apidocs.leadsquared.com/upload-file/ */
function withFormKeys(body: Buffer, contentType: string, keys: Record<string, string>): Buffer {
	const boundary = /boundary=([^;\s]+)/.exec(contentType)?.[1];
	if (boundary === undefined) return body;
	// n8n may have a request signed a second time. What the file itself says is no field.
	const fileAt = body.indexOf('filename="');
	const fields = fileAt === -1 ? body : body.subarray(0, fileAt);
	const missing = Object.entries(keys).filter(([name]) => !fields.includes(`name="${name}"`));
	const parts = missing.map(
		([name, value]) =>
			`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
	);
	return Buffer.concat([Buffer.from(parts.join('')), body]);
}

/**
 * Adds the keys to one request: in headers, and for an upload in its form; no redirect is followed. n8n may call it again on its own result.
 * @throws Error when the address is not https, or the async API's key is missing
 */
export function authenticate(
	credentials: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions & { uri?: string },
): IHttpRequestOptions {
	const url = targetOf(options);
	const key = (name: string) => trimmed(String(credentials[name] ?? ''));
	const accessKey = key('accessKey');
	const secretKey = key('secretKey');
	const asyncApiKey = key('asyncApiKey');
	const isForAsync = isAsync(url, credentials);
	if (isForAsync && asyncApiKey === '') {
		throw new Error(
			"LeadSquared's Async API wants a key of its own: enter it in the credential under 'More' > 'Async API Key'.",
		);
	}
	const headers = { ...options.headers };
	for (const name in headers) if (keyHeaders.includes(name.toLowerCase())) delete headers[name];
	headers['x-LSQ-AccessKey'] = accessKey;
	headers['x-LSQ-SecretKey'] = secretKey;
	if (isForAsync) headers['x-api-key'] = asyncApiKey;
	const signed = { ...options, ...withoutRedirects, headers };
	if (url.pathname !== '/File/Upload' || !Buffer.isBuffer(options.body)) return signed;
	const contentType = String(
		Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '',
	);
	return {
		...signed,
		body: withFormKeys(options.body, contentType, { AccessKey: accessKey, SecretKey: secretKey }),
	};
}
