import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { triggerSubtitle } from '../shared/form/subtitle';
import { listening } from '../shared/trigger/listening';
import { methodUnlessPolling } from '../shared/trigger/pollMode';
import { listSearch } from './methods/listSearch';
import { events } from './trigger/events';
import { checkExists, create, remove } from './trigger/lifecycle';
import { execute, poll } from './trigger/poll';
import { properties } from './trigger/properties';
import { receive } from './trigger/receive';

// Without `responseData: ''` n8n would not answer what `webhook` returns, but the name of its default.
const hidden = {
	responseMode: 'onReceived',
	responseData: '',
	path: 'leadsquared',
	ndvHideMethod: true,
} as const;

/** The LeadSquared Trigger: wiring only. What it does stands in `trigger/`. */
export class LeadSquaredTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'LeadSquared Trigger',
		name: 'leadSquaredTrigger',
		icon: {
			light: 'file:../../icons/leadSquared.svg',
			dark: 'file:../../icons/leadSquared.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: triggerSubtitle('event', events),
		description: 'Starts the workflow when something happens in LeadSquared',
		...listening('LeadSquared'),
		defaults: { name: 'LeadSquared Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'leadSquaredApi', required: true }],
		webhooks: [
			// First, since n8n sets them up in this order, and LeadSquared calls HEAD while the other is created.
			{ ...hidden, name: 'setup', httpMethod: methodUnlessPolling('HEAD'), ndvHideUrl: true },
			{
				...hidden,
				name: 'default',
				httpMethod: methodUnlessPolling('POST'),
				ndvHideUrl: '={{ $parameter["mode"] === "polling" }}',
			},
		],
		properties,
	};

	methods = { listSearch };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await checkExists(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await create(this);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await remove(this);
			},
		},
	};

	webhook = receive;

	poll = poll;

	execute = execute;
}
