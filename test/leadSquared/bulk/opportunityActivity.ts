import { seedIds } from '../../../sandbox/leadsquared/wire/ids.mts';
import { fromItem, type BulkRow } from './row';

export const opportunityActivityBulkRows: BulkRow[] = [
	{
		operation: 'opportunityActivity.createBulk',
		limit: 25,
		groups: 3,
		form: {
			opportunityId: fromItem('opportunity'),
			activityEvent: { __rl: true, mode: 'id', value: '208' },
			activityOwnerEmail: fromItem('owner'),
			additionalFields: { activityNote: '={{ $json.note }}' },
		},
		item: (index, group, bad) => ({
			opportunity: seedIds.opportunities[group],
			owner: bad ? seedIds.inactiveEmail : seedIds.activeEmail,
			note: `Note ${index}`,
		}),
		output: ({ note }, { opportunityActivities }) => ({
			ProspectActivityId: String(
				opportunityActivities.find((row) => row.ActivityEvent_Note === note)?.ProspectActivityId,
			),
			ActivityCreated: true,
		}),
		stored: ({ note, opportunity }, { opportunityActivities }) => ({
			actual: opportunityActivities.find((row) => row.ActivityEvent_Note === note)?.OpportunityId,
			expected: opportunity,
		}),
	},
];
