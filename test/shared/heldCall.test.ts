import { HeldBody } from '../../nodes/shared/wire/heldBody';
import { canBeHeld, HeldCall } from '../../nodes/shared/wire/heldCall';
import type { HttpAnswer } from '../../nodes/shared/wire/http';
import { textOf } from '../harness/bodies.mts';
import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';
import { settle } from '../harness/settle.mts';
import { unhandledIn } from '../harness/unhandled.mts';

const request = { method: 'POST' as const, path: '/', body: '{"name":"Größe"}' };

/** How what was begun on a connection ends. */
interface Connection {
	answered(answer: HttpAnswer): void;
	broken(reason: Error): void;
}

const answer: HttpAnswer = { statusCode: 200, headers: {}, body: 'done' };

describe('a body that is held', () => {
	it('says what and how much will be sent', () => {
		const body = new HeldBody(request.body, 'application/json');
		expect(body.content).toBe(request.body);
		expect(body.type).toBe('application/json');
		expect(body.size).toBe(18);
	});

	it('gives its bytes once it is let go, whenever it is read', async () => {
		const body = new HeldBody(request.body, 'text/plain');
		let early = '';
		const read = textOf(body).then((text) => (early = text));
		await settle();
		expect(early).toBe('');
		body.letGo();
		expect(await read).toBe(request.body);
		body.drop();
		expect(await textOf(body)).toBe(request.body);
	});

	it('gives none when it was dropped before, and nobody else hears of it', async () => {
		const unhandled = await unhandledIn(async () => {
			const body = new HeldBody(request.body, 'text/plain');
			body.drop();
			await settle();
			body.letGo();
			await expect(textOf(body)).rejects.toThrow('The request was not sent');
		});
		expect(unhandled).toEqual([]);
	});
});

describe('a request', () => {
	it.each([
		['of text', '{}', true],
		['without a body', undefined, false],
		['with an empty one', '', false],
		['with a file', Buffer.from('{}'), false],
	])('%s may be held: %s', (_what, body, expected) => {
		expect(canBeHeld({ method: 'POST', path: '/', body })).toBe(expected);
	});
});

describe('a call that is held', () => {
	let time: FakeClock;
	beforeEach(() => {
		time = fakeClock();
	});
	afterEach(() => time.restore());

	/** A call, the body that its connection was opened with, and how that ends. */
	function heldCall(more: { contentType?: string } = {}) {
		const opened: HeldBody[] = [];
		const connection = {} as Connection;
		const call = new HeldCall({ ...request, ...more }, async (body) => {
			opened.push(body);
			return await new Promise((answered, broken) =>
				Object.assign(connection, { answered, broken }),
			);
		});
		return { call, opened, connection };
	}

	it.each([
		[{}, 'application/json'],
		[{ contentType: 'text/csv' }, 'text/csv'],
	])('opens its connection with its body as %j: %s', async (more, type) => {
		const { call, opened, connection } = heldCall(more);
		expect(opened).toEqual([]);
		call.open();
		expect(opened.map((body) => [body.content, body.type])).toEqual([[request.body, type]]);
		const sent = call.send();
		expect(await textOf(opened[0])).toBe(request.body);
		connection.answered(answer);
		expect(await sent).toBe(answer);
		call.drop();
	});

	it.each([
		[3_000, true],
		[3_001, false],
	])('is sent after %d ms: %s', async (ms, isSent) => {
		const { call, opened } = heldCall();
		call.open();
		time.work(ms);
		expect(call.send() !== undefined).toBe(isSent);
		const text = await textOf(opened[0]).catch((reason: Error) => reason.message);
		expect(text).toBe(isSent ? request.body : 'The request was not sent');
	});

	it('is not sent where its connection was not opened, and does not open it later', async () => {
		const { call, opened } = heldCall();
		expect(call.send()).toBeUndefined();
		call.open();
		expect(opened).toEqual([]);
	});

	it.each<[string, (connection: Connection) => void]>([
		['with an answer', ({ answered }) => answered(answer)],
		['with an error', ({ broken }) => broken(new Error('ECONNRESET'))],
	])('is not sent where its connection has ended %s', async (_how, end) => {
		const unhandled = await unhandledIn(async () => {
			const { call, opened, connection } = heldCall();
			call.open();
			end(connection);
			await settle();
			expect(call.send()).toBeUndefined();
			await expect(textOf(opened[0])).rejects.toThrow('The request was not sent');
		});
		expect(unhandled).toEqual([]);
	});

	it('is not sent after it was dropped, and its connection is closed', async () => {
		const { call, opened } = heldCall();
		call.open();
		call.drop();
		expect(call.send()).toBeUndefined();
		await expect(textOf(opened[0])).rejects.toThrow('The request was not sent');
	});
});
