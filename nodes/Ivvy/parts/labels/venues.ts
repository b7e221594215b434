import type { Labels, Meanings } from '../../../shared/table/labels';
import {
	amountTypes,
	costCentreTypes,
	facilities,
	priceMethods,
	ratingAuthorities,
	taxTypes,
	taxUnits,
	taxedItems,
} from './common';

const venueLayouts: Meanings = {
	0: 'Custom',
	1: 'Theatre',
	2: 'Classroom',
	3: 'U-Shape',
	4: 'Cabaret',
	5: 'Boardroom',
	6: 'Banquet',
	7: 'Cocktail',
	8: 'Hollow Square',
	9: 'Exhibition',
};

const menuCategories: Meanings = {
	0: 'Unassigned',
	1: 'Breakfast',
	2: 'Lunch',
	3: 'Dinner',
	4: 'Coffee Break',
	5: 'Reception',
	6: 'Outside Catering',
};

const menuCostTypes: Meanings = { 1: 'Per person', 2: 'Flat rate', 3: 'Total of menu items' };

const marketplaceCategories: Meanings = {
	1: 'Breakfast',
	2: 'Morning Break',
	3: 'Lunch',
	4: 'Afternoon Break',
	5: 'Dinner',
	6: 'Cocktail',
};

const marketplaceEventTypes: Meanings = {
	1: 'Other',
	2: 'Christmas',
	3: 'Cocktail',
	4: 'Conference',
	5: 'Corporate Function',
	6: 'Dinner',
	7: 'Exhibition',
	8: 'Meeting',
	9: 'Party',
	10: 'Wedding',
	11: 'Event',
	13: 'Breakfast',
	14: 'Lunch',
};

const contactTypes: Meanings = { 0: 'Company & Contact', 1: 'Company', 2: 'Contact' };

const bookingFieldTypes: Meanings = {
	0: 'Small Text',
	1: 'Large Text',
	2: 'Single Select',
	3: 'Multi Select',
	5: 'Date',
	10: 'Html Text',
};

const fieldVisibility: Meanings = { 1: 'All', 2: 'User Group', 3: 'None' };

const packageTypes: Meanings = { 1: 'Detailed', 2: 'Simple' };

export const venuesLabels: Record<string, Labels> = {
	'venue/getVenue': {
		ratingAuthority: ratingAuthorities,
		facilities,
		'packages.priceMethod': priceMethods,
		'functionSpaces.layouts.type': venueLayouts,
		'menus.menuTypeCategory': menuCategories,
	},
	'venue/getMenuList': {
		menuTypeCategory: menuCategories,
		costType: menuCostTypes,
		marketplaceCategories,
	},
	'venue/getBeveragePackageList': {
		costType: priceMethods,
		priceType: priceMethods,
	},
	'venue/getCostCenterList': {
		parentDefaultType: costCentreTypes,
	},
	'venue/getTaxList': {
		type: taxTypes,
		appliesTo: taxedItems,
		amountType: amountTypes,
		unitType: taxUnits,
	},
	'venue/getEventTypeList': {
		marketplaceEventType: marketplaceEventTypes,
		contactType: contactTypes,
	},
	'venue/getBookingCustomFieldList': {
		fieldType: bookingFieldTypes,
		visibleTo: fieldVisibility,
	},
	'venue/getVenuePackageList': {
		type: packageTypes,
		priceMethod: priceMethods,
	},
	'venue/getVenuePackage': {
		type: packageTypes,
		priceMethod: priceMethods,
	},
};
