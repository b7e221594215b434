import { formOnly, locator, text, whole } from '../../shared/fields';
import { resource } from '../../shared/operation';
import { activityNote, customFields, exampleId } from './common';

export const accountActivity = resource('accountActivity', 'Account Activity', {
	value: 'create',
	name: 'Create',
	action: 'Create an account activity',
	description: 'Post an activity on an account',
	call: 'POST /v2/CompanyActivity.svc/Create',
	repeat: 'never',
	fields: [
		formOnly(
			text('CompanyTypeName', 'Account Type', {
				placeholder: 'e.g. Partners',
				description: 'Only for picking the account from the list, which LeadSquared gives by account type',
			}),
		),
		locator('RelatedCompanyId', 'Account', 'searchAccounts', { idType: 'text', example: exampleId }),
		// LeadSquared has no call that lists the activity types of accounts.
		whole('ActivityEvent', 'Activity Type Code', {
			default: 10001,
			description:
				'In LeadSquared under Settings > Accounts Customization > Custom Activities and Scores. Codes of account activities begin at 10001.',
		}),
	],
	required: ['RelatedCompanyId', 'ActivityEvent'],
	collection: { name: 'additionalFields', fields: [activityNote, customFields] },
	rules: [],
	errors: {
		MXInvalidEntityException: 'Check Account: it may have been deleted or merged.',
		MXInvalidDataTypeException: 'Check Activity Type Code: it must be an activity type of this account type.',
	},
	docs: 'https://apidocs.leadsquared.com/post-an-activity-on-an-account/',
});
