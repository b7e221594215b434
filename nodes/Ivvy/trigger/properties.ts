import type { INodeProperties } from 'n8n-workflow';

import { includeRaw } from '../../shared/trigger/item';
import { pollingProperties } from './poll';
import { subjects } from './subjects';

const show = { mode: ['notifications'] };

/** The fields of the trigger: the mode, those of the notifications, those of polling. */
export const properties: INodeProperties[] = [
	{
		displayName: 'Mode',
		name: 'mode',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Notifications',
				value: 'notifications',
				description:
					'Messages arrive from iVvy as soon as something happens. Needs an n8n that iVvy can reach under an HTTPS address.',
			},
			{
				name: 'Polling',
				value: 'polling',
				description:
					'Asks iVvy for new and changed records. For events, registrations and attendees, which send no notifications.',
			},
		],
		default: 'notifications',
	},
	{
		displayName:
			'Use an API key of the primary user of the iVvy account, or one without a user: iVvy lets no other key subscribe. Testing in the editor subscribes a second, temporary address and leaves an active workflow alone.',
		name: 'notice',
		type: 'notice',
		default: '',
		displayOptions: { show },
	},
	{
		// n8n's node panel lists the options of the first field with this label.
		displayName: 'Events',
		name: 'subjects',
		type: 'multiOptions',
		required: true,
		options: subjects.map(({ value, name, action, isDocumented }) => ({
			name,
			value,
			action,
			...(isDocumented
				? {}
				: { description: "Known to iVvy's own library, not to its documentation" }),
		})),
		default: [],
		displayOptions: { show },
	},
	{
		displayName: 'Venue Names or IDs',
		name: 'venues',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getVenues' },
		default: [],
		description:
			'Only messages about these venues; all venues when empty. Messages that name no venue, such as those about contacts, always come through. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		displayOptions: { show },
	},
	{
		displayName: 'Changes Made Through the API',
		name: 'apiChanges',
		type: 'options',
		options: [
			{
				name: 'Drop All',
				value: 'dropAll',
				description: 'Only what people do in iVvy starts the workflow',
			},
			{
				name: 'Drop Those of This API Key',
				value: 'dropOwn',
				description:
					'What n8n itself writes with this credential does not start the workflow again',
			},
			{ name: 'Keep', value: 'keep' },
		],
		default: 'keep',
		displayOptions: { show },
	},
	...pollingProperties,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [includeRaw('iVvy')],
	},
];
