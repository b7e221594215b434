import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';

/** Definitions of the custom fields that bookings have. */
export const bookingCustomField = resource(
	'bookingCustomField',
	'Booking Custom Field',
	getMany('venue/getBookingCustomFieldList', {
		plural: 'booking custom fields',
		filters: [],
		simplified: [
			'id',
			'fieldType',
			'fieldTypeName',
			'displayName',
			'isRequired',
			'visibleTo',
			'visibleToName',
			'tooltipText',
			'sortOrder',
			'selectValues',
		],
		errors: { '24150': 'iVvy does not find the account. Check the credential.' },
		page: 'venues/venuedata/get-booking-custom-field-list',
	}),
);
