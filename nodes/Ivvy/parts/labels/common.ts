import type { Meanings } from '../../../shared/table/labels';

// Codes that answers of several areas have.

export const costCentreTypes: Meanings = {
	1: 'Other',
	2: 'Food',
	3: 'Beverage',
	4: 'Audio Visual',
	5: 'Room Hire',
	6: 'Accommodation',
	7: 'Service Fees',
};

export const ratingAuthorities: Meanings = { 1: 'AAA rated', 2: 'Self rated' };

export const facilities: Meanings = {
	1: 'Air Conditioning',
	2: 'Airport Shuttle',
	3: 'Audio Visual',
	4: 'BBQ',
	6: 'Business Centre',
	7: 'Ceremony On Site',
	8: 'Child Minding',
	9: 'Disabled Access',
	10: 'Dry Cleaning',
	11: 'Express Checkout',
	12: 'Free Parking',
	13: 'Gaming Area',
	14: 'Gymnasium',
	15: 'Internet Access',
	16: 'Laundry',
	17: 'Mobile Bar',
	18: 'Open 24 Hours',
	19: 'Outdoor Area',
	20: 'Parking Available',
	21: 'Pay TV',
	22: 'Playground',
	23: 'Printing Services',
	24: 'Public Transport',
	25: 'Restaurant On Site',
	26: 'Sauna Steam Room',
	27: 'Smoking Permitted',
	28: 'Spa',
	29: 'Staging',
	30: 'Street Parking',
	31: 'Swimming Pool',
	32: 'Tour Desk',
	33: 'Undercover Parking',
	34: 'Valet Parking',
	35: 'Wheelchair Access',
	36: 'Wifi Access',
	37: 'Outside Catering Allowed',
	38: 'BYO Allowed',
	39: 'Liquor License',
};

export const priceMethods: Meanings = { 1: 'Per Person', 2: 'Flat Rate' };

export const commissionTypes: Meanings = { 1: 'Fixed', 2: 'Percentage' };

export const consentSources: Meanings = {
	1: 'User Initiated Entry',
	2: 'Marketplace',
	3: 'Website Booking Engine',
	4: 'Event Website',
	5: 'API',
};

export const invitationResponses: Meanings = { U: 'Undecided', Y: 'Yes', N: 'No' };

export const amountTypes: Meanings = { 1: 'Percentage', 2: 'Amount' };

export const taxTypes: Meanings = { 1: 'Tax', 2: 'Service Fees' };

export const taxedItems: Meanings = { 1: 'All', 2: 'Accommodation Only' };

export const taxUnits: Meanings = { 1: 'Room Nights', 2: 'Capacity', 3: 'Occupancy' };
