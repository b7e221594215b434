import { Ahead } from '../../nodes/shared/wire/ahead';
import { clock } from '../../nodes/shared/wire/clock';
import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';

// What pages that are asked for ahead do to those that follow, by how long they take; ahead.test.ts has their order.

let time: FakeClock;
beforeEach(() => {
	time = fakeClock();
});
afterEach(() => time.restore());

interface Taking {
	/** Until the page's turn in the pacer comes, and from then on to its answer, in ms. */
	waitsMs?(place: number): number;
	takesMs?(place: number): number;
	isBroken?(place: number): boolean;
}

/** A list that is read ahead; `asked` has its places in the order in which they were asked for. */
function listWith({ waitsMs = () => 0, takesMs = () => 100, isBroken = () => false }: Taking = {}) {
	const asked: number[] = [];
	let open = 0;
	let mostOpen = 0;
	const ahead = new Ahead<{ page: number }, string>({
		ask: async ({ page }, isUnderWay) => {
			asked.push(page);
			mostOpen = Math.max(mostOpen, ++open);
			await clock.sleep(waitsMs(page));
			isUnderWay(true);
			await clock.sleep(takesMs(page));
			open--;
			if (isBroken(page)) throw new Error(`broken ${page}`);
			return `page ${page}`;
		},
		isPage: () => true,
		most: () => 20,
	});
	const expectPages = (from: number, to: number) =>
		ahead.expect(Array.from({ length: to - from + 1 }, (_, index) => ({ page: from + index })));
	const take = async (page: number) => await time.until(ahead.take({ page }));
	return { ahead, asked, expectPages, take, mostOpen: () => mostOpen };
}

/** How many pages at a time a list of 40 is read with in the end. */
async function widest(taking: Taking): Promise<number> {
	const { expectPages, take, mostOpen } = listWith(taking);
	expectPages(1, 40);
	for (let page = 1; page <= 40; page++) await take(page);
	return mostOpen();
}

describe('how many are under way', () => {
	it('grows where each is as quick as the others', async () => {
		expect(await widest({})).toBe(15);
	});

	it('grows no further where they become slow with more at a time', async () => {
		expect(await widest({ takesMs: (page) => (page <= 5 ? 100 : 160) })).toBeLessThan(12);
	});

	it('is not changed by how long they wait for their turn', async () => {
		expect(await widest({ waitsMs: (page) => page * 100 })).toBe(15);
	});
});

describe('nothing is to come', () => {
	it('before something is expected, and after what was expected has been taken', async () => {
		const { ahead, expectPages, take } = listWith();
		expect(ahead.isIdle).toBe(true);
		expectPages(1, 2);
		expect(ahead.isIdle).toBe(false);
		await take(1);
		expect(ahead.isIdle).toBe(false);
		await take(2);
		expect(ahead.isIdle).toBe(true);
	});

	it('after a page that nobody had expected', async () => {
		const { ahead, asked, take } = listWith();
		expect(await take(7)).toBe('page 7');
		expect(ahead.isIdle).toBe(true);
		expect(await take(9)).toBe('page 9');
		expect(await take(9)).toBe('page 9');
		expect(asked).toEqual([7, 9, 9]);
	});

	it('after what was asked ahead was dropped, once nothing of it is under way', async () => {
		const { ahead, asked, expectPages, take } = listWith();
		expectPages(1, 30);
		await take(1);
		const begin = time.now();
		await time.until(ahead.drop());
		expect(time.now()).toBe(begin);
		expect(ahead.isIdle).toBe(true);
		const askedByThen = asked.length;
		await take(50);
		expect(asked.slice(askedByThen)).toEqual([50]);
	});
});

describe('after a drop', () => {
	it('waits for what is under way', async () => {
		const { ahead, expectPages, take } = listWith({ takesMs: (page) => page * 100 });
		expectPages(1, 5);
		await take(1);
		const begin = time.now();
		await time.until(ahead.drop());
		expect(time.now() - begin).toBe(400);
	});

	it('begins with one page at a time, and asks for more with each', async () => {
		const { ahead, asked, expectPages, take } = listWith();
		expectPages(1, 30);
		await take(1);
		await time.until(ahead.drop());
		asked.length = 0;
		expectPages(50, 90);
		await take(50);
		expect(asked).toEqual([50]);
		await take(51);
		expect(asked.length).toBeLessThanOrEqual(4);
		await take(52);
		expect(asked.length).toBeGreaterThan(3);
	});

	it('goes on ahead, though a page had broken before', async () => {
		const { ahead, asked, expectPages, take } = listWith({
			isBroken: (page) => page === 2,
		});
		expectPages(1, 30);
		await take(1);
		await expect(take(2)).rejects.toThrow('broken 2');
		await time.until(ahead.drop());
		asked.length = 0;
		expectPages(3, 30);
		for (let page = 3; page < 8; page++) await take(page);
		expect(asked.length).toBeGreaterThan(5);
	});
});
