import { dateTime, id, inQuery, inside } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { independent } from '../../../shared/table/recordKeys';
import { accountOf, accountType } from '../account/accountParts';
import { create, getMany, read, update } from '../../parts/build';
import { activityNote, changesOneOf, guid, plainFields, withFields } from '../../parts/common';
import { pages } from '../../parts/paging';
import { givesPartsOnce } from './activityParts';
import { accountActivityLookUp } from './activityLookUp';

// LeadSquared has no call that lists the activity types of accounts.
const activityCode = id('ActivityEvent', 'Activity Type Code', {
	placeholder: 'e.g. 10001',
	description:
		'In LeadSquared under Settings > Accounts Customization > Custom Activities and Scores. Codes of account activities begin at 10001.',
});

const noAccount = {
	MXInvalidEntityException: 'Check Account: it may have been deleted or merged.',
};
const noActivity = {
	MXInvalidEntityException: 'Check Activity ID: the activity may have been deleted.',
};

const simplified = [
	'CompanyActivityId',
	'RelatedCompanyId',
	'ActivityEvent',
	'ActivityDisplayName',
	'ActivityNote',
	'ActivityDateTime',
	'CreatedByName',
	'CreatedOn',
	'ModifiedOn',
	'ActivityFields',
];

export const accountActivity = resource(
	'accountActivity',
	'Account Activity',
	create('POST /v2/CompanyActivity.svc/Create', {
		value: 'create',
		lookUp: accountActivityLookUp,
		name: 'Create',
		action: 'Create account activity',
		description: 'Post an activity on an account',
		changes: independent,
		required: [accountType, accountOf('RelatedCompanyId'), activityCode],
		usual: [activityNote],
		optional: [activityNote, plainFields],
		rules: [givesPartsOnce],
		body: ({ body }) => withFields(body),
		errors: {
			...noAccount,
			MXInvalidDataTypeException:
				'Check Activity Type Code: it must be an activity type of this account type.',
		},
		page: 'post-an-activity-on-an-account',
	}),
	update('POST /v2/CompanyActivity.svc/Update', {
		value: 'update',
		name: 'Update',
		action: 'Update account activity',
		changes: { activity: ['CompanyActivityId'] },
		required: [guid('CompanyActivityId', 'Activity ID')],
		optional: [activityNote, plainFields],
		rules: [changesOneOf(activityNote, plainFields), givesPartsOnce],
		body: ({ body }) => withFields(body),
		errors: noActivity,
		page: 'update-an-account-activity',
	}),
	read('GET /v2/CompanyActivity.svc/RetrieveById', {
		simplified,
		value: 'get',
		name: 'Get',
		action: 'Get account activity',
		required: [inQuery(guid('activityId', 'Activity ID'))],
		errors: noActivity,
		page: 'retrieve-an-account-activity-by-activity-id',
	}),
	getMany('POST /v2/CompanyActivity.svc/Retrieve', {
		simplified,
		value: 'getAll',
		name: 'Get Many',
		action: 'Get many account activities',
		description: 'Get the activities of an account between two points in time',
		required: [
			accountType,
			inQuery(accountOf('companyId')),
			inside('Parameter', dateTime('FromDate', 'From')),
			inside('Parameter', dateTime('ToDate', 'To')),
		],
		paging: pages({ key: 'CompanyActivities', id: 'CompanyActivityId' }),
		errors: noAccount,
		page: 'retrieve-account-activities-by-account-id',
	}),
);
