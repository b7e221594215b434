import type { Order } from '../../nodes/shared/table/operation';
import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';
import { idsOf, readModel, type ModelList } from '../harness/modelList.mts';
import { random, seeds } from '../harness/random.mts';

// Pages of a list that are asked for side by side, at a vendor who is thought up: the same run each time, whatever the
// machine does.

let time: FakeClock;
beforeEach(() => {
	time = fakeClock();
});
afterEach(() => time.restore());

const rows = (count: number) => Array.from({ length: count }, (_, index) => `r${index}`);

const list = (count: number, more: Partial<ModelList> = {}): ModelList => ({
	rows: rows(count),
	cap: 10,
	byPage: false,
	hasIds: true,
	wayMs: () => 50,
	...more,
});

async function read(of: ModelList, limits?: number[]) {
	const run = readModel(of, limits);
	const begun = time.now();
	await time.until(run.done);
	return { ...run, tookMs: time.now() - begun };
}

const positions = (run: { asked: Array<[number, number]> }) =>
	run.asked.map(([position]) => position);

describe('a list that stands still', () => {
	it.each([
		{ what: 'nothing', count: 0, asked: [0] },
		{ what: 'one page', count: 10, asked: [0] },
		{ what: 'a row more', count: 11, asked: [0, 10] },
		{ what: 'an exact multiple', count: 40, asked: [0, 10, 20, 30] },
	])('$what: no page beyond the total', async ({ count, asked }) => {
		const run = await read(list(count));
		expect(idsOf(run.outcomes[0])).toEqual(rows(count));
		expect(positions(run)).toEqual(asked);
	});

	it.each(seeds(60))('comes in order, whichever page is answered first (run %i)', async (seed) => {
		const next = random(seed);
		const count = Math.floor(next() * 400);
		const cap = 1 + Math.floor(next() * 10);
		const byPage = next() < 0.5;
		const limit = next() < 0.5 ? Infinity : 1 + Math.floor(next() * 450);
		const size = byPage ? Math.min(10, limit) : cap;
		const run = await read(
			list(count, { byPage, cap: size, hasIds: next() < 0.5, wayMs: () => next() * 300 }),
			[limit],
		);
		const wanted = Math.min(count, limit);
		expect(idsOf(run.outcomes[0])).toEqual(rows(wanted));
		expect(run.asked).toHaveLength(Math.max(1, Math.ceil(wanted / size)));
		expect(new Set(positions(run)).size).toBe(run.asked.length);
		expect(run.mostAtATime).toBeLessThanOrEqual(15);
	});

	it('takes a small part of the time of page after page, with at most 15 calls under way', async () => {
		const run = await read(list(2_000));
		expect(idsOf(run.outcomes[0])).toEqual(rows(2_000));
		expect(run.mostAtATime).toBe(15);
		// 1 page, 5 and 10 while the width grows, then 15 at a time.
		expect(run.tookMs).toBe(100 * (3 + Math.ceil((200 - 16) / 15)));
		expect(run.plans).toEqual([1, 199]);
	});

	it('with fewer at a time where pages become slow with more', async () => {
		const under = { now: 0 };
		const run = readModel(list(2_000, { wayMs: () => 20 * under.now }));
		Object.defineProperty(under, 'now', { get: run.underWay });
		await time.until(run.done);
		expect(idsOf(run.outcomes[0])).toEqual(rows(2_000));
		expect(run.mostAtATime).toBeLessThanOrEqual(6);
	});

	it.each([
		{ items: 2, most: 20 },
		{ items: 7, most: 14 },
		{ items: 20, most: 20 },
		{ items: 50, most: 20 },
	])('$items of them together have at most $most calls under way', async ({ items, most }) => {
		const run = await read(
			list(300),
			Array.from({ length: items }, () => Infinity),
		);
		expect(run.outcomes.map((outcome) => idsOf(outcome).length)).toEqual(
			Array.from({ length: items }, () => 300),
		);
		expect(run.mostAtATime).toBeLessThanOrEqual(20);
		expect(run.mostAtATime).toBeGreaterThanOrEqual(most - 6);
	});

	it('whose pages are counted and smaller than asked for is read in order', async () => {
		const run = await read(list(60, { byPage: true, cap: 9 }));
		expect(run.mostAtATime).toBe(1);
	});

	it('keeps the size of its counted pages, and asks for the rest only where rows are counted', async () => {
		expect((await read(list(100, { byPage: true }), [25])).asked).toEqual([
			[1, 10],
			[2, 10],
			[3, 10],
		]);
		expect((await read(list(100), [25])).asked).toEqual([
			[0, 10],
			[10, 10],
			[20, 5],
		]);
	});
});

describe('a list that moves', () => {
	it.each(seeds(300))(
		'loses no record that was there all the time, or says so (run %i)',
		async (seed) => {
			const next = random(seed);
			const count = 20 + Math.floor(next() * 200);
			const byPage = next() < 0.5;
			const grows = next() < 0.5;
			const often = next() < 0.3 ? 0.5 : 0.05;
			// Without ids, those that leave the list may hide others, also page after page.
			const hasIds = !grows || next() < 0.5;
			const of = list(count, { byPage, hasIds, wayMs: () => next() * 200 });
			let added = 0;
			of.before = () => {
				if (next() > often) return;
				const place = Math.floor(next() * of.rows.length);
				// One way per run: what comes as another one goes leaves the total as it is, and nobody sees that.
				if (grows) of.rows.splice(place, 0, `new${added++}`);
				else of.rows.splice(place, 1 + Math.floor(next() * 3));
			};
			const run = await read(of);
			const [outcome] = run.outcomes;
			if ('failure' in outcome) {
				expect(grows).toBe(false);
				expect(outcome.failure.message).toContain('the list changed while it was read');
				return;
			}
			const ids = idsOf(outcome);
			if (hasIds) expect(new Set(ids).size).toBe(ids.length);
			const stayed = of.rows.filter((id) => !id.startsWith('new'));
			expect(stayed.filter((id) => !ids.includes(id))).toEqual([]);
		},
	);

	it('and only grows keeps what was asked ahead', async () => {
		const of = list(500);
		of.before = (position) => {
			if (position === 100) of.rows.splice(0, 0, 'new');
		};
		const run = await read(of);
		expect(idsOf(run.outcomes[0])).toEqual(rows(500));
		expect(positions(run)).toEqual([...new Set(positions(run))]);
	});

	it('is read in order for a while, and then several pages at a time again', async () => {
		const of = list(500);
		let isGone = false;
		of.before = (position) => {
			if (position !== 100 || isGone) return;
			isGone = true;
			of.rows.splice(3, 1);
		};
		const run = await read(of);
		expect(idsOf(run.outcomes[0])).toEqual(rows(500));
		const again = run.asked.findIndex(
			([position], index) => positions(run).indexOf(position) < index,
		);
		expect(again).toBeGreaterThan(0);
		expect(run.asked.length).toBeLessThan(51 + 20);
		expect(run.tookMs).toBeLessThan(100 * 51 * 0.5);
	});

	it('that shrinks is read again from where its records may have moved to', async () => {
		const of = list(60);
		let isGone = false;
		of.before = (position) => {
			if (position !== 40 || isGone) return;
			isGone = true;
			of.rows.splice(3, 2);
		};
		const run = await read(of);
		expect(idsOf(run.outcomes[0])).toEqual(rows(60));
		expect(positions(run).filter((position) => position === 30)).toHaveLength(2);
	});

	it('with a record that comes again is read in order from there, also where the total stays', async () => {
		const of = list(60);
		of.before = (position) => {
			if (position === 20 && of.rows[0] === 'r0') of.rows.unshift(of.rows.pop() ?? '');
		};
		const run = await read(of);
		// The last one has moved to a page that was read.
		expect(run.outcomes[0]).toMatchObject({
			failure: { message: expect.stringContaining('only 59 of 60 records came') as string },
		});
		expect(positions(run)).toEqual([0, 10, 20, 30, 40, 50, 30, 40, 50]);
	});

	it('that shrinks again and again fails, and says that it changed', async () => {
		const of = list(200);
		of.before = () => void of.rows.shift();
		const run = await read(of);
		expect(run.outcomes[0]).toMatchObject({
			failure: {
				message: expect.stringContaining('the list changed while it was read') as string,
				outcome: 'unknown',
			},
		});
		expect(run.underWay()).toBe(0);
	});

	it('without ids is read on by its newest total', async () => {
		const of = list(60, { hasIds: false });
		of.before = (position) => {
			if (position === 20 && of.rows.length === 60) of.rows.splice(0, 1);
		};
		const run = await read(of);
		expect(idsOf(run.outcomes[0])).toHaveLength(59);
	});

	it('with a page that is short in the middle goes on behind its last row', async () => {
		const of = list(60);
		let isShort = false;
		of.before = (position) => {
			of.cap = position === 20 && !isShort ? 4 : 10;
			isShort ||= position === 20;
		};
		const run = await read(of);
		expect(idsOf(run.outcomes[0])).toEqual(rows(60));
		expect(positions(run)).toContain(24);
	});

	it('whose pages become smaller for good is read with pages of that size', async () => {
		const of = list(400);
		of.before = (position) => {
			of.cap = position < 100 ? 10 : 5;
		};
		const run = await read(of);
		expect(idsOf(run.outcomes[0])).toEqual(rows(400));
		// 10 and 60 pages, and those that were asked ahead in vain.
		expect(run.asked.length).toBeLessThan(70 + 20);
	});
});

describe('a list whose records may change places', () => {
	const order: Order = { isStable: false, advice: 'Sort it otherwise.' };

	it('is not taken for a moving one because records come again', async () => {
		const of = list(60, { order });
		of.before = () => void of.rows.reverse();
		const run = await read(of);
		expect(run.outcomes[0]).toHaveProperty('failure');
		expect(positions(run)).toEqual([0, 10, 20, 30, 40, 50]);
	});

	it('and out of which a record was deleted gives what was asked for: it was read twice on purpose', async () => {
		const of = list(60, { order });
		of.before = (position) => {
			if (position === 20 && of.rows.length === 60) of.rows.splice(3, 1);
		};
		const run = await read(of, [45]);
		expect(idsOf(run.outcomes[0])).toEqual(rows(45));
	});
});

describe('a page that fails', () => {
	const refused = { kind: 'refused', message: 'No access', status: 403 } as const;

	it('fails the item, and nothing more is asked for', async () => {
		const run = await read(
			list(700, { instead: (position) => (position === 20 ? refused : undefined) }),
		);
		expect(run.outcomes[0]).toMatchObject({
			failure: { message: expect.stringContaining('No access') as string },
		});
		expect(run.underWay()).toBe(0);
		// Of 70: what was under way beside it, and no more.
		expect(run.asked.length).toBeLessThan(15);
	});

	it('counts only when it is its turn: a page before it that fails is the reason', async () => {
		let slow = true;
		const run = await read(
			list(70, {
				wayMs: () => (slow ? 50 : 1),
				instead: (position) => {
					slow = position === 20;
					if (position === 20) return { ...refused, message: 'the third page' };
					return position === 40 ? { ...refused, message: 'the fifth page' } : undefined;
				},
			}),
		);
		expect(run.outcomes[0]).toMatchObject({
			failure: { message: expect.stringContaining('the third page') as string },
		});
	});

	it('that was asked ahead in vain fails nothing', async () => {
		// The list ends before it: the total of the second page says so.
		const of = list(40);
		of.before = (position) => {
			if (position === 10) of.rows.length = 15;
		};
		of.instead = (position) => (position >= 20 ? refused : undefined);
		const run = await read(of);
		expect(idsOf(run.outcomes[0])).toEqual(rows(15));
	});
});

it('once the run is over, nothing new is asked for and what is under way is waited for', async () => {
	let isOver = false;
	const of = list(500);
	of.before = (position) => {
		isOver ||= position === 100;
	};
	const run = readModel(of, [Infinity], () => isOver);
	await time.until(run.done);
	expect(run.underWay()).toBe(0);
	expect(run.outcomes).toEqual([]);
	expect(run.asked.length).toBeLessThan(30);
});
