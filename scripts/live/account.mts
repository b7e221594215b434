/** An account to ask: the nodes' own line to the vendor, over HTTP without n8n. */

import type { Answer, Credentials, SignedOptions, VendorNodes, VendorRequest } from './types.mts';

/** Milliseconds between two calls: two a second, of which LeadSquared's smallest plan allows as many and iVvy names no limit. */
const usualGapMs = 500;

/** Without a sign of life for this long, a call is given up. */
const patienceMs = 60_000;

/** What the run ends with after Ctrl-C. */
export class Stopped extends Error {}

/** What a form holds while one of its lists is asked for. */
export type Form = Record<string, unknown>;

export interface Account {
	nodes: VendorNodes;
	credentials: Credentials;
	/** Makes one call, and waits and repeats as the node does where the vendor asks for it. @throws Stopped */
	call(request: VendorRequest, repeatable?: boolean): Promise<Answer>;
	/** n8n's side of a form, for the searches behind "From List" and the mappers. */
	context(form: Form): object;
	/** The answers to the calls that were made since it was asked last. */
	answersSince(): Answer[];
	/** Was Ctrl-C pressed? */
	isStopped(): boolean;
	/** Goes on after Ctrl-C, so that what the check added is removed. */
	isFinishing: boolean;
	/** How many calls were made. */
	calls: number;
	/** How often the vendor asked for a pause, by the way it did. */
	throttled: Map<string, number>;
}

const isHere = (url: string) => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text;
	}
}

/** A value of a form by its path, such as `filters.venueId`. */
function at(form: Form, path: string): unknown {
	return path
		.split('.')
		.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], form);
}

/** @param stop aborts the run: no further call is made */
export function openAccount(
	nodes: VendorNodes,
	credentials: Credentials,
	stop: AbortSignal,
): Account {
	let lastAt = 0;
	let answers: Answer[] = [];
	let isWrite = false;
	const account: Account = {
		nodes,
		credentials,
		isStopped: () => stop.aborted && !account.isFinishing,
		isFinishing: false,
		calls: 0,
		throttled: new Map(),
		answersSince() {
			const since = answers;
			answers = [];
			return since;
		},
		context: (form) => ({
			getCredentials: async () => credentials,
			getNode: () => ({ name: nodes.title, type: nodes.name, typeVersion: 1, parameters: {} }),
			getNodeParameter: (name: string, fallback: unknown) => at(form, name) ?? fallback,
			getCurrentNodeParameter: (name: string) => at(form, name.replace(/^&/, '')),
			helpers: {
				httpRequestWithAuthentication: async (_type: string, options: SignedOptions) =>
					await exchange(options),
			},
		}),
		async call(request, repeatable = true) {
			if (account.isStopped()) throw new Stopped();
			account.answersSince();
			isWrite = !repeatable;
			const line = await nodes.openLine(account.context({}), nodes.vendor);
			const reply = await line.send(request, { repeatable });
			// The line has made a reply of it. What a write has done is told all the same.
			if (account.isStopped() && !isWrite) throw new Stopped();
			const last = account.answersSince().at(-1);
			return { status: last?.status ?? 0, body: last?.body, reply };
		},
	};

	/** Signs and sends one request, as n8n's helper would. */
	async function exchange(options: SignedOptions) {
		if (account.isStopped()) throw new Stopped();
		const { url, method, headers, body } = nodes.authenticate(credentials, options);
		const wait = isHere(url) ? 0 : lastAt + usualGapMs - Date.now();
		if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
		lastAt = Date.now();
		account.calls++;
		const patience = AbortSignal.timeout(patienceMs);
		// Neither the words nor the cause of it are handed on: they may name the host.
		const lost = (error: unknown): never => {
			if (account.isStopped() && !isWrite) throw new Stopped();
			throw Object.assign(new Error('no answer'), { code: codeOf(error) ?? 'ETIMEDOUT' });
		};
		const response = await fetch(url, {
			method,
			headers,
			body: typeof body === 'string' || body === undefined ? body : new Uint8Array(body),
			redirect: 'manual',
			// A write is not broken off: nobody would know whether it was done.
			signal: isWrite || account.isFinishing ? patience : AbortSignal.any([stop, patience]),
		}).catch(lost);
		const text = await response.text().catch(lost);
		const answer = parsed(text);
		const reply = nodes.vendor.read(response.status, Object.fromEntries(response.headers), answer);
		if (reply.kind === 'throttled') {
			const [limit = 'no limit named'] =
				/limit of \d+ in \d+ second/i.exec(reply.message ?? '') ?? [];
			const how = `HTTP ${response.status}, ${limit}`;
			account.throttled.set(how, (account.throttled.get(how) ?? 0) + 1);
		}
		answers.push({ status: response.status, body: answer, reply });
		return {
			statusCode: response.status,
			headers: Object.fromEntries(response.headers),
			body: text,
		};
	}

	return account;
}

/** The system's word for what went wrong with a connection, such as ECONNREFUSED. */
function codeOf(error: unknown): string | undefined {
	const cause = (error as { cause?: { code?: unknown } }).cause;
	return typeof cause?.code === 'string' ? cause.code : undefined;
}
