import { seedIds } from '../../../sandbox/seed.mts';
import { byId, email, mapped, mark, ofEmail, one, shared, type MixedKind } from './kind.mts';

const activity = {
	resource: 'activity',
	operation: 'create',
	relatedProspectId: seedIds.leads[1],
	activityEvent: 201,
	additionalFields: { activityNote: mark },
};

export const leadSquaredKinds: Array<Omit<MixedKind, 'vendor'>> = [
	{
		name: 'lead',
		parameters: {
			resource: 'lead',
			operation: 'create',
			attributes: mapped({ EmailAddress: email, FirstName: 'Priya' }),
			additionalFields: {},
			sendOptions: one,
		},
		table: 'leads',
		markOf: (row) => ofEmail(row.EmailAddress),
		isUnique: true,
	},
	{
		name: 'leads in bulk',
		parameters: {
			resource: 'lead',
			operation: 'createBulk',
			attributes: mapped({ EmailAddress: email, FirstName: 'Priya' }),
			additionalFields: {},
		},
		table: 'leads',
		markOf: (row) => ofEmail(row.EmailAddress),
		isUnique: true,
	},
	{
		name: 'activity of a lead',
		parameters: { ...activity, sendOptions: one },
		table: 'activities',
		markOf: (row) => row.ActivityEvent_Note,
	},
	{
		name: 'activities of a lead, in shared calls',
		parameters: { ...activity, sendOptions: shared },
		table: 'activities',
		markOf: (row) => row.ActivityEvent_Note,
	},
	{
		name: 'activities of an opportunity in bulk',
		parameters: {
			resource: 'opportunityActivity',
			operation: 'createBulk',
			opportunityId: seedIds.opportunities[0],
			activityEvent: byId('208'),
			activityOwnerEmail: seedIds.activeEmail,
			additionalFields: { activityNote: mark },
		},
		table: 'opportunityActivities',
		markOf: (row) => row.ActivityEvent_Note,
	},
	{
		name: 'activity of an account',
		parameters: {
			resource: 'accountActivity',
			operation: 'create',
			companyTypeName: '',
			relatedCompanyId: seedIds.accounts[1],
			activityEvent: '10001',
			additionalFields: { activityNote: mark },
		},
		table: 'accountActivities',
		markOf: (row) => row.ActivityNote,
	},
	{
		name: 'note of a lead',
		parameters: {
			resource: 'leadNote',
			operation: 'create',
			relatedProspectId: seedIds.leads[2],
			note: mark,
			additionalFields: {},
		},
		table: 'notes',
		markOf: (row) => row.Note,
	},
	{
		name: 'to-do of a lead',
		parameters: {
			resource: 'task',
			operation: 'createTodo',
			name: mark,
			taskType: 'Call Back',
			relatedEntity: 1,
			relatedEntityId: seedIds.leads[3],
			additionalFields: { description: mark, dueDate: '2026-12-05T10:00:00Z' },
		},
		table: 'tasks',
		markOf: (row) => row.Description,
	},
	{
		name: 'opportunity',
		parameters: {
			resource: 'opportunity',
			operation: 'capture',
			searchBy: 'EmailAddress',
			matchValue: 'asha.desai@example.com',
			opportunityEventCode: '12000',
			fields: mapped({ Status: 'Open', mx_Custom_1: mark }),
			additionalFields: {},
			sendOptions: one,
		},
		table: 'opportunities',
		markOf: (row) => row.mx_Custom_1,
		isUnique: true,
	},
	{
		name: 'account',
		parameters: {
			resource: 'account',
			operation: 'create',
			companyTypeName: 'Partners',
			companyName: mark,
			additionalFields: {},
		},
		table: 'accounts',
		markOf: (row) => row.CompanyName,
		isUnique: true,
	},
];
