import type { Example } from '../../example';

const call = (action: string) => (body: object) => ({
	call: `POST /api/1.0/venue?action=${action}`,
	body,
});
const list = call('getBookingRoomReservationList');
const remove = call('removeBookingRoomReservation');
const confirm = call('confirmBookingRoomReservation');
const cancel = call('cancelBookingRoomReservation');
const changeStatus = call('changeStatusOfBookingRoomReservation');
const updateGuest = call('updateBookingRoomReservationGuestContact');

const done = (item: number) => ({ json: { success: true, errorType: null }, item });

const doyle = { firstName: 'Amelia', lastName: 'Doyle', email: 'amelia.doyle@guest.example.com' };

export const roomStatusExamples: Example[] = [
	{
		operation: 'bookingRoomReservation.getAll',
		items: [
			{
				venueId: 102,
				returnAll: true,
				output: 'simple',
				filters: { filter: { condition: [{ field: 'id', condition: 'equals', value: 5402 }] } },
			},
			{
				venueId: 102,
				returnAll: false,
				limit: 1,
				output: 'raw',
				filters: {
					bookingId: 5008,
					modifiedSince: '2026-05-12T00:00:00Z',
					filter: { condition: [{ field: 'canBeEdited', condition: 'equals', value: false }] },
				},
			},
		],
		requests: [
			list({ venueId: 102, filter: { id: 5402 }, perPage: 100, start: 0 }),
			list({
				venueId: 102,
				bookingId: 5008,
				filter: { canBeEdited: false, modifiedDate__GREATERTHAN: '2026-05-12 00:00:00' },
				perPage: 1,
				start: 0,
			}),
		],
		output: [
			{
				json: {
					id: 5402,
					bookingId: 5002,
					reference: 161,
					mainGuest: {
						address: null,
						createdDate: '2026-04-11T01:00:00.000Z',
						guestContact: {
							createdDate: '2026-04-11T01:00:00.000Z',
							email: 'noah.doyle@guest.example.com',
							firstName: 'Noah',
							id: 5602,
							lastName: 'Doyle',
							modifiedDate: '2026-05-11T05:00:00.000Z',
							phone: '+61 4 5551 2001',
						},
						id: 5502,
						isAnonymised: false,
						modifiedDate: '2026-05-11T05:00:00.000Z',
						primaryPhone: '+61 4 5551 2001',
					},
					currentStatus: 2,
					currentStatusName: 'Confirmed',
					totalAmount: 360,
					rooms: [
						{
							id: 5702,
							guestId: 5502,
							barId: 1201,
							roomId: 1101,
							groupId: 5301,
							currentStatus: 2,
							currentStatusName: 'Confirmed',
							numRooms: 1,
							arrivalDate: '2026-10-07',
							departureDate: '2026-10-09',
							excludedTaxIds: [],
							numAdultGuests: 2,
							numChildGuests: 0,
							dayRates: [
								{
									dayDate: '2026-10-07',
									barId: 1201,
									cost: 180,
									totalAmount: 180,
									totalTaxAmount: 16.36,
								},
								{
									dayDate: '2026-10-08',
									barId: 1201,
									cost: 180,
									totalAmount: 180,
									totalTaxAmount: 16.36,
								},
							],
							additionalGuests: [],
							overrideBlockCapacity: false,
							occType: null,
							externalReference: null,
							cancelledDate: null,
							createdDate: '2026-04-11T01:00:00.000Z',
							modifiedDate: '2026-05-11T05:00:00.000Z',
							guest: {
								id: 5502,
								primaryPhone: '+61 4 5551 2001',
								address: null,
								isAnonymised: false,
								createdDate: '2026-04-11T01:00:00.000Z',
								modifiedDate: '2026-05-11T05:00:00.000Z',
								guestContact: {
									id: 5602,
									firstName: 'Noah',
									lastName: 'Doyle',
									email: 'noah.doyle@guest.example.com',
									phone: '+61 4 5551 2001',
									createdDate: '2026-04-11T01:00:00.000Z',
									modifiedDate: '2026-05-11T05:00:00.000Z',
								},
							},
							isCancelled: false,
							totalAmount: 360,
						},
					],
					cancelledDate: null,
					modifiedDate: '2026-05-11T05:00:00.000Z',
				},
				item: 0,
			},
			{
				json: {
					bookingId: 5008,
					canBeEdited: false,
					cancelledDate: null,
					createdDate: '2026-04-13 01:00:00 UTC',
					currentStatus: 2,
					id: 5404,
					isFromGroup: true,
					mainGuest: {
						address: null,
						createdDate: '2026-04-13 01:00:00 UTC',
						guestContact: {
							createdDate: '2026-04-13 01:00:00 UTC',
							email: '',
							firstName: '',
							id: 5604,
							lastName: '',
							modifiedDate: '2026-05-13 05:00:00 UTC',
							phone: '',
						},
						id: 5504,
						isAnonymised: true,
						modifiedDate: '2026-05-13 05:00:00 UTC',
						primaryPhone: '+61 4 5551 2003',
					},
					mainGuestId: 5504,
					modifiedDate: '2026-05-13 05:00:00 UTC',
					reference: 163,
					rooms: [
						{
							additionalGuests: [],
							arrivalDate: '2026-10-19',
							barId: 1202,
							cancelledDate: null,
							createdDate: '2026-04-13 01:00:00 UTC',
							currentStatus: 2,
							dayRates: [
								{
									barId: 1202,
									cost: 175,
									dayDate: '2026-10-19',
									totalAmount: 175,
									totalTaxAmount: 15.91,
								},
								{
									barId: 1202,
									cost: 175,
									dayDate: '2026-10-20',
									totalAmount: 175,
									totalTaxAmount: 15.91,
								},
							],
							departureDate: '2026-10-21',
							excludedTaxIds: [],
							externalReference: null,
							groupId: 5303,
							guest: {
								address: null,
								createdDate: '2026-04-13 01:00:00 UTC',
								guestContact: {
									createdDate: '2026-04-13 01:00:00 UTC',
									email: '',
									firstName: '',
									id: 5604,
									lastName: '',
									modifiedDate: '2026-05-13 05:00:00 UTC',
									phone: '',
								},
								id: 5504,
								isAnonymised: true,
								modifiedDate: '2026-05-13 05:00:00 UTC',
								primaryPhone: '+61 4 5551 2003',
							},
							guestId: 5504,
							id: 5704,
							isCancelled: false,
							modifiedDate: '2026-05-13 05:00:00 UTC',
							numAdultGuests: 2,
							numChildGuests: 0,
							numRooms: 1,
							occType: null,
							overrideBlockCapacity: false,
							roomId: 1101,
							totalAmount: 350,
						},
					],
					totalAmount: 350,
					venueId: 102,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'bookingRoomReservation.delete',
		items: [
			{ venueId: 102, bookingId: 5002, id: 5401 },
			{ venueId: '102', bookingId: '5008', id: '5405' },
		],
		requests: [
			remove({ venueId: 102, bookingId: 5002, id: 5401 }),
			remove({ venueId: 102, bookingId: 5008, id: 5405 }),
		],
		output: [
			{ json: { deleted: true }, item: 0 },
			{ json: { deleted: true }, item: 1 },
		],
	},
	{
		operation: 'bookingRoomReservation.confirm',
		items: [
			{ venueId: 102, bookingId: 5002, id: 5401 },
			{ venueId: '102', bookingId: '5008', id: '5405', additionalFields: { roomIds: '5705' } },
		],
		requests: [
			confirm({ venueId: 102, bookingId: 5002, id: 5401 }),
			confirm({ venueId: 102, bookingId: 5008, id: 5405, roomIds: [5705] }),
		],
		output: [done(0), done(1)],
	},
	{
		operation: 'bookingRoomReservation.cancel',
		items: [
			{ venueId: 102, bookingId: 5002, id: 5402, additionalFields: { roomId: 5702 } },
			{ venueId: '102', bookingId: '5008', id: '5403', additionalFields: { roomIds: '5703' } },
		],
		requests: [
			cancel({ venueId: 102, bookingId: 5002, id: 5402, roomId: 5702 }),
			cancel({ venueId: 102, bookingId: 5008, id: 5403, roomIds: [5703] }),
		],
		output: [done(0), done(1)],
	},
	{
		operation: 'bookingRoomReservation.changeStatus',
		items: [
			{ venueId: 102, bookingId: 5002, id: 5402, status: 'Checked In' },
			{
				venueId: '102',
				bookingId: '5008',
				id: '5403',
				status: 5,
				additionalFields: { roomIds: '5703' },
			},
		],
		requests: [
			changeStatus({ venueId: 102, bookingId: 5002, id: 5402, status: 4 }),
			changeStatus({ venueId: 102, bookingId: 5008, id: 5403, status: 5, roomIds: [5703] }),
		],
		output: [done(0), done(1)],
	},
	{
		operation: 'bookingRoomReservation.updateGuest',
		items: [
			{
				firstName: 'Zara',
				lastName: 'Doyle-Tran',
				phone: '+61 4 5551 9000',
				email: 'zara@example.com',
				additionalFields: { id: 5602 },
			},
			{ ...doyle, phone: '+61 4 5551 9001' },
		],
		requests: [
			updateGuest({
				id: 5602,
				firstName: 'Zara',
				lastName: 'Doyle-Tran',
				phone: '+61 4 5551 9000',
				email: 'zara@example.com',
			}),
			updateGuest({ ...doyle, phone: '+61 4 5551 9001' }),
		],
		output: [
			{ json: { success: true, id: 5602 }, item: 0 },
			{ json: { success: true, id: 5601 }, item: 1 },
		],
	},
];
