import type { AskPage, PageRequest, PollSource } from '../../nodes/shared/trigger/pollSource';
import { learn, readOn, type Progress } from '../../nodes/shared/trigger/sweep';
import { clock } from '../../nodes/shared/wire/clock';
import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';
import { random, seeds } from '../harness/random.mts';

let time: FakeClock;
beforeEach(() => {
	time = fakeClock();
});
afterEach(() => time.restore());

/** A list of numbers. */
const source = (more: Partial<PollSource> = {}): PollSource => ({
	plural: 'numbers',
	orderedBy: 'time',
	once: true,
	pageSize: 10,
	startsAnywhere: false,
	request: () => ({ method: 'GET', path: '/' }),
	read: () => ({ rows: [] }),
	id: (row) => String(row.id),
	order: (row) => Number(row.at),
	item: ({ fields }) => fields,
	...more,
});

const ids = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`);

/** A list at a vendor who is thought up. */
class Numbers {
	requests: PageRequest[] = [];
	underWay = 0;
	mostAtATime = 0;
	wayMs = () => 50;
	order = () => 100;
	/** Happens at the vendor before a page is given. */
	before?: (position: number) => void;

	constructor(
		public rows: string[],
		private readonly isCounted = true,
	) {}

	ask: AskPage = async (request) => {
		const { position, size } = request;
		this.requests.push(request);
		this.mostAtATime = Math.max(this.mostAtATime, ++this.underWay);
		await clock.sleep(this.wayMs());
		this.before?.(position);
		const rows = this.rows
			.slice(position, position + size)
			.map((id) => ({ id, order: this.order(), fields: {}, raw: {} }));
		const page = { rows, ...(this.isCounted ? { total: this.rows.length } : {}) };
		await clock.sleep(this.wayMs());
		this.underWay--;
		return page;
	};

	get positions(): number[] {
		return this.requests.map(({ position }) => position);
	}
}

const fresh = (): Progress => ({ of: 'numbers', from: 0, seen: {} });

const poll = async (numbers: Numbers, of: PollSource, progress = fresh()) => {
	const { found, problem } = await time.until(readOn(numbers.ask, of, progress));
	return { found: found.map(({ id }) => id), problem };
};

const pair: Array<[string, Partial<PollSource>]> = [
	['pages at a multiple of their size', {}],
	['pages that begin with the last row of the one before', { startsAnywhere: true }],
];

it('a list without a total is read in order until a page is not full', async () => {
	const numbers = new Numbers(ids(25), false);
	const progress = fresh();
	expect((await poll(numbers, source(), progress)).found).toEqual(ids(25));
	expect(numbers.positions).toEqual([0, 10, 20]);
	expect(numbers.mostAtATime).toBe(1);
	expect(progress.sweep).toBeUndefined();
});

describe.each(pair)('%s', (_what, more) => {
	const of = source(more);
	const step = of.startsAnywhere ? 9 : 10;

	it('are asked for several at a time, each once and none beyond the total', async () => {
		const numbers = new Numbers(ids(500));
		const progress = fresh();
		expect((await poll(numbers, of, progress)).found).toEqual(ids(500));
		expect(numbers.mostAtATime).toBe(15);
		expect(numbers.positions).toEqual(
			Array.from({ length: Math.ceil((500 - 10) / step) + 1 }, (_, index) => index * step),
		);
		expect(progress.sweep).toBeUndefined();
	});

	it('are asked for no further than one poll gives', async () => {
		const numbers = new Numbers(ids(5_000));
		const progress = fresh();
		const first = await poll(numbers, { ...of, pageSize: 20 }, progress);
		expect(first.found.length).toBeGreaterThanOrEqual(1_000);
		expect(first.found.length).toBeLessThan(1_020);
		expect(progress.sweep?.position).toBe(first.found.length);
		// Every page that was asked for was used.
		expect(Math.max(...numbers.positions)).toBeLessThan(first.found.length);
		expect(new Set(numbers.positions).size).toBe(numbers.requests.length);
	});

	it('are at most a hundred in a poll, also where they hold nothing new', async () => {
		const numbers = new Numbers(ids(2_000));
		const progress = fresh();
		progress.from = 200;
		expect((await poll(numbers, of, progress)).found).toEqual([]);
		expect(numbers.requests).toHaveLength(100);
	});

	it('are learnt several at a time', async () => {
		const numbers = new Numbers(ids(400));
		await time.until(learn(numbers.ask, of, 'numbers'));
		expect(numbers.mostAtATime).toBe(15);
		expect(Math.max(...numbers.positions)).toBeLessThan(400);
		expect(new Set(numbers.positions).size).toBe(numbers.requests.length);
	});

	it('that fail end the poll there: what was asked ahead is waited for and left to the next one', async () => {
		const numbers = new Numbers(ids(300));
		const progress = fresh();
		const problem = { kind: 'refused', message: 'No access', status: 403 } as const;
		const failing: AskPage = async (request) => {
			const page = await numbers.ask(request);
			return request.position === 3 * step ? { problem } : page;
		};
		const first = await time.until(readOn(failing, of, progress));
		expect(first.problem).toEqual(problem);
		expect(first.found).toHaveLength(3 * step + (10 - step));
		expect(numbers.underWay).toBe(0);
		const rest = await poll(numbers, of, progress);
		expect([...first.found.map(({ id }) => id), ...rest.found]).toEqual(ids(300));
	});

	it.each(seeds(300))('lose nothing while the list moves (run %i)', async (seed) => {
		const next = random(seed);
		const numbers = new Numbers(ids(20 + Math.floor(next() * 600)));
		numbers.wayMs = () => next() * 200;
		const grows = next() < 0.5;
		// A sweep goes back a few times only; for records that are added it need not, unless pages begin with a row known.
		let moves = grows && !of.startsAnywhere ? Infinity : next() * 4;
		let added = 0;
		numbers.before = () => {
			if (next() > 0.5 || moves-- < 0) return;
			const place = Math.floor(next() * numbers.rows.length);
			if (grows) numbers.rows.splice(place, 0, `new${added++}`);
			else numbers.rows.splice(place, 1);
		};
		const { found } = await poll(numbers, of);
		expect(new Set(found).size).toBe(found.length);
		const stayed = numbers.rows.filter((id) => !id.startsWith('new'));
		expect(stayed.filter((id) => !found.includes(id))).toEqual([]);
	});
});

describe('are read in order', () => {
	it('where the newest come first: the list ends at old rows', async () => {
		const numbers = new Numbers(ids(200));
		const progress = fresh();
		progress.from = 50;
		numbers.before = (position) => {
			numbers.order = () => (position >= 20 ? 10 : 100);
		};
		expect((await poll(numbers, source({ newestFirst: true }), progress)).found).toEqual(ids(20));
		expect(numbers.positions).toEqual([0, 10, 20]);
	});

	it('before the largest page is asked for, since the list begins anew with it', async () => {
		const numbers = new Numbers(ids(50));
		const of = source({ largestPage: 40 });
		expect((await poll(numbers, of)).found).toEqual(ids(50));
		expect(numbers.requests.map(({ position, size }) => [position, size])).toEqual([
			[0, 10],
			[0, 40],
			[40, 40],
		]);
	});
});
