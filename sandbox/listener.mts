import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Books } from './books.mts';
import type { FaultBox, Hit } from './faults.mts';
import type { LateEffects } from './late.mts';
import { abort, drip, effectOf, withoutKeys, send, stall, truncated } from './mishaps.mts';
import type { Answer, Call, Incoming, Mishap, Settings, VendorServer } from './types.mts';

/** Starts listening on 127.0.0.1 and gives the base URL. A port in use rejects and names the port. */
export function listen(server: Server, port: number): Promise<string> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			reject(
				error.code === 'EADDRINUSE'
					? new Error(`Port ${port} on 127.0.0.1 is already in use`)
					: error,
			);
		});
		server.listen(port, '127.0.0.1', () => {
			resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
		});
	});
}

/** Closes the server and every connection, idle or hanging. */
export function close(server: Server): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}

export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

async function read(message: IncomingMessage, now: number): Promise<Incoming> {
	const at = Date.now();
	const headers: Record<string, string> = {};
	for (const [name, value] of Object.entries(message.headers)) {
		headers[name] = Array.isArray(value) ? value.join(', ') : (value ?? '');
	}
	const chunks: Buffer[] = [];
	for await (const chunk of message) chunks.push(chunk as Buffer);
	return {
		method: message.method ?? '',
		path: message.url ?? '',
		headers,
		raw: Buffer.concat(chunks),
		at,
		now,
	};
}

/** Beginnings and ends of calls so far. */
let events = 0;

interface ListenerContext {
	settings: Settings;
	calls: Call[];
	faults: FaultBox;
	books: Books;
	late: LateEffects;
	/** Answers that do not end. */
	silent: ServerResponse[];
	/** The sandbox's clock, in ms. */
	now(): number;
	/** Waited for before a call is handled. */
	gate(call: Call): Promise<void>;
}

function recorded(
	vendor: Call['vendor'],
	action: string,
	{ at, method, path, headers, raw }: Incoming,
	whole: boolean,
): Call {
	const rawBody = whole ? raw.toString('utf8') : '';
	return {
		vendor,
		at,
		method,
		path,
		action,
		headers: whole ? headers : {},
		rawBody,
		body: parseJson(rawBody),
		status: 0,
		reply: null,
		began: 0,
		ended: Infinity,
	};
}

/** How long the answer to the nth call takes, in ms. */
function delayOf({ delayMs }: Settings, nth: number): number {
	return typeof delayMs === 'number' ? delayMs : (delayMs[nth % delayMs.length] ?? 0);
}

/** What a call is answered with when it is not done, or not yet. */
function withoutDoing(
	vendor: VendorServer,
	request: Incoming,
	mishap: Mishap,
): Answer | Promise<Answer> {
	const { kind, headers, status = 500, body = '' } = mishap;
	if (kind === 'throttle') {
		const answer = vendor.throttled(request);
		return { ...answer, headers: { ...answer.headers, ...headers } };
	}
	if (kind === 'revoked') return vendor.handle(withoutKeys(request));
	return kind === 'respond' || kind === 'respondAfter'
		? { status, body, headers }
		: { status: 200, body: {}, headers };
}

/**
 * HTTP in front of one vendor: reads raw bytes, records the call, applies faults.
 * node:http rather than a framework, because a signature covers the bytes and the path as they were sent.
 */
export function vendorListener(vendor: VendorServer, context: ListenerContext): Server {
	const { settings, faults, books, late } = context;

	const asOther = async (request: Incoming, count: number) => {
		for (let nth = 0; nth < count; nth++) await books.asOther(() => vendor.handle(request));
	};

	/** Does the call, and what others do at the same time. */
	const perform = async (call: Call, request: Incoming, hit: Hit): Promise<Answer> => {
		const answer = await vendor.handle(request);
		// A copy: the state behind the answer changes with later calls.
		const reply = settings.keepsBodies ? structuredClone(answer.body) : null;
		call.truth = { status: answer.status, reply };
		if (answer.status < 300) await asOther(request, faults.othersOf(hit, 'after'));
		return answer;
	};

	/** The answer that the caller gets, if any. */
	const answered = async (
		call: Call,
		request: Incoming,
		hit: Hit,
		mishap: Mishap | undefined,
	): Promise<Answer> => {
		const effect = effectOf(mishap);
		if (effect === 'now') {
			const answer = await perform(call, request, hit);
			if (mishap?.kind === 'respondAfter') return await withoutDoing(vendor, request, mishap);
			return { ...answer, headers: { ...answer.headers, ...mishap?.headers } };
		}
		if (effect === 'late') {
			const at = context.now() + (mishap?.lateMs ?? 0);
			late.add(at, async () => {
				await perform(call, { ...request, now: at + settings.clockSkewMs }, hit);
			});
		} else await asOther(request, faults.othersOf(hit, 'instead'));
		return await withoutDoing(vendor, request, mishap as Mishap);
	};

	const serve = async (message: IncomingMessage, response: ServerResponse) => {
		const request = await read(message, context.now() + settings.clockSkewMs);
		const action = vendor.action(request);
		const call = recorded(vendor.vendor, action, request, settings.keepsBodies);
		const nth = context.calls.push(call);
		call.began = ++events;
		response.once('close', () => (call.ended = ++events));
		await context.gate(call);
		await late.happen(context.now());

		const hit = { vendor: vendor.vendor, action, content: request.raw };
		const mishap = faults.take(hit);
		const answer = await answered(call, request, hit, mishap);
		const kind = mishap?.kind;
		if (kind === 'hang' || kind === 'drip' || kind === 'stall') {
			call.isSilent = true;
			// Whoever starts anew waits for no end of these.
			context.silent.push(response);
		}
		if (kind === 'hang') return;
		if (kind === 'drip') return drip(response);
		if (kind === 'reset' || kind === 'resetAfter') return void message.socket.destroy();
		call.status = answer.status;
		// A copy, as above.
		if (settings.keepsBodies) call.reply = structuredClone(answer.body);
		if (kind === 'stall') return stall(response, answer, request);
		if (kind === 'abort') return abort(response, answer, request);
		// The wait comes after processing, so that a caller's time-out is ambiguous as in real life.
		const delayMs = delayOf(settings, nth);
		if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
		if (response.destroyed) return;
		const text = kind === 'truncate' ? truncated(answer) : answer;
		send(response, text, request, mishap?.prefix);
	};
	return createServer((message, response) => {
		serve(message, response).catch((error: Error) => {
			// An aborted upload ends here as well; there is nobody left to answer then.
			if (!response.headersSent && !response.destroyed) {
				const body = { message: `sandbox: ${error.message}`, sandboxError: error.stack };
				send(response, { status: 500, body }, { method: 'POST', now: Date.now() });
			}
		});
	});
}
