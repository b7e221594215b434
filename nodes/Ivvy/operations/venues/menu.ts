import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { filter } from '../../parts/filters';
import { byName } from '../../parts/known';
import { owningVenue } from '../../parts/locators';

export const menu = resource(
	'menu',
	'Menu',
	getMany('venue/getMenuList', {
		plural: 'menus',
		required: [owningVenue],
		filters: [byName, filter],
		simplified: [
			'id',
			'name',
			'menuTypeCategory',
			'menuTypeCategoryName',
			'minimumPax',
			'maximumPax',
			'cost',
			'costType',
			'costTypeName',
			'costPerPerson',
		],
		page: 'venues/venuedata/get-menu-list',
	}),
);
