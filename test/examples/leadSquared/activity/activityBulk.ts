import type { Example } from '../../example';

const bulk = 'POST /v2/ProspectActivity.svc/Bulk/CustomActivity';

export const activityBulkExamples: Example[] = [
	{
		operation: 'activity.createBulk',
		items: [
			{
				relatedProspectId: {
					__rl: true,
					mode: 'list',
					value: '1ead0000-0000-4000-8000-000000000001',
				},
				activityEvent: { __rl: true, mode: 'list', value: '206' },
				fields: {
					mappingMode: 'defineBelow',
					value: { mx_Custom_1: 'Garden', mx_Custom_2: '2026-03-05T10:00:00' },
				},
				additionalFields: {
					activityNote: 'Liked the view',
					activityDateTime: '2026-03-05T10:00:00',
					activityOwnerEmail: { __rl: true, mode: 'email', value: 'daniel.kerr@example.com' },
				},
			},
			{
				relatedProspectId: '1ead0000-0000-4000-8000-000000000002',
				activityEvent: 209,
				additionalFields: { fields: { field: [{ schemaName: 'mx_Custom_1', value: 'C-7' }] } },
			},
		],
		requests: [
			{ call: 'GET /v2/ProspectActivity.svc/CustomActivity/GetActivitySetting?code=206' },
			{
				call: `${bulk}/Add/ByLeadId`,
				body: [
					{
						RelatedProspectId: '1ead0000-0000-4000-8000-000000000001',
						ActivityEvent: 206,
						ActivityNote: 'Liked the view',
						ActivityDateTime: '2026-03-05 10:00:00',
						ActivityOwnerEmail: 'daniel.kerr@example.com',
						Fields: [
							{ SchemaName: 'mx_Custom_1', Value: 'Garden' },
							{ SchemaName: 'mx_Custom_2', Value: '2026-03-05 10:00:00' },
						],
					},
					{
						RelatedProspectId: '1ead0000-0000-4000-8000-000000000002',
						ActivityEvent: 209,
						Fields: [{ SchemaName: 'mx_Custom_1', Value: 'C-7' }],
					},
				],
			},
		],
		output: [
			{
				json: { ProspectActivityId: 'ac700000-0000-4000-8000-000000001001', ActivityCreated: true },
				item: 0,
			},
			{
				json: { ProspectActivityId: 'ac700000-0000-4000-8000-000000001002', ActivityCreated: true },
				item: 1,
			},
		],
	},
	{
		operation: 'activity.createBulkByLeadField',
		items: [
			{
				searchBy: { __rl: true, mode: 'name', value: 'Phone' },
				searchByValue: '+91-9855510001',
				activityEvent: { __rl: true, mode: 'list', value: '208' },
				fields: { mappingMode: 'defineBelow', value: { mx_Custom_5: 'Still open' } },
				additionalFields: { activityNote: 'Second tasting', validateDropDownOptions: true },
			},
			{
				searchBy: { __rl: true, mode: 'name', value: 'EmailAddress' },
				searchByValue: 'asha.desai@example.com',
				activityEvent: 201,
				additionalFields: {
					activityDateTime: '2026-03-06T08:00:00',
					activityOwnerEmail: { __rl: true, mode: 'email', value: 'maya.patel@example.com' },
					fields: { field: [{ schemaName: 'mx_Custom_1', value: 'Interested' }] },
				},
			},
		],
		requests: [
			{
				call: `${bulk}/Add/ByLeadField?searchBy=Phone`,
				body: [
					{
						SearchByValue: '+91-9855510001',
						ActivityEvent: 208,
						ActivityNote: 'Second tasting',
						ValidateDropDownOptions: true,
						Fields: [{ SchemaName: 'mx_Custom_5', Value: 'Still open' }],
					},
				],
			},
			{
				call: `${bulk}/Add/ByLeadField?searchBy=EmailAddress`,
				body: [
					{
						SearchByValue: 'asha.desai@example.com',
						ActivityEvent: 201,
						ActivityDateTime: '2026-03-06 08:00:00',
						ActivityOwnerEmail: 'maya.patel@example.com',
						Fields: [{ SchemaName: 'mx_Custom_1', Value: 'Interested' }],
					},
				],
			},
		],
		output: [
			{
				json: { ProspectActivityId: 'ac700000-0000-4000-8000-000000001001', ActivityCreated: true },
				item: 0,
			},
			{
				json: { ProspectActivityId: 'ac700000-0000-4000-8000-000000001002', ActivityCreated: true },
				item: 1,
			},
		],
	},
	{
		operation: 'activity.updateBulk',
		items: [
			{
				prospectActivityId: 'ac700000-0000-4000-8000-000000000001',
				activityEvent: { __rl: true, mode: 'list', value: '201' },
				fields: { mappingMode: 'defineBelow', value: { mx_Custom_1: 'Booked' } },
				additionalFields: { activityNote: 'Signed today' },
			},
			{
				prospectActivityId: 'ac700000-0000-4000-8000-000000000004',
				activityEvent: '',
				additionalFields: {
					validateDropDownOptions: false,
					fields: { field: [{ schemaName: 'Status', value: 'Inactive' }] },
				},
			},
		],
		requests: [
			{
				call: `${bulk}/Update`,
				body: [
					{
						ProspectActivityId: 'ac700000-0000-4000-8000-000000000001',
						ActivityNote: 'Signed today',
						Fields: [{ SchemaName: 'mx_Custom_1', Value: 'Booked' }],
					},
					{
						ProspectActivityId: 'ac700000-0000-4000-8000-000000000004',
						ValidateDropDownOptions: false,
						Fields: [{ SchemaName: 'Status', Value: 'Inactive' }],
					},
				],
			},
		],
		output: [
			{
				json: { ProspectActivityId: 'ac700000-0000-4000-8000-000000000001', ActivityUpdated: true },
				item: 0,
			},
			{
				json: { ProspectActivityId: 'ac700000-0000-4000-8000-000000000004', ActivityUpdated: true },
				item: 1,
			},
		],
	},
];
