import type { Labels, Meanings } from '../../../shared/table/labels';

const activityTypes: Meanings = { 1: 'Meeting', 2: 'Call', 3: 'Email' };

const activityPurposes: Meanings = { 1: 'Account', 2: 'Function', 3: 'Corporate', 4: 'Group' };

const taskStatus: Meanings = {
	0: 'Not Started',
	1: 'In Progress',
	2: 'On Hold',
	3: 'Cancelled',
	4: 'Completed',
};

export const crmLabels: Record<string, Labels> = {
	'crm/getActivityList': {
		subType: activityTypes,
		purposeType: activityPurposes,
	},
	'crm/getTaskList': {
		status: taskStatus,
	},
};
