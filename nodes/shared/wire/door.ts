import { unlessAborted } from './clock';

/** Lets in so many at a time. First come, first served. */
export class Door {
	/** How many are inside. */
	inside = 0;
	/** Resolves when who came last has begun with what it came for. Who comes next waits for it, and puts its own here. */
	begun: Promise<void> = Promise.resolve();
	private readonly waiting = new Set<() => void>();

	/** @param most how many may be inside; it may change, and counts from the next one on who wants in */
	constructor(public most: number) {}

	/** Does who comes now have to wait? */
	get isFull(): boolean {
		return this.waiting.size > 0 || this.inside >= this.most;
	}

	/** Resolves once it is let in; each that was has to leave once. Rejects when `signal` aborts. */
	async enter(signal?: AbortSignal): Promise<void> {
		if (!this.isFull) {
			this.inside++;
			return;
		}
		let go = (): void => undefined;
		const turn = new Promise<void>((resolve) => (go = resolve));
		this.waiting.add(go);
		await unlessAborted(turn, signal).catch((reason: Error) => {
			// Its turn may have come at the same moment: it is the next one's then.
			if (!this.waiting.delete(go)) this.leave();
			throw reason;
		});
	}

	/** Lets in who waits. */
	leave(): void {
		this.inside--;
		for (const go of this.waiting) {
			if (this.inside >= this.most) return;
			this.waiting.delete(go);
			this.inside++;
			go();
		}
	}
}
