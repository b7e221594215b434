import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { trimmed } from '../../shared/table/field';
import { wantsRaw } from '../../shared/trigger/item';
import { webhookKey } from '../../shared/trigger/nodeKey';
import { parametersOf } from '../../shared/trigger/pollMode';
import { newOnes } from '../../shared/trigger/seen';
import { onceStarted } from '../../shared/trigger/startedRun';
import { toItems, venuesOf } from './item';
import { get } from './keys';
import { readMessage, type Message } from './message';
import { forged, later, Refusal } from './refusal';
import {
	checkSignature,
	checkTime,
	confirmationAddress,
	maxAgeMs,
	readEnvelope,
	type Envelope,
} from './sns';
import { subjectNamed } from './subjects';
import { acceptsMessage, knownTopic } from './topics';

/** Messages remembered, and for how long: older ones are refused for their age. */
const maxMessages = 10_000;
const rememberedMs = 2 * maxAgeMs;

/** An answer to SNS that starts nothing. */
function answer(context: IWebhookFunctions, status: number, message: string): IWebhookResponseData {
	context.getResponseObject().status(status).json({ message }).end();
	return { noWebhookResponse: true };
}

const notSubscribed = () => forged('it comes from a topic that this workflow did not subscribe to');

/** Checks all that can be checked without knowing what the message is about. */
async function checkEnvelope(context: IWebhookFunctions, envelope: Envelope): Promise<void> {
	const known = await knownTopic(context, envelope.TopicArn);
	if (known === 'no') throw notSubscribed();
	// While n8n activates the workflow in another process. SNS does not repeat after any 4xx.
	if (known === 'unknown') throw later('this workflow has no subscription yet');
	checkTime(Date.parse(envelope.Timestamp));
	await checkSignature(context, envelope);
}

async function confirm(
	context: IWebhookFunctions,
	envelope: Envelope,
): Promise<IWebhookResponseData> {
	const { status } = await get(context, confirmationAddress(envelope));
	if (status !== 200) throw later(`SNS answered ${status} to the confirmation`);
	context.logger.info(`iVvy Trigger: confirmed the subscription of ${envelope.TopicArn}`);
	return answer(context, 200, 'confirmed');
}

/** Why a genuine message does not start the workflow, if it does not. */
async function unwanted(context: IWebhookFunctions, message: Message): Promise<string | undefined> {
	if (!(context.getNodeParameter('subjects', []) as string[]).includes(message.subject))
		return 'subject not chosen';
	const wanted = (context.getNodeParameter('venues', []) as Array<number | string>).map(Number);
	const venues = venuesOf(message);
	if (wanted.length > 0 && venues.length > 0 && !venues.some((id) => wanted.includes(id)))
		return 'venue not chosen';
	const drop = context.getNodeParameter('apiChanges', 'keep') as string;
	if (message.sourceType !== 1 || drop === 'keep') return undefined;
	return drop === 'dropAll' || (await isOwn(context, message)) ? 'made through the API' : undefined;
}

/** Did this credential's key make the change? */
async function isOwn(
	context: IWebhookFunctions,
	{ sourceType, sourceKey }: Message,
): Promise<boolean> {
	if (sourceType !== 1 || sourceKey === undefined) return false;
	const { apiKey } = await context.getCredentials('ivvyApi');
	return sourceKey === trimmed(String(apiKey));
}

async function notify(
	context: IWebhookFunctions,
	envelope: Envelope,
): Promise<IWebhookResponseData> {
	const message = await readMessage(context, envelope.Message, envelope.TopicArn);
	const sent = { account: message.accountId, endpoint: subjectNamed(message.subject)?.endpoint };
	if (!(await acceptsMessage(context, envelope.TopicArn, sent))) throw notSubscribed();
	const reason = await unwanted(context, message);
	if (reason !== undefined) return answer(context, 200, `ignored: ${reason}`);
	const items = toItems(message, envelope.MessageId, {
		isOwn: await isOwn(context, message),
		raw: wantsRaw(parametersOf(context)),
	});
	if (items.length === 0) return answer(context, 200, 'ignored: it names no record');
	const incoming = { text: envelope.MessageId, forMs: rememberedMs };
	const { events, started, others } = newOnes(
		webhookKey(context),
		[incoming],
		context.getWorkflowStaticData('node'),
		context.getResponseObject(),
		maxMessages,
	);
	// To say that it was received would lose what is about to start elsewhere if that start fails.
	if (others && !(await others)) throw later('a first copy of it could not be started');
	if (events.length === 0) return answer(context, 200, 'received before');
	return onceStarted({ workflowData: [items.map((json) => ({ json }))] }, started);
}

async function judge(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { rawBody } = context.getRequestObject() as { rawBody?: Buffer };
	const envelope = readEnvelope(rawBody);
	await checkEnvelope(context, envelope);
	if (envelope.Type === 'Notification') return await notify(context, envelope);
	if (envelope.Type === 'SubscriptionConfirmation') return await confirm(context, envelope);
	context.logger.warn(
		`iVvy Trigger: the subscription of ${envelope.TopicArn} has ended. Deactivate and activate the workflow to subscribe again.`,
	);
	return answer(context, 200, 'noted');
}

/** One POST to the trigger's address: an iVvy message starts the workflow, a confirmation is made, all else is refused. */
export async function receive(this: IWebhookFunctions): Promise<IWebhookResponseData> {
	try {
		return await judge(this);
	} catch (error) {
		// An error that n8n sees would start the workflow with it.
		const isRefusal = error instanceof Refusal;
		const why = (error as Error).message;
		const what = `iVvy Trigger "${this.getNode().name}": a message was not accepted: ${why}`;
		if (isRefusal) this.logger.warn(what);
		else this.logger.error(what);
		return answer(this, isRefusal ? error.status : 500, isRefusal ? why : 'not accepted');
	}
}
