import type { Example } from '../../example';
import { leadActionExamples } from './leadActions';
import { leadBulkExamples } from './leadBulk';
import { leadReadExamples } from './leadReads';

const svc = '/v2/LeadManagement.svc';

export const leadExamples: Example[] = [
	...leadBulkExamples,
	...leadReadExamples,
	...leadActionExamples,
	{
		operation: 'lead.create',
		timezone: 'Asia/Kolkata',
		items: [
			{
				attributes: {
					mappingMode: 'defineBelow',
					value: {
						EmailAddress: 'priya.nair@example.com',
						FirstName: 'Priya',
						mx_Consent: true,
						mx_Date_of_Birth: '1990-05-17T00:00:00.000+05:30',
						mx_Follow_Up_On: '2026-03-02T10:30:00',
					},
				},
				additionalFields: {},
			},
			{
				attributes: { mappingMode: 'defineBelow', value: null },
				additionalFields: {
					fieldsByName: {
						field: [
							{ schemaName: 'Phone', value: '+91-9000000001' },
							{ schemaName: 'mx_Nickname', value: 'Kit' },
						],
					},
					skipUnknownFields: true,
				},
			},
		],
		requests: [
			{ call: `GET ${svc}/LeadsMetaData.Get?excludeOptionSets=1` },
			{
				call: `POST ${svc}/Lead.Create`,
				body: [
					{ Attribute: 'EmailAddress', Value: 'priya.nair@example.com' },
					{ Attribute: 'FirstName', Value: 'Priya' },
					{ Attribute: 'mx_Consent', Value: 'true' },
					{ Attribute: 'mx_Date_of_Birth', Value: '1990-05-17' },
					{ Attribute: 'mx_Follow_Up_On', Value: '2026-03-02 05:00:00' },
				],
			},
			{ call: `POST ${svc}/Lead.Create`, body: [{ Attribute: 'Phone', Value: '+91-9000000001' }] },
		],
		output: [
			{ json: { Id: '1ead0000-0000-4000-8000-000000001001' }, item: 0 },
			{
				json: { Id: '1ead0000-0000-4000-8000-000000001002', skippedFields: ['mx_Nickname'] },
				item: 1,
			},
		],
	},
	{
		operation: 'lead.update',
		items: [
			{
				leadId: { __rl: true, mode: 'list', value: '1ead0000-0000-4000-8000-000000000001' },
				emptyValues: 'clear',
				attributes: { mappingMode: 'defineBelow', value: { mx_City: 'Pune', mx_Budget: 4500 } },
				updateFields: { postUpdatedLead: true },
			},
			{
				leadId: '1ead0000-0000-4000-8000-000000000002',
				emptyValues: 'clear',
				attributes: {
					mappingMode: 'defineBelow',
					value: { mx_KYC: { Status: 'Pending', mx_CustomObject_1: 'passport.png' } },
				},
				updateFields: { fieldsByName: { field: [{ schemaName: 'JobTitle', value: '' }] } },
			},
		],
		requests: [
			{
				call: `POST ${svc}/Lead.Update?leadId=1ead0000-0000-4000-8000-000000000001&postUpdatedLead=true`,
				body: [
					{ Attribute: 'mx_City', Value: 'Pune' },
					{ Attribute: 'mx_Budget', Value: '4500' },
				],
			},
			{
				call: `POST ${svc}/Lead.Update?leadId=1ead0000-0000-4000-8000-000000000002`,
				body: [
					{
						Attribute: 'mx_KYC',
						Value: '',
						Fields: [
							{ Attribute: 'Status', Value: 'Pending' },
							{ Attribute: 'mx_CustomObject_1', Value: 'passport.png' },
						],
					},
					{ Attribute: 'JobTitle', Value: '' },
				],
			},
		],
		output: [
			{ json: { AffectedRows: 1 }, item: 0 },
			{ json: { AffectedRows: 1 }, item: 1 },
		],
	},
	{
		operation: 'lead.upsert',
		items: [
			{
				searchBy: { __rl: true, mode: 'name', value: 'EmailAddress' },
				attributes: {
					mappingMode: 'defineBelow',
					value: { EmailAddress: 'asha.desai@example.com', FirstName: 'Asha Rose' },
				},
				additionalFields: { postUpdatedLead: false },
			},
			{
				searchBy: 'EmailAddress',
				attributes: {
					mappingMode: 'defineBelow',
					value: { Phone: '+91-9855510002', LastName: 'Li' },
				},
				additionalFields: { secondMatch: { __rl: true, mode: 'list', value: 'Phone' } },
			},
		],
		requests: [
			{
				call: `POST ${svc}/Lead.CreateOrUpdate?postUpdatedLead=false`,
				body: [
					{ Attribute: 'EmailAddress', Value: 'asha.desai@example.com' },
					{ Attribute: 'FirstName', Value: 'Asha Rose' },
					{ Attribute: 'SearchBy', Value: 'EmailAddress' },
				],
			},
			{ call: `GET ${svc}/RetrieveLeadByPhoneNumber?phone=%2B919855510002` },
			{
				call: `POST ${svc}/Lead.CreateOrUpdate`,
				body: [
					{ Attribute: 'Phone', Value: '+91-9855510002' },
					{ Attribute: 'LastName', Value: 'Li' },
					{ Attribute: 'SearchBy', Value: 'Phone' },
				],
			},
		],
		output: [
			{ json: { Id: '1ead0000-0000-4000-8000-000000000001', AffectedRows: 1 }, item: 0 },
			{ json: { Id: '1ead0000-0000-4000-8000-000000000003', AffectedRows: 1 }, item: 1 },
		],
	},
	{
		operation: 'lead.capture',
		items: [
			{
				attributes: {
					mappingMode: 'defineBelow',
					value: { FirstName: 'Bret', EmailAddress: 'bret@example.com' },
				},
				additionalFields: {},
			},
			{
				attributes: {
					mappingMode: 'defineBelow',
					value: { Phone: '+91-9855510001', Company: 'Acme' },
				},
				additionalFields: {
					searchBy: { __rl: true, mode: 'name', value: 'Phone' },
					leadUpdateBehavior: 'Update Only Empty Fields',
				},
			},
		],
		requests: [
			{
				call: `POST ${svc}/Lead.Capture`,
				body: [
					{ Attribute: 'FirstName', Value: 'Bret' },
					{ Attribute: 'EmailAddress', Value: 'bret@example.com' },
				],
			},
			{ call: `GET ${svc}/RetrieveLeadByPhoneNumber?phone=%2B919855510001` },
			{
				call: `POST ${svc}/Lead.Capture?LeadUpdateBehavior=UpdateOnlyEmptyFields`,
				body: [
					{ Attribute: 'Phone', Value: '+91-9855510001' },
					{ Attribute: 'Company', Value: 'Acme' },
					{ Attribute: 'SearchBy', Value: 'Phone' },
				],
			},
		],
		output: [
			{
				json: {
					Id: '1ead0000-0000-4000-8000-000000001001',
					RelatedId: '1ead0000-0000-4000-8000-000000001001',
					IsCreated: true,
				},
				item: 0,
			},
			{
				json: {
					Id: '1ead0000-0000-4000-8000-000000000002',
					RelatedId: '1ead0000-0000-4000-8000-000000000002',
					IsCreated: false,
				},
				item: 1,
			},
		],
	},
];
