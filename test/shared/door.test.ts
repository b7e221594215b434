import { Door } from '../../nodes/shared/wire/door';
import { settle } from '../harness/settle.mts';

/** Comes to the door so often; gives the numbers of those that were let in, and of those that went away. */
async function come(door: Door, numbers: number[], signal?: AbortSignal) {
	const inside: number[] = [];
	const away: number[] = [];
	for (const number of numbers) {
		void door.enter(signal).then(
			() => inside.push(number),
			() => away.push(number),
		);
	}
	await settle();
	return { inside, away };
}

it('lets in as many as may be inside, and the next one when one leaves, in the order in which they came', async () => {
	const door = new Door(2);
	expect(door.isFull).toBe(false);
	const { inside } = await come(door, [1, 2, 3, 4]);
	expect(inside).toEqual([1, 2]);
	expect(door.isFull).toBe(true);
	door.leave();
	await settle();
	expect(inside).toEqual([1, 2, 3]);
	door.leave();
	door.leave();
	await settle();
	expect([inside, door.inside, door.isFull]).toEqual([[1, 2, 3, 4], 1, false]);
});

it('who comes while others wait stands behind them', async () => {
	const door = new Door(1);
	const { inside } = await come(door, [1, 2]);
	door.leave();
	const later = await come(door, [3]);
	expect([inside, later.inside]).toEqual([[1, 2], []]);
});

it('who goes away takes no place with it, also at the moment when its turn comes', async () => {
	const door = new Door(1);
	await come(door, [1]);
	const stop = new AbortController();
	const gone = await come(door, [2, 3], stop.signal);
	const { inside } = await come(door, [4]);
	stop.abort(new Error('over'));
	door.leave();
	await settle();
	expect([gone, inside]).toEqual([{ inside: [], away: [2, 3] }, [4]]);
	expect(door.inside).toBe(1);
});

it('who comes when more may be inside still stands behind those who wait', async () => {
	const door = new Door(1);
	const { inside } = await come(door, [1, 2]);
	door.most = 3;
	const later = await come(door, [3]);
	expect([inside, later.inside]).toEqual([[1], []]);
	door.leave();
	await settle();
	expect([inside, later.inside]).toEqual([[1, 2], [3]]);
});

it('who goes away while it waits, or has just been let in, leaves as many inside as there are', async () => {
	const door = new Door(1);
	await come(door, [1]);
	const early = new AbortController();
	const waiting = await come(door, [2], early.signal);
	early.abort(new Error('over'));
	await settle();
	expect([waiting.away, door.inside]).toEqual([[2], 1]);
	const patient = await come(door, [5]);
	const gone = new AbortController();
	await come(door, [6], gone.signal);
	gone.abort(new Error('over'));
	await settle();
	expect(patient.inside).toEqual([]);
	door.leave();
	await settle();
	expect(patient.inside).toEqual([5]);
	const late = new AbortController();
	const letIn = await come(door, [3], late.signal);
	door.leave();
	late.abort(new Error('over'));
	await settle();
	expect([letIn.away, door.inside]).toEqual([[3], 0]);
	expect((await come(door, [4])).inside).toEqual([4]);
});
