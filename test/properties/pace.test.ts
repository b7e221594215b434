import fc from 'fast-check';

import { clock } from '../../nodes/shared/wire/clock';
import { Door } from '../../nodes/shared/wire/door';
import { Pacer } from '../../nodes/shared/wire/pace';
import { Width } from '../../nodes/shared/wire/width';
import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';
import { propertiesOf } from '../harness/property.mts';

// How fast calls may go: never more in any window than the vendor allows, whatever becomes of them.

const property = propertiesOf('pace');

interface Call {
	/** After the one before it was asked for, in ms. */
	afterMs: number;
	takesMs: number;
	end: 'passed' | 'lost' | 'unused' | 'throttled' | 'cancelled';
}
const calls = fc.array(
	fc.record<Call>({
		afterMs: fc.oneof(fc.constant(0), fc.nat(300), fc.nat(6_000)),
		takesMs: fc.oneof(fc.nat(50), fc.nat(3_000)),
		end: fc.constantFrom('passed', 'passed', 'passed', 'lost', 'unused', 'throttled', 'cancelled'),
	}),
	{ minLength: 1, maxLength: 40 },
);
const limits = fc.record({
	calls: fc.integer({ min: 1, max: 8 }),
	windowMs: fc.constantFrom(500, 1_000, 5_000),
});

/** Runs the calls through a pacer; gives when each that the vendor counts started: one that it throttles is none. */
async function startsOf(
	pacer: Pacer,
	list: Call[],
	isLong: boolean,
	time: FakeClock,
): Promise<number[]> {
	const starts: number[] = [];
	const one = async ({ takesMs, end }: Call): Promise<void> => {
		const cancel = new AbortController();
		if (end === 'cancelled') clock.after(takesMs, () => cancel.abort(new Error('cancelled')));
		const start = await pacer.take(cancel.signal, isLong).catch(() => undefined);
		if (start === undefined) return;
		if (end === 'unused') return pacer.unused(start);
		if (end !== 'throttled') starts.push(start);
		if (takesMs > 0) await clock.sleep(takesMs);
		if (end === 'throttled') pacer.throttled(start, undefined, undefined, 1_000);
		else if (end === 'lost' || end === 'cancelled') pacer.lost(start);
		else pacer.passed(start);
	};
	const all = async (): Promise<void> => {
		const running: Array<Promise<void>> = [];
		for (const call of list) {
			if (call.afterMs > 0) await clock.sleep(call.afterMs);
			running.push(one(call));
		}
		await Promise.all(running);
	};
	await time.until(all());
	return starts;
}

property(
	'never are more calls in any window than the limit allows, and each is sent in the end, in order',
	[limits, calls, fc.boolean()],
	async (limit, list, isLong) => {
		const time = fakeClock();
		const starts = await startsOf(new Pacer(limit), list, isLong, time).finally(time.restore);
		for (const first of starts) {
			const inWindow = starts.filter((at) => at >= first && at < first + limit.windowMs);
			expect(inWindow.length).toBeLessThanOrEqual(limit.calls);
		}
		const isSent = ({ end }: Call) => end === 'passed' || end === 'lost';
		expect(starts.length).toBeGreaterThanOrEqual(list.filter(isSent).length);
		expect(starts).toEqual([...starts].sort((one, other) => one - other));
	},
);

property(
	'a door lets in so many at a time, in the order in which they came, and each in the end',
	[calls, fc.integer({ min: 1, max: 6 })],
	async (list, most) => {
		const time = fakeClock();
		const door = new Door(most);
		const entered: number[] = [];
		let inside = 0;
		let highest = 0;
		const one = async ({ takesMs, end }: Call, index: number): Promise<void> => {
			const cancel = new AbortController();
			if (end === 'cancelled') clock.after(takesMs, () => cancel.abort(new Error('cancelled')));
			const isIn = await door.enter(cancel.signal).then(
				() => true,
				() => false,
			);
			if (!isIn) return;
			entered.push(index);
			highest = Math.max(highest, ++inside);
			await clock.sleep(takesMs);
			inside--;
			door.leave();
		};
		await time.until(Promise.all(list.map(one))).finally(time.restore);
		expect(highest).toBeLessThanOrEqual(most);
		expect(entered).toEqual([...entered].sort((first, other) => first - other));
		for (const [index, { end }] of list.entries())
			if (end !== 'cancelled') expect(entered).toContain(index);
		expect(door.inside).toBe(0);
	},
);

property(
	'without a limit, throttled calls leave half of their room, and one place more comes with each that passes at most',
	[calls],
	async (list) => {
		const time = fakeClock();
		const width = new Width();
		let inside = 0;
		let allowed = Infinity;
		let ended = 0;
		let newest = 0;
		/** Calls up to it were under way when room was lost, and say nothing of what is left. */
		let before = 0;
		const one = async ({ takesMs, end }: Call): Promise<void> => {
			const call = await width.begin();
			newest = call;
			inside++;
			expect(inside).toBeLessThanOrEqual(Math.max(1, allowed));
			await clock.sleep(takesMs);
			if (call > before && end === 'throttled') {
				allowed = Math.floor(inside / 2);
				before = newest;
			}
			if (call > before && end === 'passed') allowed = Math.max(1, allowed) + 1;
			inside--;
			ended++;
			width.end(call, end === 'throttled' || end === 'passed' ? end : 'other');
		};
		const all = async (): Promise<void> => {
			const running: Array<Promise<void>> = [];
			for (const call of list) {
				await clock.sleep(call.afterMs % 100);
				running.push(one(call));
			}
			await Promise.all(running);
		};
		await time.until(all()).finally(time.restore);
		expect(ended).toBe(list.length);
		expect(width.isFull).toBe(false);
	},
);
