/** Seeds of random runs: so many, or as many as the environment variable RANDOM_RUNS says for a longer look. */
export const seeds = (count: number): number[] =>
	Array.from({ length: Number(process.env.RANDOM_RUNS ?? count) }, (_, index) => index + 1);

/** A small generator of numbers from 0 to 1, so that a failing run can be run again by its seed. */
export function random(seed: number): () => number {
	let state = seed * 2_654_435_761 + 1;
	return () => {
		state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) | 0;
		return ((state >>> 0) % 100_000) / 100_000;
	};
}
