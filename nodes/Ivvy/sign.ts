import { createHash, createHmac } from 'node:crypto';

/** The API version that every signature covers. */
export const apiVersion = '1.0';

/** Everything an iVvy signature covers. */
export interface Signed {
	method: string;
	/** The exact bytes of the body; empty when there is none. */
	body: string | Buffer;
	/** Exact value of the Content-Type header. */
	contentType: string;
	/** Path with query, as sent. */
	requestUri: string;
	/** Value of the IVVY-Date header: `yyyy-MM-dd HH:mm:ss` in UTC. */
	ivvyDate: string;
}

/** Lower-case hex MD5 of the exact body, as the Content-MD5 header wants it. */
export function contentMd5(body: string | Buffer): string {
	return createHash('md5').update(body).digest('hex');
}

/**
 * The text iVvy signs. The Date header's place stays empty because IVVY-Date is sent instead.
 * https://developer.ivvy.com/getting-started/authentication
 */
export function stringToSign({ method, body, contentType, requestUri, ivvyDate }: Signed): string {
	return [
		method,
		contentMd5(body),
		contentType,
		requestUri,
		apiVersion,
		`ivvydate=${ivvyDate}`,
	]
		.join('')
		.toLowerCase();
}

/** Lower-case hex HMAC-SHA1 of `text` under the API secret. */
export function signature(text: string, apiSecret: string): string {
	return createHmac('sha1', apiSecret).update(text).digest('hex');
}

/** The headers that authenticate one request. `now` is the time of signing; iVvy allows 5 minutes of difference. */
export function signedHeaders(
	request: Omit<Signed, 'ivvyDate'>,
	keys: { apiKey: string; apiSecret: string },
	now: Date,
): Record<string, string> {
	const ivvyDate = now.toISOString().slice(0, 19).replace('T', ' ');
	const signed = signature(stringToSign({ ...request, ivvyDate }), keys.apiSecret);
	return {
		'Content-Type': request.contentType,
		'Content-MD5': contentMd5(request.body),
		'IVVY-Date': ivvyDate,
		'X-Api-Version': apiVersion,
		'X-Api-Authorization': `IWS ${keys.apiKey}:${signed}`,
	};
}
