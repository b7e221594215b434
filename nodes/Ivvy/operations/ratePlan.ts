import { resource } from '../../shared/operation';
import { list } from './build';
import { filter } from './filters';
import { owningVenue } from './locators';

/** Rate plans; other actions call their ids `barId`. */
export const ratePlan = resource(
	'ratePlan',
	'Rate Plan',
	list('venue/getVenueRatePlanList', {
		plural: 'rate plans',
		required: [owningVenue],
		filters: [filter],
		page: 'venues/venuedata/get-venue-rate-plan-list',
	}),
);
