import type { Labels, Meanings } from '../../../shared/table/labels';
import {
	amountTypes,
	commissionTypes,
	priceMethods,
	taxTypes,
	taxUnits,
	taxedItems,
} from './common';

const bookingStatus: Meanings = {
	1: 'Prospective',
	2: 'Tentative',
	3: 'Confirmed',
	4: 'Cancelled',
	5: 'Ordering',
	8: 'Not Accepted',
	9: 'Prospective Hold',
};

const reservationMethods: Meanings = {
	1: 'Rooming List',
	2: 'Individual Call-In',
	3: 'Booking Engine',
	4: 'Housing Form',
};

const chargingMethods: Meanings = {
	0: 'None',
	1: 'Individual Pays Own',
	2: 'Bill to Master',
	3: 'Combined',
	4: 'Complimentary',
};

const servedMenuCategories: Meanings = {
	1: 'Breakfast',
	2: 'Lunch',
	3: 'Dinner',
	4: 'Coffee Break',
	5: 'Reception',
	6: 'Outside Catering',
};

const servedItems: Meanings = {
	1: 'Booking Accommodation',
	2: 'Booking Accommodation Option',
	3: 'Package',
	4: 'Session',
	5: 'Menu / Food',
	6: 'Beverage Package',
	7: 'Product',
	8: 'Resource',
	9: 'Additional Item',
	11: 'Service',
};

const foodPayers: Meanings = { 1: 'Master Account', 2: 'Guests' };

const bookingTypes: Meanings = { 1: 'Detailed', 3: 'Simple', 4: 'Accommodation Only' };

const noteTypes: Meanings = {
	'-1': 'Lead Original',
	0: 'No Type',
	1: 'Booking',
	2: 'Session',
	3: 'Billing',
	4: 'Session Menu',
	5: 'Session Beverage',
	6: 'Session Resources',
	7: 'Session Products',
	8: 'Booking Accommodation',
	9: 'Contact',
	10: 'Company',
	11: 'Couriers',
	12: 'VIP Guests',
	13: 'Security',
	14: 'Onsite Contractors',
	15: 'Signatories',
	16: 'Front Offices',
	17: 'Transfers',
	18: 'Room Drops',
	19: 'Luggage Services',
	20: 'Group Profile',
	21: 'Lead',
	22: 'Dietary Requirements',
	23: 'All Departments',
	24: 'Food And Beverage',
	25: 'Car Parking',
	26: 'Suppliers',
	27: 'Internet',
	28: 'Lead Description',
	29: 'Signage',
	30: 'Sales Office',
	31: 'Bellman Van Service',
	32: 'Reservation',
	33: 'Housekeeping',
	34: 'Engineering',
};

const changedRecords: Meanings = {
	1: 'Booking',
	2: 'Accommodation',
	3: 'Session',
	4: 'Menu',
	5: 'Beverage',
	6: 'Resource',
	7: 'Product',
	8: 'Contact',
	9: 'Additional Item',
	11: 'Package',
	12: 'Setup Requirement',
};

const documentTypes: Meanings = {
	1: 'Quote (system)',
	2: 'Contract (system)',
	3: 'Quote (uploaded)',
	4: 'Contract (uploaded)',
	5: 'Other',
	6: 'BEO (system)',
	7: 'Resume',
	8: 'Banquet Check',
};

const documentStatus: Meanings = {
	1: 'Building',
	2: 'Building Error',
	3: 'Draft',
	4: 'Generated',
	5: 'Sent',
	8: 'Completed',
};

const beoTypes: Meanings = {
	3: 'Booking BEO',
	6: 'Session BEO',
	11: 'E-Booking BEO',
	12: 'E-Session BEO',
};

const beoStatus: Meanings = {
	1: 'Building',
	2: 'Building Error',
	3: 'Draft',
	4: 'Generated',
	5: 'Sent',
	8: 'Completed',
	9: 'Finalised',
};

export const bookingsLabels: Record<string, Labels> = {
	'venue/getBooking': {
		currentStatus: bookingStatus,
		accommReservationMethod: reservationMethods,
		accommChargingMethod: chargingMethods,
		commissionAccommodationType: commissionTypes,
		commissionSpaceType: commissionTypes,
		commissionFoodType: commissionTypes,
		commissionBeverageType: commissionTypes,
		commissionAudioVisualType: commissionTypes,
		'packages.priceMethod': priceMethods,
		'packages.costcenters.taxDetails.rateAmountType': amountTypes,
		'packages.taxDetails.rateAmountType': amountTypes,
		'sessions.taxDetails.rateAmountType': amountTypes,
		'sessions.projectedSpend.priceMethod': priceMethods,
		'menus.menuTypeCategory': servedMenuCategories,
		'menus.taxDetails.rateAmountType': amountTypes,
		'beveragePackages.taxDetails.rateAmountType': amountTypes,
		'resources.taxDetails.rateAmountType': amountTypes,
		'products.taxDetails.rateAmountType': amountTypes,
		'additionalItems.taxDetails.rateAmountType': amountTypes,
		'additionalItems.dayTaxDetails.taxDetails.rateAmountType': amountTypes,
		'serviceFees.refType': servedItems,
		'serviceFees.taxDetails.rateAmountType': amountTypes,
		foodBeveragePayableBy: foodPayers,
		bookingType: bookingTypes,
	},
	'venue/getBookingList': {
		currentStatus: bookingStatus,
		bookingType: bookingTypes,
		accommChargingMethod: chargingMethods,
	},
	'venue/getBookingListForAccount': {
		currentStatus: bookingStatus,
		bookingType: bookingTypes,
		accommChargingMethod: chargingMethods,
	},
	'venue/getBookingNoteList': {
		typeId: noteTypes,
	},
	'venue/getBookingChangelogList': {
		refType: changedRecords,
	},
	'venue/getBookingTaxList': {
		type: taxTypes,
		appliesTo: taxedItems,
		amountType: amountTypes,
		unitType: taxUnits,
	},
	'venue/getBookingDocumentList': {
		type: documentTypes,
		status: documentStatus,
	},
	'venue/getBookingDocumentVersionList': {
		type: documentTypes,
		status: documentStatus,
	},
	'venue/getBookingBeoList': {
		beoType: beoTypes,
		status: beoStatus,
	},
	'venue/getBookingBeoVersionList': {
		beoType: beoTypes,
		status: beoStatus,
	},
};
