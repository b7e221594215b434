import type { Example } from '../../example';

const planList = 'POST /api/1.0/venue?action=getSpaceHirePlanList';
const rateList = 'POST /api/1.0/venue?action=getSpaceHirePlanRateList';
const rate = 'POST /api/1.0/venue?action=getSpaceHirePlanRate';

const season = {
	1381: {
		id: 1381,
		venueId: 101,
		tariffId: 1371,
		colour: '#e4afaf',
		startDate: '2031-01-01',
		endDate: '2031-06-30',
		daysOfWeek: [1, 2, 3, 4, 5],
		createdDate: '2024-11-04T01:10:00.000Z',
		modifiedDate: '2025-09-04T06:45:00.000Z',
	},
	1382: {
		id: 1382,
		venueId: 101,
		tariffId: 1371,
		colour: '#aacbe4',
		startDate: '2031-07-01',
		endDate: '2031-12-31',
		daysOfWeek: [0, 6],
		createdDate: '2024-11-05T01:10:00.000Z',
		modifiedDate: '2025-09-05T06:45:00.000Z',
	},
	1383: {
		id: 1383,
		venueId: 102,
		tariffId: 1373,
		colour: '#b8e4af',
		startDate: '2031-01-01',
		endDate: '2031-12-31',
		daysOfWeek: [0, 1, 2, 3, 4, 5, 6],
		createdDate: '2024-11-06T01:10:00.000Z',
		modifiedDate: '2025-09-06T06:45:00.000Z',
	},
};

/** Prices that all seeded space rates share, beside those given. */
const spaceRate = {
	minSpendCostExcludedTaxIds: [],
	hourlyCostExcludedTaxIds: [],
	halfDayCostExcludedTaxIds: [],
	halfDayCostMinMins: 180,
	halfDayCostMaxMins: 300,
	halfDayCostAvailFrom: '08:00:00',
	halfDayCostAvailTo: '18:00:00',
	fullDayCostExcludedTaxIds: [],
	fullDayCostMinMins: 300,
	fullDayCostMaxMins: 600,
	fullDayCostAvailFrom: '08:00:00',
	fullDayCostAvailTo: '18:00:00',
	nightCostExcludedTaxIds: [],
	nightCostMinMins: 120,
	nightCostMaxMins: 360,
	nightCostAvailFrom: '18:00:00',
	nightCostAvailTo: '23:59:00',
	areCostsPerPerson: false,
	hasLayoutRates: false,
	createdDate: '2024-11-01T01:10:00.000Z',
	modifiedDate: '2025-09-01T06:45:00.000Z',
};

export const spacesHireExamples: Example[] = [
	{
		operation: 'spaceHirePlan.getAll',
		items: [
			{
				venueId: 101,
				returnAll: true,
				filters: {
					modifiedSince: '2025-09-02T00:00:00Z',
					filter: { condition: [{ field: 'name', condition: 'contains', value: 'hire' }] },
				},
			},
			{
				venueId: 102,
				returnAll: false,
				limit: 3,
				filters: { filter: { condition: [{ field: 'code', condition: 'equals', value: 'LARK' }] } },
			},
		],
		requests: [
			{
				call: planList,
				body: {
					venueId: 101,
					filter: { modifiedDate__GREATERTHAN: '2025-09-02 00:00:00', name__CONTAINS: 'hire' },
					perPage: 100,
					start: 0,
				},
			},
			{ call: planList, body: { venueId: 102, filter: { code: 'LARK' }, perPage: 3, start: 0 } },
		],
		output: [
			{
				json: {
					id: 1372,
					name: 'Non-profit hire',
					code: 'NFP',
					description: 'Registered charities',
					createdDate: '2024-11-02T01:10:00.000Z',
					modifiedDate: '2025-09-02T06:45:00.000Z',
				},
				item: 0,
			},
			{
				json: {
					id: 1373,
					name: 'Larkspur hire',
					code: 'LARK',
					description: null,
					createdDate: '2024-11-03T01:10:00.000Z',
					modifiedDate: '2025-09-03T06:45:00.000Z',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'spaceHirePlanRate.getAll',
		items: [
			{
				venueId: 101,
				tariffId: { __rl: true, mode: 'list', value: '1371', cachedResultName: 'Standard hire' },
				returnAll: true,
				filters: {
					startDateFilter: '2031-07-15',
					modifiedSince: '2025-09-01T00:00:00Z',
				},
			},
			{
				venueId: 102,
				tariffId: 1373,
				returnAll: false,
				limit: 2,
				filters: { endDateFilter: '2031-03-31T00:00:00' },
			},
		],
		requests: [
			{
				call: rateList,
				body: {
					venueId: 101,
					tariffId: 1371,
					perPage: 100,
					start: 0,
					filter: {
						startDateFilter: '2031-07-15',
						modifiedDate__GREATERTHAN: '2025-09-01 00:00:00',
					},
				},
			},
			{
				call: rateList,
				body: {
					venueId: 102,
					tariffId: 1373,
					filter: { endDateFilter: '2031-03-31' },
					perPage: 2,
					start: 0,
				},
			},
		],
		output: [
			{ json: season[1382], item: 0 },
			{ json: season[1383], item: 1 },
		],
	},
	{
		operation: 'spaceHirePlanRate.get',
		items: [
			{ venueId: 101, tariffId: 1371, tariffRateId: { __rl: true, mode: 'list', value: '1381' } },
			{ venueId: 102, tariffId: '1373', tariffRateId: 1383 },
		],
		requests: [
			{ call: rate, body: { venueId: 101, tariffId: 1371, tariffRateId: 1381 } },
			{ call: rate, body: { venueId: 102, tariffId: 1373, tariffRateId: 1383 } },
		],
		output: [
			{
				json: {
					...season[1381],
					spaceRates: [
						{
							...spaceRate,
							id: 13811,
							spaceId: 1301,
							spaceName: 'Grand Harbour Hall',
							minSpendCost: 4500,
							hourlyCost: 450,
							halfDayCost: 1800,
							fullDayCost: 3150,
							nightCost: 2250,
						},
					],
				},
				item: 0,
			},
			{
				json: {
					...season[1383],
					spaceRates: [
						{
							...spaceRate,
							id: 13831,
							spaceId: 1303,
							spaceName: 'Larkspur Ballroom',
							minSpendCost: 3000,
							hourlyCost: 300,
							halfDayCost: 1200,
							fullDayCost: 2100,
							nightCost: 1500,
						},
					],
				},
				item: 1,
			},
		],
	},
];
