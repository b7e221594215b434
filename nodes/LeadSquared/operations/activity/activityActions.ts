import { dateTime, inQuery, text, textList } from '../../../shared/table/fields';
import type { Operation } from '../../../shared/table/operation';
import { activityErrors } from './activityParts';
import { create } from '../../parts/build';
import { guid, lead, statusWebhook } from '../../parts/common';
import { makesNoRecord } from '../../../shared/table/lookUp';

export const activityActions: Operation[] = [
	create('POST /v2/ProspectActivity.svc/DeleteActivities', {
		value: 'deleteByType',
		lookUp: 'It removes records, so that there are none to be found.',
		name: 'Delete by Type',
		action: 'Delete activities of lead by type',
		description:
			'Queue the deletion of all activities of the given types on a lead. LeadSquared says neither which nor when.',
		changes: { lead: ['ProspectId'] },
		required: [
			lead('ProspectId'),
			textList('ActivityEventList', 'Activity Type Codes', {
				placeholder: 'e.g. 208, 209',
				description: 'Of custom activities only',
			}),
		],
		optional: [dateTime('FromDate', 'From'), dateTime('ToDate', 'To'), statusWebhook],
		errors: activityErrors,
		page: 'delete-activities',
	}),
	create('GET /v2/ProspectActivity.svc/CustomActivity/Lock', {
		value: 'lock',
		lookUp: makesNoRecord,
		name: 'Lock',
		action: 'Lock activity',
		description: 'Keep an activity from being changed',
		changes: { activity: ['activityId'] },
		required: [inQuery(guid('activityId', 'Activity ID'))],
		errors: {
			MXInvalidInputException:
				"The activity may be locked already. Otherwise switch on 'Lock Activity' for the activity type in LeadSquared.",
		},
		page: 'lock-an-activity',
	}),
	create('POST /v2/ProspectActivity.svc/Attachment/Add', {
		value: 'addAttachment',
		lookUp: 'LeadSquared has no list of the attachments of an activity.',
		name: 'Add Attachment',
		action: 'Attach file to activity',
		description:
			"Attach an uploaded file to a custom or sales activity, e.g. one uploaded with 'File > Upload'",
		changes: { activity: ['ProspectActivityId'] },
		required: [
			guid('ProspectActivityId', 'Activity ID'),
			text('AttachmentName', 'File Name', { placeholder: 'e.g. contract.pdf' }),
			text('AttachmentFile', 'File URL', { placeholder: 'e.g. https://example.com/contract.pdf' }),
		],
		optional: [text('Description', 'Description')],
		errors: {
			MXInvalidInputException:
				"Switch on 'Allow Attachments' for the activity type in LeadSquared.",
		},
		page: 'attach-a-file-to-activities',
	}),
];
