import { BoundedMap } from './boundedMap';
import { unlessAborted } from './clock';
import type { Lane } from './vendor';

/**
 * How many calls may be under way at a time for a vendor that documents no limit: any number until it throttles one. Half
 * of those that were under way may be then, and one more whenever as many as may be were let through.
 */
export class Width {
	private most = Infinity;
	private underWay = 0;
	private latest = 0;
	/** The latest call at the last cut: it and those before it say nothing about what is allowed since. */
	private cutAt = 0;
	private letThrough = 0;
	private readonly waiting = new Set<() => void>();

	/**
	 * Resolves with the number of the call as soon as it may start. First come, first served. Rejects when `signal` aborts.
	 * Each call that was let in is ended once.
	 */
	async begin(signal?: AbortSignal): Promise<number> {
		if (this.waiting.size > 0 || this.underWay >= this.most) {
			let go = (): void => undefined;
			const turn = new Promise<void>((resolve) => (go = resolve));
			this.waiting.add(go);
			await unlessAborted(turn, signal).catch((reason: Error) => {
				// Its turn may have come at the same moment: it is the next one's then.
				if (!this.waiting.delete(go)) this.release();
				throw reason;
			});
		} else this.underWay++;
		return ++this.latest;
	}

	/** @param how what the vendor said: it let the call through, refused it for coming too early, or neither */
	end(call: number, how: 'passed' | 'throttled' | 'other'): void {
		if (call > this.cutAt && how === 'passed') this.widen();
		if (call > this.cutAt && how === 'throttled') {
			this.most = Math.max(1, Math.floor(this.underWay / 2));
			this.cutAt = this.latest;
			this.letThrough = 0;
		}
		this.release();
	}

	private widen(): void {
		this.letThrough++;
		if (this.letThrough < this.most) return;
		this.most++;
		this.letThrough = 0;
	}

	private release(): void {
		this.underWay--;
		for (const go of this.waiting) {
			if (this.underWay >= this.most) return;
			this.waiting.delete(go);
			this.underWay++;
			go();
		}
	}
}

/** Forgetting one costs an account a few throttled calls. */
const widths = new BoundedMap<string, Width>(1_000);

/** The width of a vendor account's lane in this process. @param account its hash */
export function widthOf(account: string, lane: Lane): Width {
	return widths.getOrMake(`${account}:${lane}`, () => new Width());
}
