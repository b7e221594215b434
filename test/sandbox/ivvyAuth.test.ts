import { reference } from '../../sandbox/ivvy/wire/actions.mts';
import { hmacSha1, md5, stringToSign } from '../../sandbox/ivvy/wire/auth.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { ivvyDate, sendIvvy, signed } from './client.mts';

const minute = 60_000;

const sandbox = useSandbox();

describe('documented test vectors', () => {
	const vectors = reference.conventions.auth.testVectors;

	it('covers all five of the reference', () => {
		expect(vectors).toHaveLength(5);
	});

	it.each(vectors.filter((vector) => vector.what.startsWith('md5')))(
		'$what',
		({ input, output }) => {
			expect(md5(input ?? '')).toBe(output);
		},
	);

	it.each(vectors.filter((vector) => vector.what.startsWith('hmac')))(
		'$what',
		({ secret, input, output }) => {
			expect(hmacSha1(secret ?? '', input ?? '')).toBe(output);
		},
	);

	it('builds the documented string to sign', () => {
		const documented = vectors.find((vector) => vector.what.startsWith('string to sign'))?.output;
		const headers = {
			'content-md5': md5('{"example":"body"}'),
			'content-type': 'application/json',
			'ivvy-date': '2012-04-03 22:23:24',
			// The docs' example sends both; only IVVY-Date is signed then.
			date: 'Tue, 03 Apr 2012 22:23:24 UTC',
		};
		expect(stringToSign('POST', '/api/1.0/test?action=ping', headers)).toBe(documented);
	});
});

describe('accepted forms', () => {
	it.each([
		['an empty body', signed('test/ping', undefined)],
		['an empty object', signed('test/ping', {})],
		[
			'a charset in the content type',
			signed('test/ping', {}, { headers: { 'Content-Type': 'application/json; charset=utf-8' } }),
		],
		[
			'IVVY-Date with the suffix UTC',
			signed('test/ping', {}, { headers: { 'IVVY-Date': `${ivvyDate()} UTC` } }),
		],
		[
			'Date instead of IVVY-Date',
			signed(
				'test/ping',
				{},
				{ dateHeader: new Date(Date.now()).toUTCString().replace('GMT', 'UTC') },
			),
		],
		[
			'non-ASCII text in the body',
			signed('contact/getContactList', { filter: { lastName: 'Müller – 東京' } }),
		],
	])('%s', async (_what, request) => {
		expect((await sendIvvy(sandbox, request)).status).toBe(200);
	});
});

describe('the clock', () => {
	it.each([-4, 4])('%i minutes off is fresh', async (minutes) => {
		const request = signed(
			'test/ping',
			{},
			{ headers: { 'IVVY-Date': ivvyDate(minutes * minute) } },
		);
		expect((await sendIvvy(sandbox, request)).status).toBe(200);
	});

	it.each([-6, 6])('%i minutes off is stale', async (minutes) => {
		const request = signed(
			'test/ping',
			{},
			{ headers: { 'IVVY-Date': ivvyDate(minutes * minute) } },
		);
		const reply = await sendIvvy(sandbox, request);
		expect(reply.status).toBe(401);
		expect(reply.body).toEqual({
			errorCode: 401,
			message: 'Request is stale',
			specificCode: 23005,
		});
	});

	it.each(['', 'now', '2026-13-01 00:00:00', '2026-01-01T00:00:00Z'])(
		'refuses the date %j',
		async (date) => {
			const request = signed('test/ping', {}, { headers: { 'IVVY-Date': date } });
			expect((await sendIvvy(sandbox, request)).status).toBe(401);
		},
	);
});

describe('what is signed may not change', () => {
	const good = () => signed('crm/getTaskList', { perPage: 5 });

	it.each([
		['one byte of the body', (request) => ({ ...request, body: '{"perPage":6}' })],
		['a space in the body', (request) => ({ ...request, body: '{"perPage": 5}' })],
		[
			'body and its md5',
			(request) => ({
				...request,
				body: '{"perPage":6}',
				headers: { ...request.headers, 'Content-MD5': md5('{"perPage":6}') },
			}),
		],
		['the action', (request) => ({ ...request, path: '/api/1.0/crm?action=getActivityList' })],
		['a parameter more in the query', (request) => ({ ...request, path: `${request.path}&x=1` })],
		[
			'the content type',
			(request) => ({
				...request,
				headers: { ...request.headers, 'Content-Type': 'application/json; charset=utf-8' },
			}),
		],
		[
			'the date',
			(request) => ({ ...request, headers: { ...request.headers, 'IVVY-Date': ivvyDate(minute) } }),
		],
		[
			'a further IVVY header',
			(request) => ({ ...request, headers: { ...request.headers, 'IVVY-Trace': 'x' } }),
		],
		[
			'the case of the md5',
			(request) => ({
				...request,
				headers: {
					...request.headers,
					'Content-MD5': request.headers['Content-MD5'].toUpperCase(),
				},
			}),
		],
	] as Array<[string, (request: ReturnType<typeof good>) => ReturnType<typeof good>]>)(
		'%s',
		async (_what, change) => {
			expect((await sendIvvy(sandbox, good())).status).toBe(200);
			const reply = await sendIvvy(sandbox, change(good()));
			expect(reply.status).toBe(401);
			expect(reply.body).toMatchObject({ errorCode: 401, message: 'Unauthorized' });
		},
	);

	it.each([
		['another secret', signed('test/ping', {}, { secret: 'wrong' })],
		['another key', signed('test/ping', {}, { key: 'wrong' })],
		['the method', signed('test/ping', {}, { method: 'PUT' })],
	])('%s', async (_what, request) => {
		const { status } = await sendIvvy(sandbox, { ...request, method: 'POST' });
		expect(status).toBe(401);
	});

	it('a missing authorization', async () => {
		const request = signed('test/ping', {});
		delete request.headers['X-Api-Authorization'];
		expect((await sendIvvy(sandbox, request)).status).toBe(401);
	});
});

describe('before the signature', () => {
	it.each([
		[405, signed('test/ping', undefined, { method: 'GET' })],
		[405, signed('test/ping', {}, { method: 'PUT' })],
		[404, signed('test/pong', {})],
		[404, signed('crm/ping', {})],
		[406, signed('test/ping', {}, { headers: { 'Content-Type': 'text/plain' } })],
	])('answers %i', async (status, request) => {
		const reply = await sendIvvy(sandbox, request);
		expect(reply.status).toBe(status);
		expect(reply.body.errorCode).toBe(status);
	});
});
