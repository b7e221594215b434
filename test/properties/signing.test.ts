import { createHash, createHmac } from 'node:crypto';

import axios from 'axios';
import fc from 'fast-check';

import { ivvy } from '../../nodes/Ivvy/wire/vendor';
import type { Operation } from '../../nodes/shared/table/operation';
import { reference } from '../../sandbox/ivvy/wire/actions.mts';
import { propertiesOf } from '../harness/property.mts';
import { signIvvy, type Options } from '../harness/signing.mts';
import { inUtf8, momentsOf, objectsOf, wildTexts } from './values';

// What the credential signs, against a reading of iVvy's page that goes by what axios hands to the network.

const property = propertiesOf('signing');

beforeAll(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'setTimeout'] }));
afterAll(() => jest.useRealTimers());

interface Sent {
	method: string;
	/** Path with query. */
	requestUri: string;
	headers: Record<string, string>;
	body: Buffer;
}

/** What axios would send. */
async function sentBy({ url, method, headers, qs, body }: Options): Promise<Sent> {
	let sent: Sent | undefined;
	await axios.request({
		...{ url, method, params: qs, data: body, headers: headers as Record<string, string> },
		adapter: async (config) => {
			const { pathname, search } = new URL(axios.getUri(config));
			sent = {
				method: String(config.method),
				requestUri: pathname + search,
				headers: Object.fromEntries(
					Object.entries(config.headers).map(([name, value]) => [
						name.toLowerCase(),
						String(value),
					]),
				),
				body: Buffer.from((config.data as Buffer | string | undefined) ?? ''),
			};
			return { data: '', status: 200, statusText: '', headers: {}, config };
		},
	});
	return sent!;
}

const md5 = (bytes: Buffer | string) => createHash('md5').update(bytes).digest('hex');

/** The formula on iVvy's page, e.g. "lowercase( method + … )", with its parts as the page says where they come from. */
function signedBy(formula: string, { method, requestUri, headers }: Sent, secret: string): string {
	const ivvyHeaders = Object.entries(headers)
		.filter(([name]) => name.startsWith('ivvy'))
		.map(([name, value]) => `${name.replace(/[-_]/g, '')}=${value}`)
		.sort()
		.join('&');
	const parts: Record<string, string> = {
		...{ method, requestUri, ivvyHeaders, date: headers.date ?? '', apiVersion: '1.0' },
		contentMd5: headers['content-md5'],
		contentType: headers['content-type'],
	};
	const [, names] = /^lowercase\((.*)\)$/.exec(formula) ?? [];
	const text = names.split('+').map((name) => parts[name.trim()] ?? `no ${name}`);
	return createHmac('sha1', Buffer.from(secret)).update(text.join('').toLowerCase()).digest('hex');
}

const { stringToSign: formula } = reference.conventions.auth;
const utc = (ms: number) => new Date(ms).toISOString().replace('T', ' ').slice(0, 19);

// Blanks at the ends of keys are not theirs.
const secrets = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => `s${text}s`);
const moments = momentsOf(1970, 9999);
const queries = objectsOf(wildTexts(), fc.oneof(wildTexts(), fc.integer(), fc.array(wildTexts())));
const paths = fc.webPath().map((path) => path || '/');
const jsons = fc.jsonValue({ stringUnit: 'binary' });
/** As a node's helper and as n8n's HTTP Request node may hand it over. */
const bodies: fc.Arbitrary<unknown> = fc.oneof(
	fc.constantFrom(undefined, ''),
	objectsOf(wildTexts(), fc.oneof(wildTexts(), jsons)),
	jsons.map((value) => JSON.stringify(value)),
	jsons.map((value) => ` ${JSON.stringify(value, null, '\t')}\r\n`),
	fc.uint8Array().map((bytes) => Buffer.from(bytes)),
);
const contentTypes = fc.constantFrom(
	undefined,
	'application/json',
	'application/json; charset=UTF-8',
);

property(
	'what the page says to sign is signed, whatever body, path, query, secret and time',
	[bodies, paths, queries, contentTypes, secrets, moments],
	async (body, path, qs, contentType, secret, moment) => {
		jest.setSystemTime(moment);
		const asked: Options = {
			...{ method: 'POST', url: `https://api.example.com${path}`, qs, body: body as Buffer },
			headers: contentType === undefined ? {} : { 'content-type': contentType },
		};
		const once = await signIvvy(asked, { apiKey: 'Key-1', apiSecret: ` ${secret}\n` });
		// n8n signs a request that got a 401 a second time.
		const twice = await signIvvy(once, { apiKey: 'Key-1', apiSecret: secret });
		expect(twice).toEqual(once);
		const sent = await sentBy(once);
		expect(sent.headers).toMatchObject({
			'content-md5': md5(sent.body),
			'content-type': contentType ?? 'application/json',
			'ivvy-date': utc(moment),
			'x-api-authorization': `IWS Key-1:${signedBy(formula, sent, secret)}`,
		});
		if (typeof body === 'string') expect(sent.body.toString()).toBe(body.trim());
		else if (body !== undefined && !Buffer.isBuffer(body))
			expect(JSON.parse(sent.body.toString())).toEqual(JSON.parse(JSON.stringify(body)));
	},
);

const files = fc.record({
	wire: fc.constant('file'),
	fileName: wildTexts(20),
	mimeType: fc.constantFrom('application/pdf', 'text/plain; charset=utf-8', 'image/png'),
	content: fc.uint8Array().map((bytes) => Buffer.from(bytes)),
});
const asBrowsersRead = (name: string) =>
	name.replace(/%0A|%0D|%22/gi, (written) => decodeURIComponent(written));
const forms = objectsOf(
	fc.constantFrom('bookingId', 'title', 'notes', 'isPublic'),
	fc.oneof(wildTexts(), fc.integer(), fc.boolean()),
);

property(
	'of an upload the other fields as JSON and the bytes of the file are signed, as another reader finds them',
	[forms, files, secrets, moments],
	async (body, file, secret, moment) => {
		jest.setSystemTime(moment);
		const operation = { call: 'venue/uploadBookingDocument' } as Operation;
		const { path, contentType, headers, ...request } = ivvy.upload!(
			operation,
			{ body, query: {} },
			file,
		);
		const asked = {
			...{ method: request.method, url: `https://api.example.com${path}`, body: request.body },
			headers: { 'Content-Type': contentType, ...headers },
		};
		const signed = await signIvvy(asked, { apiKey: 'Key-1', apiSecret: secret });
		const sent = await sentBy(signed);
		const form = await new Response(new Uint8Array(sent.body), {
			headers: { 'content-type': sent.headers['content-type'] },
		}).formData();
		const found = form.get('file') as File;
		form.delete('file');
		expect(Object.fromEntries(form)).toEqual(
			Object.fromEntries(
				Object.entries(body).map(([name, value]) => [name, inUtf8(String(value))]),
			),
		);
		// Quotes and line breaks would end the header; the reader of forms undoes how browsers write them.
		const fileName = inUtf8(file.fileName.replace(/["\r\n]/g, '_'));
		expect(found.name).toBe(asBrowsersRead(fileName));
		expect(Buffer.from(await found.arrayBuffer())).toEqual(file.content);
		const ofFields = md5(JSON.stringify(Object.fromEntries(form)));
		expect(sent.headers['content-md5']).toBe(md5(file.content));
		const text = ['post', ofFields, md5(file.content), 'multipart/form-data', sent.requestUri];
		const whole = [...text, '1.0', `ivvydate=${utc(moment)}`].join('').toLowerCase();
		const signature = createHmac('sha1', Buffer.from(secret)).update(whole).digest('hex');
		expect(sent.headers['x-api-authorization']).toBe(`IWS Key-1:${signature}`);
	},
	{
		examples: [
			// Half a character was signed as \\ud800 and sent as another sign.
			[
				{ title: '\ud800' },
				{ wire: 'file', fileName: 'a', mimeType: 'image/png', content: Buffer.alloc(0) },
				'ss',
				0,
			],
		],
	},
);
