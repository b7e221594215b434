import type { Example } from '../../example';
import { taskListExamples } from './taskLists';

const create = 'POST /v2/Task.svc/Create';

/** Examples of tasks; ids are those of the sandbox's seed data, new records count on from 1001. */
export const taskExamples: Example[] = [
	{
		operation: 'task.createAppointment',
		timezone: 'Asia/Kolkata',
		items: [
			{
				name: 'Meeting: Floor plan',
				taskType: { __rl: true, mode: 'list', value: 'Meeting' },
				relatedEntity: 1,
				relatedEntityId: {
					__rl: true,
					mode: 'list',
					value: '1ead0000-0000-4000-8000-000000000003',
				},
				additionalFields: {
					description: 'Bring the plan of the terrace',
					dueDate: '2026-11-02T10:30:00',
					endDate: '2026-11-02T11:15:00',
					notifyBy: '1100',
					ownerId: { __rl: true, mode: 'list', value: '05e20000-0000-4000-8000-000000000003' },
					location: 'Garden terrace',
					reminder: '30',
					customFields: {
						field: [
							{ schemaName: 'mx_Custom_1', value: 'Seating' },
							{ schemaName: 'mx_Custom_2', value: 12 },
						],
					},
				},
			},
			{
				name: 'Site Tour: Ballroom',
				taskType: 'Site Tour',
				relatedEntity: 'Nothing',
				additionalFields: {
					dueDate: '2026-11-02T10:30:00Z',
					ownerEmailAddress: { __rl: true, mode: 'email', value: 'maya.patel@example.com' },
				},
			},
		],
		requests: [
			{
				call: create,
				body: {
					Name: 'Meeting: Floor plan',
					TaskType: { Name: 'Meeting' },
					RelatedEntity: 1,
					RelatedEntityId: '1ead0000-0000-4000-8000-000000000003',
					Description: 'Bring the plan of the terrace',
					DueDate: '2026-11-02 05:00:00',
					EndDate: '2026-11-02 05:45:00',
					NotifyBy: '1100',
					OwnerId: '05e20000-0000-4000-8000-000000000003',
					Location: 'Garden terrace',
					Reminder: 30,
					CustomFields: { mx_Custom_1: 'Seating', mx_Custom_2: '12' },
				},
			},
			{
				call: create,
				body: {
					Name: 'Site Tour: Ballroom',
					TaskType: { Name: 'Site Tour' },
					RelatedEntity: 0,
					DueDate: '2026-11-02 10:30:00',
					OwnerEmailAddress: 'maya.patel@example.com',
				},
			},
		],
		output: [
			{ json: { Id: '7a5c0000-0000-4000-8000-000000001001' }, item: 0 },
			{ json: { Id: '7a5c0000-0000-4000-8000-000000001002' }, item: 1 },
		],
	},
	{
		operation: 'task.createTodo',
		timezone: 'Europe/London',
		items: [
			{
				name: 'Call Back: Guest list',
				taskType: { __rl: true, mode: 'list', value: 'Call Back' },
				relatedEntity: '5',
				relatedEntityId: { __rl: true, mode: 'id', value: '0bb00000-0000-4000-8000-000000000004' },
				simplify: false,
				additionalFields: {
					dueDate: '2026-07-01T09:00:00',
					endDate: '2026-07-02T09:00:00',
					reminderBeforeDays: 1,
					reminderTime: '8:30',
					ownerId: '05e20000-0000-4000-8000-000000000002',
					notifyBy: 'None',
					customFields: { field: [{ schemaName: 'mx_Custom_1', value: 'Numbers changed' }] },
				},
			},
			{
				name: 'Call Back: Parking',
				taskType: 'Call Back',
				relatedEntity: 'Lead',
				relatedEntityId: '1ead0000-0000-4000-8000-000000000009',
				simplify: true,
				additionalFields: {
					description: 'Ten coaches',
					location: 'By phone',
					ownerEmailAddress: 'ruth.adeyemi@example.com',
				},
			},
		],
		requests: [
			{
				call: create,
				body: {
					Name: 'Call Back: Guest list',
					TaskType: { Name: 'Call Back' },
					RelatedEntity: 5,
					RelatedEntityId: '0bb00000-0000-4000-8000-000000000004',
					DueDate: '2026-07-01 08:00:00',
					EndDate: '2026-07-02 08:00:00',
					ReminderBeforeDays: '1',
					ReminderTime: '08:30:00',
					OwnerId: '05e20000-0000-4000-8000-000000000002',
					NotifyBy: '1000',
					CustomFields: { mx_Custom_1: 'Numbers changed' },
				},
			},
			{
				call: create,
				body: {
					Name: 'Call Back: Parking',
					TaskType: { Name: 'Call Back' },
					RelatedEntity: 1,
					RelatedEntityId: '1ead0000-0000-4000-8000-000000000009',
					Description: 'Ten coaches',
					Location: 'By phone',
					OwnerEmailAddress: 'ruth.adeyemi@example.com',
				},
			},
		],
		output: [
			{
				json: { Status: 'Success', Message: { Id: '7a5c0000-0000-4000-8000-000000001001' } },
				item: 0,
			},
			{ json: { Id: '7a5c0000-0000-4000-8000-000000001002' }, item: 1 },
		],
	},
	{
		operation: 'task.createBulk',
		items: [
			{
				name: 'Meeting: Tasting',
				taskType: 'Meeting',
				relatedEntity: 1,
				relatedEntityId: '1ead0000-0000-4000-8000-000000000001',
				additionalFields: {
					description: 'Four courses',
					dueDate: '2026-11-25T13:10:00Z',
					endDate: '2026-11-25T13:15:00Z',
					reminder: 30,
					notifyBy: '1100',
					ownerEmailAddress: 'daniel.kerr@example.com',
					location: 'Pune',
					customFields: { field: [{ schemaName: 'mx_Custom_1', value: 'Menu' }] },
					statusWebhookURL: 'https://example.com/hook',
				},
			},
			{
				name: 'Call Back: Tasting',
				taskType: { __rl: true, mode: 'list', value: 'Call Back' },
				relatedEntity: 0,
				additionalFields: { statusWebhookURL: 'https://example.com/hook' },
			},
			{
				name: 'Call Back: Band',
				taskType: 'Call Back',
				relatedEntity: 5,
				relatedEntityId: '0bb00000-0000-4000-8000-000000000002',
				additionalFields: {},
			},
		],
		requests: [
			{
				call: 'POST /v2/Task.svc/Bulk/Create',
				body: {
					TaskList: [
						{
							Name: 'Meeting: Tasting',
							TaskType: { Name: 'Meeting' },
							RelatedEntity: 1,
							RelatedEntityId: '1ead0000-0000-4000-8000-000000000001',
							Description: 'Four courses',
							DueDate: '2026-11-25 13:10:00',
							EndDate: '2026-11-25 13:15:00',
							Reminder: 30,
							NotifyBy: '1100',
							OwnerEmailAddress: 'daniel.kerr@example.com',
							Location: 'Pune',
							CustomFields: { mx_Custom_1: 'Menu' },
						},
						{ Name: 'Call Back: Tasting', TaskType: { Name: 'Call Back' }, RelatedEntity: 0 },
					],
					StatusWebhookURL: 'https://example.com/hook',
				},
			},
			{
				call: 'POST /v2/Task.svc/Bulk/Create',
				body: {
					TaskList: [
						{
							Name: 'Call Back: Band',
							TaskType: { Name: 'Call Back' },
							RelatedEntity: 5,
							RelatedEntityId: '0bb00000-0000-4000-8000-000000000002',
						},
					],
				},
			},
		],
		output: [
			{ json: { Name: 'Meeting: Tasting', Queued: true }, item: 0 },
			{ json: { Name: 'Call Back: Tasting', Queued: true }, item: 1 },
			{ json: { Name: 'Call Back: Band', Queued: true }, item: 2 },
		],
	},
	{
		operation: 'task.update',
		items: [
			{
				userTaskId: '7a5c0000-0000-4000-8000-000000000001',
				updateFields: {
					name: 'Meeting: Document collection',
					description: '',
					relatedEntity: 5,
					relatedEntityId: '0bb00000-0000-4000-8000-000000000003',
					reminder: 45,
					notifyBy: 'Email the Owner',
				},
			},
			{
				userTaskId: '7a5c0000-0000-4000-8000-000000000004',
				updateFields: {
					dueDate: '2026-10-10T10:11:23+05:30',
					ownerId: { __rl: true, mode: 'list', value: '05e20000-0000-4000-8000-000000000004' },
					ownerEmailAddress: 'arjun.menon@example.com',
				},
			},
		],
		requests: [
			{
				call: 'POST /v2/Task.svc/Update',
				body: {
					UserTaskId: '7a5c0000-0000-4000-8000-000000000001',
					Name: 'Meeting: Document collection',
					Description: '',
					RelatedEntity: 5,
					RelatedEntityId: '0bb00000-0000-4000-8000-000000000003',
					Reminder: 45,
					NotifyBy: '1100',
				},
			},
			{
				call: 'POST /v2/Task.svc/Update',
				body: {
					UserTaskId: '7a5c0000-0000-4000-8000-000000000004',
					DueDate: '2026-10-10 04:41:23',
					OwnerId: '05e20000-0000-4000-8000-000000000004',
					OwnerEmailAddress: 'arjun.menon@example.com',
				},
			},
		],
		output: [
			{ json: { AffectedRows: 1, AutoId: 1 }, item: 0 },
			{ json: { AffectedRows: 1, AutoId: 4 }, item: 1 },
		],
	},
	{
		operation: 'task.complete',
		items: [
			{ id: '7a5c0000-0000-4000-8000-000000000001', simplify: true },
			{ id: '7a5c0000-0000-4000-8000-000000000004', simplify: false },
		],
		requests: [
			{ call: 'GET /v2/Task.svc/MarkComplete?id=7a5c0000-0000-4000-8000-000000000001' },
			{ call: 'GET /v2/Task.svc/MarkComplete?id=7a5c0000-0000-4000-8000-000000000004' },
		],
		output: [
			{ json: { success: true }, item: 0 },
			{ json: { Status: 'Success' }, item: 1 },
		],
	},
	{
		operation: 'task.get',
		items: [
			{ id: '7a5c0000-0000-4000-8000-000000000003', output: 'simple' },
			{ id: '7a5c0000-0000-4000-8000-000000000002', output: 'raw' },
		],
		requests: [
			{ call: 'GET /v2/Task.svc/Retrieve.GetById?id=7a5c0000-0000-4000-8000-000000000003' },
			{ call: 'GET /v2/Task.svc/Retrieve.GetById?id=7a5c0000-0000-4000-8000-000000000002' },
		],
		output: [
			{
				json: {
					UserTaskId: '7a5c0000-0000-4000-8000-000000000003',
					Name: 'Call Back: Menu questions',
					TaskType: { Id: '7a5c7000-0000-4000-8000-000000000001', Name: 'Call Back', Category: 1 },
					StatusCode: 1,
					StatusCodeName: 'Completed',
					DueDate: '2025-09-02T09:00:00.000Z',
					CompletedOn: '2025-09-02T10:05:00.000Z',
					RelatedEntityId: '1ead0000-0000-4000-8000-000000000001',
					OwnerId: '05e20000-0000-4000-8000-000000000002',
					OwnerName: 'Daniel Kerr',
				},
				item: 0,
			},
			{
				json: {
					UserTaskId: '7a5c0000-0000-4000-8000-000000000002',
					Name: 'Site Tour: Garden terrace',
					Description: '',
					Category: 0,
					RelatedEntity: 5,
					RelatedEntityId: '0bb00000-0000-4000-8000-000000000001',
					Location: '',
					Reminder: 15,
					ReminderBeforeDays: 0,
					ReminderTime: '',
					NotifyBy: '1000',
					StatusCode: 0,
					DueDate: '2025-09-01 11:00:00.000',
					EndDate: '2025-09-01 11:30:00.000',
					CompletedOn: '0001-01-01 00:00:00.000',
					OwnerId: '05e20000-0000-4000-8000-000000000003',
					OwnerName: 'Sofia Lindqvist',
					OwnerEmailAddress: 'sofia.lindqvist@example.com',
					CreatedBy: '05e20000-0000-4000-8000-000000000001',
					CreatedByName: 'Maya Patel',
					CreatedOn: '2025-08-21 09:30:00.000',
					ModifiedBy: '05e20000-0000-4000-8000-000000000001',
					ModifiedByName: 'Maya Patel',
					ModifiedOn: '2025-08-21 09:30:00.000',
					TaskType: { Id: '7a5c7000-0000-4000-8000-000000000003', Name: 'Site Tour', Category: 0 },
				},
				item: 1,
			},
		],
	},
	{
		operation: 'task.deleteBulk',
		items: [
			{
				taskId: '7a5c0000-0000-4000-8000-000000000002',
				additionalFields: { statusWebhookURL: 'https://example.com/hook' },
			},
			{ taskId: '7a5c0000-0000-4000-8000-000000000005', additionalFields: {} },
			{ taskId: '7a5c0000-0000-4000-8000-000000000006', additionalFields: {} },
		],
		requests: [
			{
				call: 'POST /v2/Task.svc/DeleteTasks',
				body: {
					TaskIds: ['7a5c0000-0000-4000-8000-000000000002'],
					StatusWebhookURL: 'https://example.com/hook',
				},
			},
			{
				call: 'POST /v2/Task.svc/DeleteTasks',
				body: {
					TaskIds: ['7a5c0000-0000-4000-8000-000000000005', '7a5c0000-0000-4000-8000-000000000006'],
				},
			},
		],
		output: [
			{ json: { UserTaskId: '7a5c0000-0000-4000-8000-000000000002', deleted: true }, item: 0 },
			{ json: { UserTaskId: '7a5c0000-0000-4000-8000-000000000005', deleted: true }, item: 1 },
			{ json: { UserTaskId: '7a5c0000-0000-4000-8000-000000000006', deleted: true }, item: 2 },
		],
	},
	...taskListExamples,
	{
		operation: 'taskType.getAll',
		items: [
			{ returnAll: true, filters: { columnName: 'Category', columnValue: '1' } },
			{
				returnAll: false,
				limit: 1,
				filters: { columnName: 'TaskTypeName', columnValue: 'Site Tour' },
			},
		],
		requests: [
			{ call: 'GET /v2/Task.svc/RetrieveTaskType?ColumnName=Category&ColumnValue=1' },
			{ call: 'GET /v2/Task.svc/RetrieveTaskType?ColumnName=TaskTypeName&ColumnValue=Site+Tour' },
		],
		output: [
			{
				json: {
					Id: '7a5c7000-0000-4000-8000-000000000001',
					Name: 'Call Back',
					Category: 1,
					Color: '#FFE0B2',
					ColumnConfiguration: [
						{
							DataType: 8,
							DisplayName: 'Owner',
							InternalSchemaName: 'OwnerId',
							IsDefault: true,
							IsMandatoryConfigurable: false,
							Mandatory: true,
							Options: null,
							RenderType: 0,
							SchemaName: 'OwnerId',
						},
						{
							DataType: 0,
							DisplayName: 'Call reason',
							InternalSchemaName: 'mx_Custom_1',
							IsDefault: false,
							IsMandatoryConfigurable: true,
							Mandatory: false,
							Options: null,
							RenderType: 0,
							SchemaName: 'mx_Custom_1',
						},
					],
					FormLayout: '{"Sections":[{"Name":"Details","Fields":["OwnerId","mx_Custom_1"]}]}',
					CreatedBy: 'System',
					CreatedOn: '2025-05-01T00:00:00.000Z',
				},
				item: 0,
			},
			{
				json: {
					Id: '7a5c7000-0000-4000-8000-000000000003',
					Name: 'Site Tour',
					Category: 0,
					Color: '#C8E6C9',
					ColumnConfiguration: [
						{
							DataType: 8,
							DisplayName: 'Owner',
							InternalSchemaName: 'OwnerId',
							IsDefault: true,
							IsMandatoryConfigurable: false,
							Mandatory: true,
							Options: null,
							RenderType: 0,
							SchemaName: 'OwnerId',
						},
						{
							DataType: 0,
							DisplayName: 'Spaces to show',
							InternalSchemaName: 'mx_Custom_1',
							IsDefault: false,
							IsMandatoryConfigurable: true,
							Mandatory: false,
							Options: null,
							RenderType: 0,
							SchemaName: 'mx_Custom_1',
						},
					],
					FormLayout: '{"Sections":[{"Name":"Details","Fields":["OwnerId","mx_Custom_1"]}]}',
					CreatedBy: 'System',
					CreatedOn: '2025-05-01T00:00:02.000Z',
				},
				item: 1,
			},
		],
	},
];
