import type { Example } from '../../example';

export const venuesPackagesExamples: Example[] = [
	{
		operation: 'revenueTemplate.getAll',
		items: [
			{ returnAll: true, venueId: { __rl: true, mode: 'id', value: 102 } },
			{ returnAll: false, limit: 1, venueId: { __rl: true, mode: 'id', value: '101' } },
		],
		requests: [
			{
				call: 'POST /api/1.0/venue?action=getRevenueTemplateList',
				body: { venueId: 102, perPage: 100, start: 0 },
			},
			{
				call: 'POST /api/1.0/venue?action=getRevenueTemplateList',
				body: { venueId: 101, perPage: 1, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 2271, name: 'Banquet', isDefault: true,
					costcenters: [{ costcenterId: 2201, newCostcenterId: 2202 }],
					createdDate: '2023-03-03 11:22:20 UTC', modifiedDate: '2025-03-15 14:19:47 UTC',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'tax.getAll',
		items: [
			{ returnAll: true, venueId: { __rl: true, mode: 'id', value: 102 }, simplify: false },
			{ returnAll: false, limit: 1, venueId: { __rl: true, mode: 'id', value: '101' }, simplify: true },
		],
		requests: [
			{ call: 'POST /api/1.0/venue?action=getTaxList', body: { venueId: 102 } },
			{ call: 'POST /api/1.0/venue?action=getTaxList', body: { venueId: 101 } },
		],
		output: [
			{
				json: {
					id: 1703, name: 'Tourism Levy', type: 1, appliesTo: 2, amountType: 2, amount: 4, taxIds: [],
					costcenterIds: [], excludedTaxIds: [], calculateExclusively: false, unitType: 1,
				},
				item: 0,
			},
			{
				json: {
					id: 1701, name: 'GST', type: 1, appliesTo: 1, amountType: 1, amount: 10, taxIds: [],
					excludedTaxIds: [], calculateExclusively: false, unitType: 1,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'bookingCustomField.getAll',
		items: [
			{ returnAll: false, limit: 1 },
			{ returnAll: false, limit: 2 },
		],
		requests: [
			{ call: 'POST /api/1.0/venue?action=getBookingCustomFieldList', body: { perPage: 1, start: 0 } },
			{ call: 'POST /api/1.0/venue?action=getBookingCustomFieldList', body: { perPage: 2, start: 0 } },
		],
		output: [
			{
				json: {
					id: 2151, fieldType: 1, displayName: 'Dietary Summary', isRequired: false, visibleTo: 1,
					userGroupIds: [], tooltipText: '', isRequiredOnMarketplace: false, sortOrder: 0,
					selectValues: null,
				},
				item: 0,
			},
			{
				json: {
					id: 2151, fieldType: 1, displayName: 'Dietary Summary', isRequired: false, visibleTo: 1,
					userGroupIds: [], tooltipText: '', isRequiredOnMarketplace: false, sortOrder: 0,
					selectValues: null,
				},
				item: 1,
			},
			{
				json: {
					id: 2152, fieldType: 2, displayName: 'Source Code', isRequired: false, visibleTo: 1,
					userGroupIds: [], tooltipText: '', isRequiredOnMarketplace: false, sortOrder: 1,
					selectValues: { '1': 'Web', '2': 'Phone' },
				},
				item: 1,
			},
		],
	},
	{
		operation: 'venuePackage.get',
		items: [
			{
				venueId: { __rl: true, mode: 'id', value: 101 }, id: { __rl: true, mode: 'id', value: '2102' },
				simplify: false,
			},
			{ venueId: { __rl: true, mode: 'id', value: '101' }, id: 2101, simplify: true },
		],
		requests: [
			{ call: 'POST /api/1.0/venue?action=getVenuePackage', body: { venueId: 101, id: 2102 } },
			{ call: 'POST /api/1.0/venue?action=getVenuePackage', body: { venueId: 101, id: 2101 } },
		],
		output: [
			{
				json: {
					id: 2102, name: 'Cocktail Evening', type: 2, minPax: 10, maxPax: 200, cost: 2400,
					priceMethod: 2, actualCost: 50, actualCostExcludedTaxIds: [],
					smallDescription: 'Cocktail Evening', largeDescription: '<p>Cocktail Evening</p>',
					marketplaceName: 'Cocktail Evening', isVisibleOnVenueSearch: false,
					createdDate: '2017-12-18 12:23:53', modifiedDate: '2025-04-23 23:28:28', startDate: null,
					endDate: null, startTime: '18:00:00', endTime: '22:00:00',
					costcenters: [{ id: 2201, value: 60, excludedTaxIds: [] }], hasSessions: false, spaceId: 1301,
					spaceLayoutId: null, spaceCustomLayoutName: null, sortOrder: 1, excludedFromCommissions: false,
					reduceRoomHireFirst: false, eventTypes: [1801, 1803], userGroupIds: [2],
					hasLimitedStartTimes: false, limitedStartTimes: [], isAccommIncluded: false,
					discountCampaignId: null, costcentersDiscounts: [], sessions: [],
				},
				item: 0,
			},
			{
				json: {
					id: 2101, name: 'Day Delegate', type: 1, minPax: 10, maxPax: 200, cost: 98, priceMethod: 1,
					smallDescription: 'Day Delegate', modifiedDate: '2025-04-23 23:28:28',
					sessions: [
						{
							includeInPackage: true, excludedTaxIds: [], createdDate: '2017-12-18 12:23:53',
							modifiedDate: '2025-04-23 23:28:28', id: 2131, name: 'Morning', startTime: '08:00:00',
							endTime: '12:00:00', sessionTypeId: 1901, setupTime: 30, setDownTime: 15,
							isOptional: false, spaceVenueId: 101, spaceId: 1301, spaceLayoutId: 0,
							spaceCustomLayoutName: null, tariffId: null, roomHireType: 1, minSpendAmount: null,
							minSpendRevenueItems: [], overridePax: false, costcenterId: 2201, amount: null,
							sortOrder: 0, sessionStatusId: 0, beveragePackages: [],
							menus: [
								{
									includeInPackage: true, excludedTaxIds: [], createdDate: '2017-12-18 12:23:53',
									modifiedDate: '2025-04-23 23:28:28', id: 2231, name: 'Working lunch',
									menuVenueId: 101, menuId: 1402, startTime: '08:00:00', endTime: '12:00:00',
									sameAsSessionTime: true, costcenterId: 2201, amount: 32, items: [], groups: [],
									costcenters: [],
								},
							],
							products: [],
							resources: [
								{
									includeInPackage: true, excludedTaxIds: [], createdDate: '2017-12-18 12:23:53',
									modifiedDate: '2025-04-23 23:28:28', id: 2331, resourceVenueId: 101,
									resourceId: 1601, quantity: 1, costcenterId: 2203, amount: 0,
								},
							],
							setupRequirements: [],
						},
						{
							includeInPackage: true, excludedTaxIds: [], createdDate: '2017-12-18 12:23:53',
							modifiedDate: '2025-04-23 23:28:28', id: 2132, name: 'Afternoon',
							startTime: '13:00:00', endTime: '17:00:00', sessionTypeId: 1902, setupTime: 30,
							setDownTime: 15, isOptional: false, spaceVenueId: 101, spaceId: 1301, spaceLayoutId: 0,
							spaceCustomLayoutName: null, tariffId: null, roomHireType: 1, minSpendAmount: null,
							minSpendRevenueItems: [], overridePax: false, costcenterId: 2201, amount: null,
							sortOrder: 0, sessionStatusId: 0, beveragePackages: [],
							menus: [
								{
									includeInPackage: true, excludedTaxIds: [], createdDate: '2017-12-18 12:23:53',
									modifiedDate: '2025-04-23 23:28:28', id: 2232, name: 'Working lunch',
									menuVenueId: 101, menuId: 1402, startTime: '13:00:00', endTime: '17:00:00',
									sameAsSessionTime: true, costcenterId: 2201, amount: 32, items: [], groups: [],
									costcenters: [],
								},
							],
							products: [],
							resources: [
								{
									includeInPackage: true, excludedTaxIds: [], createdDate: '2017-12-18 12:23:53',
									modifiedDate: '2025-04-23 23:28:28', id: 2332, resourceVenueId: 101,
									resourceId: 1601, quantity: 1, costcenterId: 2203, amount: 0,
								},
							],
							setupRequirements: [],
						},
					],
				},
				item: 1,
			},
		],
	},
	{
		operation: 'venuePackage.getAll',
		items: [
			{
				returnAll: true, venueId: { __rl: true, mode: 'id', value: 101 }, simplify: false,
				filters: { filter: { condition: [{ field: 'type', condition: 'equals', value: 1 }] } },
			},
			{
				returnAll: false, limit: 1, venueId: { __rl: true, mode: 'id', value: '101' }, simplify: true,
				filters: {
					modifiedSince: '2025-01-01T00:00:00Z',
					filter: { condition: [{ field: 'cost', condition: 'greaterOrEqual', value: 1000 }] },
				},
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/venue?action=getVenuePackageList',
				body: { venueId: 101, filter: { type: 1 }, perPage: 100, start: 0 },
			},
			{
				call: 'POST /api/1.0/venue?action=getVenuePackageList',
				body: {
					venueId: 101,
					filter: { cost__GREATERTHAN: 1000, modifiedDate__GREATERTHAN: '2025-01-01 00:00:00' },
					perPage: 1, start: 0,
				},
			},
		],
		output: [
			{
				json: {
					id: 2101, name: 'Day Delegate', type: 1, minPax: 10, maxPax: 200, cost: 98, priceMethod: 1,
					actualCost: 50, actualCostExcludedTaxIds: [], smallDescription: 'Day Delegate',
					largeDescription: '<p>Day Delegate</p>', marketplaceName: 'Day Delegate',
					isVisibleOnVenueSearch: true, createdDate: '2017-12-18 12:23:53',
					modifiedDate: '2025-04-23 23:28:28', startDate: null, endDate: null, startTime: '08:00:00',
					endTime: '17:00:00', costcenters: [{ id: 2201, value: 60, excludedTaxIds: [] }],
					hasSessions: true, spaceId: 1301, spaceLayoutId: null, spaceCustomLayoutName: null,
					sortOrder: 0, excludedFromCommissions: false, reduceRoomHireFirst: false,
					eventTypes: [1801, 1803], userGroupIds: [2], hasLimitedStartTimes: false,
					limitedStartTimes: [], isAccommIncluded: false, discountCampaignId: null,
					costcentersDiscounts: [],
				},
				item: 0,
			},
			{
				json: {
					id: 2102, name: 'Cocktail Evening', type: 2, minPax: 10, maxPax: 200, cost: 2400,
					priceMethod: 2, smallDescription: 'Cocktail Evening', modifiedDate: '2025-04-23 23:28:28',
					hasSessions: false,
				},
				item: 1,
			},
		],
	},
];
