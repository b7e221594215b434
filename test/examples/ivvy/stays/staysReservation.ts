import type { Example } from '../../example';

const call = (action: string) => (body: object) => ({
	call: `POST /api/1.0/venue?action=${action}`,
	body,
});
const save = call('addOrUpdateBookingRoomReservation');

/** A mapper as n8n keeps it. */
const mapped = (value: { [name: string]: string | number }) => ({
	mappingMode: 'defineBelow',
	value,
});

const stay = { groupId: 5301, arrivalDate: '2026-10-07', departureDate: '2026-10-08' };
const doyle = { firstName: 'Amelia', lastName: 'Doyle', email: 'amelia.doyle@guest.example.com' };

export const roomReservationExamples: Example[] = [
	{
		operation: 'bookingRoomReservation.create',
		items: [
			{
				venueId: 102,
				bookingId: 5002,
				mainGuest: mapped({ id: 5503, primaryPhone: '+44 20 5550' }),
				rooms: {
					row: [
						{
							...stay,
							numAdultGuests: '2',
							numChildGuests: 0,
							guest: {
								guestContact: { firstName: 'Ada', lastName: 'Byron', email: 'ada@example.com' },
							},
							dayRates: { row: [{ dayDate: '2026-10-07', cost: 180 }] },
							additionalFields: {
								occType: 'Double',
								externalReference: 'PMS-77',
								additionalGuests: {
									row: [
										{
											additionalFields: {
												guest: {
													guestContact: {
														firstName: 'Charles',
														lastName: 'Byron',
														email: 'charles@example.com',
													},
													address: { city: 'Leeds', countryCode: 'GB' },
												},
												guestType: 'Sharer',
											},
										},
									],
								},
							},
						},
					],
				},
			},
			{
				venueId: '102',
				bookingId: '5008',
				mainGuest: mapped({ id: '5501' }),
				rooms: {
					row: [
						{
							groupId: '5303',
							arrivalDate: '2026-10-20',
							departureDate: '2026-10-21',
							numAdultGuests: 1,
							numChildGuests: '1',
							guest: { guestContact: doyle, address: { city: 'Hobart' } },
							dayRates: { row: [{ dayDate: '2026-10-20', cost: '165.5' }] },
							additionalFields: { excludedTaxIds: '1703', overrideBlockCapacity: true },
						},
					],
				},
				additionalFields: { canBeEdited: false },
			},
		],
		requests: [
			save({
				venueId: 102,
				bookingId: 5002,
				mainGuest: { id: 5503, primaryPhone: '+44 20 5550' },
				rooms: [
					{
						...stay,
						numAdultGuests: 2,
						numChildGuests: 0,
						guest: {
							guestContact: { firstName: 'Ada', lastName: 'Byron', email: 'ada@example.com' },
						},
						dayRates: [{ dayDate: '2026-10-07', cost: 180 }],
						occType: 2,
						externalReference: 'PMS-77',
						additionalGuests: [
							{
								guest: {
									guestContact: {
										firstName: 'Charles',
										lastName: 'Byron',
										email: 'charles@example.com',
									},
									address: { city: 'Leeds', countryCode: 'GB' },
								},
								guestType: 1,
							},
						],
					},
				],
			}),
			save({
				venueId: 102,
				bookingId: 5008,
				mainGuest: { id: 5501 },
				canBeEdited: false,
				rooms: [
					{
						groupId: 5303,
						arrivalDate: '2026-10-20',
						departureDate: '2026-10-21',
						numAdultGuests: 1,
						numChildGuests: 1,
						guest: { guestContact: doyle, address: { city: 'Hobart' } },
						dayRates: [{ dayDate: '2026-10-20', cost: 165.5 }],
						excludedTaxIds: [1703],
						overrideBlockCapacity: true,
					},
				],
			}),
		],
		output: [
			{
				json: {
					success: true,
					id: 900001,
					reference: '165',
					mainGuest: { guestContactId: 5603, id: 5503 },
					rooms: [
						{
							id: 900002,
							guest: { id: 900004, guestContactId: 900003 },
							additionalGuests: [
								{ guestId: 900006, guestContactId: 900005, guestType: 1, guestTypeName: 'Sharer' },
							],
						},
					],
				},
				item: 0,
			},
			{
				json: {
					id: 900007,
					mainGuest: { guestContactId: 5601, id: 5501 },
					reference: '166',
					rooms: [{ additionalGuests: [], guest: { guestContactId: 5601, id: 5501 }, id: 900008 }],
					success: true,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'bookingRoomReservation.update',
		items: [
			{
				venueId: 102,
				bookingId: 5002,
				id: 5401,
				mainGuest: mapped({ id: 5502 }),
				rooms: { row: [{ numAdultGuests: 1, additionalFields: { id: 5701 } }] },
			},
			{
				venueId: '102',
				bookingId: '5002',
				id: '5402',
				rooms: {
					row: [
						{
							departureDate: '2026-10-08',
							additionalFields: {
								id: '5702',
								additionalGuests: {
									row: [
										{
											additionalFields: {
												guest: { id: 5501 },
												guestType: 2,
												arrivalDate: '2026-10-07',
											},
										},
									],
								},
							},
						},
					],
				},
				updateFields: { canBeEdited: false },
			},
		],
		requests: [
			save({
				venueId: 102,
				bookingId: 5002,
				id: 5401,
				mainGuest: { id: 5502 },
				rooms: [{ id: 5701, numAdultGuests: 1 }],
			}),
			save({
				venueId: 102,
				bookingId: 5002,
				id: 5402,
				canBeEdited: false,
				rooms: [
					{
						id: 5702,
						departureDate: '2026-10-08',
						additionalGuests: [{ guest: { id: 5501 }, guestType: 2, arrivalDate: '2026-10-07' }],
					},
				],
			}),
		],
		output: [
			{
				json: {
					id: 5401,
					mainGuest: { guestContactId: 5602, id: 5502 },
					reference: '160',
					rooms: [{ additionalGuests: [], guest: { guestContactId: 5601, id: 5501 }, id: 5701 }],
					success: true,
				},
				item: 0,
			},
			{
				json: {
					success: true,
					id: 5402,
					reference: '161',
					mainGuest: { guestContactId: 5602, id: 5502 },
					rooms: [
						{
							id: 5702,
							guest: { id: 5502, guestContactId: 5602 },
							additionalGuests: [
								{
									guestId: 5501,
									guestContactId: 5601,
									guestType: 2,
									guestTypeName: 'Accompanying',
								},
							],
						},
					],
				},
				item: 1,
			},
		],
	},
	{
		operation: 'bookingRoomReservation.upsert',
		items: [
			{
				venueId: 102,
				bookingId: 5002,
				id: '',
				mainGuest: mapped({ id: 5502 }),
				rooms: {
					row: [
						{
							...stay,
							numAdultGuests: 1,
							numChildGuests: 0,
							guest: { id: 5501, primaryPhone: '+61 7 5550' },
							dayRates: { row: [{ dayDate: '2026-10-07', cost: 180 }] },
						},
					],
				},
				additionalFields: { canBeEdited: true },
			},
			{
				venueId: 102,
				bookingId: 5002,
				id: 5401,
				rooms: { row: [{ numChildGuests: 1, additionalFields: { id: 5701 } }] },
				additionalFields: {},
			},
		],
		requests: [
			save({
				venueId: 102,
				bookingId: 5002,
				canBeEdited: true,
				mainGuest: { id: 5502 },
				rooms: [
					{
						...stay,
						numAdultGuests: 1,
						numChildGuests: 0,
						guest: { id: 5501, primaryPhone: '+61 7 5550' },
						dayRates: [{ dayDate: '2026-10-07', cost: 180 }],
					},
				],
			}),
			save({ venueId: 102, bookingId: 5002, id: 5401, rooms: [{ id: 5701, numChildGuests: 1 }] }),
		],
		output: [
			{
				json: {
					id: 900001,
					mainGuest: { guestContactId: 5602, id: 5502 },
					reference: '165',
					rooms: [{ additionalGuests: [], guest: { guestContactId: 5601, id: 5501 }, id: 900002 }],
					success: true,
				},
				item: 0,
			},
			{
				json: {
					id: 5401,
					mainGuest: { guestContactId: 5601, id: 5501 },
					reference: '160',
					rooms: [{ additionalGuests: [], guest: { guestContactId: 5601, id: 5501 }, id: 5701 }],
					success: true,
				},
				item: 1,
			},
		],
	},
];
