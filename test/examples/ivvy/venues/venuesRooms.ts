import type { Example } from '../../example';

export const venuesRoomsExamples: Example[] = [
	{
		operation: 'room.create',
		items: [
			{
				venueId: { __rl: true, mode: 'id', value: '102' },
				name: 'Attic Single',
				recordDescription: '<p>Small</p>',
				capacity: 6,
				numStandardAdults: 1,
				numExtraAdults: 0,
				extraAdultCost: 0,
				canSmoke: false,
				active: true,
				additionalFields: { code: 'ATT', categoryIds: '1, 2', marketplaceName: 'Attic' },
			},
			{
				venueId: { __rl: true, mode: 'id', value: 103 },
				name: 'Hayloft',
				recordDescription: 'Under the roof',
				capacity: '4',
				numStandardAdults: 2,
				numExtraAdults: 2,
				extraAdultCost: '17.5',
				canSmoke: 'true',
				active: false,
				additionalFields: {},
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/venue?action=addOrUpdateGuestRoom',
				body: {
					venueId: 102,
					name: 'Attic Single',
					description: '<p>Small</p>',
					capacity: 6,
					numStandardAdults: 1,
					numExtraAdults: 0,
					extraAdultCost: 0,
					canSmoke: false,
					active: true,
					categoryIds: [1, 2],
					code: 'ATT',
					marketplaceName: 'Attic',
				},
			},
			{
				call: 'POST /api/1.0/venue?action=addOrUpdateGuestRoom',
				body: {
					venueId: 103,
					name: 'Hayloft',
					description: 'Under the roof',
					capacity: 4,
					numStandardAdults: 2,
					numExtraAdults: 2,
					extraAdultCost: 17.5,
					canSmoke: true,
					active: false,
				},
			},
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 900002 }, item: 1 },
		],
	},
	{
		operation: 'room.update',
		items: [
			{
				venueId: { __rl: true, mode: 'id', value: 102 },
				id: { __rl: true, mode: 'list', value: '1103', cachedResultName: 'River Suite' },
				updateFields: { capacity: 14, active: false, canSmoke: false, name: 'River View Suite' },
			},
			{
				venueId: { __rl: true, mode: 'id', value: 102 },
				id: '1101',
				updateFields: {
					extraAdultCost: 40.5,
					categoryIds: '3',
					numStandardAdults: 2,
					numExtraAdults: 0,
					description: '',
					code: 'GD',
					marketplaceName: 'Double',
				},
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/venue?action=addOrUpdateGuestRoom',
				body: {
					venueId: 102,
					id: 1103,
					active: false,
					capacity: 14,
					name: 'River View Suite',
					canSmoke: false,
				},
			},
			{
				call: 'POST /api/1.0/venue?action=addOrUpdateGuestRoom',
				body: {
					venueId: 102,
					id: 1101,
					categoryIds: [3],
					code: 'GD',
					description: '',
					extraAdultCost: 40.5,
					numExtraAdults: 0,
					marketplaceName: 'Double',
					numStandardAdults: 2,
				},
			},
		],
		output: [
			{ json: { success: true, id: 1103 }, item: 0 },
			{ json: { success: true, id: 1101 }, item: 1 },
		],
	},
	{
		operation: 'room.upsert',
		items: [
			{
				venueId: { __rl: true, mode: 'id', value: 102 },
				id: '',
				name: 'Bunk',
				recordDescription: 'Four beds',
				capacity: 3,
				numStandardAdults: '4',
				numExtraAdults: 0,
				extraAdultCost: 0,
				canSmoke: 'false',
				active: true,
				additionalFields: {},
			},
			{
				venueId: { __rl: true, mode: 'id', value: 102 },
				id: 1104,
				name: '',
				recordDescription: '',
				capacity: 9,
				numStandardAdults: '',
				numExtraAdults: '',
				extraAdultCost: '',
				canSmoke: '',
				active: '',
				additionalFields: {},
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/venue?action=addOrUpdateGuestRoom',
				body: {
					venueId: 102,
					name: 'Bunk',
					description: 'Four beds',
					active: true,
					capacity: 3,
					extraAdultCost: 0,
					numExtraAdults: 0,
					canSmoke: false,
					numStandardAdults: 4,
				},
			},
			{
				call: 'POST /api/1.0/venue?action=addOrUpdateGuestRoom',
				body: { venueId: 102, id: 1104, capacity: 9 },
			},
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 1104 }, item: 1 },
		],
	},
	{
		operation: 'room.getAll',
		items: [
			{
				returnAll: true,
				venueId: { __rl: true, mode: 'id', value: 102 },
				filters: {
					filter: {
						condition: [{ field: 'numExtraAdults', condition: 'greaterOrEqual', value: 2 }],
					},
				},
			},
			{
				returnAll: false,
				limit: 1,
				venueId: { __rl: true, mode: 'id', value: '102' },
				filters: {
					filter: { condition: [{ field: 'name', condition: 'contains', value: 'twin' }] },
				},
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/venue?action=getVenueRoomList',
				body: { venueId: 102, filter: { numExtraAdults__GREATERTHAN: 2 }, perPage: 100, start: 0 },
			},
			{
				call: 'POST /api/1.0/venue?action=getVenueRoomList',
				body: { venueId: 102, filter: { name__CONTAINS: 'twin' }, perPage: 1, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 1103,
					code: '102-3',
					name: 'River Suite',
					description: '<p>River Suite</p>',
					numStandardAdults: 2,
					numExtraAdults: 2,
					extraAdultCost: 35,
					canSmoke: false,
					capacity: 12,
					marketplaceName: 'River Suite',
				},
				item: 0,
			},
			{
				json: {
					id: 1102,
					code: '102-2',
					name: 'Garden Twin',
					description: '<p>Garden Twin</p>',
					numStandardAdults: 2,
					numExtraAdults: 0,
					extraAdultCost: 35,
					canSmoke: false,
					capacity: 48,
					marketplaceName: 'Garden Twin',
				},
				item: 1,
			},
		],
	},
];
