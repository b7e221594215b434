import { choice, decimal, flag, id, whole } from '../../../shared/table/fields';
import { fixedCollection } from '../../../shared/table/nested';
import { resource } from '../../../shared/table/operation';
import {
	attendees,
	bookingPackageId,
	cost,
	costPeriods,
	endTime,
	excludedTaxIds,
	includeInPackage,
	name,
	paidBy,
	sameAsSessionTime,
	session,
	sortOrder,
	startTime,
} from './bookingLine';
import { remove } from '../../parts/build';
import { canBeEmptied } from '../../parts/emptied';
import { checkNamed, noCause } from '../../parts/explain';
import { ofBooking } from '../../parts/inside';
import { beveragePackage, booking, costCenter, owningVenue } from '../../parts/locators';
import { requiredWhen } from '../../parts/rules';
import { upsert } from '../../parts/upsert';

const numHours = decimal('numHours', 'Hours');

/** Beverage packages served in sessions. */
export const bookingSessionBeverage = resource(
	'bookingSessionBeverage',
	'Booking Session Beverage',
	...upsert('venue/addOrUpdateBookingSessionBeverage', {
		noun: 'session beverage',
		alsoChanges: ofBooking,
		always: [owningVenue],
		required: [booking, session, beveragePackage, name, attendees, costCenter],
		optional: [
			startTime,
			endTime,
			sameAsSessionTime,
			includeInPackage,
			bookingPackageId,
			cost,
			excludedTaxIds,
			choice('costPeriod', 'Charged', costPeriods, {
				description: 'Needed for a beverage package that is charged by the hour',
			}),
			numHours,
			sortOrder,
			flag('excludedFromCommissions', 'Excluded From Commissions', {
				default: true,
			}),
			canBeEmptied(
				fixedCollection('items', 'Items', 'Item', {
					required: [id('itemId', 'Item ID')],
					optional: [name, whole('quantity', 'Quantity'), decimal('price', 'Price')],
				}),
				[],
				'Replaces the current items. A new beverage has all that are not optional.',
			),
		],
		rules: [
			...paidBy({ package: [bookingPackageId], price: [cost, excludedTaxIds] }),
			requiredWhen(numHours, "'Charged' is Hourly", ({ costPeriod }) => costPeriod === 1),
		],
		errors: { '24353': noCause, '24354': checkNamed },
		lookUp: 'iVvy has no list of the beverages of sessions.',
		page: 'venues/getoraddbookingdata/add-or-update-booking-session-beverage',
	}),
	remove('venue/removeBookingSessionBeverage', {
		noun: 'session beverage',
		alsoChanges: ofBooking,
		required: [owningVenue, booking, session, id('id', 'Session Beverage ID')],
		page: 'venues/getoraddbookingdata/remove-booking-session-beverage',
	}),
);
