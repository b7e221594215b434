import type { Row, Settings } from '../../types.mts';
import { invalidEntity, invalidInput } from '../wire/errors.mts';
import { dateTime } from '../wire/handler.mts';
import type { Handler } from '../wire/handler.mts';
import { kinds } from '../wire/ids.mts';
import { page } from '../wire/paging.mts';
import { newId } from '../state.mts';
import type { LeadSquaredState } from '../state.mts';
import { checkSent } from './webhookChecks.mts';
import type { Sent } from './webhookChecks.mts';
import { eventOf } from './webhookEvents.mts';

/** The columns that a request sets: what it leaves out is empty. */
function columnsOf(sent: Sent, settings: Settings): Row {
	const { code, name, title } = eventOf(sent.WebhookEvent, settings);
	const shownName = settings.leadSquared.webhookNames?.[name] ?? name;
	return {
		_code: code,
		...(shownName === '' ? {} : { EventName: title, EventCode: shownName }),
		Description: sent.Description ?? '',
		URL: sent.URL,
		WebhookEvent: sent.WebhookEvent,
		ContentType: sent.ContentType,
		LandingPageUrls: sent.LandingPageUrls ?? null,
		IsSpecificLandingPage: sent.IsSpecificLandingPage ?? false,
		NotifyOnFailure: sent.NotifyOnFailure ?? false,
		WebhookProperties: sent.WebhookProperties ?? null,
		ActivityEvent: sent.ActivityEvent ?? null,
		OpportunityEvents: sent.OpportunityEvents ?? null,
		ChangedLeadField: sent.ChangedLeadField ?? null,
		CustomHeaders: sent.CustomHeaders ?? [],
	};
}

const create: Handler = ({ body, state, settings, now }) => {
	const sent = body as Sent;
	checkSent(state, settings, sent);
	const quota = settings.leadSquared.webhookQuota;
	// Disabled ones count as well: they come back with one click.
	if (quota !== null && state.webhooks.length >= quota)
		throw invalidInput(`The quota of ${quota} webhook(s) is used up`);
	const id = newId(state, kinds.webhook);
	const at = dateTime(now);
	state.webhooks.push({
		WebhookId: id,
		Type: 'Webhook',
		...columnsOf(sent, settings),
		StatusCode: 0,
		CreatedOn: at,
		ModifiedOn: at,
		_failures: 0,
	});
	return { Status: 'Success', Message: { Id: id } };
};

function webhookById(state: LeadSquaredState, id: string): Row {
	const row = state.webhooks.find((one) => one.WebhookId === id.toLowerCase());
	if (!row) throw invalidEntity(`The Webhook Id '${id}' does not exist in the system`);
	return row;
}

/** Has no StatusCode to send: a disabled webhook stays disabled until somebody enables it by hand. */
const update: Handler = ({ body, state, settings, now }) => {
	const sent = body as Sent;
	const row = webhookById(state, sent.WebhookId ?? '');
	checkSent(state, settings, sent);
	Object.assign(row, columnsOf(sent, settings), { ModifiedOn: dateTime(now) });
	// No page shows the answer; this much is common to all of them.
	return { Status: 'Success' };
};

/** What a row of Retrieve shows; the reference knows of no others. */
const shown = [
	'WebhookId',
	'EventName',
	'EventCode',
	'Description',
	'URL',
	'StatusCode',
	'WebhookProperties',
];

interface Filter {
	Type?: string;
	WebhookEvent?: string;
	StatusCode?: number;
	WebhookId?: string;
	SearchText?: string;
}

function matches(
	row: Row,
	{ Type, WebhookEvent, StatusCode, WebhookId, SearchText }: Filter,
): boolean {
	const text = `${String(row.Description)} ${String(row.URL)}`.toLowerCase();
	return (
		(!Type || row.Type === Type) &&
		(!WebhookEvent || row.EventCode === WebhookEvent) &&
		(StatusCode === undefined || StatusCode === null || row.StatusCode === StatusCode) &&
		(!WebhookId || row.WebhookId === WebhookId.toLowerCase()) &&
		text.includes((SearchText ?? '').toLowerCase())
	);
}

const list: Handler = ({ body, state }) => {
	const filter = (body as { Parameter: Filter }).Parameter;
	const isGiven = (value: unknown) => value !== undefined && value !== null && value !== '';
	if (!Object.values(filter).some(isGiven))
		throw invalidInput('Parameter needs at least one filter');
	const rows = state.webhooks.filter((row) => matches(row, filter));
	const show = (row: Row) => Object.fromEntries(shown.map((name) => [name, row[name]]));
	return { RecordCount: rows.length, Response: page(rows, body).map(show) };
};

const remove: Handler = ({ query, state }) => {
	const row = webhookById(state, query.get('webhookId') ?? '');
	state.webhooks.splice(state.webhooks.indexOf(row), 1);
	return { Status: 'Success' };
};

export const webhookHandlers: Record<string, Handler> = {
	'/v2/Webhook.svc/Create': create,
	'/v2/Webhook.svc/Retrieve': list,
	'/v2/Webhook.svc/Update': update,
	'/v2/Webhook.svc/Delete': remove,
};
