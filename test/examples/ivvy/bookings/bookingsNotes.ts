import type { Example } from '../../example';

const call = (action: string) => `POST /api/1.0/venue?action=${action}`;

const created = '2026-03-02T01:30:00.000Z';

/** Notes of bookings. */
export const bookingsNotesExamples: Example[] = [
	{
		operation: 'bookingNote.create',
		items: [
			{
				venueId: 101,
				bookingId: 5001,
				recordDescription: 'Doors at 8',
				additionalFields: {
					typeId: 23,
					bookingDays: '1, 2',
					applyToTemplates: '1, Resume',
					isPrivate: true,
				},
			},
			{
				venueId: 102,
				bookingId: '5002',
				recordDescription: '<b>Arch</b> by noon',
				additionalFields: {},
			},
		],
		requests: [
			{
				call: call('addOrUpdateBookingNote'),
				body: {
					venueId: 101,
					bookingId: 5001,
					description: 'Doors at 8',
					typeId: 23,
					bookingDays: [1, 2],
					applyToTemplates: [1, 3],
					isPrivate: true,
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
			{
				venueId: 101,
				bookingId: 5001,
				id: 5602,
				recordDescription: 'One invoice in all',
				updateFields: { isPrivate: false },
			},
			{
				venueId: 102,
				bookingId: 5002,
				id: { __rl: true, mode: 'id', value: '5603' },
				recordDescription: 'Three vegan meals',
				updateFields: { typeId: 22, bookingDays: '3' },
			},
		],
		requests: [
			{
				call: call('addOrUpdateBookingNote'),
				body: {
					venueId: 101,
					bookingId: 5001,
					id: 5602,
					description: 'One invoice in all',
					isPrivate: false,
				},
			},
			{
				call: call('addOrUpdateBookingNote'),
				body: {
					venueId: 102,
					bookingId: 5002,
					id: 5603,
					description: 'Three vegan meals',
					typeId: 22,
					bookingDays: [3],
				},
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
			{
				venueId: 101,
				bookingId: 5001,
				id: '',
				recordDescription: 'Piano tuned',
				additionalFields: { typeId: 2, sessionIds: 5101 },
			},
			{
				venueId: 101,
				bookingId: 5001,
				id: 5601,
				recordDescription: 'VIP arrives at 10',
				additionalFields: {},
			},
		],
		requests: [
			{
				call: call('addOrUpdateBookingNote'),
				body: {
					venueId: 101,
					bookingId: 5001,
					description: 'Piano tuned',
					typeId: 2,
					sessionIds: [5101],
				},
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
				venueId: 101,
				bookingId: 5001,
				returnAll: true,
				filters: {
					isPrivate: true,
					filter: {
						condition: [{ field: 'description', condition: 'contains', value: 'invoice' }],
					},
				},
			},
			{
				venueId: 102,
				bookingId: 5002,
				returnAll: false,
				limit: 5,
				filters: {
					createdDate: '2026-03-02T01:30:00Z',
					typeId: 'Dietary Requirements',
					createdBy: 502,
					filter: { condition: [{ field: 'id', condition: 'greaterOrEqual', value: 5603 }] },
				},
			},
		],
		requests: [
			{
				call: call('getBookingNoteList'),
				body: {
					venueId: 101,
					bookingId: 5001,
					filter: { isPrivate: true, description__CONTAINS: 'invoice' },
					perPage: 100,
					start: 0,
				},
			},
			{
				call: call('getBookingNoteList'),
				body: {
					venueId: 102,
					bookingId: 5002,
					createdDate: '2026-03-02 01:30:00',
					filter: { typeId: 22, createdBy: 502, id__GREATERTHAN: 5603 },
					perPage: 5,
					start: 0,
				},
			},
		],
		output: [
			{
				json: {
					id: 5602,
					venueId: 101,
					bookingId: 5001,
					isPrivate: true,
					description: 'Send one invoice per day',
					typeId: 3,
					typeName: 'Billing',
					createdBy: 501,
					createdDate: created,
					modifiedDate: created,
				},
				item: 0,
			},
			{
				json: {
					id: 5603,
					venueId: 102,
					bookingId: 5002,
					isPrivate: false,
					description: 'Two vegan meals',
					typeId: 22,
					typeName: 'Dietary Requirements',
					createdBy: 502,
					createdDate: created,
					modifiedDate: created,
				},
				item: 1,
			},
		],
	},
];
