import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

import { BoundedMap } from '../wire/boundedMap';
import { clock } from '../wire/clock';

/** What has already started a workflow: the event's text, and how long a repetition may still come. */
export interface IncomingEvent {
	text: string;
	forMs: number;
}

/** What an HTTP response tells about the run that it answers for. */
interface Ending {
	statusCode: number;
	once(event: 'finish' | 'close', listener: () => void): unknown;
}

/** Short enough to be kept by the thousand, long enough to be unique among them. */
const short = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 14);

const now = () => Math.floor(clock.now() / 1000);

/** How long after the vendor stopped waiting a start may still be under way, in seconds. */
const patience = 60;

/** Events of one request that are about to start the workflow. */
class Start {
	private settle: (hasStarted: boolean) => void = () => undefined;

	/** Whether they have started, as soon as that is known. */
	readonly outcome = new Promise<boolean>((resolve) => (this.settle = resolve));

	private leftAt: number | undefined;

	constructor(private readonly response: Ending) {}

	end(hasStarted: boolean): void {
		this.settle(hasStarted);
	}

	/** The vendor has stopped waiting for the answer; n8n goes on, and tells nobody how it ends. */
	leave(): void {
		this.leftAt = now();
	}

	/** Is it known, or as good as known, that nothing will come of it? */
	get isLost(): boolean {
		if (this.leftAt === undefined) return false;
		return this.response.statusCode >= 400 || now() - this.leftAt > patience;
	}
}

/** Events of one webhook: those that started the workflow, and those that are about to. */
class Seen {
	/** Event → until when it is remembered, in epoch seconds; oldest first. */
	private readonly started = new Map<string, number>();

	private readonly starting = new Map<string, Start>();

	constructor(private readonly most: number) {}

	/** Takes in what n8n stored, for example before it was started anew or by another process. */
	learn(stored: unknown): void {
		if (typeof stored !== 'object' || stored === null) return;
		for (const [id, until] of Object.entries(stored))
			if (!this.started.has(id)) this.started.set(id, Number(until));
	}

	/** Does n8n's data lack something that started here? Another process, or another node, stored its own over it. */
	isMissingFrom(stored: unknown): boolean {
		const known = typeof stored === 'object' && stored !== null ? stored : {};
		for (const [id, until] of this.started) if (until > now() && !(id in known)) return true;
		return false;
	}

	hasStarted(id: string): boolean {
		return (this.started.get(id) ?? 0) > now();
	}

	/** The request that is about to start an event. */
	startOf(id: string): Start | undefined {
		const start = this.starting.get(id);
		if (!start?.isLost) return start;
		start.end(false);
		this.starting.delete(id);
		return undefined;
	}

	begin(ids: Iterable<string>, start: Start): void {
		for (const id of ids) this.starting.set(id, start);
	}

	end(events: Map<string, number>, start: Start, hasStarted: boolean): void {
		for (const [id, until] of events) {
			// Another request may be about to start what this one was taken to have lost.
			if (this.starting.get(id) === start) this.starting.delete(id);
			// Several endings come: what has started stays so.
			if (!hasStarted) continue;
			this.started.delete(id);
			this.started.set(id, until);
		}
		this.prune();
		start.end(hasStarted);
	}

	/** What n8n stores: all that have started when it does so, since of two requests the one that stores last wins. */
	stored(): IDataObject {
		return { toJSON: () => Object.fromEntries(this.started) } as unknown as IDataObject;
	}

	private prune(): void {
		for (const [id, until] of this.started) if (until <= now()) this.started.delete(id);
		for (const id of this.started.keys()) {
			if (this.started.size <= this.most) return;
			this.started.delete(id);
		}
	}
}

/** By webhook; what is forgotten here is learnt again from what n8n stored. */
const lists = new BoundedMap<string, Seen>(1_000);

/** Events that have not been seen before. */
export interface Fresh<T> {
	events: T[];
	/** To be called once n8n has started their run, which is right before it stores the data: see `startedRun.ts`. */
	started: () => void;
	/**
	 * Where another request is about to start some of the events: whether it has, as soon as that is known. Until then nobody
	 * may be told that they were received. `false` as well when the vendor no longer waits for this answer.
	 */
	others?: Promise<boolean>;
}

/**
 * Notes events, and tells which of them have not been seen before. n8n stores its data per request and the last one
 * wins, so what counts is kept in the process as well, and stored once more where it got lost. Events whose run n8n could
 * not start are forgotten, since the vendor sends them again.
 * @param webhook tells the webhooks of this process apart
 * @param most events remembered for each webhook; with more than these in their time, the oldest may start the workflow again if repeated
 */
export function newOnes<T extends IncomingEvent>(
	webhook: string,
	given: T[],
	data: IDataObject,
	response: Ending,
	most: number,
): Fresh<T> {
	const list = lists.getOrMake(webhook, () => new Seen(most));
	list.learn(data.seen);
	if (list.isMissingFrom(data.seen)) data.seen = list.stored();
	const ids = new Map<string, number>();
	const others = new Set<Start>();
	const fresh = given.filter(({ text, forMs }) => {
		const id = short(text);
		if (ids.has(id) || list.hasStarted(id)) return false;
		const start = list.startOf(id);
		if (start) others.add(start);
		else ids.set(id, now() + Math.ceil(forMs / 1000));
		return !start;
	});
	const start = new Start(response);
	list.begin(ids.keys(), start);
	response.once('finish', () => list.end(ids, start, response.statusCode < 400));
	response.once('close', () => {
		if (response.statusCode >= 400) list.end(ids, start, false);
		else start.leave();
	});
	return {
		events: fresh,
		started: () => {
			list.end(ids, start, true);
			data.seen = list.stored();
		},
		...(others.size > 0 ? { others: allOf([...others], response) } : {}),
	};
}

/** Have all of them started? No longer asked when nobody waits for the answer. */
async function allOf(starts: Start[], response: Ending): Promise<boolean> {
	const left = new Promise<boolean>((resolve) => response.once('close', () => resolve(false)));
	const all = Promise.all(starts.map(async ({ outcome }) => await outcome));
	return await Promise.race([left, all.then((outcomes) => outcomes.every(Boolean))]);
}

/** Forgets everything, as a new process has. */
export function forgetSeen(): void {
	lists.clear();
}
