import { resource } from '../../shared/operation';
import { list } from './build';
import { filter } from './filters';
import { owningVenue } from './locators';

export const beveragePackage = resource(
	'beveragePackage',
	'Beverage Package',
	list('venue/getBeveragePackageList', {
		plural: 'beverage packages',
		required: [owningVenue],
		filters: [filter],
		simplified: [
			'id', 'name', 'minimumPax', 'maximumPax', 'cost', 'costType', 'price', 'priceType', 'smallDescription',
			'marketplaceName',
		],
		page: 'venues/venuedata/get-beverage-package-list',
	}),
);
