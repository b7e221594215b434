import type { Example } from '../../example';

const venue = 'POST /api/1.0/venue?action=';

const success = [
	{ json: { success: true }, item: 0 },
	{ json: { success: true }, item: 1 },
];

/** Booking rules and inventory of rooms. Dates lie far ahead: iVvy takes none in the past. */
export const spacesRoomsExamples: Example[] = [
	{
		operation: 'ratePlanRule.getAll',
		items: [
			{
				venueId: 102,
				startDate: '2031-02-01',
				endDate: '2031-02-02',
				returnAll: true,
				filters: { roomIds: '1101', barId: { __rl: true, mode: 'id', value: '1202' } },
			},
			{
				venueId: 102,
				startDate: '2031-02-03',
				endDate: '2031-02-03',
				returnAll: false,
				limit: 1,
				filters: { roomIds: '1104' },
			},
		],
		requests: [
			{
				call: `${venue}getRatePlanBookingRules`,
				body: {
					venueId: 102,
					startDate: '2031-02-01',
					endDate: '2031-02-02',
					roomIds: [1101],
					barId: 1202,
				},
			},
			{
				call: `${venue}getRatePlanBookingRules`,
				body: { venueId: 102, startDate: '2031-02-03', endDate: '2031-02-03', roomIds: [1104] },
			},
		],
		output: [
			{ json: { barId: 1202, date: '2031-02-01', roomId: 1101, closeOutStatus: null }, item: 0 },
			{ json: { barId: 1202, date: '2031-02-02', roomId: 1101, closeOutStatus: null }, item: 0 },
			{ json: { barId: 1201, date: '2031-02-03', roomId: 1104, closeOutStatus: null }, item: 1 },
		],
	},
	{
		operation: 'ratePlanRule.update',
		items: [
			{
				venueId: 102,
				items: {
					row: [
						{
							barId: { __rl: true, mode: 'id', value: '1201' },
							roomId: 1101,
							startDate: '2031-12-24',
							endDate: '2031-12-26',
							closeOutStatus: 'Closed',
						},
					],
				},
			},
			{
				venueId: 102,
				items: {
					row: [
						{
							barId: 1203,
							roomId: 1104,
							startDate: '2031-12-27',
							endDate: '2031-12-27',
							closeOutStatus: 1,
						},
					],
				},
			},
		],
		requests: [
			{
				call: `${venue}addOrUpdateRatePlanBookingRulesCollection`,
				body: {
					venueId: 102,
					items: [
						{
							barId: 1201,
							roomId: 1101,
							startDate: '2031-12-24',
							endDate: '2031-12-26',
							closeOutStatus: 2,
						},
					],
				},
			},
			{
				call: `${venue}addOrUpdateRatePlanBookingRulesCollection`,
				body: {
					venueId: 102,
					items: [
						{
							barId: 1203,
							roomId: 1104,
							startDate: '2031-12-27',
							endDate: '2031-12-27',
							closeOutStatus: 1,
						},
					],
				},
			},
		],
		output: success,
	},
	{
		operation: 'roomInventory.getAll',
		items: [
			{
				venueId: 102,
				startDate: '2031-02-01',
				endDate: '2031-02-02',
				returnAll: true,
				filters: { roomIds: '1101' },
			},
			{
				venueId: 102,
				startDate: '2031-02-03',
				endDate: '2031-03-06',
				returnAll: false,
				limit: 1,
				filters: { roomIds: '1102,1103' },
			},
		],
		requests: [
			{
				call: `${venue}getRoomInventory`,
				body: { venueId: 102, startDate: '2031-02-01', endDate: '2031-02-02', roomIds: [1101] },
			},
			{
				call: `${venue}getRoomInventory`,
				body: {
					venueId: 102,
					startDate: '2031-02-03',
					endDate: '2031-03-06',
					roomIds: [1102, 1103],
				},
			},
		],
		output: [
			{
				json: { date: '2031-02-01', roomId: 1101, inventoryCount: 40, availableCount: 40 },
				item: 0,
			},
			{
				json: { date: '2031-02-02', roomId: 1101, inventoryCount: 41, availableCount: 41 },
				item: 0,
			},
			{
				json: { date: '2031-02-03', roomId: 1102, inventoryCount: 42, availableCount: 42 },
				item: 1,
			},
		],
	},
	{
		operation: 'roomInventory.update',
		items: [
			{
				venueId: 102,
				items: {
					row: [{ roomId: 1101, startDate: '2031-02-01', endDate: '2031-02-28', roomCount: '24' }],
				},
			},
			{
				venueId: 102,
				items: {
					row: [
						{
							roomId: { __rl: true, mode: 'id', value: '1104' },
							startDate: '2031-03-01',
							endDate: '2031-03-01',
							roomCount: 0,
						},
					],
				},
			},
		],
		requests: [
			{
				call: `${venue}addOrUpdateRoomCountsCollection`,
				body: {
					venueId: 102,
					items: [{ roomId: 1101, startDate: '2031-02-01', endDate: '2031-02-28', roomCount: 24 }],
				},
			},
			{
				call: `${venue}addOrUpdateRoomCountsCollection`,
				body: {
					venueId: 102,
					items: [{ roomId: 1104, startDate: '2031-03-01', endDate: '2031-03-01', roomCount: 0 }],
				},
			},
		],
		output: success,
	},
];
