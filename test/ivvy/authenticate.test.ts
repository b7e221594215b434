import { contentMd5 } from '../../nodes/Ivvy/wire/sign';
import { HeldBody } from '../../nodes/shared/wire/heldBody';
import { sandboxKeys } from '../../sandbox/index.mts';
import {
	headerNames,
	messageOf,
	safeAddresses,
	send,
	signIvvy,
	unsafeAddresses,
	type Options,
} from '../harness/signing.mts';
import { useSandbox } from '../harness/sandbox.mts';

const ping = 'https://api.example.com/api/1.0/test?action=ping';
const ownHeaders = [
	'content-md5',
	'content-type',
	'ivvy-date',
	'x-api-authorization',
	'x-api-version',
];

/** A POST without body to iVvy's ping. */
const pinging = (change: Options = {}): Options => ({ method: 'POST', url: ping, ...change });

const sandbox = useSandbox();

describe('the address', () => {
	it('holds the query that n8n would add after signing', async () => {
		const { url, qs } = await signIvvy(
			pinging({
				url: 'https://api.example.com/api/1.0/test',
				qs: { action: 'ping', page: 2, deep: true },
			}),
		);
		expect({ url, qs }).toEqual({
			url: 'https://api.example.com/api/1.0/test?action=ping&page=2&deep=true',
			qs: undefined,
		});
	});

	it('repeats the name for each entry of an array and leaves out what is empty', async () => {
		const { url } = await signIvvy(
			pinging({ qs: { id: [7, 8], none: undefined, nothing: null as never, list: [] } }),
		);
		expect(url).toBe(`${ping}&id=7&id=8`);
	});

	it.each([
		[
			'a base URL and a path',
			{ baseURL: 'https://api.example.com', url: '/api/1.0/test?action=ping' },
		],
		[
			'a base URL and a path without slashes',
			{ baseURL: 'https://api.example.com', url: 'api/1.0/test?action=ping' },
		],
		[
			'a base URL that ends with a slash',
			{ baseURL: 'https://api.example.com/', url: '/api/1.0/test?action=ping' },
		],
		[
			'an absolute address, whatever the base',
			{ baseURL: 'https://elsewhere.example.com', url: ping },
		],
		["the HTTP Request node's uri", { uri: ping }],
	])('is put together from %s', async (_what, address) => {
		const signed = await signIvvy({ method: 'POST', ...address });
		expect(signed.url).toBe(ping);
		expect(signed.baseURL).toBeUndefined();
		expect(signed.uri).toBe('uri' in address ? ping : undefined);
	});

	it.each(safeAddresses)('may be %s', async (url) => {
		expect(headerNames(await signIvvy(pinging({ url })))).toEqual(ownHeaders);
	});

	describe.each(['url', 'uri', 'baseURL'] as const)('given as %s', (name) => {
		const rest: Options = name === 'baseURL' ? { url: '' } : {};
		it.each(unsafeAddresses)('is refused when it is %s', async (_what, address, words) => {
			// Without a base URL the address is empty.
			const message = await messageOf(
				async () => await signIvvy({ method: 'POST', ...rest, [name]: address }),
			);
			expect(message).toMatch(words);
			expect(message).not.toContain('hunter2');
			for (const key of Object.values(sandboxKeys.ivvy)) expect(message).not.toContain(key);
		});
	});
});

describe('the body', () => {
	it.each<[string, Options['body'], string | undefined]>([
		['an object becomes its JSON text', { b: 1, a: ['é', null] }, '{"b":1,"a":["é",null]}'],
		['an empty object stays an empty object', {}, '{}'],
		['a list stays a list', [1, 2], '[1,2]'],
		['text stays as it was typed', '{ "b": 1.0, "a": "\\u00e9" }', '{ "b": 1.0, "a": "\\u00e9" }'],
		['blanks around text are left out', ' \n\t{"a": 1}\r\n ', '{"a": 1}'],
		['empty text is no body', '', undefined],
		['no body stays no body', undefined, undefined],
	])('%s', async (_what, body, sent) => {
		expect((await signIvvy(pinging({ body }))).body).toBe(sent);
	});

	it('whose connection is opened ahead is signed by what it will be, also twice', async () => {
		const text = '{"name":"für 名"}';
		const held = new HeldBody(text, 'application/json');
		const ahead = await signIvvy(pinging({ body: held as unknown as Options['body'] }));
		const { headers, body } = await signIvvy(ahead as Options);
		expect(body).toBe(held);
		expect(headers?.['Content-MD5']).toBe(contentMd5(text));
	});

	it.each<[string, Options, RegExp]>([
		['JSON that is not closed', { body: '{"a": 1' }, /not valid JSON/],
		['plain text', { body: 'name=Maya' }, /not valid JSON/],
		['blanks only', { body: '  ' }, /not valid JSON/],
		['a form', { form: { name: 'Maya' } }, /takes JSON.*content type/],
		['a multipart form', { formData: { name: 'Maya' } }, /takes JSON.*content type/],
		[
			'a file',
			{ body: new Blob(['{}']) as unknown as Options['body'] },
			/takes JSON.*content type/,
		],
	])('is refused when it is %s', async (_what, change, words) => {
		const message = await messageOf(async () => await signIvvy(pinging(change)));
		expect(message).toMatch(words);
		for (const key of Object.values(sandboxKeys.ivvy)) expect(message).not.toContain(key);
	});
});

describe('the headers', () => {
	it('keep what the request brought and add the signature', async () => {
		const signed = await signIvvy(
			pinging({ headers: { Accept: 'application/json', 'X-Trace': '1' } }),
		);
		expect(signed.headers).toMatchObject({ Accept: 'application/json', 'X-Trace': '1' });
		expect(headerNames(signed)).toEqual(['accept', ...ownHeaders, 'x-trace'].sort());
	});

	it.each(['Content-Type', 'content-type', 'CONTENT-TYPE'])(
		'keep the content type given as %s, once',
		async (name) => {
			const signed = await signIvvy(
				pinging({ headers: { [name]: 'application/json; charset=utf-8' } }),
			);
			expect(signed.headers?.['Content-Type']).toBe('application/json; charset=utf-8');
			expect(headerNames(signed)).toEqual(ownHeaders);
		},
	);

	it('show the key but never the secret, and the URL shows neither', async () => {
		const { apiKey, apiSecret } = sandboxKeys.ivvy;
		const signed = await signIvvy(pinging({ body: { a: 1 } }));
		expect(JSON.stringify(signed)).not.toContain(apiSecret);
		expect(signed.url).not.toContain(apiKey);
	});

	it('come once when n8n signs its own result again, whatever their case', async () => {
		const first = await signIvvy(
			pinging({
				url: `${sandbox.ivvyUrl}/api/1.0/test`,
				qs: { action: 'ping', q: 'a b+c' },
				body: {},
			}),
		);
		const inOtherCase = Object.entries(first.headers ?? {}).map(([name, value]) => [
			name.toUpperCase(),
			value,
		]);
		for (const headers of [first.headers, Object.fromEntries(inOtherCase)]) {
			const second = await signIvvy({ ...first, headers });
			expect(headerNames(second)).toEqual(ownHeaders);
			expect([second.url, second.body]).toEqual([first.url, first.body]);
			expect(await send(second)).toBe(200);
		}
	});

	it('leave the given request as it was', async () => {
		const given = pinging({
			headers: Object.freeze({ a: '1' }),
			qs: Object.freeze({ b: '2' }),
			body: Object.freeze({}),
		});
		const before = structuredClone(given);
		await signIvvy(Object.freeze(given));
		expect(given).toEqual(before);
	});
});

describe('over real HTTP', () => {
	const received = () => {
		const [call] = sandbox.calls;
		return { ...call, query: new URL(call.path, sandbox.ivvyUrl).searchParams };
	};

	it.each([
		['a date with an offset', '2026-01-01T00:00:00+10:00'],
		['commas, colons and dollars', 'a,b:c$d'],
		['a percent sign', '100%'],
		['an escape sequence', '%2B%20'],
		['blanks', ' a  b '],
		['what separates parameters', 'a&b=c#d?e'],
		['quotes', `it's "it"`],
		['brackets', '{"x":[1]}<y>(z)|^`'],
		['a backslash and a tilde', 'a\\b~c'],
		['letters outside ASCII', 'Zoë 東京'],
		['an emoji', '🎉'],
		['nothing', ''],
	])('iVvy accepts a query value with %s and gets it unchanged', async (_what, value) => {
		const request = pinging({
			url: `${sandbox.ivvyUrl}/api/1.0/test`,
			qs: { action: 'ping', q: value, 'n:m': [value, 'x'] },
		});
		expect(await send(await signIvvy(request))).toBe(200);
		expect(received().query.getAll('q')).toEqual([value]);
		expect(received().query.getAll('n:m')).toEqual([value, 'x']);
	});

	it.each([
		['escaped characters', 'q=a%20b%2Cc%3a'],
		['plain characters', 'q=a,b:c$d'],
		['characters that are no URL', 'q=a b"<é>{東}|\\^`'],
		['a plus', 'q=a+b'],
		['quotes', "q='a'"],
		['a fragment', 'q=1#top'],
		['a name without value', 'q&r='],
	])("iVvy accepts a URL with %s, alone and with n8n's query added", async (_what, query) => {
		const url = `${sandbox.ivvyUrl}/api/1.0/test?action=ping&${query}`;
		expect(await send(await signIvvy(pinging({ url })))).toBe(200);
		expect(await send(await signIvvy(pinging({ url, qs: { extra: 'x:y z' } })))).toBe(200);
		const [alone, added] = sandbox.calls.map((call) => [
			...new URL(call.path, sandbox.ivvyUrl).searchParams,
		]);
		expect(alone).toEqual([...new URL(url).searchParams]);
		expect(added).toEqual([...alone, ['extra', 'x:y z']]);
	});

	const list = () => pinging({ url: `${sandbox.ivvyUrl}/api/1.0/contact?action=getContactList` });

	it.each<[string, Options['body']]>([
		['letters outside ASCII', { filter: { lastName: 'Müller – 東京' } }],
		['an emoji', { filter: { lastName: '🎉👩‍👩‍👧' } }],
		['escaped characters', '{"filter":{"lastName":"\\u00e9\\ud83c\\udf89\\n\\/\\""}}'],
		['control characters and line separators', { filter: { lastName: 'a\u0000b\u2028c\u00a0d' } }],
		['half a surrogate pair', { filter: { lastName: 'a\ud83cb' } }],
		['blanks inside', '{ "perPage" : 5 }'],
		['blanks around', '\n  {"perPage": 5}\t\n'],
		['a byte order mark and wide blanks around', '\ufeff\u00a0{"perPage": 5}\u2003'],
		['numbers that JavaScript would write in another way', '{"perPage": 5e0, "start": 0}'],
		['bytes', Buffer.from('{"filter":{"lastName":"é"}}')],
		['an empty object', {}],
		['no body', undefined],
	])('iVvy accepts a body with %s, byte for byte', async (_what, body) => {
		const signed = await signIvvy({ ...list(), body });
		expect(await send(signed)).toBe(200);
		expect(Buffer.from(received().rawBody)).toEqual(
			Buffer.from((signed.body as string | undefined) ?? ''),
		);
	});

	it.each(['application/json; charset=utf-8', 'application/json'])(
		'iVvy accepts the content type %s',
		async (type) => {
			const signed = await signIvvy({
				...list(),
				body: { perPage: 1 },
				headers: { 'content-type': type },
			});
			expect(await send(signed)).toBe(200);
			expect(received().headers['content-type']).toBe(type);
		},
	);

	const changed =
		(name: string, value: (was: string) => string) =>
		(signed: Options): Options => ({
			...signed,
			headers: {
				...signed.headers,
				[name]: value(String((signed.headers as Record<string, string>)[name])),
			},
		});

	it.each<[string, (signed: Options) => Options]>([
		['one byte of the body', (signed) => ({ ...signed, body: '{"perPage":6}' })],
		['a blank in the body', (signed) => ({ ...signed, body: '{"perPage": 5}' })],
		['no body', (signed) => ({ ...signed, body: undefined })],
		[
			'the action',
			(signed) => ({ ...signed, url: signed.url?.replace('getContactList', 'getCompanyList') }),
		],
		['one more query parameter', (signed) => ({ ...signed, url: `${signed.url}&x=1` })],
		["n8n's own query", (signed) => ({ ...signed, qs: { x: 1 } })],
		['the content type', changed('Content-Type', (was) => `${was};charset=utf-8`)],
		[
			'the md5',
			changed('Content-MD5', (was) => was.replace(/.$/, (last) => (last === '0' ? '1' : '0'))),
		],
		[
			'the date',
			changed('IVVY-Date', (was) => was.replace(/.$/, (last) => (last === '0' ? '1' : '0'))),
		],
		['the key', changed('X-Api-Authorization', (was) => was.replace('IWS ', 'IWS x'))],
		[
			'the signature',
			changed('X-Api-Authorization', (was) =>
				was.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
			),
		],
	])('iVvy refuses the request after a change of %s', async (_what, change) => {
		const signed = await signIvvy({ ...list(), body: { perPage: 5 } });
		expect(await send(signed)).toBe(200);
		expect(await send(change(signed))).toBe(401);
	});

	it("iVvy accepts what the HTTP Request node sends with its 'uri'", async () => {
		const { url, ...request } = list();
		const signed = await signIvvy({
			...request,
			uri: url,
			json: true,
			headers: { accept: 'application/json' },
			qs: { d: 'a b' },
			body: { perPage: 5 },
		});
		expect(await send(signed)).toBe(200);
		expect(received().body).toEqual({ perPage: 5 });
	});
});
