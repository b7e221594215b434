import { resource } from '../../shared/operation';
import { list } from './build';
import { gone } from './explain';
import { filter } from './filters';
import { owningVenue } from './locators';

/** Cost centers of a venue, each below one of the account. */
export const venueCostCenter = resource(
	'venueCostCenter',
	'Venue Cost Center',
	list('venue/getCostCenterList', {
		plural: 'venue cost centers',
		required: [owningVenue],
		filters: [filter],
		errors: { '24270': 'iVvy does not find the account. Check the credential.', '24271': gone('Venue') },
		page: 'venues/venuedata/get-cost-center-list',
	}),
);
