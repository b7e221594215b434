import { choice, dateTime, decimal, flag, id, ids, text } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { command, get, getMany } from '../../parts/build';
import { condition } from '../../parts/condition';
import { checkValues, gone, noCause } from '../../parts/explain';
import { filter, modifiedSince } from '../../parts/filters';
import { byReference, byTitle, exactly, partOf } from '../../parts/known';
import { owningVenue, record } from '../../parts/locators';
import { requiredWhen } from '../../parts/rules';
import { paymentOfInvoice } from './paymentLookUp';

const paymentMethod = choice(
	'paymentMethod',
	'Payment Method',
	[
		[0, 'Unknown'],
		[1, 'Credit Card'],
		[2, 'BPay'],
		[3, 'Direct Deposit'],
		[4, 'PayPal'],
		[5, 'Cheque'],
		[6, 'Cash'],
		[8, 'Accounts Receivable'],
		[9, 'EFTPOS'],
		[10, 'WriteOff'],
		[11, 'Point of Sale'],
		[12, 'Wire Transfer'],
		[13, 'Custom'],
	],
	{ default: 1 },
);

const customMethod = id('customPaymentMethodId', 'Custom Payment Method ID', {
	description: 'Listed by the operation Get Options',
});

const cardType = choice('cardType', 'Card Type', [
	[0, 'Unknown'],
	[1, 'Visa'],
	[2, 'Master Card'],
	[3, 'Amex'],
	[4, 'Diners'],
]);

const chequeNumber = text('chequeNumber', 'Cheque Number');

const simplified = [
	'id',
	'reference',
	'title',
	'currentStatus',
	'currentStatusName',
	'currency',
	'totalCost',
	'amountPaid',
	'toContactName',
	'paymentDueDate',
];

/** Invoices for bookings, registrations and memberships. */
export const invoice = resource(
	'invoice',
	'Invoice',
	get('invoice/getInvoice', {
		noun: 'invoice',
		required: [record('id', 'Invoice', 'searchInvoices')],
		simplified,
		errors: { '24137': gone('Invoice') },
		page: 'invoice/get-invoice',
	}),
	getMany('invoice/getInvoiceList', {
		plural: 'invoices',
		filters: [
			condition(owningVenue),
			condition(
				choice('refType', 'Invoice For', [
					[0, 'Custom'],
					[1, 'Event Registration'],
					[2, 'Membership Sign Up'],
					[3, 'Membership Renewal'],
					[4, 'Venue Booking'],
				]),
			),
			condition(
				flag('includePaymentDetails', 'Include Payments', {
					description: 'Whether to add the payments. Not kept by Simplified.',
				}),
			),
			{
				...modifiedSince('fromModifiedDate'),
				fields: [dateTime('fromModifiedDate', 'Modified Since')],
			},
			condition(dateTime('toModifiedDate', 'Modified Until')),
			byReference,
			byTitle,
			exactly('toContactEmail', 'Contact Email'),
			partOf('toContactName', 'Contact Name'),
			exactly('bookingCode', 'Booking Code'),
			filter,
		],
		simplified,
		page: 'invoice/get-invoice-list',
	}),
	command('invoice/addPayment', {
		value: 'addPayment',
		name: 'Add Payment',
		action: 'Add payment to invoice',
		description: 'Record a payment of an invoice',
		repeat: 'never',
		lookUp: paymentOfInvoice,
		changes: [['invoiceId']],
		required: [
			record('invoiceId', 'Invoice', 'searchInvoices'),
			dateTime('paidDate', 'Paid Date'),
			decimal('amountPaid', 'Amount Paid', { description: 'At most what is still to be paid' }),
			paymentMethod,
		],
		optional: [
			customMethod,
			text('receiptNum', 'Receipt Number'),
			dateTime('reconciledDate', 'Reconciled Date'),
			cardType,
			decimal('feePercentage', 'Card Fee (%)'),
			decimal('feeAmount', 'Card Fee', { description: 'Counts instead of the fee in percent' }),
			ids('feeExcludedTaxIds', 'Tax IDs Left Out'),
			chequeNumber,
			text('chequeDrawerName', 'Cheque Drawer'),
			text('chequeBankBranch', 'Cheque Bank Branch'),
			dateTime('eftTransferDate', 'Transfer Date'),
			text('eftPaymentReference', 'Transfer Reference'),
			text('notes', 'Notes', {
				description: 'Not in the public API pages, so iVvy may ignore them',
			}),
		],
		rules: [
			requiredWhen(customMethod, 'Payment Method is Custom', (body) => body.paymentMethod === 13),
			requiredWhen(cardType, 'Payment Method is Credit Card', (body) => body.paymentMethod === 1),
			requiredWhen(chequeNumber, 'Payment Method is Cheque', (body) => body.paymentMethod === 5),
		],
		errors: {
			'24235': 'Fill in the fields of the payment.',
			'24236':
				'Choose another Payment Method. For a custom one, take its ID from the operation Get Options.',
			'24237': 'The invoice does not take this way of payment. Choose another Payment Method.',
			'24238': gone('Invoice'),
			'24239': `${checkValues} The amount may not exceed what is still to be paid.`,
			'24240': noCause,
		},
		page: 'invoice/add-payment',
	}),
	get('invoice/getOptions', {
		value: 'getOptions',
		name: 'Get Options',
		action: 'Get options of invoices',
		description:
			'Retrieve what invoices may be for and how they may be paid, with custom payment methods',
		required: [],
		page: 'invoice/get-options',
		answerHas: ['invoiceRefTypes', 'invoiceLineRefTypes', 'paymentMethods', 'customPaymentMethods'],
	}),
);
