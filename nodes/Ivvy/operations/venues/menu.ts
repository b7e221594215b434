import { resource } from '../../../shared/table/operation';
import { list } from '../../parts/build';
import { filter } from '../../parts/filters';
import { owningVenue } from '../../parts/locators';

export const menu = resource(
	'menu',
	'Menu',
	list('venue/getMenuList', {
		plural: 'menus',
		required: [owningVenue],
		filters: [filter],
		simplified: [
			'id',
			'name',
			'menuTypeCategory',
			'minimumPax',
			'maximumPax',
			'cost',
			'costType',
			'costPerPerson',
			'smallDescription',
			'costcenters',
		],
		page: 'venues/venuedata/get-menu-list',
	}),
);
