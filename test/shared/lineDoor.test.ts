import { Door } from '../../nodes/shared/wire/door';
import { CalledOff, type Sending } from '../../nodes/shared/wire/send';
import type { Reply, VendorRequest } from '../../nodes/shared/wire/vendor';
import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';
import { toldVendor, type Told } from '../harness/toldVendor.mts';

// Calls that go through a door, and whose connections are opened while they wait there.

let time: FakeClock;
beforeEach(() => {
	time = fakeClock();
});
afterEach(() => time.restore());

const done: Reply = { kind: 'done', data: {} };

/**
 * A line with a door that lets in so many, to a vendor so far away that connections are worth opening ahead. Each call
 * takes 100 ms.
 */
async function behindDoor(most: number, told: Told = {}) {
	const vendor = await toldVendor({ takesMs: 100, ...told });
	const request: VendorRequest = { method: 'POST', path: '/before', body: '{}' };
	await time.until(vendor.line.send(request, { repeatable: false }));
	vendor.calls.length = 0;
	const door = new Door(most);
	const begin = time.now();
	const send = async (path: string, how: Partial<Sending> = {}, more: object = {}) =>
		await vendor.line.send({ ...request, path, ...more }, { repeatable: false, door, ...how });
	const paths = (urls: string[]) => urls.map((url) => new URL(url).pathname);
	return {
		...{ send, door, begin },
		calls: () =>
			vendor.calls.map(({ url, at, isHeld }) => [new URL(url).pathname, at - begin, isHeld]),
		opened: () => paths(vendor.opened),
		closed: () => paths(vendor.closed),
	};
}

it('lets in so many at a time, and opens the connections of those that wait', async () => {
	const { send, door, calls, opened, closed } = await behindDoor(2);
	const all = ['/1', '/2', '/3', '/4', '/5'].map(async (path) => await send(path));
	await time.settle();
	expect(opened()).toEqual(['/3', '/4', '/5']);
	expect(await time.until(Promise.all(all))).toEqual([done, done, done, done, done]);
	expect(calls()).toEqual([
		['/1', 0, false],
		['/2', 0, false],
		['/3', 100, true],
		['/4', 100, true],
		['/5', 200, true],
	]);
	expect(door.inside).toBe(0);
	expect(closed()).toEqual([]);
});

it.each<[string, object]>([
	['without a body', { method: 'GET', body: undefined }],
	['with a file', { body: Buffer.from('{}') }],
])('opens none for a call %s', async (_what, more) => {
	const { send, calls, opened } = await behindDoor(1);
	const all = Promise.all([send('/1'), send('/2', {}, more), send('/3')]);
	await time.settle();
	// It comes after that of the call before it, which has not begun.
	expect(opened()).toEqual([]);
	await time.until(all);
	expect(opened()).toEqual(['/3']);
	expect(calls().map(([path]) => path)).toEqual(['/1', '/2', '/3']);
});

it('opens none where the vendor is near', async () => {
	const { send, opened } = await behindDoor(1, { takesMs: 50 });
	await time.until(Promise.all([send('/1'), send('/2')]));
	expect(opened()).toEqual([]);
});

it('opens them in the order of the calls, each after the one before it has begun', async () => {
	const { send, opened } = await behindDoor(1);
	const order: string[] = [];
	const isUnderWay = (path: string) => (now: boolean) => now && order.push(path);
	const first = send('/1', { isUnderWay: isUnderWay('/1') });
	expect(order).toEqual([]);
	const others = ['/2', '/3'].map(
		async (path) => await send(path, { isUnderWay: isUnderWay(path) }),
	);
	expect(opened()).toEqual([]);
	await time.settle();
	expect(order).toEqual(['/1']);
	expect(opened()).toEqual(['/2', '/3']);
	await time.until(Promise.all([first, ...others]));
	expect(order).toEqual(['/1', '/2', '/3']);
});

it('sends anew what has to be sent again, and lets the next one in when it is done', async () => {
	const again: Reply = { kind: 'unavailable', message: 'not now', passing: true };
	const tries = new Map<string, number>();
	const answer = (url: string) => {
		tries.set(url, (tries.get(url) ?? 0) + 1);
		return url.endsWith('/2') && tries.get(url) === 1 ? again : done;
	};
	const { send, calls } = await behindDoor(1, { answer });
	await time.until(Promise.all([send('/1'), send('/2'), send('/3')]));
	expect(calls().map(([path, , isHeld]) => [path, isHeld])).toEqual([
		['/1', false],
		['/2', true],
		['/2', false],
		['/3', true],
	]);
});

it('closes the connection of what is called off, and lets others in', async () => {
	const { send, door, calls, opened, closed } = await behindDoor(1);
	const first = send('/1');
	const off = expect(send('/2', { isOff: () => true })).rejects.toBeInstanceOf(CalledOff);
	const third = send('/3');
	await time.until(Promise.all([first, off, third]));
	expect(opened()).toEqual(['/2', '/3']);
	expect(closed()).toEqual(['/2']);
	expect(calls().map(([path]) => path)).toEqual(['/1', '/3']);
	expect(door.inside).toBe(0);
});

it('opens the connections of those behind one that was called off before it began', async () => {
	const { send, opened } = await behindDoor(1);
	const off = expect(send('/1', { isOff: () => true })).rejects.toBeInstanceOf(CalledOff);
	const others = [send('/2'), send('/3')];
	await time.until(Promise.all([off, ...others]));
	expect(opened()).toContain('/3');
});

it('asks only before the first try whether a call is off', async () => {
	let isOver = false;
	const answer = (_url: string, nth: number): Reply => {
		isOver = true;
		return nth < 2 ? { kind: 'unavailable', message: 'not now', passing: true } : done;
	};
	const { send } = await behindDoor(1, { answer });
	isOver = false;
	expect(await time.until(send('/1', { isOff: () => isOver }))).toEqual(done);
});

it('closes all that wait when the execution is cancelled', async () => {
	const stop = new AbortController();
	const { send, door, calls, opened, closed } = await behindDoor(1, { signal: stop.signal });
	const all = Promise.allSettled(['/1', '/2', '/3'].map(async (path) => await send(path)));
	await time.settle();
	stop.abort(new Error('stopped'));
	const reasons = (await all).map((end) => (end as PromiseRejectedResult).reason as Error);
	expect(new Set(reasons.map(({ message }) => message))).toEqual(
		new Set(['The execution was canceled before all items were sent']),
	);
	await time.settle();
	expect(opened()).toEqual(['/2', '/3']);
	expect(closed()).toEqual(['/2', '/3']);
	expect(calls()).toHaveLength(1);
	expect(door.inside).toBe(0);
});
