import { Ahead } from '../../nodes/shared/wire/ahead';
import { PageWidth } from '../../nodes/shared/wire/pageWidth';
import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';
import { settle } from '../harness/settle.mts';
import { unhandledIn } from '../harness/unhandled.mts';

/** Pages that are answered when the test says so. */
class Vendor {
	readonly asked: number[] = [];
	private readonly answers = new Map<
		number,
		{ resolve(page: string): void; reject(error: Error): void }
	>();
	private readonly notices = new Map<number, (now: boolean) => void>();
	most = 20;

	readonly ahead = new Ahead<number, string>({
		ask: async (place, isUnderWay) => {
			this.asked.push(place);
			this.notices.set(place, isUnderWay);
			isUnderWay(true);
			return await new Promise((resolve, reject) => this.answers.set(place, { resolve, reject }));
		},
		isPage: (page) => page !== 'none',
		most: () => this.most,
	});

	async answer(...places: number[]): Promise<void> {
		for (const place of places) this.answers.get(place)?.resolve(`page ${place}`);
		await settle();
	}

	async give(place: number, answer: string): Promise<void> {
		this.answers.get(place)?.resolve(answer);
		await settle();
	}

	async break(place: number): Promise<void> {
		this.answers.get(place)?.reject(new Error(`broken ${place}`));
		await settle();
	}

	throttle(place: number): void {
		this.notices.get(place)?.(false);
	}
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** It stands still, so that each page is as quick as the others. */
let time: FakeClock;
let vendor: Vendor;
beforeEach(() => {
	time = fakeClock();
	vendor = new Vendor();
	vendor.ahead.expect(upTo(30));
});
afterEach(() => time.restore());

it('asks for five at once, and hands them over in order', async () => {
	const first = vendor.ahead.take(1);
	expect(vendor.asked).toEqual(upTo(5));
	await vendor.answer(3, 2);
	await vendor.answer(1);
	expect(await first).toBe('page 1');
	expect(await vendor.ahead.take(2)).toBe('page 2');
	expect(await vendor.ahead.take(3)).toBe('page 3');
});

it('asks for no more before it is known whether the list goes on as expected', async () => {
	void vendor.ahead.take(1);
	await vendor.answer(1);
	expect(vendor.asked).toEqual(upTo(5));
	void vendor.ahead.take(2);
	expect(vendor.asked).toEqual(upTo(7));
});

it('holds no more than may be under way, however late the first one is', async () => {
	void vendor.ahead.take(1);
	for (let page = 2; page <= 30; page++) await vendor.answer(page);
	expect(vendor.asked).toEqual(upTo(15));
});

it('keeps to what the others leave of it', async () => {
	vendor.most = 3;
	void vendor.ahead.take(1);
	expect(vendor.asked).toEqual(upTo(3));
	vendor.most = 1;
	await vendor.answer(1, 2, 3);
	for (const page of [2, 3]) await vendor.ahead.take(page);
	expect(vendor.asked).toEqual(upTo(3));
});

it('drops what was asked ahead when another page is wanted, and waits for it', async () => {
	void vendor.ahead.take(1);
	await vendor.answer(1);
	const other = vendor.ahead.take(77);
	await settle();
	// Not before the others are answered.
	const under = vendor.asked.filter((place) => place !== 1);
	expect(under).not.toContain(77);
	await vendor.answer(...under);
	expect(vendor.asked.at(-1)).toBe(77);
	await vendor.answer(77);
	expect(await other).toBe('page 77');
	// And begins again in order.
	vendor.ahead.expect([78, 79, 80]);
	void vendor.ahead.take(78);
	expect(vendor.asked.slice(-2)).toEqual([78, 79]);
});

it('a throttled call brings it back to one at a time', async () => {
	void vendor.ahead.take(1);
	vendor.throttle(3);
	await vendor.answer(1, 2);
	for (const page of [2]) await vendor.ahead.take(page);
	expect(vendor.asked).toEqual(upTo(5));
});

it('after an answer that is no page nothing is asked for', async () => {
	void vendor.ahead.take(1);
	await vendor.give(3, 'none');
	await vendor.answer(1, 2);
	await vendor.ahead.take(2);
	expect(vendor.asked).toEqual(upTo(5));
	expect(await vendor.ahead.take(3)).toBe('none');
});

it('what breaks is told when it is its turn, and nobody else hears of it', async () => {
	const unhandled = await unhandledIn(async () => {
		void vendor.ahead.take(1);
		await vendor.break(2);
		await vendor.break(4);
		await vendor.answer(1);
		await expect(vendor.ahead.take(2)).rejects.toThrow('broken 2');
		const dropped = vendor.ahead.drop();
		await vendor.answer(3, 5);
		await dropped;
	});
	expect(unhandled).toEqual([]);
	expect(vendor.asked).toEqual(upTo(5));
});

describe('the width', () => {
	const after = (...times: number[]) => {
		const width = new PageWidth();
		for (const ms of times) width.took(ms);
		return width;
	};

	it.each([
		{ what: 'grows with pages as quick as the fastest', times: [100, 149, 150], calls: 8 },
		{ what: 'stays between quick and slow', times: [100, 199, 151], calls: 6 },
		{ what: 'goes down with slow ones', times: [100, 100, 100, 250], calls: 7 },
		{ what: 'stays at just twice the fastest', times: [100, 100, 100, 200], calls: 8 },
		{ what: 'not below five for slow ones', times: [100, 300, 300, 300, 300], calls: 5 },
		{ what: 'is at most 15', times: Array.from({ length: 40 }, () => 100), calls: 15 },
	])('$what', ({ times, calls }) => {
		expect(after(...times).calls).toBe(calls);
	});

	it('is one after a cut, grows again, and does not go down further', () => {
		const width = after(100, 100);
		width.cut();
		expect(width.calls).toBe(1);
		width.took(500);
		expect(width.calls).toBe(1);
		width.took(100);
		expect(width.calls).toBe(2);
	});
});
