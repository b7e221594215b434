import fc from 'fast-check';

import { check } from '../harness/property.mts';

it('what does not hold is told with its seed and the smallest case', async () => {
	const [seed, told] = await check([fc.nat(), fc.string()], (number) => number < 100)
		.then(() => [])
		.catch(({ message }: Error) => [/seed: (\d+)/.exec(message)?.[1], message]);
	expect(seed).toMatch(/^\d+$/);
	expect(told).toContain('Counterexample: [[100,""]]');
});

it('what throws does not hold', async () => {
	const broken = async () => await Promise.reject(new Error('broken'));
	await expect(check([fc.nat()], broken)).rejects.toThrow('broken');
});

it('kept cases are run first, and count as cases', async () => {
	const seen: number[] = [];
	const { numRuns } = await check([fc.nat()], (number) => void seen.push(number), {
		examples: [[17], [4]],
	});
	expect(seen.slice(0, 2)).toEqual([17, 4]);
	expect(seen).toHaveLength(numRuns);
	expect(numRuns).toBeGreaterThanOrEqual(300);
});
