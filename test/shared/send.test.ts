import {
	NodeApiError,
	type IExecuteFunctions,
	type IHttpRequestOptions,
	type INode,
	type JsonObject,
} from 'n8n-workflow';

import { leadSquared } from '../../nodes/LeadSquared/wire/vendor';
import { clock } from '../../nodes/shared/wire/clock';
import { Door } from '../../nodes/shared/wire/door';
import { CalledOff, openLine, type Line } from '../../nodes/shared/wire/send';
import type { Reply } from '../../nodes/shared/wire/vendor';
import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';
import { isForgotten } from '../harness/garbage.mts';

let time: FakeClock;
beforeEach(() => {
	time = fakeClock();
});
afterEach(() => time.restore());

const done = { statusCode: 200, headers: {}, body: '{"Status":"Success"}' };
const throttled = {
	statusCode: 429,
	headers: {},
	body: JSON.stringify({
		Status: 'Error',
		ExceptionType: 'MXAPIRateLimitExceededException',
		ExceptionMessage: 'API calls exceeded the limit of 1 in 5 second(s)',
	}),
};

let accounts = 0;

/** A line to an account of its own, whose vendor answers as told. */
async function lineTo(
	answer: (url: string) => typeof done,
	bulkCallsPerWindow: number,
	signal?: AbortSignal,
	/** Is told of the execution and of its credentials. */
	given: (...ofTheRun: object[]) => void = () => undefined,
): Promise<Line> {
	const credentials = {
		region: 'api.leadsquared.com',
		accessKey: `account ${accounts}`,
		secretKey: 'secret',
		bulkCallsPerWindow,
	};
	const context = {
		getCredentials: async () => credentials,
		getNode: () => ({ name: 'LeadSquared', type: 'leadSquared' }),
		getExecutionCancelSignal: () => signal,
		helpers: {
			httpRequestWithAuthentication: async (_type: string, { url }: IHttpRequestOptions) => {
				await clock.sleep(20);
				const reply = answer(url);
				signal?.throwIfAborted();
				return reply;
			},
		},
	};
	given(context, credentials);
	return await openLine(context as unknown as IExecuteFunctions, leadSquared);
}

const post = async (line: Line, path: string): Promise<Reply> =>
	await line.send({ method: 'POST', path, body: '[]' }, { repeatable: false, lane: 'bulk' });

it('a throttled call is sent again however long it waited for its turn before, and has to wait for it after', async () => {
	accounts++;
	const sent: string[] = [];
	const answer = (url: string) => {
		sent.push(url);
		return url.endsWith('/3-19') && sent.filter((one) => one === url).length <= 2
			? throttled
			: done;
	};
	const lines = await Promise.all([0, 1, 2, 3].map(async () => await lineTo(answer, 1)));
	const calls = lines.flatMap((line, run) =>
		Array.from({ length: 20 }, async (_, call) => await post(line, `/${run}-${call}`)),
	);
	const replies = await time.until(Promise.all(calls));
	expect(replies.every(({ kind }) => kind === 'done')).toBe(true);
	expect(sent.filter((url) => url.endsWith('/3-19'))).toHaveLength(3);
});

it('a run that is cancelled while it tries for one call more leaves the account as it was', async () => {
	accounts++;
	let others = 8;
	let taken: number[] = [];
	const stop = new AbortController();
	const answer = () => {
		taken = taken.filter((at) => clock.now() - at < 5_000);
		const isIn = taken.length < 10 - others;
		if (isIn) taken.push(clock.now());
		// The third one in a window is the one beyond the share of two.
		if (others === 0 && taken.length === 3) stop.abort(new Error('cancelled'));
		return isIn
			? done
			: { ...throttled, body: throttled.body.replace('limit of 1', 'limit of 10') };
	};
	const first = await lineTo(answer, 10, stop.signal);
	const begin = clock.now();
	const untilCancelled = async (): Promise<void> => {
		for (;;) {
			if (clock.now() > begin + 40_000) others = 0;
			await post(first, '/x');
		}
	};
	await expect(time.until(untilCancelled())).rejects.toThrow('canceled');
	const second = await lineTo(answer, 10);
	const from = clock.now();
	const rest = async (): Promise<void> => {
		for (let call = 0; call < 600; call++) await post(second, '/y');
	};
	await time.until(rest());
	// 300 s at the full rate, and some for growing back to it.
	expect(clock.now() - from).toBeLessThan(600_000);
});

it('a run that was announced as a long one is spread from its start, and a short one beside it goes at once', async () => {
	accounts++;
	const sent: Record<string, number[]> = { '/long': [], '/short': [] };
	const begin = clock.now();
	const answer = (url: string) => {
		sent[new URL(url).pathname].push(clock.now() - begin);
		return done;
	};
	const [long, short] = await Promise.all([lineTo(answer, 10), lineTo(answer, 10)]);
	long.plan(100, 'bulk');
	short.plan(2, 'bulk');
	const calls = (line: Line, path: string, count: number) =>
		Array.from({ length: count }, async () => await post(line, path));
	await time.until(Promise.all([...calls(short, '/short', 2), ...calls(long, '/long', 8)]));
	expect(Math.max(...sent['/short'])).toBeLessThan(100);
	expect(Math.max(...sent['/long'])).toBeGreaterThan(2_000);
	await time.until(clock.sleep(10_000));
	const from = clock.now() - begin;
	await time.until(Promise.all(calls(short, '/short', 8)));
	expect(Math.max(...sent['/short']) - from).toBeLessThan(100);
});

describe.each([
	['n8n 1.x, whose errors have no cause', true],
	['n8n 2.x', false],
])('what the network says through %s', (_what, isWithoutCause) => {
	const node = { name: 'LeadSquared', type: 'leadSquared' } as INode;

	it.each([
		['ECONNRESET', 'socket hang up', 'unclear'],
		['ETIMEDOUT', 'connect ETIMEDOUT', 'unclear'],
		['ECONNABORTED', 'timeout of 120000ms exceeded', 'unclear'],
		['ECONNREFUSED', 'connect ECONNREFUSED', 'unavailable'],
		['CERT_HAS_EXPIRED', 'certificate has expired', 'unavailable'],
	])('%s', async (code, message, kind) => {
		accounts++;
		const answer = () => {
			const fault = Object.assign(new Error(message), { code });
			const error = new NodeApiError(node, fault as unknown as JsonObject);
			if (isWithoutCause) Object.assign(error, { cause: undefined });
			throw error;
		};
		const reply = await time.until(post(await lineTo(answer, 10), '/x'));
		expect(reply).toMatchObject({ kind });
		expect(reply).toHaveProperty('message', expect.stringContaining(code));
		expect(reply).not.toHaveProperty('from');
	});
});

it('what is called off while it waits for its turn is not sent, and leaves its place to others', async () => {
	accounts++;
	const sent: string[] = [];
	const line = await lineTo((url) => {
		sent.push(url);
		return done;
	}, 1);
	const waiting = line
		.send(
			{ method: 'POST', path: '/1', body: '[]' },
			{ repeatable: false, lane: 'bulk', isOff: () => sent.length > 0 },
		)
		.then(() => 'sent');
	const off = line.send(
		{ method: 'POST', path: '/2', body: '[]' },
		{ repeatable: false, lane: 'bulk', isOff: () => sent.length > 0 },
	);
	const refusal = expect(off).rejects.toBeInstanceOf(CalledOff);
	expect(await time.until(waiting)).toBe('sent');
	await time.until(refusal);
	const calledOffAt = time.now();
	await time.until(post(line, '/3'));
	expect(sent.map((url) => url.at(-1))).toEqual(['1', '3']);
	// One call in 5 s: the place of the second was not used.
	expect(time.now() - calledOffAt).toBeLessThan(100);
});

it('once one call of a run has given up, those that wait for their turn are not sent', async () => {
	accounts++;
	let sent = 0;
	const line = await lineTo(() => {
		sent++;
		return throttled;
	}, 1);
	const all = ['/1', '/2', '/3', '/4', '/5'].map(async (path) => await post(line, path));
	await time.until(Promise.race(all));
	const sentByThen = sent;
	const replies = await time.until(Promise.all(all));
	expect(new Set(replies.map(({ kind }) => kind))).toEqual(new Set(['throttled']));
	expect(sent).toBe(sentByThen);
});

it.each([
	['went at once', 3, 10],
	['waited for their turn', 5, 2],
])(
	'of a run whose calls %s nothing is kept, neither its data nor its keys',
	async (_how, calls, limit) => {
		accounts++;
		const kept: Array<WeakRef<object>> = [];
		const run = async (): Promise<void> => {
			const line = await lineTo(
				() => done,
				limit,
				new AbortController().signal,
				(...all) => kept.push(...all.map((one) => new WeakRef(one))),
			);
			const door = new Door(2);
			const request = { method: 'POST', path: '/x', body: '[]' } as const;
			const send = async () =>
				await line.send(request, { repeatable: false, lane: 'bulk', door, isOff: () => false });
			await time.until(Promise.all(Array.from({ length: calls }, send)));
		};
		await run();
		expect(kept).toHaveLength(2);
		for (const one of kept) expect(await isForgotten(one)).toBe(true);
	},
);

it('an address that n8n refuses to ask is told from a credential that cannot be used, and is asked once', async () => {
	for (const [name, from] of [
		['SsrfBlockedIpError', 'n8n'],
		['SsrfBlockedHostnameError', 'n8n'],
		['Error', 'credential'],
	]) {
		accounts++;
		let asked = 0;
		const line = await lineTo(() => {
			asked++;
			const cause = Object.assign(new Error('not this one'), { name });
			throw new Error('as n8n wraps it', { cause });
		}, 10);
		expect(await time.until(post(line, '/x'))).toEqual({
			...{ kind: 'unavailable', message: 'not this one', passing: false, from },
		});
		expect(asked).toBe(1);
	}
});
