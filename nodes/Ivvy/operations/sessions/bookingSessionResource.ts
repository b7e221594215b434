import { choice, flag, id, whole } from '../../../shared/table/fields';
import { resource, type Operation } from '../../../shared/table/operation';
import {
	bookingPackageId,
	cost,
	costPeriods,
	endTime,
	excludedTaxIds,
	includeInPackage,
	paidBy,
	session,
	startTime,
} from './bookingLine';
import { remove } from '../../parts/build';
import { checkValues, gone, noCause } from '../../parts/explain';
import { ofBooking } from '../../parts/inside';
import { booking, owningVenue, record, venueResource } from '../../parts/locators';
import { requiredOfNew } from '../../parts/rules';
import { upsert } from '../../parts/upsert';

const costCenter = record('costCenterId', 'Cost Center', 'searchCostCenters');
const costType = choice('costType', 'Charged', costPeriods);

/**
 * A create-or-update offers the switch under "Add Field": one that stands open always has a value, which would
 * overwrite the record's own.
 */
function switchOpenOnCreate(operation: Operation): Operation {
	if (operation.value !== 'create' || !operation.collection) return operation;
	const fields = operation.collection.fields.filter((field) => field !== includeInPackage);
	return {
		...operation,
		fields: [...operation.fields, includeInPackage],
		required: [...operation.required, includeInPackage.wire],
		rules: operation.rules.filter(({ of }) => of !== includeInPackage.wire),
		collection: { ...operation.collection, fields },
	};
}

/** Equipment and the like used in sessions. */
export const bookingSessionResource = resource(
	'bookingSessionResource',
	'Booking Session Resource',
	...upsert('venue/addOrUpdateBookingSessionResource', {
		noun: 'session resource',
		alsoChanges: ofBooking,
		always: [owningVenue, booking, session],
		required: [venueResource, whole('quantity', 'Quantity'), startTime, endTime],
		optional: [
			includeInPackage,
			bookingPackageId,
			costCenter,
			cost,
			costType,
			excludedTaxIds,
			flag('hasCommissions', 'Has Commissions'),
		],
		rules: [
			requiredOfNew(includeInPackage, 'no ID is given'),
			...paidBy({ package: [bookingPackageId], price: [costCenter, cost, costType] }),
		],
		errors: {
			'24338': gone('Session'),
			'24339': gone('Session Resource ID'),
			'24340': noCause,
			'24341': checkValues,
			'24342': checkValues,
		},
		lookUp: 'iVvy has no list of the resources of sessions.',
		page: 'venues/getoraddbookingdata/add-or-update-booking-session-resource',
	}).map(switchOpenOnCreate),
	remove('venue/removeBookingSessionResource', {
		noun: 'session resource',
		alsoChanges: ofBooking,
		required: [owningVenue, booking, session, id('id', 'Session Resource ID')],
		page: 'venues/getoraddbookingdata/remove-booking-session-resource',
	}),
);
