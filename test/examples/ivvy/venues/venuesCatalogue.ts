import type { Example } from '../../example';

export const venuesCatalogueExamples: Example[] = [
	{
		operation: 'menu.getAll',
		items: [
			{
				returnAll: true,
				venueId: { __rl: true, mode: 'id', value: 101 },
				output: 'raw',
				filters: {
					filter: { condition: [{ field: 'menuTypeCategory', condition: 'equals', value: 2 }] },
				},
			},
			{
				returnAll: false,
				limit: 1,
				venueId: { __rl: true, mode: 'id', value: '101' },
				output: 'simple',
				filters: { filter: { condition: [{ field: 'costType', condition: 'equals', value: 2 }] } },
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/venue?action=getMenuList',
				body: { venueId: 101, filter: { menuTypeCategory: 2 }, perPage: 100, start: 0 },
			},
			{
				call: 'POST /api/1.0/venue?action=getMenuList',
				body: { venueId: 101, filter: { costType: 2 }, perPage: 1, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 1402,
					menuTypeCategory: 2,
					name: 'Working Lunch',
					minimumPax: 10,
					maximumPax: 300,
					cost: 32,
					costType: 1,
					costPerPerson: 32,
					smallDescription: 'Working Lunch',
					marketplaceName: 'Working Lunch',
					marketplaceCategories: [3],
					costcenters: [],
				},
				item: 0,
			},
			{
				json: {
					id: 1403,
					name: 'Harbour Dinner',
					menuTypeCategory: 3,
					menuTypeCategoryName: 'Dinner',
					minimumPax: 10,
					maximumPax: 300,
					cost: 1800,
					costType: 2,
					costTypeName: 'Flat rate',
					costPerPerson: null,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'beveragePackage.getAll',
		items: [
			{
				returnAll: true,
				venueId: { __rl: true, mode: 'id', value: 101 },
				output: 'raw',
				filters: {
					filter: { condition: [{ field: 'name', condition: 'contains', value: 'premium' }] },
				},
			},
			{
				returnAll: false,
				limit: 1,
				venueId: { __rl: true, mode: 'id', value: '101' },
				output: 'simple',
				filters: {
					filter: { condition: [{ field: 'costType', condition: 'notEquals', value: 1 }] },
				},
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/venue?action=getBeveragePackageList',
				body: { venueId: 101, filter: { name__CONTAINS: 'premium' }, perPage: 100, start: 0 },
			},
			{
				call: 'POST /api/1.0/venue?action=getBeveragePackageList',
				body: { venueId: 101, filter: { costType__NOT: 1 }, perPage: 1, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 1502,
					name: 'Premium Drinks',
					minimumPax: 10,
					maximumPax: 400,
					cost: 45,
					costType: 1,
					costs: [],
					actualCost: 22.5,
					price: 45,
					priceType: 1,
					smallDescription: 'Premium Drinks',
					marketplaceName: 'Premium Drinks',
					marketplaceEventTypes: null,
					minPax: 10,
					maxPax: 400,
					priceMethod: 100,
					marketplaceCategories: [],
				},
				item: 0,
			},
			{
				json: {
					id: 1503,
					name: 'Bar Tab',
					minimumPax: 10,
					maximumPax: 400,
					cost: 1500,
					costType: 2,
					costTypeName: 'Flat Rate',
					price: 1500,
					priceType: 2,
					priceTypeName: 'Flat Rate',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'venueCostCenter.getAll',
		items: [
			{
				returnAll: true,
				venueId: { __rl: true, mode: 'id', value: 102 },
				filters: { filter: { condition: [{ field: 'name', condition: 'begins', value: 'acc' }] } },
			},
			{
				returnAll: false,
				limit: 1,
				venueId: { __rl: true, mode: 'id', value: '101' },
				filters: {
					filter: { condition: [{ field: 'parentDefaultType', condition: 'equals', value: 3 }] },
				},
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/venue?action=getCostCenterList',
				body: { venueId: 102, filter: { name__BEGINS: 'acc' }, perPage: 100, start: 0 },
			},
			{
				call: 'POST /api/1.0/venue?action=getCostCenterList',
				body: { venueId: 101, filter: { parentDefaultType: 3 }, perPage: 1, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 2204,
					name: 'Accommodation',
					code: 'V4',
					description: null,
					parentId: 2304,
					parentDefaultType: 6,
					parentDefaultTypeName: 'Accommodation',
				},
				item: 0,
			},
			{
				json: {
					id: 2202,
					name: 'Beverage',
					code: 'V2',
					description: null,
					parentId: 2303,
					parentDefaultType: 3,
					parentDefaultTypeName: 'Beverage',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'sessionType.getAll',
		items: [{ returnAll: false, limit: 1 }, { returnAll: true }],
		requests: [
			{ call: 'POST /api/1.0/venue?action=getSessionTypeList', body: { perPage: 1, start: 0 } },
			{ call: 'POST /api/1.0/venue?action=getSessionTypeList', body: { perPage: 100, start: 0 } },
		],
		output: [
			{ json: { id: 1901, name: 'Plenary' }, item: 0 },
			{ json: { id: 1901, name: 'Plenary' }, item: 1 },
			{ json: { id: 1902, name: 'Breakout' }, item: 1 },
			{ json: { id: 1903, name: 'Meal' }, item: 1 },
		],
	},
	{
		operation: 'eventType.getAll',
		items: [
			{ returnAll: false, limit: 1 },
			{ returnAll: false, limit: 2 },
		],
		requests: [
			{ call: 'POST /api/1.0/venue?action=getEventTypeList', body: { perPage: 1, start: 0 } },
			{ call: 'POST /api/1.0/venue?action=getEventTypeList', body: { perPage: 2, start: 0 } },
		],
		output: [
			{
				json: {
					id: 1801,
					name: 'Conference',
					description: null,
					marketplaceEventType: 4,
					marketplaceEventTypeName: 'Conference',
					contactType: 0,
					contactTypeName: 'Company & Contact',
					isViewable: true,
					modifiedDate: '2025-03-15T14:19:47.000Z',
					subTypes: [{ id: 1, name: 'Annual Conference' }],
				},
				item: 0,
			},
			{
				json: {
					id: 1801,
					name: 'Conference',
					description: null,
					marketplaceEventType: 4,
					marketplaceEventTypeName: 'Conference',
					contactType: 0,
					contactTypeName: 'Company & Contact',
					isViewable: true,
					modifiedDate: '2025-03-15T14:19:47.000Z',
					subTypes: [{ id: 1, name: 'Annual Conference' }],
				},
				item: 1,
			},
			{
				json: {
					id: 1802,
					name: 'Wedding',
					description: null,
					marketplaceEventType: 10,
					marketplaceEventTypeName: 'Wedding',
					contactType: 0,
					contactTypeName: 'Company & Contact',
					isViewable: true,
					modifiedDate: '2025-03-15T14:19:47.000Z',
					subTypes: [],
				},
				item: 1,
			},
		],
	},
];
