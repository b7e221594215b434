import type { INodeExecutionData, INodeProperties, IPollFunctions } from 'n8n-workflow';

import { unwrapLocator } from '../../shared/fields';
import { pollList } from '../../shared/poll';
import { isPolling, pollTimes, triggerOn, whilePolling } from '../../shared/pollMode';
import { takeOver } from '../../shared/testRun';
import { ofEvent } from '../operations/event';
import { ivvy } from '../vendor';
import { lists, sourceOf, type Choice, type List } from './lists';

const withLists = (test: (list: List) => unknown) => Object.keys(lists).filter((name) => test(lists[name]));

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
			...(created ? {} : { description: `Starts on new and changed ${plural}; iVvy's list does not tell which` }),
			...(since ? {} : { description: `Reads all ${plural} of the event at each poll` }),
		})),
		default: 'registration',
		displayOptions: whilePolling(),
	},
	triggerOn(withLists(({ created }) => created)),
	{ ...ofEvent.property, required: true, displayOptions: whilePolling(withLists((list) => list.ofEvent)) },
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
function idIn(context: IPollFunctions, name: string): number | undefined {
	const value = unwrapLocator(context.getNodeParameter(name, ''));
	return value === '' || value === undefined || value === null ? undefined : Number(value);
}

function choiceOf(context: IPollFunctions): Choice {
	const resource = context.getNodeParameter('resource') as string;
	const { created, venue, ofEvent: isOfEvent } = lists[resource];
	return {
		resource,
		change: created ? (context.getNodeParameter('change', 'created') as Choice['change']) : 'updated',
		...(venue ? { venueId: idIn(context, 'venueId') } : {}),
		...(isOfEvent ? { eventId: idIn(context, 'eventId') } : {}),
	};
}

/** One poll in the polling mode; in the other mode only what a test event brought. */
export async function poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	if (!isPolling(this)) return takeOver(this);
	const choice = choiceOf(this);
	return await pollList(this, ivvy, sourceOf(choice), { ...choice });
}
