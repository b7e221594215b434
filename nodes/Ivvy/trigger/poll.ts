import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
	IPollFunctions,
} from 'n8n-workflow';

import { unwrapLocator } from '../../shared/table/fields';
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
import { ofEvent } from '../operations/events/event';
import { ivvy } from '../wire/vendor';
import { listOf, lists, sourceOf, type Choice, type List } from './lists';

const withLists = (test: (list: List) => unknown) =>
	Object.entries(lists).flatMap(([name, list]) => (test(list) ? [name] : []));

/** The fields of the polling mode. */
export const pollingProperties: INodeProperties[] = [
	...pollTimes('notifications'),
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: Object.entries(lists).map(([value, { name, plural, created, since }]) => ({
			name,
			value,
			...(created
				? {}
				: { description: `Starts on new and changed ${plural}; iVvy's list does not tell which` }),
			...(since ? {} : { description: `Reads all ${plural} of the event at each poll` }),
		})),
		default: 'registration',
		displayOptions: whilePolling(),
	},
	triggerOn(withLists(({ created }) => created)),
	{
		...ofEvent.property,
		required: true,
		displayOptions: whilePolling(withLists((list) => list.ofEvent)),
	},
	{
		displayName: 'Venue Name or ID',
		name: 'venueId',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getVenues' },
		default: '',
		description:
			'Only records of this venue; all venues when empty. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		displayOptions: whilePolling(withLists(({ venue }) => venue)),
	},
];

/** The id of a record, where one is given. */
function idIn(read: Read, name: string): number | undefined {
	const value = unwrapLocator(read(name, ''));
	return value === '' || value === undefined || value === null ? undefined : Number(value);
}

function choiceOf(read: Read): Choice {
	const resource = String(read('resource'));
	const { created, venue, ofEvent: isOfEvent } = listOf(resource);
	return {
		resource,
		change: created && read('change', 'created') === 'created' ? 'created' : 'updated',
		...(venue ? { venueId: idIn(read, 'venueId') } : {}),
		...(isOfEvent ? { eventId: idIn(read, 'eventId') } : {}),
	};
}

/** One poll in the polling mode. */
export async function poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	if (!isPolling(this)) return null;
	const read = parametersOf(this);
	const choice = choiceOf(read);
	return await pollList(this, ivvy, sourceOf(choice, wantsRaw(read)), { ...choice });
}

/** The beginning of a run. */
export async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	return await beginRun(this, {
		sample: async () => {
			const read = parametersOf(this);
			return await sampleList(this, ivvy, sourceOf(choiceOf(read), wantsRaw(read)));
		},
	});
}
