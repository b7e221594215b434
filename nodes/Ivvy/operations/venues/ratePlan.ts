import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { filter } from '../../parts/filters';
import { byNameAndCode } from '../../parts/known';
import { owningVenue } from '../../parts/locators';

/** Rate plans; other actions call their ids `barId`. */
export const ratePlan = resource(
	'ratePlan',
	'Rate Plan',
	getMany('venue/getVenueRatePlanList', {
		plural: 'rate plans',
		required: [owningVenue],
		filters: [...byNameAndCode, filter],
		page: 'venues/venuedata/get-venue-rate-plan-list',
	}),
);
