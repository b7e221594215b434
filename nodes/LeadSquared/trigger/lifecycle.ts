import { NodeOperationError, type IDataObject, type IHookFunctions } from 'n8n-workflow';

import { isObject } from '../../shared/table/json';
import { isStarting } from '../../shared/trigger/activation';
import { isPolling } from '../../shared/trigger/pollMode';
import { adviceOn } from '../../shared/wire/reply';
import { openLine, type Line } from '../../shared/wire/send';
import type { NotDone } from '../../shared/wire/vendor';
import { leadSquared } from '../wire/vendor';
import { announce, hashOf, newSecret, retract, secretHeader, stored, type Stored } from './secret';
import { specOf, type Spec } from './spec';
import { failure, list, path, remove as removeWebhook, type Listed } from './webhooks';

const log = (context: IHookFunctions, text: string) =>
	`LeadSquared Trigger "${context.getNode().name}": ${text}`;

function addressOf(context: IHookFunctions): string {
	const url = context.getNodeWebhookUrl('default');
	if (url) return url;
	throw new NodeOperationError(context.getNode(), 'n8n gave no address for the webhook', {
		description:
			'Tell n8n its address in the environment variable WEBHOOK_URL, or use the mode "Polling".',
	});
}

const ours = async (context: IHookFunctions): Promise<Listed[]> =>
	await list(context, await openLine(context, leadSquared));

/** Is the stored webhook in LeadSquared, enabled, and what the node asks for? */
export async function checkExists(context: IHookFunctions): Promise<boolean> {
	if (isPolling(context)) return true;
	const url = addressOf(context);
	const before = stored(context.getWorkflowStaticData('node'));
	if (before?.url !== url || before.spec !== JSON.stringify(specOf(context, url).body))
		return false;
	const isUsable = await isEnabled(context, before.id);
	if (isUsable) announce(context, url, before.secret);
	return isUsable;
}

/** Is a webhook in LeadSquared and enabled? While n8n starts, what cannot be asked or was decided there counts as a yes. */
async function isEnabled(context: IHookFunctions, webhookId: string): Promise<boolean> {
	const rows = await ours(context).catch((reason: Error) => {
		if (!isStarting(context)) throw reason;
		// n8n would take the workflow down and delete the webhook, while LeadSquared goes on sending.
		context.logger.warn(
			log(context, `it could not be checked whether the webhook is still there: ${reason.message}`),
		);
		return undefined;
	});
	if (!rows) return true;
	const found = rows.find(({ id }) => id === webhookId);
	if (found?.status === 0) return true;
	// What people did in LeadSquared meanwhile is left alone.
	if (found?.status === 1 && isStarting(context)) {
		context.logger.warn(
			log(
				context,
				'somebody disabled the webhook in LeadSquared. Enable it there, or deactivate and activate the workflow.',
			),
		);
		return true;
	}
	if (found)
		context.logger.warn(log(context, 'LeadSquared had disabled the webhook; it is set up again.'));
	return false;
}

function sending(spec: Spec, secret: string): IDataObject {
	return { ...spec.body, CustomHeaders: [{ Key: secretHeader, Value: secret }] };
}

/** Takes over a webhook that a former n8n left behind. */
async function update(line: Line, spec: Spec, id: string, secret: string): Promise<boolean> {
	const body = JSON.stringify({ WebhookId: id, ...sending(spec, secret) });
	return (
		(await line.send({ method: 'POST', path: path('Update'), body }, { repeatable: true })).kind ===
		'done'
	);
}

/** What to do when LeadSquared takes no new webhook; its words for a used-up quota are not documented. */
async function refusal(
	context: IHookFunctions,
	line: Line,
	spec: Spec,
	reply: NotDone,
): Promise<Error> {
	if (reply.kind !== 'refused') return failure(context, 'create the webhook', reply);
	const count = (await list(context, line).catch(() => [])).length;
	if (/quota|limit|maximum|exceed|allowed/i.test(reply.message) && count > 0) {
		const isTest = context.getMode() === 'manual';
		return failure(
			context,
			'create the webhook',
			reply,
			`The account has ${count} webhook${count === 1 ? '' : 's'}, as many as its plan allows (Sales Pro 3, Super 30). Delete one in LeadSquared under My Account > Settings > API and Webhooks > Webhooks, have the plan extended, or use the mode "Polling".${isTest ? ' Testing needs a webhook beside that of the active workflow.' : ''}`,
		);
	}
	const reach = `Check that LeadSquared can reach n8n at ${String(spec.body.URL)}, and that the keys belong to an administrator.`;
	return failure(
		context,
		'create the webhook',
		reply,
		[adviceOn(leadSquared, reply), reach].filter(Boolean).join(' '),
	);
}

async function createNew(
	context: IHookFunctions,
	line: Line,
	spec: Spec,
	secret: string,
): Promise<string> {
	const reply = await line.send(
		{ method: 'POST', path: path('Create'), body: JSON.stringify(sending(spec, secret)) },
		{ repeatable: false },
	);
	if (reply.kind === 'done') {
		const Message = isObject(reply.data) ? reply.data.Message : undefined;
		if (isObject(Message) && typeof Message.Id === 'string' && Message.Id !== '') return Message.Id;
	}
	// Sent, but not answered as expected: it may have been made.
	if (reply.kind === 'done' || reply.kind === 'unclear') {
		const made = (await list(context, line)).find(
			({ url, event }) => url === spec.body.URL && event === spec.event.vendorName,
		);
		if (made) return made.id;
	}
	if (reply.kind === 'done')
		throw failure(context, 'create the webhook', {
			kind: 'unclear',
			message: 'its answer names no webhook',
		});
	throw await refusal(context, line, spec, reply);
}

/** Takes over the best of the webhooks that already send to this address and deletes the others. */
async function takeOver(
	context: IHookFunctions,
	line: Line,
	spec: Spec,
	secret: string,
	left: Listed[],
): Promise<string | undefined> {
	// Update cannot enable a webhook, so a disabled one gives way to a new one.
	const enabled = left.filter(({ status }) => status === 0);
	const best = enabled.find(({ event }) => event === spec.event.vendorName) ?? enabled[0];
	const isTaken = best !== undefined && (await update(line, spec, best.id, secret));
	for (const one of left) {
		if (isTaken && one === best) continue;
		const reply = await removeWebhook(line, one.id);
		if (reply) throw failure(context, `delete the webhook that was left over at ${one.url}`, reply);
	}
	return isTaken ? best.id : undefined;
}

/**
 * Says that the webhook of another address stays. It may be that of an n8n that has moved, but also that of a workflow
 * which is active elsewhere and of which this one is a copy.
 */
function leaveOther(context: IHookFunctions, before: Stored | undefined, url: string): void {
	if (!before || before.url === url) return;
	const what = `the webhook ${before.id} that sends to ${before.url} was left alone, since it may belong to a workflow of which this one is a copy`;
	context.logger.warn(
		log(
			context,
			`${what}. If nothing uses it any more, delete it in LeadSquared under My Account > Settings > API and Webhooks > Webhooks.`,
		),
	);
}

/** Sets the webhook up; uses what an n8n that ended unexpectedly left behind. */
export async function create(context: IHookFunctions): Promise<boolean> {
	if (isPolling(context)) return true;
	const url = addressOf(context);
	const spec = specOf(context, url);
	const line = await openLine(context, leadSquared);
	const data = context.getWorkflowStaticData('node');
	leaveOther(context, stored(data), url);
	const left = (await list(context, line)).filter((one) => one.url === url);
	const secret = newSecret();
	const hash = hashOf(secret);
	announce(context, url, hash);
	const id =
		(await takeOver(context, line, spec, secret, left)) ??
		(await createNew(context, line, spec, secret));
	const kept: Stored = { id, url, secret: hash, spec: JSON.stringify(spec.body) };
	data.webhook = kept as unknown as IDataObject;
	return true;
}

/** Deletes the webhook of this address; a test's leaves the active workflow's alone, and the other way round. */
export async function remove(context: IHookFunctions): Promise<boolean> {
	if (isPolling(context)) return true;
	const url = context.getNodeWebhookUrl('default') ?? '';
	const data = context.getWorkflowStaticData('node');
	const before = stored(data);
	leaveOther(context, before, url);
	retract(context, url);
	try {
		const line = await openLine(context, leadSquared);
		const ids =
			before?.url === url
				? [before.id]
				: (await list(context, line)).filter((one) => one.url === url).map(({ id }) => id);
		for (const id of ids) {
			const reply = await removeWebhook(line, id);
			if (reply) throw failure(context, 'delete the webhook', reply);
		}
		delete data.webhook;
	} catch (error) {
		// n8n would otherwise keep the workflow active. The next activation finds what is left.
		context.logger.error(
			log(context, `the webhook of ${url} is still in LeadSquared: ${(error as Error).message}`),
		);
	}
	return true;
}
