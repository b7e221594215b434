import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

import { nodeKey } from '../../shared/trigger/nodeKey';
import { BoundedMap } from '../../shared/wire/boundedMap';
import { regions } from '../wire/hosts';
import { topicParts } from './sns';
import { endpoints, type Endpoint } from './subjects';

/** What was subscribed; n8n stores it with the workflow. */
export interface Subscription {
	/** The address that iVvy sends to. */
	url: string;
	endpoints: Endpoint[];
	/** Topics by endpoint; null where iVvy's answer did not name it. */
	topics: Partial<Record<Endpoint, string | null>>;
	/** Any topic of the account. */
	peer?: string;
	/** The accounts that messages from the topics that iVvy named were about: one, as far as is known. */
	accounts?: string[];
}

type Context = IHookFunctions | IWebhookFunctions;

/**
 * Subscriptions that this process makes or made. n8n stores them only after it has activated the whole workflow,
 * and SNS asks for the confirmation before that.
 */
const made = new BoundedMap<string, Map<string, Promise<Subscription>>>(10_000);

/** Makes a subscription known to the webhook while it is being made. */
export function announce(context: Context, url: string, subscription: Promise<Subscription>): void {
	const ofNode = made.getOrMake(nodeKey(context), () => new Map<string, Promise<Subscription>>());
	ofNode.set(url, subscription);
	subscription.catch(() => retract(context, url));
}

/** The address is no longer subscribed. */
export function retract(context: Context, url: string): void {
	const key = nodeKey(context);
	const ofNode = made.get(key);
	ofNode?.delete(url);
	if (ofNode?.size === 0) made.delete(key);
}

/** The stored subscription of this node. */
export const stored = (data: IDataObject): Subscription | undefined =>
	data.subscription as unknown as Subscription | undefined;

/** A subscription that could not be ended is stored for the next try; which topics it has is not known any more. */
export const hasNoTopics = ({ topics }: Subscription): boolean => Object.keys(topics).length === 0;

/** What is known of the account stays known as long as iVvy names one of the same topics. */
export function withAccounts(
	subscription: Subscription,
	before: Subscription | undefined,
): Subscription {
	const isSame = Object.values(before?.topics ?? {}).some(
		(topic) => topic && accepts(subscription, topic),
	);
	return isSame && before?.accounts ? { ...subscription, accounts: before.accounts } : subscription;
}

/** Forgets what only this process knows, as a new process does. */
export function forgetTopics(): void {
	made.clear();
}

const accepts = ({ topics }: Subscription, arn: string): boolean =>
	Object.values(topics).includes(arn);

/** The endpoints whose topic iVvy did not name, if this can be one: same owner and region as the account's other topics. */
function openEndpoints({ topics, peer }: Subscription, arn: string): Endpoint[] {
	const parts = topicParts(arn);
	const known = [...Object.values(topics), peer].flatMap((one) => (one ? [topicParts(one)] : []));
	if (!parts || known.some((one) => one?.owner !== parts.owner || one.region !== parts.region))
		return [];
	if (!regions.some(({ host }) => host.split('.')[1] === parts.region)) return [];
	return endpoints.filter((endpoint) => topics[endpoint] === null);
}

/** What is known of this node's subscriptions: stored by n8n, or made by this process. */
async function known(context: IWebhookFunctions): Promise<Subscription[]> {
	const fresh = await Promise.allSettled([...(made.get(nodeKey(context))?.values() ?? [])]);
	const saved = stored(context.getWorkflowStaticData('node'));
	return [
		...(saved ? [saved] : []),
		...fresh.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
	];
}

/**
 * Is this one of the topics that were subscribed to?
 * @returns `unknown` as long as no topic at all is known of this node's subscriptions
 */
export async function knownTopic(
	context: IWebhookFunctions,
	arn: string,
): Promise<'yes' | 'no' | 'unknown'> {
	const saved = stored(context.getWorkflowStaticData('node'));
	if (saved && accepts(saved, arn)) return 'yes';
	const all = await known(context);
	if (all.some((one) => accepts(one, arn) || openEndpoints(one, arn).length > 0)) return 'yes';
	return all.every(hasNoTopics) ? 'unknown' : 'no';
}

/** Whom a message is about, and its kind; nothing for a subject that this version does not know. */
export interface Sent {
	account: string;
	endpoint: Endpoint | undefined;
}

/**
 * May a message that iVvy itself has signed come from this topic? From a topic that iVvy named it may, and shows the
 * account. From another one only a message of the kind whose topic has no name, about the same account once that is known.
 */
export async function acceptsMessage(
	context: IWebhookFunctions,
	arn: string,
	{ account, endpoint }: Sent,
): Promise<boolean> {
	const all = await known(context);
	if (!all.some((one) => accepts(one, arn))) {
		const accounts = all.flatMap((one) => one.accounts ?? []);
		const isOurs = accounts.length === 0 || accounts.includes(account);
		return (
			isOurs &&
			endpoint !== undefined &&
			all.some((one) => openEndpoints(one, arn).includes(endpoint))
		);
	}
	for (const one of all) {
		if (!one.accounts?.includes(account)) one.accounts = [...(one.accounts ?? []), account];
	}
	return true;
}
