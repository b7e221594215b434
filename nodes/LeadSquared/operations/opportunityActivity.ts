import { inQuery } from '../../shared/fields';
import { resource } from '../../shared/operation';
import { writingActivity } from '../fieldTypes';
import { bulk, columns, list, pages, sorting } from './build';
import { activityFields, activityNote, activityType, customFields, opportunity, ownerEmail, validateDropDownOptions, withFields } from './common';

const opportunityId = inQuery(opportunity('opportunityId'));

const errors = {
	MXInvalidEntityException: 'Check Opportunity: it may have been deleted, or the keys may not see it.',
	MXInvalidDataTypeException: 'Check Activity Type.',
};

export const opportunityActivity = resource(
	'opportunityActivity',
	'Opportunity Activity',
	bulk('POST /v2/ProspectActivity.svc/Bulk/CustomActivity/Add/ByOpportunityId', {
		value: 'createBulk',
		name: 'Create Many',
		action: 'Create many opportunity activities',
		description: 'Post one activity per input item, up to 25 with one call for each opportunity',
		required: [opportunityId, activityType(), ownerEmail],
		open: [activityFields],
		optional: [activityNote, customFields, validateDropDownOptions],
		metadata: writingActivity,
		rows: { maxRows: 25, body: (rows) => rows.map(({ body }) => withFields(body)) },
		errors,
		page: 'post-bulk-activities-on-opportunities',
	}),
	list('POST /v2/OpportunityManagement.svc/GetActivitiesOfOpportunity', {
		value: 'getAll',
		name: 'Get Many',
		action: 'Get many opportunity activities',
		required: [opportunityId],
		optional: [inQuery(activityType('activityEventCode')), columns, ...sorting],
		paging: pages({ rows: 'List', sortBy: 'CreatedOn' }),
		errors,
		page: 'get-activities-of-an-opportunity',
	}),
);
