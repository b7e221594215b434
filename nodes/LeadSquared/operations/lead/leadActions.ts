import {
	choices,
	dateTime,
	flag,
	ids,
	inQuery,
	key,
	text,
	textList,
} from '../../../shared/table/fields';
import type { Field, Operation } from '../../../shared/table/operation';
import { rule } from '../../../shared/table/rule';
import { allOf, keysOf } from '../../../shared/table/recordKeys';
import { writingLeads } from '../../wire/fieldTypes';
import { create, remove, update } from '../../parts/build';
import {
	lead,
	leadFields,
	leadFieldsByName,
	postUpdatedLead,
	statusWebhook,
	user,
} from '../../parts/common';
import { leadRecords } from './leadRecords';
import { givesOnce, hasFields, leadAttributes, leadErrors, skipUnknownFields } from './leadParts';
import { makesNoRecord } from '../../../shared/table/lookUp';

const from = dateTime('FromDate', 'From');
const to = dateTime('ToDate', 'To');

/** A list without entries is no list: nothing of it was chosen. */
const filled = (field: Field): Field => ({
	...field,
	read: (value, context) => {
		const list = field.read(value, context);
		return Array.isArray(list) && list.length === 0 ? undefined : list;
	},
});

const leadUpdate = 'POST /v2/LeadManagement.svc/Lead.Update';

/** One attribute of Lead.Update as an operation of its own. */
function change(attribute: string) {
	return ({ body }: { body: Record<string, unknown> }) => [
		{ Attribute: attribute, Value: body[attribute] },
	];
}

export const leadActions: Operation[] = [
	update(leadUpdate, {
		value: 'changeOwner',
		name: 'Change Owner',
		action: 'Change owner of lead',
		changes: { lead: ['leadId'] },
		required: [inQuery(lead('leadId')), user('OwnerId', 'Owner')],
		optional: [postUpdatedLead],
		body: change('OwnerId'),
		errors: leadErrors,
		page: 'update-a-lead',
	}),
	update(leadUpdate, {
		value: 'changeStage',
		name: 'Change Stage',
		action: 'Change stage of lead',
		changes: { lead: ['leadId'] },
		required: [
			inQuery(lead('leadId')),
			text('ProspectStage', 'Stage', { placeholder: 'e.g. Prospect' }),
		],
		optional: [postUpdatedLead],
		body: change('ProspectStage'),
		errors: leadErrors,
		page: 'update-a-lead',
	}),
	create('POST /v2/LeadManagement.svc/Lead.Convert', {
		value: 'convertVisitor',
		lookUp: makesNoRecord,
		name: 'Convert Visitor',
		action: 'Convert visitor to lead',
		description: 'Turn a tracked website visitor into a lead',
		changes: allOf(keysOf({ lead: ['leadId'] }), leadRecords),
		required: [
			inQuery(key('leadId', 'Visitor ID', { description: 'MXCProspectId of the tracked visitor' })),
		],
		open: [leadFields],
		optional: [leadFieldsByName, postUpdatedLead, skipUnknownFields],
		rules: [hasFields, givesOnce],
		body: leadAttributes,
		metadata: writingLeads,
		errors: leadErrors,
		page: 'visitor-to-lead',
	}),
	remove('GET /v2/LeadManagement.svc/Lead/Delete/ById', {
		value: 'delete',
		name: 'Delete',
		action: 'Delete lead',
		description: 'Delete a lead for ever, with its opportunities, activities, tasks and files',
		changes: { lead: ['leadId'] },
		required: [inQuery(lead('leadId'))],
		errors: {
			...leadErrors,
			MXInvalidInputException:
				'Deleting leads is off by default: ask LeadSquared support to enable it.',
		},
		page: 'lead-delete',
	}),
	create('POST /v2/LeadManagement.svc/Lead.Merge', {
		value: 'merge',
		lookUp: makesNoRecord,
		name: 'Merge',
		action: 'Merge two leads',
		description: 'Let one lead absorb another one. The surviving lead keeps its values.',
		changes: { lead: ['masterId', 'childId'] },
		required: [
			inQuery(lead('masterId', 'Surviving Lead')),
			inQuery(lead('childId', 'Absorbed Lead')),
		],
		errors: leadErrors,
		page: 'merge-leads',
	}),
	create('POST /v2/LeadManagement.svc/Lead.Reset', {
		value: 'reset',
		lookUp: makesNoRecord,
		name: 'Reset',
		action: 'Reset lead',
		description:
			'Delete chosen tasks, activities, notes and history of a lead. Needs the keys of an administrator.',
		changes: { lead: ['ProspectId'] },
		required: [lead('ProspectId')],
		optional: [
			textList('TaskTypeList', 'Task Type IDs', {
				placeholder: 'e.g. 3e4b1c7a-…',
				description: 'Tasks of these types are deleted',
			}),
			filled(
				ids('ActivityEventList', 'Activity Type Codes', {
					description: 'Activities of these types are deleted',
				}),
			),
			flag('ShouldDeleteProspectNotes', 'Delete Notes', {
				description: "Whether to delete the lead's notes",
			}),
			filled(
				choices('AuditActivityList', 'History to Delete', [
					['StageChange', 'Stage Change'],
					['OwnerChange', 'Owner Change'],
				]),
			),
			from,
			to,
		],
		rules: [
			rule('Choose what to delete: tasks, activities, notes or history', ({ body }) =>
				[
					'TaskTypeList',
					'ActivityEventList',
					'ShouldDeleteProspectNotes',
					'AuditActivityList',
				].some((name) => body[name])
					? undefined
					: {
							message: 'Nothing to reset is chosen',
							hint: 'Choose tasks, activities, notes or history.',
						},
			),
		],
		errors: leadErrors,
		page: 'reset-a-lead',
	}),
	create('POST /v2/LeadManagement.svc/DeleteUserAssignmentChangeHistory', {
		value: 'deleteOwnerHistory',
		lookUp: makesNoRecord,
		name: 'Delete Owner History',
		action: 'Delete owner history of lead',
		changes: { lead: ['ProspectId'] },
		required: [lead('ProspectId')],
		optional: [from, to, statusWebhook],
		errors: leadErrors,
		page: 'delete-leads-owner-change-history',
	}),
	create('POST /v2/LeadManagement.svc/DeleteStageChangeHistory', {
		value: 'deleteStageHistory',
		lookUp: makesNoRecord,
		name: 'Delete Stage History',
		action: 'Delete stage history of lead',
		changes: { lead: ['ProspectId'] },
		required: [lead('ProspectId')],
		optional: [from, to, statusWebhook],
		errors: leadErrors,
		page: 'delete-a-leads-stage-change-history',
	}),
];
