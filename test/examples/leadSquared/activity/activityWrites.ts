import type { Example } from '../../example';

const create = 'POST /v2/ProspectActivity.svc/Create';
const metadata = 'GET /v2/ProspectActivity.svc/CustomActivity/GetActivitySetting?code=';

export const activityWriteExamples: Example[] = [
	{
		operation: 'activity.create',
		timezone: 'Asia/Kolkata',
		items: [
			{
				relatedProspectId: {
					__rl: true,
					mode: 'list',
					value: '1ead0000-0000-4000-8000-000000000001',
				},
				activityEvent: { __rl: true, mode: 'list', value: '208' },
				fields: {
					mappingMode: 'defineBelow',
					value: {
						mx_Custom_1: 'Amara',
						mx_Custom_3: 12,
						mx_Custom_4: '2026-03-05T18:30:00',
						mx_Custom_5: 'Accepted',
					},
				},
				additionalFields: {
					activityNote: 'Tasting of the winter menu',
					activityDateTime: '2026-03-05T18:30:00',
					includeLeadScore: true,
					fields: { field: [{ schemaName: 'Status', value: 'Active' }] },
				},
			},
			{
				relatedProspectId: '1ead0000-0000-4000-8000-000000000002',
				activityEvent: 201,
				additionalFields: {
					activityNote: 'Called back',
					processFilesAsync: true,
					validateDropDownOptions: true,
					fields: {
						field: [{ schemaName: 'Owner', value: '05e20000-0000-4000-8000-000000000003' }],
					},
				},
			},
		],
		requests: [
			{ call: `${metadata}208` },
			{
				call: create,
				body: {
					RelatedProspectId: '1ead0000-0000-4000-8000-000000000001',
					ActivityEvent: 208,
					ActivityNote: 'Tasting of the winter menu',
					ActivityDateTime: '2026-03-05 13:00:00',
					IncludeLeadScore: true,
					Fields: [
						{ SchemaName: 'mx_Custom_1', Value: 'Amara' },
						{ SchemaName: 'mx_Custom_3', Value: '12' },
						{ SchemaName: 'mx_Custom_4', Value: '2026-03-05 13:00:00' },
						{ SchemaName: 'mx_Custom_5', Value: 'Accepted' },
						{ SchemaName: 'Status', Value: 'Active' },
					],
				},
			},
			{
				call: create,
				body: {
					RelatedProspectId: '1ead0000-0000-4000-8000-000000000002',
					ActivityEvent: 201,
					ActivityNote: 'Called back',
					ProcessFilesAsync: true,
					ValidateDropDownOptions: true,
					Fields: [{ SchemaName: 'Owner', Value: '05e20000-0000-4000-8000-000000000003' }],
				},
			},
		],
		output: [
			{ json: { Id: 'ac700000-0000-4000-8000-000000001001', LeadScore: '0' }, item: 0 },
			{ json: { Id: 'ac700000-0000-4000-8000-000000001002' }, item: 1 },
		],
	},
	{
		operation: 'activity.createByEmail',
		items: [
			{
				emailAddress: 'asha.desai@example.com',
				activityEvent: { __rl: true, mode: 'list', value: '201' },
				fields: { mappingMode: 'defineBelow', value: { mx_Custom_1: 'Interested' } },
				additionalFields: {
					activityNote: 'Asked about dates',
					activityDateTime: '2026-02-01T09:15:00',
				},
			},
			{
				emailAddress: 'tara.nair@example.com',
				activityEvent: 209,
				additionalFields: {
					firstName: 'Tara',
					lastName: 'Nair',
					phone: '+91-9876543210',
					score: 7,
					fields: { field: [{ schemaName: 'mx_Custom_1', value: 'C-2026-014' }] },
				},
			},
		],
		requests: [
			{
				call: create,
				body: {
					EmailAddress: 'asha.desai@example.com',
					ActivityEvent: 201,
					ActivityNote: 'Asked about dates',
					ActivityDateTime: '2026-02-01 09:15:00',
					Fields: [{ SchemaName: 'mx_Custom_1', Value: 'Interested' }],
				},
			},
			{
				call: create,
				body: {
					EmailAddress: 'tara.nair@example.com',
					ActivityEvent: 209,
					FirstName: 'Tara',
					LastName: 'Nair',
					Phone: '+91-9876543210',
					Score: 7,
					Fields: [{ SchemaName: 'mx_Custom_1', Value: 'C-2026-014' }],
				},
			},
		],
		output: [
			{ json: { Id: 'ac700000-0000-4000-8000-000000001001' }, item: 0 },
			// The new lead took the number before.
			{ json: { Id: 'ac700000-0000-4000-8000-000000001003' }, item: 1 },
		],
	},
	{
		operation: 'activity.createWithLead',
		timezone: 'Asia/Kolkata',
		items: [
			{
				searchBy: { __rl: true, mode: 'name', value: 'EmailAddress' },
				leadDetails: {
					mappingMode: 'defineBelow',
					value: {
						EmailAddress: 'asha.desai@example.com',
						mx_Date_of_Birth: '1990-05-20T00:00:00',
					},
				},
				activityEvent: { __rl: true, mode: 'list', value: '206' },
				fields: {
					mappingMode: 'defineBelow',
					value: { mx_Custom_1: 'Ballroom', mx_Custom_2: '2026-03-05T10:00:00' },
				},
				additionalFields: {
					activityNote: 'Came with her mother',
					activityDateTime: '2026-03-05T10:00:00',
					validateDropDownOptions: true,
				},
			},
			{
				searchBy: { __rl: true, mode: 'name', value: 'Phone' },
				leadDetails: { mappingMode: 'defineBelow', value: { Phone: '+91-9000012345' } },
				activityEvent: 201,
				additionalFields: {
					leadDetailsByName: { field: [{ schemaName: 'FirstName', value: 'Tara' }] },
					fields: { field: [{ schemaName: 'mx_Custom_1', value: 'Undecided' }] },
				},
			},
		],
		requests: [
			{ call: 'GET /v2/LeadManagement.svc/LeadsMetaData.Get?excludeOptionSets=1' },
			{ call: `${metadata}206` },
			{
				call: 'POST /v2/ProspectActivity.svc/CreateCustom',
				body: {
					LeadDetails: [
						{ Attribute: 'EmailAddress', Value: 'asha.desai@example.com' },
						{ Attribute: 'mx_Date_of_Birth', Value: '1990-05-20' },
						{ Attribute: 'SearchBy', Value: 'EmailAddress' },
					],
					Activity: {
						ActivityEvent: 206,
						ActivityNote: 'Came with her mother',
						ActivityDateTime: '2026-03-05 04:30:00',
						Fields: [
							{ SchemaName: 'mx_Custom_1', Value: 'Ballroom' },
							{ SchemaName: 'mx_Custom_2', Value: '2026-03-05 04:30:00' },
						],
					},
					ValidateDropDownOptions: true,
				},
			},
			{ call: 'GET /v2/LeadManagement.svc/RetrieveLeadByPhoneNumber?phone=%2B919000012345' },
			{
				call: 'POST /v2/ProspectActivity.svc/CreateCustom',
				body: {
					LeadDetails: [
						{ Attribute: 'Phone', Value: '+91-9000012345' },
						{ Attribute: 'FirstName', Value: 'Tara' },
						{ Attribute: 'SearchBy', Value: 'Phone' },
					],
					Activity: {
						ActivityEvent: 201,
						Fields: [{ SchemaName: 'mx_Custom_1', Value: 'Undecided' }],
					},
				},
			},
		],
		output: [
			{ json: { Id: 'ac700000-0000-4000-8000-000000001001' }, item: 0 },
			{ json: { Id: 'ac700000-0000-4000-8000-000000001003' }, item: 1 },
		],
	},
	{
		operation: 'activity.update',
		items: [
			{
				prospectActivityId: 'ac700000-0000-4000-8000-000000000001',
				activityEvent: { __rl: true, mode: 'list', value: '201' },
				fields: { mappingMode: 'defineBelow', value: { mx_Custom_1: 'Booked' } },
				updateFields: { fields: { field: [{ schemaName: 'Status', value: 'Inactive' }] } },
			},
			{
				prospectActivityId: 'ac700000-0000-4000-8000-000000000004',
				activityEvent: 201,
				updateFields: { activityNote: '', processFilesAsync: false, validateDropDownOptions: true },
			},
		],
		requests: [
			{
				call: 'POST /v2/ProspectActivity.svc/CustomActivity/Update',
				body: {
					ProspectActivityId: 'ac700000-0000-4000-8000-000000000001',
					ActivityEvent: 201,
					Fields: [
						{ SchemaName: 'mx_Custom_1', Value: 'Booked' },
						{ SchemaName: 'Status', Value: 'Inactive' },
					],
				},
			},
			{
				call: 'POST /v2/ProspectActivity.svc/CustomActivity/Update',
				body: {
					ProspectActivityId: 'ac700000-0000-4000-8000-000000000004',
					ActivityEvent: 201,
					ActivityNote: '',
					ProcessFilesAsync: false,
					ValidateDropDownOptions: true,
				},
			},
		],
		output: [
			{ json: { Id: 'ac700000-0000-4000-8000-000000000001' }, item: 0 },
			{ json: { Id: 'ac700000-0000-4000-8000-000000000004' }, item: 1 },
		],
	},
];
