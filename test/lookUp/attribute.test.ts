import {
	attribute,
	isDisturbed,
	present,
	share,
	type Candidate,
	type Group,
	type Sighting,
} from '../../nodes/shared/engine/unknown/attribute';

// Which record is whose, for groups of items that sent the same. An item is a letter here, a record a number.

const at = 1_000_000;

const group = (
	unknown: string,
	sent: Record<string, unknown> = { name: 'A' },
	more: Partial<Group<string>> = {},
): Group<string> => ({ sent, unknown: [...unknown], doneWithoutId: 0, notBefore: at, ...more });

const candidate = (
	id: number,
	seen: Record<string, unknown> = { name: 'A' },
	madeAt: number | undefined = at,
): Candidate => ({ record: { id }, seen, madeAt: () => madeAt });

const sharesOf = (groups: Array<Group<string>>, candidates: Candidate[]) =>
	share(groups, candidates, ['name']);
const seenOf = (groups: Array<Group<string>>, candidates: Candidate[], disturbed = false) =>
	attribute(sharesOf(groups, candidates), disturbed);

/** The ids of the records of each item; `undefined` where nothing is certain. */
const idsOf = (sightings: Array<Sighting<string>>) =>
	Object.fromEntries(
		sightings.map(({ group: { unknown }, records }) => [
			unknown.join(''),
			records?.map(({ id }) => id),
		]),
	);

describe('a record may be of a group', () => {
	const fits = (one: Group<string>, other: Candidate) =>
		sharesOf([one], [other]).fits.get(one) !== undefined;

	it.each([
		['with another name', { name: 'A' }, { name: 'a' }, false],
		['with the same name in another form', { name: 7 }, { name: '7' }, true],
		['with something else that differs', { name: 'A', day: 1 }, { name: 'A', day: 2 }, false],
		['that the list does not give back whole', { name: 'A', day: 1 }, { name: 'A' }, true],
		['with more than was sent', { name: 'A' }, { name: 'A', day: 2 }, true],
	])('%s: %j, %j is %j', (_what, sent, seen, is) => {
		expect(fits(group('x', sent), candidate(1, seen))).toBe(is);
	});

	it.each([
		[at, true],
		[at + 60_000, true],
		[at - 999, true],
		[at - 1_000, false],
		[undefined, true],
	])('made at %p of 1000000: %p', (madeAt, is) => {
		const one = candidate(1);
		expect(fits(group('x'), { ...one, madeAt: () => madeAt })).toBe(is);
	});

	it('whose moment is that for what the group sent', () => {
		const one: Candidate = {
			...candidate(1, { name: 'A' }),
			madeAt: ({ date }) => (date === undefined ? at : 0),
		};
		expect(fits(group('x'), one)).toBe(true);
		expect(fits(group('x', { name: 'A', date: 5 }), one)).toBe(false);
	});

	it('all that tells has to be the same', () => {
		const one = group('x', { name: 'A', day: 1 });
		const { fits: found } = share([one], [candidate(1, { name: 'A' })], ['name', 'day']);
		expect(found.size).toBe(0);
	});
});

describe('as many equal records as were sent', () => {
	it('are those of the items, each its own', () => {
		const groups = [group('ab'), group('c', { name: 'C' })];
		const candidates = [candidate(1), candidate(2), candidate(3, { name: 'C' })];
		expect(idsOf(seenOf(groups, candidates))).toEqual({ ab: [1, 2], c: [3] });
	});

	it('are told with what was seen', () => {
		const groups = [group('ab')];
		const candidates = [candidate(1), candidate(2)];
		expect(seenOf(groups, candidates)).toEqual([
			{ group: groups[0], records: [{ id: 1 }, { id: 2 }], equal: candidates, wanted: 2 },
		]);
	});

	it('are counted with those of items that are done without an ID', () => {
		const groups = [group('a', { name: 'A' }, { doneWithoutId: 1 })];
		expect(idsOf(seenOf(groups, [candidate(1)]))).toEqual({ a: undefined });
		const [sighting] = seenOf(groups, [candidate(1), candidate(2)]);
		expect(sighting).toMatchObject({ records: [{ id: 1 }], wanted: 2 });
	});

	it('say nothing of a group whose items are all done', () => {
		expect(seenOf([group('', { name: 'A' }, { doneWithoutId: 1 })], [candidate(1)])).toEqual([]);
		expect(seenOf([group('')], [])).toEqual([]);
	});

	it('are shared by groups that may have either', () => {
		const loose = group('a', { name: 'A' });
		const strict = group('b', { name: 'A', day: 1 });
		const either = candidate(1, { name: 'A' });
		const other = candidate(2, { name: 'A', day: 2 });
		for (const groups of [
			[loose, strict],
			[strict, loose],
		])
			for (const candidates of [
				[either, other],
				[other, either],
			])
				expect(idsOf(seenOf(groups, candidates))).toEqual({ a: [2], b: [1] });
	});
});

describe('nothing is certain', () => {
	const [sent, two] = [group('ab'), [candidate(1), candidate(2)]];

	it.each([
		['with fewer equal records', sent, two.slice(1), false],
		['with more', sent, [...two, candidate(3)], false],
		['where somebody else makes equal ones', sent, two, true],
		['where the times prove nothing', { ...sent, isProved: false }, two, false],
		['with none', sent, [], false],
	])('%s', (_what, one, candidates, disturbed) => {
		expect(seenOf([one], candidates, disturbed)).toEqual([
			{ group: one, equal: candidates, wanted: 2 },
		]);
	});

	it('where one of the records does not tell when it was made', () => {
		const silent: Candidate = { ...candidate(2), madeAt: () => undefined };
		expect(idsOf(seenOf([sent], [candidate(1), silent]))).toEqual({ ab: undefined });
		expect(idsOf(seenOf([{ ...sent, isProved: true }], two))).toEqual({ ab: [1, 2] });
	});

	it('where the times prove something for one of the groups that share', () => {
		for (const [first, second] of [
			[true, false],
			[false, true],
		]) {
			const groups = [
				group('a', { name: 'A' }, { isProved: first }),
				group('b', { name: 'A', day: 1 }, { isProved: second }),
			];
			const both = [candidate(1), candidate(2, { name: 'A', day: 1 })];
			expect(idsOf(seenOf(groups, both))).toEqual({ a: undefined, b: undefined });
		}
	});

	it('where the number fits but no record can be given to each', () => {
		const groups = [
			group('a', { name: 'A', day: 1 }),
			group('b', { name: 'A', day: 1, hour: 1 }),
			group('c', { name: 'A' }),
		];
		const candidates = [
			candidate(1, { name: 'A', day: 1, hour: 1 }),
			candidate(2, { name: 'A', day: 2 }),
			candidate(3, { name: 'A', day: 3 }),
		];
		expect(idsOf(seenOf(groups, candidates))).toEqual({
			a: undefined,
			b: undefined,
			c: undefined,
		});
	});

	it('of one group that hangs together with one that misses its record', () => {
		const groups = [group('a', { name: 'A', day: 1 }), group('b', { name: 'A', day: 2 })];
		const loose = candidate(1, { name: 'A' });
		expect(idsOf(seenOf(groups, [loose]))).toEqual({ a: undefined, b: undefined });
		expect(sharesOf(groups, [loose]).shares).toEqual([{ groups, candidates: [loose], wanted: 2 }]);
	});
});

describe('groups that hang together', () => {
	const days = [1, 2, 3, 4].map((day) => group(`${day}`, { name: 'A', day }));
	const ofDay = (day: number) => candidate(day, { name: 'A', day });

	it('are told apart from others', () => {
		const { shares } = sharesOf(
			days,
			days.map((_, index) => ofDay(index + 1)),
		);
		expect(shares.map(({ groups, wanted }) => [groups.length, wanted])).toEqual(
			days.map(() => [1, 1]),
		);
	});

	it('are one with all their records, in whatever order they come', () => {
		const [first, second, third, fourth] = days.map((_, index) => ofDay(index + 1));
		const any = candidate(5);
		for (const candidates of [
			[first, second, third, fourth, any],
			[any, fourth, third, second, first],
		]) {
			const { shares } = sharesOf([...days, group('5', { name: 'E' })], candidates);
			expect(shares).toHaveLength(2);
			expect(new Set(shares[0].groups)).toEqual(new Set(days));
			expect(new Set(shares[0].candidates)).toEqual(new Set(candidates));
			expect(shares.map(({ wanted }) => wanted)).toEqual([4, 1]);
		}
	});

	it('are one where two of them that hang together meet two others', () => {
		const pairs = [
			group('a', { name: 'A', p: 1 }),
			group('b', { name: 'A', p: 1, q: 1 }),
			group('c', { name: 'A', p: 2 }),
			group('d', { name: 'A', p: 2, q: 2 }),
		];
		const [one, two] = [candidate(1, { name: 'A', p: 1 }), candidate(2, { name: 'A', p: 2 })];
		const apart = sharesOf(pairs, [one, two]).shares;
		expect(apart.map(({ groups }) => groups)).toEqual([pairs.slice(0, 2), pairs.slice(2)]);
		const between = candidate(3, { name: 'A', q: 1 });
		const joined = sharesOf(pairs, [one, two, between]).shares;
		expect(joined).toHaveLength(1);
		expect(new Set(joined[0].groups)).toEqual(new Set(pairs));
		expect(new Set(joined[0].candidates)).toEqual(new Set([one, two, between]));
	});

	it('give way to each other until each has a record', () => {
		const groups = [
			group('a', { name: 'A', p: 1 }),
			group('b', { name: 'A', p: 1, q: 1 }),
			group('c', { name: 'A', p: 1, q: 1, r: 1 }),
		];
		const candidates = [
			candidate(1, { name: 'A', p: 1, q: 1, r: 1 }),
			candidate(2, { name: 'A', p: 1, q: 1, r: 2 }),
			candidate(3, { name: 'A', p: 1, q: 2 }),
		];
		expect(idsOf(seenOf(groups, candidates))).toEqual({ a: [3], b: [2], c: [1] });
	});
});

it('more equal records than the run can have made are those of somebody else', () => {
	const groups = [group('a', { name: 'A' }, { doneWithoutId: 1 }), group('b', { name: 'B' })];
	const candidates = [candidate(1), candidate(2), candidate(3)];
	expect(isDisturbed(sharesOf(groups, candidates.slice(0, 2)))).toBe(false);
	expect(isDisturbed(sharesOf(groups, candidates))).toBe(true);
});

it('a state is there for all who brought it about, or for none', () => {
	const groups = [
		group('ab', { name: 'A' }, { doneWithoutId: 1 }),
		group('c', { name: 'C' }),
		group('', { name: 'D' }, { doneWithoutId: 1 }),
	];
	const candidates = [candidate(1), candidate(2), candidate(3, { name: 'D' })];
	expect(present(sharesOf(groups, candidates))).toEqual([
		{
			group: groups[0],
			records: [{ id: 1 }, { id: 1 }],
			equal: candidates.slice(0, 2),
			wanted: 3,
		},
		{ group: groups[1], equal: [], wanted: 1 },
	]);
});
