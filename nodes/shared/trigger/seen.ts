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

/** Events of one webhook: those that started the workflow, and those that are about to. */
class Seen {
	/** Event → until when it is remembered, in epoch seconds; oldest first. */
	private readonly started = new Map<string, number>();

	private readonly starting = new Set<string>();

	constructor(private readonly most: number) {}

	/** Takes in what n8n stored, for example before it was started anew or by another process. */
	learn(stored: unknown): void {
		if (typeof stored !== 'object' || stored === null) return;
		for (const [id, until] of Object.entries(stored))
			if (!this.started.has(id)) this.started.set(id, Number(until));
	}

	has(id: string): boolean {
		return this.starting.has(id) || (this.started.get(id) ?? 0) > now();
	}

	begin(ids: Iterable<string>): void {
		for (const id of ids) this.starting.add(id);
	}

	end(events: Map<string, number>, hasStarted: boolean): void {
		for (const [id, until] of events) {
			// Several endings come; the first one counts.
			if (!this.starting.delete(id) || !hasStarted) continue;
			this.started.delete(id);
			this.started.set(id, until);
		}
		this.prune();
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
}

/**
 * Notes events, and tells which of them have not been seen before. n8n stores its data per request and the last one
 * wins, so what counts is kept in the process as well. Events whose run n8n could not start are forgotten, since the
 * vendor sends them again.
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
	const ids = new Map<string, number>();
	const fresh = given.filter(({ text, forMs }) => {
		const id = short(text);
		if (ids.has(id) || list.has(id)) return false;
		ids.set(id, now() + Math.ceil(forMs / 1000));
		return true;
	});
	list.begin(ids.keys());
	const end = () => list.end(ids, response.statusCode < 400);
	response.once('finish', end);
	response.once('close', end);
	return {
		events: fresh,
		started: () => {
			list.end(ids, true);
			data.seen = list.stored();
		},
	};
}

/** Forgets everything, as a new process has. */
export function forgetSeen(): void {
	lists.clear();
}
