import { binary, choice, flag, whole } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { command, getMany } from '../../parts/build';
import { checkValues } from '../../parts/explain';
import { filter, modifiedSince } from '../../parts/filters';
import { exactNumber } from '../../parts/known';
import { booking, owningVenue } from '../../parts/locators';

export const onlyGenerated = flag('onlyGenerated', 'Only Generated');

const simplified = [
	'id',
	'bookingId',
	'type',
	'typeName',
	'documentNumber',
	'version',
	'file',
	'status',
	'statusName',
	'createdDate',
];

const unconfirmed = 'iVvy may not know this call: use Get Many with a condition on documentNumber.';

const versions = getMany('venue/getBookingDocumentVersionList', {
	value: 'getVersions',
	name: 'Get Versions',
	action: 'Get versions of booking documents',
	description:
		"Retrieve the versions of booking documents. iVvy's page leaves the name of this call open.",
	required: [owningVenue, booking],
	filters: [whole('documentNumber', 'Document Number'), onlyGenerated, modifiedSince(), filter],
	simplified,
	errors: { '404': unconfirmed, '501': unconfirmed },
	page: 'venues/getoraddbookingdata/get-booking-document-version-list',
});

export const bookingDocument = resource(
	'bookingDocument',
	'Booking Document',
	getMany('venue/getBookingDocumentList', {
		plural: 'booking documents',
		required: [owningVenue, booking],
		filters: [
			exactNumber('documentNumber', 'Document Number'),
			onlyGenerated,
			modifiedSince(),
			filter,
		],
		simplified,
		page: 'venues/getoraddbookingdata/get-booking-document-list',
	}),
	versions,
	command('venue/uploadBookingDocument', {
		value: 'upload',
		name: 'Upload',
		action: 'Upload booking document',
		description: 'Send a file to a booking, as a new document or as a new version of one',
		repeat: 'never',
		lookUp:
			'The list of booking documents does not tell what is in a file, so that nothing tells two of one name apart.',
		changes: [['bookingId']],
		required: [
			owningVenue,
			booking,
			binary('fileId', 'Input Binary Field'),
			choice('type', 'Type', [
				[3, 'Quote'],
				[4, 'Contract'],
				[5, 'Other'],
			]),
			choice('status', 'Status', [
				[3, 'Draft'],
				[4, 'Created'],
				[5, 'Sent'],
				[8, 'Completed'],
			]),
		],
		optional: [
			choice('canBeDeleted', 'Can Be Deleted', [
				[0, 'No'],
				[1, 'Yes'],
			]),
			whole('documentNumber', 'Document Number', {
				description: 'Adds a version to this document',
			}),
		],
		errors: { '24464': checkValues, '24465': checkValues },
		page: 'venues/getoraddbookingdata/upload-booking-document',
	}),
);
