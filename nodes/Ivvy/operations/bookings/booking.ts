import {
	choice,
	date,
	dateTime,
	decimal,
	flag,
	id,
	locator,
	named,
	text,
} from '../../../shared/table/fields';
import { group, list as rowsOf } from '../../../shared/table/nested';
import { resource } from '../../../shared/table/operation';
import { command, get, getMany } from '../../parts/build';
import { condition } from '../../parts/condition';
import {
	bookedBy,
	bookingMappers,
	bookingOptions,
	bookingRules,
	bookingType,
	initialStatus,
	totalAttendees,
} from './bookingFields';
import { checkNamed, noCause } from '../../parts/explain';
import { filter } from '../../parts/filters';
import { booking as bookingId, eventType, owningVenue } from '../../parts/locators';
import { requiredWhen } from '../../parts/rules';
import { upsert } from '../../parts/upsert';

const pages = 'venues/getoraddbookingdata';

const itself = locator('id', 'Booking', 'searchBookings', { example: '4304' });

const simplified = [
	'id',
	'venueId',
	'code',
	'name',
	'currentStatus',
	'dateEventStart',
	'dateEventEnd',
	'totalAmount',
	'amountOutstanding',
	'modifiedDate',
];

const modified = [
	condition(named('modifiedSince', dateTime('modifiedDateAfter', 'Modified Since'))),
	condition(named('modifiedUntil', dateTime('modifiedDateBefore', 'Modified Until'))),
];

const newStatus = choice('currentStatus', 'New Status', [
	[1, 'Prospective'],
	[2, 'Tentative'],
	[3, 'Confirmed'],
	[4, 'Cancelled'],
	[9, 'Prospective Hold'],
]);

const stage = (wire: string, displayName: string) =>
	locator(wire, displayName, 'searchOpportunityStages', { example: '47' });
const reason = (wire: string, displayName: string) =>
	locator(wire, displayName, 'searchLeadStageReasons', { example: '1' });
const cancelDate = date('cancelClosedDate', 'Cancellation Date');
const newStage = stage('convertedStageId', 'New Stage');

const additionalItems = rowsOf('items', 'Items', 'Item', {
	required: [
		text('description', 'Description'),
		decimal('quantity', 'Quantity'),
		decimal('salePrice', 'Sale Price'),
	],
	optional: [
		flag('salePriceHasTax', 'Sale Price Has Tax', {
			description: 'Whether the sale price has a tax component',
		}),
		locator('salePriceTaxId', 'Sale Price Tax', 'searchTaxes', { example: '2' }),
		decimal('cost', 'Cost', { description: 'Cost of one unit' }),
		flag('costHasTax', 'Cost Has Tax', { description: 'Whether the cost has a tax component' }),
		locator('costCentreId', 'Cost Center', 'searchCostCenters', { example: '5' }),
		id('costCentreType', 'Cost Center Type', { description: 'A number; iVvy documents no list' }),
		dateTime('startDate', 'Start'),
		dateTime('endDate', 'End'),
		flag('excludedFromCommissions', 'Excluded From Commissions'),
	],
});

const payment = group(
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

const refund = group(
	'refund',
	'Refund',
	[dateTime('refundDate', 'Refund Date'), decimal('amount', 'Amount'), text('notes', 'Notes')],
	{ required: ['refundDate', 'amount'], description: 'Needs the date and the amount' },
);

export const booking = resource(
	'booking',
	'Booking',
	...upsert('venue/addOrUpdateBooking', {
		noun: 'booking',
		idField: itself,
		always: [owningVenue],
		required: [
			bookingType,
			initialStatus,
			text('name', 'Name'),
			eventType,
			bookedBy,
			totalAttendees,
		],
		optional: bookingOptions,
		mapped: bookingMappers,
		rules: bookingRules,
		errors: {
			'24296': noCause,
			'24297':
				'Check the values that iVvy names. An update holds new dates against those the booking has.',
			'24299': 'Another change to this booking was under way. Run the item again.',
		},
		page: `${pages}/add-or-update-booking`,
	}),
	get('venue/getBooking', {
		noun: 'booking',
		required: [itself],
		optional: [owningVenue],
		simplified,
		page: `${pages}/get-booking`,
	}),
	getMany('venue/getBookingList', {
		plural: 'bookings',
		required: [owningVenue],
		filters: [
			condition(locator('companyId', 'Company', 'searchCompanies', { example: '310' })),
			condition(locator('contactId', 'Contact', 'searchContacts', { example: '45219' })),
			...modified,
			filter,
		],
		simplified,
		page: `${pages}/get-booking-list`,
	}),
	getMany('venue/getBookingListForAccount', {
		value: 'getAllForAccount',
		name: 'Get Many for Account',
		action: 'Get many bookings of account',
		filters: [...modified, filter],
		simplified,
		page: `${pages}/get-booking-list-for-account`,
	}),
	command('venue/changeBookingStatus', {
		value: 'changeStatus',
		name: 'Change Status',
		action: 'Change status of booking',
		repeat: 'never',
		required: [owningVenue, itself, newStatus],
		optional: [
			locator('changedByUserId', 'Changed By', 'searchUsers', { example: '12' }),
			stage('cancelStageId', 'Cancellation Stage'),
			reason('cancelReasonId', 'Cancellation Reason'),
			text('cancelLostToCompetition', 'Lost to Competition'),
			cancelDate,
			newStage,
			reason('convertedStageReasonId', 'New Stage Reason'),
			choice(
				'marketplaceStageReasonType',
				'Regret Reason',
				[
					[1, 'Accommodation Unavailable'],
					[2, 'Accommodation Capacity - Too Small'],
					[3, 'Conference/Event Space Unavailable'],
					[4, 'Conference/Event Space Capacity - Too Small'],
					[5, 'Conference/Event Space Capacity - Too Big'],
					[6, 'Facilities Not Suitable'],
					[7, 'No Reason Given'],
				],
				{ description: 'Sent to the booker. Required when the new stage is the regretted one.' },
			),
			date('convertedClosedDate', 'Closing Date', {
				description:
					'Required when a prospective booking becomes tentative or confirmed and its stage is won or lost',
			}),
		],
		rules: [
			requiredWhen(
				cancelDate,
				'the booking is cancelled',
				({ currentStatus }) => currentStatus === 4,
			),
			requiredWhen(
				newStage,
				'the booking is not cancelled',
				({ currentStatus }) => currentStatus !== 4,
			),
		],
		errors: { '24346': noCause, '24397': checkNamed },
		page: `${pages}/change-booking-status`,
	}),
	command('venue/addItemsToBooking', {
		value: 'addItems',
		name: 'Add Items',
		action: 'Add items to booking',
		description: 'Add additional items, such as a bar tab, to a booking',
		repeat: 'never',
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
			'bookingId',
			'venueTaxId',
			'name',
			'type',
			'appliesTo',
			'amountType',
			'amount',
			'costcenterIds',
			'unitType',
		],
		page: `${pages}/get-booking-tax-list`,
	}),
	getMany('venue/getBookingChangelogList', {
		value: 'getChangeLog',
		name: 'Get Change Log',
		action: 'Get change log of booking',
		required: [owningVenue, bookingId],
		filters: [choice('orderBy', 'Sort By', [['name', 'Name']])],
		simplified: [
			'id',
			'bookingId',
			'beoId',
			'sessionId',
			'recordedByUserId',
			'refType',
			'refId',
			'noteText',
			'createdDate',
			'modifiedDate',
		],
		page: `${pages}/get-booking-changelog-list`,
	}),
	getMany('venue/getBookingReleaseSchedule', {
		value: 'getReleaseSchedule',
		name: 'Get Release Schedule',
		action: 'Get release schedule of bookings',
		required: [owningVenue],
		filters: [bookingId, filter],
		page: 'venues/get-booking-release-schedule',
	}),
);
