import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { isObject, parsedJson } from '../../shared/table/json';
import { wantsRaw } from '../../shared/trigger/item';
import { webhookKey } from '../../shared/trigger/nodeKey';
import { parametersOf } from '../../shared/trigger/pollMode';
import { newOnes } from '../../shared/trigger/seen';
import { onceStarted } from '../../shared/trigger/startedRun';
import { asRecord, happenings, isSame, valueOf, type Happening } from './body';
import { contradicts } from './eventNames';
import type { TriggerEvent } from './events';
import { toItem, type Origin } from './item';
import { checkSecret, stored } from './secret';
import { activityTypeOf, eventOf, fieldOf, opportunityTypeOf } from './spec';

const minute = 60_000;

/** Events remembered for each webhook. */
const maxEvents = 5_000;

/**
 * For how long a message that looks the same counts as a repetition. A record that tells its time, or that is new or
 * gone, cannot happen twice; another one may be set to the same values again.
 */
const remembered = { once: 24 * 60 * minute, again: 15 * minute };

/** An answer that starts nothing. LeadSquared takes anything but 200 for a failure, and ten failures disable the webhook. */
function answer(context: IWebhookFunctions, reason: string, status = 200): IWebhookResponseData {
	context
		.getResponseObject()
		.status(status)
		.json({ Status: status === 200 ? 'Success' : 'Error', StatusReason: reason })
		.end();
	return { noWebhookResponse: true };
}

/** The code of the type of an activity, wherever its message has it. */
function typeIn({ record, raw }: Happening): string | undefined {
	const places = [record, raw, valueOf(record, 'data')].filter(isObject);
	const codes = places.map((place) => valueOf(place, 'activityevent', 'eventcode'));
	const code = codes.find((one) => one !== undefined && one !== null && one !== '');
	return code === undefined ? undefined : String(code).trim();
}

/** Drops what LeadSquared may send beside what was asked for, since its filters are hardly documented. */
function isWanted(context: IWebhookFunctions, event: TriggerEvent, happening: Happening): boolean {
	const type = typeIn(happening);
	if (event.entity === 'activity') return type === undefined || type === activityTypeOf(context);
	// Any other number than these is not the type of an opportunity.
	if (event.entity === 'opportunity' && /^1[2-9]\d{3}$/.test(type ?? ''))
		return type === opportunityTypeOf(context) && hasChanged(context, event, happening);
	return hasChanged(context, event, happening);
}

/** Has the watched field changed, as far as the message tells? */
function hasChanged(
	context: IWebhookFunctions,
	event: TriggerEvent,
	{ record, before: earlier }: Happening,
): boolean {
	const field = fieldOf(context, event);
	if (field === undefined || !earlier) return true;
	const [now, before] = [record, earlier].map((one) => valueIn(one, field));
	return now === undefined || before === undefined || !isSame(now, before);
}

/** A field of a record, or of the fields that an activity keeps apart. */
function valueIn(record: IDataObject, field: string): unknown {
	const apart = asRecord(valueOf(record, 'data'));
	const name = field.toLowerCase();
	const own = valueOf(record, name);
	return own === undefined && apart ? valueOf(apart, name) : own;
}

/** The same whatever the order of the keys. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_key, inner: unknown) =>
		typeof inner === 'object' && inner !== null && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
			: inner,
	);
}

/** By content, not by id and date: dates have whole seconds, and two changes may fall into one. */
function incoming(happening: Happening, event: TriggerEvent) {
	const isTimed = Object.keys(happening.record).some((name) =>
		/^(Lead(Last)?)?ModifiedOn$/.test(name),
	);
	const isOnce = isTimed || /(Created|Deleted)$/.test(event.value);
	return {
		happening,
		text: canonical(happening.raw),
		forMs: isOnce ? remembered.once : remembered.again,
	};
}

async function judge(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { rawBody } = context.getRequestObject() as { rawBody?: Buffer };
	const text = rawBody?.toString('utf8').trim() ?? '';
	// LeadSquared tries a new webhook with nothing in it; whether its own headers come along is not documented.
	if (text === '') return answer(context, '');

	const name = `LeadSquared Trigger "${context.getNode().name}"`;
	const secret = checkSecret(context);
	if (secret === 'unknown') {
		// While n8n sets the webhook up in another process: LeadSquared sends it again.
		context.logger.warn(`${name}: a message was put off, since its secret is not known yet`);
		return answer(context, 'the webhook is not known yet', 503);
	}
	if (secret === 'no') {
		context.logger.warn(`${name}: a message without the webhook's secret was dropped`);
		return answer(context, 'the secret is missing or wrong');
	}
	const body = parsedJson(text);
	if (body === undefined) {
		context.logger.warn(`${name}: a message that is not JSON was dropped`);
		return answer(context, 'the body is not JSON');
	}
	const event = eventOf(context);
	const query = context.getQueryData() as IDataObject;
	const told = [valueOf(query, 'eventtype')].flat();
	if (told.some((one) => contradicts(event, one))) {
		context.logger.warn(
			`${name}: a message of the event ${String(told)} was dropped, since '${event.name}' was chosen. The numbers of events differ between LeadSquared accounts: deactivate and activate the workflow, so that the webhook is made anew and checked.`,
		);
		return answer(context, 'another event than was asked for');
	}
	const wanted = happenings(body).filter((one) => isWanted(context, event, one));
	if (wanted.length === 0) return answer(context, 'nothing that was asked for');
	const data = context.getWorkflowStaticData('node');
	const { events, started, others } = newOnes(
		webhookKey(context),
		wanted.map((one) => incoming(one, event)),
		data,
		context.getResponseObject(),
		maxEvents,
	);
	// To say that it was received would lose what is about to start elsewhere if that start fails.
	if (others && !(await others)) {
		context.logger.warn(
			`${name}: a message was put off, since a first copy of it could not be started`,
		);
		return answer(context, 'a first copy could not be started', 503);
	}
	if (events.length === 0) return answer(context, 'received before');
	const origin: Origin = { query, code: stored(data)?.code };
	const includeRaw = wantsRaw(parametersOf(context));
	const items = events.map(({ happening }) => ({
		json: toItem(happening, event, origin, includeRaw),
	}));
	return onceStarted({ workflowData: [items] }, started, { Status: 'Success', StatusReason: '' });
}

/** One call of the trigger's address: an event starts the workflow, everything else is answered only. */
export async function receive(this: IWebhookFunctions): Promise<IWebhookResponseData> {
	if (this.getWebhookName() === 'setup') return answer(this, '');
	try {
		return await judge(this);
	} catch (error) {
		// An error that n8n sees would start the workflow with it.
		this.logger.error(
			`LeadSquared Trigger "${this.getNode().name}": a message could not be read: ${(error as Error).message}`,
		);
		return answer(this, 'not accepted', 500);
	}
}
