import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

import { clock } from '../../shared/clock';
import { maxAgeMs } from './sns';

/** Messages remembered; more than this in an hour, and the oldest may start the workflow a second time if repeated. */
const maxMessages = 10_000;

/** Short enough to be kept by the thousand, long enough to be unique among them. */
const short = (messageId: string) => createHash('sha256').update(messageId).digest('base64url').slice(0, 14);

const now = () => Math.floor(clock.now() / 1000);

/** Messages of one webhook: those that started the workflow, and those that are about to. */
class Seen {
	/** Message → when it was seen, in epoch seconds; oldest first. */
	private readonly started = new Map<string, number>();

	private readonly starting = new Set<string>();

	/** Takes in what n8n stored, for example before it was started anew or by another process. */
	learn(stored: unknown): void {
		if (typeof stored !== 'object' || stored === null) return;
		for (const [id, at] of Object.entries(stored)) if (!this.started.has(id)) this.started.set(id, Number(at));
	}

	has(id: string): boolean {
		return this.started.has(id) || this.starting.has(id);
	}

	begin(id: string): void {
		this.starting.add(id);
	}

	end(id: string, hasStarted: boolean): void {
		this.starting.delete(id);
		if (hasStarted) this.started.set(id, now());
		this.prune();
	}

	/** What n8n stores with a message. It does so once it has started the run, which is when this is read. */
	storedWith(id: string): IDataObject {
		const toJSON = () => {
			this.started.set(id, now());
			return Object.fromEntries(this.started);
		};
		return { toJSON } as unknown as IDataObject;
	}

	private prune(): void {
		// Older messages are refused for their age.
		const oldest = now() - 2 * (maxAgeMs / 1000);
		for (const [id, at] of this.started) {
			if (at >= oldest && this.started.size <= maxMessages) return;
			this.started.delete(id);
		}
	}
}

const lists = new Map<string, Seen>();

/** What an HTTP response tells about the run that it answers for. */
interface Ending {
	statusCode: number;
	once(event: 'finish' | 'close', listener: () => void): unknown;
}

/**
 * Notes a message. n8n stores its data per request and the last one wins, so what counts is kept in the process as well.
 * A message whose run n8n could not start is forgotten, since SNS sends it again.
 * @param webhook tells the webhooks of this process apart
 * @returns what to call once the run has started; nothing if the message was seen before
 */
export function noteMessage(webhook: string, messageId: string, data: IDataObject, response: Ending): (() => void) | undefined {
	const list = lists.get(webhook) ?? new Seen();
	lists.set(webhook, list);
	list.learn(data.seen);
	const id = short(messageId);
	if (list.has(id)) return undefined;
	list.begin(id);
	const end = () => list.end(id, response.statusCode < 400);
	response.once('finish', end);
	response.once('close', end);
	return () => {
		data.seen = list.storedWith(id);
	};
}

/** Forgets everything, as a new process has. */
export function forgetSeen(): void {
	lists.clear();
}
