import type { Example } from '../../example';

export const venuesListsExamples: Example[] = [
	{
		operation: 'roomOption.getAll',
		items: [
			{
				returnAll: true,
				venueId: { __rl: true, mode: 'id', value: 102 },
				output: 'raw',
				filters: {
					filter: { condition: [{ field: 'price', condition: 'lessOrEqual', value: 30 }] },
				},
			},
			{
				returnAll: false,
				limit: 1,
				venueId: { __rl: true, mode: 'id', value: '102' },
				output: 'simple',
				filters: {
					modifiedSince: '2025-01-01T00:00:00Z',
					filter: { condition: [{ field: 'name', condition: 'begins', value: 'Late' }] },
				},
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/venue?action=getVenueRoomOptionList',
				body: { venueId: 102, filter: { price__LESSTHAN: 30 }, perPage: 100, start: 0 },
			},
			{
				call: 'POST /api/1.0/venue?action=getVenueRoomOptionList',
				body: {
					venueId: 102,
					filter: { name__BEGINS: 'Late', modifiedDate__GREATERTHAN: '2025-01-01 00:00:00' },
					perPage: 1,
					start: 0,
				},
			},
		],
		output: [
			{
				json: {
					id: 2251,
					venueId: 102,
					name: 'Breakfast',
					description: 'Breakfast',
					price: 28,
					priceExcludedTaxIds: [],
					cost: 12,
					costExcludedTaxIds: [],
					costcenterId: null,
					createdDate: '2023-03-03 11:22:20 UTC',
					modifiedDate: '2025-03-15 14:19:47 UTC',
				},
				item: 0,
			},
			{
				json: {
					id: 2252,
					venueId: 102,
					name: 'Late Checkout',
					description: 'Late Checkout',
					price: 60,
					priceExcludedTaxIds: [],
					cost: 0,
					costExcludedTaxIds: [],
					costcenterId: null,
					modifiedDate: '2025-03-15T14:19:47.000Z',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'ratePlan.getAll',
		items: [
			{
				returnAll: true,
				venueId: { __rl: true, mode: 'id', value: 102 },
				filters: { filter: { condition: [{ field: 'code', condition: 'equals', value: 'CONF' }] } },
			},
			{
				returnAll: false,
				limit: 1,
				venueId: { __rl: true, mode: 'id', value: '102' },
				filters: {
					filter: { condition: [{ field: 'name', condition: 'contains', value: 'bed' }] },
				},
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/venue?action=getVenueRatePlanList',
				body: { venueId: 102, filter: { code: 'CONF' }, perPage: 100, start: 0 },
			},
			{
				call: 'POST /api/1.0/venue?action=getVenueRatePlanList',
				body: { venueId: 102, filter: { name__CONTAINS: 'bed' }, perPage: 1, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 1202,
					name: 'Conference Rate',
					code: 'CONF',
					description: '<p>Conference Rate</p>',
				},
				item: 0,
			},
			{
				json: {
					id: 1203,
					name: 'Bed and Breakfast',
					code: 'BB',
					description: '<p>Bed and Breakfast</p>',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'venueResource.getAll',
		items: [
			{
				returnAll: false,
				limit: 1,
				venueId: { __rl: true, mode: 'id', value: '101' },
				output: 'raw',
			},
			{ returnAll: true, venueId: { __rl: true, mode: 'id', value: 102 }, output: 'simple' },
		],
		requests: [
			{
				call: 'POST /api/1.0/venue?action=getResourceList',
				body: { venueId: 101, perPage: 1, start: 0 },
			},
			{
				call: 'POST /api/1.0/venue?action=getResourceList',
				body: { venueId: 102, perPage: 100, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 1601,
					venueId: 101,
					name: 'Data Projector',
					code: 'R1',
					categoryId: 1,
					shortDescription: 'Data Projector',
					longDescription: null,
					quantity: 6,
					canBookByHour: true,
					hourlyCost: 25,
					hourlyCostExcludedTaxIds: [],
					dailyCost: 120,
					dailyCostExcludedTaxIds: [],
					isRestrictedToSpaces: false,
					hasSubResources: false,
					subResourceIds: [],
					costcenterId: 2203,
					isViewable: true,
					createdDate: '2023-03-03 11:22:20 UTC',
					modifiedDate: '2025-03-15 14:19:47 UTC',
				},
				item: 0,
			},
		],
	},
	{
		operation: 'venueResource.getAvailability',
		items: [
			{
				returnAll: true,
				venueId: { __rl: true, mode: 'id', value: 101 },
				resourceIds: '1601, 1602',
				startDate: '2026-06-25T00:00:00',
				endDate: '2026-06-26T00:00:00',
				filters: { quantity: 3 },
			},
			{
				returnAll: false,
				limit: 1,
				venueId: { __rl: true, mode: 'id', value: '101' },
				resourceIds: '1603',
				startDate: '2026-06-25T00:00:00Z',
				endDate: '2026-06-25T12:00:00Z',
				filters: {},
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/venue?action=getResourceAvailability',
				body: {
					venueId: 101,
					resourceIds: [1601, 1602],
					startDate: '2026-06-25 00:00:00',
					endDate: '2026-06-26 00:00:00',
					quantity: 3,
					perPage: 100,
					start: 0,
				},
			},
			{
				call: 'POST /api/1.0/venue?action=getResourceAvailability',
				body: {
					venueId: 101,
					resourceIds: [1603],
					startDate: '2026-06-25 00:00:00',
					endDate: '2026-06-25 12:00:00',
					perPage: 1,
					start: 0,
				},
			},
		],
		output: [
			{
				json: {
					id: 1601,
					unAvailableTimes: [
						{
							startDate: '2026-06-24T22:00:00.000Z',
							endDate: '2026-06-25T07:00:00.000Z',
							quantity: 4,
						},
					],
					isAvailable: false,
					conflict: {
						venueId: 101,
						resourceId: 1601,
						bookingId: 5003,
						sessionId: null,
						spaceId: 1301,
						startDate: '2026-06-24T22:00:00.000Z',
						endDate: '2026-06-25T07:00:00.000Z',
						quantity: 4,
					},
				},
				item: 0,
			},
			{ json: { id: 1602, unAvailableTimes: [], isAvailable: true, conflict: null }, item: 0 },
			{ json: { id: 1603, unAvailableTimes: [] }, item: 1 },
		],
	},
];
