import type { Example } from '../../example';

const save = (body: object) => ({
	call: 'POST /api/1.0/venue?action=addOrUpdateBookingSessionMenu',
	body,
});
const list = (body: object) => ({
	call: 'POST /api/1.0/venue?action=getBookingSessionMenuList',
	body,
});
const remove = (body: object) => ({
	call: 'POST /api/1.0/venue?action=removeBookingSessionMenu',
	body,
});

const success = (id: number, item: number) => ({ json: { success: true, id }, item });

export const sessionMenuExamples: Example[] = [
	{
		operation: 'bookingSessionMenu.create',
		items: [
			{
				venueId: 101,
				bookingId: 5001,
				sessionId: 5101,
				menuId: 1401,
				name: 'Breakfast',
				minAttendeesGuaranteed: 180,
				costcenterId: 2201,
				costcenters: {
					row: [
						{
							costcenterId: 2201,
							costPerPerson: 24,
							additionalFields: { costPerPersonExcludedTaxIds: '1702' },
						},
					],
				},
				additionalFields: {
					items: {
						row: [{ itemId: 14011, additionalFields: { quantity: 2, servingTime: '9:30' } }],
					},
					startTime: '08:15',
					endTime: '09:00',
					includeInPackage: false,
					cost: 24,
					excludedTaxIds: '1701, 1702',
				},
			},
			{
				venueId: '101',
				bookingId: '5001',
				sessionId: '5104',
				menuId: '1402',
				name: 'Afternoon Tea',
				minAttendeesGuaranteed: '150',
				costcenterId: '2202',
				costcenters: { row: [{ costcenterId: '2202', costPerPerson: 12.5 }] },
				additionalFields: {
					items: { row: [{ itemId: '14012', additionalFields: { name: 'Scones', price: 3.5 } }] },
					sameAsSessionTime: true,
					sameAsSessionAttendees: true,
					includeInPackage: true,
					bookingPackageId: 5161,
					sortOrder: 3,
				},
			},
		],
		requests: [
			save({
				venueId: 101,
				bookingId: 5001,
				sessionId: 5101,
				menuId: 1401,
				name: 'Breakfast',
				minAttendeesGuaranteed: 180,
				costcenterId: 2201,
				items: [{ itemId: 14011, quantity: 2, servingTime: '09:30:00' }],
				costcenters: [
					{ costcenterId: 2201, costPerPerson: 24, costPerPersonExcludedTaxIds: [1702] },
				],
				startTime: '08:15:00',
				endTime: '09:00:00',
				includeInPackage: false,
				cost: 24,
				excludedTaxIds: [1701, 1702],
			}),
			save({
				venueId: 101,
				bookingId: 5001,
				sessionId: 5104,
				menuId: 1402,
				name: 'Afternoon Tea',
				minAttendeesGuaranteed: 150,
				costcenterId: 2202,
				items: [{ itemId: 14012, name: 'Scones', price: 3.5 }],
				costcenters: [{ costcenterId: 2202, costPerPerson: 12.5 }],
				sameAsSessionTime: true,
				sameAsSessionAttendees: true,
				includeInPackage: true,
				bookingPackageId: 5161,
				sortOrder: 3,
			}),
		],
		output: [success(900001, 0), success(900002, 1)],
	},
	{
		operation: 'bookingSessionMenu.update',
		items: [
			{
				venueId: 101,
				id: 5121,
				updateFields: { minAttendeesGuaranteed: 65, name: 'Working Lunch (buffet)' },
			},
			{
				venueId: 101,
				id: '5122',
				updateFields: {
					bookingId: 5001,
					sessionId: { __rl: true, mode: 'list', value: '5104' },
					menuId: '1402',
					costcenterId: 2202,
				},
			},
		],
		requests: [
			save({ venueId: 101, id: 5121, minAttendeesGuaranteed: 65, name: 'Working Lunch (buffet)' }),
			save({
				venueId: 101,
				id: 5122,
				bookingId: 5001,
				sessionId: 5104,
				menuId: 1402,
				costcenterId: 2202,
			}),
		],
		output: [success(5121, 0), success(5122, 1)],
	},
	{
		operation: 'bookingSessionMenu.upsert',
		items: [
			{
				venueId: 101,
				id: '',
				bookingId: 5001,
				sessionId: 5102,
				menuId: 1401,
				name: 'Early Breakfast',
				minAttendeesGuaranteed: 20,
				costcenterId: 2201,
				additionalFields: { sortOrder: 1 },
			},
			{
				venueId: 101,
				id: 5121,
				bookingId: '',
				sessionId: '',
				menuId: '',
				name: 'Late Lunch',
				minAttendeesGuaranteed: '',
				costcenterId: '',
				additionalFields: { startTime: '13:00', endTime: '14:00', sameAsSessionTime: false },
			},
		],
		requests: [
			save({
				venueId: 101,
				bookingId: 5001,
				sessionId: 5102,
				menuId: 1401,
				name: 'Early Breakfast',
				minAttendeesGuaranteed: 20,
				costcenterId: 2201,
				sortOrder: 1,
			}),
			save({
				venueId: 101,
				id: 5121,
				name: 'Late Lunch',
				startTime: '13:00:00',
				endTime: '14:00:00',
				sameAsSessionTime: false,
			}),
		],
		output: [success(900001, 0), success(5121, 1)],
	},
	{
		operation: 'bookingSessionMenu.getAll',
		items: [
			{
				venueId: 101,
				bookingId: 5001,
				returnAll: true,
				output: 'simple',
				filters: {
					sessionId: 5103,
					filter: { condition: [{ field: 'cost', condition: 'greaterOrEqual', value: 100 }] },
				},
			},
			{
				venueId: 101,
				bookingId: 5001,
				returnAll: false,
				limit: 1,
				output: 'raw',
				filters: {
					orderBy: 'name',
					orderDir: 'desc',
					modifiedSince: '2026-05-01T00:00:00Z',
					filter: { condition: [{ field: 'sortOrder', condition: 'equals', value: 1 }] },
				},
			},
		],
		requests: [
			list({
				venueId: 101,
				bookingId: 5001,
				sessionId: 5103,
				filter: { cost__GREATERTHAN: 100 },
				perPage: 100,
				start: 0,
			}),
			list({
				venueId: 101,
				bookingId: 5001,
				orderBy: 'name',
				orderDir: 'desc',
				perPage: 1,
				start: 0,
				filter: { sortOrder: 1, modifiedDate__GREATERTHAN: '2026-05-01 00:00:00' },
			}),
		],
		output: [
			{
				json: {
					cost: 1800,
					endTime: null,
					id: '5122',
					items: [
						{
							_type: 'item',
							description: '',
							id: 14002,
							isOptional: 0,
							itemCost: 0,
							name: 'Barramundi',
							price: 0,
							quantity: 1,
							servingTime: null,
						},
					],
					menuId: '1403',
					minAttendeesGuaranteed: 160,
					modifiedDate: '2026-05-02T05:00:00.000Z',
					name: 'Harbour Dinner',
					sessionId: '5103',
					startTime: null,
				},
				item: 0,
			},
			{
				json: {
					_translations_: {},
					bookingId: '5001',
					bookingPackageId: null,
					cost: 32,
					costcenterId: 2201,
					costcenters: [],
					createdDate: '2026-04-01 01:00:00 UTC',
					endTime: null,
					excludedTaxIds: [],
					id: '5121',
					includeInPackage: false,
					items: [
						{
							_type: 'item',
							description: '',
							id: 14001,
							isOptional: 0,
							itemCost: 0,
							name: 'Sandwiches',
							price: 0,
							quantity: 1,
							servingTime: null,
						},
					],
					menuId: '1402',
					menuVenueId: '101',
					minAttendeesGuaranteed: 60,
					modifiedDate: '2026-05-01 05:00:00 UTC',
					name: 'Working Lunch',
					sameAsSessionTime: true,
					sessionId: '5102',
					sortOrder: 1,
					startTime: null,
					venueId: '101',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'bookingSessionMenu.delete',
		items: [
			{ venueId: 101, bookingId: 5001, sessionId: 5102, id: 5121 },
			{ venueId: '101', bookingId: '5001', sessionId: '5103', id: '5122' },
		],
		requests: [
			remove({ venueId: 101, bookingId: 5001, sessionId: 5102, id: 5121 }),
			remove({ venueId: 101, bookingId: 5001, sessionId: 5103, id: 5122 }),
		],
		output: [
			{ json: { deleted: true, id: 5121 }, item: 0 },
			{ json: { deleted: true, id: 5122 }, item: 1 },
		],
	},
];
