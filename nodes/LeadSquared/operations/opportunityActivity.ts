import { flag, inQuery, locator } from '../../shared/fields';
import { resource } from '../../shared/operation';
import { activityNote, customFields, exampleId, ownerEmail } from './common';
import { rowResults } from './rows';

export const opportunityActivity = resource('opportunityActivity', 'Opportunity Activity', {
	value: 'createBulk',
	name: 'Create Many',
	action: 'Create many opportunity activities',
	description: 'Post one activity per input item, up to 25 with one call for each opportunity',
	call: 'POST /v2/ProspectActivity.svc/Bulk/CustomActivity/Add/ByOpportunityId',
	repeat: 'never',
	fields: [
		inQuery(locator('opportunityId', 'Opportunity', 'searchOpportunities', { idType: 'text', example: exampleId })),
		locator('ActivityEvent', 'Activity Type', 'searchActivityTypes', { by: 'Code', example: '208' }),
		ownerEmail,
	],
	required: ['opportunityId', 'ActivityEvent', 'ActivityOwnerEmail'],
	collection: {
		name: 'additionalFields',
		fields: [
			activityNote,
			customFields,
			flag('ValidateDropDownOptions', 'Validate Drop-Down Options', {
				description:
					'Whether LeadSquared takes drop-down values as they are. Against its name, its documentation says that on skips the check; try it with one item first.',
			}),
		],
	},
	rules: [],
	bulk: {
		maxRows: 25,
		groupKey: ({ query }) => String(query.opportunityId),
		body: (rows) => rows.map(({ body }) => body),
		results: (data, rows) => rowResults(data, rows.length, 'ActivityCreated'),
	},
	errors: {
		MXInvalidEntityException: 'Check Opportunity: it may have been deleted, or the keys may not see it.',
		MXInvalidDataTypeException: 'Check Activity Type.',
	},
	docs: 'https://apidocs.leadsquared.com/post-bulk-activities-on-opportunities/',
});
