import { resource } from '../../../shared/table/operation';
import { get, getMany } from '../../parts/build';
import { filter } from '../../parts/filters';
import { byBusinessName, byPhone, byVenueEmail, exactly } from '../../parts/known';
import { record } from '../../parts/locators';

const shown = [
	'id',
	'businessName',
	'phone',
	'emailAddress',
	'websiteAddress',
	'currencyCode',
	'timezone',
	'numMeetingRooms',
	'numAccommodationRooms',
	'primaryAddress',
];

export const venue = resource(
	'venue',
	'Venue',
	get('venue/getVenue', {
		noun: 'venue',
		required: [record('id', 'Venue', 'searchVenues')],
		simplified: shown,
		page: 'venues/venuedata/get-venue',
	}),
	getMany('venue/getVenueList', {
		plural: 'venues',
		filters: [
			byBusinessName,
			byVenueEmail,
			byPhone,
			exactly('venueIdentifier', 'Venue Identifier'),
			exactly('businessNumber', 'Business Number'),
			filter,
		],
		simplified: shown,
		page: 'venues/venuedata/get-venue-list',
	}),
);
