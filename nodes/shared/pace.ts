import { createHash } from 'node:crypto';

import { clock, unlessAborted } from './clock';
import type { Lane, Limit } from './vendor';

/** Room for the way to the vendor, which is not equally long for each call. */
const marginMs = 100;

/**
 * Lets calls start no faster than `limit` allows in any rolling window.
 *
 * Without a limit every call starts at once until the vendor says otherwise. When the vendor throttles,
 * others use the same account: the allowance is cut and grows back by one call with each full window.
 */
export class Pacer {
	private starts: number[] = [];
	private allowed: number;
	private blockedUntil = 0;
	private cutAt = -Infinity;
	private grownAt = -Infinity;
	private queue: Promise<void> = Promise.resolve();

	constructor(private limit: Limit | undefined) {
		this.allowed = limit?.calls ?? Infinity;
	}

	/** Resolves when the next call may start. First come, first served. Rejects when `signal` aborts. */
	async take(signal?: AbortSignal): Promise<void> {
		const turn = this.queue.then(async () => await this.wait(signal));
		// A cancelled waiter must not stop those behind it.
		this.queue = turn.catch(() => undefined);
		await unlessAborted(turn, signal);
	}

	/** The vendor refused a call for coming too early. `said` is the limit its message names, if any. */
	throttled(said: Limit | undefined, waitMs: number): void {
		const now = clock.now();
		this.blockedUntil = Math.max(this.blockedUntil, now + waitMs);
		if (said) this.learn(said);
		// Calls that were already under way come back throttled together; they count as one sign.
		if (!this.limit || now - this.cutAt < this.limit.windowMs) return;
		this.cutAt = now;
		// The wait itself is no sign that the others have stopped.
		this.grownAt = this.blockedUntil;
		this.allowed = Math.max(1, Math.floor(Math.min(this.allowed, this.limit.calls) / 2));
	}

	private learn(said: Limit): void {
		const isNew = this.limit?.calls !== said.calls || this.limit?.windowMs !== said.windowMs;
		if (!isNew) return;
		this.limit = said;
		this.allowed = said.calls;
		this.cutAt = clock.now();
	}

	private async wait(signal?: AbortSignal): Promise<void> {
		for (;;) {
			signal?.throwIfAborted();
			const ms = this.readyIn(clock.now());
			if (ms <= 0) break;
			await clock.sleep(ms, signal);
		}
		if (this.limit) this.starts.push(clock.now());
	}

	private readyIn(now: number): number {
		const blocked = this.blockedUntil - now;
		if (!this.limit) return blocked;
		const window = this.limit.windowMs + marginMs;
		this.starts = this.starts.filter((start) => now - start < window);
		this.recover(now, window);
		const oldest = this.starts[this.starts.length - this.allowed];
		return Math.max(blocked, oldest === undefined ? 0 : oldest + window - now);
	}

	private recover(now: number, window: number): void {
		if (!this.limit || this.allowed >= this.limit.calls) return;
		const windows = Math.floor((now - this.grownAt) / window);
		if (windows < 1) return;
		this.allowed = Math.min(this.limit.calls, this.allowed + windows);
		this.grownAt = now;
	}
}

const pacers = new Map<string, Pacer>();

/** Tells accounts apart by a hash, so that no key is held in the process for longer than a run. */
export function accountHash(vendor: string, account: string): string {
	return createHash('sha256').update(JSON.stringify([vendor, account])).digest('hex');
}

/** The pacer of a vendor account's lane in this process. */
export function pacerOf(vendor: string, account: string, lane: Lane, limit: Limit | undefined): Pacer {
	const hash = accountHash(vendor, account);
	// A changed number in the credential starts a new pacer with that number.
	const key = [hash, lane, limit?.calls, limit?.windowMs].join(':');
	let pacer = pacers.get(key);
	if (!pacer) {
		pacer = new Pacer(limit);
		pacers.set(key, pacer);
	}
	return pacer;
}
