import {
	batchesAtATime,
	trackedBy,
	writesAtATime,
	type Job,
	type Run,
} from '../../nodes/shared/engine/run';
import { inFlight } from '../../nodes/shared/engine/sideBySide';
import { clock } from '../../nodes/shared/wire/clock';

const runOf = (more: Partial<Run>) => more as Run;

describe('writes under way at a time', () => {
	it.each([
		[undefined, undefined, 10],
		[undefined, 'singles', 10],
		[undefined, 'bulk', 20],
		[3, 'bulk', 3],
		[3, undefined, 3],
		[20, undefined, 20],
		[50, undefined, 20],
	] as const)('with the width %s and the way %s are %d', (width, way, expected) => {
		expect(writesAtATime(runOf({ width }), way)).toBe(expected);
	});

	it.each([
		[undefined, 5],
		[2, 2],
		[30, 5],
	])('of batches with the width %s are %d', (width, expected) => {
		expect(batchesAtATime(runOf({ width }))).toBe(expected);
	});

	it('are no more than calls of the node may be', () => {
		const { calls } = inFlight;
		inFlight.calls = 1;
		expect([writesAtATime(runOf({})), batchesAtATime(runOf({}))]).toEqual([1, 1]);
		inFlight.calls = calls;
	});
});

describe('a call that is tied to its run', () => {
	const { now } = clock;
	afterEach(() => {
		clock.now = now;
	});

	const jobs = [1, 3].map((item) => ({ item, values: { body: {}, query: {} } }) as Job);
	const operation = { name: 'Change' };

	it('says whose it is, and is called off with the run', () => {
		let isOver = false;
		const attempt = { operation } as Run['attempt'];
		const { of, isOff } = trackedBy(runOf({ attempt, isOver: () => isOver }), jobs);
		expect(of).toEqual({ operation, jobs });
		expect(isOff?.()).toBe(false);
		isOver = true;
		expect(isOff?.()).toBe(true);
	});

	it('notes for each of its items whether it is under way, and when it went out last', () => {
		const underWay = [false, false, false, false];
		const sentAt: number[] = [];
		const attempt = { operation } as Run['attempt'];
		const { isUnderWay } = trackedBy(runOf({ attempt, underWay, sentAt }), jobs);
		clock.now = () => 1_000;
		isUnderWay?.(true);
		expect(underWay).toEqual([false, true, false, true]);
		expect({ ...sentAt }).toEqual({ 1: 1_000, 3: 1_000 });
		// The vendor has not taken it: its time stays for the case that it goes out again.
		clock.now = () => 2_000;
		isUnderWay?.(false);
		expect(underWay).toEqual([false, false, false, false]);
		expect({ ...sentAt }).toEqual({ 1: 1_000, 3: 1_000 });
		isUnderWay?.(true);
		expect({ ...sentAt }).toEqual({ 1: 2_000, 3: 2_000 });
	});

	it('notes no time where nobody asks for it', () => {
		const underWay: boolean[] = [];
		const attempt = { operation } as Run['attempt'];
		trackedBy(runOf({ attempt, underWay }), jobs).isUnderWay?.(true);
		expect({ ...underWay }).toEqual({ 1: true, 3: true });
	});
});
