import type { Example } from '../../example';

const call = (action: string) => `POST /api/1.0/venue?action=${action}`;

/** Status, items, payments and refunds of bookings. */
export const bookingsMoneyExamples: Example[] = [
	{
		operation: 'booking.changeStatus',
		items: [
			{
				venueId: 102,
				id: { __rl: true, mode: 'id', value: '5004' },
				currentStatus: 'Confirmed',
				additionalFields: {
					convertedStageId: 803,
					convertedStageReasonId: '1',
					marketplaceStageReasonType: 'No reason given',
					changedByUserId: 502,
				},
			},
			{
				venueId: 101,
				id: 5003,
				currentStatus: 4,
				additionalFields: {
					cancelStageId: 803,
					cancelReasonId: 1,
					cancelClosedDate: '2026-05-01',
					cancelLostToCompetition: 'Grand Hotel',
				},
			},
		],
		requests: [
			{
				call: call('changeBookingStatus'),
				body: {
					venueId: 102,
					id: 5004,
					currentStatus: 3,
					convertedStageId: 803,
					convertedStageReasonId: 1,
					marketplaceStageReasonType: 7,
					changedByUserId: 502,
				},
			},
			{
				call: call('changeBookingStatus'),
				body: {
					venueId: 101,
					id: 5003,
					currentStatus: 4,
					cancelStageId: 803,
					cancelReasonId: 1,
					cancelClosedDate: '2026-05-01',
					cancelLostToCompetition: 'Grand Hotel',
				},
			},
		],
		output: [
			{ json: { success: true, id: 5004 }, item: 0 },
			{ json: { success: true, id: 5003 }, item: 1 },
		],
	},
	{
		operation: 'booking.addItems',
		timezone: 'Australia/Brisbane',
		items: [
			{
				venueId: 101,
				bookingId: 5001,
				items: {
					row: [
						{
							description: 'Bar tab',
							quantity: 10,
							salePrice: 50.5,
							additionalFields: {
								salePriceHasTax: true,
								salePriceTaxId: 1701,
								cost: 15,
								costHasTax: true,
								costCentreId: 2202,
								excludedFromCommissions: true,
							},
						},
					],
				},
			},
			{
				venueId: 102,
				bookingId: { __rl: true, mode: 'list', value: 5002 },
				items: {
					row: [
						{
							description: 'Shuttle bus',
							quantity: 2,
							salePrice: 300,
							additionalFields: {
								startDate: '2026-10-08T09:00:00',
								endDate: '2026-10-08T11:00:00',
								costCentreType: 5,
							},
						},
					],
				},
			},
		],
		requests: [
			{
				call: call('addItemsToBooking'),
				body: {
					venueId: 101,
					bookingId: 5001,
					items: [
						{
							description: 'Bar tab',
							quantity: 10,
							salePrice: 50.5,
							salePriceHasTax: true,
							salePriceTaxId: 1701,
							cost: 15,
							costHasTax: true,
							costCentreId: 2202,
							excludedFromCommissions: true,
						},
					],
				},
			},
			{
				call: call('addItemsToBooking'),
				body: {
					venueId: 102,
					bookingId: 5002,
					items: [
						{
							description: 'Shuttle bus',
							quantity: 2,
							salePrice: 300,
							costCentreType: 5,
							startDate: '2026-10-07 23:00:00',
							endDate: '2026-10-08 01:00:00',
						},
					],
				},
			},
		],
		output: [
			{ json: { success: true, items: [900001] }, item: 0 },
			{ json: { success: true, items: [900002] }, item: 1 },
		],
	},
	{
		operation: 'booking.addPayment',
		timezone: 'Australia/Sydney',
		items: [
			{
				venueId: 101,
				bookingId: 5001,
				payment: {
					paidDate: '2026-02-01T10:00:00',
					amountPaid: 250.5,
					paymentMethod: 'Credit Card',
					receiptNum: '12345',
				},
			},
			{
				venueId: 102,
				bookingId: '5004',
				payment: {
					paidDate: '2026-07-01T00:00:00Z',
					amountPaid: '100',
					paymentMethod: 6,
					notes: 'At the desk',
				},
			},
		],
		requests: [
			{
				call: call('addPaymentToBooking'),
				body: {
					venueId: 101,
					bookingId: 5001,
					payment: {
						paidDate: '2026-01-31 23:00:00',
						amountPaid: 250.5,
						paymentMethod: 1,
						receiptNum: '12345',
					},
				},
			},
			{
				call: call('addPaymentToBooking'),
				body: {
					venueId: 102,
					bookingId: 5004,
					payment: {
						paidDate: '2026-07-01 00:00:00',
						amountPaid: 100,
						paymentMethod: 6,
						notes: 'At the desk',
					},
				},
			},
		],
		output: [
			{ json: { Success: true, invoiceId: 900001, paymentId: 900002 }, item: 0 },
			{ json: { Success: true, invoiceId: 900003, paymentId: 900004 }, item: 1 },
		],
	},
	{
		operation: 'booking.addRefund',
		items: [
			{
				venueId: 101,
				bookingId: 5001,
				refund: { refundDate: '2026-05-02T00:00:00', amount: 1100, notes: 'Fewer guests' },
			},
			{
				venueId: 102,
				bookingId: 5002,
				refund: { refundDate: '2026-05-03T12:30:00', amount: '12.5' },
			},
		],
		requests: [
			{
				call: call('addRefundToBooking'),
				body: {
					venueId: 101,
					bookingId: 5001,
					refund: { refundDate: '2026-05-02 00:00:00', amount: 1100, notes: 'Fewer guests' },
				},
			},
			{
				call: call('addRefundToBooking'),
				body: {
					venueId: 102,
					bookingId: 5002,
					refund: { refundDate: '2026-05-03 12:30:00', amount: 12.5 },
				},
			},
		],
		output: [
			{ json: { Success: true, refundDetails: [{ invoiceId: 8501, refundId: 900001 }] }, item: 0 },
			{ json: { Success: true, refundDetails: [{ invoiceId: 8503, refundId: 900002 }] }, item: 1 },
		],
	},
	{
		operation: 'booking.getTaxes',
		items: [
			{ venueId: 101, bookingId: 5001, returnAll: false, limit: 1, output: 'raw' },
			{ venueId: 102, bookingId: 5002, returnAll: true, output: 'simple' },
		],
		requests: [
			{
				call: call('getBookingTaxList'),
				body: { venueId: 101, bookingId: 5001, perPage: 1, start: 0 },
			},
			{
				call: call('getBookingTaxList'),
				body: { venueId: 102, bookingId: 5002, perPage: 100, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 5501,
					venueId: 101,
					bookingId: 5001,
					name: 'GST',
					type: 1,
					appliesTo: 1,
					amountType: 1,
					amount: 10,
					taxIds: [],
					costcenterIds: [],
					excludedTaxIds: [],
					calculateExclusively: false,
					unitType: null,
					venueTaxId: 1701,
				},
				item: 0,
			},
			{
				json: {
					id: 5503,
					name: 'GST',
					type: 1,
					typeName: 'Tax',
					appliesTo: 1,
					appliesToName: 'All',
					amountType: 1,
					amountTypeName: 'Percentage',
					amount: 10,
					bookingId: 5002,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'booking.getChangeLog',
		items: [
			{
				venueId: 101,
				bookingId: 5001,
				returnAll: false,
				limit: 1,
				output: 'simple',
				filters: { orderBy: 'name' },
			},
			{ venueId: 102, bookingId: 5002, returnAll: true, output: 'raw', filters: {} },
		],
		requests: [
			{
				call: call('getBookingChangelogList'),
				body: { venueId: 101, bookingId: 5001, orderBy: 'name', perPage: 1, start: 0 },
			},
			{
				call: call('getBookingChangelogList'),
				body: { venueId: 102, bookingId: 5002, perPage: 100, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 58001,
					bookingId: 5001,
					beoId: null,
					sessionId: '5101',
					recordedByUserId: '502',
					refType: 3,
					refTypeName: 'Session',
					refId: 5101,
					noteText: 'Session moved to 10:00',
					createdDate: '2026-03-02T01:30:00.000Z',
				},
				item: 0,
			},
			{
				json: {
					id: 58003,
					venueId: 102,
					bookingId: 5002,
					beoId: null,
					sessionId: null,
					recordedByUserId: '502',
					refType: 2,
					refId: 5201,
					noteText: 'Room block added',
					createdDate: '2026-03-02 01:30:00 UTC',
					modifiedDate: '2026-03-02 01:30:00 UTC',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'booking.getReleaseSchedule',
		items: [
			{
				venueId: 102,
				returnAll: true,
				filters: {
					bookingId: 5008,
					filter: { condition: [{ field: 'type', condition: 'equals', value: 1 }] },
				},
			},
			{
				venueId: { __rl: true, mode: 'id', value: '102' },
				returnAll: false,
				limit: 5,
				filters: {
					filter: {
						condition: [{ field: 'numDaysFromEvent', condition: 'lessOrEqual', value: 14 }],
					},
				},
			},
		],
		requests: [
			{
				call: call('getBookingReleaseSchedule'),
				body: { venueId: 102, bookingId: 5008, filter: { type: 1 }, perPage: 100, start: 0 },
			},
			{
				call: call('getBookingReleaseSchedule'),
				body: { venueId: 102, filter: { numDaysFromEvent__LESSTHAN: 14 }, perPage: 5, start: 0 },
			},
		],
		output: [
			{
				json: {
					bookingId: 5008,
					venueId: 102,
					type: 1,
					numDaysFromEvent: 21,
					numOfRooms: 0,
					percentageOfRooms: 50,
				},
				item: 0,
			},
			{
				json: {
					bookingId: 5002,
					venueId: 102,
					type: 0,
					numDaysFromEvent: 14,
					numOfRooms: 10,
					percentageOfRooms: 0,
				},
				item: 1,
			},
		],
	},
];
