import { binary, choice, flag, key, text, whole } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { independent } from '../../../shared/table/recordKeys';
import { create } from '../../parts/build';

export const file = resource(
	'file',
	'File',
	create('POST /File/Upload', {
		value: 'upload',
		lookUp: 'LeadSquared has no list of uploaded files.',
		name: 'Upload',
		action: 'Upload file',
		description:
			'Upload a file and get the name under which a field, a note or an attachment can name it',
		changes: independent,
		host: 'files',
		required: [
			binary('uploadFiles', 'Input Binary Field'),
			choice('FileType', 'File Type', [
				[0, 'Document'],
				[1, 'Image'],
				[3, 'Lead Attachment'],
				[7, 'Document of a Custom Field Set'],
			]),
			choice('FileStorageType', 'Storage', [
				[0, 'Permanent'],
				[1, 'Temporary'],
			]),
		],
		optional: [
			choice('Entity', 'Belongs To', [
				[0, 'Lead'],
				[1, 'Activity or Opportunity'],
			]),
			key('Id', 'Record', {
				description: 'The lead ID, or the code of the activity or opportunity type',
			}),
			text('EntitySchemaName', 'Custom Field Set', {
				placeholder: 'e.g. mx_KYC',
				description: 'Schema name of the lead or activity field that holds the set',
			}),
			text('SchemaName', 'File Field', {
				placeholder: 'e.g. mx_CustomObject_1',
				description: 'Schema name of the file field in the custom field set',
			}),
			flag('EnableResize', 'Resize', {
				description: 'Whether LeadSquared may resize an image. Must be off for a custom field set.',
			}),
			whole('StorageVersion', 'Storage Version', {
				description: '0 unless the account has a storage of its own',
			}),
		],
		errors: {
			MXInvalidEntityException: 'Check Record: the lead may have been deleted.',
			MXMandatoryAttributeMissingException:
				'A document of a custom field set needs Belongs To, Record, Custom Field Set and File Field.',
		},
		page: 'file-upload-to-leads',
	}),
);
