import { clock } from './clock';
import type { Counts } from './counts';
import { pacerOf, type Pacer } from './pace';
import { retryPolicy } from './retry';
import type { Lane, Limit, Reply } from './vendor';
import { widthOf, type Width } from './width';

/** A vendor that answers within so many ms is so near that opening a connection takes next to nothing. */
const nearMs = 50;

/**
 * And so is one whose answers this process has hardly waited for, in ms: where it is busy with other work or with the answers
 * themselves, each of twenty calls takes long, however near the vendor is.
 */
const busyMs = 25;

/** A call that may start. */
interface Turn {
	start: number;
	/** Its number among those of the account, where no limit is documented. */
	call: number;
	/** What `clock.idleMs` said then. */
	idleMs: number;
}

/** When the calls of one run may start in one lane of the account, which it shares with other runs of this process. */
export class Turns {
	/** The run needs more than one window. */
	isLong = false;
	/** Nothing more is sent in this lane, since the run has waited for as long as it may. */
	gaveUp: Reply | undefined;
	private readonly pacer: Pacer;
	private readonly width: Width | undefined;
	/** Since then the vendor has let nothing through. */
	private heldSince: number | undefined;

	/** @param account its hash */
	constructor(
		account: string,
		lane: Lane,
		limit: Limit | undefined,
		private readonly counts: Counts,
	) {
		this.pacer = pacerOf(account, lane, limit);
		this.width = limit ? undefined : widthOf(account, lane);
	}

	/** So many calls will follow. */
	plan(calls: number): void {
		this.isLong ||= this.pacer.isLong(calls);
	}

	/**
	 * Resolves when a call may start, or with nothing when the vendor wants to be left alone for longer than anybody would
	 * wait. Rejects when `signal` aborts. Each turn is given back once: by `unused`, `lost` or `ended`.
	 */
	async take(signal?: AbortSignal): Promise<Turn | undefined> {
		const call = (await this.width?.begin(signal)) ?? 0;
		const asked = clock.now();
		const start = await this.pacer.take(signal, this.isLong).catch((reason: Error) => {
			this.width?.end(call, 'other');
			throw reason;
		});
		if (start === undefined) this.width?.end(call, 'other');
		else this.counts.waited(asked, start);
		return start === undefined ? undefined : { start, call, idleMs: clock.idleMs() };
	}

	/** Is it worth while to open the connection of a call that only waits for others of its run? */
	get isWorthOpening(): boolean {
		if (this.isLong || this.gaveUp || this.blockedMs() > 0 || this.width?.isFull) return false;
		const { took, idled } = this.pacer;
		return took.least > nearMs && idled.least > busyMs;
	}

	/** How long the last calls took, the one in the middle, in ms; `undefined` before the first. */
	usualMs(): number | undefined {
		return this.pacer.took.middle;
	}

	/** How long the vendor wants to be left alone from now on, in ms. */
	blockedMs(): number {
		return this.pacer.blockedMs();
	}

	/** For how long the vendor has let nothing through, in ms; 0 when the last call was. */
	heldMs(): number {
		return this.heldSince === undefined ? 0 : clock.now() - this.heldSince;
	}

	/** The try that it would be if one call had been sent again and again for so long. */
	heldTries(): number {
		return 1 + Math.floor(Math.log2(1 + this.heldMs() / retryPolicy.firstWaitMs));
	}

	/** The call was not sent. */
	unused({ start, call }: Turn): void {
		this.pacer.unused(start);
		this.width?.end(call, 'other');
	}

	/** The call was given up. */
	lost({ start, call }: Turn): void {
		this.pacer.lost(start);
		this.width?.end(call, 'other');
	}

	/** @param waitMs how long to wait after a throttled call where neither the vendor nor a limit says it */
	ended(turn: Turn, reply: Reply, waitMs: number): void {
		const { start, call } = turn;
		switch (reply.kind) {
			case 'throttled':
				this.heldSince ??= clock.now();
				this.pacer.throttled(start, reply.limit, reply.retryAfterMs, waitMs);
				this.width?.end(call, 'throttled');
				break;
			case 'done':
			case 'refused':
				this.heldSince = undefined;
				this.pacer.passed(start);
				this.pacer.idled.add(clock.idleMs() - turn.idleMs);
				this.width?.end(call, 'passed');
				break;
			default:
				this.lost(turn);
		}
	}
}
