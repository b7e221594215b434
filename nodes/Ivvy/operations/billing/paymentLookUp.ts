import { isObject } from '../../../shared/table/json';
import { usualLagMs, type ListQuestion, type LookUp } from '../../../shared/table/lookUp';
import { utcTimestampOf } from '../../../shared/table/time';

type Named = Record<string, unknown>;

// iVvy lists payments within their invoices only.

const paymentsOf = (invoice: Named): Named[] =>
	(Array.isArray(invoice.payments) ? invoice.payments : [])
		.filter(isObject)
		.map((payment) => ({ ...payment, invoice }));

const invoiceOf = ({ invoice }: Named): Named => (isObject(invoice) ? invoice : {});

const idOf = ({ id, paymentId }: Named): unknown => id ?? paymentId;

const invoices = (since: number, filter: Named = {}): ListQuestion => ({
	list: 'invoice.getAll',
	query: {},
	body: {
		filter: {
			...filter,
			includePaymentDetails: true,
			fromModifiedDate: utcTimestampOf(Math.floor(since / 1000)),
		},
	},
});

const ofPayment = ['amountPaid', 'paidDate', 'paymentMethod'];

const pick = (values: Named, names: string[]): Named =>
	Object.fromEntries(names.map((name) => [name, values[name]]));

/** A payment of a booking is found with the invoice that iVvy makes for it. */
export const paymentOfBooking: LookUp = {
	ask: ({ body }, since) => invoices(since, { venueId: body.venueId }),
	rows: paymentsOf,
	sent: ({ body: { bookingId, payment } }) => ({
		bookingId,
		...pick(isObject(payment) ? payment : {}, [...ofPayment, 'receiptNum', 'notes']),
	}),
	seen: (payment) => ({
		bookingId: invoiceOf(payment).bookingId,
		...pick(payment, [...ofPayment, 'receiptNum', 'notes']),
	}),
	tells: ['bookingId', ...ofPayment],
	id: idOf,
	createdAt: (payment) => invoiceOf(payment).createdDate,
	lagMs: usualLagMs,
	answer: (payment) => ({
		Success: true,
		invoiceId: invoiceOf(payment).id,
		paymentId: idOf(payment),
	}),
};

/** A payment of an invoice. The list does not tell when it was made, only when its invoice was changed last. */
export const paymentOfInvoice: LookUp = {
	ask: (_values, since) => invoices(since),
	rows: paymentsOf,
	sent: ({ body }) => ({
		...pick(body, ['invoiceId', ...ofPayment, 'receiptNum', 'chequeNumber', 'notes']),
		...pick(body, ['feePercentage', 'feeAmount']),
	}),
	seen: (payment) => ({
		...pick(payment, [...ofPayment, 'receiptNum', 'chequeNumber', 'notes']),
		...pick(payment, ['feePercentage', 'feeAmount']),
		invoiceId: invoiceOf(payment).id,
	}),
	tells: ['invoiceId', ...ofPayment],
	id: idOf,
	createdAt: (payment) => invoiceOf(payment).modifiedDate,
	parent: ({ body }) => String(body.invoiceId),
	lagMs: usualLagMs,
	answer: (payment) => ({ Success: true, Id: idOf(payment) }),
};
