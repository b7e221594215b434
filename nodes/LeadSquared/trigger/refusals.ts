import type { IHookFunctions } from 'n8n-workflow';

import { isObject, parsedJson } from '../../shared/table/json';
import { adviceOn } from '../../shared/wire/reply';
import type { Line } from '../../shared/wire/send';
import type { NotDone } from '../../shared/wire/vendor';
import { leadSquared } from '../wire/vendor';
import { isNameOf } from './eventNames';
import type { TriggerEvent } from './events';
import type { Spec } from './spec';
import { failure, list, type Listed } from './webhooks';

/** A number that LeadSquared was asked for, and what it calls the event or why it refused. */
export interface Tried {
	code: string;
	/** The name of another event; such a webhook is deleted. */
	name?: string;
	reply?: NotDone;
}

const what = 'create the webhook';
const isTest = (context: IHookFunctions) => context.getMode() === 'manual';
const place = 'in LeadSquared under My Account > Settings > API and Webhooks > Webhooks';

/** Does a listed webhook watch this field? `undefined` where its properties do not say what it watches. */
function watches({ properties }: Listed, field: string): boolean | undefined {
	const said = parsedJson(properties);
	if (!isObject(said)) return undefined;
	return Object.values(said).some((one) => String(one).toLowerCase() === field.toLowerCase());
}

/** The end of an address that n8n gives: it stays with the node wherever n8n is, and also in a test. */
const endOf = (url: string) => url.split(/[?#]/)[0]?.split('/').slice(-2).join('/');
const originOf = (url: string) => (URL.canParse(url) ? new URL(url).origin : url);

/** What to do about the webhook that already watches the field. */
function wayOut(context: IHookFunctions, { url }: Listed, ours: string): string {
	const others = `delete the webhook ${place}`;
	if (endOf(url) !== endOf(ours))
		return `Let the workflow behind it start this one, or, if nothing uses it, ${others}, or use the mode "Polling".`;
	if (isTest(context))
		return 'It is that of this workflow, which is active: deactivate it while you test. It cannot be shared, since a test gets messages at an address of its own.';
	if (originOf(url) === originOf(ours) || url.includes('/webhook-test/'))
		return 'It is that of a test of this workflow in the editor: stop listening there, then activate the workflow again.';
	return `This workflow set it up while n8n had another address, or the workflow did that this one is a copy of. If nothing uses it any more, ${others}, and activate the workflow again.`;
}

/** LeadSquared takes one webhook for each field of a lead. */
async function taken(context: IHookFunctions, line: Line, spec: Spec): Promise<string> {
	const field = String(spec.body.ChangedLeadField);
	const rule = `LeadSquared takes one webhook for each field of a lead, and ${field} has one`;
	const rows = await list(context, line).catch(() => []);
	const alike = rows.filter(({ event }) => isNameOf(spec.event, event) !== false);
	const found =
		alike.find((one) => watches(one, field)) ??
		alike.find((one) => watches(one, field) === undefined);
	if (!found)
		return `${rule}, which is not among the webhooks that it lists. Look for it ${place}, or use the mode "Polling".`;
	const ours = String(spec.body.URL);
	return `${rule}, which sends to ${found.url}. ${wayOut(context, found, ours)}`;
}

function outOfQuota(context: IHookFunctions, count: number): string {
	const test = isTest(context)
		? ' Testing needs a webhook beside that of the active workflow.'
		: '';
	return `The account has ${count} webhook${count === 1 ? '' : 's'}, as many as its plan allows (Sales Pro 3, Super 30). Delete one ${place}, have the plan extended, or use the mode "Polling".${test}`;
}

/** Activities that LeadSquared writes itself; seen: no webhook can be had for them. */
const isOfSystem = (code: unknown) => /^3\d{3}$/.test(String(code));

const noSystemActivities =
	'LeadSquared has no webhooks for activities with codes from 3000 to 3999, which it writes itself (3001: another owner, 3002: another stage). Use the event "Lead Owner Changed", "Lead Stage Changed" or "Lead Field Updated", or the mode "Polling".';

/** Seen: an account without an event answers its number with HTTP 500 and no word. */
const maybeNoEvent =
	'Try again in a few minutes. If it stays so, the account may not have this event: use another one of opportunities, or the mode "Polling".';

/** Why LeadSquared took no new webhook, and what to do; its words for most of it are not documented. */
export async function refusal(
	context: IHookFunctions,
	line: Line,
	spec: Spec,
	reply: NotDone,
): Promise<Error> {
	const isAnswered = reply.kind === 'refused' || reply.kind === 'unclear';
	if (isAnswered && isOfSystem(spec.body.ActivityEvent))
		return failure(context, what, reply, noSystemActivities);
	if (reply.kind === 'unclear' && spec.event.entity === 'opportunity')
		return failure(context, what, reply, maybeNoEvent);
	if (reply.kind !== 'refused') return failure(context, what, reply);
	if (/Duplicate/i.test(reply.code ?? '') && spec.body.ChangedLeadField !== undefined)
		return failure(context, what, reply, await taken(context, line, spec));
	const count = (await list(context, line).catch(() => [])).length;
	if (/quota|limit|maximum|exceed|allowed/i.test(reply.message) && count > 0)
		return failure(context, what, reply, outOfQuota(context, count));
	const reach = `Check that LeadSquared can reach n8n at ${String(spec.body.URL)}, and that the keys belong to an administrator.`;
	return failure(
		context,
		what,
		reply,
		[adviceOn(leadSquared, reply), reach].filter(Boolean).join(' '),
	);
}

/** None of the known numbers is the event in this account; no webhook is left of them. */
export function notHere(context: IHookFunctions, event: TriggerEvent, tried: Tried[]): Error {
	const called = tried.map(({ code, name, reply }) =>
		name === undefined
			? `it refuses ${code} (${reply?.message ?? 'no reason'})`
			: `it calls ${code} '${name}'`,
	);
	const message = `this account has the event ${event.vendorName} under none of the known numbers: ${called.join(', ')}`;
	return failure(
		context,
		what,
		{ kind: 'refused', message, status: 200 },
		'The numbers of webhook events differ between accounts. No webhook was left behind. Ask LeadSquared support for the number of the event in your account, or use the mode "Polling".',
	);
}
