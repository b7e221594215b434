import type { Example } from '../../example';

const venue = 'POST /api/1.0/venue?action=';

const success = [
	{ json: { success: true }, item: 0 },
	{ json: { success: true }, item: 1 },
];

/** What no season and no channel has set. */
const noRates = { cost: null, costDouble: null, costTriple: null, costQuad: null };

/** Rates of rooms. Dates lie far ahead: iVvy takes none in the past. */
export const spacesRatesExamples: Example[] = [
	{
		operation: 'ratePlanRate.getAll',
		items: [
			{
				venueId: 102,
				barId: { __rl: true, mode: 'list', value: '1201' },
				returnAll: true,
				filters: {
					filter: {
						condition: [{ field: 'minAcceptableRate', condition: 'greaterOrEqual', value: 170 }],
					},
				},
			},
			{
				venueId: 102,
				barId: 1202,
				returnAll: false,
				limit: 4,
				filters: {
					filter: { condition: [{ field: 'endDate', condition: 'equals', value: '2031-12-31' }] },
				},
			},
		],
		requests: [
			{
				call: `${venue}getRatePlanRateList`,
				body: {
					venueId: 102,
					barId: 1201,
					filter: { minAcceptableRate__GREATERTHAN: 170 },
					perPage: 100,
					start: 0,
				},
			},
			{
				call: `${venue}getRatePlanRateList`,
				body: {
					venueId: 102,
					barId: 1202,
					filter: { endDate: '2031-12-31' },
					perPage: 4,
					start: 0,
				},
			},
		],
		output: [
			{
				json: {
					id: 1322,
					barId: 1201,
					startDate: '2031-07-01',
					endDate: '2031-12-31',
					minAcceptableRate: 190,
					daysOfWeek: [5, 6],
					daysOfWeekNames: ['Friday', 'Saturday'],
				},
				item: 0,
			},
			{
				json: {
					id: 1323,
					barId: 1202,
					startDate: '2031-01-01',
					endDate: '2031-12-31',
					minAcceptableRate: 140,
					daysOfWeek: [0, 1, 2, 3, 4],
					daysOfWeekNames: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday'],
				},
				item: 1,
			},
		],
	},
	{
		operation: 'ratePlanRate.update',
		items: [
			{
				venueId: 102,
				items: {
					row: [
						{
							barId: { __rl: true, mode: 'list', value: '1201' },
							roomId: { __rl: true, mode: 'id', value: '1101' },
							startDate: '2031-09-01',
							endDate: '2031-09-07',
							cost: 199.5,
							additionalFields: { costDouble: 229, costTriple: '259.90' },
						},
						{
							barId: 1201,
							roomId: 1102,
							startDate: '2031-09-01',
							endDate: '2031-09-01',
							cost: '260',
						},
					],
				},
			},
			{
				venueId: '102',
				items: {
					row: [
						{
							barId: 1202,
							roomId: 1103,
							startDate: '2031-10-01T00:00:00',
							endDate: '2031-10-31',
							cost: 340,
						},
						{
							barId: 1203,
							roomId: 1104,
							startDate: '2031-10-01',
							endDate: '2031-10-02',
							cost: 0,
							additionalFields: { costQuad: 410 },
						},
					],
				},
			},
		],
		requests: [
			{
				call: `${venue}addOrUpdateRoomDynamicRatesCollection`,
				body: {
					venueId: 102,
					items: [
						{
							barId: 1201,
							roomId: 1101,
							startDate: '2031-09-01',
							endDate: '2031-09-07',
							cost: 199.5,
							costDouble: 229,
							costTriple: 259.9,
						},
						{
							barId: 1201,
							roomId: 1102,
							startDate: '2031-09-01',
							endDate: '2031-09-01',
							cost: 260,
						},
					],
				},
			},
			{
				call: `${venue}addOrUpdateRoomDynamicRatesCollection`,
				body: {
					venueId: 102,
					items: [
						{
							barId: 1202,
							roomId: 1103,
							startDate: '2031-10-01',
							endDate: '2031-10-31',
							cost: 340,
						},
						{
							barId: 1203,
							roomId: 1104,
							startDate: '2031-10-01',
							endDate: '2031-10-02',
							cost: 0,
							costQuad: 410,
						},
					],
				},
			},
		],
		output: success,
	},
	{
		operation: 'ratePlanRate.delete',
		items: [
			{ venueId: 102, barId: 1201, roomId: 1101, startDate: '2031-09-01', endDate: '2031-09-07' },
			{
				venueId: 102,
				barId: { __rl: true, mode: 'id', value: '1202' },
				roomId: '1103',
				startDate: '2031-10-01',
				endDate: '2031-10-01',
			},
		],
		requests: [
			{
				call: `${venue}removeRoomDynamicRates`,
				body: {
					venueId: 102,
					barId: 1201,
					roomId: 1101,
					startDate: '2031-09-01',
					endDate: '2031-09-07',
				},
			},
			{
				call: `${venue}removeRoomDynamicRates`,
				body: {
					venueId: 102,
					barId: 1202,
					roomId: 1103,
					startDate: '2031-10-01',
					endDate: '2031-10-01',
				},
			},
		],
		output: [
			{ json: { deleted: true }, item: 0 },
			{ json: { deleted: true }, item: 1 },
		],
	},
	{
		operation: 'roomRate.getAll',
		items: [
			{
				venueId: 102,
				barId: 1201,
				barRateId: { __rl: true, mode: 'list', value: '1321' },
				returnAll: true,
				output: 'simple',
				filters: { roomId: { __rl: true, mode: 'id', value: '1102' } },
			},
			{
				venueId: 102,
				barId: 1202,
				barRateId: 1323,
				returnAll: false,
				limit: 1,
				output: 'raw',
				filters: {},
			},
		],
		requests: [
			{
				call: `${venue}getRoomRateList`,
				body: { venueId: 102, barId: 1201, barRateId: 1321, roomId: 1102 },
			},
			{ call: `${venue}getRoomRateList`, body: { venueId: 102, barId: 1202, barRateId: 1323 } },
		],
		output: [
			{
				json: {
					id: 1332,
					barId: 1201,
					barRateId: 1321,
					roomId: 1102,
					cost: 240,
					costDouble: null,
					costTriple: null,
					costQuad: null,
					actualCost: 220,
					actualCostDouble: null,
				},
				item: 0,
			},
			{
				json: {
					id: 1334,
					barId: 1202,
					barRateId: 1323,
					roomId: 1101,
					cost: 155,
					costDouble: null,
					costTriple: null,
					costQuad: null,
					costExcludedTaxIds: [],
					actualCost: 135,
					actualCostDouble: null,
					actualCostTriple: null,
					actualCostQuad: null,
					actualCostExcludedTaxIds: [],
				},
				item: 1,
			},
		],
	},
	{
		operation: 'roomRate.getByDate',
		items: [
			{
				venueId: 102,
				barId: 1201,
				startDate: '2031-06-30',
				endDate: '2031-07-04',
				returnAll: false,
				limit: 2,
				filters: { roomIds: '1102,1101' },
			},
			{
				venueId: 102,
				barId: 1202,
				startDate: '2031-03-07',
				endDate: '2031-03-07',
				returnAll: true,
				filters: { roomIds: '1103' },
			},
		],
		requests: [
			{
				call: `${venue}getRoomRates`,
				body: {
					venueId: 102,
					barId: 1201,
					startDate: '2031-06-30',
					endDate: '2031-07-04',
					roomIds: [1102, 1101],
				},
			},
			{
				call: `${venue}getRoomRates`,
				body: {
					venueId: 102,
					barId: 1202,
					startDate: '2031-03-07',
					endDate: '2031-03-07',
					roomIds: [1103],
				},
			},
		],
		output: [
			{
				json: { ...noRates, barId: 1201, date: '2031-06-30', roomId: 1102, cost: 240 },
				item: 0,
			},
			{
				json: { ...noRates, barId: 1201, date: '2031-07-01', roomId: 1102 },
				item: 0,
			},
			{
				json: { ...noRates, barId: 1202, date: '2031-03-07', roomId: 1103 },
				item: 1,
			},
		],
	},
];
