import { locator } from '../../../shared/table/fields';
import { resource, type Operation } from '../../../shared/table/operation';
import { onlyGenerated } from './bookingDocument';
import { getMany } from '../../parts/build';
import { booking, owningVenue } from '../../parts/locators';

const simplified = [
	'id',
	'bookingId',
	'beoType',
	'beoNumber',
	'version',
	'versionNote',
	'file',
	'templateName',
	'status',
	'createdDate',
];

const beoNumber = locator('beoNumber', 'BEO', 'searchBookingBeos', { example: '348' });

const versions: Operation = {
	...getMany('venue/getBookingBeoVersionList', {
		value: 'getVersions',
		name: 'Get Versions',
		plural: 'versions of a banquet event order',
		required: [owningVenue, booking, beoNumber],
		filters: [onlyGenerated],
		simplified,
		page: 'venues/getoraddbookingdata/get-booking-beo-version-list',
	}),
	action: 'Get versions of banquet event order',
};

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
