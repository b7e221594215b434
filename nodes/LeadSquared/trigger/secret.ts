import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import { nodeKey } from '../../shared/trigger/nodeKey';
import { BoundedMap } from '../../shared/wire/boundedMap';

/** The header that LeadSquared sends with each message, since it signs none. In lower case, as Node.js reads it. */
export const secretHeader = 'x-n8n-secret';

/** What n8n stores with the workflow about its webhook in LeadSquared. */
export interface Stored {
	id: string;
	/** The address that LeadSquared sends to. */
	url: string;
	/** Hash of the secret: who reads n8n's database or an export of it cannot send messages. */
	secret: string;
	/** What was asked for, to notice a change. */
	spec: string;
	/** The number of the event in this account. */
	code?: string;
}

type Context = IHookFunctions | IWebhookFunctions;

export const stored = (data: IDataObject): Stored | undefined =>
	data.webhook as unknown as Stored | undefined;

export const newSecret = (): string => randomBytes(32).toString('hex');

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Node → address → hashes. n8n stores them only after it has activated the whole workflow, and messages may come before. */
const announced = new BoundedMap<string, Map<string, Set<string>>>(10_000);

/** Makes a secret known before LeadSquared gets it, or when the webhook was checked; one that was known before stays good for messages on their way. */
export function announce(context: Context, url: string, hash: string): void {
	const ofNode = announced.getOrMake(nodeKey(context), () => new Map<string, Set<string>>());
	ofNode.set(url, (ofNode.get(url) ?? new Set()).add(hash));
}

/** The webhook of the address is gone. */
export function retract(context: Context, url: string): void {
	const key = nodeKey(context);
	const ofNode = announced.get(key);
	ofNode?.delete(url);
	if (ofNode?.size === 0) announced.delete(key);
}

/** Has a text the form of our secrets? */
const isWellFormed = (secret: string) => /^[0-9a-f]{64}$/.test(secret);

/**
 * Does a message carry the secret of this node's webhook?
 * @returns `unknown` as long as another process may know it: no webhook of this node is known at all, or this process
 * has neither set it up nor checked it and the secret looks like ours, which the other one may have changed a moment ago
 */
export function checkSecret(context: IWebhookFunctions): 'yes' | 'no' | 'unknown' {
	const saved = stored(context.getWorkflowStaticData('node'));
	const fresh = [...(announced.get(nodeKey(context))?.values() ?? [])].flatMap((hashes) => [
		...hashes,
	]);
	const known = [...(saved ? [saved.secret] : []), ...fresh];
	const secret = String(context.getHeaderData()[secretHeader] ?? '');
	// Hashes have one length, so the time tells nothing about the secret, not even how long it is.
	const given = Buffer.from(hashOf(secret), 'hex');
	if (known.some((hash) => timingSafeEqual(given, Buffer.from(hash, 'hex')))) return 'yes';
	return known.length === 0 || (fresh.length === 0 && isWellFormed(secret)) ? 'unknown' : 'no';
}

/** Forgets what only this process knows, as a new process does. */
export function forgetSecrets(): void {
	announced.clear();
}
