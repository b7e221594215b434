import { parseJson } from '../../listener.mts';
import type { Row } from '../../types.mts';
import { invalidEntity, invalidInput, invalidType } from '../wire/errors.mts';
import { dateTime } from '../wire/handler.mts';
import type { Handler } from '../wire/handler.mts';
import { kinds } from '../wire/ids.mts';
import { page } from '../wire/paging.mts';
import { newId } from '../state.mts';
import type { LeadSquaredState } from '../state.mts';
import {
	activityEvents,
	fieldEvents,
	landingPageEvent,
	stageEvent,
	webhookEvents,
} from './webhookEvents.mts';

/** What create and update send: both restate the whole webhook. */
interface Sent {
	WebhookId?: string;
	Description?: string;
	URL: string;
	Method: string;
	ContentType: string;
	WebhookEvent: string;
	LandingPageUrls?: string | null;
	IsSpecificLandingPage?: boolean;
	NotifyOnFailure?: boolean;
	WebhookProperties?: string | null;
	ActivityEvent?: string;
	CustomHeaders?: Array<{ Key?: string; Value?: string }>;
}

const maxHeaders = 10;

function readProperties(text: string | null | undefined): Row {
	if (!text) return {};
	const properties = parseJson(text);
	// As with an object in place of the text, seen in the field: what does not parse is answered with 400.
	if (typeof properties !== 'object' || properties === null)
		throw invalidInput('WebhookProperties is not a valid JSON text', 400);
	return properties as Row;
}

function checkActivity(
	state: LeadSquaredState,
	{ ActivityEvent: code }: Sent,
	properties: Row,
): void {
	// One client is said to do without, to hear of all activities; nobody verified that.
	if (!code) throw invalidType('You have not passed ActivityEvent.');
	if (!state.activityTypes.some((type) => String(type.ActivityEvent) === code))
		throw invalidInput(`Invalid ActivityEvent ${code}`);
	if (properties.ActivityEvent !== undefined && String(properties.ActivityEvent) !== code) {
		throw invalidInput('ActivityEvent and WebhookProperties name different activities');
	}
}

function checkLandingPages({
	WebhookEvent,
	LandingPageUrls: urls,
	IsSpecificLandingPage: specific,
}: Sent): void {
	if (WebhookEvent !== landingPageEvent && (urls || specific))
		throw invalidInput('LandingPageUrls is for event 1 only');
	if (Boolean(urls) !== (specific ?? false))
		throw invalidInput('IsSpecificLandingPage and LandingPageUrls contradict each other');
}

function checkSent(state: LeadSquaredState, sent: Sent): void {
	const properties = readProperties(sent.WebhookProperties);
	if (!URL.canParse(sent.URL)) throw invalidInput(`'${sent.URL}' is not a valid URL`);
	checkLandingPages(sent);
	// Seen in the field: refused with every WebhookProperties that was tried. None is known to work, so none does here.
	if (sent.WebhookEvent === stageEvent) throw invalidInput('Invalid WebhookProperties for event 5');
	if (activityEvents.includes(sent.WebhookEvent)) checkActivity(state, sent, properties);
	else if (sent.ActivityEvent) throw invalidInput('ActivityEvent is for activity events only');
	// The properties' shape is not documented, but without any the event could not know its field.
	if (fieldEvents.includes(sent.WebhookEvent) && Object.keys(properties).length === 0) {
		throw invalidInput(`WebhookProperties is mandatory for event ${sent.WebhookEvent}`);
	}
	const headers = sent.CustomHeaders ?? [];
	if (headers.length > maxHeaders)
		throw invalidInput(`More than ${maxHeaders} custom headers are not allowed`);
	if (headers.some((header) => !header.Key)) throw invalidInput('A custom header has no Key');
}

/** The columns that a request sets: what it leaves out is empty. */
function columnsOf(sent: Sent): Row {
	const event = webhookEvents.find((one) => one.code === sent.WebhookEvent);
	return {
		EventName: event?.title,
		EventCode: event?.name,
		Description: sent.Description ?? '',
		URL: sent.URL,
		WebhookEvent: sent.WebhookEvent,
		ContentType: sent.ContentType,
		LandingPageUrls: sent.LandingPageUrls ?? null,
		IsSpecificLandingPage: sent.IsSpecificLandingPage ?? false,
		NotifyOnFailure: sent.NotifyOnFailure ?? false,
		WebhookProperties: sent.WebhookProperties ?? null,
		ActivityEvent: sent.ActivityEvent ?? null,
		CustomHeaders: sent.CustomHeaders ?? [],
	};
}

const create: Handler = ({ body, state, settings, now }) => {
	const sent = body as Sent;
	checkSent(state, sent);
	const quota = settings.leadSquared.webhookQuota;
	// Disabled ones count as well: they come back with one click.
	if (quota !== null && state.webhooks.length >= quota)
		throw invalidInput(`The quota of ${quota} webhook(s) is used up`);
	const id = newId(state, kinds.webhook);
	const at = dateTime(now);
	state.webhooks.push({
		WebhookId: id,
		Type: 'Webhook',
		...columnsOf(sent),
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
const update: Handler = ({ body, state, now }) => {
	const sent = body as Sent;
	const row = webhookById(state, sent.WebhookId ?? '');
	checkSent(state, sent);
	Object.assign(row, columnsOf(sent), { ModifiedOn: dateTime(now) });
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
