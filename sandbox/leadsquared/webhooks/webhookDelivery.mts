import type { Answer, Incoming, Row, Settings, VendorServer } from '../../types.mts';
import { reference } from '../wire/endpoints.mts';
import { invalidInput } from '../wire/errors.mts';
import { urlOf } from '../wire/host.mts';
import type { LeadSquaredState } from '../state.mts';
import { bodyOf, isGrouped } from './webhookBodies.mts';
import type { Change } from './webhookBodies.mts';
import { changesSince, leadUpdates, snapshot } from './webhookChanges.mts';
import { fieldOf } from './webhookChecks.mts';
import { codeOf, fieldEvents } from './webhookEvents.mts';
import { sampleChange } from './webhookSamples.mts';

/** An event that a test or the demo makes happen. */
export interface WebhookEvent {
	/** Event code of create. */
	event: string;
	/** Overlays the record as it is now. */
	change?: Row;
	/** Sent as it is, in place of a made-up record. */
	body?: unknown;
	/** How often LeadSquared sends it, whatever is answered. */
	times?: number;
}

/** One message to one webhook. */
export interface Delivery {
	webhookId: string;
	body: unknown;
	/** One answer for each try; 0 where none came. */
	statuses: number[];
}

interface Context {
	state: { leadSquared: LeadSquaredState };
	settings: Settings;
}

interface Group {
	row: Row;
	elements: unknown[];
	timer: NodeJS.Timeout;
}

const failuresAllowed = 10;
const createPath = '/v2/Webhook.svc/Create';

/** LeadSquared's side of its webhooks: watches the writes, groups, sends, repeats, and gives up. */
export class WebhookDelivery {
	/** Every message so far, in the order of sending. */
	deliveries: Delivery[] = [];
	#context: Context;
	#running = new Set<Promise<unknown>>();
	#groups = new Map<string, Group>();
	#timer: NodeJS.Timeout | undefined;
	#stopped = new AbortController();

	constructor(context: Context) {
		this.#context = context;
	}

	get #rows(): Row[] {
		return this.#context.state.leadSquared.webhooks;
	}

	/** Puts the webhooks behind a host of the vendor: each write that succeeds is told to those who asked. */
	watch(server: VendorServer): VendorServer {
		return {
			...server,
			handle: async (request): Promise<Answer> => {
				const state = this.#context.state.leadSquared;
				const before = this.#rows.length > 0 ? snapshot(state) : undefined;
				const answering = server.handle(request);
				// At once, before another request comes in between.
				const changes = before
					? changesSince(before, state).filter((change) => !isSilent(request, change))
					: [];
				const answer = await answering;
				if (urlOf(request.path).pathname === createPath && answer.status === 200)
					return await this.#verified(answer);
				for (const change of changes) this.#tell(change);
				return answer;
			},
		};
	}

	/** A new webhook stays only if its address answers HEAD and an empty POST. What the vendor says otherwise is not known. */
	async #verified(answer: Answer): Promise<Answer> {
		const row = this.#rows[this.#rows.length - 1];
		const target = this.#route(String(row.URL));
		if (target === undefined) return answer;
		const statuses = [
			await this.#send(target, 'HEAD', {}),
			await this.#send(target, 'POST', { 'content-type': String(row.ContentType) }),
		];
		row._verified = statuses;
		if (statuses.every((status) => status === 200)) return answer;
		this.#rows.splice(this.#rows.indexOf(row), 1);
		return invalidInput(
			`The URL did not answer HEAD and an empty POST with 200, but with ${statuses.join(' and ')}`,
		).answer();
	}

	/** Something happens. Resolves when all who asked have answered, or LeadSquared has given up. */
	async fire({ event, change, body, times = 1 }: WebhookEvent): Promise<Delivery[]> {
		const rows = this.#rows.filter((row) => codeOf(row) === event && row.StatusCode === 0);
		return await Promise.all(
			rows.flatMap((row) => {
				const element =
					body ?? this.#wrap(row, sampleChange(this.#context.state.leadSquared, row, change));
				return Array.from({ length: times }, () => this.#start(row, element));
			}),
		);
	}

	/** Fires one after the other from now on; `undefined` ends it. Without events, those that somebody asked for. */
	every(ms: number | undefined, events?: string[]): void {
		clearInterval(this.#timer);
		let next = 0;
		const fireNext = () => {
			const codes = events ?? [...new Set(this.#rows.map(codeOf))];
			if (codes.length > 0) void this.fire({ event: codes[next++ % codes.length] });
		};
		if (ms !== undefined) this.#timer = setInterval(fireNext, ms).unref();
	}

	/** Resolves when nothing is under way; groups are not waited for, but sent. */
	async delivered(): Promise<void> {
		while (this.#groups.size > 0 || this.#running.size > 0) {
			for (const id of [...this.#groups.keys()]) this.#flush(id);
			await Promise.all(this.#running);
		}
	}

	#element(change: Change): unknown {
		const { state, settings } = this.#context;
		return bodyOf(state.leadSquared, change, settings.leadSquared.activityMessages === 'withLead');
	}

	#wrap(row: Row, change: Change): unknown {
		const element = this.#element(change);
		return isGrouped(codeOf(row)) ? [element] : element;
	}

	#tell(change: Change): void {
		for (const row of this.#rows.filter((one) => one.StatusCode === 0 && concerns(one, change))) {
			if (!isGrouped(change.code)) void this.#start(row, this.#wrap(row, change));
			else this.#group(row, this.#element(change));
		}
	}

	#group(row: Row, element: unknown): void {
		const id = String(row.WebhookId);
		const open = this.#groups.get(id);
		if (open) {
			open.elements.push(element);
			return;
		}
		const timer = setTimeout(
			() => this.#flush(id),
			this.#context.settings.leadSquared.webhooks.groupMs,
		).unref();
		this.#groups.set(id, { row, elements: [element], timer });
	}

	#flush(id: string): void {
		const group = this.#groups.get(id);
		if (!group) return;
		clearTimeout(group.timer);
		this.#groups.delete(id);
		void this.#start(group.row, group.elements);
	}

	#start(row: Row, body: unknown): Promise<Delivery> {
		const running = this.#deliver(row, body);
		this.#running.add(running);
		return running.finally(() => this.#running.delete(running));
	}

	async #deliver(row: Row, body: unknown): Promise<Delivery> {
		const delivery: Delivery = { webhookId: String(row.WebhookId), body, statuses: [] };
		this.deliveries.push(delivery);
		const target = this.#route(withQuery(row));
		if (target === undefined) return delivery;
		const own = (row.CustomHeaders as Array<{ Key: string; Value?: string }>).map(
			({ Key, Value }) => [Key, Value ?? ''],
		);
		const headers = {
			'content-type': String(row.ContentType),
			...Object.fromEntries(own),
		} as Record<string, string>;
		const { attempts, everyMs } = this.#context.settings.leadSquared.webhooks;
		while (delivery.statuses.length < attempts && this.#isOn(row)) {
			if (delivery.statuses.length > 0) await this.#pause(everyMs);
			const status = await this.#send(target, 'POST', headers, JSON.stringify(body));
			delivery.statuses.push(status);
			row._failures = status === 200 ? 0 : Number(row._failures) + 1;
			if (status === 200) break;
			if (Number(row._failures) >= failuresAllowed) row.StatusCode = 2;
		}
		return delivery;
	}

	#isOn(row: Row): boolean {
		return !this.#stopped.signal.aborted && row.StatusCode === 0 && this.#rows.includes(row);
	}

	async #pause(ms: number): Promise<void> {
		await new Promise<void>((resolve) => {
			const timer = setTimeout(resolve, ms);
			this.#stopped.signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), {
				once: true,
			});
		});
	}

	async #send(
		target: string,
		method: string,
		headers: Record<string, string>,
		body?: string,
	): Promise<number> {
		const signal = AbortSignal.any([this.#stopped.signal, AbortSignal.timeout(15_000)]);
		try {
			// One connection for each: an n8n that is ending takes no new ones, but serves an open one until it is killed.
			const answer = await fetch(target, {
				method,
				headers: { ...headers, connection: 'close' },
				body,
				redirect: 'manual',
				signal,
			});
			await answer.arrayBuffer();
			return answer.status;
		} catch {
			return 0;
		}
	}

	/** Where an address leads on this machine; nothing is sent to any other. */
	#route(url: string): string | undefined {
		const { origin, hostname, pathname, search } = new URL(url);
		const isHere = hostname === '127.0.0.1' || hostname === 'localhost';
		const local = this.#context.settings.webhookRoutes?.[origin] ?? (isHere ? origin : undefined);
		return local === undefined ? undefined : local + pathname + search;
	}

	reset(): void {
		this.every(undefined);
		for (const { timer } of this.#groups.values()) clearTimeout(timer);
		this.#groups.clear();
		this.deliveries = [];
	}

	stop(): void {
		this.reset();
		this.#stopped.abort();
	}
}

/** What LeadSquared adds to every webhook's address. */
function withQuery(row: Row): string {
	const url = new URL(String(row.URL));
	for (const [name, value] of Object.entries({
		entityType: 'webhook',
		entityId: row.WebhookId,
		eventType: row.EventCode,
	}))
		if (value !== undefined) url.searchParams.set(name, String(value));
	return url.href;
}

function concerns(row: Row, { code, columns, activityEvent, after, before }: Change): boolean {
	if (codeOf(row) !== code) return false;
	const type = (after ?? before)?._eventCode;
	if (Array.isArray(row.OpportunityEvents) && !row.OpportunityEvents.includes(String(type)))
		return false;
	if (activityEvent !== undefined && row.ActivityEvent !== activityEvent) return false;
	return !fieldEvents.includes(code) || columns.includes(String(fieldOf(row)));
}

const asking = new Set(
	reference.endpoints
		.filter(({ query }) => query.some(({ name }) => name === 'postUpdatedLead'))
		.map(({ path }) => path),
);

/** Updates of leads tell nobody unless they ask for it. */
function isSilent(request: Incoming, { code }: Change): boolean {
	const { pathname, searchParams } = urlOf(request.path);
	return (
		asking.has(pathname) &&
		leadUpdates.includes(code) &&
		searchParams.get('postUpdatedLead') !== 'true'
	);
}
