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
	return [method, contentMd5(body), contentType, requestUri, apiVersion, `ivvydate=${ivvyDate}`]
		.join('')
		.toLowerCase();
}

/** Lower-case hex HMAC-SHA1 of `text` under the API secret. */
export function signature(text: string, apiSecret: string): string {
	return createHmac('sha1', apiSecret).update(text).digest('hex');
}

/**
 * The text iVvy signs for an upload: the MD5s of the other fields and of the file stand for the body, and the
 * content type goes without its boundary. https://developer.ivvy.com/venues/documents/upload-booking-document
 */
export function uploadStringToSign(
	{ method, requestUri, ivvyDate }: Pick<Signed, 'method' | 'requestUri' | 'ivvyDate'>,
	md5s: { fields: string; file: string },
): string {
	const parts = [
		method,
		md5s.fields,
		md5s.file,
		'multipart/form-data',
		requestUri,
		apiVersion,
		`ivvydate=${ivvyDate}`,
	];
	return parts.join('').toLowerCase();
}

/** The date header's form, to the second, in UTC. */
function dateHeader(now: Date): string {
	return now.toISOString().slice(0, 19).replace('T', ' ');
}

function headersFor(
	text: string,
	ivvyDate: string,
	md5: string,
	contentType: string,
	keys: Keys,
): Record<string, string> {
	return {
		'Content-Type': contentType,
		'Content-MD5': md5,
		'IVVY-Date': ivvyDate,
		'X-Api-Version': apiVersion,
		'X-Api-Authorization': `IWS ${keys.apiKey}:${signature(text, keys.apiSecret)}`,
	};
}

interface Keys {
	apiKey: string;
	apiSecret: string;
}

/** The headers that authenticate an upload. */
export function signedUploadHeaders(
	request: Pick<Signed, 'method' | 'requestUri' | 'contentType'>,
	md5s: { fields: string; file: string },
	keys: Keys,
	now: Date,
): Record<string, string> {
	const ivvyDate = dateHeader(now);
	return headersFor(
		uploadStringToSign({ ...request, ivvyDate }, md5s),
		ivvyDate,
		md5s.file,
		request.contentType,
		keys,
	);
}

/** The headers that authenticate one request. `now` is the time of signing; iVvy allows 5 minutes of difference. */
export function signedHeaders(
	request: Omit<Signed, 'ivvyDate'>,
	keys: Keys,
	now: Date,
): Record<string, string> {
	const ivvyDate = dateHeader(now);
	return headersFor(
		stringToSign({ ...request, ivvyDate }),
		ivvyDate,
		contentMd5(request.body),
		request.contentType,
		keys,
	);
}
