import type { Labels, Meanings } from '../../../shared/table/labels';
import { amountTypes, commissionTypes } from './common';

const invoiceReferences: Meanings = {
	0: 'Custom',
	1: 'Event Registration',
	2: 'Membership Sign Up',
	3: 'Membership Renewal',
	4: 'Venue Booking',
};

const invoiceStatus: Meanings = {
	0: 'Not Paid',
	1: 'Un-confirmed Paid',
	2: 'Paid',
	3: 'Written Off',
	4: 'Cancelled',
	5: 'Refunded',
};

const paymentMethods: Meanings = {
	0: 'Unknown',
	1: 'Credit Card',
	2: 'BPay',
	3: 'Direct Deposit',
	4: 'PayPal',
	5: 'Cheque',
	6: 'Cash',
	8: 'Accounts Receivable',
	9: 'EFTPOS',
	10: 'WriteOff',
	11: 'Point of Sale',
	12: 'Wire Transfer',
	13: 'Custom',
};

const quantityUnits: Meanings = { 1: 'Number' };

const invoiceItems: Meanings = {
	0: 'Unknown',
	100: 'Fee',
	102: 'Card Fee',
	103: 'Payment Fee',
	500: 'Deposit',
	501: 'Package',
	502: 'Invoice',
	503: 'Payment',
	505: 'Session',
	506: 'Menu Package',
	507: 'Beverage Package',
	508: 'Resource',
	509: 'Product',
	510: 'Accommodation',
	511: 'Additional Line',
	513: 'Service Fee',
};

const creditNoteItems: Meanings = { ...invoiceItems, 512: 'Invoice Payment Fee' };

const adjustmentTypes: Meanings = { 1: 'Discount', 2: 'Surcharge' };

const cardTypes: Meanings = { 0: 'Unknown', 1: 'Visa', 2: 'Master Card', 3: 'Amex', 4: 'Diners' };

export const billingLabels: Record<string, Labels> = {
	'invoice/getCreditNoteList': {
		refType: invoiceReferences,
	},
	'invoice/getCreditNote': {
		refType: invoiceReferences,
		'taxes.taxRateAmountType': amountTypes,
		'items.refType': creditNoteItems,
		'items.taxes.taxRateAmountType': amountTypes,
	},
	'invoice/getInvoiceList': {
		currentStatus: invoiceStatus,
		refType: invoiceReferences,
		'payments.paymentMethod': paymentMethods,
	},
	'invoice/getInvoice': {
		currentStatus: invoiceStatus,
		refType: invoiceReferences,
		'items.quantityUnit': quantityUnits,
		'items.refType': invoiceItems,
		'items.taxes.taxRateAmountType': amountTypes,
		'items.adjustments.adjustmentType': adjustmentTypes,
		'items.adjustments.adjustmentValueType': commissionTypes,
		'payments.paymentMethod': paymentMethods,
		'payments.cardType': cardTypes,
		'venueExTaxes.taxRateAmountType': amountTypes,
	},
};
