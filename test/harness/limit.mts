import type { Call } from '../../sandbox/index.mts';
import { settle } from './settle.mts';

/** Rounds of the event loop in which nothing else came, after which nothing else is on its way. */
const quietRounds = 60;

/** The limits that calls wait for at most, which pass only when they are told to. */
export interface Limits {
	/** Lets limits pass whenever all calls under way have been left without an answer, until `work` is done. */
	until<T>(work: Promise<T>, calls: () => Call[]): Promise<T>;
	restore(): void;
}

/** Puts limits that stand still into the place of `AbortSignal.timeout`. */
export function heldLimits(): Limits {
	const real = AbortSignal.timeout;
	let waiting: AbortController[] = [];
	AbortSignal.timeout = () => {
		const controller = new AbortController();
		waiting.push(controller);
		return controller.signal;
	};
	const pass = () => {
		for (const controller of waiting) controller.abort(new Error('The time is up'));
		waiting = [];
	};
	return {
		async until(work, calls) {
			let isDone = false;
			const end = () => {
				isDone = true;
			};
			work.then(end, end);
			let seen = 0;
			let quiet = 0;
			while (!isDone) {
				await settle();
				const all = calls();
				const underWay = all.filter(({ ended }) => ended === Infinity);
				const isQuiet =
					all.length === seen && underWay.length > 0 && underWay.every(({ isSilent }) => isSilent);
				seen = all.length;
				quiet = isQuiet ? quiet + 1 : 0;
				if (quiet < quietRounds) continue;
				pass();
				quiet = 0;
				// Those that were given up are over, though their connections may still be there.
				for (const call of underWay) call.ended = call.began;
			}
			return await work;
		},
		restore: () => void (AbortSignal.timeout = real),
	};
}
