import type { Example } from '../../example';

const lead = (number: number) => `1ead0000-0000-4000-8000-00000000000${String(number)}`;
const activity = (number: number) => `ac700000-0000-4000-8000-00000000000${String(number)}`;
const user = (number: number) => `05e20000-0000-4000-8000-00000000000${String(number)}`;

const messageFields = {
	Status: 'Inactive',
	Owner: user(3),
	ActivityEvent_Note: 'Left a message',
	CreatedOn: '2025-08-05T09:00:00.000Z',
	ProspectActivityAutoId: 2,
};

const stageChange = {
	Id: activity(3),
	EventCode: 3002,
	CreatedOn: '2025-08-06T09:00:00.000Z',
	RelatedProspectId: lead(1),
	Data: {
		PreviousStage: 'Opportunity',
		CurrentStage: 'Prospect',
		CreatedBy: 'Maya Patel',
		Comment: '',
	},
};

export const activityListExamples: Example[] = [
	{
		operation: 'activity.getAll',
		items: [
			{
				leadId: { __rl: true, mode: 'list', value: lead(1) },
				returnAll: false,
				limit: 2,
				filters: { getFileURL: true },
			},
			{
				leadId: lead(1),
				returnAll: true,
				filters: { activityEvent: { __rl: true, mode: 'id', value: '201' } },
			},
		],
		requests: [
			{
				call: `POST /v2/ProspectActivity.svc/Retrieve?leadId=${lead(1)}&getFileURL=true`,
				body: { Paging: { Offset: '0', RowCount: '2' } },
			},
			{
				call: `POST /v2/ProspectActivity.svc/Retrieve?leadId=${lead(1)}`,
				body: { Parameter: { ActivityEvent: 201 }, Paging: { Offset: '0', RowCount: '1000' } },
			},
		],
		output: [
			{
				json: {
					Id: 'ac700000-0000-4000-8000-000000000003',
					RelatedProspectId: '1ead0000-0000-4000-8000-000000000001',
					EventCode: 3002,
					EventName: 'Stage change',
					ActivityType: 0,
					ActivityScore: 0,
					Type: 'Inbound',
					CreatedOn: '2025-08-06T09:00:00.000Z',
					Data: {
						PreviousStage: 'Opportunity',
						CurrentStage: 'Prospect',
						CreatedBy: 'Maya Patel',
						Comment: '',
					},
				},
				item: 0,
			},
			{
				json: {
					Id: 'ac700000-0000-4000-8000-000000000002',
					RelatedProspectId: '1ead0000-0000-4000-8000-000000000001',
					EventCode: 201,
					EventName: 'Phone Call',
					ActivityType: 2,
					ActivityScore: 0,
					Type: 'Inbound',
					CreatedOn: '2025-08-05T09:00:00.000Z',
					Data: { NotableEventDescription: 'Left a message' },
					ActivityFields: {
						Status: 'Inactive',
						Owner: '05e20000-0000-4000-8000-000000000003',
						ActivityEvent_Note: 'Left a message',
						CreatedOn: '2025-08-05T09:00:00.000Z',
						ProspectActivityAutoId: 2,
					},
				},
				item: 0,
			},
			{
				json: {
					Id: 'ac700000-0000-4000-8000-000000000002',
					RelatedProspectId: '1ead0000-0000-4000-8000-000000000001',
					EventCode: 201,
					EventName: 'Phone Call',
					ActivityType: 2,
					ActivityScore: 0,
					Type: 'Inbound',
					CreatedOn: '2025-08-05T09:00:00.000Z',
					Data: { NotableEventDescription: 'Left a message' },
					ActivityFields: {
						Status: 'Inactive',
						Owner: '05e20000-0000-4000-8000-000000000003',
						ActivityEvent_Note: 'Left a message',
						CreatedOn: '2025-08-05T09:00:00.000Z',
						ProspectActivityAutoId: 2,
					},
				},
				item: 1,
			},
			{
				json: {
					Id: 'ac700000-0000-4000-8000-000000000001',
					RelatedProspectId: '1ead0000-0000-4000-8000-000000000001',
					EventCode: 201,
					EventName: 'Phone Call',
					ActivityType: 2,
					ActivityScore: 0,
					Type: 'Inbound',
					CreatedOn: '2025-08-04T09:00:00.000Z',
					Data: { NotableEventDescription: 'Asked for a quote' },
					ActivityFields: {
						Status: 'Active',
						Owner: '05e20000-0000-4000-8000-000000000001',
						mx_Custom_1: 'Interested',
						ActivityEvent_Note: 'Asked for a quote',
						CreatedOn: '2025-08-04T09:00:00.000Z',
						ProspectActivityAutoId: 1,
					},
				},
				item: 1,
			},
		],
	},
	{
		operation: 'activity.getByType',
		timezone: 'Asia/Kolkata',
		items: [
			{
				activityEvent: { __rl: true, mode: 'list', value: '201' },
				fromDate: '2025-08-04T00:00:00',
				toDate: '2025-08-31T23:59:59',
				returnAll: false,
				limit: 1,
				filters: { columnName: 'ModifiedOn', direction: '1' },
			},
			{
				activityEvent: 30,
				fromDate: '2025-08-08T00:00:00Z',
				toDate: '2025-08-09T00:00:00Z',
				returnAll: true,
				filters: { removeEmptyValue: true },
			},
		],
		requests: [
			{
				call: 'POST /v2/ProspectActivity.svc/CustomActivity/RetrieveByActivityEvent',
				body: {
					Parameter: {
						FromDate: '2025-08-03 18:30:00',
						ToDate: '2025-08-31 18:29:59',
						ActivityEvent: 201,
					},
					Sorting: { ColumnName: 'ModifiedOn', Direction: '1' },
					Paging: { PageIndex: 1, PageSize: 1 },
				},
			},
			{
				call: 'POST /v2/ProspectActivity.svc/CustomActivity/RetrieveByActivityEvent',
				body: {
					Parameter: {
						FromDate: '2025-08-08 00:00:00',
						ToDate: '2025-08-09 00:00:00',
						ActivityEvent: 30,
						RemoveEmptyValue: true,
					},
					Sorting: { ColumnName: 'ProspectActivityId', Direction: '0' },
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
		],
		output: [
			{
				json: {
					ProspectActivityId: 'ac700000-0000-4000-8000-000000000004',
					RelatedProspectId: '1ead0000-0000-4000-8000-000000000002',
					ActivityEvent: '201',
					ActivityEvent_Note: 'Will call back',
					Status: 'Active',
					Score: '0',
					Owner: '05e20000-0000-4000-8000-000000000002',
					CreatedByName: 'Maya Patel',
					CreatedOn: '2025-08-07T09:00:00.000Z',
					ModifiedOn: '2025-08-07T09:00:00.000Z',
				},
				item: 0,
			},
			{
				json: {
					ProspectActivityId: 'ac700000-0000-4000-8000-000000000005',
					RelatedProspectId: '1ead0000-0000-4000-8000-000000000003',
					ActivityEvent: '30',
					Status: 'Won',
					Score: '0',
					Owner: '05e20000-0000-4000-8000-000000000004',
					CreatedByName: 'Maya Patel',
					CreatedOn: '2025-08-08T09:00:00.000Z',
					ModifiedOn: '2025-08-08T09:00:00.000Z',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'activity.search',
		items: [
			{
				activityEvent: { __rl: true, mode: 'list', value: '201' },
				returnAll: false,
				limit: 2,
				filters: {
					include_CSV: 'ProspectActivityId, Status',
					columnName: 'CreatedOn',
					direction: '0',
				},
			},
			{
				activityEvent: 30,
				conditions: {
					condition: [
						{
							field: 'mx_Custom_3',
							operator: 'between',
							type: 'DateTime',
							value: '2025-08-08T09:00:00',
							valueTo: '2025-08-08T17:30:00',
						},
					],
				},
				returnAll: true,
				filters: {},
			},
		],
		requests: [
			{
				call: 'POST /v2/ProspectActivity.svc/Activity/Retrieve/BySearchParameter',
				body: {
					ActivityEvent: 201,
					AdvancedSearch:
						'{"GrpConOp":"And","Conditions":[{"Type":"Activity","ConOp":"and","RowCondition":[{"SubConOp":"And","LSO":"ActivityEvent","LSO_Type":"PAEvent","Operator":"eq","RSO":"201"}]}],"QueryTimeZone":"UTC"}',
					Columns: { Include_CSV: 'ProspectActivityId, Status' },
					Sorting: { ColumnName: 'CreatedOn', Direction: '0' },
					Paging: { PageIndex: 1, PageSize: 2 },
				},
			},
			{
				call: 'POST /v2/ProspectActivity.svc/Activity/Retrieve/BySearchParameter',
				body: {
					ActivityEvent: 30,
					AdvancedSearch:
						'{"GrpConOp":"And","Conditions":[{"Type":"Activity","ConOp":"and","RowCondition":[{"SubConOp":"And","LSO":"ActivityEvent","LSO_Type":"PAEvent","Operator":"eq","RSO":"30"},{"SubConOp":"And","LSO":"mx_Custom_3","LSO_Type":"DateTime","Operator":"between","RSO":"2025-08-08 09:00:00 AM TO 2025-08-08 05:30:00 PM"}]}],"QueryTimeZone":"UTC"}',
					Sorting: { ColumnName: 'CreatedOn', Direction: '0' },
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
		],
		output: [
			{ json: { ProspectActivityId: activity(1), Status: 'Active' }, item: 0 },
			{ json: { ProspectActivityId: activity(2), Status: 'Inactive' }, item: 0 },
			{
				json: {
					ProspectActivityId: 'ac700000-0000-4000-8000-000000000005',
					RelatedProspectId: '1ead0000-0000-4000-8000-000000000003',
					ActivityEvent: '30',
					ActivityEvent_Note: '',
					Status: 'Won',
					Score: '0',
					Owner: '05e20000-0000-4000-8000-000000000004',
					CreatedByName: 'Maya Patel',
					CreatedOn: '2025-08-08T09:00:00.000Z',
					ModifiedOn: '2025-08-08T09:00:00.000Z',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'activity.getRecentlyModified',
		items: [
			{
				fromDate: '2025-08-05T00:00:00',
				toDate: '2025-08-05T23:59:59',
				returnAll: false,
				limit: 10,
				filters: {
					activityEvent: { __rl: true, mode: 'list', value: '201' },
					includeCustomFields: true,
					columnName: 'ModifiedOn',
					direction: '1',
				},
			},
			{
				fromDate: '2025-08-06T00:00:00',
				toDate: '2025-08-06T23:59:59',
				returnAll: true,
				filters: {},
			},
		],
		requests: [
			{
				call: 'POST /v2/ProspectActivity.svc/RetrieveRecentlyModified',
				body: {
					Parameter: {
						FromDate: '2025-08-05 00:00:00',
						ToDate: '2025-08-05 23:59:59',
						ActivityEvent: 201,
						IncludeCustomFields: 1,
					},
					Sorting: { ColumnName: 'ModifiedOn', Direction: '1' },
					Paging: { PageIndex: 1, PageSize: 10 },
				},
			},
			{
				call: 'POST /v2/ProspectActivity.svc/RetrieveRecentlyModified',
				body: {
					Parameter: { FromDate: '2025-08-06 00:00:00', ToDate: '2025-08-06 23:59:59' },
					Sorting: { ColumnName: 'CreatedOn', Direction: '0' },
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
		],
		output: [
			{
				json: {
					Id: activity(2),
					EventCode: 201,
					CreatedOn: '2025-08-05T09:00:00.000Z',
					ModifiedOn: '2025-08-05T09:00:00.000Z',
					RelatedProspectId: lead(1),
					Data: { NotableEventDescription: 'Left a message' },
					ActivityFields: messageFields,
				},
				item: 0,
			},
			{ json: { ...stageChange, ModifiedOn: '2025-08-06T09:00:00.000Z' }, item: 1 },
		],
	},
];
