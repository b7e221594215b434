import type { INodeProperties } from 'n8n-workflow';

import { includeRaw } from '../../shared/trigger/item';
import { opportunityType } from '../parts/common';
import { activityEvents, events, opportunityEvents } from './events';
import { pollingProperties } from './poll';

const show = { mode: ['webhook'] };

const webhookProperties: INodeProperties[] = [
	{
		displayName:
			'The keys in the credential must belong to an administrator. Each of these triggers takes one webhook of your LeadSquared plan, and testing in the editor takes a second one for its duration; an active workflow keeps its own. Of each lead field LeadSquared takes one webhook only: deactivate the workflow while you test Lead Field Updated or Lead Stage Changed.',
		name: 'notice',
		type: 'notice',
		default: '',
		displayOptions: { show },
	},
	{
		displayName: 'Event',
		name: 'event',
		type: 'options',
		options: events
			.map(({ value, name, description }) => ({
				name,
				value,
				action: `On ${name.toLowerCase()}`,
				...(description ? { description } : {}),
			}))
			.sort((a, b) => a.name.localeCompare(b.name)),
		default: 'leadCreated',
		displayOptions: { show },
	},
	{
		displayName: 'Activity Type',
		name: 'activityEvent',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		description:
			'The type of activity that starts the workflow. LeadSquared has no webhooks for those that it writes itself, with codes from 3000 to 3999.',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'searchActivityTypes', searchable: true },
			},
			{
				displayName: 'By Code',
				name: 'id',
				type: 'string',
				placeholder: 'e.g. 208',
				validation: [
					{
						type: 'regex',
						properties: { regex: '^\\s*\\d+\\s*$', errorMessage: 'The code is a number' },
					},
				],
			},
		],
		displayOptions: { show: { ...show, event: activityEvents } },
	},
	{
		...opportunityType().property,
		required: true,
		description: 'The type of opportunity that starts the workflow',
		displayOptions: { show: { ...show, event: opportunityEvents } },
	},
	{
		displayName: 'Field',
		name: 'field',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		description: 'The field whose change starts the workflow',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'searchLeadFields', searchable: true },
			},
			{ displayName: 'By Schema Name', name: 'id', type: 'string', placeholder: 'e.g. mx_City' },
		],
		displayOptions: { show: { ...show, event: ['leadFieldUpdated'] } },
	},
	{
		displayName: 'Field',
		name: 'opportunityField',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. mx_Custom_2',
		description: 'Schema name of the field whose change starts the workflow',
		displayOptions: { show: { ...show, event: ['opportunityFieldUpdated'] } },
	},
	{
		displayName: 'Landing Page URLs',
		name: 'landingPageUrls',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/offer',
		description:
			'Only submissions of these pages, separated by commas; those of all pages when empty',
		displayOptions: { show: { ...show, event: ['landingPageSubmitted'] } },
	},
];

const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		includeRaw('LeadSquared'),
		{
			displayName: 'Notify on Failure',
			name: 'notifyOnFailure',
			type: 'boolean',
			default: true,
			description: 'Whether LeadSquared tells its administrators when n8n could not be reached',
			displayOptions: { show: { '/mode': ['webhook'] } },
		},
		{
			displayName: 'Webhook Properties',
			name: 'webhookProperties',
			type: 'string',
			default: '',
			placeholder: 'e.g. {"ChangedLeadField": "mx_City"}',
			description:
				'JSON that LeadSquared gets as WebhookProperties of this webhook, in place of what n8n writes there. LeadSquared documents no form of it: use it only on the advice of LeadSquared support.',
			displayOptions: { show: { '/mode': ['webhook'] } },
		},
	],
};

/** The fields of the trigger: the mode, those of the webhook, those of polling. */
export const properties: INodeProperties[] = [
	{
		displayName: 'Mode',
		name: 'mode',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Webhook',
				value: 'webhook',
				description:
					'Messages arrive from LeadSquared as soon as something happens. Needs an n8n that LeadSquared can reach and a plan with webhooks.',
			},
			{
				name: 'Polling',
				value: 'polling',
				description:
					'Asks LeadSquared for new and changed records at the times you set. Needs neither.',
			},
		],
		default: 'webhook',
	},
	...webhookProperties,
	...pollingProperties,
	options,
];
