/** A call that waits no longer for its turn than this, in ms, was held up by this machine rather than by a limit. */
const leastWaitMs = 50;

/** What one run asks of the vendor, counted where it happens. */
export class Counts {
	/** Calls that went out, each further try included. */
	calls = 0;
	/** How many calls the run will have made in the end, as far as was told; 0 before. */
	expectedCalls = 0;
	/** Items that the vendor refused as they were and that were sent again with other values. */
	sentOtherwise = 0;
	/** For how long calls of the run waited for the vendor's limit, in ms: waiting side by side counts once. */
	waitedMs = 0;
	/** Until then all waiting is counted. */
	private countedUntil = 0;

	/** A call waited for its turn. Calls end their waiting in the order in which they began it. */
	waited(from: number, until: number): void {
		if (until - from < leastWaitMs) return;
		this.waitedMs += Math.max(0, until - Math.max(from, this.countedUntil));
		this.countedUntil = Math.max(this.countedUntil, until);
	}

	/** So many calls will follow. */
	plan(calls: number): void {
		this.expectedCalls = Math.max(this.expectedCalls, this.calls + calls);
	}
}
