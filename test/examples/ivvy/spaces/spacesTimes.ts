import type { Example } from '../../example';

const availability = 'POST /api/1.0/venue?action=getFunctionSpaceAvailability';
const available = 'POST /api/1.0/venue?action=getAvailableFunctionSpaces';
const blockout = 'POST /api/1.0/venue?action=addOrUpdateSpaceBlockout';
const blockoutList = 'POST /api/1.0/venue?action=getSpaceBlockoutList';
const removeBlockout = 'POST /api/1.0/venue?action=removeSpaceBlockout';

/** When function spaces are free, and when they are blocked. */
export const spacesTimesExamples: Example[] = [
	{
		operation: 'functionSpace.getAvailability',
		items: [
			{
				venueId: 101,
				startDate: '2031-03-09',
				endDate: '2031-03-10T00:00:00',
				additionalFields: { spaceIds: '1302' },
			},
			{
				venueId: 102,
				startDate: '2031-04-25',
				endDate: '2031-04-25',
				additionalFields: { spaceIds: '' },
			},
		],
		requests: [
			{
				call: availability,
				body: { venueId: 101, startDate: '2031-03-09', endDate: '2031-03-10', spaceIds: [1302] },
			},
			{
				call: availability,
				body: { venueId: 102, startDate: '2031-04-25', endDate: '2031-04-25' },
			},
		],
		output: [
			{
				json: {
					availability: [
						{
							spaceId: 1302,
							timeSlots: [
								{ date: '2031-03-09', startTime: '00:00:00', endTime: '23:59:59' },
								{ date: '2031-03-10', startTime: '00:00:00', endTime: '12:00:00' },
								{ date: '2031-03-10', startTime: '13:00:00', endTime: '23:59:59' },
							],
						},
					],
				},
				item: 0,
			},
			{
				json: {
					availability: [
						{ spaceId: 1303, timeSlots: [] },
						{
							spaceId: 1304,
							timeSlots: [{ date: '2031-04-25', startTime: '00:00:00', endTime: '23:59:59' }],
						},
					],
				},
				item: 1,
			},
		],
	},
	{
		operation: 'functionSpace.getAvailable',
		timezone: 'Australia/Sydney',
		items: [
			{
				venueId: 101,
				startDatetime: '2031-03-20T10:00:00',
				endDatetime: '2031-03-20T12:30:00',
				returnAll: true,
				filters: {
					eventType: { __rl: true, mode: 'id', value: '1801' },
					pax: '150',
					spaceIds: '1301,1302',
				},
			},
			{
				venueId: '102',
				startDatetime: '2031-04-25T10:00:00+10:00',
				endDatetime: '2031-04-26T10:00:00+10:00',
				returnAll: false,
				limit: 5,
				filters: { layoutType: 'Banquet' },
			},
		],
		requests: [
			{
				call: available,
				body: {
					venueId: 101,
					startDatetime: '2031-03-19 23:00:00',
					endDatetime: '2031-03-20 01:30:00',
					eventType: 1801,
					pax: 150,
					spaceIds: [1301, 1302],
					perPage: 100,
					start: 0,
				},
			},
			{
				call: available,
				body: {
					venueId: 102,
					startDatetime: '2031-04-25 00:00:00',
					endDatetime: '2031-04-26 00:00:00',
					layoutType: 6,
					perPage: 5,
					start: 0,
				},
			},
		],
		output: [
			{
				json: {
					id: 1301,
					name: 'Grand Harbour Hall',
					isAvailable: true,
					reason: null,
					conflict: null,
				},
				item: 0,
			},
			{
				json: {
					id: 1302,
					name: 'Wharf Room',
					isAvailable: false,
					reason: 2,
					reasonName: 'Maximum pax exceeded',
					conflict: null,
				},
				item: 0,
			},
			{
				json: {
					id: 1303,
					name: 'Larkspur Ballroom',
					isAvailable: false,
					reason: 1,
					reasonName: 'Space blocked',
					conflict: null,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'spaceBlockout.create',
		timezone: 'Australia/Sydney',
		items: [
			{
				venueId: 101,
				name: 'Lighting upgrade',
				spaceId: { __rl: true, mode: 'list', value: '1302', cachedResultName: 'Wharf Room' },
				startDateTime: '2031-05-05T09:00:00',
				endDateTime: '2031-05-05T17:00:00',
				additionalFields: { bookedById: 502 },
			},
			{
				venueId: 102,
				name: 'Fire drill',
				spaceId: 1303,
				startDateTime: '2031-05-06 01:00:00 UTC',
				endDateTime: '2031-05-06 02:00:00 UTC',
				additionalFields: { bookedById: { __rl: true, mode: 'list', value: '503' } },
			},
		],
		requests: [
			{
				call: blockout,
				body: {
					venueId: 101,
					name: 'Lighting upgrade',
					spaceId: 1302,
					startDateTime: '2031-05-04 23:00:00',
					endDateTime: '2031-05-05 07:00:00',
					bookedById: 502,
				},
			},
			{
				call: blockout,
				body: {
					venueId: 102,
					name: 'Fire drill',
					spaceId: 1303,
					startDateTime: '2031-05-06 01:00:00',
					endDateTime: '2031-05-06 02:00:00',
					bookedById: 503,
				},
			},
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 900002 }, item: 1 },
		],
	},
	{
		operation: 'spaceBlockout.update',
		items: [
			{ venueId: 101, id: 1361, updateFields: { endDateTime: '2031-03-05T06:00:00Z' } },
			{
				venueId: 102,
				id: { __rl: true, mode: 'id', value: '1364' },
				updateFields: { name: 'Repainting, phase 1', spaceId: 1303 },
			},
		],
		requests: [
			{ call: blockout, body: { venueId: 101, id: 1361, endDateTime: '2031-03-05 06:00:00' } },
			{
				call: blockout,
				body: { venueId: 102, id: 1364, name: 'Repainting, phase 1', spaceId: 1303 },
			},
		],
		output: [
			{ json: { success: true, id: 1361 }, item: 0 },
			{ json: { success: true, id: 1364 }, item: 1 },
		],
	},
	{
		operation: 'spaceBlockout.upsert',
		items: [
			{
				venueId: 103,
				id: '',
				name: 'Thatching',
				spaceId: 1305,
				startDateTime: '2031-06-02T00:00:00Z',
				endDateTime: '2031-06-06T00:00:00Z',
			},
			{
				venueId: 101,
				id: 1362,
				name: 'Annual stocktake',
				spaceId: '',
				startDateTime: '',
				endDateTime: '',
			},
		],
		requests: [
			{
				call: blockout,
				body: {
					venueId: 103,
					name: 'Thatching',
					spaceId: 1305,
					startDateTime: '2031-06-02 00:00:00',
					endDateTime: '2031-06-06 00:00:00',
				},
			},
			{ call: blockout, body: { venueId: 101, id: 1362, name: 'Annual stocktake' } },
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 1362 }, item: 1 },
		],
	},
	{
		operation: 'spaceBlockout.getAll',
		items: [
			{ venueId: 101, returnAll: true },
			{ venueId: 102, returnAll: false, limit: 1 },
		],
		requests: [
			{ call: blockoutList, body: { venueId: 101, perPage: 100, start: 0 } },
			{ call: blockoutList, body: { venueId: 102, perPage: 1, start: 0 } },
		],
		output: [
			{
				json: {
					id: 1361,
					venueId: 101,
					spaceId: 1301,
					name: 'Carpet replacement',
					startDate: '2031-03-03',
					startTime: '09:00:00',
					endDate: '2031-03-04',
					endTime: '17:00:00',
					bookedById: 501,
				},
				item: 0,
			},
			{
				json: {
					id: 1362,
					venueId: 101,
					spaceId: 1302,
					name: 'Stocktake',
					startDate: '2031-03-10',
					startTime: '12:00:00',
					endDate: '2031-03-10',
					endTime: '13:00:00',
					bookedById: 501,
				},
				item: 0,
			},
			{
				json: {
					id: 1363,
					venueId: 102,
					spaceId: 1303,
					name: 'Public holiday',
					startDate: '2031-04-25',
					startTime: '00:00:00',
					endDate: '2031-04-25',
					endTime: '23:59:59',
					bookedById: 501,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'spaceBlockout.delete',
		items: [
			{ venueId: 101, id: 1362 },
			{ venueId: 102, id: { __rl: true, mode: 'list', value: '1363' } },
		],
		requests: [
			{ call: removeBlockout, body: { venueId: 101, id: 1362 } },
			{ call: removeBlockout, body: { venueId: 102, id: 1363 } },
		],
		output: [
			{ json: { deleted: true }, item: 0 },
			{ json: { deleted: true }, item: 1 },
		],
	},
];
