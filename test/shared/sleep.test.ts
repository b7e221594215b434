import { Sleep } from '../../nodes/shared/wire/sleep';
import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';

let time: FakeClock;
beforeEach(() => {
	time = fakeClock();
});
afterEach(() => time.restore());

it.each([
	['without a signal', undefined],
	['with one', new AbortController().signal],
])('ends after its time, %s', async (_what, signal) => {
	const begin = time.now();
	await time.until(new Sleep().take(700, signal));
	expect(time.now()).toBe(begin + 700);
});

it.each([
	['without a signal', undefined],
	['with one', new AbortController().signal],
])('ends at once when there is news, %s', async (_what, signal) => {
	const sleep = new Sleep();
	const taken = sleep.take(700, signal);
	await time.settle();
	sleep.end();
	// The clock stands still.
	await taken;
});

it('goes on as before when nobody slept as there was news', async () => {
	const sleep = new Sleep();
	const begin = time.now();
	sleep.end();
	await time.until(sleep.take(700));
	sleep.end();
	await time.until(sleep.take(300));
	expect(time.now()).toBe(begin + 1_000);
});

it('ends with the reason when the signal aborts', async () => {
	const stop = new AbortController();
	const taken = new Sleep().take(700, stop.signal);
	stop.abort(new Error('stopped'));
	await expect(taken).rejects.toThrow('stopped');
});

it('is no end like another when the signal aborts as there is news', async () => {
	const sleep = new Sleep();
	const stop = new AbortController();
	const taken = sleep.take(700, stop.signal);
	sleep.end();
	stop.abort(new Error('stopped'));
	await expect(taken).rejects.toBeInstanceOf(Error);
});
