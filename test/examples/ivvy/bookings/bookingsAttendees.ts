import type { Example } from '../../example';

const call = (action: string) => `POST /api/1.0/venue?action=${action}`;

/** Attendees of bookings. */
export const bookingsAttendeesExamples: Example[] = [
	{
		operation: 'bookingAttendee.create',
		items: [
			{
				venueId: 101,
				bookingId: 5001,
				firstName: 'Lena',
				lastName: 'Orlova',
				phone: '+61 4 5550 9001',
				email: 'lena@example.com',
				additionalFields: {
					dietaryRequirement: 'No nuts',
					menuItems: { row: [{ sessionId: 5102, menuId: 5121, inventoryId: 14001 }] },
				},
			},
			{
				venueId: 101,
				bookingId: '5001',
				firstName: 'Sam',
				lastName: 'Reid',
				phone: '0455509002',
				email: 'sam@example.com',
				additionalFields: {
					menuItems: { row: [{ sessionId: '5103', menuId: 5122, inventoryId: 14002 }] },
				},
			},
		],
		requests: [
			{
				call: call('addOrUpdateBookingAttendee'),
				body: {
					venueId: 101,
					bookingId: 5001,
					firstName: 'Lena',
					lastName: 'Orlova',
					phone: '+61 4 5550 9001',
					email: 'lena@example.com',
					dietaryRequirement: 'No nuts',
					menuItems: [{ sessionId: 5102, menuId: 5121, inventoryId: 14001 }],
				},
			},
			{
				call: call('addOrUpdateBookingAttendee'),
				body: {
					venueId: 101,
					bookingId: 5001,
					firstName: 'Sam',
					lastName: 'Reid',
					phone: '0455509002',
					email: 'sam@example.com',
					menuItems: [{ sessionId: 5103, menuId: 5122, inventoryId: 14002 }],
				},
			},
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 900002 }, item: 1 },
		],
	},
	{
		operation: 'bookingAttendee.update',
		items: [
			{
				venueId: 101,
				bookingId: 5001,
				id: 5702,
				firstName: 'Ben',
				lastName: 'Adler',
				phone: '0455505702',
				email: 'ben@example.com',
				updateFields: { dietaryRequirement: 'Halal' },
			},
			{
				venueId: 102,
				bookingId: 5002,
				id: '5703',
				firstName: 'Inés',
				lastName: 'Costa',
				phone: '0455505703',
				email: 'ines@example.com',
				updateFields: {},
			},
		],
		requests: [
			{
				call: call('addOrUpdateBookingAttendee'),
				body: {
					venueId: 101,
					bookingId: 5001,
					id: 5702,
					firstName: 'Ben',
					lastName: 'Adler',
					phone: '0455505702',
					email: 'ben@example.com',
					dietaryRequirement: 'Halal',
				},
			},
			{
				call: call('addOrUpdateBookingAttendee'),
				body: {
					venueId: 102,
					bookingId: 5002,
					id: 5703,
					firstName: 'Inés',
					lastName: 'Costa',
					phone: '0455505703',
					email: 'ines@example.com',
				},
			},
		],
		output: [
			{ json: { success: true, id: 5702 }, item: 0 },
			{ json: { success: true, id: 5703 }, item: 1 },
		],
	},
	{
		operation: 'bookingAttendee.upsert',
		items: [
			{
				venueId: 101,
				bookingId: 5001,
				id: '',
				firstName: 'Nora',
				lastName: 'Weiss',
				phone: '0455505701',
				email: 'nora@example.com',
				additionalFields: { hash: 'a58cac7da5865295bec0a0136c615701' },
			},
			{
				venueId: 102,
				bookingId: 5002,
				id: 5703,
				firstName: 'Ines',
				lastName: 'Costa',
				phone: '0455505703',
				email: 'ic@example.com',
				additionalFields: { dietaryRequirement: '' },
			},
		],
		requests: [
			{
				call: call('addOrUpdateBookingAttendee'),
				body: {
					venueId: 101,
					bookingId: 5001,
					firstName: 'Nora',
					lastName: 'Weiss',
					phone: '0455505701',
					email: 'nora@example.com',
					hash: 'a58cac7da5865295bec0a0136c615701',
				},
			},
			{
				call: call('addOrUpdateBookingAttendee'),
				body: {
					venueId: 102,
					bookingId: 5002,
					id: 5703,
					firstName: 'Ines',
					lastName: 'Costa',
					phone: '0455505703',
					email: 'ic@example.com',
					dietaryRequirement: '',
				},
			},
		],
		output: [
			{ json: { success: true, id: 5701 }, item: 0 },
			{ json: { success: true, id: 5703 }, item: 1 },
		],
	},
	{
		operation: 'bookingAttendee.getAll',
		items: [
			{ venueId: 101, bookingId: 5001, returnAll: false, limit: 1, filters: { orderBy: 'Name' } },
			{ venueId: 102, bookingId: 5002, returnAll: true, filters: {} },
		],
		requests: [
			{
				call: call('getBookingAttendeeList'),
				body: { venueId: 101, bookingId: 5001, orderBy: 'name', perPage: 1, start: 0 },
			},
			{
				call: call('getBookingAttendeeList'),
				body: { venueId: 102, bookingId: 5002, perPage: 100, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: '5702',
					venueId: '101',
					bookingId: '5001',
					firstName: 'Ben',
					lastName: 'Adler',
					phone: '+61 4 5550 5702',
					email: 'ben.adler@example.com',
					isFromCateringWebsite: true,
					dietaryRequirement: '',
					menuItems: [],
				},
				item: 0,
			},
			{
				json: {
					id: '5703',
					venueId: '102',
					bookingId: '5002',
					firstName: 'Ines',
					lastName: 'Costa',
					phone: '+61 4 5550 5703',
					email: 'ines.costa@example.com',
					isFromCateringWebsite: true,
					dietaryRequirement: 'Vegan',
					menuItems: [],
				},
				item: 1,
			},
		],
	},
	{
		operation: 'bookingAttendee.getByHash',
		items: [
			{ venueId: 101, bookingId: 5001, hash: 'a58cac7da5865295bec0a0136c615701' },
			{ venueId: 102, bookingId: '5002', hash: 'a58cac7da5865295bec0a0136c615703' },
		],
		requests: [
			{
				call: call('getBookingAttendeeByHash'),
				body: { venueId: 101, bookingId: 5001, hash: 'a58cac7da5865295bec0a0136c615701' },
			},
			{
				call: call('getBookingAttendeeByHash'),
				body: { venueId: 102, bookingId: 5002, hash: 'a58cac7da5865295bec0a0136c615703' },
			},
		],
		output: [
			{
				json: {
					id: '5701',
					venueId: '101',
					bookingId: '5001',
					firstName: 'Nora',
					lastName: 'Weiss',
					phone: '+61 4 5550 5701',
					email: 'nora.weiss@example.com',
					isFromCateringWebsite: true,
					dietaryRequirement: 'Gluten free',
					menuItems: [],
				},
				item: 0,
			},
			{
				json: {
					id: '5703',
					venueId: '102',
					bookingId: '5002',
					firstName: 'Ines',
					lastName: 'Costa',
					phone: '+61 4 5550 5703',
					email: 'ines.costa@example.com',
					isFromCateringWebsite: true,
					dietaryRequirement: 'Vegan',
					menuItems: [],
				},
				item: 1,
			},
		],
	},
];
