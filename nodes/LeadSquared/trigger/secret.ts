import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import { nodeKey } from '../../shared/nodeKey';

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
}

type Context = IHookFunctions | IWebhookFunctions;

export const stored = (data: IDataObject): Stored | undefined => data.webhook as unknown as Stored | undefined;

export const newSecret = (): string => randomBytes(32).toString('hex');

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Node → address → hashes. n8n stores them only after it has activated the whole workflow, and messages may come before. */
const announced = new Map<string, Map<string, Set<string>>>();

/** Makes a secret known before LeadSquared gets it; one that was known before stays good for messages on their way. */
export function announce(context: Context, url: string, hash: string): void {
	const key = nodeKey(context);
	const ofNode = announced.get(key) ?? new Map<string, Set<string>>();
	announced.set(key, ofNode.set(url, (ofNode.get(url) ?? new Set()).add(hash)));
}

/** The webhook of the address is gone. */
export function retract(context: Context, url: string): void {
	announced.get(nodeKey(context))?.delete(url);
}

/**
 * Does a message carry the secret of this node's webhook?
 * @returns `unknown` as long as no webhook of this node is known at all
 */
export function checkSecret(context: IWebhookFunctions): 'yes' | 'no' | 'unknown' {
	const saved = stored(context.getWorkflowStaticData('node'));
	const fresh = [...(announced.get(nodeKey(context))?.values() ?? [])].flatMap((hashes) => [...hashes]);
	const known = [...(saved ? [saved.secret] : []), ...fresh];
	if (known.length === 0) return 'unknown';
	// Hashes have one length, so the time tells nothing about the secret, not even how long it is.
	const given = Buffer.from(hashOf(String(context.getHeaderData()[secretHeader] ?? '')), 'hex');
	return known.some((hash) => timingSafeEqual(given, Buffer.from(hash, 'hex'))) ? 'yes' : 'no';
}

/** Forgets what only this process knows, as a new process does. */
export function forgetSecrets(): void {
	announced.clear();
}
