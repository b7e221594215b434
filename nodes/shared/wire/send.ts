import { ManualExecutionCancelledError } from 'n8n-workflow';

import { trimmed } from '../table/field';
import { readReply } from './answer';
import { clock } from './clock';
import { Counts } from './counts';
import type { Door } from './door';
import type { HeldBody } from './heldBody';
import { canBeHeld, HeldCall } from './heldCall';
import { exchange, TooLong, withinLimit, type HttpAnswer, type LineContext } from './http';
import { parsedJson } from '../table/json';
import type { Operation, Values } from '../table/operation';
import { fromNetwork } from './network';
import { accountHash } from './pace';
import { waitBeforeRepeat } from './retry';
import { Turns } from './turns';
import type { Lane, Limit, Reply, Vendor, VendorRequest } from './vendor';

export { callLimits } from './http';

/** How one request is sent. */
export interface Sending {
	/** A second time would change nothing, so that it may be repeated when its outcome is unclear. */
	repeatable: boolean;
	lane?: Lane;
	/** The items whose call it is, and what they do; none for what is only asked on the way. A preview tells these apart. */
	of?: { operation: Operation; jobs: ReadonlyArray<{ item: number; values: Values }> };
	/** Lets in so many calls of the run at a time. While one waits there, its connection is opened. */
	door?: Door;
	/** Asked when the turn of the call has come: is it not to be sent any more? A further try of a call is sent all the same. */
	isOff?(): boolean;
	/** Told `true` before each time the request goes out, and `false` once the vendor has certainly not processed it. */
	isUnderWay?(now: boolean): void;
}

/** An open line to one vendor account, with its credentials read once. */
export interface Line {
	/** Tells accounts apart without holding a key. */
	account: string;
	/** Scheme and host of the vendor, or of what the credential has in its place. */
	address: string;
	/** What the vendor documents of the account, where it does. */
	limits: Partial<Record<Lane, Limit>>;
	/** Tells how many calls of a lane will follow, so that a long run is spread from its start. */
	plan(calls: number, lane?: Lane): void;
	/** @throws CalledOff when `isOff` says so */
	send(request: VendorRequest, how: Sending): Promise<Reply>;
	/** How long the last calls of this account took in this process, the one in the middle, in ms; `undefined` before the first. */
	usualMs(lane?: Lane): number | undefined;
	/** Waits, unless the execution is cancelled. */
	pause(ms: number): Promise<void>;
}

/** What a call ends with that was called off before it was sent. */
export class CalledOff extends Error {}

/** n8n's own error of a cancelled execution: by its class n8n tells it from a failed one. */
function cancelled(context: LineContext): Error {
	const error = new ManualExecutionCancelledError(
		'getExecutionId' in context ? context.getExecutionId() : '',
	);
	error.message = 'The execution was canceled before all items were sent';
	return error;
}

/** Nothing is sent while the vendor wants to be left alone for longer than anybody would wait. */
function leftAlone(ms: number): Reply {
	return {
		kind: 'throttled',
		message: `it has asked for a pause, of which ${Math.ceil(ms / 60_000)} minutes are left`,
		status: 429,
	};
}

/** The run has waited for as long as it may: its other calls fail at once, with the vendor's words. */
function endless(reply: Extract<Reply, { kind: 'throttled' }>, waitedMs: number): Reply {
	if (waitedMs === 0) return reply;
	const minutes = Math.max(1, Math.round(waitedMs / 60_000));
	const message = `${reply.message}. The run has waited ${minutes} minute${minutes === 1 ? '' : 's'} for it and gave up`;
	return { ...reply, message };
}

const masked = (text: string, secrets: string[]): string =>
	secrets.reduce((words, secret) => words.replaceAll(secret, '***'), text);

/** The vendor's words without the keys that it may have repeated. */
function withoutKeys(reply: Reply, secrets: string[]): Reply {
	if (reply.kind === 'done') return reply;
	const { message } = reply;
	const code =
		'code' in reply && reply.code !== undefined ? { code: masked(reply.code, secrets) } : {};
	const hint =
		'hint' in reply && reply.hint !== undefined ? { hint: masked(reply.hint, secrets) } : {};
	return { ...reply, ...code, ...hint, message: masked(message, secrets) };
}

/** An answer's body without the keys that it may repeat. */
function bodyWithoutKeys(body: unknown, secrets: string[]): unknown {
	if (typeof body === 'string') return masked(body, secrets);
	const inJson = secrets.map((secret) => JSON.stringify(secret).slice(1, -1));
	return parsedJson(masked(JSON.stringify(body) ?? '', inJson)) ?? body;
}

function parsed(body: unknown): unknown {
	// What is no JSON, for example an HTML page of a proxy, is judged by the vendor module as text.
	return typeof body === 'string' ? (parsedJson(body) ?? body) : body;
}

/**
 * Opens a line with the node's credential. Reads the credential once.
 * @param counts where its calls are counted
 * @throws Error when the credential is missing or its base URL cannot be used
 */
export async function openLine(
	context: LineContext,
	vendor: Vendor,
	counts = new Counts(),
): Promise<Line> {
	const credentials = await context.getCredentials(vendor.credential);
	// Found out before anything is read or sent.
	const address = vendor.baseUrl(credentials);
	const limits = vendor.limits(credentials);
	const account = accountHash(vendor.name, vendor.account(credentials));
	const addresses = new Map<string | undefined, string>([[undefined, address]]);
	const addressOf = (host: string | undefined): string => {
		const known = addresses.get(host) ?? vendor.baseUrl(credentials, host);
		addresses.set(host, known);
		return known;
	};
	const secrets = vendor.keys
		.map((name) => trimmed(String(credentials[name] ?? '')))
		.filter((key) => key !== '')
		// One that is the beginning of another would leave the rest of that to be read.
		.sort((one, other) => other.length - one.length);
	const lanes: Partial<Record<Lane, Turns>> = {};
	const turnsOf = (lane: Lane): Turns =>
		(lanes[lane] ??= new Turns(account, lane, limits[lane], counts));
	const signal =
		'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;

	/** Waits; a cancelled execution ends the wait and the run, whatever "On Error" says. */
	const cancellable = async <T>(waiting: Promise<T>): Promise<T> =>
		await waiting.catch((reason: Error) => {
			throw signal?.aborted ? cancelled(context) : reason;
		});

	const handOver = async (request: VendorRequest, body?: HeldBody): Promise<HttpAnswer> =>
		await exchange(context, vendor, credentials, addressOf(request.host), request, body);

	const once = async (request: VendorRequest, held?: HeldCall): Promise<Reply> => {
		let answer: HttpAnswer;
		try {
			answer = await withinLimit(held?.send() ?? handOver(request));
		} catch (error) {
			if (signal?.aborted) throw cancelled(context);
			if (error instanceof TooLong) return { kind: 'unclear', message: error.message };
			return fromNetwork(error);
		}
		const read = (body: unknown) => readReply(vendor, answer.statusCode, answer.headers, body);
		const body = parsed(answer.body);
		const reply = read(body);
		if (reply.kind === 'done') return reply;
		// Long words are cut, and a key that is cut would not be known any more.
		const clean = read(bodyWithoutKeys(body, secrets));
		return clean.kind === reply.kind ? clean : reply;
	};

	/** Sends a call as often as it has to be. @param held the call, where its connection was opened before its turn */
	const sendUntilDone = async (
		request: VendorRequest,
		{ repeatable, isUnderWay, isOff }: Sending,
		turns: Turns,
		held?: HeldCall,
	): Promise<Reply> => {
		let waitedMs = 0;
		for (let tries = 1; ; tries++) {
			if (turns.gaveUp) return turns.gaveUp;
			const turn = await cancellable(turns.take(signal));
			if (turn === undefined) return leftAlone(turns.blockedMs());
			// Others may have given up while it waited.
			if (turns.gaveUp) {
				turns.unused(turn);
				return turns.gaveUp;
			}
			if (tries === 1 && isOff?.()) {
				turns.unused(turn);
				throw new CalledOff('The run was over before the call was sent');
			}
			isUnderWay?.(true);
			counts.calls++;
			const answer = await once(request, held).catch((reason: Error) => {
				turns.lost(turn);
				throw reason;
			});
			const reply = withoutKeys(answer, secrets);
			// The calls of a run that are held back side by side wait once, not each for itself.
			const heldBack =
				reply.kind === 'throttled'
					? { tries: turns.heldTries(), waitedMs: turns.heldMs() }
					: { tries, waitedMs: 0 };
			waitedMs = Math.max(waitedMs, heldBack.waitedMs);
			const wait = waitBeforeRepeat(reply, {
				repeatable,
				tries: Math.max(tries, heldBack.tries),
				waitedMs,
			});
			// Everyone who shares the account here has to wait when it is throttled, so the turns do that waiting.
			turns.ended(turn, reply, wait ?? 0);
			if (reply.kind === 'throttled' || reply.kind === 'unavailable') isUnderWay?.(false);
			if (reply.kind === 'throttled' && wait === undefined) {
				// The other calls of the run would wait as long, and get no further.
				return (turns.gaveUp = endless(reply, waitedMs));
			}
			if (wait === undefined) return reply;
			waitedMs += wait;
			if (reply.kind !== 'throttled') await cancellable(clock.sleep(wait, signal));
		}
	};

	/** Sends a call once the door lets it in. Connections are opened in the order in which the calls came. */
	const sendThrough = async (
		door: Door,
		request: VendorRequest,
		how: Sending,
		turns: Turns,
	): Promise<Reply> => {
		const mayOpen = door.isFull && turns.isWorthOpening && canBeHeld(request);
		const held = mayOpen
			? new HeldCall(request, async (body) => await handOver(request, body))
			: undefined;
		const { begun } = door;
		let begin = (): void => undefined;
		door.begun = new Promise((resolve) => (begin = resolve));
		const isUnderWay = (now: boolean): void => {
			how.isUnderWay?.(now);
			begin();
		};
		const open = async (): Promise<void> => {
			await begun;
			held?.open();
			begin();
		};
		if (held) void open();
		try {
			await cancellable(door.enter(signal));
			return await sendUntilDone(request, { ...how, isUnderWay }, turns, held).finally(() =>
				door.leave(),
			);
		} finally {
			held?.drop();
			begin();
		}
	};

	return {
		account,
		address,
		limits,
		pause: async (ms) => await cancellable(clock.sleep(ms, signal)),
		plan(calls, lane = 'normal') {
			counts.plan(calls);
			turnsOf(lane).plan(calls);
		},
		usualMs: (lane = 'normal') => turnsOf(lane).usualMs(),
		async send(request, how) {
			const turns = turnsOf(how.lane ?? 'normal');
			return await (how.door
				? sendThrough(how.door, request, how, turns)
				: sendUntilDone(request, how, turns));
		},
	};
}
