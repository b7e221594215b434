/** Pages at a time, to begin with. */
const first = 5;

/**
 * And at most: n8n opens a connection for each call, so that one takes three round trips where a kept connection takes one.
 * So many make up for it, and are still less than a vendor's window.
 */
const most = 15;

/** A page that took no more than so many times the fastest one leaves room for more at a time; one above `slow` for less. */
const quick = 1.5;
const slow = 2;

/** How many calls may be under way at a time, by how long they take. */
export class PageWidth {
	calls = first;
	private fastestMs = Infinity;

	/** A call was answered. */
	took(ms: number): void {
		this.fastestMs = Math.min(this.fastestMs, ms);
		if (ms <= quick * this.fastestMs) this.calls = Math.min(most, this.calls + 1);
		else if (ms > slow * this.fastestMs && this.calls > first) this.calls--;
	}

	/** Begins again with one at a time: the vendor is throttling, or what was asked for was not wanted. */
	cut(): void {
		this.calls = 1;
	}
}
