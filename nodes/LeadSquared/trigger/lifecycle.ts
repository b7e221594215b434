import { NodeOperationError, type IDataObject, type IHookFunctions } from 'n8n-workflow';

import { isStarting } from '../../shared/trigger/activation';
import { isPolling } from '../../shared/trigger/pollMode';
import { openLine } from '../../shared/wire/send';
import { leadSquared } from '../wire/vendor';
import { isNameOf } from './eventNames';
import type { TriggerEvent } from './events';
import { make } from './make';
import { announce, hashOf, newSecret, retract, stored, type Stored } from './secret';
import { eventOf, specOf } from './spec';
import { failure, list, log, remove as removeWebhook, type Listed } from './webhooks';

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
	const isUsable = await isEnabled(context, before.id, eventOf(context));
	if (isUsable) announce(context, url, before.secret);
	return isUsable;
}

/** Is a webhook in LeadSquared, enabled and of this event? While n8n starts, what cannot be asked or was decided there counts as a yes. */
async function isEnabled(
	context: IHookFunctions,
	webhookId: string,
	event: TriggerEvent,
): Promise<boolean> {
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
	if (found && isNameOf(event, found.event) === false) {
		context.logger.warn(
			log(
				context,
				`the webhook listens to '${found.event}' in LeadSquared, not to ${event.vendorName}`,
			),
		);
		return isStarting(context);
	}
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
	const known = stored(data)?.code;
	const { id, code } = await make(context, line, spec, secret, { left, known });
	const kept: Stored = { id, url, secret: hash, spec: JSON.stringify(spec.body), code };
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
