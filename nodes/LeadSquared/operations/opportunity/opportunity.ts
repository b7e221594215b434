import { asOption, dateTime, flag, inQuery, inside, key } from '../../../shared/table/fields';
import { resource, type Values } from '../../../shared/table/operation';
import { writingLeads, writingOpportunity } from '../../wire/fieldTypes';
import { simplifyFields } from '../../wire/simplify';
import { create, read, remove, update } from '../../parts/build';
import {
	customFields,
	leadDetails,
	leadDetailsByName,
	opportunity as opportunityId,
	opportunityFields,
	opportunityType,
	withFields,
} from '../../parts/common';
import { bulkTwin, idOf } from '../../parts/bulkTwin';
import { matchBy, matchValue, skipUnknownFields } from '../lead/leadParts';
import { inOneSpelling, phoneIn } from '../lead/phone';
import { opportunityBulk } from './opportunityBulk';
import { opportunityLists } from './opportunityLists';
import {
	captureBody,
	captured,
	capturedLead,
	captureErrors,
	changedOpportunity,
	changesSomething,
	doNotChangeOwner,
	givesPartsOnce,
	hasOneMatchValue,
	hasOneResolution,
	knowsTypeOfDates,
	opportunityErrors,
	opportunityNote,
	ownType,
	updateEmptyFields,
} from './opportunityParts';
import { captureLookUp } from './opportunityLookUp';

/** Inside `Opportunity`. */
const captureOptions = [
	opportunityNote,
	dateTime('OpportunityDateTime', 'Opportunity Time'),
	flag('OverwriteFields', 'Overwrite Fields of Duplicate', {
		description: 'Whether a duplicate gets all given values',
	}),
	updateEmptyFields,
	flag('DoNotPostDuplicateActivity', 'No Activity for Duplicate', {
		description: 'Whether to post no activity on the lead for a duplicate',
	}),
	doNotChangeOwner,
];

/** The bulk call wants the type, which the single one does not send. */
function withType(values: Values): Values | undefined {
	const code = values.option?.OpportunityEventCode;
	return code === undefined
		? undefined
		: { ...values, body: { ...values.body, OpportunityEventCode: code } };
}

export const opportunity = resource(
	'opportunity',
	'Opportunity',
	create('POST /v2/OpportunityManagement.svc/Capture', {
		value: 'capture',
		lookUp: captureLookUp,
		name: 'Capture',
		action: 'Capture opportunity',
		description:
			'Add an opportunity to a lead, which is created if there is none. Finds duplicates by the rules of the opportunity type.',
		changes: capturedLead,
		required: [asOption(matchBy), matchValue, inside('Opportunity', opportunityType())],
		open: [opportunityFields, leadDetails],
		optional: [
			customFields,
			leadDetailsByName,
			skipUnknownFields,
			...captureOptions.map((field) => inside('Opportunity', field)),
		],
		rules: [hasOneMatchValue, hasOneResolution, givesPartsOnce],
		checkFirst: inOneSpelling(({ option }) => phoneIn(option?.SearchBy, option?.matchValue)),
		body: captureBody,
		metadata: [writingLeads, writingOpportunity],
		simplify: captured,
		errors: captureErrors,
		page: 'capture-opportunities',
	}),
	update('POST /v2/OpportunityManagement.svc/Update', {
		value: 'update',
		name: 'Update',
		action: 'Update opportunity',
		description: 'Change fields of an opportunity, such as its stage, status or owner',
		changes: changedOpportunity,
		required: [opportunityId('ProspectOpportunityId')],
		open: [ownType, opportunityFields],
		optional: [customFields, opportunityNote],
		rules: [changesSomething, knowsTypeOfDates, givesPartsOnce],
		body: ({ body }) => withFields(body),
		metadata: writingOpportunity,
		inBulk: bulkTwin(opportunityBulk, 'updateBulk', {
			row: withType,
			recordKeys: changedOpportunity,
			answer: idOf('ProspectOpportunityId'),
		}),
		errors: opportunityErrors,
		page: 'update-an-opportunity',
	}),
	read('GET /v2/OpportunityManagement.svc/GetOpportunityDetails', {
		value: 'get',
		name: 'Get',
		action: 'Get opportunity',
		required: [inQuery(opportunityId('OpportunityId'))],
		optional: [
			inQuery(
				flag('getFileURL', 'Get File URLs', {
					description: 'Whether to return the addresses of attached files',
				}),
			),
		],
		simplify: simplifyFields,
		errors: opportunityErrors,
		page: 'get-an-opportunity-by-id',
	}),
	remove('GET /v2/OpportunityManagement.svc/Delete', {
		value: 'delete',
		name: 'Delete',
		action: 'Delete opportunity',
		changes: { opportunity: ['Id'] },
		required: [inQuery(opportunityId('Id'))],
		errors: {
			...opportunityErrors,
			MXInvalidInputException: 'Switch on Allow Delete in the settings of the opportunity type.',
		},
		page: 'delete-an-opportunity',
	}),
	read('GET /v2/OpportunityManagement.svc/IsOpportunityEnabled', {
		value: 'isEnabled',
		name: 'Check If Enabled',
		action: 'Check if opportunities are enabled',
		required: [
			inQuery(
				key('orgId', 'Account Number', {
					placeholder: 'e.g. 70001',
					description: 'It stands at the foot of each page of LeadSquared',
				}),
			),
		],
		page: 'check-if-opportunity-feature-is-enabled',
	}),
	...opportunityBulk,
	...opportunityLists,
);
