import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';
import { readModel } from '../harness/modelList.mts';

let time: FakeClock;
beforeEach(() => {
	time = fakeClock();
});
afterEach(() => time.restore());

it('an item whose list is long may have all calls to itself once the others are done', async () => {
	const rows = Array.from({ length: 1_000 }, (_, index) => `r${index}`);
	const list = { rows, cap: 10, byPage: false, hasIds: true, wayMs: () => 50 };
	const run = readModel(list, [...Array<number>(40).fill(1), Infinity]);
	const begun = time.now();
	await time.until(run.done);
	expect(run.outcomes[40]).toMatchObject({ records: { length: 1_000 } });
	// 100 pages of 100 ms each, 15 at a time in the end.
	expect(time.now() - begun).toBeLessThan(2_000);
	expect(run.mostAtATime).toBe(20);
});
