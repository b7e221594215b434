import { clock } from '../../nodes/shared/wire/clock';
import {
	adviceOn,
	checkId,
	limitIn,
	replyFromStatus,
	retryAfterMs,
	usedUp,
} from '../../nodes/shared/wire/reply';
import { retryPolicy } from '../../nodes/shared/wire/retry';
import type { Vendor } from '../../nodes/shared/wire/vendor';

describe('an answer without the words of the vendor', () => {
	const html =
		'<html><head><title>502 Bad Gateway</title></head><body>\n<h1>nginx</h1></body></html>';

	it.each<[number, string]>([
		[200, 'unclear'],
		[204, 'unclear'],
		[400, 'refused'],
		[401, 'refused'],
		[403, 'refused'],
		[404, 'refused'],
		[413, 'refused'],
		[429, 'throttled'],
		[500, 'unclear'],
		[502, 'unclear'],
		[408, 'unclear'],
		[503, 'unclear'],
		[504, 'unclear'],
		[520, 'unclear'],
	])('with status %d means %s, and its text is told', (status, kind) => {
		expect(replyFromStatus(status, {}, html)).toMatchObject({
			kind,
			status,
			message: `HTTP ${status}: 502 Bad Gateway nginx`,
		});
	});

	it.each([
		['seconds', '7', 7_000],
		['seconds and blanks', ' 7 ', 7_000],
		['an HTTP date', new Date(clock.now() + 9_000).toUTCString(), 9_000],
		['neither', 'soon', undefined],
		['a date that has passed', new Date(0).toUTCString(), undefined],
	])('says when to come back, with Retry-After as %s', (_what, after, ms) => {
		for (const status of [429, 503]) {
			const { retryAfterMs } = replyFromStatus(status, { 'retry-after': after }, '') as {
				retryAfterMs?: number;
			};
			if (ms === undefined) expect(retryAfterMs).toBeUndefined();
			else expect(Math.abs((retryAfterMs ?? 0) - ms)).toBeLessThanOrEqual(2_000);
		}
	});

	it.each([300, 301, 302, 303, 307, 308])(
		'that leads elsewhere (%d) is not followed and will not pass',
		(status) => {
			const reply = replyFromStatus(
				status,
				{ location: 'https://elsewhere.example/?token=1' },
				html,
			);
			expect(reply).toMatchObject({ kind: 'unclear', status, isFinal: true });
			expect(reply).toHaveProperty(
				'message',
				expect.stringMatching(/leads elsewhere.*keys are not sent on/),
			);
			expect(JSON.stringify(reply)).not.toContain('token');
		},
	);

	it('has its status as code when it refuses', () => {
		expect(replyFromStatus(404, {}, '')).toMatchObject({ code: 'HTTP 404', message: 'HTTP 404' });
	});

	it('is told in a few words, however long it is', () => {
		const reply = replyFromStatus(500, {}, `<p>${'long '.repeat(5_000)}</p>`);
		expect(JSON.stringify(reply).length).toBeLessThan(250);
	});

	it.each([undefined, null, '', '  ', '<html></html>', { a: 1 }, []])(
		'has no words in %j',
		(body) => {
			expect(replyFromStatus(500, {}, body)).toHaveProperty('message', 'HTTP 500');
		},
	);

	it('that throttles takes over what the vendor asks for', () => {
		const words = 'API calls exceeded the limit of 25 in 5 second(s)';
		expect(replyFromStatus(429, { 'retry-after': '7' }, words)).toEqual({
			kind: 'throttled',
			status: 429,
			message: `HTTP 429: ${words}`,
			limit: { calls: 25, windowMs: 5_000 },
			retryAfterMs: 7_000,
		});
	});
});

it.each<[unknown, number | undefined]>([
	['7', 7_000],
	[7, 7_000],
	['0.5', 500],
	['1.25', 1_250],
	['0', undefined],
	['-1', undefined],
	['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
	['', undefined],
	[undefined, undefined],
])('Retry-After %j asks for %j ms', (value, expected) => {
	expect(retryAfterMs({ 'retry-after': value })).toBe(expected);
});

it.each([
	['API calls exceeded the limit of 25 in 5 second(s)', { calls: 25, windowMs: 5_000 }],
	['429: exceeded the limit of 10 in 5 seconds', { calls: 10, windowMs: 5_000 }],
	['Exceeded The Limit Of 72 In 60 Second(s).', { calls: 72, windowMs: 60_000 }],
	['the limit of 1 in 1 second', { calls: 1, windowMs: 1_000 }],
	['the limit of many in 5 seconds', undefined],
	['25 in 5 seconds', undefined],
	['', undefined],
])('"%s" names the limit %j', (message, expected) => {
	expect(limitIn(message)).toEqual(expected);
});

it('tells words apart that stand in tags of their own, and takes those that are words', () => {
	expect(replyFromStatus(500, {}, '<b>Bad</b><b>day</b>')).toHaveProperty(
		'message',
		'HTTP 500: Bad day',
	);
	expect(replyFromStatus(500, {}, { message: 5, error: 'Overloaded' })).toHaveProperty(
		'message',
		'HTTP 500: Overloaded',
	);
});

it('takes a day for when to come back, as some gateways write it', () => {
	const inTwoDays = new Date(clock.now() + 2 * 86_400_000).toISOString().slice(0, 10);
	expect(retryAfterMs({ 'retry-after': inTwoDays })).toBeGreaterThan(0);
});

it.each(['Lead not found', 'Not a valid venue booking id', 'Invalid ID', 'It does not exist'])(
	'has advice on an id that stands for no record: %s',
	(message) => {
		const refusal = { kind: 'refused', message, status: 200 } as const;
		expect(adviceOn({ errors: {} } as Vendor, refusal)).toBe(checkId);
	},
);

it('an allowance is used up only where nobody waits for the next one', () => {
	const windowMs = retryPolicy.throttledBudgetMs;
	expect(usedUp({ calls: 5, windowMs })).toEqual({});
	expect(usedUp({ calls: 5, windowMs: windowMs + 1 }).hint).toContain('5 calls');
});
