import { formOnly, text, whole } from '../../shared/fields';
import { resource } from '../../shared/operation';
import { create } from './build';
import { activityNote, plainFields, record, withFields } from './common';

const accountType = formOnly(
	text('CompanyTypeName', 'Account Type', {
		placeholder: 'e.g. Partners',
		description: 'Only for picking the account from the list, which LeadSquared gives by account type',
	}),
);

// LeadSquared has no call that lists the activity types of accounts.
const activityCode = whole('ActivityEvent', 'Activity Type Code', {
	default: 10001,
	description:
		'In LeadSquared under Settings > Accounts Customization > Custom Activities and Scores. Codes of account activities begin at 10001.',
});

export const accountActivity = resource(
	'accountActivity',
	'Account Activity',
	create('POST /v2/CompanyActivity.svc/Create', {
		value: 'create',
		name: 'Create',
		action: 'Create an account activity',
		description: 'Post an activity on an account',
		required: [accountType, record('RelatedCompanyId', 'Account', 'searchAccounts'), activityCode],
		optional: [activityNote, plainFields],
		body: ({ body }) => withFields(body),
		errors: {
			MXInvalidEntityException: 'Check Account: it may have been deleted or merged.',
			MXInvalidDataTypeException: 'Check Activity Type Code: it must be an activity type of this account type.',
		},
		page: 'post-an-activity-on-an-account',
	}),
);
