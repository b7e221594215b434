import { choice, flag, inside, json, text, textList } from '../../../shared/table/fields';
import { meaningsOf } from '../../../shared/table/labels';
import { fixedCollection } from '../../../shared/table/nested';
import { resource, type Field, type Values } from '../../../shared/table/operation';
import { getMany, sorting, update } from '../../parts/build';
import { activityType, asText, record } from '../../parts/common';
import { pages } from '../../parts/paging';

const webhookId = record('WebhookId', 'Webhook', 'searchWebhooks');

/** Events by the names that LeadSquared lists them under. */
const status = choice('StatusCode', 'Status', [
	[0, 'Enabled'],
	[1, 'Disabled by Hand'],
	[2, 'Disabled After Failures'],
]);

const eventNames = choice('WebhookEvent', 'Event', [
	['Landing_Page_submission', 'Landing Page Submission'],
	['LeadActivity_Post_Create', 'Activity Creation'],
	['LeadActivity_Post_Update', 'Activity Update'],
	['Lead_Post_Create', 'Lead Creation'],
	['Lead_Post_Update', 'Lead Update'],
	['Lead_Post_Stage_Change', 'Lead Stage Change'],
	['Lead_Owner_Change', 'Lead Owner Change'],
	['Lead_Score_Change', 'Lead Score Change'],
	['Lead_Field_Change', 'Lead Field Change'],
	['Lead_Delete', 'Lead Deletion'],
	['Lead_Merge', 'Lead Merge'],
	['Task_Create', 'Task Creation'],
	['Task_Reminder', 'Task Reminder'],
	['Task_Complete', 'Task Completion'],
	['Task_Update', 'Task Update'],
	['User_Create', 'User Creation'],
	['User_Update', 'User Update'],
	['User_Active_Status_Change', 'User Status Change'],
	['Product_Post_Create', 'Product Creation'],
	['Product_Post_Update', 'Product Update'],
	['Product_Delete', 'Product Deletion'],
	['Leave_Create', 'Leave Creation'],
	['Leave_Update', 'Leave Update'],
	['Leave_Delete', 'Leave Deletion'],
	['Opportunity_Post_Create', 'Opportunity Creation'],
	['Opportunity_Post_Update', 'Opportunity Update'],
	['Opportunity_Post_Delete', 'Opportunity Deletion'],
	['OpportunityField_Post_Update', 'Opportunity Field Update'],
	['OpportunityStage_Post_Update', 'Opportunity Stage Update'],
]);

/**
 * The same by the numbers that it takes them by, of which 28 to 30 are those of one account. None is chosen beforehand,
 * since the webhook has one already.
 */
const eventNumbers = choice(
	'WebhookEvent',
	'Event',
	[
		['', 'Choose…'],
		['1', 'Landing Page Submission'],
		['2', 'Activity Creation'],
		['3', 'Lead Creation'],
		['4', 'Lead Owner Change'],
		['5', 'Lead Stage Change'],
		['6', 'Lead Update'],
		['7', 'Task Creation'],
		['8', 'Task Reminder'],
		['9', 'Lead Score Change'],
		['15', 'Activity Update'],
		['16', 'Task Completion'],
		['17', 'Task Update'],
		['26', 'Lead Field Change'],
		['28', 'Task Deletion (Some Accounts)'],
		['29', 'Opportunity Creation (Some Accounts)'],
		['30', 'Opportunity Update (Some Accounts)'],
		['31', 'Opportunity Creation'],
		['32', 'Opportunity Update'],
		['33', 'Opportunity Field Update'],
		['34', 'Opportunity Stage Update'],
		['35', 'Opportunity Deletion'],
	],
	{
		description:
			'The numbers of events differ between accounts: in some, 29 is the creation of an opportunity, 30 its update and 31 its deletion. Look at the event that Webhook > Get Many gives afterwards.',
	},
);

/** LeadSquared takes the JSON as a text. */
function jsonText(field: Field): Field {
	return {
		...field,
		read: (value, context) => {
			const given = field.read(value, context);
			return given === undefined ? undefined : JSON.stringify(given);
		},
	};
}

/** What LeadSquared wants twice: by itself, and in the properties. */
function named({ ChangedLeadField, OpportunityEvents }: Values['body']): object {
	const both =
		ChangedLeadField !== undefined
			? { ChangedLeadField }
			: OpportunityEvents !== undefined
				? { OpportunityEvents, IsAsyncEnable: false }
				: undefined;
	return both ? { WebhookProperties: JSON.stringify(both) } : {};
}

export const webhook = resource(
	'webhook',
	'Webhook',
	getMany('POST /v2/Webhook.svc/Retrieve', {
		labels: { StatusCode: meaningsOf(status) },
		value: 'getAll',
		name: 'Get Many',
		action: 'Get many webhooks',
		required: [
			inside(
				'Parameter',
				choice('Type', 'Type', [
					['Webhook', 'Webhook'],
					['Lapp', 'Lapp'],
				]),
			),
		],
		optional: [
			inside('Parameter', eventNames),
			inside('Parameter', status),
			inside('Parameter', webhookId),
			inside('Parameter', text('SearchText', 'Search Text', { placeholder: 'e.g. n8n' })),
			...sorting,
		],
		paging: pages({ key: 'Response', size: 200, id: 'WebhookId', insteadBy: 'WebhookId' }),
		page: 'retrieve-a-webhook',
	}),
	update('POST /v2/Webhook.svc/Update', {
		value: 'update',
		name: 'Update',
		action: 'Update webhook',
		description:
			'Set a webhook anew: give everything that it should have, also what stays the same',
		changes: { webhook: ['WebhookId'], field: ['ChangedLeadField'] },
		required: [
			webhookId,
			text('URL', 'URL', { placeholder: 'e.g. https://example.com/hook' }),
			eventNumbers,
			choice('ContentType', 'Content Type', [
				['', 'Choose…'],
				['application/json', 'JSON'],
				['application/x-www-form-urlencoded', 'Form'],
				['text/plain', 'Text'],
			]),
		],
		optional: [
			text('Description', 'Description'),
			asText(activityType()),
			text('ChangedLeadField', 'Lead Field', {
				placeholder: 'e.g. mx_City',
				description:
					'Schema name of the field to watch. It goes into the properties, too, unless you give them.',
			}),
			textList('OpportunityEvents', 'Opportunity Types', {
				placeholder: 'e.g. 12000',
				description:
					'Codes of the types to watch. They go into the properties, too, unless you give them.',
			}),
			text('LandingPageUrls', 'Landing Page URLs', {
				description:
					"Only for the event Landing Page Submission, together with 'Only These Landing Pages'",
			}),
			flag('IsSpecificLandingPage', 'Only These Landing Pages', {
				description: 'Whether only the given landing pages start the webhook',
			}),
			flag('NotifyOnFailure', 'Notify on Failure', {
				description: 'Whether LeadSquared sends an email when the webhook fails',
			}),
			jsonText(
				json('WebhookProperties', 'Properties', {
					description: 'What narrows the event, such as the activity type or the field',
				}),
			),
			fixedCollection(
				'CustomHeaders',
				'Custom Headers',
				'Header',
				{ required: [text('Key', 'Name'), text('Value', 'Value')] },
				{ description: 'Up to 10 headers' },
			),
		],
		body: ({ body }) => ({ ...named(body), ...body, Method: 'POST' }),
		errors: {
			MXInvalidDataTypeException: 'Add the activity type: events of activities need it.',
			MXDuplicateEntryException:
				'LeadSquared takes one webhook for each field of a lead: look for the other one with Webhook > Get Many.',
		},
		page: 'update-a-webhook',
	}),
);
