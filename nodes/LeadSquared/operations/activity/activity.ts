import type { IDataObject } from 'n8n-workflow';

import { flag, inside, key, text, whole } from '../../../shared/table/fields';
import { resource, type Values } from '../../../shared/table/operation';
import { independent, type RecordKeys } from '../../../shared/table/recordKeys';
import { writingActivity, writingLeads } from '../../wire/fieldTypes';
import { isNoOpportunity } from '../../wire/lookedUp';
import { nest, pairs } from '../../wire/nest';
import { activityActions } from './activityActions';
import { activityBulk, changesSomething } from './activityBulk';
import {
	activityDateTime,
	activityErrors,
	changedActivity,
	givesPartsOnce,
	processFilesAsync,
} from './activityParts';
import { activityReads } from './activityReads';
import { create, update } from '../../parts/build';
import {
	activityFields,
	activityNote,
	activityType,
	customFields,
	guid,
	lead,
	leadDetails,
	leadDetailsByName,
	validateDropDownOptions,
	withFields,
} from '../../parts/common';
import { bulkTwin, idOf, unless, without } from '../../parts/bulkTwin';
import { leadBy, leadRecords } from '../lead/leadRecords';
import {
	givesOnce,
	hasMatchValue,
	leadAttributes,
	leadErrors,
	matchBy,
	skipUnknownFields,
} from '../lead/leadParts';
import { inOneSpelling, phoneAmongFields } from '../lead/phone';
import { activityLookUp, leadNotById } from './activityLookUp';

const writing = {
	open: [activityFields],
	metadata: writingActivity,
	rules: [givesPartsOnce],
	body: ({ body }: Values) => withFields(body),
};

/** An unknown address makes a new lead, which the next item then finds. */
const leadOfEmail: RecordKeys = ({ body }) => [
	...leadBy('EmailAddress', body.EmailAddress),
	...leadBy('Phone', body.Phone),
];

/** The lead and its activity, each with fields of its own. */
function leadAndActivity(values: Values): IDataObject {
	const { body } = values;
	const rest = Object.entries(body).filter(
		([name]) => !['Attributes', 'SearchBy', 'Fields'].includes(name),
	);
	const fields =
		body.Fields === undefined ? {} : { 'Activity.Fields': pairs(body.Fields, 'SchemaName') };
	return {
		LeadDetails: leadAttributes(values),
		...nest({ ...Object.fromEntries(rest), ...fields }),
	};
}

export const activity = resource(
	'activity',
	'Activity',
	create('POST /v2/ProspectActivity.svc/Create', {
		...writing,
		value: 'create',
		lookUp: activityLookUp,
		name: 'Create',
		action: 'Create activity',
		description: 'Post an activity on a lead',
		changes: independent,
		required: [lead('RelatedProspectId'), activityType()],
		usual: [activityNote],
		optional: [
			activityNote,
			activityDateTime,
			customFields,
			flag('IncludeLeadScore', 'Include Lead Score', {
				description: "Whether to return the lead's new score",
			}),
			processFilesAsync,
			validateDropDownOptions,
		],
		errors: activityErrors,
		inBulk: bulkTwin(activityBulk, 'createBulk', {
			row: unless('IncludeLeadScore', 'ProcessFilesAsync', 'ValidateDropDownOptions'),
			answer: idOf('ProspectActivityId'),
		}),
		page: 'post-an-activity-to-lead',
	}),
	create('POST /v2/ProspectActivity.svc/Create', {
		...writing,
		value: 'createByEmail',
		lookUp: leadNotById,
		name: 'Create by Email',
		action: 'Create activity by email',
		description:
			'Post an activity on the lead with an email address. An unknown address makes a new lead.',
		changes: leadOfEmail,
		required: [
			key('EmailAddress', 'Email', { placeholder: 'e.g. asha@example.com' }),
			activityType(),
		],
		optional: [
			activityNote,
			activityDateTime,
			customFields,
			text('FirstName', 'First Name', { description: 'For a new lead' }),
			text('LastName', 'Last Name', { description: 'For a new lead' }),
			text('Phone', 'Phone', {
				placeholder: 'e.g. +91-9876543210',
				description: 'For a new lead',
			}),
			whole('Score', 'Score', { description: "Points that the activity adds to the lead's score" }),
		],
		errors: activityErrors,
		page: 'post-activity-with-lead-email-address',
	}),
	create('POST /v2/ProspectActivity.svc/CreateCustom', {
		value: 'createWithLead',
		lookUp: leadNotById,
		name: 'Create with Lead',
		action: 'Create activity with its lead',
		description:
			'Update the lead that a unique field finds, or create it, and post an activity on it',
		changes: leadRecords,
		required: [inside('Activity', activityType())],
		open: [matchBy, leadDetails, activityFields],
		optional: [
			leadDetailsByName,
			skipUnknownFields,
			inside('Activity', activityNote),
			inside('Activity', activityDateTime),
			customFields,
			validateDropDownOptions,
		],
		rules: [hasMatchValue, givesOnce, givesPartsOnce],
		checkFirst: inOneSpelling(phoneAmongFields),
		body: leadAndActivity,
		metadata: [writingLeads, writingActivity],
		errors: { ...leadErrors, ...activityErrors },
		page: 'create-lead-and-activity',
	}),
	update('POST /v2/ProspectActivity.svc/CustomActivity/Update', {
		...writing,
		value: 'update',
		name: 'Update',
		action: 'Update activity',
		changes: changedActivity,
		metadata: [isNoOpportunity, writingActivity],
		required: [guid('ProspectActivityId', 'Activity ID'), activityType()],
		optional: [activityNote, customFields, processFilesAsync, validateDropDownOptions],
		rules: [changesSomething, givesPartsOnce],
		errors: activityErrors,
		inBulk: bulkTwin(activityBulk, 'updateBulk', {
			row: (values) => unless('ProcessFilesAsync')(without(values, 'ActivityEvent')),
			recordKeys: changedActivity,
			answer: idOf('ProspectActivityId'),
		}),
		page: 'update-activity',
	}),
	...activityBulk,
	...activityReads,
	...activityActions,
);
