import { notice, type Memory } from '../../nodes/shared/trigger/pollMemory';

describe('a record without a time', () => {
	const see = (memory: Memory, name: string) =>
		notice(memory, { id: 'a', seenAt: 100, fields: { name } }, { once: false, newest: 0 });

	it('counts with each change of its content, and only then', () => {
		const memory: Memory = {};
		expect(['one', 'one', 'two', 'two', 'one'].map((name) => see(memory, name))).toEqual([
			true,
			false,
			true,
			false,
			true,
		]);
	});
});
