import { flag, whole } from '../../shared/fields';
import { resource, type Operation } from '../../shared/operation';
import { list } from './build';
import { filter, modifiedSince } from './filters';
import { booking, owningVenue } from './locators';

export const onlyGenerated = flag('onlyGenerated', 'Only Generated', {
	description: 'Whether to return only documents that iVvy generated',
});

const simplified = [
	'id', 'bookingId', 'type', 'documentNumber', 'version', 'file', 'templateName', 'status', 'createdDate', 'modifiedDate',
];

const versions: Operation = {
	...list('venue/getBookingDocumentVersionList', {
		value: 'getVersions',
		name: 'Get Versions',
		plural: 'versions of booking documents',
		required: [owningVenue, booking],
		filters: [whole('documentNumber', 'Document Number'), onlyGenerated, modifiedSince(), filter],
		simplified,
		page: 'venues/getoraddbookingdata/get-booking-document-version-list',
	}),
	action: 'Get versions of booking documents',
};

export const bookingDocument = resource(
	'bookingDocument',
	'Booking Document',
	list('venue/getBookingDocumentList', {
		plural: 'booking documents',
		required: [owningVenue, booking],
		filters: [onlyGenerated, modifiedSince(), filter],
		simplified,
		page: 'venues/getoraddbookingdata/get-booking-document-list',
	}),
	versions,
);
