import { choice, dateTime, decimal, flag, id, text } from '../../../shared/table/fields';
import { collection, fixedCollection } from '../../../shared/table/nested';
import type { Operation } from '../../../shared/table/operation';
import { command, getMany } from '../../parts/build';
import { booking as bookingId, owningVenue, record } from '../../parts/locators';
import { pages } from './bookingFields';
import { paymentOfBooking } from '../billing/paymentLookUp';

const additionalItems = fixedCollection('items', 'Items', 'Item', {
	required: [
		text('description', 'Description'),
		decimal('quantity', 'Quantity'),
		decimal('salePrice', 'Sale Price'),
	],
	optional: [
		flag('salePriceHasTax', 'Sale Price Has Tax', {
			description: 'Whether the sale price has a tax component',
		}),
		record('salePriceTaxId', 'Sale Price Tax', 'searchTaxes'),
		decimal('cost', 'Cost', { description: 'Cost of one unit' }),
		flag('costHasTax', 'Cost Has Tax', { description: 'Whether the cost has a tax component' }),
		record('costCentreId', 'Cost Center', 'searchCostCenters'),
		id('costCentreType', 'Cost Center Type', { description: 'A number; iVvy documents no list' }),
		dateTime('startDate', 'Start'),
		dateTime('endDate', 'End'),
		flag('excludedFromCommissions', 'Excluded From Commissions'),
	],
});

const payment = collection(
	'payment',
	'Payment',
	[
		dateTime('paidDate', 'Paid Date'),
		decimal('amountPaid', 'Amount'),
		choice('paymentMethod', 'Payment Method', [
			[0, 'Unknown'],
			[1, 'Credit Card'],
			[2, 'BPay'],
			[3, 'Direct Deposit'],
			[4, 'PayPal'],
			[5, 'Cheque'],
			[6, 'Cash'],
			[7, 'Custom Gateway'],
			[8, 'Accounts Receivable'],
			[9, 'EFTPOS'],
			[10, 'WriteOff'],
			[11, 'Point of Sale'],
			[12, 'Wire Transfer'],
		]),
		text('receiptNum', 'Receipt Number'),
		text('notes', 'Notes'),
	],
	{
		required: ['paidDate', 'amountPaid', 'paymentMethod'],
		description: 'Needs the date, the amount and the method',
	},
);

const refund = collection(
	'refund',
	'Refund',
	[dateTime('refundDate', 'Refund Date'), decimal('amount', 'Amount'), text('notes', 'Notes')],
	{ required: ['refundDate', 'amount'], description: 'Needs the date and the amount' },
);

/** What is sold, paid and refunded with a booking, and its taxes. */
export const bookingMoney: Operation[] = [
	command('venue/addItemsToBooking', {
		value: 'addItems',
		name: 'Add Items',
		action: 'Add items to booking',
		description: 'Add additional items, such as a bar tab, to a booking',
		repeat: 'never',
		lookUp: 'iVvy has no list of the additional items of bookings.',
		changes: [['bookingId']],
		required: [owningVenue, bookingId, additionalItems],
		errors: {
			'24140': 'Add at least one item.',
			'24141':
				'Check the items: amounts, taxes, the cost center, and that their dates are within those of the booking.',
		},
		page: `${pages}/add-items-to-booking`,
	}),
	command('venue/addPaymentToBooking', {
		value: 'addPayment',
		name: 'Add Payment',
		action: 'Add payment to booking',
		description: 'Add a payment to a booking. iVvy creates an invoice for it.',
		repeat: 'never',
		lookUp: paymentOfBooking,
		changes: [['bookingId']],
		required: [owningVenue, bookingId, payment],
		errors: { '24136': 'Check the date, the amount and the method of the payment.' },
		page: `${pages}/add-payment-to-booking`,
	}),
	command('venue/addRefundToBooking', {
		value: 'addRefund',
		name: 'Add Refund',
		action: 'Add refund to booking',
		description: 'Refund an amount that was paid for a booking',
		repeat: 'never',
		lookUp: 'iVvy has no list of refunds.',
		changes: [['bookingId']],
		required: [owningVenue, bookingId, refund],
		errors: {
			'24145': 'Nothing that was paid for the booking is left to refund.',
			'24146': 'Lower the amount to what was paid for the booking.',
			'24147': 'Enter an amount above zero.',
			'24148':
				'iVvy could not apply the whole refund. Check the payments of the booking in iVvy before you try again.',
			'24149': 'Check the date and the amount of the refund.',
		},
		page: `${pages}/add-refund-to-booking`,
	}),
	getMany('venue/getBookingTaxList', {
		value: 'getTaxes',
		name: 'Get Taxes',
		action: 'Get taxes of booking',
		required: [owningVenue, bookingId],
		filters: [],
		simplified: [
			'id',
			'name',
			'type',
			'typeName',
			'appliesTo',
			'appliesToName',
			'amountType',
			'amountTypeName',
			'amount',
			'bookingId',
		],
		page: `${pages}/get-booking-tax-list`,
	}),
];
