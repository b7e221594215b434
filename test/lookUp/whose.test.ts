import { forgetIds } from '../../nodes/shared/engine/unknown/ids';
import type { Finding } from '../../nodes/shared/engine/unknown/looking';
import type { LookUp } from '../../nodes/shared/table/lookUp';
import { lookedUp, usualSentAt, utc, type Asked, type Item } from '../harness/lookedUp.mts';

// What tells apart records that are equal: who made them, that they are a state, and what they belong to.

beforeEach(() => forgetIds());

const at = utc(usualSentAt);
const item = (name: string, outcome: Item['outcome'], more: object = {}): Item => ({
	body: { name, ...more },
	outcome,
});
const record = (id: unknown, name: string, by?: unknown, more: object = {}) => ({
	...{ id, name, by, at },
	...more,
});
const told = (findings: Array<Finding | undefined>) =>
	findings.map((one) => one && ('record' in one ? one.record.id : one.seen));
const namesOf = (asked: Asked[]) => asked.map(({ list, body }) => [list, body.of].join(' ').trim());

const nothing: unknown = expect.stringMatching(/^no equal record/);
const several: unknown = expect.stringMatching(/^2 equal records/);

describe('who made a record', () => {
	const createdBy: LookUp['createdBy'] = ({ by }) => by;
	const self: LookUp['self'] = { read: 'user.getCurrent', id: ({ Id }) => Id };
	const mineAndTheirs = [record(1, 'A', 'Me'), record(2, 'A', 'Them')];

	it('is told by the records of the run', async () => {
		const { findings, asked } = await lookedUp({
			items: [item('A', 'lost'), item('B', [{ id: 3 }])],
			lists: () => [...mineAndTheirs, record(3, 'B', ' ME')],
			lookUp: { createdBy, self },
		});
		expect(told(findings)).toEqual([1, undefined]);
		expect(namesOf(asked)).toEqual(['list']);
	});

	it('is told by the credential otherwise, which is asked once', async () => {
		const { findings, asked } = await lookedUp({
			items: [item('A', 'lost'), item('C', 'lost')],
			lists: ({ list }) => (list === 'self' ? [{ Id: 'me' }] : mineAndTheirs),
			lookUp: { createdBy, self },
		});
		expect(told(findings)).toEqual([1, nothing]);
		expect(namesOf(asked)).toEqual(['list', 'self', 'list']);
		expect(asked[1].body).toEqual({});
	});

	it('is told by the credential where the records of the run have several makers', async () => {
		const { findings } = await lookedUp({
			items: [item('A', 'lost'), item('B', [{ id: 3 }]), item('B', [{ id: 4 }])],
			lists: ({ list }) =>
				list === 'self'
					? [{ Id: 'Them' }]
					: [...mineAndTheirs, record(3, 'B', 'Me'), record(4, 'B', 'Them')],
			lookUp: { createdBy, self },
		});
		expect(told(findings)[0]).toBe(2);
	});

	describe('is told by another list of the run otherwise', () => {
		const items = [
			item('A', 'lost', { of: 1 }),
			item('B', [{ id: 3 }], { of: 2 }),
			item('B', 'refused', { of: 3 }),
			item('B', undefined, { of: 4 }),
			{ ...item('B', [{ id: 5 }], { of: 5 }), sentAt: 'untold' as const },
		];
		const lists = ({ list, body }: Asked) =>
			list === 'self' ? 'refused' : body.of === 1 ? mineAndTheirs : [record(3, 'B', 'me')];

		it.each([
			[['list 1', 'list 2'], { createdBy }],
			[['list 1', 'self', 'list 2'], { createdBy, self }],
		])('%j', async (names, lookUp) => {
			const { findings, asked } = await lookedUp({ items, lists, lookUp });
			expect(told(findings)[0]).toBe(1);
			expect(namesOf(asked)).toEqual(names);
			expect(asked.at(-1)?.body.since).toBe(930_000);
		});

		it('from when its item was sent', async () => {
			const later = items.map((one, index) => (index === 1 ? { ...one, sentAt: 995_000 } : one));
			const { asked } = await lookedUp({ items: later, lists, lookUp: { createdBy } });
			expect(asked.map(({ body }) => body.since)).toEqual([930_000, 935_000]);
		});

		it('is not asked where the list tells no makers', async () => {
			const { findings, asked } = await lookedUp({ items, lists });
			expect(told(findings)[0]).toEqual(several);
			expect(namesOf(asked)).toEqual(['list 1']);
		});
	});

	it.each([
		['nobody tells', 'refused' as const, several],
		['the credential has no user', [], several],
		['the credential has another user', [{ Id: 'Other' }], nothing],
	])('is as it is where %s', async (_what, user, seen) => {
		const { findings } = await lookedUp({
			items: [item('A', 'lost')],
			lists: ({ list }) => (list === 'self' ? user : mineAndTheirs),
			lookUp: { createdBy, self },
		});
		expect(told(findings)).toEqual([seen]);
	});

	it('keeps no record out that does not tell its maker', async () => {
		const { findings } = await lookedUp({
			items: [item('A', 'lost')],
			lists: ({ list }) => (list === 'self' ? [{ Id: 'Me' }] : [record(1, 'A')]),
			lookUp: { createdBy, self },
		});
		expect(told(findings)).toEqual([1]);
	});
});

describe('a state', () => {
	const lookUp: Partial<LookUp> = { isState: true };

	it('is there whoever brought it about, and however often and long ago', async () => {
		const long = { at: utc(0) };
		const { findings } = await lookedUp({
			items: [item('A', 'lost'), item('B', [{ id: 2 }]), item('B', 'lost')],
			lists: () => [record(1, 'A', 'x', long), record(3, 'A', 'y', long), record(2, 'B')],
			lookUp: { ...lookUp, createdBy: ({ by }) => by },
		});
		expect(told(findings)).toEqual([1, undefined, 2]);
	});

	it('that is not there is asked for again, and told without a time', async () => {
		const { findings, asked } = await lookedUp({
			items: [item('A', 'lost')],
			lists: () => [record(1, 'B')],
			lookUp,
		});
		expect(told(findings)).toEqual(['no equal record']);
		expect(asked).toHaveLength(2);
	});
});

describe('a moment that is the last change of what the record belongs to', () => {
	const parent: LookUp['parent'] = ({ body }) => String(body.of);
	const lookUp: Partial<LookUp> = {
		parent,
		ask: (_values, since) => ({ list: 'record.getAll', query: {}, body: { since } }),
	};
	const run = async (...others: Item[]) =>
		told(
			(
				await lookedUp({
					items: [item('A', 'lost', { of: 1 }), ...others],
					lists: () => [record(1, 'A')],
					lookUp,
				})
			).findings,
		)[0];

	it.each([
		['no other item', []],
		['one that changes another', [item('B', [{ id: 2 }], { of: 2 })]],
		['one that was not sent', [item('B', undefined, { of: 1 })]],
		[
			'one that never went out',
			[{ ...item('B', 'refused', { of: 1 }), sentAt: 'untold' as const }],
		],
	])('proves something beside %s', async (_what, others) => {
		expect(await run(...others)).toBe(1);
	});

	it.each([
		['done', [{ id: 2 }]],
		['refused', 'refused' as const],
	])('proves nothing beside an item of the same that is %s', async (_what, outcome) => {
		expect(await run(item('B', outcome, { of: 1 }))).toMatch(/^1 equal record/);
	});
});
