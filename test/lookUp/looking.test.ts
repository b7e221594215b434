import { forgetIds, rememberIds } from '../../nodes/shared/engine/unknown/ids';
import type { Finding } from '../../nodes/shared/engine/unknown/looking';
import { begunAt, lookedUp, usualSentAt, utc, type Item } from '../harness/lookedUp.mts';

// When which list is asked for what, and what is said of its answer. The lists are functions here.

beforeEach(() => forgetIds());

const at = utc(usualSentAt);
const lost = (name: string, more: Partial<Item> = {}): Item => ({
	body: { name },
	outcome: 'lost',
	...more,
});
const done = (name: string, id: unknown, more: Partial<Item> = {}): Item => ({
	body: { name },
	outcome: [{ id }],
	...more,
});
const record = (id: unknown, name: string, more: object = {}) => ({ id, name, at, ...more });

/** Of each item the id of its record, or what was seen. */
const told = (findings: Array<Finding | undefined>) =>
	findings.map((one) => one && ('record' in one ? one.record.id : one.seen));

describe('the time', () => {
	it('a list is asked once it should have what was written, and once more where it has less', async () => {
		const one = await lookedUp({ items: [lost('A')], lists: () => [record(1, 'A')] });
		expect(told(one.findings)).toEqual([1]);
		expect(one.asked.map((asked) => asked.at)).toEqual([begunAt + 6_000]);
		expect(one.endedAt).toBe(begunAt + 6_000);
		const none = await lookedUp({ items: [lost('A')], lists: () => [] });
		expect(told(none.findings)).toEqual(['no equal record made since 1970-01-01 00:16:30 UTC']);
		expect(none.asked.map((asked) => asked.at)).toEqual([begunAt + 6_000, begunAt + 12_000]);
	});

	it.each([
		[2_000, 12_000],
		[10_000, 16_000],
	])(
		'an answer that takes %d ms puts off nothing longer than it takes',
		async (takesMs, second) => {
			const { asked } = await lookedUp({ items: [lost('A')], lists: () => [], takesMs });
			expect(asked.map((one) => one.at - begunAt)).toEqual([6_000, second]);
		},
	);

	it.each([
		['by the same clock', 0, usualSentAt, 930_000],
		['by a clock that is ahead', 5_000, usualSentAt, 935_000],
		['in whole seconds', 5_900, usualSentAt, 935_000],
		['by a clock that nothing tells', undefined, usualSentAt, 90_000],
	])('a list is asked from a minute before or more: %s', async (_what, ahead, sentAt, since) => {
		const { asked } = await lookedUp({
			items: [lost('A', { sentAt })],
			lists: () => [],
			aheadMs: () => ahead,
		});
		expect(asked[0].body.since).toBe(since);
	});

	it('is that of the first call whose answer was lost', async () => {
		const sentAt = [980_000, 970_000, 960_000];
		const { asked } = await lookedUp({
			items: [
				lost('A', { sentAt: sentAt[0] }),
				lost('B', { sentAt: sentAt[1] }),
				done('C', 3, { sentAt: sentAt[2] }),
			],
			lists: () => [],
		});
		expect(asked[0].body.since).toBe(910_000);
	});

	it('is not known where nothing has told it: nothing is said then', async () => {
		const { findings, asked } = await lookedUp({
			items: [lost('A'), lost('B', { body: { name: 'B', of: 2 } }), done('A', 3)],
			lists: ({ body }) => (body.of === 2 ? 'refused' : [record(1, 'A'), record(3, 'A')]),
			aheadMs: () => undefined,
		});
		expect(told(findings)).toEqual([
			'what the time is there is not known',
			expect.stringMatching(/^the look-up failed: .*No/),
			undefined,
		]);
		// What could not be read may be readable later.
		expect(asked.map(({ body }) => body.of)).toEqual([undefined, 2, 2]);
	});

	it('of a list whose own clock is behind is told by the records of the run', async () => {
		const run = async (own: number) =>
			await lookedUp({
				items: [done('A', 1), lost('B', { sentAt: 991_000 })],
				lists: () => [record(' 1', 'A', { at: utc(own) }), record(2, 'B', { at: utc(971_000) })],
			});
		expect(told((await run(970_000)).findings)).toEqual([undefined, 2]);
		expect(told((await run(971_000)).findings)[1]).toMatch(/^no equal record/);
	});

	it('of its own records is that for what each of them sent', async () => {
		const { findings } = await lookedUp({
			items: [done('A', 1, { body: { name: 'A', day: 5 } }), lost('B', { sentAt: 991_000 })],
			lists: () => [
				record(1, 'A', { at, changed: utc(970_000) }),
				record(2, 'B', { at: utc(971_000) }),
			],
			lookUp: { createdAt: (one, { day }) => (day === undefined ? one.at : one.changed) },
		});
		expect(told(findings)).toEqual([undefined, 2]);
	});
});

describe('what is found', () => {
	it('is not looked for again', async () => {
		const { findings, asked } = await lookedUp({
			items: [lost('A'), lost('B')],
			lists: (_asked, nth) => [record(1, 'A'), record(2, 'B')].slice(0, nth + 1),
		});
		expect(told(findings)).toEqual([1, 2]);
		expect(asked).toHaveLength(2);
	});

	it('is not found for another item', async () => {
		const { findings } = await lookedUp({
			items: [lost('A', { body: { name: 'A', of: 1 } }), lost('A', { body: { name: 'A', of: 2 } })],
			lists: ({ body }, nth) => (body.of === 1 || nth > 1 ? [record(1, 'A')] : []),
		});
		expect(told(findings)).toEqual([1, expect.stringMatching(/^no equal record/)]);
	});

	it('is of this run, and of none before', async () => {
		rememberIds('mine', ['1']);
		const run = async (key: string) =>
			told((await lookedUp({ items: [lost('A')], lists: () => [record(1, 'A')], key })).findings);
		expect(await run('mine')).toEqual([expect.stringMatching(/^no equal record/)]);
		expect(await run('other')).toEqual([1]);
	});

	it('is no record of an item that is done', async () => {
		const lists = () => [record(1, 'A'), record(2, 'A')];
		const { findings } = await lookedUp({ items: [lost('A'), done('A', 1)], lists });
		expect(told(findings)).toEqual([2, undefined]);
	});

	it('is a record within an entry of the list, where these hold several', async () => {
		const { findings } = await lookedUp({
			items: [lost('A'), lost('B')],
			lists: () => [{ parts: [record(1, 'A'), record(2, 'B')] }, { parts: [] }],
			lookUp: { rows: ({ parts }) => parts as Array<Record<string, unknown>> },
		});
		expect(told(findings)).toEqual([1, 2]);
	});
});

describe('what is not found', () => {
	it('tells the list, what was sent and what was seen', async () => {
		const { findings } = await lookedUp({
			items: [{ body: { name: 'A', day: 2 }, outcome: 'lost' }],
			lists: () => [record(1, 'A', { day: 2 }), record(2, 'A', { day: 2 })],
		});
		expect(findings).toEqual([
			{
				lookedFor: { list: 'any/list', name: 'A', day: 2 },
				seen: expect.stringMatching(/^2 equal records \(1, 2\) made .* somebody else/) as string,
			},
		]);
	});

	it('is not asked for again where the list has enough', async () => {
		const untold = { at: undefined };
		for (const many of [1, 2]) {
			const { findings, asked } = await lookedUp({
				items: [lost('A')],
				lists: () => [record(1, 'A', untold), record(2, 'A', untold)].slice(0, many),
			});
			expect(told(findings)[0]).toMatch(new RegExp(`^${many} equal record`));
			expect(asked).toHaveLength(1);
		}
	});

	it('is asked for alone', async () => {
		const { findings, asked } = await lookedUp({
			items: [lost('A', { body: { name: 'A', of: 1 } }), lost('B', { body: { name: 'B', of: 2 } })],
			lists: ({ body }, nth) =>
				body.of === 1 ? [record(1, 'A')] : nth > 1 ? [record(2, 'B')] : [],
		});
		expect(told(findings)).toEqual([1, 2]);
		expect(asked.map(({ body }) => body.of)).toEqual([1, 2, 2]);
	});

	it.each([
		['an item that cannot be asked for', { ask: () => undefined }],
		['an item that sent nothing that tells it apart', { tells: ['code'] }],
	])('is %s', async (_what, lookUp) => {
		const { findings, asked } = await lookedUp({
			items: [lost('A')],
			lists: () => [record(1, 'A')],
			lookUp,
		});
		expect(findings).toEqual([
			{ lookedFor: {}, seen: 'what was sent does not tell the record apart from others' },
		]);
		expect(asked).toEqual([]);
	});

	it('is what a list that cannot be read would have told, until it can', async () => {
		const items = [
			lost('A', { body: { name: 'A', of: 1 } }),
			lost('B', { body: { name: 'B', of: 2 } }),
		];
		const never = await lookedUp({
			items,
			lists: ({ body }) => (body.of === 1 ? [record(1, 'A')] : 'refused'),
		});
		expect(told(never.findings)).toEqual([1, expect.stringMatching(/^the look-up failed: .*No/)]);
		expect(never.asked.map(({ body }) => body.of)).toEqual([1, 2, 2]);
		const later = await lookedUp({
			items,
			lists: ({ body }, nth) =>
				body.of === 1 ? [record(1, 'A')] : nth > 1 ? [record(2, 'B')] : 'refused',
		});
		expect(told(later.findings)).toEqual([1, 2]);
	});

	it('stays so once somebody else is known to make such records', async () => {
		const { findings } = await lookedUp({
			items: [lost('A', { body: { name: 'A', of: 1 } }), lost('B', { body: { name: 'B', of: 2 } })],
			lists: ({ body }, nth) => {
				if (body.of === 1) return [record(1, 'A'), record(2, 'A')];
				return nth > 1 ? [record(3, 'B')] : [];
			},
		});
		expect(told(findings)[1]).toMatch(/^1 equal record .*somebody else/);
	});
});

it.each([
	[4_999, 1, true],
	[5_000, 1, false],
	[5_000, 1_666, false],
	[5_000, 1_667, true],
	[5_001, 1_667, false],
])('a list of %d records for %d items is read: %j', async (many, count, isRead) => {
	const items = [lost('A'), ...Array.from({ length: count - 1 }, (): Item => ({ body: {} }))];
	const all = Array.from({ length: many - 1 }, (_, index) => record(index + 2, 'B'));
	const { findings } = await lookedUp({ items, lists: () => [record(1, 'A'), ...all] });
	expect(told(findings)[0]).toEqual(
		isRead ? 1 : expect.stringMatching(/^the look-up failed: the list has more than 500\d records/),
	);
});
