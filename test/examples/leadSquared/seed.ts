import type { Example } from '../example';

const bulk = 'POST /v2/ProspectActivity.svc/Bulk/CustomActivity/Add/ByOpportunityId?opportunityId=';

/** LeadSquared examples; ids are those of the sandbox's seed data. */
export const seedExamples: Example[] = [
	{
		operation: 'accountActivity.create',
		items: [
			{
				companyTypeName: 'Customers',
				relatedCompanyId: { __rl: true, mode: 'list', value: 'acc00000-0000-4000-8000-000000000001' },
				activityEvent: 10001,
				additionalFields: {
					activityNote: 'Signed the frame contract',
					fields: { field: [{ schemaName: 'Status', value: 'Active' }, { schemaName: 'mx_Custom_1', value: 42 }] },
				},
			},
			{
				companyTypeName: '',
				relatedCompanyId: 'acc00000-0000-4000-8000-000000000002',
				activityEvent: '10002',
				additionalFields: {},
			},
		],
		requests: [
			{
				call: 'POST /v2/CompanyActivity.svc/Create',
				body: {
					RelatedCompanyId: 'acc00000-0000-4000-8000-000000000001',
					ActivityEvent: 10001,
					ActivityNote: 'Signed the frame contract',
					Fields: [{ SchemaName: 'Status', Value: 'Active' }, { SchemaName: 'mx_Custom_1', Value: '42' }],
				},
			},
			{
				call: 'POST /v2/CompanyActivity.svc/Create',
				body: { RelatedCompanyId: 'acc00000-0000-4000-8000-000000000002', ActivityEvent: 10002 },
			},
		],
		output: [
			{ json: { Status: 'Success', Message: { Id: 'acca0000-0000-4000-8000-000000000001' } }, item: 0 },
			{ json: { Status: 'Success', Message: { Id: 'acca0000-0000-4000-8000-000000000002' } }, item: 1 },
		],
	},
	{
		operation: 'opportunityActivity.createBulk',
		items: [
			{
				opportunityId: { __rl: true, mode: 'id', value: '0bb00000-0000-4000-8000-000000000002' },
				activityEvent: { __rl: true, mode: 'id', value: '208' },
				activityOwnerEmail: { __rl: true, mode: 'email', value: 'maya.patel@example.com' },
				additionalFields: {
					activityNote: 'PAN collected',
					fields: { field: [{ schemaName: 'mx_Custom_5', value: 'Elsewhere' }] },
					validateDropDownOptions: true,
				},
			},
			{
				opportunityId: '0bb00000-0000-4000-8000-000000000001',
				activityEvent: 201,
				activityOwnerEmail: 'maya.patel@example.com',
				additionalFields: {},
			},
		],
		requests: [
			{
				call: `${bulk}0bb00000-0000-4000-8000-000000000002`,
				body: [
					{
						ActivityEvent: 208,
						ActivityOwnerEmail: 'maya.patel@example.com',
						ActivityNote: 'PAN collected',
						Fields: [{ SchemaName: 'mx_Custom_5', Value: 'Elsewhere' }],
						ValidateDropDownOptions: true,
					},
				],
			},
			{
				call: `${bulk}0bb00000-0000-4000-8000-000000000001`,
				body: [{ ActivityEvent: 201, ActivityOwnerEmail: 'maya.patel@example.com' }],
			},
		],
		output: [
			{
				json: { ProspectActivityId: 'ac700000-0000-4000-8000-000000000001', RowNumber: 1, ActivityCreated: true },
				item: 0,
			},
			{
				json: { ProspectActivityId: 'ac700000-0000-4000-8000-000000000002', RowNumber: 1, ActivityCreated: true },
				item: 1,
			},
		],
	},
];
