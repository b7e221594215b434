import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { owningVenue } from '../../parts/locators';

/** Taxes and service fees of a venue. */
export const tax = resource(
	'tax',
	'Tax',
	getMany('venue/getTaxList', {
		plural: 'taxes',
		required: [owningVenue],
		filters: [],
		isWhole: true,
		simplified: [
			'id',
			'name',
			'type',
			'typeName',
			'appliesTo',
			'appliesToName',
			'amountType',
			'amountTypeName',
			'amount',
			'calculateExclusively',
		],
		page: 'venues/venuedata/get-tax-list',
	}),
);
