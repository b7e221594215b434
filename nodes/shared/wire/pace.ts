import { BoundedMap } from './boundedMap';
import { clock, unlessAborted } from './clock';
import { Recent } from './recent';
import { retryPolicy } from './retry';
import { Sleep } from './sleep';
import type { Lane, Limit } from './vendor';

export { accountHash } from './accountHash';

/** Room for the way to the vendor, which is not equally long for each call, in ms. */
export const marginMs = 40;

/** Windows until one call more is tried after the share was cut; it grows with each try that fails. */
const firstProbe = 18;
const probeGrowth = 4;
/** In the long run, about one of so many calls may be a try that fails. */
const callsPerProbe = 200;

/** A long run begins slowly until its first answers may have come; no longer than this, in ms. */
export const firstAnswersMs = 1_500;

/** A limit over a longer time, such as one for a day, is not a pace: a call that it refuses is not worth waiting for. */
const longestWindowMs = 60_000;

/** A place in the window that a call took. */
interface Place {
	start: number;
	/** Until the answer came; 0 before. */
	tookMs: number;
}

/**
 * Lets calls start no faster than `limit` allows in any rolling window, and finds its share of it when others use the
 * account too.
 *
 * A rolling window gives a place back exactly one window after it was taken. So who was let through keeps that place by
 * coming again one window later, and nobody else is refused for it: as long as all keep to their places, the limit is
 * used to the full without a throttled call. A throttled call says that the place belongs to somebody else; the share
 * is then what was let through. Now and then one call more is tried, sooner after the first loss, ever later when it
 * fails; after a success the next one follows at once.
 */
export class Pacer {
	/** Of the last window. */
	private places: Place[] = [];
	private share: number;
	private blockedUntil = 0;
	private probeAt = Infinity;
	private probeWindows = firstProbe;
	/** The call that was started beyond the share, to try whether there is room. */
	private probe: number | undefined;
	/** How long the last calls took, in ms. The fastest of them tells how long the plain way takes. */
	readonly took = new Recent();
	/** For how long of that this process had nothing else to do, in ms. */
	readonly idled = new Recent();
	private lastStart = -Infinity;
	/** Of the calls that followed each other within a window. */
	private firstStart = -Infinity;
	private queue: Promise<void> = Promise.resolve();
	/** Until the time of the next call has come, or something has changed that may have moved it. */
	private readonly sleep = new Sleep();

	constructor(private limit: Limit | undefined) {
		this.share = limit?.calls ?? Infinity;
	}

	/** Do so many calls need more than one window? */
	isLong(calls: number): boolean {
		return this.limit !== undefined && calls > this.limit.calls;
	}

	/**
	 * Resolves with the time when the next call may start, or with nothing when the vendor wants to be left alone for longer
	 * than anybody would wait. First come, first served. Rejects when `signal` aborts.
	 * @param isLong for a run that needs more than one window anyway: it spreads its first calls, so that others who start at
	 * the same time are noticed by few throttled calls; a short one goes at once
	 */
	async take(signal?: AbortSignal, isLong = false): Promise<number | undefined> {
		const turn = this.queue.then(async () => await this.wait(isLong, signal));
		// A cancelled waiter must not stop those behind it.
		this.queue = turn.then(
			() => undefined,
			() => undefined,
		);
		return await unlessAborted(turn, signal).catch((reason: Error) => {
			// Its turn may have come at the same moment.
			turn.then(
				(start) => start !== undefined && this.lost(start),
				() => undefined,
			);
			throw reason;
		});
	}

	/** How long the vendor wants to be left alone from now on, in ms; 0 or less when it does not. */
	blockedMs(): number {
		return this.blockedUntil - clock.now();
	}

	/** The call that was to start then was not sent. */
	unused(start: number): void {
		this.places = this.places.filter((place) => place.start !== start);
		if (start === this.probe) this.probe = undefined;
		this.sleep.end();
	}

	/** Nobody knows whether the call that started then was let through: it was given up, or got no answer of the vendor's. */
	lost(start: number): void {
		const place = this.placeOf(start);
		if (place) place.tookMs = Math.max(0, clock.now() - start);
		this.sleep.end();
		if (start !== this.probe || !this.limit) return;
		this.probe = undefined;
		this.probeAt = clock.now() + this.limit.windowMs;
	}

	/** The vendor let the call through that started then. */
	passed(start: number): void {
		const tookMs = Math.max(0, clock.now() - start);
		this.took.add(tookMs);
		const place = this.placeOf(start);
		if (place) place.tookMs = tookMs;
		this.sleep.end();
		if (this.places.length === 1 && this.share === 1)
			this.probeAt = Math.min(this.probeAt, clock.now());
		if (start !== this.probe) return;
		this.probe = undefined;
		this.share = Math.min(this.share + 1, this.limit?.calls ?? Infinity);
		// The first one may only have come between two calls of somebody else, who will miss the place within a window.
		const isFirst = this.probeWindows > 0;
		this.probeAt = clock.now() + (isFirst ? (this.limit?.windowMs ?? 0) : 0);
		this.probeWindows = 0;
	}

	/**
	 * The vendor refused the call that started then for coming too early.
	 * @param said the limit that its message names, if any
	 * @param askedMs how long it asks to wait, if it does
	 * @param otherwiseMs how long to wait where no limit is known
	 */
	throttled(
		start: number,
		said: Limit | undefined,
		askedMs: number | undefined,
		otherwiseMs: number,
	): void {
		const now = clock.now();
		const place = this.placeOf(start);
		if (place) this.places.splice(this.places.indexOf(place), 1);
		const isForPace = !said || (said.calls > 0 && said.windowMs <= longestWindowMs);
		if (said && isForPace) this.learn(said);
		if (askedMs !== undefined || !this.limit)
			this.blockedUntil = Math.max(this.blockedUntil, now + (askedMs ?? otherwiseMs));
		if (this.limit && isForPace) this.shrink(this.limit, start, now);
		else this.lost(start);
		this.sleep.end();
	}

	private shrink(limit: Limit, start: number, now: number): void {
		const window = limit.windowMs + marginMs;
		this.forget(now, window);
		if (start === this.probe) {
			this.probe = undefined;
			// Who has little of the limit tries more often.
			const longest = this.share < limit.calls / 5 ? firstProbe : callsPerProbe / this.share;
			this.probeWindows = Math.min(this.probeWindows * probeGrowth, longest);
		} else if (this.share > limit.calls / 2) {
			// Somebody has come who may have nothing yet: leave room for more than one call.
			this.share = Math.floor(this.share * 0.7);
		}
		this.share = Math.max(1, Math.min(this.share, this.places.length));
		this.probeWindows = Math.max(this.probeWindows, firstProbe);
		// At a random moment, so that several who lost a place do not try at the same time.
		this.probeAt = now + this.probeWindows * window * (0.75 + Math.random() / 2);
		// Nothing of the window is ours yet: look for a gap a little later.
		if (this.places.length === 0)
			this.blockedUntil = Math.max(
				this.blockedUntil,
				now + limit.windowMs * (0.3 + Math.random() * 0.4),
			);
	}

	private learn(said: Limit): void {
		const isNew = this.limit?.calls !== said.calls || this.limit?.windowMs !== said.windowMs;
		if (!isNew) return;
		this.limit = said;
		this.share = said.calls;
	}

	private async wait(isLong: boolean, signal?: AbortSignal): Promise<number | undefined> {
		for (;;) {
			signal?.throwIfAborted();
			this.noticeSetBack(clock.now());
			if (this.blockedMs() > retryPolicy.throttledBudgetMs) return undefined;
			const ms = this.readyIn(clock.now(), isLong);
			if (ms <= 0) break;
			await this.sleep.take(ms, signal);
		}
		return this.start();
	}

	/** The machine's clock may be set back: what would then stand in the future would hold calls up for as long. */
	private noticeSetBack(now: number): void {
		if (now >= this.lastStart - 1_000) return;
		this.places = [];
		this.lastStart = this.blockedUntil = now;
		this.probeAt = Math.min(this.probeAt, now);
	}

	private start(): number {
		// Each start is a name of its own.
		const now = Math.max(clock.now(), this.lastStart + 0.001);
		if (!this.limit) return now;
		if (this.places.length >= this.share) this.probe = now;
		if (this.places.length === 0) this.firstStart = now;
		this.places.push({ start: now, tookMs: 0 });
		this.lastStart = now;
		return now;
	}

	private placeOf(start: number): Place | undefined {
		// Most that is asked for began not long ago.
		return this.places.findLast((place) => place.start === start);
	}

	/**
	 * When the vendor counted the call, as far as can be known: one that was longer on its way than the fastest so far may
	 * have come in so much later. The first calls of a process often are.
	 */
	private countedAt({ start, tookMs }: Place): number {
		return start + Math.max(0, tookMs - this.took.least);
	}

	private forget(now: number, window: number): void {
		const [oldest] = this.places;
		// None is counted before it started.
		if (!oldest || now - oldest.start < window) return;
		this.places = this.places.filter((place) => now - this.countedAt(place) < window);
	}

	/** Milliseconds until the next call may start. */
	private readyIn(now: number, isLong: boolean): number {
		const blocked = this.blockedUntil - now;
		if (!this.limit) return blocked;
		const window = this.limit.windowMs + marginMs;
		this.forget(now, window);
		return Math.max(
			blocked,
			this.placeIn(now, window, this.limit.calls),
			isLong ? this.spreadIn(now, window) : 0,
		);
	}

	/** Until a place of the share is free, or until one more is tried. */
	private placeIn(now: number, window: number, calls: number): number {
		if (this.places.length < this.share) return 0;
		const taken = this.places
			.map((place) => this.countedAt(place))
			.sort((one, other) => one - other);
		const mine = taken.at(-this.share) ?? now;
		const mayProbe = this.probe === undefined && taken.length < calls;
		return Math.min(mine + window - now, mayProbe ? Math.max(0, this.probeAt - now) : Infinity);
	}

	private spreadIn(now: number, window: number): number {
		const { calls } = this.limit as Limit;
		if (this.places.length < Math.max(1, Math.floor(calls / 3))) return 0;
		// A little less than evenly, so that what one call loses the next one makes up for.
		const evenly = this.lastStart + (0.9 * window) / calls - now;
		const restOfFirst = this.firstStart + Math.min(window, firstAnswersMs) - now;
		const open = this.places.filter(({ tookMs }) => tookMs === 0).length;
		// Only answers tell that others have come too, and over a slow line many calls would be refused before the first one.
		const isEarly = restOfFirst > 0 && open >= Math.max(1, Math.floor(calls / 10));
		return isEarly ? Math.max(evenly, restOfFirst) : evenly;
	}
}

/** Forgetting one costs an account a few throttled calls. */
const pacers = new BoundedMap<string, Pacer>(1_000);

/**
 * The pacer of a vendor account's lane in this process.
 * @param hash from `accountHash`
 */
export function pacerOf(hash: string, lane: Lane, limit: Limit | undefined): Pacer {
	// A changed number in the credential starts a new pacer with that number.
	const key = [hash, lane, limit?.calls, limit?.windowMs].join(':');
	return pacers.getOrMake(key, () => new Pacer(limit));
}
