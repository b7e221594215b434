import { leadSquared } from '../../nodes/LeadSquared/wire/vendor';
import type { Operation } from '../../nodes/shared/table/operation';
import reference from '../../sandbox/reference/leadsquared.json';

const { errors } = reference.conventions;

const envelope = (ExceptionType: string | undefined, ExceptionMessage: string) => ({
	Status: 'Error',
	ExceptionType,
	ExceptionMessage,
});

const tooMany = envelope(
	'MXAPIRateLimitExceededException',
	'API calls exceeded the limit of 25 in 5 second(s)',
);
const limit = { calls: 25, windowMs: 5_000 };

describe('an answer with an error', () => {
	it.each(errors.exceptionTypes)(
		'$name with HTTP $http is a refusal in the words of LeadSquared',
		({ name, http, example }) => {
			expect(leadSquared.read(http, {}, envelope(name, example))).toMatchObject({
				kind: 'refused',
				code: name,
				message: example,
				status: http,
			});
		},
	);

	it.each(errors.exceptionTypes)('$name has a next step for the user', ({ name }) => {
		expect(leadSquared.errors[name]).toMatch(/\.$/);
	});

	it.each([200, 400, 403, 404, 405, 500, 501])('is a refusal with HTTP %d as well', (status) => {
		expect(
			leadSquared.read(status, {}, envelope('MXInvalidInputException', 'Invalid')),
		).toMatchObject({ kind: 'refused', status });
	});

	it.each<[string, object]>([
		['the type is missing', { Status: 'Error', ExceptionMessage: 'Oops' }],
		["the type is not LeadSquared's own", envelope('NullReferenceException', 'Oops')],
	])('is unclear with HTTP 500 when %s', (_what, answer) => {
		expect(leadSquared.read(500, {}, answer)).toEqual({
			kind: 'unclear',
			message: 'Oops',
			status: 500,
		});
	});

	it.each<[object, string, string]>([
		[
			{ Status: 'Error', Message: 'Words under another name' },
			'Words under another name',
			'HTTP 400',
		],
		[{ ExceptionType: 'MXInvalidInputException' }, 'no message', 'MXInvalidInputException'],
		[{ Status: 'Error' }, 'no message', 'HTTP 400'],
	])('has a message and a code whatever is missing: %j', (answer, message, code) => {
		expect(leadSquared.read(400, {}, answer)).toMatchObject({ kind: 'refused', message, code });
	});
});

describe('too many calls', () => {
	it.each([429, 403, 200, 500])(
		'with HTTP %d and the words of LeadSquared are throttled, and its limit is read',
		(status) => {
			expect(leadSquared.read(status, {}, tooMany)).toEqual({
				kind: 'throttled',
				status,
				message: tooMany.ExceptionMessage,
				limit,
				retryAfterMs: undefined,
			});
		},
	);

	it('are throttled for as long as LeadSquared asks', () => {
		expect(leadSquared.read(429, { 'retry-after': '2' }, tooMany)).toMatchObject({
			kind: 'throttled',
			retryAfterMs: 2_000,
		});
	});

	it.each<[string, number, unknown]>([
		['the type alone', 200, envelope('MXAPIRateLimitExceededException', 'Slow down')],
		['the words alone', 200, envelope('MXInvalidInputException', tooMany.ExceptionMessage)],
		['the words without a type', 200, envelope(undefined, tooMany.ExceptionMessage)],
		['the status with other words', 429, envelope('MXInvalidInputException', 'Slow down')],
		['the status alone', 429, ''],
		['the status with a page', 429, '<html>Too many</html>'],
		['403 without words, as some gateways say it', 403, ''],
		['403 with a page', 403, '<html>Forbidden</html>'],
	])('are recognised by %s', (_what, status, body) => {
		expect(leadSquared.read(status, {}, body)).toMatchObject({ kind: 'throttled', status });
	});

	it('are not what 403 with an exception of its own says', () => {
		const answer = envelope(
			'MXUnAuthorizedAccessException',
			'You do not have access to view tasks',
		);
		expect(leadSquared.read(403, {}, answer)).toMatchObject({
			kind: 'refused',
			code: 'MXUnAuthorizedAccessException',
		});
	});
});

describe('keys that are not accepted', () => {
	it.each(reference.conventions.hosts.api)(
		'lead to $host when LeadSquared names it',
		({ host }) => {
			const answer = envelope(
				'MXInvalidAccessDetailsException',
				`Your account does not belong here. Use https://${host}/v2/ instead.`,
			);
			expect(leadSquared.read(401, {}, answer)).toMatchObject({
				kind: 'refused',
				code: 'MXInvalidAccessDetailsException',
				hint: `The keys belong to another region: choose ${host} in the credential.`,
			});
		},
	);

	it('lead to no host when LeadSquared names none, or when the error is another one', () => {
		const refused = [
			leadSquared.read(
				401,
				{},
				envelope('MXInvalidAccessDetailsException', 'Invalid Access Details provided.'),
			),
			leadSquared.read(
				500,
				{},
				envelope('MXInvalidInputException', 'See https://api.leadsquared.com/'),
			),
		];
		for (const reply of refused) expect(reply).toMatchObject({ kind: 'refused', hint: undefined });
	});

	it('are explained when there is no body at all', () => {
		const reply = leadSquared.read(401, {}, '');
		expect(reply).toMatchObject({ kind: 'refused', code: 'HTTP 401' });
		expect(leadSquared.errors['HTTP 401']).toMatch(/access key.*secret key.*region/);
	});
});

describe('any other answer', () => {
	it.each<[string, object]>([
		['success', { Status: 'Success', Message: { Id: '1' } }],
		['a list', { RecordCount: 0, List: [] }],
		['a bare list', []],
		[
			'rows of a bulk call, though some failed',
			{ Response: [{ RowNumber: 1, ActivityCreated: false, ErrorMessage: 'no' }] },
		],
		['counts under Status', { Status: { TotalCount: 2, FailureCount: 1 } }],
	])('is done and gives its data: %s', (_what, data) => {
		expect(leadSquared.read(200, {}, data)).toEqual({ kind: 'done', data });
	});

	it.each([5, 0, true, false])('is done though it is no more than %j', (result) => {
		expect(leadSquared.read(200, {}, result)).toEqual({ kind: 'done', data: { result } });
	});

	const page = '<html><body>Bad Gateway</body></html>';

	it.each<[number, unknown, string]>([
		[200, page, 'unclear'],
		[204, '', 'unclear'],
		[200, 'true story', 'unclear'],
		[200, null, 'unclear'],
		[502, 5, 'unclear'],
		[500, page, 'unclear'],
		[500, { message: 'Internal server error' }, 'unclear'],
		[502, page, 'unclear'],
		[504, page, 'unclear'],
		[503, page, 'unclear'],
		[404, page, 'refused'],
		[302, page, 'unclear'],
	])(
		'with HTTP %d and the body %j is %s, as it does not come from LeadSquared itself',
		(status, body, kind) => {
			expect(leadSquared.read(status, {}, body)).toMatchObject({ kind, status });
		},
	);
});

describe('a request', () => {
	const operation = (call: string) => ({ call }) as Operation;
	const values = { body: { Note: 'é' }, query: { opportunityId: 'a b&c=é+', page: 2 } };

	it('carries its query encoded and its body as text', () => {
		const { path, ...request } = leadSquared.request(operation('POST /v2/x.svc/Add'), values);
		expect(request).toEqual({ method: 'POST', body: '{"Note":"é"}' });
		const url = new URL(path, 'https://api.example.com');
		expect(url.pathname).toBe('/v2/x.svc/Add');
		expect(Object.fromEntries(url.searchParams)).toEqual({ opportunityId: 'a b&c=é+', page: '2' });
	});

	it('carries the rows of a bulk call instead of the body of one', () => {
		expect(
			leadSquared.request(operation('POST /v2/x.svc/Bulk'), values, [{ a: 1 }, { a: 2 }]).body,
		).toBe('[{"a":1},{"a":2}]');
	});

	it('has no body when it only reads, and no question mark without a query', () => {
		expect(leadSquared.request(operation('GET /v2/x.svc/Get'), { body: {}, query: {} })).toEqual({
			method: 'GET',
			path: '/v2/x.svc/Get',
			body: undefined,
		});
	});
});

describe('an account', () => {
	const credentials = { region: 'api.leadsquared.com', accessKey: 'one' };

	it.each([
		['another region', { region: 'api-us11.leadsquared.com' }],
		['another access key', { accessKey: 'other' }],
		['another base URL', { baseUrl: 'https://proxy.example' }],
	])('is another one with %s', (_what, change) => {
		expect(leadSquared.account({ ...credentials, ...change })).not.toBe(
			leadSquared.account(credentials),
		);
	});

	it.each<[object, number, number]>([
		[{ callsPerWindow: 20, bulkCallsPerWindow: 8 }, 20, 8],
		[{ callsPerWindow: '20', bulkCallsPerWindow: '8' }, 20, 8],
		[{}, 10, 5],
		[{ callsPerWindow: 0, bulkCallsPerWindow: -1 }, 10, 5],
		[{ callsPerWindow: '', bulkCallsPerWindow: 'many' }, 10, 5],
		[{ callsPerWindow: 2.5, bulkCallsPerWindow: null }, 10, 5],
		[{ plan: 'custom', callsPerWindow: 20, bulkCallsPerWindow: 8 }, 20, 8],
		[{ plan: 'custom' }, 10, 5],
		[{ plan: 'pro', callsPerWindow: 20, bulkCallsPerWindow: 8 }, 10, 5],
		[{ plan: 'super', callsPerWindow: 1, bulkCallsPerWindow: 1 }, 20, 10],
		[{ plan: 'unknown', callsPerWindow: 3, bulkCallsPerWindow: 2 }, 3, 2],
	])('with %j may make %d calls and %d bulk calls in 5 seconds', (given, normal, bulk) => {
		expect(leadSquared.limits({ ...credentials, ...given })).toEqual({
			normal: { calls: normal, windowMs: 5_000 },
			bulk: { calls: bulk, windowMs: 5_000 },
		});
	});
});
