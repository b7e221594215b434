import { choice, dateTime, named, text } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { allOf, keysOf } from '../../../shared/table/recordKeys';
import { get, getMany } from '../../parts/build';
import { condition } from '../../parts/condition';
import { noCause } from '../../parts/explain';
import { companiesAt, contactsAt } from '../../parts/inside';
import { filter } from '../../parts/filters';
import { byNameAndCode, exactly } from '../../parts/known';
import { booking as bookingId, eventType, owningVenue, record } from '../../parts/locators';
import { upsert } from '../../parts/upsert';
import {
	bookedBy,
	bookingMappers,
	bookingOptions,
	bookingRules,
	bookingType,
	initialStatus,
	itself,
	pages,
	totalAttendees,
} from './bookingFields';
import { bookingMoney } from './bookingMoney';
import { changeStatus } from './bookingStatus';
import { inList } from '../../parts/lookUp';
import { bookingDays, daysOfBooking } from './bookingPlaces';

const simplified = [
	'id',
	'code',
	'name',
	'currentStatus',
	'currentStatusName',
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

const known = [
	...byNameAndCode,
	exactly('otaFolioRef', 'External Folio ID'),
	exactly('accommExternalBlockId', 'External Block ID'),
];

export const booking = resource(
	'booking',
	'Booking',
	...upsert('venue/addOrUpdateBooking', {
		noun: 'booking',
		alsoChanges: allOf(keysOf({ code: ['code'] }), companiesAt('company'), contactsAt('contact')),
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
		lookUp: inList('booking.getAll', {
			tells: ['name', 'eventTypeId'],
			also: [
				...['bookingType', 'currentStatus', 'code', 'leadId', 'companyId', 'contactId', 'company'],
				...['contact', 'eventSubTypeId', 'bookedById', 'canBeMoved', 'isAccommIncluded'],
				...['isConfidential', 'otaFolioRef', 'accommChargingMethod', 'accommExternalBlockId'],
				...bookingDays,
			],
			places: daysOfBooking,
			of: ['venueId'],
			since: 'modifiedDateAfter',
		}),
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
			condition(record('companyId', 'Company', 'searchCompanies')),
			condition(record('contactId', 'Contact', 'searchContacts')),
			...modified,
			...known,
			filter,
		],
		simplified,
		page: `${pages}/get-booking-list`,
	}),
	getMany('venue/getBookingListForAccount', {
		value: 'getAllForAccount',
		name: 'Get Many for Account',
		action: 'Get many bookings of account',
		filters: [...modified, ...known, filter],
		simplified,
		page: `${pages}/get-booking-list-for-account`,
	}),
	changeStatus,
	...bookingMoney,
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
			'refTypeName',
			'refId',
			'noteText',
			'createdDate',
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
