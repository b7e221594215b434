import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { gone } from '../../parts/explain';
import { filter } from '../../parts/filters';
import { byNameAndCode } from '../../parts/known';
import { owningVenue } from '../../parts/locators';

/** Cost centers of a venue, each below one of the account. */
export const venueCostCenter = resource(
	'venueCostCenter',
	'Venue Cost Center',
	getMany('venue/getCostCenterList', {
		plural: 'venue cost centers',
		required: [owningVenue],
		filters: [...byNameAndCode, filter],
		errors: {
			'24270': 'iVvy does not find the account. Check the credential.',
			'24271': gone('Venue'),
		},
		page: 'venues/venuedata/get-cost-center-list',
	}),
);
