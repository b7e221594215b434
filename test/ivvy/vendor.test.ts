import { ivvy } from '../../nodes/Ivvy/wire/vendor';
import type { Operation } from '../../nodes/shared/table/operation';
import reference from '../../sandbox/reference/ivvy.json';

const { errors } = reference.conventions;
const race = 24299;

/** Documented as "the vendor refused", as opposed to "later" (429), "unknown" (460) and "something broke" (500). */
const refusals = errors.errorCodes.filter(({ code }) => ![429, 460, 500].includes(code));

describe('an answer with an error code', () => {
	it.each(refusals)('$code ($meaning) is a refusal with that code', ({ code, meaning }) => {
		expect(ivvy.read(code, {}, { errorCode: code, message: meaning })).toEqual({
			kind: 'refused',
			code: String(code),
			message: meaning,
			status: code,
		});
	});

	it.each(refusals)('$code is a refusal also when the HTTP status says 200', ({ code }) => {
		expect(ivvy.read(200, {}, { errorCode: code, message: 'no' })).toMatchObject({
			kind: 'refused',
			status: 200,
		});
	});

	it('has a hint of its own for each refusal', () => {
		const hints = refusals.map(({ code }) => ivvy.errors[code]);
		expect(hints).toEqual(hints.map(() => expect.stringMatching(/\S/)));
		expect(new Set(hints).size).toBe(refusals.length);
	});

	const examples = errors.examples.filter(({ response }) => response.specificCode !== race);

	it.each(examples)('names the specific code and tells all words: $response', ({ response }) => {
		const reply = ivvy.read(response.errorCode, {}, response);
		expect(reply).toMatchObject({ kind: 'refused', code: String(response.specificCode) });
		for (const words of [response.message, ...(response.additionalMessages ?? [])]) {
			expect(reply).toHaveProperty('message', expect.stringContaining(words));
		}
	});

	it('joins message and additional messages into one text', () => {
		const answer = {
			errorCode: 400,
			message: "'a' does not validate",
			additionalMessages: ['too long', 'no digits'],
		};
		expect(ivvy.read(400, {}, answer)).toHaveProperty(
			'message',
			"'a' does not validate: too long: no digits",
		);
	});

	it.each<[object, string]>([
		[{ errorCode: 400 }, 'no message'],
		[{ errorCode: 400, message: null, additionalMessages: null }, 'no message'],
		[{ errorCode: 400, message: 'no', additionalMessages: [] }, 'no'],
	])('has a message whatever is missing: %j', (answer, message) => {
		expect(ivvy.read(400, {}, answer)).toHaveProperty('message', message);
	});

	it.each([200, 400, 429])(
		'24299, two writes to one booking, was not processed and may pass (HTTP %d)',
		(status) => {
			const [{ response }] = errors.examples.filter(
				(example) => example.response.specificCode === race,
			);
			expect(ivvy.read(status, {}, response)).toEqual({
				kind: 'unavailable',
				passing: true,
				message: 'Race condition error',
				status,
				from: 'vendor',
				code: '24299',
			});
		},
	);

	it.each<[number, unknown]>([
		[429, 429],
		[200, 429],
		[200, '429'],
	])(
		'is throttled with HTTP %d and error code %j, for as long as iVvy asks',
		(status, errorCode) => {
			const reply = ivvy.read(
				status,
				{ 'retry-after': '3' },
				{ errorCode, message: 'Too Many Requests' },
			);
			expect(reply).toEqual({
				kind: 'throttled',
				message: 'Too Many Requests',
				status,
				retryAfterMs: 3_000,
			});
		},
	);
});

describe('an answer without an error code', () => {
	it.each<[string, object]>([
		['a record', { id: 7, name: 'Maya' }],
		['success', { success: true, id: 7 }],
		['success with a capital', { Success: true }],
		['success as a number', { success: 1 }],
		['an empty object', {}],
		['a list', { meta: { totalResults: 0 }, results: [] }],
		['a bare list', [{ id: 1 }]],
		["a record's own field called message", { id: 1, message: 'Hi' }],
	])('is done and gives its data: %s', (_what, data) => {
		expect(ivvy.read(200, {}, data)).toEqual({ kind: 'done', data });
	});

	it.each<[object, { message: string; code: string }]>([
		[
			{ success: false, errorType: 'invalidDate', message: 'The date is past' },
			{ message: 'The date is past', code: 'invalidDate' },
		],
		[
			{ success: false, message: 'No room' },
			{ message: 'No room', code: 'success: false' },
		],
		[
			{ success: false, errorType: 'noRoom' },
			{ message: 'errorType "noRoom"', code: 'noRoom' },
		],
		[
			{ success: false, errorType: 2, failedRooms: [7] },
			{ message: 'errorType 2, failedRooms [7]', code: '2' },
		],
		[{ success: false }, { message: 'success: false', code: 'success: false' }],
		[
			{ Success: false, message: 'No room' },
			{ message: 'No room', code: 'success: false' },
		],
	])('is a refusal when it says that it had no success: %j', (answer, expected) => {
		expect(ivvy.read(200, {}, answer)).toEqual({ kind: 'refused', status: 200, ...expected });
	});

	const page = '<html><body>Bad Gateway</body></html>';

	it.each<[number, unknown, string]>([
		[200, page, 'unclear'],
		[200, '', 'unclear'],
		[204, undefined, 'unclear'],
		[500, page, 'unclear'],
		[500, {}, 'unclear'],
		[502, page, 'unclear'],
		[504, page, 'unclear'],
		[503, page, 'unclear'],
		[429, page, 'throttled'],
		[403, page, 'refused'],
		[404, {}, 'refused'],
		[302, page, 'unclear'],
	])(
		'with HTTP %d and the body %j is %s, as it does not come from iVvy itself',
		(status, body, kind) => {
			expect(ivvy.read(status, {}, body)).toMatchObject({ kind, status });
		},
	);
});

describe('a request', () => {
	const operation = { call: 'crm/addOrUpdateTask' } as Operation;

	it('goes to its action with the body as text', () => {
		const body = { name: 'Zoë 🎉', endDatetime: '2026-11-01 00:00:00' };
		expect(ivvy.request(operation, { body, query: {} })).toEqual({
			method: 'POST',
			path: '/api/1.0/crm?action=addOrUpdateTask',
			body: '{"name":"Zoë 🎉","endDatetime":"2026-11-01 00:00:00"}',
		});
	});

	it('has an empty object as body when there is nothing to say', () => {
		expect(ivvy.request(operation, { body: {}, query: {} }).body).toBe('{}');
	});
});

describe('an account', () => {
	const credentials = { region: 'AU', apiKey: 'one' };

	it.each([
		['another region', { region: 'UK' }],
		['another key', { apiKey: 'other' }],
		['another base URL', { baseUrl: 'https://proxy.example' }],
	])('is another one with %s', (_what, change) => {
		expect(ivvy.account({ ...credentials, ...change })).not.toBe(ivvy.account(credentials));
	});

	it('is the same with another secret or a base URL written in another way', () => {
		const one = { ...credentials, baseUrl: 'https://proxy.example' };
		expect(ivvy.account({ ...one, baseUrl: ' https://PROXY.example/ ', apiSecret: 'x' })).toBe(
			ivvy.account(one),
		);
	});

	it('has no limits until iVvy names them', () => {
		expect(ivvy.limits(credentials)).toEqual({});
	});
});
