import { cpus } from 'node:os';

function spent(): { busy: number; idle: number } {
	const total = { busy: 0, idle: 0 };
	for (const { times } of cpus()) {
		total.busy += times.user + times.nice + times.sys + times.irq;
		total.idle += times.idle;
	}
	return total;
}

/** Call what it gives to learn how many cores of the machine were busy since, on average. */
export function busyCores(): () => number {
	const before = spent();
	return () => {
		const after = spent();
		const [busy, idle] = [after.busy - before.busy, after.idle - before.idle];
		return (cpus().length * busy) / (busy + idle);
	};
}
