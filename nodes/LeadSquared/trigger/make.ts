import type { IDataObject, IHookFunctions } from 'n8n-workflow';

import { isObject } from '../../shared/table/json';
import type { Line } from '../../shared/wire/send';
import type { NotDone } from '../../shared/wire/vendor';
import { isNameOf } from './eventNames';
import { notHere, refusal, type Tried } from './refusals';
import { secretHeader } from './secret';
import type { Spec } from './spec';
import { failure, list, log, path, remove as removeWebhook, type Listed } from './webhooks';

/** A webhook in LeadSquared that is what the node asks for, as far as LeadSquared tells. */
export interface Made {
	id: string;
	/** The number of the event in this account. */
	code: string;
}

function sending(spec: Spec, code: string, secret: string): IDataObject {
	return {
		...spec.body,
		WebhookEvent: code,
		CustomHeaders: [{ Key: secretHeader, Value: secret }],
	};
}

/** Takes over a webhook that a former n8n left behind. */
async function update(line: Line, body: IDataObject): Promise<boolean> {
	const reply = await line.send(
		{ method: 'POST', path: path('Update'), body: JSON.stringify(body) },
		{ repeatable: true },
	);
	return reply.kind === 'done';
}

async function createOnce(
	context: IHookFunctions,
	line: Line,
	body: IDataObject,
): Promise<{ id: string } | { reply: NotDone }> {
	const reply = await line.send(
		{ method: 'POST', path: path('Create'), body: JSON.stringify(body) },
		{ repeatable: false },
	);
	if (reply.kind === 'done') {
		const Message = isObject(reply.data) ? reply.data.Message : undefined;
		if (isObject(Message) && typeof Message.Id === 'string' && Message.Id !== '')
			return { id: Message.Id };
	}
	// Sent, but not answered as expected: it may have been made. Others at this address were deleted before.
	if (reply.kind === 'done' || reply.kind === 'unclear') {
		const made = (await list(context, line)).find(({ url }) => url === body.URL);
		if (made) return { id: made.id };
	}
	if (reply.kind !== 'done') return { reply };
	throw failure(context, 'create the webhook', {
		kind: 'unclear',
		message: 'its answer names no webhook',
	});
}

/** LeadSquared's own name of what a webhook listens to; empty where it does not tell. */
async function nameOf(context: IHookFunctions, line: Line, webhookId: string): Promise<string> {
	const rows = await list(context, line, webhookId).catch(() => []);
	return rows.find(({ id }) => id.toLowerCase() === webhookId.toLowerCase())?.event ?? '';
}

/**
 * Reads a webhook back: its number may mean another event in this account. One of another event is noted and deleted.
 * What does not tell counts as right at the first number only, which is the documented one.
 */
async function isRight(
	context: IHookFunctions,
	line: Line,
	{ event }: Spec,
	{ id, code }: Made,
	tried: Tried[],
): Promise<boolean> {
	const name = await nameOf(context, line, id);
	const isIt = isNameOf(event, name);
	if (isIt) return true;
	if (isIt === undefined && tried.length === 0) {
		context.logger.warn(
			log(
				context,
				`LeadSquared does not tell which event the webhook ${id} listens to. Compare the event in LeadSquared with '${event.name}'.`,
			),
		);
		return true;
	}
	const reply = await removeWebhook(line, id);
	if (reply)
		throw failure(
			context,
			`delete the webhook ${id}, which listens to '${name}' and not to ${event.vendorName}`,
			reply,
		);
	tried.push({ code, name });
	return false;
}

/** Another number may be the event, unless what is in the way would be in the way of that as well. */
const mayGoOn = (reply: NotDone) =>
	(reply.kind === 'refused' && !/Duplicate/i.test(reply.code ?? '')) || reply.kind === 'unclear';

/** Numbers of the event, the one that this account was found to have first. */
function numbersOf({ event }: Spec, known: string | undefined): string[] {
	const codes = [event.code, ...(event.otherCode === undefined ? [] : [event.otherCode])];
	return codes.sort((one, other) => Number(other === known) - Number(one === known));
}

async function createNew(
	context: IHookFunctions,
	line: Line,
	spec: Spec,
	secret: string,
	{ numbers, tried }: { numbers: string[]; tried: Tried[] },
): Promise<Made> {
	for (const code of numbers.filter((one) => !tried.some((before) => before.code === one))) {
		const made = await createOnce(context, line, sending(spec, code, secret));
		if ('reply' in made) {
			tried.push({ code, reply: made.reply });
			if (!mayGoOn(made.reply)) break;
		} else if (await isRight(context, line, spec, { id: made.id, code }, tried)) {
			return { id: made.id, code };
		}
	}
	const refused = tried.find(({ reply }) => reply !== undefined)?.reply;
	if (refused && tried.every(({ name }) => name === undefined))
		throw await refusal(context, line, spec, refused);
	throw notHere(context, spec.event, tried);
}

/**
 * Sets a webhook up. Takes over the best of those that already send to this address and deletes the others.
 * @param left the webhooks of this address
 * @param known the number of the event as it was found before
 * @throws NodeApiError when LeadSquared does not take it, or knows the event by no known number
 */
export async function make(
	context: IHookFunctions,
	line: Line,
	spec: Spec,
	secret: string,
	{ left, known }: { left: Listed[]; known?: string },
): Promise<Made> {
	const numbers = numbersOf(spec, known);
	const [code = spec.event.code] = numbers;
	const tried: Tried[] = [];
	// Update cannot enable a webhook, so a disabled one gives way to a new one.
	const enabled = left.filter(({ status }) => status === 0);
	const best = enabled.find(({ event }) => isNameOf(spec.event, event)) ?? enabled[0];
	const isUpdated =
		best !== undefined &&
		(await update(line, { WebhookId: best.id, ...sending(spec, code, secret) }));
	for (const one of left) {
		if (isUpdated && one === best) continue;
		const reply = await removeWebhook(line, one.id);
		if (reply) throw failure(context, `delete the webhook that was left over at ${one.url}`, reply);
	}
	if (isUpdated && (await isRight(context, line, spec, { id: best.id, code }, tried)))
		return { id: best.id, code };
	return await createNew(context, line, spec, secret, { numbers, tried });
}
