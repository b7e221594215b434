/** What the sandbox shares with the outside: recorded calls, faults, settings. */

export type Vendor = 'ivvy' | 'leadSquared';

/** One HTTP call as it arrived and as it was answered. */
export interface Call {
	vendor: Vendor;
	/** Epoch milliseconds on arrival. */
	at: number;
	method: string;
	/** Path with query, exactly as sent. */
	path: string;
	/** iVvy: 'crm/addOrUpdateTask'. LeadSquared: the path without its query. */
	action: string;
	headers: Record<string, string>;
	rawBody: string;
	/** The parsed JSON body; undefined when there is none or it does not parse. */
	body: unknown;
	/** 0 when no answer was sent. */
	status: number;
	reply: unknown;
	/** Places in the order in which calls came and were ended, with or without an answer: what lies between was under way. */
	began: number;
	ended: number;
}

/**
 * respond: answers without processing. respondAfter: processes, then gives that answer, as a gateway that has given up
 * waiting does. drip: processes, then sends an answer that never ends, a blank at a time. reset: destroys the socket before processing.
 * resetAfter: processes, then destroys the socket. hang: processes, never answers.
 * throttle: the vendor's own throttling answer, without processing.
 */
export type FaultKind =
	| 'respond'
	| 'respondAfter'
	| 'drip'
	| 'reset'
	| 'resetAfter'
	| 'hang'
	| 'throttle';

export interface Fault {
	vendor: Vendor;
	/** Substring of the action; every action when absent. */
	match?: string;
	/** Let this many matching calls pass first. */
	skip?: number;
	/** How many calls it hits, 1 when absent, -1 for ever. */
	times?: number;
	kind: FaultKind;
	status?: number;
	headers?: Record<string, string>;
	body?: unknown;
}

export interface Settings {
	/** Milliseconds between processing and answering; of a list, each call takes the next one, from its start again. */
	delayMs: number | number[];
	/** Off: of each call only its time, action and status are kept, so that very many of them cost little. */
	keepsBodies: boolean;
	/** Origin of a subscribed address → origin on this machine that stands for it; nothing is sent anywhere else. */
	webhookRoutes: Record<string, string> | null;
	ivvy: {
		/** Largest page a list gives, whatever perPage asks for. */
		pageCap: number;
		rateLimit: { limit: number; windowMs: number } | null;
		batch: {
			/** Questions about its progress until a batch is done; it does an equal part of its jobs for each. 0: done at once. */
			polls: number;
			/** Milliseconds that each job takes, one after the other from `batch/run` on, whether anybody asks or not; null: `polls` decides. */
			jobMs: number | null;
			/** A batch that has done so many jobs hangs until it is restarted; null: none hangs. */
			stuckAfter: number | null;
			/** No page says in which order results come. */
			order: 'asSent' | 'reversed';
		};
		/** How often SNS repeats a message that was not accepted, and after how long. */
		notifications: { repeats: number; everyMs: number };
	};
	leadSquared: {
		rateLimit: { calls: number; bulk: number; windowMs: number } | null;
		throttleAs: '429' | '403' | '200';
		wrongRegion: boolean;
		/** Support enables the deletion of leads per account; off at first at the vendor, on here. */
		leadDeletes: boolean;
		/** What a search by phone compares: digits, as the page says, or the stored text, as seen on some accounts. */
		phoneSearch: 'digits' | 'stored';
		/** Rows that are equal in the column by which they are sorted change places from page to page. */
		tiesMove: boolean;
		/** How many webhooks the account's plan allows; null: any number. */
		webhookQuota: number | null;
		/** Names of webhook events by number where the account's numbers are not the documented ones; null: they are. */
		webhookNumbers: Record<string, string | null> | null;
		/** Names of the events as webhooks are listed and messages tell them, where the account writes them otherwise; '' for none. */
		webhookNames: Record<string, string> | null;
		/** Whether messages of activities carry the lead beside the activity, under `Current`. */
		activityMessages: 'alone' | 'withLead';
		/** Key that carries the reason of a failed bulk row: no page shows one, clients name both. */
		rowErrorAs: 'ErrorMessage' | 'ExceptionMessage';
		/** How often a webhook's message is tried and after how long, and how long activities are collected: a minute at the vendor. */
		webhooks: { attempts: number; everyMs: number; groupMs: number };
	};
}

export type Row = Record<string, unknown>;

/** A request with its body read completely. */
export interface Incoming {
	method: string;
	path: string;
	headers: Record<string, string>;
	raw: Buffer;
	at: number;
}

export interface Answer {
	status: number;
	body: unknown;
	headers?: Record<string, string>;
}

/** What a listener needs to know about its vendor. */
export interface VendorServer {
	vendor: Vendor;
	action(request: Incoming): string;
	handle(request: Incoming): Answer | Promise<Answer>;
	/** The answer this vendor gives to a caller who is too fast. */
	throttled(request: Incoming): Answer;
}

export const defaultSettings = (): Settings => ({
	delayMs: 0,
	keepsBodies: true,
	webhookRoutes: null,
	ivvy: {
		pageCap: 100,
		rateLimit: null,
		batch: { polls: 0, jobMs: null, stuckAfter: null, order: 'asSent' },
		notifications: { repeats: 50, everyMs: 1_000 },
	},
	leadSquared: {
		rateLimit: null,
		throttleAs: '429',
		wrongRegion: false,
		leadDeletes: true,
		phoneSearch: 'digits',
		tiesMove: true,
		webhookQuota: null,
		webhookNumbers: null,
		webhookNames: null,
		activityMessages: 'alone',
		rowErrorAs: 'ErrorMessage',
		webhooks: { attempts: 3, everyMs: 1_000, groupMs: 1_000 },
	},
});
