import { parseJson } from '../../listener.mts';
import type { Row, Settings } from '../../types.mts';
import { duplicate, invalidInput, invalidType, WordlessError } from '../wire/errors.mts';
import type { LeadSquaredState } from '../state.mts';
import {
	activityEvents,
	eventOf,
	fieldEvents,
	landingPageEvent,
	stageEvent,
} from './webhookEvents.mts';

/** What create and update send: both restate the whole webhook. */
export interface Sent {
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
	OpportunityEvents?: string[];
	ChangedLeadField?: string;
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
	// Seen: system activities cannot be subscribed to, and only HTTP 500 says so.
	if (/^3\d{3}$/.test(code)) throw new WordlessError();
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

/** The field that a webhook of event 26 watches. */
export const fieldOf = ({ WebhookProperties }: { WebhookProperties?: unknown }): unknown => {
	const { ChangedLeadField, SchemaName } = (parseJson(String(WebhookProperties)) ?? {}) as Row;
	return ChangedLeadField ?? SchemaName;
};

/** Seen: the field is named twice, and an account takes one webhook for each. The words are invented. */
function checkLeadField(
	state: LeadSquaredState,
	{ WebhookId, ChangedLeadField: field }: Sent,
	properties: Row,
): void {
	if (!field) throw invalidInput('ChangedLeadField is mandatory for event 26');
	if (properties.ChangedLeadField !== field)
		throw invalidInput('WebhookProperties does not name the ChangedLeadField');
	if (!state.leadFields.some((one) => one.SchemaName === field))
		throw invalidInput(`Invalid ChangedLeadField ${field}`);
	const other = state.webhooks.find(
		(row) => row.WebhookId !== WebhookId && row._code === '26' && fieldOf(row) === field,
	);
	if (other) throw duplicate(`A webhook for the field ${field} already exists`);
}

/** Seen: the types are named twice, as a list and in the text. That both are needed is invented. */
function checkOpportunity(
	state: LeadSquaredState,
	{ OpportunityEvents: types }: Sent,
	properties: Row,
): void {
	if (!types?.length) throw invalidInput('OpportunityEvents is mandatory for this event');
	if (JSON.stringify(properties.OpportunityEvents) !== JSON.stringify(types))
		throw invalidInput('WebhookProperties does not name the OpportunityEvents');
	for (const code of types)
		if (!state.opportunitySettings.some((type) => String(type.EventCode) === code))
			throw invalidInput(`Invalid OpportunityEvents ${code}`);
}

function checkHeaders({ CustomHeaders: headers = [] }: Sent): void {
	if (headers.length > maxHeaders)
		throw invalidInput(`More than ${maxHeaders} custom headers are not allowed`);
	if (headers.some((header) => !header.Key)) throw invalidInput('A custom header has no Key');
}

/** @throws LeadSquaredError for a webhook that the account does not take */
export function checkSent(state: LeadSquaredState, settings: Settings, sent: Sent): void {
	const { code, name } = eventOf(sent.WebhookEvent, settings);
	const properties = readProperties(sent.WebhookProperties);
	if (!URL.canParse(sent.URL)) throw invalidInput(`'${sent.URL}' is not a valid URL`);
	checkLandingPages(sent);
	// Seen in the field: refused with every WebhookProperties that was tried. None is known to work, so none does here.
	if (code === stageEvent) throw invalidInput('Invalid WebhookProperties for event 5');
	if (code !== undefined && activityEvents.includes(code)) checkActivity(state, sent, properties);
	else if (sent.ActivityEvent) throw invalidInput('ActivityEvent is for activity events only');
	if (code === '26') checkLeadField(state, sent, properties);
	else if (sent.ChangedLeadField) throw invalidInput('ChangedLeadField is for event 26 only');
	if (name.startsWith('Opportunity')) checkOpportunity(state, sent, properties);
	// Seen: it asks for the field. In what form is not known.
	if (code !== undefined && fieldEvents.includes(code) && !fieldOf(sent))
		throw invalidInput('Opportunity field is not found in WebhookProperties');
	checkHeaders(sent);
}
