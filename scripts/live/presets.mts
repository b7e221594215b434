/** What a form is filled in with where neither a list of it nor its type tells. */

import type { Pool } from './pool.mts';

/** Stands for an entry of the field's own list. */
export const fromItsList = Symbol('from its list');

/** Parameters of an operation's form; `undefined` where a value for it was not seen yet. */
export type Preset = (pool: Pool) => Record<string, unknown>;

const users = (pool: Pool) => ({ users: pool.first('user.ID', 'user.UserId') });
const emails = (pool: Pool) => ({ users: pool.first('user.EmailAddress') });

/** Active users, as conditions of a search. */
const activeUsers = {
	row: [{ condition: { row: [{ lookupName: 'StatusCode', operator: 'eq', lookupValue: '0' }] } }],
};
const bySearch = () => ({ userSearchCriteria: activeUsers });

const leadByEmail = (pool: Pool) => ({
	lookupName: 'EmailAddress',
	lookupValue: pool.first('lead.EmailAddress'),
});

export const presets: Record<string, Preset> = {
	'ivvy bookingAttendee.getByHash': (pool) => ({ hash: pool.first('bookingAttendee.idHash') }),
	'ivvy venueResource.getAvailability': (pool) => ({
		resourceIds: pool.first('venueResource.id'),
		// Without a quantity, iVvy does not say whether so many are free.
		filters: { quantity: 1 },
	}),
	'leadSquared lead.getByEmail': (pool) => ({ emailaddress: pool.first('lead.EmailAddress') }),
	'leadSquared lead.getByPhone': (pool) => ({ phone: pool.first('lead.Phone', 'lead.Mobile') }),
	'leadSquared lead.getAll': () => ({
		lookupName: 'CreatedOn',
		sqlOperator: '>',
		lookupValue: '2000-01-01 00:00:00',
	}),
	'leadSquared lead.quickSearch': (pool) => ({ key: pool.first('lead.EmailAddress') }),
	'leadSquared lead.getOwner': (pool) => ({
		leadIdentifier: 'EmailAddress',
		value: pool.first('lead.EmailAddress'),
	}),
	'leadSquared account.getAll': (pool) => ({
		companyTypeName: pool.first('given.accountType'),
	}),
	'leadSquared accountActivity.get': (pool) => ({
		activityId: pool.first(
			'accountActivity.CompanyActivityId',
			'accountActivity.ActivityId',
			'accountActivity.Id',
		),
	}),
	'leadSquared accountActivity.getAll': (pool) => ({
		companyTypeName: pool.first('given.accountType'),
		companyId: fromItsList,
	}),
	'leadSquared opportunity.getByLead': () => ({ opportunityType: fromItsList }),
	'leadSquared opportunity.getByLeadField': leadByEmail,
	'leadSquared activity.get': (pool) => ({
		activityId: pool.first('activity.ProspectActivityId', 'activity.Id'),
	}),
	'leadSquared salesActivity.get': (pool) => ({ activityId: pool.first('salesActivity.ID') }),
	'leadSquared task.get': (pool) => ({ id: pool.first('task.UserTaskId') }),
	'leadSquared task.getAll': () => ({ lookupName: 'OwnerId' }),
	'leadSquared task.getAppointmentsByUserId': users,
	'leadSquared task.getTodosByUserId': users,
	'leadSquared task.getAppointmentsByEmail': emails,
	'leadSquared task.getTodosByEmail': emails,
	'leadSquared task.getAppointmentsBySearch': bySearch,
	'leadSquared task.getTodosBySearch': bySearch,
	'leadSquared task.getAvailableSlotsByUserId': (pool) => ({
		userIds: pool.first('user.ID', 'user.UserId'),
	}),
	'leadSquared task.getAvailableSlotsByEmail': emails,
	'leadSquared task.getAvailableSlotsBySearch': bySearch,
	'leadSquared user.getByEmail': (pool) => ({ emailAddress: pool.first('user.EmailAddress') }),
	'leadSquared user.search': () => ({ groupConditions: activeUsers }),
	'leadSquared user.getCheckInHistory': (pool) => ({
		userAttributeType: 'UserId',
		...users(pool),
	}),
};

/** What no list or answer can tell, or what costs the vendor more than a check should. */
export const skipped: Record<string, string> = {
	'ivvy batch.getProgress': 'It needs a batch, which only writing makes',
	'ivvy batch.getResults': 'It needs a batch, which only writing makes',
	'leadSquared lead.getMergedChildren': 'No list gives the ID of a merge',
	'leadSquared leadField.getDependentOptions':
		'It needs a pair of fields that depend on each other',
	'leadSquared activityType.getDropdownOptions': 'It needs a drop-down field of an activity type',
	'leadSquared activityType.getDependentOptions':
		'It needs a pair of fields that depend on each other',
	'leadSquared opportunity.isEnabled': 'It needs the ID of the organization, which no answer gives',
	'leadSquared email.getTemplate': 'No list gives the ID of a template',
	'leadSquared entityShare.getStatus': 'It needs a request to share, which only writing makes',
	'leadSquared async.getLeadStatus': 'It needs a queued request, which only writing makes',
	'leadSquared async.getOpportunityStatus': 'It needs a queued request, which only writing makes',
	'leadSquared async.getCallLogStatus': 'It needs a queued request, which only writing makes',
	'leadSquared analytics.getLeadDistribution':
		'A report over the whole account is too much for a check',
	'leadSquared analytics.getLeadsNotContacted':
		'A report over the whole account is too much for a check',
	'leadSquared analytics.getLeadsWithNoActiveTasks':
		'A report over the whole account is too much for a check',
};
