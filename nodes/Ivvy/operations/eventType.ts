import { resource } from '../../shared/operation';
import { list } from './build';

export const eventType = resource(
	'eventType',
	'Event Type',
	list('venue/getEventTypeList', {
		plural: 'event types',
		filters: [],
		page: 'venues/venuedata/get-event-type-list',
	}),
);
