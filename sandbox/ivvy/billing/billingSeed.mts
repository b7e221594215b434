import type { Row } from '../../types.mts';

const address = (columns: Row = {}): Row => ({
	line1: '3 Market Lane', line2: '', line3: '', line4: '', city: 'Melbourne', stateCode: 'VIC', stateName: null,
	countryCode: 'AU', countryName: 'Australia', postalCode: '3000', ...columns,
});

const amelia = {
	id: 10001, firstName: 'Amelia', lastName: 'Hartley', email: 'amelia.hartley.10001@example.com',
	phone: '+61 4 5550 1000',
};

const bayside = {
	id: 2001, businessName: 'Bayside Catering', businessNumber: 'ABN51000002001', phone: '+61 3 5550 1100',
	email: 'office.2001@example.com',
};

const round = (amount: number) => Math.round(amount * 100) / 100;

/** A line with its tax of a tenth within. */
const item = (id: number, description: string, totalCost: number, refType: number, columns: Row = {}): Row => ({
	id,
	description,
	quantity: 1,
	quantityUnit: 1,
	serviceDate: { start: '2026-05-08', end: '2026-05-08' },
	unitCost: totalCost,
	unitCostExTax: round(totalCost / 1.1),
	totalCost,
	totalTaxCost: round(totalCost / 11),
	amountPaid: 0,
	refType,
	refId: null,
	ref2Id: null,
	costCenters: [{ costcenterId: 2201, totalCost, totalTaxCost: round(totalCost / 11) }],
	taxes: [
		{
			taxId: 1701, amount: round(totalCost / 11), costcenterId: 2201, taxRateId: 0, taxRateAmount: 10,
			taxRateAmountType: 1,
		},
	],
	adjustments: [],
	...columns,
});

const invoice = (id: number, columns: Row): Row => ({
	id,
	reference: `100${id}`,
	title: 'Tax Invoice',
	description: '',
	currency: 'AUD',
	amountPaid: 0,
	toContactEmail: amelia.email,
	toContactName: 'Amelia Hartley',
	currentStatus: 0,
	createdDate: '2026-03-02 01:00:00 UTC',
	issuedDate: '2026-03-02 01:00:00 UTC',
	modifiedDate: '2026-03-02 01:00:00 UTC',
	refType: 4,
	taxRateUsed: 10,
	isTaxCharged: 1,
	paymentDueDate: '2026-04-01 01:00:00 UTC',
	eventId: null,
	venueId: null,
	toContactId: amelia.id,
	toAddress: address(),
	bookingCode: null,
	bookingId: null,
	contact: amelia,
	company: null,
	items: [],
	payments: [],
	refunds: [],
	venueExTaxes: [],
	additionalData: { purchaseOrderReference: '', taxes: [] },
	...columns,
});

const ofBooking = (bookingId: number, venueId: number) => ({
	refId: bookingId,
	bookingId,
	bookingCode: `BK${bookingId}`,
	venueId,
});

export const seedInvoices = (): Row[] => [
	invoice(8501, {
		...ofBooking(5001, 101),
		title: 'Deposit Invoice',
		description: 'Deposit for the gala dinner',
		totalCost: 1100,
		totalTaxCost: 100,
		amountPaid: 1100,
		currentStatus: 2,
		company: bayside,
		modifiedDate: '2026-03-09 23:30:00 UTC',
		items: [item(88001, 'Deposit payment for the gala dinner', 1100, 500, { amountPaid: 1100, refId: 5001 })],
		payments: [
			{
				id: 88501, paymentId: 0, receiptNum: 'R-2041', amountPaid: 1100, notes: '', chequeNumber: null,
				paymentMethod: 1, customPaymentMethodId: null, paidDate: '2026-03-09 23:30:00 UTC', feePercentage: null,
				feeAmount: null, cardType: 1, invoiceId: 8501,
			},
		],
	}),
	invoice(8502, {
		...ofBooking(5001, 101),
		title: 'Final Invoice',
		totalCost: 6600,
		totalTaxCost: 600,
		company: bayside,
		items: [
			item(88002, 'Session: Gala dinner', 4400, 505),
			item(88003, 'Menu: Three courses', 2200, 506, { quantity: 20, unitCost: 110, unitCostExTax: 100 }),
		],
	}),
	invoice(8503, {
		...ofBooking(5002, 102),
		totalCost: 440,
		totalTaxCost: 40,
		amountPaid: 40,
		modifiedDate: '2026-03-15 05:00:00 UTC',
		items: [item(88004, 'Accommodation: Queen Room', 440, 510, { amountPaid: 40 })],
		payments: [
			{
				id: 88502, paymentId: 0, receiptNum: 'R-2042', amountPaid: 40, notes: 'At reception', chequeNumber: null,
				paymentMethod: 6, customPaymentMethodId: null, paidDate: '2026-03-15 05:00:00 UTC', feePercentage: null,
				feeAmount: null, cardType: null, invoiceId: 8503,
			},
		],
	}),
	invoice(8504, {
		refType: 1,
		refId: 6532,
		eventId: 6501,
		title: 'Event Catering Futures Conference: Registration 6532',
		totalCost: 420,
		totalTaxCost: 38.18,
		toContactName: 'Ethan Hartley',
		toContactEmail: 'ethan.hartley.10004@example.com',
		toContactId: 10004,
		contact: {
			...amelia, id: 10004, firstName: 'Ethan', email: 'ethan.hartley.10004@example.com', phone: '+61 4 5550 1003',
		},
		modifiedDate: '2026-02-03 01:00:00 UTC',
		items: [item(88005, 'Ticket: Standard', 420, 100)],
	}),
	invoice(8505, {
		...ofBooking(5003, 101),
		totalCost: 275,
		totalTaxCost: 25,
		currentStatus: 4,
		items: [item(88006, 'Resource: Projector', 275, 508)],
	}),
];

const creditNote = (id: number, columns: Row): Row => ({
	id,
	reference: `CN1000${id}`,
	title: 'Credit Note',
	notes: '',
	currency: 'AUD',
	amountAllocated: 0,
	amountRefunded: 0,
	createdDate: '2026-03-20 04:00:00 UTC',
	modifiedDate: '2026-03-20 04:00:00 UTC',
	refType: 4,
	eventId: null,
	venueId: null,
	contactId: amelia.id,
	companyId: null,
	invoiceId: null,
	address: address(),
	taxes: [],
	items: [],
	allocations: [],
	refunds: [],
	...columns,
});

const tax = (amount: number): Row => ({
	taxId: 1701, amount, costcenterId: 2201, taxRateId: 0, taxRateAmount: 10, taxRateAmountType: 1,
});

export const seedCreditNotes = (): Row[] => [
	creditNote(8551, {
		title: 'Fewer guests',
		totalAmount: 220,
		totalTaxAmount: 20,
		amountAllocated: 150,
		amountRefunded: 70,
		refId: 5001,
		venueId: 101,
		companyId: bayside.id,
		invoiceId: 8501,
		modifiedDate: '2026-03-22 00:05:15 UTC',
		taxes: [tax(20)],
		items: [
			{
				id: 88601, description: 'Deposit payment for the gala dinner', quantity: 2, unitCost: 110, totalCost: 220,
				totalTaxCost: 20, amountPaid: 220, refType: 500,
				costCenters: [{ costcenterId: 2201, totalCost: 220, totalTaxCost: 20 }], taxes: [tax(20)],
			},
		],
		allocations: [{ invoiceId: 8502, creditDate: '2026-03-21 02:00:00', amountAllocated: 150, notes: '' }],
		refunds: [{ refundId: 88701, refundDate: '2026-03-22 00:05:15', amountRefunded: 70, notes: 'By card' }],
	}),
	creditNote(8552, { title: 'Room not used', totalAmount: 110, totalTaxAmount: 10, refId: 5002, venueId: 102 }),
	creditNote(8553, {
		title: 'Event Catering Futures Conference: Registration 6531', totalAmount: 90, totalTaxAmount: 8.18, refType: 1,
		refId: 6531, eventId: 6501, invoiceId: 8504,
	}),
];
