import { resource } from '../../../shared/table/operation';
import { get, getMany } from '../../parts/build';
import { filter, modifiedSince } from '../../parts/filters';
import { byName } from '../../parts/known';
import { owningVenue, record } from '../../parts/locators';

const shown = [
	'id',
	'name',
	'type',
	'typeName',
	'minPax',
	'maxPax',
	'cost',
	'priceMethod',
	'priceMethodName',
];

/** Packages of a venue, which its application calls event templates, too. */
export const venuePackage = resource(
	'venuePackage',
	'Venue Package',
	get('venue/getVenuePackage', {
		noun: 'venue package',
		required: [owningVenue, record('id', 'Package', 'searchPackages')],
		simplified: [...shown, 'sessions'],
		page: 'venues/venuedata/get-venue-package',
	}),
	getMany('venue/getVenuePackageList', {
		plural: 'venue packages',
		required: [owningVenue],
		filters: [byName, modifiedSince(), filter],
		simplified: [...shown, 'hasSessions'],
		page: 'venues/venuedata/get-venue-package-list',
	}),
);
