import type { LookUp } from '../../../shared/table/lookUp';
import {
	byCreator,
	fieldsOf,
	lagMs,
	madeOne,
	madeOrChanged,
	pick,
	spanSince,
	withSets,
} from '../../parts/lookUp';

type Named = Record<string, unknown>;

/** What an activity is sent with, under the names of the form. */
const sentParts = ['RelatedProspectId', 'ActivityEvent', 'ActivityNote', 'ActivityDateTime'];

const seenActivity = (record: Named): Named => ({
	...withSets(record),
	ActivityNote: record.ActivityEvent_Note,
	ActivityDateTime: record.CreatedOn,
});

const id = ({ ProspectActivityId }: Named): unknown => ProspectActivityId;

/** All activities of a type come in one list, whatever lead they are of. */
const activityByType: Omit<LookUp, 'answer'> = {
	...byCreator,
	ask: ({ body }, since) => ({
		list: 'activity.getByType',
		query: {},
		body: { 'Parameter.ActivityEvent': body.ActivityEvent, ...spanSince(since) },
	}),
	sent: (values) => ({ ...fieldsOf(values), ...pick(values, sentParts) }),
	seen: seenActivity,
	tells: ['RelatedProspectId', 'ActivityEvent'],
	id,
	createdAt: madeOrChanged('ActivityDateTime'),
	lagMs,
};

export const activityLookUp: LookUp = {
	...activityByType,
	answer: (record) => madeOne(id(record)),
};

export const activityRowLookUp: LookUp = {
	...activityByType,
	answer: (record) => ({ ProspectActivityId: id(record), ActivityCreated: true }),
};

/** Why an activity whose lead is not given by its id cannot be looked up. */
export const leadNotById =
	'The lists of activities tell the lead of one by its ID only, which is not among what is sent.';

export const opportunityActivityLookUp: LookUp = {
	...byCreator,
	ask: (values) => ({
		list: 'opportunityActivity.getAll',
		query: { opportunityId: values.query.opportunityId },
		body: {
			'Columns.Include_CSV': [
				...['ActivityEvent', 'ActivityEvent_Note', 'CreatedOn', 'CreatedBy'],
				...Object.keys(fieldsOf(values)).sort(),
			].join(','),
		},
	}),
	sent: (values) => ({ ...fieldsOf(values), ...pick(values, ['ActivityEvent', 'ActivityNote']) }),
	seen: seenActivity,
	tells: ['ActivityEvent', 'ActivityNote'],
	id,
	createdAt: ({ CreatedOn }) => CreatedOn,
	lagMs,
	answer: (record) => ({ ProspectActivityId: id(record), ActivityCreated: true }),
};

const idOfAccounts = ({ CompanyActivityId }: Named): unknown => CompanyActivityId;

export const accountActivityLookUp: LookUp = {
	...byCreator,
	ask: ({ body }, since) => ({
		list: 'accountActivity.getAll',
		query: { companyId: body.RelatedCompanyId },
		body: spanSince(since),
	}),
	sent: (values) => ({
		...fieldsOf(values),
		...pick(values, ['RelatedCompanyId', 'ActivityEvent', 'ActivityNote']),
	}),
	seen: ({ ActivityFields, ...record }) => ({
		...withSets(ActivityFields as Named),
		...record,
	}),
	tells: ['RelatedCompanyId', 'ActivityEvent', 'ActivityNote'],
	id: idOfAccounts,
	createdAt: ({ CreatedOn }) => CreatedOn,
	lagMs,
	answer: (record) => madeOne(idOfAccounts(record)),
};
