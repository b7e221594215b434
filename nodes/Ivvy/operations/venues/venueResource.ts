import { dateTime, ids, whole } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { owningVenue } from '../../parts/locators';
import { simplify } from '../../wire/simplify';

/** What a venue lends: projectors, stages, staff. */
export const venueResource = resource(
	'venueResource',
	'Venue Resource',
	getMany('venue/getResourceAvailability', {
		value: 'getAvailability',
		name: 'Get Availability',
		action: 'Get availability of venue resources',
		description: 'Retrieve when resources are not available',
		required: [
			owningVenue,
			ids('resourceIds', 'Resource IDs'),
			dateTime('startDate', 'From'),
			dateTime('endDate', 'To'),
		],
		filters: [
			whole('quantity', 'Quantity', {
				description: 'How many are needed. With it, iVvy tells whether they are available.',
			}),
		],
		page: 'venues/venuedata/get-resource-availability',
		simplify,
	}),
	getMany('venue/getResourceList', {
		plural: 'venue resources',
		required: [owningVenue],
		filters: [],
		simplified: [
			'id',
			'venueId',
			'name',
			'code',
			'shortDescription',
			'quantity',
			'hourlyCost',
			'dailyCost',
			'costcenterId',
			'modifiedDate',
		],
		page: 'venues/venuedata/get-resource-list',
	}),
);
