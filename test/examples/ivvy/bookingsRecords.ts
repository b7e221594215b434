import type { Example } from '../example';

const call = (action: string) => `POST /api/1.0/venue?action=${action}`;

const created = '2026-03-02 01:30:00 UTC';

/** Notes and attendees of bookings. */
export const bookingsRecordsExamples: Example[] = [
	{
		operation: 'bookingNote.create',
		items: [
			{
				venueId: 101, bookingId: 5001, description: 'Doors at 8',
				additionalFields: { typeId: 'All Departments', bookingDays: '1, 2', applyToTemplates: '1, Resume', isPrivate: true },
			},
			{ venueId: 102, bookingId: '5002', description: '<b>Arch</b> by noon', additionalFields: {} },
		],
		requests: [
			{
				call: call('addOrUpdateBookingNote'),
				body: {
					venueId: 101, bookingId: 5001, description: 'Doors at 8', typeId: 23, bookingDays: [1, 2],
					applyToTemplates: [1, 3], isPrivate: true,
				},
			},
			{
				call: call('addOrUpdateBookingNote'),
				body: { venueId: 102, bookingId: 5002, description: '<b>Arch</b> by noon' },
			},
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 900002 }, item: 1 },
		],
	},
	{
		operation: 'bookingNote.update',
		items: [
			{ venueId: 101, bookingId: 5001, id: 5602, description: 'One invoice in all', updateFields: { isPrivate: false } },
			{
				venueId: 102, bookingId: 5002, id: { __rl: true, mode: 'id', value: '5603' }, description: 'Three vegan meals',
				updateFields: { typeId: 22, bookingDays: '3' },
			},
		],
		requests: [
			{
				call: call('addOrUpdateBookingNote'),
				body: { venueId: 101, bookingId: 5001, id: 5602, description: 'One invoice in all', isPrivate: false },
			},
			{
				call: call('addOrUpdateBookingNote'),
				body: { venueId: 102, bookingId: 5002, id: 5603, description: 'Three vegan meals', typeId: 22, bookingDays: [3] },
			},
		],
		output: [
			{ json: { success: true, id: 5602 }, item: 0 },
			{ json: { success: true, id: 5603 }, item: 1 },
		],
	},
	{
		operation: 'bookingNote.upsert',
		items: [
			{ venueId: 101, bookingId: 5001, id: '', description: 'Piano tuned', additionalFields: { typeId: 2, sessionIds: 5101 } },
			{ venueId: 101, bookingId: 5001, id: 5601, description: 'VIP arrives at 10', additionalFields: {} },
		],
		requests: [
			{
				call: call('addOrUpdateBookingNote'),
				body: { venueId: 101, bookingId: 5001, description: 'Piano tuned', typeId: 2, sessionIds: [5101] },
			},
			{
				call: call('addOrUpdateBookingNote'),
				body: { venueId: 101, bookingId: 5001, id: 5601, description: 'VIP arrives at 10' },
			},
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 5601 }, item: 1 },
		],
	},
	{
		operation: 'bookingNote.getAll',
		items: [
			{
				venueId: 101, bookingId: 5001, returnAll: true,
				filters: { isPrivate: true, filter: { condition: [{ field: 'description', condition: 'contains', value: 'invoice' }] } },
			},
			{
				venueId: 102, bookingId: 5002, returnAll: false, limit: 5,
				filters: {
					createdDate: '2026-03-02T01:30:00Z', typeId: 22, createdBy: 502,
					filter: { condition: [{ field: 'id', condition: 'greaterOrEqual', value: 5603 }] },
				},
			},
		],
		requests: [
			{
				call: call('getBookingNoteList'),
				body: {
					venueId: 101, bookingId: 5001, filter: { isPrivate: true, description__CONTAINS: 'invoice' }, perPage: 100, start: 0,
				},
			},
			{
				call: call('getBookingNoteList'),
				body: {
					venueId: 102, bookingId: 5002, createdDate: '2026-03-02 01:30:00',
					filter: { typeId: 22, createdBy: 502, id__GREATERTHAN: 5603 }, perPage: 5, start: 0,
				},
			},
		],
		output: [
			{
				json: {
					id: 5602, venueId: 101, bookingId: 5001, isPrivate: true, description: 'Send one invoice per day', typeId: 3,
					createdBy: 501, createdDate: created, modifiedDate: created,
				},
				item: 0,
			},
			{
				json: {
					id: 5603, venueId: 102, bookingId: 5002, isPrivate: false, description: 'Two vegan meals', typeId: 22,
					createdBy: 502, createdDate: created, modifiedDate: created,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'bookingAttendee.create',
		items: [
			{
				venueId: 101, bookingId: 5001, firstName: 'Lena', lastName: 'Orlova', phone: '+61 4 5550 9001', email: 'lena@example.com',
				additionalFields: { dietaryRequirement: 'No nuts' },
			},
			{
				venueId: 102, bookingId: 5002, firstName: 'Sam', lastName: 'Reid', phone: '0455509002', email: 'sam@example.com',
				additionalFields: {},
			},
		],
		requests: [
			{
				call: call('addOrUpdateBookingAttendee'),
				body: {
					venueId: 101, bookingId: 5001, firstName: 'Lena', lastName: 'Orlova', phone: '+61 4 5550 9001',
					email: 'lena@example.com', dietaryRequirement: 'No nuts',
				},
			},
			{
				call: call('addOrUpdateBookingAttendee'),
				body: {
					venueId: 102, bookingId: 5002, firstName: 'Sam', lastName: 'Reid', phone: '0455509002', email: 'sam@example.com',
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
				venueId: 101, bookingId: 5001, id: 5702, firstName: 'Ben', lastName: 'Adler', phone: '0455505702', email: 'ben@example.com',
				updateFields: { dietaryRequirement: 'Halal' },
			},
			{
				venueId: 102, bookingId: 5002, id: '5703', firstName: 'Inés', lastName: 'Costa', phone: '0455505703',
				email: 'ines@example.com', updateFields: {},
			},
		],
		requests: [
			{
				call: call('addOrUpdateBookingAttendee'),
				body: {
					venueId: 101, bookingId: 5001, id: 5702, firstName: 'Ben', lastName: 'Adler', phone: '0455505702',
					email: 'ben@example.com', dietaryRequirement: 'Halal',
				},
			},
			{
				call: call('addOrUpdateBookingAttendee'),
				body: {
					venueId: 102, bookingId: 5002, id: 5703, firstName: 'Inés', lastName: 'Costa', phone: '0455505703',
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
				venueId: 101, bookingId: 5001, id: '', firstName: 'Nora', lastName: 'Weiss', phone: '0455505701', email: 'nora@example.com',
				additionalFields: { hash: 'a58cac7da5865295bec0a0136c615701' },
			},
			{
				venueId: 102, bookingId: 5002, id: 5703, firstName: 'Ines', lastName: 'Costa', phone: '0455505703', email: 'ic@example.com',
				additionalFields: { dietaryRequirement: '' },
			},
		],
		requests: [
			{
				call: call('addOrUpdateBookingAttendee'),
				body: {
					venueId: 101, bookingId: 5001, firstName: 'Nora', lastName: 'Weiss', phone: '0455505701', email: 'nora@example.com',
					hash: 'a58cac7da5865295bec0a0136c615701',
				},
			},
			{
				call: call('addOrUpdateBookingAttendee'),
				body: {
					venueId: 102, bookingId: 5002, id: 5703, firstName: 'Ines', lastName: 'Costa', phone: '0455505703',
					email: 'ic@example.com', dietaryRequirement: '',
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
			{ call: call('getBookingAttendeeList'), body: { venueId: 102, bookingId: 5002, perPage: 100, start: 0 } },
		],
		output: [
			{
				json: {
					id: '5702', venueId: '101', bookingId: '5001', firstName: 'Ben', lastName: 'Adler', phone: '+61 4 5550 5702',
					email: 'ben.adler@example.com', isFromCateringWebsite: true, dietaryRequirement: '', menuItems: [],
				},
				item: 0,
			},
			{
				json: {
					id: '5703', venueId: '102', bookingId: '5002', firstName: 'Ines', lastName: 'Costa', phone: '+61 4 5550 5703',
					email: 'ines.costa@example.com', isFromCateringWebsite: true, dietaryRequirement: 'Vegan', menuItems: [],
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
					id: '5701', venueId: '101', bookingId: '5001', firstName: 'Nora', lastName: 'Weiss', phone: '+61 4 5550 5701',
					email: 'nora.weiss@example.com', isFromCateringWebsite: true, dietaryRequirement: 'Gluten free', menuItems: [],
				},
				item: 0,
			},
			{
				json: {
					id: '5703', venueId: '102', bookingId: '5002', firstName: 'Ines', lastName: 'Costa', phone: '+61 4 5550 5703',
					email: 'ines.costa@example.com', isFromCateringWebsite: true, dietaryRequirement: 'Vegan', menuItems: [],
				},
				item: 1,
			},
		],
	},
];
