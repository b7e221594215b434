import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { simplify } from '../../wire/simplify';

export const eventType = resource(
	'eventType',
	'Event Type',
	getMany('venue/getEventTypeList', {
		plural: 'event types',
		filters: [],
		page: 'venues/venuedata/get-event-type-list',
		simplify,
	}),
);
