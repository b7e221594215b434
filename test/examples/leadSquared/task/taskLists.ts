import type { Example } from '../../example';

const users = 'POST /v2/Task.svc/';

/** Half hours from one full or half hour to another. */
const halfHours = (...times: string[]) =>
	times
		.slice(1)
		.map((EndTime, index) => ({ StartTime: `${times[index]}:00`, EndTime: `${EndTime}:00` }));

const morning = ['09:00', '09:30', '10:00', '10:30', '11:00'];
const afternoon = ['15:00', '15:30', '16:00', '16:30', '17:00'];
const noon = ['11:30', '12:00', '12:30', '13:00', '13:30', '14:00'];

export const taskListExamples: Example[] = [
	{
		operation: 'task.getAll',
		timezone: 'Asia/Kolkata',
		items: [
			{
				lookupName: 'OwnerEmailAddress',
				lookupValue: { __rl: true, mode: 'list', value: 'daniel.kerr@example.com' },
				returnAll: false,
				limit: 1,
				filters: {
					statusCode: 'open',
					columnName: 'DueDate',
					direction: '1',
					exclude_CSV: 'ModifiedByName,OwnerName',
				},
			},
			{
				lookupName: 'OwnerId',
				lookupValue: { __rl: true, mode: 'id', value: '05e20000-0000-4000-8000-000000000003' },
				returnAll: true,
				filters: {
					fromDate: '2025-09-01T00:00:00',
					toDate: '2025-09-30T00:00:00',
					typeName: { __rl: true, mode: 'list', value: '7a5c7000-0000-4000-8000-000000000003' },
				},
			},
		],
		requests: [
			{
				call: 'POST /v2/Task.svc/Retrieve',
				body: {
					Parameter: {
						LookupName: 'OwnerEmailAddress',
						LookupValue: 'daniel.kerr@example.com',
						StatusCode: 0,
					},
					Columns: { Exclude_CSV: 'ModifiedByName,OwnerName' },
					Sorting: { ColumnName: 'DueDate', Direction: '1' },
					Paging: { Offset: 0, RowCount: 1 },
				},
			},
			{
				call: 'POST /v2/Task.svc/Retrieve',
				body: {
					Parameter: {
						LookupName: 'OwnerId',
						LookupValue: '05e20000-0000-4000-8000-000000000003',
						FromDate: '2025-08-31 18:30:00',
						ToDate: '2025-09-29 18:30:00',
						TypeName: '7a5c7000-0000-4000-8000-000000000003',
					},
					Paging: { Offset: 0, RowCount: 1000 },
				},
			},
		],
		output: [
			{
				json: {
					UserTaskId: '7a5c0000-0000-4000-8000-000000000005',
					Name: 'Meeting: Contract',
					TaskType: { Name: 'Meeting' },
					StatusCode: 0,
					StatusCodeName: 'Open',
					DueDate: '2025-09-02T14:00:00.000Z',
					CompletedOn: null,
					RelatedEntityId: '1ead0000-0000-4000-8000-000000000002',
					OwnerEmailAddress: 'daniel.kerr@example.com',
				},
				item: 0,
			},
			{
				json: {
					UserTaskId: '7a5c0000-0000-4000-8000-000000000002',
					Name: 'Site Tour: Garden terrace',
					TaskType: { Name: 'Site Tour' },
					StatusCode: 0,
					StatusCodeName: 'Open',
					DueDate: '2025-09-01T11:00:00.000Z',
					CompletedOn: null,
					RelatedEntityId: '0bb00000-0000-4000-8000-000000000001',
					OwnerEmailAddress: 'sofia.lindqvist@example.com',
					OwnerName: 'Sofia Lindqvist',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'task.getByLead',
		items: [
			{
				leadId: { __rl: true, mode: 'list', value: '1ead0000-0000-4000-8000-000000000001' },
				returnAll: false,
				limit: 1,
				output: 'simple',
			},
			{ leadId: '1ead0000-0000-4000-8000-000000000002', returnAll: true, output: 'raw' },
		],
		requests: [
			{
				call: 'GET /v2/LeadManagement.svc/RetrieveTaskByLeadId?leadId=1ead0000-0000-4000-8000-000000000001',
			},
			{
				call: 'GET /v2/LeadManagement.svc/RetrieveTaskByLeadId?leadId=1ead0000-0000-4000-8000-000000000002',
			},
		],
		output: [
			{
				json: {
					TaskID: '7a5c0000-0000-4000-8000-000000000001',
					Name: 'Meeting: Venue walk through',
					Description: '',
					Status: 'Pending',
					DueDate: '2025-09-01T10:00:00.000Z',
					Reminder: '15',
					OwnerID: '05e20000-0000-4000-8000-000000000002',
					OwnerName: 'Daniel Kerr',
					CreatedByName: 'Maya Patel',
					CreatedOn: '2025-08-20T09:30:00.000Z',
				},
				item: 0,
			},
			{
				json: {
					TaskID: '7a5c0000-0000-4000-8000-000000000005',
					Name: 'Meeting: Contract',
					Description: '',
					DueDate: '2025-09-02 14:00:00',
					CreatedOn: '2025-08-24 09:30:00',
					OwnerID: '05e20000-0000-4000-8000-000000000002',
					OwnerName: 'Daniel Kerr',
					CreatedBy: '05e20000-0000-4000-8000-000000000001',
					CreatedByName: 'Maya Patel',
					Status: 'Pending',
					Reminder: '15',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'task.getByOpportunity',
		items: [
			{
				opportunityId: { __rl: true, mode: 'list', value: '0bb00000-0000-4000-8000-000000000001' },
				returnAll: true,
			},
			{ opportunityId: '0bb00000-0000-4000-8000-000000000002', returnAll: false, limit: 5 },
		],
		requests: [
			{
				call: 'GET /v2/OpportunityManagement.svc/RetrieveTasksByOpportunityId?opportunityId=0bb00000-0000-4000-8000-000000000001',
			},
			{
				call: 'GET /v2/OpportunityManagement.svc/RetrieveTasksByOpportunityId?opportunityId=0bb00000-0000-4000-8000-000000000002',
			},
		],
		output: [
			{
				json: {
					TaskID: '7a5c0000-0000-4000-8000-000000000002',
					Name: 'Site Tour: Garden terrace',
					Description: '',
					DueDate: '2025-09-01T11:00:00.000Z',
					CreatedOn: '2025-08-21T09:30:00.000Z',
					OwnerID: '05e20000-0000-4000-8000-000000000003',
					OwnerName: 'Sofia Lindqvist',
				},
				item: 0,
			},
			{
				json: {
					TaskID: '7a5c0000-0000-4000-8000-000000000006',
					Name: 'Call Back: Deposit',
					Description: '',
					DueDate: '2025-09-05T08:00:00.000Z',
					CreatedOn: '2025-08-25T09:30:00.000Z',
					OwnerID: '05e20000-0000-4000-8000-000000000001',
					OwnerName: 'Maya Patel',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'task.getAppointmentsByUserId',
		items: [
			{
				fromDate: '2025-09-01',
				toDate: '2025-09-01',
				returnAll: true,
				users: '05e20000-0000-4000-8000-000000000002, 05e20000-0000-4000-8000-000000000003',
			},
			{
				fromDate: '2025-09-02',
				toDate: '2025-12-11',
				returnAll: false,
				limit: 2,
				users: '05e20000-0000-4000-8000-000000000002',
			},
		],
		requests: [
			{
				call: `${users}RetrieveAppointments/ByUserId`,
				body: {
					FromDate: '2025-09-01',
					ToDate: '2025-09-01',
					Users: ['05e20000-0000-4000-8000-000000000002', '05e20000-0000-4000-8000-000000000003'],
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
			{
				call: `${users}RetrieveAppointments/ByUserId`,
				body: {
					FromDate: '2025-09-02',
					ToDate: '2025-12-11',
					Users: ['05e20000-0000-4000-8000-000000000002'],
					Paging: { PageIndex: 1, PageSize: 2 },
				},
			},
		],
		output: [
			{
				json: {
					UserTaskId: '7a5c0000-0000-4000-8000-000000000001',
					Name: 'Meeting: Venue walk through',
					TaskType: { Category: 0 },
					StatusCode: 0,
					StatusCodeName: 'Open',
					DueDate: '2025-09-01T10:00:00.000Z',
					CompletedOn: null,
					OwnerId: '05e20000-0000-4000-8000-000000000002',
					OwnerName: 'Daniel Kerr',
				},
				item: 0,
			},
			{
				json: {
					UserTaskId: '7a5c0000-0000-4000-8000-000000000002',
					Name: 'Site Tour: Garden terrace',
					TaskType: { Category: 0 },
					StatusCode: 0,
					StatusCodeName: 'Open',
					DueDate: '2025-09-01T11:00:00.000Z',
					CompletedOn: null,
					OwnerId: '05e20000-0000-4000-8000-000000000003',
					OwnerName: 'Sofia Lindqvist',
				},
				item: 0,
			},
			{
				json: {
					UserTaskId: '7a5c0000-0000-4000-8000-000000000005',
					Name: 'Meeting: Contract',
					TaskType: { Category: 0 },
					StatusCode: 0,
					StatusCodeName: 'Open',
					DueDate: '2025-09-02T14:00:00.000Z',
					CompletedOn: null,
					OwnerId: '05e20000-0000-4000-8000-000000000002',
					OwnerName: 'Daniel Kerr',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'task.getAppointmentsByEmail',
		items: [
			{
				fromDate: '2025-09-01',
				toDate: '2025-09-01',
				returnAll: true,
				users: ['sofia.lindqvist@example.com'],
			},
			{
				fromDate: '2025-09-02',
				toDate: '2025-09-03',
				returnAll: false,
				limit: 1,
				users: ['maya.patel@example.com', 'daniel.kerr@example.com'],
			},
		],
		requests: [
			{
				call: `${users}RetrieveAppointments/ByUserEmailAddress`,
				body: {
					FromDate: '2025-09-01',
					ToDate: '2025-09-01',
					Users: ['sofia.lindqvist@example.com'],
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
			{
				call: `${users}RetrieveAppointments/ByUserEmailAddress`,
				body: {
					FromDate: '2025-09-02',
					ToDate: '2025-09-03',
					Users: ['maya.patel@example.com', 'daniel.kerr@example.com'],
					Paging: { PageIndex: 1, PageSize: 1 },
				},
			},
		],
		output: [
			{
				json: {
					UserTaskId: '7a5c0000-0000-4000-8000-000000000002',
					Name: 'Site Tour: Garden terrace',
					TaskType: { Category: 0 },
					StatusCode: 0,
					StatusCodeName: 'Open',
					DueDate: '2025-09-01T11:00:00.000Z',
					CompletedOn: null,
					OwnerId: '05e20000-0000-4000-8000-000000000003',
					OwnerName: 'Sofia Lindqvist',
				},
				item: 0,
			},
			{
				json: {
					UserTaskId: '7a5c0000-0000-4000-8000-000000000005',
					Name: 'Meeting: Contract',
					TaskType: { Category: 0 },
					StatusCode: 0,
					StatusCodeName: 'Open',
					DueDate: '2025-09-02T14:00:00.000Z',
					CompletedOn: null,
					OwnerId: '05e20000-0000-4000-8000-000000000002',
					OwnerName: 'Daniel Kerr',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'task.getAppointmentsBySearch',
		items: [
			{
				fromDate: '2025-09-01',
				toDate: '2025-09-01',
				returnAll: true,
				userSearchCriteria: {
					row: [
						{
							condition: {
								row: [{ lookupName: 'Role', operator: 'eq', lookupValue: 'Sales_User' }],
							},
						},
					],
				},
			},
			{
				fromDate: '2025-09-02',
				toDate: '2025-09-02',
				returnAll: false,
				limit: 3,
				userSearchCriteria: {
					row: [
						{
							condition: {
								row: [
									{
										lookupName: 'FirstName',
										operator: 'lik_s',
										lookupValue: 'Dan',
										additionalFields: { conditionOperator: 'OR' },
									},
									{ lookupName: 'FirstName', operator: 'lik', lookupValue: 'aya' },
								],
							},
						},
						{
							condition: {
								row: [{ lookupName: 'StatusCode', operator: 'Equals', lookupValue: 0 }],
							},
						},
					],
				},
			},
		],
		requests: [
			{
				call: `${users}RetrieveAppointments/ByUserSearchCriteria`,
				body: {
					FromDate: '2025-09-01',
					ToDate: '2025-09-01',
					UserSearchCriteria: {
						GroupConditions: [
							{
								Condition: [
									{
										LookupName: 'Role',
										Operator: 'eq',
										LookupValue: 'Sales_User',
										ConditionOperator: null,
									},
								],
								GroupOperator: null,
							},
						],
					},
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
			{
				call: `${users}RetrieveAppointments/ByUserSearchCriteria`,
				body: {
					FromDate: '2025-09-02',
					ToDate: '2025-09-02',
					UserSearchCriteria: {
						GroupConditions: [
							{
								Condition: [
									{
										LookupName: 'FirstName',
										Operator: 'lik_s',
										LookupValue: 'Dan',
										ConditionOperator: 'OR',
									},
									{
										LookupName: 'FirstName',
										Operator: 'lik',
										LookupValue: 'aya',
										ConditionOperator: null,
									},
								],
								GroupOperator: 'AND',
							},
							{
								Condition: [
									{
										LookupName: 'StatusCode',
										Operator: 'eq',
										LookupValue: '0',
										ConditionOperator: null,
									},
								],
								GroupOperator: null,
							},
						],
					},
					Paging: { PageIndex: 1, PageSize: 3 },
				},
			},
		],
		output: [
			{
				json: {
					UserTaskId: '7a5c0000-0000-4000-8000-000000000002',
					Name: 'Site Tour: Garden terrace',
					TaskType: { Category: 0 },
					StatusCode: 0,
					StatusCodeName: 'Open',
					DueDate: '2025-09-01T11:00:00.000Z',
					CompletedOn: null,
					OwnerId: '05e20000-0000-4000-8000-000000000003',
					OwnerName: 'Sofia Lindqvist',
				},
				item: 0,
			},
			{
				json: {
					UserTaskId: '7a5c0000-0000-4000-8000-000000000005',
					Name: 'Meeting: Contract',
					TaskType: { Category: 0 },
					StatusCode: 0,
					StatusCodeName: 'Open',
					DueDate: '2025-09-02T14:00:00.000Z',
					CompletedOn: null,
					OwnerId: '05e20000-0000-4000-8000-000000000002',
					OwnerName: 'Daniel Kerr',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'task.getTodosByUserId',
		items: [
			{
				fromDate: '2025-09-01',
				toDate: '2025-09-30',
				returnAll: true,
				users: '05e20000-0000-4000-8000-000000000003',
			},
			{
				fromDate: '2025-09-02',
				toDate: '2025-09-02',
				returnAll: false,
				limit: 10,
				users: '05e20000-0000-4000-8000-000000000002',
			},
		],
		requests: [
			{
				call: `${users}RetrieveToDos/ByUserId`,
				body: {
					FromDate: '2025-09-01',
					ToDate: '2025-09-30',
					Users: ['05e20000-0000-4000-8000-000000000003'],
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
			{
				call: `${users}RetrieveToDos/ByUserId`,
				body: {
					FromDate: '2025-09-02',
					ToDate: '2025-09-02',
					Users: ['05e20000-0000-4000-8000-000000000002'],
					Paging: { PageIndex: 1, PageSize: 10 },
				},
			},
		],
		output: [
			{
				json: {
					UserTaskId: '7a5c0000-0000-4000-8000-000000000004',
					Name: 'Call Back: Brochure',
					TaskType: { Category: 1 },
					StatusCode: 0,
					StatusCodeName: 'Open',
					DueDate: '2025-09-03T08:00:00.000Z',
					CompletedOn: null,
					RelatedEntityId: '',
					OwnerId: '05e20000-0000-4000-8000-000000000003',
					OwnerName: 'Sofia Lindqvist',
				},
				item: 0,
			},
			{
				json: {
					UserTaskId: '7a5c0000-0000-4000-8000-000000000003',
					Name: 'Call Back: Menu questions',
					TaskType: { Category: 1 },
					StatusCode: 1,
					StatusCodeName: 'Completed',
					DueDate: '2025-09-02T09:00:00.000Z',
					CompletedOn: '2025-09-02T10:05:00.000Z',
					RelatedEntityId: '1ead0000-0000-4000-8000-000000000001',
					OwnerId: '05e20000-0000-4000-8000-000000000002',
					OwnerName: 'Daniel Kerr',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'task.getTodosByEmail',
		items: [
			{
				fromDate: '2025-09-01',
				toDate: '2025-09-02',
				returnAll: true,
				users: 'daniel.kerr@example.com, sofia.lindqvist@example.com',
			},
			{
				fromDate: '2025-09-03',
				toDate: '2025-09-04',
				returnAll: false,
				limit: 1,
				users: 'sofia.lindqvist@example.com',
			},
		],
		requests: [
			{
				call: `${users}RetrieveToDos/ByUserEmailAddress`,
				body: {
					FromDate: '2025-09-01',
					ToDate: '2025-09-02',
					Users: ['daniel.kerr@example.com', 'sofia.lindqvist@example.com'],
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
			{
				call: `${users}RetrieveToDos/ByUserEmailAddress`,
				body: {
					FromDate: '2025-09-03',
					ToDate: '2025-09-04',
					Users: ['sofia.lindqvist@example.com'],
					Paging: { PageIndex: 1, PageSize: 1 },
				},
			},
		],
		output: [
			{
				json: {
					UserTaskId: '7a5c0000-0000-4000-8000-000000000003',
					Name: 'Call Back: Menu questions',
					TaskType: { Category: 1 },
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
					UserTaskId: '7a5c0000-0000-4000-8000-000000000004',
					Name: 'Call Back: Brochure',
					TaskType: { Category: 1 },
					StatusCode: 0,
					StatusCodeName: 'Open',
					DueDate: '2025-09-03T08:00:00.000Z',
					CompletedOn: null,
					RelatedEntityId: '',
					OwnerId: '05e20000-0000-4000-8000-000000000003',
					OwnerName: 'Sofia Lindqvist',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'task.getTodosBySearch',
		items: [
			{
				fromDate: '2025-09-01',
				toDate: '2025-09-04',
				returnAll: true,
				userSearchCriteria: {
					row: [
						{
							condition: {
								row: [{ lookupName: 'Role', operator: 'eq', lookupValue: 'Sales_Manager' }],
							},
						},
					],
				},
			},
			{
				fromDate: '2025-09-03',
				toDate: '2025-09-03',
				returnAll: false,
				limit: 1,
				userSearchCriteria: {
					row: [
						{
							condition: {
								row: [{ lookupName: 'LastName', operator: 'Starts With', lookupValue: 'Lind' }],
							},
							additionalFields: { groupOperator: 'Or' },
						},
						{
							condition: {
								row: [{ lookupName: 'FirstName', operator: 'eq', lookupValue: 'Ruth' }],
							},
						},
					],
				},
			},
		],
		requests: [
			{
				call: `${users}RetrieveToDos/ByUserSearchCriteria`,
				body: {
					FromDate: '2025-09-01',
					ToDate: '2025-09-04',
					UserSearchCriteria: {
						GroupConditions: [
							{
								Condition: [
									{
										LookupName: 'Role',
										Operator: 'eq',
										LookupValue: 'Sales_Manager',
										ConditionOperator: null,
									},
								],
								GroupOperator: null,
							},
						],
					},
				},
			},
			{
				call: `${users}RetrieveToDos/ByUserSearchCriteria`,
				body: {
					FromDate: '2025-09-03',
					ToDate: '2025-09-03',
					UserSearchCriteria: {
						GroupConditions: [
							{
								Condition: [
									{
										LookupName: 'LastName',
										Operator: 'lik_s',
										LookupValue: 'Lind',
										ConditionOperator: null,
									},
								],
								GroupOperator: 'OR',
							},
							{
								Condition: [
									{
										LookupName: 'FirstName',
										Operator: 'eq',
										LookupValue: 'Ruth',
										ConditionOperator: null,
									},
								],
								GroupOperator: null,
							},
						],
					},
				},
			},
		],
		output: [
			{
				json: {
					UserTaskId: '7a5c0000-0000-4000-8000-000000000003',
					Name: 'Call Back: Menu questions',
					TaskType: { Category: 1 },
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
					UserTaskId: '7a5c0000-0000-4000-8000-000000000004',
					Name: 'Call Back: Brochure',
					TaskType: { Category: 1 },
					StatusCode: 0,
					StatusCodeName: 'Open',
					DueDate: '2025-09-03T08:00:00.000Z',
					CompletedOn: null,
					RelatedEntityId: '',
					OwnerId: '05e20000-0000-4000-8000-000000000003',
					OwnerName: 'Sofia Lindqvist',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'task.getAvailableSlotsByUserId',
		items: [
			{
				fromDate: '2025-12-25',
				toDate: '2025-12-25',
				returnAll: true,
				filters: {},
				userIds: '05e20000-0000-4000-8000-000000000001, 05e20000-0000-4000-8000-000000000005',
			},
			{
				fromDate: '2025-12-22',
				toDate: '2025-12-23',
				returnAll: false,
				limit: 1,
				userIds: '05e20000-0000-4000-8000-000000000004',
				filters: { includeAllowedConflictSlots: true },
			},
		],
		requests: [
			{
				call: `${users}RetrieveAvailableSlots/ByUserId`,
				body: {
					FromDate: '2025-12-25',
					ToDate: '2025-12-25',
					UserIds: ['05e20000-0000-4000-8000-000000000001', '05e20000-0000-4000-8000-000000000005'],
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
			{
				call: `${users}RetrieveAvailableSlots/ByUserId`,
				body: {
					FromDate: '2025-12-22',
					ToDate: '2025-12-23',
					UserIds: ['05e20000-0000-4000-8000-000000000004'],
					IncludeAllowedConflictSlots: true,
					Paging: { PageIndex: 1, PageSize: 1 },
				},
			},
		],
		output: [
			{
				json: {
					Date: '2025-12-25',
					UserSlots: [
						{ UserId: '05e20000-0000-4000-8000-000000000001', Slots: [], NoSlotsReason: 'Holiday' },
						{
							UserId: '05e20000-0000-4000-8000-000000000005',
							Slots: [],
							NoSlotsReason: 'WorkDayTemplateNotDefined',
						},
					],
				},
				item: 0,
			},
			{
				json: {
					Date: '2025-12-22',
					UserSlots: [
						{ UserId: '05e20000-0000-4000-8000-000000000004', Slots: [], NoSlotsReason: 'Leave' },
					],
				},
				item: 1,
			},
		],
	},
	{
		operation: 'task.getAvailableSlotsByEmail',
		items: [
			{
				fromDate: '2025-09-01',
				toDate: '2025-09-01',
				returnAll: true,
				users: 'sofia.lindqvist@example.com',
				filters: {},
			},
			{
				fromDate: '2025-09-01',
				toDate: '2025-09-01',
				returnAll: false,
				limit: 5,
				users: 'sofia.lindqvist@example.com',
				filters: { includeAllowedConflictSlots: 'true' },
			},
		],
		requests: [
			{
				call: `${users}RetrieveAvailableSlots/ByUserEmailAddress`,
				body: {
					FromDate: '2025-09-01',
					ToDate: '2025-09-01',
					Users: ['sofia.lindqvist@example.com'],
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
			{
				call: `${users}RetrieveAvailableSlots/ByUserEmailAddress`,
				body: {
					FromDate: '2025-09-01',
					ToDate: '2025-09-01',
					Users: ['sofia.lindqvist@example.com'],
					IncludeAllowedConflictSlots: true,
					Paging: { PageIndex: 1, PageSize: 5 },
				},
			},
		],
		output: [
			{
				json: {
					Date: '2025-09-01',
					UserSlots: [
						{
							UserId: '05e20000-0000-4000-8000-000000000003',
							NoSlotsReason: '',
							// From 11:00 to 11:30 is a site tour.
							Slots: [...halfHours(...morning), ...halfHours(...noon, '14:30', ...afternoon)],
						},
					],
				},
				item: 0,
			},
			{
				json: {
					Date: '2025-09-01',
					UserSlots: [
						{
							UserId: '05e20000-0000-4000-8000-000000000003',
							NoSlotsReason: '',
							Slots: halfHours(...morning, ...noon, '14:30', ...afternoon),
						},
					],
				},
				item: 1,
			},
		],
	},
	{
		operation: 'task.getAvailableSlotsBySearch',
		items: [
			{
				fromDate: '2025-09-02',
				toDate: '2025-09-02',
				returnAll: true,
				filters: {},
				userSearchCriteria: {
					row: [
						{
							condition: {
								row: [{ lookupName: 'EmailAddress', operator: 'lik', lookupValue: 'kerr' }],
							},
						},
					],
				},
			},
			{
				fromDate: '2025-09-05',
				toDate: '2025-09-06',
				returnAll: false,
				limit: 9,
				filters: { includeAllowedConflictSlots: true },
				userSearchCriteria: {
					row: [
						{
							condition: {
								row: [
									{
										lookupName: 'Role',
										operator: 'eq',
										lookupValue: 'Sales_User',
										additionalFields: { conditionOperator: 'AND' },
									},
									{ lookupName: 'StatusCode', operator: 'eq', lookupValue: '1' },
								],
							},
						},
					],
				},
			},
		],
		requests: [
			{
				call: `${users}RetrieveAvailableSlots/ByUserSearchCriteria`,
				body: {
					FromDate: '2025-09-02',
					ToDate: '2025-09-02',
					UserSearchCriteria: {
						GroupConditions: [
							{
								Condition: [
									{
										LookupName: 'EmailAddress',
										Operator: 'lik',
										LookupValue: 'kerr',
										ConditionOperator: null,
									},
								],
								GroupOperator: null,
							},
						],
					},
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
			{
				call: `${users}RetrieveAvailableSlots/ByUserSearchCriteria`,
				body: {
					FromDate: '2025-09-05',
					ToDate: '2025-09-06',
					IncludeAllowedConflictSlots: true,
					UserSearchCriteria: {
						GroupConditions: [
							{
								Condition: [
									{
										LookupName: 'Role',
										Operator: 'eq',
										LookupValue: 'Sales_User',
										ConditionOperator: 'AND',
									},
									{
										LookupName: 'StatusCode',
										Operator: 'eq',
										LookupValue: '1',
										ConditionOperator: null,
									},
								],
								GroupOperator: null,
							},
						],
					},
					Paging: { PageIndex: 1, PageSize: 9 },
				},
			},
		],
		output: [
			{
				json: {
					Date: '2025-09-02',
					UserSlots: [
						{
							UserId: '05e20000-0000-4000-8000-000000000002',
							NoSlotsReason: '',
							// From 14:00 to 15:00 is a meeting.
							Slots: [...halfHours(...morning, ...noon), ...halfHours(...afternoon)],
						},
					],
				},
				item: 0,
			},
			{
				json: {
					Date: '2025-09-05',
					UserSlots: [
						{
							UserId: '05e20000-0000-4000-8000-000000000006',
							NoSlotsReason: '',
							Slots: halfHours(...morning, ...noon, '14:30', ...afternoon),
						},
					],
				},
				item: 1,
			},
			{
				json: {
					Date: '2025-09-06',
					UserSlots: [
						{
							UserId: '05e20000-0000-4000-8000-000000000006',
							Slots: [],
							NoSlotsReason: 'NotScheduled',
						},
					],
				},
				item: 1,
			},
		],
	},
];
