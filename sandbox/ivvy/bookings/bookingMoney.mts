import type { Row } from '../../types.mts';
import type { Handler } from '../wire/handler.mts';
import { nextId } from '../state.mts';
import { findIn, refuse } from '../wire/tables.mts';
import { later, withUtc } from '../wire/time.mts';
import { logBookingChange } from './bookingLog.mts';
import { bookingOrNotFound, isKnown } from './bookingStore.mts';

const cents = (amount: number) => Math.round(amount * 100) / 100;

const sum = (rows: Row[], column: string) =>
	rows.reduce((total, row) => total + (row[column] as number), 0);

const dayOf = (value: unknown) => String(value).slice(0, 10);

/** Charges more (or less, when `amount` is negative) for a booking. */
function charge(booking: Row, amount: number, tax: number): void {
	booking.totalAmount = cents((booking.totalAmount as number) + amount);
	booking.totalTaxAmount = cents((booking.totalTaxAmount as number) + tax);
	booking.amountOutstanding = cents((booking.amountOutstanding as number) + amount);
}

const addItems: Handler = (input) => {
	const { body, state, now } = input;
	const booking = bookingOrNotFound(state, body.bookingId, body.venueId);
	const items = body.items as Row[];
	if (items.length === 0) throw refuse(24140, 'At least one additional item is needed');
	const first = [booking.dateEventStart, booking.dateAccomStart]
		.filter(Boolean)
		.map(dayOf)
		.sort()[0];
	const last = [booking.dateEventEnd, booking.dateAccomEnd]
		.filter(Boolean)
		.map(dayOf)
		.sort()
		.at(-1);
	items.forEach((item, index) => {
		const invalid = (name: string) =>
			refuse(24141, 'Invalid item data', [`items[${index}].${name}: *Value is invalid*`]);
		if (!((item.quantity as number) > 0)) throw invalid('quantity');
		const references = [
			['salePriceTaxId', 'taxes'],
			['costCentreId', 'venueCostCenters'],
		];
		for (const [name, table] of references) {
			if (item[name] !== undefined && !isKnown(state, table, item[name], body.venueId))
				throw invalid(name);
		}
		for (const name of ['startDate', 'endDate']) {
			const day = item[name] === undefined ? undefined : dayOf(item[name]);
			if (day !== undefined && !(first !== undefined && day >= first && day <= last!))
				throw invalid(name);
		}
		if (item.startDate && item.endDate && (item.endDate as string) < (item.startDate as string))
			throw invalid('endDate');
	});

	const at = later(undefined, now);
	const ids = items.map((item) => {
		const id = nextId(state);
		const totalAmount = cents((item.quantity as number) * (item.salePrice as number));
		// Prices include taxes, as the seeded venues have it.
		const totalTaxAmount = item.salePriceHasTax === true ? cents(totalAmount / 11) : 0;
		(booking.additionalItems as Row[]).push({
			id,
			description: item.description,
			quantity: item.quantity,
			totalCost: totalAmount,
			totalCostDiscount: 0,
			totalCostSurcharge: 0,
			totalCostExcludedTaxIds: [],
			actualCost: item.cost ?? 0,
			actualCostExcludedTaxIds: [],
			createdDate: at,
			modifiedDate: at,
			costcenterId: item.costCentreId ?? null,
			totalAmount,
			totalDiscount: 0,
			totalSurcharge: 0,
			totalTaxAmount,
			startDateTime: item.startDate ? withUtc(item.startDate as string) : null,
			endDateTime: item.endDate ? withUtc(item.endDate as string) : null,
			taxDetails: [],
			dayTaxDetails: [],
		});
		charge(booking, totalAmount, totalTaxAmount);
		logBookingChange(
			input,
			booking,
			'additionalItem',
			id,
			`Added item: ${String(item.description)}`,
		);
		return id;
	});
	return { success: true, items: ids };
};

const addPayment: Handler = (input) => {
	const { body, state, now } = input;
	const booking = bookingOrNotFound(state, body.bookingId, body.venueId);
	const { amountPaid, paidDate, ...rest } = body.payment as Row & {
		amountPaid: number;
		paidDate: string;
	};
	if (amountPaid <= 0)
		throw refuse(24136, 'Payment details are invalid', ['amountPaid: *Value must be above zero*']);
	const invoiceId = nextId(state);
	const paymentId = nextId(state);
	const payment = { id: paymentId, paymentId, amountPaid, paidDate: withUtc(paidDate), ...rest };
	(booking._payments as Row[]).push({ id: paymentId, amountPaid, invoiceId });
	booking.amountOutstanding = cents((booking.amountOutstanding as number) - amountPaid);
	addInvoice(state.tables.invoices, booking, invoiceId, payment, later(undefined, now));
	logBookingChange(input, booking, 'booking', booking.id, `Payment added: ${amountPaid}`);
	return { Success: true, invoiceId, paymentId };
};

/** The paid invoice that iVvy makes for a payment. */
function addInvoice(invoices: Row[], booking: Row, id: number, payment: Row, at: string): void {
	const { contact, company } = booking as { contact: Row | null; company: Row | null };
	invoices.push({
		id,
		reference: `INV-${id}`,
		title: booking.name,
		description: '',
		currency: 'AUD',
		totalCost: payment.amountPaid,
		totalTaxCost: 0,
		amountPaid: payment.amountPaid,
		toContactEmail: contact?.email ?? null,
		toContactName: contact ? `${contact.firstName} ${contact.lastName}` : null,
		toContactId: contact?.id ?? null,
		currentStatus: 2,
		createdDate: at,
		issuedDate: at,
		modifiedDate: at,
		refType: 4,
		refId: booking.id,
		eventId: null,
		venueId: booking.venueId,
		bookingId: booking.id,
		bookingCode: booking.code,
		contact,
		company,
		toAddress: null,
		taxRateUsed: 10,
		isTaxCharged: 1,
		paymentDueDate: at,
		items: [],
		payments: [payment],
		refunds: [],
		venueExTaxes: [],
		additionalData: { purchaseOrderReference: booking.purchaseOrderNumber ?? '', taxes: [] },
	});
}

const addRefund: Handler = (input) => {
	const { body, state, now } = input;
	const booking = bookingOrNotFound(state, body.bookingId, body.venueId);
	const {
		amount,
		refundDate,
		notes = '',
	} = body.refund as { amount: number; refundDate: string; notes?: string };
	const refunds = booking._refunds as Row[];
	const payments = booking._payments as Row[];
	if (amount <= 0) throw refuse(24147, 'Refund amount must be above zero');
	const paid = cents(sum(payments, 'amountPaid') - sum(refunds, 'amount'));
	if (paid <= 0) throw refuse(24145, 'The booking has no refundable amount');
	if (amount > paid) throw refuse(24146, 'The refund exceeds the amount payable on the booking');

	const refundDetails: Row[] = [];
	let left = amount;
	for (const { id, amountPaid, invoiceId } of payments) {
		const open = cents(
			(amountPaid as number) -
				sum(
					refunds.filter(({ paymentId }) => paymentId === id),
					'amount',
				),
		);
		const part = Math.min(open, left);
		if (part <= 0) continue;
		left = cents(left - part);
		const refundId = nextId(state);
		refunds.push({ id: refundId, paymentId: id, amount: part });
		const at = later(undefined, now);
		const invoice = findIn(state, 'invoices', invoiceId);
		(invoice?.refunds as Row[] | undefined)?.push({
			id: refundId,
			invoiceId,
			refundId,
			refundDate: withUtc(refundDate),
			amountRefunded: part,
			notes,
			createdDate: at,
			modifiedDate: at,
		});
		refundDetails.push({ invoiceId, refundId });
	}
	booking.amountOutstanding = cents((booking.amountOutstanding as number) + amount);
	logBookingChange(input, booking, 'booking', booking.id, `Refund added: ${amount}`);
	return { Success: true, refundDetails };
};

export const bookingMoney: Record<string, Handler> = {
	'venue/addItemsToBooking': addItems,
	'venue/addPaymentToBooking': addPayment,
	'venue/addRefundToBooking': addRefund,
};
