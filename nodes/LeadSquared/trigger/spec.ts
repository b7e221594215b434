import { NodeOperationError, type IDataObject, type IHookFunctions } from 'n8n-workflow';

import { trimmed } from '../../shared/table/field';
import { eventNamed, type TriggerEvent } from './events';

/** What the node asks LeadSquared for. */
export interface Spec {
	event: TriggerEvent;
	/** The webhook without its secret, as create and update take it. */
	body: IDataObject;
}

type Context = Pick<IHookFunctions, 'getNodeParameter' | 'getNode'>;

/** The code of the activity type that was chosen. */
export const activityTypeOf = (context: Context): string =>
	trimmed(String(context.getNodeParameter('activityEvent', '', { extractValue: true }) ?? ''));

/** The code of the opportunity type that was chosen. */
export const opportunityTypeOf = (context: Context): string =>
	trimmed(
		String(context.getNodeParameter('opportunityEventCode', '', { extractValue: true }) ?? ''),
	);

/** The field that an event watches. */
export function fieldOf(context: Context, { value, field }: TriggerEvent): string | undefined {
	if (field !== undefined) return field;
	if (value === 'leadFieldUpdated')
		return trimmed(String(context.getNodeParameter('field', '', { extractValue: true }) ?? ''));
	if (value === 'opportunityFieldUpdated')
		return trimmed(String(context.getNodeParameter('opportunityField', '')));
	return undefined;
}

export function eventOf(context: Context): TriggerEvent {
	const value = String(context.getNodeParameter('event', ''));
	const event = eventNamed(value);
	if (!event)
		throw new NodeOperationError(context.getNode(), `There is no event '${value}'`, {
			description: "Choose one in the field 'Event'.",
		});
	return event;
}

function required(context: Context, value: string, name: string): string {
	if (value !== '') return value;
	throw new NodeOperationError(context.getNode(), `Fill in '${name}'`, {
		description: 'LeadSquared has to be told what to watch.',
	});
}

function ownProperties(context: Context): string | undefined {
	const { webhookProperties } = context.getNodeParameter('options', {}) as {
		webhookProperties?: unknown;
	};
	if (webhookProperties === undefined || webhookProperties === '') return undefined;
	const text =
		typeof webhookProperties === 'string' ? webhookProperties : JSON.stringify(webhookProperties);
	try {
		return JSON.stringify(JSON.parse(text));
	} catch {
		throw new NodeOperationError(context.getNode(), "'Webhook Properties' is not valid JSON", {
			description: 'Correct the text, or remove the option.',
		});
	}
}

/** What an event of opportunities needs. In which form LeadSquared takes the field is not known. */
function ofOpportunity(context: Context, event: TriggerEvent): IDataObject {
	const types = [required(context, opportunityTypeOf(context), 'Opportunity Type')];
	const field = fieldOf(context, event);
	return {
		OpportunityEvents: types,
		WebhookProperties: JSON.stringify({
			OpportunityEvents: types,
			IsAsyncEnable: false,
			...(field === undefined ? {} : { SchemaName: required(context, field, 'Field') }),
		}),
	};
}

/** What an event needs beside its code. LeadSquared wants most of it twice. */
function particulars(context: Context, event: TriggerEvent): IDataObject {
	if (event.entity === 'activity') {
		const code = required(context, activityTypeOf(context), 'Activity Type');
		return {
			ActivityEvent: code,
			WebhookProperties: JSON.stringify({
				ActivityEvent: code,
				ActivityData: '[]',
				WebPageNames: '[]',
			}),
		};
	}
	if (event.entity === 'landingPage') {
		const urls = trimmed(String(context.getNodeParameter('landingPageUrls', '')));
		return { LandingPageUrls: urls === '' ? null : urls, IsSpecificLandingPage: urls !== '' };
	}
	if (event.entity === 'opportunity') return ofOpportunity(context, event);
	const field = fieldOf(context, event);
	if (field === undefined) return {};
	const ChangedLeadField = required(context, field, 'Field');
	return { ChangedLeadField, WebhookProperties: JSON.stringify({ ChangedLeadField }) };
}

/** Reads the node's parameters. */
export function specOf(context: IHookFunctions, url: string): Spec {
	const event = eventOf(context);
	const { notifyOnFailure = true } = context.getNodeParameter('options', {}) as {
		notifyOnFailure?: boolean;
	};
	const own = ownProperties(context);
	return {
		event,
		body: {
			Description: 'n8n workflow',
			URL: url,
			Method: 'POST',
			ContentType: 'application/json',
			WebhookEvent: event.code,
			LandingPageUrls: null,
			IsSpecificLandingPage: false,
			NotifyOnFailure: notifyOnFailure,
			WebhookProperties: null,
			...particulars(context, event),
			...(own === undefined ? {} : { WebhookProperties: own }),
		},
	};
}
