import { asOption, inQuery } from '../../../shared/table/fields';
import type { Operation, Values } from '../../../shared/table/operation';
import { rule } from '../../../shared/table/rule';
import { independent } from '../../../shared/table/recordKeys';
import { hasMoment, writingActivity } from '../../wire/fieldTypes';
import { isNoOpportunity } from '../../wire/lookedUp';
import { activityDateTime, activityErrors, changedActivity, givesPartsOnce } from './activityParts';
import { bulk } from '../../parts/build';
import {
	activityFields,
	activityNote,
	activityType,
	changesOneOf,
	customFields,
	guid,
	lead,
	matchingValue,
	ownerEmail,
	validateDropDownOptions,
	withFields,
} from '../../parts/common';
import { leadField } from '../lead/leadParts';
import { activityRowLookUp, leadNotById } from './activityLookUp';

const writing = {
	open: [activityFields],
	rules: [givesPartsOnce],
	metadata: writingActivity,
	rows: { maxRows: 25, body: (rows: Values[]) => rows.map(({ body }) => withFields(body)) },
	errors: activityErrors,
};

/** The code itself is not sent, but without it nobody knows the form of a date. */
const hasTypeForDates = rule(
	'Required to send dates',
	({ body, option }) =>
		option?.ActivityEvent === undefined && hasMoment(body.Fields)
			? {
					message: "'Activity Type' is required to send dates",
					hint: 'Choose the type of the activity, or map its code.',
				}
			: undefined,
	{ of: 'ActivityEvent' },
);

export const changesSomething = changesOneOf(activityFields, customFields, activityNote);

const ofFields = activityType();
const typeOfFields = asOption({
	...ofFields,
	property: {
		...ofFields.property,
		description: 'Only for showing its fields, and for sending dates in the form that they need',
	},
});

export const activityBulk: Operation[] = [
	bulk('POST /v2/ProspectActivity.svc/Bulk/CustomActivity/Add/ByLeadId', {
		...writing,
		value: 'createBulk',
		lookUp: activityRowLookUp,
		name: 'Create Many',
		action: 'Create many activities',
		description: 'Post one activity per input item, up to 25 with one call',
		changes: independent,
		required: [lead('RelatedProspectId'), activityType()],
		usual: [activityNote],
		optional: [activityNote, activityDateTime, ownerEmail, customFields],
		page: 'post-bulk-activities-on-leads',
	}),
	bulk('POST /v2/ProspectActivity.svc/Bulk/CustomActivity/Add/ByLeadField', {
		...writing,
		value: 'createBulkByLeadField',
		lookUp: leadNotById,
		name: 'Create Many by Lead Field',
		action: 'Create many activities by lead field',
		description:
			'Post one activity per input item on the lead that a unique field finds, up to 25 with one call for each field',
		changes: independent,
		required: [
			inQuery(
				leadField(
					'searchBy',
					'Match By',
					'Unique field by which the lead is found',
					'EmailAddress',
				),
			),
			matchingValue('SearchByValue', 'Match Value'),
			activityType(),
		],
		optional: [activityNote, activityDateTime, ownerEmail, customFields, validateDropDownOptions],
		page: 'post-activities-to-leads-in-bulk-using-unique-lead-fields',
	}),
	bulk('POST /v2/ProspectActivity.svc/Bulk/CustomActivity/Update', {
		...writing,
		value: 'updateBulk',
		name: 'Update Many',
		action: 'Update many activities',
		description:
			'Update one activity per input item, up to 25 with one call. Starts automations of LeadSquared.',
		changes: changedActivity,
		metadata: [isNoOpportunity, writingActivity],
		required: [guid('ProspectActivityId', 'Activity ID')],
		open: [typeOfFields, activityFields],
		optional: [activityNote, customFields, validateDropDownOptions],
		rules: [hasTypeForDates, changesSomething, givesPartsOnce],
		repeat: 'always',
		rows: { ...writing.rows, id: 'ProspectActivityId' },
		page: 'bulk-update-activities',
	}),
];
