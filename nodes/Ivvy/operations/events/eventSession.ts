import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { ofEvent } from './event';
import { gone } from '../../parts/explain';

/** Sessions of an event's agenda. */
export const eventSession = resource(
	'eventSession',
	'Event Session',
	getMany('event/getSessionList', {
		plural: 'event sessions',
		required: [ofEvent],
		filters: [],
		simplified: [
			'id',
			'eventId',
			'name',
			'startDate',
			'endDate',
			'roomId',
			'maxCapacity',
			'costAmount',
			'speakers',
			'modifiedDate',
		],
		errors: { '24456': gone('Event') },
		page: 'events/get-session-list',
	}),
);
