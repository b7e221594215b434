import { BoundedMap } from './boundedMap';
import { Door } from './door';
import type { Lane } from './vendor';

/**
 * How many calls may be under way at a time for a vendor that documents no limit: any number until it throttles one. Half
 * of those that were under way may be then, and one more whenever as many as may be were let through.
 */
export class Width {
	private readonly door = new Door(Infinity);
	private latest = 0;
	/** The latest call at the last cut: it and those before it say nothing about what is allowed since. */
	private cutAt = 0;
	private letThrough = 0;

	/** Would a call have to wait now? */
	get isFull(): boolean {
		return this.door.isFull;
	}

	/**
	 * Resolves with the number of the call as soon as it may start. First come, first served. Rejects when `signal` aborts.
	 * Each call that was let in is ended once.
	 */
	async begin(signal?: AbortSignal): Promise<number> {
		await this.door.enter(signal);
		return ++this.latest;
	}

	/** @param how what the vendor said: it let the call through, refused it for coming too early, or neither */
	end(call: number, how: 'passed' | 'throttled' | 'other'): void {
		if (call > this.cutAt && how === 'passed') this.widen();
		if (call > this.cutAt && how === 'throttled') {
			this.door.most = Math.max(1, Math.floor(this.door.inside / 2));
			this.cutAt = this.latest;
			this.letThrough = 0;
		}
		this.door.leave();
	}

	private widen(): void {
		this.letThrough++;
		if (this.letThrough < this.door.most) return;
		this.door.most++;
		this.letThrough = 0;
	}
}

/** Forgetting one costs an account a few throttled calls. */
const widths = new BoundedMap<string, Width>(1_000);

/** The width of a vendor account's lane in this process. @param account its hash */
export function widthOf(account: string, lane: Lane): Width {
	return widths.getOrMake(`${account}:${lane}`, () => new Width());
}
