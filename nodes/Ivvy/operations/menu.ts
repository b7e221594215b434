import { resource } from '../../shared/operation';
import { list } from './build';
import { filter } from './filters';
import { owningVenue } from './locators';

export const menu = resource(
	'menu',
	'Menu',
	list('venue/getMenuList', {
		plural: 'menus',
		required: [owningVenue],
		filters: [filter],
		simplified: [
			'id', 'name', 'menuTypeCategory', 'minimumPax', 'maximumPax', 'cost', 'costType', 'costPerPerson', 'smallDescription',
			'costcenters',
		],
		page: 'venues/venuedata/get-menu-list',
	}),
);
