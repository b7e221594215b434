import { ivvy } from '../../nodes/Ivvy/wire/vendor';
import { Preview, recordOf } from '../../nodes/shared/engine/preview';
import type { Outcome } from '../../nodes/shared/engine/run';
import type { Operation, Values } from '../../nodes/shared/table/operation';
import { multipartBody } from '../../nodes/shared/wire/multipart';
import type { VendorRequest } from '../../nodes/shared/wire/vendor';
import { failure, jobOf, make, options, previewing, write } from '../harness/previewing.mts';

// What a preview notes of the calls that it is given, and shows of them, with senders and a line that are functions.

/** What the only or first record shows. */
const shownIn = (outcomes: Array<Outcome | undefined>) =>
	outcomes.map((one) =>
		one && 'records' in one ? (one.records[0]?.preview as Record<string, unknown>) : undefined,
	);

describe('the switch', () => {
	const isOn = (given: unknown, operation: Partial<Operation> = {}) => {
		const attempt = { vendor: ivvy, operation: { ...make, ...operation } };
		const preview = new Preview(attempt as never, () => true);
		const listener = preview.ask(0, options(given));
		expect(listener !== undefined).toBe(preview.isOn);
		return preview.isOn;
	};

	it.each([true, 'true', ' TRUE ', 1])('is on with %j', (given) => {
		expect(isOn(given)).toBe(true);
		expect(isOn(given, { reads: true })).toBe(false);
	});

	it.each([false, 'false', ' FALSE ', 0, '0', ' 0 ', '', ' ', null, undefined])(
		'is off with %j',
		(given) => {
			expect(isOn(given)).toBe(false);
		},
	);

	it.each(['yes', 2, '1', {}])('is neither with %j', (given) => {
		expect(() => isOn(given)).toThrow("'Preview Only' must be true or false");
		expect(isOn(given, { reads: true })).toBe(false);
	});

	it('is on for all when one item has it on', () => {
		const preview = new Preview({ vendor: ivvy, operation: make } as never, () => false);
		for (const [item, given] of [false, true, false].entries()) preview.ask(item, options(given));
		expect(preview.isOn).toBe(true);
	});

	it('leaves a run as it is when it is off, which takes no time to foresee', () => {
		const { preview, over, run } = previewing({ items: 0 });
		expect(over).toBe(run);
		expect(preview.expected()).toEqual({ ms: 0, isLeast: false });
	});
});

describe('a write', () => {
	it('is not sent, and nothing is sent after it for its items', async () => {
		const { note, sent } = previewing();
		expect(await note([jobOf(0)])).toEqual({
			...{ kind: 'unavailable', passing: false, message: expect.any(String) as string },
		});
		expect(sent).toEqual([]);
	});

	it('is what comes out for its item, whatever its sender makes of it', async () => {
		const { note, over, settled, end } = previewing({ items: 2 });
		await note([jobOf(0)]);
		over.settle(0, failure);
		over.settle(1, failure);
		expect(settled).toEqual([[1, failure]]);
		const { outcomes, message } = end([failure, failure, undefined, { records: [] }]);
		expect(shownIn(outcomes)[0]).toEqual({
			...{ sent: false, call: 1, method: 'POST', path: '/make', body: { id: 1 } },
		});
		expect(outcomes.slice(1)).toEqual([failure, undefined, { records: [] }]);
		expect(message).toBe(
			'Preview: 4 items, 1 call, less than a second under your limits. Nothing was written. 1 item would not be sent.',
		);
	});

	it('is numbered, in the order in which they come', async () => {
		const { note, ask, end } = previewing({ items: 3 });
		await ask();
		for (const item of [2, 0, 1]) await note([jobOf(item)]);
		const { outcomes } = end([failure, failure, failure]);
		expect(shownIn(outcomes).map((one) => one?.call)).toEqual([2, 3, 1]);
	});

	it('that nothing tells of is refused', async () => {
		const { over, sent } = previewing();
		await expect(over.line.send(write, { repeatable: false })).rejects.toThrow(
			'A preview sends nothing but questions',
		);
		expect(sent).toEqual([]);
	});
});

it('a question is asked, and told of', async () => {
	const { ask, sent, end } = previewing();
	expect(await ask()).toEqual({ kind: 'done', data: 'answer' });
	expect(sent.map(({ path }) => path)).toEqual(['/ask']);
	expect(end([failure]).message).toBe(
		'Preview: 1 item, 0 calls. Nothing was written. 1 item would not be sent. 1 call that only reads was made for it.',
	);
});

describe('what an item leaves out', () => {
	it('is told once for each field, and anew when the item is read again', async () => {
		const { preview, note, end } = previewing({ items: 2 });
		preview.ask(0, options(true))?.('Before', 'empty');
		const leaves = preview.ask(0, options(true));
		leaves?.('City', 'empty');
		leaves?.('City', 'no such field');
		leaves?.('Phone', 'no such field');
		await note([jobOf(0)]);
		await note([jobOf(1)]);
		expect(shownIn(end([failure, failure]).outcomes).map((one) => one?.leftOut)).toEqual([
			[
				{ field: 'City', why: 'empty' },
				{ field: 'Phone', why: 'no such field' },
			],
			undefined,
		]);
	});

	it('is nothing of an item that asks for no preview', async () => {
		const { preview, over, end } = previewing({ items: 0 });
		preview.ask(1, options(true));
		const reopened = preview.over(over);
		await reopened.line.send(write, {
			...{ repeatable: false, of: { operation: make, jobs: [jobOf(0)] } },
		});
		expect(shownIn(end([undefined]).outcomes)[0]).not.toHaveProperty('leftOut');
	});
});

describe('what is shown of a call', () => {
	const shown = (
		request: Partial<VendorRequest>,
		told: Partial<Parameters<typeof recordOf>[1]> = {},
	) => recordOf({ ...write, ...request }, { number: 1, isWhole: true, ...told }).preview as object;

	it.each([
		['JSON as an object', { body: '{"a":1}' }, { a: 1 }],
		['other text as it is', { body: 'a=1' }, 'a=1'],
		['null in JSON as text', { body: 'null' }, 'null'],
	])('%s', (_what, request, body) => {
		expect(shown(request)).toHaveProperty('body', body);
	});

	it('a form by its fields', () => {
		const file = {
			wire: 'b',
			fileName: 'c.txt',
			mimeType: 'text/plain',
			content: Buffer.from('d'),
		};
		const { body, contentType } = multipartBody({ a: '1' }, file);
		expect(shown({ body, contentType })).toHaveProperty('body', {
			a: '1',
			b: { fileName: 'c.txt', mimeType: 'text/plain', bytes: 1 },
		});
	});

	it('no body where there is none or another item shows it', () => {
		expect(shown({ body: undefined })).not.toHaveProperty('body');
		expect(shown({}, { isWhole: false })).not.toHaveProperty('body');
	});

	it('nothing that is not so', () => {
		expect(Object.keys(shown({}))).toEqual(['sent', 'call', 'method', 'path', 'body']);
	});

	it('its host, its part, what was left out and what was looked up, and its body last', () => {
		const leftOut = [{ field: 'City', why: 'empty' as const }];
		const told = { shared: { items: 2, part: { id: 1 } }, leftOut, note: { lookedUp: [] } };
		expect(Object.entries(shown({ host: 'files' }, told))).toEqual([
			...[
				['sent', false],
				['call', 1],
				['items', 2],
				['method', 'POST'],
				['path', '/make'],
			],
			...[
				['host', 'files'],
				['part', { id: 1 }],
				['leftOut', leftOut],
				['lookedUp', []],
			],
			['body', { id: 1 }],
		]);
	});
});

describe('calls that several items share', () => {
	const bulk = {
		maxRows: 9,
		groupKey: ({ body }: Values) => String(body.group),
		body: (rows: Values[]) => rows.map(({ body }) => body),
		results: () => [],
	};

	it('bulk rows show their part, the first one all of the call', async () => {
		const { note, end } = previewing({ operation: { bulk }, items: 2 });
		const note0 = { lookedUp: ['x'] };
		await note([jobOf(0, { note: note0 }), jobOf(1)]);
		const call = { sent: false, call: 1, items: 2, method: 'POST', path: '/make' };
		expect(shownIn(end([undefined, undefined]).outcomes)).toEqual([
			{ ...call, part: [{ id: 0 }], ...note0, body: { id: 1 } },
			{ ...call, part: [{ id: 1 }] },
		]);
	});

	it('jobs of a batch show theirs', async () => {
		const { note, end } = previewing({ items: 2 });
		const batch = ivvy.batch!.run([], '');
		await note([jobOf(0), jobOf(1)], {}, { ...batch, body: '{"jobs":[]}' });
		const shown = shownIn(end([undefined, undefined]).outcomes);
		const parts = [0, 1].map(
			(id) =>
				JSON.parse(
					String(
						ivvy.batch!.run([{ call: 'any/make', body: { id } }], 'https://vendor.example.com')
							.body,
					),
				) as unknown,
		);
		expect(shown.map((one) => [one?.items, one?.part, 'body' in (one ?? {})])).toEqual([
			[2, parts[0], true],
			[2, parts[1], false],
		]);
	});
});
