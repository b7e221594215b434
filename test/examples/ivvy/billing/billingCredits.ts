import type { Example } from '../../example';

export const billingCreditExamples: Example[] = [
	{
		operation: 'creditNote.get',
		items: [
			{ id: { __rl: true, mode: 'id', value: '8551' }, output: 'raw' },
			{ id: 8553, output: 'simple' },
		],
		requests: [
			{ call: 'POST /api/1.0/invoice?action=getCreditNote', body: { id: 8551 } },
			{ call: 'POST /api/1.0/invoice?action=getCreditNote', body: { id: 8553 } },
		],
		output: [
			{
				json: {
					id: 8551,
					reference: 'CN10008551',
					title: 'Fewer guests',
					notes: '',
					currency: 'AUD',
					totalAmount: 220,
					totalTaxAmount: 20,
					amountAllocated: 150,
					amountRefunded: 70,
					createdDate: '2026-03-20 04:00:00 UTC',
					modifiedDate: '2026-03-22 00:05:15 UTC',
					refType: 4,
					refId: 5001,
					eventId: null,
					venueId: 101,
					contactId: 10001,
					companyId: 2001,
					invoiceId: 8501,
					address: {
						line1: '3 Market Lane',
						line2: '',
						line3: '',
						line4: '',
						city: 'Melbourne',
						stateCode: 'VIC',
						stateName: null,
						countryCode: 'AU',
						countryName: 'Australia',
						postalCode: '3000',
					},
					taxes: [
						{
							taxId: 1701,
							amount: 20,
							costcenterId: 2201,
							taxRateId: 0,
							taxRateAmount: 10,
							taxRateAmountType: 1,
						},
					],
					items: [
						{
							id: 88601,
							description: 'Deposit payment for the gala dinner',
							quantity: 2,
							unitCost: 110,
							totalCost: 220,
							totalTaxCost: 20,
							amountPaid: 220,
							refType: 500,
							costCenters: [{ costcenterId: 2201, totalCost: 220, totalTaxCost: 20 }],
							taxes: [
								{
									taxId: 1701,
									amount: 20,
									costcenterId: 2201,
									taxRateId: 0,
									taxRateAmount: 10,
									taxRateAmountType: 1,
								},
							],
						},
					],
					allocations: [
						{ invoiceId: 8502, creditDate: '2026-03-21 02:00:00', amountAllocated: 150, notes: '' },
					],
					refunds: [
						{
							refundId: 88701,
							refundDate: '2026-03-22 00:05:15',
							amountRefunded: 70,
							notes: 'By card',
						},
					],
				},
				item: 0,
			},
			{
				json: {
					id: 8553,
					reference: 'CN10008553',
					title: 'Event Catering Futures Conference: Registration 6531',
					currency: 'AUD',
					totalAmount: 90,
					amountAllocated: 0,
					amountRefunded: 0,
					contactId: 10001,
					invoiceId: 8504,
					modifiedDate: '2026-03-20T04:00:00.000Z',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'creditNote.getAll',
		items: [
			{
				returnAll: true,
				output: 'simple',
				filters: {
					venueId: { __rl: true, mode: 'id', value: '101' },
					modifiedSince: '2026-03-21T00:00:00',
					filter: { condition: [{ field: 'totalAmount', condition: 'lessOrEqual', value: 500 }] },
				},
			},
			{
				returnAll: false,
				limit: 1,
				output: 'raw',
				filters: {
					filter: { condition: [{ field: 'title', condition: 'contains', value: 'room' }] },
				},
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/invoice?action=getCreditNoteList',
				body: {
					filter: {
						totalAmount__LESSTHAN: 500,
						modifiedDate__GREATERTHAN: '2026-03-21 00:00:00',
						venueId: 101,
					},
					perPage: 100,
					start: 0,
				},
			},
			{
				call: 'POST /api/1.0/invoice?action=getCreditNoteList',
				body: { filter: { title__CONTAINS: 'room' }, perPage: 1, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 8551,
					reference: 'CN10008551',
					title: 'Fewer guests',
					currency: 'AUD',
					totalAmount: 220,
					amountAllocated: 150,
					amountRefunded: 70,
					contactId: 10001,
					invoiceId: 8501,
					modifiedDate: '2026-03-22T00:05:15.000Z',
				},
				item: 0,
			},
			{
				json: {
					id: 8552,
					reference: 'CN10008552',
					title: 'Room not used',
					notes: '',
					currency: 'AUD',
					totalAmount: 110,
					totalTaxAmount: 10,
					amountAllocated: 0,
					amountRefunded: 0,
					createdDate: '2026-03-20 04:00:00 UTC',
					modifiedDate: '2026-03-20 04:00:00 UTC',
					refType: 4,
					refId: 5002,
					eventId: null,
					venueId: 102,
					contactId: 10001,
					companyId: null,
					invoiceId: null,
				},
				item: 1,
			},
		],
	},
];
