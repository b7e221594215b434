import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { leadSquared } from '../../nodes/LeadSquared/wire/vendor';
import { HeldBody } from '../../nodes/shared/wire/heldBody';
import { callLimits, exchange, TooLong, withinLimit } from '../../nodes/shared/wire/http';
import type { VendorRequest } from '../../nodes/shared/wire/vendor';
import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';

describe('a request', () => {
	const answer = { statusCode: 200, headers: {}, body: '' };
	const credentials = { accessKey: 'Key', secretKey: 'Secret' };

	/** What n8n's helper is given. */
	async function given(request: Partial<VendorRequest>, held?: HeldBody) {
		const calls: unknown[][] = [];
		const context = {
			helpers: {
				async httpRequestWithAuthentication(this: unknown, ...all: unknown[]) {
					calls.push([this, ...all]);
					return await Promise.resolve(answer);
				},
			},
		};
		const whole: VendorRequest = { method: 'POST', path: '/Leads?x=1', ...request };
		const address = 'https://vendor.example.com';
		expect(
			await exchange(
				context as unknown as IExecuteFunctions,
				leadSquared,
				credentials,
				address,
				whole,
				held,
			),
		).toBe(answer);
		expect(calls).toHaveLength(1);
		const [[self, type, options, more]] = calls;
		expect(self).toBe(context);
		expect(type).toBe(leadSquared.credential);
		return { options: options as IHttpRequestOptions, more };
	}

	it('is handed over whole: every status is an answer, and no redirect is followed', async () => {
		const { options } = await given({ body: '{}' });
		expect(options).toStrictEqual({
			method: 'POST',
			url: 'https://vendor.example.com/Leads?x=1',
			body: '{}',
			headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout: 120_000,
		});
	});

	it('carries the credential, which n8n need not read again', async () => {
		const { more } = await given({});
		const { credential } = leadSquared;
		expect(more).toStrictEqual({
			credentialsDecrypted: { id: '', name: credential, type: credential, data: credentials },
		});
	});

	it('without a body has no type of it', async () => {
		const { options } = await given({ method: 'GET', headers: { 'X-Own': '1' } });
		expect(options.headers).toStrictEqual({ Accept: 'application/json', 'X-Own': '1' });
		expect(options.body).toBeUndefined();
	});

	it.each([
		[{ body: 'a,b', contentType: 'text/csv' }, 'text/csv'],
		[{ body: '{}', headers: { 'Content-Type': 'own' } }, 'own'],
		[{ body: '' }, 'application/json'],
	])('with %j has the type %s', async (request, type) => {
		const { options } = await given(request);
		expect(options.headers).toHaveProperty('Content-Type', type);
	});

	it('whose body is held goes out with that', async () => {
		const held = new HeldBody('{}', 'application/json');
		const { options } = await given({ body: '{}' }, held);
		expect(options.body).toBe(held);
	});
});

describe('the time that a whole answer may take', () => {
	let time: FakeClock;
	/** Those that were begun, each with its ms. */
	let limits: Array<{ ms: number; abort(): void }>;
	const { wholeMs } = callLimits;
	let begin = 0;

	beforeEach(() => {
		time = fakeClock();
		// What another test began has ended by then.
		begin += 1_000_000;
		time.work(begin);
		limits = [];
		jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
			const stop = new AbortController();
			limits.push({ ms, abort: () => stop.abort(new Error('timeout')) });
			return stop.signal;
		});
	});
	afterEach(() => {
		jest.restoreAllMocks();
		callLimits.wholeMs = wholeMs;
		time.restore();
	});

	const endless = async (): Promise<never> => await new Promise(() => undefined);

	it('is five minutes, and up to three seconds more', async () => {
		const answer = withinLimit(endless());
		expect(limits).toMatchObject([{ ms: 303_000 }]);
		limits[0].abort();
		await expect(answer).rejects.toBeInstanceOf(TooLong);
		await expect(answer).rejects.toThrow('the answer did not end within 5 minutes');
	});

	it('leaves an answer as it is that comes in time, and an error', async () => {
		expect(await withinLimit(Promise.resolve('answer'))).toBe('answer');
		const broken = withinLimit(Promise.reject(new Error('broken')));
		await expect(broken).rejects.toThrow('broken');
		await expect(broken).rejects.not.toBeInstanceOf(TooLong);
	});

	it('is measured together for the calls that begin within its hundredth part', async () => {
		const calls = [withinLimit(endless())];
		time.work(2_999);
		calls.push(withinLimit(endless()));
		expect(limits).toHaveLength(1);
		time.work(1);
		const later = withinLimit(Promise.resolve('later'));
		expect(limits).toHaveLength(2);
		limits[0].abort();
		for (const call of calls) await expect(call).rejects.toBeInstanceOf(TooLong);
		expect(await later).toBe('later');
	});

	it('is a new one when the last has ended, and when it has become another', async () => {
		const first = withinLimit(endless());
		limits[0].abort();
		await expect(first).rejects.toBeInstanceOf(TooLong);
		expect(await withinLimit(Promise.resolve('answer'))).toBe('answer');
		expect(limits).toHaveLength(2);
		callLimits.wholeMs = 60_000;
		const last = withinLimit(endless());
		expect(limits).toMatchObject([{}, {}, { ms: 60_600 }]);
		limits[2].abort();
		await expect(last).rejects.toThrow('within 1 minutes');
	});
});
