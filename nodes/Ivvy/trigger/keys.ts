import { createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import type { IWebhookFunctions } from 'n8n-workflow';

import { clock } from '../../shared/wire/clock';
import { forged, later } from './refusal';

/** SNS waits 15 seconds for an answer, and a message may need two keys. */
const timeoutMs = 6_000;

const maxAgeMs = 3_600_000;
const maxKeys = 50;

interface Kept {
	key: Promise<KeyObject>;
	askedAt: number;
}

const kept = new Map<string, Kept>();

/** Forgets all keys. */
export function forgetKeys(): void {
	kept.clear();
}

/** One GET of a public address, without credentials and without following a redirect to another host. */
export async function get(
	context: IWebhookFunctions,
	url: string,
): Promise<{ status: number; text: string }> {
	try {
		const answer = (await context.helpers.httpRequest({
			method: 'GET',
			url,
			encoding: 'text',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout: timeoutMs,
		})) as { statusCode: number; body: unknown };
		return { status: answer.statusCode, text: String(answer.body) };
	} catch {
		throw later(`${new URL(url).host} cannot be reached`);
	}
}

async function download(
	context: IWebhookFunctions,
	url: string,
	read: (text: string) => KeyObject,
): Promise<KeyObject> {
	const { status, text } = await get(context, url);
	// S3 answers 403 for a file that does not exist.
	if (status === 403 || status === 404) throw forged(`there is no key at ${url}`);
	if (status !== 200) throw later(`${new URL(url).host} answered ${status} when asked for a key`);
	try {
		return read(text);
	} catch {
		throw later(`what ${url} holds is not a key`);
	}
}

/** The key at an address that was checked before; asked for once an hour. */
async function keyAt(
	context: IWebhookFunctions,
	url: string,
	read: (text: string) => KeyObject,
): Promise<KeyObject> {
	const known = kept.get(url);
	if (known && clock.now() - known.askedAt < maxAgeMs) return await known.key;
	const key = download(context, url, read);
	kept.delete(url);
	kept.set(url, { key, askedAt: clock.now() });
	for (const oldest of kept.keys()) {
		if (kept.size <= maxKeys) break;
		kept.delete(oldest);
	}
	key.catch(() => {
		// The next message tries again.
		if (kept.get(url)?.key === key) kept.delete(url);
	});
	return await key;
}

/** The key of an SNS certificate that is valid now. */
function ofCertificate(text: string): KeyObject {
	const certificate = new X509Certificate(text);
	const now = clock.now();
	if (now < Date.parse(certificate.validFrom) || now > Date.parse(certificate.validTo))
		throw new Error('expired');
	return certificate.publicKey;
}

/** The public key of the certificate at a checked address of SNS. */
export const certificateKey = async (context: IWebhookFunctions, url: string): Promise<KeyObject> =>
	await keyAt(context, url, ofCertificate);

/** iVvy's public key at a checked address. */
export const publicKey = async (context: IWebhookFunctions, url: string): Promise<KeyObject> =>
	await keyAt(context, url, (text) => createPublicKey(text));
