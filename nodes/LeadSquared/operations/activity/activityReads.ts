import { objectOf } from '../../../shared/table/answer';
import { flag, ids, inQuery, inside } from '../../../shared/table/fields';
import type { Operation, Simplify } from '../../../shared/table/operation';
import { rule } from '../../../shared/table/rule';
import { simplify, simplifyFields } from '../../wire/simplify';
import { byId, from, ofType, oneOrZero, to } from './activityParts';
import {
	advancedSearch,
	conditions,
	isClearSearch,
	searchBody,
	searchErrors,
} from '../../parts/advancedSearch';
import { columns, getMany, read, sorting } from '../../parts/build';
import { activityType, guid, lead } from '../../parts/common';
import { offsets, pages } from '../../parts/paging';

const fileUrls = inQuery(
	flag('getFileURL', 'Get File URLs', {
		description: 'Whether to return the URLs of files in custom field sets',
	}),
);

/** A row of the change history wraps the activity. */
const unwrapActivity: Simplify = ({ Activity, ...rest }, types) =>
	simplify({ ...objectOf(Activity ?? {}, 'Activity'), ...rest }, types);

/** What "Simplified" keeps of an activity with its fields. */
const simplified = [
	'ProspectActivityId',
	'RelatedProspectId',
	'ActivityEvent',
	'ActivityEvent_Note',
	'Status',
	'Score',
	'Owner',
	'CreatedByName',
	'CreatedOn',
	'ModifiedOn',
];

export const activityReads: Operation[] = [
	read('GET /v2/ProspectActivity.svc/GetActivityDetails', {
		value: 'get',
		name: 'Get',
		action: 'Get activity',
		required: [inQuery(guid('activityId', 'Activity ID'))],
		optional: [fileUrls],
		simplify: simplifyFields,
		page: 'get-activity-details',
	}),
	getMany('POST /v2/ProspectActivity.svc/Retrieve', {
		simplified: [
			'Id',
			'RelatedProspectId',
			'EventCode',
			'EventName',
			'ActivityType',
			'ActivityScore',
			'Type',
			'CreatedOn',
			'Data',
			'ActivityFields',
		],
		value: 'getAll',
		name: 'Get Many',
		action: 'Get many activities of lead',
		required: [inQuery(lead('leadId'))],
		optional: [ofType, fileUrls],
		paging: offsets({ key: 'ProspectActivities', asText: true, id: 'Id' }),
		page: 'get-activities-of-a-lead',
	}),
	getMany('POST /v2/ProspectActivity.svc/CustomActivity/RetrieveByActivityEvent', {
		simplified,
		value: 'getByType',
		name: 'Get Many by Type',
		action: 'Get many activities by type',
		description:
			'Get the activities of one type, of all leads, that were changed between two points in time',
		required: [ofType, from, to],
		optional: [
			...sorting,
			inside(
				'Parameter',
				flag('RemoveEmptyValue', 'Remove Empty Fields', {
					description: 'Whether to leave out fields without a value',
				}),
			),
		],
		paging: pages({ key: 'List', sortBy: 'ProspectActivityId', id: 'ProspectActivityId' }),
		// Seen in the field: it is throttled as the bulk calls are.
		lane: 'bulk',
		page: 'bulk-retrieve-activities-by-activity-event',
	}),
	getMany('POST /v2/ProspectActivity.svc/Activity/Retrieve/BySearchParameter', {
		simplified,
		value: 'search',
		name: 'Search',
		action: 'Search activities',
		description:
			'Find the activities of one type that meet conditions. Needs the keys of an administrator.',
		required: [activityType()],
		open: [conditions],
		optional: [advancedSearch, columns, ...sorting],
		rules: [isClearSearch],
		body: searchBody('ActivityEvent'),
		paging: pages({ key: 'List', sortBy: 'CreatedOn', ...byId }),
		errors: searchErrors,
		page: 'activity-advanced-search',
	}),
	getMany('POST /v2/ProspectActivity.svc/RetrieveRecentlyModified', {
		value: 'getRecentlyModified',
		name: 'Get Recently Modified',
		action: 'Get recently modified activities',
		description:
			"Get the activities that were changed between two points in time. Some accounts refuse it without a type: use 'Get Many by Type' then.",
		required: [from, to],
		optional: [
			ofType,
			inside(
				'Parameter',
				oneOrZero(
					'IncludeCustomFields',
					'Include Custom Fields',
					"Whether to return the types' own fields too",
				),
			),
			...sorting,
		],
		paging: pages({ key: 'ProspectActivities', sortBy: 'CreatedOn', ...byId, id: 'Id' }),
	}),
	getMany('POST /v2/ProspectActivity.svc/RetrieveActivityChange', {
		value: 'getChanges',
		name: 'Get Change History',
		action: 'Get change history of activities',
		required: [from, to],
		optional: [
			inside(
				'Parameter',
				ids('ActivityEvents', 'Activity Type Codes', {
					placeholder: 'e.g. 208, 209',
					description: 'All types when empty',
				}),
			),
			inside('Parameter', guid('ActivityID', 'Activity ID', 'One activity only')),
		],
		rules: [
			rule(
				'Not together with Activity Type Codes',
				({ body }) =>
					body['Parameter.ActivityEvents'] !== undefined && body['Parameter.ActivityID']
						? {
								message: "'Activity Type Codes' and 'Activity ID' are both given",
								hint: 'LeadSquared takes one of them: remove the other.',
							}
						: undefined,
				{ of: 'Parameter.ActivityID' },
			),
		],
		// A row is a change: an activity may have several.
		paging: pages({ key: 'Activities' }),
		simplify: unwrapActivity,
		page: 'get-activity-change-history',
	}),
	getMany('POST /v2/ProspectActivity.svc/GetLeadReferences', {
		value: 'getByLeadReference',
		name: 'Get Many by Lead Reference',
		action: 'Get activities that refer to lead',
		description: 'Get the activities that name a lead in a custom field set',
		required: [inQuery(lead('leadId'))],
		optional: [ofType, ...sorting],
		paging: pages({ key: 'ProspectActivities', size: 50, sortBy: 'CreatedOn', ...byId, id: 'ID' }),
		simplify: simplifyFields,
		page: 'get-activities-by-lead-reference',
	}),
];
