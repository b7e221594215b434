import type { Example } from '../../example';
import { billingCreditExamples } from './billingCredits';

const options = {
	invoiceRefTypes: [
		{ id: 0, name: 'Custom' },
		{ id: 1, name: 'Event Registration' },
		{ id: 2, name: 'Membership Sign Up' },
		{ id: 3, name: 'Membership Renewal' },
		{ id: 4, name: 'Venue Booking' },
	],
	invoiceLineRefTypes: [
		{ id: 0, name: 'Unknown' },
		{ id: 100, name: 'Fee' },
		{ id: 102, name: 'Card Fee' },
		{ id: 103, name: 'Payment Fee' },
		{ id: 500, name: 'Deposit' },
		{ id: 501, name: 'Package' },
		{ id: 502, name: 'Invoice' },
		{ id: 503, name: 'Payment' },
		{ id: 505, name: 'Session' },
		{ id: 506, name: 'Menu Package' },
		{ id: 507, name: 'Beverage Package' },
		{ id: 508, name: 'Resource' },
		{ id: 509, name: 'Product' },
		{ id: 510, name: 'Accommodation' },
		{ id: 511, name: 'Additional Line' },
		{ id: 513, name: 'Service Fee' },
	],
	paymentMethods: [
		{ id: 0, name: 'Unknown' },
		{ id: 1, name: 'Credit Card' },
		{ id: 2, name: 'BPay' },
		{ id: 3, name: 'Direct Deposit' },
		{ id: 4, name: 'PayPal' },
		{ id: 5, name: 'Cheque' },
		{ id: 6, name: 'Cash' },
		{ id: 8, name: 'Accounts Receivable' },
		{ id: 9, name: 'EFTPOS' },
		{ id: 10, name: 'WriteOff' },
		{ id: 11, name: 'Point of Sale' },
		{ id: 12, name: 'Wire Transfer' },
		{ id: 13, name: 'Custom' },
	],
	customPaymentMethods: [{ id: 31, name: 'Gift Voucher' }, { id: 32, name: 'Staff Account' }],
};

export const billingExamples: Example[] = [
	{
		operation: 'invoice.get',
		items: [
			{ id: { __rl: true, mode: 'id', value: '8503' }, simplify: false },
			{ id: 8501, simplify: true },
		],
		requests: [
			{ call: 'POST /api/1.0/invoice?action=getInvoice', body: { id: 8503 } },
			{ call: 'POST /api/1.0/invoice?action=getInvoice', body: { id: 8501 } },
		],
		output: [
			{
				json: {
					id: 8503, reference: '1008503', title: 'Tax Invoice', description: '', currency: 'AUD',
					totalCost: 440, totalTaxCost: 40, amountPaid: 40,
					toContactEmail: 'amelia.hartley.10001@example.com', toContactName: 'Amelia Hartley',
					currentStatus: 0, createdDate: '2026-03-02 01:00:00 UTC',
					issuedDate: '2026-03-02 01:00:00 UTC', modifiedDate: '2026-03-15 05:00:00 UTC', refType: 4,
					refId: 5002, taxRateUsed: 10, isTaxCharged: 1, paymentDueDate: '2026-04-01 01:00:00 UTC',
					eventId: null, venueId: 102, toContactId: 10001,
					toAddress: {
						line1: '3 Market Lane', line2: '', line3: '', line4: '', city: 'Melbourne',
						stateCode: 'VIC', stateName: null, countryCode: 'AU', countryName: 'Australia',
						postalCode: '3000',
					},
					bookingCode: 'BK5002', bookingId: 5002,
					contact: {
						id: 10001, firstName: 'Amelia', lastName: 'Hartley',
						email: 'amelia.hartley.10001@example.com', phone: '+61 4 5550 1000',
					},
					company: null,
					items: [
						{
							id: 88004, description: 'Accommodation: Queen Room', quantity: 1, quantityUnit: 1,
							serviceDate: { start: '2026-05-08', end: '2026-05-08' }, unitCost: 440,
							unitCostExTax: 400, totalCost: 440, totalTaxCost: 40, amountPaid: 40, refType: 510,
							refId: null, ref2Id: null,
							costCenters: [{ costcenterId: 2201, totalCost: 440, totalTaxCost: 40 }],
							taxes: [
								{
									taxId: 1701, amount: 40, costcenterId: 2201, taxRateId: 0,
									taxRateAmount: 10, taxRateAmountType: 1,
								},
							],
							adjustments: [],
						},
					],
					payments: [
						{
							id: 88502, paymentId: 0, receiptNum: 'R-2042', amountPaid: 40,
							notes: 'At reception', chequeNumber: null, paymentMethod: 6,
							customPaymentMethodId: null, paidDate: '2026-03-15 05:00:00 UTC',
							feePercentage: null, feeAmount: null, cardType: null,
						},
					],
					refunds: [], venueExTaxes: [], additionalData: { purchaseOrderReference: '', taxes: [] },
				},
				item: 0,
			},
			{
				json: {
					id: 8501, reference: '1008501', title: 'Deposit Invoice', currentStatus: 2, currency: 'AUD',
					totalCost: 1100, amountPaid: 1100, toContactName: 'Amelia Hartley',
					paymentDueDate: '2026-04-01 01:00:00 UTC', modifiedDate: '2026-03-09 23:30:00 UTC',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'invoice.getAll',
		items: [
			{
				returnAll: false, limit: 1, simplify: false,
				filters: {
					venueId: {
						__rl: true, mode: 'list', value: '101',
						cachedResultName: 'Harbour View Convention Centre',
					},
					includePaymentDetails: true, modifiedSince: '2026-03-05T00:00:00',
					toModifiedDate: '2026-03-31T00:00:00',
					filter: { condition: [{ field: 'currentStatus', condition: 'equals', value: 2 }] },
				},
			},
			{
				returnAll: true, simplify: true,
				filters: {
					refType: 'Event Registration',
					filter: { condition: [{ field: 'totalCost', condition: 'greaterOrEqual', value: 400 }] },
				},
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/invoice?action=getInvoiceList',
				body: {
					filter: {
						currentStatus: 2, includePaymentDetails: true, fromModifiedDate: '2026-03-05 00:00:00',
						toModifiedDate: '2026-03-31 00:00:00', venueId: 101,
					},
					perPage: 1, start: 0,
				},
			},
			{
				call: 'POST /api/1.0/invoice?action=getInvoiceList',
				body: { filter: { totalCost__GREATERTHAN: 400, refType: 1 }, perPage: 100, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 8501, reference: '1008501', title: 'Deposit Invoice',
					description: 'Deposit for the gala dinner', currency: 'AUD', totalCost: 1100,
					totalTaxCost: 100, amountPaid: 1100, toContactEmail: 'amelia.hartley.10001@example.com',
					toContactName: 'Amelia Hartley', currentStatus: 2, createdDate: '2026-03-02 01:00:00 UTC',
					issuedDate: '2026-03-02 01:00:00 UTC', modifiedDate: '2026-03-09 23:30:00 UTC', refType: 4,
					refId: 5001, taxRateUsed: 10, isTaxCharged: 1, paymentDueDate: '2026-04-01 01:00:00 UTC',
					eventId: null, venueId: 101, toContactId: 10001,
					toAddress: {
						line1: '3 Market Lane', line2: '', line3: '', line4: '', city: 'Melbourne',
						stateCode: 'VIC', stateName: null, countryCode: 'AU', countryName: 'Australia',
						postalCode: '3000',
					},
					bookingCode: 'BK5001', bookingId: 5001,
					contact: {
						id: 10001, firstName: 'Amelia', lastName: 'Hartley',
						email: 'amelia.hartley.10001@example.com', phone: '+61 4 5550 1000',
					},
					company: {
						id: 2001, businessName: 'Bayside Catering', businessNumber: 'ABN51000002001',
						phone: '+61 3 5550 1100', email: 'office.2001@example.com',
					},
					payments: [
						{
							id: 88501, paymentId: 0, receiptNum: 'R-2041', amountPaid: 1100, notes: '',
							chequeNumber: null, paymentMethod: 1, paidDate: '2026-03-09 23:30:00 UTC',
							feePercentage: null, feeAmount: null, invoiceId: 8501,
						},
					],
				},
				item: 0,
			},
			{
				json: {
					id: 8504, reference: '1008504',
					title: 'Event Catering Futures Conference: Registration 6532', currentStatus: 0,
					currency: 'AUD', totalCost: 420, amountPaid: 0, toContactName: 'Ethan Hartley',
					paymentDueDate: '2026-04-01 01:00:00 UTC', modifiedDate: '2026-02-03 01:00:00 UTC',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'invoice.addPayment',
		timezone: 'Australia/Sydney',
		items: [
			{
				invoiceId: { __rl: true, mode: 'id', value: '8502' }, paidDate: '2026-04-01T10:00:00',
				amountPaid: 1000.5, paymentMethod: 1,
				additionalFields: {
					cardType: 'Visa', receiptNum: 'R-3001', feePercentage: 1.5, feeExcludedTaxIds: '1701',
					notes: 'First part', reconciledDate: '2026-04-02T10:00:00',
				},
			},
			{
				invoiceId: 8503, paidDate: '2026-04-01T00:00:00Z', amountPaid: '400', paymentMethod: 'Cheque',
				additionalFields: {
					chequeNumber: '000412', chequeDrawerName: 'A. Hartley',
					chequeBankBranch: 'Melbourne Central', feeAmount: 0, receiptNum: 'R-3002',
				},
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/invoice?action=addPayment',
				body: {
					invoiceId: 8502, paidDate: '2026-03-31 23:00:00', amountPaid: 1000.5, paymentMethod: 1,
					feePercentage: 1.5, cardType: 1, notes: 'First part', receiptNum: 'R-3001',
					reconciledDate: '2026-04-01 23:00:00', feeExcludedTaxIds: [1701],
				},
			},
			{
				call: 'POST /api/1.0/invoice?action=addPayment',
				body: {
					invoiceId: 8503, paidDate: '2026-04-01 00:00:00', amountPaid: 400, paymentMethod: 5,
					feeAmount: 0, chequeBankBranch: 'Melbourne Central', chequeDrawerName: 'A. Hartley',
					chequeNumber: '000412', receiptNum: 'R-3002',
				},
			},
		],
		output: [
			{ json: { Success: true, Id: 900001 }, item: 0 },
			{ json: { Success: true, Id: 900002 }, item: 1 },
		],
	},
	{
		operation: 'invoice.getOptions',
		items: [{}, {}],
		requests: [
			{ call: 'POST /api/1.0/invoice?action=getOptions', body: {} },
			{ call: 'POST /api/1.0/invoice?action=getOptions', body: {} },
		],
		output: [{ json: options, item: 0 }, { json: options, item: 1 }],
	},
	...billingCreditExamples,
];
