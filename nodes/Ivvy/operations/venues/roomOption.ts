import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { filter, modifiedSince } from '../../parts/filters';
import { byName } from '../../parts/known';
import { owningVenue } from '../../parts/locators';

/** What guests can add to a room, such as breakfast. */
export const roomOption = resource(
	'roomOption',
	'Room Option',
	getMany('venue/getVenueRoomOptionList', {
		plural: 'room options',
		required: [owningVenue],
		filters: [byName, modifiedSince(), filter],
		simplified: [
			'id',
			'venueId',
			'name',
			'description',
			'price',
			'priceExcludedTaxIds',
			'cost',
			'costExcludedTaxIds',
			'costcenterId',
			'modifiedDate',
		],
		page: 'venues/venuedata/get-venue-room-option-list',
	}),
);
