import type { Call, Sandbox } from '../../sandbox/index.mts';
import { settle } from './settle.mts';

/** Lets the calls that fit wait until `count` of them are there, and then in one after the other, in the order of `pick`. */
export function letInTogether(
	sandbox: Sandbox,
	count: number,
	fits: (call: Call) => boolean,
	pick: (waiting: Call[]) => Call[],
): void {
	const waiting = new Map<Call, () => void>();
	let isOpen = false;
	sandbox.gate = async (call) => {
		if (isOpen || !fits(call)) return;
		await new Promise<void>((enter) => {
			waiting.set(call, enter);
			if (waiting.size === count) void open();
		});
	};
	const open = async () => {
		isOpen = true;
		for (const call of pick([...waiting.keys()])) {
			waiting.get(call)?.();
			while (call.status === 0) await settle();
		}
	};
}

/** Lets calls in together, whenever so many have come. */
export function gathered(count: number): () => Promise<void> {
	let waiting: Array<() => void> = [];
	return async () =>
		await new Promise<void>((resolve) => {
			waiting.push(resolve);
			if (waiting.length < count) return;
			for (const go of waiting) go();
			waiting = [];
		});
}
