/** Time and memory of one run inside the measured process. */

export interface Measured {
	ms: number;
	/** Items or records that came out. */
	output: number;
	/** CPU of this process, user and system. */
	cpuMs: number;
	/** Resident memory before the run, after a garbage collection, and at its highest since the process began. Megabytes. */
	baseMb: number;
	peakMb: number;
}

/** Runs `work` and checks that as much came out as was asked for. */
export async function measured(
	expected: number,
	work: () => Promise<unknown[]>,
): Promise<Measured> {
	globalThis.gc?.();
	const baseMb = process.memoryUsage.rss() / 2 ** 20;
	const cpu = process.cpuUsage();
	const started = performance.now();
	const output = await work();
	const ms = performance.now() - started;
	const { user, system } = process.cpuUsage(cpu);
	if (output.length !== expected)
		throw new Error(`${output.length} records came out, not ${expected}`);
	return {
		ms,
		output: output.length,
		cpuMs: (user + system) / 1000,
		baseMb,
		peakMb: process.resourceUsage().maxRSS / 1024,
	};
}
