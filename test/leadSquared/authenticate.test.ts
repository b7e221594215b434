import { withoutRedirects } from '../../nodes/shared/wire/baseUrl';
import { sandboxKeys } from '../../sandbox/index.mts';
import {
	headerNames,
	messageOf,
	safeAddresses,
	send,
	signLeadSquared,
	unsafeAddresses,
	type Options,
} from '../harness/signing.mts';
import { useSandbox } from '../harness/sandbox.mts';

const { accessKey, secretKey, asyncApiKey } = sandboxKeys.leadSquared;
const testPath = '/v2/Authentication.svc/UserByAccessKey.Get';

const sandbox = useSandbox();

describe('the keys', () => {
	it('are added to the headers and nowhere else', async () => {
		const request: Options = {
			method: 'POST',
			url: 'https://api.leadsquared.com/v2/x?opportunityId=1',
			qs: { a: ['b', 'c:d'] },
			body: { Note: 'é' },
			headers: { Accept: 'application/json' },
		};
		const { headers, ...rest } = await signLeadSquared(request);
		expect(headers).toEqual({
			Accept: 'application/json',
			'x-LSQ-AccessKey': accessKey,
			'x-LSQ-SecretKey': secretKey,
		});
		expect(rest).toEqual({
			method: 'POST',
			url: request.url,
			qs: request.qs,
			body: request.body,
			...withoutRedirects,
		});
	});

	it('come once when n8n signs its own result again, whatever their case', async () => {
		const first = await signLeadSquared({ method: 'GET', url: sandbox.leadSquaredUrl + testPath });
		const inOtherCase = Object.entries(first.headers ?? {}).map(([name]) => [
			name.toUpperCase(),
			'old',
		]);
		for (const headers of [first.headers, Object.fromEntries(inOtherCase)]) {
			const second = await signLeadSquared({ ...first, headers });
			expect(headerNames(second)).toEqual(['x-lsq-accesskey', 'x-lsq-secretkey']);
			expect(await send(second)).toBe(200);
		}
	});

	it('go without what was copied along with them', async () => {
		const around = (text: string) => `\u200B ${text}\uFEFF\r\n`;
		const { headers } = await signLeadSquared(
			{ method: 'POST', url: 'https://asyncapi.leadsquared.com/lead/capture' },
			{
				accessKey: around(accessKey),
				secretKey: around(secretKey),
				asyncApiKey: around(asyncApiKey),
			},
		);
		expect(headers).toEqual({
			'x-LSQ-AccessKey': accessKey,
			'x-LSQ-SecretKey': secretKey,
			'x-api-key': asyncApiKey,
		});
	});

	it('leave the given request as it was', async () => {
		const given = {
			url: 'https://api.leadsquared.com/',
			headers: Object.freeze({ a: '1' }),
			body: Object.freeze({}),
		};
		const before = structuredClone(given);
		await signLeadSquared(Object.freeze(given));
		expect(given).toEqual(before);
	});
});

describe('the other hosts', () => {
	const queue = 'https://queue.example';
	const keys = { ...sandboxKeys.leadSquared, asyncBaseUrl: queue };

	it.each([
		'https://asyncapi.leadsquared.com/lead/capture',
		'https://asyncapi-us11.leadsquared.com/lead/capture',
		'https://asyncapi-in21.leadsquared.com/lead/capture',
		`${queue}/lead/capture`,
	])('the key of the queue goes to %s, once', async (url) => {
		const first = await signLeadSquared(
			{ method: 'POST', url, headers: { 'X-API-KEY': 'old' } },
			keys,
		);
		const second = await signLeadSquared(first, keys);
		for (const { headers, url: signed } of [first, second]) {
			expect(headers).toEqual({
				'x-LSQ-AccessKey': accessKey,
				'x-LSQ-SecretKey': secretKey,
				'x-api-key': asyncApiKey,
			});
			expect(signed).toBe(url);
		}
	});

	it.each([
		'https://api.leadsquared.com/v2/x',
		'https://files.leadsquared.com/File/Upload',
		'https://numbers.example/Leads/LeadsNotContacted',
		'https://asyncapi.leadsquared.com.evil.example/lead/capture',
		'https://queue.example.evil.example/lead/capture',
		'https://queue.example:8443/lead/capture',
	])('it does not go to %s', async (url) => {
		const { headers } = await signLeadSquared(
			{ method: 'POST', url, headers: { 'x-api-key': asyncApiKey } },
			keys,
		);
		expect(headers).toEqual({ 'x-LSQ-AccessKey': accessKey, 'x-LSQ-SecretKey': secretKey });
	});

	it.each([undefined, '', '  '])('without it, nothing is signed for the queue', async (given) => {
		const message = await messageOf(
			async () =>
				await signLeadSquared(
					{ url: 'https://asyncapi.leadsquared.com/lead/capture' },
					{ ...keys, asyncApiKey: given as string },
				),
		);
		expect(message).toContain("'Async API Key'");
		for (const hidden of [accessKey, secretKey]) expect(message).not.toContain(hidden);
	});
});

describe('an upload', () => {
	const contentType = 'multipart/form-data; boundary=abc';
	const file =
		'--abc\r\nContent-Disposition: form-data; name="uploadFiles"; filename="a.bin"\r\n\r\n';
	const content = Buffer.concat([
		Buffer.from(file),
		Buffer.from([0, 255, 13, 10]),
		Buffer.from('\r\n--abc--\r\n'),
	]);
	const request: Options = {
		method: 'POST',
		url: 'https://files.leadsquared.com/File/Upload',
		headers: { 'content-type': contentType },
		body: content,
	};
	const part = (name: string, value: string) =>
		`--abc\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
	const withKeys = Buffer.concat([
		Buffer.from(part('AccessKey', accessKey) + part('SecretKey', secretKey)),
		content,
	]);

	it('has the keys in its form, before the file, also when n8n signs its own result again', async () => {
		const first = await signLeadSquared(request);
		const second = await signLeadSquared(first);
		for (const { body, url } of [first, second]) {
			expect(body).toEqual(withKeys);
			expect(url).toBe(request.url);
		}
		expect(content.includes(accessKey)).toBe(false);
	});

	it.each<[string, Options]>([
		['another path', { ...request, url: 'https://files.leadsquared.com/File/Other' }],
		[
			'a body that is no form',
			{ ...request, headers: { 'content-type': 'application/octet-stream' } },
		],
		['a text', { ...request, body: '{}' }],
	])('is left alone when it is %s', async (_what, given) => {
		expect((await signLeadSquared(given)).body).toEqual(given.body);
	});

	it('has them also when its file speaks of them', async () => {
		const odd = Buffer.concat([
			Buffer.from(file),
			Buffer.from('name="AccessKey" name="SecretKey"\r\n--abc--\r\n'),
		]);
		const { body } = await signLeadSquared({ ...request, body: odd });
		expect(body).toEqual(
			Buffer.concat([withKeys.subarray(0, withKeys.length - content.length), odd]),
		);
	});

	it('is taken by LeadSquared', async () => {
		const fields = part('FileType', '0') + part('FileStorageType', '0');
		const signed = await signLeadSquared({
			...request,
			url: `${sandbox.leadSquaredFilesUrl}/File/Upload`,
			body: Buffer.concat([Buffer.from(fields), content]),
		});
		expect(await send(signed)).toBe(200);
		const [{ path }] = sandbox.calls;
		expect(path).toBe('/File/Upload');
		const [stored] = sandbox.state.leadSquared.files;
		expect(stored._base64).toBe(Buffer.from([0, 255, 13, 10]).toString('base64'));
	});
});

describe('the address', () => {
	it.each(safeAddresses)('may be %s', async (url) => {
		expect(headerNames(await signLeadSquared({ url }))).toContain('x-lsq-secretkey');
	});

	it("may come as the HTTP Request node's uri, or in two parts", async () => {
		const url = 'https://api.leadsquared.com';
		const byUri = await signLeadSquared({ uri: `${url}${testPath}` });
		const byParts = await signLeadSquared({ baseURL: url, url: testPath });
		expect([headerNames(byUri), headerNames(byParts)]).toEqual(
			Array(2).fill(['x-lsq-accesskey', 'x-lsq-secretkey']),
		);
	});

	describe.each(['url', 'uri', 'baseURL'] as const)('given as %s', (name) => {
		const rest: Options = name === 'baseURL' ? { url: testPath } : {};
		it.each(unsafeAddresses)('is refused when it is %s', async (_what, address, words) => {
			const message = await messageOf(
				async () => await signLeadSquared({ ...rest, [name]: address }),
			);
			expect(message).toMatch(words);
			for (const hidden of ['hunter2', accessKey, secretKey]) expect(message).not.toContain(hidden);
		});
	});
});

describe('over real HTTP', () => {
	it.each<[string, Options]>([
		['a test call', {}],
		['an unknown header', { headers: { 'X-Trace': '1' } }],
	])('LeadSquared accepts %s', async (_what, request) => {
		expect(
			await send(
				await signLeadSquared({
					method: 'GET',
					url: sandbox.leadSquaredUrl + testPath,
					...request,
				}),
			),
		).toBe(200);
		expect(sandbox.calls[0].path).toBe(testPath);
	});

	it('LeadSquared gets a query with odd characters unchanged', async () => {
		const url = `${sandbox.leadSquaredUrl}/v2/LeadManagement.svc/Leads.GetById?q=a%20b&c='d',e:f`;
		await send(
			await signLeadSquared({
				method: 'GET',
				url,
				qs: { d: '2026-01-01T00:00:00+10:00', é: '🎉%' },
			}),
		);
		const query = new URL(sandbox.calls[0].path, sandbox.leadSquaredUrl).searchParams;
		expect(Object.fromEntries(query)).toEqual({
			q: 'a b',
			c: "'d',e:f",
			d: '2026-01-01T00:00:00+10:00',
			é: '🎉%',
		});
		expect(sandbox.calls[0].path).not.toMatch(/key/i);
	});

	it.each([
		['letters outside ASCII and an emoji', 'Zoë – 東京 🎉'],
		['quotes, escapes and line breaks', '"\\u00e9"\\\n\r\t\u2028'],
		['blanks around', '  x  '],
	])('LeadSquared gets a body with %s unchanged', async (_what, note) => {
		const signed = await signLeadSquared({
			method: 'POST',
			url: `${sandbox.leadSquaredUrl}/v2/CompanyActivity.svc/Create`,
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({ RelatedCompanyId: 'x', ActivityEvent: 10001, ActivityNote: note }),
		});
		expect(await send(signed)).not.toBe(401);
		expect(sandbox.calls[0].body).toMatchObject({ ActivityNote: note });
	});

	it.each(['x-LSQ-AccessKey', 'x-LSQ-SecretKey'])(
		'LeadSquared refuses %s after a change of one character',
		async (name) => {
			const signed = await signLeadSquared({
				method: 'GET',
				url: sandbox.leadSquaredUrl + testPath,
			});
			expect(await send(signed)).toBe(200);
			const headers = {
				...signed.headers,
				[name]: `${String((signed.headers as Record<string, string>)[name])}x`,
			};
			expect(await send({ ...signed, headers })).toBe(401);
		},
	);
});
