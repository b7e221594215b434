import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { targetOf } from '../shared/baseUrl';

const keyHeaders = ['x-lsq-accesskey', 'x-lsq-secretkey'];

/**
 * Adds the keys to one request, in headers only. n8n may call it again on its own result.
 * @throws Error when the address is not https
 */
export function authenticate(
	{ accessKey, secretKey }: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions & { uri?: string },
): IHttpRequestOptions {
	targetOf(options);
	const given = Object.entries(options.headers ?? {});
	const kept = given.filter(([name]) => !keyHeaders.includes(name.toLowerCase()));
	return {
		...options,
		headers: {
			...Object.fromEntries(kept),
			'x-LSQ-AccessKey': String(accessKey),
			'x-LSQ-SecretKey': String(secretKey),
		},
	};
}
