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
import { execute, poll } from './trigger/poll';
import { properties } from './trigger/properties';
import { receive } from './trigger/receive';
import { subjects } from './trigger/subjects';
import { checkExists, create, remove } from './trigger/subscription';
import { getVenues } from './trigger/venues';

/** The iVvy Trigger: wiring only. What it does stands in `trigger/`. */
export class IvvyTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'iVvy Trigger',
		name: 'ivvyTrigger',
		icon: { light: 'file:../../icons/ivvy.svg', dark: 'file:../../icons/ivvy.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: triggerSubtitle('subjects', subjects),
		description: 'Starts the workflow when something happens in iVvy',
		...listening('iVvy'),
		defaults: { name: 'iVvy Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'ivvyApi', required: true }],
		webhooks: [
			{
				name: 'default',
				httpMethod: methodUnlessPolling('POST'),
				responseMode: 'onReceived',
				// Nothing: see startedRun.ts.
				responseData: '',
				path: 'ivvy',
				ndvHideUrl: '={{ $parameter["mode"] === "polling" }}',
				ndvHideMethod: true,
			},
		],
		properties,
	};

	methods = { loadOptions: { getVenues }, listSearch };

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
