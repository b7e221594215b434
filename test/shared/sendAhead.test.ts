import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { sendAhead } from '../../nodes/shared/engine/sendAhead';
import type { Job, Run } from '../../nodes/shared/engine/run';
import { sendSingly } from '../../nodes/shared/engine/single';
import { clock } from '../../nodes/shared/wire/clock';
import { ivvy } from '../../nodes/Ivvy/wire/vendor';
import { CalledOff, openLine } from '../../nodes/shared/wire/send';
import { textOf } from '../harness/bodies.mts';
import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';

// What sendAhead decides, with a helper of n8n's that tells which bodies it was given. test/engine has the real one.

let time: FakeClock;
beforeEach(() => {
	time = fakeClock();
});
afterEach(() => time.restore());

const request = { method: 'POST' as const, path: '/', body: '{}' };
let accounts = 0;

/**
 * A run against an account of its own, whose calls take so long. Notes how many at a time got their connections ahead.
 * @param workMs for how long this process is at work besides, while a call is under way
 */
async function runWith(callMs: number, workMs = 0) {
	const isAhead: boolean[] = [];
	const context = {
		getCredentials: async () => ({
			baseUrl: 'https://vendor.example.com',
			apiKey: String(++accounts),
			apiSecret: 'secret',
		}),
		helpers: {
			httpRequestWithAuthentication: async (_type: string, { body }: IHttpRequestOptions) => {
				isAhead.push(body instanceof Blob);
				if (body instanceof Blob) await textOf(body);
				await clock.sleep(callMs);
				time.work(workMs);
				return { statusCode: 200, headers: {}, body: '{}' };
			},
		},
	};
	const line = await openLine(context as unknown as IExecuteFunctions, ivvy);
	const run = { line, attempt: { operation: {} }, isOver: () => false } as unknown as Run;
	return { run, isAhead };
}

const send = async ({ line, isOver }: Run) =>
	void (await line.send(request, { repeatable: false, isOff: isOver }));

it.each([
	[50, false],
	[51, true],
])('where answers come within %d ms, connections are opened ahead: %s', async (ms, isOpened) => {
	const { run, isAhead } = await runWith(ms);
	await time.until(sendAhead(run, [1], 2, send));
	await time.until(sendAhead(run, [2, 3, 4, 5, 6, 7], 2, send));
	expect(isAhead).toHaveLength(7);
	expect(isAhead.includes(true)).toBe(isOpened);
});

it.each([
	['this process is at work meanwhile, and waits for little of that time', 25, 500, false],
	['this process waits for long enough, too', 26, 500, true],
])('where answers take long and %s: %d ms', async (_what, callMs, workMs, isOpened) => {
	const { run, isAhead } = await runWith(callMs, workMs);
	await time.until(sendAhead(run, [1], 2, send));
	await time.until(sendAhead(run, [2, 3, 4, 5, 6, 7], 2, send));
	expect(isAhead).toHaveLength(7);
	expect(isAhead.includes(true)).toBe(isOpened);
});

it('after one throws, what waits for its turn is not sent, and its error is told', async () => {
	const { run } = await runWith(100);
	const sent: number[] = [];
	const ends: unknown[] = [];
	const all = sendAhead(run, [0, 1, 2, 3, 4, 5], 2, async (through, entry) => {
		const call = through.line.send(request, {
			repeatable: false,
			isOff: through.isOver,
			isUnderWay: (now) => now && sent.push(entry),
		});
		await call.catch((reason: Error) => {
			ends.push(reason);
			throw reason;
		});
		if (entry === 0) throw new Error('broken');
	});
	await expect(time.until(all)).rejects.toThrow('broken');
	expect(sent).toEqual([0, 1]);
	expect(ends.map((reason) => reason instanceof CalledOff)).toEqual([true, true, true, true]);
});

describe('nothing is done ahead', () => {
	/** So many items of an operation, of which nothing is answered yet. */
	const begin = async (operation: object, more: Partial<Run>, values: object) => {
		const { run } = await runWith(100);
		const vendor = { ...ivvy, request: () => request, upload: () => request };
		const change = { name: 'Change', errors: {}, recordKeys: () => [], ...operation };
		const attempt = { vendor, resource: { name: 'Record' }, operation: change };
		const jobs = Array.from({ length: 40 }, (_, item) => ({ item, values })) as Job[];
		const settled: number[] = [];
		const writes = {
			...run,
			attempt,
			underWay: [],
			settle: (item: number) => void settled.push(item),
			...more,
		} as unknown as Run;
		const all = sendSingly(writes, jobs);
		await time.settle();
		return { all, settled };
	};

	it('with files, which are read when they can go', async () => {
		let read = 0;
		const readFile = async () => {
			read++;
			return { wire: 'file', fileName: 'a.txt', mimeType: 'text/plain', content: Buffer.from('a') };
		};
		const { all, settled } = await begin({}, { readFile }, { body: {}, file: { file: 'data' } });
		expect(read).toBe(10);
		await time.until(all);
		expect([read, settled.length]).toEqual([40, 40]);
	});

	it('with what is looked up before a write, which is to be news', async () => {
		let looked = 0;
		const checkFirst = async () => void looked++;
		const { all, settled } = await begin({ checkFirst }, {}, { body: {} });
		expect(looked).toBe(10);
		await time.until(all);
		expect([looked, settled.length]).toEqual([40, 40]);
	});
});
