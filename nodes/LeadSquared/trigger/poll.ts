import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
	IPollFunctions,
} from 'n8n-workflow';

import { trimmed } from '../../shared/table/field';
import { text, unwrapLocator } from '../../shared/table/fields';
import type { Field } from '../../shared/table/operation';
import { wantsRaw } from '../../shared/trigger/item';
import { pollList, sampleList } from '../../shared/trigger/poll';
import {
	isPolling,
	parametersOf,
	pollTimes,
	triggerOn,
	whilePolling,
	type Read,
} from '../../shared/trigger/pollMode';
import { beginRun } from '../../shared/trigger/triggerRun';
import { activityType, opportunityType, user } from '../parts/common';
import { leadSquared } from '../wire/vendor';
import { lists, sourceOf, type Choice } from './lists';
import { readReceived } from './received';

/** What a list needs to know beside the resource. */
const needed: Record<string, { as: 'code' | 'accountType' | 'owner'; field: Field }> = {
	account: {
		as: 'accountType',
		field: text('CompanyTypeName', 'Account Type', { placeholder: 'e.g. Partners' }),
	},
	activity: { as: 'code', field: activityType() },
	opportunity: { as: 'code', field: opportunityType() },
	task: { as: 'owner', field: user('OwnerId', 'Owner') },
};

/** The fields of the polling mode. */
export const pollingProperties: INodeProperties[] = [
	...pollTimes('webhook'),
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: Object.entries(lists).map(([value, { name, description }]) => ({
			name,
			value,
			...(description ? { description } : {}),
		})),
		default: 'lead',
		displayOptions: whilePolling(),
	},
	...Object.entries(needed).map(
		([resource, { field }]): INodeProperties => ({
			...field.property,
			required: true,
			displayOptions: whilePolling([resource]),
		}),
	),
	triggerOn(),
];

function choiceOf(read: Read): Choice {
	const resource = String(read('resource'));
	const change = read('change') === 'created' ? 'created' : 'updated';
	const { as, field } = needed[resource] ?? {};
	const given = as && field ? { [as]: trimmed(String(unwrapLocator(read(field.name)) ?? '')) } : {};
	return { resource, change, ...given };
}

/** One poll in the polling mode. */
export async function poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	if (!isPolling(this)) return null;
	const read = parametersOf(this);
	const choice = choiceOf(read);
	return await pollList(this, leadSquared, sourceOf(choice, wantsRaw(read)), { ...choice });
}

/** The beginning of a run. */
export async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	return await beginRun(this, {
		sample: async () => {
			const read = parametersOf(this);
			return await sampleList(this, leadSquared, sourceOf(choiceOf(read), wantsRaw(read)));
		},
		received: async (items) => await readReceived(this, items),
	});
}
