import { inQuery } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { independent } from '../../../shared/table/recordKeys';
import { writingActivity } from '../../wire/fieldTypes';
import { bulk, columns, getMany, sorting } from '../../parts/build';
import {
	activityFields,
	activityNote,
	activityType,
	customFields,
	opportunity,
	ownerEmail,
	validateDropDownOptions,
	withFields,
} from '../../parts/common';
import { pages } from '../../parts/paging';
import { byId, givesPartsOnce } from './activityParts';
import { opportunityActivityLookUp } from './activityLookUp';

const opportunityId = inQuery(opportunity('opportunityId'));

const errors = {
	MXInvalidEntityException:
		'Check Opportunity: it may have been deleted, or the keys may not see it.',
	MXInvalidDataTypeException: 'Check Activity Type.',
};

export const opportunityActivity = resource(
	'opportunityActivity',
	'Opportunity Activity',
	bulk('POST /v2/ProspectActivity.svc/Bulk/CustomActivity/Add/ByOpportunityId', {
		value: 'createBulk',
		lookUp: opportunityActivityLookUp,
		name: 'Create Many',
		action: 'Create many opportunity activities',
		description: 'Post one activity per input item, up to 25 with one call for each opportunity',
		changes: independent,
		required: [opportunityId, activityType(), ownerEmail],
		open: [activityFields],
		usual: [activityNote],
		optional: [activityNote, customFields, validateDropDownOptions],
		rules: [givesPartsOnce],
		metadata: writingActivity,
		rows: { maxRows: 25, body: (rows) => rows.map(({ body }) => withFields(body)) },
		errors,
		page: 'post-bulk-activities-on-opportunities',
	}),
	getMany('POST /v2/OpportunityManagement.svc/GetActivitiesOfOpportunity', {
		simplified: [
			'ProspectActivityId',
			'ProspectId',
			'ActivityEvent',
			'ActivityEvent_Note',
			'Status',
			'Owner',
			'CreatedByName',
			'CreatedOn',
			'ModifiedOn',
		],
		value: 'getAll',
		name: 'Get Many',
		action: 'Get many opportunity activities',
		required: [opportunityId],
		optional: [inQuery(activityType('activityEventCode')), columns, ...sorting],
		paging: pages({ key: 'List', sortBy: 'CreatedOn', ...byId }),
		errors,
		page: 'get-activities-of-an-opportunity',
	}),
);
