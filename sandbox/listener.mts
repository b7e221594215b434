import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FaultBox } from './faults.mts';
import type { Answer, Call, Incoming, Settings, VendorServer } from './types.mts';

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

async function read(message: IncomingMessage): Promise<Incoming> {
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
	};
}

function send(response: ServerResponse, answer: Answer, method: string): void {
	const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? null);
	response.writeHead(answer.status, {
		'Content-Type': 'application/json; charset=utf-8',
		...answer.headers,
	});
	response.end(method === 'HEAD' ? undefined : text);
}

/** Beginnings and ends of calls so far. */
let events = 0;

/** Between two blanks of an answer that never ends, in ms. */
const dripMs = 20;

/** JSON may begin with blanks, so that nobody can tell yet whether the answer comes. */
function drip(response: ServerResponse): void {
	response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' });
	const blanks = setInterval(() => response.write(' '), dripMs);
	response.once('close', () => clearInterval(blanks));
}

interface ListenerContext {
	settings: Settings;
	calls: Call[];
	faults: FaultBox;
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

/**
 * HTTP in front of one vendor: reads raw bytes, records the call, applies faults.
 * node:http rather than a framework, because a signature covers the bytes and the path as they were sent.
 */
export function vendorListener(vendor: VendorServer, context: ListenerContext): Server {
	const serve = async (message: IncomingMessage, response: ServerResponse) => {
		const request = await read(message);
		const action = vendor.action(request);
		const call = recorded(vendor.vendor, action, request, context.settings.keepsBodies);
		const nth = context.calls.push(call);
		call.began = ++events;
		response.once('close', () => (call.ended = ++events));
		await context.gate(call);

		const fault = context.faults.take(vendor.vendor, action);
		if (fault?.kind === 'reset') {
			message.socket.destroy();
			return;
		}
		let answer: Answer;
		if (fault?.kind === 'respond' || fault?.kind === 'respondAfter') {
			if (fault.kind === 'respondAfter') await vendor.handle(request);
			answer = { status: fault.status ?? 500, body: fault.body ?? '', headers: fault.headers };
		} else if (fault?.kind === 'throttle') {
			answer = vendor.throttled(request);
			answer = { ...answer, headers: { ...answer.headers, ...fault.headers } };
		} else {
			answer = await vendor.handle(request);
		}
		if (fault?.kind === 'hang') return;
		if (fault?.kind === 'drip') {
			drip(response);
			return;
		}
		if (fault?.kind === 'resetAfter') {
			message.socket.destroy();
			return;
		}
		call.status = answer.status;
		// A copy: the state behind the answer changes with later calls.
		if (context.settings.keepsBodies) call.reply = structuredClone(answer.body);
		// The wait comes after processing, so that a caller's time-out is ambiguous as in real life.
		const delayMs = delayOf(context.settings, nth);
		if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
		if (!response.destroyed) send(response, answer, request.method);
	};
	return createServer((message, response) => {
		serve(message, response).catch((error: Error) => {
			// An aborted upload ends here as well; there is nobody left to answer then.
			if (!response.headersSent && !response.destroyed) {
				send(
					response,
					{
						status: 500,
						body: { message: `sandbox: ${error.message}`, sandboxError: error.stack },
					},
					'POST',
				);
			}
		});
	});
}
