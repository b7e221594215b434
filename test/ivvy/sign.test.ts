import { createHash } from 'node:crypto';

import {
	contentMd5,
	signature,
	signedHeaders,
	stringToSign,
	type Signed,
} from '../../nodes/Ivvy/wire/sign';
import { reference } from '../../sandbox/ivvy/wire/actions.mts';

const { testVectors } = reference.conventions.auth;
const vectors = (what: string) => testVectors.filter((vector) => vector.what.startsWith(what));

/** The request of iVvy's own signing example. */
const documented: Signed = {
	method: 'POST',
	body: '{"example":"body"}',
	contentType: 'application/json',
	requestUri: '/api/1.0/test?action=ping',
	ivvyDate: '2012-04-03 22:23:24',
};

describe("iVvy's documented test vectors", () => {
	it('are all used here', () => {
		const used = [...vectors('md5'), ...vectors('hmac'), ...vectors('string to sign')];
		expect(used).toHaveLength(testVectors.length);
		expect(used).toHaveLength(5);
	});

	it.each(vectors('md5'))('give the $what', ({ input, output }) => {
		expect(contentMd5(input ?? 'missing')).toBe(output);
		expect(contentMd5(Buffer.from(input ?? 'missing'))).toBe(output);
	});

	it.each(vectors('hmac'))('give the $what', ({ input, secret, output }) => {
		expect(signature(input ?? '', secret ?? '')).toBe(output);
	});

	it('give the text to sign', () => {
		expect(vectors('string to sign').map(({ output }) => output)).toEqual([
			stringToSign(documented),
		]);
	});

	it('give the signature in the headers of a whole request', () => {
		const [{ secret = '', output }] = vectors('hmac-sha1 of that string');
		const { ivvyDate, ...request } = documented;
		const at = new Date(`${ivvyDate.replace(' ', 'T')}.987Z`);
		expect(signedHeaders(request, { apiKey: 'Key-1', apiSecret: secret }, at)).toEqual({
			'Content-Type': 'application/json',
			'Content-MD5': contentMd5(documented.body),
			'IVVY-Date': '2012-04-03 22:23:24',
			'X-Api-Version': '1.0',
			'X-Api-Authorization': `IWS Key-1:${output}`,
		});
	});
});

describe('the text to sign', () => {
	const text = stringToSign(documented);

	// Every part as it stands in the text; without any one of them it would be another text.
	it.each([
		['the method', 'post'],
		['the md5 of the body', createHash('md5').update('{"example":"body"}').digest('hex')],
		['the content type', 'application/json'],
		['the path', '/api/1.0/test'],
		['the query', '?action=ping'],
		['the API version', '1.0ivvydate'],
		['the IVVY-Date', 'ivvydate=2012-04-03 22:23:24'],
	])('holds %s once', (_part, expected) => {
		expect(text.split(expected)).toHaveLength(2);
	});

	it.each<[string, Partial<Signed>]>([
		['the method', { method: 'PUT' }],
		['one byte of the body', { body: '{"example":"bodY"}' }],
		['a blank in the body', { body: '{"example": "body"}' }],
		['an empty body', { body: '' }],
		['the content type', { contentType: 'application/json; charset=utf-8' }],
		['the path', { requestUri: '/api/1.0/crm?action=ping' }],
		['the query', { requestUri: '/api/1.0/test?action=pong' }],
		['no query', { requestUri: '/api/1.0/test' }],
		['the IVVY-Date', { ivvyDate: '2012-04-03 22:23:25' }],
	])('is another one with another value: %s', (_part, change) => {
		expect(stringToSign({ ...documented, ...change })).not.toBe(text);
	});

	it('is in lower case, whatever was given', () => {
		expect(
			stringToSign({ ...documented, requestUri: '/API/1.0/Test?action=Ping', method: 'post' }),
		).toBe(text);
	});

	it('covers bytes of a body as it covers the same text', () => {
		const body = '{"name":"Zoë – 東京 🎉"}';
		expect(stringToSign({ ...documented, body: Buffer.from(body, 'utf8') })).toBe(
			stringToSign({ ...documented, body }),
		);
	});
});

it('another secret gives another signature', () => {
	expect(signature('text', 'one')).not.toBe(signature('text', 'other'));
});
