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
	/** What the vendor answered, whether or not it reached the caller; missing when the call was not done. */
	truth?: { status: number; reply: unknown };
	/** The caller is left without an end of the answer. */
	isSilent?: true;
}

/**
 * What the caller sees of a call, and what becomes of the call unless `effect` or `lateMs` say otherwise.
 * Not done: respond (answers in place of the vendor), reset (breaks the line), throttle (the vendor's own words for a
 * caller who is too fast), revoked (its own words for a key that it does not know).
 * Done: respondAfter (a gateway's answer after it has given up waiting), alter (the true answer in other headers, or behind
 * `prefix`), truncate (half of its text, as if that were all), abort (the line breaks in the middle of it), stall (its headers
 * and no more), drip (a blank at a time, without an end), resetAfter, hang (no answer).
 */
export const faultKinds = [
	'respond',
	'respondAfter',
	'alter',
	'truncate',
	'abort',
	'stall',
	'drip',
	'reset',
	'resetAfter',
	'hang',
	'throttle',
	'revoked',
] as const;

export type FaultKind = (typeof faultKinds)[number];

/** What goes wrong with a call. */
export interface Mishap {
	kind: FaultKind;
	status?: number;
	headers?: Record<string, string>;
	body?: unknown;
	/** alter: stands before the text of the true answer. */
	prefix?: string;
	/** The call is not done, whatever the kind. */
	effect?: 'none';
	/** The call is done so many milliseconds later by the sandbox's clock: before the first call that comes then. */
	lateMs?: number;
}

export interface Fault extends Mishap {
	vendor: Vendor;
	/** Substring of the action; every action when absent. */
	match?: string;
	/** Let this many matching calls pass first. */
	skip?: number;
	/** How many calls it hits, 1 when absent, -1 for ever. */
	times?: number;
}

/** Faults by chance: the seed and what is sent decide, so that the order in which calls come does not. */
export interface Chance {
	vendor: Vendor;
	match?: string;
	/** Share of the matching calls that are hit, 0 to 1. */
	rate: number;
	seed: number;
	/** One of these hits, each as often as the others. */
	mishaps: Mishap[];
}

/**
 * Another user of the account makes an equal record at the same time. after: of each call that was done; instead: of one that a fault
 * kept from being done. A lead whose unique field is taken already is refused, as anybody's is.
 */
export interface Other {
	vendor: Vendor;
	match?: string;
	when: 'after' | 'instead';
	/** Share of those calls, all when absent; the seed and what is sent decide. */
	rate?: number;
	seed?: number;
}

export interface Settings {
	/** Milliseconds between processing and answering; of a list, each call takes the next one, from its start again. */
	delayMs: number | number[];
	/** Off: of each call only its time, action and status are kept, so that very many of them cost little. */
	keepsBodies: boolean;
	/** How far the vendors' clock is ahead of the sandbox's, in ms. */
	clockSkewMs: number;
	/** Origin of a subscribed address → origin on this machine that stands for it; nothing is sent anywhere else. */
	webhookRoutes: Record<string, string> | null;
	ivvy: {
		/** Largest page a list gives, whatever perPage asks for. */
		pageCap: number;
		/** How long after it was made lists and filters show a record, in ms; a read by id shows it at once. */
		indexLagMs: number;
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
		/** As `ivvy.indexLagMs`, for lists and searches. */
		indexLagMs: number;
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
	/** Arrival by the clock of this machine, which signatures and limits go by. */
	at: number;
	/** Arrival by the clock of the vendor, which its records go by. */
	now: number;
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
	clockSkewMs: 0,
	webhookRoutes: null,
	ivvy: {
		pageCap: 100,
		indexLagMs: 0,
		rateLimit: null,
		batch: { polls: 0, jobMs: null, stuckAfter: null, order: 'asSent' },
		notifications: { repeats: 50, everyMs: 1_000 },
	},
	leadSquared: {
		indexLagMs: 0,
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
