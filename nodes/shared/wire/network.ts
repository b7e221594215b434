import { said } from '../table/answer';
import type { Reply } from './vendor';

/**
 * Errors of a connection that was never made, so that the vendor cannot have seen the request, and whether they may pass
 * by themselves.
 */
const notConnected = new Map([
	['ECONNREFUSED', true],
	['EAI_AGAIN', true],
	['EHOSTUNREACH', true],
	['ENETUNREACH', true],
	['ENOTFOUND', false],
]);

/**
 * n8n wraps what the network said; the code sits somewhere along the causes. n8n 1.x drops the cause, and has the code as
 * if it were an HTTP status.
 */
function networkCode(error: unknown): string | undefined {
	for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
		const { code, httpCode } = at as { code?: unknown; httpCode?: unknown };
		if (typeof code === 'string') return code;
		if (typeof httpCode === 'string' && /^[A-Z]/.test(httpCode)) return httpCode;
	}
	return undefined;
}

/** Has n8n itself refused to ask the address, as its SSRF protection does before anything is sent? */
function isRefusedByN8n(error: unknown): boolean {
	for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++)
		if (at.name.startsWith('SsrfBlocked')) return true;
	return false;
}

/** The words of the deepest cause that has some. */
function wordsOf(error: unknown): string {
	let words: string | undefined;
	for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++)
		words = said(at.message) ?? words;
	return (
		words ?? `the call broke off without a reason${error instanceof Error ? '' : withWords(error)}`
	);
}

/** What was thrown that is no error. */
function withWords(thrown: unknown): string {
	const words = said(thrown);
	return words === undefined ? '' : `: ${words}`;
}

/** What a call that ended without an answer means. */
export function fromNetwork(error: unknown): Reply {
	const code = networkCode(error);
	if (code === undefined) {
		// Not a network fault: signing refused, for example, or the address. Nothing was sent.
		const message = wordsOf(error);
		const from = isRefusedByN8n(error) ? 'n8n' : 'credential';
		return { kind: 'unavailable', message, passing: false, from };
	}
	const passing = notConnected.get(code);
	if (passing !== undefined) {
		return { kind: 'unavailable', message: `connection failed (${code})`, passing };
	}
	if (/^(CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(code)) {
		return {
			kind: 'unavailable',
			message: `the certificate is not trusted (${code})`,
			passing: false,
		};
	}
	return { kind: 'unclear', message: `the connection ended without an answer (${code})` };
}
