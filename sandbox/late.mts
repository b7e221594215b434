/** What becomes of calls whose effect comes later than their answer. */
export class LateEffects {
	#waiting: Array<{ at: number; run: () => Promise<void> }> = [];

	/** Runs it before the first call that comes at or after `at`, in ms of the sandbox's clock. */
	add(at: number, run: () => Promise<void>): void {
		this.#waiting.push({ at, run });
	}

	/** Runs those whose time has come. */
	async happen(now: number): Promise<void> {
		if (this.#waiting.length === 0) return;
		const due = this.#waiting.filter(({ at }) => at <= now);
		this.#waiting = this.#waiting.filter(({ at }) => at > now);
		for (const { run } of due.sort((a, b) => a.at - b.at)) await run();
	}

	clear(): void {
		this.#waiting = [];
	}
}
