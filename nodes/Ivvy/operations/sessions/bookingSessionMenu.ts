import { decimal, flag, id, ids, time, whole } from '../../../shared/table/fields';
import { fixedCollection } from '../../../shared/table/nested';
import { resource } from '../../../shared/table/operation';
import {
	atVenue,
	attendees,
	bookingPackageId,
	cost,
	endTime,
	excludedTaxIds,
	includeInPackage,
	name,
	orderBy,
	orderDir,
	paidBy,
	sameAsSessionTime,
	session,
	sortOrder,
	startTime,
} from './bookingLine';
import { getMany, remove } from '../../parts/build';
import { canBeEmptied } from '../../parts/emptied';
import { checkNamed, noCause } from '../../parts/explain';
import { ofBooking } from '../../parts/inside';
import { filter, modifiedSince } from '../../parts/filters';
import { byName } from '../../parts/known';
import { booking, costCenter, menu, owningVenue, record } from '../../parts/locators';
import { upsert } from '../../parts/upsert';
import { everything, inList } from '../../parts/lookUp';

const sessionMenuId = record('id', 'Session Menu', 'searchSessionMenus');

const costSplit = fixedCollection(
	'costcenters',
	'Cost Split',
	'Cost Center',
	{
		required: [costCenter, decimal('costPerPerson', 'Cost per Person')],
		optional: [ids('costPerPersonExcludedTaxIds', 'Excluded Tax IDs')],
	},
	{
		description: 'For menus with several costs per person, in place of Price and Excluded Tax IDs',
	},
);

/** Menus served in sessions. */
export const bookingSessionMenu = resource(
	'bookingSessionMenu',
	'Booking Session Menu',
	...upsert('venue/addOrUpdateBookingSessionMenu', {
		noun: 'session menu',
		alsoChanges: ofBooking,
		idField: sessionMenuId,
		always: [owningVenue],
		required: [booking, session, menu, name, attendees, costCenter],
		optional: [
			flag('sameAsSessionAttendees', 'Same Attendees as Session'),
			startTime,
			endTime,
			sameAsSessionTime,
			includeInPackage,
			bookingPackageId,
			cost,
			excludedTaxIds,
			sortOrder,
			canBeEmptied(
				fixedCollection('items', 'Items', 'Item', {
					required: [id('itemId', 'Item ID')],
					optional: [
						name,
						whole('quantity', 'Quantity'),
						decimal('price', 'Price'),
						time('servingTime', 'Serving Time', atVenue),
					],
				}),
				[],
				'Replaces the current items. A new menu has all that are not optional.',
			),
		],
		mapped: [costSplit],
		rules: paidBy({ package: [bookingPackageId], price: [cost, excludedTaxIds], split: costSplit }),
		errors: { '24335': noCause, '24337': checkNamed },
		lookUp: inList('bookingSessionMenu.getAll', {
			tells: ['sessionId', 'menuId', 'name'],
			also: ['minAttendeesGuaranteed', 'startTime', 'endTime', 'costcenterId', 'cost', 'sortOrder'],
			of: ['venueId', 'bookingId'],
			since: everything,
		}),
		page: 'venues/getoraddbookingdata/add-or-update-booking-session-menu',
	}),
	getMany('venue/getBookingSessionMenuList', {
		plural: 'session menus',
		required: [owningVenue, booking],
		filters: [byName, filter, modifiedSince(), session, orderBy, orderDir],
		simplified: [
			'id',
			'sessionId',
			'menuId',
			'name',
			'minAttendeesGuaranteed',
			'startTime',
			'endTime',
			'cost',
			'items',
			'modifiedDate',
		],
		page: 'venues/getoraddbookingdata/get-booking-session-menu-list',
	}),
	remove('venue/removeBookingSessionMenu', {
		noun: 'session menu',
		alsoChanges: ofBooking,
		required: [owningVenue, booking, session, sessionMenuId],
		page: 'venues/getoraddbookingdata/remove-booking-session-menu',
	}),
);
