import { firstAnswersMs, marginMs } from '../wire/pace';
import type { Line } from '../wire/send';
import type { Lane, Limit } from '../wire/vendor';
import { batchTimes, middle } from './batchTimes';

/** A call that a run in earnest would send. */
export interface Noted {
	lane: Lane;
	/** How its items are sent; `before` for what is asked before any of them is, such as names that are looked up. */
	way: 'before' | 'single' | 'bulk' | 'batch';
	items: number;
	/** Calls that have one of these in common follow each other. */
	keys: string[];
}

/** How long a call is taken to last while none of the account was measured in this process, in ms. */
const unmeasuredMs = 300;

/** When the calls of one lane may start: the pacer's rules, for an account that nobody else uses. Times in ms. */
class Starts {
	private readonly all: number[] = [];
	/** The first of those that followed each other within a window. */
	private first = 0;
	/** Ends of the calls that were started while a long run begins. */
	private readonly ends: number[] = [];

	constructor(
		private readonly limit: Limit | undefined,
		private readonly isLong: boolean,
	) {}

	/** Lets a call start at `ready` or as soon after that as it may; it lasts `ms`. */
	next(ready: number, ms: number): number {
		if (!this.limit) return ready;
		const { calls, windowMs } = this.limit;
		const window = windowMs + marginMs;
		const last = this.all.at(-1) ?? -Infinity;
		// First come, first served.
		let at = Math.max(ready, last, (this.all.at(-calls) ?? -Infinity) + window);
		if (this.isLong) at = this.spread(at, last, window, calls);
		if (at - last >= window) this.first = at;
		this.all.push(at);
		if (this.isLong && at < this.first + firstAnswersMs) this.ends.push(at + ms);
		return at;
	}

	private spread(at: number, last: number, window: number, calls: number): number {
		const third = this.all.at(-Math.max(1, Math.floor(calls / 3)));
		if (third === undefined || at - third >= window) return at;
		const evenly = Math.max(at, last + (0.9 * window) / calls);
		const restOfFirst = this.first + Math.min(window, firstAnswersMs);
		if (evenly >= restOfFirst) return evenly;
		// Until so many answers have come, nothing more is started then.
		const mayBeOpen = Math.max(1, Math.floor(calls / 10));
		const open = this.ends.filter((end) => end > evenly).sort((one, other) => one - other);
		const answered = open.length < mayBeOpen ? evenly : open[open.length - mayBeOpen];
		return Math.min(answered ?? evenly, restOfFirst);
	}
}

/** How many calls of each way may be under way at a time. */
export type Widths = Record<Noted['way'], number>;

/** How long a run is expected to take. */
export interface Expected {
	ms: number;
	/** It holds batches of which nobody knows how long the vendor works on them. */
	isLeast: boolean;
}

/**
 * How long the calls will take under the vendor's limits, with answers as quick as those of this process so far. Retries,
 * and what others send with the same account, are not foreseen.
 * @param planned calls by lane, as the pacer is told them
 */
export function expectedTime(
	calls: Noted[],
	line: Pick<Line, 'account' | 'limits' | 'usualMs'>,
	widths: Widths,
	planned: Partial<Record<Lane, number>>,
): Expected {
	const lanes: Partial<Record<Lane, Starts>> = {};
	const startsOf = (lane: Lane): Starts => {
		const limit = line.limits[lane];
		const isLong = limit !== undefined && (planned[lane] ?? 0) > limit.calls;
		return (lanes[lane] ??= new Starts(limit, isLong));
	};
	const usual = (lane: Lane) =>
		line.usualMs(lane) ?? line.usualMs(lane === 'bulk' ? 'normal' : 'bulk') ?? unmeasuredMs;
	let isLeast = false;
	/** From the end of the call until its items are answered. */
	const workMs = ({ way, items, lane }: Noted): number => {
		if (way !== 'batch') return 0;
		const known = middle(batchTimes(line.account, items));
		isLeast ||= known === undefined;
		// The call that fetches the results comes after it.
		return (known ?? 0) + usual(lane);
	};
	let end = 0;
	let way: Noted['way'] | undefined;
	let slots: number[] = [];
	const keys = new Map<string, number>();
	for (const call of calls) {
		// What travels in another way waits for all before it.
		if (call.way !== way) slots = new Array<number>(widths[call.way]).fill(end);
		({ way } = call);
		const slot = slots.indexOf(Math.min(...slots));
		const after = call.keys.map((key) => keys.get(key) ?? 0);
		const callMs = usual(call.lane);
		const ready = after.reduce((latest, one) => Math.max(latest, one), slots[slot] ?? 0);
		const done = startsOf(call.lane).next(ready, callMs) + callMs + workMs(call);
		slots[slot] = done;
		for (const key of call.keys) keys.set(key, done);
		end = Math.max(end, done);
	}
	return { ms: end, isLeast };
}
