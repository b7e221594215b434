import type { Example } from '../../example';

const call = (action: string) => (body: object) => ({
	call: `POST /api/1.0/venue?action=${action}`,
	body,
});
const save = call('addOrUpdateBookingAccommodation');
const list = call('getBookingAccommodationList');
const remove = call('removeBookingAccommodation');

const success = (id: number, item: number) => ({ json: { success: true, id }, item });

export const roomBlockExamples: Example[] = [
	{
		operation: 'bookingAccommodation.create',
		items: [
			{
				venueId: 102,
				bookingId: 5002,
				roomVenueId: 102,
				roomId: 1103,
				startDate: '2026-10-07',
				endDate: '2026-10-08',
				dayRates: {
					row: [
						{
							bookingDate: '2026-10-07',
							numRooms: 4,
							cost: 320,
							additionalFields: { numPayableByGuest: 2 },
						},
						{
							bookingDate: '2026-10-07',
							numRooms: 4,
							cost: 290.5,
							additionalFields: { kind: 'Net', discount: 10 },
						},
						{
							bookingDate: '2026-10-07',
							numRooms: 3,
							cost: 300,
							additionalFields: { kind: 'rate', occType: 'Double' },
						},
						{
							bookingDate: '2026-10-07',
							numRooms: 2,
							cost: 280,
							additionalFields: { kind: 'net', occType: 4, discount: 5 },
						},
					],
				},
				additionalFields: {
					barId: 1203,
					cutOffDate: '2026-09-20',
					overrideCapacity: false,
					roomOptions: {
						row: [
							{
								bookingDate: '2026-10-07',
								roomOptionId: 2251,
								numRooms: 2,
								price: 28,
								additionalFields: { priceType: 2 },
							},
						],
					},
				},
			},
			{
				venueId: '102',
				bookingId: '5004',
				roomVenueId: '102',
				roomId: '1101',
				startDate: '2026-10-11',
				endDate: '2026-10-12',
				dayRates: {
					row: [
						{ bookingDate: '2026-10-11', numRooms: 10, cost: 175 },
						{
							bookingDate: '2026-10-11',
							numRooms: 9,
							cost: 175,
							additionalFields: { kind: 'Actual', numPayableByGuest: 9 },
						},
						{
							bookingDate: '2026-10-11',
							numRooms: 8,
							cost: 170,
							additionalFields: { kind: 'forecast' },
						},
						{
							bookingDate: '2026-10-11',
							numRooms: '1',
							cost: '165',
							additionalFields: { kind: 'Actual', occType: 1 },
						},
					],
				},
				additionalFields: {
					excludedTaxIds: '1703',
					includeInPackage: false,
					roomOptions: {
						row: [
							{
								bookingDate: '2026-10-11',
								roomOptionId: '2252',
								numRooms: 3,
								price: '60.5',
								additionalFields: { numOptions: 2 },
							},
						],
					},
				},
			},
		],
		requests: [
			save({
				venueId: 102,
				bookingId: 5002,
				roomVenueId: 102,
				roomId: 1103,
				startDate: '2026-10-07',
				endDate: '2026-10-08',
				dayRates: [{ bookingDate: '2026-10-07', numRooms: 4, cost: 320, numPayableByGuest: 2 }],
				barId: 1203,
				cutOffDate: '2026-09-20',
				overrideCapacity: false,
				dayRatesNet: [{ bookingDate: '2026-10-07', numRooms: 4, cost: 290.5, discount: 10 }],
				dayRatesMultiOcc: [{ bookingDate: '2026-10-07', occType: 2, numRooms: 3, cost: 300 }],
				dayRatesNetMultiOcc: [
					{ bookingDate: '2026-10-07', occType: 4, numRooms: 2, cost: 280, discount: 5 },
				],
				roomOptions: [
					{ bookingDate: '2026-10-07', roomOptionId: 2251, numRooms: 2, price: 28, priceType: 2 },
				],
			}),
			save({
				venueId: 102,
				bookingId: 5004,
				roomVenueId: 102,
				roomId: 1101,
				startDate: '2026-10-11',
				endDate: '2026-10-12',
				dayRates: [{ bookingDate: '2026-10-11', numRooms: 10, cost: 175 }],
				excludedTaxIds: [1703],
				includeInPackage: false,
				dayRatesActual: [
					{ bookingDate: '2026-10-11', numRooms: 9, cost: 175, numPayableByGuest: 9 },
				],
				dayRatesForecast: [{ bookingDate: '2026-10-11', numRooms: 8, cost: 170 }],
				dayRatesActualMultiOcc: [{ bookingDate: '2026-10-11', occType: 1, numRooms: 1, cost: 165 }],
				roomOptions: [
					{
						bookingDate: '2026-10-11',
						roomOptionId: 2252,
						numRooms: 3,
						price: 60.5,
						numOptions: 2,
					},
				],
			}),
		],
		output: [success(900001, 0), success(900002, 1)],
	},
	{
		operation: 'bookingAccommodation.update',
		items: [
			{
				id: 5301,
				venueId: 102,
				bookingId: 5002,
				roomVenueId: 102,
				roomId: 1101,
				startDate: '2026-10-07',
				endDate: '2026-10-10',
				dayRates: { row: [{ bookingDate: '2026-10-09', numRooms: 5, cost: 190 }] },
				updateFields: {
					cutOffDate: '2026-09-30',
					roomOptions: {
						row: [
							{
								bookingDate: '2026-10-09',
								roomOptionId: 2251,
								numRooms: 0,
								price: 0,
								additionalFields: { costcenterId: 2204 },
							},
						],
					},
				},
			},
			{
				id: '5302',
				venueId: 102,
				bookingId: 5002,
				roomVenueId: 102,
				roomId: 1102,
				startDate: '2026-10-07',
				endDate: '2026-10-09',
				dayRates: { row: [{ bookingDate: '2026-10-08', numRooms: '3', cost: '155.5' }] },
				updateFields: {
					roomOptions: {
						row: [
							{
								bookingDate: '2026-10-08',
								roomOptionId: { __rl: true, mode: 'list', value: '2252' },
								numRooms: 1,
								price: 60,
							},
						],
					},
				},
			},
		],
		requests: [
			save({
				id: 5301,
				venueId: 102,
				bookingId: 5002,
				roomVenueId: 102,
				roomId: 1101,
				startDate: '2026-10-07',
				endDate: '2026-10-10',
				dayRates: [{ bookingDate: '2026-10-09', numRooms: 5, cost: 190 }],
				cutOffDate: '2026-09-30',
				roomOptions: [
					{
						bookingDate: '2026-10-09',
						roomOptionId: 2251,
						numRooms: 0,
						price: 0,
						costcenterId: 2204,
					},
				],
			}),
			save({
				id: 5302,
				venueId: 102,
				bookingId: 5002,
				roomVenueId: 102,
				roomId: 1102,
				startDate: '2026-10-07',
				endDate: '2026-10-09',
				dayRates: [{ bookingDate: '2026-10-08', numRooms: 3, cost: 155.5 }],
				roomOptions: [{ bookingDate: '2026-10-08', roomOptionId: 2252, numRooms: 1, price: 60 }],
			}),
		],
		output: [success(5301, 0), success(5302, 1)],
	},
	{
		operation: 'bookingAccommodation.upsert',
		items: [
			{
				id: '',
				venueId: 102,
				bookingId: 5002,
				roomVenueId: 102,
				roomId: 1104,
				startDate: '2026-10-08',
				endDate: '2026-10-09',
				dayRates: {
					row: [
						{
							bookingDate: '2026-10-08',
							numRooms: 1,
							cost: 200,
							additionalFields: { kind: 'Forecast', occType: 'Triple' },
						},
						{ bookingDate: '2026-10-08', numRooms: 1, cost: 210 },
					],
				},
				additionalFields: { barId: 1201 },
			},
			{
				id: 5303,
				venueId: 102,
				bookingId: 5008,
				roomVenueId: 102,
				roomId: 1101,
				startDate: '2026-10-19',
				endDate: '2026-10-20',
				dayRates: {
					row: [
						{
							bookingDate: '2026-10-19',
							numRooms: 4,
							cost: 170,
							additionalFields: { kind: 'actual' },
						},
						{ bookingDate: '', numRooms: '', cost: '' },
					],
				},
				additionalFields: { overrideCapacity: true },
			},
		],
		requests: [
			save({
				venueId: 102,
				bookingId: 5002,
				roomVenueId: 102,
				roomId: 1104,
				startDate: '2026-10-08',
				endDate: '2026-10-09',
				dayRates: [{ bookingDate: '2026-10-08', numRooms: 1, cost: 210 }],
				barId: 1201,
				dayRatesForecastMultiOcc: [
					{ bookingDate: '2026-10-08', occType: 3, numRooms: 1, cost: 200 },
				],
			}),
			save({
				id: 5303,
				venueId: 102,
				bookingId: 5008,
				roomVenueId: 102,
				roomId: 1101,
				startDate: '2026-10-19',
				endDate: '2026-10-20',
				dayRatesActual: [{ bookingDate: '2026-10-19', numRooms: 4, cost: 170 }],
				overrideCapacity: true,
			}),
		],
		output: [success(900001, 0), success(5303, 1)],
	},
	{
		operation: 'bookingAccommodation.getAll',
		items: [
			{ venueId: 102, bookingId: 5002, returnAll: false, limit: 1, output: 'simple' },
			{ venueId: '102', bookingId: '5008', returnAll: true, output: 'raw' },
		],
		requests: [list({ venueId: 102, bookingId: 5002 }), list({ venueId: 102, bookingId: 5008 })],
		output: [
			{
				json: {
					barId: 1201,
					bookingId: 5002,
					cutOffDate: '2026-09-15',
					dayRates: [
						{
							bookingDate: '2026-10-07',
							cost: 180,
							discount: 0,
							numPayableByGuest: 0,
							numRooms: 6,
						},
						{
							bookingDate: '2026-10-08',
							cost: 180,
							discount: 0,
							numPayableByGuest: 0,
							numRooms: 6,
						},
					],
					endDate: '2026-10-09',
					id: 5301,
					modifiedDate: '2026-05-10T05:00:00.000Z',
					roomId: 1101,
					roomVenueId: 102,
					startDate: '2026-10-07',
				},
				item: 0,
			},
			{
				json: {
					barId: 1202,
					bookingId: 5008,
					costcenterId: 2204,
					createdDate: '2026-04-12 01:00:00 UTC',
					cutOffDate: '2026-09-15',
					dayRates: [
						{
							bookingDate: '2026-10-19',
							cost: 175,
							discount: 0,
							numPayableByGuest: 0,
							numRooms: 3,
						},
						{
							bookingDate: '2026-10-20',
							cost: 175,
							discount: 0,
							numPayableByGuest: 0,
							numRooms: 3,
						},
					],
					dayRatesActual: [],
					dayRatesActualMultiOcc: [],
					dayRatesForecast: [],
					dayRatesForecastMultiOcc: [],
					dayRatesMultiOcc: [],
					dayRatesNet: [],
					dayRatesNetMultiOcc: [],
					endDate: '2026-10-21',
					excludedTaxIds: [],
					id: 5303,
					includeInPackage: false,
					modifiedDate: '2026-05-12 05:00:00 UTC',
					overrideCapacity: false,
					roomId: 1101,
					roomOptions: [],
					roomVenueId: 102,
					startDate: '2026-10-19',
					venueId: 102,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'bookingAccommodation.delete',
		items: [
			{ venueId: 102, bookingId: 5002, id: 5302 },
			{ venueId: '102', bookingId: '5006', id: '5304' },
		],
		requests: [
			remove({ venueId: 102, bookingId: 5002, id: 5302 }),
			remove({ venueId: 102, bookingId: 5006, id: 5304 }),
		],
		output: [
			{ json: { deleted: true }, item: 0 },
			{ json: { deleted: true }, item: 1 },
		],
	},
];
