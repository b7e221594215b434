import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { filter } from '../../parts/filters';
import { byName } from '../../parts/known';
import { owningVenue } from '../../parts/locators';

export const beveragePackage = resource(
	'beveragePackage',
	'Beverage Package',
	getMany('venue/getBeveragePackageList', {
		plural: 'beverage packages',
		required: [owningVenue],
		filters: [byName, filter],
		simplified: [
			'id',
			'name',
			'minimumPax',
			'maximumPax',
			'cost',
			'costType',
			'costTypeName',
			'price',
			'priceType',
			'priceTypeName',
		],
		page: 'venues/venuedata/get-beverage-package-list',
	}),
);
