import type { Example } from '../../example';

const svc = '/v2/LeadManagement.svc';

/** Many leads with one call. */
export const leadBulkExamples: Example[] = [
	{
		operation: 'lead.createBulk',
		items: [
			{
				attributes: {
					mappingMode: 'defineBelow',
					value: { EmailAddress: 'a@example.com', FirstName: 'A' },
				},
				additionalFields: {},
			},
			{
				attributes: { mappingMode: 'defineBelow', value: { Phone: '+91-9000000002' } },
				additionalFields: {
					fieldsByName: { field: [{ schemaName: 'mx_Country', value: 'India' }] },
				},
			},
		],
		requests: [
			{
				call: `POST ${svc}/Lead/Bulk/Create`,
				body: [
					[
						{ Attribute: 'EmailAddress', Value: 'a@example.com' },
						{ Attribute: 'FirstName', Value: 'A' },
					],
					[
						{ Attribute: 'Phone', Value: '+91-9000000002' },
						{ Attribute: 'mx_Country', Value: 'India' },
					],
				],
			},
		],
		output: [
			{
				json: {
					LeadId: '1ead0000-0000-4000-8000-000000001001',
					LeadCreated: true,
					LeadUpdated: false,
					AffectedRows: 1,
				},
				item: 0,
			},
			{
				json: {
					LeadId: '1ead0000-0000-4000-8000-000000001002',
					LeadCreated: true,
					LeadUpdated: false,
					AffectedRows: 1,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'lead.upsertBulk',
		items: [
			{
				searchBy: { __rl: true, mode: 'name', value: 'EmailAddress' },
				attributes: {
					mappingMode: 'defineBelow',
					value: { EmailAddress: 'liam.desai@example.com', Company: 'Desai & Co' },
				},
				additionalFields: {},
			},
			{
				searchBy: { __rl: true, mode: 'list', value: 'Phone' },
				attributes: {
					mappingMode: 'defineBelow',
					value: { Phone: '+91-9000000003', FirstName: 'Kofi' },
				},
				additionalFields: {},
			},
		],
		requests: [
			{
				call: `POST ${svc}/Lead/Bulk/CreateOrUpdate`,
				body: [
					[
						{ Attribute: 'EmailAddress', Value: 'liam.desai@example.com' },
						{ Attribute: 'Company', Value: 'Desai & Co' },
						{ Attribute: 'SearchBy', Value: 'EmailAddress' },
					],
					[
						{ Attribute: 'Phone', Value: '+91-9000000003' },
						{ Attribute: 'FirstName', Value: 'Kofi' },
						{ Attribute: 'SearchBy', Value: 'Phone' },
					],
				],
			},
		],
		output: [
			{
				json: {
					LeadId: '1ead0000-0000-4000-8000-000000000002',
					LeadCreated: false,
					LeadUpdated: true,
					AffectedRows: 1,
				},
				item: 0,
			},
			{
				json: {
					LeadId: '1ead0000-0000-4000-8000-000000001001',
					LeadCreated: true,
					LeadUpdated: false,
					AffectedRows: 1,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'lead.updateBulk',
		items: [
			{
				searchByKey: { __rl: true, mode: 'name', value: 'EmailAddress' },
				emptyValues: 'clear',
				matchValue: 'asha.desai@example.com',
				attributes: { mappingMode: 'defineBelow', value: { FirstName: 'Asha Rose' } },
				additionalFields: { pushNonExistentLeadsToUnProcessedList: false, postUpdatedLead: true },
			},
			{
				searchByKey: 'ProspectId',
				emptyValues: 'clear',
				matchValue: '1ead0000-0000-4000-8000-000000000003',
				attributes: { mappingMode: 'defineBelow', value: { mx_City: 'London', Website: '' } },
				additionalFields: {},
			},
		],
		requests: [
			{
				call: `POST ${svc}/Lead/Bulk/UpdateV2?postUpdatedLead=true`,
				body: {
					SearchByKey: 'EmailAddress',
					Options: { PushNonExistentLeadsToUnProcessedList: false },
					LeadPropertiesList: [
						{
							Fields: [
								{ Attribute: 'EmailAddress', Value: 'asha.desai@example.com' },
								{ Attribute: 'FirstName', Value: 'Asha Rose' },
							],
						},
					],
				},
			},
			{
				call: `POST ${svc}/Lead/Bulk/UpdateV2`,
				body: {
					SearchByKey: 'ProspectId',
					LeadPropertiesList: [
						{
							Fields: [
								{ Attribute: 'ProspectId', Value: '1ead0000-0000-4000-8000-000000000003' },
								{ Attribute: 'mx_City', Value: 'London' },
								{ Attribute: 'Website', Value: '' },
							],
						},
					],
				},
			},
		],
		output: [
			{ json: { EmailAddress: 'asha.desai@example.com', LeadUpdated: true }, item: 0 },
			{ json: { ProspectId: '1ead0000-0000-4000-8000-000000000003', LeadUpdated: true }, item: 1 },
		],
	},
	{
		operation: 'lead.updateFieldBulk',
		items: [
			{
				leadId: { __rl: true, mode: 'list', value: '1ead0000-0000-4000-8000-000000000004' },
				attribute: { __rl: true, mode: 'name', value: 'mx_City' },
				value: 'Bangalore',
				additionalFields: {},
			},
			{
				leadId: '1ead0000-0000-4000-8000-000000000005',
				attribute: 'mx_City',
				value: 'Bangalore',
				additionalFields: {},
			},
		],
		requests: [
			{
				call: `POST ${svc}/Lead/Bulk/Update`,
				body: {
					LeadIds: ['1ead0000-0000-4000-8000-000000000004', '1ead0000-0000-4000-8000-000000000005'],
					LeadFields: { Attribute: 'mx_City', Value: 'Bangalore' },
				},
			},
		],
		output: [
			{ json: { LeadId: '1ead0000-0000-4000-8000-000000000004', LeadUpdated: true }, item: 0 },
			{ json: { LeadId: '1ead0000-0000-4000-8000-000000000005', LeadUpdated: true }, item: 1 },
		],
	},
	{
		operation: 'lead.getByIds',
		items: [
			{
				leadId: { __rl: true, mode: 'id', value: '1ead0000-0000-4000-8000-000000000006' },
				additionalFields: { include_CSV: 'FirstName, ProspectID, DoNotCall' },
			},
			{ leadId: '1EAD0000-0000-4000-8000-000000000007', additionalFields: {} },
		],
		requests: [
			{ call: `GET ${svc}/LeadsMetaData.Get?excludeOptionSets=1` },
			{
				call: `POST ${svc}/Leads/Retrieve/ByIds`,
				body: {
					SearchParameters: { LeadIds: ['1ead0000-0000-4000-8000-000000000006'] },
					Columns: { Include_CSV: 'ProspectID,FirstName,DoNotCall' },
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
			{
				call: `POST ${svc}/Leads/Retrieve/ByIds`,
				body: {
					SearchParameters: { LeadIds: ['1EAD0000-0000-4000-8000-000000000007'] },
					Columns: {
						Include_CSV:
							'ProspectID,FirstName,LastName,EmailAddress,Phone,ProspectStage,OwnerId,CreatedOn,ModifiedOn',
					},
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
		],
		output: [
			{
				json: {
					ProspectID: '1ead0000-0000-4000-8000-000000000006',
					FirstName: 'Ingrid',
					DoNotCall: false,
				},
				item: 0,
			},
			{
				json: {
					ProspectID: '1ead0000-0000-4000-8000-000000000007',
					FirstName: 'Kofi',
					LastName: 'Desai',
					EmailAddress: 'kofi.desai@example.com',
					Phone: '+91-9855510006',
					ProspectStage: 'Prospect',
					OwnerId: '05e20000-0000-4000-8000-000000000002',
					CreatedOn: '2025-06-08T05:30:00.000Z',
					ModifiedOn: '2025-06-18T05:30:00.000Z',
				},
				item: 1,
			},
		],
	},
];
