import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Incoming } from '../../types.mts';
import { IvvyError } from './errors.mts';

/** Five minutes, in milliseconds: how far a request's date may be from the clock. */
const clockWindowMs = 5 * 60 * 1000;

export const md5 = (bytes: Buffer | string) => createHash('md5').update(bytes).digest('hex');

export const hmacSha1 = (secret: string, text: string) =>
	createHmac('sha1', secret).update(text, 'utf8').digest('hex');

/** The vendor's own headers as they enter the signed string: 'ivvydate=2012-04-03 22:23:24'. */
function ivvyHeaders(headers: Record<string, string>): string {
	return Object.entries(headers)
		.map(([name, value]) => [name.replace(/[-_]/g, '').toLowerCase(), value] as const)
		.filter(([name]) => name.startsWith('ivvy'))
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, value]) => `${name}=${value}`)
		.join('&');
}

/** The string an iVvy signature covers. Header names in `headers` are lower case, as node gives them. */
export function stringToSign(
	method: string,
	path: string,
	headers: Record<string, string>,
): string {
	const date = headers['ivvy-date'] === undefined ? (headers.date ?? '') : '';
	const parts = [
		method,
		headers['content-md5'] ?? '',
		headers['content-type'] ?? '',
		date,
		path,
		'1.0',
		ivvyHeaders(headers),
	];
	return parts.join('').toLowerCase();
}

/** Epoch milliseconds of the request's date, NaN when there is none that can be read. */
function requestTime(headers: Record<string, string>): number {
	const own = headers['ivvy-date'];
	if (own === undefined)
		return /(UTC|GMT)$/.test(headers.date ?? '') ? Date.parse(headers.date) : NaN;
	const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})( UTC)?$/.exec(own);
	return match ? Date.parse(`${match[1]}T${match[2]}Z`) : NaN;
}

function equal(a: string, b: string): boolean {
	const [left, right] = [Buffer.from(a), Buffer.from(b)];
	return left.length === right.length && timingSafeEqual(left, right);
}

// The docs give no specificCode for these three, so the envelope has none.
const unauthorized = (why: string) => new IvvyError(401, 'Unauthorized', undefined, [why]);

interface Keys {
	apiKey: string;
	apiSecret: string;
}

/** The signature that was sent, after key and clock were checked. */
function sentSignature(request: Incoming, key: Keys, now: number): string {
	const match = /^IWS ([^:]+):([0-9a-f]{40})$/.exec(request.headers['x-api-authorization'] ?? '');
	if (!match) throw unauthorized("X-Api-Authorization must be 'IWS {key}:{signature}'");
	if (!equal(match[1], key.apiKey)) throw unauthorized('Unknown api key');
	if (!(Math.abs(now - requestTime(request.headers)) <= clockWindowMs)) {
		throw new IvvyError(401, 'Request is stale', 23005);
	}
	return match[2];
}

function checkMd5(request: Incoming, bytes: Buffer, what: string): void {
	if (!equal(request.headers['content-md5'] ?? '', md5(bytes)))
		throw unauthorized(`Content-MD5 is not the md5 of the ${what}`);
}

/** Throws the 401 envelope unless the request is fresh and signed over exactly these bytes. */
export function authorize(request: Incoming, key: Keys, now: number): void {
	const sent = sentSignature(request, key, now);
	checkMd5(request, request.raw, 'body');
	const expected = hmacSha1(
		key.apiSecret,
		stringToSign(request.method, request.path, request.headers),
	);
	if (!equal(sent, expected)) throw unauthorized('Signature does not match');
}

/** The same for an upload, which is signed over its file and over its other fields as JSON. */
export function authorizeUpload(
	request: Incoming,
	key: Keys,
	now: number,
	file: Buffer,
	fields: string,
): void {
	const sent = sentSignature(request, key, now);
	checkMd5(request, file, 'file');
	const parts = [
		request.method,
		md5(fields),
		md5(file),
		'multipart/form-data',
		request.path,
		'1.0',
		ivvyHeaders(request.headers),
	];
	if (!equal(sent, hmacSha1(key.apiSecret, parts.join('').toLowerCase())))
		throw unauthorized('Signature does not match');
}
