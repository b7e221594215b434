import type { Job, Outcome } from '../../nodes/shared/engine/run';
import { questionsFor, sentOf } from '../../nodes/shared/engine/unknown/questions';
import type { LookUp } from '../../nodes/shared/table/lookUp';
import { byName } from '../harness/lookedUp.mts';

// Which items share a question, and what of them it is about.

interface Given {
	body: Record<string, unknown>;
	outcome?: Outcome | 'lost';
	/** In epoch ms; not before it was sent. */
	sentAt?: number;
}

const failure = {} as Extract<Outcome, { failure: unknown }>['failure'];
const done = (record: Record<string, unknown>): Outcome => ({ records: [record] });
const found: Outcome = { records: [{ success: true }], isFound: true };
const since = 5_000;

/** @param open the items that are asked for; all that are lost unless said otherwise */
function groupsOf(items: Given[], lookUp: Partial<LookUp> = {}, open?: number[]) {
	const jobs = items.map(({ body }, item) => ({ item, values: { body, query: {} } })) as Job[];
	const lost = jobs.filter(({ item }) => items[item].outcome === 'lost');
	const questions = questionsFor(
		{ ...byName, ...lookUp },
		{
			jobs,
			outcomes: items.map(({ outcome }) => (outcome === 'lost' ? { failure } : outcome)),
			sentAt: items.map(({ sentAt }) => sentAt) as number[],
		},
		{
			open: open ? jobs.filter(({ item }) => open.includes(item)) : lost,
			unknown: new Set(lost.map(({ item }) => item)),
			since,
		},
	);
	return questions.map(({ asked, groups }) => ({
		asked: asked.body,
		groups: groups.map(({ unknown, ...group }) => ({
			...group,
			unknown: unknown.map(({ item }) => item),
		})),
	}));
}

const lost = (body: Given['body'], sentAt?: number): Given => ({ body, outcome: 'lost', sentAt });

describe('items with the same question', () => {
	it('share it, those that sent the same a group', () => {
		const items = [
			lost({ name: 'A', of: 1 }, 30),
			lost({ name: 'B', of: 1 }, 20),
			lost({ name: 'A', of: 2 }, 10),
			lost({ name: 'a', of: 1 }, 40),
			lost({ name: ' A ', of: 1 }, 25),
		];
		const group = { doneWithoutId: 0 };
		expect(groupsOf(items)).toEqual([
			{
				asked: { of: 1, since },
				groups: [
					{ ...group, sent: { name: 'A' }, unknown: [0, 4], notBefore: 25 },
					{ ...group, sent: { name: 'B' }, unknown: [1], notBefore: 20 },
					{ ...group, sent: { name: 'a' }, unknown: [3], notBefore: 40 },
				],
			},
			{
				asked: { of: 2, since },
				groups: [{ ...group, sent: { name: 'A' }, unknown: [2], notBefore: 10 }],
			},
		]);
	});

	it('are told apart by the list, the body and the query', () => {
		const ask: LookUp['ask'] = ({ body }) => ({
			...{ list: String(body.list ?? 'record.getAll'), body: {}, query: { in: body.in } },
		});
		const items = [
			lost({ name: 'A' }),
			lost({ name: 'A', in: 2 }),
			lost({ name: 'A', list: 'other.getAll' }),
			lost({ name: 'A', in: 2 }),
		];
		expect(
			groupsOf(items, { ask }).map(({ groups }) => groups.map(({ unknown }) => unknown)),
		).toEqual([[[0]], [[1, 3]], [[2]]]);
	});

	it('are asked for where one of them is open', () => {
		const items = [
			lost({ name: 'A', of: 1 }),
			lost({ name: 'A', of: 1 }),
			lost({ name: 'B', of: 2 }),
		];
		const [only, ...others] = groupsOf(items, {}, [1]);
		expect(only.groups.map(({ unknown }) => unknown)).toEqual([[0, 1]]);
		expect(others).toEqual([]);
	});

	it('are left out before they are sent', () => {
		expect(
			groupsOf([lost({ name: 'A' }, 5), { body: { name: 'A' }, sentAt: 1 }])[0].groups,
		).toEqual([{ sent: { name: 'A' }, unknown: [0], doneWithoutId: 0, notBefore: 5 }]);
	});
});

describe('what tells a record apart', () => {
	const tells = ['name', 'day'];

	it('is asked for where at least one of it was sent', () => {
		const items = [lost({ name: '', day: 5 }), lost({ name: null }), lost({})];
		expect(groupsOf(items, { tells }).map(({ groups }) => groups)).toEqual([
			[expect.objectContaining({ sent: { day: 5 }, unknown: [0] })],
		]);
	});

	it('is not that of an item that is done and could not be told apart', () => {
		const { groups } = groupsOf([lost({ name: 'A' }), { body: {}, outcome: done({ ok: 1 }) }])[0];
		expect(groups).toHaveLength(1);
	});

	it('is what has a value', () => {
		const values = { body: { name: ' ', day: 0 }, query: {} };
		expect(sentOf(byName, { ...{ item: 0, limit: 1, output: 'raw' }, values })).toEqual({ day: 0 });
	});
});

describe('an item that is done', () => {
	const groupWith = (outcome: Outcome, lookUp: Partial<LookUp> = {}, body: object = {}) =>
		groupsOf(
			[
				lost({ name: 'A', ...body }, 50),
				{ body: { name: 'A', ...body }, outcome, sentAt: 20 },
				{ body: { name: 'A', ...body }, outcome, sentAt: 30 },
			],
			lookUp,
		)[0].groups[0];

	it.each([
		['has told no ID', done({ success: true })],
		['has told only IDs that it was given', done({ contactId: ' 7 ' })],
	])('and %s has a record like those that are lost', (_what, outcome) => {
		const sent: LookUp['sent'] = ({ body: { name, contactId } }) => ({ name, contactId });
		expect(groupWith(outcome, { sent }, { contactId: 7 })).toMatchObject({
			unknown: [0],
			doneWithoutId: 2,
			notBefore: 20,
		});
	});

	it('whose answers tell no IDs of their records has one, too', () => {
		const group = groupWith(done({ id: 9 }), { answersWithoutId: true });
		expect(group).toMatchObject({ doneWithoutId: 2, notBefore: 20 });
	});

	it.each([
		['its ID', done({ id: 9 })],
		['its ID beside one that was given', done({ contactId: 7, id: 9 })],
		['that it was found', found],
		['that it failed', { failure }],
	])('and tells %s has none', (_what, outcome) => {
		const sent: LookUp['sent'] = ({ body: { name, contactId } }) => ({ name, contactId });
		expect(groupWith(outcome, { sent }, { contactId: 7 })).toMatchObject({
			unknown: [0],
			doneWithoutId: 0,
			notBefore: 50,
		});
	});

	it.each([
		['failed', { failure }],
		['was found', found],
	])('and %s has none either where answers tell no IDs', (_what, outcome) => {
		expect(groupWith(outcome, { answersWithoutId: true })).toMatchObject({
			doneWithoutId: 0,
			notBefore: 50,
		});
	});

	it('alone has a moment of its own, from which others are seen', () => {
		const items = [
			lost({ name: 'A' }, 50),
			{ body: { name: 'B' }, outcome: done({ id: 9 }), sentAt: 20 },
			{ body: { name: 'B' }, outcome: done({ id: 8 }), sentAt: 10 },
			{ body: { name: 'C' }, outcome: done({ id: 7 }) },
		];
		expect(groupsOf(items)[0].groups.map(({ sent, notBefore }) => [sent.name, notBefore])).toEqual([
			['A', 50],
			['B', 10],
			['C', Infinity],
		]);
	});
});
