import { resource } from '../../../shared/table/operation';
import { list } from '../../parts/build';

export const eventType = resource(
	'eventType',
	'Event Type',
	list('venue/getEventTypeList', {
		plural: 'event types',
		filters: [],
		page: 'venues/venuedata/get-event-type-list',
	}),
);
