import type { Row } from '../../types.mts';

const createdDate = '2023-03-03 11:22:20 UTC';
const stamps = { createdDate, modifiedDate: '2025-03-15 14:19:47 UTC' };

const rooms: Array<[name: string, capacity: number, extraAdults: number]> = [
	['Garden Double', 60, 1],
	['Garden Twin', 48, 0],
	['River Suite', 12, 2],
	['Accessible Queen', 8, 1],
];

const ratePlans: Array<[name: string, code: string]> = [
	['Best Available Rate', 'BAR'],
	['Conference Rate', 'CONF'],
	['Bed and Breakfast', 'BB'],
];

const menus: Array<[name: string, category: number, cost: number, costType: number]> = [
	['Continental Breakfast', 1, 24, 1],
	['Working Lunch', 2, 32, 1],
	['Harbour Dinner', 3, 1800, 2],
];

const beverages: Array<[name: string, cost: number, costType: number]> = [
	['Standard Drinks', 29, 1],
	['Premium Drinks', 45, 1],
	['Bar Tab', 1500, 2],
];

const resources: Array<[name: string, quantity: number, dailyCost: number]> = [
	['Data Projector', 6, 120],
	['Lectern', 4, 40],
	['Stage Block', 20, 15],
];

/** What holds resource 1601 back: four of its six are with booking 5003. */
const hold = {
	bookingId: 5003,
	sessionId: null,
	spaceId: 1301,
	quantity: 4,
	startDate: '2026-06-24 22:00:00',
	endDate: '2026-06-25 07:00:00',
};

export const seed = (): Record<string, Row[]> => ({
	rooms: rooms.map(([name, capacity, numExtraAdults], index) => ({
		id: 1101 + index,
		venueId: 102,
		code: `102-${index + 1}`,
		name,
		description: `<p>${name}</p>`,
		numStandardAdults: 2,
		numExtraAdults,
		extraAdultCost: 35,
		canSmoke: false,
		capacity,
		marketplaceName: name,
		categoryIds: [],
		active: index < 3,
	})),
	roomOptions: ['Breakfast', 'Late Checkout'].map((name, index) => ({
		id: 2251 + index,
		venueId: 102,
		name,
		description: name,
		price: [28, 60][index],
		priceExcludedTaxIds: [],
		cost: [12, 0][index],
		costExcludedTaxIds: [],
		costcenterId: null,
		...stamps,
	})),
	ratePlans: ratePlans.map(([name, code], index) => ({
		id: 1201 + index,
		venueId: 102,
		name,
		code,
		description: `<p>${name}</p>`,
	})),
	menus: menus.map(([name, menuTypeCategory, cost, costType], index) => ({
		id: 1401 + index,
		venueId: 101,
		menuTypeCategory,
		name,
		minimumPax: 10,
		maximumPax: 300,
		cost,
		costType,
		costPerPerson: costType === 1 ? cost : null,
		smallDescription: name,
		marketplaceName: name,
		marketplaceCategories: [[1, 3, 5][index]],
		costcenters: [],
	})),
	beveragePackages: beverages.map(([name, cost, costType], index) => ({
		id: 1501 + index,
		venueId: 101,
		name,
		minimumPax: 10,
		maximumPax: 400,
		cost,
		costType,
		costs: [],
		actualCost: cost / 2,
		price: cost,
		priceType: costType,
		smallDescription: name,
		marketplaceName: name,
		marketplaceEventTypes: null,
		minPax: 10,
		maxPax: 400,
		priceMethod: costType === 1 ? 100 : 102,
		marketplaceCategories: [],
	})),
	resources: resources.map(([name, quantity, dailyCost], index) => ({
		id: 1601 + index,
		venueId: 101,
		name,
		code: `R${index + 1}`,
		categoryId: 1,
		shortDescription: name,
		longDescription: null,
		quantity,
		canBookByHour: index === 0,
		hourlyCost: index === 0 ? 25 : 0,
		hourlyCostExcludedTaxIds: [],
		dailyCost,
		dailyCostExcludedTaxIds: [],
		isRestrictedToSpaces: false,
		hasSubResources: false,
		subResourceIds: [],
		costcenterId: 2203,
		isViewable: true,
		...stamps,
		_holds: index === 0 ? [hold] : [],
	})),
	venueCostCenters: (['Food', 'Beverage', 'Audio Visual', 'Accommodation'] as const).map(
		(name, index) => ({
			id: 2201 + index,
			venueId: index === 3 ? 102 : 101,
			name,
			code: `V${index + 1}`,
			description: null,
			parentId: [2302, 2303, 2301, 2304][index],
			parentDefaultType: [2, 3, 1, 6][index],
		}),
	),
	sessionTypes: ['Plenary', 'Breakout', 'Meal'].map((name, index) => ({ id: 1901 + index, name })),
	eventTypes: ['Conference', 'Wedding', 'Meeting'].map((name, index) => ({
		id: 1801 + index,
		name,
		description: null,
		marketplaceEventType: [4, 10, 8][index],
		contactType: 0,
		isViewable: true,
		...stamps,
		subTypes: index === 0 ? [{ id: 1, name: 'Annual Conference' }] : [],
	})),
	revenueTemplates: ['Banquet', 'Corporate'].map((name, index) => ({
		id: 2271 + index,
		venueId: 101,
		name,
		isDefault: index === 0,
		costcenters: [{ costcenterId: 2201, newCostcenterId: 2202 }],
		...stamps,
	})),
	taxes: ['GST', 'Service Fee', 'Tourism Levy'].map((name, index) => ({
		id: 1701 + index,
		venueId: index === 2 ? 102 : 101,
		name,
		type: index === 1 ? 2 : 1,
		appliesTo: index === 2 ? 2 : 1,
		amountType: index === 2 ? 2 : 1,
		amount: [10, 5, 4][index],
		taxIds: [],
		costcenterIds: [],
		excludedTaxIds: [],
		calculateExclusively: false,
		unitType: 1,
	})),
	bookingCustomFields: ['Dietary Summary', 'Source Code', 'Arrival Day'].map(
		(displayName, index) => ({
			id: 2151 + index,
			fieldType: [1, 2, 5][index],
			displayName,
			isRequired: false,
			visibleTo: 1,
			userGroupIds: [],
			tooltipText: '',
			isRequiredOnMarketplace: false,
			sortOrder: index,
			selectValues: index === 1 ? { '1': 'Web', '2': 'Phone' } : null,
		}),
	),
});
