import type { ServerResponse } from 'node:http';
import { sandboxKeys } from './keys.mts';
import type { Answer, Incoming, Mishap } from './types.mts';

/** Does the vendor do the call that this goes wrong with? */
export function effectOf(mishap: Mishap | undefined): 'now' | 'late' | 'never' {
	if (!mishap) return 'now';
	if (mishap.lateMs !== undefined) return 'late';
	const isUndone = ['respond', 'reset', 'throttle', 'revoked'].includes(mishap.kind);
	return isUndone || mishap.effect === 'none' ? 'never' : 'now';
}

const textOf = ({ body }: Answer) =>
	typeof body === 'string' ? body : JSON.stringify(body ?? null);

const headOf = ({ headers }: Answer, now: number) => ({
	'Content-Type': 'application/json; charset=utf-8',
	// Its own clock, not that of the machine.
	Date: new Date(now).toUTCString(),
	...headers,
});

type Caller = Pick<Incoming, 'method' | 'now'>;

/** Sends a whole answer. @param prefix stands before its text */
export function send(
	response: ServerResponse,
	answer: Answer,
	{ method, now }: Caller,
	prefix = '',
): void {
	response.writeHead(answer.status, headOf(answer, now));
	response.end(method === 'HEAD' ? undefined : prefix + textOf(answer));
}

/** The answer with half of its text, as if that were all. */
export function truncated(answer: Answer): Answer {
	const text = textOf(answer);
	return { ...answer, body: text.slice(0, Math.ceil(text.length / 2)) };
}

/** Half of the text comes, then the line breaks. */
export function abort(response: ServerResponse, answer: Answer, { now }: Caller): void {
	const text = textOf(answer);
	const length = { 'Content-Length': String(Buffer.byteLength(text)) };
	response.writeHead(answer.status, { ...headOf(answer, now), ...length });
	response.write(text.slice(0, Math.ceil(text.length / 2)), () => response.destroy());
}

/** The headers come, and nothing after them. */
export function stall(response: ServerResponse, answer: Answer, { now }: Caller): void {
	response.writeHead(answer.status, headOf(answer, now));
	response.flushHeaders();
}

/** Between two blanks of an answer that never ends, in ms. */
const dripMs = 20;

/** JSON may begin with blanks, so that nobody can tell yet whether the answer comes. */
export function drip(response: ServerResponse): void {
	response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' });
	const blanks = setInterval(() => response.write(' '), dripMs);
	response.once('close', () => clearInterval(blanks));
}

/** Uploads to LeadSquared carry their keys in the form. */
const withoutFormKeys = (raw: Buffer): Buffer =>
	Buffer.from(
		Object.values(sandboxKeys.leadSquared).reduce(
			(text, key) => text.replaceAll(key, 'revoked'),
			raw.toString('latin1'),
		),
		'latin1',
	);

/** The request as it comes with keys that the vendor does not know: it says so in its own words, and does nothing. */
export const withoutKeys = (request: Incoming): Incoming => ({
	...request,
	raw: withoutFormKeys(request.raw),
	headers: {
		...request.headers,
		'x-api-authorization': `IWS revoked:${'0'.repeat(40)}`,
		'x-lsq-accesskey': 'revoked',
		'x-api-key': 'revoked',
	},
});
