import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';

export const eventType = resource(
	'eventType',
	'Event Type',
	getMany('venue/getEventTypeList', {
		plural: 'event types',
		filters: [],
		page: 'venues/venuedata/get-event-type-list',
		simplified: [
			'id',
			'name',
			'description',
			'marketplaceEventType',
			'marketplaceEventTypeName',
			'contactType',
			'contactTypeName',
			'isViewable',
			'modifiedDate',
			'subTypes',
		],
	}),
);
