import { resource } from '../../../shared/table/operation';
import { onlyGenerated } from './bookingDocument';
import { getMany } from '../../parts/build';
import { booking, owningVenue, record } from '../../parts/locators';

const simplified = [
	'id',
	'bookingId',
	'beoType',
	'beoTypeName',
	'beoNumber',
	'version',
	'file',
	'status',
	'statusName',
	'createdDate',
];

const beoNumber = record('beoNumber', 'BEO', 'searchBookingBeos');

const versions = getMany('venue/getBookingBeoVersionList', {
	value: 'getVersions',
	name: 'Get Versions',
	action: 'Get versions of banquet event order',
	required: [owningVenue, booking, beoNumber],
	filters: [onlyGenerated],
	simplified,
	page: 'venues/getoraddbookingdata/get-booking-beo-version-list',
});

/** Banquet event orders. */
export const bookingBeo = resource(
	'bookingBeo',
	'Booking BEO',
	getMany('venue/getBookingBeoList', {
		plural: 'banquet event orders',
		required: [owningVenue, booking],
		filters: [onlyGenerated],
		simplified,
		page: 'venues/getoraddbookingdata/get-booking-beo-list',
	}),
	versions,
);
