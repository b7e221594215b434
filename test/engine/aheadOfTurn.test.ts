import type { Run } from '../../nodes/shared/engine/run';
import { sendAhead } from '../../nodes/shared/engine/sendAhead';
import type { Operation } from '../../nodes/shared/table/operation';
import type { Sending } from '../../nodes/shared/wire/send';
import type { Lane } from '../../nodes/shared/wire/vendor';
import { settle } from '../harness/settle.mts';

// How many entries sendAhead begins, at a line that answers when it is told to.

const request = { method: 'POST' as const, path: '/', body: '{}' };

/** A run whose calls take so long as a rule, and whose entries are all under way until `answer`. */
function begin(
	count: number,
	width: number,
	usualMs: number | undefined,
	operation: Partial<Operation> = {},
	keysOf?: (entry: number) => string[],
) {
	const lanes: Array<Lane | undefined> = [];
	const hows: Sending[] = [];
	const begun: number[] = [];
	let answers: Array<() => void> = [];
	let isOver = false;
	const run = {
		attempt: { operation },
		isOver: () => isOver,
		line: {
			usualMs(lane?: Lane) {
				lanes.push(lane);
				return usualMs;
			},
			async send(_request: object, how: Sending) {
				hows.push(how);
				await new Promise<void>((resolve) => answers.push(resolve));
				return { kind: 'done', data: {} };
			},
		},
	} as unknown as Run;
	const entries = Array.from({ length: count }, (_none, index) => index);
	const all = sendAhead(
		run,
		entries,
		width,
		async ({ line }, entry) => {
			begun.push(entry);
			await line.send(request, { repeatable: true, lane: 'bulk' });
		},
		keysOf,
	);
	const answer = async () => {
		const now = answers;
		answers = [];
		for (const one of now) one();
		await settle();
	};
	return { all, begun, hows, lanes, answer, end: () => (isOver = true) };
}

it.each([
	[undefined, 2, 6],
	[1, 2, 6],
	[500, 2, 6],
	[800, 4, 9],
	[1_000, 2, 4],
	[2_000, 2, 3],
	[2_001, 2, 2],
	[60_000, 10, 10],
	[undefined, 1, 1],
])('with calls of %s ms and %d at a time, %d are begun', async (usualMs, width, expected) => {
	const { begun } = begin(40, width, usualMs);
	await settle();
	expect(begun).toHaveLength(expected);
});

it.each<[string, Partial<Operation>, Lane]>([
	['usual calls', {}, 'normal'],
	['bulk calls', { bulk: {} as Operation['bulk'] }, 'bulk'],
	['calls with a lane of their own', { lane: 'normal', bulk: {} as Operation['bulk'] }, 'normal'],
])('%s go by how long those of their lane take', async (_what, operation, lane) => {
	const { lanes } = begin(2, 2, 100, operation);
	await settle();
	expect(new Set(lanes)).toEqual(new Set([lane]));
});

it('all calls go through one door, and otherwise as they were sent', async () => {
	const { hows } = begin(3, 2, 100);
	await settle();
	expect(hows).toHaveLength(3);
	expect(hows[0]).toEqual({ repeatable: true, lane: 'bulk', door: expect.anything() as unknown });
	expect(new Set(hows.map(({ door }) => door)).size).toBe(1);
});

it('nothing further is begun once the run is over', async () => {
	const { all, begun, answer, end } = begin(9, 2, 1_000);
	await settle();
	end();
	await answer();
	await all;
	expect(begun).toEqual([0, 1, 2, 3]);
});

it('entries with a key in common follow each other', async () => {
	const { all, begun, answer } = begin(4, 2, 100, {}, (entry) => [String(entry % 2)]);
	await settle();
	expect(begun).toEqual([0, 1]);
	await answer();
	expect(begun).toEqual([0, 1, 2, 3]);
	await answer();
	await all;
});
