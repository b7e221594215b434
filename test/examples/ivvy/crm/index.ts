import type { Example } from '../../example';

const task = 'POST /api/1.0/crm?action=addOrUpdateTask';
const activity = 'POST /api/1.0/crm?action=addOrUpdateActivity';

/** iVvy examples; ids are those of the sandbox's seed data, new records get the next free one. */
export const crmExamples: Example[] = [
	{
		operation: 'task.create',
		timezone: 'Australia/Sydney',
		items: [
			{
				name: 'Send the contract',
				endDatetime: '2026-12-01T09:00:00',
				additionalFields: {
					contactId: { __rl: true, mode: 'id', value: '10001' },
					priority: 'high',
					status: 1,
					assignedUserId: {
						__rl: true,
						mode: 'list',
						value: '502',
						cachedResultName: 'Tom Wheeler',
					},
				},
			},
			{
				name: 'Confirm numbers',
				endDatetime: '2026-07-01T09:00:00Z',
				additionalFields: {
					leadId: '4501',
					venueId: 101,
					description: '',
					progress: '50',
					startDatetime: '2026-06-30T10:00:00+02:00',
				},
			},
		],
		requests: [
			{
				call: task,
				body: {
					name: 'Send the contract',
					endDatetime: '2026-11-30 22:00:00',
					contactId: 10001,
					priority: 'high',
					status: 1,
					assignedUserId: 502,
				},
			},
			{
				call: task,
				body: {
					name: 'Confirm numbers',
					endDatetime: '2026-07-01 09:00:00',
					leadId: 4501,
					venueId: 101,
					description: '',
					progress: 50,
					startDatetime: '2026-06-30 08:00:00',
				},
			},
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 900002 }, item: 1 },
		],
	},
	{
		operation: 'task.update',
		items: [
			{ id: 7003, updateFields: { name: 'Chase the deposit again', status: 'Completed' } },
			{ id: '7001', updateFields: { endDatetime: '2027-01-05T00:00:00', priority: 'Low' } },
		],
		requests: [
			{ call: task, body: { id: 7003, name: 'Chase the deposit again', status: 4 } },
			{ call: task, body: { id: 7001, endDatetime: '2027-01-05 00:00:00', priority: 'low' } },
		],
		output: [
			{ json: { success: true, id: 7003 }, item: 0 },
			{ json: { success: true, id: 7001 }, item: 1 },
		],
	},
	{
		operation: 'task.upsert',
		items: [
			{
				id: '',
				name: 'New one',
				endDatetime: '2026-12-24T12:00:00',
				additionalFields: { companyId: 2001, contactId: 10002, companyContactId: '' },
			},
			{ id: 7002, name: '', endDatetime: '', additionalFields: { status: 0 } },
		],
		requests: [
			{
				call: task,
				body: {
					name: 'New one',
					endDatetime: '2026-12-24 12:00:00',
					companyId: 2001,
					contactId: 10002,
				},
			},
			{ call: task, body: { id: 7002, status: 0 } },
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 7002 }, item: 1 },
		],
	},
	{
		operation: 'task.getAll',
		items: [
			{
				returnAll: false,
				output: 'raw',
				limit: 1,
				filters: {
					venueId: { __rl: true, mode: 'id', value: '103' },
					filter: { condition: [{ field: 'status', condition: 'lessOrEqual', value: 2 }] },
				},
			},
			{
				returnAll: false,
				output: 'raw',
				limit: 1,
				filters: { filter: { condition: [{ field: 'id', condition: 'equals', value: 7001 }] } },
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/crm?action=getTaskList',
				body: { venueId: 103, filter: { status__LESSTHAN: 2 }, perPage: 1, start: 0 },
			},
			{
				call: 'POST /api/1.0/crm?action=getTaskList',
				body: { filter: { id: 7001 }, perPage: 1, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 7003,
					venueId: 103,
					bookingId: null,
					leadId: 4503,
					name: 'Chase the deposit (3)',
					description: null,
					status: 2,
					contactId: null,
					companyId: null,
					companyContactId: null,
					assignedUserId: 503,
					assignedUserFullName: 'Grace Okafor',
					assignedUserEmail: 'grace.okafor@example.com',
					priority: 'high',
					endDatetime: '2026-04-03 07:00:00 UTC',
					progress: 0,
					createdDate: '2026-03-03 02:00:00 UTC',
					modifiedDate: '2026-03-03 02:00:00 UTC',
					startDatetime: null,
				},
				item: 0,
			},
			{
				json: {
					id: 7001,
					venueId: null,
					bookingId: null,
					leadId: null,
					name: 'Send the contract (1)',
					description: null,
					status: 0,
					contactId: 10001,
					companyId: null,
					companyContactId: null,
					assignedUserId: 501,
					assignedUserFullName: 'Priya Raman',
					assignedUserEmail: 'priya.raman@example.com',
					priority: 'low',
					endDatetime: '2026-04-01 07:00:00 UTC',
					progress: 0,
					createdDate: '2026-03-01 02:00:00 UTC',
					modifiedDate: '2026-03-01 02:00:00 UTC',
					startDatetime: null,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'activity.create',
		timezone: 'Europe/London',
		items: [
			{
				name: 'Call about the menu',
				subType: 2,
				recordDescription: 'Vegan options',
				additionalFields: {
					contactId: 10001,
					startDatetime: '2026-07-02T01:00:00',
					endDatetime: '2026-07-02T02:00:00',
				},
			},
			{
				name: 'Site visit',
				subType: 'meeting',
				recordDescription: '<p>Tour</p>',
				additionalFields: {
					leadId: 4502,
					venueId: 102,
					location: 'Ballroom',
					purposeId: '701',
					priority: 'medium',
				},
			},
		],
		requests: [
			{
				call: activity,
				body: {
					name: 'Call about the menu',
					subType: 2,
					description: 'Vegan options',
					contactId: 10001,
					startDatetime: '2026-07-02 00:00:00',
					endDatetime: '2026-07-02 01:00:00',
				},
			},
			{
				call: activity,
				body: {
					name: 'Site visit',
					subType: 1,
					description: '<p>Tour</p>',
					leadId: 4502,
					venueId: 102,
					location: 'Ballroom',
					purposeId: 701,
					priority: 'medium',
				},
			},
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 900002 }, item: 1 },
		],
	},
	{
		operation: 'activity.update',
		items: [
			{ id: 6002, updateFields: { subType: 3, description: 'Sent by e-mail' } },
			{ id: 6001, updateFields: { location: '' } },
		],
		requests: [
			{ call: activity, body: { id: 6002, subType: 3, description: 'Sent by e-mail' } },
			{ call: activity, body: { id: 6001, location: '' } },
		],
		output: [
			{ json: { success: true, id: 6002 }, item: 0 },
			{ json: { success: true, id: 6001 }, item: 1 },
		],
	},
	{
		operation: 'activity.upsert',
		items: [
			{ id: 6003, name: 'Renamed', subType: '', recordDescription: '', additionalFields: {} },
			{
				id: '',
				name: 'Follow-up',
				subType: 1,
				recordDescription: 'Ask for the deposit',
				additionalFields: { companyId: 2002 },
			},
		],
		requests: [
			{ call: activity, body: { id: 6003, name: 'Renamed' } },
			{
				call: activity,
				body: {
					name: 'Follow-up',
					subType: 1,
					description: 'Ask for the deposit',
					companyId: 2002,
				},
			},
		],
		output: [
			{ json: { success: true, id: 6003 }, item: 0 },
			{ json: { success: true, id: 900001 }, item: 1 },
		],
	},
	{
		operation: 'activity.getAll',
		timezone: 'Asia/Kolkata',
		items: [
			{
				returnAll: true,
				output: 'simple',
				filters: {
					modifiedSince: '2030-01-01T05:30:00',
					filter: {
						condition: [
							{ field: 'name', condition: 'begins', value: 'S' },
							{ field: 'location', condition: 'isNull', value: '' },
						],
					},
				},
			},
			{
				returnAll: false,
				output: 'raw',
				limit: 1,
				filters: {
					filter: {
						condition: [
							{ field: 'id', condition: 'greaterOrEqual', value: 6005 },
							{ field: 'name', condition: 'notEquals', value: 'Nobody' },
						],
					},
				},
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/crm?action=getActivityList',
				body: {
					filter: {
						modifiedDate__GREATERTHAN: '2030-01-01 00:00:00',
						name__BEGINS: 'S',
						location: '__ISNULL__',
					},
					perPage: 100,
					start: 0,
				},
			},
			{
				call: 'POST /api/1.0/crm?action=getActivityList',
				body: { filter: { id__GREATERTHAN: 6005, name__NOT: 'Nobody' }, perPage: 1, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 6005,
					venueId: 102,
					leadId: 4005,
					subType: 2,
					name: 'Call about menu 5',
					description: '<p>Agreed on numbers and dates</p>',
					purposeName: null,
					purposeType: null,
					location: null,
					contactId: null,
					companyId: null,
					companyContactId: null,
					assignedUserId: 502,
					assignedUserFullName: 'Tom Wheeler',
					assignedUserEmail: 'tom.wheeler@example.com',
					startDatetime: '2026-03-14 22:00:00 UTC',
					endDatetime: '2026-03-14 23:00:00 UTC',
					createdDate: '2026-03-05 01:00:00 UTC',
					modifiedDate: '2026-03-05 01:00:00 UTC',
					purposeId: null,
				},
				item: 1,
			},
		],
	},
];
