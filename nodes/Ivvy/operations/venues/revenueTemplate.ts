import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { owningVenue } from '../../parts/locators';
import { simplify } from '../../wire/simplify';

/** Which cost centers take the place of others at a booking. */
export const revenueTemplate = resource(
	'revenueTemplate',
	'Revenue Template',
	getMany('venue/getRevenueTemplateList', {
		plural: 'revenue templates',
		required: [owningVenue],
		filters: [],
		page: 'venues/venuedata/get-revenue-template-list',
		simplify,
	}),
);
