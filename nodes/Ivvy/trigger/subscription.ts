import {
	NodeOperationError,
	type IDataObject,
	type IHookFunctions,
	type NodeApiError,
} from 'n8n-workflow';

import { objectOf } from '../../shared/table/answer';
import { isStarting, notActivated } from '../../shared/trigger/activation';
import { isPolling } from '../../shared/trigger/pollMode';
import { readAnswer, Unreadable } from '../../shared/wire/answer';
import { adviceOn } from '../../shared/wire/reply';
import { openLine, type Line } from '../../shared/wire/send';
import type { NotDone, Reply } from '../../shared/wire/vendor';
import { post } from '../wire/action';
import { ivvy } from '../wire/vendor';
import { endpoints, endpointsFor, type Endpoint } from './subjects';
import { announce, hasNoTopics, retract, stored, withAccounts, type Subscription } from './topics';

const log = (context: IHookFunctions, text: string) =>
	`iVvy Trigger "${context.getNode().name}": ${text}`;

const endpointsWanted = (context: IHookFunctions) =>
	endpointsFor(context.getNodeParameter('subjects', []) as string[]);

/** Why iVvy did not do what was asked. */
function told(what: string, reply: NotDone): { message: string; description: string } {
	const isWrongKey = reply.status === 403 || (reply.kind === 'refused' && reply.code === '403');
	const message = `iVvy did not ${what}: ${reply.message}`;
	const description = isWrongKey
		? 'The API key in the credential belongs to a user who is not the primary user of the iVvy account. Use a key of the primary user, or one that belongs to no user; iVvy support issues both.'
		: reply.kind === 'refused'
			? (adviceOn(ivvy, reply) ?? 'Check the credential and the address of this n8n.')
			: 'Try again in a few minutes.';
	return { message, description };
}

function failure(context: IHookFunctions, what: string, reply: NotDone): NodeApiError {
	const { message, description } = told(what, reply);
	return notActivated(context, message, description);
}

async function call(
	line: Line,
	action: string,
	chosen: readonly Endpoint[],
	url: string,
): Promise<Reply> {
	const body = Object.fromEntries(chosen.map((endpoint) => [`${endpoint}Endpoint`, url]));
	// To subscribe or to unsubscribe the same address again changes nothing.
	return await line.send(post(`account/${action}`, body), { repeatable: true });
}

/**
 * What the answer says of each of the endpoints.
 * @param suffix of its keys. It has none for availability and rates: there any other shows that it is the answer.
 * @throws Unreadable for an answer that does not say it
 */
function stateOf(answer: unknown, chosen: readonly Endpoint[], suffix: string): IDataObject {
	const state = objectOf(answer);
	const says = (endpoint: Endpoint) => (state[endpoint + suffix] ?? undefined) !== undefined;
	if (chosen.every((one) => says(one) || (one === 'ari' && endpoints.some(says)))) return state;
	throw new Unreadable('its answer says nothing of the subscriptions');
}

/** The state that iVvy answers with. Its answer has no keys for availability and rates. */
function read(state: IDataObject, chosen: Endpoint[], url: string): Subscription {
	const topicOf = (endpoint: Endpoint) => {
		const topic = state[`${endpoint}TopicId`];
		return typeof topic === 'string' ? topic : null;
	};
	return {
		url,
		endpoints: chosen,
		topics: Object.fromEntries(chosen.map((endpoint) => [endpoint, topicOf(endpoint)])),
		peer: endpoints.map(topicOf).find((topic) => topic !== null) ?? undefined,
	};
}

/**
 * Asks iVvy to send to our address, which it already may do: the answer is the state of all subscriptions.
 * @returns the endpoints that iVvy did not subscribe
 */
async function subscribe(
	context: IHookFunctions,
	line: Line,
	chosen: Endpoint[],
	url: string,
): Promise<Endpoint[]> {
	const data = context.getWorkflowStaticData('node');
	const asking = (async () => {
		const answer = await call(line, 'subscribeToNotifications', chosen, url);
		const reply = readAnswer(answer, (state) => stateOf(state, chosen, 'Success'));
		if (reply.kind !== 'done') throw failure(context, 'send notifications', reply);
		return reply.data;
	})();
	const made = asking.then((state) => withAccounts(read(state, chosen, url), stored(data)));
	announce(context, url, made);
	const state = await asking;
	// Booleans also come as 1 and 0.
	const missing = chosen.filter((endpoint) =>
		[false, 0].some((no) => state[`${endpoint}Success`] === no),
	);
	if (missing.length === 0) data.subscription = { ...(await made) } as unknown as IDataObject;
	return missing;
}

const outcomes: Record<number, string> = {
	2: 'iVvy says that this was not requested',
	3: 'iVvy reports an unknown error',
	5: 'it was made with another API key. Put that key into the credential, activate and deactivate the workflow once more, or ask iVvy support to remove it',
	6: 'it was never confirmed, so iVvy cannot remove it; it lapses by itself',
};

/**
 * Ends subscriptions. What cannot be ended is told in n8n's log, since n8n would otherwise keep the workflow active.
 * @returns the endpoints that a later try may still end
 */
async function unsubscribe(
	context: IHookFunctions,
	line: Line,
	{ url, endpoints: chosen }: Subscription,
): Promise<Endpoint[]> {
	if (chosen.length === 0) return [];
	const answer = await call(line, 'unsubscribeFromNotifications', chosen, url);
	const reply = readAnswer(answer, (results) => stateOf(results, chosen, 'Result'));
	if (reply.kind !== 'done') {
		const { message, description } = told('end the notifications', reply);
		context.logger.error(`${message}. ${description}`);
		return chosen;
	}
	const results = reply.data;
	const left: Endpoint[] = [];
	for (const endpoint of chosen) {
		const result = Number(results[`${endpoint}Result`] ?? 1);
		// 1: done. 4: there was none.
		if (result === 1 || result === 4) continue;
		const why = outcomes[result] ?? `iVvy answers ${result}`;
		context.logger.warn(`The iVvy subscription "${endpoint}" of ${url} was not ended: ${why}.`);
		if (result !== 5 && result !== 6) left.push(endpoint);
	}
	return left;
}

function addressOf(context: IHookFunctions): string {
	const url = context.getNodeWebhookUrl('default') ?? '';
	if (url.startsWith('https://')) return url;
	throw new NodeOperationError(
		context.getNode(),
		`iVvy sends notifications to HTTPS addresses only, and this n8n gives its address as ${url}`,
		{
			description:
				'Make n8n reachable under an HTTPS address and tell it that address in the environment variable WEBHOOK_URL (tests in the editor use N8N_EDITOR_BASE_URL where that is set), or use the mode "Polling".',
		},
	);
}

const sameSet = (one: readonly string[], other: readonly string[]) =>
	one.length === other.length && one.every((entry) => other.includes(entry));

/** Is everything subscribed that should be? Asked of iVvy, in the one way that it has. */
export async function checkExists(context: IHookFunctions): Promise<boolean> {
	if (isPolling(context)) return true;
	const before = stored(context.getWorkflowStaticData('node'));
	const chosen = endpointsWanted(context);
	const url = addressOf(context);
	if (before?.url !== url || !sameSet(before.endpoints, chosen)) return false;
	const asking = (async () =>
		await subscribe(context, await openLine(context, ivvy), chosen, url))();
	const missing = await asking.catch((reason: Error): Endpoint[] => {
		if (!isStarting(context) || hasNoTopics(before)) throw reason;
		// What is stored is enough to take messages, and iVvy goes on sending them.
		context.logger.warn(
			log(
				context,
				`it could not be checked whether iVvy still sends notifications: ${reason.message}`,
			),
		);
		return [];
	});
	return missing.length === 0;
}

/**
 * What is stored about this address. A subscription of another one is only named in the log: it may be that of an n8n that
 * has moved, but also that of a workflow which is active elsewhere and of which this one is a copy.
 */
function storedFor(context: IHookFunctions, url: string): Subscription | undefined {
	const before = stored(context.getWorkflowStaticData('node'));
	if (!before || before.url === url) return before;
	const what = `the subscription of ${before.url} (${before.endpoints.join(', ')}) was left alone, since it may belong to a workflow of which this one is a copy`;
	context.logger.warn(
		log(
			context,
			`${what}. If nothing uses it any more, end it with the iVvy node: resource Notification, operation Unsubscribe.`,
		),
	);
	return undefined;
}

/** Subscribes; takes over what an n8n that ended unexpectedly left behind, and ends what is no longer wanted. */
export async function create(context: IHookFunctions): Promise<boolean> {
	if (isPolling(context)) return true;
	const chosen = endpointsWanted(context);
	if (chosen.length === 0) {
		throw new NodeOperationError(context.getNode(), 'Choose at least one subject', {
			description: "Choose what starts the workflow in the field 'Events'.",
		});
	}
	const url = addressOf(context);
	const line = await openLine(context, ivvy);
	const before = storedFor(context, url);
	if (before)
		await unsubscribe(context, line, {
			...before,
			endpoints: before.endpoints.filter((endpoint) => !chosen.includes(endpoint)),
		});
	const missing = await subscribe(context, line, chosen, url);
	if (missing.length > 0) {
		retract(context, url);
		throw new NodeOperationError(
			context.getNode(),
			`iVvy did not subscribe: ${missing.join(', ')}`,
			{
				description:
					'Try again in a few minutes. If it goes on, ask iVvy support whether notifications are enabled for the account.',
			},
		);
	}
	return true;
}

/** Ends the subscription of this address; that of a test leaves the active workflow's alone, and the other way round. */
export async function remove(context: IHookFunctions): Promise<boolean> {
	if (isPolling(context)) return true;
	const data = context.getWorkflowStaticData('node');
	const url = context.getNodeWebhookUrl('default') ?? '';
	const subscription = storedFor(context, url) ?? {
		url,
		endpoints: endpointsWanted(context),
		topics: {},
	};
	retract(context, url);
	let left: Endpoint[] = subscription.endpoints;
	try {
		left = await unsubscribe(context, await openLine(context, ivvy), subscription);
	} catch (error) {
		context.logger.error(
			`The iVvy subscription of ${subscription.url} was not ended: ${(error as Error).message}`,
		);
	}
	if (left.length > 0)
		data.subscription = { ...subscription, endpoints: left, topics: {} } as unknown as IDataObject;
	else delete data.subscription;
	return true;
}
