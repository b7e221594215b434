import type { Reply, Vendor } from '../../nodes/shared/wire/vendor';
import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';
import { toldVendor, type Told } from '../harness/toldVendor.mts';

// What a vendor repeats of the keys that it was sent is shown to nobody.

let time: FakeClock;
beforeEach(() => {
	time = fakeClock();
});
afterEach(() => time.restore());

const credentials = { first: 'key-1', second: ' S"ec\\ret\n', empty: '', unseen: ' ', open: 'EU' };
const keys = ['first', 'second', 'empty', 'unseen', 'missing'];

const sent = async (told: Told): Promise<Reply> => {
	const { line } = await toldVendor({ credentials, keys, ...told });
	return await time.until(line.send({ method: 'GET', path: '/' }, { repeatable: false }));
};

/** Reads everything as a refusal with the answer's own words, cut after some. */
const cutAfter =
	(most: number): Vendor['read'] =>
	(status, _headers, body) => {
		const words = typeof body === 'string' ? body : JSON.stringify(body);
		return { kind: 'refused', message: words.slice(0, most), status };
	};

describe('the words of an answer', () => {
	it.each<[Reply, Reply]>([
		[
			{ kind: 'refused', message: 'key-1 and key-1: S"ec\\ret of EU', status: 400 },
			{ kind: 'refused', message: '*** and ***: *** of EU', status: 400 },
		],
		[
			{ kind: 'refused', message: 'no', code: 'NO_key-1', hint: 'See key-1', status: 401 },
			{ kind: 'refused', message: 'no', code: 'NO_***', hint: 'See ***', status: 401 },
		],
		[
			{ kind: 'unavailable', message: 'key-1', code: 'key-1', passing: false },
			{ kind: 'unavailable', message: '***', code: '***', passing: false },
		],
		[
			{ kind: 'unclear', message: 'key-1', hint: 'key-1', isFinal: true },
			{ kind: 'unclear', message: '***', hint: '***', isFinal: true },
		],
	])('are without the keys: %j', async (meant, shown) => {
		expect(await sent({ answer: () => meant })).toStrictEqual(shown);
	});

	it('are without the whole of a key that begins like another', async () => {
		const alike = { first: 'key-1', second: 'key-1-and-more' };
		const message = 'key-1-and-more of key-1';
		const shown = await sent({
			credentials: alike,
			answer: () => ({ kind: 'refused', message, status: 400 }),
		});
		expect(shown).toMatchObject({ message: '*** of ***' });
	});

	it('are without the keys where the answer names neither a code nor a hint', async () => {
		const nothing = { code: undefined, hint: undefined };
		const meant: Reply = { kind: 'refused', message: 'key-1', status: 400, ...nothing };
		expect(await sent({ answer: () => meant })).toStrictEqual({ ...meant, message: '***' });
	});

	it('stay as they are where something is done', async () => {
		const data = { told: 'key-1' };
		expect(await sent({ answer: () => ({ kind: 'done', data }) })).toEqual({ kind: 'done', data });
	});

	it.each<[string, unknown, string]>([
		['of text', 'Wrong: key-1', 'Wrong: ***'],
		['of text with a key of signs', 'Wrong: S"ec\\ret', 'Wrong: ***'],
		['of JSON', { key: 'key-1' }, '{"key":"***"}'],
		['of JSON as text', '{"key": "key-1"}', '{"key":"***"}'],
		['of JSON with a key of signs', { key: 'S"ec\\ret' }, '{"key":"***"}'],
		['of HTML', '<p>key-1</p>', '<p>***</p>'],
	])('are without the keys before they are cut, %s', async (_what, body, words) => {
		for (const most of [words.length, words.length - 3]) {
			const reply = await sent({ body, read: cutAfter(most) });
			expect(reply).toEqual({ kind: 'refused', message: words.slice(0, most), status: 200 });
		}
	});

	it('are read as they came where they would mean something else without the keys', async () => {
		const read: Vendor['read'] = (status, _headers, body) =>
			(body as { code: string }).code === 'key-1'
				? { kind: 'throttled', message: 'key-1 later', status, retryAfterMs: 300_001 }
				: { kind: 'refused', message: 'no', status };
		expect(await sent({ body: { code: 'key-1' }, read })).toMatchObject({
			...{ kind: 'throttled', message: '*** later' },
		});
	});

	it.each([
		['JSON as text', '{"a":1}', { a: 1 }],
		['JSON', { a: 1 }, { a: 1 }],
		['a list', [7], [7]],
		['a number as text', '7', 7],
		['text', 'Hello', 'Hello'],
		['nothing', '', ''],
	])('are read as what they are: %s', async (_what, body, expected) => {
		const bodies: unknown[] = [];
		const read: Vendor['read'] = (_status, _headers, given) => {
			bodies.push(given);
			return { kind: 'done', data: given };
		};
		expect(await sent({ body, read })).toEqual({ kind: 'done', data: expected });
		expect(bodies).toEqual([expected]);
	});

	it('are those that came where there are none', async () => {
		const bodies: unknown[] = [];
		const read: Vendor['read'] = (status, _headers, given) => {
			bodies.push(given);
			return { kind: 'refused', message: 'no', status };
		};
		await sent({ body: null, read });
		expect(bodies).toEqual([null, null]);
	});
});
